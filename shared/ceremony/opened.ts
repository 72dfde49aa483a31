import * as z from "zod";
import { noDigest, type Role } from "../draw/model.ts";
import { command } from "../ledger/command.ts";
import { fact } from "../ledger/fact.ts";
import { noteKind, saidSchema } from "../ledger/notes.ts";
import { bagOf, type Outcome, type Past } from "../office/ceremonies.ts";
import type { OfficeState } from "../office/office.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { type Refused, type Result, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import type { Phase } from "./phases.ts";

/** What every phase of a ceremony has. The phases' own files add what they have reached, each upon the one before it. */
export interface Opened {
  readonly phase: Phase;
  readonly id: string;
  readonly number: number;
  /** The inspected period, `2027Q1`, `2027M09`, `2027H2` or `2027`. */
  readonly quarter: string;
  /** The rule set it is held by; not said by earlier programs, where it was chosen with the plan. */
  readonly rules?: string;
  /** Day of the draw, `YYYY-MM-DD`. */
  readonly day: string;
  readonly rehearsal: boolean;
  /** Name of the item of the inspection list that it is held for. */
  readonly item: string;
  readonly detailsNote: string;
  /** As they were at the freeze, where their spelling was corrected after it. */
  readonly detailsBefore?: string;
  readonly people: readonly Person[];
  readonly paused: "" | PauseCause;
  /** Who signs on the pad or refuses; whoever is not among them signs in ink. */
  readonly signatures: readonly Signature[];
  /** Papers that are filed. */
  readonly papers: readonly PaperKind[];
  /** How often the frozen files were copied to a medium. */
  readonly copies: number;
}

export const pauseCauses = ["operator", "discipline-left"] as const;
export type PauseCause = (typeof pauseCauses)[number];

