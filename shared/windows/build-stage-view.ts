import type { State } from "../ceremony/ceremony.ts";
import { screenOf } from "./build-screen.ts";
import type { StageOverride } from "./console-view.ts";
import type { Appearance, StageView } from "./stage-view.ts";
import type { ViewReader } from "./view-reader.ts";

/** What the officer set for the stage: it changes nothing of the ceremony and is in no ledger. */
export interface StageSetting {
  readonly appearance: Appearance;
  readonly shown: StageOverride;
}

/** Everything the stage is told. Of the result it holds no more than the present step shows. */
export function buildStageView(state: State, reader: ViewReader, setting: StageSetting): StageView {
  const { current: now } = state;
  const plan = now && "plan" in now ? now.plan.plan : [];
  return {
    office: state.office?.name ?? "",
    ceremony: now?.id ?? "",
    quarter: now?.quarter ?? "",
    rehearsal: now?.rehearsal ?? false,
    phase: now?.phase ?? "none",
    pool: plan.reduce((sum, { eligible }) => sum + eligible, 0),
    freeze: now && "freeze" in now ? now.freeze.freeze : "",
    appearance: setting.appearance,
    screen: screenOf(now, reader, setting.shown),
  };
}
