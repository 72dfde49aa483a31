import { describe, expect, test } from "vitest";
import {
  hasFeet,
  printsCeremony,
  printsDigest,
  printsNumber,
  printsText,
  readPaperText,
  unknownDigests,
  unknownWritten,
} from "../../shared/verify/paper-text.ts";
import { sha256 } from "../support/bag-fixture.ts";

const [a = "", b = "", c = ""] = ["一", "二", "三"].map(sha256);
const groups = (digest: string) => digest.match(/.{8}/g) ?? [];
const onTwoLines = (digest: string) =>
  `${groups(digest).slice(0, 4).join(" ")}\n${groups(digest).slice(4).join(" ")}`;
const onOne = (digest: string) => groups(digest).join(" ");

const unknown = (pages: readonly string[], known: readonly string[]) =>
  [...unknownDigests(readPaperText(pages), (digest) => known.includes(digest))].map(({ digest }) => digest);

describe("digests on a paper", () => {
  test.each([
    ["in groups of eight on one line", onOne(a)],
    ["in groups of eight on two lines", onTwoLines(a)],
    ["behind a label", `封库摘要：${onTwoLines(a)}。`],
    ["in capitals", onOne(a).toUpperCase()],
    ["with the wide spaces of a Chinese keyboard", groups(a).join("　")],
    ["behind eight digits of a table", `12345678 ${onOne(a)} 9 87654321`],
    ["behind the foot of the page before", `DEMO-2027Q3-1　${c.slice(0, 8)}\n\n${onTwoLines(a)}`],
  ])("are found %s", (_, text) => {
    expect(printsDigest(readPaperText([text]), a)).toBe(true);
    expect(unknown([text], [a])).toEqual([]);
    expect(unknown([text], [b]).length).toBe(1);
  });

  test("that somebody wrote in one piece are told apart: nobody knows what they are of", () => {
    const text = readPaperText(["", `照片 示例-0001，SHA-256 ${a}，${b}。`]);
    const written = (known: readonly string[]) => [
      ...unknownWritten(text, (digest) => known.includes(digest)),
    ];
    expect(written([])).toEqual([
      { digest: a, page: 2 },
      { digest: b, page: 2 },
    ]);
    expect(written([a])).toEqual([{ digest: b, page: 2 }]);
    expect([...unknownDigests(text, () => false)]).toEqual([]);
    expect(printsDigest(text, a)).toBe(true);
  });

  test("of several in a row each is told by itself", () => {
    const text = [a, b, c].map(onOne).join("\n");
    expect(unknown([text], [a, b, c])).toEqual([]);
    expect(unknown([text], [a, c])).toEqual([b]);
    expect(unknown([text], [])).toEqual([a, b, c]);
  });

  test("are not put together from neighbours, nor from two pages", () => {
    const tickets = [a, b, c].map((digest, index) => `${index + 1} TS-00${index + 1} ${digest.slice(0, 16)}`);
    const counts = Array.from({ length: 20 }, (_, index) => `第${index}项 1234567${index % 10}`);
    const halves = [onOne(a).slice(0, 35), onOne(a).slice(36)];
    const text = [...tickets, ...counts].join("\n");
    expect(unknown([text, ...halves], [])).toEqual([]);
    expect(printsDigest(readPaperText(halves), a)).toBe(false);
  });

  test("are told with their page", () => {
    const [found] = unknownDigests(readPaperText(["", onOne(a)]), () => false);
    expect(found).toEqual({ digest: a, page: 2 });
  });
});

test("words are found wherever their lines are broken", () => {
  const text = readPaperText(["2026年12月2\n5日9时30分"]);
  expect(printsText(text, "2026年12月25日9时30分")).toBe(true);
  expect(printsText(text, "2026年12月25日9时3分")).toBe(false);
});

test("the number of a ceremony is found alone, and not within that of another", () => {
  const prints = (text: string) => printsCeremony(readPaperText([text]), "DEMO-2027Q3-1");
  for (const text of ["编号：\nDEMO-2027Q3-1\n2026年", "DEMO-\n2027Q3-1", "number DEMO-2027Q3-1, held"])
    expect(prints(text), text).toBe(true);
  const others = ["DEMO-2027Q3-10", "REHEARSAL-DEMO-2027Q3-1", "REHEARSAL-\nDEMO-2027Q3-1", "XDEMO-2027Q3-1"];
  for (const text of others) expect(prints(text), text).toBe(false);
});

test("the digits of a slip are found alone, and not within other digits", () => {
  expect(printsNumber(readPaperText(["读签：314159265358\n"]), "314159265358")).toBe(true);
  expect(printsNumber(readPaperText(["1314159265358"]), "314159265358")).toBe(false);
  expect(printsNumber(readPaperText([`a${"314159265358"}f`]), "314159265358")).toBe(false);
});

describe("the foot of a page", () => {
  const digits = a.slice(0, 8);
  const foot = { ceremony: "DEMO-2027Q3-1", digits, page: 3, pages: 12 };
  const footsOf = (text: string) => readPaperText([text]).pages.map((page) => page.foot);
  test.each([
    `— 3 —\n\nDEMO-2027Q3-1　${digits}　第 3 页 共 12 页`,
    `— 3 —\nDEMO-2027Q3-1　结束摘要 ${digits}　第3页 共12页`,
    `演练　示例　REHEARSAL\n\n— 3 —\n \nDEMO-2027Q3-1\n \n结束摘要 ${digits}\n \n第 3 页 共 12 页\n\n一、概况`,
    `— 3 —\nDEMO-2027Q3-1  close digest ${digits}  page 3 of 12`,
    `— 3 —\nDEMO-2027Q3-1, close digest ${digits}, page 3 of 12`,
    `— 3 —\n\nDEMO-2027Q3-1　${digits}　第 3 页，共 12 页\n\n一、概况`,
  ])("%j", (text) => {
    expect(footsOf(text)).toEqual([foot]);
  });

  test("is no part of the words of its page", () => {
    const own = `DEMO-2027Q3-1　结束摘要 ${digits}　第 1 页 共 1 页`;
    const text = readPaperText([`— 1 —\n${own}\n一、概况`]);
    expect(printsCeremony(text, "DEMO-2027Q3-1")).toBe(false);
    expect(printsText(text, "第 1 页")).toBe(false);
    expect(printsText(text, "一、概况")).toBe(true);
  });

  test("is told of a rehearsal, and in every form of a period", () => {
    for (const ceremony of ["REHEARSAL-DEMO-2027Q3-1", "D1-2027M09-10", "D-2027H2-1", "D-2027-1"])
      expect(footsOf(`— 1 —\n${ceremony}　${digits}　第 1 页 共 1 页`)).toEqual([
        { ceremony, digits, page: 1, pages: 1 },
      ]);
  });

  test("is none where number or digits are missing, nor where it does not follow the page's number", () => {
    const line = `DEMO-2027Q3-1　${digits}　第 3 页 共 12 页`;
    const texts = ["", "第 3 页 共 12 页", "DEMO-2027Q3-1　第 3 页 共 12 页", `${digits}　第 3 页 共 12 页`];
    const pages = [...texts.map((text) => `— 3 —\n${text}`), line, `— 3 —\n一、概况\n— 3 —\n${line}`];
    expect(readPaperText(pages).pages.map((page) => page.foot)).toEqual(pages.map(() => undefined));
    expect(hasFeet(readPaperText(pages))).toBe(false);
    expect(hasFeet(readPaperText([...pages, `— 3 —\n${line}`]))).toBe(true);
  });
});
