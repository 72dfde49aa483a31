import { message } from "../../text/text.ts";
import { type Field, type List, needed } from "../model.ts";
import { asksAlike } from "./asked.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, narrow, tidy } from "./clean.ts";
import { underGroup } from "./heading-rows.ts";
import { normalise, recognise } from "./headings.ts";
import { isHeadingWord, namesIn } from "./naming.ts";
import { meaningOf, phraseOf } from "./phrases.ts";
import { columnsOf, note, type Reading } from "./rows.ts";
import { type Row, shown } from "./table.ts";

/** Rows below the headings of a list that are headings too. */

const bare = (heading: string) => normalise(heading.split(underGroup).at(-1) ?? "");

const textsOf = ({ cells }: Row) => cells.map((cell) => tidy(shown(cell))).filter(Boolean);

/**
 * Whether a row says the headings once more.
 *
 * @param loosely where some of them may be left out, or stand apart by blanks
 */
function repeatsHeadings(reading: Reading, row: Row, loosely: boolean): boolean {
  const columns = columnsOf(reading, row);
  let same = 0;
  for (const { index, heading } of columns.values()) {
    const text = tidy(shown(row.cells[index]));
    if (text === heading) same += 1;
    else if (!loosely) return false;
    else if (text !== "" && normalise(text) !== bare(heading)) return false;
    else same += text === "" ? 0 : 1;
  }
  return same >= Math.min(2, columns.size);
}

interface Found {
  readonly index: number;
  readonly field: Field;
  readonly text: string;
}

function headingsIn(list: List, { cells }: Row): readonly Found[] {
  return cells.flatMap((cell, index) => {
    const text = shown(cell);
    const field = text === "" ? undefined : recognise(list, text)?.field;
    return field === undefined ? [] : [{ index, field, text }];
  });
}

/**
 * Whether a row may be headings and no entry: headings are among the words of entries (企业, 排污许可证, 执法人员), so that the columns
 * that name what a row is about have to say headings too, or nothing, and half of the row at least.
 *
 * @param headings of the sheet, column by column
 */
function mayBeHeadings(reading: Reading, row: Row, headings: readonly string[]): boolean {
  const isHeading = (text: string) =>
    isHeadingWord(reading.list, text) || headings.some((heading) => bare(heading) === normalise(text));
  const names = namesIn(row, [...columnsOf(reading, row).values()]);
  if (names.length === 0 || !names.every(isHeading)) return false;
  const texts = textsOf(row);
  return texts.filter(isHeading).length * 2 >= texts.length;
}

/**
 * Whether a row below the headings says them once more, in the same columns, or others, under which nothing can be read as above; undefined
 * of a row that is none of both.
 *
 * @param headings of the sheet, column by column
 * @param hasCode whether the row has what may be a code of its own
 */
function headingsBelow(
  reading: Reading,
  row: Row,
  headings: readonly string[],
  hasCode: boolean,
): "same" | "other" | undefined {
  const { list } = reading;
  const columns = [...columnsOf(reading, row).values()];
  const repeated = repeatsHeadings(reading, row, !hasCode);
  if (!repeated && !mayBeHeadings(reading, row, headings)) return undefined;
  const found = headingsIn(list, row);
  const isWhole = needed[list].every((fields) => found.some(({ field }) => fields.includes(field)));
  if (!isWhole) return repeated ? "same" : undefined;
  const differs = found.some(({ index, field, text }) => {
    const above = headings[index] ?? "";
    if (normalise(text) === bare(above)) return false;
    const read = columns.find((column) => column.index === index) ?? recognise(list, above);
    return read?.field !== field || !asksAlike(field, above, text);
  });
  return differs ? "other" : "same";
}

/** Rows directly under headings that may be a second line of them. */
const linesLooked = 3;

const demands = new Set(
  "必填 选填 必填项 选填项 非必填 可选 必选 文本 文本型 文字 字符 字符型 字符串 数字 数值 数值型 日期 日期型 下拉 下拉选择 下拉框 单选 多选 自动生成".split(
    " ",
  ),
);

const firstOf = ["1", "A", "甲", "一", "①"];
const series = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "甲乙丙丁戊己庚辛壬癸",
  "一二三四五六七八九十",
  "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
];

/** Whether a text follows another where columns are counted. */
function follows(text: string, before: string): boolean {
  if (firstOf.includes(text) && !firstOf.includes(before)) return !/^\d/.test(before);
  if (/^\d{1,2}$/.test(before)) return text === String(Number(before) + 1);
  return series.some((all) => all.includes(before) && all.indexOf(text) === all.indexOf(before) + 1);
}

/** Whether the texts of a row only count its columns: 1 2 3, (1) (2) (3), A B C, 甲 乙 1 2. */
function countsColumns(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.replace(/^[([<]|[)\]>]$/g, ""));
  return (
    plain.length >= 3 &&
    plain.every((text, at) => (at === 0 ? firstOf.includes(text) : follows(text, plain[at - 1] ?? "")))
  );
}

/** The fields without which there is no entry, and that have a digit, as good as always. */
const numbered: readonly Field[] = ["id", "credit-code", "certificate", "quarter"];

/** Whether a row directly under the headings is a second line of them: another language, numbers of the columns, what is to be filled in. */
function isHeadingLine(reading: Reading, row: Row): boolean {
  const { cells } = row;
  const texts = cells.map((cell) => narrow(tidy(shown(cell))).replace(/\s/g, "")).filter(Boolean);
  if (texts.length < 2) return false;
  if (texts.every((text) => demands.has(text)) || countsColumns(texts)) return true;
  if (texts.length < 3) return false;
  if (texts.every((text) => text === texts[0])) return true;
  const columns = [...columnsOf(reading, row).values()];
  const textAt = (index: number) => tidy(shown(cells[index]));
  const hasNumber = columns.some(({ field, index }) => numbered.includes(field) && textAt(index) !== "");
  const isAnswered = (["status", "in-post"] as const).some((known) =>
    columns.some(
      ({ field, index }) =>
        field === known &&
        textAt(index) !== "" &&
        meaningOf(known, phraseOf(textAt(index)), reading.own) !== undefined,
    ),
  );
  return hasNumber && !isAnswered && texts.every((text) => /^[A-Za-z][A-Za-z.()/_-]*$/.test(text));
}

/** What a row of a sheet is to its headings: nothing of the list, other headings, or an entry under such. */
export type Below = "headings" | "other" | "under" | undefined;

/** Goes down the rows of a sheet and tells of each what it is to the headings; of one that is headings with a finding. */
export function headingsDown(reading: Reading, { headings }: Part): (row: Row, hasCode: boolean) => Below {
  let isUnder = false;
  let since = 0;
  return (row, hasCode) => {
    since += 1;
    const below = headingsBelow(reading, row, headings, hasCode);
    const value = () => excerpt(textsOf(row).join("、"));
    if (below !== undefined) {
      since = 0;
      isUnder = below === "other";
      if (isUnder)
        note(reading, "error", row, undefined, message("register.headings-other", { headings: value() }));
      else note(reading, "cleaned", row, undefined, message("register.heading-repeated", {}));
      return isUnder ? "other" : "headings";
    }
    if (isUnder) return "under";
    if (since > linesLooked || !isHeadingLine(reading, row)) return undefined;
    note(reading, "warning", row, undefined, message("register.row-heading", { value: value() }));
    return "headings";
  };
}
