import { create } from "zustand";
import type { ConsoleCommand } from "../../../../shared/commands.ts";
import type { Level } from "../../../../shared/draw/model.ts";
import { shippedWindow, usualPreset } from "../../../../shared/draw/presets.ts";
import type { PeriodKind, RuleSet } from "../../../../shared/draw/rule-set.ts";
import type { Calendar } from "../../../../shared/rules/calendar.ts";
import { shippedCalendars } from "../../../../shared/rules/calendar.ts";
import { windowOf } from "../../../../shared/rules/draw-window.ts";
import { drawnIn, kindsOf } from "../../../../shared/rules/drawn-in.ts";
import { nextPeriodOf } from "../../../../shared/rules/next-period.ts";
import {
  nextPeriod,
  type Period,
  parsePeriod,
  periodOfDay,
  periodsAYear,
  periodText,
} from "../../../../shared/rules/periods.ts";
import type { Message } from "../../../../shared/text/text.ts";
import type { ConsoleCeremony, ConsoleView } from "../../../../shared/windows/console-view.ts";
import { ruleSetIn } from "../../hooks/rule-sets.ts";
import type { Words } from "../../hooks/use-language.ts";
import { preparing } from "../../path.ts";

/** Code that the sample's office had in ledgers of earlier programs; a ceremony of it is offered as a rehearsal. */
const sampleCode = "SAMPLE";

/** What the form about a ceremony holds. */
export interface Opening {
  /** The id of a rule set; empty while none is chosen. */
  readonly rules: string;
  readonly year: number | "";
  readonly kind: PeriodKind;
  /** Which of them in the year. */
  readonly number: number;
  readonly day: string;
  readonly rehearsal: boolean;
  /** Name of the item of the inspection list; empty until it is chosen of several. */
  readonly item: string;
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  readonly windowReason: string;
}

/**
 * The open ceremony to be corrected; else what was kept of the one that had to be withdrawn first; else a new one: today, for
 * the next period of the office's rule set.
 */
export function openingOf(
  view: Pick<ConsoleView, "ceremony" | "drawn" | "items" | "office" | "sample" | "ruleSets" | "usualRules">,
  today: string,
  kept?: Opening,
): Opening {
  const ceremony = preparing(view);
  if (!ceremony && kept) return kept;
  const { office } = view;
  const rules = ceremony ? (ceremony.rules ?? "") : (view.usualRules ?? "");
  const open = parsePeriod(ceremony?.quarter ?? "");
  return {
    rules,
    ...(open.ok ? open.value : proposed(view, rules, today)),
    day: ceremony?.day ?? today,
    rehearsal: ceremony?.rehearsal ?? (view.sample === true || office?.code === sampleCode),
    item: ceremony?.item ?? onlyItem(view),
    place: ceremony?.place ?? "",
    organiser: ceremony?.organiser ?? office?.name ?? "",
    host: ceremony?.host ?? "",
    operator: ceremony?.operator ?? "",
    recorder: ceremony?.recorder ?? "",
    windowReason: ceremony?.windowReason ?? "",
  };
}

/** Where there is but one there is nothing to choose. */
function onlyItem({ items }: Pick<ConsoleView, "items">): string {
  const [only, ...others] = items.filter(({ offered }) => offered);
  return only && others.length === 0 ? only.name : "";
}

const useKeptStore = create<{ readonly kept: Opening | undefined }>(() => ({ kept: undefined }));

/** What was typed for another ceremony while one was still being prepared. */
export const useKeptOpening = (): Opening | undefined => useKeptStore(({ kept }) => kept);

/** Keeps it over the withdrawal of that one. */
export const keepOpening = (kept: Opening | undefined): void => useKeptStore.setState({ kept });

/** The next period of a rule set by the lists that are locked; of a year and kind that is not chosen yet, the quarter after this. */
export function proposed(
  view: Pick<ConsoleView, "drawn" | "office" | "ruleSets">,
  rules: string,
  today: string,
): Period {
  const set = ruleSetIn(view, rules);
  const present = periodOfDay("quarter", today);
  if (!present) throw new Error(`no day: ${today}`);
  return (set && nextPeriodOf(set, view.drawn, today)) ?? nextPeriod(present);
}

/** The kinds of period that may be chosen, and of the chosen kind the numbers in which the rule set draws any class. */
export function choicesOf(
  set: RuleSet | undefined,
  { kind }: Pick<Opening, "kind">,
): { readonly kinds: readonly PeriodKind[]; readonly numbers: readonly number[] } {
  const kinds: readonly PeriodKind[] = set ? kindsOf(set) : ["quarter"];
  const all = Array.from({ length: periodsAYear(kind) }, (_, index) => index + 1);
  const numbers = set ? all.filter((number) => drawnIn(set, { year: 2000, kind, number }).length > 0) : all;
  return { kinds, numbers };
}

/** Whether the form stands for another ceremony than the one that is being prepared: its number says period and kind. */
export function isAnother(opening: Opening, { quarter, rehearsal }: ConsoleCeremony): boolean {
  return periodOf(opening) !== quarter || opening.rehearsal !== rehearsal;
}

/** The inspected period as the protocol writes it; empty while there is no year. */
export function periodOf({ year, kind, number }: Pick<Opening, "year" | "kind" | "number">): string {
  return year === "" ? "" : periodText({ year, kind, number });
}

/** Where the day lies, in words, and whether it needs a reason, by the shipped calendars and those that are loaded; nothing while day or period cannot be read, or the rule set is still to be chosen. */
export function dayFinding(
  opening: Opening,
  loaded: readonly Calendar[],
  { set, level }: { readonly set: RuleSet | undefined; readonly level: Level },
): { readonly said: Message; readonly needsReason: boolean } | undefined {
  // A level that is asked for its rule set has no window before it has chosen one.
  if (!set && !usualPreset(level)) return undefined;
  const found = windowOf(
    opening.day,
    periodOf(opening),
    [...shippedCalendars, ...loaded],
    set?.window ?? shippedWindow(level),
  );
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
  const { day, rehearsal, rules, item, year: _, kind: __, number: ___, ...details } = opening;
  const chosen = { ...(rules !== "" && { rules }), ...(item !== "" && { item }) };
  return { type: "open", quarter: periodOf(opening), ...chosen, day, rehearsal, details };
}
