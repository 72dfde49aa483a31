import type { Scene } from "../../../shared/ceremony/scenes.ts";

/** Seconds each scene of the line takes: 19 in all, for a result that is there at once feels rigged. */
export const sceneSeconds: Readonly<Record<Scene, number>> = {
  "roll-call": 3,
  tickets: 6,
  magnify: 7,
  line: 3,
  reveal: 0,
};

/** How far each movement of the line has come, each from 0 to 1. */
export interface Progress {
  /** Entries of the roll call that have appeared. */
  readonly called: number;
  /** The fall from the roll call to the tickets. */
  readonly fallen: number;
  /** The magnifying. */
  readonly magnified: number;
  /** The drop of the line; the drawn are marked once it is down. */
  readonly dropped: number;
}

const before: Progress = { called: 0, fallen: 0, magnified: 0, dropped: 0 };
/** Seconds in which the line drops; the rest of its scene stands still, for the room to look. */
const dropSeconds = 1.2;

/** The picture of a scene after so many seconds; what earlier scenes did is done. Calm mode asks for the end of each scene. */
export function progressAt(scene: Scene, seconds: number): Progress {
  const part = (length: number) => Math.max(0, Math.min(1, seconds / length));
  const called = { ...before, called: 1 };
  switch (scene) {
    case "roll-call":
      return { ...before, called: part(sceneSeconds["roll-call"] - 1) };
    case "tickets":
      return { ...called, fallen: part(sceneSeconds.tickets - 1) };
    case "magnify":
      return { ...called, fallen: 1, magnified: smooth(part(sceneSeconds.magnify - 1)) };
    case "line":
      return { ...called, fallen: 1, magnified: 1, dropped: smooth(part(dropSeconds)) };
    case "reveal":
      return { called: 1, fallen: 1, magnified: 1, dropped: 1 };
  }
}

/** Starts and ends softly. */
export function smooth(part: number): number {
  return part * part * (3 - 2 * part);
}
