import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Message, message } from "../../../shared/text/text.ts";

/** Where a rehearsal's data go; without a folder, where this person's data lie. */
export interface RehearsalFolder {
  readonly data?: string;
  readonly said?: Message;
}

/** What a rehearsal and the browser's profiles may take, in bytes: on a stick with less, it would end in the middle. */
const room = 256 * 2 ** 20;

/**
 * Beside the program, where it can be written to and has room. For rehearsals alone, whose lists are invented: a stick with names on it, and a second
 * ledger, are what an office must not have.
 */
export function rehearsalFolder(portable: string): RehearsalFolder {
  const data = join(portable, "rehearsals");
  try {
    const { bavail, bsize } = statfsSync(portable);
    if (bavail * bsize < room)
      return { said: message("host.portable.full-beside", { folder: portable, room: room / 2 ** 20 }) };
    // Not with all above it: of a medium that may only be read that says that there is no such folder.
    if (!existsSync(data)) mkdirSync(data, { mode: 0o700 });
    const probe = join(data, `.${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return { data };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return { said: message("host.portable.not-beside", { folder: portable, code }) };
  }
}
