import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { amend, weighRecusal } from "../../electron/services/inspection/amending.ts";
import { disclose, disclosureFile, toldDisclosure } from "../../electron/services/inspection/disclosing.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { taskTable } from "../../electron/services/inspection/task-table.ts";
import { openingNote } from "../../shared/ceremony/opened.ts";
import { parseNames } from "../../shared/draw/names.ts";
import { approversNote } from "../../shared/inspection/amendments.ts";
import { disclosureWaits } from "../../shared/inspection/disclosure.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import type { VisitEntry } from "../../shared/inspection/visits.ts";
import { noted } from "../../shared/ledger/notes.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import type { Unit } from "../../shared/register/model.ts";
import { baggedCeremony, byCodes, byPassphrases } from "../support/bagged-ceremony.ts";
import { testFolder } from "../support/ceremony-in.ts";
import { amendmentOf, listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ceremony, day, imports, smallRegister } from "../support/small-office.ts";
import { visitTo, wrong } from "../support/visits.ts";

const who = { ceremony, approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };

async function office(more: Parameters<typeof baggedCeremony>[0] = {}) {
  const folder = testFolder();
  const { service } = await baggedCeremony({ folder, ...more });
  const names = openedNames();
  const list = listOf(service);
  succeeded(await openFor(service, names, openAll, byPassphrases, "opening"));
  let times = 0;
  const record = (...entries: VisitEntry[]) => {
    times += 1;
    return recordVisits(service, names, { ceremony, entries }, `record-${times}`);
  };
  const publish = (typed?: TypedPair, more: Partial<typeof who> = {}) => {
    times += 1;
    return disclose(service, names, { ...who, ...more }, typed, `disclose-${times}`);
  };
  const [waived = "", violating = "", ...others] = list.units;
  const waiver = {
    ...amendmentOf(service),
    kind: "waive",
    unit: waived,
    inspector: "",
    ground: "抽查期内已被信访举报核查检查覆盖",
  } as const;
  succeeded(await amend(service, waiver, byPassphrases, "waive"));
  return { service, names, list, record, publish, waived, violating, others };
}

test("a list is disclosed when all results are in, with what opens every unit that was drawn or excluded", async () => {
  const { service, names, list, record, publish, waived, violating, others } = await office();
  const [last = "", ...most] = others;
  succeeded(record(visitTo(violating, { result: wrong }), ...most.map((unit) => visitTo(unit))));
  const { result: _, ...bare } = visitTo(last);
  const told = () => succeeded(toldDisclosure(service, names, ceremony));
  expect(told().waits.map(({ key, values }) => [key, values["units"]])).toEqual([
    ["inspection.waits-visits", [last]],
  ]);
  expect(refusalKey(await publish(byCodes))).toBe("inspection.disclosure-waits");
  succeeded(record(bare));
  expect(told().waits.map(({ key }) => key)).toEqual(["inspection.waits-results"]);
  succeeded(record(visitTo(last)));
  expect(told()).toMatchObject({ waits: [], sealed: 2 });
  // As after a crash between an amendment and its addendum.
  const state = service.state();
  const inspection = inspectionOf(state, ceremony);
  const amendments = inspection.amendments.map((one) => ({ ...one, addendum: "" }));
  const inspections = { ...state.inspections, [ceremony]: { ...inspection, amendments } };
  const locked = succeeded(workedWith(state, ceremony));
  expect(disclosureWaits({ ...state, inspections }, locked, service.read)).toMatchObject([
    { key: "inspection.waits-addenda", values: { count: 1 } },
  ]);
  // What was excluded nobody has opened yet: without both secrets it stays so.
  expect(refusalKey(await publish())).toBe("inspection.disclosure-sealed");
  expect(refusalKey(await publish({ ...byCodes, officer: byCodes.supervisor }))).toBe(
    "inspection.one-secret",
  );
  expect(refusalKey(await publish(byCodes, { approver: " " }))).toBe("ceremony.empty");
  names.forget(ceremony);
  expect(told().sealed).toBe(3);
  succeeded(await publish(byCodes));
  expect(told().made).toMatchObject({ approver: who.approver });
  const sealed = await sealedIn(service);
  const file = (which: Parameters<typeof disclosureFile>[2]) =>
    Buffer.from(succeeded(disclosureFile(service, ceremony, which)));
  const openings = succeeded(parseNames(file("openings").toString("utf8")));
  const expected = sealed.names.filter(
    ({ code }) => list.units.includes(code) || (code.endsWith("-x") && !code.startsWith("JC")),
  );
  expect(openings).toEqual(expected);
  // Tables and page: the five items, no inspector.
  const nameOf = (code: string) => sealed.names.find((one) => one.code === code)?.name ?? "?";
  const rows = (which: "service" | "credit"): string[][] => {
    const book = read(file(which));
    return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, defval: "" });
  };
  const [heads = [], ...lines] = rows("service");
  expect(heads).toEqual(expect.arrayContaining(["完成情况", "检查单位", "检查时间", "违法情况", "处罚情况"]));
  const at = (heading: string, line: string[] | undefined) => line?.[heads.indexOf(heading)];
  expect(lines.map((line) => at("检查单位", line))).toEqual(list.units.map(nameOf));
  expect(at("完成情况", lines[0])).toBe("免检：抽查期内已被信访举报核查检查覆盖");
  expect(at("检查时间", lines[0])).toBe("");
  expect(at("违法情况", lines[1])).toBe(wrong.violation);
  expect(at("处罚情况", lines[1])).toBe(`责令改正：${wrong.order}；${wrong.sanction}`);
  expect(at("检查时间", lines[1])).toBe(day);
  expect(at("违法情况", lines[2])).toBe("无");
  expect(rows("credit")[0]).toContain("统一社会信用代码");
  const page = file("page").toString("utf8");
  const published = [page, ...rows("service").flat(), ...rows("credit").flat()].join("\n");
  for (const code of list.units) expect(published).toContain(nameOf(code));
  for (const { code, id, name } of sealed.names)
    if (code.startsWith("JC")) for (const word of [id, name]) expect(published).not.toContain(word);
  expect(page).not.toMatch(/<script|https?:\/\//);
  expect(page).toContain("演练");
  // It is not taken back, nor is what it says changed.
  expect(refusalKey(await publish(byCodes))).toBe("inspection.disclosed");
  expect(refusalKey(record(visitTo(waived)))).toBe("inspection.disclosed");
  const correction = { type: "correct-result", ceremony, entry: visitTo(last), reason: "笔误" } as const;
  expect(refusalKey(service.execute(correction))).toBe("inspection.disclosed");
  const waiver = {
    ...amendmentOf(service),
    kind: "waive",
    unit: last,
    inspector: "",
    ground: "抽查期内已被案件办理检查覆盖",
  } as const;
  expect(refusalKey(await amend(service, waiver, byPassphrases, "late"))).toBe("inspection.disclosed");
});

