import type { Level, Rule, UnitDraw } from "../../shared/draw/model.ts";
import { presetOf, regularCap, usualPreset } from "../../shared/draw/presets.ts";
import type { Inspector, Unit, Visit } from "../../shared/register/model.ts";
import type { DrawPlan, Plan, Settings } from "../../shared/rules/plan.ts";
import type { Result } from "../../shared/text/result.ts";

/** Made-up registers and settings, as short as a test wants them. */

export function unit(id: string, change: Partial<Unit> = {}): Unit {
  return {
    id,
    name: `虚构${id}厂`,
    creditCode: "",
    level: "",
    kind: "unit",
    district: "",
    address: "",
    status: "operating",
    updatedAt: "2026-12-01",
    ...change,
  };
}

export function units(prefix: string, count: number, change: Partial<Unit> = {}): Unit[] {
  return Array.from({ length: count }, (_, index) => unit(`${prefix}${index + 1}`, change));
}

export function inspector(id: string, change: Partial<Inspector> = {}): Inspector {
  return {
    id,
    name: `虚构检查员${id}`,
    organisation: "示例支队",
    inPost: true,
    available: true,
    certificateExpiry: "2030-12-31",
    ...change,
  };
}

export function inspectors(count: number, change: Partial<Inspector> = {}): Inspector[] {
  return Array.from({ length: count }, (_, index) => inspector(`J${index + 1}`, change));
}

export function visit(id: string, quarter: string, waived = false): Visit {
  return { unit: id, quarter, waived };
}

export function settings(level: Level, quarter: string, change: Partial<Settings> = {}): Settings {
  const preset = usualPreset(level) ?? presetOf("quzhou-county-2017");
  if (!preset) throw new Error(`no preset for ${level}`);
  return {
    level,
    quarter,
    preset: preset.id,
    rules: preset.rules,
    team: 2,
    raised: {},
    day: "2026-12-28",
    cap: regularCap,
    leftOut: [],
    ...change,
  };
}

export function rule(per: Rule["per"], numerator: number, denominator: number, atLeast = 0): Rule {
  return { per, numerator, denominator, atLeast };
}

/** The plan of a result that must not be refused. */
export function planned(result: Result<Plan>): Plan {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function drawOf(plan: Plan, draw: UnitDraw | "JC"): DrawPlan {
  const found = plan.draws.find((one) => one.draw === draw);
  if (!found) throw new Error(`no draw ${draw}`);
  return found;
}

export function warned(plan: Plan): string[] {
  return plan.warnings.map(({ key }) => key);
}
