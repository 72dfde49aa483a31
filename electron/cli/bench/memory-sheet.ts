import { utils, write } from "@e965/xlsx";

export const tenThousand = 10_000;

/** A list of so many invented units as .xlsx, in base64. */
export function sheetOf(units: number): string {
  const rows = Array.from({ length: units }, (_, index) => [
    `示例化工第${index}厂有限公司`,
    `SL${String(index).padStart(10, "0")}`,
    `示例市示例区虚构路${index}号`,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["单位名称", "污染源编码", "地址"], ...rows]), "名录");
  return write(book, { type: "base64", bookType: "xlsx" }) as string;
}
