import {
  hash,
  type Sample,
  sampleDraw,
  sampleScreen,
  sampleView,
} from "../../electron/cli/bench/stage-sample.ts";
import { pagesAgain, teamPages } from "../../shared/ceremony/pages.ts";
import type { Scene } from "../../shared/ceremony/scenes.ts";
import { type Role, roles, type UnitDraw } from "../../shared/draw/model.ts";
import { closeQr, freezeQr, resultQr } from "../../shared/draw/qr.ts";
import { seedText } from "../../shared/draw/seed.ts";
import type { Screen, StageSlip, StageTeam, StageView, TeamPage } from "../../shared/windows/stage-view.ts";

/** A few, a county with two tiers, many: the pages of a reveal differ in each. */
export const small = sampleDraw([
  { draw: "TS", eligible: 40, quota: 9 },
  { draw: "ZD", eligible: 86, second: 30, quota: 60 },
]);
export const large = sampleDraw([
  { draw: "TS", eligible: 300, quota: 60 },
  { draw: "ZD", eligible: 4_000, second: 900, quota: 190 },
  { draw: "YB", eligible: 60_000, quota: 640 },
]);
export const poolOf = (digest: string): string => (digest === small.poolDigest ? small.pool : large.pool);

export const freeze = hash("示例封库");
const nonce = hash("示例随机数");
const result = hash("示例结果");
const ceremony = "SLHJ-2027Q1-1";
/** Somebody will try it. */
export const markup = `<img src=x onerror="document.title='broken'">`;

const people = (count: number): Extract<Screen, { kind: "roll" }>["people"] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    role: roles[index % roles.length] as Role,
    name: index === 1 ? markup : `示例见证人${index + 1}`,
    organisation: index === 2 ? "示例市某某区生态环境保护志愿者联合会第二工作组" : `示例单位${index + 1}`,
    writes: index < 4,
    present: index !== 3,
  }));

const slips = (digits: readonly string[], open = -1): readonly StageSlip[] =>
  digits.map((one, index) => ({
    slip: index + 1,
    name: `示例见证人${index + 1}`,
    digits: one,
    fixed: one !== "" && index !== open,
  }));

const draw = (sample: Sample, of: UnitDraw, scene: Scene, page = 0): Screen =>
  sampleScreen(sample, { draw: of, scene, page });

const teams = (count: number, digits: number, members = 2): readonly StageTeam[] =>
  Array.from({ length: count }, (_, index) => ({
    unit: `ZD-${String(index + 7).padStart(digits, "0")}`,
    inspectors: Array.from({ length: members }, (_, member) => ({
      code: `JC-${String(((index * members + member) % 38) + 1).padStart(3, "0")}`,
      load: Math.floor((index * members + member) / 38) + 1,
    })),
  }));

/** A page of so many teams, as the ceremony divides them. */
function teamsOn(count: number, digits: number, members: number, at: number): Screen {
  return { kind: "teams", ...teamPageOf(count, digits, members, at), seconds: 8 };
}

function teamPageOf(count: number, digits: number, members: number, at: number): TeamPage {
  const size = { unit: 3 + digits, inspector: 6, members };
  const pages = teamPages(count, size);
  const { from, to } = pages[at] ?? { from: 0, to: 0 };
  const page = teams(count, digits, members).slice(from, to);
  return { page, pages: pages.length, at, size, from: from + 1, to, of: count };
}

type Result = Extract<Screen, { kind: "result" }>;

/** A page of the result. */
function resultOf(of: Partial<Result>): Result {
  return {
    kind: "result",
    digest: result,
    seed: hash("示例种子"),
    qr: resultQr(ceremony, hash("示例种子"), result),
    draws: [
      { draw: "TS", taken: 9, cutOffs: small.outcome.drawn[0]?.cutOffs ?? [] },
      { draw: "ZD", taken: 60, cutOffs: small.outcome.drawn[1]?.cutOffs ?? [] },
      { draw: "YB", taken: 0, cutOffs: [] },
    ],
    locked: false,
    at: 0,
    pages: 8,
    seconds: 8,
    ...of,
  };
}

/** A page of drawn codes as they are shown again. */
function again(sample: Sample, draw: UnitDraw, at: number): NonNullable<Result["codes"]> {
  const lines = sample.outcome.result.filter((line) => line.draw === draw);
  const { from, to } = pagesAgain(draw, lines.length, sample.plan)[at] ?? { from: 0, to: 0 };
  const page = lines.slice(from, to).map(({ order, code, ticket }) => ({ order, code, ticket }));
  return { draw, page, taken: lines.length };
}

