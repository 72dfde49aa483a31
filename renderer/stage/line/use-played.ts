import { useEffect, useState } from "react";
import type { SceneStep } from "../../../shared/ceremony/scenes.ts";
import { goOn, type Played } from "./play.ts";

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
