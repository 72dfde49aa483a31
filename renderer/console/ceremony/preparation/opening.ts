import type { ConsoleCommand } from "../../../../shared/commands.ts";
import type { Calendar } from "../../../../shared/rules/calendar.ts";
import { shippedCalendars } from "../../../../shared/rules/calendar.ts";
import { nextQuarter, parseQuarter } from "../../../../shared/rules/dates.ts";
import { windowOf } from "../../../../shared/rules/draw-window.ts";
import type { Message } from "../../../../shared/text/text.ts";
import type { ConsoleView } from "../../../../shared/windows/console-view.ts";
import { preparing } from "../../path.ts";

/** Code of the office that comes with the sample; a ceremony of it is offered as a rehearsal. */
export const sampleCode = "SAMPLE";

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

/** The open ceremony to be corrected, else a new one: today, for the quarter after this one. */
export function openingOf(view: Pick<ConsoleView, "ceremony" | "office">, today: string): Opening {
  const ceremony = preparing(view);
  const { office } = view;
  const { year, number } = quarterIn(ceremony, today);
  return {
    year,
    quarter: number,
    day: ceremony?.day ?? today,
    rehearsal: ceremony?.rehearsal ?? office?.code === sampleCode,
    place: ceremony?.place ?? "",
    organiser: ceremony?.organiser ?? office?.name ?? "",
    host: ceremony?.host ?? "",
    operator: ceremony?.operator ?? "",
    recorder: ceremony?.recorder ?? "",
    windowReason: ceremony?.windowReason ?? "",
  };
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

/** The command the form stands for. */
export function openCommand(opening: Opening): Extract<ConsoleCommand, { type: "open" }> {
  const { day, rehearsal, year: _, quarter: __, ...details } = opening;
  return { type: "open", quarter: quarterOf(opening), day, rehearsal, details };
}

function quarterIn(ceremony: ConsoleView["ceremony"], today: string) {
  const open = parseQuarter(ceremony?.quarter ?? "");
  if (open.ok) return open.value;
  const number = (Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1) as Opening["quarter"];
  return nextQuarter({ year: Number(today.slice(0, 4)), number });
}
