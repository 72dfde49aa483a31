import { createHash } from "node:crypto";
import { guideFiles, guides } from "../../shared/draw/guides.ts";
import type { AssignmentLine, ResultLine, UnitDraw } from "../../shared/draw/model.ts";
import { noDigest } from "../../shared/draw/model.ts";
import type { CeremonyRecord, DrawRecord, PersonRecord } from "../../shared/papers/record.ts";
import { message } from "../../shared/text/text.ts";

/** SHA-256 in hex: any digest of the sample is that of a made-up word. */
export const digestOf = (word: string): string => createHash("sha256").update(word).digest("hex");

export interface SampleSize {
  readonly drawn?: number;
  readonly witnesses?: number;
}

/** A ceremony that never was, of an office that is none: every field of a record is filled. */
export function sampleRecord({ drawn = 27, witnesses = 5 }: SampleSize = {}): CeremonyRecord {
  const result = resultOf(drawn);
  return {
    ceremony: "YLHJ-2027Q1-1",
    rehearsal: false,
    office: "样例市环境保护局",
    quarter: "2027Q1",
    level: "city",
    place: "样例市政务楼三楼会议室",
    organiser: "样例市环境保护局“双随机”抽查工作组",
    host: "甲主持",
    operator: "乙操作",
    recorder: "乙操作",
    from: "2026-12-25T09:30:00+08:00",
    to: "2026-12-25T11:05:42+08:00",
    item: {
      name: "污染源日常环境监督管理",
      contents: "样例内容",
      legalBasis: "《样例法》第一条；《样例办法》（样环发〔2020〕1号）",
      subject: "样例机构",
      way: "现场检查",
      asOf: "2026-03-01",
    },
    window: { said: message("minutes.none", {}), reason: "会议室停电，改在次日上午" },
    basis: {
      item: "污染源日常环境监督管理",
      inPost: 24,
      team: 2,
      conflicts: 17,
      leastChoice: 9,
      rules: [
        { draw: "TS", rule: { per: "share", numerator: 10, denominator: 100, atLeast: 0 } },
        { draw: "ZD", rule: { per: "share", numerator: 5, denominator: 100, atLeast: 9 } },
        { draw: "YB", rule: { per: "inspectors", numerator: 5, denominator: 4, atLeast: 0 } },
      ],
    },
    legalBasis: {
      title: { zh: "样例规则（市级）", en: "Sample rules, city level" },
      text: "样例环发〔2026〕1号规定：每季度按比例抽取，向上取整。",
    },
    approval: {
      at: "2026-12-25T09:20:00+08:00",
      supervisor: "丙监督",
      digest: digestOf("approved"),
      pairs: 12,
      conflicts: 17,
      leastChoice: 9,
      inspectors: 1,
      leftOut: 2,
      signature: "ink",
    },
    registers: [
      {
        list: "key",
        file: digestOf("key.xlsx"),
        importedAt: "2026-12-24T16:00:00+08:00",
        position: 4,
        rows: 135,
        accepted: 132,
        refused: 3,
        origin: "file",
        corrected: { times: 0, added: 0, changed: 0, gone: 0 },
        findings: 7,
        words: {
          rests: [
            { field: "status", word: "停产", means: "stopped", count: 3 },
            { field: "status", word: "半停产", means: "stopped", count: 1 },
          ],
          phrases: [{ field: "status", word: "半停产", means: "stopped", count: 0 }],
        },
      },
    ],
    draws: drawRecords(result),
    people: peopleOf(witnesses),
    officials: [
      { offices: ["host"], name: "甲主持", signature: "ink" },
      { offices: ["operator", "recorder"], name: "乙操作", signature: "ink" },
    ],
    earlier: [],
    course: [
      { at: "2026-12-24T16:00:00+08:00", said: message("minutes.registers", {}), note: "" },
      {
        at: "2026-12-25T09:30:05+08:00",
        said: message("minutes.freeze", {}),
        note: "停顿两分钟，补打一张签纸",
      },
    ],
    warnings: [message("minutes.tier-note", {})],
    freeze: {
      at: "2026-12-25T09:45:10+08:00",
      digest: digestOf("freeze.txt"),
      previous: noDigest,
      deviceCommitment: digestOf("commitment"),
      files: ["basis", "plan", "pool", "excluded", "conflicts", "roster"].map((name) => ({
        name: `${name}.csv`,
        digest: digestOf(`${name}.csv`),
      })),
      roster: [
        { role: "discipline", name: "丙监督", organisation: "样例市纪检组" },
        { role: "citizen", name: "丁市民", organisation: "样例街道" },
      ],
    },
    reveal: {
      at: "2026-12-25T10:10:00+08:00",
      nonce: digestOf("nonce"),
      slips: [
        { number: 1, digits: "031415926535", readings: ["031415926535", "031415926535"] },
        { number: 2, digits: "271828182845", readings: ["271828182845", "277828182845", "271828182845"] },
      ],
      envelope: "信封-0007",
      seed: digestOf("seed.txt"),
    },
    outcome: {
      at: "2026-12-25T10:20:00+08:00",
      result,
      resultDigest: digestOf("result.csv"),
      assignment: result.flatMap(teamOf),
      assignmentDigest: digestOf("assignment.csv"),
    },
    lock: {
      at: "2026-12-25T11:00:00+08:00",
      close: digestOf("close.txt"),
      keepers: [
        { keeper: "officer", confirmed: true, note: "" },
        { keeper: "supervisor", confirmed: false, note: "临时离场" },
      ],
    },
    opinion: "程序合规，未见异常。",
    objections: ["二号签纸第二位数字辨认有异议，已由第三人读签。"],
    media: ["照片12张（签纸平铺）", "全程录像1段"],
    ledgerHead: digestOf("ledger"),
    build: {
      version: "0.1.0",
      digest: digestOf("build"),
      guides: guides.map((guide) => ({ name: guideFiles[guide], digest: digestOf(guideFiles[guide]) })),
    },
  };
}

