import type { Row } from "../../../../shared/register/reading/table.ts";

/** Signs that part the cells of a line, by how often they do. */
export const separators = [",", "\t", ";", "|", "，"] as const;

/** The separator that a first line `sep=;` states, as some programs write it, and the text behind that line. */
export function statedSeparator(text: string): { readonly separator?: string; readonly rest: string } {
  const [line, separator] = /^sep=([^\r\n])(?:\r\n|\r|\n)/i.exec(text) ?? [];
  return separator === undefined ? { rest: text } : { separator, rest: text.slice(line?.length) };
}

/** What is wrong with a cell of a text, and where: line of the text and cell of its row, from 1. */
export interface Fault {
  readonly kind: "behind" | "long";
  readonly line: number;
  readonly column: number;
  /** The cell, or what stands behind its closing quote. */
  readonly text: string;
}

/** What a spreadsheet's cell holds at most; a longer one is a quote that closes too late, or a separator that is none. */
export const longestCell = 32_767;

/** The line of a place in a text, from 1. */
const lineAt = (text: string, at: number) => text.slice(0, at).split(/\r\n|\r|\n/).length;

const marked = /="(?:[^"\r\n]|"")*"/y;

/**
 * The rows of a text with a separator between cells (RFC 4180): a cell in double quotes may hold separators, line breaks and, doubled,
 * quotes; a quote elsewhere is a character like others. `="…"`, which marks a text, is one cell whatever is in it. Rows are
 * numbered as a spreadsheet program numbers them; empty ones are left out.
 *
 * @param onFault told of the first cell with text behind its closing quote, or longer than cells are; no row after it is read
 */
export function separatedRows(
  text: string,
  separator: string,
  most = Number.POSITIVE_INFINITY,
  onFault?: (fault: Fault) => void,
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
      const begin = at;
      let isQuoted = false;
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
        isQuoted = true;
      }
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r")
        end += 1;
      const behind = text.slice(at, end);
      cells.push(cell + behind);
      const kind =
        isQuoted && behind.trim() !== "" ? "behind" : end - begin > longestCell ? "long" : undefined;
      if (onFault && kind) {
        const line = lineAt(text, kind === "behind" ? at : begin);
        onFault({ kind, line, column: cells.length, text: kind === "behind" ? behind : cell + behind });
        return rows;
      }
      isOver = text[end] !== separator || end >= text.length;
      at = end + 1;
      if (isOver && text[end] === "\r" && text[at] === "\n") at += 1;
    }
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ number, cells });
  }
  return rows;
}
