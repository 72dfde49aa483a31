import type { Part } from "./unpack.ts";

/** What the cells of a workbook are set in, by the number of their style: what is struck out or white is not read as the rest is. */
export interface CellFonts {
  /** Styles whose text is struck through. */
  readonly struck: ReadonlySet<number>;
  /** Styles whose text is as white as what is behind it. */
  readonly white: ReadonlySet<number>;
}

/** Nothing struck through and nothing white. */
export const plainFonts: CellFonts = { struck: new Set(), white: new Set() };

const tags = /<(\/?)(?:\w{1,9}:)?(\w{1,40})([^<>]{0,4000})>/g;

/** Whether a color is white: by its value, by the palette (1 and 9), or by the theme's first, which is the window's. */
function isWhite(color: string | undefined): boolean {
  if (color === undefined || /\stint=["'](?!0["'])/.test(color)) return false;
  return /\srgb=["'](?:FF)?FFFFFF["']|\stheme=["']0["']|\sindexed=["'][19]["']/i.test(color);
}

/** A fill as far as it matters: what lies behind a text shows no color but white. */
function isBlank(pattern: string, color: string | undefined): boolean {
  return pattern === "none" || (pattern === "solid" && isWhite(color));
}

const value = (tag: string, name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1];

/** Reads `xl/styles.xml` (ECMA-376, part 1, 18.8). */
export function readCellFonts(part: Part | undefined): CellFonts {
  const xml = part?.bytes.toString("latin1") ?? "";
  if (!/strike|FFFFFF["']|theme=["']0["']|indexed=["'][19]["']/i.test(xml)) return plainFonts;
  const fonts: { struck: boolean; white: boolean }[] = [];
  const fills: { pattern: string; color?: string }[] = [];
  const struck = new Set<number>();
  const white = new Set<number>();
  let within = "";
  let style = 0;
  for (const { 1: closes, 2: name = "", 3: tag = "" } of xml.matchAll(tags)) {
    if (["fonts", "fills", "cellXfs"].includes(name)) within = closes ? "" : name;
    else if (closes) continue;
    else if (within === "fonts") {
      const font = fonts.at(-1);
      if (name === "font") fonts.push({ struck: false, white: false });
      else if (font && name === "strike") font.struck = /^(?:1|true)$/.test(value(tag, "val") ?? "1");
      else if (font && name === "color") font.white = isWhite(tag);
    } else if (within === "fills") {
      const fill = fills.at(-1);
      if (name === "fill") fills.push({ pattern: "none" });
      else if (fill && name === "patternFill") fill.pattern = value(tag, "patternType") ?? "none";
      else if (fill && name === "gradientFill") fill.pattern = name;
      else if (fill && name === "fgColor") fill.color = tag;
    } else if (within === "cellXfs" && name === "xf") {
      const font = fonts[Number(value(tag, "fontId") ?? 0)];
      const fill = fills[Number(value(tag, "fillId") ?? 0)];
      if (font?.struck) struck.add(style);
      if (font?.white && (!fill || isBlank(fill.pattern, fill.color))) white.add(style);
      style += 1;
    }
  }
  return { struck, white };
}
