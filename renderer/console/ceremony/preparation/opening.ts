import { create } from "zustand";
import type { ConsoleCommand } from "../../../../shared/commands.ts";
import type { Calendar } from "../../../../shared/rules/calendar.ts";
import { shippedCalendars } from "../../../../shared/rules/calendar.ts";
import {
  compareQuarters,
  nextQuarter,
  parseQuarter,
  type Quarter,
  quarterOfDay,
} from "../../../../shared/rules/dates.ts";
import { windowOf } from "../../../../shared/rules/draw-window.ts";
import type { Message } from "../../../../shared/text/text.ts";
import type { ConsoleCeremony, ConsoleView } from "../../../../shared/windows/console-view.ts";
import type { Words } from "../../hooks/use-language.ts";
import { preparing } from "../../path.ts";

/** Code that the sample's office had in ledgers of earlier programs; a ceremony of it is offered as a rehearsal. */
const sampleCode = "SAMPLE";

/** What the form about a ceremony holds. */
export interface Opening {
  readonly year: number | "";
  readonly quarter: 1 | 2 | 3 | 4;
  readonly day: string;
  readonly rehearsal: boolean;
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  readonly windowReason: string;
}

/**
 * The open ceremony to be corrected; else what was kept of the one that had to be withdrawn first; else a new one: today, for
 * the quarter after this one, or after the last that has its list.
 */
export function openingOf(
  view: Pick<ConsoleView, "ceremony" | "office" | "past" | "sample">,
  today: string,
  kept?: Opening,
): Opening {
  const ceremony = preparing(view);
  if (!ceremony && kept) return kept;
  const { office } = view;
  const { year, number } = quarterIn(view, today);
  return {
    year,
    quarter: number,
    day: ceremony?.day ?? today,
    rehearsal: ceremony?.rehearsal ?? (view.sample === true || office?.code === sampleCode),
    place: ceremony?.place ?? "",
    organiser: ceremony?.organiser ?? office?.name ?? "",
    host: ceremony?.host ?? "",
    operator: ceremony?.operator ?? "",
    recorder: ceremony?.recorder ?? "",
    windowReason: ceremony?.windowReason ?? "",
  };
}

const useKeptStore = create<{ readonly kept: Opening | undefined }>(() => ({ kept: undefined }));

/** What was typed for another ceremony while one was still being prepared. */
export const useKeptOpening = (): Opening | undefined => useKeptStore(({ kept }) => kept);

/** Keeps it over the withdrawal of that one. */
export const keepOpening = (kept: Opening | undefined): void => useKeptStore.setState({ kept });

/** Whether the form stands for another ceremony than the one that is being prepared: its number says period and kind. */
export function isAnother(opening: Opening, { quarter, rehearsal }: ConsoleCeremony): boolean {
  return quarterOf(opening) !== quarter || opening.rehearsal !== rehearsal;
}

/** The inspected quarter as the protocol writes it, `2027Q1`. */
function quarterOf({ year, quarter }: Pick<Opening, "year" | "quarter">): string {
  return `${String(year).padStart(4, "0")}Q${quarter}`;
}

/** Where the day lies, in words, and whether it needs a reason, by the shipped calendars and those that are loaded; nothing while day or quarter cannot be read. */
export function dayFinding(
  opening: Opening,
  loaded: readonly Calendar[],
): { readonly said: Message; readonly needsReason: boolean } | undefined {
  const found = windowOf(opening.day, quarterOf(opening), [...shippedCalendars, ...loaded]);
  if (!found.ok) return undefined;
  const { window, said } = found.value;
  return { said, needsReason: window === "outside" || window === "unknown" };
}

const filledFields = ["place", "host", "operator", "recorder"] as const;

/** What a rehearsal leaves empty is filled in with words that say that it is one; a real ceremony stays as it was typed. */
export function filledIn(opening: Opening, t: Words["t"]): Opening {
  if (!opening.rehearsal) return opening;
  const filled = filledFields.map(
    (field) => [field, opening[field].trim() || t(`console.open.rehearsal.${field}`)] as const,
  );
  const windowReason = opening.windowReason.trim() || t("console.open.rehearsal");
  return { ...opening, ...Object.fromEntries(filled), windowReason };
}

/** The command the form stands for. */
export function openCommand(opening: Opening): Extract<ConsoleCommand, { type: "open" }> {
  const { day, rehearsal, year: _, quarter: __, ...details } = opening;
  return { type: "open", quarter: quarterOf(opening), day, rehearsal, details };
}

function quarterIn(view: Pick<ConsoleView, "ceremony" | "past">, today: string): Quarter {
  const open = parseQuarter(preparing(view)?.quarter ?? "");
  if (open.ok) return open.value;
  const present = quarterOfDay(today);
  if (!present) throw new Error(`no day: ${today}`);
  // A rehearsal draws nothing that would not be drawn again.
  const drawn = view.past.flatMap(({ quarter, outcome, rehearsal }) => {
    const read = parseQuarter(quarter);
    return outcome === "locked" && !rehearsal && read.ok ? [read.value] : [];
  });
  return nextQuarter(
    [present, ...drawn].reduce((one, other) => (compareQuarters(one, other) < 0 ? other : one)),
  );
}
