import { randomInt } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Level, levels, type UnitDraw } from "../../../shared/draw/model.ts";
import { type Preset, presetOf, presets, usualPreset } from "../../../shared/draw/presets.ts";
import { type RuleSet, titleOf } from "../../../shared/draw/rule-set.ts";
import { type List, lists } from "../../../shared/register/model.ts";
import { type Overrides, readOverrides } from "../../../shared/register/reading/overrides.ts";
import { nextPeriodOf } from "../../../shared/rules/next-period.ts";
import {
  daysOfPeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  periodOfDay,
  periodText,
} from "../../../shared/rules/periods.ts";
import { checkPeriod } from "../../../shared/rules/rule-set-check.ts";
import { mostRuleSetText, parseRuleSet } from "../../../shared/rules/rule-set-file.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { readArguments, toMachines } from "../terminal.ts";

const own = {
  key: { type: "string" },
  general: { type: "string" },
  special: { type: "string" },
  inspectors: { type: "string" },
  conflicts: { type: "string" },
  visits: { type: "string" },
  map: { type: "string", multiple: true },
  sheet: { type: "string", multiple: true },
  level: { type: "string" },
  preset: { type: "string" },
  rules: { type: "string" },
  "in-post": { type: "string" },
  period: { type: "string" },
  team: { type: "string" },
  quota: { type: "string", multiple: true },
  slips: { type: "string" },
  out: { type: "string" },
  through: { type: "string" },
  ...toMachines,
} as const;

/** What the command line of a rehearsal says. */
export interface RehearsalOptions {
  /** Files by list; empty means the sample. */
  readonly files: Readonly<Partial<Record<List, string>>>;
  readonly overrides: Overrides;
  readonly level: Level;
  readonly preset: Preset;
  /** A rule set of its own, out of a file: it takes the place of the preset. */
  readonly ruleSet?: RuleSet;
  readonly inPost?: number;
  /** The inspected period. */
  readonly quarter: string;
  readonly team: number;
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  readonly slips: readonly string[];
  /** How far it goes: to the bag, or on through the disclosure. */
  readonly through: (typeof ends)[number];
  readonly out?: string;
}

/** Where a rehearsal may end. */
const ends = ["bag", "disclosure"] as const;

/** The quarter for which the sample's list of visits has a unit at the yearly cap. */
const sampleQuarter = "2027Q3";

/** The common options and the rehearsal's own, as typed. */
export function readRehearsalArguments(args: readonly string[]) {
  return readArguments(args, own);
}

type Typed = Extract<ReturnType<typeof readRehearsalArguments>, { ok: true }>["value"];

/** Reads the options of a rehearsal held on `today` (`YYYY-MM-DD`); each that cannot be used is refused with what it takes. */
export function readRehearsalOptions(
  { values, positionals }: Typed,
  today: string,
): Result<RehearsalOptions> {
  if (positionals[0] !== undefined) return refuse("rehearsal.input.extra", { found: positionals[0] });
  const rules =
    values.rules === undefined
      ? readRules(values.level, values.preset)
      : readOwnRules(values.rules, values.level, values.preset);
  if (!rules.ok) return rules;
  const overrides = readOverrides(values.map ?? [], values.sheet ?? []);
  if (!overrides.ok) return overrides;
  const files: RehearsalOptions["files"] = Object.fromEntries(
    lists.flatMap((list) => (values[list] === undefined ? [] : [[list, values[list]]])),
  );
  const idle = firstIdle(files, overrides.value, values.team !== undefined);
  if (idle) return idle;
  const inPost = readNumber("--in-post", values["in-post"]);
  if (!inPost.ok) return inPost;
  const team = readNumber("--team", values.team ?? "2");
  if (!team.ok) return team;
  const raised = readQuotas(values.quota ?? []);
  if (!raised.ok) return raised;
  const slips = readSlips(values.slips);
  if (!slips.ok) return slips;
  const through = ends.find((one) => one === (values.through ?? "bag"));
  if (!through) return refuse("rehearsal.input.through", { known: ends, found: values.through ?? "" });
  const sample = Object.keys(files).length === 0;
  const quarter = readPeriod(values.period, { sample, today, ruleSet: rules.value.ruleSet });
  if (!quarter.ok) return quarter;
  return ok({
    files,
    overrides: overrides.value,
    ...rules.value,
    quarter: periodText(quarter.value),
    team: team.value ?? 2,
    raised: raised.value,
    slips: slips.value,
    through,
    ...(inPost.value !== undefined && { inPost: inPost.value }),
    ...(values.out !== undefined && { out: values.out }),
  });
}

