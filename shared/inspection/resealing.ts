import * as z from "zod";
import { parseExcluded } from "../draw/excluded.ts";
import { commitmentOf, excludedCode, parseNames } from "../draw/names.ts";
import { parsePool } from "../draw/pool.ts";
import { answersText, code, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { file, hashOf, note, number, oneOf, said } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { pairs } from "../office/keepers.ts";
import { own, type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Sources } from "./amendments.ts";
import { inspectionCommand, inspectionFact, inspectionOf, type State, withInspection } from "./inspection.ts";
import { type LockedList, workedWith } from "./locked.ts";
import { checkOpeners, type Openers, openersNote } from "./opening.ts";

/**
 * Resealing of a locked list for a new keeper: the same names and conflicts under two new pairs of secrets. Old secrets go on opening
 * old copies, and nobody can change that; what is in the ledger from here on is sealed anew.
 */

export const listResealed = inspectionFact({
  type: "list.resealed",
  of: "any",
  says: "A locked list was opened in memory, held against its freeze, and sealed anew under two new pairs of secrets. Copies that were made before open with the old ones.",
  fields: {
    number: number("counts the resealings of this list from 1"),
    names: file(`${hashOf("names.age")} as it is from here on`),
    recovery: file(`${hashOf("recovery.age")} as it is from here on`),
    pair: oneOf(pairs, "with which of the old pairs it was opened"),
    openersNote: note(openersNote, "who asked for it, and both keepers of the new secrets by name"),
    reasonNote: said("the reason"),
  },
  course: ({ number }) => message("ceremony.course.list.resealed", { number }),
  apply: (state, { of, at, number, names, recovery, pair, openersNote, reasonNote }) => {
    const { resealings } = inspectionOf(state, of);
    if (number !== resealings.length + 1) throw new Error(`resealing ${number}, which is not the next`);
    const resealed = { at, number, names, recovery, pair, openersNote, reasonNote };
    return {
      ...withInspection(state, of, (before) => ({ ...before, resealings: [...resealings, resealed] })),
      // Whoever opens the list from now on, to count it too, opens these.
      past: state.past.map((one) => (one.ceremony === of ? { ...one, names, recovery } : one)),
    };
  },
});

/** What is asked for; the keepers are those of the new secrets. */
export interface AskedResealing extends Openers {
  readonly ceremony: string;
  readonly reason: string;
}

/** What is refused of a resealing before a secret is tried. */
export function checkResealing(
  state: State,
  { ceremony, reason, ...openers }: AskedResealing,
): Refused | undefined {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const unfit = checkOpeners(openers);
  if (unfit) return unfit;
  return reason.trim() === ""
    ? refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) })
    : undefined;
}

/**
 * Refuses what was sealed where it is not, name by name, what the freeze committed to: a code more or fewer, a name that does not meet
 * its commitment, other conflicts.
 */
export function checkSealed(
  { id: ceremony, freeze }: LockedList,
  sealed: { readonly names: string; readonly conflicts: string },
  { read, hash }: Sources,
): Refused | undefined {
  if (hash(sealed.conflicts) !== freeze.conflicts) return refuse("ceremony.conflicts-differ", {});
  const lines = parseNames(sealed.names);
  if (!lines.ok) return lines;
  const due = new Map<string, number>();
  const count = (code: string, commitment: string, by: number) => {
    const key = `${code},${commitment}`;
    due.set(key, (due.get(key) ?? 0) + by);
  };
  for (const { code, commitment } of own(parsePool(read(freeze.pool)))) count(code, commitment, 1);
  for (const { draw, commitment } of own(parseExcluded(read(freeze.excluded))))
    count(excludedCode(draw), commitment, 1);
  for (const line of lines.value) count(line.code, commitmentOf(line, hash), -1);
  const other = [...due].find(([, left]) => left !== 0);
  return other && refuse("inspection.differs", { ceremony, code: other[0].split(",")[0] ?? "" });
}

const resealList = inspectionCommand({
  type: "reseal-list",
  from: "program",
  held: {
    ceremony: code(),
    pair: z.enum(pairs),
    asked: answersText(200),
    officer: answersText(200),
    supervisor: answersText(200),
    reason: publicText(),
    /** Both age files, sealed under the new secrets and opened on trial. */
    names: z.custom<Uint8Array>(),
    recovery: z.custom<Uint8Array>(),
  },
  decide: (state, given, context) => {
    const { ceremony, pair, asked, officer, supervisor, reason, names, recovery } = given;
    const unfit = checkResealing(state, { ceremony, asked, officer, supervisor, reason });
    if (unfit) return unfit;
    const who = noteOf(openersNote, { asked, officer, supervisor }, context.random);
    const why = noteOf(textNote, reason, context.random);
    const resealed = made({ ...context, ceremony }, listResealed, {
      number: inspectionOf(state, ceremony).resealings.length + 1,
      names: context.hash(names),
      recovery: context.hash(recovery),
      pair,
      openersNote: context.hash(who),
      reasonNote: context.hash(why),
    });
    return decided([resealed], { blobs: [names, recovery, who, why] });
  },
});

export const resealingFacts = [listResealed] as const;
export const resealingCommands = [resealList] as const;
