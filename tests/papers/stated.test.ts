import { beforeAll, expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { dailySupervision } from "../../shared/rules/items.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { textOfPages } from "../support/pdf-readers.ts";
import { ceremony } from "../support/small-office.ts";
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
      "抽查事项“污染源日常环境监督管理”的依据：《样例法》第一条；《样例办法》（样环发〔2020〕1号）。",
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

test("what was stated by the freeze holds; what is stated later is of later ceremonies", async () => {
  const held = hold();
  const { service } = held;
  const stated = { fonds: "示例-1", department: "", retention: "10", secrecy: "", secrecyUntil: "" } as const;
  await held.until("plan");
  expect(held.refusalOf({ type: "configure-papers", itemBasis: "《示例法》", ...stated })).toBe(
    "carried out",
  );
  await held.again("approve", "sign-in/1", "sign-in/2", "freeze");
  expect(held.refusalOf({ type: "configure-papers", itemBasis: "《别的法》", ...stated })).toBe(
    "carried out",
  );
  expect(record(service, ceremony)).toMatchObject({
    itemBasis: "《示例法》",
    archive: { fonds: "示例-1", year: "2026", department: "", retention: "10" },
  });
});

test("where nothing was stated the shipped basis is printed, and the stamp stays free", async () => {
  const held = hold();
  await held.until("freeze");
  const { service } = held;
  const { itemBasis, archive } = record(service, ceremony);
  expect(itemBasis).toBe(dailySupervision.legalBasis);
  expect(archive).toBeUndefined();
});
