import type { ComponentType } from "react";
import type { Phase } from "../../../shared/ceremony/state.ts";
import { DrawPhase } from "../phases/DrawPhase.tsx";
import { FreezePhase } from "../phases/FreezePhase.tsx";
import { LockPhase } from "../phases/LockPhase.tsx";
import { MinutesPhase } from "../phases/MinutesPhase.tsx";
import { PreparationPhase } from "../phases/PreparationPhase.tsx";
import { RevealPhase } from "../phases/RevealPhase.tsx";
import { SlipsPhase } from "../phases/SlipsPhase.tsx";
import { WitnessesPhase } from "../phases/WitnessesPhase.tsx";

const pages: Readonly<Record<Phase, ComponentType>> = {
  preparation: PreparationPhase,
  witnesses: WitnessesPhase,
  freeze: FreezePhase,
  slips: SlipsPhase,
  reveal: RevealPhase,
  draw: DrawPhase,
  lock: LockPhase,
  minutes: MinutesPhase,
};

/** The page of a phase. */
export function PageOf({ page }: { readonly page: Phase }) {
  const Page = pages[page];
  return <Page />;
}
