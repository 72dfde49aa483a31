import { type Scene, type SceneStep, scenes } from "../../../shared/ceremony/scenes.ts";
import { sceneSeconds } from "./motion.ts";

/** What the line is showing: it may be a scene behind the ceremony's step. */
export interface Played {
  readonly draw: string;
  readonly scene: Scene;
  /** When the scene began, in milliseconds of the window's clock; not yet while its tickets are being computed. */
  readonly since: number | undefined;
}

/** What decides how the line goes on. */
export interface Circumstances {
  readonly now: number;
  /** The tickets are computed. */
  readonly ready: boolean;
  /** Nothing is waited for: stills are wanted, or the tickets cannot be computed here. */
  readonly atOnce: boolean;
}

/** What is played now, and after how many milliseconds to ask again. */
export interface Course {
  readonly played: Played;
  readonly wait?: number;
}

/**
 * The scenes of a draw are played one after the other to their end, even where the remote was pressed early: no part of the
 * line is skipped by accident. Another draw, a reload or calm mode goes to the ceremony's step at once.
 */
export function goOn(played: Played, step: SceneStep, { now, ready, atOnce }: Circumstances): Course {
  const behind = scenes.indexOf(step.scene) - scenes.indexOf(played.scene);
  if (played.draw !== step.draw || behind < 0 || (behind > 0 && atOnce)) {
    return { played: { draw: step.draw, scene: step.scene, since: ready ? now : undefined } };
  }
  if (played.since === undefined) return { played: ready ? { ...played, since: now } : played };
  if (behind === 0) return { played };
  const left = played.since + 1000 * sceneSeconds[played.scene] - now;
  if (left > 0) return { played, wait: left };
  const next = scenes[scenes.indexOf(played.scene) + 1] ?? step.scene;
  return { played: { ...played, scene: next, since: now } };
}
