import type { DigestBlock, Heading, Lines, Paragraph, Title } from "../../../../shared/papers/blocks.ts";
import {
  area,
  baselineIn,
  bodySize,
  digestSize,
  pitch,
  tableLeading,
  tableSize,
  titleSize,
} from "./geometry.ts";
import { breakLines, type Line, spreadOf } from "./lines.ts";
import { linePiece, type Piece } from "./pieces.ts";
import { drawAs, element, type Press, type Style, setBookmark, setText, type Tag, widthOf } from "./press.ts";

/** The blocks that are lines of type on the page's grid. */

const body: Style = { face: "body", size: bodySize };
const heading: Style = { face: "heading", size: bodySize };
/** Two characters. */
const indent = 2 * bodySize;
/** Between a label and its text. */
const gap = bodySize / 4;

/** Sets lines one piece each; a paragraph's first two lines stay together, and so do its last two. */
function linePieces(
  press: Press,
  lines: readonly Line[],
  style: Style,
  tag: Tag,
  place: (line: Line, index: number) => { readonly x: number; readonly spread?: number },
  keep: boolean,
  begin: (top: number) => void = () => {},
): Piece[] {
  const owner = element(() => press.root, press, tag);
  return lines.map((line, index) => {
    const nextToEdge = index === 0 || index === lines.length - 2;
    return linePiece(
      (top) => {
        if (index === 0) begin(top);
        const { x, spread } = place(line, index);
        drawAs(
          press,
          owner(),
          tag,
          setText(press, line.text, style, x, baselineIn(top, pitch, style.size), spread),
        );
        if (line === lines.at(-1)) owner().end();
      },
      keep || (nextToEdge && index < lines.length - 1),
    );
  });
}

export function titlePieces(press: Press, block: Title): Piece[] {
  const style: Style = { face: "strong", size: titleSize };
  const lines = breakLines(press, block.lines.join("\n"), style, area.width);
  return linePieces(
    press,
    lines,
    style,
    "H1",
    (line) => ({ x: area.left + (area.width - line.width) / 2 }),
    true,
    (top) => {
      setBookmark(press, "title", block.lines.join(press.language === "zh" ? "" : " "), top);
      if (block.begins !== undefined) setBookmark(press, "part", block.begins, top);
    },
  );
}

export function headingPieces(press: Press, block: Heading): Piece[] {
  const style: Style = block.level === 1 ? heading : { face: "strong", size: bodySize };
  const tag = (["H2", "H3", "H4"] as const)[block.level - 1] ?? "H4";
  const lines = breakLines(press, block.text, style, area.width, indent);
  return linePieces(
    press,
    lines,
    style,
    tag,
    (_, index) => ({ x: area.left + (index === 0 ? indent : 0) }),
    true,
    (top) => {
      if (block.level === 1) setBookmark(press, "part", block.text, top);
    },
  );
}

export function paragraphPieces(press: Press, block: Paragraph): Piece[] {
  if (block.small) return notePieces(press, block.text);
  const lines = breakLines(press, block.text, body, area.width, indent);
  return linePieces(
    press,
    lines,
    body,
    "P",
    (line, index) => {
      const inset = index === 0 ? indent : 0;
      return { x: area.left + inset, spread: spreadOf(line, area.width - inset, bodySize) };
    },
    false,
  );
}

const note: Style = { face: "body", size: tableSize };
/** A note of no more lines than this stands on one page. */
const wholeNote = 6;
/** Between a note and the table above it. */
const noteInset = 3;

/** A small paragraph as close as a table's lines, off the grid of 22. */
function notePieces(press: Press, text: string): Piece[] {
  const inset = 2 * tableSize;
  const lines = breakLines(press, text, note, area.width, inset);
  const owner = element(() => press.root, press, "P");
  return lines.map((line, index) => ({
    height: tableLeading + (index === 0 ? noteInset : 0),
    onGrid: false,
    keep:
      index < lines.length - 1 && (lines.length <= wholeNote || index === 0 || index === lines.length - 2),
    draw: (top) => {
      const indented = index === 0 ? inset : 0;
      const spread = spreadOf(line, area.width - indented, tableSize);
      const from = index === 0 ? top + noteInset : top;
      const baseline = baselineIn(from, tableLeading, tableSize);
      drawAs(press, owner(), "P", setText(press, line.text, note, area.left + indented, baseline, spread));
      if (index === lines.length - 1) owner().end();
    },
  }));
}

/** Labels stand in one indented column, as wide as the widest but no wider than ten characters. */
export function linesPieces(press: Press, block: Lines): Piece[] {
  const colon = press.language === "zh" ? "：" : ": ";
  const labels = block.lines.map(({ label }) => `${label}${colon}`);
  const column =
    indent +
    Math.min(10 * bodySize, Math.max(...labels.map((label) => widthOf(press, label, heading)))) +
    gap;
  return block.lines.flatMap(({ text }, at) => {
    const label = labels[at] ?? "";
    const own = indent + widthOf(press, label, heading) > column;
    const x = area.left + column;
    const lines = breakLines(press, text, body, area.width - column);
    const owner = element(() => press.root, press, "P");
    const labelPieces = own
      ? breakLines(press, label, heading, area.width - indent).map((line) =>
          linePiece((top) => {
            const baseline = baselineIn(top, pitch, bodySize);
            drawAs(press, owner(), "P", setText(press, line.text, heading, area.left + indent, baseline));
          }, true),
        )
      : [];
    const textPieces = lines.map((line, index) =>
      linePiece(
        (top) => {
          const baseline = baselineIn(top, pitch, bodySize);
          const spread = spreadOf(line, area.width - column, bodySize);
          const named =
            index === 0 && !own ? setText(press, label, heading, area.left + indent, baseline) : "";
          drawAs(press, owner(), "P", `${named} ${setText(press, line.text, body, x, baseline, spread)}`);
          if (line === lines.at(-1)) owner().end();
        },
        index < lines.length - 1 && (index === 0 || index === lines.length - 2),
      ),
    );
    return [...labelPieces, ...textPieces];
  });
}

/** A label, then the digest in two lines of four groups of eight, closer than the grid. */
export function digestPieces(press: Press, block: DigestBlock): Piece[] {
  const style: Style = { face: "mono", size: digestSize };
  const lines = groupsOfEight(block.digest).flatMap((line) =>
    breakLines(press, line, style, area.width - indent),
  );
  const leading = (2 * pitch - 10) / 2;
  const label = element(() => press.root, press, "P");
  const digest = element(() => press.root, press, "P", { actual: block.digest });
  return [
    ...breakLines(press, block.label, heading, area.width - indent).map((line) =>
      linePiece((top) => {
        const baseline = baselineIn(top, pitch, bodySize);
        drawAs(press, label(), "P", setText(press, line.text, heading, area.left + indent, baseline));
      }, true),
    ),
    linePiece(
      (top) => {
        const set = lines.map((line, index) =>
          setText(
            press,
            line.text,
            style,
            area.left + indent,
            baselineIn(top + index * leading, leading, digestSize),
          ),
        );
        drawAs(press, digest(), "P", set.join("\n"));
      },
      false,
      Math.ceil((lines.length * leading) / pitch),
    ),
  ];
}

/** `xxxxxxxx xxxxxxxx xxxxxxxx xxxxxxxx`, four groups a line; what is no digest stays as it is. */
export function groupsOfEight(digest: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(digest)) return [digest];
  const groups = digest.match(/.{8}/g) ?? [];
  return [groups.slice(0, 4).join(" "), groups.slice(4).join(" ")];
}
