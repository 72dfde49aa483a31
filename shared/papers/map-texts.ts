import type { Block, Paper, Table } from "./blocks.ts";

/** What becomes of a text; `where` is the heading it stands under. */
export type TextMap = (text: string, where: string) => string;

/** The same paper with every printed text replaced. A QR code's content stays: it is drawn, not set in type. */
export function mapTexts(paper: Paper, map: TextMap): Paper {
  let where = paper.title.replaceAll("\n", "");
  const blocks = paper.blocks.map((block) => {
    if (block.type === "heading") where = block.text;
    return mapBlock(block, (text) => map(text, where));
  });
  const { rehearsal, foot, marks } = paper;
  return {
    ...paper,
    blocks,
    title: map(paper.title, where),
    ...(marks && { marks: marks.map((mark) => map(mark, where)) }),
    ...(foot && {
      foot: {
        ceremony: map(foot.ceremony, where),
        label: map(foot.label, where),
        digits: map(foot.digits, where),
      },
    }),
    ...(rehearsal && {
      rehearsal: { header: map(rehearsal.header, where), watermark: map(rehearsal.watermark, where) },
    }),
  };
}

function mapBlock(block: Block, map: (text: string) => string): Block {
  switch (block.type) {
    case "stamp":
      return { ...block, cells: block.cells.map(([label, value]) => [map(label), map(value)] as const) };
    case "title":
      return {
        ...block,
        lines: block.lines.map(map),
        ...(block.begins !== undefined && { begins: map(block.begins) }),
      };
    case "heading":
    case "paragraph":
      return { ...block, text: map(block.text) };
    case "lines":
      return {
        ...block,
        lines: block.lines.map(({ label, text }) => ({ label: map(label), text: map(text) })),
      };
    case "table":
      return mapTable(block, map);
    case "digest":
      return { ...block, label: map(block.label), digest: map(block.digest) };
    case "qr":
    case "picture":
      return { ...block, caption: map(block.caption) };
    case "signatures":
      return {
        ...block,
        ...(block.signed && { signed: mapTable(block.signed, map) }),
        table: mapTable(block.table, map),
        closing: block.closing.map(map),
      };
    case "spacer":
    case "page":
    case "sheet":
      return block;
  }
}

function mapTable(table: Table, map: (text: string) => string): Table {
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, title: map(column.title) })),
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? map(cell) : cell))),
  };
}
