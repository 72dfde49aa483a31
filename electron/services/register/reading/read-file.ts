import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Level } from "../../../../shared/draw/model.ts";
import { type List, lists } from "../../../../shared/register/model.ts";
import type { Table } from "../../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { noPause } from "../../contract/working.ts";
import { limits, mebibytes } from "./limits.ts";
import { readTables } from "./read-tables.ts";
import type { ReadFor } from "./text-file.ts";

/** A spreadsheet as read from disk. */
export interface ReadFile {
  readonly name: string;
  /** SHA-256 of the very bytes that were read, 64 lower-case hex digits. */
  readonly digest: string;
  readonly tables: readonly Table[];
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  // Before it is opened: a pipe would be waited for, and a device has no end.
  if (!(await stat(path)).isFile())
    return refuse("register.file-unreadable", { file: path, reason: "EINVAL" });
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > limits.file) {
      const values = { file: path, size: mebibytes(size), most: mebibytes(limits.file) };
      return refuse("register.file-large", values);
    }
    return ok(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/**
 * Reads a spreadsheet from disk, with the digest that the import's event records.
 *
 * @param asked the list it is read for
 */
export async function readTableFile(path: string, asked?: ReadFor): Promise<Result<ReadFile>> {
  let bytes: Result<Uint8Array>;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === "ENOENT" || reason === "ENOTDIR") return refuse("register.file-missing", { file: path });
    return refuse("register.file-unreadable", { file: path, reason });
  }
  if (!bytes.ok) return bytes;
  const tables = await readTables(bytes.value, path, noPause, asked);
  if (!tables.ok) return tables;
  const digest = createHash("sha256").update(bytes.value).digest("hex");
  return ok({ name: basename(path), digest, tables: tables.value });
}

/** The invented register that comes with the project: the file of each list, for an office of a level, in order of import. */
export function sampleFiles(level: Level): readonly { readonly list: List; readonly path: string }[] {
  const names: Readonly<Record<List, string>> = {
    key: "key.xlsx",
    general: level === "city" ? "general.csv" : "general-county.csv",
    special: "special.xls",
    inspectors: "inspectors.csv",
    conflicts: "conflicts.csv",
    visits: "visits.csv",
  };
  return lists.map((list) => ({ list, path: join(import.meta.dirname, "../../../../sample", names[list]) }));
}
