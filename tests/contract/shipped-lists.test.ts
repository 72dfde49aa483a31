import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Composition, compose } from "../../electron/services/compose.ts";
import { sampleFiles } from "../../electron/services/register/reading/read-file.ts";
import { fillWithSample } from "../../electron/services/sample-beside.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { good } from "../support/hold-in-windows.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** The sample's ledger of a start, with its lists in it. */
async function filled(sample: Composition["sample"] & {}) {
  const log = (bug: unknown): never => {
    throw new Error(JSON.stringify(bug));
  };
  const services = succeeded(compose({ dataFolder: scratch(), ports: testPorts(), sample, log }));
  onTestFinished(services.close);
  succeeded(await fillWithSample(services));
  const transport = (role: WindowRole) => ({
    call: (request: unknown) => services.dispatch(role, request),
    subscribe: (listener: Parameters<typeof services.subscribe>[1]) => services.subscribe(role, listener),
  });
  return officer({ console: transport("console"), stage: transport("stage") });
}

const key = sampleFiles("city").find(({ list }) => list === "key")?.path ?? "";
const inspectors = sampleFiles("city").find(({ list }) => list === "inspectors")?.path ?? "";
const asked = (list: "key" | "inspectors", name: string, bytes: Buffer) => ({
  list,
  reading: randomUUID(),
  name,
  bytes: bytes.toString("base64"),
});
/** The sample's own inspectors, and one name changed by hand. */
const own = Buffer.from(readFileSync(inspectors, "utf8").replace("示例甲子", "甲乙丙"));

test("the sample beside the program takes its own files, and no other, whatever they are called", async () => {
  expect(own.equals(readFileSync(inspectors))).toBe(false);
  const held = await filled("shipped-lists");
  const { client } = held.console;
  const before = held.console.last().view.events;
  for (const answer of [
    await client.call("previewImport", asked("inspectors", "inspectors.csv", own)),
    await client.call("fileHeadings", asked("inspectors", "inspectors.csv", own)),
  ])
    expect(!answer.ok && answer.error.said).toMatchObject({
      key: "register.shipped-only",
      values: { file: "inspectors.csv" },
    });
  expect(held.console.last().view.events).toBe(before);

  const shipped = asked("key", basename(key), readFileSync(key));
  good(await client.call("fileHeadings", shipped));
  const { preview } = good(await client.call("previewImport", shipped));
  good(await held.change("acceptImport", { preview }));
});

test("the sample in the person's own folder takes lists of their own", async () => {
  const held = await filled(true);
  const { preview } = good(
    await held.console.client.call("previewImport", asked("inspectors", "own.csv", own)),
  );
  good(await held.change("acceptImport", { preview }));
});
