import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { type FieldFault, type Form, fieldFault, protocol } from "./field.ts";

/**
 * The tiny dialect of the protocol's files: LF after every line, one comma between fields, no quoting.
 * What is read back is exactly what would be written; anything else is refused with its line.
 */

/** Free text; `commas` only for the last field of `names.csv`. */
export type Free = "text" | "commas";

/** Joins lines; the last one too ends in LF. */
export function joinLines(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** Refuses what no file of the protocol has: nothing at all, a byte order mark, CR, a last line without LF. */
export function checkWhole(file: string, text: string): Refused | undefined {
  if (text === "") return refuse("draw.file.empty", { file });
  if (text.startsWith("\uFEFF")) return refuse("draw.file.bom", { file });
  if (text.includes("\r")) {
    const line = text.slice(0, text.indexOf("\r")).split("\n").length;
    return refuse("draw.file.return", { file, line });
  }
  if (!text.endsWith("\n")) return refuse("draw.file.end", { file });
  return undefined;
}

/** Splits a file into its lines. */
export function splitLines(file: string, text: string): Result<string[]> {
  const wrong = checkWhole(file, text);
  return wrong ?? ok(text.split("\n").slice(0, -1));
}

/** The lines below the header. */
export function bodyLines(file: string, text: string, header: string): Result<string[]> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  if (lines.value[0] !== header) return refuse("draw.file.header", { file, header });
  lines.value.shift();
  return lines;
}

/** Reads a table whose header is the names of its columns; each row as a record by column. */
export function readTable<C extends string>(
  file: string,
  text: string,
  columns: Readonly<Record<C, Form | Free>>,
): Result<Record<C, string>[]> {
  const names = Object.keys(columns) as C[];
  const body = bodyLines(file, text, names.join(","));
  if (!body.ok) return body;
  const rows: Record<C, string>[] = [];
  for (const [index, content] of body.value.entries()) {
    const row = readRow(file, index + 2, content, names, columns);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
}

function readRow<C extends string>(
  file: string,
  line: number,
  content: string,
  names: readonly C[],
  columns: Readonly<Record<C, Form | Free>>,
): Result<Record<C, string>> {
  const fields = content.split(",");
  const last = names.at(-1);
  if (last !== undefined && columns[last] === "commas" && fields.length > names.length) {
    fields.push(fields.splice(names.length - 1).join(","));
  }
  if (fields.length !== names.length) {
    return refuse("draw.file.columns", { file, line, expected: names.length, found: fields.length });
  }
  const row = {} as Record<C, string>;
  for (const [index, name] of names.entries()) {
    const value = fields[index] ?? "";
    const wrong = checkField(file, line, name, value, columns[name]);
    if (wrong) return wrong;
    row[name] = value;
  }
  return ok(row);
}

/** Refuses a field that does not have its form, saying file, line and column. */
export function checkField(
  file: string,
  line: number,
  column: string,
  value: string,
  form: Form | Free,
): Refused | undefined {
  if (typeof form === "string") {
    const fault = fieldFault(value, form === "commas" ? "commas" : "no commas");
    return fault && refuseField(fault, `${file}:${line} ${column}`);
  }
  return form.pattern.test(value)
    ? undefined
    : refuse("draw.file.value", { file, line, column, shape: form.shape });
}

/** The sentence for a fault of a free-text field; `where` is words that need no translation. */
export function refuseField(fault: FieldFault | "empty", where: string): Refused {
  return refuse(`draw.field.${fault}`, { where });
}

/** Reads `key,value` lines under the protocol's name: exactly these keys in this order. */
export function readSheet<K extends string>(
  file: string,
  lines: readonly string[],
  keys: Readonly<Record<K, Form>>,
): Result<Record<K, string>> {
  if (lines[0] !== protocol) return refuse("draw.file.header", { file, header: protocol });
  const sheet = {} as Record<K, string>;
  const names = Object.keys(keys) as K[];
  for (const [index, name] of names.entries()) {
    const content = lines[index + 1];
    const line = index + 2;
    if (content === undefined) return refuse("draw.file.short", { file, line, key: name });
    if (!content.startsWith(`${name},`)) return refuse("draw.file.key", { file, line, key: name });
    const value = content.slice(name.length + 1);
    const wrong = checkField(file, line, name, value, keys[name]);
    if (wrong) return wrong;
    sheet[name] = value;
  }
  if (lines.length > names.length + 1) return refuse("draw.file.long", { file, line: names.length + 2 });
  return ok(sheet);
}
