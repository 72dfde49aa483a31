import { describe, expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { writeBags, writeVersion } from "../../electron/services/archive/bagging.ts";
import { factsOf } from "../../shared/ceremony/facts-of.ts";
import { emptyState, evolve } from "../../shared/facts.ts";
import type { AnyFact } from "../../shared/ledger/fact.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, day } from "../support/small-office.ts";

const second = "REHEARSAL-DEMO-2027Q3-2";
const third = "REHEARSAL-DEMO-2027Q3-3";
const envelope = { form: 2, at: "2026-12-25T09:30:00+08:00" };

/** A fact with a name of its own, so that lists of them can be read. */
const fact = (type: string, of: string, command: string): AnyFact => ({ ...envelope, type, of, command });
const office = (type: string, command: string) => fact(type, "office", command);
const named = (facts: readonly AnyFact[]) => facts.map(({ command }) => command);

/** A ledger in short: three ceremonies, ended by a bag, a withdrawal and not at all, and what came between them. */
const ledger = [
  office("application.started", "start"),
  office("office.configured", "office"),
  office("list.imported", "list-1"),
  office("calendar.imported", "calendar-1"),
  fact("ceremony.opened", ceremony, "open-1"),
  office("list.imported", "list-2"),
  fact("ceremony.opened", ceremony, "open-1-again"),
  office("application.started", "restart-1"),
  fact("pool.frozen", ceremony, "freeze-1"),
  fact("paper.filed", ceremony, "minutes-1"),
  fact("bag.written", ceremony, "bag-1"),
  office("application.started", "restart-2"),
  office("calendar.imported", "calendar-2"),
  office("list.imported", "list-3"),
  fact("ceremony.opened", second, "open-2"),
  fact("scan.added", ceremony, "scan-1"),
  fact("ceremony.withdrawn", second, "withdraw-2"),
  office("list.imported", "list-4"),
  fact("ceremony.opened", third, "open-3"),
  fact("bag.versioned", ceremony, "version-1"),
  fact("paper.printed", ceremony, "print-1"),
  office("calendar.imported", "calendar-3"),
  office("list.imported", "list-5"),
];

describe("the facts of a ceremony", () => {
  test("its own and, until it was over, the office's beside it; lists since the one before; what came to its bag later", () => {
    expect(named(factsOf(ledger, ceremony))).toEqual([
      "list-1",
      "calendar-1",
      "open-1",
      "list-2",
      "open-1-again",
      "restart-1",
      "freeze-1",
      "minutes-1",
      "bag-1",
      "scan-1",
      "version-1",
      "print-1",
    ]);
    expect(named(factsOf(ledger, second))).toEqual(["calendar-2", "list-3", "open-2", "withdraw-2"]);
  });

  test("of one that is open, all of the office since its opening", () => {
    expect(named(factsOf(ledger, third))).toEqual([
      "calendar-2",
      "list-3",
      "list-4",
      "open-3",
      "calendar-3",
      "list-5",
    ]);
  });

  test("of one that there is not, none", () => {
    for (const id of ["", "office", "REHEARSAL-DEMO-2027Q3-4", "demo"])
      expect(factsOf(ledger, id)).toEqual([]);
    expect(factsOf([], ceremony)).toEqual([]);
  });

  test.each(["bag.written", "ceremony.voided", "ceremony.withdrawn", "ceremony.closed"])(
    "%s ends one, and what the office does then is the next one's or nobody's",
    (type) => {
      const facts = [
        fact("ceremony.opened", ceremony, "open"),
        fact(type, ceremony, "end"),
        office("list.imported", "list"),
        office("application.started", "start"),
        fact("ceremony.opened", second, "open-2"),
      ];
      expect(named(factsOf(facts, ceremony))).toEqual(["open", "end"]);
      expect(named(factsOf(facts, second))).toEqual(["list", "open-2"]);
    },
  );

  test("another ceremony's end ends nothing of this one", () => {
    const facts = [
      fact("ceremony.opened", ceremony, "open"),
      fact("bag.written", second, "end"),
      office("application.started", "start"),
    ];
    expect(named(factsOf(facts, ceremony))).toEqual(["open", "start"]);
  });
});

test("in a real ledger a later scan is of the ceremony whose bag it goes into, and of no other", async () => {
  const { service, until, again, refusalOf, folder } = hold();
  await until("bag");
  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "演练",
  };
  const open = { type: "open", quarter: "2027Q3", rehearsal: true, day, calendars: [], details } as const;
  expect(refusalOf(open)).toBe("carried out");
  const first = () => factsOf(service.facts(), ceremony);
  const before = first();
  const scan = {
    kind: "minutes",
    format: "pdf",
    remark: "",
    bytes: Buffer.from("%PDF-1.4\n%%EOF\n"),
  } as const;
  expect(refusalOf({ type: "add-scans", ceremony, scans: [scan] })).toBe("carried out");
  succeeded(await writeVersion(service, folder, ceremony, "version"));
  expect(
    first()
      .slice(before.length)
      .map(({ type, of }) => `${type} ${of}`),
  ).toEqual([`scan.added ${ceremony}`, `bag.versioned ${ceremony}`]);
  await again("plan");
  expect(factsOf(service.facts(), second).map(({ type }) => type)).toEqual([
    "ceremony.opened",
    "plan.settled",
  ]);
  // Its bag can be written once more, and holds what it held.
  const rewritten = succeeded(await writeBags(service, ceremony, folder, "again"));
  expect(rewritten.checks.filter(({ status }) => status === "fail")).toEqual([]);
  expect(service.facts().at(-1)?.type).toBe("plan.settled");
});

