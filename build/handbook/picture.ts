import { phases } from "../../shared/ceremony/phases.ts";
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

/** The phases of which a window is not shown; in the preparation the stage shows the title alone. */
export const unpictured = (shots: readonly Shot[]): readonly string[] =>
  phases.flatMap((phase) =>
    (phase === "preparation" ? (["console"] as const) : (["console", "stage"] as const))
      .filter((window) => !shots.some((shot) => shot.chapter === phase && shot.window === window))
      .map((window) => `${phase} ${window}`),
  );
