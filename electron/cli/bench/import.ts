import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import type { Hash } from "../../../shared/draw/model.ts";
import { checkCharacter } from "../../../shared/register/credit-code.ts";
import { importList } from "../../../shared/register/reading/import-list.ts";
import { printedAsIs } from "../../services/papers/print/spell-out.ts";
import { readTables } from "../../services/register/reading/read-tables.ts";

const rows = 100_000;
const rounds = 3;
const hash: Hash = (data) => createHash("sha256").update(data).digest("hex");

/** A key list of invented units as an office's system exports it, with dirt in every hundredth row. */
function exported(): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = String(index + 1);
    const credit = `91990000${number.padStart(9, "X")}`;
    return [
      number,
      `SL${number.padStart(10, "0")}`,
      index % 100 === 0 ? `示例化工第${number}厂\u00a0` : `示例化工第${number}厂`,
      `${credit}${checkCharacter(credit)}`,
      index % 3 === 0 ? "国控" : "省控",
      `示例${index % 9}区`,
      `示例市示例${index % 9}区虚构路${number}号`,
      "正常生产",
      "2026-10-31",
    ];
  });
  const headings = [
    "序号",
    "污染源编码",
    "单位名称",
    "统一社会信用代码",
    "控制级别",
    "行政区划",
    "生产地址",
    "生产状态",
    "更新日期",
  ];
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([headings, ...lines], { dense: true });
  utils.book_append_sheet(book, sheet, "名录");
  return write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
}

async function importOnce(bytes: Buffer): Promise<number> {
  const start = performance.now();
  const tables = await readTables(bytes, "key.xlsx");
  if (!tables.ok) throw new Error(`the bench's file was refused: ${tables.refusal.key}`);
  const prints = printedAsIs();
  if (!prints.ok) throw new Error("the print fonts cannot be read");
  const context = { day: "2026-12-25", register: {}, prints: prints.value };
  const imported = importList("key", tables.value, { level: "city" }, context, hash);
  if (!imported.ok || imported.value.counts.accepted !== rows)
    throw new Error("the bench's rows were not accepted");
  return performance.now() - start;
}

function parseOnce(bytes: Buffer, dense: boolean): number {
  const start = performance.now();
  const book = read(bytes, { dense });
  if (book.SheetNames.length !== 1) throw new Error("the library did not read the bench's file");
  return performance.now() - start;
}

const best = (times: readonly number[]) => Math.min(...times);

/**
 * Measures the import of 100,000 rows of .xlsx, from bytes to findings and typed rows, against the spreadsheet library's own
 * parse of the same bytes (at most 1.5 times), both ways that library can parse; the best of three rounds of each.
 */
export async function benchImport(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const path = join(folder, "key.xlsx");
    writeFileSync(path, exported());
    const bytes = readFileSync(path);
    const imports: number[] = [];
    const parses: number[] = [];
    const denseParses: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      parses.push(parseOnce(bytes, false));
      denseParses.push(parseOnce(bytes, true));
      imports.push(await importOnce(bytes));
    }
    const ratio = (of: readonly number[]) => (best(imports) / best(of)).toFixed(2);
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    print(`import of ${rows} rows of .xlsx (${size} MiB, 9 columns)`);
    print(`  the library's own parse                      ${best(parses).toFixed(0)} ms`);
    print(`  the library's own parse, dense               ${best(denseParses).toFixed(0)} ms`);
    print(
      `  import: unpacked, read, cleaned, checked     ${best(imports).toFixed(0)} ms   ${ratio(parses)} × the parse, ${ratio(denseParses)} × the dense one (at most 1.5)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
