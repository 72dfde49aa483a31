import type { Screen } from "../../../shared/windows/stage-view.ts";

/** A screen of the contract by its kind. */
export type ScreenOf<Kind extends Screen["kind"]> = Extract<Screen, { readonly kind: Kind }>;
