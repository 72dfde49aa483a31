import { expect, test, vi } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { printedAsIs } from "../../electron/services/papers/print/spell-out.ts";
import { addendum } from "../../shared/papers/addendum.ts";
import { say } from "../../shared/text/text.ts";
import { sampleAddendum } from "./sample-papers.ts";

// An installation whose font for rare characters is cut short: there, but not to be read.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readFileSync = (path: string, ...rest: []) =>
    path.endsWith(".woff")
      ? fs.readFileSync(path, ...rest).subarray(0, 5000)
      : fs.readFileSync(path, ...rest);
  return { ...fs, default: { ...fs, readFileSync }, readFileSync };
});

const printed = (approver: string) =>
  print(addendum({ ...sampleAddendum(), approver }), { now: new Date(0) });

test("a damaged font for rare characters stops the papers that need it, and the check of an import, by name", async () => {
  const refused = await printed("示例𪚥");
  expect(refused.ok).toBe(false);
  if (refused.ok) return;
  expect(say(refused.refusal, "en")).toContain("lxgw-wenkai-latin-500-normal.woff");
  expect(printedAsIs()).toEqual(refused);
});

test("and no others", async () => {
  expect((await printed("示例甲")).ok).toBe(true);
});
