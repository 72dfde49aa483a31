import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { say } from "../../shared/text/text.ts";
import { type LedgerProcess, ledgerProcess, type Told } from "../support/ledger-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

/** A folder with a ledger of three events that a process holds, and a copy from when there were two. */
async function held() {
  const folder = join(scratch(), "office");
  mkdirSync(folder);
  const file = join(folder, "ledger.sqlite");
  const older = join(scratch(), "older.sqlite");
  const program = await ledgerProcess(file);
  for (const seq of [1, 2]) expect(await program.ask({ kind: "append" })).toMatchObject({ seq });
  // The log is empty after each step, so the one file is a whole copy.
  cpSync(file, older);
  expect(await program.ask({ kind: "append" })).toMatchObject({ seq: 3 });
  return { folder, file, older, program };
}

/** What was seen, in the refusal's key of it; both sentences are whole. */
function seen({ refused }: Told): string {
  if (!refused) return "nothing";
  for (const language of ["zh", "en"] as const) expect(say(refused, language)).not.toMatch(/[{}]/);
  const what = refused.values["seen"];
  return typeof what === "object" && "key" in what ? what.key : refused.key;
}

/** A step and a look are refused alike, and the head stays; what was acknowledged can be read on. */
async function refuses(program: LedgerProcess, what: string): Promise<Told> {
  const appended = await program.ask({ kind: "append" });
  expect([seen(appended), appended.seq]).toEqual([what, 3]);
  expect(seen(await program.ask({ kind: "look" }))).toBe(what);
  return appended;
}

/** Goes on without a restart, and the next start finds everything that was acknowledged. */
async function goesOn(program: LedgerProcess, file: string): Promise<void> {
  expect(seen(await program.ask({ kind: "look" }))).toBe("nothing");
  expect(await program.ask({ kind: "append" })).toEqual({ seq: 4, blob: "the first blob" });
  await program.close();
  expect(headOf(file)).toBe(4);
}

function headOf(file: string): number {
  const ledger = succeeded(openLedger(file));
  expect(ledger.readOnly).toBeUndefined();
  const { seq } = ledger.head();
  ledger.close();
  return seq;
}

