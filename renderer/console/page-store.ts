import { create } from "zustand";
import type { Phase } from "../../shared/ceremony/state.ts";

interface PageState {
  /** The page the officer turned to; nothing while the console follows the ceremony. */
  readonly chosen: Phase | undefined;
}

export const usePageStore = create<PageState>(() => ({ chosen: undefined }));

/** Turns to the page of a phase; `undefined` follows the ceremony. */
export const lookAt = (chosen: Phase | undefined): void => usePageStore.setState({ chosen });
