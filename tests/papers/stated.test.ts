import { beforeAll, expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { evolve } from "../../shared/facts.ts";
import type { AnyFact } from "../../shared/ledger/fact.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { itemOn } from "../../shared/papers/read-stated.ts";
import { witnessSlip } from "../../shared/papers/witness-slip.ts";
import { dailySupervision } from "../../shared/rules/items.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { textOfPages } from "../support/pdf-readers.ts";
import { ceremony, day } from "../support/small-office.ts";
import { sampleAnnex, sampleDispatch } from "./sample-papers.ts";
import { sampleRecord } from "./sample-record.ts";

const now = new Date("2026-12-25T12:00:00+08:00");
const pagesOf = async (paper: Paper) =>
  textOfPages(succeeded(await print(paper, { now }))).map((page) => page.replace(/\s+/g, ""));

const stamped = {
  ...sampleRecord(),
  archive: { fonds: "样例-001", year: "2026", department: "执法", retention: "30" },
} as const;

let papers: readonly (readonly string[])[];
beforeAll(async () => {
  papers = [await pagesOf(preDrawSheet(stamped)), await pagesOf(minutes(stamped))];
});

test("the archive stamp stands on page 1 alone, with what the office states and room for the archivist's part", () => {
  for (const [first = "", ...rest] of papers) {
    for (const stated of [
      "全宗号",
      "样例-001",
      "年度",
      "2026",
      "件号",
      "机构（问题）",
      "执法",
      "保管期限",
      "30年",
      "页数",
    ])
      expect(first).toContain(stated);
    expect(rest.some((page) => page.includes("全宗号"))).toBe(false);
  }
  const [stamp] = minutes(sampleRecord()).blocks;
  expect(stamp).toEqual({ type: "stamp", cells: [] });
});

test("sheet and minutes cite the law of the item as the office states it", () => {
  for (const pages of papers)
    expect(pages.join("")).toContain(
      "抽查事项“污染源日常环境监督管理”的依据（2026年3月1日的文本）：《样例法》第一条；《样例办法》（样环发〔2020〕1号）。",
    );
});

test("a paper that names units bears number of the copy and secrecy on every page, a public one on none", async () => {
  for (const [paper, mark] of [
    [annex(sampleAnnex(60)), "内部★公示之日"],
    [dispatchSlip(sampleDispatch()), "内部"],
  ] as const) {
    const pages = await pagesOf(paper);
    expect(pages.every((page) => page.includes("份号") && page.includes(mark))).toBe(true);
  }
  expect(papers.flat().some((page) => page.includes("份号") || page.includes("内部"))).toBe(false);
});

/** The small office's ceremony, opened anew as it is. */
const opening = {
  type: "open",
  quarter: "2027Q3",
  day,
  rehearsal: true,
  details: {
    place: "示例会议室",
    organiser: "示例市生态环境局",
    host: "主持甲",
    operator: "操作乙",
    recorder: "记录丙",
    windowReason: "演练",
  },
  calendars: [],
} as const;

const stamp = { fonds: "示例-1", department: "", retention: "10", secrecy: "", secrecyUntil: "" } as const;
const wording = { contents: "示例内容", subject: "示例机构", way: "书面检查" };
const stated = (legalBasis: string, asOf: string, item: string = dailySupervision.name) =>
  ({ type: "state-item", item, legalBasis, asOf, ...wording }) as const;

test("what was stated by the freeze holds; what is stated later is of later ceremonies", async () => {
  const held = hold();
  const { service } = held;
  await held.until("plan");
  const before = [
    { type: "configure-papers", ...stamp },
    // Of the wordings up to the day of the draw, the latest; one that holds from a later day is not of it.
    stated("《示例法》", "2026-12-20"),
    stated("《更早的法》", "2026-06-01"),
    stated("《明年的法》", "2027-01-01"),
  ] as const;
  for (const one of before) expect(held.refusalOf(one)).toBe("carried out");
  await held.again("approve", "sign-in/1", "sign-in/2", "freeze");
  expect(held.refusalOf(stated("《别的法》", "2026-12-21"))).toBe("carried out");
  expect(record(service, ceremony)).toMatchObject({
    item: { ...wording, name: dailySupervision.name, legalBasis: "《示例法》", asOf: "2026-12-20" },
    archive: { fonds: "示例-1", year: "2026", department: "", retention: "10" },
  });
});

test("a ledger that states the law of the one item with its papers has it as that day's wording", async () => {
  const held = hold();
  await held.until("plan");
  const { service } = held;
  const { of: _, ...last } = service.facts().at(-1) as AnyFact;
  const earlier: AnyFact = {
    ...last,
    type: "papers.configured",
    of: "office",
    at: "2026-12-24T09:00:00+08:00",
    ...stamp,
    itemBasis: "《示例法》",
  } as AnyFact;
  expect(itemOn([earlier], dailySupervision.name, day)).toEqual({
    ...dailySupervision,
    legalBasis: "《示例法》",
    asOf: "2026-12-24",
  });
  expect(evolve(service.state(), earlier)).toMatchObject({
    papers: stamp,
    items: [{ legalBasis: "《示例法》", asOf: "2026-12-24" }],
  });
});

test("where nothing was stated the shipped wording is printed, and the stamp stays free", async () => {
  const held = hold();
  await held.until("freeze");
  const { service } = held;
  const { item, archive } = record(service, ceremony);
  expect(item).toEqual(dailySupervision);
  expect(archive).toBeUndefined();
});

test("a ceremony is held for the item it was opened for: frozen file, sheet, minutes and slips name it", async () => {
  const other = "危险废物规范化管理";
  const held = hold();
  await held.until("plan");
  expect(held.refusalOf(stated("《示例固废法》", "2026-01-01", other))).toBe("carried out");
  const { id } = held.service.state().current ?? {};
  expect(held.refusalOf(opening)).toBe("item.choose");
  expect(held.refusalOf({ ...opening, item: "没有的事项" })).toBe("item.not-offered");
  expect(held.refusalOf({ ...opening, item: other })).toBe("carried out");
  expect(held.service.state().current).toMatchObject({ id, item: other, phase: "preparation" });
  expect(held.refusalOf({ type: "withdraw-item", item: other })).toBe("item.in-use");
  await held.again("plan", "approve", "sign-in/1", "sign-in/2", "freeze");
  const its = record(held.service, ceremony);
  expect(its.basis.item).toBe(other);
  expect(its.item.legalBasis).toBe("《示例固废法》");
  const slip = witnessSlip({ ...its, witness: 1, day, freeze: its.freeze.digest });
  for (const paper of [preDrawSheet(its), slip]) {
    const text = (await pagesOf(paper)).join("");
    expect(text).toContain(other);
    expect(text).not.toContain(dailySupervision.name);
  }
});
