import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vectors } from "../support/vectors.ts";
import { ceremonyOf, reread } from "./whole-ceremony.ts";

const vector = vectors[11];
if (!vector) throw new Error("no known answer to take the files from");
const { files } = ceremonyOf(vector);

const textOf = (name: string) => {
  const text = files[name];
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
};
const readAgain = (name: string, text: string) => {
  const read = reread[name];
  if (!read) throw new Error(`nobody reads ${name}`);
  return read(text);
};
const swapLines = (text: string, a: number, b: number) => {
  const lines = text.split("\n");
  [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  return lines.join("\n");
};
const doubleLine = (text: string, at: number) => {
  const lines = text.split("\n");
  return lines.toSpliced(at, 0, lines[at] ?? "").join("\n");
};

describe.each(Object.keys(reread))("%s", (name) => {
  const text = textOf(name);
  const lines = text.split("\n");

  test("is refused when empty, with a byte order mark, with CR LF, cut off, with a column more", () => {
    const key = (changed: string) => {
      const read = readAgain(name, changed);
      return read.ok ? "accepted" : read.refusal.key;
    };
    expect(key("")).toBe("draw.file.empty");
    expect(key(`\uFEFF${text}`)).toBe("draw.file.bom");
    expect(key(text.replaceAll("\n", "\r\n"))).toBe("draw.file.return");
    expect(key(text.slice(0, -1))).toBe("draw.file.end");
    expect(key(`${text}\n`)).toMatch(/^draw\.file\.(columns|long|key)$/);
    expect(key(`x${text}`)).toMatch(/^draw\.file\.(header|key)$/);
  });

  test("is refused with its line when a field is added or changed there", () => {
    for (const at of [1, lines.length - 2]) {
      const changed = lines.with(at, `${lines[at]},"`).join("\n");
      const read = readAgain(name, changed);
      expect(read.ok, changed).toBe(false);
      if (!read.ok && read.refusal.key.startsWith("draw.file")) {
        expect(read.refusal.values).toMatchObject({ file: name.replace("void", "close") });
        if ("line" in read.refusal.values) expect(read.refusal.values["line"]).toBe(at + 1);
      }
    }
  });

  test("is either refused or the very bytes that would be written, however it is changed", () => {
    const edit = fc.record({
      at: fc.nat(text.length),
      drop: fc.integer({ min: 0, max: 2 }),
      put: fc.oneof(
        fc.constantFrom(
          "",
          "0",
          "\n",
          ",",
          '"',
          " ",
          "\u3000",
          "\u200b",
          "e\u0301",
          "\ud800",
          "\r",
          "1",
          "é",
        ),
        fc.string({ maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        let changed = text;
        for (const { at, drop, put } of edits)
          changed = changed.slice(0, at) + put + changed.slice(at + drop);
        const read = readAgain(name, changed);
        if (read.ok) expect(read.value).toBe(changed);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each<[name: string, change: (text: string) => string, key: string, values: object]>([
  ["pool.csv", (text) => doubleLine(text, 3), "draw.file.repeated", { line: 5, value: "JC-003" }],
  ["pool.csv", (text) => swapLines(text, 2, 3), "draw.file.order", { line: 4 }],
  ["pool.csv", (text) => text.replace(",1,", ",3,"), "draw.file.value", { line: 2 }],
  ["pool.csv", (text) => text.replace("JC-001,", "JC-01,"), "draw.file.value", { line: 2 }],
  ["plan.csv", (text) => swapLines(text, 1, 2), "draw.file.order", { line: 3 }],
  [
    "plan.csv",
    (text) => text.replace(/\nTS,/, "\nTS,0"),
    "draw.file.value",
    { line: 2, column: "registered" },
  ],
  ["excluded.csv", (text) => doubleLine(text, 1), "draw.file.repeated", { line: 3 }],
  ["excluded.csv", (text) => swapLines(text, 1, 2), "draw.file.order", { line: 3 }],
  ["excluded.csv", (text) => text.replace("ZD,cap", "ZD,absent"), "draw.file.value", { column: "reason" }],
  ["names.csv", (text) => doubleLine(text, 1), "draw.file.repeated", { line: 3, value: "JC-001" }],
  ["conflicts.csv", (text) => doubleLine(text, 2), "draw.file.repeated", { line: 4 }],
  ["conflicts.csv", (text) => swapLines(text, 2, 3), "draw.file.order", { line: 4 }],
  ["conflicts.csv", (text) => text.replace("unit,inspector\n", ""), "draw.file.line", { line: 2 }],
  ["roster.csv", (text) => text.replace("\n2,", "\n3,"), "draw.file.value", { line: 3, column: "number" }],
  ["basis.csv", (text) => text.replace("\nTS,", "\nJC,"), "draw.file.key", { line: 12, key: "TS | ZD | YB" }],
  [
    "basis.csv",
    (text) => text.replace("2027Q2", "2027M13"),
    "draw.file.value",
    { line: 4, column: "period" },
  ],
  ["basis.csv", (text) => text.replace("coverage,none", "coverage,all"), "draw.file.value", { line: 7 }],
  ["basis.csv", (text) => swapLines(text, 9, 10), "draw.file.key", { line: 10, key: "conflicts" }],
  ["basis.csv", (text) => text.replace("10/100", "10/0"), "draw.file.value", { line: 12, column: "TS" }],
  ["basis.csv", (text) => swapLines(text, 11, 12), "draw.file.order", { line: 13 }],
  [
    "seed.txt",
    (text) => text.replace(/(slip,2,\d{11})\d/, "$1"),
    "draw.file.value",
    { line: 5, column: "slip,2" },
  ],
  ["seed.txt", (text) => text.replace("slip,2", "slip,1"), "draw.file.key", { line: 5, key: "slip,2" }],
  ["freeze.txt", (text) => swapLines(text, 4, 5), "draw.file.key", { line: 5, key: "basis" }],
  ["freeze.txt", (text) => `${text}x,y\n`, "draw.file.long", { line: 12 }],
  [
    "freeze.txt",
    (text) => text.replace(/previous,.{64}/, `previous,${"0".repeat(64)}`),
    "draw.freeze.previous",
    {},
  ],
  [
    "result.csv",
    (text) => text.replace("\n2,", "\n3,"),
    "draw.file.value",
    { line: 3, column: "order", shape: 2 },
  ],
  ["result.csv", (text) => text.replace(",TS,TS", ",TS,ZD"), "draw.file.value", { column: "code" }],
  [
    "assignment.csv",
    (text) => text.replace(/,2,JC/, ",3,JC"),
    "draw.file.value",
    { line: 3, column: "position" },
  ],
  ["close.txt", (text) => text.replace("state,locked", "state,open"), "draw.file.value", { line: 3 }],
  ["close.txt", (text) => text.replace("state,locked", "state,void"), "draw.file.key", { key: "ledger" }],
  [
    "amendments.csv",
    (text) => text.replace(/waive,(.*?),,,/, "waive,$1,JC-001,,"),
    "draw.file.value",
    { shape: "∅" },
  ],
  [
    "amendments.csv",
    (text) => text.replace("\n1,", "\n2,"),
    "draw.file.value",
    { line: 2, column: "number" },
  ],
])("%s, changed (%#)", (name, change, key, values) => {
  test(`is refused by ${key}`, () => {
    const text = textOf(name);
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(readAgain(name, changed)).toMatchObject({ ok: false, refusal: { key, values } });
  });
});

test.each([
  ["office,示例 , 局", "draw.field.comma"],
  ["office, 示例局", "draw.field.space"],
  ['office,示例"局', "draw.field.quote"],
  ["office,示例\u200b局", "draw.field.control"],
  ["office,e\u0301", "draw.field.nfc"],
  ["office,\ud842", "draw.field.surrogate"],
])("free text %j is refused by %s", (line, key) => {
  const changed = textOf("basis.csv").replace(/office,.*/, line);
  const values = { where: "basis.csv:2 office" };
  expect(readAgain("basis.csv", changed)).toMatchObject({ ok: false, refusal: { key, values } });
});
