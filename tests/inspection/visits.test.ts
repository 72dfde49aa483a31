import { expect, test } from "vitest";
import { amend } from "../../electron/services/inspection/amending.ts";
import { fileDispatch } from "../../electron/services/inspection/inner-papers.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { readVisitsFile, recordVisits, toldUnits } from "../../electron/services/inspection/results.ts";
import { textTable } from "../../electron/services/inspection/text-table.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { type VisitEntry, visitOf } from "../../shared/inspection/visits.ts";
import { headingOf, rowOfVisit, visitColumns } from "../../shared/inspection/visits-sheet.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { testFolder } from "../support/ceremony-in.ts";
import { amendmentOf, dispatchOf, listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { filesBelow, textsNaming, where } from "../support/on-disk.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ceremony, day } from "../support/small-office.ts";
import { nothingWrong, visitTo, wrong } from "../support/visits.ts";
import { restOf2027 } from "../support/whole-year.ts";

async function office() {
  const folder = testFolder();
  let today = day;
  const { service } = await baggedCeremony({ folder, ports: { now: () => `${today}T16:00:00+08:00` } });
  const names = openedNames();
  const list = listOf(service);
  let times = 0;
  const open = (...units: string[]) => {
    times += 1;
    const asked = { ...openAll, scope: "units", units } as const;
    return openFor(service, names, asked, byPassphrases, `open-${times}`);
  };
  const record = (...entries: VisitEntry[]) => {
    times += 1;
    return recordVisits(service, names, { ceremony, entries }, `record-${times}`);
  };
  const correct = (entry: VisitEntry, reason = "笔误") =>
    service.execute({ type: "correct-result", ceremony, entry, reason });
  const told = (unit: string) =>
    succeeded(toldUnits(service, names, ceremony)).find(({ code }) => code === unit);
  const setDay = (to: string) => {
    today = to;
  };
  return { folder, service, names, list, open, record, correct, told, setDay };
}

test("a visit of an open unit is recorded with its result, or the result later, and put right with a reason", async () => {
  const { service, list, open, record, correct, told } = await office();
  const [unit = "", other = ""] = list.units;
  succeeded(await open(unit, other));
  expect(told(unit)).toMatchObject({ standing: "unvisited", open: true });
  succeeded(record(visitTo(unit, { result: wrong }), { ...visitTo(other), result: undefined } as never));
  expect(told(unit)).toMatchObject({ standing: "recorded", corrections: 0 });
  expect(told(other)).toMatchObject({ standing: "due", first: day, last: day });
  succeeded(record(visitTo(other)));
  expect(told(other)?.standing).toBe("recorded");
  expect(succeeded(visitOf(service.state(), ceremony, unit, service.read))).toEqual(
    visitTo(unit, { result: wrong }),
  );
  const corrected = visitTo(unit, { result: { ...wrong, sanction: "罚款另一示例元" } });
  expect(refusalKey(correct(corrected, " "))).toBe("ceremony.empty");
  expect(refusalKey(correct(corrected, "示例KEY001厂来函"))).toBe("ceremony.names-registered");
  succeeded(correct(corrected));
  expect(succeeded(visitOf(service.state(), ceremony, unit, service.read))).toEqual(corrected);
  expect(told(unit)?.corrections).toBe(1);
  expect(refusalKey(record(visitTo(unit)))).toBe("inspection.visit-recorded");
});

test("what cannot be is refused in a sentence of its own, and of several entries none is recorded", async () => {
  const { service, list, open, record, correct, setDay } = await office();
  const [unit = "", closed = "", waived = ""] = list.units;
  succeeded(await open(unit));
  const waiver = {
    ...amendmentOf(service),
    kind: "waive",
    unit: waived,
    inspector: "",
    ground: "抽查期内已被专项行动检查覆盖",
  } as const;
  succeeded(await amend(service, waiver, byPassphrases, "waive"));
  const details = visitTo(unit).visit;
  const cases: readonly [string, VisitEntry][] = [
    ["inspection.result-closed", visitTo(closed)],
    ["inspection.visit-waived", visitTo(waived)],
    ["inspection.not-drawn", visitTo("ZD-999")],
    ["inspection.visit-ahead", visitTo(unit, { last: "2026-12-28" })],
    ["inspection.visit-early", visitTo(unit, { first: "2026-12-24" })],
    ["inspection.visit-backwards", visitTo(unit, { first: "2026-12-26" })],
    ["rules.day-malformed", visitTo(unit, { last: "2026-02-30" })],
    ["inspection.no-record-number", visitTo(unit, { visit: { ...details, recordNumber: " " } })],
    ["inspection.result-empty", visitTo(unit, { result: { ...nothingWrong, found: [] } })],
    [
      "inspection.result-twice",
      visitTo(unit, { result: { ...nothingWrong, found: [...nothingWrong.found, ...nothingWrong.found] } }),
    ],
    ["inspection.violation-unsaid", visitTo(unit, { result: { ...wrong, violation: "" } })],
    ["inspection.violation-unsaid", visitTo(unit, { result: { ...wrong, violation: " 无" } })],
    ["inspection.violation-none", visitTo(unit, { result: { ...nothingWrong, sanction: "罚款" } })],
  ];
  setDay("2026-12-26");
  for (const [key, entry] of cases) expect([key, refusalKey(record(entry))]).toEqual([key, key]);
  expect(refusalKey(record())).toBe("inspection.no-visits");
  expect(refusalKey(record(visitTo(unit), visitTo(unit)))).toBe("inspection.visit-twice");
  expect(refusalKey(record(visitTo(unit), visitTo(closed)))).toBe("inspection.result-closed");
  expect(refusalKey(correct(visitTo(unit)))).toBe("inspection.no-visit");
  expect(inspectionOf(service.state(), ceremony).visits).toEqual({});
  // What is on record is not changed by entering it otherwise, nor by a correction that leaves the result out.
  const { result: _, ...bare } = visitTo(unit);
  succeeded(record(bare));
  expect(refusalKey(record(bare))).toBe("inspection.visit-recorded");
  expect(refusalKey(record(visitTo(unit, { visit: { ...details, joint: true } })))).toBe(
    "inspection.visit-differs",
  );
  expect(refusalKey(correct(visitTo(unit)))).toBe("inspection.correction-other");
});

test("nobody visits a unit before it was opened by name first: by hand, by sheet and in a correction", async () => {
  const { service, names, list, open, record, correct, setDay } = await office();
  const [unit = "", other = "", third = ""] = list.units;
  setDay("2026-12-28");
  succeeded(await open(unit, other));
  setDay("2026-12-30");
  // Opened once more it was known all the same.
  succeeded(await open(unit));
  for (const first of ["2026-12-25", "2026-12-27"])
    expect(refusalKey(record(visitTo(unit, { first, last: "2026-12-29" })))).toBe(
      "inspection.visit-unopened",
    );
  const late = visitTo(unit, { first: "2026-12-28", last: "2026-12-29" });
  const early = visitTo(other, { first: "2026-12-27", last: "2026-12-28" });
  const rows = [late, early].map((entry) => rowOfVisit(ceremony, entry.unit, entry, "zh"));
  const sheet = [visitColumns.map((column) => headingOf(column, "zh")), ...rows];
  const bytes = (await textTable("检查结果", sheet)).toString("base64");
  const told = succeeded(await readVisitsFile(service, names, { ceremony, name: "结果.xlsx", bytes }));
  expect(told.entries).toEqual([late]);
  expect(told.findings.map(({ place, said }) => [place, said.key])).toEqual([
    ["C3", "inspection.visit-unopened"],
  ]);
  succeeded(record(late));
  expect(refusalKey(correct({ ...late, first: "2026-12-27" }))).toBe("inspection.visit-unopened");
  // A clock that ran ahead is put right by an opening under the right one.
  setDay("2027-01-20");
  succeeded(await open(third));
  setDay("2026-12-31");
  const today = visitTo(third, { first: "2026-12-31", last: "2026-12-31" });
  expect(refusalKey(record(today))).toBe("inspection.visit-unopened");
  succeeded(await open(third));
  succeeded(record(today));
});

test("an opening that is on no record is no way to a visit", async () => {
  const { service, list } = await office();
  const [unit = ""] = list.units;
  const openings = (await sealedIn(service)).names.filter(({ code }) => code === unit);
  const sent = { type: "record-visits", ceremony, entries: [visitTo(unit)], openings } as const;
  expect(refusalKey(service.execute(sent))).toBe("inspection.result-closed");
});

test("the visit of a dispatched unit is recorded after a restart without a secret", async () => {
  const { service, names, list, open, record } = await office();
  const [unit = ""] = list.units;
  succeeded(await open(unit));
  succeeded(await fileDispatch(service, names, dispatchOf(unit), "dispatch"));
  names.forget(ceremony);
  succeeded(record(visitTo(unit)));
});

test("a result is due seven working days after the end of its visit, and unknown where a calendar is missing", async () => {
  const { list, open, record, told, setDay, service } = await office();
  const [unit = ""] = list.units;
  succeeded(await open(unit));
  const { result: _, ...bare } = visitTo(unit);
  succeeded(record(bare));
  // From 25 December on a week's work reaches into a year whose holidays nobody has published.
  expect(told(unit)?.deadline).toEqual({ known: false, year: 2027 });
  const calendar = {
    year: 2027,
    source: "示例通知",
    off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
    work: [],
  };
  succeeded(service.execute({ type: "import-calendar", text: JSON.stringify(calendar) }));
  // 28, 29, 30, 31 December; 4, 5, 6 January.
  expect(told(unit)).toMatchObject({
    deadline: { known: true, day: "2027-01-06", provisional: false },
    overdue: false,
  });
  setDay("2027-01-07");
  expect(told(unit)?.overdue).toBe(true);
  succeeded(record(visitTo(unit)));
  expect(told(unit)?.deadline).toBeUndefined();
});

test("with a visit exactly that unit stands beside its code on the disk, and findings in no event", async () => {
  const { folder, service, list, open, record } = await office();
  const [unit = "", other = ""] = list.units;
  succeeded(await open(unit, other));
  const sealed = await sealedIn(service);
  const beside = () => textsNaming(service, sealed.names).filter(({ codes }) => codes.length > 0);
  expect(beside()).toEqual([]);
  succeeded(record(visitTo(unit, { result: wrong })));
  const line = sealed.names.find(({ code }) => code === unit);
  const codes = sealed.names.filter(({ id }) => id === line?.id).map(({ code }) => code);
  expect(beside().length).toBe(1);
  expect(beside()[0]?.ids).toEqual([line?.id]);
  expect(codes).toEqual(expect.arrayContaining([...(beside()[0]?.codes ?? [])]));
  const files = filesBelow(folder);
  expect(where(files, line?.salt ?? "?").every((name) => name.startsWith("ledger.sqlite"))).toBe(true);
  for (const { code, salt } of sealed.names)
    if (code !== unit && !codes.includes(code)) expect(where(files, salt)).toEqual([]);
  const events = [...service.ledger.events()].map(({ body }) => body).join("\n");
  for (const text of [wrong.violation, wrong.order, wrong.sanction, `记录${unit}`, line?.name ?? "?"])
    expect(events).not.toContain(text);
});
