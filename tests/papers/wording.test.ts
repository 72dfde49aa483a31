import { describe, expect, test } from "vitest";
import type { Paper } from "../../shared/papers/blocks.ts";
import { factText } from "../../shared/papers/facts.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { periodText } from "../../shared/papers/periods.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import type { CeremonyRecord } from "../../shared/papers/record.ts";
import { wordsOf } from "../../shared/papers/words.ts";
import { kindName } from "../../shared/rules/rule-set-check.ts";
import { drawName } from "../../shared/text/terms.ts";
import { catalogue, isKey, type Message, message, say } from "../../shared/text/text.ts";
import { voidedRecord } from "./sample-papers.ts";
import { sampleRecord } from "./sample-record.ts";

/** A record states facts in the language of documents: no hint to whoever operates the program, no day or period in the form of a file. */

const reasons = [message("rules.short-reason", { reason: message("term.reason.cap", {}), count: 3 })];
const window = { day: "2026-12-25", quarter: "2026Q4", days: ["2026-12-25", "2026-12-28"] };
const found = { day: window.day, period: window.quarter, count: 5 };
const draw = drawName("ZD");
const cited = { zh: "衢州 县级（2017）", en: "Quzhou, county level (2017)" };

/** What the console can warn of before a freeze. */
const warnings: readonly Message[] = [
  message("rules.no-year-plan", { year: 2027 }),
  message("rules.year-plan-unfiled", { year: 2027, version: 1 }),
  message("rules.year-plan-item", { year: 2027, planned: "示例事项甲", item: "示例事项乙" }),
  message("rules.year-plan-period", { year: 2027, period: "2027M02" }),
  message("rules.year-plan-more", { draw, planned: 6, count: 8, more: 2 }),
  message("rules.year-plan-fewer", { draw, planned: 6, count: 5, fewer: 1 }),
  message("rules.year-plan-missing", { draw, planned: 6 }),
  message("rules.year-plan-unplanned", { draw, count: 3 }),
  message("rules.year-plan-cap", {
    draws: [draw],
    planned: 20,
    over: 4,
    operating: 8,
    most: [2],
    possible: 16,
  }),
  message("rules.year-plan-cap-exempt", {
    draws: [drawName("TS"), draw],
    planned: 20,
    over: 4,
    operating: 6,
    exempt: 1,
    most: [2],
    possible: 16,
  }),
  message("rules.short-of-rule", { draw, wanted: 9, quota: 7, shortfall: 2, registered: 12, reasons }),
  message("rules.shortfall", {
    draw,
    wanted: 9,
    quota: 7,
    shortfall: 2,
    registered: 9,
    cap: 1,
    closed: 1,
    other: 0,
  }),
  message("rules.takes-everyone", { draw, quota: 7 }),
  message("rules.overlap-risk", { draw, shared: 3, missing: 1 }),
  ...["TS", "TS+ZD", "TS+ZD (2)", "ZD (1)", "JC"].map((group) =>
    message("rules.small-group", { group, size: 3, safe: 5 }),
  ),
  message("rules.stale-rows", { draw: drawName("TS"), count: 4, days: 365 }),
  message("rules.undated-rows", { draw: drawName("TS"), count: 4 }),
  message("rules.misplaced-units", { draw: drawName("YB"), count: 4 }),
  message("rules.visits-unknown", { count: 4 }),
  message("rules.visits-not-earlier", { count: 4 }),
  message("rules.no-teams", {}),
  message("rules.in-post-differs", { inPost: 24, onList: 23 }),
  message("rules.in-post-below", {
    inPost: 4,
    onList: 9,
    lower: [message("rules.in-post-lower", { draw: drawName("YB"), quota: 5, byList: 12 })],
  }),
  message("rules.certificates-expired", { count: 2, day: "2026-12-25" }),
  message("rules.certificates-expiring", { count: 2, day: "2027-03-31" }),
  message("rules.certificates-undated", { count: 2 }),
  message("rules.conflicts-unknown", { count: 2 }),
  message("rules.few-left", { draw, count: 3, eligible: 129, inspectors: 24 }),
  message("rules.lists-before", { count: 2 }),
  message("rules.inspectors-gone", { count: 3, before: 9 }),
  message("rules.many-capped", { draw, count: 20, registered: 120 }),
  message("rules.many-closed", { draw, count: 20, registered: 120 }),
  message("rules.class-not-drawn", { draw: drawName("TS"), period: "2027M02", registered: 9 }),
  message("rules.below-ratio", { draw, cited, own: "1/2", asked: "1/1" }),
  message("rules.below-class", { draw, cited }),
  message("rules.below-other-base", { draw, cited }),
  message("rules.below-coverage", { cited }),
  message("rules.below-cap", { cited, most: 3 }),
  message("rules.below-results", { cited, days: 10 }),
  message("rules.below-compared", { cited }),
  message("rules.below-level", { cited: "衢州 市级（2017）", levels: [message("minutes.county", {})] }),
  message("rules.below-period", {
    draw,
    cited,
    periods: [
      message("rules.below-in", { kind: kindName("quarter"), number: 3, own: "1/5", asked: "1/4" }),
      message("rules.below-none-in", { kind: kindName("half"), number: 1 }),
    ],
  }),
  message("rules.below-places", {
    cited,
    controls: [message("register.means.市控", {})],
  }),
  message("rules.below-places-other", {
    cited,
    places: [
      message("rules.below-place", {
        control: message("register.means.市控", {}),
        own: message("rules.place.general", {}),
        asked: message("rules.place.key", {}),
      }),
    ],
  }),
  message("rules.below-often", { draw, cited, own: 1, asked: 4 }),
  message("rules.below-cap-strict", { cited, most: 1 }),
  message("rules.below-window", { cited, days: 10, asked: 5 }),
  message("rules.below-window-none", { cited }),
  message("rules.below-window-other", { cited }),
  message("rules.below-results-list", { cited }),
  message("rules.below-waivers", { cited, count: 2 }),
  message("rules.below-scope", { cited }),
  message("rules.left-out-by-hand", { draw: drawName("JC"), count: 2, registered: 24 }),
  message("rules.coverage-full", { year: 2027, registered: 8, before: 3, now: 5, reached: 8 }),
  message("rules.coverage", {
    year: 2027,
    registered: 8,
    before: 3,
    now: 3,
    reached: 6,
    out: 2,
    reasons: [message("rules.short-reason", { reason: message("term.reason.closed", {}), count: 2 })],
  }),
];
const windows: readonly Message[] = [
  message("rules.window.inside", { ...found, days: window.days }),
  message("rules.window.outside", { ...found, days: window.days }),
  message("rules.window.inside-provisional", { ...found, days: window.days, year: 2027 }),
  message("rules.window.outside-provisional", { ...found, days: window.days, year: 2027 }),
  message("rules.window.unknown", { ...found, year: 2026 }),
  message("rules.window.first-inside", { ...found, until: "2027-01-15" }),
  message("rules.window.first-outside", { ...found, until: "2027-01-15" }),
  message("rules.window.any", { day: window.day }),
  // Of ledgers of earlier programs.
  message("rules.window-inside", window),
  message("rules.window-outside", window),
  message("rules.window-inside-provisional", { ...window, year: 2027 }),
  message("rules.window-outside-provisional", { ...window, year: 2027 }),
  message("rules.window-unknown", { day: window.day, quarter: window.quarter, year: 2026 }),
];
const course = [
  message("ceremony.course.draw.shown", { draw: drawName("JC") }),
  message("ceremony.course.draw.unseen", { draw: drawName("JC"), steps: 9, unseen: 2 }),
  message("ceremony.course.stage.forgone", {}),
  message("ceremony.course.calendar.imported", { year: 2027 }),
  message("ceremony.course.list.imported", {
    list: message("minutes.list.key", {}),
    accepted: 132,
    added: 1,
    changed: 0,
    gone: 0,
  }),
].map((said) => ({ at: "2026-12-24T16:00:00+08:00", said, note: "" }));

