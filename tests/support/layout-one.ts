import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect } from "vitest";
import type { Head } from "../../electron/services/ledger/examine.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { succeeded } from "./outcome.ts";
import { scratch } from "./scratch.ts";

const kept = join(import.meta.dirname, "../ledgers/1/slips.sqlite");

/**
 * A ledger of layout 1 in a folder of its own, as an earlier program left it: with things kept for a while, and so many more blobs of
 * 4 MB. Gives its path.
 */
export function layoutOne({ large = 0, folder = scratch() } = {}): string {
  const file = join(folder, "ledger.sqlite");
  cpSync(kept, file);
  if (large === 0) return file;
  const database = new Database(file);
  const add = database.prepare("INSERT INTO blob (hash, bytes) VALUES (?, ?)");
  for (let count = 1; count <= large; count += 1) {
    const bytes = Buffer.alloc(4_000_000, `large blob ${count},`);
    add.run(createHash("sha256").update(bytes).digest("hex"), bytes);
  }
  database.close();
  return file;
}

interface Content {
  readonly layout: number;
  /** Events, blobs and what is kept for a while. */
  readonly rows: readonly unknown[][];
}

/**
 * What a file and its log hold, whatever its layout, read by nothing of the program; from a copy, for a reader leaves files
 * beside it. Nobody in this process may hold it.
 */
export function contentOf(file: string): Content {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-"));
  const copy = join(folder, "copy");
  for (const end of ["", "-wal"]) if (existsSync(`${file}${end}`)) cpSync(`${file}${end}`, `${copy}${end}`);
  const database = new Database(copy);
  try {
    const layout = database.pragma("user_version", { simple: true }) as number;
    const rows = [
      "SELECT seq, prev_hash, hash, body FROM event ORDER BY seq",
      "SELECT hash, bytes FROM blob ORDER BY hash",
      "SELECT name, hash, bytes FROM vault ORDER BY name",
    ].map((sql) => [...database.prepare<[], object>(sql).iterate()].map(digested));
    return { layout, rows };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Megabytes are slow to compare byte by byte. */
function digested(row: object): unknown {
  const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Buffer ? digest(value) : value]),
  );
}

/** The names in a ledger's folder. */
export function filesWith(file: string): readonly string[] {
  return readdirSync(dirname(file)).sort((a, b) => (a < b ? -1 : 1));
}

export const copyOf = (file: string): string => join(dirname(file), "ledger.1.sqlite");

/** Opens and closes; gives the head. */
export function opened(file: string): Head {
  const ledger = succeeded(openLedger(file));
  expect(ledger.readOnly).toBeUndefined();
  const head = ledger.head();
  ledger.close();
  return head;
}

/** What a copy holds: all but what is kept for a while, which is not kept for years. */
export function copied({ layout, rows }: Content): Content {
  return { layout, rows: [...rows.slice(0, 2), []] };
}

/** Whatever happened before: the next start ends with layout 2, the same content, and a whole copy of layout 1. */
export function comesThrough(file: string, before: Content): void {
  expect(before.layout).toBe(1);
  opened(file);
  expect(contentOf(file)).toEqual({ layout: 2, rows: before.rows });
  expect(contentOf(copyOf(file))).toEqual(copied(before));
  expect(filesWith(file)).toEqual(["ledger.1.sqlite", "ledger.sqlite"]);
}
