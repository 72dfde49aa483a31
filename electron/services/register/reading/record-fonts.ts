import type { Buffer } from "node:buffer";
import { black, type CellFonts, type Color, isLost, paletteColor, white } from "./sheet-fonts.ts";
import { recordsOf, sheetsOf } from "./sheet-records.ts";
import type { Place, SheetXml } from "./sheet-xml.ts";

/** Cells of an .xls that are struck through or of the color of what is behind them (MS-XLS 2.4.122, 2.4.353). */

const fontRecord = 0x0031;
const formatRecord = 0x00e0;
const endOfGlobals = 0x000a;
/** Records of one cell: a shared, an own and a rich text, a number, a short number, a formula, a truth value or an error. */
const cellRecords = new Set([0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x0006, 0x0205]);
const shortNumbers = 0x00bd;
/** 32767 is the window's own color. */
const automatic = 0x7fff;

/** The styles of a BIFF 8 stream that strike a text through, or give it the color of its cell. */
function stylesOf(stream: Buffer): Pick<CellFonts, "struck" | "lost"> {
  const fonts: { readonly struck: boolean; readonly color: Color }[] = [];
  const struck = new Set<number>();
  const lost = new Set<number>();
  let style = 0;
  for (const { kind, from, to } of recordsOf(stream, 0)) {
    if (kind === endOfGlobals) break;
    if (kind === fontRecord && to - from >= 6) {
      const index = stream.readUInt16LE(from + 4);
      const color = index === automatic ? black : paletteColor(index);
      fonts.push({ struck: (stream.readUInt16LE(from + 2) & 8) !== 0, color });
    }
    if (kind !== formatRecord || to - from < 20) continue;
    // No font has the number 4.
    const number = stream.readUInt16LE(from);
    const font = fonts[number > 4 ? number - 1 : number];
    const pattern = stream.readUInt32LE(from + 14) >>> 26;
    const fill = pattern === 1 ? paletteColor(stream.readUInt16LE(from + 18) & 0x7f) : undefined;
    if (font?.struck) struck.add(style);
    if (font && isLost(font.color, pattern === 0 ? white : fill)) lost.add(style);
    style += 1;
  }
  return { struck, lost };
}

/** By sheet, in the workbook's order. */
export function fontsOfStream(stream: Buffer): readonly Pick<SheetXml, "struck" | "lost">[] {
  const styles = stylesOf(stream);
  return sheetsOf(stream).map((records) => {
    const struck: Place[] = [];
    const lost: Place[] = [];
    const add = (row: number, column: number, style: number) => {
      if (styles.struck.has(style)) struck.push([row, column]);
      if (styles.lost.has(style)) lost.push([row, column]);
    };
    for (const { kind, from, to } of styles.struck.size + styles.lost.size > 0 ? records() : []) {
      if (to - from < 6) continue;
      const [row, column] = [stream.readUInt16LE(from), stream.readUInt16LE(from + 2)];
      if (cellRecords.has(kind)) add(row, column, stream.readUInt16LE(from + 4));
      for (let at = from + 4; kind === shortNumbers && at + 6 <= to - 2; at += 6)
        add(row, column + (at - from - 4) / 6, stream.readUInt16LE(at));
    }
    return { struck, lost };
  });
}