const plan: Extract<Screen, { kind: "freeze" }>["plan"] = [
  {
    draw: "TS",
    registered: 52,
    excluded: 3,
    eligible: 49,
    quota: 6,
    chances: [{ tier: 1, basisPoints: 1224 }],
  },
  {
    draw: "ZD",
    registered: 431,
    excluded: 12,
    eligible: 419,
    quota: 108,
    chances: [{ tier: 1, basisPoints: 2577 }],
  },
  {
    draw: "YB",
    registered: 61_230,
    excluded: 1_230,
    eligible: 60_000,
    quota: 640,
    chances: [{ tier: 1, basisPoints: 106 }],
  },
  {
    draw: "JC",
    registered: 41,
    excluded: 3,
    eligible: 38,
    quota: 38,
    chances: [{ tier: 1, basisPoints: 10_000 }],
  },
];

const read = ["031415926535", "271828182845", "161803398874", "141421356237"];

/** Every screen there is, by a name for its picture; movement is left out by calm mode. */
export const screens: Readonly<Record<string, Screen>> = {
  blank: { kind: "blank" },
  "test-card": { kind: "test-card" },
  paused: { kind: "paused", cause: "operator" },
  "paused-discipline": { kind: "paused", cause: "discipline-left" },
  "title-empty": { kind: "title", item: "", place: "", organiser: "", day: "" },
  title: {
    kind: "title",
    item: "污染源日常环境监督管理",
    place: "示例市生态环境局三楼会议室",
    organiser: "示例市生态环境局",
    day: "2026-12-28",
  },
  "roll-empty": { kind: "roll", people: [] },
  roll: { kind: "roll", people: people(6) },
  "roll-many": { kind: "roll", people: people(23) },
  "freezing-begun": { kind: "freezing", done: 0, steps: 8 },
  freezing: { kind: "freezing", done: 5, steps: 8 },
  "freezing-done": { kind: "freezing", done: 8, steps: 8 },
  freeze: {
    kind: "freeze",
    digest: freeze,
    qr: freezeQr(ceremony, freeze),
    plan,
    conflicts: { lines: 17, pairs: 12, leastChoice: 9 },
  },
  "freeze-tiers": {
    kind: "freeze",
    digest: freeze,
    qr: freezeQr(ceremony, freeze),
    plan: plan.map((line) =>
      line.draw === "ZD"
        ? {
            ...line,
            chances: [
              { tier: 1, basisPoints: 10_000 },
              { tier: 2, basisPoints: 1120 },
            ],
          }
        : line,
    ),
    conflicts: { lines: 17, pairs: 12, leastChoice: 9 },
  },
  "freeze-not-counted": {
    kind: "freeze",
    digest: freeze,
    qr: freezeQr(ceremony, freeze),
    plan: plan.map((line) =>
      line.draw === "ZD"
        ? {
            ...line,
            chances: [
              { tier: 1, basisPoints: 10_000 },
              { tier: 2, basisPoints: 1120 },
            ],
          }
        : line,
    ),
    conflicts: { lines: 17, leastChoice: 9 },
    notCounted: ["SLHJ-2027Q1-1", "SLHJ-2027Q2-1", "SLHJ-2027Q3-1"],
  },
  slips: {
    kind: "slips",
    counted: false,
    writers: slips(read).map(({ slip, name }) => ({ slip, name, dropped: slip < 3 })),
  },
  "slips-miscounted": {
    kind: "slips",
    counted: false,
    miscount: 18,
    writers: people(19).map(({ number, name }) => ({ slip: number, name, dropped: number < 3 })),
  },
  "slips-counted": {
    kind: "slips",
    counted: true,
    writers: people(19).map(({ number, name }) => ({ slip: number, name, dropped: true })),
  },
  nonce: { kind: "reveal", nonce, commitment: hash(nonce), slips: slips(["", "", "", ""]) },
  "nonce-differs": { kind: "reveal", nonce, commitment: hash("另一个"), slips: slips(["", "", ""]) },
  "slip-open": {
    kind: "reveal",
    nonce,
    commitment: hash(nonce),
    slips: slips([read[0] ?? "", "27182818?8?5", "", ""], 1),
  },
  "slip-fixed": {
    kind: "reveal",
    nonce,
    commitment: hash(nonce),
    slips: slips([read[0] ?? "", read[1] ?? "", "", ...Array(8).fill("")]),
  },
  "slips-read": { kind: "reveal", nonce, commitment: hash(nonce), slips: slips(read) },
  seed: {
    kind: "reveal",
    nonce,
    commitment: hash(nonce),
    slips: slips(read),
    seed: hash(seedText({ freeze, nonce, slips: read })),
  },
  "seed-differs": {
    kind: "reveal",
    nonce,
    commitment: hash(nonce),
    slips: slips(read),
    seed: hash("另一个"),
  },
  "roll-call-chips": draw(small, "TS", "roll-call"),
  "tickets-few": draw(small, "TS", "tickets"),
  "magnify-few": draw(small, "TS", "magnify"),
  "line-few": draw(small, "TS", "line"),
  "reveal-one": draw(small, "TS", "reveal", 4),
  "roll-call-tiers": draw(small, "ZD", "roll-call"),
  "line-tiers": draw(small, "ZD", "line"),
  "reveal-ten": draw(small, "ZD", "reveal", 2),
  "line-passed": draw(large, "ZD", "line"),
  "roll-call-many": draw(large, "YB", "roll-call"),
  "tickets-many": draw(large, "YB", "tickets"),
  "magnify-many": draw(large, "YB", "magnify"),
  "line-many": draw(large, "YB", "line"),
  "reveal-large": draw(large, "YB", "reveal", 3),
  "reveal-dense": draw(large, "YB", "reveal", 12),
  "teams-one": teamsOn(43, 3, 2, 3),
  "teams-full": teamsOn(56, 3, 2, 1),
  "teams-large": teamsOn(30, 3, 5, 0),
  "teams-dense": teamsOn(900, 5, 2, 12),
  "teams-dense-three": teamsOn(900, 5, 3, 12),
  "teams-twenty": teamsOn(20, 5, 20, 0),
  result: resultOf({ at: 0, locked: false, seconds: 0 }),
  "result-nine": resultOf({ at: 1, locked: false, codes: again(small, "TS", 0) }),
  "result-ten": resultOf({ at: 3, locked: true, codes: again(small, "ZD", 1) }),
  "result-dense": resultOf({ at: 60, pages: 61, locked: true, codes: again(large, "YB", 12) }),
  "result-teams": resultOf({ at: 7, locked: false, teams: teamPageOf(56, 3, 2, 0) }),
  "result-teams-dense": resultOf({ at: 60, pages: 61, locked: true, teams: teamPageOf(900, 5, 2, 12) }),
  thanks: {
    kind: "thanks",
    freeze,
    close: hash("示例结束"),
    qr: closeQr(ceremony, hash("示例结束")),
  },
  void: {
    kind: "void",
    ceremony,
    reasons: [{ keeper: "both", text: "投签箱被打翻，签纸散落" }],
    close: hash("示例作废"),
    qr: closeQr(ceremony, hash("示例作废")),
  },
  "void-two": {
    kind: "void",
    ceremony,
    reasons: [
      { keeper: "officer", text: "投签箱被打翻，签纸散落在地，无法确认各人所写是否仍在箱中。".repeat(4) },
      { keeper: "supervisor", text: `${markup} 会场停电。` },
    ],
    close: hash("示例作废"),
    qr: closeQr(ceremony, hash("示例作废")),
  },
};

