import { type Result, refuse } from "../../../shared/text/result.ts";
import type { Connection } from "./connection.ts";
import { copyBeside } from "./copy.ts";
import { set } from "./database.ts";
import { codeOf, isFull } from "./durable-file.ts";
import type { Head } from "./examine.ts";
import { type Layout, numberedBlobs, numberedBlobsGuards } from "./layout.ts";

/** What brings a file from one layout to the next, within a transaction of the caller's. */
export interface LayoutStep {
  /** The layout it begins with; it ends with the next number. */
  readonly from: number;
  readonly run: (database: Connection) => void;
}

/** In order; each begins with the layout the one before it ended with. */
const layoutSteps: readonly LayoutStep[] = [{ from: 1, run: numberBlobs }];

/**
 * 1→2: blobs get a number and an index of their hashes. They move a few at a time, so that the pages of those that were
 * moved take the next, and the file does not grow to twice its size.
 */
function numberBlobs(database: Connection): void {
  database.exec(`
    DROP TRIGGER blob_new;
    DROP TRIGGER blob_update;
    DROP TRIGGER blob_delete;
    ALTER TABLE blob RENAME TO blob_in_rows;
    ${numberedBlobs}
  `);
  const move = database.prepare(
    "INSERT INTO blob (hash, bytes) SELECT hash, bytes FROM blob_in_rows ORDER BY hash LIMIT 16",
  );
  const leave = database.prepare("DELETE FROM blob_in_rows WHERE hash <= (SELECT max(hash) FROM blob)");
  while (move.run().changes > 0) leave.run();
  database.exec(`DROP TABLE blob_in_rows; ${numberedBlobsGuards}`);
}

/**
 * Brings a ledger that is whole, and held by nobody else, to the present layout: a durable copy is made beside it, then
 * all steps run in one transaction together with the number of the layout.
 *
 * @param head the ledger's last event, which the copy has to end with
 * @returns the copy's path. Refused with the ledger as it was: whatever hinders the copy ({@link copyBeside}), a full disk,
 * a step that fails; the copy stays then, for the next start.
 */
export function migrate(
  database: Connection,
  file: string,
  from: Layout,
  head: Head,
  steps: readonly LayoutStep[] = layoutSteps,
): Result<string> {
  const copied = copyBeside(database, file, from, head);
  if (!copied.ok) return copied;
  try {
    // Blobs are moved, not erased: to overwrite where they lay would write all their bytes once more.
    set(database, "secure_delete = OFF");
    database.exec("BEGIN IMMEDIATE");
    for (const step of steps) {
      if (step.from < from.number) continue;
      step.run(database);
      set(database, `user_version = ${step.from + 1}`);
    }
    database.exec("COMMIT");
    return copied;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    const key = isFull(detail) ? "ledger.migration-full" : "ledger.migration-failed";
    return refuse(key, { file, copy: copied.value, detail });
  } finally {
    set(database, "secure_delete = ON");
  }
}
