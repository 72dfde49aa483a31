import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { changesText, noteText, officeIn, put, putImport, putLarge } from "../support/by-hand.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { inventedUnit } from "../support/register-facts.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = scratch();
  file = join(folder, "ledger.sqlite");
});

/** The console over the ledger; a bug fails the test. */
function started() {
  const host = hostInProcess(folder, testPorts());
  let open = true;
  const close = async () => {
    if (open) await host.close();
    open = false;
  };
  onTestFinished(close);
  return { console: officer(host).console, close };
}

const head = () => {
  const ledger = succeeded(openLedger(file));
  const { seq } = ledger.head();
  ledger.close();
  return seq;
};

test("a note of a newer form is found at the start behind notes that are not read yet, and nothing is added at any start", async () => {
  const ledger = officeIn(file);
  putLarge(ledger, 8);
  const note = noteText("opening", { venue: "示例会场" }, 2);
  put(
    ledger,
    {
      type: "ceremony.opened",
      of: ceremony,
      number: 1,
      period: "2027Q3",
      rehearsal: 1,
      day: "2026-12-25",
      window: "inside",
      detailsNote: digest(note),
    },
    note,
  );
  const { seq } = ledger.head();
  ledger.close();
  for (let start = 1; start <= 2; start += 1) {
    const { console, close } = started();
    expect(console.last().view.broken).toEqual({
      key: "ledger.newer-note",
      values: { seq, type: "ceremony.opened", note: "opening", form: 2, known: 1 },
    });
    expect(
      await console.client.call("rows", { list: "general", search: "", from: 0, count: 1 }),
    ).toMatchObject({ ok: false, error: { said: { key: "ledger.newer-note" } } });
    await close();
    expect(head()).toBe(seq);
  }
});

test("of a sound ledger large notes are left at the start, and not read over and over later", () => {
  const written = officeIn(file);
  const notes = putLarge(written, 12);
  written.close();
  const ledger = succeeded(openLedger(file));
  onTestFinished(() => ledger.close());
  const read = new Map<string, number>();
  const watched = Object.create(ledger, {
    blob: {
      value: (hash: string) => {
        read.set(hash, (read.get(hash) ?? 0) + 1);
        return ledger.blob(hash);
      },
    },
  }) as typeof ledger;
  const service = succeeded(ceremonyService(watched, testPorts()));
  expect(notes.filter((note) => read.has(note))).toEqual(notes.slice(0, 8));
  for (const _ of service.examineRest());
  expect(ledger.readOnly).toBeUndefined();
  expect(service.register().general).toHaveLength(12);
  // Once to see that they fit, once for the register; those of the start likewise.
  expect(notes.map((note) => read.get(note))).toEqual(notes.map(() => 2));
  for (const _ of service.examineRest());
  service.register();
  expect(Math.max(...read.values())).toBe(2);
});

describe("a damaged note of the register, in a ledger that is not verified whole at the start,", () => {
  /** Of the unit in the import of this number, from 0. */
  const damageNote = (number: number) => {
    const at = readFileSync(file).indexOf(`${inventedUnit(number).id}\\"`);
    expect(at).toBeGreaterThan(0);
    const handle = openSync(file, "r+");
    writeSync(handle, "X", at);
    closeSync(handle);
  };
  let notes: readonly string[] = [];
  beforeEach(() => {
    const ledger = officeIn(file);
    notes = putLarge(ledger, 80);
    ledger.close();
  });
  const rows = { list: "general", search: "", from: 0, count: 1 } as const;

  test("is found after it, whoever finds it", async () => {
    damageNote(9);
    const broken = { key: "ledger.broken-blob", values: { hash: notes[9] } };
    const { console, close } = started();
    expect(console.last().view.broken).toBeUndefined();
    const { view } = await console.until((push) => push.view.broken !== undefined);
    expect(view.broken).toMatchObject(broken);
    expect(await console.client.call("rows", rows)).toMatchObject({ ok: false, error: { said: broken } });
    await close();

    const again = started();
    expect(again.console.last().view.broken).toBeUndefined();
    expect(await again.console.client.call("rows", rows)).toMatchObject({ error: { said: broken } });
    expect(again.console.last().view.broken).toMatchObject(broken);
    await again.close();
  });

  test("is found at once where it is among the notes that the start reads", async () => {
    damageNote(2);
    const { console } = started();
    expect(console.last().view.broken).toMatchObject({
      key: "ledger.broken-blob",
      values: { hash: notes[2] },
    });
  });
});

describe.each([
  ["does not fit its list", changesText({ kind: "difference", gone: ["K1"], changed: [], added: [] })],
  ["is whole, where its fact says a difference", changesText({ kind: "whole", rows: [inventedUnit(1)] })],
])("a note of the register that fits its schema, but %s", (_, note) => {
  let seq = 0;
  beforeEach(() => {
    const ledger = officeIn(file);
    putImport(ledger, note);
    ({ seq } = ledger.head());
    ledger.close();
  });
  const misfit = () => ({ key: "ledger.misfit-register", values: { seq } });

  test("does not keep the program from starting, and makes the ledger read-only once it is read", async () => {
    const { console, close } = started();
    expect(console.last().view.broken).toBeUndefined();
    const { view } = await console.until((push) => push.view.broken !== undefined);
    expect(view.broken).toEqual(misfit());
    const calendar = { type: "import-calendar", text: "{}" } as const;
    const asked = { command: calendar, commandId: crypto.randomUUID(), expectedRevision: 0 };
    expect(await console.client.call("execute", asked)).toMatchObject({ error: { said: misfit() } });
    await close();
    // The start itself stands in it, and nothing else.
    expect(head()).toBe(seq + 1);
  });

  test("is told whoever asks for its rows before", async () => {
    const { console } = started();
    const asked = { list: "general", search: "", from: 0, count: 1 } as const;
    expect(await console.client.call("rows", asked)).toMatchObject({
      ok: false,
      error: { code: "refused", said: misfit() },
    });
    expect(console.last().view.broken).toEqual(misfit());
  });
});
