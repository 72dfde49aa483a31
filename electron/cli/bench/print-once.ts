import { hash as digest } from "node:crypto";
import { guideFiles, guides } from "../../../shared/draw/guides.ts";
import { noDigest, type ResultLine } from "../../../shared/draw/model.ts";
import { minutes } from "../../../shared/papers/minutes.ts";
import type { CeremonyRecord } from "../../../shared/papers/record.ts";
import { message } from "../../../shared/text/text.ts";
import { print } from "../../services/papers/print/print.ts";
import { passingDeviceCertificate } from "../../services/papers/signing/device-certificate.ts";

/**
 * One measurement in a process of its own, so that its peak of memory is that of the minutes alone: `node print-once.ts <units>`
 * prints a `Printed` as JSON.
 */
export interface Printed {
  readonly units: number;
  /** Milliseconds from the record to the bytes, fonts read and embedded. */
  readonly time: number;
  /** Milliseconds of its first signature. */
  readonly signing: number;
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
  /** Bytes of the PDF. */
  readonly size: number;
  readonly pages: number;
}

const hash = (text: string) => digest("sha256", text);

/** The record of a ceremony that never was: so many general units drawn, a team of two for each. */
function recordOf(units: number): CeremonyRecord {
  const rule = { per: "share", numerator: 1, denominator: 1, atLeast: 0 } as const;
  const result = Array.from({ length: units }, (_, index): ResultLine => {
    const code = `YB-${String(index + 1).padStart(5, "0")}`;
    return { order: index + 1, draw: "YB", code, ticket: hash(code) };
  });
  const inspector = (number: number) => `JC-${String((number % 200) + 1).padStart(3, "0")}`;
  const at = "2026-12-25T09:30:00+08:00";
  return {
    ceremony: "SAMPLE-2027Q1-1",
    rehearsal: true,
    office: "样例市生态环境局",
    quarter: "2027Q1",
    level: "city",
    item: {
      name: "样例",
      contents: "样例",
      legalBasis: "样例",
      subject: "样例",
      way: "样例",
      asOf: "2026-01-01",
    },
    place: "样例",
    organiser: "样例",
    host: "样例",
    operator: "样例",
    recorder: "样例",
    officials: [{ offices: ["host", "operator", "recorder"], name: "样例", signature: "ink" }],
    from: at,
    to: at,
    window: { said: message("minutes.none", {}), reason: "" },
    basis: {
      item: "污染源日常环境监督管理",
      inPost: 200,
      team: 2,
      conflicts: 17,
      leastChoice: 9,
      rules: [{ draw: "YB", rule }],
    },
    legalBasis: { title: { zh: "样例", en: "" }, text: "样例" },
    registers: [],
    draws: [
      {
        draw: "YB",
        registered: units,
        excluded: [],
        eligible: units,
        tiers: [units, 0],
        quota: units,
        rule,
        base: units,
        taken: units,
        shortfall: 0,
      },
    ],
    people: [],
    earlier: [],
    course: [],
    warnings: [],
    freeze: {
      at,
      digest: hash("freeze"),
      previous: noDigest,
      deviceCommitment: hash("nonce"),
      files: [],
      roster: [],
    },
    reveal: { at, nonce: hash("nonce"), slips: [], envelope: "1", seed: hash("seed") },
    outcome: {
      at,
      result,
      resultDigest: hash("result"),
      assignment: result.flatMap(({ code }, index) =>
        [1, 2].map((position) => ({
          unit: code,
          position,
          inspector: inspector(index * 2 + position),
          ticket: hash(`${code},${position}`),
        })),
      ),
      assignmentDigest: hash("assignment"),
    },
    opinion: "",
    objections: [],
    media: [],
    ledgerHead: hash("ledger"),
    build: {
      version: "0",
      digest: hash("build"),
      guides: guides.map((guide) => ({ name: guideFiles[guide], digest: hash(guide) })),
    },
  };
}

async function measure(units: number): Promise<Printed> {
  const record = recordOf(units);
  const start = performance.now();
  const printed = await print(minutes(record), {
    now: new Date("2026-12-25T01:30:00Z"),
    signatureFields: 4,
  });
  const time = performance.now() - start;
  if (!printed.ok) throw new Error(`the minutes were refused: ${printed.refusal.key}`);
  const device = passingDeviceCertificate("2026-12-25T09:30:00+08:00");
  const signing = performance.now();
  // As at filing, its libraries loaded for it.
  const { appendSignature } = await import("../../services/papers/signing/append-signature.ts");
  const signed = appendSignature(printed.value, device, "2026-12-25T09:30:00+08:00");
  const signedIn = performance.now() - signing;
  if (!signed.ok) throw new Error(`the minutes were not signed: ${signed.refusal.key}`);
  const pages = /\/Type \/Pages\s*\/Count (\d+)/.exec(Buffer.from(printed.value).toString("latin1"))?.[1];
  return {
    units,
    time,
    signing: signedIn,
    memory: process.resourceUsage().maxRSS / 1024,
    size: signed.value.length,
    pages: Number(pages),
  };
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2])))}\n`);
