import type { Outcome } from "../../../shared/draw/result.ts";
import { ticketsBy } from "../../../shared/draw/tickets.ts";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { checkAnchors } from "../../../shared/verify/anchors.ts";
import { type Case, openCase } from "../../../shared/verify/case.ts";
import type { Check } from "../../../shared/verify/check.ts";
import { checkProtocol, drawAgain } from "../../../shared/verify/draw.ts";
import { limits, sealedFiles, takeEvidence } from "../../../shared/verify/evidence/evidence-of.ts";
import type { Anchors, HeldFile } from "../../../shared/verify/evidence.ts";
import { checksOf } from "../../../shared/verify/verify.ts";
import { paperReader, platform } from "../platform.ts";
import type { Given } from "../read/given.ts";
import { readFiles, readGiven } from "../read/read-given.ts";
import { groupOf } from "./groups.ts";
import { type Strip, stripsOf, ticketsIn } from "./strips.ts";

/** A bag after all its checks but those against the reader's paper, which may be typed at any time. */
export interface Checked {
  readonly files: number;
  readonly octets: number;
  /** What lay in or around the bag and is no part of it. */
  readonly passedOver: readonly string[];
  readonly case: Case;
  readonly again: Outcome | undefined;
  readonly checks: readonly Check[];
  readonly strips: readonly Strip[];
}

/** How far the work has come: what is being done, and 0 to 1 of all of it. */
export interface Progress {
  readonly doing: Message;
  readonly part: number;
}

/** What each stage begins and ends with, of 1. With a pool of 100,000 they take about as long. */
const stages = {
  reading: [0, 0.35],
  tickets: [0.35, 0.65],
  checking: [0.65, 0.85],
  line: [0.85, 1],
} as const;
/** About as many as there are: only the bar of the progress needs it. */
const usualChecks = 65;

/**
 * Reads what was given, makes every check of the verifier and works out the number line, with a turn for the window every few
 * milliseconds. `opened` are the sealed files that the reader has opened.
 */
export async function checkGiven(
  given: Given,
  opened: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<Result<Checked>> {
  const pace = pacer();
  const read = await readGiven(given, limits, (done, all) =>
    onProgress({
      doing: message("page.progress.reading", { done: sizeText(done), all: sizeText(all) }),
      part: between("reading", all === 0 ? 1 : done / all),
    }),
  );
  if (!read.ok) return read;
  const sealed = await readOpened(opened);
  if (!sealed.ok) return sealed;
  onProgress({ doing: message("page.progress.opening", {}), part: between("reading", 1) });
  await pace();
  const { files, passedOver } = read.value;
  const taken = { path: given.name, files, opened: sealed.value, anchors: {} };
  const evidence = await takeEvidence(taken, paperReader);
  if (!evidence.ok) return evidence;
  const c = openCase(evidence.value, platform);
  await pace();
  const all = c.contents["pool.csv"]?.length ?? 0;
  const tickets = await paced(ticketsIn(c), pace, (done) =>
    onProgress({
      doing: message("page.progress.tickets", { done, all }),
      part: between("tickets", done / all),
    }),
  );
  const again = drawAgain(
    c,
    ticketsBy((at) => tickets[at] ?? ""),
  );
  await pace();
  const checks: Check[] = [];
  for (const check of checksOf(c, again)) {
    checks.push(check);
    onProgress({
      doing: message("page.progress.checking", { done: checks.length }),
      part: between("checking", Math.min(1, checks.length / usualChecks)),
    });
    await pace();
  }
  const line = message("page.progress.line", {});
  const strips = again
    ? await paced(stripsOf(c, again, tickets), pace, (done) =>
        onProgress({ doing: line, part: between("line", done / all) }),
      )
    : [];
  return ok({
    files: files.size,
    octets: [...files.values()].reduce((sum, { octets }) => sum + octets, 0),
    passedOver,
    case: c,
    again,
    checks: checks.filter(({ name }) => groupOf(name) !== "anchor"),
    strips,
  });
}

/** How much of all the work is done, part of one stage being done. */
function between(stage: keyof typeof stages, part: number): number {
  const [start, end] = stages[stage];
  return start + (end - start) * part;
}

/** Goes through a work that yields how many it has done, with a turn for the window now and then; gives what it returns. */
async function paced<T>(
  work: Generator<number, T>,
  pace: () => Promise<void>,
  onDone: (done: number) => void,
): Promise<T> {
  for (;;) {
    const { value, done } = work.next();
    if (done) return value;
    onDone(value);
    await pace();
  }
}

/** The checks with those against the reader's paper, which come first: the rest is worth nothing without them. */
export function checksUnder(checked: Checked, anchors: Anchors): Check[] {
  const { case: c, checks } = checked;
  if (checkProtocol(c)) return [...checks];
  return [...checkAnchors({ ...c, evidence: { ...c.evidence, anchors } }), ...checks];
}

async function readOpened(files: readonly File[]): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  const known = files.filter(({ name }) => sealedFiles.includes(name));
  if (files.length > 0 && known.length === 0)
    return refuse("verify.input.nothing-sealed", { path: files.map(({ name }) => name).join(" ") });
  return readFiles(
    known.map((file) => ({ path: file.name, file })),
    limits,
    () => {},
  );
}

/** Milliseconds of work after which the window gets its turn to paint and to listen: two frames. */
const slice = 32;

/** Call the pace between pieces of work; it waits where the window has not had a turn for a while. */
function pacer(): () => Promise<void> {
  const channel = new MessageChannel();
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    // A timer would wait four milliseconds each time, and a second in a window that is not in front.
    await new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
    since = performance.now();
  };
}
