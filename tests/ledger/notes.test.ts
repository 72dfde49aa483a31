import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { identityNote } from "../../shared/ceremony/identity.ts";
import { openingNote } from "../../shared/ceremony/opened.ts";
import { strokesNote } from "../../shared/ceremony/signatures.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import { noted, noteKind, noteOf, readNote, textNote } from "../../shared/ledger/notes.ts";
import { calendarKept } from "../../shared/office/office.ts";
import { hold } from "../support/ceremony-in.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { openKept } from "../support/kept-events.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const random = seededRandom("notes");
const salt = "5".repeat(64);
/** A note as somebody may have written it. */
const stored = (content: unknown, more: Record<string, string | number> = {}) =>
  canonical({ content: JSON.stringify(content), salt, ...more });
const identity = { name: "示例甲", organisation: "示例单位", post: "" };

describe("a note is read through its kind", () => {
  const first = noteKind("person", z.strictObject({ name: z.string() }));
  const second = noteKind("person", z.strictObject({ name: z.string(), posts: z.array(z.string()) }), {
    1: (content) => ({ ...(content as object), posts: [] }),
  });

  test("it says its kind and its form, and reads back", () => {
    const note = noteOf(identityNote, identity, random);
    expect(JSON.parse(note)).toMatchObject({ note: "identity", form: 1 });
    expect(noted(identityNote, note)).toEqual(identity);
    expect(noteOf(identityNote, identity, random)).not.toBe(note);
  });

  test("one of the first ledgers, which says neither, is of the kind it is asked for and of form 1", () => {
    expect(noted(identityNote, stored(identity))).toEqual(identity);
    expect(noted(textNote, stored("示例理由"))).toBe("示例理由");
    expect(noted(second, stored({ name: "示例甲" }))).toEqual({ name: "示例甲", posts: [] });
  });

  test("one of an earlier form is raised, one of today's is read as it is", () => {
    expect([first.form, second.form]).toEqual([1, 2]);
    expect(noted(second, noteOf(first, { name: "示例甲" }, random))).toEqual({ name: "示例甲", posts: [] });
    const today = { name: "示例甲", posts: ["示例职务"] };
    expect(noted(second, noteOf(second, today, random))).toEqual(today);
  });

  test("several forms are raised one after the other", () => {
    const third = noteKind("person", z.strictObject({ names: z.array(z.string()) }), {
      1: (content) => ({ ...(content as object), posts: [] }),
      2: (content) => ({ names: [(content as { name: string }).name] }),
    });
    expect(noted(third, stored({ name: "示例甲" }))).toEqual({ names: ["示例甲"] });
    expect(noted(third, noteOf(second, { name: "示例乙", posts: [] }, random))).toEqual({
      names: ["示例乙"],
    });
  });

  test("one that cannot be raised is a misfit, not a crash", () => {
    const strict = noteKind("person", z.string(), { 1: (content) => (content as string).trim() });
    expect(readNote(strict, stored(7))).toEqual({
      misfit: { note: "person", form: 1, newer: false, field: "" },
    });
    expect(() => noted(strict, stored(7))).toThrow();
  });
});

/** What is wrong with a note of a person, and what the refusal names. */
const misfits: readonly (readonly [what: string, note: string, key: string, values: object])[] = [
  ["of another kind", stored(identity, { note: "opening", form: 1 }), "ledger.misfit-note", { field: "" }],
  [
    "of a newer form",
    stored(identity, { note: "identity", form: 2 }),
    "ledger.newer-note",
    { form: 2, known: 1 },
  ],
  [
    "with a field too many",
    stored({ ...identity, telephone: "1" }, { note: "identity", form: 1 }),
    "ledger.misfit-note",
    { field: "" },
  ],
  [
    "with a field missing",
    stored({ name: "示例甲", post: "" }, { note: "identity", form: 1 }),
    "ledger.misfit-note",
    { field: "organisation" },
  ],
  [
    "with a field of another sort",
    stored({ ...identity, post: 7 }, { note: "identity", form: 1 }),
    "ledger.misfit-note",
    { field: "post" },
  ],
  ["without kind, and saying something else", stored("示例甲"), "ledger.misfit-note", { field: "" }],
  ["that is not JSON", "示例甲", "ledger.misfit-note", { field: "" }],
  [
    "whose content is not JSON",
    canonical({ content: "示例甲", form: 1, note: "identity", salt }),
    "ledger.misfit-note",
    { field: "" },
  ],
  ["without salt", canonical({ content: JSON.stringify(identity) }), "ledger.misfit-note", { field: "" }],
  [
    "with something beside it",
    stored(identity, { note: "identity", form: 1, more: 1 }),
    "ledger.misfit-note",
    { field: "" },
  ],
  ["in no form", stored(identity, { note: "identity", form: 0 }), "ledger.misfit-note", { field: "" }],
];

const envelope = { form: 2, at: "2026-12-25T09:30:00+08:00", command: "x" };
const signedIn = (note: string) => ({
  ...envelope,
  type: "person.signed-in",
  of: ceremony,
  person: 1,
  role: "media",
  writes: 0,
  personNote: digest(note),
});

/** A ledger with an open ceremony, at whose end somebody wrote a fact and its note; the number of that fact. */
async function ledgerWith(fact: object, note?: string): Promise<{ folder: string; seq: number }> {
  const folder = scratch();
  const { service, until } = hold({ folder });
  await until("open");
  const blobs = note === undefined ? [] : [Buffer.from(note, "utf8")];
  succeeded(service.ledger.append({ events: [canonical(fact as never)], blobs }));
  const { seq } = service.ledger.head();
  service.ledger.close();
  return { folder, seq };
}

