import { useEffect, useState } from "react";
import { type Scene, type SceneStep, sceneSeconds, scenes } from "../../../shared/ceremony/scenes.ts";

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
  const left = played.since + 1000 * secondsToPlay(played.scene) - now;
  if (left > 0) return { played, wait: left };
  const next = scenes[scenes.indexOf(played.scene) + 1] ?? step.scene;
  return { played: { ...played, scene: next, since: now } };
}

/** A reveal has nothing to play: it stands as long as the officer lets it. */
export const secondsToPlay = (scene: Scene): number => (scene === "reveal" ? 0 : sceneSeconds[scene]);

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
export const dropSeconds = 1.2;

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

/** Whether the dots look alike in two moments of one scene: the drop of the line moves none, and marks them when it is down. */
export function isSamePicture(one: Progress, other: Progress): boolean {
  return (
    one.called === other.called &&
    one.fallen === other.fallen &&
    one.magnified === other.magnified &&
    (one.dropped === 1) === (other.dropped === 1)
  );
}

/** Starts and ends softly. */
export function smooth(part: number): number {
  return part * part * (3 - 2 * part);
}

/** The scene to show for a step of the ceremony (`goOn`), kept going by a timer. */
export function usePlayed(step: SceneStep, ready: boolean, atOnce: boolean): Played {
  const [played, setPlayed] = useState<Played>({ draw: step.draw, scene: step.scene, since: undefined });
  const [, ask] = useState(0);
  useEffect(() => {
    const course = goOn(played, step, { now: performance.now(), ready, atOnce });
    if (course.played !== played) setPlayed(course.played);
    if (course.wait === undefined) return;
    const timer = setTimeout(() => ask((times) => times + 1), course.wait);
    return () => clearTimeout(timer);
  });
  return played.draw === step.draw ? played : { draw: step.draw, scene: step.scene, since: undefined };
}
