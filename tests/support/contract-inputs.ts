import { randomUUID } from "node:crypto";
import type { Input, MethodName } from "../../shared/contract/rpc.ts";

const asked = () => ({ commandId: randomUUID(), expectedRevision: 0 });
const page = { from: 0, count: 10 };
const ceremony = "DEMO-2027Q3-1";
const paper = { ceremony, paper: "minutes" } as const;
const csv = Buffer.from("单位名称,污染源编码\n示例厂,S1\n", "utf8").toString("base64");

/** An input of the right form for every method; what it asks for may well be refused. */
export const sampleInputs: { readonly [M in MethodName]: Input<M> } = {
  view: {},
  pool: { digest: "0".repeat(64) },
  showing: { window: "0".repeat(32) },
  reopenStage: {},
  execute: { ...asked(), command: { type: "advance" } },
  settlePlan: {
    ...asked(),
    preset: "quzhou-city-2017",
    team: 2,
    raised: { TS: 1 },
    leftOut: [],
    yearPlanFiled: true,
  },
  yearPlan: { year: 2027, rules: "quzhou-city-2017", language: "zh" },
  settledPlan: {},
  previewImport: { list: "key", reading: randomUUID(), name: "key.csv", bytes: csv },
  stopReading: { reading: randomUUID() },
  findings: { preview: randomUUID(), ...page },
  exportFindings: { preview: randomUUID(), language: "zh" },
  acceptImport: { ...asked(), preview: randomUUID() },
  discardImport: { preview: randomUUID() },
  changeLedger: { to: "sample" },
  importSample: { expectedRevision: 0 },
  rows: { list: "key", search: "", ...page },
  exclusions: page,
  pairs: page,
  newKeys: {},
  freeze: { ...asked(), officer: "a", supervisor: "b", recovery: ["c", "d"] },
  filePaper: { ...asked(), ...paper },
  signPaper: { ...asked(), ...paper, keeper: "officer", own: { bytes: "", password: "" } },
  readCertificate: { own: { bytes: "", password: "" } },
  signatures: paper,
  paper,
  witnessSlips: {},
  drawnUnits: { ceremony, search: "", ...page },
  drawnTable: { ceremony, as: "xlsx", language: "zh" },
  drawnPaper: { ceremony },
  duePaper: { language: "zh" },
  printers: {},
  printPaper: { ...asked(), ...paper, printer: "", copies: 1 },
  chooseFolder: {},
  copyFrozen: { ...asked(), folder: "/nowhere" },
  writeBag: { ...asked(), ceremony },
  addScans: {
    ...asked(),
    ceremony,
    scans: [{ name: "scan.pdf", kind: "minutes", remark: "", bytes: csv }],
  },
  writeVersion: { ...asked(), ceremony },
  verifyBag: { ceremony },
  beginLedger: { commandId: randomUUID(), reason: "示例", officer: "甲", supervisor: "乙" },
  stop: {},
  ceremony: { ceremony },
  timeline: { ceremony, ...page },
  signature: { ceremony, signer: "person:1", occasion: "minutes" },
  stage: {},
};
