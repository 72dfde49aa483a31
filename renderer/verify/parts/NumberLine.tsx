import { useEffect, useRef, useState } from "react";
import { message } from "../../../shared/text/text.ts";
import { dotRadius, factorOf, fates, inView, lineAfter, magnifiedSpan, ticks } from "../../ui/number-line.ts";
import { counted } from "../../ui/numbers.ts";
import { useSay } from "../words.ts";
import type { UnitFound } from "../work/find-code.ts";
import type { Strip } from "../work/strips.ts";

const height = 190;

/** One draw and tier on the axis of its tickets. A code that is looked for is pointed at. */
export function NumberLine({ strip, found }: { strip: Strip; found: UnitFound | undefined }) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = magnifiedSpan(strip.sorted, strip.drawn + strip.passed);
  const [wish, setWish] = useState<"near" | "whole">("near");
  // A code beyond the drawn ones is shown where it stands.
  const span = wish === "whole" || (found && found.x > near) ? 1 : near;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = () => paintInto(element, strip, span, found);
    paint();
    const resized = new ResizeObserver(paint);
    resized.observe(element);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", paint);
    return () => {
      resized.disconnect();
      scheme.removeEventListener("change", paint);
    };
  }, [strip, span, found]);
  const { draw, tier, drawn, passed, cutOff } = strip;
  const name = message(`term.draw.${draw}`, {});
  const title = strip.isOneOfTwo
    ? message("page.line.tier", { draw, name, tier: message(`page.tier.${tier}`, {}) })
    : message("page.line.of", { draw, name });
  const [all, taken] = [counted(strip.codes.length), counted(drawn)];
  const counts =
    passed > 0
      ? message("page.line.passed", { all, drawn: taken, passed })
      : message("page.line.counts", { all, drawn: taken });
  return (
    <figure className="strip" data-strip={`${draw}/${tier}`}>
      <figcaption>
        <strong>{say(title)}</strong> <span>{say(counts)}</span>
        {near < 1 && (
          <button type="button" className="plain" onClick={() => setWish(span < 1 ? "whole" : "near")}>
            {say(
              span < 1
                ? message("page.line.whole", {})
                : message("page.line.magnify", { factor: factorOf(near) }),
            )}
          </button>
        )}
      </figcaption>
      <canvas ref={canvas} role="img" aria-label={`${say(title)}: ${say(counts)}`} style={{ height }} />
      {cutOff !== undefined && (
        <p className="digest quiet">{say(message("page.line.cut", { ticket: cutOff }))}</p>
      )}
    </figure>
  );
}

function paintInto(
  canvas: HTMLCanvasElement,
  strip: Strip,
  span: number,
  found: UnitFound | undefined,
): void {
  const width = canvas.clientWidth;
  const pen = canvas.getContext("2d");
  if (!pen || width === 0) return;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  pen.scale(scale, scale);
  paintStrip(pen, strip, { width, height, span, ...(found && { found }) }, inksOf(canvas));
}

function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const ink = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: ink("field"),
    won: ink("won"),
    dot: ink("dot"),
    drawn: ink("drawn"),
    passed: ink("passed"),
    found: ink("found"),
    text: ink("text"),
  };
}

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
function paintStrip(pen: CanvasRenderingContext2D, strip: Strip, view: View, inks: Inks): void {
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
