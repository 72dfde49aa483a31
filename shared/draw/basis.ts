import { ok, type Result, refuse } from "../text/result.ts";
import { type Form, numberForm, oneOf, periodForm } from "./field.ts";
import {
  type Basis,
  type Coverage,
  coverages,
  type Draw,
  draws,
  type Level,
  levels,
  type PlanLine,
  type Rule,
  type StatedBasis,
  type UnitDraw,
  unitDraws,
} from "./model.ts";
import { customPreset, presetOf, presets } from "./presets.ts";
import { parseRule, ruleText } from "./rule.ts";
import { bodyLines, checkField, type Free, joinLines, readTable, refuseField } from "./table.ts";

const file = "basis.csv";
const header = "key,value";
/** The keys before the rules, in order. */
export type BasisKeys = readonly (readonly [key: string, form: Form | Free])[];
const keys: BasisKeys = [
  ["office", "text"],
  ["item", "text"],
  ["period", periodForm],
  ["level", oneOf(levels)],
  ["preset", oneOf([...presets.map(({ id }) => id), customPreset])],
  ["coverage", oneOf(coverages)],
  ["in-post", numberForm],
  ["team", numberForm],
  ["conflicts", numberForm],
  ["least-choice", numberForm],
];

/** Writes `basis.csv`. */
export function basisText(basis: Basis): string {
  return joinLines([
    header,
    `office,${basis.office}`,
    `item,${basis.item}`,
    `period,${basis.period}`,
    `level,${basis.level}`,
    `preset,${basis.preset}`,
    `coverage,${basis.coverage}`,
    `in-post,${basis.inPost}`,
    `team,${basis.team}`,
    `conflicts,${basis.conflicts}`,
    `least-choice,${basis.leastChoice}`,
    ...basis.rules.map(({ draw, rule }) => `${draw},${ruleText(rule)}`),
  ]);
}

/** Reads `basis.csv`: its form; whether the rules fit preset and plan is `checkBasis`. */
export function parseBasis(text: string): Result<Basis> {
  const read = readBasisLines(text, keys);
  if (!read.ok) return read;
  const { values, rules } = read.value;
  const [office = "", item = "", period = "", level, preset = "", coverage, ...counts] = values;
  if (office === "") return refuseField("empty", `${file}:2 office`);
  if (item === "") return refuseField("empty", `${file}:3 item`);
  const [inPost, team, conflicts, leastChoice] = counts.map(Number);
  return ok({
    office,
    item,
    period,
    level: level as Level,
    preset,
    coverage: coverage as Coverage,
    inPost: inPost ?? 0,
    team: team ?? 0,
    conflicts: conflicts ?? 0,
    leastChoice: leastChoice ?? 0,
    rules,
  });
}

/** The values of exactly these keys in this order, and the rules below them. */
export function readBasisLines(
  text: string,
  asked: BasisKeys,
): Result<{ readonly values: readonly string[]; readonly rules: Basis["rules"] }> {
  const body = bodyLines(file, text, header);
  if (!body.ok) return body;
  const values: string[] = [];
  for (const [index, [key, form]] of asked.entries()) {
    const content = body.value[index];
    const line = index + 2;
    if (content === undefined) return refuse("draw.file.short", { file, line, key });
    if (!content.startsWith(`${key},`)) return refuse("draw.file.key", { file, line, key });
    const value = content.slice(key.length + 1);
    const wrong = checkField(file, line, key, value, form);
    if (wrong) return wrong;
    values.push(value);
  }
  const rules = parseRules(body.value.slice(asked.length), asked.length + 2);
  return rules.ok ? ok({ values, rules: rules.value }) : rules;
}

function parseRules(lines: readonly string[], firstLine: number): Result<{ draw: UnitDraw; rule: Rule }[]> {
  const rules: { draw: UnitDraw; rule: Rule }[] = [];
  let next = 0;
  for (const [index, content] of lines.entries()) {
    const line = firstLine + index;
    const draw = unitDraws.find((name) => content.startsWith(`${name},`));
    if (!draw) return refuse("draw.file.key", { file, line, key: unitDraws.slice(next).join(" | ") });
    if (unitDraws.indexOf(draw) < next) return refuse("draw.file.order", { file, line });
    next = unitDraws.indexOf(draw) + 1;
    const rule = parseRule(content.slice(draw.length + 1));
    if (!rule) {
      const shape = "(share|inspectors) a/b( at-least n)?";
      return refuse("draw.file.value", { file, line, column: draw, shape });
    }
    rules.push({ draw, rule });
  }
  return ok(rules);
}

/**
 * Refuses a basis that contradicts itself: rules or a coverage that are not its preset's, rules that are not those of the unit
 * draws in the plan, a team where there are no inspectors or too small a one where there are.
 */
export function checkBasis<B extends StatedBasis>(
  basis: B,
  plan: readonly { readonly draw: string }[],
): Result<B> {
  const planned = unitDraws.filter((draw) => plan.some((line) => line.draw === draw));
  const ruled = basis.rules.map(({ draw }) => draw);
  if (planned.join() !== ruled.join()) {
    return refuse("draw.basis.draws", { planned: planned.join(" ") || "∅", ruled: ruled.join(" ") || "∅" });
  }
  const inspectors = plan.some((line) => line.draw === "JC");
  if (inspectors && basis.team < 2) return refuse("draw.basis.team-small", { team: basis.team });
  if (!inspectors && basis.team !== 0) return refuse("draw.basis.team-alone", { team: basis.team });
  return checkPreset(basis);
}

function checkPreset<B extends StatedBasis>(basis: B): Result<B> {
  const preset = presetOf(basis.preset);
  if (!preset) return ok(basis);
  if (!preset.levels.includes(basis.level)) {
    return refuse("draw.basis.level", { preset: basis.preset, level: basis.level, expected: preset.levels });
  }
  if (preset.coverage !== basis.coverage) {
    const { coverage: found } = basis;
    return refuse("draw.basis.coverage", { preset: basis.preset, found, expected: preset.coverage });
  }
  for (const { draw, rule } of basis.rules) {
    const found = ruleText({ ...rule, atLeast: 0 });
    const expected = ruleText(preset.rules[draw]);
    if (found !== expected) return refuse("draw.basis.rule", { preset: basis.preset, draw, found, expected });
  }
  return ok(basis);
}

const planFile = "plan.csv";
const columns = {
  draw: oneOf(draws),
  registered: numberForm,
  excluded: numberForm,
  eligible: numberForm,
  quota: numberForm,
} as const;

/** Writes `plan.csv`; the lines stand in draw order. */
export function planText(plan: readonly PlanLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...plan.map((line) => `${line.draw},${line.registered},${line.excluded},${line.eligible},${line.quota}`),
  ]);
}

/** Reads `plan.csv`: its form and the order of the draws; counts and quotas are the verifier's business. */
export function parsePlan(text: string): Result<PlanLine[]> {
  const rows = readTable(planFile, text, columns);
  if (!rows.ok) return rows;
  const plan: PlanLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const draw = row.draw as Draw;
    const before = plan.at(-1);
    if (before && draws.indexOf(draw) <= draws.indexOf(before.draw)) {
      return refuse("draw.file.order", { file: planFile, line: index + 2 });
    }
    plan.push({
      draw,
      registered: Number(row.registered),
      excluded: Number(row.excluded),
      eligible: Number(row.eligible),
      quota: Number(row.quota),
    });
  }
  return ok(plan);
}
