import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../shared/commands.ts";
import { facts } from "../../shared/facts.ts";

const root = join(import.meta.dirname, "../..");

/** Everything that the rooms of the core state, by what it is. */
async function stated(isRow: (value: object) => boolean): Promise<unknown[]> {
  const files = globSync("shared/{office,ceremony,inspection,archive}/*.ts", { cwd: root });
  const modules = await Promise.all(files.map((file) => import(join(root, file)) as Promise<object>));
  const values = modules.flatMap((module) => Object.values(module) as unknown[]);
  return values.filter((value) => typeof value === "object" && value !== null && isRow(value));
}

// A row that its room keeps to itself and lists nowhere is unused, which the linter says.
test("every fact and every command that a room states is one of the ledger's, and none has two rows", async () => {
  const rows = await stated((value) => "says" in value && "apply" in value);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((row) => !(facts as readonly unknown[]).includes(row))).toEqual([]);
  const given = await stated((value) => "type" in value && "decide" in value);
  expect(given.length).toBeGreaterThan(20);
  expect(given.filter((row) => !(commands as readonly unknown[]).includes(row))).toEqual([]);
  for (const all of [facts, commands]) expect(new Set(all.map(({ type }) => type)).size).toBe(all.length);
});
