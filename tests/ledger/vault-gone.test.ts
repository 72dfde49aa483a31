import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

/** What a ledger keeps for a while: the nonce, and each line of the conflicts but the header. */
function secretsIn(file: string): readonly string[] {
  const copy = join(scratch(), "copy.sqlite");
  cpSync(file, copy);
  const database = new Database(copy);
  const kept = new Map(
    database
      .prepare<[], [string, Buffer]>("SELECT name, bytes FROM vault")
      .raw()
      .all()
      .map(([name, bytes]) => [name, bytes.toString("utf8")]),
  );
  database.close();
  const lines = (kept.get("conflicts.csv") ?? "").split("\n").slice(1);
  return [kept.get("nonce") ?? "", ...lines].filter((text) => text !== "");
}

/** Which files of a folder hold one of the texts, anywhere in their bytes. */
function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return texts.some((text) => bytes.includes(text));
    })
    .map(({ name }) => name);
}

const kept = (name: string) => {
  const folder = scratch();
  cpSync(join(import.meta.dirname, `../ledgers/1/${name}.sqlite`), join(folder, "ledger.sqlite"));
  return folder;
};

test.each([
  ["freeze", 2],
  ["slips", 2],
  ["rehearsal-freeze", 2],
  ["rehearsal-reveal", 1],
])(
  "of a ceremony that is closed, stopped at %s, no file holds what was kept for a while",
  async (name, count) => {
    const folder = kept(name);
    const secrets = secretsIn(join(folder, "ledger.sqlite"));
    expect(secrets.length).toBeGreaterThanOrEqual(count);
    for (const secret of secrets) expect(filesWith(folder, [secret])).toEqual(["ledger.sqlite"]);
    const host = hostInProcess(folder, testPorts());
    // The log too, while the ledger is open.
    expect(filesWith(folder, secrets)).toEqual([]);
    await host.close();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["ledger.1.sqlite", "ledger.sqlite"]));
    expect(filesWith(folder, secrets)).toEqual([]);
  },
);

test("a ledger that is brought to the layout of today alone keeps them, and its copy does not", () => {
  const folder = kept("slips");
  const file = join(folder, "ledger.sqlite");
  const secrets = secretsIn(file);
  const ledger = succeeded(openLedger(file));
  ledger.close();
  for (const secret of secrets) expect(filesWith(folder, [secret])).toEqual(["ledger.sqlite"]);
  const again = succeeded(openLedger(file));
  expect(succeeded(ceremonyService(again, testPorts())).facts().at(-1)?.type).toBe("ceremony.closed");
  again.close();
  expect(filesWith(folder, secrets)).toEqual([]);
});
