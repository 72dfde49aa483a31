import { type Refused, refuse } from "../result.ts";
import type { Command, Details } from "./commands.ts";
import type { Identity } from "./decide-witnesses.ts";
import type { Context } from "./decision.ts";
import { noted } from "./notes.ts";
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
  const found = registeredWords(state, read).find((word) => {
    const written = folded(word);
    return texts.some((text) => text.includes(written)) && !present.some((known) => known.includes(written));
  });
  return found === undefined ? undefined : refuse("ceremony.names-registered", { found });
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

/** Names and numbers by which the register knows units and inspectors. */
function registeredWords(state: State, read: Context["read"]): string[] {
  const { key = [], general = [], special = [], inspectors = [] } = registerOf(state, read);
  const units = [...key, ...general, ...special];
  return [
    ...[...units, ...inspectors].map(({ name }) => name).filter((name) => name !== ""),
    ...[...units, ...inspectors].map(({ id }) => id).filter((id) => id.length >= shortestNumber),
    ...units.map(({ creditCode }) => creditCode).filter((code) => code !== ""),
  ];
}

/** However wide its characters and wherever its spaces. */
function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}
