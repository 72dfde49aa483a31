import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { asNobody } from "../support/as-nobody.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

const appender = new URL("../support/append-until.ts", import.meta.url);

describe("a place that cannot hold a ledger", () => {
  test.each([
    ["a folder that is not there", (place: string) => join(place, "missing", "ledger.db")],
    [
      "a file for a folder",
      (place: string) => {
        writeFileSync(join(place, "file"), "");
        return join(place, "file", "ledger.db");
      },
    ],
  ])("%s", (_, file) => {
    expect(refusalKey(openLedger(file(scratch())))).toBe("ledger.unwritable");
  });

  test("a read-only folder, new or with a ledger in it", () => {
    const place = scratch();
    const file = join(place, "ledger.db");
    const ledger = succeeded(openLedger(file));
    succeeded(ledger.append({ events: ["{}"] }));
    ledger.close();
    const before = readFileSync(file);
    chmodSync(file, 0o444);
    chmodSync(place, 0o555);
    asNobody(() => {
      expect(refusalKey(openLedger(join(place, "new.db")))).toBe("ledger.unwritable");
      expect(refusalKey(openLedger(file))).toBe("ledger.unwritable");
    });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(place)).toEqual(["ledger.db"]);
    chmodSync(place, 0o755);
  });
});

describe("a file that is no ledger", () => {
  test.each([
    ["a text", "这不是账本\n".repeat(1000)],
    ["a short text", "x"],
    ["a spreadsheet's beginning", "PK\u0003\u0004".padEnd(5000, "\0")],
  ])("%s is refused and left as it is", (_, content) => {
    const file = join(scratch(), "other");
    writeFileSync(file, content);
    expect(refusalKey(openLedger(file))).toBe("ledger.not-a-ledger");
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  test("another program's database is refused and left as it is", () => {
    const place = scratch();
    const file = join(place, "other.db");
    const other = new Database(file);
    other.exec("CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('x')");
    other.close();
    const before = readFileSync(file);
    expect(refusalKey(openLedger(file))).toBe("ledger.not-a-ledger");
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(place)).toEqual(["other.db"]);
  });

  test("a folder is refused", () => {
    const file = join(scratch(), "ledger.db");
    mkdirSync(file);
    expect(refusalKey(openLedger(file))).toBe("ledger.not-a-ledger");
  });
});

describe("a full disk", () => {
  /** The refused step has left nothing; what was acknowledged is there, and with room the ledger goes on. */
  function check(file: string, told: unknown[]): void {
    const refusal = told.pop() as { refused: string; head: { seq: number } };
    expect(told.length).toBeGreaterThan(2);
    expect(refusal.head.seq).toBe(told.at(-1));
    const ledger = succeeded(openLedger(file));
    expect(ledger.readOnly).toBeUndefined();
    expect(ledger.head().seq).toBe(told.at(-1));
    succeeded(ledger.append({ events: ["{}"] }));
    ledger.close();
  }

  test("refuses the step and loses nothing", async ({ skip }) => {
    const place = scratch();
    const reason = smallDisk(place, 512);
    if (reason) skip(reason);
    const file = join(place, "ledger.db");
    const filler = join(place, "filler");
    writeFileSync(filler, Buffer.alloc(100_000));
    const child = fork(appender, [file, "full"], { execArgv: [] });
    const told: unknown[] = [];
    child.on("message", (message) => told.push(message));
    await once(child, "close");
    expect(told.at(-1)).toMatchObject({ refused: "ledger.full" });
    rmSync(filler);
    check(file, told);
  });

  test("a file that may not grow (a limit of the system) is refused alike", async () => {
    const file = join(scratch(), "ledger.db");
    const limited = [
      "-c",
      'ulimit -f 400; exec "$0" "$@"',
      process.execPath,
      fileURLToPath(appender),
      file,
      "full",
    ];
    const child = spawn("sh", limited, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const told: unknown[] = [];
    child.on("message", (message) => told.push(message));
    await once(child, "close");
    expect(told.at(-1)).toMatchObject({ refused: expect.stringMatching(/^ledger\.(full|failed)$/) });
    check(file, told);
  });
});
