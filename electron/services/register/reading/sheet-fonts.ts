import type { Part } from "./unpack.ts";

/** What the cells of a workbook are set in, by the number of their style: what is struck out, or of the color of its cell, is not read as the rest is. */
export interface CellFonts {
  /** Styles whose text is struck through. */
  readonly struck: ReadonlySet<number>;
  /** Styles whose text has the color of what is behind it. */
  readonly lost: ReadonlySet<number>;
  /** Formats of conditions, by their numbers, that strike a text through, make it unseen, or show something else. */
  readonly conditional: ReadonlySet<number>;
}

/** Nothing struck through, and all of it seen. */
export const plainFonts: CellFonts = { struck: new Set(), lost: new Set(), conditional: new Set() };

const tags = /<(\/?)(?:\w{1,9}:)?(\w{1,40})([^<>]{0,4000})>/g;

/** A color as red, green and blue; undefined where it depends on something that is not looked at, such as a tint. */
export type Color = readonly [red: number, green: number, blue: number] | undefined;

export const white: Color = [255, 255, 255];
export const black: Color = [0, 0, 0];

/** A color of six hexadecimal digits, with or without two for its opacity before them. */
export function colorOf(hex: string | undefined): Color {
  const [, rgb] = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(hex ?? "") ?? [];
  if (rgb === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** The palette's black and white (0, 1, 8, 9), and the two that stand for the window's own (64, 65). */
export function paletteColor(index: number): Color {
  if ([0, 8, 64].includes(index)) return black;
  return [1, 9, 65].includes(index) ? white : undefined;
}

/** What two colors differ by at least for one to be read on the other. */
const seenApart = 24;

/** Whether a text of a color cannot be seen on another. */
export function isLost(text: Color, behind: Color): boolean {
  return (
    text !== undefined &&
    behind !== undefined &&
    text.every((part, at) => Math.abs(part - (behind[at] ?? 0)) <= seenApart)
  );
}

/** A color as an element of `xl/styles.xml` says it. */
function colorIn(tag: string): Color {
  if (/\stint=["'](?!0["'])/.test(tag)) return undefined;
  const theme = value(tag, "theme");
  if (theme !== undefined) return theme === "0" ? white : theme === "1" ? black : undefined;
  const index = value(tag, "indexed");
  return index === undefined ? colorOf(value(tag, "rgb")) : paletteColor(Number(index));
}

const value = (tag: string, name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];

/** A format of numbers and texts that writes them white: `[White]@`. */
const whiteFormat = /\[(?:White|Color ?2)\]/i;

/** What a condition changes of a cell. */
interface Changed {
  struck: boolean;
  text: Color;
  behind: Color;
  shown: boolean;
}

/** Reads `xl/styles.xml` (ECMA-376, part 1, 18.8). */
export function readCellFonts(part: Part | undefined): CellFonts {
  const xml = part?.bytes.toString("latin1") ?? "";
  const fonts: { struck: boolean; color: Color }[] = [];
  const fills: { pattern: string; color: Color }[] = [];
  const struck = new Set<number>();
  const lost = new Set<number>();
  const whites = new Set<string>();
  const changed: Changed[] = [];
  let within = "";
  let style = 0;
  for (const { 1: closes, 2: name = "", 3: tag = "" } of xml.matchAll(tags)) {
    if (["numFmts", "fonts", "fills", "cellXfs", "dxfs"].includes(name)) within = closes ? "" : name;
    else if (closes) continue;
    else if (within === "numFmts") {
      if (whiteFormat.test(value(tag, "formatCode") ?? "")) whites.add(value(tag, "numFmtId") ?? "");
    } else if (within === "dxfs") {
      const one = changed.at(-1);
      if (name === "dxf") changed.push({ struck: false, text: black, behind: white, shown: false });
      else if (one && name === "strike") one.struck = /^(?:1|true)$/.test(value(tag, "val") ?? "1");
      else if (one && name === "color") one.text = colorIn(tag);
      else if (one && name === "bgColor") one.behind = colorIn(tag);
      else if (one && name === "numFmt") one.shown = true;
    } else if (within === "fonts") {
      const font = fonts.at(-1);
      if (name === "font") fonts.push({ struck: false, color: black });
      else if (font && name === "strike") font.struck = /^(?:1|true)$/.test(value(tag, "val") ?? "1");
      else if (font && name === "color") font.color = colorIn(tag);
    } else if (within === "fills") {
      const fill = fills.at(-1);
      if (name === "fill") fills.push({ pattern: "none", color: undefined });
      else if (fill && name === "patternFill") fill.pattern = value(tag, "patternType") ?? "none";
      else if (fill && name === "gradientFill") fill.pattern = name;
      else if (fill && name === "fgColor") fill.color = colorIn(tag);
    } else if (within === "cellXfs" && name === "xf") {
      const font = fonts[Number(value(tag, "fontId") ?? 0)];
      const fill = fills[Number(value(tag, "fillId") ?? 0)];
      if (font?.struck) struck.add(style);
      const pattern = fill?.pattern ?? "none";
      const behind = pattern === "none" ? white : pattern === "solid" ? fill?.color : undefined;
      const color = whites.has(value(tag, "numFmtId") ?? "") ? white : font?.color;
      if (font && isLost(color, behind)) lost.add(style);
      style += 1;
    }
  }
  const conditional = changed.flatMap((one, number) =>
    one.struck || one.shown || isLost(one.text, one.behind) ? [number] : [],
  );
  return { struck, lost, conditional: new Set(conditional) };
}
