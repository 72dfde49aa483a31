import * as z from "zod";
import { type Coverage, coverages, type Level, levels, type UnitDraw, unitDraws } from "../draw/model.ts";
import { shippedIdOf } from "../draw/presets.ts";
import {
  type ClassRule,
  capCounts,
  periodKinds,
  places,
  type Ratio,
  type RuleSet,
  resultStarts,
  windowKinds,
} from "../draw/rule-set.ts";
import { type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { parseRatio, ratioWritten } from "./ratio.ts";
import { checkRuleSet } from "./rule-set-check.ts";

/** A rule set as a file, `mingqian-rules/1`, to be written, kept and passed on to other offices. */

/** Characters of such a file, at most. */
export const mostRuleSetText = 65_536;
const format = "mingqian-rules/1";

/** Characters of a name, a number or a reason of waiver, at most; and how many reasons. */
export const mostShort = 200;
export const mostWaivers = 50;

const short = z.string().max(mostShort);
const long = z.string().max(4000);
const pair = z.strictObject({ zh: short, en: short });
const kind = z.enum(periodKinds);
const only = z.array(z.int()).max(12);
const cap = { most: z.int(), counts: z.enum(capCounts), specialExempt: z.boolean() };
const window = z.strictObject({ kind: z.enum(windowKinds), days: z.int() });
const results = z.strictObject({ days: z.int(), from: z.enum(resultStarts) });
const waivers = z.array(z.strictObject({ reason: short, basis: short })).max(mostWaivers);

const classInFile = z.strictObject({
  name: pair,
  ratio: z.string(),
  of: z.enum(["registered", "inspectors"]),
  for: kind,
  drawn: kind,
  only,
});
/** As its words stand in a register. */
const placesInFile = z.strictObject({
  国控: z.enum(places),
  省控: z.enum(places),
  市控: z.enum(places),
  县控: z.enum(places),
});
const inFile = z.strictObject({
  format: z.literal(format),
  title: pair,
  levels: z.array(z.enum(levels)).min(1).max(levels.length),
  classes: z.strictObject({
    TS: classInFile.exactOptional(),
    ZD: classInFile.exactOptional(),
    YB: classInFile.exactOptional(),
  }),
  places: placesInFile.exactOptional(),
  coverage: z.enum(coverages),
  cap: z.strictObject(cap),
  window,
  results,
  waivers,
  legalBasis: long,
  source: short,
  validFrom: short,
  validTo: short,
  cites: short,
});
type InFile = z.infer<typeof inFile>;

const ofInFile = { share: "registered", inspectors: "inspectors" } as const;

/**
 * A rule set as such a file, indented for people. One that is shipped cites itself there: what is read back is the office's own, and
 * held against it however it is changed.
 */
export function ruleSetText(set: RuleSet): string {
  const { title, levels: of, coverage, window: when, results: due, legalBasis, source } = set;
  const classes: Partial<Record<UnitDraw, InFile["classes"][UnitDraw]>> = {};
  for (const draw of unitDraws) {
    const one = set.classes[draw];
    if (!one) continue;
    classes[draw] = {
      name: { zh: one.name[0], en: one.name[1] },
      ratio: ratioWritten(one.ratio),
      of: ofInFile[one.ratio.per],
      for: one.meantFor,
      drawn: one.drawn,
      only: [...one.only],
    };
  }
  const { most, specialExempt, counts = "draws" } = set.cap;
  const written = {
    format,
    title: { zh: title[0], en: title[1] },
    levels: of,
    classes,
    ...(set.places && { places: set.places }),
    coverage,
    cap: { most, counts, specialExempt },
    window: { kind: when.kind, days: when.days },
    results: { days: due.days, from: due.from },
    waivers: set.waivers.map(({ reason, basis }) => ({ reason, basis })),
    legalBasis,
    source,
    validFrom: set.validFrom,
    validTo: set.validTo,
    cites: shippedIdOf(set) ?? set.cites,
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * Reads such a file, whoever wrote it. Refused, each with its sentence: what is too long or no JSON, a field that is missing,
 * unknown or of another form, by its path, and a rule set that `checkRuleSet` refuses. Ratios may be typed as people write them.
 */
export function parseRuleSet(text: string): Result<RuleSet> {
  if (text.length > mostRuleSetText)
    return refuse("rules.file-long", { length: text.length, most: mostRuleSetText });
  const read = inFile.safeParse(jsonOf(text));
  if (!read.success) {
    const { path = [], code } = read.error.issues[0] ?? {};
    const within = path.length === 0 ? "JSON" : path.join(".").slice(0, 80);
    return code === "unrecognized_keys" && path.length === 0
      ? refuse("rules.file-unknown", {})
      : refuse("rules.file-malformed", { field: within });
  }
  const { data } = read;
  const classes: Partial<Record<UnitDraw, ClassRule>> = {};
  for (const draw of unitDraws) {
    const one = data.classes[draw];
    if (!one) continue;
    const per: Ratio["per"] = one.of === "registered" ? "share" : "inspectors";
    const ratio = parseRatio(one.ratio, per);
    if (!ratio.ok) return refuse("rules.set-class", { draw: drawName(draw), fault: ratio.refusal });
    const { name, drawn } = one;
    classes[draw] = {
      name: [name.zh, name.en],
      ratio: ratio.value,
      meantFor: one.for,
      drawn,
      only: one.only,
    };
  }
  const { title, levels: of, ...rest } = data;
  const { format: _, classes: __, ...plain } = rest;
  return checkRuleSet({
    ...plain,
    title: [title.zh, title.en],
    levels: [...new Set(of)] as unknown as RuleSet["levels"],
    classes,
    coverage: data.coverage satisfies Coverage,
  });
}

function jsonOf(text: string): unknown {
  try {
    // A byte order mark is what Windows editors leave in front; JSON does not allow it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const words = z.tuple([z.string(), z.string()]).readonly();
const classKept = z.strictObject({
  name: words,
  ratio: z.strictObject({
    per: z.enum(["share", "inspectors"]),
    numerator: z.int().nonnegative(),
    denominator: z.int().positive(),
  }),
  meantFor: kind,
  drawn: kind,
  only: only.readonly(),
});

/** Reads a rule set back from where the ledger keeps it. */
export const ruleSetSchema: z.ZodType<RuleSet> = z.strictObject({
  title: words,
  levels: z.tuple([z.enum(levels)], z.enum(levels)).readonly() as unknown as z.ZodType<[Level, ...Level[]]>,
  classes: z.strictObject({
    TS: classKept.exactOptional(),
    ZD: classKept.exactOptional(),
    YB: classKept.exactOptional(),
  }),
  places: placesInFile.exactOptional(),
  coverage: z.enum(coverages),
  cap: z.strictObject({ ...cap, counts: cap.counts.exactOptional() }),
  window,
  results,
  waivers: waivers.readonly(),
  legalBasis: long,
  source: short,
  validFrom: short,
  validTo: short,
  cites: short,
});
