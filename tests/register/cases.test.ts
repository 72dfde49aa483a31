import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { previewCommand } from "../../electron/cli/preview.ts";
import { exit } from "../../electron/cli/terminal.ts";

/** Lists that offices really have (all names invented), each after a habit or a fault, with what must become of it. */
const folder = join(import.meta.dirname, "cases");

interface Case {
  readonly list: string;
  readonly file: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
  /** Where the file is refused: the code, and words of the sentence. */
  readonly refused?: readonly string[];
  readonly sheet?: string;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly counts?: Readonly<Record<string, number>>;
  /** The rows as they would enter, each by the fields that are named in `fields`. */
  readonly fields?: readonly string[];
  readonly rows?: readonly string[];
  /** All findings but those about dirt: severity, place, kind. */
  readonly findings?: readonly string[];
  /** Words that some finding says. */
  readonly says?: readonly string[];
}

const cases: Readonly<Record<string, readonly Case[]>> = JSON.parse(
  readFileSync(join(folder, "expected.json"), "utf8"),
);

interface Told {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly sheet: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly {
    readonly severity: string;
    readonly sheet?: string;
    readonly row: number;
    readonly column: string;
    readonly kind: string;
    readonly text: string;
  }[];
}

async function preview({ list, file, with: beside = {}, options = [] }: Case) {
  const printed: string[] = [];
  const args = Object.entries(beside).flatMap(([name, path]) => ["--with", `${name}=${join(folder, path)}`]);
  const code = await previewCommand(
    [list, join(folder, file), ...args, ...options, "--json", "--lang", "en"],
    {
      print: (line) => printed.push(line),
      complain: () => {},
    },
  );
  return { code, told: JSON.parse(printed.join("\n")) as Told };
}

const dirt = /\.(?:spaces|line-break|invisible|no-break-space|code-cleaned|text-mark|full-width)$/;

describe.each(Object.entries(cases))("%s", (_, files) => {
  it.each(files.map((one) => [`${one.file} ${one.options?.join(" ") ?? ""}`.trim(), one] as const))(
    "%s",
    async (_name, one) => {
      const { code, told } = await preview(one);
      if (one.refused) {
        const [key, ...words] = one.refused;
        expect([code, told.ok, told.code]).toEqual([exit.unusable, false, key]);
        for (const word of words) expect(told.message).toContain(word);
        return;
      }
      expect([code, told.ok, told.message]).toEqual([exit.good, true, undefined]);
      const found = told.findings
        .filter(({ kind }) => !dirt.test(kind))
        .map(
          ({ severity, sheet, column, row, kind }) =>
            `${severity} ${sheet === undefined ? "" : `${sheet}!`}${column}${row || ""} ${kind.replace("register.", "")}`,
        );
      const rows = told.rows.map((row) =>
        (one.fields ?? ["id"]).map((field) => String(row[field])).join(" "),
      );
      expect({
        sheet: told.sheet,
        mapping: told.mapping,
        counts: told.counts,
        rows,
        findings: found,
      }).toMatchObject({
        ...(one.sheet !== undefined && { sheet: one.sheet }),
        ...(one.mapping && { mapping: one.mapping }),
        ...(one.counts && { counts: one.counts }),
        ...(one.rows && { rows: one.rows }),
        ...(one.findings && { findings: one.findings }),
      });
      for (const words of one.says ?? [])
        expect(told.findings.map(({ text }) => text).join("\n")).toContain(words);
    },
  );
});
