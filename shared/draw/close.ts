import { ok, type Result } from "../text/result.ts";
import { ceremonyForm, digestForm, oneOf, protocol } from "./field.ts";
import { joinLines, readSheet, splitLines } from "./table.ts";

/** `close.txt` of a ceremony that ended with a list. */
export interface Locked {
  readonly state: "locked";
  readonly ceremony: string;
  /** H(freeze.txt). */
  readonly freeze: string;
  readonly seed: string;
  /** H(result.csv). */
  readonly result: string;
  /** H(assignment.csv). */
  readonly assignment: string;
  /** Head of the ledger before the event of the lock. */
  readonly ledger: string;
}

/** `close.txt` of a ceremony made void before its nonce was revealed. */
export interface Void {
  readonly state: "void";
  readonly ceremony: string;
  readonly freeze: string;
  readonly ledger: string;
}

export type CloseFile = Locked | Void;

const file = "close.txt";
const lockedKeys = {
  ceremony: ceremonyForm,
  state: oneOf(["locked"]),
  freeze: digestForm,
  seed: digestForm,
  result: digestForm,
  assignment: digestForm,
  ledger: digestForm,
} as const;
const voidKeys = {
  ceremony: ceremonyForm,
  state: oneOf(["locked", "void"]),
  freeze: digestForm,
  ledger: digestForm,
} as const;

/** Writes `close.txt`. */
export function closeText(close: CloseFile): string {
  const outcome =
    close.state === "locked"
      ? [`seed,${close.seed}`, `result,${close.result}`, `assignment,${close.assignment}`]
      : [];
  return joinLines([
    protocol,
    `ceremony,${close.ceremony}`,
    `state,${close.state}`,
    `freeze,${close.freeze}`,
    ...outcome,
    `ledger,${close.ledger}`,
  ]);
}

/** Reads `close.txt`, locked or void. */
export function parseClose(text: string): Result<CloseFile> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  if (lines.value[2] === "state,locked") {
    const sheet = readSheet(file, lines.value, lockedKeys);
    return sheet.ok ? ok({ ...sheet.value, state: "locked" }) : sheet;
  }
  const sheet = readSheet(file, lines.value, voidKeys);
  return sheet.ok ? ok({ ...sheet.value, state: "void" }) : sheet;
}
