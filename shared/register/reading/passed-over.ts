import { message } from "../../text/text.ts";
import { excerpt, isPlaceholder, narrow, tidy } from "./clean.ts";
import { readDay } from "./dates.ts";
import { coding, naming } from "./naming.ts";
import { columnsOf, note, type Reading } from "./rows.ts";
import { type Row, shown, unseen } from "./table.ts";

const counted = "[家个户人条名]";
const total = new RegExp(
  `^(?:(?:\\p{Script=Han}{0,12}(?:合计|小计|总计|共计|总数|累计)|总和|汇总)(?:\\(${counted}\\))?(?::?\\(?共?\\d*${counted}?\\)?)?` +
    `|(?:以上|全市|全区|全县|本页|本表|总)?共?(?:计|有)?:?\\d+${counted})$`,
  "u",
);
const remark =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|填表|审核人|审核|复核人|校核人|负责人|单位负责人|分管负责人|联系人|联系电话|联系方式|填报单位|填表单位|制表单位|填报日期|填表日期|制表日期|制表时间|填表时间|单位盖章|盖章)(?:\([^()]*\))?\d{0,2}:|^(?:注|备注|附注|说明|填表说明|填报说明)$|^\(?(?:以下)?(?:空白|无正文)\)?$/;
const section =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}(?:、|\.(?!\d))|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|第[一二三四五六七八九十]{1,3}[部类批])|^[^\d()]{2,20}\(共?\d+[家个户人条名]\)$/;

const words = (text: string) => narrow(tidy(text)).replace(/\s/g, "");

/** Whether a text may be the code of something: not empty, no count, no note and no words. */
function isCode(text: string): boolean {
  return (
    !remark.test(text) &&
    !total.test(text) &&
    /[0-9A-Za-z]/.test(text) &&
    !/^\d{1,6}(?:\.\d+)?[家个人户条名]?$/.test(text) &&
    !/\p{Script=Han}{2}/u.test(text)
  );
}

/** Whether a cell has nothing in it; a formula without a result has something, though nobody can tell what, and so has one that shows nothing of it. */
function isEmpty({ cells }: Row, index: number): boolean {
  const cell = cells[index];
  if (unseen(cell) !== undefined) return false;
  return tidy(shown(cell)) === "" && !(typeof cell === "object" && "formula" in cell);
}

/** Whether a cell holds a day and its row nothing else: the date of a form, below the list. */
function isDayAlone(row: Row, index: number): boolean {
  if (!row.cells.every((_, at) => at === index || isEmpty(row, at))) return false;
  const text = tidy(shown(row.cells[index]));
  return !/^\d+$/.test(text) && readDay(text) !== undefined;
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

/** Whether a row has what may be a code of its own. */
export function hasCode(reading: Reading, row: Row): boolean {
  const columns = columnsOf(reading, row);
  return coding.some((field) => {
    const column = columns.get(field);
    return (
      column !== undefined && isCode(words(shown(row.cells[column.index]))) && !isDayAlone(row, column.index)
    );
  });
}

/**
 * Whether a row holds no unit and no person: a total, a note or a footer, the heading of a section. Judged by
 * the words, never by sums; whatever begins so and has a code is a row like others.
 *
 * @param block the rows of the merged cells that the row may lie in; kept by this function from row to row
 * @param isCoded whether it has what may be a code of its own
 */
export function isPassedOver(reading: Reading, row: Row, block: Block, isCoded: boolean): boolean {
  const columns = columnsOf(reading, row);
  const textAt = (index: number) => words(shown(row.cells[index]));
  // A row like others, as almost all are.
  if (isCoded && !row.merged) {
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
  if (isCoded) return false;
  const telling = [first, ...named];
  const isAlone =
    filled.length === 1 &&
    !row.cells.some((cell) => (typeof cell === "object" && "formula" in cell) || unseen(cell) !== undefined);
  const at = row.cells.findIndex((_, index) => !isEmpty(row, index));
  // A name without anything else may be a unit that lacks the rest.
  const mayBeNamed = [...columns.values()].some(
    ({ field, index }) => index === at && ["name", "unit", "inspector"].includes(field),
  );
  const kinds = [
    ["register.row-total", telling.find((text) => total.test(text))],
    [
      "register.row-note",
      telling.find((text) => remark.test(text)) ?? (isDayAlone(row, at) ? first : undefined),
    ],
    ["register.row-section", isAlone && section.test(first) ? first : undefined],
    [
      "register.row-bare",
      [...columns.values()].every(({ index }) => isEmpty(row, index)) ? first : undefined,
    ],
    ["register.row-alone", isAlone && !mayBeNamed ? first : undefined],
    ["register.row-empty", filled.length > 0 && filled.every(isPlaceholder) ? first : undefined],
  ] as const;
  for (const [kind, text] of kinds) {
    if (text === undefined) continue;
    note(reading, "warning", row, undefined, message(kind, { value: excerpt(text) }));
    return true;
  }
  return false;
}
