import type { State } from "../../../shared/ceremony/ceremony.ts";
import { toldOf } from "../../../shared/ceremony/facts-of.ts";
import { ceremonyIn, isUnderWay } from "../../../shared/ceremony/opened.ts";
import { nonceRevealed } from "../../../shared/ceremony/reveal.ts";
import { signatureOf, strokesNote } from "../../../shared/ceremony/signatures.ts";
import type { TimelineLine } from "../../../shared/contract/answers.ts";
import type { LedgerName } from "../../../shared/contract/rpc.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { courseLine } from "../../../shared/facts.ts";
import { isOf } from "../../../shared/ledger/fact.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import { emblemNote } from "../../../shared/office/emblem.ts";
import { dueList } from "../../../shared/papers/due-list.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message, say } from "../../../shared/text/text.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { searched } from "../../../shared/windows/drawn-units.ts";
import { drawnTable } from "../archive/drawn-table.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { print } from "../papers/print/print.ts";
import type { Presenting } from "./presenting.ts";
import type { Source } from "./source.ts";

/** Methods that only look: views, the pool, the timeline, and what the stage shows. */
export function viewHandlers(
  presenting: Presenting,
): Pick<
  Handlers,
  | "view"
  | "pool"
  | "emblem"
  | "duePaper"
  | "showing"
  | "ceremony"
  | "timeline"
  | "signature"
  | "drawnUnits"
  | "drawnTable"
  | "stage"
> {
  const { source } = presenting;
  const timeline = timelineOf(source);
  return {
    view: (_, role) => ok(presenting.view(role)),
    // Only the pool of the open ceremony: other blobs hold names.
    pool: ({ digest }) => {
      const { current: now } = source().state();
      return now && "freeze" in now && now.freeze.pool === digest
        ? ok({ text: source().read(digest) })
        : refuse("contract.pool-unknown", { digest });
    },
    // Only the emblem that is set: other notes hold names.
    emblem: ({ digest }) => {
      const { state, read } = source();
      return state().emblem === digest
        ? ok(noted(emblemNote, read(digest)))
        : refuse("contract.emblem-unknown", {});
    },
    showing: (said) => presenting.showing(said),
    ceremony: ({ ceremony }) => {
      const one = presenting.ceremony(ceremony);
      return one ? ok(one) : refuse("ceremony.unknown", { ceremony });
    },
    timeline: ({ ceremony, from, count }) => {
      const lines = timeline(ceremony);
      return ok({
        total: lines.length,
        lines: lines.slice(from, from + count).map((line) => spelt(hidden(line, source()), source())),
      });
    },
    signature: ({ ceremony, signer, occasion }) => {
      const signed = signatureOf(ceremonyIn(source().state(), ceremony)?.signatures ?? [], occasion, signer);
      const bytes = signed?.by === "pad" ? source().ledger.blob(signed.note) : undefined;
      return bytes
        ? ok({ strokes: noted(strokesNote, Buffer.from(bytes).toString("utf8")) })
        : refuse("handwriting.none", {});
    },
    drawnUnits: ({ ceremony, search, from, count }) => {
      const drawn = presenting.drawn(ceremony, false);
      if (!drawn.ok) return drawn;
      const found = searched(drawn.value, search);
      return ok({ total: found.length, units: found.slice(from, from + count) });
    },
    drawnTable: async ({ ceremony, as, language }) => {
      const drawn = presenting.drawn(ceremony, true);
      if (!drawn.ok) return drawn;
      const bytes = await drawnTable(drawn.value, as, language, presenting.ceremony(ceremony)?.names);
      const name = say(message("console.drawn.file", { ceremony }), language);
      return ok({ file: `${name}.${as}`, bytes: bytes.toString("base64") });
    },
    duePaper: async ({ language }) => {
      const { office, due } = presenting.view("console") as ConsoleView;
      if (!office) return refuse("ceremony.no-office", {});
      const now = presenting.now();
      const lines = due.map(({ said, on }) => ({ said, ...on }));
      const record = { office: office.name, day: now, version: source().state().program, lines };
      const pdf = await print(dueList(record, language), { now: new Date(now) });
      return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
    },
    stage: (asked) => presenting.setStage(asked),
  };
}

type ChangeLedger = ((to: LedgerName) => Promise<Result<undefined>>) | undefined;

/**
 * Over to the sample's ledger, alone, so that nothing is carried out meanwhile in the office's that is left. Back from the sample's
 * there is a way whatever is being done there, and wherever its folder is.
 */
export function ledgerHandlers(
  { service, work }: Running,
  changeLedger: ChangeLedger,
): Pick<Handlers, "changeLedger"> {
  return {
    changeLedger: ({ to }) => {
      const state = service.state();
      const kept = keptBy(state);
      if (kept) return kept;
      if (state.ofSample) return changedOver(to, changeLedger);
      return work.alone(message("contract.working.ledger", {}), () => changedOver(to, changeLedger));
    },
  };
}

/** Refuses to leave a ceremony of the office's that is under way: the room watches it. One in the sample's ledger may be left. */
export function keptBy(state: State): Refused | undefined {
  return state.current && isUnderWay(state) && !state.ofSample
    ? refuse("contract.under-way", { ceremony: state.current.id })
    : undefined;
}

/** The answer of a ledger that cannot be gone on with, too: there is always a way back to the other. */
export async function changedOver(
  to: LedgerName,
  changeLedger: ChangeLedger,
): Promise<Result<Record<never, never>>> {
  if (!changeLedger) return refuse("contract.one-ledger", {});
  const changed = await changeLedger(to);
  return changed.ok ? ok({}) : changed;
}

type Line = Omit<TimelineLine, "text">;

/** The lines of a ceremony so far, or of the whole ledger, oldest first; those of the last one asked for are kept until there are more facts. */
function timelineOf(source: () => Source): (ceremony: string) => readonly Line[] {
  let known: { readonly of: string; readonly lines: readonly Line[] } | undefined;
  return (ceremony) => {
    const all = source().facts();
    const of = `${ceremony} ${all.length}`;
    if (known?.of !== of) {
      const lines = toldOf(all, ceremony).flatMap((told) => {
        const line = "fact" in told ? courseLine(told.fact) : told.setBack;
        return line ? [{ seq: told.seq, ...line }] : [];
      });
      known = { of, lines };
    }
    return known.lines;
  };
}

/** A reading is not told before its slip is fixed: the second reader reads without knowing the first (protocol, step 5). */
function hidden(line: Line, { state, facts }: Source): Line {
  const { current: now } = state();
  const { key, values } = line.said;
  if (key !== "ceremony.course.slip.read" || now?.phase !== "reveal") return line;
  const revealed = facts().findLastIndex((one) => isOf(nonceRevealed, one)) + 1;
  const slip = Number(values["slip"]);
  if (line.seq < revealed || now.slips[slip - 1]?.digits !== "") return line;
  const reader = values["reader"] ?? "";
  return { ...line, said: message("ceremony.course.slip.read-unseen", { slip, reader }) };
}

/** A damaged ledger may have lost the note. */
function spelt(line: Line, { ledger }: Source): TimelineLine {
  const bytes = line.note === noDigest ? undefined : ledger.blob(line.note);
  return { ...line, text: bytes ? noted(textNote, Buffer.from(bytes).toString("utf8")) : "" };
}
