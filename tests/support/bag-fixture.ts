import { createHash } from "node:crypto";
import { print } from "../../electron/services/papers/print/print.ts";
import { appendSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { fingerprintOf } from "../../electron/services/papers/signing/identity.ts";
import { type BagContent, bagFiles } from "../../shared/archive/tag-files.ts";
import type { Block } from "../../shared/papers/blocks.ts";
import type { Evidence, ReadFile } from "../../shared/verify/evidence.ts";
import { amended, hold } from "../draw/second/ceremony.ts";
import type { Vector } from "./vectors.ts";

/** A whole ceremony by the second implementation, with a ledger and papers, to be verified or tampered with. */
export interface BagFixture {
  /** Every text of the ceremony by name, sealed ones and amendments included. */
  readonly texts: Readonly<Record<string, string>>;
  readonly content: BagContent;
  readonly freeze: string;
  readonly seed: string;
  readonly close: string;
}

export interface Wishes {
  /** What the ledger says of the amendments of the ceremony before. */
  readonly amendmentsBefore?: string;
  /** Voided after the freeze: no seed, no result, no minutes of a draw. */
  readonly void?: boolean;
  /** Other slips than the vector's: a forger's choice, everything after them worked out anew. */
  readonly slips?: readonly string[];
  /** Its ledger as the first programs wrote it: facts that say neither form nor, most of them, whose they are. */
  readonly form1?: boolean;
  /** A type of fact that somebody chained to the ledger by hand, of this ceremony or another, somewhere behind its freeze. */
  readonly again?: { readonly type: string; readonly of: string; readonly behind: "freeze" | "lock" };
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export async function bagFixture(vector: Vector, wishes: Wishes = {}): Promise<BagFixture> {
  const told = { ...vector, slips: [...(wishes.slips ?? vector.slips)] };
  const before = hold(told);
  const chain = openChain(wishes.form1 ?? false);
  const of = vector.ceremony;
  const digest = (name: string) => sha256(before[name] ?? "");
  const names = Buffer.from("stands for the age file of the names");
  const page = Buffer.from("stands for the verifier's page");
  chain.add({ type: "application.started", of: "office", version: "0", verifyPage: sha256(page) });
  if (vector.previous !== "0".repeat(64)) {
    const amendments = wishes.amendmentsBefore ?? vector["amendments-before"];
    chain.add({ type: "ceremony.opened", of: `${of}-before` });
    chain.add({ type: "ceremony.locked", of: `${of}-before`, close: vector.previous, amendments });
  }
  chain.add({ type: "ceremony.opened", of });
  chain.add({
    type: "pool.frozen",
    of,
    freeze: digest("freeze.txt"),
    ...Object.fromEntries(
      ["basis", "plan", "pool", "excluded", "conflicts", "roster"].map((key) => [key, digest(`${key}.csv`)]),
    ),
    names: sha256(names),
    recovery: sha256(names),
  });
  const { again } = wishes;
  if (again?.behind === "freeze") chain.add({ type: again.type, of: again.of });
  const certificate = fingerprintOf(device);
  const printed: readonly [string, string] = ["certificate", certificate];
  const sheet = signed(await paper([["freeze", digest("freeze.txt")], printed], 1));
  chain.add({ type: "paper.filed", of, paper: "pre-draw-sheet", pdf: sha256(sheet), certificate });
  if (!wishes.void) {
    chain.add({ type: "nonce.revealed", of, nonce: vector.device });
    const [seed, result, assignment] = ["seed.txt", "result.csv", "assignment.csv"].map(digest);
    chain.add({ type: "result.fixed", of, seed, result, assignment });
  }
  // Only now is the head known that close.txt carries.
  const held = hold({ ...told, ledger: chain.head() });
  const close = (wishes.void ? held["void.txt"] : held["close.txt"]) ?? "";
  const type = wishes.void ? "ceremony.voided" : "ceremony.locked";
  chain.add({ type, of, close: sha256(close) });
  if (again?.behind === "lock") chain.add({ type: again.type, of: again.of });
  const said = wishes.void ? [["freeze", digest("freeze.txt")] as const] : minutesOf(told, held);
  const minutes = signed(await paper([...said, printed], 1));
  chain.add({ type: "paper.filed", of, paper: "minutes", pdf: sha256(minutes), certificate });

  const absent = wishes.void ? ["void.txt", "seed.txt", "result.csv", "assignment.csv"] : ["void.txt"];
  const sealed = ["names.csv", "conflicts.csv", "amendments.csv"];
  const amendments = vector.amend.reduce(
    (text, [kind, unit, inspector]) => amended(held, text, kind, unit, inspector) ?? text,
    held["amendments.csv"] ?? "",
  );
  const all = { ...held, "close.txt": close, "amendments.csv": amendments };
  const texts = Object.fromEntries(Object.entries(all).filter(([name]) => !absent.includes(name)));
  const payload = new Map<string, Uint8Array>();
  for (const [name, text] of Object.entries(texts))
    if (!sealed.includes(name)) payload.set(`public/${name}`, Buffer.from(text));
  payload.set("minutes/pre-draw-sheet.pdf", sheet);
  payload.set("minutes/minutes.pdf", minutes);
  payload.set("sealed/names.age", names);
  payload.set("sealed/recovery.age", names);
  payload.set("ledger/events.jsonl", Buffer.from(chain.text()));
  payload.set("verify/README.txt", Buffer.from("how to check\n"));
  payload.set("verify/verify.html", page);
  return {
    texts,
    content: { name: vector.ceremony, payload, info: [["Bagging-Date", "2026-12-25"]] },
    freeze: digest("freeze.txt"),
    seed: digest("seed.txt"),
    close: sha256(close),
  };
}

/** A ledger of events whose bodies are the fewest words the verifier reads. */
function openChain(form1: boolean) {
  const lines: string[] = [];
  let head = "0".repeat(64);
  return {
    add(fact: Readonly<Record<string, unknown>> & { readonly type: string; readonly of: string }): void {
      const { of, ...rest } = fact;
      const named = /^ceremony\.(?:opened|locked|voided)$/.test(fact.type) ? { ceremony: of } : {};
      const body = JSON.stringify(form1 ? { ...rest, ...named } : { ...fact, form: 2 });
      const seq = lines.length + 1;
      const hash = sha256(`${seq},${head},${body}`);
      lines.push(`${JSON.stringify([seq, head, hash, body])}\n`);
      head = hash;
    },
    head: () => head,
    text: () => lines.join(""),
  };
}

function minutesOf(told: Vector, files: Readonly<Record<string, string>>): [string, string][] {
  const digest = (name: string) => sha256(files[name] ?? "");
  return [
    ["freeze", digest("freeze.txt")],
    ["commitment", sha256(told.device)],
    ["nonce", told.device],
    ...told.slips.map((digits, index): [string, string] => [`slip ${index + 1}`, digits]),
    ["seed", digest("seed.txt")],
    ["result", digest("result.csv")],
    ["assignment", digest("assignment.csv")],
    ["close", digest("close.txt")],
    // Every ticket: the cut-offs are among them.
    ...[...(files["result.csv"] ?? "").matchAll(/,([0-9a-f]{64})$/gm)].map((row): [string, string] => [
      "ticket",
      row[1] ?? "",
    ]),
  ];
}

const at = "2026-12-25T09:30:00+08:00";
const device = passingDeviceCertificate(at);

function signed(pdf: Uint8Array): Uint8Array {
  const whole = appendSignature(pdf, device, at);
  if (!whole.ok) throw new Error("the fixture's paper could not be signed");
  return whole.value;
}

/** A paper of this application's own press that prints some digests. */
export async function paper(
  digests: readonly (readonly [label: string, digest: string])[],
  signatureFields = 0,
): Promise<Uint8Array> {
  const blocks = digests.map(
    ([label, digest]): Block =>
      digest.length === 64
        ? { type: "digest", label, digest }
        : { type: "lines", lines: [{ label, text: digest }] },
  );
  const info = { author: "示例局", subject: "示例", creator: "test" };
  const printed = await print(
    {
      title: "示例",
      language: "zh",
      info,
      blocks,
      foot: { ceremony: "示例", label: "封库摘要", digits: "00000000" },
    },
    { now: new Date("2026-12-25T01:30:00Z"), signatureFields },
  );
  if (!printed.ok) throw new Error("the fixture's paper could not be printed");
  return printed.value;
}

/** A file as the evidence's reader would hold it. */
export function held(data: Uint8Array | string): ReadFile {
  const bytes = typeof data === "string" ? new Uint8Array(Buffer.from(data)) : data;
  return { bytes, digest: sha256(bytes), octets: bytes.length };
}

/** The bag's files by path, as they would lie in its folder. */
export function filesOf(fixture: BagFixture): Map<string, Uint8Array> {
  const files = bagFiles(fixture.content, sha256);
  return new Map(
    [...files].map(([path, data]) => [path, typeof data === "string" ? Buffer.from(data) : data]),
  );
}

/** Texts as a plain folder of public and opened files. */
export function plainEvidence(
  texts: Readonly<Record<string, string>>,
  anchors: Evidence["anchors"] = {},
): Evidence {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, held(text)]));
  return { files, papers: new Map(), signatures: new Map(), anchors };
}
