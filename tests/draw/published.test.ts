import { createHash } from "node:crypto";
import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnIn, fixedTable } from "../../shared/draw/fixed-table.ts";
import {
  creditCodesIn,
  creditColumns,
  type PublishedList,
  publishedPage,
  publishedPeriod,
  publishedTable,
  serviceColumns,
  textsOfPage,
} from "../../shared/draw/published.ts";
import { periodText } from "../../shared/papers/periods.ts";
import { wordsOf } from "../../shared/papers/words.ts";

const unit = {
  ...{ code: "ZD-1", name: "示例<一>&“厂”", creditCode: "91330800示例", waived: "" },
  ...{
    first: "2027-08-01",
    last: "2027-08-02",
    violation: "甲\n乙&amp;",
    order: "立即改正",
    sanction: "=1+1",
  },
};
const list: PublishedList = {
  office: "示例市生态环境局",
  item: "污染源日常环境监管",
  period: "2027Q3",
  ceremony: "DEMO-2027Q3-1",
  rehearsal: true,
  day: "2027-09-30",
  freeze: "ab".repeat(32),
  units: [
    unit,
    { ...unit, code: "YB-2", last: "2027-08-01", violation: "", order: "", sanction: "" },
    { ...unit, code: "TS-3", waived: "已查", first: "", last: "", violation: "", order: "", sanction: "" },
  ],
};
const real: PublishedList = { ...list, rehearsal: false };
const digest = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("page and tables of the first form are what they were: they lie in bags, and are rendered again to be checked", () => {
  // Whoever changes a word or a column makes another form, and keeps this one.
  const all = [
    publishedPage(list),
    ...[real, list].flatMap((one) => [
      publishedTable(one, serviceColumns),
      publishedTable(one, creditColumns),
    ]),
  ];
  expect(all.map(digest)).toEqual([
    "4857080973a1a1c7344e99d174d4fe30ceac3d2ed84cc5d0c8f4404eedea7a21",
    "e8d9a8d003e67e6eb595a93402379449d6e37300e786b3efbd802425a00e4880",
    "fd4decce1dba7b13b25f806f993e18dc28da709aee53545786525f9c35065f1e",
    "3043be8cddfe8124812c97ef4abaf31af389ca2afc51f1148ba669a4213ef1c8",
    "c17d2600faf25c82149fb5b7866046ae990eec1ab46d14fffd99292f767dfa44",
  ]);
});

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

/** Name and rows of a workbook's one sheet, as others read it. */
function readBack(bytes: Uint8Array): { readonly name: string; readonly rows: readonly string[][] } {
  const book = read(bytes, { cellFormula: true });
  const [name = "", ...more] = book.SheetNames;
  expect(more).toEqual([]);
  return { name, rows: utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: "" }) };
}

test("a table is a workbook that others read, each cell as it was given", () => {
  const { name, rows } = readBack(publishedTable(real, creditColumns));
  expect(name).toBe("抽查结果公示");
  expect(rows[0]).toEqual(creditColumns.map(({ heading }) => heading));
  expect(rows[1]?.slice(0, 4)).toEqual([unit.name, unit.creditCode, list.item, list.office]);
  expect(rows[1]?.slice(7, 9)).toEqual([unit.violation, "责令改正：立即改正；=1+1"]);
  for (const column of creditColumns.keys())
    expect(columnIn(publishedTable(real, creditColumns), { name, column }, utf8)).toEqual(
      rows.map((row) => row[column]),
    );
});

test.each([
  ["service", serviceColumns],
  ["credit", creditColumns],
] as const)("of a rehearsal the %s table says so in its sheet and in every row", (_, columns) => {
  const [of, as] = [real, list].map((one) => readBack(publishedTable(one, columns)));
  expect(of?.name).not.toContain("演练");
  expect(of?.rows.flat()).not.toContain("演练");
  expect(as?.name).toBe("演练－抽查结果公示");
  expect(as?.rows).toEqual(of?.rows.map((row) => ["演练", ...row]));
});

test("the credit codes of a table are read as they were given, of a rehearsal too", () => {
  for (const one of [real, list])
    expect(creditCodesIn(publishedTable(one, creditColumns), one.rehearsal, utf8)).toEqual(
      list.units.map(({ creditCode }) => creditCode),
    );
});

test("a text that reads like a spreadsheet's code of a character is read as it was given", () => {
  const piece = fc.constantFrom(
    "_",
    "x",
    "X",
    "0041",
    "005F",
    "005f",
    "00e9",
    "_x0041_",
    "_x005F_",
    "甲",
    "&lt;",
    "A",
  );
  const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => `甲${pieces.join("")}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const bytes = fixedTable("示例", rows);
      expect(readBack(bytes).rows).toEqual(rows);
      for (const column of [0, 1] as const)
        expect(columnIn(bytes, { name: "示例", column }, utf8)).toEqual(rows.map((row) => row[column]));
    }),
  );
});

test("a text that no workbook and no page can hold as it is leaves both whole", () => {
  const violation = "</td>\u0000\ud800]]>\n<t>";
  const odd = { ...list, units: [{ ...unit, violation }] };
  const book = read(publishedTable(odd, serviceColumns));
  const rows: string[][] = utils.sheet_to_json(Object.values(book.Sheets)[0] ?? {}, { header: 1 });
  expect(rows[1]?.[7]).toBe("</td>\ufffd\ufffd]]>\n<t>");
  expect(textsOfPage(publishedPage(odd))[0]?.violation).toBe(violation);
});

test("the texts of a page are read as they were given", () => {
  expect(textsOfPage(publishedPage(list))).toEqual([
    { code: "ZD-1", waived: "", violation: unit.violation, sanction: "责令改正：立即改正；=1+1" },
    { code: "YB-2", waived: "", violation: "", sanction: "" },
    { code: "TS-3", waived: "已查", violation: "", sanction: "" },
  ]);
});

test.each(["2027Q1", "2027Q4", "2027M09", "2027H1", "2027H2", "2027"])(
  "%s is said as papers say it",
  (period) => {
    expect(publishedPeriod(period)).toBe(periodText(period, wordsOf("zh")));
  },
);
