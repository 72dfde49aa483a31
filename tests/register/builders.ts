import { createHash } from "node:crypto";
import type { Hash } from "../../shared/draw/model.ts";
import type { Finding } from "../../shared/register/findings.ts";
import { place } from "../../shared/register/findings.ts";
import type { List } from "../../shared/register/model.ts";
import {
  type Import,
  type ImportContext,
  type ImportOptions,
  importList,
} from "../../shared/register/reading/import-list.ts";
import type { Cell, Table } from "../../shared/register/reading/table.ts";

export const hash: Hash = (data) => createHash("sha256").update(data).digest("hex");

/** A sheet as a test writes it: the first line is row 1. */
export function sheet(lines: readonly (readonly Cell[])[], name = "Sheet1"): Table {
  return { name, rows: lines.map((cells, index) => ({ number: index + 1, cells })) };
}

/** Imports one sheet at a city office on a day of 2026 and fails the test where it is refused as a whole. */
export function imported<L extends List>(
  list: L,
  lines: readonly (readonly Cell[])[],
  more: Partial<ImportOptions & ImportContext> = {},
): Import<L> {
  const { day = "2026-12-25", isToday = false, register = {}, prints = () => true, ...options } = more;
  const context = { day, isToday, register, prints };
  const result = importList(list, [sheet(lines)], { level: "city", ...options }, context, hash);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A finding in one line: severity, place and kind. */
export function line(finding: Finding): string {
  return `${finding.severity} ${place(finding)} ${finding.said.key.replace("register.", "")}`;
}

export const lines = (value: { readonly findings: readonly Finding[] }) => value.findings.map(line);
