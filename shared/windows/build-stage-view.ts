import type { State } from "../ceremony/ceremony.ts";
import { screenOf } from "./build-screen.ts";
import type { StageOverride } from "./console-view.ts";
import type { Appearance, ScreenMeanwhile, StageView } from "./stage-view.ts";
import type { ViewReader } from "./view-reader.ts";

/** What the stage shows beside what the ledger says: it changes nothing of the ceremony and is in no ledger. */
export interface StageSetting {
  readonly appearance: Appearance;
  /** What the officer put there; it goes before everything else. */
  readonly shown: StageOverride;
  /** What stands in place of the phase's own screen while the program is at long work that the room waits for. */
  readonly meanwhile?: ScreenMeanwhile;
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
    // While it is made the freeze is no fact yet, but the room is told that this is the phase it sees.
    phase: setting.meanwhile ? "freeze" : (now?.phase ?? "none"),
    pool: plan.reduce((sum, { eligible }) => sum + eligible, 0),
    freeze: now && "freeze" in now ? now.freeze.freeze : "",
    appearance: setting.appearance,
    screen: screenOf(now, reader, setting),
  };
}
