import BetterSqlite from "better-sqlite3";
import type { Connection, Open } from "./connection.ts";
import { byNode } from "./sqlite-of-node.ts";

/** The library the databases are opened with. */
export interface Driver {
  readonly name: "better-sqlite3" | "node:sqlite";
  readonly open: Open;
  /** Version of SQLite itself. */
  readonly sqlite: string;
  /** What the system said of better-sqlite3's binary, where it could not be loaded. */
  readonly instead?: string;
}

const byBetterSqlite: Open = (file, options) => new BetterSqlite(file, options) as unknown as Connection;

/** A library opens nothing before it has opened something: only then is its binary loaded. Throws where that cannot be. */
function tried(name: Driver["name"], open: Open): Driver {
  const database = open(":memory:");
  const sqlite = String(database.prepare("SELECT sqlite_version()").pluck().get());
  database.close();
  return { name, open, sqlite };
}

/**
 * Chooses the library: better-sqlite3, and Node's own where its binary cannot be loaded, which on Linux asks for glibc 2.34 (Kylin V10,
 * UOS 20 and Debian 11 have older ones). `wanted` names one and no other. Throws where none works.
 */
export function chooseDriver(wanted: string | undefined, native: Open = byBetterSqlite): Driver {
  if (wanted === "node:sqlite") return tried("node:sqlite", byNode);
  try {
    return tried("better-sqlite3", native);
  } catch (error) {
    if (wanted === "better-sqlite3") throw error;
    const [instead = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { ...tried("node:sqlite", byNode), instead };
  }
}

let chosen: Driver | undefined;

/** The library of this process, chosen once. `MINGQIAN_SQLITE` in the environment names it, for tests and for who looks for a fault. */
export function driver(): Driver {
  chosen ??= chooseDriver(process.env["MINGQIAN_SQLITE"]);
  return chosen;
}

/** Connects to a database file, or to one in memory (`:memory:`). Throws with SQLite's code where that cannot be. */
export const openDatabase: Open = (file, options) => driver().open(file, options);
