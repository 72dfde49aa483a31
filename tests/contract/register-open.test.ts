import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { restOf2027 } from "../support/whole-year.ts";
import { type Officer, officer } from "../support/windows.ts";

const page = { list: "key", search: "", from: 0, count: 1 } as const;
const rowsOf = async ({ console }: Officer) => {
  const answer = await console.client.call("rows", page);
  return answer.ok ? answer.output.total : answer.error.said.key;
};
const calendar = JSON.stringify({
  year: 2027,
  source: "示例通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: [],
});

test("the register is closed by name from the freeze until the bag is written, and open otherwise; all who ask get one answer", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  let frozen = false;
  await holdUntil(held, "bag", async (step, view) => {
    if (step === "freeze") frozen = true;
    if (step === "bag") frozen = false;
    expect(view.registerOpen, step).toBe(!frozen);
    if (step === "office") return;
    expect(await rowsOf(held), step).toEqual(frozen ? "contract.sealed" : expect.any(Number));
    if (frozen && (step === "freeze" || step === "minutes")) {
      const load = { type: "import-calendar", text: calendar } as const;
      expect((await held.refused(load)).said.key).toBe("office.held");
      const office = { type: "configure-office", office: "示例局", code: "OTHER", level: "city" } as const;
      expect((await held.refused(office)).said.key).toBe("office.held");
    }
  });
  // After the bag a list is accepted, and its rows are there to be looked at.
  const bytes = Buffer.from("污染源编码,单位名称,控制级别\nNEW1,示例新厂,市控\n", "utf8").toString("base64");
  const asked = { list: "general", reading: crypto.randomUUID(), name: "general.csv", bytes } as const;
  const { preview } = good(await held.console.client.call("previewImport", asked));
  good(await held.change("acceptImport", { preview }));
  const rows = good(await held.console.client.call("rows", { ...page, list: "general" }));
  expect(rows.rows[0]).toContain("示例新厂");
});

test("a void opens the register again at once", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "freeze");
  expect(held.console.last().view.registerOpen).toBe(false);
  await held.execute({
    type: "confirm-void",
    keeper: "officer",
    reason: "演练作废",
    strokes: madeUpSignature,
  });
  await held.execute({
    type: "confirm-void",
    keeper: "supervisor",
    reason: "同意",
    strokes: madeUpSignature,
  });
  expect((await held.execute({ type: "void", envelope: "" })).registerOpen).toBe(true);
  expect(await rowsOf(held)).toEqual(expect.any(Number));
  await held.execute({ type: "import-calendar", text: calendar });
});

test("from the freeze on nothing holds the rows that were looked at before; after the bag they are read again", async () => {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  const file = join(folder, "register.sqlite");
  /** Who has it open has it alone. */
  const isHeld = () => {
    const other = new Database(file, { fileMustExist: true, timeout: 0 });
    try {
      other.exec("BEGIN IMMEDIATE; ROLLBACK");
      return false;
    } catch {
      return true;
    } finally {
      other.close();
    }
  };
  await holdUntil(held, "sign-in 2");
  const before = await rowsOf(held);
  expect(before).toEqual(expect.any(Number));
  expect(isHeld()).toBe(true);
  await holdUntil(held, "freeze", () => {}, "freeze");
  expect(isHeld()).toBe(false);
  expect(["-wal", "-shm", "-journal"].filter((end) => existsSync(`${file}${end}`))).toEqual([]);
  expect(await rowsOf(held)).toBe("contract.sealed");
  expect(isHeld()).toBe(false);
  await holdUntil(held, "minutes", () => expect(isHeld()).toBe(false), "sheet");
  await holdUntil(held, "bag", () => {}, "bag");
  expect(await rowsOf(held)).toBe(before);
  expect(isHeld()).toBe(true);
});
