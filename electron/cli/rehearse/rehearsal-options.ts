import { randomInt } from "node:crypto";
import type { Level, UnitDraw } from "../../../shared/draw/model.ts";
import { type List, lists } from "../../../shared/register/model.ts";
import { type Overrides, readOverrides } from "../../../shared/register/reading/overrides.ts";
import { daysOfQuarter, nextQuarter, parseQuarter, quarterText } from "../../../shared/rules/quarters.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
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
  "in-post": { type: "string" },
  quarter: { type: "string" },
  team: { type: "string" },
  quota: { type: "string", multiple: true },
  slips: { type: "string" },
  out: { type: "string" },
  ...toMachines,
} as const;

/** What the command line of a rehearsal says. */
export interface RehearsalOptions {
  /** Files by list; empty means the sample. */
  readonly files: Readonly<Partial<Record<List, string>>>;
  readonly overrides: Overrides;
  readonly level: Level;
  readonly inPost?: number;
  /** Empty: the sample's, or the quarter after today's. */
  readonly quarter: string;
  readonly team: number;
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  readonly slips: readonly string[];
  readonly out?: string;
}

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
  const level = values.level ?? "city";
  if (level !== "city" && level !== "county") return refuse("rehearsal.input.level", { found: level });
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
  const sample = Object.keys(files).length === 0;
  const quarter = parseQuarter(values.quarter ?? (sample ? sampleQuarter : quarterAfter(today)));
  if (!quarter.ok) return quarter;
  return ok({
    files,
    overrides: overrides.value,
    level,
    quarter: quarterText(quarter.value),
    team: team.value ?? 2,
    raised: raised.value,
    slips: slips.value,
    ...(inPost.value !== undefined && { inPost: inPost.value }),
    ...(values.out !== undefined && { out: values.out }),
  });
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

/** Whether a quarter, `YYYYQn`, had ended before a day. */
export function isOver(quarter: string, day: string): boolean {
  const read = parseQuarter(quarter);
  return read.ok && daysOfQuarter(read.value).last < day;
}

/** A draw at the end of a quarter is for the next one. */
function quarterAfter(today: string): string {
  const held = parseQuarter(`${today.slice(0, 4)}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  if (!held.ok) throw new Error(`no quarter holds ${today}`);
  return quarterText(nextQuarter(held.value));
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