describe("a fact is of a ceremony that it can be of, or the ledger is forged", () => {
  const its = (type: string, of: string, more: object = {}) =>
    ({ ...envelope, command: "x", type, of, ...more }) as AnyFact;

  test("one of the open ceremony, only while that is open", async () => {
    const { service, until, refusalOf } = hold();
    const dropped = (of: string) => its("slip.dropped", of, { slip: 1 });
    expect(() => evolve(emptyState, dropped(ceremony))).toThrow(ceremony);
    await until("confirm");
    const state = service.state();
    expect(evolve(state, dropped(ceremony)).seq).toBe(state.seq + 1);
    expect(state.seq).toBe(service.facts().length);
    for (const other of [second, "DEMO-2027Q3-1", "office", ""])
      expect(() => evolve(state, dropped(other)), other).toThrow("cannot be of");
    for (const keeper of ["officer", "supervisor"] as const)
      refusalOf({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature });
    expect(refusalOf({ type: "void", envelope: "封-1" })).toBe("carried out");
    expect(() => evolve(service.state(), dropped(ceremony))).toThrow("cannot be of");
  });

  test("one that may come later, of any that there was, and of no other", async () => {
    const { service, until } = hold();
    await until("bag");
    const printed = (of: string) =>
      its("paper.printed", of, { paper: "minutes", pdf: "0".repeat(64), copies: 1, taken: 1 });
    const opened = its("ceremony.opened", second, {
      number: 2,
      period: "2027Q3",
      rehearsal: 1,
      day,
      window: "inside",
      detailsNote: "0".repeat(64),
    });
    const bagged = service.state();
    const next = evolve(bagged, opened);
    expect(Object.keys(bagged.ended)).toEqual([]);
    expect(Object.keys(next.ended)).toEqual([ceremony]);
    expect(next.ended[ceremony]).toBe(bagged.current);
    for (const state of [bagged, next]) expect(() => evolve(state, printed(ceremony))).not.toThrow();
    expect(() => evolve(next, printed(second))).not.toThrow();
    expect(() => evolve(bagged, printed(second))).toThrow("cannot be of");
    for (const unknown of ["DEMO-2027Q3-1", "constructor", "__proto__", "office"])
      for (const state of [bagged, next])
        expect(() => evolve(state, printed(unknown)), unknown).toThrow("cannot be of");
  });
});