test("two keepers open for a disclosure, and the operator does not approve it", async () => {
  const { service, names, list, record, publish, waived } = await office();
  succeeded(record(...list.units.filter((unit) => unit !== waived).map((unit) => visitTo(unit))));
  const opening = service.facts().find(({ type }) => type === "ceremony.opened");
  if (opening?.type !== "ceremony.opened") throw new Error("not opened");
  const { operator } = noted(openingNote, service.read(opening.detailsNote));
  const unfit: readonly [string, Partial<typeof who>][] = [
    ["inspection.one-person", { officer: ` ${who.supervisor}` }],
    ["inspection.operator-approves", { approver: `${operator} ` }],
    ["ceremony.empty", { supervisor: " " }],
    ["ceremony.names-registered", { approver: "示例KEY001厂" }],
    ["ceremony.names-registered", { supervisor: "示例GEN002厂某人" }],
  ];
  const tried = () => service.facts().filter(({ type }) => type === "secrets.tried").length;
  const before = tried();
  for (const [key, asked] of unfit)
    expect([key, refusalKey(await publish(byCodes, asked))]).toEqual([key, key]);
  expect(tried()).toBe(before);
  // Nor does the command take them, whoever sends it.
  const files = { openings: [], creditCodes: [] };
  for (const [key, asked] of unfit) {
    const sent = { type: "disclose-list", ...who, ...asked, ...files, by: "recovery" } as const;
    expect([key, refusalKey(service.execute(sent))]).toEqual([key, key]);
  }
  expect(refusalKey(await publish(undefined, { approver: operator }))).toBe("inspection.operator-approves");
  succeeded(await publish(byCodes));
  const { disclosure } = inspectionOf(service.state(), ceremony);
  const { ceremony: _, ...people } = who;
  expect(noted(approversNote, service.read(disclosure?.approversNote ?? ""))).toEqual(people);
  expect(succeeded(toldDisclosure(service, names, ceremony)).made).toMatchObject({ approver: who.approver });
});

test("of what was kept already nobody is named a keeper", async () => {
  const { service, list, record, waived } = await office();
  succeeded(record(...list.units.filter((unit) => unit !== waived).map((unit) => visitTo(unit))));
  const openings = (await sealedIn(service)).names.filter(
    ({ code }) => list.units.includes(code) || (code.endsWith("-x") && !code.startsWith("JC")),
  );
  const files = { openings, creditCodes: [] };
  const sent = { type: "disclose-list", ...who, officer: who.supervisor, ...files, by: "kept" } as const;
  succeeded(service.execute(sent));
  const { disclosure } = inspectionOf(service.state(), ceremony);
  expect(noted(approversNote, service.read(disclosure?.approversNote ?? ""))).toEqual({
    approver: who.approver,
    officer: "",
    supervisor: "",
  });
});

