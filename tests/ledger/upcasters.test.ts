import { describe, expect, test } from "vitest";
import { emptyState, evolve, type Fact, factReader, facts } from "../../shared/facts.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import type { Result } from "../../shared/text/result.ts";
import { eventsOfForm1, ledgersOfForm1, type Written } from "../support/kept-events.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";

/** Every fact there was in form 1, and whose it is: this does not change any more. */
const whoseIn1 = {
  "application.started": "office",
  "bag.versioned": "ceremony",
  "bag.written": "ceremony",
  "calendar.imported": "office",
  "ceremony.locked": "ceremony",
  "ceremony.opened": "ceremony",
  "ceremony.paused": "ceremony",
  "ceremony.resumed": "ceremony",
  "ceremony.voided": "ceremony",
  "draw.shown": "ceremony",
  "draw.stepped": "ceremony",
  "freeze.confirmed": "ceremony",
  "freeze.copied": "ceremony",
  "ink.chosen": "ceremony",
  "list.imported": "office",
  "lock.absent": "ceremony",
  "lock.confirmed": "ceremony",
  "media.listed": "ceremony",
  "minutes.refused": "ceremony",
  "nonce.revealed": "ceremony",
  "objection.noted": "ceremony",
  "office.configured": "office",
  "opinion.recorded": "ceremony",
  "paper.filed": "ceremony",
  "paper.printed": "ceremony",
  "paper.signed": "ceremony",
  "person.returned": "ceremony",
  "person.signed-in": "ceremony",
  "person.signed-out": "ceremony",
  "plan.settled": "ceremony",
  "pool.frozen": "ceremony",
  "result.fixed": "ceremony",
  "scan.added": "ceremony",
  "signature.made": "ceremony",
  "slip.dropped": "ceremony",
  "slip.read": "ceremony",
  "slips.counted": "ceremony",
  "slips.enveloped": "ceremony",
  "void.confirmed": "ceremony",
} as const;
type TypeIn1 = keyof typeof whoseIn1;

/** Those that named their ceremony in a field of their own. */
const named: readonly TypeIn1[] = [
  "bag.versioned",
  "bag.written",
  "ceremony.locked",
  "ceremony.opened",
  "ceremony.voided",
  "scan.added",
];

/** The ceremonies of a kept ledger, each with the number of the event that opened it. */
const ceremoniesOf = (name: string): readonly (readonly [seq: number, id: string])[] => {
  if (name === "two")
    return [
      [10, "DEMO-2027Q3-1"],
      [95, "REHEARSAL-DEMO-2027Q4-1"],
    ];
  const rehearsal = name === "scans" || name.startsWith("rehearsal-");
  return [[10, rehearsal ? "REHEARSAL-DEMO-2027Q3-1" : "DEMO-2027Q3-1"]];
};

/** What a fact of form 1 says in form 2, told once more without the upcaster. */
function inForm2(ledger: string, { seq, raw }: Written): Record<string, unknown> {
  const its = ceremoniesOf(ledger).findLast(([opened]) => opened <= seq)?.[1];
  const { ceremony: _, ...rest } = raw;
  const of = whoseIn1[raw.type as TypeIn1] === "office" ? "office" : its;
  const { quarter, ...opened } = rest as { quarter?: unknown };
  if (raw.type === "ceremony.opened") return { ...opened, period: quarter, form: 2, of };
  if (raw.type === "list.imported") {
    const { rowsNote, ...imported } = rest;
    return { ...imported, kind: "whole", origin: "unstated", changesNote: rowsNote, form: 2, of };
  }
  if (raw.type === "office.configured") return { ...rest, drops: 1, form: 2, of };
  if (raw.type === "pool.frozen") return { ...rest, protocol: "mingqian-draw/1", form: 2, of };
  return { ...rest, form: 2, of };
}

let known: ReturnType<typeof raise> | undefined;
/** Every event of every kept ledger with what comes of it, each ledger read from its first event on. */
function raised() {
  known ??= raise();
  return known;
}

function raise() {
  return ledgersOfForm1.flatMap((ledger) => {
    const read = factReader();
    return eventsOfForm1(ledger).map((written) => {
      return { ledger, written, fact: read(written.seq, written.body) };
    });
  });
}

const values = (read: Result<Fact>) => (read.ok ? "read" : read.refusal);

