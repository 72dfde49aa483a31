import type { EventType } from "../shared/ceremony/events.ts";
import { type Description, hashOf, note } from "./event-description.ts";
import { paperDescriptions } from "./event-descriptions-papers.ts";

/** A new event, or a new field of one, does not compile until it is described here. */
export const descriptions: { readonly [Type in EventType]: Description<Type> } = {
  "application.started": {
    says: "The application opened the ledger. A start in the middle of a ceremony is an interruption, and stands in its minutes.",
    fields: {
      version: "version of the program",
      build: "digest over all its source files",
      verifyPage: "`verify.html` as the program brings it; absent where it was not built",
    },
  },
  "office.configured": {
    says: "The office was set up, or its name, code or level corrected.",
    fields: {
      office: "name as `basis.csv` writes it",
      code: "code in ceremony ids, `[A-Z0-9]{1,16}`",
      level: "decides strata and preset",
    },
  },
  "list.imported": {
    says: "A list was accepted into the register. The last import of each list counts.",
    fields: {
      list: "which list",
      file: "SHA-256 of the file as it was read",
      rows: "rows under the headings",
      accepted: "rows that entered the register",
      refused: "rows that did not",
      findings: "findings of all kinds",
      rowsNote: note("the accepted rows"),
    },
  },
  "calendar.imported": {
    says: "The State Council's arrangement of a year's holidays was loaded. The last one of each year counts, before one that is shipped.",
    fields: {
      year: "the year it arranges",
      holidays: "how many spells of days off it names",
      workdays: "how many make-up days it names",
      calendarNote: note("the calendar itself, with the number of the notice"),
    },
  },
  "ceremony.opened": {
    says: "A ceremony was opened, or its details were corrected before its freeze.",
    fields: {
      ceremony: "its id",
      number: "counts the ceremonies of the quarter; rehearsals are counted apart",
      quarter: "the inspected quarter, `2027Q1`",
      rehearsal: "1 for a rehearsal",
      day: "day of the draw: window and certificates are judged by it, and the freeze is refused on another",
      window: "where the day lies; `provisional` is inside as far as the loaded calendars say",
      detailsNote: note("place, organising body, host, operator, recorder, reason for the day"),
    },
  },
  "plan.settled": {
    says: "Eligibility and quotas were settled.",
    fields: {
      preset: "id of the rule set, or `custom`",
      inPost: "inspectors in post",
      team: "inspectors a unit; 0 without inspectors",
      rules: "the rules of `basis.csv`; `atLeast` is 0 where the rule is not raised",
      plan: "the lines of `plan.csv`",
      counted:
        "lists of the year that are sealed still, opened in memory by their keepers: how many visits each added, never whose",
      settingsNote: note("all settings, those left out by hand with their approvers, and the warnings"),
    },
  },
  "person.signed-in": {
    says: "Somebody signed in.",
    fields: {
      person: "counts from 1 in order of signing in",
      role: "as in `roster.csv`",
      writes: "1 for who writes a slip",
      personNote: note("name, organisation, post"),
    },
  },
  "person.signed-out": { says: "Somebody left the room.", fields: { person: "who" } },
  "person.returned": { says: "Somebody who had left came back.", fields: { person: "who" } },
  "pool.frozen": {
    says: "Everything that decides the draw but the slips was fixed. The files, both age files among them, became durable together with this event.",
    fields: {
      freeze: `${hashOf("freeze.txt")}: the freeze digest`,
      previous: "SHA-256 of `close.txt` of the ceremony before, or 64 zeros",
      amendments: "SHA-256 of `amendments.csv` of the ceremony before, or 64 zeros",
      basis: hashOf("basis.csv"),
      plan: hashOf("plan.csv"),
      pool: hashOf("pool.csv"),
      excluded: hashOf("excluded.csv"),
      conflicts: `${hashOf("conflicts.csv")}, which is sealed`,
      roster: hashOf("roster.csv"),
      deviceCommitment: "SHA-256 of the nonce, as text",
      names: hashOf("names.age"),
      recovery: hashOf("recovery.age"),
      writers: "persons who write slips, in the order of the roster",
    },
  },
  "freeze.copied": {
    says: "The public files of the freeze and the pre-draw sheet were copied to another medium, and read back there.",
    fields: {
      files: "how many files, the list of digests left out",
      sums: "SHA-256 of the list of their digests, `sha256sums.txt`, which lies beside them",
      apart:
        "1 where the system says that the medium is another one than the ledger's, 0 where it is the same",
    },
  },
  "freeze.confirmed": {
    says: "The witnesses confirmed that they have the freeze digest on paper.",
    fields: {},
  },
  "slip.dropped": {
    says: "A folded slip went into the box.",
    fields: { slip: "its number, the line of the roster" },
  },
  "slips.counted": {
    says: "The folded slips were counted. Where the count differs from the roster all of them are asked for again.",
    fields: { count: "slips found in the box" },
  },
  "nonce.revealed": {
    says: "The nonce was shown. From here nobody can void the ceremony.",
    fields: { nonce: "32 bytes in hex, as the last part of `device,<nonce>` in `seed.txt`" },
  },
  "slip.read": {
    says: "A reader typed a slip. A reading is never changed.",
    fields: {
      slip: "its number",
      reader: "1 and 2 read every slip, 3 where they differ or somebody objects",
      digits: "twelve digits, `?` for one that cannot be read",
    },
  },
  "objection.noted": {
    says: "An objection was recorded. On a slip the third reader has not read, it calls the third reader; otherwise it stops nothing.",
    fields: { slip: "the slip objected to, 0 for none", objectionNote: note("the objection") },
  },
  "slips.enveloped": {
    says: "The slips went into their envelope.",
    fields: { envelopeNote: note("number of the envelope") },
  },
  "result.fixed": {
    says: "Seed, list and teams were computed and made durable, before any of it was shown.",
    fields: {
      seed: `${hashOf("seed.txt")}: the seed`,
      result: hashOf("result.csv"),
      assignment: hashOf("assignment.csv"),
    },
  },
  "draw.stepped": {
    says: "The officer moved the stage on. The step is durable before the room sees it, so a restart comes back to it.",
    fields: {
      draw: "the draw being shown",
      scene: "what of it is shown",
      page: "page of the reveal, from 0",
    },
  },
  "draw.shown": { says: "A draw was shown to the room to its end.", fields: { draw: "which one" } },
  "opinion.recorded": { says: "The supervisor gave an opinion.", fields: { opinionNote: note("its text") } },
  "media.listed": {
    says: "Photographs and film were listed.",
    fields: { mediaNote: note("their descriptions") },
  },
  "lock.confirmed": { says: "A keeper confirmed the lock.", fields: { keeper: "which one" } },
  "lock.absent": {
    says: "A keeper could not or would not confirm; the list is locked all the same.",
    fields: { keeper: "which one", reasonNote: note("the reason") },
  },
  "ceremony.locked": {
    says: "The list is final. `close.txt` names the ledger's head before this event.",
    fields: {
      ceremony: "its id",
      close: hashOf("close.txt"),
      amendments: "SHA-256 of `amendments.csv` with nothing but its header",
    },
  },
  "void.confirmed": {
    says: "A keeper wants the ceremony void. It takes both, and whatever carries the ceremony forward in between clears the first.",
    fields: { keeper: "which one", reasonNote: note("the reason") },
  },
  "ceremony.voided": {
    says: "The ceremony was given up before its nonce was revealed. It keeps its number.",
    fields: {
      ceremony: "its id",
      close: hashOf("close.txt"),
      envelopeNote: note("number of the envelope with the unopened slips"),
    },
  },
  "ceremony.paused": {
    says: "The ceremony stands still until it is resumed.",
    fields: {
      cause:
        "`discipline-left`: it paused itself when the last discipline witness left before the nonce was revealed",
      reasonNote: `${note("the operator's reason")}; 64 zeros where it paused itself`,
    },
  },
  "ceremony.resumed": { says: "The ceremony goes on.", fields: {} },
  ...paperDescriptions,
};
