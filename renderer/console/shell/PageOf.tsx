import type { ComponentType } from "react";
import type { Phase } from "../../../shared/ceremony/state.ts";
import { DrawPhase } from "../ceremony/draw/DrawPhase.tsx";
import { FreezePhase } from "../ceremony/freeze/FreezePhase.tsx";
import { LockPhase } from "../ceremony/lock/LockPhase.tsx";
import { MinutesPhase } from "../ceremony/minutes/MinutesPhase.tsx";
import { PreparationPhase } from "../ceremony/preparation/PreparationPhase.tsx";
import { RevealPhase } from "../ceremony/reveal/RevealPhase.tsx";
import { SlipsPhase } from "../ceremony/slips/SlipsPhase.tsx";
import { WitnessesPhase } from "../ceremony/witnesses/WitnessesPhase.tsx";

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
