import { type Level, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import type {
  CapCounts,
  ClassRule,
  PeriodKind,
  Places,
  Ratio,
  ResultsRule,
  RuleSet,
  WaiverReason,
  WindowRule,
} from "../../../shared/draw/rule-set.ts";
import { ratioText } from "../../../shared/papers/quotas.ts";
import { periodsAYear } from "../../../shared/rules/periods.ts";
import { kindName } from "../../../shared/rules/rule-set-check.ts";
import { mostShort, mostWaivers } from "../../../shared/rules/rule-set-file.ts";
import { drawName } from "../../../shared/text/terms.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";

/** A class as it is typed. */
export interface ClassDraft {
  readonly isDrawn: boolean;
  readonly zh: string;
  readonly en: string;
  /** `12.5%`, `5/8`, `1:1.25`. */
  readonly ratio: string;
  readonly per: Ratio["per"];
  readonly meantFor: PeriodKind;
  readonly drawn: PeriodKind;
  /** Numbers of periods, by anything between; empty for all. */
  readonly only: string;
}

/** The program's words for a class, in both languages: what a class is called until the office says otherwise. */
export function ownWords(draw: UnitDraw): Pick<ClassDraft, "zh" | "en"> {
  const said = message(`term.draw.${draw}`, {});
  return { zh: say(said, "zh"), en: say(said, "en") };
}

/** A rule set as it is typed. */
export interface RuleSetDraft {
  readonly zh: string;
  readonly en: string;
  readonly levels: readonly Level[];
  readonly classes: Readonly<Record<UnitDraw, ClassDraft>>;
  /** Where it says so itself. */
  readonly places: Places | undefined;
  readonly covers: boolean;
  readonly most: number | "";
  readonly counts: CapCounts;
  readonly exempt: boolean;
  readonly window: WindowRule["kind"];
  readonly windowDays: number | "";
  readonly resultDays: number | "";
  readonly resultFrom: ResultsRule["from"];
  /** A line for each: the reason, a bar, what it rests on. */
  readonly waivers: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly cites: string;
}

/** A rule set put into the form. */
export function draftOf(set: RuleSet): RuleSetDraft {
  const { title, levels, cap, window, results, waivers } = set;
  const of = (draw: UnitDraw) => classDraft(set.classes[draw]);
  return {
    zh: title[0],
    en: title[1],
    levels,
    classes: { TS: of("TS"), ZD: of("ZD"), YB: of("YB") },
    places: set.places,
    covers: set.coverage === "ZD",
    most: cap.most,
    counts: cap.counts ?? "draws",
    exempt: cap.specialExempt,
    window: window.kind,
    windowDays: window.days,
    resultDays: results.days,
    resultFrom: results.from,
    waivers: waivers.map(({ reason, basis }) => `${reason} | ${basis}`).join("\n"),
    legalBasis: set.legalBasis,
    source: set.source,
    validFrom: set.validFrom,
    validTo: set.validTo,
    cites: set.cites,
  };
}

/** A draft of one's own after a shipped rule set: what it asks stays, its name and its words are the office's to write. */
export function draftAfter(
  set: RuleSet & { readonly id: string },
  level: Level,
  today: string,
): RuleSetDraft {
  const year = today.slice(0, 4);
  const words = { zh: "", en: "", legalBasis: "", source: "" };
  // What each rests on is the office's own document: without it the draft is not taken.
  const waivers = set.waivers.map(({ reason }) => `${reason} | `).join("\n");
  return { ...draftOf(set), ...words, waivers, levels: [level], cites: set.id, validFrom: `${year}-01-01` };
}

function classDraft(rule: ClassRule | undefined): ClassDraft {
  if (!rule) {
    return {
      isDrawn: false,
      zh: "",
      en: "",
      ratio: "",
      per: "share",
      meantFor: "quarter",
      drawn: "quarter",
      only: "",
    };
  }
  const { name, ratio, meantFor, drawn, only } = rule;
  const typed = ratioText({ ...ratio, atLeast: 0 });
  return {
    isDrawn: true,
    zh: name[0],
    en: name[1],
    ratio: typed,
    per: ratio.per,
    meantFor,
    drawn,
    only: only.join("、"),
  };
}

/** The text of the file that a draft stands for: `parseRuleSet` says what is wrong with it. */
export function textOf(draft: RuleSetDraft): string {
  const classes: Partial<Record<UnitDraw, object>> = {};
  for (const draw of unitDraws) {
    const { isDrawn, zh, en, ratio, per, meantFor, drawn, only } = draft.classes[draw];
    if (!isDrawn) continue;
    classes[draw] = {
      name: { zh: zh.trim(), en: en.trim() },
      ratio,
      of: per === "share" ? "registered" : "inspectors",
      for: meantFor,
      drawn,
      only: numbersIn(only),
    };
  }
  const count = (typed: number | "") => (typed === "" ? 0 : typed);
  return `${JSON.stringify(
    {
      format: "mingqian-rules/1",
      title: { zh: draft.zh.trim(), en: draft.en.trim() },
      levels: draft.levels,
      classes,
      ...(draft.places && { places: draft.places }),
      coverage: draft.covers ? "ZD" : "none",
      cap: { most: count(draft.most), counts: draft.counts, specialExempt: draft.exempt },
      window: { kind: draft.window, days: draft.window === "none" ? 0 : count(draft.windowDays) },
      results: { days: count(draft.resultDays), from: draft.resultFrom },
      waivers: waiversIn(draft.waivers),
      legalBasis: draft.legalBasis.trim(),
      source: draft.source.trim(),
      validFrom: draft.validFrom,
      validTo: draft.validTo,
      cites: draft.cites,
    },
    undefined,
    2,
  )}\n`;
}

/**
 * What is typed wrong in a draft that its file has no form for, by the field it stands in; everything else is said by `parseRuleSet`. Nothing where there is
 * none.
 */
export function draftFault(draft: RuleSetDraft): Message | undefined {
  if (draft.levels.length === 0) return message("rules.set-no-level", {});
  for (const draw of unitDraws) {
    const { isDrawn, drawn, only } = draft.classes[draw];
    const typed = numbersIn(only);
    if (isDrawn && typed.some((one) => typeof one !== "number" || typed.length > periodsAYear(drawn)))
      return message("rules.set-only", {
        draw: drawName(draw),
        kind: kindName(drawn),
        most: periodsAYear(drawn),
      });
  }
  const waivers = waiversIn(draft.waivers);
  const isLong = ({ reason, basis }: WaiverReason) => Math.max(reason.length, basis.length) > mostShort;
  return waivers.length > mostWaivers || waivers.some(isLong)
    ? message("rules.set-waivers", { most: mostWaivers, length: mostShort })
    : undefined;
}

/** A line for each reason: the reason, a bar, what it rests on. */
function waiversIn(typed: string): readonly WaiverReason[] {
  return typed
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [reason = "", ...basis] = line.split(/[|｜]/);
      return { reason: reason.trim(), basis: basis.join("|").trim() };
    });
}

/** The numbers of a list as people type one; a text that is none stays, and is refused by its place. */
function numbersIn(typed: string): readonly (number | string)[] {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return [];
  return plain.split(/[\s,、;]+/).map((one) => (/^\d+$/.test(one) ? Number(one) : one));
}
