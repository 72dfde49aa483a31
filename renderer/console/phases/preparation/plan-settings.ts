import type { SettledPlan } from "../../../../shared/contract/answers.ts";
import type { Input } from "../../../../shared/contract/rpc.ts";
import { type Level, type UnitDraw, unitDraws } from "../../../../shared/draw/model.ts";
import { presets } from "../../../../shared/rules/presets.ts";

/** What the form about the plan holds; an empty number is left to the rule or to the list. */
export interface PlanSettings {
  readonly preset: string;
  readonly team: number | "";
  readonly inPost: number | "";
  readonly raised: Readonly<Record<UnitDraw, number | "">>;
  readonly leftOut: SettledPlan["leftOut"];
  readonly yearPlanFiled: boolean;
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
  };
}

/** The form as it was settled last. */
export function settingsOf({
  preset,
  team,
  inPost,
  raised,
  leftOut,
  yearPlanFiled,
}: SettledPlan): PlanSettings {
  return {
    preset,
    team,
    inPost: inPost ?? "",
    raised: { TS: raised.TS ?? "", ZD: raised.ZD ?? "", YB: raised.YB ?? "" },
    leftOut,
    yearPlanFiled,
  };
}

/** What is asked of the host. */
export function settlePlanOf(
  settings: PlanSettings,
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
  };
}
