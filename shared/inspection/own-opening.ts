import * as z from "zod";
import { unitCodeForm } from "../draw/field.ts";
import { type Hash, type NameLine, noDigest } from "../draw/model.ts";
import { commitmentOf } from "../draw/names.ts";
import { answersText, code, innerText, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { list, note, oneOf, said } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { pairs } from "../office/keepers.ts";
import { type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { toOpen } from "./disclosure.ts";
import { inspectionCommand, inspectionFact, inspectionOf, type State } from "./inspection.ts";
import { commitments, workedWith } from "./locked.ts";
import { checkOpeners, type Openers, openersNote } from "./opening.ts";

/**
 * The opening of a unit that was not drawn, handed to it on its request. After the disclosure only: before, every firm could learn by
 * it whether an inspection is coming. Whom it opens is kept nowhere; the fact has codes.
 */

export const ownOpened = inspectionFact({
  type: "own.opened",
  of: "any",
  says: "After the disclosure a unit that was not drawn asked for its own opening, and both keepers had it handed out. The file is kept nowhere.",
  fields: {
    units: list(
      z.string().regex(unitCodeForm.pattern),
      "its codes in the pool: two where it stood in two draws",
    ),
    pair: oneOf(pairs, "the keepers' passphrases, or both recovery codes"),
    openersNote: note(openersNote, "who asked for it, and both keepers by name"),
    reasonNote: said("the reason"),
  },
  course: ({ units }) => message("ceremony.course.own.opened", { units }),
  apply: () => ({}),
});

export const ownOpeningFacts = [ownOpened] as const;

/** Who asks and why, and the unit as it is called, by id or whole name. */
export interface AskedOwnOpening extends Openers {
  readonly ceremony: string;
  readonly sought: string;
  readonly reason: string;
}

/** What is refused of it before a secret is tried. */
export function checkOwnOpening(state: State, asked: AskedOwnOpening): Refused | undefined {
  const { ceremony, sought, reason } = asked;
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  if (!inspectionOf(state, ceremony).disclosure) return refuse("inspection.own-early", { ceremony });
  if (sought.trim() === "") return refuse("inspection.own-unsaid", {});
  const unfit = checkOpeners(asked);
  if (unfit) return unfit;
  return reason.trim() === ""
    ? refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) })
    : undefined;
}

/**
 * Of the sealed names the lines of the unit that is sought. Refused: nobody of that name in the pool; one that is published already; a
 * name that several units have.
 */
export function ownLines(
  state: State,
  { ceremony, sought }: Pick<AskedOwnOpening, "ceremony" | "sought">,
  names: readonly NameLine[],
  { read, hash }: { readonly read: (digest: string) => string; readonly hash: Hash },
): Refused | { readonly ok: true; readonly value: readonly NameLine[] } {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const text = sought.normalize("NFC").trim();
  const own = names.filter(({ code, id, name }) => !code.startsWith("JC") && (id === text || name === text));
  const [first] = own;
  if (!first) return refuse("inspection.own-unknown", {});
  if (own.some(({ id }) => id !== first.id)) return refuse("inspection.own-several", {});
  const published = toOpen(state, locked.value, read);
  const out = new Set(published.excluded.map((one) => `${one.code},${one.commitment}`));
  if (
    own.some((line) => published.codes.has(line.code) || out.has(`${line.code},${commitmentOf(line, hash)}`))
  )
    return refuse("inspection.own-published", {});
  const committed = commitments(locked.value, read);
  const differs = own.find((line) => commitmentOf(line, hash) !== (committed.get(line.code) ?? noDigest));
  return differs ? refuse("inspection.differs", { ceremony, code: differs.code }) : { ok: true, value: own };
}

const openOwn = inspectionCommand({
  type: "open-own",
  from: "program",
  held: {
    ceremony: code(),
    /** The unit as it was sought; kept nowhere. */
    sought: innerText(200),
    units: z.array(code()).readonly(),
    pair: z.enum(pairs),
    asked: answersText(200),
    officer: answersText(200),
    supervisor: answersText(200),
    reason: publicText(),
  },
  decide: (state, given, context) => {
    const unfit = checkOwnOpening(state, given);
    if (unfit) return unfit;
    const locked = workedWith(state, given.ceremony);
    if (!locked.ok) return locked;
    // Whoever sends it: codes of the pool, none of which is published.
    const known = commitments(locked.value, context.read);
    const published = toOpen(state, locked.value, context.read).codes;
    if (given.units.length === 0 || given.units.some((unit) => !known.has(unit) || unit.startsWith("JC")))
      return refuse("inspection.own-unknown", {});
    if (given.units.some((unit) => published.has(unit))) return refuse("inspection.own-published", {});
    const { ceremony, units, pair, asked, officer, supervisor, reason } = given;
    const who = noteOf(openersNote, { asked, officer, supervisor }, context.random);
    const why = noteOf(textNote, reason, context.random);
    const opened = made({ ...context, ceremony }, ownOpened, {
      ...{ units, pair },
      openersNote: context.hash(who),
      reasonNote: context.hash(why),
    });
    return decided([opened], { blobs: [who, why] });
  },
});

export const ownOpeningCommands = [openOwn] as const;
