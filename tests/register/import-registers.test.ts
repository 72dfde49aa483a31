import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digest } from "../../electron/services/ledger/digest.ts";
import { readTableFile } from "../../electron/services/register/reading/read-file.ts";
import type { List, Register } from "../../shared/register/model.ts";
import { type Import, importList } from "../../shared/register/reading/import-list.ts";
import { readOverrides } from "../../shared/register/reading/overrides.ts";

/** An optional extra check: registers of real firms are no part of this project, and are read only where they lie beside it. */
const folder = process.env["MINGQIAN_REGISTERS"] ?? join(import.meta.dirname, "../../../shared/data");
const files = {
  key: "shanghai_key_polluters_2020.xlsx",
  special: "shanghai_mandatory_cleaner_production.xlsx",
};
const there = Object.values(files).every((name) => existsSync(join(folder, name)));

/** Of the real lists only their own faults are counted here. */
const prints = () => true;

async function read<L extends List>(
  list: L,
  name: string,
  maps: string[],
  register: Register,
): Promise<Import<L>> {
  const file = await readTableFile(join(folder, name));
  const overrides = readOverrides(maps, []);
  if (!file.ok || !overrides.ok) throw new Error("the file cannot be read");
  const map = overrides.value.map[list];
  const options = { level: "city", ...(map && { map }) } as const;
  const found = importList(list, file.value.tables, options, { day: "2026-12-25", register, prints }, digest);
  if (!found.ok) throw new Error(found.refusal.key);
  return found.value;
}

describe.skipIf(!there)(
  `registers of real firms${there ? "" : " (not beside this checkout: skipped)"}`,
  () => {
    test("1,101 key units whole, from the sheet that holds them, and 94 special ones matched by credit code", async () => {
      const key = await read("key", files.key, [], {});
      expect(key.sheet).toBe("企业详细信息");
      expect(key.counts).toMatchObject({ rows: 1101, accepted: 1101, refused: 0 });
      const wrong = key.findings.filter(({ said }) => said.key === "register.credit-code-digit");
      expect(wrong).toHaveLength(1);
      expect(wrong[0]?.said.values).toMatchObject({ value: "913101167800233824", expected: "U" });
      const inColumn = (kind: string, column: string) =>
        key.findings.filter((one) => one.said.key === kind && one.column === column);
      // Every production cycle (column U) has no-break spaces, line breaks and tabs; 16 company names repeat.
      expect(inColumn("register.no-break-space", "U")).toHaveLength(1101);
      expect(inColumn("register.line-break", "U")).toHaveLength(1101);
      expect(inColumn("register.name-repeated", "A")).toHaveLength(16);
      const shared = key.findings.filter(({ said }) => said.key === "register.credit-code-shared");
      expect(Math.max(...shared.map(({ said }) => Number(said.values["count"])))).toBe(7);

      const maps = ["special.name=crop_name", "special.credit-code=crop_id"];
      const special = await read("special", files.special, maps, { key: key.rows });
      expect(special.counts).toMatchObject({ rows: 94, accepted: 94, recognised: 57 });
      expect(special.findings.filter(({ severity }) => severity === "settle")).toHaveLength(1);
      const keys = new Set(key.rows.map(({ id }) => id));
      expect(special.rows.filter(({ id }) => keys.has(id))).toHaveLength(56);
    });
  },
);
