import { createContext, useContext, useEffect } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { ShownStep, StageView } from "../../shared/windows/stage-view.ts";

/** A step of the draw or a page of the result as it stands on this screen, played as far as it has to be, and how many seconds it has to stand. */
export interface Standing {
  readonly step: ShownStep;
  readonly seconds: number;
}

/** Where a screen says which step it shows; nothing while there is none, or while its line is still being computed or played. */
export const ShowingContext = createContext<(standing: Standing | undefined) => void>(() => {});

/** Says of a screen, for as long as it is there, that a step stands on it. */
export function useShowing(step: ShownStep, seconds: number, stands: boolean): void {
  const tell = useContext(ShowingContext);
  const { draw, scene, page } = step;
  useEffect(() => {
    const shown: ShownStep = draw === undefined ? { scene, page } : { draw, scene, page };
    tell(stands ? { step: shown, seconds } : undefined);
    return () => tell(undefined);
  }, [tell, draw, scene, page, seconds, stands]);
}

/** Milliseconds between two words of the stage to its host. */
const beat = 500;
/** A longer time between two pictures was no time on the screen: the machine slept, or the window was hidden. */
const mostBetween = 1500;

/** How long what stands on the screen has stood there, counted from picture to picture. */
export interface Stood {
  readonly ms: number;
  /** When it was looked at last; nothing yet. */
  readonly at: number | undefined;
}

/** Counts on: time in which no picture was painted is not counted. */
function countOn({ ms, at }: Stood, now: number): Stood {
  const passed = at === undefined ? 0 : now - at;
  return { ms: passed > mostBetween ? ms : ms + passed, at: now };
}

/**
 * Tells the host, as long as pictures of this window are painted, that it is there, and of the step on its screen how long
 * it has to stand yet. A window that is hidden or stuck paints none, and so says nothing. Whether another window lies
 * over it, or the projector is on, no page can tell.
 */
export function startShowing(client: Client<StageView>): {
  readonly stand: (standing: Standing | undefined) => void;
  readonly ofCeremony: (ceremony: string) => void;
  readonly stop: () => void;
} {
  const window = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  let ceremony = "";
  let standing: Standing | undefined;
  let stood: Stood = { ms: 0, at: undefined };
  let asking = false;
  let timer: ReturnType<typeof setTimeout>;
  let frame = 0;

  const left = (): number => Math.max(0, Math.round(1000 * (standing?.seconds ?? 0) - stood.ms));
  const painted = (now: number): void => {
    const visible = document.visibilityState === "visible";
    if (standing && visible) stood = countOn(stood, now);
    if (visible && !asking) {
      asking = true;
      const step = standing && { step: { ceremony, ...standing.step, left: left() } };
      client
        .call("showing", { window, ...step })
        // A host that is away is asked again with the next picture.
        .catch(() => undefined)
        .finally(() => {
          asking = false;
        });
    }
    next();
  };
  const next = (): void => {
    const wait = standing && left() > 0 ? Math.min(beat, left()) : beat;
    clearTimeout(timer);
    timer = setTimeout(() => {
      frame = requestAnimationFrame(painted);
    }, wait);
  };
  next();
  return {
    stand: (now) => {
      standing = now;
      stood = { ms: 0, at: undefined };
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      // From the first picture that holds it.
      frame = requestAnimationFrame(painted);
    },
    ofCeremony: (now) => {
      ceremony = now;
    },
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
