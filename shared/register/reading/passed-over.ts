import { message } from "../../text/text.ts";
import type { Field } from "../model.ts";
import { excerpt, narrow, tidy } from "./clean.ts";
import { columnsOf, note, type Reading } from "./rows.ts";
import { type Row, shown } from "./table.ts";

/** The fields that name what a row is about, and those that hold its codes. */
const naming: readonly Field[] = ["name", "id", "credit-code", "certificate", "unit", "inspector"];
const coding: readonly Field[] = ["id", "credit-code", "certificate"];

const total =
  /^(?:合计|小计|总计|共计|总和|汇总|累计|本页小计|本页合计|全市合计|全区合计|全县合计)(?::?\(?共?\d*[家个人户条名]?\)?)?$/;
const remark =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|填表|审核人|审核|复核人|校核人|负责人|单位负责人|分管负责人|联系人|联系电话|联系方式|填报单位|填表单位|制表单位|填报日期|填表日期|制表日期|制表时间|填表时间|单位盖章|盖章)(?:\([^()]*\))?\d{0,2}:/;
const section =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[部类批])/;

const words = (text: string) => narrow(tidy(text)).replace(/\s/g, "");

/** Whether a text may be the code of something: not empty, no count, and no words. */
function isCode(text: string): boolean {
  return (
    /[0-9A-Za-z]/.test(text) &&
    !/^\d{1,6}(?:\.\d+)?[家个人户条名]?$/.test(text) &&
    !/\p{Script=Han}{2}/u.test(text)
  );
}

function repeatsHeadings(columns: ReturnType<typeof columnsOf>, row: Row): boolean {
  for (const { index, heading } of columns.values())
    if (tidy(shown(row.cells[index])) !== heading) return false;
  return true;
}

/** Whether a cell has nothing in it; a formula without a result has something, though nobody can tell what. */
function isEmpty({ cells }: Row, index: number): boolean {
  const cell = cells[index];
  return tidy(shown(cell)) === "" && !(typeof cell === "object" && "formula" in cell);
}

/** What merged cells hold together so far: the row they begin with, and those under it that are entries of their own. */
export type Block = Row[];

/**
 * Whether a row whose naming cells are all merged with those above says nothing of its own: each field that it fills says what a row
 * of the block says already. Of visits a cell of its own is a visit of its own, whatever it says.
 */
function isPartOf(reading: Reading, row: Row, block: Block): boolean {
  const own = [...columnsOf(reading, row).values()].filter(
    ({ index }) => !row.merged?.has(index) && !isEmpty(row, index),
  );
  if (reading.list === "visits") return own.length === 0;
  const says = (of: Row, index: number) => tidy(shown(of.cells[index]));
  if (own.some(({ index }) => says(row, index) === "")) return false;
  return block.some((above) => own.every(({ index }) => says(row, index) === says(above, index)));
}

/**
 * Whether a row holds no unit and no person: a repeated heading, a total, a note or a footer, the heading of a section. Judged by
 * the words, never by sums; whatever begins so and has a code is a row like others.
 *
 * @param block the rows of the merged cells that the row may lie in; kept by this function from row to row
 */
export function isPassedOver(reading: Reading, row: Row, block: Block): boolean {
  const columns = columnsOf(reading, row);
  const textAt = (index: number) => words(shown(row.cells[index]));
  if (repeatsHeadings(columns, row)) {
    note(reading, "cleaned", row, undefined, message("register.heading-repeated", {}));
    return true;
  }
  const hasCode = coding.some((field) => {
    const column = columns.get(field);
    return column !== undefined && isCode(textAt(column.index));
  });
  // A row like others, as almost all are.
  if (hasCode && !row.merged) {
    block.splice(0, block.length, row);
    return false;
  }
  const filled = row.cells.map((cell) => words(shown(cell))).filter(Boolean);
  const [first = ""] = filled;
  const named = naming.flatMap((field) => columns.get(field)?.index ?? []).map(textAt);
  const indexes = naming
    .flatMap((field) => columns.get(field)?.index ?? [])
    .filter((index) => textAt(index) !== "");
  if (indexes.length > 0 && indexes.every((index) => row.merged?.has(index))) {
    if (isPartOf(reading, row, block)) {
      note(reading, "cleaned", row, undefined, message("register.row-merged", {}));
      return true;
    }
    block.push(row);
  } else block.splice(0, block.length, row);
  if (hasCode) return false;
  const telling = [first, ...named];
  const kinds = [
    ["register.row-total", telling.find((text) => total.test(text))],
    ["register.row-note", telling.find((text) => remark.test(text))],
    ["register.row-section", filled.length === 1 && section.test(first) ? first : undefined],
    [
      "register.row-bare",
      [...columns.values()].every(({ index }) => isEmpty(row, index)) ? first : undefined,
    ],
  ] as const;
  for (const [kind, text] of kinds) {
    if (text === undefined) continue;
    note(reading, "warning", row, undefined, message(kind, { value: excerpt(text) }));
    return true;
  }
  return false;
}
