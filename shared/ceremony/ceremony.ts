import type { OfficeFact, OfficeState } from "../office/office.ts";
import { approvalCommands, approvalFacts } from "./approval.ts";
import { detailsCommands, detailsFacts } from "./corrected-details.ts";
import { correctionCommands, correctionFacts } from "./corrections.ts";
import { courseCommands, courseFacts } from "./course.ts";
import { type Drawing, drawCommands, drawFacts, type Locking } from "./draw.ts";
import { endingCommands, endingFacts } from "./ending.ts";
import { filingCommands, filingFacts } from "./filing.ts";
import { type Freezing, freezeCommands, freezeFacts } from "./freeze.ts";
import { lockCommands, lockFacts, type Minuting } from "./lock.ts";
import { minutesCommands, minutesFacts } from "./minutes.ts";
import { notCountedCommands } from "./not-counted.ts";
import { type CeremonyState, isBeingPrepared } from "./opened.ts";
import {
  type Planned,
  type Preparation,
  preparationCommands,
  preparationFacts,
  type Witnessing,
} from "./preparation.ts";
import { type Revealing, revealCommands, revealFacts } from "./reveal.ts";
import { signatureCommands, signatureFacts } from "./signatures.ts";
import { type Dropping, slipCommands, slipFacts } from "./slips.ts";
import { witnessCommands, witnessFacts } from "./witnesses.ts";

/** A ceremony by its phase; what a phase has not reached yet is not there to be read. */
export type Ceremony =
  | Preparation
  | Witnessing
  | Freezing
  | Dropping
  | Revealing
  | Drawing
  | Locking
  | Minuting;

/** What the facts so far add up to. Digests ending in `Note` name salted blobs that hold names or free text. */
export interface State extends OfficeState {
  readonly current: Ceremony | undefined;
  readonly ended: Readonly<Record<string, Ceremony>>;
}

export const ceremonyFacts = [
  ...preparationFacts,
  ...approvalFacts,
  ...witnessFacts,
  ...correctionFacts,
  ...detailsFacts,
  ...freezeFacts,
  ...slipFacts,
  ...revealFacts,
  ...drawFacts,
  ...courseFacts,
  ...lockFacts,
  ...signatureFacts,
  ...filingFacts,
  ...minutesFacts,
  ...endingFacts,
] as const;

export const ceremonyCommands = [
  ...preparationCommands,
  ...approvalCommands,
  ...witnessCommands,
  ...correctionCommands,
  ...detailsCommands,
  ...freezeCommands,
  ...slipCommands,
  ...revealCommands,
  ...drawCommands,
  ...courseCommands,
  ...lockCommands,
  ...signatureCommands,
  ...filingCommands,
  ...minutesCommands,
  ...endingCommands,
  ...notCountedCommands,
] as const;

/** What a fact of the office does to a ceremony that is open beside it. */
export const beside: {
  readonly [Type in OfficeFact["type"]]: (
    state: CeremonyState,
    fact: Extract<OfficeFact, { readonly type: Type }>,
  ) => CeremonyState["current"];
} = {
  "application.started": ({ current }) => current,
  "calendar.imported": ({ current }) => current,
  "papers.configured": ({ current }) => current,
  "emblem.set": ({ current }) => current,
  // What was settled by the rule set as it stood has to be settled again.
  "rules.saved": (state, { rules }) => (state.current?.rules === rules ? planUndone(state) : state.current),
  "rules.withdrawn": ({ current }) => current,
  // What a plan was warned of against the year's plan is to be said anew.
  "year-plan.drawn-up": againstPlan,
  "year-plan.filed": againstPlan,
  "item.stated": ({ current }) => current,
  "item.withdrawn": ({ current }) => current,
  "ledger.succeeded": ({ current }) => current,
  "office.configured": ({ current }, { drops }) =>
    drops === 1 && current && isBeingPrepared(current) ? undefined : current,
  "list.imported": planUndone,
  "list.edited": planUndone,
  "secrets.tried": ({ current }) => current,
  "secrets.answered": ({ current }) => current,
  "visits.not-counted": planUndone,
  "visits.counted-again": planUndone,
  "list.emptied": planUndone,
  "ledger.of-sample": ({ current }) => current,
};

function againstPlan(state: CeremonyState, { year }: { readonly year: number }): CeremonyState["current"] {
  return state.current?.quarter.startsWith(String(year)) ? planUndone(state) : state.current;
}

/** A plan rests on the lists it was settled with and on which sealed ones count; with others it has to be settled again. */
function planUndone({ current }: CeremonyState): CeremonyState["current"] {
  if (current?.phase !== "witnesses") return current;
  const { plan: _, ...opened } = current as Planned;
  return { ...opened, phase: "preparation" };
}
