import { ok, type Result, refuse } from "../text/result.ts";
import { digestForm, oneOf } from "./field.ts";
import { joinLines, readTable } from "./table.ts";

/** What a scan shows; `other` for anything else that was signed in ink. */
export const scanKinds = ["minutes", "pre-draw-sheet", "other"] as const;
export type ScanKind = (typeof scanKinds)[number];

/** What a scan's bytes may be. */
export const scanFormats = ["pdf", "png", "jpeg"] as const;
export type ScanFormat = (typeof scanFormats)[number];

/** A line of `scans.csv`, the list of the scans that came with one version of a bag. */
export interface ScanLine {
  readonly file: string;
  readonly kind: ScanKind;
  readonly digest: string;
  /** Free text; may be empty, and may hold commas. */
  readonly remark: string;
}

const file = "scans.csv";
const columns = {
  file: {
    shape: "01-minutes.pdf",
    pattern: /^[0-9]{2}-(?:minutes|pre-draw-sheet|other)\.(?:pdf|png|jpeg)$/,
  },
  kind: oneOf(scanKinds),
  sha256: digestForm,
  remark: "commas",
} as const;

/** The name a scan is kept under: whatever it was called on the officer's disk is not taken over. `number` counts from 1. */
export function scanFile(number: number, kind: ScanKind, format: ScanFormat): string {
  return `${String(number).padStart(2, "0")}-${kind}.${format}`;
}

/** Writes `scans.csv`; the lines stand in order of their numbers. */
export function scansText(scans: readonly ScanLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...scans.map((scan) => [scan.file, scan.kind, scan.digest, scan.remark].join(",")),
  ]);
}

/** Reads `scans.csv`: its form, and that the files are numbered from 1 and named after their kind. */
export function parseScans(text: string): Result<ScanLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const scans: ScanLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const begins = `${String(index + 1).padStart(2, "0")}-${row.kind}.`;
    if (!row.file.startsWith(begins))
      return refuse("draw.file.value", { file, line: index + 2, column: "file", shape: `${begins}*` });
    scans.push({ file: row.file, kind: row.kind as ScanKind, digest: row.sha256, remark: row.remark });
  }
  return ok(scans);
}
