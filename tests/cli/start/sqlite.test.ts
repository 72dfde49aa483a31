import { expect, test, vi } from "vitest";
import { starting } from "../../support/starting.ts";

vi.mock("better-sqlite3", () => ({
  default: class {
    constructor() {
      throw new Error("libc.so.6: version `GLIBC_2.34' not found\nRequire stack:");
    }
  },
}));

test("a start on a system too old for better-sqlite3 opens the ledger with Node's own SQLite, and says so", async () => {
  const start = starting(["--no-open"]);
  const [said] = await start.says(/The ledger is opened with Node's own SQLite [^\n]*/);
  expect(said).toContain("(libc.so.6: version `GLIBC_2.34' not found)");
  await start.says(/Console: http/);
  expect(start.complained).toEqual([]);
  start.stop();
  expect(await start.ended).toBe(0);
});