type Rules = Pick<RehearsalOptions, "level" | "preset" | "ruleSet">;

/** The rule set that is named, or the first of the level; a level beside a preset must be one of its own. */
function readRules(level: string | undefined, named: string | undefined): Result<Rules> {
  const asked = levels.find((one) => one === level);
  if (level !== undefined && asked === undefined)
    return refuse("rehearsal.input.level", { known: levels, found: level });
  const wanted = asked ?? "city";
  const known = presets.map(({ id }) => id);
  const preset = named === undefined ? usualPreset(wanted) : presetOf(named);
  if (!preset)
    return named === undefined
      ? refuse("rehearsal.input.preset-asked", { level: wanted, known })
      : refuse("rehearsal.input.preset", { found: named, known });
  if (asked !== undefined && !preset.levels.includes(asked))
    return refuse("rehearsal.input.preset-level", {
      preset: preset.id,
      level: message(`rehearsal.level.${asked}`, {}),
    });
  return ok({ level: asked ?? preset.levels[0], preset });
}

/** A rule set out of a file, as the console exports and imports them; of its levels the one that is asked for, or its first. */
function readOwnRules(file: string, level: string | undefined, named: string | undefined): Result<Rules> {
  if (named !== undefined) return refuse("rehearsal.input.rules-twice", {});
  const asked = levels.find((one) => one === level);
  if (level !== undefined && asked === undefined)
    return refuse("rehearsal.input.level", { known: levels, found: level });
  const text = textOf(file);
  if (!text.ok) return text;
  const set = parseRuleSet(text.value);
  if (!set.ok) return set;
  const { levels: of } = set.value;
  if (asked !== undefined && !of.includes(asked))
    return refuse("rules.set-level", { rules: titleOf(set.value) });
  const its = asked ?? of[0];
  // What only a preset says is asked of none: the rule set goes by its own numbers.
  const preset = usualPreset(its) ?? presets[0];
  if (!preset) throw new Error("no rule set is shipped");
  return ok({ level: its, preset, ruleSet: set.value });
}

