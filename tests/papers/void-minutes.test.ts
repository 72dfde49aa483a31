import { expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import type { VoidedRecord } from "../../shared/papers/void-minutes.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { textOfPages } from "../support/pdf-readers.ts";
import { voidedRecord } from "./sample-papers.ts";
import { digestOf } from "./sample-record.ts";

/** The minutes of a ceremony that was given up before its nonce was revealed. */

function textOf(record: VoidedRecord, language?: Language): string {
  const texts: string[] = [];
  mapTexts(minutes(record, language), (text) => {
    texts.push(text);
    return text;
  });
  return texts.join("\n");
}
const withVoid = (changes: Partial<VoidedRecord["void"]>): VoidedRecord => {
  const record = voidedRecord();
  return { ...record, void: { ...record.void, ...changes } };
};

test("say on their first page that it is void, when, by whom and why, and what was frozen", async () => {
  const paper = minutes(voidedRecord());
  expect(paper.title).toContain("“双随机”抽查抽取（作废）记录");
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  const [first = "", second = ""] = textOfPages(result.ok ? result.value : new Uint8Array()).map((page) =>
    page.replace(/\s+/g, ""),
  );
  for (const text of [
    "本场抽取已作废",
    "作废时间2026年12月25日10时05分",
    "抽取负责人：示例停电；纪检监督人：示例机器无法启动",
    digestOf("freeze.txt"),
    digestOf("void.txt"),
    "单位合计19418238",
  ])
    expect(first).toContain(text);
  expect(second).toContain("（盖章处）");
});

test("bind their signatures to freeze, close and ledger, and their pages to the close", () => {
  const paper = minutes(voidedRecord());
  const signatures = paper.blocks.find((block) => block.type === "signatures");
  expect(signatures?.signed?.rows.map(([, signed]) => signed)).toEqual([
    "YLHJ-2027Q1-1",
    digestOf("freeze.txt"),
    digestOf("void.txt"),
    digestOf("ledger"),
  ]);
  expect(paper.foot).toMatchObject({ label: "结束摘要", digits: digestOf("void.txt").slice(0, 8) });
});

test("have everybody sign in ink, and promise no record of a refusal, for nothing records one after a void", async () => {
  expect(textOf(voidedRecord())).toContain("以墨水签名；未签名的，在其签名处手写注明");
  expect(textOf(voidedRecord())).not.toMatch(/拒绝签名|据实记录/);
  expect(textOf(voidedRecord(), "en")).toContain("where somebody does not sign, that is noted there by hand");
  expect(textOf(voidedRecord(), "en")).not.toContain("refusal");
});

test("name the digest of their close as the verifier asks for it", () => {
  const labels = minutes(voidedRecord()).blocks.flatMap((block) =>
    block.type === "digest" && block.digest === digestOf("void.txt") ? [block.label] : [],
  );
  expect(labels).toEqual(["结束摘要（close.txt）"]);
});

test("say what became of the slips: how many are unopened in which envelope, or that there were none", () => {
  expect(textOf(voidedRecord())).toContain("作废时记为已投入的签纸1张，未拆，装入信封封存。");
  expect(textOf(voidedRecord())).toContain("信封-0009");
  const none = textOf(withVoid({ dropped: 0, envelope: "" }));
  expect(none).toContain("作废时没有记为已投入的签纸。");
  expect(none).not.toContain("信封编号");
});

test("name of the keepers whom the ledger names", () => {
  const approved = "封库前以纪检监督人身份确认的是丙监督；抽取负责人的姓名未记入账本";
  expect(textOf(voidedRecord()).split(approved)).toHaveLength(2);
});

test("send a reader of long reasons to the annex, where they stand whole", () => {
  const reason = "长理由".repeat(200);
  const said = textOf(withVoid({ keepers: [{ keeper: "officer", reason }] }));
  expect(said).toContain("全文见附件1。");
  expect(said.split(reason)).toHaveLength(2);
});

test("know no seed, list, team or lock, and say nothing of them", () => {
  const said = textOf(voidedRecord());
  for (const word of [
    "种子与结果",
    "抽取结果（代码）",
    "检查组（代码）",
    "代码索引",
    "锁定时间",
    "名单已锁定",
  ])
    expect(said).not.toContain(word);
});
