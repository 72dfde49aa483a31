import { Stack } from "@mantine/core";
import { useCeremony } from "../../hooks/use-view.ts";
import { BeforeFreeze } from "./BeforeFreeze.tsx";
import { Frozen } from "./Frozen.tsx";

/** Phase 3: keys and freeze; then digest, pre-draw sheet and the witnesses' word. Shown again, to be read, after it is over. */
export function FreezePhase() {
  const { freeze } = useCeremony();
  return <Stack>{freeze ? <Frozen freeze={freeze} /> : <BeforeFreeze />}</Stack>;
}
