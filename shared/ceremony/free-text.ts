import { noted } from "../ledger/notes.ts";
import { lists } from "../register/model.ts";
import { type Refused, refuse } from "../text/result.ts";
import type { Command, Details } from "./commands.ts";
import type { Identity } from "./decide-witnesses.ts";
import type { Context } from "./decision.ts";
import { registerOf } from "./registered.ts";
import type { Ceremony, State } from "./state.ts";

/** Shorter numbers than this may stand in any text by chance. */
const shortestNumber = 6;

/**
 * Refuses free text that the minutes would print and that names a unit or an inspector of the register: the minutes hold
 * no such name, drawn or not. Who leads and who is on the roll is named there anyway.
 */
export function namesRegistered(
  state: State,
  command: Command,
  { read }: Pick<Context, "read">,
): Refused | undefined {
  const texts = freeTextOf(command).map(folded);
  if (!state.current || texts.every((text) => text === "")) return undefined;
  const present = publicNames(state.current, read).map(folded);
  const words = registeredWords(state, read);
  for (const written of texts.flatMap((text) => wordsIn(text, words))) {
    const found = words.byWritten.get(written);
    if (found !== undefined && !present.some((known) => known.includes(written))) {
      return refuse("ceremony.names-registered", { found });
    }
  }
  return undefined;
}

/** Every registered word that stands in a folded text: looked up place by place, for the text is short and the register long. */
function wordsIn(text: string, { byWritten, lengths }: RegisteredWords): string[] {
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
      text.slice(at, at + length),
    ).filter((piece) => byWritten.has(piece)),
  );
}

/** Names that the minutes print as they are: who leads the ceremony, and who is on its roll. */
function publicNames({ people, detailsNote }: Ceremony, read: Context["read"]): string[] {
  const { organiser, host, operator, recorder } = noted<Details>(read(detailsNote));
  const roll = people.map(({ note }) => noted<Identity>(read(note)));
  return [organiser, host, operator, recorder, ...roll.flatMap((one) => [one.name, one.organisation])];
}

/** What a command says in the officer's own words and the papers will print. */
function freeTextOf(command: Command): readonly string[] {
  switch (command.type) {
    case "object":
    case "record-opinion":
      return [command.text];
    case "list-media":
      return command.items;
    case "settle-plan":
      return [command.settings.ownBasis ?? ""];
    case "envelope":
      return [command.number];
    case "pause":
    case "absent-at-lock":
    case "confirm-void":
    case "refuse-signature":
      return [command.reason];
    case "void":
      return [command.envelope];
    case "add-scans":
      return command.scans.map(({ remark }) => remark);
    default:
      return [];
  }
}

interface RegisteredWords {
  /** From the folded word to the word as it is registered. */
  readonly byWritten: ReadonlyMap<string, string>;
  /** How long folded words are, each length once. */
  readonly lengths: readonly number[];
}

/** Those of the last register asked for, by its notes' digests: to read 100,000 rows anew holds an answer up by 0.2 s. */
let remembered: { readonly notes: string; readonly words: RegisteredWords } | undefined;

/** Names and numbers by which the register knows units and inspectors. Asked for at the freeze, so that no answer waits for them later. */
export function registeredWords(state: State, read: Context["read"]): RegisteredWords {
  const notes = lists.map((list) => state.lists[list]?.rowsNote ?? "").join();
  if (remembered?.notes === notes) return remembered.words;
  const { key = [], general = [], special = [], inspectors = [] } = registerOf(state, read);
  const units = [...key, ...general, ...special];
  const all = [
    ...[...units, ...inspectors].map(({ name }) => name).filter((name) => name !== ""),
    ...[...units, ...inspectors].map(({ id }) => id).filter((id) => id.length >= shortestNumber),
    ...units.map(({ creditCode }) => creditCode).filter((code) => code !== ""),
  ];
  const byWritten = new Map(all.map((word) => [folded(word), word]));
  const words = { byWritten, lengths: [...new Set([...byWritten.keys()].map(({ length }) => length))] };
  remembered = { notes, words };
  return words;
}

/** However wide its characters and wherever its spaces. */
function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}
