import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import {
  factorOf,
  inView,
  lineAfter,
  magnifiedSpan,
  spanAt,
  ticketXOfHex,
  ticketYOfHex,
} from "../../ui/number-line.ts";
import { counted } from "../../ui/numbers.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";
import { type Cloud, chipLimit } from "./cloud.ts";
import { across, coloursOf, groundOf, labelAxis, margin, paintCloud } from "./paint.ts";
import { isSamePicture, type Played, type Progress, progressAt, secondsToPlay } from "./play.ts";

/** The backing is 1920 wide whatever the display: at 4K no machine without a GPU holds the frame rate. */
const backingWidth = 1920;

/** The entry being revealed: its ticket, and its place in the result. */
interface Marked {
  readonly ticket: string;
  readonly order: number;
}

interface Props {
  readonly cloud: Cloud;
  /** Codes to show as chips in the roll call; empty for dots. */
  readonly codes: readonly string[];
  readonly played: Played;
  /** The draw has this tier only: chips have the whole height. */
  readonly alone: boolean;
  readonly marked?: Marked;
  /** What stands at the head of the band. */
  readonly children: ReactNode;
}

/** One tier of a draw on its own number line. */
export function Band({ cloud, codes, alone, played, marked, children }: Props): ReactNode {
  const words = useWords();
  const { calm, theme, rehearsal } = useContext(RoomContext);
  const field = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const drop = useRef<HTMLDivElement>(null);
  const seen = useRef<HTMLElement>(null);
  const factor = useRef<HTMLElement>(null);
  const height = useBackingHeight(field);
  const left = cloud.taken + cloud.passed;
  const line = lineAfter(cloud.x, left);
  const target = magnifiedSpan(cloud.x, left);
  const asChips = codes.length > 0 && played.scene === "roll-call";
  const word = rehearsal ? words("stage.rehearsal.word", {}) : "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours read from the page change with the theme.
  useEffect(() => {
    const canvas = field.current;
    const context = canvas?.getContext("2d", { alpha: false });
    if (!canvas || !context || height === 0) return;
    const colours = coloursOf(canvas);
    const ground = groundOf(backingWidth, height, colours, word);
    const image = context.createImageData(backingWidth, height);
    const pixels = new Uint32Array(image.data.buffer);
    let frame = 0;
    let [painted, labelled]: [Progress | undefined, number] = [undefined, 0];
    const show = (now: number) => {
      const seconds = calm ? Number.POSITIVE_INFINITY : (now - (played.since ?? now)) / 1000;
      const progress = progressAt(played.scene, seconds);
      const span = spanAt(target, progress.magnified);
      // A quarter of the line stands still for the room to look, and while the line drops only it moves.
      if (!painted || !isSamePicture(painted, progress)) {
        painted = progress;
        pixels.set(ground);
        paintCloud({ pixels, width: backingWidth, height }, cloud, { progress, span, line }, colours);
        context.putImageData(image, 0, 0);
      }
      if (span !== labelled) {
        labelled = span;
        if (axis.current) labelAxis(axis.current, span);
        write(seen.current, counted(inView(cloud.x, span)));
        write(factor.current, `×${factorOf(span)}`);
        if (drop.current) drop.current.style.left = across(line, span);
      }
      if (drop.current) drop.current.style.transform = `scaleY(${progress.dropped})`;
      if (played.since !== undefined && seconds < secondsToPlay(played.scene))
        frame = requestAnimationFrame(show);
    };
    show(performance.now());
    return () => cancelAnimationFrame(frame);
  }, [cloud, calm, height, line, played.scene, played.since, target, theme, word]);

  return (
    <section className={played.scene === "roll-call" ? "band calling" : "band"}>
      <p className="band-head">
        {children}
        <span>
          {words("stage.line.in-view", {})} <b ref={seen} className="code" /> / {counted(cloud.x.length)}
        </span>
        <b ref={factor} className="code factor" />
      </p>
      <div className="band-field">
        <canvas ref={field} width={backingWidth} height={Math.max(1, height)} />
        <div ref={drop} className="drop-line" />
        {asChips && (
          <div className={codes.length > chipLimit.one / 2 || !alone ? "chips" : "chips roomy"}>
            {codes.map((code) => (
              <span key={code} className="chip code">
                {code}
              </span>
            ))}
          </div>
        )}
        {marked && <Mark {...marked} span={target} height={height} />}
      </div>
      <div ref={axis} className="axis code" />
    </section>
  );
}

/** Rings the entry of a ticket in the still picture of the line. */
function Mark({ ticket, order, span, height }: Marked & { span: number; height: number }): ReactNode {
  const place = ticketXOfHex(ticket);
  if (place >= span || height === 0) return null;
  const down = (margin + (1 - ticketYOfHex(ticket)) * (height - 2 * margin)) / height;
  return (
    <div className="mark" style={{ left: across(place, span), top: `${(100 * down).toFixed(2)}%` }}>
      <span className="code">{counted(order)}</span>
    </div>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Rows of the backing, in the proportion in which the canvas is shown; 0 until it is laid out. */
function useBackingHeight(field: { readonly current: HTMLCanvasElement | null }): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const canvas = field.current;
    if (!canvas) return;
    const watch = new ResizeObserver(() => {
      const { width, height: shown } = canvas.getBoundingClientRect();
      if (width > 0) setHeight(Math.max(1, Math.round((backingWidth * shown) / width)));
    });
    watch.observe(canvas);
    return () => watch.disconnect();
  }, [field]);
  return height;
}
