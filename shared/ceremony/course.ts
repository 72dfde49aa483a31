import * as z from "zod";
import { publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { note, oneOf, said } from "../ledger/fact.ts";
import { noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import {
  beforeFiling,
  ceremonyCommand,
  ceremonyFact,
  disciplinePresent,
  isWatched,
  missing,
  opened,
  pauseCauses,
  wrongPhase,
} from "./opened.ts";

/** What may happen at any time before the minutes: pauses, the supervisor's opinion, photographs and film. */

/** What photographs and film show. */
export const mediaNote = noteKind("media", z.array(z.string()));

export const ceremonyPaused = ceremonyFact({
  type: "ceremony.paused",
  of: "open",
  says: "The ceremony stands still until it is resumed.",
  fields: {
    cause: oneOf(
      pauseCauses,
      "`discipline-left`: it paused itself when the last discipline witness left before the nonce was revealed",
    ),
    reasonNote: said("the operator's reason", "; 64 zeros where it paused itself"),
  },
  course: ({ cause }) => message(`ceremony.course.ceremony.paused.${cause}`, {}),
  apply: (state, { cause }) => ({ current: { ...opened(state), paused: cause } }),
});

const ceremonyResumed = ceremonyFact({
  type: "ceremony.resumed",
  of: "open",
  says: "The ceremony goes on.",
  fields: {},
  course: () => message("ceremony.course.ceremony.resumed", {}),
  apply: (state) => ({ current: { ...opened(state), paused: "" } }),
});

export const opinionRecorded = ceremonyFact({
  type: "opinion.recorded",
  of: "open",
  says: "The supervisor gave an opinion.",
  fields: { opinionNote: note(textNote, "its text") },
  course: () => message("ceremony.course.opinion.recorded", {}),
  apply: () => ({}),
});

export const mediaListed = ceremonyFact({
  type: "media.listed",
  of: "open",
  says: "Photographs and film were listed. The last list counts.",
  fields: { mediaNote: note(mediaNote, "their descriptions") },
  course: () => message("ceremony.course.media.listed", {}),
  apply: () => ({}),
});

export const courseFacts = [ceremonyPaused, ceremonyResumed, opinionRecorded, mediaListed] as const;

export const pause = ceremonyCommand({
  type: "pause",
  from: "window",
  sent: { reason: publicText() },
  decide: (state, { reason }, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    if (now.value.phase === "minutes") return wrongPhase(now.value);
    if (now.value.paused !== "") return refuse("ceremony.paused", {});
    const why = noteOf(textNote, reason, context.random);
    const paused = made(context, ceremonyPaused, { cause: "operator", reasonNote: context.hash(why) });
    return decided([paused], { blobs: [why] });
  },
});

export const resume = ceremonyCommand({
  type: "resume",
  from: "window",
  sent: {},
  decide: (state, _, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    if (now.value.paused === "") return refuse("ceremony.not-paused", {});
    if (isWatched(now.value) && !disciplinePresent(now.value)) return refuse("ceremony.no-discipline", {});
    return decided([made(context, ceremonyResumed, {})]);
  },
});

export const recordOpinion = ceremonyCommand({
  type: "record-opinion",
  from: "window",
  sent: { text: publicText() },
  decide: (state, { text }, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    const empty = missing(text, "opinion");
    if (empty) return empty;
    const opinion = noteOf(textNote, text, context.random);
    return decided([made(context, opinionRecorded, { opinionNote: context.hash(opinion) })], {
      blobs: [opinion],
    });
  },
});

const listMedia = ceremonyCommand({
  type: "list-media",
  from: "window",
  sent: { items: z.array(publicText(500)).max(500) },
  decide: (state, { items }, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    const media = noteOf(mediaNote, items, context.random);
    return decided([made(context, mediaListed, { mediaNote: context.hash(media) })], { blobs: [media] });
  },
});

export const courseCommands = [pause, resume, recordOpinion, listMedia] as const;
