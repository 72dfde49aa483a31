import { describe, expect, onTestFinished, test } from "vitest";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { readTableFile, sampleFiles } from "../../electron/services/register/reading/read-file.ts";
import { ceremonyOpened } from "../../shared/ceremony/preparation.ts";
import type { Command } from "../../shared/commands.ts";
import { evolve } from "../../shared/facts.ts";
import { canonical, type Json } from "../../shared/ledger/canonical.ts";
import { last } from "../../shared/ledger/fact.ts";
import { listImported } from "../../shared/office/importing.ts";
import { registersOf } from "../../shared/papers/read-registers.ts";
import { type List, lists, type Register } from "../../shared/register/model.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import type { RowOf } from "../../shared/register/row-schemas.ts";
import { sampleIn, sampleRows } from "../../shared/register/sample.ts";
import { message } from "../../shared/text/text.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { day, imports, smallRegister, smallScript } from "../support/small-office.ts";

const open = (rehearsal: boolean): Command => ({
  type: "open",
  quarter: "2027Q3",
  rehearsal,
  day,
  calendars: [],
  details: { place: "甲", organiser: "乙", host: "丙", operator: "丁", recorder: "戊", windowReason: "示例" },
});
const empty = (list: List): Command => ({ type: "empty-list", list, reason: "示例清空理由" });

/** The sample's lists as they are read out of its files. */
async function readSample(level: "city" | "county"): Promise<Required<Register>> {
  let register: Register = {};
  for (const { list, path } of sampleFiles(level)) {
    const { tables } = succeeded(await readTableFile(path));
    const context = { day, register, prints: () => true };
    const { rows } = succeeded(importList(list, tables, { level }, context, digest));
    register = { ...register, [list]: rows };
  }
  return register as Required<Register>;
}

const bringing = (list: List, rows: readonly RowOf<List>[], origin: "file" | "sample" = "file"): Command => {
  const { length } = rows;
  const counts = { file: "7".repeat(64), rows: length, accepted: length, refused: 0, findings: 0 };
  return { type: "import-list", list, origin, rows, counts };
};

async function settleIn(held: Held) {
  const step = actions(smallScript(held.folder), () => {}).find(({ id }) => id === "plan");
  const done = await step?.run({ ...held.service, execute: (command) => held.service.execute(command) });
  return done?.ok ? "settled" : done?.refusal;
}

const named = (list: List) => ({ list: message(`minutes.list.${list}`, {}) });

test.each(["city", "county"] as const)(
  "every row of the sample is known for one (%s), and none of another register",
  async (level) => {
    const register = await readSample(level);
    for (const list of lists) {
      const rows = register[list] as readonly RowOf<List>[];
      expect(rows.length).toBeGreaterThan(0);
      expect(sampleRows(list, rows), list).toBe(rows.length);
    }
    expect(sampleIn(smallRegister)).toBeUndefined();
  },
);

/** How a person or a program may write the same numbers otherwise. */
const otherwise: Readonly<Record<string, (text: string) => string>> = {
  "in lower case": (text) => text.toLowerCase(),
  "in full width": (text) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  "without dashes": (text) => text.replaceAll("-", ""),
  "with dashes and blanks within": (text) => text.replace(/^(.{2})(.{3})/, "$1-$2 "),
};
const numbers = ["id", "creditCode", "unit", "inspector"] as const;

test.each(Object.keys(otherwise))("the sample's rows are known with their numbers %s", async (how) => {
  const register = await readSample("city");
  for (const list of lists) {
    const rows = (register[list] as readonly RowOf<List>[]).map((row) => {
      const written: Record<string, unknown> = { ...row };
      for (const field of numbers) {
        const value = written[field];
        if (typeof value === "string") written[field] = otherwise[how]?.(value);
      }
      return written as unknown as RowOf<List>;
    });
    expect(sampleRows(list, rows), list).toBe(rows.length);
    expect(sampleIn({ [list]: rows.slice(0, 1) })).toEqual({ list, rows: 1 });
  }
});

