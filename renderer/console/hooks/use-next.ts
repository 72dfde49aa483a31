import { useEffect } from "react";
import { type NextStep, useNextStore } from "../next-store.ts";

/** Offers the page's next step to the bar at the foot and to the keys; nothing while there is none. */
export function useNext(step: NextStep | undefined): void {
  useEffect(() => {
    useNextStore.setState({ step });
  });
  useEffect(() => () => useNextStore.setState({ step: undefined }), []);
}
