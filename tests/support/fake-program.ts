import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";

/** A program in place of a browser or of Electron: notes its arguments, then does what it is told. */
export interface FakeProgram {
  readonly path: string;
  /** Its arguments, start by start; waits until it was started so many times. */
  readonly started: (times: number) => Promise<readonly (readonly string[])[]>;
}

/** Writes such a program; by default it runs until it is ended. */
export function fakeProgram(folder: string, name: string, then = "exec sleep 60"): FakeProgram {
  const path = join(folder, name);
  const notes = `${path}.notes`;
  // One line a start, its arguments parted by tabs: none of ours holds one.
  writeFileSync(path, `#!/bin/sh\nIFS='\t'; printf '%s\\n' "$*" >> '${notes}'\n${then}\n`);
  chmodSync(path, 0o755);
  const read = () =>
    existsSync(notes)
      ? readFileSync(notes, "utf8")
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => line.split("\t"))
      : [];
  return {
    path,
    started: (times) =>
      vi.waitFor(
        () => {
          const all = read();
          if (all.length < times) throw new Error(`started ${all.length} times`);
          return all;
        },
        { timeout: 5000 },
      ),
  };
}
