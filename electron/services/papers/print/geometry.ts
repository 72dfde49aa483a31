/** The page after GB/T 9704-2012, in PDF points (1/72 inch) from the top left corner. */

export const mm = 72 / 25.4;

/** A4 as pdfkit has it. */
export const sheet = { width: 595.28, height: 841.89 } as const;

/** Text block: 156 × 225 mm; margins 37 mm top, 28 mm left, 26 mm right, 35 mm foot. */
export const area = {
  left: 28 * mm,
  top: 37 * mm,
  width: 156 * mm,
  height: 225 * mm,
  bottom: (37 + 225) * mm,
} as const;

/** 22 lines on a page. */
export const linesOnPage = 22;
export const pitch = area.height / linesOnPage;

/** 28 characters on a line: 16 pt, the standard's 三号, would need 158 mm. */
export const bodySize = 15.75;
export const titleSize = 22;
export const digestSize = 14;

/** Tables are set smaller and closer: 五号, 10.5 pt on 15.5 pt. */
export const tableSize = 10.5;
export const tableLeading = 15.5;
export const cellPadding = { x: 3, y: 2.5 } as const;

/** Page number: 14 pt, its top 7 mm below the text block, one character in from the outer edge. */
export const pageNumberSize = 14;
export const pageNumberTop = area.bottom + 7 * mm;

/** What binds a page stands on the line of its number, at the other edge. */
export const footSize = 9;

/** Rows to sign in where two people share one: 8.5 mm. */
export const narrowInk = 8.5 * mm;

/** Archive stamp (DA/T 22-2015), 45 × 16 mm, top centre of page 1; nothing else is printed there. */
export const stampArea = {
  left: (sheet.width - 45 * mm) / 2,
  top: 10 * mm,
  width: 45 * mm,
  height: 16 * mm,
} as const;

/** Lines at the upper left of papers that name units: beside the archive stamp. */
export const marksTop = 11 * mm;
export const marksPitch = 7 * mm;
export const marksSize = 11;

/** Where the header of a rehearsal stands: between the stamp and the text block. */
export const headerTop = 28 * mm;
export const headerSize = 12;

/** Han glyphs fill an em of which this share lies above the baseline. */
const aboveBaseline = 0.88;

/** The baseline of type that stands in the middle of a line of the given height. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + (height - size) / 2 + aboveBaseline * size;
}
