import { useEffect, useRef, useState } from "react";
import { message } from "../../../shared/text/text.ts";
import { factorOf, magnifiedSpan } from "../../stage/number-line.ts";
import { counted } from "../../stage/numbers.ts";
import { useSay } from "../words.ts";
import type { UnitFound } from "../work/find-code.ts";
import type { Strip } from "../work/strips.ts";
import { type Inks, paintStrip } from "./paint-strip.ts";

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
  const name = message(`minutes.draw.${draw}`, {});
  const title = strip.isOneOfTwo
    ? message("page.line.tier", { draw, name, tier })
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
