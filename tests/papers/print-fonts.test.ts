import { expect, test, vi } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { printedAsIs } from "../../electron/services/papers/print/spell-out.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { say } from "../../shared/text/text.ts";
import { sampleRecord } from "./sample-record.ts";

// An installation whose heading font is gone.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readFileSync = (path: string, ...rest: []) => {
    if (path.endsWith("NotoSansSC_500Medium.ttf")) throw new Error("ENOENT: no such file");
    return fs.readFileSync(path, ...rest);
  };
  return { ...fs, default: { ...fs, readFileSync }, readFileSync };
});

test("a font file that cannot be read is refused by name, with what to do", async () => {
  const paper = minutes(sampleRecord());
  const refused = await print(paper, { now: new Date(0) });
  expect(refused.ok).toBe(false);
  if (refused.ok) return;
  const said = say(refused.refusal, "en");
  expect(said).toContain("NotoSansSC_500Medium.ttf");
  expect(said).toContain("ENOENT");
  expect(said).toContain("install the application again");
  expect(printedAsIs()).toEqual(refused);
});
