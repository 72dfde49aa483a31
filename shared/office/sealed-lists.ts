import * as z from "zod";
import { code, command } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, fact, note, oneOf, said, text } from "../ledger/fact.ts";
import { textNote } from "../ledger/notes.ts";
import { message } from "../text/text.ts";
import { openThisYear, type Past, sealedThisYear } from "./ceremonies.ts";
import { type Pair, pairs } from "./keepers.ts";

/**
 * Lists of earlier ceremonies that are sealed still: every attempt to open one, and the last resort where nobody can. An
 * attempt is on record before it is made, so that a crash in the middle of one does not undo it.
 */

/**
 * What came of an attempt: the list opened; its outer or its inner layer did not; the two secrets were swapped, are the other
 * pair's, or another list's; what was typed has not the form of such secrets; the file is damaged; nothing could be tried, for want of
 * memory; the program ended before it was known.
 */
export const answers = [
  "opened",
  "outer",
  "inner",
  "swapped",
  "other-pair",
  "other-list",
  "resealed",
  "malformed",
  "damaged",
  "unstretched",
  "interrupted",
] as const;
export type Answer = (typeof answers)[number];

/**
 * Answers that say that a pair does not open the list; with any other its secrets may still be there. What has not the form of
 * such secrets tells nothing of them.
 */
const lost: readonly Answer[] = ["outer", "inner", "damaged"];

/** What is known of one list. */
export interface SealedList {
  /** Attempts that failed since the list was opened last, the one under way among them. */
  readonly failures: number;
  /** The fact, by its number, from which the wait for the next attempt is counted. */
  readonly since: number;
  /** The pair that is being tried. */
  readonly trying: Pair | "";
  /** Pairs that did not open it since it was opened last. */
  readonly lost: readonly Pair[];
  /** When it was opened last, and while which ceremony was open; both empty where it never was. */
  readonly openedAt: string;
  readonly openedIn: string;
  readonly isNotCounted: boolean;
  /** The note of who approved it, where it is not counted. */
  readonly approvedBy: string;
}
export type SealedLists = Readonly<Record<string, SealedList>>;
export const noSealedLists: SealedLists = {};
export interface SealedListState {
  readonly seq: number;
  readonly sealedLists: SealedLists;
}

const untried: SealedList = {
  failures: 0,
  since: 0,
  trying: "",
  lost: [],
  openedAt: "",
  openedIn: "",
  isNotCounted: false,
  approvedBy: "",
};

/** What is known of a list by the id of its ceremony. */
export function sealedList(
  { sealedLists }: Pick<SealedListState, "sealedLists">,
  ceremony: string,
): SealedList {
  return (Object.hasOwn(sealedLists, ceremony) ? sealedLists[ceremony] : undefined) ?? untried;
}

function changed(
  state: SealedListState,
  ceremony: string,
  change: (list: SealedList) => Partial<SealedList>,
) {
  const before = sealedList(state, ceremony);
  return { sealedLists: { ...state.sealedLists, [ceremony]: { ...before, ...change(before) } } };
}

/** How many wrong attempts are answered at once: people mistype. */
const atOnce = 2;
const firstWait = 15;
const longestWait = 900;

/** Seconds from an attempt to the next one, after so many in a row that failed: none after two, then 15, doubled up to 900. */
export function waitAfter(failures: number): number {
  return failures <= atOnce ? 0 : Math.min(firstWait * 2 ** (failures - atOnce - 1), longestWait);
}

/** Whether the last resort is open: each pair was tried, and neither opens the list. */
export function isLost(list: SealedList): boolean {
  return pairs.every((pair) => list.lost.includes(pair));
}

/**
 * The lists of a year by how they count for a ceremony now: in clear, once their keepers open them, or not at all. What is open counts,
 * though it was recorded as not counted while it was sealed: nothing of it is lost any more.
 */
export function listsOfYear(
  state: Pick<SealedListState, "sealedLists"> & Parameters<typeof openThisYear>[0],
  now: Parameters<typeof openThisYear>[1],
): Readonly<Record<"open" | "sealed" | "notCounted", readonly Past[]>> {
  const stillSealed = sealedThisYear(state, now);
  const isNotCounted = ({ ceremony }: Past) => sealedList(state, ceremony).isNotCounted;
  return {
    open: openThisYear(state, now),
    sealed: stillSealed.filter((one) => !isNotCounted(one)),
    notCounted: stillSealed.filter(isNotCounted),
  };
}

const ofList = text("the ceremony whose list it is");
const ofPair = oneOf(pairs, "the keepers' passphrases, or their recovery codes");
const byOne = absent(
  oneOf(
    ["officer", "supervisor"],
    "where only one keeper typed his own passphrase, to confirm the lock or a void: nothing of the list is looked at",
  ),
);
const sealedListFact = fact<SealedListState & { readonly current: { readonly id: string } | undefined }>();

