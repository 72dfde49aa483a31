import type { ChapterId } from "../../shared/windows/handbook.ts";

/** What a window showed at a step of a rehearsal. */
export interface Shot {
  readonly chapter: ChapterId;
  readonly window: "console" | "stage";
  readonly jpeg: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