const unitDraws: readonly UnitDraw[] = ["TS", "ZD", "YB"];

function resultOf(drawn: number): ResultLine[] {
  return Array.from({ length: drawn }, (_, index) => {
    const draw = unitDraws[Math.floor((index * unitDraws.length) / drawn)] ?? "YB";
    const code = `${draw}-${String(index + 1).padStart(5, "0")}`;
    return { order: index + 1, draw, code, ticket: digestOf(code) };
  });
}

function teamOf({ code }: ResultLine, index: number): AssignmentLine[] {
  return [1, 2].map((position) => ({
    unit: code,
    position,
    inspector: `JC-${String(((index * 2 + position) % 24) + 1).padStart(3, "0")}`,
    ticket: digestOf(`${code},${position}`),
  }));
}

function drawRecords(result: readonly ResultLine[]): DrawRecord[] {
  const taken = (draw: UnitDraw) => result.filter((line) => line.draw === draw);
  const cutOffs = (draw: UnitDraw) => {
    const last = taken(draw).at(-1);
    return last ? [{ tier: 1 as const, ticket: last.ticket }] : [];
  };
  return [
    {
      draw: "TS",
      registered: 37,
      excluded: [],
      eligible: 37,
      tiers: [37, 0],
      quota: 4,
      rule: { per: "share", numerator: 10, denominator: 100, atLeast: 0 },
      base: 37,
      taken: taken("TS").length,
      shortfall: 0,
      overlap: 0,
      cutOffs: cutOffs("TS"),
    },
    {
      draw: "ZD",
      registered: 132,
      excluded: [
        { reason: "cap", count: 10, approver: "" },
        { reason: "other", count: 2, approver: "甲主持" },
      ],
      eligible: 120,
      tiers: [120, 0],
      quota: 9,
      rule: { per: "share", numerator: 5, denominator: 100, atLeast: 9 },
      base: 132,
      taken: taken("ZD").length,
      shortfall: 0,
      overlap: 2,
      cutOffs: cutOffs("ZD"),
    },
    {
      draw: "YB",
      registered: 25,
      excluded: [],
      eligible: 25,
      tiers: [25, 0],
      quota: 25,
      rule: { per: "inspectors", numerator: 5, denominator: 4, atLeast: 0 },
      base: 24,
      taken: taken("YB").length,
      shortfall: 30 - taken("YB").length,
      overlap: 1,
      cutOffs: cutOffs("YB"),
    },
    {
      draw: "JC",
      registered: 24,
      excluded: [{ reason: "certificate", count: 1, approver: "" }],
      eligible: 23,
      tiers: [23, 0],
      quota: 23,
      base: 0,
      shortfall: 0,
    },
  ];
}

function peopleOf(count: number): PersonRecord[] {
  const roles = ["discipline", "citizen", "media", "enterprise", "deputy"] as const;
  return Array.from({ length: count }, (_, index) => ({
    role: roles[index % roles.length] ?? "other",
    name: index === 0 ? "丙监督" : index === 1 ? "丁市民" : `样例见证人${index + 1}`,
    organisation: index === 0 ? "样例市纪检组" : "样例街道",
    post: index === 0 ? "组长" : "",
    slip: index < 2 ? index + 1 : 0,
    in: "2026-12-25T09:20:00+08:00",
    out: index === 3 ? "2026-12-25T10:40:00+08:00" : "",
    signature: index === 4 ? "refused" : "ink",
  }));
}