/** What a start says of it. */
function started(folder: string) {
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  const service = ceremonyService(ledger, testPorts());
  ledger.close();
  return service;
}

describe("a ledger that names a note", () => {
  test("of its kind is opened, also where the note says no kind", async () => {
    for (const note of [noteOf(identityNote, identity, random), stored(identity)]) {
      const { folder } = await ledgerWith(signedIn(note), note);
      expect(succeeded(started(folder)).state().current?.people).toHaveLength(1);
    }
  });

  test.each(misfits)("%s is refused with where it is", async (_, note, key, values) => {
    const { folder, seq } = await ledgerWith(signedIn(note), note);
    const refused = started(folder);
    expect(refusalKey(refused)).toBe(key);
    expect(refused.ok || refused.refusal.values).toEqual({
      seq,
      type: "person.signed-in",
      note: "identity",
      ...values,
    });
    // One may look, and is told why no more than that.
    const host = hostInProcess(folder, testPorts());
    const { view } = officer(host).console.last();
    await host.close();
    expect(view).toMatchObject({ broken: { key }, office: { code: "DEMO" } });
  });

  test.each([
    ["that says its kind", noteOf(identityNote, identity, random), ""],
    ["that says none", stored(identity), "place"],
  ])(
    "that is sound but of another fact's kind is refused: a person's, %s, where a ceremony's details are due",
    async (_, note, field) => {
      const opened = {
        ...envelope,
        type: "ceremony.opened",
        of: ceremony,
        number: 1,
        period: "2027Q3",
        rehearsal: 1,
        day: "2026-12-25",
        window: "inside",
        detailsNote: digest(note),
      };
      const { folder, seq } = await ledgerWith(opened, note);
      const refused = started(folder);
      expect(refusalKey(refused)).toBe("ledger.misfit-note");
      expect(refused.ok || refused.refusal.values).toEqual({
        seq,
        type: "ceremony.opened",
        note: "opening",
        field,
      });
    },
  );

  test("that is in the ledger for another fact is refused too: the opening's, where a person's is due", async () => {
    const folder = scratch();
    const { service, until } = hold({ folder });
    await until("open");
    const note = service.read(service.state().current?.detailsNote ?? "");
    expect(noted(openingNote, note).host).toBe("演练主持人");
    succeeded(service.ledger.append({ events: [canonical(signedIn(note))] }));
    service.ledger.close();
    expect(refusalKey(started(folder))).toBe("ledger.misfit-note");
  });

  test("that every view reads, a calendar's, is refused and the windows still come", async () => {
    const note = stored({ year: 2027, source: "示例通知", off: [] }, { note: "calendar", form: 1 });
    const { folder, seq } = await ledgerWith(
      {
        ...envelope,
        type: "calendar.imported",
        of: "office",
        year: 2027,
        holidays: 0,
        workdays: 0,
        calendarNote: digest(note),
      },
      note,
    );
    expect(readNote(calendarKept, note)).toMatchObject({ misfit: { field: "work" } });
    const host = hostInProcess(folder, testPorts());
    const { view } = officer(host).console.last();
    await host.close();
    expect(view.broken).toEqual({
      key: "ledger.misfit-note",
      values: { seq, type: "calendar.imported", note: "calendar", field: "work" },
    });
    expect(view).toMatchObject({ office: { code: "DEMO" }, calendars: [] });
  });

  test("that is lost, a calendar's, is refused and the windows still come", async () => {
    const { folder, seq } = await ledgerWith({
      ...envelope,
      type: "calendar.imported",
      of: "office",
      year: 2027,
      holidays: 0,
      workdays: 0,
      calendarNote: "c".repeat(64),
    });
    const host = hostInProcess(folder, testPorts());
    const { view } = officer(host).console.last();
    await host.close();
    expect(view.broken).toEqual({ key: "ledger.lost-blob", values: { seq, hash: "c".repeat(64) } });
  });

  test("beside a line of the course does not keep the lines before it from being told", async () => {
    const reason = stored(7, { note: "text", form: 1 });
    const paused = { ...envelope, type: "ceremony.paused", of: ceremony, cause: "operator" };
    const { folder, seq } = await ledgerWith({ ...paused, reasonNote: digest(reason) }, reason);
    const host = hostInProcess(folder, testPorts());
    const { console } = officer(host);
    const { lines } = good(await console.client.call("timeline", { ceremony, from: 0, count: 500 }));
    await host.close();
    expect(console.last().view.broken?.values).toMatchObject({ seq, type: "ceremony.paused", note: "text" });
    expect(lines.map(({ said }) => said.key)).toContain("ceremony.course.ceremony.opened");
    expect(lines.filter((line) => line.seq >= seq)).toEqual([]);
  });
});

test("the notes of the kept ledgers say neither kind nor form, and are read", () => {
  const ledger = openKept("minutes");
  const digests = [...ledger.events()].flatMap(({ body }) => {
    const fact = JSON.parse(body) as Record<string, unknown>;
    return fact["type"] === "signature.made" ? [String(fact["signatureNote"])] : [];
  });
  expect(digests.length).toBeGreaterThan(1);
  for (const one of digests) {
    const note = Buffer.from(ledger.blob(one) ?? []).toString("utf8");
    expect(Object.keys(JSON.parse(note) as object).sort()).toEqual(["content", "salt"]);
    expect(noted(strokesNote, note)[0]?.length).toBeGreaterThan(1);
  }
});
