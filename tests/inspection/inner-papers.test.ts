import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { working } from "../../electron/services/contract/working.ts";
import { amend } from "../../electron/services/inspection/amending.ts";
import { disclose } from "../../electron/services/inspection/disclosing.ts";
import {
  type AskedDispatch,
  fileAnnex,
  fileDispatch,
  innerPaper,
} from "../../electron/services/inspection/inner-papers.ts";
import { innerPaperHandlers, openingHandlers } from "../../electron/services/inspection/methods.ts";
import { type OpenedNames, openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { windowsSpooler } from "../../electron/services/papers/spooler.ts";
import type { NameLine } from "../../shared/draw/model.ts";
import { keptPaper, paperStanding } from "../../shared/inspection/inner-papers.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { testFolder } from "../support/ceremony-in.ts";
import { amendmentOf, dispatchOf, listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { noPrinter } from "../support/no-printer.ts";
import { filesBelow, textsNaming, where } from "../support/on-disk.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { runningText } from "../support/pdf-readers.ts";
import { ceremony } from "../support/small-office.ts";
import { visitTo } from "../support/visits.ts";

async function office(folder = testFolder()) {
  const held = await baggedCeremony({ folder });
  const { service } = held;
  const names = openedNames();
  const list = listOf(service);
  const open = (units: readonly string[], team = true) =>
    openFor(
      service,
      names,
      { ...openAll, scope: "units", units, team },
      byPassphrases,
      `open-${units.length}-${team}`,
    );
  const dispatch = (asked: Partial<AskedDispatch>, from: OpenedNames = names, id = "dispatch") =>
    fileDispatch(service, from, { ...dispatchOf(list.units[0] ?? ""), ...asked }, id);
  return { held, service, names, list, open, dispatch, folder };
}

test("the slip of an open unit names unit, team and what the team has to write in, and is read again without a secret", async () => {
  const { service, names, list, open, dispatch } = await office();
  const [unit = ""] = list.units;
  succeeded(await open([unit]));
  succeeded(await dispatch({ joint: "示例局", monitoring: true, due: "2027-09-30" }));
  names.forget(ceremony);
  const pdf = succeeded(innerPaper(service, ceremony, 1));
  const path = join(testFolder(), "slip.pdf");
  writeFileSync(path, pdf);
  const text = runningText(pdf);
  const sealed = await sealedIn(service);
  const team = list.teams.get(unit) ?? [];
  expect(team.length).toBe(2);
  for (const code of [unit, ...team]) {
    const line = sealed.names.find((one) => one.code === code);
    for (const part of [code, line?.name ?? "?", ...(code === unit ? [] : [line?.id ?? "?"])])
      expect(text).toContain(part);
  }
  for (const words of [
    "会同示例局",
    "现场监测",
    "2027年9月30日",
    "《污染源现场监察记录》编号",
    "行政行为码",
    "出发前不得",
  ])
    expect(text).toContain(words);
  // What opens the unit's commitment is kept; of inspectors no salt.
  const [filed] = inspectionOf(service.state(), ceremony).papers;
  const kept = noted(keptPaper, service.read(filed?.paperNote ?? ""));
  expect(kept.units).toEqual(sealed.names.filter(({ code }) => code === unit));
  expect(Object.keys(kept.inspectors[0] ?? {}).sort()).toEqual(["code", "id", "name"]);
});

test("after a filing exactly that unit and its team stand beside codes on the disk, and no salt but the unit's", async () => {
  const { service, list, open, dispatch, folder } = await office();
  const [unit = "", other = ""] = list.units;
  const sealed = await sealedIn(service);
  const besides = () => textsNaming(service, sealed.names).filter(({ codes }) => codes.length > 0);
  succeeded(await open([unit, other]));
  expect(besides()).toEqual([]);
  succeeded(await dispatch({ unit }));
  const party = new Set([unit, ...(list.teams.get(unit) ?? [])]);
  const [only, ...more] = besides();
  expect(more).toEqual([]);
  expect(new Set(only?.codes)).toEqual(party);
  expect(new Set(only?.ids)).toEqual(
    new Set(sealed.names.flatMap(({ code, id }) => (party.has(code) ? [id] : []))),
  );
  const files = filesBelow(folder);
  for (const { code, salt } of sealed.names)
    expect([code, where(files, salt).length > 0]).toEqual([code, code === unit]);
  expect(where(files, sealed.salt)).toEqual([]);
});

test("the annex names all that its opening opened, as long as that is in memory", async () => {
  const { service, names, list } = await office();
  succeeded(await openFor(service, names, openAll, byPassphrases, "all"));
  expect(refusalKey(await fileAnnex(service, names, { ceremony, opening: 2 }, "annex"))).toBe(
    "inspection.no-such-opening",
  );
  const elsewhere = await fileAnnex(service, openedNames(), { ceremony, opening: 1 }, "annex");
  expect(refusalKey(elsewhere)).toBe("inspection.unit-closed");
  succeeded(await fileAnnex(service, names, { ceremony, opening: 1 }, "annex"));
  const text = runningText(succeeded(innerPaper(service, ceremony, 1)));
  const sealed = await sealedIn(service);
  for (const code of [...list.units, ...[...list.teams.values()].flat()])
    expect(text).toContain(sealed.names.find((one) => one.code === code)?.name ?? "?");
});

test("printed as on Windows, a paper lies in the data folder's own place while a printer is given it, and nowhere afterwards", async () => {
  const { service, names, list, open, dispatch, folder } = await office();
  const [unit = ""] = list.units;
  succeeded(await open([unit]));
  succeeded(await dispatch({ unit }));
  const sealed = await sealedIn(service);
  const party = sealed.names.filter(({ code }) => code === unit);
  const outside = () =>
    new Map([...filesBelow(folder)].filter(([name]) => !name.startsWith("ledger.sqlite")));
  const naming = () => party.flatMap(({ name }) => where(outside(), name));
  const seen: (readonly string[])[] = [];
  const windows = {
    getPrinters: async () => [{ name: "示例打印机" }],
    getDefaultPrinter: async () => null,
    print: async () => void seen.push(naming()),
  };
  const spooler = windowsSpooler(async () => windows, join(folder, ".mingqian-printing"));
  const work = working(service);
  const watched = () => ({ windows: 0, seen: true });
  const running = { service, work, watched, bags: join(folder, "bags"), spooler };
  const { printInner } = innerPaperHandlers(running, names);
  const asked = { commandId: "print", expectedRevision: service.ledger.head().seq };
  succeeded(await printInner({ ceremony, number: 1, printer: "示例打印机", copies: 1, ...asked }, "console"));
  expect(seen).toEqual([[join(".mingqian-printing", `${ceremony} 1.pdf as text`)]]);
  expect(naming()).toEqual([]);
});

test("of each opening it is told whether its units are in memory, and its annex is made of any that are", async () => {
  const { service, names, list, open } = await office();
  const [first = "", second = ""] = list.units;
  const running = { service, work: working(service), watched: () => ({ windows: 0, seen: true }), bags: "" };
  const { openings } = openingHandlers({ ...running, spooler: noPrinter }, names);
  const atHand = async () =>
    succeeded(await openings({ ceremony }, "console")).openings.map((one) => one.isAtHand);
  succeeded(await open([first, second]));
  succeeded(await open([first], false));
  expect(await atHand()).toEqual([true, true]);
  succeeded(await fileAnnex(service, names, { ceremony, opening: 1 }, "annex"));
  expect(inspectionOf(service.state(), ceremony).papers[0]?.units).toEqual([first, second]);
  names.forget(ceremony);
  expect(await atHand()).toEqual([false, false]);
  succeeded(
    await openFor(service, names, { ...openAll, scope: "units", units: [first] }, byPassphrases, "again"),
  );
  expect(await atHand()).toEqual([false, true, true]);
});

test("a slip is refused, each time in a sentence of its own, and nothing is filed", async () => {
  const { service, list, open, dispatch } = await office();
  const [unit = "", other = ""] = list.units;
  succeeded(await open([unit], false));
  const cases: readonly [string, Partial<AskedDispatch>][] = [
    ["inspection.team-closed", {}],
    ["inspection.unit-closed", { unit: other }],
    ["inspection.not-drawn", { unit: "ZD-999" }],
    ["inspection.no-tasks", { tasks: [" "] }],
    ["inspection.no-issuer", { issuer: "" }],
    ["rules.day-malformed", { due: "2027-02-30" }],
  ];
  for (const [key, asked] of cases) expect([key, refusalKey(await dispatch(asked))]).toEqual([key, key]);
  expect(inspectionOf(service.state(), ceremony).papers).toEqual([]);
  expect(refusalKey(innerPaper(service, ceremony, 1))).toBe("contract.paper-missing");
});

test("nobody is sent to a unit whose visit is waived or on record, and no paper is made once the list is disclosed", async () => {
  const { service, names, list, dispatch } = await office();
  const [waived = "", ...others] = list.units;
  const [other = ""] = others;
  succeeded(await openFor(service, names, openAll, byPassphrases, "all"));
  const told = () => inspectionOf(service.state(), ceremony).papers.length;
  const running = { service, work: working(service), watched: () => ({ windows: 0, seen: true }), bags: "" };
  const { openings, openedUnits } = openingHandlers({ ...running, spooler: noPrinter }, names);
  const offered = async () => {
    const asked = { ceremony, search: "", sendable: true, from: 0, count: 500 };
    const { units, total } = succeeded(await openedUnits(asked, "console"));
    const { sendable, isOver } = succeeded(await openings({ ceremony }, "console"));
    expect(sendable).toBe(total);
    return { units: units.map(({ code }) => code), isOver };
  };
  expect(await offered()).toEqual({ units: list.units, isOver: false });
  const waiver = { kind: "waive", unit: waived, inspector: "", ground: "单位已关闭，无可检查" } as const;
  succeeded(await amend(service, { ...amendmentOf(service), ...waiver }, byPassphrases, "waive"));
  const file = (code: string, paper: "dispatch-slip" | "annex" = "dispatch-slip") => {
    const units = [{ code, id: "示例", salt: "", name: "示例" }];
    return service.execute({ type: "file-inner", ceremony, paper, units, inspectors: [], pdf: "" });
  };
  expect(refusalKey(await dispatch({ unit: waived }))).toBe("inspection.slip-waived");
  expect(refusalKey(file(waived))).toBe("inspection.slip-waived");
  expect(await offered()).toEqual({ units: others, isOver: false });
  succeeded(await dispatch({ unit: other }));
  const entries = others.map((unit) => visitTo(unit));
  succeeded(recordVisits(service, names, { ceremony, entries }, "record"));
  expect(refusalKey(await dispatch({ unit: other }, names, "visited"))).toBe("inspection.slip-visited");
  expect(refusalKey(file(other))).toBe("inspection.slip-visited");
  expect(await offered()).toEqual({ units: [], isOver: false });
  // For who must have the whole, until it is published.
  succeeded(await fileAnnex(service, names, { ceremony, opening: 1 }, "annex"));
  const who = { ceremony, approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  succeeded(await disclose(service, names, who, byPassphrases, "disclose"));
  const before = told();
  expect(refusalKey(await dispatch({ unit: other }, names, "late"))).toBe("inspection.paper-late");
  expect(refusalKey(file(other))).toBe("inspection.paper-late");
  const late = await fileAnnex(service, names, { ceremony, opening: 1 }, "late-annex");
  expect(refusalKey(late)).toBe("inspection.paper-late");
  expect(refusalKey(file(other, "annex"))).toBe("inspection.paper-late");
  expect(told()).toBe(before);
  expect(await offered()).toEqual({ units: [], isOver: true });
});

test("a slip made before its team changed is stale until one made anew says that it takes its place; of a waived unit it is taken back", async () => {
  const { service, names, list, dispatch } = await office();
  const asked = amendmentOf(service);
  const { unit, inspector } = asked;
  const calm = list.units.find((code) => code !== unit && !list.teams.get(code)?.includes(inspector)) ?? "";
  succeeded(await openFor(service, names, openAll, byPassphrases, "all"));
  succeeded(await dispatch({ unit }, names, "first"));
  succeeded(await fileAnnex(service, names, { ceremony, opening: 1 }, "annex"));
  const standings = () => {
    const inspection = inspectionOf(service.state(), ceremony);
    return inspection.papers.map((paper) => paperStanding(inspection, paper));
  };
  const stands = { kind: "stands" };
  expect(standings()).toEqual([stands, stands]);
  succeeded(await amend(service, asked, byPassphrases, "exchange"));
  const { line } = inspectionOf(service.state(), ceremony).amendments[0] ?? expect.unreachable();
  expect(standings()).toEqual([
    { kind: "stale", by: 1 },
    { kind: "before", by: 1 },
  ]);
  succeeded(await dispatch({ unit }, names, "anew"));
  expect(standings()).toEqual([{ kind: "replaced", by: 3 }, { kind: "before", by: 1 }, stands]);
  const [first, , anew] = inspectionOf(service.state(), ceremony).papers;
  const text = runningText(succeeded(innerPaper(service, ceremony, 3)));
  const [year, month, day] = (first?.at ?? "").slice(0, 10).split("-").map(Number);
  expect(text).toContain(`第3号，代替${year}年${month}月${day}日的第1号；原派单收回作废`);
  const come = (await sealedIn(service)).names.find(({ code }) => code === line.replacement)?.name ?? "?";
  expect(text).toContain(come);
  expect(runningText(succeeded(innerPaper(service, ceremony, 1)))).toContain("第1号");
  expect(anew?.units).toEqual([unit]);
  // The other unit of an exchange has another team too; one that it does not touch has not.
  for (const [code, id] of [
    [line.otherUnit, "other"],
    [calm, "calm"],
  ] as const)
    if (code !== "") succeeded(await dispatch({ unit: code }, names, id));
  const many = standings().length;
  expect(standings().slice(2)).toEqual(Array.from({ length: many - 2 }, () => stands));
  const waiver = { kind: "waive", unit, inspector: "", ground: "单位已关闭，无可检查" } as const;
  succeeded(await amend(service, { ...asked, ...waiver }, byPassphrases, "waive"));
  expect(standings()[2]).toEqual({ kind: "waived", by: 2 });
  expect(standings().slice(3)).toEqual(Array.from({ length: many - 3 }, () => stands));
});

test("no paper is filed with another opening than the freeze committed to, or with others than the team, whoever sends it", async () => {
  const { service, list, open } = await office();
  const [unit = "", closed = ""] = list.units;
  succeeded(await open([unit]));
  const sealed = await sealedIn(service);
  const line = (code: string) => sealed.names.find((one) => one.code === code) ?? sealed.names[0];
  const opening = line(unit);
  const other = line(closed);
  if (!opening || !other) throw new Error("nobody is sealed");
  const people = (codes: readonly string[]) => codes.map((code) => ({ code, id: "示例", name: "示例" }));
  const team = list.teams.get(unit) ?? [];
  const stranger = [...list.teams.values()].flat().find((one) => !team.includes(one)) ?? "";
  const file = (
    units: readonly NameLine[],
    codes: readonly string[] = team,
    paper: "annex" | "dispatch-slip" = "dispatch-slip",
  ) =>
    refusalKey(
      service.execute({ type: "file-inner", ceremony, paper, units, inspectors: people(codes), pdf: "" }),
    );
  const cases: readonly [string, ReturnType<typeof file>][] = [
    ["inspection.differs", file([{ ...opening, name: "示例别家厂" }])],
    ["inspection.differs", file([{ ...other, code: unit }])],
    ["inspection.unit-closed", file([other], [])],
    ["inspection.not-drawn", file([{ ...opening, code: "ZD-999" }])],
    ["inspection.team-other", file([opening], [...team, stranger])],
    ["inspection.team-other", file([opening], [stranger], "annex")],
    ["inspection.team-closed", file([opening], team.slice(1))],
    ["inspection.no-units", file([])],
  ];
  for (const [key, said] of cases) expect([key, said]).toEqual([key, key]);
  expect(inspectionOf(service.state(), ceremony).papers).toEqual([]);
});
