import { type Field, type List, needed } from "../model.ts";
import { tidy } from "./clean.ts";
import { type Mapping, normalise, recognise } from "./headings.ts";
import { type Row, shown } from "./table.ts";

/** The fields that hold the codes of what a row is about. */
export const coding: readonly Field[] = ["id", "credit-code", "certificate"];

/** The fields that name what a row is about. */
export const naming: readonly Field[] = [...coding, "name", "unit", "inspector"];

/** Headings that no list reads, and that often stand beside those that are: of a column that was put in before the others. */
const besides = new Set(
  "序号 编号 no 联系人 联系电话 联系方式 电话 手机 手机号 手机号码 法人 法定代表人 法人代表 负责人 性别 年龄 职务 行业 行业类别 备注 说明".split(
    " ",
  ),
);

/** Whether a text is a heading of a list, or one that often stands beside them. */
export function isHeadingWord(list: List, text: string): boolean {
  return recognise(list, text) !== undefined || besides.has(normalise(text));
}

/** What a row says in the columns that name what it is about; nothing for a blank. */
export function namesIn({ cells }: Row, columns: Mapping["columns"]): readonly string[] {
  return columns
    .filter(({ field }) => naming.includes(field))
    .map(({ index }) => tidy(shown(cells[index])))
    .filter(Boolean);
}

/** Whether columns hold all that a list needs. */
export function areWhole(list: List, columns: Mapping["columns"]): boolean {
  return needed[list].every((fields) => columns.some(({ field }) => fields.includes(field)));
}

/** Whether a row says a heading in one of the columns that name entries. */
export function saysHeadings(list: List, columns: Mapping["columns"], row: Row): boolean {
  return namesIn(row, columns).some((text) => isHeadingWord(list, text));
}

/**
 * Whether a row below one of headings is an entry by what it says in the columns that name it, though words of it are headings
 * elsewhere (企业, 排污许可证, 执法人员).
 */
export function isEntryUnder(list: List, columns: Mapping["columns"], row: Row): boolean {
  const names = namesIn(row, columns);
  return (
    names.length > 0 &&
    !saysHeadings(list, columns, row) &&
    (list === "conflicts" || names.some((text) => /\d/.test(text)))
  );
}
