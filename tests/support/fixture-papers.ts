import { digest as sha256 } from "../../electron/services/ledger/digest.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { appendSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import type { Block } from "../../shared/papers/blocks.ts";
import type { Foot } from "../../shared/papers/foot.ts";
import { momentForms } from "../../shared/verify/moments.ts";

/** The papers of a fixture's bag: what they print, set and signed by this application's own press. */

/** What a paper prints, with its label. */
export type PaperLine = readonly [label: string, text: string];

/** Moments as papers print them. */
export function moments(...all: readonly string[]): PaperLine[] {
  return all.map((one) => ["at", momentForms(one)[0] ?? ""]);
}

/** The value of a `key,value` line. */
export function lineOf(text: string | undefined, key: string): string {
  return new RegExp(`^${key},(.*)$`, "m").exec(text ?? "")?.[1] ?? "";
}

/** Files by name. */
export type Texts = Readonly<Record<string, string>>;

/** What a freeze binds, as papers print it. */
export function frozenOf({ "freeze.txt": freeze = "" }: Texts): PaperLine[] {
  return [["freeze", sha256(freeze)], ...[...freeze.matchAll(/^(.*),([0-9a-f]{64})$/gm)].map(pairOf)];
}

/** The roster as papers print it, name and organisation after number and role. */
export function rosterOf({ "roster.csv": roster = "" }: Texts): PaperLine[] {
  const writers = roster.split("\n").slice(1, -1);
  return writers.map((line): PaperLine => {
    const [number, role, name, organisation] = line.split(",");
    return [`${number} ${role}`, `${name} ${organisation}`];
  });
}

function pairOf([, label = "", text = ""]: RegExpExecArray): PaperLine {
  return [label, text];
}

/** What the draw came to, as papers print it. */
export function drawnOf(files: Texts): PaperLine[] {
  const { "seed.txt": seed = "", "result.csv": result = "", "pool.csv": pool = "" } = files;
  const cutOffs = new Map<string, PaperLine>();
  for (const [, code = "", ticket = ""] of result.matchAll(/,([^,]*),([0-9a-f]{64})$/gm)) {
    const of = `${code.slice(0, 2)} ${lineOf(pool, code).slice(0, 1)}`;
    cutOffs.set(of, [`cut-off ${of}`, ticket]);
  }
  return [
    ["nonce", lineOf(seed, "device")],
    ...[...seed.matchAll(/^slip,(.*),(.*)$/gm)].map(pairOf),
    ["seed", sha256(seed)],
    ...["result.csv", "assignment.csv"].map((name): PaperLine => [name, sha256(files[name] ?? "")]),
    ...cutOffs.values(),
  ];
}

const at = "2026-12-25T09:30:00+08:00";
/** What signs them. */
export const device = passingDeviceCertificate(at);

/** A paper with the signature of the machine. */
export function signed(pdf: Uint8Array): Uint8Array {
  const whole = appendSignature(pdf, device, at);
  if (!whole.ok) throw new Error("the fixture's paper could not be signed");
  return whole.value;
}

/** A paper of this application's own press that prints some digests, its pages with a foot where one is given. */
export async function paper(
  digests: readonly PaperLine[],
  signatureFields = 0,
  foot?: Foot,
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
      ...(foot && { foot }),
    },
    { now: new Date("2026-12-25T01:30:00Z"), signatureFields },
  );
  if (!printed.ok) throw new Error("the fixture's paper could not be printed");
  return printed.value;
}
