import type { Role } from "../draw/model.ts";
import type { Context } from "../ledger/decision.ts";
import { noted } from "../ledger/notes.ts";
import { type Details, type Opened, openingNote } from "./opened.ts";

/** Names of people as they are typed, compared in one way: who leads a ceremony neither writes a slip nor approves. */

/**
 * A name without what typing adds to it: width, composition, white space, punctuation, characters that cannot be seen, case.
 * Empty where nothing else was typed.
 */
export function foldedName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Cc}\p{P}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase();
}

/** Whether a name is that of the host, the operator or the recorder of a ceremony (protocol, steps 1 and 2). */
export function leads(
  name: string,
  now: Pick<Opened, "detailsNote">,
  { read }: Pick<Context, "read">,
): boolean {
  return holdsOffice(name, noted(openingNote, read(now.detailsNote)));
}

/** Whether a name is that of somebody who leads by these details. */
export function holdsOffice(
  name: string,
  { host, operator, recorder }: Pick<Details, "host" | "operator" | "recorder">,
): boolean {
  const folded = foldedName(name);
  return [host, operator, recorder].some((one) => foldedName(one) === folded);
}

/** Whether somebody of the discipline department is on the roll by this name, in the room or not (protocol, step 2). */
export function isOfDiscipline(
  name: string,
  people: readonly { readonly role: Role; readonly name: string }[],
): boolean {
  const folded = foldedName(name);
  return people.some((one) => one.role === "discipline" && foldedName(one.name) === folded);
}
