import { fieldFault } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { bagOf, unwritten } from "./bag-versions.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event } from "./decision.ts";
import type { State, WrittenBag } from "./state.ts";

type Command = CommandOf<"add-scans" | "record-version">;

/** Later versions of a bag: its scans become durable together, then it is written, then that is recorded. */
export function decideVersions(state: State, command: Command, context: Context): Result<Decision> {
  const bag = bagOf(state, command.ceremony);
  if (!bag) return refuse("scan.no-bag", { ceremony: command.ceremony });
  if (command.type === "add-scans") return addScans(state, bag, command, context);
  const { ceremony, version, previous, manifest } = command;
  if (unwritten(bag)?.version !== version) return refuse("scan.nothing-to-write", { ceremony });
  return decided([event(context, "bag.versioned", { ceremony, version, previous, manifest })]);
}

function addScans(
  state: State,
  bag: WrittenBag,
  { ceremony, scans }: CommandOf<"add-scans">,
  context: Context,
): Result<Decision> {
  if (isUnderWay(state)) return refuse("scan.under-way", {});
  const open = unwritten(bag);
  if (open) return refuse("scan.version-unwritten", { version: open.version });
  const known = new Set(bag.later.flatMap((one) => one.scans));
  const blobs: (string | Uint8Array)[] = [];
  const version = bag.later.length + 2;
  const events = [];
  for (const [index, { kind, format, remark, bytes }] of scans.entries()) {
    const file = index + 1;
    if (fieldFault(remark, "commas")) return refuse("scan.remark", { file, text: remark });
    const scan = context.hash(bytes);
    if (known.has(scan)) return refuse("scan.twice", { file });
    known.add(scan);
    const note = remark === "" ? undefined : noteOf(remark, context.random);
    const remarkNote = note === undefined ? noDigest : context.hash(note);
    events.push(event(context, "scan.added", { ceremony, version, kind, format, scan, remarkNote }));
    blobs.push(bytes, ...(note === undefined ? [] : [note]));
  }
  return events.length === 0 ? refuse("scan.none", {}) : decided(events, { blobs });
}

/** Between freeze and bag a ceremony has the office's whole attention, and its minutes their own course. */
function isUnderWay({ current: now }: State): boolean {
  return now !== undefined && "freeze" in now && !(now.phase === "minutes" && now.bag !== "");
}
