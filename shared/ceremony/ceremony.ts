import type { OfficeFact, OfficeState } from "../office/office.ts";
import { courseCommands, courseFacts } from "./course.ts";
import { type Drawing, drawCommands, drawFacts, type Locking } from "./draw.ts";
import { filingCommands, filingFacts } from "./filing.ts";
import { type Freezing, freezeCommands, freezeFacts } from "./freeze.ts";
import { lockCommands, lockFacts, type Minuting } from "./lock.ts";
import { minutesCommands, minutesFacts } from "./minutes.ts";
import type { CeremonyState } from "./opened.ts";
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
}

export const ceremonyFacts = [
  ...preparationFacts,
  ...witnessFacts,
  ...freezeFacts,
  ...slipFacts,
  ...revealFacts,
  ...drawFacts,
  ...courseFacts,
  ...lockFacts,
  ...signatureFacts,
  ...filingFacts,
  ...minutesFacts,
] as const;

export const ceremonyCommands = [
  ...preparationCommands,
  ...witnessCommands,
  ...freezeCommands,
  ...slipCommands,
  ...revealCommands,
  ...drawCommands,
  ...courseCommands,
  ...lockCommands,
  ...signatureCommands,
  ...filingCommands,
  ...minutesCommands,
] as const;

/** What a fact of the office does to a ceremony that is open beside it. */
export const beside: {
  readonly [Type in OfficeFact["type"]]: (state: CeremonyState) => CeremonyState["current"];
} = {
  "application.started": ({ current }) => current,
  "calendar.imported": ({ current }) => current,
  // Another office is another ceremony: one that was only being prepared has to be opened again.
  "office.configured": ({ current }) =>
    current?.phase === "preparation" || current?.phase === "witnesses" ? undefined : current,
  // A plan rests on the lists it was settled with; with another list it has to be settled again.
  "list.imported": ({ current }) => {
    if (current?.phase !== "witnesses") return current;
    const { plan: _, ...opened } = current as Planned;
    return { ...opened, phase: "preparation" };
  },
};
