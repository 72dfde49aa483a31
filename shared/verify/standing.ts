import { type Message, message } from "../text/text.ts";
import { type AnchorKind, anchorKinds } from "./anchor-kinds.ts";
import { anchoredBy } from "./anchors.ts";
import type { Case } from "./case.ts";
import { type Check, noneToGive } from "./check.ts";

/** What came of one number of the reader's paper. */
export type AnchorState = "agrees" | "contradicts" | "misplaced" | "not-given" | "none";

/** What is anchored by which number, and what no number reaches. */
export interface Standing {
  /** How the ceremony ended by the word of its files; `open` where they do not say. */
  readonly ending: "locked" | "void" | "open";
  /** Whether it is void by more than the word of its files: their close agrees with the reader's paper. */
  readonly isVoidProved: boolean;
  readonly anchors: readonly {
    readonly kind: AnchorKind;
    readonly state: AnchorState;
    readonly what: Message;
  }[];
  /** Whether nothing failed but that a number was typed where another belongs. */
  readonly misplaced: boolean;
  /** Ledger and papers of a locked ceremony that a plain folder lacks; in a bag that fails. */
  readonly missing: readonly string[];
  /** What only ink or an opening proves. */
  readonly beyond: readonly Message[];
}

/** Reads off the checks what the reader's numbers anchor (protocol, "Checking"); nothing of files of an earlier version. */
export function standingOf(c: Case, checks: readonly Check[]): Standing {
  const found = (name: string) => checks.find((check) => check.name.key === `verify.name.${name}`);
  const anchors = anchorKinds.flatMap((kind) => {
    const check = found(`anchor-${kind}`);
    return check ? [{ kind, state: stateOf(check), what: anchoredBy(c, kind) }] : [];
  });
  const misplaced = anchors.filter(({ state }) => state === "misplaced").length;
  const failed = checks.filter(({ status }) => status === "fail").length;
  const ending = c.contents["close.txt"]?.state ?? "open";
  const beyond: Message[] = anchors.length > 0 ? [message("verify.beyond.minutes", {})] : [];
  const isVoidProved =
    ending === "void" && anchors.some(({ kind, state }) => kind === "close" && state === "agrees");
  if (ending === "void" && !isVoidProved) beyond.push(message("verify.beyond.void", {}));
  const hasTeams = (c.contents["assignment.csv"]?.length ?? 0) > 0;
  if (hasTeams && found("teams")?.status === "not-possible") beyond.push(message("verify.beyond.teams", {}));
  if (found("openings-hold")?.status === "not-possible") beyond.push(message("verify.beyond.names", {}));
  if (found("course")?.reason.key === "verify.ledger.course-unapproved")
    beyond.push(message("verify.beyond.approval", {}));
  if (ending !== "open")
    beyond.push(message(ending === "void" ? "verify.beyond.after-void" : "verify.beyond.after-lock", {}));
  const missing = missingIn(c, ending);
  return { ending, isVoidProved, anchors, misplaced: misplaced > 0 && failed === misplaced, missing, beyond };
}

/** What belongs to a locked ceremony beside its public files, without which nothing anchored fails. */
const besides = ["events.jsonl", "pre-draw-sheet.pdf", "minutes.pdf"];

function missingIn({ evidence: { bag, files } }: Case, ending: Standing["ending"]): readonly string[] {
  return bag || ending !== "locked" ? [] : besides.filter((name) => !files.has(name));
}

function stateOf({ status, reason }: Check): AnchorState {
  if (status === "pass") return "agrees";
  if (status === "fail") return reason.key === "verify.anchor.misplaced" ? "misplaced" : "contradicts";
  return noneToGive.has(reason.key) ? "none" : "not-given";
}
