import type { SettledPlan } from "../../../shared/contract/answers.ts";
import type { OwnRules } from "../../../shared/contract/own-rules.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import {
  type Coverage,
  type Level,
  type Rule,
  type UnitDraw,
  unitDraws,
} from "../../../shared/draw/model.ts";
import { customPreset, regularCap, usualPreset } from "../../../shared/draw/presets.ts";

/** What the form about the plan holds; an empty number is left to the rule or to the list. */
export interface PlanSettings {
  readonly preset: string;
  readonly team: number | "";
  readonly inPost: number | "";
  readonly raised: Readonly<Record<UnitDraw, number | "">>;
  readonly leftOut: SettledPlan["leftOut"];
  readonly yearPlanFiled: boolean;
  /** Used where the preset is `custom`. */
  readonly own: OwnDraft;
}

/** The form before anything is settled: the preset of the office's level, asked for at a branch; two inspectors a unit. */
export function freshSettings(level: Level): PlanSettings {
  return {
    preset: usualPreset(level)?.id ?? "",
    team: 2,
    inPost: "",
    raised: { TS: "", ZD: "", YB: "" },
    leftOut: [],
    yearPlanFiled: false,
    own: freshOwn(level),
  };
}

/** The form as it was settled last; before that the fresh one, or the office's own rules of its last ceremony. */
export function settingsOf(level: Level, settled: SettledPlan): PlanSettings {
  const { preset, team, inPost, raised, leftOut, yearPlanFiled, own } = settled;
  if (preset === "") {
    const fresh = freshSettings(level);
    return own ? { ...fresh, preset: customPreset, own: ownDraftOf(own) } : fresh;
  }
  return {
    preset,
    team,
    inPost: inPost ?? "",
    raised: { TS: raised.TS ?? "", ZD: raised.ZD ?? "", YB: raised.YB ?? "" },
    leftOut,
    yearPlanFiled,
    own: own ? ownDraftOf(own) : freshOwn(level),
  };
}

/** What is asked of the host; own rules for the draws that are held. */
export function settlePlanOf(
  settings: PlanSettings,
  drawn: readonly UnitDraw[],
): Omit<Input<"settlePlan">, "commandId" | "expectedRevision"> {
  const { preset, team, inPost, raised, leftOut, yearPlanFiled } = settings;
  const set = unitDraws.flatMap((draw) => (raised[draw] === "" ? [] : [[draw, raised[draw]] as const]));
  return {
    preset,
    team: team === "" ? 0 : team,
    ...(inPost !== "" && { inPost }),
    raised: Object.fromEntries(set),
    leftOut: leftOut.map((one) => ({ ...one })),
    yearPlanFiled,
    ...(preset === customPreset && { own: ownRulesOf(settings.own, drawn) }),
  };
}

/** A quota as it is typed: per cent of the registered, or so many times the inspectors in post; two decimals. */
export interface OwnQuota {
  readonly per: Rule["per"];
  readonly amount: number | "";
}

/** An office's own rule set as it is typed. */
export interface OwnDraft {
  readonly basis: string;
  readonly quotas: Readonly<Record<UnitDraw, OwnQuota>>;
  readonly coverage: Coverage;
  readonly most: number | "";
  readonly specialExempt: boolean;
}

/** The shipped ratios of the level, to be changed; their basis is not the office's own. */
function freshOwn(level: Level): OwnDraft {
  const { rules = {}, coverage = "none" } = usualPreset(level) ?? {};
  return ownDraftOf({ basis: "", rules, coverage, ...regularCap });
}

/** Own rules as they were settled. */
function ownDraftOf({
  basis,
  rules,
  coverage,
  most,
  specialExempt,
}: Omit<OwnRules, "rules"> & {
  readonly rules: Partial<Record<UnitDraw, Omit<Rule, "atLeast"> | undefined>>;
}): OwnDraft {
  const quota = (draw: UnitDraw) => quotaOf(rules[draw]);
  const quotas = { TS: quota("TS"), ZD: quota("ZD"), YB: quota("YB") };
  return { basis, quotas, coverage, most, specialExempt };
}

function quotaOf(rule: Omit<Rule, "atLeast"> | undefined): OwnQuota {
  if (!rule) return { per: "share", amount: "" };
  const { per, numerator, denominator } = rule;
  const amount = Math.round(((per === "share" ? 100 : 1) * 100 * numerator) / denominator) / 100;
  return { per, amount };
}

/** As the host is asked: whole numbers, for the draws that are held; what is empty is left out, and refused there by name. */
export function ownRulesOf(
  { basis, quotas, coverage, most, specialExempt }: OwnDraft,
  drawn: readonly UnitDraw[],
): OwnRules {
  const rules: OwnRules["rules"] = {};
  for (const draw of unitDraws) {
    const { per, amount } = quotas[draw];
    if (amount === "" || !drawn.includes(draw)) continue;
    const scale = Number.isInteger(amount) ? 1 : 100;
    rules[draw] = {
      per,
      numerator: Math.round(amount * scale),
      denominator: (per === "share" ? 100 : 1) * scale,
    };
  }
  return { basis: basis.trim(), rules, coverage, most: most === "" ? regularCap.most : most, specialExempt };
}

/** A number as a field of the form gives it, which is a text while it cannot be read. */
export function numberOrEmpty(value: string | number): number | "" {
  return typeof value === "number" ? value : "";
}
