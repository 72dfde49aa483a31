import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony, testPorts } from "../support/small-office.ts";

test("the page that comes with the program is in the bag, byte for byte, and its digest in the minutes", async () => {
  const page = Buffer.from("<!doctype html><title>示例</title>");
  const { service, until, folder } = hold({ ports: { build: { ...testPorts().build, verifyPage: page } } });
  await until("bag");
  const bag = join(folder, ceremony);
  expect(readFileSync(join(bag, "data/verify/verify.html")).equals(page)).toBe(true);
  expect(readFileSync(join(`${bag}-public`, "data/verify/verify.html")).equals(page)).toBe(true);
  expect(record(service, ceremony).build.verifyPage).toBe(createHash("sha256").update(page).digest("hex"));
});

test("where the page was not built, the bag is whole without it and the minutes say so", async () => {
  const { service, until } = hold();
  await until("minutes");
  expect(record(service, ceremony).build).not.toHaveProperty("verifyPage");
});
