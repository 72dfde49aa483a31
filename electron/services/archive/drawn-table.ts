import { Buffer } from "node:buffer";
import { type ClassNames, sayNamed } from "../../../shared/rules/class-names.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { type Key, message, say } from "../../../shared/text/text.ts";
import type { tableForms } from "../../../shared/windows/console-view.ts";
import type { DrawnUnit } from "../../../shared/windows/drawn-units.ts";

type TableForm = (typeof tableForms)[number];

/**
 * The drawn list as a file for a spreadsheet program, a row a unit: .xlsx, or .csv in UTF-8 with a BOM, by which those programs know it.
 * Every cell is a number, a word, none of which is a formula, or a code of the protocol.
 */
export async function drawnTable(
  units: readonly DrawnUnit[],
  as: TableForm,
  language: Language,
  names: ClassNames = {},
): Promise<Buffer> {
  const word = (key: Key) => sayNamed(message(key, {} as never), language, names);
  const most = Math.max(0, ...units.map(({ team }) => team.length));
  const heads = [
    word("minutes.order"),
    word("minutes.draw"),
    word("minutes.code"),
    word("console.drawn.tier"),
    word("console.drawn.ticket"),
    ...Array.from({ length: most }, (_, at) =>
      say(message("contract.table.inspector", { number: at + 1 }), language),
    ),
  ];
  const rows = units.map(({ order, draw, code, tier, ticket, team }) => [
    order,
    word(`term.draw.${draw}`),
    code,
    tier,
    ticket,
    ...team,
  ]);
  // Loaded when it is asked for: a start need not wait for it.
  const { utils, write } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([heads, ...rows]);
  if (as === "csv") return Buffer.from(`\uFEFF${utils.sheet_to_csv(sheet, { RS: "\r\n" })}`, "utf8");
  sheet["!cols"] = [
    { wch: 8 },
    { wch: 18 },
    { wch: 12 },
    { wch: 8 },
    { wch: 66 },
    ...Array(most).fill({ wch: 12 }),
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, word("contract.table.sheet"));
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}
