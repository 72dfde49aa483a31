import { expect, test } from "vitest";
import { examinePdf } from "../../electron/services/verify/pdf-library.ts";
import { pageWith, streamOf } from "../support/pdf-parts.ts";

const bounds = { milliseconds: 60_000, mebibytes: 256 };
const endless = pageWith("", "/Contents 4 0 R", streamOf("q ".repeat(4_000_000)));

test("a document is read in a thread of its own, and the bytes stay the caller's", async () => {
  const pdf = pageWith("");
  expect(await examinePdf(pdf)).toEqual({ count: 1, active: [] });
  expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
});

test("one that takes too long, or too much memory, counts as one that cannot be read", async () => {
  expect(await examinePdf(endless, { ...bounds, milliseconds: 1 })).toEqual({});
  expect(await examinePdf(endless, { ...bounds, mebibytes: 4 })).toEqual({});
});