function textOf(file: string): Result<string> {
  try {
    const { size } = statSync(file);
    // In UTF-8 a character has four bytes at most; a byte order mark, which Windows editors leave in front, JSON does not allow.
    return size > 4 * mostRuleSetText
      ? refuse("rules.file-long", { length: size, most: mostRuleSetText })
      : ok(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refuse("rehearsal.input.rules-file", { file, detail: code });
  }
}

/** The period that is named; else the sample's, or what is drawn next: by the rule set of a file as it says, else the next quarter. */
function readPeriod(
  typed: string | undefined,
  {
    sample,
    today,
    ruleSet,
  }: { readonly sample: boolean; readonly today: string; readonly ruleSet: RuleSet | undefined },
): Result<Period> {
  const usual = parsePeriod(typed ?? (sample ? sampleQuarter : quarterAfter(today)));
  if (typed !== undefined || !usual.ok || !ruleSet) return usual;
  if (sample && !checkPeriod(ruleSet, usual.value)) return usual;
  const next = nextPeriodOf(ruleSet, [], today);
  if (next) return ok(next);
  // Of none that it draws it is said of the next quarter why: it does not hold yet, or no more.
  const period = quarterAfter(today);
  const asked = parsePeriod(period);
  if (!asked.ok) return asked;
  const { validFrom: from, validTo: to } = ruleSet;
  return daysOfPeriod(asked.value).first < from
    ? refuse("rules.set-not-yet", { rules: titleOf(ruleSet), period, from })
    : refuse("rules.set-over", { rules: titleOf(ruleSet), period, to });
}

/** An option that would say something of a list which takes no part; without files the whole sample does. */
function firstIdle(
  files: RehearsalOptions["files"],
  { map, sheet }: Overrides,
  team: boolean,
): Refused | undefined {
  if (Object.keys(files).length === 0) return undefined;
  for (const list of lists.filter((one) => files[one] === undefined)) {
    const idle = (option: string) => refuse("rehearsal.input.not-given", { option, list });
    if (map[list]) return idle(`--map ${list}.…`);
    if (sheet[list]) return idle(`--sheet ${list}=…`);
    if (list === "inspectors" && team) return idle("--team");
  }
  return undefined;
}

/** Whether a period had ended before a day. */
export function isOver(period: string, day: string): boolean {
  const read = parsePeriod(period);
  return read.ok && daysOfPeriod(read.value).last < day;
}

/** A draw at the end of a quarter is for the next one. */
function quarterAfter(today: string): string {
  const held = periodOfDay("quarter", today);
  if (!held) throw new Error(`no quarter holds ${today}`);
  return periodText(nextPeriod(held));
}

function readNumber(option: string, typed: string | undefined): Result<number | undefined> {
  if (typed === undefined) return ok(undefined);
  return /^\d{1,9}$/.test(typed)
    ? ok(Number(typed))
    : refuse("rehearsal.input.number", { option, found: typed });
}

function readQuotas(typed: readonly string[]): Result<Partial<Record<UnitDraw, number>>> {
  const raised: Partial<Record<UnitDraw, number>> = {};
  for (const one of typed) {
    const [, draw, count] = /^(TS|ZD|YB)=(\d{1,9})$/.exec(one) ?? [];
    if (!draw || !count) return refuse("rehearsal.input.quota", { found: one });
    if (raised[draw as UnitDraw] !== undefined)
      return refuse("verify.input.repeated", { option: `--quota ${draw}` });
    raised[draw as UnitDraw] = Number(count);
  }
  return ok(raised);
}

function readSlips(typed: string | undefined): Result<readonly string[]> {
  if (typed === undefined) return ok([randomSlip(), randomSlip()]);
  const slips = typed.split(",");
  const wrong = slips.find((slip) => !/^\d{12}$/.test(slip));
  if (wrong !== undefined) return refuse("rehearsal.input.slip", { found: wrong, length: [...wrong].length });
  return slips.length < 2 ? refuse("rehearsal.input.slips-few", { count: slips.length }) : ok(slips);
}

/** What a witness would throw with twelve ten-sided dice. */
function randomSlip(): string {
  return Array.from({ length: 12 }, () => String(randomInt(10))).join("");
}

/** A folder that was empty when it was taken: all that is in it later was written by whoever took it. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** Leaves things as they were before it was taken, as far as the medium still lets it. */
  readonly clear: () => void;
}

/**
 * Makes the folder a rehearsal writes into, or takes an empty one; nothing is ever mixed with files that were there.
 * Refused, with nothing left behind: a folder that holds something, a file in its place or above it, one that cannot be written.
 */
export function outputFolder(wanted: string): Result<OutputFolder> {
  const path = resolve(wanted);
  const made: string[] = [];
  const clear = () => {
    try {
      if (existsSync(path))
        for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
      for (const folder of made.toReversed()) rmdirSync(folder);
    } catch {
      // A medium that is gone or full of errors is what the refusal speaks of already.
    }
  };
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (known && !known.isDirectory()) return refuse("rehearsal.out.not-folder", { folder: path });
    if (known && readdirSync(path).length > 0) return refuse("rehearsal.out.exists", { folder: path });
    if (!known) make(path, made);
    // Only writing tells: rights say nothing of a read-only medium, and a network share's rights say nothing at all.
    rmdirSync(mkdtempSync(join(path, ".mingqian-")));
    return ok({ path, clear });
  } catch (error) {
    for (const folder of made.toReversed()) rmdirSync(folder);
    const { code, path: at = path } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return refuse("rehearsal.out.not-folder", { folder: at });
    if (code === "ENOTDIR") return refuse("rehearsal.out.not-folder", { folder: nearest(path) });
    if (code === undefined) throw error;
    return refuse("rehearsal.out.unwritable", { folder: path, detail: code });
  }
}

/** Level by level: Node's own recursive mkdir never ends where a file system answers ENOENT, as /proc does. */
function make(folder: string, made: string[]): void {
  const parent = dirname(folder);
  if (!statSync(parent, { throwIfNoEntry: false })) make(parent, made);
  // The ledger and the keys' sealed names go in: for this user only.
  mkdirSync(folder, { mode: 0o700 });
  made.push(folder);
}

/** What exists of a path, counted from below. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}
