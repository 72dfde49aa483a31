import { type BookType, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import type { Unit } from "../../shared/register/model.ts";
import { type Import, importList } from "../../shared/register/reading/import-list.ts";
import { succeeded } from "../support/outcome.ts";
import { hash } from "./builders.ts";

/** A row as an office means it, and as it writes it. */
interface Meant {
  readonly name: string;
  readonly written: string;
  readonly status: Unit["status"];
  readonly statusWritten: string;
  readonly updatedAt: string;
  readonly updatedWritten: string;
}

const choose = (...pairs: readonly (readonly [meant: string, written: string])[]) =>
  fc.constantFrom(...pairs);
const day = choose(
  ["2026-10-01", "2026/10/1"],
  ["2026-03-09", "2026年3月9日"],
  ["2026-03-09", "2026.3.9"],
  ["2026-12-31", "20261231"],
  ["2026-12-31", "二〇二六年十二月三十一日"],
  ["", ""],
  ["", "—"],
);
const status = choose(
  ["operating", "正常"],
  ["operating", "正常生产。"],
  ["operating", ""],
  ["operating", "部分停产"],
  ["operating", "停产后恢复生产"],
  ["operating", "计划2027年关停"],
  ["stopped", "停产"],
  ["stopped", " 已停产"],
  ["closed", "已注销"],
  ["closed", "吊销，未注销"],
);
const dirt = fc.constantFrom(
  (text: string) => text,
  (text: string) => `${text} `,
  (text: string) => `\u00a0${text}`,
  (text: string) => `${text.slice(0, 2)}\u200b${text.slice(2)}`,
);

const meant: fc.Arbitrary<Meant> = fc
  .tuple(fc.constantFrom("印染", "化工", "合计检测", "汇总物流", "注塑"), dirt, status, day)
  .map(([trade, soil, [means, word], [date, dateWritten]]) => ({
    name: `示例${trade}厂`,
    written: soil(`示例${trade}厂`),
    status: means as Unit["status"],
    statusWritten: word,
    updatedAt: date,
    updatedWritten: dateWritten,
  }));

/** What stands in a sheet beside its rows. */
const layout = fc.record({
  title: fc.boolean(),
  total: fc.boolean(),
  note: fc.boolean(),
  repeated: fc.boolean(),
  nameHeading: fc.constantFrom("单位名称", "企业名称（全称）", "污染源名称*"),
  codeHeading: fc.constantFrom("污染源编码", "排污单位编码", "监管对象编号"),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  as: fc.constantFrom<BookType | "csv" | "tab">("xlsx", "biff8", "ods", "csv", "tab"),
});
type Layout = typeof layout extends fc.Arbitrary<infer One> ? One : never;

const codeOf = (index: number) => `HT${String(index + 1).padStart(6, "0")}`;

/** The lines of a sheet, and where its first row stands. */
function linesOf(rows: readonly Meant[], { title, total, note, repeated, ...as }: Layout) {
  const inOrder = (cells: readonly string[]) => as.order.map((column) => cells[column] ?? "");
  const headings = inOrder([as.codeHeading, as.nameHeading, "生产状态", "更新日期"]);
  const data = rows.map((row, index) =>
    inOrder([codeOf(index), row.written, row.statusWritten, row.updatedWritten]),
  );
  const half = Math.ceil(data.length / 2);
  const lines = [
    ...(title ? [["示例市2027年名录"], ["填报单位：示例局"]] : []),
    headings,
    ...data.slice(0, half),
    ...(repeated ? [headings] : []),
    ...data.slice(half),
    ...(total ? [inOrder(["合 计", String(rows.length), "", ""])] : []),
    ...(note ? [["注：停产企业复产前应报告。"], ["填表人：示例某甲"]] : []),
  ];
  const first = (title ? 2 : 0) + 1;
  return { lines, rowOf: (index: number) => first + index + (repeated && index >= half ? 1 : 0) };
}

function fileOf(lines: readonly (readonly string[])[], as: Layout["as"]): Buffer {
  if (as === "csv" || as === "tab") {
    const sign = as === "csv" ? "," : "\t";
    const cell = (text: string) => (/[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return Buffer.from(`\ufeff${lines.map((line) => line.map(cell).join(sign)).join("\r\n")}\r\n`);
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => [...line])), "名录");
  return write(book, { type: "buffer", bookType: as });
}

async function read(lines: readonly (readonly string[])[], as: Layout["as"]): Promise<Import<"key">> {
  const tables = succeeded(await readTables(fileOf(lines, as), "list", undefined, { list: "key" }));
  const context = { day: "2026-12-25", register: {}, prints: () => true };
  return succeeded(importList("key", tables, { level: "city" }, context, hash));
}

const rows = fc.array(meant, { minLength: 1, maxLength: 8 });

describe("sheets as offices write them", () => {
  it("enter as they are meant, in every form, order and layout", async () => {
    await fc.assert(
      fc.asyncProperty(rows, layout, async (all, how) => {
        const { lines } = linesOf(all, how);
        const found = await read(lines, how.as);
        expect(found.rows.map(({ id, name, status: is, updatedAt }) => [id, name, is, updatedAt])).toEqual(
          all.map((row, index) => [codeOf(index), row.name, row.status, row.updatedAt]),
        );
        expect(found.counts).toMatchObject({
          rows: all.length,
          refused: 0,
          passedOver: Number(how.repeated) + Number(how.total) + 2 * Number(how.note),
          stopped: all.filter((row) => row.status !== "operating").length,
        });
        // Whatever is not as the sheet has it to the letter has a finding in its row or its word among those counted.
        const said = found.findings.filter(({ severity }) => severity !== "cleaned").length;
        const doubtful = all.filter(({ statusWritten }) => /^部分|后恢复|^计划/.test(statusWritten)).length;
        expect(said).toBeGreaterThanOrEqual(doubtful);
      }),
      { numRuns: 150 },
    );
  });

  it("a cell that is changed never changes another row", async () => {
    const text = fc.oneof(
      fc.constantFrom(
        "合计",
        "停产",
        "",
        "注：",
        "=1+1",
        '"',
        "单位名称",
        "2026-3",
        "TRUE",
        "1,2",
        "，",
        "HT9",
      ),
      fc.string({ unit: fc.constantFrom(..."停产正常合计厂A1-/,;|、（）\"=' \t"), maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(rows, layout, fc.nat(), fc.nat(), text, async (all, how, which, where, typed) => {
        // Of a single row there is no other, and none is left where it becomes a total or a note.
        fc.pre(all.length > 1);
        const { lines, rowOf } = linesOf(all, how);
        const index = which % all.length;
        const line = rowOf(index);
        const column = where % 4;
        const changed = lines.map((cells, at) =>
          at === line ? cells.map((cell, of) => (of === column ? typed : cell)) : cells,
        );
        const [before, after] = [await read(lines, how.as), await read(changed, how.as)];
        const others = (found: Import<"key">) =>
          found.rows.filter(({ id }) => all.some((_, other) => other !== index && codeOf(other) === id));
        expect(others(after)).toEqual(others(before));
        expect(after.headingRow).toBe(before.headingRow);
        expect(after.mapping).toEqual(before.mapping);
      }),
      { numRuns: 150 },
    );
  });
});
