import { itemsOf, noItems } from "../../shared/office/items.ts";
import { message } from "../../shared/text/text.ts";
import type { ConsoleCeremony, ConsolePerson, ConsoleView } from "../../shared/windows/console-view.ts";

/** A console before anything was set up. */
export const firstStart: ConsoleView = {
  lists: [],
  registerOpen: true,
  notices: [],
  items: itemsOf(noItems),
  calendars: [],
  ruleSets: [],
  yearPlans: [],
  past: [],
  drawn: [],
  bags: [],
  versionsDue: [],
  blockers: [message("ceremony.no-office", {})],
  due: [{ said: message("due.no-office", {}), where: { at: "settings" } }],
  stage: {
    appearance: { language: "zh", theme: "dark", calm: false },
    shown: "phase",
    screen: { kind: "title", item: "", place: "", organiser: "", day: "" },
    watch: { windows: 1, seen: true },
  },
  events: 1,
};

export const person: ConsolePerson = {
  number: 1,
  role: "discipline",
  name: "示例甲",
  organisation: "示例纪检监察组",
  post: "组长",
  writes: true,
  present: true,
  slip: 1,
  atSignIn: "",
  signing: { by: "ink", at: "" },
};

/** A ceremony with its plan settled, and nobody signed in. */
export const ceremony: ConsoleCeremony = {
  id: "REHEARSAL-SAMPLE-2027Q1-1",
  quarter: "2027Q1",
  day: "2026-12-25",
  rehearsal: true,
  item: "污染源日常环境监督管理",
  phase: "witnesses",
  paused: "",
  window: message("rules.window.inside", {
    day: "2026-12-25",
    period: "2026Q4",
    count: 5,
    days: "2026-12-25",
  }),
  place: "三楼会议室",
  organiser: "示例市生态环境局",
  host: "示例主持",
  operator: "示例操作",
  recorder: "示例记录",
  windowReason: "",
  people: [],
  officials: [],
  earlier: [],
  plan: {
    settled: "5".repeat(64),
    preset: "quzhou-city-2017",
    inPost: 24,
    team: 2,
    lines: [
      {
        draw: "ZD",
        registered: 132,
        excluded: 3,
        eligible: 129,
        quota: 7,
        rule: { per: "share", numerator: 5, denominator: 100, atLeast: 0 },
      },
      { draw: "JC", registered: 24, excluded: 3, eligible: 21, quota: 21 },
    ],
    warnings: [message("rules.no-year-plan", { year: 2027 })],
    notCounted: [],
    counted: [],
  },
  approval: {
    at: "2026-12-25T09:10:00+08:00",
    supervisor: "示例甲",
    pairs: 3,
    digest: "6".repeat(64),
    signing: "ink",
  },
  dropped: [],
  counted: false,
  nonce: "",
  slips: [],
  enveloped: false,
  shown: [],
  keepers: { officer: "", supervisor: "" },
  papers: [],
  copies: 0,
  close: "",
  bag: "",
};

const imported = {
  origin: "file",
  refused: 0,
  findings: 0,
  importedAt: "2026-12-25T09:00:00+08:00",
} as const;

/** A console with the register imported and a ceremony among its witnesses. */
export const witnessing: ConsoleView = {
  ...firstStart,
  office: { name: "示例市生态环境局", code: "SAMPLE", level: "city" },
  usualRules: "quzhou-city-2017",
  lists: [
    { list: "key", size: 132, rows: 132, accepted: 132, ...imported },
    { list: "inspectors", size: 24, rows: 24, accepted: 24, ...imported },
  ],
  ceremony,
  blockers: [message("ceremony.uncounted", { ceremony: "SLHJ-2027Q1-1" })],
  due: [],
  stage: { ...firstStart.stage, screen: { kind: "roll", people: [] } },
  events: 4,
};