describe.each(lists)("in an office's ledger, where the list %s", (list) => {
  const [own] = imports(smallRegister).filter((one) => one.list === list);
  if (!own) throw new Error(`no ${list}`);

  test("is to be the program's own sample: refused, and nothing is recorded", async () => {
    const held = hold();
    await held.until("office");
    const { seq } = held.service.ledger.head();
    const rows = (await readSample("city"))[list] as readonly RowOf<List>[];
    expect(held.refusalOf(bringing(list, rows, "sample"))).toBe("office.not-sample");
    expect(held.service.ledger.head().seq).toBe(seq);
  });

  test("has the sample's rows out of a file of another name: known for the sample's, for rehearsals only, until replaced or emptied", async () => {
    const held = hold();
    await held.until("import/visits");
    const [first] = (await readSample("city"))[list] as readonly RowOf<List>[];
    if (!first) throw new Error("no row");
    expect(held.refusalOf(bringing(list, [...own.rows, first]))).toBe("carried out");
    expect(held.service.state().lists[list]?.origin).toBe("sample");
    expect(held.refusalOf(open(false))).toBe("carried out");
    const { seq } = held.service.ledger.head();
    expect(await settleIn(held)).toEqual(message("ceremony.sample-list", named(list)));
    expect(held.service.ledger.head().seq).toBe(seq);
    // Replaced whole: no row of the sample survives.
    expect(held.refusalOf(bringing(list, own.rows))).toBe("carried out");
    expect(held.service.register()[list]).toEqual(own.rows);
    expect(await settleIn(held)).toBe("settled");
    // Again, and emptied: the plan is undone each time.
    expect(held.refusalOf(bringing(list, [first]))).toBe("carried out");
    expect(held.service.state().current?.phase).toBe("preparation");
    expect(held.refusalOf(empty(list))).toBe("carried out");
    expect(held.service.register()[list]).toEqual([]);
    expect(held.refusalOf(empty(list))).toBe("register.empty-already");
    const after = await settleIn(held);
    expect(after).not.toMatchObject({ key: expect.stringContaining("sample") });
    expect(
      registersOf(held.service.facts(), held.service.read).find((one) => one.list === list),
    ).toMatchObject({
      origin: "emptied",
      file: "",
      accepted: 0,
    });
  });

  test("has one of them added by hand: refused in its own sentence", async () => {
    const held = hold();
    await held.until("import/visits");
    const [row] = (await readSample("city"))[list] as readonly RowOf<List>[];
    if (!row) throw new Error("no row");
    const difference = { kind: "difference", gone: [], changed: [], added: [row] } as const;
    expect(held.refusalOf({ type: "edit-list", list, difference, reason: "示例更正理由" })).toBe(
      "carried out",
    );
    expect(held.service.state().lists[list]?.origin).toBe("file");
    expect(held.refusalOf(open(false))).toBe("carried out");
    expect(await settleIn(held)).toEqual(message("ceremony.sample-rows", { ...named(list), rows: 1 }));
  });

  test("was the sample's in an earlier program: it opens, and a real ceremony is refused, corrected or not", async () => {
    const before = hold();
    await before.until("import/visits");
    expect(before.refusalOf(bringing(list, own.rows))).toBe("carried out");
    const fact = last(before.service.facts(), listImported);
    const marked = { ...fact, origin: "sample" } as unknown as Json;
    succeeded(before.service.ledger.append({ events: [canonical(marked)] }));
    before.service.ledger.close();
    const held = hold({ folder: before.folder });
    expect(held.refusalOf(open(false))).toBe("carried out");
    const refused = message("ceremony.sample-list", named(list));
    expect(await settleIn(held)).toEqual(refused);
    expect(held.refusalOf(empty(list))).toBe("carried out");
    expect(await settleIn(held)).not.toEqual(refused);
  });
});

test("a rehearsal is held with rows of the sample in an office's ledger", async () => {
  const held = hold();
  await held.until("import/visits");
  const { visits } = await readSample("city");
  expect(held.refusalOf(bringing("visits", visits))).toBe("carried out");
  expect(held.refusalOf(open(true))).toBe("carried out");
  expect(await settleIn(held)).toBe("settled");
});

describe("the sample's ledger", () => {
  test("is marked before anything else is in it, once, and holds rehearsals only", async () => {
    const held = hold();
    expect(held.refusalOf({ type: "mark-sample" })).toBe("carried out");
    const { seq } = held.service.ledger.head();
    expect(held.refusalOf({ type: "mark-sample" })).toBe("carried out");
    expect(held.service.ledger.head().seq).toBe(seq);
    await held.until("import/visits");
    expect(held.refusalOf(bringing("visits", smallRegister.visits, "sample"))).toBe("carried out");
    // Renamed, and with an office's own lists, it stays what it is.
    const office = { type: "configure-office", office: "示例局", code: "REAL", level: "city" } as const;
    expect(held.refusalOf(office)).toBe("carried out");
    for (const { list, rows } of imports(smallRegister))
      expect(held.refusalOf(bringing(list, rows))).toBe("carried out");
    expect(held.refusalOf(open(false))).toBe("ceremony.sample-ledger");
    expect(held.refusalOf(open(true))).toBe("carried out");
    held.service.ledger.close();
    const again = hold({ folder: held.folder });
    onTestFinished(() => again.service.ledger.close());
    expect(again.service.state().ofSample).toBe(true);
    expect(again.refusalOf(open(false))).toBe("ceremony.sample-ledger");
  });

  test.each(["office", "import/key", "open"])("is not made of an office's, from %s on", async (step) => {
    const held = hold();
    await held.until(step);
    expect(held.refusalOf({ type: "mark-sample" })).toBe("office.not-sample");
    expect(held.service.state().ofSample).toBe(false);
  });
});

test("a rehearsal stays one: neither a command nor a forged fact makes a real ceremony of it, nor a rehearsal of a real one", async () => {
  for (const rehearsal of [true, false]) {
    const held = hold();
    await held.until("import/visits");
    expect(held.refusalOf(open(rehearsal))).toBe("carried out");
    expect(held.refusalOf(open(!rehearsal))).toBe("ceremony.withdraw-first");
    const fact = last(held.service.facts(), ceremonyOpened);
    if (!fact) throw new Error("none opened");
    const { state } = held.service;
    expect(() => evolve(state(), { ...fact, ...{ rehearsal: rehearsal ? 0 : 1 } })).toThrow("says otherwise");
    if (!rehearsal) expect(() => evolve({ ...state(), ofSample: true }, fact)).toThrow("says otherwise");
    expect(held.refusalOf({ type: "withdraw", reason: "示例理由" })).toBe("carried out");
    expect(held.refusalOf(open(!rehearsal))).toBe("carried out");
    // Another ceremony under a number of its own, with nobody in it.
    expect(held.service.state().current).toMatchObject({ rehearsal: !rehearsal, people: [], signatures: [] });
    expect(held.service.state().current?.id.startsWith("REHEARSAL-")).toBe(!rehearsal);
  }
});
