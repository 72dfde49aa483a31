import * as z from "zod";
import { fieldFault } from "../draw/field.ts";
import { type Level, levels } from "../draw/model.ts";
import { type Clock, unread } from "../ledger/clock.ts";
import { code, command, innerText, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import {
  absent,
  count,
  digest,
  type FactOf,
  fact,
  flag,
  type KindBy,
  note,
  oneOf,
  text,
  type ValuesOf,
  within,
} from "../ledger/fact.ts";
import { noteKind, noteOf, textNote } from "../ledger/notes.ts";
import {
  applyChanges,
  changesBetween,
  changesSchemas,
  type Difference,
  isEmpty,
  type Rows,
} from "../register/changes.ts";
import { type List, lists, type Register, type Visit } from "../register/model.ts";
import type { RowOf } from "../register/row-schemas.ts";
import { sampleRows } from "../register/sample.ts";
import { type Calendar, parseCalendar } from "../rules/calendar.ts";
import { type Refused, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import type { Past, WrittenBag } from "./ceremonies.ts";
import { changesKinds, changesNote } from "./changes-note.ts";
import { type Emptied, emptyList, listEmptied } from "./emptying.ts";
import { type ListReading, phraseLines, phrasesOf, readingKept } from "./list-reading.ts";
import { configurePapers, type PaperSettings, papersConfigured } from "./paper-settings.ts";
import { applicationStarted, start } from "./program.ts";
import { namedIn, registeredWords } from "./registered-words.ts";
import { markSample, sampleMarked } from "./sample.ts";
import { noSealedLists, type SealedLists, sealedListCommands, sealedListFacts } from "./sealed-lists.ts";
import { ledgerSucceeded, type Succession, succeedLedger } from "./succession.ts";

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
/** Where an import came from: a file somebody chose, or the invented sample; ledgers of form 1 do not say. */
export const origins = ["file", "sample", "unstated"] as const;
export type Origin = (typeof origins)[number];

const changed = {
  added: count("rows that are new"),
  changed: count("rows that say something else than before, under the same key"),
  gone: count("rows that are no longer there"),
};
const ofList: KindBy = { by: "list", kinds: changesKinds };

const listImportedFields = {
  list: oneOf(lists, "which list"),
  origin: oneOf(origins, "a file somebody chose, or the invented sample; `unstated` in ledgers of form 1"),
  file: digest("SHA-256 of the file as it was read"),
  rows: count("rows under the headings"),
  accepted: count("rows that entered the register"),
  refused: count("rows that did not"),
  findings: count("findings of all kinds"),
  kind: oneOf(
    ["difference", "whole"],
    "whether the note says what it changes or the whole list, as in ledgers of form 1, which count no changes",
  ),
  added: absent(changed.added),
  changed: absent(changed.changed),
  gone: absent(changed.gone),
  changesNote: note(ofList, "the accepted rows, as what they change"),
  readingNote: absent(
    note(
      readingKept,
      "how it was read: sheets, columns, the words entries rest on, and what phrases mean here",
    ),
  ),
};
const calendarImportedFields = {
  year: within(2000, 9998, "the year it arranges"),
  holidays: count("how many spells of days off it names"),
  workdays: count("how many make-up days it names"),
  calendarNote: note(calendarKept, "the calendar itself, with the number of the notice"),
};

/** A list as its last import left it, with the rows it has now. */
export interface Listed extends Omit<ValuesOf<typeof listImportedFields>, "changesNote" | "added" | "gone"> {
  readonly at: string;
  readonly size: number;
}

export interface OfficeState {
  /** How many facts there are: the number of the last one. */
  readonly seq: number;
  /** The machine's clock, by the times of all facts so far. */
  readonly clock: Clock;
  /** Whether this is the sample's ledger: its ceremonies are rehearsals, all of them. */
  readonly ofSample: boolean;
  /** Version of the program that started last. */
  readonly program: string;
  readonly office: { readonly name: string; readonly code: string; readonly level: Level } | undefined;
  /** What its papers say of law, archive and secrecy; nothing until it is stated. */
  readonly papers: PaperSettings | undefined;
  readonly lists: Readonly<Partial<Record<List, Listed | Emptied>>>;
  /** How the list that was imported last was read, with what phrases mean here; empty where no import says. */
  readonly readingNote: string;
  /** The last fact of the register: what rests on it as of now rests on it as of this one. */
  readonly registerAt: number;
  /** Calendars the office has loaded, one a year, in the order of their loading. */
  readonly calendars: readonly ValuesOf<typeof calendarImportedFields>[];
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
}

export const emptyOffice: OfficeState = {
  seq: 0,
  clock: unread,
  ofSample: false,
  program: "",
  office: undefined,
  papers: undefined,
  lists: {},
  readingNote: "",
  registerAt: 0,
  calendars: [],
  heldBy: "",
  past: [],
  bags: [],
  succeeds: undefined,
  sealedLists: noSealedLists,
};

const officeFact = fact<OfficeState>();

export const officeConfigured = officeFact({
  type: "office.configured",
  of: "office",
  says: "The office was set up, or its name, code or level corrected.",
  fields: {
    office: text("name as `basis.csv` writes it"),
    code: text("code in ceremony ids, `[A-Z0-9]{1,16}`"),
    level: oneOf(levels, "decides strata and presets"),
    drops: absent(flag("1 where what was being prepared has to be opened again, as in ledgers of form 1")),
  },
  course: undefined,
  apply: (_, { office, code, level }) => ({ office: { name: office, code, level } }),
});

export const listImported = officeFact({
  type: "list.imported",
  of: "office",
  says: "A list was accepted into the register: what it says holds from here on, and what it does not name is gone from the list.",
  fields: listImportedFields,
  course: (fact) => {
    const { list, kind, accepted, added = 0, changed = 0, gone = 0 } = fact;
    const named = message(`minutes.list.${list}`, {});
    return kind === "whole"
      ? message("ceremony.course.list.imported.whole", { list: named, accepted })
      : message("ceremony.course.list.imported", { list: named, accepted, added, changed, gone });
  },
  apply: ({ lists, readingNote, seq }, { changesNote: _, added, gone, ...imported }) => {
    const before = lists[imported.list]?.size ?? 0;
    const size = imported.kind === "whole" ? imported.accepted : before + (added ?? 0) - (gone ?? 0);
    return {
      lists: { ...lists, [imported.list]: { ...imported, size } },
      readingNote: imported.readingNote ?? readingNote,
      registerAt: seq,
    };
  },
});

export const listEdited = officeFact({
  type: "list.edited",
  of: "office",
  says: "Rows of a list were corrected by hand.",
  fields: {
    list: oneOf(lists, "which list"),
    ...changed,
    changesNote: note(ofList, "the rows that change"),
    reasonNote: note(textNote, "why"),
  },
  course: ({ list, added, changed, gone }) =>
    message("ceremony.course.list.edited", {
      list: message(`minutes.list.${list}`, {}),
      added,
      changed,
      gone,
    }),
  apply: ({ lists, seq }, { list, added, gone }) => {
    const before = lists[list];
    if (!before) throw new Error(`no list ${list} that could be edited`);
    return {
      lists: { ...lists, [list]: { ...before, size: before.size + added - gone } },
      registerAt: seq,
    };
  },
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
  listImported,
  listEdited,
  listEmptied,
  sampleMarked,
  calendarImported,
  ledgerSucceeded,
  ...sealedListFacts,
] as const;
export type OfficeFact = FactOf<(typeof officeFacts)[number]>;

/** Whether office and register may change and be looked at by name: always, but from a freeze until its bag is written. */
export function isRegisterOpen({ heldBy }: Pick<OfficeState, "heldBy">): boolean {
  return heldBy === "";
}

/** Refuses what the register does not allow while a ceremony holds it. */
export function registerHeld({ heldBy }: OfficeState): Refused | undefined {
  return heldBy === "" ? undefined : refuse("office.held", { ceremony: heldBy });
}

/** Refuses at once, with the name of its field, a text that a frozen file could not hold later (protocol, "Bytes"). */
export function checkText(text: string, field: Message): Refused | undefined {
  if (text.trim() === "") return refuse("ceremony.empty", { field });
  return fieldFault(text) === undefined ? undefined : refuse("ceremony.unfit", { field, text });
}

/** Counts of an accepted import, and the digest of the file it came from. */
export interface ImportCounts {
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: number;
}

const officeCommand = command<OfficeState>();

export const configureOffice = command<
  OfficeState & { readonly current: { readonly id: string } | undefined }
>()({
  type: "configure-office",
  from: "window",
  sent: { office: publicText(200), code: code(), level: z.enum(levels) },
  decide: (state, { office, code, level }, context) => {
    const unfit = registerHeld(state) ?? checkText(office, message("ceremony.field.office", {}));
    if (unfit) return unfit;
    // REHEARSAL as a code would make a real ceremony look like a rehearsal.
    if (!/^[A-Z0-9]{1,16}$/.test(code) || code === "REHEARSAL") return refuse("ceremony.bad-code", { code });
    const { current, office: before, past } = state;
    const underWay = current && !past.some(({ ceremony }) => ceremony === current.id);
    if (underWay && before && (code !== before.code || level !== before.level))
      return refuse("ceremony.code-given", { ceremony: current.id });
    return decided([made(context, officeConfigured, { office, code, level })]);
  },
});

export const importList = officeCommand({
  type: "import-list",
  from: "program",
  held: {
    list: z.enum(lists),
    origin: z.enum(["file", "sample"]),
    counts: z.custom<ImportCounts>(),
    rows: z.custom<readonly RowOf<List>[]>(),
    reading: z.custom<ListReading>().optional(),
  },
  decide: (state, { list, origin, counts, rows, reading }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    // What phrases mean is printed in the minutes, which name no unit and no inspector.
    const phrases = reading ? phraseLines(phrasesOf(reading)).map(({ phrase }) => phrase) : [];
    const found =
      phrases.length > 0
        ? (namedIn(phrases, context.registered(), []) ??
          namedIn(phrases, registeredWords({ [list]: rows }), []))
        : undefined;
    if (found !== undefined) return refuse("ceremony.names-registered", { found });
    // The sample's rows are the sample's whatever file they lie in; its own lists come into its own ledger only.
    if (origin === "sample" && !state.ofSample) return refuse("office.not-sample", {});
    const isSample = origin === "sample" || sampleRows(list, rows) > 0;
    const before: Rows<List> = context.keyedRegister()[list] ?? new Map();
    const difference = changesBetween(list, before, rows);
    // Nothing becomes durable that could not be added up again.
    applyChanges(list, before, difference);
    const changes = noteOf(changesNote(list), difference, context.random);
    const how = reading && noteOf(readingKept, reading, context.random);
    const imported = made(context, listImported, {
      list,
      origin: isSample ? "sample" : "file",
      ...counts,
      kind: "difference",
      ...sizesOf(difference),
      changesNote: context.hash(changes),
      ...(how !== undefined && { readingNote: context.hash(how) }),
    });
    return decided([imported], { blobs: how === undefined ? [changes] : [changes, how] });
  },
});

/** Corrects rows of a list by hand; the difference names them by their keys. */
export const editList = officeCommand({
  type: "edit-list",
  from: "program",
  held: { list: z.enum(lists), difference: z.custom<Difference<List>>(), reason: innerText() },
  decide: (state, { list, difference, reason }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    if (!state.lists[list]) return refuse("contract.list-missing", {});
    if (reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    if (isEmpty(difference)) return refuse("register.edit-nothing", {});
    const before: Rows<List> = context.keyedRegister()[list] ?? new Map();
    if (!changesSchemas[list].safeParse(difference).success || !fits(list, before, difference))
      return refuse("register.edit-misfit", {});
    const changes = noteOf(changesNote(list), difference, context.random);
    const why = noteOf(textNote, reason, context.random);
    const edited = made(context, listEdited, {
      list,
      ...sizesOf(difference),
      changesNote: context.hash(changes),
      reasonNote: context.hash(why),
    });
    return decided([edited], { blobs: [changes, why] });
  },
});

function sizesOf({ added, changed, gone }: Difference<List>) {
  return { added: added.length, changed: changed.length, gone: gone.length };
}

/** Whether an edit names rows that are there, and enters no unit or inspector that is there already. */
function fits(list: List, before: Rows<List>, difference: Difference<List>): boolean {
  try {
    const after = applyChanges(list, before, difference);
    const once = list === "key" || list === "general" || list === "inspectors";
    return !once || ![...after.keys()].some((key) => key.includes(",") && !before.has(key));
  } catch {
    return false;
  }
}

/** The day of a ceremony that is open already stays judged as it was, until it is opened anew. */
export const importCalendar = officeCommand({
  type: "import-calendar",
  from: "window",
  /** As `parseCalendar` reads it; its source is shown. */
  sent: { text: publicText(20_000) },
  decide: (state, { text }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    const calendar = parseCalendar(text);
    if (!calendar.ok) return calendar;
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
  importList,
  editList,
  emptyList,
  markSample,
  importCalendar,
  succeedLedger,
  ...sealedListCommands,
] as const;

/** The visits of one list that is sealed still, opened in memory under either pair of its keepers' secrets. */
export interface CountedVisits {
  readonly ceremony: string;
  readonly visits: readonly Visit[];
}

/**
 * The register with visits that stand on no list yet, because their lists are sealed still. One that the list of visits has already
 * (it was disclosed and imported, or entered by hand) is the same draw and counts once.
 */
export function withCounted(register: Register, counted: readonly CountedVisits[]): Register {
  const listed = new Map<string, number>();
  for (const { unit, quarter, kind } of register.visits ?? []) {
    const key = `${unit},${quarter}`;
    if (kind === undefined) listed.set(key, (listed.get(key) ?? 0) + 1);
  }
  const sealed = counted
    .flatMap(({ visits }) => visits)
    .filter(({ unit, quarter }) => {
      const key = `${unit},${quarter}`;
      const left = listed.get(key) ?? 0;
      listed.set(key, Math.max(0, left - 1));
      return left === 0;
    });
  return sealed.length === 0 ? register : { ...register, visits: [...(register.visits ?? []), ...sealed] };
}
