import { describe, expect, test } from "vitest";
import { addendum } from "../../shared/papers/addendum.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { bound } from "../../shared/papers/cover.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { keySlip, keySlips } from "../../shared/papers/key-slip.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { witnessSlip } from "../../shared/papers/witness-slip.ts";
import { message, say } from "../../shared/text/text.ts";
import {
  allPapers,
  sampleAddendum,
  sampleAnnex,
  sampleDispatch,
  sampleKeySlip,
  sampleWitnessSlip,
} from "./sample-papers.ts";
import { digestOf } from "./sample-record.ts";

/** Every printed text of a paper, in order. */
function textsOf(paper: Paper): string[] {
  const texts: string[] = [];
  mapTexts(paper, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
const all = (paper: Paper) => textsOf(paper).join("\n");
const codes = (paper: Paper) => paper.blocks.flatMap((block) => (block.type === "qr" ? [block.text] : []));

describe("an addendum", () => {
  test("says the line, its reason, who approved and confirmed it, and both digests", () => {
    const record = sampleAddendum("exchange");
    const paper = addendum(record);
    const said = all(paper);
    const { line, reason, approver, keepers } = record;
    for (const text of [
      "（第2号）",
      "回避对调",
      line.unit,
      line.inspector,
      line.replacement,
      line.otherUnit,
      reason,
      approver,
      ...keepers.map(({ name }) => name),
      digestOf("amendments.csv"),
      digestOf("ledger later"),
      "2027年1月15日9时30分",
    ])
      expect(said).toContain(text);
    const signed = paper.blocks.findLast((block) => block.type === "signatures");
    expect(signed?.table.rows).toEqual([
      ["抽取负责人", "乙操作", ""],
      ["纪检监督人", "丙监督", ""],
      ["批准人", "甲主持", ""],
    ]);
  });

  test("leaves out what its kind does not have", () => {
    const said = all(addendum(sampleAddendum("waive")));
    expect(said).toContain("免检");
    for (const label of ["原检查人员", "接替人员", "对调单位"]) expect(said).not.toContain(label);
    expect(all(addendum(sampleAddendum("substitute")))).not.toContain("对调单位");
  });
});

describe("the sealed annex", () => {
  test("has code, name and team of every opened unit, in order", () => {
    const record = sampleAnnex(30);
    const table = annex(record).blocks.find((block) => block.type === "table");
    expect(table?.rows.map(([code, name]) => [code, name])).toEqual(
      record.units.map(({ code, name }) => [code, name]),
    );
    expect(table?.rows[0]?.[2]).toBe("JC-001 样例检查员甲\nJC-002 样例检查员乙");
    expect(all(annex(record))).toContain("检查组出发前开启");
  });

  test("without a unit or without a team says so", () => {
    expect(all(annex(sampleAnnex(0)))).toContain("没有可开启的单位。");
    const [unit] = sampleAnnex(1).units;
    const alone = { ...sampleAnnex(1), units: unit ? [{ ...unit, team: [] }] : [] };
    expect(annex(alone).blocks.find((block) => block.type === "table")?.rows[0]?.[2]).toBe("—");
  });
});

describe("a dispatch slip", () => {
  test("names the unit, the tasks, the dates and who signs for it", () => {
    const record = sampleDispatch();
    const paper = dispatchSlip(record);
    const said = all(paper);
    for (const text of [record.unit.name, "ZD-00013（重点排污单位）", ...record.tasks, "2027年3月31日"])
      expect(said).toContain(text);
    expect(said).toContain("7个工作日");
    expect(said).toContain("第3号");
    expect(said).not.toContain("代替");
    const signed = paper.blocks.findLast((block) => block.type === "signatures");
    expect(signed?.table.rows.map(([code]) => code)).toEqual(["派单人", "JC-001", "JC-002"]);
  });

  test("says which slip of its unit it stands in place of", () => {
    const anew = { ...sampleDispatch(), replaces: { number: 2, day: "2027-01-02" } };
    expect(all(dispatchSlip(anew))).toContain("第3号，代替2027年1月2日的第2号；原派单收回作废");
    expect(all(dispatchSlip(anew, "en"))).toContain("in place of No. 2 of 2 January 2027");
  });

  test("leaves days that are not known to be written in", () => {
    expect(all(dispatchSlip({ ...sampleDispatch(), issued: "", due: "", tasks: [] }))).toMatch(
      /　　　　年　　月　　日/,
    );
  });
});

describe("a witness's slip", () => {
  test("has the freeze digest with its code and boxes for twice 64 digits, before the draw", () => {
    const paper = witnessSlip(sampleWitnessSlip());
    expect(codes(paper)).toEqual([`mingqian-draw/2,YLHJ-2027Q1-1,freeze,${digestOf("freeze.txt")}`]);
    expect(all(paper)).toContain("3号　2026年12月25日");
    const [, own, table] = paper.blocks.filter((block) => block.type === "table");
    expect(own?.rows.map((row) => row.slice(1))).toEqual([Array(12).fill("")]);
    expect(table?.rows.map(([number]) => number)).toEqual(["种子", "", "结束摘要", ""]);
    expect(table?.rows.flatMap((row) => row.slice(1))).toEqual(Array(16).fill(""));
  });

  test("has the seed with the code of the result after the draw, and boxes for the close digest still", () => {
    const { close: _, ...drawn } = sampleWitnessSlip(true).drawn ?? expect.unreachable();
    const paper = witnessSlip({ ...sampleWitnessSlip(), drawn });
    const [, , table] = paper.blocks.filter((block) => block.type === "table");
    expect(table?.rows.map(([number]) => number)).toEqual(["结束摘要", ""]);
    expect(codes(paper)[1]).toBe(`mingqian-draw/2,YLHJ-2027Q1-1,seed,${drawn.seed},result,${drawn.result}`);
    expect(codes(paper)).toHaveLength(2);
  });

  test("has seed and close digest with their codes after the lock", () => {
    const paper = witnessSlip(sampleWitnessSlip(true));
    expect(codes(paper)[1]).toContain(`,seed,${digestOf("seed.txt")},result,${digestOf("result.csv")}`);
    expect(codes(paper)[2]).toBe(`mingqian-draw/2,YLHJ-2027Q1-1,close,${digestOf("close.txt")}`);
    // The ceremony and one's own digits, and nothing to be copied any more.
    const tables = paper.blocks.filter((block) => block.type === "table");
    expect(tables.map(({ columns }) => columns.length)).toEqual([2, 13]);
  });
});

test.each(["zh", "en"] as const)(
  "a witness's slip says what it proves, where the bag is, and how it is checked (%s)",
  (language) => {
    for (const after of [false, true]) {
      const said = all(witnessSlip(sampleWitnessSlip(after), language));
      const three = ["proves", "where", "how"] as const;
      for (const sentence of three)
        expect(said).toContain(say(message(`minutes.slip.${sentence}`, {}), language));
      expect(said).toContain("verify.html");
      expect(said).toContain("sha256sum");
    }
  },
);

test("a key slip carries its secret once, and says whose it is and how it is kept", () => {
  for (const slip of keySlips) {
    const record = sampleKeySlip(slip);
    const paper = keySlip(record);
    const said = all(paper);
    expect(said.split(record.secret)).toHaveLength(2);
    expect(said).toContain("程序不保存此内容");
    expect(said).toContain("大写字母与连字符须与纸面完全一致");
    expect(paper.foot).toEqual({ ceremony: record.ceremony, label: "", digits: "" });
  }
  const titles = keySlips.map((slip) => keySlip(sampleKeySlip(slip)).title);
  expect(titles).toEqual(["抽取负责人的口令", "纪检监督人的口令", "恢复码一", "恢复码二"]);
});

test("a rehearsal's slip says so in its title", () => {
  const rehearsed = witnessSlip({ ...sampleWitnessSlip(), rehearsal: true });
  expect(rehearsed.title).toBe("见证人核验单（演练）");
  expect(rehearsed.rehearsal).toBeDefined();
  const english = witnessSlip({ ...sampleWitnessSlip(), rehearsal: true }, "en");
  expect(english.title).toBe("Witness's check sheet (REHEARSAL)");
});

test("bound papers follow each other, each on sheets of its own", () => {
  const slip = witnessSlip(sampleWitnessSlip());
  const both = bound([slip, slip]);
  expect(both.blocks).toEqual([...slip.blocks, { type: "sheet" }, ...slip.blocks]);
  expect(both.title).toBe(slip.title);
});

test("every paper speaks English throughout, but for what the record holds", () => {
  const chinese = /[\u3400-\u9fff]/;
  for (const [name, paper] of allPapers("en", 3)) {
    const labels = paper.blocks.flatMap((block) => {
      switch (block.type) {
        case "heading":
          return [block.text];
        case "lines":
          return block.lines.map(({ label }) => label);
        case "table":
          return block.columns.map(({ title }) => title);
        case "digest":
          return [block.label];
        default:
          return [];
      }
    });
    expect(
      labels.filter((label) => chinese.test(label)),
      name,
    ).toEqual([]);
  }
});
