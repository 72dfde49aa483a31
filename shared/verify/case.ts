import { parseAmendments } from "../draw/amendments.ts";
import { parseAssignment } from "../draw/assignment.ts";
import { parseBasis, parsePlan } from "../draw/basis.ts";
import { parseClose } from "../draw/close.ts";
import { parseConflicts } from "../draw/conflicts.ts";
import { parseExcluded } from "../draw/excluded.ts";
import { parseFreeze } from "../draw/freeze-file.ts";
import { parseNames } from "../draw/names.ts";
import { poolIn, readPool } from "../draw/pool.ts";
import { parseResult } from "../draw/result.ts";
import { parseRoster } from "../draw/roster.ts";
import { parseSeed } from "../draw/seed.ts";
import { ok, type Result } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { type Finding, notPossible } from "./check.ts";
import type { Evidence, Platform } from "./evidence.ts";
import { parseEvents } from "./parse-events.ts";

/** How each file of a ceremony is read; what a parser refuses is a failed check of that file. */
const parsers = {
  "basis.csv": parseBasis,
  "plan.csv": parsePlan,
  "pool.csv": readPool,
  "excluded.csv": parseExcluded,
  "roster.csv": parseRoster,
  "freeze.txt": parseFreeze,
  "seed.txt": parseSeed,
  "result.csv": parseResult,
  "assignment.csv": parseAssignment,
  "close.txt": parseClose,
  "events.jsonl": parseEvents,
  "names.csv": parseNames,
  "conflicts.csv": parseConflicts,
  "amendments.csv": parseAmendments,
  "openings.csv": parseNames,
} as const;

export type FileName = keyof typeof parsers;
type Read<F extends FileName> = Extract<ReturnType<(typeof parsers)[F]>, { readonly ok: true }>["value"];
export type Contents = { readonly [F in FileName]: Read<F> };
export const fileNames = Object.keys(parsers) as FileName[];
export const sealedNames: readonly FileName[] = [
  "names.csv",
  "conflicts.csv",
  "amendments.csv",
  "openings.csv",
];

/** What there is to verify, each file read once, and what is known of it. */
export interface Case {
  readonly evidence: Evidence;
  readonly platform: Platform;
  /** The files that could be read. */
  readonly contents: Partial<Contents>;
  /** Why a file that is here could not be read. */
  readonly refusals: ReadonlyMap<FileName, Message>;
}

/** Reads every file that is here. */
export function openCase(evidence: Evidence, platform: Platform): Case {
  const contents: { -readonly [F in FileName]?: unknown } = {};
  const refusals = new Map<FileName, Message>();
  for (const name of fileNames) {
    const bytes = evidence.files.get(name)?.bytes;
    if (bytes === undefined) continue;
    const read = readFile(name, bytes, platform);
    if (read?.ok) contents[name] = read.value;
    else refusals.set(name, read?.refusal ?? message("verify.file.not-utf8", { file: name }));
  }
  return { evidence, platform, contents: contents as Partial<Contents>, refusals };
}

/** Nothing where the bytes are no text. A pool of its form is never made one, which would take as long as to look at its form. */
function readFile(name: FileName, bytes: Uint8Array, { utf8 }: Platform): Result<unknown> | undefined {
  const pool = name === "pool.csv" ? poolIn(bytes) : undefined;
  if (pool) return ok(pool);
  const text = utf8(bytes);
  return text === undefined ? undefined : parsers[name](text);
}

/** H of a file that is here. */
export function digestOf(c: Case, name: FileName): string | undefined {
  return c.evidence.files.get(name)?.digest;
}

/** A check that needs some files: not possible, naming those that are absent or unreadable, without them. */
export function given<F extends FileName>(
  c: Case,
  needed: readonly F[],
  check: (contents: Pick<Contents, F>) => Finding,
): Finding {
  const absent = needed.filter((name) => c.contents[name] === undefined);
  return absent.length > 0
    ? notPossible("verify.needs", { files: absent })
    : check(c.contents as Pick<Contents, F>);
}

/** Why a check has no object in this ceremony, where it has none: it is void, or has no inspectors. */
export function without(c: Case, part: "draw" | "teams"): Finding | undefined {
  if (c.contents["close.txt"]?.state === "void") return notPossible("verify.void", {});
  if (part === "teams" && c.contents["basis.csv"]?.team === 0) return notPossible("verify.no-teams", {});
  return undefined;
}
