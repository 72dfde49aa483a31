import LineBreaker from "linebreak";
import { type Press, type Style, widthOf } from "./press.ts";

/** A line of a broken text. */
export interface Line {
  readonly text: string;
  readonly width: number;
  /** Ends a paragraph: it is not spread to the full width. */
  readonly last: boolean;
}

/**
 * Breaks a text into lines no wider than `width` points, by UAX #14 (so that no line begins with 、 or ends with （);
 * a word wider than the line is cut. `indent` narrows the first line. An empty text is one empty line.
 */
export function breakLines(press: Press, text: string, style: Style, width: number, indent = 0): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.split("\n"))
    lines.push(...breakParagraph(press, paragraph, style, width, lines.length === 0 ? indent : 0));
  return lines;
}

function breakParagraph(press: Press, text: string, style: Style, width: number, indent: number): Line[] {
  const whole = widthOf(press, text, style);
  if (whole <= width - indent) return [{ text, width: whole, last: true }];
  const lines: Line[] = [];
  let line = "";
  let used = 0;
  const room = () => width - (lines.length === 0 ? indent : 0);
  const end = (last: boolean) => {
    const shown = line.trimEnd();
    lines.push({ text: shown, width: widthOf(press, shown, style), last });
    line = "";
    used = 0;
  };
  for (const segment of segments(text)) {
    const needed = widthOf(press, segment.trimEnd(), style);
    if (line !== "" && used + needed > room()) end(false);
    if (needed <= room()) {
      line += segment;
      used += widthOf(press, segment, style);
      continue;
    }
    for (const character of segment) {
      const advance = widthOf(press, character, style);
      if (line !== "" && used + advance > room()) end(false);
      line += character;
      used += advance;
    }
  }
  end(true);
  return lines;
}

function* segments(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    yield text.slice(from, at.position);
    from = at.position;
  }
}

/** What to add after each character so that a full line reaches the right edge; 0 where it would show. */
export function spreadOf(line: Line, width: number, size: number): number {
  const characters = Array.from(line.text).length;
  const slack = width - line.width;
  return line.last || characters < 2 || slack > size ? 0 : Math.max(0, slack / (characters - 1));
}
