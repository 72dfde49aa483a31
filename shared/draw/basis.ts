import { ok, type Result, refuse } from "../text/result.ts";
import { type Form, numberForm, oneOf, quarterForm } from "./field.ts";
import {
  type Basis,
  type Draw,
  draws,
  type Level,
  levels,
  type PlanLine,
  type Rule,
  type UnitDraw,
  unitDraws,
} from "./model.ts";
import { customPreset, presetOf, presets } from "./presets.ts";
import { parseRule, ruleText } from "./rule.ts";
import { bodyLines, checkField, type Free, joinLines, readTable } from "./table.ts";

const file = "basis.csv";
const header = "key,value";
const keys: readonly (readonly [key: string, form: Form | Free])[] = [
  ["office", "text"],
  ["quarter", quarterForm],
  ["level", oneOf(levels)],
  ["preset", oneOf([...presets.map(({ id }) => id), customPreset])],
  ["in-post", numberForm],
  ["team", numberForm],
];

/** Writes `basis.csv`. */
export function basisText(basis: Basis): string {
  return joinLines([
    header,
    `office,${basis.office}`,
    `quarter,${basis.quarter}`,
    `level,${basis.level}`,
    `preset,${basis.preset}`,
    `in-post,${basis.inPost}`,
    `team,${basis.team}`,
    ...basis.rules.map(({ draw, rule }) => `${draw},${ruleText(rule)}`),
  ]);
}

/** Reads `basis.csv`: its form; whether the rules fit preset and plan is `checkBasis`. */
export function parseBasis(text: string): Result<Basis> {
  const body = bodyLines(file, text, header);
  if (!body.ok) return body;
  const values: string[] = [];
  for (const [index, [key, form]] of keys.entries()) {
    const content = body.value[index];
    const line = index + 2;
    if (content === undefined) return refuse("draw.file.short", { file, line, key });
    if (!content.startsWith(`${key},`)) return refuse("draw.file.key", { file, line, key });
    const value = content.slice(key.length + 1);
    const wrong = checkField(file, line, key, value, form);
    if (wrong) return wrong;
    values.push(value);
  }
  const rules = parseRules(body.value.slice(keys.length));
  if (!rules.ok) return rules;
  const [office = "", quarter = "", level, preset = "", inPost, team] = values;
  return ok({
    office,
    quarter,
    level: level as Level,
    preset,
    inPost: Number(inPost),
    team: Number(team),
    rules: rules.value,
  });
}

function parseRules(lines: readonly string[]): Result<{ draw: UnitDraw; rule: Rule }[]> {
  const rules: { draw: UnitDraw; rule: Rule }[] = [];
  let next = 0;
  for (const [index, content] of lines.entries()) {
    const line = keys.length + index + 2;
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
 * Refuses a basis that contradicts itself: rules that are not its preset's, or not those of the unit draws in the plan,
 * a team where there are no inspectors or too small a one where there are.
 */
export function checkBasis(basis: Basis, plan: readonly { readonly draw: string }[]): Result<Basis> {
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

function checkPreset(basis: Basis): Result<Basis> {
  const preset = presetOf(basis.preset);
  if (!preset) return ok(basis);
  if (preset.level !== basis.level) {
    return refuse("draw.basis.level", { preset: basis.preset, level: basis.level, expected: preset.level });
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
