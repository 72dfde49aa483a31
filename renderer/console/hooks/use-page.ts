import { useEffect, useRef } from "react";
import type { Phase } from "../../../shared/ceremony/state.ts";
import { lookAt, usePageStore } from "../page-store.ts";
import { canLookAt, phaseNow } from "../path.ts";
import { useView } from "./use-view.ts";

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
