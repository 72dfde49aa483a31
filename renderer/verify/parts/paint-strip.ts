import { dotRadius, inView, lineAfter, ticks } from "../../stage/number-line.ts";
import { fates, type Strip } from "../work/strips.ts";

/** The colours of the line, as CSS writes them. */
export interface Inks {
  readonly ground: string;
  readonly won: string;
  readonly dot: string;
  readonly drawn: string;
  readonly passed: string;
  readonly found: string;
  readonly text: string;
}

/** What is to be seen of a strip: its size in CSS pixels, how much of the axis, and a code that is looked for. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly span: number;
  readonly found?: { readonly x: number; readonly y: number; readonly code: string };
}

const inset = 12;
/** Room for the labels of the axis. */
const foot = 22;
const head = 18;

/** Where the line drops: between the last that is taken, or passed over before it, and the next. */
export function lineOf({ sorted, drawn, passed }: Strip): number {
  return drawn === 0 ? 0 : lineAfter(sorted, drawn + passed);
}

/** Paints a strip: every code of the view a dot, the drawn ringed, those passed over crossed, the ground left of the line tinted. */
export function paintStrip(pen: CanvasRenderingContext2D, strip: Strip, view: View, inks: Inks): void {
  const { width, height, span, found } = view;
  const field = { top: head, height: height - head - foot, width: width - 2 * inset };
  const across = (x: number) => inset + (x / span) * field.width;
  const down = (y: number) => field.top + 6 + (1 - y) * (field.height - 12);
  pen.clearRect(0, 0, width, height);
  pen.fillStyle = inks.ground;
  pen.fillRect(0, field.top, width, field.height);
  const line = across(lineOf(strip));
  pen.fillStyle = inks.won;
  pen.fillRect(0, field.top, Math.min(width, line), field.height);
  const radius = radiusOf(inView(strip.sorted, span), field.width * field.height);
  pen.save();
  pen.beginPath();
  pen.rect(0, field.top, width, field.height);
  pen.clip();
  pen.fillStyle = inks.dot;
  for (let index = 0; index < strip.x.length; index += 1) {
    const x = strip.x[index] ?? 0;
    if (x > span || strip.fate[index] !== fates.not) continue;
    dot(pen, across(x), down(strip.y[index] ?? 0), radius);
  }
  for (let index = 0; index < strip.x.length; index += 1) {
    const [x = 0, y = 0, fate] = [strip.x[index], strip.y[index], strip.fate[index]];
    if (x > span || fate === fates.not) continue;
    if (fate === fates.drawn) ring(pen, across(x), down(y), radius, inks);
    else cross(pen, across(x), down(y), radius, inks.passed);
  }
  pen.restore();
  if (strip.drawn > 0 && line <= width) {
    pen.fillStyle = inks.drawn;
    pen.fillRect(Math.round(line), field.top - 4, 2, field.height + 8);
  }
  axis(pen, span, across, height, inks);
  if (found && found.x <= span) pin(pen, found.code, across(found.x), down(found.y), width, inks);
}

/** Half a pixel where even dots of a pixel's radius would run together. */
function radiusOf(count: number, pixels: number): number {
  return count * 12 > pixels ? 0.5 : Math.min(5, dotRadius(count, pixels));
}

function dot(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  // A circle of a pixel is a square, and of 100,000 of them the squares take a tenth of the time.
  if (radius < 1.6) {
    pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    return;
  }
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
}

/** A drawn code: its dot inside a ring, so that it is told without colour. */
function ring(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, inks: Inks): void {
  pen.fillStyle = inks.drawn;
  dot(pen, x, y, radius + 0.5);
  if (radius < 1.6) return;
  pen.strokeStyle = inks.drawn;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(x, y, radius + 2.5, 0, 2 * Math.PI);
  pen.stroke();
}

function cross(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, ink: string): void {
  const reach = Math.max(3, radius);
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x - reach, y - reach);
  pen.lineTo(x + reach, y + reach);
  pen.moveTo(x - reach, y + reach);
  pen.lineTo(x + reach, y - reach);
  pen.stroke();
}

function axis(
  pen: CanvasRenderingContext2D,
  span: number,
  across: (x: number) => number,
  height: number,
  inks: Inks,
): void {
  pen.fillStyle = inks.text;
  pen.font = "12px sans-serif";
  for (const { value, label } of ticks(span)) {
    const x = across(value);
    pen.fillRect(x, height - foot, 1, 5);
    const half = pen.measureText(label).width / 2;
    pen.fillText(label, Math.max(0, x - half), height - 4);
  }
}

function pin(
  pen: CanvasRenderingContext2D,
  code: string,
  x: number,
  y: number,
  width: number,
  inks: Inks,
): void {
  pen.fillStyle = inks.found;
  pen.strokeStyle = inks.found;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x, head - 3);
  pen.lineTo(x, y);
  pen.stroke();
  pen.beginPath();
  pen.arc(x, y, 6, 0, 2 * Math.PI);
  pen.stroke();
  pen.font = "bold 13px sans-serif";
  const half = pen.measureText(code).width / 2;
  pen.fillText(code, Math.max(2, Math.min(width - 2 * half - 2, x - half)), head - 5);
}
