import * as z from "zod";
import { archiveCommands } from "./archive/versions.ts";
import { ceremonyCommands } from "./ceremony/ceremony.ts";
import { isFrozen, registerAtFreeze } from "./ceremony/freeze.ts";
import { identityNote } from "./ceremony/identity.ts";
import { ceremonyIn, openingNote } from "./ceremony/opened.ts";
import { holdsDigestRun } from "./draw/digest-runs.ts";
import { amendmentCommands } from "./inspection/amendments.ts";
import { disclosureCommands } from "./inspection/disclosure.ts";
import { formDataCommands } from "./inspection/form-data.ts";
import { innerPaperCommands } from "./inspection/inner-papers.ts";
import type { State } from "./inspection/inspection.ts";
import { openingCommands } from "./inspection/opening.ts";
import { ownOpeningCommands } from "./inspection/own-opening.ts";
import { resealingCommands } from "./inspection/resealing.ts";
import { taskCommands } from "./inspection/tasks.ts";
import { visitCommands } from "./inspection/visits.ts";
import {
  type AnyCommandRow,
  type CommandOf as CommandOfRow,
  type FoundText,
  type HeldOf,
  type SentOf,
  type TextUse,
  textsOf,
} from "./ledger/command.ts";
import type { Context, Decision, RegisteredWords } from "./ledger/decision.ts";
import { noted } from "./ledger/notes.ts";
import { officeCommands } from "./office/office.ts";
import { namedIn, registeredWords } from "./office/registered-words.ts";
import type { Register } from "./register/model.ts";
import { type Refused, type Result, refuse } from "./text/result.ts";

/** Everything that may be asked of the program, each command stated once in its room; `decide` says what follows. */
export const commands = [
  ...officeCommands,
  ...ceremonyCommands,
  ...openingCommands,
  ...innerPaperCommands,
  ...amendmentCommands,
  ...visitCommands,
  ...taskCommands,
  ...formDataCommands,
  ...disclosureCommands,
  ...ownOpeningCommands,
  ...resealingCommands,
  ...archiveCommands,
] as const;
type Row = (typeof commands)[number];

export type Command = CommandOfRow<Row>;
export type CommandOf<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** As a window sends it. What only the host knows is put in there, never sent by a window. */
export type ConsoleCommand = SentOf<Row>;
export const ConsoleCommand = z.discriminatedUnion(
  "type",
  commands.flatMap((row: AnyCommandRow) =>
    row.from === "window" ? [z.strictObject({ type: z.literal(row.type), ...row.sent })] : [],
  ) as never as [z.ZodObject<{ type: z.ZodLiteral<string> }>],
) as unknown as z.ZodType<ConsoleCommand>;

type Holding = Extract<Row, { readonly from: "window" }>;
/** What the host adds to each command of a window that waits for something only the host has. */
export type Held = {
  readonly [R in Holding as keyof HeldOf<R> extends never ? never : R["type"]]: HeldOf<R>;
};

const rows = new Map<string, AnyCommandRow>(commands.map((row) => [row.type, row]));

function rowOf(type: string): AnyCommandRow {
  const row = rows.get(type);
  if (!row) throw new Error(`no command is called ${type}`);
  return row;
}

/** Every text of a command, and where each may go. */
export function textsIn(command: Command): readonly FoundText[] {
  const { sent, held } = rowOf(command.type);
  return textsOf(z.object({ ...sent, ...held }), command);
}

/**
 * What follows from a command: the facts it leads to, or why not. Pure: the same state, command and context
 * give the same decision. A command that was carried out already leads to nothing more.
 */
export function decide(state: State, command: Command, context: Omit<Context, "ceremony">): Result<Decision> {
  if (context.carriedOut(context.commandId))
    return { ok: true, value: { facts: [], blobs: [], keep: {}, erase: [] } };
  // A row is found by the command's own type, so that the two fit; the compiler cannot follow it there.
  return (
    refuseTexts(state, command, context) ??
    rowOf(command.type).decide(state as never, command as never, {
      ...context,
      ceremony: state.current?.id ?? "",
    })
  );
}

/** What is refused of a command for what its texts say, whatever else it holds: known before a secret is tried for it. */
export function refuseTexts(
  state: State,
  command: Command,
  context: Omit<Context, "ceremony">,
): Refused | undefined {
  return looksLikeDigest(command) ?? namesRegistered(state, command, context);
}

/** Uses of a text that ends on paper. */
const onPaper: ReadonlySet<string> = new Set<TextUse>(["public", "roll", "answers"]);

/**
 * Refuses a text for paper that a reader of the paper would take for one of the digests that it prints: nobody could tell it
 * from a digest that names nothing here, and what is on record is not taken back.
 */
function looksLikeDigest(command: Command): Refused | undefined {
  const found = textsIn(command).find(
    ({ use, text }) => use !== undefined && onPaper.has(use) && holdsDigestRun(text),
  );
  return found && refuse("ceremony.digest-run", {});
}

/**
 * Refuses a public text that names a unit or an inspector of the register: papers, stage and bag hold no such name,
 * drawn or not. Who leads and who is on the roll is named there anyway. Of a locked list nobody is: its facts name codes, and a name
 * beside them is one too many. Who answers for something may be an inspector and never a unit. What a list was frozen from counts as
 * the register does: whoever has left since, or was called otherwise, could be drawn by it.
 */
function namesRegistered(
  state: State,
  command: Command,
  context: Omit<Context, "ceremony">,
): Refused | undefined {
  const texts = textsIn(command);
  const of = (wanted: TextUse) =>
    texts.flatMap(({ use, text }) => (use === wanted && text !== "" ? [text] : []));
  const open = of("public");
  const answer = of("answers");
  if (open.length === 0 && answer.length === 0) return undefined;
  // Whoever is on the roll of the open ceremony is on its papers, and on those of no other.
  const people = ofOpenCeremony.has(command.type) ? peopleIn(state, context.read) : [];
  const mayBeNamed = answer.length > 0 ? [] : [...of("roll"), ...people];
  for (const upTo of registersOf(state, command)) {
    const found =
      namedIn(open, context.registered(upTo), mayBeNamed) ??
      (answer.length > 0 ? namedIn(answer, unitWords(context.register(upTo)), []) : undefined);
    if (found !== undefined) return refuse("ceremony.names-registered", { found });
  }
  return undefined;
}

/** The registers that a command is held against: today's, and of a list that is frozen the one it was frozen from. */
function registersOf(state: State, command: Command): readonly (number | undefined)[] {
  const ids = [
    "ceremony" in command ? command.ceremony : undefined,
    "list" in command ? command.list : undefined,
  ];
  const frozen = ids.flatMap((id) => {
    const one = id === undefined ? undefined : ceremonyIn(state, id);
    return one && isFrozen(one) ? [registerAtFreeze(one)] : [];
  });
  return [undefined, ...frozen];
}

const ofOpenCeremony: ReadonlySet<string> = new Set(ceremonyCommands.map(({ type }) => type));

/** The words by which the register knows its units. */
function unitWords({ key = [], general = [], special = [] }: Register): RegisteredWords {
  return registeredWords({ key, general, special });
}

/** Names that the minutes print as they are: who leads the ceremony, and who is on its roll. */
function peopleIn({ current }: State, read: Context["read"]): string[] {
  if (!current) return [];
  const { host, operator, recorder } = noted(openingNote, read(current.detailsNote));
  const roll = current.people.map(({ note }) => noted(identityNote, read(note)));
  return [host, operator, recorder, ...roll.flatMap((one) => [one.name, one.organisation])];
}