const phases: Readonly<Partial<Record<Screen["kind"], StageView["phase"]>>> = {
  title: "preparation",
  roll: "witnesses",
  freezing: "freeze",
  freeze: "freeze",
  slips: "slips",
  reveal: "reveal",
  result: "lock",
  thanks: "minutes",
  void: "none",
};

/** A view of such a screen, as far as its ceremony has come. */
export function viewOf(screen: Screen, changes: Partial<StageView> = {}): StageView {
  const phase = phases[screen.kind] ?? "draw";
  const early = phase === "preparation" || phase === "witnesses" || screen.kind === "freezing";
  return sampleView(screen, { phase, freeze: early ? "" : freeze, ceremony, ...changes });
}

/** A hundred characters, which is the longest that anybody can be called: with blanks between them, and without. */
const longName = (at: number): string =>
  at % 2 === 0 ? "示例见证人".repeat(20) : "Sample Witness of Length ".repeat(4).trim().padEnd(100, "e");

/** A full hall, and people with the longest names there can be. */
export const crowded: Readonly<Record<string, Screen>> = {
  "roll-hall": { kind: "roll", people: people(306) },
  "roll-long-names": {
    kind: "roll",
    people: people(12).map((one) => ({
      ...one,
      name: longName(one.number),
      organisation: longName(one.number + 1),
    })),
  },
  "slips-long-names": {
    kind: "slips",
    counted: false,
    miscount: 8,
    writers: people(9).map(({ number }) => ({ slip: number, name: longName(number), dropped: number < 3 })),
  },
  "slip-long-names": {
    kind: "reveal",
    nonce,
    commitment: hash(nonce),
    slips: slips([read[0] ?? "", "27182818?8?5", ...Array(7).fill("")], 1).map((one) => ({
      ...one,
      name: longName(one.slip),
    })),
  },
};
