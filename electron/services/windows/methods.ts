import type { Strokes } from "../../../shared/ceremony/handwriting.ts";
import { nonceRevealed } from "../../../shared/ceremony/reveal.ts";
import { signatureOf } from "../../../shared/ceremony/signatures.ts";
import type { TimelineLine } from "../../../shared/contract/answers.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { courseLine } from "../../../shared/facts.ts";
import { isOf } from "../../../shared/ledger/fact.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { ok, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Presenting, Source } from "./presenting.ts";

/** Methods that only look: views, the pool, the timeline, and what the stage shows. */
export function viewHandlers(
  presenting: Presenting,
): Pick<Handlers, "view" | "pool" | "timeline" | "signature" | "stage"> {
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
    timeline: ({ from, count }) => {
      const lines = timeline();
      return ok({
        total: lines.length,
        lines: lines.slice(from, from + count).map((line) => spelt(hidden(line, source()), source())),
      });
    },
    signature: ({ signer, occasion }) => {
      const signed = signatureOf(source().state().current?.signatures ?? [], occasion, signer);
      const bytes = signed?.by === "pad" ? source().ledger.blob(signed.note) : undefined;
      return bytes
        ? ok({ strokes: noted<Strokes>(Buffer.from(bytes).toString("utf8")) })
        : refuse("handwriting.none", {});
    },
    stage: (asked) => presenting.setStage(asked),
  };
}

type Line = Omit<TimelineLine, "text">;

/** The lines so far, oldest first; each fact is looked at once. */
function timelineOf(source: () => Source): () => readonly Line[] {
  const lines: Line[] = [];
  let seen = 0;
  return () => {
    const all = source().facts();
    for (; seen < all.length; seen += 1) {
      const fact = all[seen];
      const line = fact && courseLine(fact);
      if (line) lines.push({ seq: seen + 1, ...line });
    }
    return lines;
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
  const reader = Number(values["reader"]);
  return { ...line, said: message("ceremony.course.slip.read-unseen", { slip, reader }) };
}

/** A damaged ledger may have lost the note. */
function spelt(line: Line, { ledger }: Source): TimelineLine {
  const bytes = line.note === noDigest ? undefined : ledger.blob(line.note);
  return { ...line, text: bytes ? noted<string>(Buffer.from(bytes).toString("utf8")) : "" };
}
