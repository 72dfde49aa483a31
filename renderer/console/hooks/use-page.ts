import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import { useView } from "../client.ts";
import { canLookAt, phaseNow } from "../path.ts";

interface PageState {
  /** The page the officer turned to; nothing while the console follows the ceremony. */
  readonly chosen: Phase | undefined;
}

const usePageStore = create<PageState>(() => ({ chosen: undefined }));

/** Turns to the page of a phase; `undefined` follows the ceremony. */
export const lookAt = (chosen: Phase | undefined): void => usePageStore.setState({ chosen });

/** The page in view. When the ceremony moves on, the console goes with it. */
export function usePage(): Phase {
  const view = useView();
  const now = phaseNow(view);
  const chosen = usePageStore((state) => state.chosen);
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== now) lookAt(undefined);
    before.current = now;
  }, [now]);
  return chosen && before.current === now && canLookAt(chosen, view) ? chosen : now;
}
