import { useLayoutEffect } from "react";
import { type NextStep, useNextStore } from "../next-store.ts";

/**
 * Offers the page's next step to the bar at the foot and to the keys; nothing while there is none. Before the page is
 * painted: where a button is seen to be free, a key pressed at that instant is not lost.
 */
export function useNext(step: NextStep | undefined): void {
  useLayoutEffect(() => {
    useNextStore.setState({ step });
  });
  useLayoutEffect(() => () => useNextStore.setState({ step: undefined }), []);
}