describe("the ledger's file is not in its place: nothing is acknowledged, and put back it goes on", () => {
  test("moved, and moved back", async () => {
    const { file, folder, program } = await held();
    renameSync(file, join(folder, "elsewhere"));
    const { blob } = await refuses(program, "ledger.seen.gone");
    expect(blob).toBe("the first blob");
    renameSync(join(folder, "elsewhere"), file);
    await goesOn(program, file);
  });

  test("deleted: a copy of the very same state is as good", async () => {
    const { file, program } = await held();
    const copy = join(scratch(), "copy");
    cpSync(file, copy);
    rmSync(file);
    await refuses(program, "ledger.seen.gone");
    cpSync(copy, file);
    await goesOn(program, file);
  });

  test("deleted for good: nothing is made in its place, and what was there is told", async () => {
    const { file, folder, program } = await held();
    rmSync(file);
    const { refused } = await refuses(program, "ledger.seen.gone");
    expect(refused && say(refused, "en")).toMatch(/ends with event 3/);
    await program.close();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(folder)).toBe(true);
  });

  test("its folder renamed, another made under the name, and renamed back", async () => {
    const { file, folder, program } = await held();
    renameSync(folder, `${folder}-2`);
    await refuses(program, "ledger.seen.gone");
    mkdirSync(folder);
    await refuses(program, "ledger.seen.gone");
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-2`, folder);
    await goesOn(program, file);
  });

  test("a link to its folder points elsewhere, and back", async () => {
    const { older, folder, program: first } = await held();
    await first.close();
    const link = join(scratch(), "link");
    symlinkSync(folder, link);
    const file = join(link, "ledger.sqlite");
    const program = await ledgerProcess(file);
    const other = scratch();
    cpSync(older, join(other, "ledger.sqlite"));
    rmSync(link);
    symlinkSync(other, link);
    await refuses(program, "ledger.seen.older");
    rmSync(link);
    symlinkSync(folder, link);
    await goesOn(program, file);
  });
});

describe("its medium", () => {
  test("to be read only: told before a step, and goes on when it can be written again", async ({ skip }) => {
    const folder = scratch();
    const reason = smallDisk(folder, 1024);
    if (reason) skip(reason);
    const file = join(folder, "ledger.sqlite");
    const program = await ledgerProcess(file);
    for (const seq of [1, 2, 3]) expect(await program.ask({ kind: "append" })).toMatchObject({ seq });
    // The system turns no medium read-only that has a file open for writing, a faulty medium turns so all the same: here the
    // path leads to the very file over a mount that takes nothing.
    const readOnly = scratch();
    execFileSync("mount", ["--bind", folder, readOnly]);
    execFileSync("mount", ["-o", "remount,bind,ro", readOnly]);
    execFileSync("mount", ["--bind", readOnly, folder]);
    execFileSync("umount", [readOnly]);
    await refuses(program, "ledger.seen.read-only");
    execFileSync("umount", [folder]);
    await goesOn(program, file);
  });

  test("taken out, and an empty one put in: nothing is made on that", async ({ skip }) => {
    const folder = scratch();
    const reason = smallDisk(folder, 1024);
    if (reason) skip(reason);
    const program = await ledgerProcess(join(folder, "ledger.sqlite"));
    for (const seq of [1, 2, 3]) expect(await program.ask({ kind: "append" })).toMatchObject({ seq });
    execFileSync("umount", ["--lazy", folder]);
    await refuses(program, "ledger.seen.gone");
    // Taken out by the end of the test in place of the first.
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", folder]);
    await refuses(program, "ledger.seen.gone");
    await program.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("another file lies in its place", () => {
  test("an older copy, by renaming: its seq is told, and it stays as it is", async () => {
    const { file, older, folder, program } = await held();
    const newest = join(folder, "newest");
    renameSync(file, newest);
    cpSync(older, file);
    const { refused } = await refuses(program, "ledger.seen.older");
    expect(refused && say(refused, "en")).toMatch(/older copy.*event 2 .*event 3/);
    expect(readFileSync(file).equals(readFileSync(older))).toBe(true);
    rmSync(file);
    renameSync(newest, file);
    await goesOn(program, file);
  });

  test("an older copy with a log of its own: neither is touched, not even when the program ends", async () => {
    const { file, older, program } = await held();
    rmSync(file);
    cpSync(older, file);
    writeFileSync(`${file}-wal`, "what a crash left");
    await refuses(program, "ledger.seen.other");
    await program.close();
    expect(readFileSync(`${file}-wal`, "utf8")).toBe("what a crash left");
    expect(readFileSync(file).equals(readFileSync(older))).toBe(true);
  });

  test.each([
    [
      "another ledger",
      (file: string) => {
        const ledger = succeeded(openLedger(file));
        succeeded(ledger.append({ events: ['{"another":1}'] }));
        ledger.close();
      },
      "ledger.seen.other",
    ],
    [
      "another program's database",
      (file: string) => new Database(file).exec("CREATE TABLE x (y)").close(),
      "ledger.seen.other",
    ],
    ["a text", (file: string) => writeFileSync(file, "这不是账本\n".repeat(1000)), "ledger.seen.unusable"],
    ["an empty file", (file: string) => writeFileSync(file, ""), "ledger.seen.other"],
    ["a folder", (file: string) => mkdirSync(file), "ledger.seen.unusable"],
  ])("%s", async (_, make, what) => {
    const { file, folder, program } = await held();
    const right = join(folder, "right");
    renameSync(file, right);
    make(file);
    await refuses(program, what);
    rmSync(file, { recursive: true });
    renameSync(right, file);
    await goesOn(program, file);
  });
});

describe("the file is written by another program", () => {
  test("an older copy, over it: refused until what was acknowledged is in it again", async () => {
    const { file, older, program } = await held();
    const right = readFileSync(file);
    writeFileSync(file, readFileSync(older));
    await refuses(program, "ledger.seen.changed");
    writeFileSync(file, right);
    await goesOn(program, file);
  });

  test("an older copy, over it, and the program ended: the copy stays as it was put there", async () => {
    const { file, older, program } = await held();
    writeFileSync(file, readFileSync(older));
    writeFileSync(`${file}-wal`, "what a crash left");
    await refuses(program, "ledger.seen.changed");
    await program.close();
    expect(readFileSync(file).equals(readFileSync(older))).toBe(true);
    expect(readFileSync(`${file}-wal`, "utf8")).toBe("what a crash left");
  });

  test("cut short, or with one byte changed", async () => {
    const { file, program } = await held();
    const right = readFileSync(file);
    writeFileSync(file, right.subarray(0, 8192));
    await refuses(program, "ledger.seen.changed");
    const spoilt = Buffer.from(right);
    const at = spoilt.indexOf('{"n":2}');
    spoilt[at + 5] = 0x39;
    writeFileSync(file, spoilt);
    await refuses(program, "ledger.seen.changed");
    writeFileSync(file, right);
    await goesOn(program, file);
  });

  test("only its time was set: nothing is lost, so nothing is refused", async () => {
    const { file, program } = await held();
    utimesSync(file, 0, 0);
    await goesOn(program, file);
  });
});

describe("its log", () => {
  test("deleted while nothing is in it: made anew", async () => {
    const { file, program } = await held();
    rmSync(`${file}-wal`);
    await goesOn(program, file);
  });

  test("another put there: refused until it is gone", async () => {
    const { file, program } = await held();
    rmSync(`${file}-wal`);
    writeFileSync(`${file}-wal`, "another log");
    await refuses(program, "ledger.seen.log");
    rmSync(`${file}-wal`);
    await goesOn(program, file);
  });
});

test("moved while a step is written: not acknowledged, and only the next start tells whether it stands", async () => {
  const { file, folder, program } = await held();
  const away = join(folder, "away");
  const step = await program.ask({ kind: "append-and-rename", from: file, to: away });
  expect([seen(step), step.seq]).toEqual(["ledger.displaced-in-step", 3]);
  renameSync(away, file);
  await refuses(program, "ledger.displaced-in-step");
  await program.kill();
  // It was committed before it could be known; what was acknowledged is there in any case.
  expect(headOf(file)).toBeGreaterThanOrEqual(3);
});
