import type { AmendmentKind } from "../../shared/draw/model.ts";
import { type AddendumRecord, addendum } from "../../shared/papers/addendum.ts";
import { type AnnexRecord, annex } from "../../shared/papers/annex.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { type DispatchRecord, dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { type KeySlipRecord, keySlip, keySlips } from "../../shared/papers/key-slip.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { recusalRequest } from "../../shared/papers/recusal-request.ts";
import type { VoidedRecord } from "../../shared/papers/void-minutes.ts";
import { type WitnessSlipRecord, witnessSlip } from "../../shared/papers/witness-slip.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { digestOf, sampleRecord } from "./sample-record.ts";

/** Every paper there is, of the invented ceremony. */

const { ceremony, rehearsal, office, quarter, build } = sampleRecord({ drawn: 0 });
const cover = { ceremony, rehearsal, office, quarter, build };
const keepers = [
  { keeper: "officer", name: "乙操作" },
  { keeper: "supervisor", name: "丙监督" },
] as const;
const team = [
  { code: "JC-001", name: "样例检查员甲", certificate: "YL-0001" },
  { code: "JC-002", name: "样例检查员乙", certificate: "YL-0002" },
];

/** The sample's ceremony, had it been given up with one slip in the box. */
export function voidedRecord(): VoidedRecord {
  const { outcome: _o, reveal: _r, lock: _l, ...frozen } = sampleRecord();
  return {
    ...frozen,
    // Minutes are signed on the pad, or refused, behind a lock alone.
    people: frozen.people.map((person) => ({ ...person, signature: "ink" })),
    draws: frozen.draws.map(({ taken: _t, overlap: _p, cutOffs: _c, ...draw }) => draw),
    to: "2026-12-25T10:05:00+08:00",
    void: {
      at: "2026-12-25T10:05:00+08:00",
      close: digestOf("void.txt"),
      keepers: [
        { keeper: "officer", reason: "示例停电" },
        { keeper: "supervisor", reason: "示例机器无法启动" },
      ],
      dropped: 1,
      envelope: "信封-0009",
    },
  };
}

export function sampleAddendum(kind: AmendmentKind = "exchange"): AddendumRecord {
  const moved = kind !== "waive";
  return {
    ...cover,
    line: {
      number: 2,
      kind,
      unit: "ZD-00013",
      inspector: moved ? "JC-001" : "",
      replacement: moved ? "JC-017" : "",
      otherUnit: kind === "exchange" ? "YB-00021" : "",
    },
    reason: "与该单位有亲属关系，经本人申报并核实。",
    approver: "甲主持",
    keepers,
    at: "2027-01-15T09:30:00+08:00",
    amendments: digestOf("amendments.csv"),
    ledgerHead: digestOf("ledger later"),
  };
}

export function sampleAnnex(units = 27): AnnexRecord {
  return {
    ...cover,
    scope: "all",
    reason: "检查组出发前开启，交派单使用。",
    keepers,
    at: "2027-01-04T08:30:00+08:00",
    units: (sampleRecord({ drawn: units }).outcome?.result ?? []).map(({ code, order }) => ({
      code,
      name: `示例第${order}污染源（示例街道${order}号）`,
      team,
    })),
    secrecy: { mark: "内部", until: "公示之日" },
    resultDigest: digestOf("result.csv"),
    close: digestOf("close.txt"),
    ledgerHead: digestOf("ledger later"),
  };
}

export function sampleDispatch(): DispatchRecord {
  return {
    ...cover,
    number: 3,
    unit: {
      draw: "ZD",
      code: "ZD-00013",
      name: "示例化工厂",
      creditCode: "91330000000000000X",
      address: "示例市示例区示例路1号",
    },
    team,
    item: "污染源日常环境监督管理",
    joint: "示例市应急管理局",
    monitoring: true,
    tasks: ["污染防治设施运行情况。", "排污许可执行情况。", "危险废物管理情况。"],
    issuer: "乙操作",
    issued: "2027-01-04",
    due: "2027-03-31",
    results: { days: 7, from: "visit" },
    secrecy: { mark: "内部", until: "" },
    close: digestOf("close.txt"),
  };
}

export function sampleWitnessSlip(after = false): WitnessSlipRecord {
  return {
    ...cover,
    witness: 3,
    day: "2026-12-25",
    freeze: digestOf("freeze.txt"),
    ...(after && {
      drawn: {
        seed: digestOf("seed.txt"),
        result: digestOf("result.csv"),
        close: digestOf("close.txt"),
      },
    }),
  };
}

export function sampleKeySlip(slip: KeySlipRecord["slip"] = "officer"): KeySlipRecord {
  return { ...cover, slip, secret: "示例口令 7KQ2-9XMD-4HTP-VW3C", day: "2026-12-25" };
}

/** Each paper by its name, in a language; `drawn` sizes those that list units. */
export function allPapers(
  language: Language,
  drawn = 27,
): readonly (readonly [name: string, paper: Paper])[] {
  const record = sampleRecord({ drawn });
  return [
    ["pre-draw-sheet", preDrawSheet(record, language)],
    ["minutes", minutes(record, language)],
    ["void-minutes", minutes(voidedRecord(), language)],
    ["addendum-waive", addendum(sampleAddendum("waive"), language)],
    ["addendum-substitute", addendum(sampleAddendum("substitute"), language)],
    ["addendum-exchange", addendum(sampleAddendum("exchange"), language)],
    ["annex", annex(sampleAnnex(drawn), language)],
    ["dispatch-slip", dispatchSlip(sampleDispatch(), language)],
    ["recusal-request", recusalRequest(cover, language)],
    ["witness-slip", witnessSlip(sampleWitnessSlip(), language)],
    ["witness-slip-after", witnessSlip(sampleWitnessSlip(true), language)],
    ...keySlips.map((slip) => [`key-slip-${slip}`, keySlip(sampleKeySlip(slip), language)] as const),
  ];
}