describe("from form 1 to form 2", () => {
  test("the kept ledgers hold all the facts there were, and none of them says a form", () => {
    const all = raised();
    expect([...new Set(all.map(({ written }) => written.raw.type))].sort()).toEqual(Object.keys(whoseIn1));
    expect(Object.keys(whoseIn1)).toHaveLength(39);
    for (const { written } of all) {
      expect(Object.keys(written.raw)).not.toContain("form");
      expect(Object.keys(written.raw)).not.toContain("of");
      expect("ceremony" in written.raw, written.raw.type).toBe(named.includes(written.raw.type as TypeIn1));
    }
  });

  test.each(Object.keys(whoseIn1) as TypeIn1[])("%s", (type) => {
    const found = raised().filter(({ written }) => written.raw.type === type);
    expect(found.length).toBeGreaterThan(0);
    for (const { ledger, written, fact } of found)
      expect(succeeded(fact), `${ledger} ${written.seq}`).toEqual(inForm2(ledger, written));
    const row = facts.find((one) => one.type === type);
    expect(row?.of === "office" ? "office" : "ceremony").toBe(whoseIn1[type]);
  });

  test("each is of the ceremony that was open, the second one's facts of the second; all fit one after the other", () => {
    for (const ledger of ledgersOfForm1) {
      const read = factReader();
      let state = emptyState;
      for (const { seq, body } of eventsOfForm1(ledger)) {
        state = evolve(state, succeeded(read(seq, body)));
        expect(state.seq).toBe(seq);
      }
      const ids = ceremoniesOf(ledger).map(([, id]) => id);
      if (ledger !== "void") expect(state.current?.id).toBe(ids.at(-1));
      expect(Object.keys(state.ended)).toEqual(ledger === "void" ? ids : ids.slice(0, -1));
    }
  });

  test("a scan that comes while the next ceremony is open is of the one it names, not of the open one", () => {
    const two = eventsOfForm1("two");
    const added = eventsOfForm1("scans").find(({ raw }) => raw.type === "scan.added")?.raw;
    const read = factReader();
    for (const { seq, body } of two) succeeded(read(seq, body));
    const late = canonical({ ...added, ceremony: "DEMO-2027Q3-1" } as never);
    expect(succeeded(read(97, late))).toMatchObject({ of: "DEMO-2027Q3-1", type: "scan.added" });
    // And what comes after it is of the open one again.
    const paused = eventsOfForm1("slips").find(({ raw }) => raw.type === "ceremony.paused")?.body ?? "";
    expect(succeeded(read(98, paused))).toMatchObject({ of: "REHEARSAL-DEMO-2027Q4-1" });
  });

  test("facts of both forms follow one another, as in a ledger that another program goes on with", () => {
    const read = factReader();
    for (const { seq, body } of eventsOfForm1("preparation")) succeeded(read(seq, body));
    const paused = eventsOfForm1("slips").find(({ raw }) => raw.type === "ceremony.paused")?.raw;
    const of = "DEMO-2027Q3-1";
    expect(succeeded(read(11, canonical({ ...paused, form: 2, of } as never))).of).toBe(of);
    const opened = eventsOfForm1("preparation").find(({ raw }) => raw.type === "ceremony.opened")?.raw;
    const { ceremony: _, quarter, ...details } = opened as Record<string, unknown>;
    const next = { ...details, form: 2, of: "DEMO-2027Q4-1", period: quarter } as never;
    expect(succeeded(read(12, canonical(next))).of).toBe("DEMO-2027Q4-1");
    expect(succeeded(read(13, canonical(paused as never))).of).toBe("DEMO-2027Q4-1");
  });

  test("a ceremony's fact before any was opened is of none, and refused", () => {
    const paused = eventsOfForm1("slips").find(({ raw }) => raw.type === "ceremony.paused")?.body ?? "";
    expect(refusalKey(factReader()(1, paused))).toBe("ledger.foreign-event");
  });
});

describe("what is of no form that is known", () => {
  const dropped = {
    type: "slip.dropped",
    form: 2,
    of: "DEMO-2027Q3-1",
    at: "2026-12-25T09:30:00+08:00",
    command: "x",
    slip: 1,
  };
  const read = (raw: object) => factReader()(7, JSON.stringify(raw));

  test("today's form is read as it is", () => {
    expect(succeeded(read(dropped))).toEqual(dropped);
  });

  test.each([3, 4, 99, 0, -1, "2", "3", "neu", null])("form %j is a newer program's", (form) => {
    const refused = read({ ...dropped, form });
    expect(refusalKey(refused)).toBe("ledger.newer-event");
    expect(values(refused)).toMatchObject({
      values: { seq: 7, type: "slip.dropped", form: String(form), known: 2 },
    });
  });

  test.each([
    ["a type that no row has", { ...dropped, type: "slip.burnt" }],
    ["such a type, whatever its form", { ...dropped, type: "slip.burnt", form: 3 }],
    ["no type", { ...dropped, type: undefined }],
    ["a type that is a word of the language", { ...dropped, type: "toString" }],
    ["a field that its row has not", { ...dropped, ceremony: "DEMO-2027Q3-1" }],
    ["a field of another sort", { ...dropped, slip: "1" }],
    ["no owner", { ...dropped, of: undefined }],
    ["the office as its owner, where a ceremony's is due", { ...dropped, of: "office" }],
    ["an owner that is no id", { ...dropped, of: "DEMO" }],
    ["an empty owner", { ...dropped, of: "" }],
  ])("%s makes it foreign", (_, raw) => {
    const refused = read(raw);
    expect(refusalKey(refused)).toBe("ledger.foreign-event");
    expect(values(refused)).toMatchObject({ values: { seq: 7 } });
  });

  test("the office's facts are of no ceremony", () => {
    const { slip: _, ...envelope } = dropped;
    const configured = {
      ...envelope,
      type: "office.configured",
      office: "示例局",
      code: "DEMO",
      level: "city",
    };
    expect(refusalKey(read(configured))).toBe("ledger.foreign-event");
    expect(succeeded(read({ ...configured, of: "office" }))).toMatchObject({ of: "office" });
  });

  test.each(["", "not JSON", "null", "7", '"slip.dropped"', "[]", "{}"])("%j is no fact", (body) => {
    expect(refusalKey(factReader()(7, body))).toBe("ledger.foreign-event");
  });
});
