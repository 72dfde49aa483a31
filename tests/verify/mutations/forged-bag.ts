import { paperReader } from "../../../electron/services/verify/paper-reader.ts";
import { evidenceOf } from "../../../shared/verify/evidence/evidence-of.ts";
import type { Anchors, Evidence } from "../../../shared/verify/evidence.ts";
import {
  type BagFixture,
  bagFixture,
  filesOf,
  held,
  sha256,
  type Wishes,
} from "../../support/bag-fixture.ts";
import type { FixtureFact } from "../../support/fixture-chain.ts";
import type { PaperLine } from "../../support/fixture-papers.ts";
import { type Edits, forge } from "../../support/forge.ts";
import { type Vector, vectors } from "../../support/vectors.ts";

/** A bag that somebody has forged: everything that he does not name is made to fit, up to ledger, papers, signatures and manifests. */
export interface Forged extends Omit<Wishes, "texts"> {
  /** Which known answer it is made of. */
  readonly of?: Vector;
  /** The ceremony's files. */
  readonly edits?: Edits;
  /** What lies under `data/`, after which all manifests are made to fit. */
  readonly payload?: (payload: Map<string, Uint8Array>) => void;
  /** The lines of the ledger as they lie in the bag, the papers having been made of the true one. */
  readonly ledger?: (lines: string[]) => string[];
  /** The tag files; whoever changes one makes the tag manifest fit by `retagged`. */
  readonly tags?: (files: Map<string, Uint8Array>) => void;
  /** The sealed files that the reader has opened. */
  readonly opened?: Edits;
  readonly anchors?: Anchors;
}

const made = new Map<Vector, Promise<BagFixture>>();

/** The bag of a known answer as it should be, made once. */
function honest(vector: Vector): Promise<BagFixture> {
  const found = made.get(vector) ?? bagFixture(vector);
  made.set(vector, found);
  return found;
}

export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** The evidence of a forged bag, as a reader who was handed it has it. */
export async function forged(how: Forged): Promise<Evidence> {
  const {
    of = vectors[11] as Vector,
    edits,
    payload: change,
    ledger,
    tags,
    opened,
    anchors = {},
    ...rest
  } = how;
  const wishes: Wishes = edits ? { ...rest, texts: (texts) => forge(texts, edits) } : rest;
  const fixture = await (Object.keys(wishes).length > 0 ? bagFixture(of, wishes) : honest(of));
  const payload = new Map(fixture.content.payload);
  change?.(payload);
  const events = "ledger/events.jsonl";
  if (ledger) {
    const lines = Buffer.from(payload.get(events) ?? [])
      .toString("utf8")
      .split("\n")
      .slice(0, -1);
    payload.set(events, bytesOf(`${ledger(lines).join("\n")}\n`));
  }
  const files = filesOf({ ...fixture, content: { ...fixture.content, payload } });
  tags?.(files);
  const bag = new Map([...files].map(([path, data]) => [path, held(data)]));
  const unsealed = Object.entries(opened ?? {}).map(
    ([name, edit]) => [name, held(edit(fixture.texts[name] ?? ""))] as const,
  );
  return evidenceOf(bag, new Map(unsealed), anchors, paperReader);
}

const tagManifest = "tagmanifest-sha256.txt";

/** Changes a tag file, and makes the tag manifest fit. */
export function retagged(path: string, change: (text: string) => string): NonNullable<Forged["tags"]> {
  return (files) => {
    files.set(path, bytesOf(change(Buffer.from(files.get(path) ?? []).toString("utf8"))));
    const tags = [...files].filter(([name]) => !name.startsWith("data/") && name !== tagManifest);
    files.set(tagManifest, bytesOf(tags.map(([name, data]) => `${sha256(data)}  ${name}\n`).join("")));
  };
}

/** Chains changed bodies anew. */
export function rechained(bodies: readonly string[]): string[] {
  let head = "0".repeat(64);
  return bodies.map((body, index) => {
    const previous = head;
    head = sha256(`${index + 1},${previous},${body}`);
    return JSON.stringify([index + 1, previous, head, body]);
  });
}

/** Changes the facts of a type. */
export function inFact(type: string, change: Readonly<Record<string, unknown>>): NonNullable<Forged["fact"]> {
  return (fact): FixtureFact => (fact.type === type ? { ...fact, ...change } : fact);
}

/** Changes the fact of a type that is about the first amendment. */
export function inFirst(
  type: string,
  change: Readonly<Record<string, unknown>>,
): NonNullable<Forged["fact"]> {
  return (fact): FixtureFact => (fact.type === type && fact["number"] === 1 ? { ...fact, ...change } : fact);
}

/** Changes what the minutes print. */
export function inMinutes(
  change: (lines: readonly PaperLine[]) => readonly PaperLine[],
): NonNullable<Forged["print"]> {
  return (lines, paper) => (paper === "minutes" ? change(lines) : lines);
}

/** Changes what the first addendum prints. */
export function inAddendum(
  change: (lines: readonly PaperLine[]) => readonly PaperLine[],
): NonNullable<Forged["print"]> {
  return (lines, paper) => (paper === "addendum-1" ? change(lines) : lines);
}

/** Replaces what must be there to be replaced. */
export function swap(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${from}`);
    return changed;
  };
}
