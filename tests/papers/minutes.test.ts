import { describe, expect, test } from "vitest";
import type { Block, Paper } from "../../shared/papers/blocks.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { digestOf, sampleRecord } from "./sample-record.ts";

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
const headings = (paper: Paper, level: number) =>
  paper.blocks.flatMap((block) => (block.type === "heading" && block.level === level ? [block.text] : []));
const codes = (paper: Paper) => paper.blocks.flatMap((block) => (block.type === "qr" ? [block.text] : []));
const isHeadless = (block: Block) => block.type === "table" && block.headless === true;
const chapterOf = (paper: Paper, heading: string): Block[] => {
  const from = paper.blocks.findIndex((block) => block.type === "heading" && block.text === heading);
  const rest = paper.blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.type === "heading" && block.level === 1);
  return (to < 0 ? rest : rest.slice(0, to)).filter(({ type }) => type !== "spacer");
};

describe("the minutes", () => {
  const record = sampleRecord();
  const paper = minutes(record);

  test("sign first and annex all else, in the order of the contents list", () => {
    expect(headings(paper, 1)).toEqual([
      "签名",
      "附件1　抽取概况、依据与比例",
      "附件2　在场人员",
      "附件3　信息库快照",
      "附件4　抽取数量",
      "附件5　抽取过程",
      "附件6　封库与种子",
      "附件7　抽取结果（代码）",
      "附件8　代码索引",
      "附件9　检查组（代码）",
      "附件10　监督意见与异议",
      "附件11　锁定、变更与账本",
      "附件12　照片与录像",
      "附件13　程序、核验页与电子签名",
    ]);
  });

  test("name of the keepers whom the ledger names, and say of whom it has no name", () => {
    const named = (of: typeof record) =>
      minutes(of).blocks.flatMap((block) =>
        block.type === "lines"
          ? block.lines.filter(({ label }) => label === "抽取负责人与纪检监督人姓名").map(({ text }) => text)
          : [],
      );
    expect(named(record)).toEqual(["封库前以纪检监督人身份确认的是丙监督；抽取负责人的姓名未记入账本"]);
    const { approval: _, ...earlier } = record;
    expect(named(earlier)).toEqual(["未记入账本"]);
    const { lock: __, ...unlocked } = record;
    expect(named(unlocked)).toEqual([]);
  });

  test("print what a phrase means by the import that stands last in the ledger, whatever its clock said", () => {
    const [imported] = record.registers;
    if (!imported) throw new Error("the sample has no list");
    const said = (
      list: "key" | "general",
      position: number,
      importedAt: string,
      means: "stopped" | "operating",
    ) => ({
      ...imported,
      list,
      position,
      importedAt,
      words: { rests: [], phrases: [{ field: "status" as const, word: "半停产", means, count: 0 }] },
    });
    const before = said("general", 4, "2026-12-24T16:00:00+08:00", "stopped");
    const after = said("key", 9, "2026-12-24T15:00:00+08:00", "operating");
    for (const registers of [
      [before, after],
      [after, before],
    ]) {
      const printed = minutes({ ...record, registers });
      const rows = printed.blocks.flatMap((block) => (block.type === "table" ? block.rows : []));
      expect(rows.filter((row) => row.includes("半停产")).map((row) => row.at(-1))).toEqual(["正常运行"]);
    }
  });

  test("say on the first page and at each draw what the room did not see on the stage, and nothing where it saw all", () => {
    expect(all(paper)).not.toContain("没有大屏显示");
    const unseen = (draw: string) =>
      draw === "TS" ? { unseen: { steps: 4, of: 31 } } : draw === "JC" ? { unseen: { steps: 3, of: 3 } } : {};
    const draws = record.draws.map((draw) => ({ ...draw, ...unseen(draw.draw) }));
    const told = minutes({ ...record, draws });
    const first = textsOf(told).slice(0, textsOf(told).indexOf("签名")).join("\n");
    expect(first).toContain("2 项展示中共有 7 步没有大屏显示");
    const chapter = (heading: string) => JSON.stringify(chapterOf(told, heading));
    expect(chapter("附件7　抽取结果（代码）")).toContain("展示共 31 步，其中 4 步没有大屏显示");
    expect(chapter("附件9　检查组（代码）")).toContain("展示共 3 步，其中 3 步没有大屏显示");
  });

  test("are titled by office, quarter and kind", () => {
    expect(paper.title).toBe("样例市环境保护局2027年第一季度污染源日常环境监管“双随机”抽查抽取记录");
    expect(paper.rehearsal).toBeUndefined();
  });

  test("print every digest of the ceremony in full", () => {
    const said = all(paper);
    const words = ["freeze.txt", "commitment", "nonce", "seed.txt", "result.csv", "assignment.csv"];
    for (const word of [...words, "close.txt", "ledger", "build", "key.xlsx", "conflicts.csv", "roster.csv"])
      expect(said, word).toContain(digestOf(word));
    for (const { cutOffs = [] } of record.draws)
      for (const { ticket } of cutOffs) expect(said).toContain(ticket);
  });

  test("print the certificate that signs them and the name it claims, and nothing of either where none does", () => {
    const certificate = { fingerprint: digestOf("certificate"), subject: "CN=示例设备" };
    const said = all(minutes({ ...record, certificate }));
    expect(said).toContain(certificate.fingerprint);
    expect(said).toContain("CN=示例设备");
    expect(all(paper)).not.toContain("电子签名证书指纹");
  });

  test("say by which words units are stopped, and what the office said that a word means", () => {
    const tables = chapterOf(paper, "附件3　信息库快照").flatMap((block) =>
      block.type === "table" ? [block.rows] : [],
    );
    expect(tables).toContainEqual([
      ["重点排污单位", "状态", "停产", "停产", "3"],
      ["重点排污单位", "状态", "半停产", "停产", "1"],
    ]);
    expect(tables).toContainEqual([["状态", "半停产", "停产"]]);
  });

  test("hold the three codes of the protocol", () => {
    expect(codes(paper)).toEqual([
      `mingqian-draw/2,YLHJ-2027Q1-1,freeze,${digestOf("freeze.txt")}`,
      `mingqian-draw/2,YLHJ-2027Q1-1,seed,${digestOf("seed.txt")},result,${digestOf("result.csv")}`,
      `mingqian-draw/2,YLHJ-2027Q1-1,close,${digestOf("close.txt")}`,
    ]);
  });

  test("list every drawn unit with the first sixteen digits of its ticket, and every team", () => {
    const tables = paper.blocks.filter((block) => block.type === "table" && block.across === 2);
    const rows = tables.flatMap((block) => (block.type === "table" ? block.rows : []));
    for (const { order, code, ticket } of record.outcome?.result ?? [])
      expect(rows).toContainEqual([String(order), code, ticket.slice(0, 16)]);
    expect(rows).toContainEqual(["TS-00001", "JC-002 JC-003"]);
    expect(rows).toHaveLength(27 * 2);
  });

  test("show formula, probability, what was taken, and why a rule was not met", () => {
    const table = chapterOf(paper, "附件4　抽取数量").find((block) => block.type === "table");
    expect(table?.type === "table" && table.rows).toEqual([
      ["特殊监管对象", "10%×37=3.7，进为4", "4", "4/37≈10.81%", "9", "0", "0"],
      ["重点排污单位", "5%×132=6.6，进为7；提高到9", "9", "9/120=7.5%", "9", "0", "2"],
      ["一般排污单位", "1.25×24=30", "25", "25/25=100%", "9", "21", "1"],
      ["检查人员", "全部可抽人员", "23", "—", "—", "—", "—"],
    ]);
    expect(all(paper)).toContain("一般排污单位：应抽30家，跳过先前已抽中的单位后只余9家，全部抽取，缺21家。");
  });

  test("say who came, who left, who refused to sign", () => {
    const table = chapterOf(paper, "附件2　在场人员").find((block) => block.type === "table");
    expect(table?.type === "table" && table.rows[0]).toEqual([
      "纪检监察",
      "丙监督",
      "样例市纪检组",
      "组长",
      "1",
      "9时20分",
      "—",
      "手签，见签名栏",
    ]);
    const end = paper.blocks.find((block) => block.type === "signatures");
    expect(end?.table.rows).toEqual([
      ["主持人", "甲主持", ""],
      ["操作员、记录员", "乙操作", ""],
      ["纪检监察", "丙监督", ""],
      ["公众代表", "丁市民", ""],
      ["新闻媒体", "样例见证人3", ""],
      ["企业代表", "样例见证人4", ""],
      ["代表委员", "样例见证人5", "拒绝签名，已记录"],
    ]);
    expect(end?.closing).toEqual(["样例市环境保护局", "（盖章处）", "2026年12月25日"]);
  });

  test("say that something is absent instead of leaving it out", () => {
    const { reveal: _r, outcome: _o, lock: _l, ...bare } = record;
    const empty = minutes({
      ...bare,
      to: "",
      place: "",
      opinion: " ",
      objections: [],
      media: [],
      course: [],
      warnings: [],
      people: [],
      registers: [],
      draws: [],
    });
    expect(headings(empty, 1)).toHaveLength(14);
    const said = all(empty);
    expect(said).toContain("机器随机数未揭示，签纸未开。");
    expect(said).toContain("尚未抽取。");
    expect(said).toContain("尚未锁定");
    for (const heading of ["附件2　在场人员", "附件12　照片与录像"])
      expect(chapterOf(empty, heading)).toEqual([{ type: "paragraph", text: "无" }]);
    // Nothing is left blank but the places for ink.
    const read = {
      ...empty,
      blocks: empty.blocks.filter((block) => block.type !== "signatures" && !isHeadless(block)),
    };
    expect(textsOf(read)).not.toContain("");
    for (const block of empty.blocks.filter(isHeadless))
      expect(block.type === "table" && block.rows.flat()).not.toContain("");
  });

  test("are complete in English too", () => {
    const english = minutes(record, "en");
    expect(headings(english, 1)).toHaveLength(14);
    expect(english.blocks).toHaveLength(paper.blocks.length);
    expect(headings(english, 1)[0]).toBe("Signatures");
    expect(all(english)).toContain("25 December 2026, 09:30 to 11:05");
  });

  test("of a rehearsal say so in the title and on every page", () => {
    const rehearsal = minutes({ ...record, rehearsal: true });
    expect(rehearsal.title).toContain("（演练）");
    expect(rehearsal.rehearsal?.header).toContain("演练");
    expect(rehearsal.rehearsal?.watermark).toBe("演练");
  });
});

