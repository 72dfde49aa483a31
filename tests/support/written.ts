import type { Locator, Page } from "@playwright/test";
import { pad, type Stroke, type Strokes } from "../../shared/ceremony/handwriting.ts";

/** A made-up signature: loops from left to right, with a line under them. `pressure` 0 is a mouse's. */
export function written(loops = 4, pressure = 0): Strokes {
  const steps = 30 * loops;
  const body = Array.from({ length: steps }, (_, at): Stroke[number] => {
    const turn = (at / 30) * 2 * Math.PI;
    const x = 600 + (1500 * at) / steps + 160 * Math.sin(turn);
    const y = 450 + 220 * Math.cos(turn) * (1 - at / steps / 2);
    return [Math.round(x), Math.round(y), pressure && pressure + Math.round(10 * Math.sin(turn))];
  });
  const line = Array.from({ length: 20 }, (_, at): Stroke[number] => [500 + at * 95, 820 - at * 3, pressure]);
  return [body, line];
}

/*
 * A hand moves many times between two pictures of the screen, and the browser hands such moves on together: no move is waited
 * for, only a stroke. They come in the order in which they are sent.
 */

/** Writes on a pad with the mouse. */
export async function writeOn(page: Page, surface: Locator, strokes: Strokes): Promise<void> {
  for (const [first, ...rest] of await placesOn(surface, strokes)) {
    if (!first) continue;
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    await Promise.all(rest.map(({ x, y }) => page.mouse.move(x, y)));
    await page.mouse.up();
  }
}

/** Writes on a pad with a pen that presses harder in the middle of a stroke. */
export async function penOn(page: Page, surface: Locator, strokes: Strokes): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const places of await placesOn(surface, strokes)) {
    const moves = places.map(({ x, y }, index) => {
      const type = index === 0 ? "mousePressed" : index < places.length - 1 ? "mouseMoved" : "mouseReleased";
      const force = 0.3 + (2.4 * index * (places.length - index)) / places.length ** 2;
      const pen = { pointerType: "pen", button: "left", buttons: type === "mouseReleased" ? 0 : 1 } as const;
      return session.send("Input.dispatchMouseEvent", { type, x, y, force, clickCount: 1, ...pen });
    });
    await Promise.all(moves);
  }
  await session.detach();
}

/** Writes on a pad with a finger, as a touch screen reports it. */
export async function touchOn(page: Page, surface: Locator, strokes: Strokes): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  for (const [first, ...rest] of await placesOn(surface, strokes)) {
    if (!first) continue;
    await touch("touchStart", [first]);
    await Promise.all(rest.map((place) => touch("touchMove", [place])));
    await touch("touchEnd", []);
  }
  await session.detach();
}

/** Where on the screen the strokes lie. */
async function placesOn(surface: Locator, strokes: Strokes): Promise<{ x: number; y: number }[][]> {
  // Dialogues slide in: a pad is written on where it comes to rest.
  await surface.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
  const box = await surface.boundingBox();
  if (!box) throw new Error("the pad is not in view");
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => ({
      x: box.x + (x / pad.width) * box.width,
      y: box.y + (y / pad.height) * box.height,
    })),
  );
}
