import { read, utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { readVisitsFile, recordVisits, visitsTable } from "../../electron/services/inspection/results.ts";
import { exportTasks } from "../../electron/services/inspection/task-table.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { taskColumnsOf, usualTaskColumns } from "../../shared/inspection/tasks.ts";
import { visitOf } from "../../shared/inspection/visits.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ceremony, day } from "../support/small-office.ts";
import { visitTo, wrong } from "../support/visits.ts";

type Cells = (string | number)[][];

async function office() {
  const { service } = await baggedCeremony();
  const names = openedNames();
  succeeded(await openFor(service, names, openAll, byPassphrases, "opening"));
  const sheet = async (language: Language = "zh"): Promise<Cells> => {
    const book = read(succeeded(await visitsTable(service, ceremony, language)));
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, defval: "" });
  };
  const readBack = (rows: Cells) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "甲");
    const bytes = (write(book, { type: "buffer", bookType: "xlsx" }) as Buffer).toString("base64");
    return readVisitsFile(service, names, { ceremony, name: "结果.xlsx", bytes });
  };
  return { service, names, list: listOf(service), sheet, readBack };
}

test.each(["zh", "en"] as const)(
  "what a sheet is filled in with is read back as it was meant (%s)",
  async (language) => {
    const { service, names, list, sheet, readBack } = await office();
    const rows = await sheet(language);
    expect(rows.slice(1).map(([of, code]) => [of, code])).toEqual(list.units.map((code) => [ceremony, code]));
    expect(refusalKey(await readBack(rows))).toBe("inspection.sheet-empty");
    const [first = "", second = ""] = list.units;
    const entries = [visitTo(first, { result: wrong }), visitTo(second)];
    succeeded(recordVisits(service, names, { ceremony, entries }, "record"));
    const filled = await sheet(language);
    const same = succeeded(await readBack(filled));
    expect([same.rows, same.known, same.entries, same.findings]).toEqual([2, 2, [], []]);
    // Another ceremony of the same list reads the same sheet as its own rows.
    const again = await office();
    const told = succeeded(await again.readBack(filled));
    expect(told.findings).toEqual([]);
    expect(told.entries).toEqual(entries);
    succeeded(recordVisits(again.service, again.names, { ceremony, entries: told.entries }, "record"));
    expect(succeeded(visitOf(again.service.state(), ceremony, first, again.service.read))).toEqual(
      entries[0],
    );
  },
);

test("what is wrong with a sheet is found by its cell, another ceremony's rows among it", async () => {
  const { list, sheet, readBack } = await office();
  const rows = await sheet();
  const headings = rows[0] as string[];
  const at = (heading: string) => headings.indexOf(heading);
  const [a = [], b = [], c = [], d = [], e = [], f = []] = rows.slice(1);
  const fill = (row: Cells[number], values: Record<string, string | number>) => {
    Object.assign(row, [...row]);
    row[at("检查结束日")] = day;
    row[at("现场监察记录编号")] = "1";
    for (const [heading, value] of Object.entries(values)) row[at(heading)] = value;
  };
  fill(a, { 抽查场次: "DEMO-2026Q4-1" });
  fill(b, { 检查结束日: "某日" });
  fill(c, { 现场监测: "也许" });
  fill(d, { 污染防治设施运行情况: "还行" });
  fill(e, { 检查结束日: "2026-12-30" });
  fill(f, { 污染防治设施运行情况: "存在违法：停运" });
  rows.push([...a]);
  const last = rows.at(-1) ?? [];
  fill(last, { 抽查场次: ceremony, 抽查代码: "ZD-999" });
  const told = succeeded(await readBack(rows));
  expect(told.entries).toEqual([]);
  expect(told.findings.map(({ place, said }) => [place, said.key])).toEqual([
    ["A2", "inspection.sheet-other"],
    ["D3", "inspection.sheet-day"],
    ["H4", "inspection.sheet-flag"],
    ["I5", "inspection.sheet-found"],
    ["D6", "inspection.visit-ahead"],
    ["P7", "inspection.violation-unsaid"],
    [`B${rows.length}`, "inspection.not-drawn"],
  ]);
  const fresh = await sheet();
  const [once = []] = fresh.slice(1);
  fill(once, {});
  const twice = succeeded(await readBack([...fresh, [...once]]));
  expect(twice.findings.map(({ place, said }) => [place, said.key])).toEqual([
    [`B${fresh.length + 1}`, "inspection.sheet-twice"],
  ]);
  expect(
    refusalKey(
      await readBack([
        ["甲", "乙"],
        ["1", "2"],
      ]),
    ),
  ).toBe("inspection.sheet-unknown");
  expect(list.units.length).toBeGreaterThan(6);
});

test("tasks name the open units in the columns asked for, no cell is run, and the fact has codes only", async () => {
  const { service, names, list } = await office();
  const asked = { ceremony, columns: usualTaskColumns, contents: "=1+1", from: day, to: "2027-09-30" };
  expect(refusalKey(await exportTasks(service, openedNames(), asked, "none"))).toBe(
    "inspection.no-tasks-open",
  );
  const made = succeeded(await exportTasks(service, names, asked, "tasks"));
  expect(made.units).toEqual(list.units);
  const book = read(made.bytes, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const rows: string[][] = utils.sheet_to_json(sheet, { header: 1, defval: "" });
  expect(rows[0]).toEqual(usualTaskColumns.map(({ heading }) => heading));
  const sealed = await sealedIn(service);
  const unit = sealed.names.find(({ code }) => code === list.units[0]);
  expect(rows[1]).toEqual(expect.arrayContaining([unit?.name, unit?.id, "=1+1", day, "2027-09-30"]));
  const cells = Object.values(sheet as Record<string, { t?: string; f?: string }>).filter((one) => one.t);
  expect(cells.every(({ t, f }) => t === "s" && f === undefined)).toBe(true);
  const fact = service.facts().at(-1);
  expect(fact).toMatchObject({ type: "tasks.exported", units: list.units });
  // Whoever makes the file from guessed names cannot confirm the guess: the public bag has every event.
  expect(
    service
      .facts()
      .map((one) => JSON.stringify(one))
      .join(),
  ).not.toContain(digest(made.bytes));
  // The columns of an office's own system are typed once.
  expect(taskColumnsOf(service.state(), service.read)).toEqual(usualTaskColumns);
  const own = [{ heading: "企业", field: "unit" }] as const;
  succeeded(await exportTasks(service, names, { ...asked, columns: own }, "tasks-own"));
  expect(taskColumnsOf(service.state(), service.read)).toEqual(own);
  expect(JSON.stringify(service.facts().at(-1))).not.toContain("企业");
});
