import { describe, expect, test } from "vitest";
import { catalogue, type Message, message } from "../../shared/text/text.ts";
import type { Due } from "../../shared/windows/due.ts";
import { dueCalendar } from "../../shared/windows/due-calendar.ts";

/** A second reader of RFC 5545, which shares nothing with what writes: unfolded, then by name, parameters and value. */
function read(file: string) {
  expect(file.endsWith("\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const bytes = Buffer.from(file, "utf8");
  expect(bytes.toString("utf8")).toBe(file);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = file
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
  const stack: string[] = [];
  const events: Record<string, { value: string; parameters: string[] }>[] = [];
  const calendar: Record<string, string> = {};
  for (const line of unfolded) {
    const [, head = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/u.exec(line) ?? [];
    expect(head, line).not.toBe("");
    const [name = "", ...parameters] = head.split(";");
    if (name === "BEGIN") {
      stack.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") expect(stack.pop()).toBe(value);
    else if (stack.at(-1) === "VEVENT") {
      const event = events.at(-1) ?? {};
      expect(event[name], `${name} twice`).toBeUndefined();
      event[name] = { value, parameters };
    } else calendar[name] = value;
  }
  expect(stack).toEqual([]);
  return { calendar, events };
}
/** TEXT, read from the left: a backslash says what the next character is. */
function text(value: string): string {
  let plain = "";
  for (let at = 0; at < value.length; at += 1) {
    const one = value[at] ?? "";
    if (one !== "\\") {
      expect([";", ","]).not.toContain(one);
      plain += one;
      continue;
    }
    at += 1;
    const next = value[at] ?? "";
    expect(["n", "N", "\\", ";", ","]).toContain(next);
    plain += next.toLowerCase() === "n" ? "\n" : next;
  }
  return plain;
}

const where = { at: "settings" } as const;
const setting = {
  office: { name: "示例市生态环境局，一；二", code: "DEMO" },
  now: "2027-01-01T07:05:09+08:00",
  language: "zh",
} as const;
const days = { first: "2026-12-25", last: "2026-12-31" };
const window: Due = {
  said: message("due.window-provisional", {
    quarter: "2027Q1",
    days: ["2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"],
    left: 3,
  }),
  where,
  on: { id: "window-2027q1", ...days },
};

test("what has days is an all-day event with a stable name; what has none is left out", () => {
  const undated: Due = { said: message("due.papers", {}), where };
  const file = dueCalendar([undated, window], setting) ?? "";
  const { calendar, events } = read(file);
  expect(calendar).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH" });
  expect(text(calendar["X-WR-CALNAME"] ?? "")).toContain(setting.office.name);
  expect(events).toHaveLength(1);
  const [event = {}] = events;
  expect(event["UID"]?.value).toBe("window-2027q1@demo.mingqian");
  // Seven in the morning in China is the day before in UTC.
  expect(event["DTSTAMP"]?.value).toBe("20261231T230509Z");
  expect(event["DTSTART"]).toEqual({ value: "20261225", parameters: ["VALUE=DATE"] });
  // The end of a day is the first one after it, over the turn of the year too.
  expect(event["DTEND"]).toEqual({ value: "20270101", parameters: ["VALUE=DATE"] });
  expect(text(event["SUMMARY"]?.value ?? "")).toContain("2027Q1 的抽取日暂为：2026-12-25、2026-12-28");
  const later = read(dueCalendar([window], { ...setting, now: "2027-01-02T12:00:00+08:00" }) ?? "");
  expect(later.events[0]?.["UID"]).toEqual(event["UID"]);
  expect(later.events[0]?.["DTSTAMP"]?.value).toBe("20270102T040000Z");
});

const told = Object.keys(catalogue).filter((key) =>
  /^due\.(?!event\.|calendar)/.test(key),
) as Message["key"][];
describe("an event says nothing that is false on the next day", () => {
  test.each(told)("%s", (key) => {
    const [zh] = catalogue[key];
    const names = [...zh.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name = ""]) => [name, 7] as const);
    const said: Message = { key, values: Object.fromEntries(names) };
    for (const language of ["zh", "en"] as const) {
      const file = dueCalendar([{ said, where, on: { id: "x", ...days } }], { ...setting, language }) ?? "";
      const summary = text(read(file).events[0]?.["SUMMARY"]?.value ?? "");
      expect(summary).not.toMatch(/还有|今天|正在|from now|today|under way|[{}]|undefined/);
      expect(summary).not.toBe("");
    }
  });
});

test("nothing with days is no calendar", () => {
  expect(dueCalendar([], setting)).toBeUndefined();
  expect(dueCalendar([{ said: message("due.papers", {}), where }], setting)).toBeUndefined();
});

test("any text comes back as it was, however long and whatever stands in it, in characters of every length", () => {
  const nasty = [
    "a,b;c\\d\ne",
    "名".repeat(200),
    "é".repeat(100),
    "𠮷".repeat(60),
    "x".repeat(300),
    "\\,;".repeat(50),
    "BEGIN:VEVENT\r\nUID:1",
  ];
  for (const list of nasty) {
    const said = message("due.stale-list", { list, day: "2026-01-01", days: 400 });
    const file = dueCalendar([{ said, where, on: { id: "x", ...days } }], setting) ?? "";
    const { events } = read(file);
    expect(events).toHaveLength(1);
    expect(text(events[0]?.["SUMMARY"]?.value ?? "")).toContain(list.replace(/\r\n?/g, "\n"));
  }
});
