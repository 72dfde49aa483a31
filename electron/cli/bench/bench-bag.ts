import { createHash, hash as digest } from "node:crypto";
import { bagFiles } from "../../../shared/archive/tag-files.ts";
import { assignmentText, assignTeams } from "../../../shared/draw/assignment.ts";
import { parseBasis, parsePlan } from "../../../shared/draw/basis.ts";
import { closeText } from "../../../shared/draw/close.ts";
import { parseConflicts } from "../../../shared/draw/conflicts.ts";
import { eventHash, eventLine } from "../../../shared/draw/event-hash.ts";
import { freeze } from "../../../shared/draw/freeze.ts";
import { guideFiles, guides } from "../../../shared/draw/guides.ts";
import {
  type Entrant,
  noDigest,
  type PlanLine,
  type Random,
  type Writer,
} from "../../../shared/draw/model.ts";
import { inspectorsOf, type Pool, readPool } from "../../../shared/draw/pool.ts";
import { drawUnits, resultText } from "../../../shared/draw/result.ts";
import { seedFile, seedOf } from "../../../shared/draw/seed.ts";
import type { Block, Paper } from "../../../shared/papers/blocks.ts";
import { type Foot, footOf } from "../../../shared/papers/foot.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { descriptionOf } from "../../../shared/text/bag-description.ts";
import type { Result } from "../../../shared/text/result.ts";
import { say } from "../../../shared/text/text.ts";
import { momentForms } from "../../../shared/verify/moments.ts";
import { print } from "../../services/papers/print/print.ts";
import { appendSignature } from "../../services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../services/papers/signing/device-certificate.ts";
import { fingerprintOf } from "../../services/papers/signing/identity.ts";

const hash = (data: string | Uint8Array): string => digest("sha256", data);

/** Chance that is the same in every run. */
function chance(): Random {
  let step = 0;
  const next = () => {
    step += 1;
    return createHash("sha256").update(`bench ${step}`).digest();
  };
  return { hex: () => next().toString("hex"), below: (bound) => next().readUIntBE(0, 6) % bound };
}

const roster: readonly Writer[] = [
  { role: "discipline", name: "甲", organisation: "示例纪检监察组" },
  { role: "media", name: "乙", organisation: "示例报社" },
];

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(say(result.refusal, "en"));
  return result.value;
}

/**
 * The files of a whole bag, by path, as a ceremony with so many general units would leave it: pool and draw, teams of two of
 * 200 inspectors, ledger, pre-draw sheet, minutes that list every drawn unit with its team, and sealed files of their size.
 */