function textOf(paper: Paper): string {
  const texts: string[] = [];
  mapTexts(paper, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join("\n");
}

/** What no text of a paper may hold, outside the ceremony's number and the codes. */
const forbidden = {
  "a day as files write it": /\d{4}-\d{2}-\d{2}/,
  "a period as files write it": /20\d\d(?:[QH]\d|M\d\d)/,
  "a draw by its letters": /(?<![A-Za-z])(?:TS|ZD|YB|JC)(?![A-Za-z])/,
  "a hint": /请|[Pp]lease|Be aware|Check |Update |Have (?:it|them) renewed|import it once/,
};
function faultsOf(paper: Paper): string[] {
  const text = textOf(paper)
    .replaceAll("YLHJ-2027Q1-1", "")
    .replace(/\b(?:TS|ZD|YB|JC)-\d+/g, "");
  return Object.entries(forbidden).flatMap(([what, pattern]) => {
    const found = new RegExp(`.{0,12}${pattern.source}.{0,12}`).exec(text);
    return found ? [`${what}: ${found[0]}`] : [];
  });
}

describe.each(["zh", "en"] as const)("in %s", (language) => {
  const record: CeremonyRecord = { ...sampleRecord({ drawn: 9 }), warnings, course };
  test.each(windows)(
    "no paper holds a hint, nor days, periods or draws as files write them: $key",
    (said) => {
      const told = { ...record, window: { said, reason: "会议室停电" } };
      const tiers = told.draws.map((one) => (one.draw === "ZD" ? { ...one, tiers: [80, 40] as const } : one));
      expect(faultsOf(minutes(told, language))).toEqual([]);
      expect(faultsOf(preDrawSheet({ ...told, draws: tiers }, language))).toEqual([]);
      expect(faultsOf(minutes({ ...voidedRecord(), warnings, window: told.window }, language))).toEqual([]);
    },
  );

  test("every warning and finding of the console that is a hint has a wording of its own", () => {
    for (const said of [...warnings, ...windows]) {
      expect(isKey(`minutes.fact.${said.key}`), said.key).toBe(true);
      const fact = factText(said, wordsOf(language));
      expect(fact).not.toBe(say(said, language));
      expect(fact).not.toMatch(forbidden["a hint"]);
    }
  });

  test("nothing says that there is no randomness yet, or that something came before any", () => {
    for (const paper of [minutes(record, language), preDrawSheet(record, language)])
      expect(textOf(paper)).not.toMatch(/任何随机|没有随机|尚无随机|any randomness|no randomness/);
    expect(textOf(preDrawSheet(record, language))).toMatch(
      language === "zh"
        ? /机器随机数已生成并作出承诺，尚未揭示，结果尚无法算出/
        : /nonce of the machine exists, is committed to and not revealed/,
    );
  });
});

test("what is worded for papers says the values of the warning it stands for", () => {
  const places = (text: string) => new Set([...text.matchAll(/\{([^{}|]+)/g)].map(([, name]) => name));
  const own = Object.keys(catalogue).filter((key) => key.startsWith("minutes.fact.rules."));
  expect(own.length).toBeGreaterThan(20);
  for (const key of own) {
    const warning = key.slice("minutes.fact.".length);
    if (!isKey(key) || !isKey(warning)) throw new Error(`${warning} is no warning`);
    expect(places(catalogue[key][0]), key).toEqual(places(catalogue[warning][0]));
  }
});

test("facts name days, periods, draws and groups in words", () => {
  const [zh, en] = [wordsOf("zh"), wordsOf("en")];
  const [inside] = windows;
  if (!inside) throw new Error("no window");
  expect(factText(inside, zh)).toBe(
    "抽取日2026年12月25日在2026年第四季度结束前最后5个工作日内（2026年12月25日、2026年12月28日）。",
  );
  expect(factText(inside, en)).toContain(
    "25 December 2026, is one of the last 5 working days of the fourth quarter of 2026",
  );
  const group = (label: string) =>
    factText(message("rules.small-group", { group: label, size: 3, safe: 5 }), zh);
  expect(group("TS+ZD (2)")).toContain("“特殊监管对象与重点排污单位第二序（本年度已检查过一次）”");
  expect(group("ZD (1)")).toContain("“重点排污单位第一序（本年度尚未检查过）”");
  expect(group("JC")).toContain("“检查人员”");
});

test("a year is a period where a sentence asks for one, and a number elsewhere", () => {
  const zh = wordsOf("zh");
  const unknown = (quarter: string) =>
    factText(message("rules.window-unknown", { day: "2026-12-25", quarter, year: "2026" }), zh);
  expect(unknown("2026")).toBe(
    "2026年放假安排尚未载入，抽取日2026年12月25日是否在2026年结束前最后五个工作日内未作判断。",
  );
  expect(unknown("2026M12")).toContain("是否在2026年12月结束前");
});

test.each([
  ["2027Q2", "2027年第二季度", "the second quarter of 2027"],
  ["2027M09", "2027年9月", "September 2027"],
  ["2027H1", "2027年上半年", "the first half of 2027"],
  ["2027H2", "2027年下半年", "the second half of 2027"],
  ["2027", "2027年", "the year 2027"],
])("%s is a period in words, in texts and titles", (period, zh, en) => {
  expect(periodText(period, wordsOf("zh"))).toBe(zh);
  expect(periodText(period, wordsOf("en"))).toBe(en);
  expect(minutes({ ...sampleRecord(), quarter: period }).title).toContain(`${zh}污染源日常环境监管`);
  expect(minutes({ ...sampleRecord(), quarter: period }, "en").title).toContain(`for ${en}`);
});

test("the tiers are explained wherever a list is cut off by them", () => {
  const note = say(message("minutes.tier-note", {}), "zh");
  const record = sampleRecord();
  const draws = record.draws.map((one) =>
    one.draw === "ZD"
      ? {
          ...one,
          tiers: [80, 40] as const,
          cutOffs: ([1, 2] as const).map((tier) => ({ tier, ticket: "0".repeat(64) })),
        }
      : one,
  );
  const paper = minutes({ ...record, warnings: [], draws });
  const noted = paper.blocks.flatMap((block, at) =>
    block.type === "paragraph" && block.text === note ? [at] : [],
  );
  const named = paper.blocks.flatMap((block, at) =>
    JSON.stringify(block).includes("第二序截止") ? [at] : [],
  );
  expect(noted).toHaveLength(3);
  expect(noted.at(-1)).toBeLessThan(named[0] ?? 0);
  expect(JSON.stringify(minutes({ ...record, warnings: [] }).blocks)).not.toContain("第二序");
});
