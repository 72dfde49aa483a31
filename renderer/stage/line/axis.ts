import { ticks } from "../number-line.ts";
import { inset } from "./paint.ts";

const edge = inset / 1920;

/** Where a place of the axis stands in its field, in per cent of the width. */
export function across(x: number, span: number): string {
  return `${(100 * (edge + (x / span) * (1 - 2 * edge))).toFixed(3)}%`;
}

/** Puts the labels of the span in view into the axis; elements are kept, for this runs in every frame of the magnifying. */
export function labelAxis(axis: HTMLElement, span: number): void {
  const labels = ticks(span);
  while (axis.childElementCount < labels.length) axis.append(document.createElement("span"));
  for (const [index, element] of Array.from(axis.children).entries()) {
    if (!(element instanceof HTMLElement)) continue;
    const tick = labels[index];
    element.hidden = tick === undefined;
    if (!tick) continue;
    if (element.textContent !== tick.label) element.textContent = tick.label;
    element.style.left = across(tick.value, span);
  }
}
