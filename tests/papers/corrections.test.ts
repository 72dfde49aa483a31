import { describe, expect, onTestFinished, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import type { Command } from "../../shared/commands.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { say } from "../../shared/text/text.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { day, smallRegister, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";
import { sampleRecord } from "./sample-record.ts";

const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "示例理由",
};
const open = (rehearsal: boolean): Command => ({
  type: "open",
  quarter: "2027Q3",
  rehearsal,
  day,
  calendars: [],
  details,
});
const withdraw: Command = { type: "withdraw", reason: "示例撤回理由" };
const takeOut = (...gone: readonly string[]): Command => ({
  type: "edit-list",
  list: "key",
  reason: "示例更正理由",
  difference: { kind: "difference", gone, changed: [], added: [] },
});
const importVisits = (): Command => {
  const rows = smallRegister.visits.slice(0, 1);
  const counts = { file: "1".repeat(64), rows: 1, accepted: 1, refused: 0, findings: 0 };
  return { type: "import-list", list: "visits", origin: "file", counts, rows };
};
const toFreeze = ["plan", "approve", "sign-in/1", "sign-in/2", "freeze"] as const;

/** Lines of the course that tell of lists, opening and freeze. */
const ofLists = /list\.|ceremony\.opened|pool\.frozen/;

/** What the course says in the papers; the timeline of the console must say the same. */
async function courseOf({ service, folder }: Held, ceremony: string): Promise<readonly string[]> {
  const { course } = record(service, ceremony);
  service.ledger.close();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const asked = { ceremony, from: 0, count: 500 };
  const { lines } = good(await officer(host).console.client.call("timeline", asked));
  await host.close();
  const told = (all: readonly { readonly said: Parameters<typeof say>[0] }[]) =>
    all.filter(({ said }) => ofLists.test(said.key)).map(({ said }) => say(said, "en"));
  expect(told(lines)).toEqual(told(course));
  return told(course);
}

const edited = (gone: number) => `Key units corrected: 0 new, 0 changed, ${gone} gone`;
const real = "DEMO-2027Q3-1";

describe("in the course of a real ceremony stands what was changed in the lists it rests on,", () => {
  test("before it was opened and while it is prepared", async () => {
    const held = hold();
    await held.until("import/visits");
    expect(held.refusalOf(takeOut("KEY040"))).toBe("carried out");
    expect(held.refusalOf(open(false))).toBe("carried out");
    expect(held.refusalOf(takeOut("KEY038", "KEY039"))).toBe("carried out");
    await held.again(...toFreeze);
    const [registered] = record(held.service, real).registers;
    expect(registered).toMatchObject({
      list: "key",
      accepted: 40,
      origin: "file",
      corrected: { times: 2, added: 0, changed: 0, gone: 3 },
    });
    const course = await courseOf(held, real);
    expect(course.slice(-5)).toEqual([
      "Earlier visits imported: 2 rows (2 new, 0 changed, 0 gone)",
      edited(1),
      "Ceremony opened",
      edited(2),
      "Pool frozen, freeze digest shown",
    ]);
  });

  test("in a ceremony that was withdrawn, and before a rehearsal that was held whole", async () => {
    const held = hold();
    await held.until("import/visits");
    expect(held.refusalOf(takeOut("KEY040"))).toBe("carried out");
    expect(held.refusalOf(open(false))).toBe("carried out");
    expect(held.refusalOf(takeOut("KEY038", "KEY039"))).toBe("carried out");
    expect(held.refusalOf(importVisits())).toBe("carried out");
    expect(held.refusalOf(withdraw)).toBe("carried out");
    await held.until("bag");
    expect(held.service.state().past.at(-1)).toMatchObject({ rehearsal: true, outcome: "locked" });
    expect(held.refusalOf(open(false))).toBe("carried out");
    await held.again(...toFreeze);
    const second = "DEMO-2027Q3-2";
    expect(record(held.service, second).registers).toMatchObject([
      { list: "key", corrected: { times: 2, gone: 3 } },
      { list: "general", corrected: { times: 0 } },
      { list: "special" },
      { list: "inspectors" },
      { list: "conflicts" },
      { list: "visits", accepted: 1, file: "1".repeat(64), corrected: { times: 0 } },
    ]);
    const course = await courseOf(held, second);
    expect(course.filter((line) => line.includes("corrected"))).toEqual([edited(1), edited(2)]);
    expect(course.filter((line) => line.includes("imported"))).toHaveLength(7);
    // Its own opening alone.
    expect(course.filter((line) => line === "Ceremony opened")).toHaveLength(1);
  });

  test("and what a ceremony of its kind before it rested on stands in that one's", async () => {
    const held = hold();
    await held.until("bag");
    expect(held.refusalOf(takeOut("KEY040"))).toBe("carried out");
    expect(held.refusalOf(open(true))).toBe("carried out");
    await held.again(...toFreeze);
    const second = "REHEARSAL-DEMO-2027Q3-2";
    // The register's chapter tells the list as it is: imported long ago, corrected since.
    expect(record(held.service, second).registers[0]).toMatchObject({
      list: "key",
      accepted: 40,
      corrected: { times: 1, gone: 1 },
    });
    expect(await courseOf(held, second)).toEqual([
      edited(1),
      "Ceremony opened",
      "Pool frozen, freeze digest shown",
    ]);
  });
});

describe("the minutes' chapter of the register", () => {
  const [list] = sampleRecord().registers;
  if (!list) throw new Error("no list");
  const corrected = { times: 3, added: 11, changed: 12, gone: 13 };
  const textsOf = (language: Language, registers: readonly (typeof list)[]) => {
    const texts: string[] = [];
    mapTexts(minutes({ ...sampleRecord(), registers }, language), (text) => {
      texts.push(text);
      return text;
    });
    return texts;
  };
  const heads = {
    zh: ["人工更正（次）", "新增", "变更", "去除"],
    en: ["Corrections by hand", "New", "Changed", "Gone"],
  } as const;
  const origins = {
    zh: ["文件", "样本", "未载明"],
    en: ["a file", "the sample", "not stated"],
  } as const;

  test.each(["zh", "en"] as const)("tells corrections and origins (%s)", (language) => {
    const texts = textsOf(language, [
      { ...list, corrected },
      { ...list, list: "general", origin: "sample" },
      { ...list, list: "visits", origin: "unstated" },
    ]);
    for (const text of [...heads[language], ...origins[language], "3", "11", "12", "13"])
      expect(texts).toContain(text);
    const at = texts.indexOf(heads[language][3]);
    expect(texts.slice(at + 1, at + 6)).toEqual([expect.any(String), "3", "11", "12", "13"]);
  });

  test.each(["zh", "en"] as const)("has no table of corrections where there were none (%s)", (language) => {
    expect(textsOf(language, [list])).not.toContain(heads[language][0]);
  });
});
