import { type PointerEvent, useRef, useState } from "react";
import {
  apart,
  between,
  type Point,
  pad,
  type Stroke,
  type Strokes,
} from "../../../shared/ceremony/strokes.ts";

type PadEvent = PointerEvent<SVGSVGElement>;

export interface Drawing {
  /** What is written so far, the stroke under way left out. */
  readonly strokes: Strokes;
  /** Where the pen is down. */
  readonly current: Stroke | undefined;
  readonly handlers: Readonly<
    Record<"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel", (event: PadEvent) => void>
  >;
  readonly undo: () => void;
  readonly clear: () => void;
}

/**
 * What mouse, finger or pen write on a pad. One pointer writes at a time; a hand that rests on the glass writes nothing
 * once a pen was seen.
 */
export function useStrokes(): Drawing {
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [current, setCurrent] = useState<Stroke>();
  const writing = useRef<{ readonly id: number; readonly type: string; stroke: Stroke }>(undefined);
  const penSeen = useRef(false);

  const lift = (event: PadEvent, keep: boolean) => {
    const down = writing.current;
    if (down?.id !== event.pointerId) return;
    writing.current = undefined;
    setCurrent(undefined);
    if (keep) setStrokes((before) => [...before, down.stroke]);
  };
  return {
    strokes,
    current,
    handlers: {
      onPointerDown: (event) => {
        const pen = event.pointerType === "pen";
        if (event.button !== 0 || (penSeen.current && event.pointerType === "touch")) return;
        if (writing.current && !(pen && writing.current.type === "touch")) return;
        if (pen) penSeen.current = true;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const stroke = [pointOf(event.nativeEvent, event.currentTarget)];
        writing.current = { id: event.pointerId, type: event.pointerType, stroke };
        setCurrent(stroke);
      },
      onPointerMove: (event) => {
        const down = writing.current;
        if (down?.id !== event.pointerId) return;
        const moved = event.nativeEvent.getCoalescedEvents();
        down.stroke = (moved.length > 0 ? moved : [event.nativeEvent])
          .map((one) => pointOf(one, event.currentTarget))
          .reduce(withPoint, down.stroke);
        setCurrent(down.stroke);
      },
      onPointerUp: (event) => lift(event, true),
      // The system took the pointer for a gesture of its own.
      onPointerCancel: (event) => lift(event, false),
    },
    undo: () => setStrokes((before) => before.slice(0, -1)),
    clear: () => setStrokes([]),
  };
}

function withPoint(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  return last && between(last, point) < apart ? stroke : [...stroke, point];
}

/** In the pad's units; where the pointer has left the pad, at its edge. */
function pointOf(event: globalThis.PointerEvent, surface: SVGSVGElement): Point {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const within = (share: number, end: number) => Math.round(Math.min(1, Math.max(0, share)) * end);
  return [
    within((event.clientX - left) / width, pad.width),
    within((event.clientY - top) / height, pad.height),
    event.pointerType === "pen" ? Math.max(1, within(event.pressure, 100)) : 0,
  ];
}