export async function benchBag(units: number, drawn: number): Promise<Map<string, Uint8Array | string>> {
  const ceremony = "BENCH-2027Q1-1";
  const basis = { office: "示例局", item: "污染源日常环境监督管理", period: "2027Q1" };
  const frozen = must(
    freeze(
      {
        ceremony,
        previous: noDigest,
        amendments: noDigest,
        basis: {
          ...basis,
          level: "city",
          preset: "custom",
          coverage: "none",
          inPost: 200,
          team: 2,
          rules: [{ draw: "YB", rule: { per: "share", numerator: drawn, denominator: units, atLeast: 0 } }],
        },
        eligible: entrants(units),
        excluded: [],
        conflicts: Array.from({ length: 1000 }, (_, n) => ({
          unit: `unit-${n}`,
          inspector: `inspector-${n % 200}`,
        })),
        roster,
      },
      chance(),
      hash,
    ),
  );
  const seed = must(
    seedFile({ freeze: frozen.digest, nonce: frozen.nonce, slips: ["123456789012", "210987654321"] }),
  );
  const pool = must<Pool>(readPool(frozen.files["pool.csv"]));
  const plan = must<readonly PlanLine[]>(parsePlan(frozen.files["plan.csv"]));
  const outcome = drawUnits(plan, pool, seedOf(seed, hash), hash);
  const assignment = must(
    assignTeams(
      {
        seed: seedOf(seed, hash),
        units: outcome.result.map(({ code }) => code),
        inspectors: inspectorsOf(pool),
        team: 2,
        conflicts: must(parseConflicts(frozen.sealed["conflicts.csv"])),
      },
      hash,
    ),
  );
  const result = resultText(outcome.result);
  const teams = assignmentText(assignment);
  const sealed = Buffer.from(frozen.sealed["names.csv"]);
  const certificate = fingerprintOf(device);
  const explained = guides.map((guide) => [guide, `# ${guideFiles[guide]}\n`] as const);
  const told = Object.fromEntries(explained.map(([guide, text]) => [guide, hash(text)]));
  const program = { build: hash("bench"), ...told };
  const ofFreeze: readonly Block[] = [
    {
      type: "lines",
      lines: [
        { label: "number", text: ceremony },
        { label: "time", text: momentForms(signedAt)[0] ?? "" },
      ],
    },
    {
      type: "lines",
      lines: roster.map(({ name, organisation }) => ({ label: name, text: organisation })),
    },
    digestBlock("freeze", frozen.digest),
    digestBlock("commitment", hash(frozen.nonce)),
    digestBlock("approval", hash("approved")),
    ...Object.entries({ ...frozen.files, "conflicts.csv": frozen.sealed["conflicts.csv"] }).map(
      ([name, text]) => digestBlock(name, hash(text)),
    ),
    ...Object.entries({ ...program, certificate }).map(([label, value]) => digestBlock(label, value)),
  ];
  const sheet = await printed(ofFreeze, footOf(ceremony, "freeze", frozen.digest, wordsOf("zh")));

  const ledger = openLedger(ceremony);
  const frozenFiles = Object.entries({ ...frozen.files, ...frozen.sealed }).map(([name, text]) => [
    name.slice(0, name.indexOf(".")),
    hash(text),
  ]);
  ledger.add({ type: "application.started", of: "office", version: "0", ...program });
  ledger.add({ type: "ceremony.opened" });
  const { conflicts, leastChoice } = must(parseBasis(frozen.files["basis.csv"]));
  const counts = { conflicts, leastChoice };
  // There is no list in this ledger.
  const register = 0;
  ledger.add({ type: "plan.settled", register, settingsNote: hash("settings"), counted: [], ...counts });
  ledger.add({
    type: "exclusions.approved",
    settled: hash("settings"),
    approvedNote: hash("approved"),
    ...counts,
  });
  ledger.add({
    type: "pool.frozen",
    ...Object.fromEntries(frozenFiles),
    names: hash(sealed),
    recovery: hash(sealed),
    register,
  });
  ledger.add({ type: "paper.filed", paper: "pre-draw-sheet", pdf: hash(sheet), certificate });
  for (let slip = 1; slip <= 300; slip += 1)
    ledger.add({ type: "objection.noted", slip, objectionNote: hash(String(slip)) });
  ledger.add({ type: "nonce.revealed", nonce: frozen.nonce });
  const fixed = { seed: hash(seed), result: hash(result), assignment: hash(teams) };
  ledger.add({ type: "result.fixed", ...fixed });
  const close = closeText({
    state: "locked",
    ceremony,
    freeze: frozen.digest,
    ...fixed,
    ledger: ledger.head(),
  });
  ledger.add({ type: "ceremony.locked", close: hash(close) });
  const ofMinutes: readonly Block[] = [
    ...ofFreeze,
    digestBlock("nonce", frozen.nonce),
    digestBlock("ledger", ledger.head()),
    {
      type: "lines",
      lines: [
        { label: "1", text: "123456789012" },
        { label: "2", text: "210987654321" },
      ],
    },
    ...Object.entries({ ...fixed, close: hash(close) }).map(([label, value]) => digestBlock(label, value)),
    ...outcome.drawn.flatMap(({ cutOffs }) => cutOffs.map(({ ticket }) => digestBlock("cut-off", ticket))),
    {
      type: "table",
      columns: [
        { title: "序号", width: 1, as: "number" },
        { title: "代码", width: 2, as: "code" },
        { title: "票号", width: 3, as: "code" },
        { title: "检查人员", width: 3, as: "code" },
      ],
      rows: outcome.result.map(({ order, code, ticket }, index) => [
        String(order),
        code,
        ticket.slice(0, 16),
        assignment
          .slice(2 * index, 2 * index + 2)
          .map(({ inspector }) => inspector)
          .join(" "),
      ]),
    },
  ];
  const minutes = await printed(ofMinutes, footOf(ceremony, "close", hash(close), wordsOf("zh")));
  ledger.add({ type: "paper.filed", paper: "minutes", pdf: hash(minutes), certificate });

  const payload = new Map<string, Uint8Array>();
  const texts = {
    ...frozen.files,
    "seed.txt": seed,
    "result.csv": result,
    "assignment.csv": teams,
    "close.txt": close,
  };
  for (const [name, text] of Object.entries(texts)) payload.set(`public/${name}`, Buffer.from(text));
  payload.set("minutes/pre-draw-sheet.pdf", sheet);
  payload.set("minutes/minutes.pdf", minutes);
  payload.set("sealed/names.age", sealed);
  payload.set("sealed/recovery.age", sealed);
  payload.set("ledger/events.jsonl", Buffer.from(ledger.text()));
  for (const [guide, text] of explained) payload.set(`verify/${guideFiles[guide]}`, Buffer.from(text));
  const info = [
    ["Source-Organization", basis.office],
    ["External-Description", descriptionOf({ ...basis, rehearsal: false, isVoid: false }, "whole")],
    ["External-Identifier", ceremony],
    ["Bag-Group-Identifier", ceremony],
    ["Bagging-Date", signedAt.slice(0, 10)],
  ] as const;
  return new Map(bagFiles({ name: ceremony, payload, info }, hash));
}

function entrants(units: number): Entrant[] {
  const of = (draw: "YB" | "JC", count: number, kind: string) =>
    Array.from(
      { length: count },
      (_, n): Entrant => ({ draw, id: `${kind}-${n}`, name: `示例${kind}${n}号`, tier: 1 }),
    );
  return [...of("YB", units, "unit"), ...of("JC", 200, "inspector")];
}

function digestBlock(label: string, value: string): Block {
  return { type: "digest", label, digest: value };
}

const signedAt = "2026-12-25T09:30:00+08:00";
const device = passingDeviceCertificate(signedAt);

async function printed(blocks: readonly Block[], foot: Foot): Promise<Uint8Array> {
  const info = { author: "示例局", subject: "示例", creator: "bench" };
  const paper: Paper = { title: "示例", language: "zh", info, blocks, foot };
  const unsigned = must(await print(paper, { now: new Date("2026-12-25T01:30:00Z"), signatureFields: 4 }));
  return must(appendSignature(unsigned, device, signedAt));
}

function openLedger(ceremony: string) {
  const lines: string[] = [];
  let head = noDigest;
  return {
    add(fact: Readonly<Record<string, unknown>>): void {
      const body = JSON.stringify({ form: 2, of: ceremony, at: signedAt, ...fact });
      const own = eventHash(lines.length + 1, head, body, hash);
      lines.push(`${eventLine(lines.length + 1, head, own, body)}\n`);
      head = own;
    },
    head: () => head,
    text: () => lines.join(""),
  };
}
