import type { PathCommand } from "./fonts.ts";
import { decimal, type Press, type Style } from "./press.ts";

/**
 * A line of text as filled curves instead of type: seen as the glyphs are, but no text, so that whoever reads or copies
 * a page gets its own lines only.
 */
export function outlinesOf(press: Press, text: string, { face, size }: Style): string {
  let x = 0;
  const drawn: string[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = press.fonts.having(codePoint, face)?.font;
    if (!font) continue;
    const scale = size / font.unitsPerEm;
    const glyph = font.glyphForCodePoint(codePoint);
    drawn.push(curves(glyph.path.commands, (h, v) => `${decimal(x + h * scale)} ${decimal(-v * scale)}`));
    x += glyph.advanceWidth * scale;
  }
  return `${drawn.join("\n")} f`;
}

/** The path operators of ISO 32000-1, 8.5.2, which know cubic curves only; TrueType's are quadratic. */
function curves(commands: readonly PathCommand[], at: (h: number, v: number) => string): string {
  let [h, v] = [0, 0];
  const operators: string[] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    switch (command) {
      case "moveTo":
        operators.push(`${at(a, b)} m`);
        [h, v] = [a, b];
        break;
      case "lineTo":
        operators.push(`${at(a, b)} l`);
        [h, v] = [a, b];
        break;
      case "quadraticCurveTo":
        operators.push(
          `${at((h + 2 * a) / 3, (v + 2 * b) / 3)} ${at((c + 2 * a) / 3, (d + 2 * b) / 3)} ${at(c, d)} c`,
        );
        [h, v] = [c, d];
        break;
      case "bezierCurveTo":
        operators.push(`${at(a, b)} ${at(c, d)} ${at(e, f)} c`);
        [h, v] = [e, f];
        break;
      case "closePath":
        operators.push("h");
        break;
    }
  }
  return operators.join("\n");
}