test("what is published, dispatched and handed out is of the register that was frozen, whatever becomes of it", async () => {
  const known = (unit: Unit): Unit => ({
    ...unit,
    creditCode: `CREDIT${unit.id}`,
    address: `示例路${unit.id}号`,
  });
  const { key, general, special } = smallRegister;
  const register = {
    ...smallRegister,
    key: key.map(known),
    general: general.map(known),
    special: special.map(known),
  };
  const held = await office({ script: { imports: imports(register) } });
  const { service, names, list, record, publish, waived, others } = held;
  record(...list.units.filter((unit) => unit !== waived).map((unit) => visitTo(unit)));
  for (const one of ["key", "general", "special"] as const)
    succeeded(service.execute({ type: "empty-list", list: one, reason: "示例" }));
  succeeded(await openFor(service, names, openAll, byPassphrases, "open-again"));
  const { units } = names.of(ceremony);
  const [unit = ""] = others;
  const { id = "" } = units.get(unit) ?? {};
  expect(units.get(unit)).toMatchObject({ creditCode: `CREDIT${id}`, address: `示例路${id}号` });
  const locked = succeeded(workedWith(service.state(), ceremony));
  const columns = [
    { heading: "地址", field: "address" },
    { heading: "代码", field: "credit-code" },
  ] as const;
  const asked = { ceremony, columns, contents: "示例", from: day, to: day };
  const cells = async (bytes: Uint8Array): Promise<string[][]> =>
    utils.sheet_to_json(Object.values(read(bytes).Sheets)[0] ?? {}, { header: 1, defval: "" });
  const { bytes } = succeeded(await taskTable(service, names, locked, asked));
  expect(await cells(bytes)).toContainEqual([`示例路${id}号`, `CREDIT${id}`]);
  succeeded(await publish(byPassphrases));
  const [, ...rows] = await cells(succeeded(disclosureFile(service, ceremony, "credit")));
  // This one is a rehearsal: every row begins with the mark of one.
  expect(rows.map(([, , creditCode]) => creditCode)).toEqual(
    list.units.map((code) => `CREDIT${units.get(code)?.id}`),
  );
});

test("no inspector is published, nor does a text of a result become part of the page", async () => {
  const { service, record, publish, violating, others } = await office();
  const named = { ...wrong, violation: "示例检查员3当场发现" };
  succeeded(record(visitTo(violating, { result: named }), ...others.map((unit) => visitTo(unit))));
  expect(refusalKey(await publish(byPassphrases))).toBe("inspection.disclosure-names");
  // Nor one who has left since.
  succeeded(service.execute({ type: "empty-list", list: "inspectors", reason: "示例" }));
  expect(service.register().inspectors ?? []).toEqual([]);
  expect(refusalKey(await publish(byPassphrases))).toBe("inspection.disclosure-names");
  expect(inspectionOf(service.state(), ceremony).disclosure).toBeUndefined();
  const markup = { ...wrong, violation: '<script>alert("1")</script>', sanction: "=HYPERLINK(1)" };
  const entry = visitTo(violating, { result: markup });
  succeeded(service.execute({ type: "correct-result", ceremony, entry, reason: "笔误" }));
  succeeded(await publish(byPassphrases));
  const page = Buffer.from(succeeded(disclosureFile(service, ceremony, "page"))).toString("utf8");
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;");
  const book = read(succeeded(disclosureFile(service, ceremony, "service")), { cellFormula: true });
  const cells = Object.values(
    (book.Sheets[book.SheetNames[0] ?? ""] ?? {}) as Record<string, { t?: string; f?: string }>,
  );
  expect(cells.some(({ f }) => f !== undefined)).toBe(false);
});

test("a unit whose visit is on record is neither waived nor given another team", async () => {
  const { service, list, record, violating } = await office();
  const { result: _, ...bare } = visitTo(violating);
  succeeded(record(bare));
  const [inspector = ""] = list.teams.get(violating) ?? [];
  const tried = () => service.facts().filter(({ type }) => type === "secrets.tried").length;
  const before = tried();
  for (const kind of ["waive", "substitute", "exchange"] as const) {
    const asked = {
      ...amendmentOf(service),
      ...{ kind, unit: violating },
      ...(kind === "waive"
        ? { inspector: "", ground: "抽查期内已被案件办理检查覆盖" }
        : { inspector, ground: "absence" }),
    };
    expect([kind, refusalKey(await amend(service, asked, byPassphrases, kind))]).toEqual([
      kind,
      "inspection.visited-already",
    ]);
  }
  const weighed = weighRecusal(service, { ceremony, unit: violating, inspector }, byPassphrases, "weigh");
  expect(refusalKey(await weighed)).toBe("inspection.visited-already");
  expect(tried()).toBe(before);
});
