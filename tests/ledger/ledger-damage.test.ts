import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { seededRandom } from "../support/seeded-random.ts";

const blobs = [Buffer.from("a blob, ".repeat(40)), Buffer.alloc(9000, "long blob ")];
const count = 40;

/** Text that is in the file once, in the body of one event. */
const mark = (seq: number) => `mark-of-event-${seq}.`;

/** A ledger of several pages, with blobs, things kept and things erased; its bytes. */
function written(file: string): Buffer {
  const ledger = succeeded(openLedger(file));
  for (let seq = 1; seq <= count; seq += 1) {
    succeeded(
      ledger.append({
        events: [JSON.stringify({ text: "内容 ".repeat((seq % 5) * 40), mark: mark(seq) })],
        blobs: seq === 3 ? blobs : [],
        keep: seq === 5 ? { nonce: Buffer.from("nonce-nonce"), conflicts: Buffer.alloc(6000, "c") } : {},
        erase: seq === 9 ? ["conflicts"] : [],
      }),
    );
  }
  ledger.close();
  return readFileSync(file);
}

function contentOf(ledger: Ledger): unknown {
  const hashes = blobs.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
  const kept = ["nonce", "conflicts"].map((name) => ledger.kept(name)?.toString());
  return [ledger.head(), [...ledger.events()], hashes.map((hash) => ledger.blob(hash)?.toString()), kept];
}

/** Opens what was damaged: says what was found, and holds a broken ledger to what it promises. */
function opened(file: string, whole: unknown): string {
  const result = openLedger(file);
  if (!result.ok) return refusalKey(result);
  const ledger = result.value;
  try {
    if (!ledger.readOnly) {
      expect(contentOf(ledger)).toEqual(whole);
      return "unharmed";
    }
    const { key, values } = ledger.readOnly;
    expect(refusalKey(ledger.append({ events: ["{}"] }))).toBe(key);
    const events = [...ledger.events()];
    expect(events.length).toBe(ledger.head().seq);
    expect((whole as [unknown, unknown[]])[1].slice(0, events.length)).toEqual(events);
    if (key === "ledger.broken-event") expect(values["seq"]).toBe(events.length + 1);
    return key;
  } finally {
    ledger.close();
  }
}

describe("one byte changed", () => {
  const place = () => {
    const file = join(scratch(), "ledger.db");
    const bytes = written(file);
    const ledger = succeeded(openLedger(file));
    const whole = contentOf(ledger);
    ledger.close();
    return { file, bytes, whole };
  };
  const flip = (bytes: Buffer, at: number, bit = 1) => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ bit;
    return changed;
  };

  test("in any event's body, that event is named and those before it can be read", () => {
    const { file, bytes, whole } = place();
    for (let seq = 1; seq <= count; seq += 3) {
      const at = bytes.indexOf(mark(seq));
      expect(at).toBeGreaterThan(0);
      writeFileSync(file, flip(bytes, at + 3));
      const ledger = succeeded(openLedger(file));
      expect(ledger.readOnly).toMatchObject({ key: "ledger.broken-event", values: { seq } });
      ledger.close();
      expect(opened(file, whole)).toBe("ledger.broken-event");
    }
  });

  test.each([
    ["a blob", "a blob, a blob", "ledger.broken-blob"],
    ["what is kept", "nonce-nonce", "ledger.broken-vault"],
    ["the name of what is kept", "nonce", "ledger.broken-vault"],
    ["a trigger", "append only", "ledger.broken-file"],
  ])("in %s it is named", (_, text, key) => {
    const { file, bytes, whole } = place();
    const at = text === "nonce" ? bytes.indexOf("nonce-nonce") - 64 - 5 : bytes.indexOf(text);
    expect(bytes.subarray(at, at + text.length).toString()).toBe(text);
    writeFileSync(file, flip(bytes, at + 2));
    expect(opened(file, whole)).toBe(key);
  });

  test("anywhere, it is either found or has changed nothing that is read", () => {
    const { file, bytes, whole } = place();
    const random = seededRandom("flip");
    const found = new Map<string, number>();
    const places = Array.from({ length: 300 }, () => random.below(bytes.length));
    for (let at = 0; at < 100; at += 1) places.push(at);
    for (let page = 4096; page < bytes.length; page += 4096)
      for (let at = 0; at < 8; at += 1) places.push(page + at);
    for (const at of places) {
      writeFileSync(file, flip(bytes, at, 1 << random.below(8)));
      const said = opened(file, whole);
      found.set(said, (found.get(said) ?? 0) + 1);
    }
    expect(found.get("ledger.broken-event")).toBeGreaterThan(20);
    expect(found.get("ledger.broken-blob")).toBeGreaterThan(20);
    expect([...found.keys()].sort()).toEqual([
      "ledger.broken-blob",
      "ledger.broken-event",
      "ledger.broken-file",
      "ledger.broken-vault",
      "ledger.foreign",
      "ledger.newer",
      "ledger.not-a-ledger",
      "unharmed",
    ]);
  });
});

describe("truncated", () => {
  test("at any length, it is never taken for whole, and its first events can be read", () => {
    const file = join(scratch(), "ledger.db");
    const bytes = written(file);
    const ledger = succeeded(openLedger(file));
    const whole = contentOf(ledger);
    ledger.close();
    const read: number[] = [];
    for (let length = 0; length < bytes.length; length += 613) {
      writeFileSync(file, bytes.subarray(0, length));
      const said = opened(file, whole);
      if (length === 0) expect(said).toBe("ledger.lost");
      else if (length < 4096) expect(said).toBe("ledger.not-a-ledger");
      else expect(said).toMatch(/^ledger\.broken-(event|file|blob)$/);
      if (said === "ledger.broken-event") {
        const cut = succeeded(openLedger(file));
        read.push(cut.head().seq);
        cut.close();
      }
    }
    expect(Math.max(...read)).toBeGreaterThan(count / 2);
  });

  test("gone but for its journal, it is not begun anew", () => {
    const file = join(scratch(), "ledger.db");
    writeFileSync(`${file}-wal`, "left by a crash");
    expect(refusalKey(openLedger(file))).toBe("ledger.lost");
  });
});
