import type { SettledPlan } from "../../../shared/contract/answers.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import type { Level, UnitDraw } from "../../../shared/draw/model.ts";
import { usualPreset } from "../../../shared/draw/presets.ts";

/** What the form about the plan holds; an empty number is left to the rule or to the list. */
export interface PlanSettings {
  /** Asked for where the ceremony was opened without a rule set. */
  readonly preset: string;
  readonly team: number | "";
  readonly inPost: number | "";
  readonly raised: Readonly<Record<UnitDraw, number | "">>;
  readonly leftOut: SettledPlan["leftOut"];
}

/** The form before anything is settled: the preset of the office's level, asked for at a branch; two inspectors a unit. */
export function freshSettings(level: Level): PlanSettings {
  return {
    preset: usualPreset(level)?.id ?? "",
    team: 2,
    inPost: "",
    raised: { TS: "", ZD: "", YB: "" },
    leftOut: [],
  };
}

/** The form as it was settled last; before that the fresh one. */
export function settingsOf(level: Level, settled: SettledPlan): PlanSettings {
  const { preset, team, inPost, raised, leftOut } = settled;
  if (preset === "") return freshSettings(level);
  return {
    preset,
    team,
    inPost: inPost ?? "",
    raised: { TS: raised.TS ?? "", ZD: raised.ZD ?? "", YB: raised.YB ?? "" },
    leftOut,
  };
}

/** What is asked of the host; quotas for the classes that are drawn. */
export function settlePlanOf(
  settings: PlanSettings,
  drawn: readonly UnitDraw[],
): Omit<Input<"settlePlan">, "commandId" | "expectedRevision"> {
  const { preset, team, inPost, raised, leftOut } = settings;
  const set = drawn.flatMap((draw) => (raised[draw] === "" ? [] : [[draw, raised[draw]] as const]));
  return {
    preset,
    team: team === "" ? 0 : team,
    ...(inPost !== "" && { inPost }),
    raised: Object.fromEntries(set),
    leftOut: leftOut.map((one) => ({ ...one })),
  };
}

/** A number as a field of the form gives it, which is a text while it cannot be read. */
export function numberOrEmpty(value: string | number): number | "" {
  return typeof value === "number" ? value : "";
}