/** The papers that are filed in the ledger. */
export const paperKinds = ["pre-draw-sheet", "minutes"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Who keeps the secrets of the list and confirms its lock. */
export const keepers = ["officer", "supervisor"] as const;
export type Keeper = (typeof keepers)[number];

export interface Person {
  readonly number: number;
  readonly role: Role;
  readonly writes: boolean;
  readonly note: string;
  readonly present: boolean;
  /** The note of the roll as it was frozen, where the name was corrected after the freeze. */
  readonly before?: string;
}

/** What a signature stands under: the roll, at signing in, or the minutes. */
export const occasions = ["roll", "minutes"] as const;
export type Occasion = (typeof occasions)[number];

/** What somebody did instead of signing in ink. */
export interface Signature {
  readonly occasion: Occasion;
  readonly signer: string;
  readonly by: "pad" | "refused";
  readonly at: string;
  /** The strokes, or the reason of the refusal. */
  readonly note: string;
}

/** Who leads, where, and why on this day: names of people in the room and free text, kept in a note. */
export interface Details {
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  /** Why the draw is held outside its window; empty inside it. */
  readonly windowReason: string;
}

/** What an opened ceremony keeps in a note: its details, and what was found about the day. */
export interface Opening extends Details {
  readonly window: Message;
}
export const openingNote = noteKind<Opening>(
  "opening",
  z.strictObject({
    place: z.string(),
    organiser: z.string(),
    host: z.string(),
    operator: z.string(),
    recorder: z.string(),
    windowReason: z.string(),
    window: saidSchema,
  }),
);

/** The office and its ceremonies. */
export interface CeremonyState extends OfficeState {
  /** The ceremony that was opened last, until it is void, withdrawn or closed, or another is opened after its bag. */
  readonly current: Opened | undefined;
  /** Those before it by their ids, as they ended. */
  readonly ended: Readonly<Record<string, Opened>>;
}

/** A ceremony by its id, open or over. */
export function ceremonyIn<Known extends Opened>(
  {
    current,
    ended,
  }: { readonly current: Known | undefined; readonly ended: Readonly<Record<string, Known>> },
  id: string,
): Known | undefined {
  if (current?.id === id) return current;
  return Object.hasOwn(ended, id) ? ended[id] : undefined;
}

/** The state with one ceremony changed, open or over; throws where there is none of that id. */
export function withCeremony(
  state: CeremonyState,
  id: string,
  change: (one: Opened) => Opened,
): Pick<CeremonyState, "current"> | Pick<CeremonyState, "ended"> {
  const one = ceremonyIn(state, id);
  if (!one) throw new Error(`no ceremony ${id}`);
  return one === state.current ? { current: change(one) } : { ended: { ...state.ended, [id]: change(one) } };
}

/** How a ceremony ended; nothing of one whose list may still become one. */
export function outcomeOf({ past }: Pick<CeremonyState, "past">, id: string): Outcome | undefined {
  return past.find(({ ceremony }) => ceremony === id)?.outcome;
}

/** What the office keeps of a ceremony that has ended; 64 zeros for what it has not. */
export function pastOf(
  { id, number, quarter, rehearsal }: Opened,
  outcome: Outcome,
  ended: Partial<
    Pick<Past, "close" | "amendments" | "names" | "recovery" | "pool" | "result" | "isEarlier">
  > = {},
): Past {
  const none = {
    close: noDigest,
    amendments: noDigest,
    names: noDigest,
    recovery: noDigest,
    pool: noDigest,
    result: noDigest,
  };
  return { ceremony: id, number, quarter, rehearsal, outcome, ...none, ...ended };
}

/** A void ceremony whose record is not complete: whether its minutes are filed; its bag is not written. */
export interface VoidOwing {
  readonly past: Past;
  readonly isFiled: boolean;
}

/**
 * Void ceremonies whose minutes are not filed or whose bag is not written, oldest first; without what an earlier program has to
 * finish, and what was held in a ledger before this one, of which nothing is here that could be filed.
 */
export function voidsOwing(state: CeremonyState): readonly VoidOwing[] {
  return state.past
    .filter(({ ceremony, outcome, isEarlier }) => outcome === "void" && !isEarlier && !bagOf(state, ceremony))
    .filter(({ ceremony }) => !state.succeeds || ceremonyIn(state, ceremony) !== undefined)
    .map((past) => ({
      past,
      isFiled: ceremonyIn(state, past.ceremony)?.papers.includes("minutes") === true,
    }));
}

export const ceremonyFact = fact<CeremonyState>();
export const ceremonyCommand = command<CeremonyState>();

/** The open ceremony; none is a bug or a forged ledger. */
export function opened({ current }: CeremonyState): Opened {
  if (!current) throw new Error("no ceremony is open");
  return current;
}

/** The open ceremony as one of these phases; anything else is a bug or a forged ledger. */
export function expectPhase<Now extends Opened>(
  state: CeremonyState,
  ...phases: readonly Now["phase"][]
): Now {
  const now = opened(state);
  if (!phases.includes(now.phase)) throw new Error(`not in ${phases.join(" or ")} but in ${now.phase}`);
  return now as Now;
}

/** The open ceremony, if it is in one of these phases and not paused. */
export function inPhase<Now extends Opened>(
  { current: now }: CeremonyState,
  ...phases: readonly Now["phase"][]
): Result<Now> {
  if (!now) return refuse("ceremony.none-open", {});
  if (!phases.includes(now.phase)) return wrongPhase(now);
  if (now.paused !== "") return refuse("ceremony.paused", {});
  return { ok: true, value: now as Now };
}

/** The open ceremony, until its minutes are filed; paused or not. */
export function beforeFiling({ current: now }: CeremonyState): Result<Opened> {
  if (!now) return refuse("ceremony.none-open", {});
  return now.papers.includes("minutes") ? refuse("ceremony.minutes-filed", {}) : { ok: true, value: now };
}

/** The refusal of a command in a phase it does not belong to. */
export function wrongPhase({ phase }: Pick<Opened, "phase">): Refused {
  return refuse("ceremony.wrong-phase", { phase: message(`ceremony.phase.${phase}`, {}) });
}

/** Refuses a text that is needed and missing. */
export function missing(
  text: string,
  field: "reason" | "opinion" | "objection" | "envelope" | "supervisor",
): Refused | undefined {
  return text.trim() === ""
    ? refuse("ceremony.empty", { field: message(`ceremony.field.${field}`, {}) })
    : undefined;
}

/** Whether nothing of it is fixed yet: it may be corrected, and withdrawn. */
export function isBeingPrepared({ phase }: Pick<Opened, "phase">): boolean {
  return phase === "preparation" || phase === "witnesses";
}

/** Whether a ceremony is under way: from its opening until its bag is written. */
export function isUnderWay({ current, heldBy }: Pick<CeremonyState, "current" | "heldBy">): boolean {
  return current !== undefined && (isBeingPrepared(current) || !isRegisterOpen({ heldBy }));
}

/** Whether the randomness is still nobody's: while it is, a discipline witness is in the room and the files may be copied. */
export function isWatched({ phase }: Pick<Opened, "phase">): boolean {
  return phase === "freeze" || phase === "slips";
}

/** Whether somebody of the discipline department is in the room. */
export function disciplinePresent({ people }: Pick<Opened, "people">): boolean {
  return people.some(({ role, present }) => role === "discipline" && present);
}
