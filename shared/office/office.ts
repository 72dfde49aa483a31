import * as z from "zod";
import { fieldFault } from "../draw/field.ts";
import { type Level, levels } from "../draw/model.ts";
import { periodsOverlap } from "../draw/period.ts";
import { type Clock, unread } from "../ledger/clock.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import {
  absent,
  count,
  type FactOf,
  fact,
  flag,
  note,
  oneOf,
  text,
  type ValuesOf,
  within,
} from "../ledger/fact.ts";
import { noteKind, noteOf } from "../ledger/notes.ts";
import type { List, Register, Visit } from "../register/model.ts";
import { type Calendar, parseCalendar } from "../rules/calendar.ts";
import { incomplete } from "../rules/statutory-holidays.ts";
import { type Refused, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import type { Past, WrittenBag } from "./ceremonies.ts";
import { emblemSet, setEmblem } from "./emblem.ts";
import { type Emptied, emptyList, listEmptied } from "./emptying.ts";
import { editList, importList, type Listed, listEdited, listImported } from "./importing.ts";
import { type ItemState, itemCommands, itemFacts, noItems } from "./items.ts";
import { type ConfirmedBy, confirmedBy } from "./keepers.ts";
import { configurePapers, type PaperSettings, papersConfigured } from "./paper-settings.ts";
import { applicationStarted, start } from "./program.ts";
import { registerHeld } from "./register-held.ts";
import { type OwnRuleSet, ruleSetCommands, ruleSetFacts } from "./rule-sets.ts";
import { markSample, sampleMarked } from "./sample.ts";
import { noSealedLists, type SealedLists, sealedListCommands, sealedListFacts } from "./sealed-lists.ts";
import { ledgerSucceeded, type Succession, succeedLedger } from "./succession.ts";
import { yearPlanCommands } from "./year-plan-drawing-up.ts";
import { type OfficeYearPlan, yearPlanFacts } from "./year-plans.ts";

/** The office: what it is, its lists and calendars, and what it keeps of its ceremonies. */

export const calendarKept = noteKind<Calendar>(
  "calendar",
  z.strictObject({
    year: z.int(),
    source: z.string(),
    off: z.array(z.strictObject({ name: z.string(), from: z.string(), to: z.string() })),
    work: z.array(z.string()),
  }),
);
const calendarImportedFields = {
  year: within(2000, 9998, "the year it arranges"),
  holidays: count("how many spells of days off it names"),
  workdays: count("how many make-up days it names"),
  calendarNote: note(calendarKept, "the calendar itself, with the number of the notice"),
};

/** What the office is, as it was set up. */
export interface OfficeSettings {
  readonly name: string;
  readonly code: string;
  readonly level: Level;
  /** How its keepers confirm a lock; left out, each chooses. */
  readonly lockedBy?: ConfirmedBy;
}

export interface OfficeState extends ItemState {
  /** How many facts there are: the number of the last one. */
  readonly seq: number;
  /** The machine's clock, by the times of all facts so far. */
  readonly clock: Clock;
  /** Whether this is the sample's ledger: its ceremonies are rehearsals, all of them. */
  readonly ofSample: boolean;
  /** Version of the program that started last. */
  readonly program: string;
  readonly office: OfficeSettings | undefined;
  /** What its papers say of archive and secrecy; nothing until it is stated. */
  readonly papers: PaperSettings | undefined;
  /** Digest of the note of its emblem; empty for none. */
  readonly emblem: string;
  readonly lists: Readonly<Partial<Record<List, Listed | Emptied>>>;
  /** How the list that was imported last was read, with what phrases mean here; empty where no import says. */
  readonly readingNote: string;
  /** The last fact of the register: what rests on it as of now rests on it as of this one. */
  readonly registerAt: number;
  /** Calendars the office has loaded, one a year, in the order of their loading. */
  readonly calendars: readonly ValuesOf<typeof calendarImportedFields>[];
  /** Rule sets of its own, in the order in which they were first written. */
  readonly ruleSets: readonly OwnRuleSet[];
  /** Annual plans, all versions of all years, in the order in which they were drawn up. */
  readonly yearPlans: readonly OfficeYearPlan[];
  /** The rule set that a ceremony was opened with last; empty where none was. */
  readonly rulesBefore: string;
  /** The ceremony that holds office and register as they are, from its freeze until its bag is written; empty for none. */
  readonly heldBy: string;
  /** Ceremonies that are locked or void, oldest first. */
  readonly past: readonly Past[];
  /** Bags that were written, oldest first, with their later versions. */
  readonly bags: readonly WrittenBag[];
  /** The ledger before, where this one was begun after it was lost. */
  readonly succeeds: Succession | undefined;
  /** What became of the attempts to open lists that are sealed still, and which of them are not counted. */
  readonly sealedLists: SealedLists;
  /** The note of what was approved for the freeze before, of the draws and of the rehearsals; empty where none was. */
  readonly approvedBefore: { readonly draws: string; readonly rehearsals: string };
}

export const emptyOffice: OfficeState = {
  ...noItems,
  seq: 0,
  clock: unread,
  ofSample: false,
  program: "",
  office: undefined,
  papers: undefined,
  emblem: "",
  lists: {},
  readingNote: "",
  registerAt: 0,
  calendars: [],
  ruleSets: [],
  yearPlans: [],
  rulesBefore: "",
  heldBy: "",
  past: [],
  bags: [],
  succeeds: undefined,
  sealedLists: noSealedLists,
  approvedBefore: { draws: "", rehearsals: "" },
};

const officeFact = fact<OfficeState>();

export const officeConfigured = officeFact({
  type: "office.configured",
  of: "office",
  says: "The office was set up, or its name, code, level or way of confirming a lock corrected.",
  fields: {
    office: text("name as `basis.csv` writes it"),
    code: text("code in ceremony ids, `[A-Z0-9]{1,16}`"),
    level: oneOf(levels, "decides strata and presets"),
    lockedBy: absent(
      oneOf(
        confirmedBy,
        "how its keepers confirm a lock, where it lets none of them choose; not in ledgers of earlier programs",
      ),
    ),
    drops: absent(flag("1 where what was being prepared has to be opened again, as in ledgers of form 1")),
  },
  course: undefined,
  apply: (_, { office, code, level, lockedBy }) => ({
    office: { name: office, code, level, ...(lockedBy && { lockedBy }) },
  }),
});

export const calendarImported = officeFact({
  type: "calendar.imported",
  of: "office",
  says: "The State Council's arrangement of a year's holidays was loaded. The last one of each year counts, before one that is shipped.",
  fields: calendarImportedFields,
  course: ({ year }) => message("ceremony.course.calendar.imported", { year }),
  apply: ({ calendars }, imported) => ({
    calendars: [...calendars.filter(({ year }) => year !== imported.year), imported],
  }),
});

export const officeFacts = [
  applicationStarted,
  officeConfigured,
  papersConfigured,
  emblemSet,
  ...itemFacts,
  listImported,
  listEdited,
  listEmptied,
  sampleMarked,
  calendarImported,
  ...ruleSetFacts,
  ...yearPlanFacts,
  ledgerSucceeded,
  ...sealedListFacts,
] as const;
export type OfficeFact = FactOf<(typeof officeFacts)[number]>;

/** Refuses at once, with the name of its field, a text that a frozen file could not hold later (protocol, "Bytes"). */
export function checkText(text: string, field: Message): Refused | undefined {
  if (text.trim() === "") return refuse("ceremony.empty", { field });
  return fieldFault(text) === undefined ? undefined : refuse("ceremony.unfit", { field, text });
}

const officeCommand = command<OfficeState>();

const configureOffice = command<OfficeState & { readonly current: { readonly id: string } | undefined }>()({
  type: "configure-office",
  from: "window",
  sent: {
    office: publicText(200),
    code: code(),
    level: z.enum(levels),
    lockedBy: z.enum(confirmedBy).exactOptional(),
  },
  decide: (state, { office, code, level, lockedBy }, context) => {
    const unfit = registerHeld(state) ?? checkText(office, message("ceremony.field.office", {}));
    if (unfit) return unfit;
    // REHEARSAL as a code would make a real ceremony look like a rehearsal.
    if (!/^[A-Z0-9]{1,16}$/.test(code) || code === "REHEARSAL") return refuse("ceremony.bad-code", { code });
    const { current, office: before, past } = state;
    const underWay = current && !past.some(({ ceremony }) => ceremony === current.id);
    if (underWay && before && (code !== before.code || level !== before.level))
      return refuse("ceremony.code-given", { ceremony: current.id });
    return decided([made(context, officeConfigured, { office, code, level, ...(lockedBy && { lockedBy }) })]);
  },
});

/** The day of a ceremony that is open already stays judged as it was, until it is opened anew. */
const importCalendar = officeCommand({
  type: "import-calendar",
  from: "window",
  /** As `parseCalendar` reads it; its source is shown. */
  sent: { text: publicText(20_000) },
  decide: (state, { text }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    const calendar = parseCalendar(text);
    if (!calendar.ok) return calendar;
    const lacks = incomplete(calendar.value);
    if (lacks) return { ok: false, refusal: lacks };
    const { year, off, work } = calendar.value;
    const calendarText = noteOf(calendarKept, calendar.value, context.random);
    const imported = made(context, calendarImported, {
      year,
      holidays: off.length,
      workdays: work.length,
      calendarNote: context.hash(calendarText),
    });
    return decided([imported], { blobs: [calendarText] });
  },
});

export const officeCommands = [
  start,
  configureOffice,
  configurePapers,
  setEmblem,
  ...itemCommands,
  importList,
  editList,
  emptyList,
  markSample,
  importCalendar,
  ...ruleSetCommands,
  ...yearPlanCommands,
  succeedLedger,
  ...sealedListCommands,
] as const;

/** The visits of one list of the year: opened in memory under either pair of its keepers' secrets, or by what is kept of it. */
export interface CountedVisits {
  readonly ceremony: string;
  readonly visits: readonly Visit[];
}

/**
 * The register with visits that stand on no list yet, because their lists are sealed still. One that the list of visits has
 * already is the same draw and counts once, as the sealed list has it: what somebody enters meanwhile (that it was waived, say)
 * takes nothing from what was drawn.
 */
export function withCounted(register: Register, counted: readonly CountedVisits[]): Register {
  const sealed = counted.flatMap(({ visits }) => visits);
  if (sealed.length === 0) return register;
  const drawn = new Map<string, string[]>();
  for (const { unit, quarter } of sealed) drawn.set(unit, [...(drawn.get(unit) ?? []), quarter]);
  const listed = (register.visits ?? []).filter(({ unit, quarter, kind }) => {
    // A sheet may write a month's draw by its quarter: what has days in common is the same draw.
    const periods = kind === undefined ? (drawn.get(unit) ?? []) : [];
    const same = periods.findIndex((period) => periodsOverlap(period, quarter));
    if (same >= 0) periods.splice(same, 1);
    return same < 0;
  });
  return { ...register, visits: [...listed, ...sealed] };
}
