import type { SettledPlan } from "../../../shared/contract/answers.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Level, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { customPreset, presets } from "../../../shared/draw/presets.ts";
import { freshOwn, type OwnDraft, ownDraftOf, ownRulesOf } from "./OwnRules.tsx";

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

/** The form before anything is settled: the first preset of the office's level, two inspectors a unit. */
export function freshSettings(level: Level): PlanSettings {
  return {
    preset: presets.find((preset) => preset.level === level)?.id ?? "",
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
