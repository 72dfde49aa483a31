import type { Row } from "../../../../shared/register/reading/table.ts";

/** Signs that part the cells of a line, by how often they do. */
export const separators = [",", "\t", ";", "|", "，"] as const;

/** The separator that a first line `sep=;` states, as some programs write it, and the text behind that line. */
export function statedSeparator(text: string): { readonly separator?: string; readonly rest: string } {
  const [line, separator] = /^sep=([^\r\n])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  return separator === undefined ? { rest: text } : { separator, rest: text.slice(line?.length) };
}

const marked = /="(?:[^"\r\n]|"")*"/y;

/**
 * The rows of a text with a separator between cells (RFC 4180): a cell in double quotes may hold separators, line breaks and, doubled,
 * quotes; a quote elsewhere is a character like others. `="…"`, which marks a text, is one cell whatever is in it. Rows are
 * numbered as a spreadsheet program numbers them; empty ones are left out.
 */
export function separatedRows(
  text: string,
  separator: string,
  most = Number.POSITIVE_INFINITY,
): readonly Row[] {
  const rows: Row[] = [];
  let number = 0;
  let at = 0;
  while (at < text.length && rows.length < most) {
    number += 1;
    const cells: string[] = [];
    let isOver = false;
    while (!isOver) {
      let cell = "";
      marked.lastIndex = at;
      const [mark] = text[at] === "=" ? (marked.exec(text) ?? []) : [];
      if (mark !== undefined) {
        cell = mark;
        at += mark.length;
      } else if (text[at] === '"') {
        let close = text.indexOf('"', at + 1);
        while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
        const end = close < 0 ? text.length : close;
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
      }
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r")
        end += 1;
      cells.push(cell + text.slice(at, end));
      isOver = text[end] !== separator || end >= text.length;
      at = end + 1;
      if (isOver && text[end] === "\r" && text[at] === "\n") at += 1;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ number, cells });
  }
  return rows;
}