describe("the pre-draw sheet", () => {
  const record = sampleRecord();
  const paper = preDrawSheet(record);

  test("has the freeze digest, its code and everything the freeze fixed", () => {
    expect(codes(paper)).toEqual([`mingqian-draw/2,YLHJ-2027Q1-1,freeze,${digestOf("freeze.txt")}`]);
    const said = all(paper);
    for (const word of ["commitment", "pool.csv", "conflicts.csv", "build"])
      expect(said).toContain(digestOf(word));
    expect(said).toContain("无（首场）");
    expect(said).toContain("不少于在册数的5%，向上取整，且不少于9家");
    expect(said).toContain("样例环发〔2026〕1号规定");
    expect(said).toContain("污染源日常环境监督管理");
    expect(said).toContain("回避关系（密封保管）共 17 条");
    expect(said).toContain("除回避者外还有 9 名可选，每组 2 名");
  });

  test("annexes everything the freeze rests on, with who is in the room and from when", () => {
    expect(headings(paper, 1)).toEqual([
      "签名",
      "附件1　抽取概况、依据与比例",
      "附件2　在场人员",
      "附件3　在册与可抽",
      "附件4　抽取数量",
      "附件5　投签人",
      "附件6　封库文件与二维码",
      "附件7　程序、核验页与电子签名",
    ]);
    const table = chapterOf(paper, "附件2　在场人员").find((block) => block.type === "table");
    expect(table?.type === "table" && table.rows[1]?.slice(0, 6)).toEqual([
      "公众代表",
      "丁市民",
      "样例街道",
      "无",
      "2",
      "9时20分",
    ]);
  });

  test("of a ceremony under mingqian-draw/1, or without inspectors, says nothing of what it does not know", () => {
    const { conflicts: _c, leastChoice: _l, item: _i, ...earlier } = record.basis;
    for (const basis of [earlier, { ...record.basis, team: 0 }])
      expect(all(preDrawSheet({ ...record, basis }))).not.toContain("回避关系（密封保管）");
    expect(all(preDrawSheet({ ...record, basis: earlier }))).not.toContain("抽查事项");
  });

  test("knows nothing of what comes after the freeze, whatever the record knows", () => {
    const said = all(paper);
    for (const word of ["nonce", "seed.txt", "result.csv", "assignment.csv", "close.txt"])
      expect(said).not.toContain(digestOf(word));
    for (const { code } of record.outcome?.result ?? []) expect(said).not.toContain(code);
    expect(said).not.toContain("拒绝签名");
    expect(said).not.toContain("11时05分");
  });
});