export const secretsTried = sealedListFact({
  type: "secrets.tried",
  of: "office",
  says: "Both keepers of a list that is sealed still typed their secrets, or one of them his own to confirm the lock or a void. It is on record before they are tried; what came of it follows.",
  fields: { list: ofList, pair: ofPair, keeper: byOne },
  course: undefined,
  apply: (state, { list, pair }) =>
    changed(state, list, ({ failures }) => ({ failures: failures + 1, since: state.seq, trying: pair })),
});

export const secretsAnswered = sealedListFact({
  type: "secrets.answered",
  of: "office",
  says: "What came of an attempt to open a list that is sealed still. `interrupted` is written at the next start.",
  fields: { list: ofList, pair: ofPair, keeper: byOne, answer: oneOf(answers, "what came of it") },
  course: ({ list, pair, keeper, answer }) =>
    keeper === undefined
      ? message(`ceremony.course.secrets.answered.${answer}`, {
          list,
          secrets: message(`sealing.secrets.${pair}`, {}),
        })
      : message(`ceremony.course.secrets.keeper.${answer === "opened" ? "right" : "wrong"}`, {
          keeper: message(`sealing.keeper.${keeper}`, {}),
        }),
  apply: (state, { at, list, pair, keeper, answer }) =>
    changed(state, list, (before) => {
      const over = { trying: "", since: state.seq } as const;
      // One passphrase alone opens nothing, and says nothing of a pair that is lost.
      if (keeper !== undefined && answer !== "unstretched")
        return answer === "opened" ? { ...over, failures: 0 } : over;
      if (answer === "opened")
        return { ...over, failures: 0, lost: [], openedAt: at, openedIn: state.current?.id ?? "" };
      if (answer === "unstretched") return { ...over, failures: before.failures - 1 };
      return lost.includes(answer) && !before.lost.includes(pair)
        ? { ...over, lost: [...before.lost, pair] }
        : over;
    }),
});

export const visitsNotCounted = sealedListFact({
  type: "visits.not-counted",
  of: "office",
  says: "What was typed of neither pair of secrets opened a list of the year, and the supervisor approved that its visits are not counted, until they are counted again.",
  fields: {
    list: ofList,
    opened: absent(
      text(
        "day on which the list was opened last, empty where it never was; not in ledgers of earlier programs",
      ),
    ),
    supervisorNote: note(textNote, "who approved it"),
    reasonNote: said("why the list cannot be opened"),
  },
  course: ({ list, opened = "" }) =>
    opened === ""
      ? message("ceremony.course.visits.not-counted", { list })
      : message("ceremony.course.visits.not-counted.opened", { list, day: opened }),
  apply: (state, { list, supervisorNote }) =>
    changed(state, list, () => ({ isNotCounted: true, approvedBy: supervisorNote })),
});

export const visitsCountedAgain = sealedListFact({
  type: "visits.counted-again",
  of: "office",
  says: "The secrets of a list that was not counted were found. It counts from here on; a ceremony that is frozen stays as it is.",
  fields: { list: ofList, reasonNote: said("how they were found") },
  course: ({ list }) => message("ceremony.course.visits.counted-again", { list }),
  // To leave it out once more takes an attempt with each pair again.
  apply: (state, { list }) => changed(state, list, () => ({ isNotCounted: false, lost: [], approvedBy: "" })),
});

export const sealedListFacts = [secretsTried, secretsAnswered, visitsNotCounted, visitsCountedAgain] as const;

const sealedListCommand = command<SealedListState>();

/** Before anything is tried: what cannot be recorded is not tried. */
const trySecrets = sealedListCommand({
  type: "try-secrets",
  from: "program",
  held: { list: code(), pair: z.enum(pairs), keeper: z.enum(["officer", "supervisor"]).exactOptional() },
  decide: (_, { list, pair, keeper }, context) =>
    decided([made(context, secretsTried, { list, pair, ...(keeper && { keeper }) })]),
});

const answerSecrets = sealedListCommand({
  type: "answer-secrets",
  from: "program",
  held: {
    list: code(),
    pair: z.enum(pairs),
    keeper: z.enum(["officer", "supervisor"]).exactOptional(),
    answer: z.enum(answers),
  },
  decide: (_, { list, pair, keeper, answer }, context) =>
    decided([made(context, secretsAnswered, { list, pair, ...(keeper && { keeper }), answer })]),
});

/** At a start: an attempt that nobody could note the end of any more. */
const endAttempts = sealedListCommand({
  type: "end-attempts",
  from: "program",
  held: {},
  decide: ({ sealedLists }, _, context) =>
    decided(
      Object.entries(sealedLists).flatMap(([list, { trying: pair }]) =>
        pair === "" ? [] : [made(context, secretsAnswered, { list, pair, answer: "interrupted" })],
      ),
    ),
});

export const sealedListCommands = [trySecrets, answerSecrets, endAttempts] as const;
