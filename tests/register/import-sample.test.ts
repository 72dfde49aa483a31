import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTableFile, sampleFiles } from "../../electron/services/register/reading/read-file.ts";
import { fieldFault } from "../../shared/draw/field.ts";
import type { Level } from "../../shared/draw/model.ts";
import type { List, Register } from "../../shared/register/model.ts";
import { type Import, importList } from "../../shared/register/reading/import-list.ts";
import { scratch } from "../support/scratch.ts";
import { hash } from "./builders.ts";

const root = join(import.meta.dirname, "../..");

async function importSample(level: Level) {
  let register: Register = {};
  const imports: Partial<Record<List, Import>> = {};
  for (const { list, path } of sampleFiles(level)) {
    const file = await readTableFile(path);
    if (!file.ok) throw new Error(JSON.stringify(file.refusal));
    const context = { day: "2026-12-25", register, prints: () => true };
    const read = importList(list, file.value.tables, { level }, context, hash);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    imports[list] = read.value;
    register = { ...register, [list]: read.value.rows };
  }
  return { register, imports };
}

describe("the sample register", () => {
  it("is what its generator makes, byte for byte", () => {
    const folder = scratch();
    execFileSync(process.execPath, [join(root, "build/sample.ts"), folder]);
    const names = readdirSync(join(root, "sample")).sort();
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(root, "sample", name))), name).toBe(
        true,
      );
    }
  });

  it.each(["city", "county"] as const)(
    "has the promised rows at a %s office, whatever its dirt",
    async (level) => {
      const { register, imports } = await importSample(level);
      const accepted = Object.fromEntries(
        Object.entries(imports).map(([list, { counts }]) => [list, counts.accepted]),
      );
      expect(accepted).toEqual({
        key: 132,
        general: 410,
        special: 37,
        inspectors: 24,
        conflicts: 6,
        visits: 9,
      });
      const key = new Set(register.key?.map(({ id }) => id));
      expect(register.special?.filter(({ id }) => key.has(id)).length).toBe(12);
      expect(imports.special?.counts.findings.settle).toBe(1);
      expect(imports.key?.counts).toMatchObject({ rows: 135, refused: 3 });
      for (const list of ["key", "general", "special", "inspectors"] as const) {
        for (const { name } of register[list] ?? []) {
          expect(name).toMatch(/^示例/);
          expect(fieldFault(name, "commas")).toBeUndefined();
        }
      }
    },
  );

  it("has every kind of dirt it is meant to show", async () => {
    const { imports } = await importSample("city");
    const kinds = new Set(
      Object.values(imports).flatMap(({ findings }) =>
        findings.map(({ said }) => said.key.replace("register.", "")),
      ),
    );
    expect([...kinds].sort()).toEqual(
      [
        "certificate-expired",
        "code-inexact",
        "credit-code-digit",
        "credit-code-shared",
        "duplicate",
        "full-width",
        "heading-repeated",
        "id-made",
        "level-of-county",
        "level-unknown",
        "line-break",
        "name-cut",
        "name-missing",
        "name-repeated",
        "no-break-space",
        "not-in-post-available",
        "placeholder",
        "sheet-words",
        "spaces",
        "special-alone",
        "special-several",
        "stratum-missing",
      ].sort(),
    );
  });

  it("has a unit at the yearly cap in the third quarter of 2027, and one at it but on the special list", async () => {
    const { register } = await importSample("city");
    const special = new Set(register.special?.map(({ id }) => id));
    const twice = Object.entries(
      Object.groupBy(register.visits?.filter(({ quarter }) => quarter < "2027Q3") ?? [], ({ unit }) => unit),
    ).filter(([, visits]) => (visits?.length ?? 0) >= 2);
    expect(twice.map(([id]) => special.has(id)).sort()).toEqual([false, true]);
  });
});
