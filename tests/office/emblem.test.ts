import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { readEmblem } from "../../electron/services/office/read-emblem.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { chunk, pngOf } from "../support/png-by-hand.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const plain = pngOf({ width: 40, height: 30 });
const refusedAs = (bytes: Buffer) => {
  const read = readEmblem(bytes);
  return read.ok ? "taken" : read.refusal.key;
};

test("an emblem is kept as its pixels and nothing else", () => {
  expect(succeeded(readEmblem(plain))).toEqual(plain);
  const said = chunk("tEXt", Buffer.from("Comment\0示例单位"));
  const talking = pngOf({ width: 40, height: 30, before: [said, chunk("acTL", Buffer.alloc(8))] });
  expect(succeeded(readEmblem(talking))).toEqual(plain);
});

test.each([
  ["no PNG", Buffer.from("<svg/>"), "emblem.damaged"],
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), "emblem.damaged"],
  ["cut off", plain.subarray(0, -3), "emblem.damaged"],
  ["followed by something", Buffer.concat([plain, Buffer.from("MZ")]), "emblem.damaged"],
  ["with a wrong checksum", Buffer.from(plain).fill(1, 40, 41), "emblem.damaged"],
  ["8,000 pixels wide", pngOf({ width: 8000, height: 10 }), "emblem.too-wide"],
  ["a pixel too high", pngOf({ width: 10, height: 513 }), "emblem.too-wide"],
  ["without a size", pngOf({ width: 0, height: 10 }), "emblem.damaged"],
  ["of sixteen bits", pngOf({ width: 4, height: 4, depth: 16 }), "emblem.damaged"],
  ["of a palette", pngOf({ width: 4, height: 4, colour: 3 }), "emblem.damaged"],
  ["interlaced", pngOf({ width: 4, height: 4, interlaced: true }), "emblem.damaged"],
  ["a bomb", pngOf({ width: 4, height: 4, pixels: Buffer.alloc(200_000_000) }), "emblem.damaged"],
  ["short of pixels", pngOf({ width: 4, height: 4, pixels: Buffer.alloc(10) }), "emblem.damaged"],
  [
    "filtered by no filter",
    pngOf({ width: 4, height: 4, pixels: Buffer.alloc(4 * 17, 9) }),
    "emblem.damaged",
  ],
  ["too large", Buffer.concat([plain, Buffer.alloc(600_000)]), "emblem.too-large"],
])("an emblem %s is refused", (_, bytes, key) => {
  expect(refusedAs(bytes)).toBe(key);
});

test("the emblem reaches both windows by its digest, which no other note has, and is taken away again", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "office");
  expect(held.stage.last().view.emblem).toBeUndefined();
  good(await held.change("setEmblem", { png: plain.toString("base64") }));
  const digest = held.stage.last().view.emblem ?? "";
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(held.console.last().view.emblem).toBe(digest);
  for (const { client } of [held.stage, held.console])
    expect(good(await client.call("emblem", { digest }))).toEqual({ png: plain.toString("base64") });
  expect(JSON.stringify(held.stage.last())).not.toContain(plain.toString("base64").slice(0, 40));

  const wide = pngOf({ width: 8000, height: 10 }).toString("base64");
  const { revision } = held.console.last();
  const asked = { commandId: randomUUID(), expectedRevision: revision, png: wide };
  const refused = await held.console.client.call("setEmblem", asked);
  expect(refused).toMatchObject({ ok: false, error: { said: { key: "emblem.too-wide" } } });
  expect(held.console.last().revision).toBe(revision);

  good(await held.change("setEmblem", { png: "" }));
  expect(held.stage.last().view.emblem).toBeUndefined();
  expect(await held.stage.client.call("emblem", { digest })).toMatchObject({
    ok: false,
    error: { said: { key: "contract.emblem-unknown" } },
  });
});
