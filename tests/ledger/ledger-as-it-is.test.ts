import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { say } from "../../shared/text/text.ts";
import { filesWith, layoutOne } from "../support/layout-one.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const started = (version: unknown) => JSON.stringify({ type: "application.started", version });

/** A ledger with three events, changed by another program. */
function changed(sql: string, bodies = [started("1.2.0"), '{"n":1}', started("3.0.1")]): string {
  const file = join(scratch(), "ledger.sqlite");
  const ledger = succeeded(openLedger(file));
  succeeded(
    ledger.append({ events: bodies, blobs: [Buffer.from("a blob")], keep: { nonce: Buffer.from("n") } }),
  );
  ledger.close();
  const other = new Database(file);
  other.exec(sql);
  other.close();
  return file;
}

/** Opens a file, lets it be used, and holds every file beside it to its bytes. */
function unchanged(file: string, use: (ledger: Ledger) => void): void {
  const before = filesWith(file).map((name) => [name, readFileSync(join(dirname(file), name))] as const);
  const ledger = succeeded(openLedger(file));
  use(ledger);
  const key = ledger.readOnly?.key;
  expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe(key);
  expect([...ledger.examineRest()]).toEqual([]);
  ledger.close();
  for (const [name, bytes] of before)
    expect(readFileSync(join(dirname(file), name)).equals(bytes), name).toBe(true);
}

describe("a ledger of a newer layout", () => {
  test("is read, not changed, and told with its layout, ours and who wrote it last", () => {
    const file = changed("PRAGMA user_version = 3; CREATE TABLE more (x); DROP TRIGGER event_delete");
    unchanged(file, (ledger) => {
      const said = ledger.readOnly && say(ledger.readOnly, "en");
      for (const word of [file, "layout 3", "up to 2", "version 3.0.1"]) expect(said).toContain(word);
      expect([...ledger.events()].map(({ body }) => body)).toEqual([
        started("1.2.0"),
        '{"n":1}',
        started("3.0.1"),
      ]);
      expect(ledger.head().seq).toBe(3);
      expect(ledger.kept("nonce")?.toString()).toBe("n");
      expect(refusalKey(openLedger(file))).toBe("ledger.held");
    });
    expect(filesWith(file)).toEqual(["ledger.sqlite"]);
  });

  test.each([
    ["nobody noted a start", ['{"n":1}']],
    [
      "the start has another form",
      [started({ major: 4 }), '"application.started"', '{"application.started":'],
    ],
  ])("its writer is not known where %s", (_, bodies) => {
    unchanged(changed("PRAGMA user_version = 40", bodies), ({ readOnly }) => {
      expect(readOnly?.values["writer"]).toMatchObject({ key: "ledger.writer-unknown" });
      expect(readOnly && say(readOnly, "zh")).toContain("版本不详");
    });
  });

  test("is read as far as its chain is whole", () => {
    const file = changed(
      "PRAGMA user_version = 3; DROP TRIGGER event_update; UPDATE event SET body = '{}' WHERE seq = 2",
    );
    unchanged(file, (ledger) => {
      expect(ledger.readOnly?.key).toBe("ledger.newer");
      expect([...ledger.events()].map(({ seq }) => seq)).toEqual([1]);
      expect(ledger.readOnly?.values["writer"]).toMatchObject({ values: { version: "1.2.0" } });
    });
  });

  test("is told to be newer even where its events are kept in tables of another form", () => {
    unchanged(changed("PRAGMA user_version = 5; ALTER TABLE event RENAME TO entry"), (ledger) => {
      expect(ledger.readOnly?.key).toBe("ledger.newer");
      expect([...ledger.events()]).toEqual([]);
    });
  });

  test("that stopped with its last steps in the log is left with them there", () => {
    const file = changed("");
    const other = new Database(file);
    other.pragma("wal_autocheckpoint = 0");
    other.exec("PRAGMA user_version = 3");
    // As a killed program leaves it.
    const folder = join(dirname(file), "killed");
    mkdirSync(folder);
    const left = join(folder, "ledger.sqlite");
    for (const end of ["", "-wal"]) cpSync(`${file}${end}`, `${left}${end}`);
    other.close();
    expect(readFileSync(`${left}-wal`).length).toBeGreaterThan(0);
    unchanged(left, (ledger) => {
      expect(ledger.readOnly?.key).toBe("ledger.newer");
      expect(ledger.head().seq).toBe(3);
    });
  });
});

describe("a file with another program's mark", () => {
  test.each([
    ["of this layout", ""],
    ["of an earlier one", "PRAGMA user_version = 1"],
    ["of a newer one", "PRAGMA user_version = 9"],
  ])("%s is read, not changed and not taken for a ledger", (_, sql) => {
    unchanged(changed(`PRAGMA application_id = 77; ${sql}`), (ledger) => {
      expect(ledger.readOnly).toMatchObject({ key: "ledger.foreign", values: { mark: "77" } });
      expect([...ledger.events()]).toHaveLength(3);
    });
  });

  test("is never brought to the present layout", () => {
    const file = layoutOne();
    const other = new Database(file);
    other.pragma("application_id = 0");
    other.close();
    unchanged(file, (ledger) => expect(ledger.readOnly?.key).toBe("ledger.foreign"));
    expect(filesWith(file)).toEqual(["ledger.sqlite"]);
  });
});

test.each([
  ["a table", "CREATE TABLE more (x)"],
  ["a trigger", "CREATE TRIGGER more AFTER INSERT ON event BEGIN SELECT 1; END"],
  ["another number of its layout", "PRAGMA user_version = 1"],
  ["no number of its layout", "PRAGMA user_version = 0"],
])("a ledger of the present layout with %s more than it has is broken", (_, sql) => {
  const file = changed(sql);
  const ledger = succeeded(openLedger(file));
  expect(ledger.readOnly?.key).toBe("ledger.broken-file");
  expect(ledger.head().seq).toBe(3);
  ledger.close();
  expect(filesWith(file)).toEqual(["ledger.sqlite"]);
});
