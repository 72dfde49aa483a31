import * as z from "zod";
import { ofEarlierProgram } from "../ceremony/freeze.ts";
import { type CeremonyState, ceremonyIn } from "../ceremony/opened.ts";
import { type BegunKind, begunKinds } from "../draw/bag-versions.ts";
import { fieldFault } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { type ScanFormat, type ScanKind, scanFormats, scanKinds } from "../draw/scans-file.ts";
import { inspectionOf, type State } from "../inspection/inspection.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { type AnyFact, digest, fact, file, number, oneOf, said, within } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { bagOf, unwritten, type WrittenBag } from "../office/ceremonies.ts";
import type { OfficeState } from "../office/office.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/**
 * Later versions of a bag: what one brings is durable first, scans as facts of their own and everything else by the fact that begins the
 * version; then it is written, then that is recorded.
 */

/** Of the scans of one version: bytes of all files together, for they come in one call, and files. */
export const scanLimits = { bytes: 32 * 2 ** 20, files: 20 };

/** A scan of a signed paper, its format told by its bytes. */
export interface Scan {
  readonly kind: ScanKind;
  readonly format: ScanFormat;
  /** Free text; may be empty. */
  readonly remark: string;
  readonly bytes: Uint8Array;
}

const archiveFact = fact<OfficeState>();

const version = within(2, Number.MAX_SAFE_INTEGER, "the version of the bag it comes with, from 2");

export const scanAdded = archiveFact({
  type: "scan.added",
  of: "any",
  says: "A scan of an ink-signed paper was added for the next version of a bag. Those of one version become durable together, before any of it is written.",
  fields: {
    version,
    kind: oneOf(scanKinds, "which paper it shows"),
    format: oneOf(scanFormats, "what its bytes are"),
    scan: file("SHA-256 of the file"),
    remarkNote: said("the remark in `scans.csv`", "; 64 zeros without one"),
  },
  course: ({ of, version }) => message("ceremony.course.scan.added", { ceremony: of, version }),
  apply: ({ bags }, { of, version, scan }) => changed(bags, of, (bag) => withScan(bag, version, scan)),
});

export const versionBegun = archiveFact({
  type: "bag.version-begun",
  of: "any",
  says: "The next version of a bag is to be written. It holds what is named here, and its copy of the ledger ends with this event.",
  fields: {
    version: { ...version, means: "from 2" },
    kind: oneOf(begunKinds, "what it brings"),
    upTo: number("number of the last of these, an amendment or a resealing, that it holds"),
  },
  course: undefined,
  apply: ({ bags }, { of, version, kind, upTo }) =>
    changed(bags, of, (bag) => {
      if (unwritten(bag) || version !== bag.later.length + 2)
        throw new Error(`version ${version}, which is not the next`);
      return { ...bag, later: [...bag.later, { version, kind, scans: [], upTo, manifest: "" }] };
    }),
});

const bagVersioned = archiveFact({
  type: "bag.versioned",
  of: "any",
  says: "A later version of a bag is on the medium, beside the ones before it. Its own copy of the ledger ends before this event.",
  fields: {
    version: { ...version, means: "from 2" },
    previous: digest("SHA-256 of `manifest-sha256.txt` of the version before"),
    manifest: digest("SHA-256 of its own `manifest-sha256.txt`"),
  },
  course: ({ of, version }) => message("ceremony.course.bag.versioned", { ceremony: of, version }),
  apply: ({ bags }, { of, version, manifest }) =>
    changed(bags, of, (bag) => asWritten(bag, version, manifest)),
});

export const archiveFacts = [scanAdded, versionBegun, bagVersioned] as const;

/** The bags with one of them changed; throws where it is not there. */
function changed(bags: readonly WrittenBag[], ceremony: string, change: (bag: WrittenBag) => WrittenBag) {
  if (!bags.some((bag) => bag.ceremony === ceremony)) throw new Error(`no bag of ${ceremony}`);
  return { bags: bags.map((bag) => (bag.ceremony === ceremony ? change(bag) : bag)) };
}

/** The bag with one more scan; throws where the version does not follow. */
function withScan(bag: WrittenBag, version: number, scan: string): WrittenBag {
  const open = unwritten(bag);
  if (version !== (open ? open.version : bag.later.length + 2) || (open && open.kind !== "scans"))
    throw new Error(`a scan for version ${version}, which is not the next`);
  const before = open ? bag.later.slice(0, -1) : bag.later;
  const scans = [...(open?.scans ?? []), scan];
  return { ...bag, later: [...before, { version, kind: "scans", scans, upTo: 0, manifest: "" }] };
}

/** The bag with its last version written; throws where that version was not begun. */
function asWritten(bag: WrittenBag, version: number, manifest: string): WrittenBag {
  const open = unwritten(bag);
  if (open?.version !== version) throw new Error(`version ${version} was not begun`);
  return { ...bag, later: [...bag.later.slice(0, -1), { ...open, manifest }] };
}

const archiveCommand = command<CeremonyState>();

export const addScans = archiveCommand({
  type: "add-scans",
  from: "program",
  held: {
    ceremony: code(),
    scans: z
      .array(
        z.object({
          kind: z.enum(scanKinds),
          format: z.enum(scanFormats),
          remark: publicText(),
          bytes: z.custom<Uint8Array>(),
        }),
      )
      .readonly(),
  },
  decide: (state, { ceremony, scans }, context) => {
    const bag = bagOf(state, ceremony);
    if (!bag) return refuse("scan.no-bag", { ceremony });
    const now = ceremonyIn(state, ceremony);
    const earlier = now && ofEarlierProgram(now);
    if (earlier) return earlier;
    // Between freeze and bag a ceremony has the office's whole attention, and its minutes their own course.
    if (!isRegisterOpen(state)) return refuse("scan.under-way", {});
    const open = unwritten(bag);
    if (open) return refuse("scan.version-unwritten", { version: open.version });
    const known = new Set(bag.later.flatMap((one) => one.scans));
    const blobs: (string | Uint8Array)[] = [];
    const version = bag.later.length + 2;
    const added: AnyFact[] = [];
    for (const [index, { kind, format, remark, bytes }] of scans.entries()) {
      const file = index + 1;
      if (fieldFault(remark, "commas")) return refuse("scan.remark", { file, text: remark });
      const scan = context.hash(bytes);
      if (known.has(scan)) return refuse("scan.twice", { file });
      known.add(scan);
      const note = remark === "" ? undefined : noteOf(textNote, remark, context.random);
      const remarkNote = note === undefined ? noDigest : context.hash(note);
      added.push(made({ ...context, ceremony }, scanAdded, { version, kind, format, scan, remarkNote }));
      blobs.push(bytes, ...(note === undefined ? [] : [note]));
    }
    return added.length === 0 ? refuse("scan.none", {}) : decided(added, { blobs });
  },
});

/** How many of a kind there are for a version to hold; 0 while one of them is not whole. */
const toHold: Readonly<Record<BegunKind, (state: State, ceremony: string) => number>> = {
  amendments: (state, ceremony) => {
    const { amendments } = inspectionOf(state, ceremony);
    return amendments.every(({ addendum }) => addendum !== "") ? amendments.length : 0;
  },
  sealed: (state, ceremony) => inspectionOf(state, ceremony).resealings.length,
  // There is one, and it is never made again.
  disclosure: (state, ceremony) => (inspectionOf(state, ceremony).disclosure ? 1 : 0),
};

/** What the next version of a bag would bring and how many of these it would hold; nothing where every version holds all there is. */
export function versionDue(
  state: State,
  ceremony: string,
): { readonly kind: BegunKind; readonly upTo: number } | undefined {
  const bag = bagOf(state, ceremony);
  if (!bag) return undefined;
  for (const kind of begunKinds) {
    const upTo = toHold[kind](state, ceremony);
    const held = bag.later.findLast((one) => one.kind === kind)?.upTo ?? 0;
    if (upTo > held) return { kind, upTo };
  }
  return undefined;
}

const beginVersion = command<State>()({
  type: "begin-version",
  from: "program",
  held: { ceremony: code() },
  decide: (state, { ceremony }, context) => {
    const bag = bagOf(state, ceremony);
    if (!bag) return refuse("scan.no-bag", { ceremony });
    const now = ceremonyIn(state, ceremony);
    const earlier = now && ofEarlierProgram(now);
    if (earlier) return earlier;
    if (!isRegisterOpen(state)) return refuse("scan.under-way", {});
    const open = unwritten(bag);
    if (open) return refuse("scan.version-unwritten", { version: open.version });
    const due = versionDue(state, ceremony);
    if (!due) return refuse("scan.nothing-to-write", { ceremony });
    const version = bag.later.length + 2;
    return decided([made({ ...context, ceremony }, versionBegun, { version, ...due })]);
  },
});

const recordVersion = archiveCommand({
  type: "record-version",
  from: "program",
  held: { ceremony: code(), version: z.int(), previous: code(), manifest: code() },
  decide: (state, { ceremony, version, previous, manifest }, context) => {
    const bag = bagOf(state, ceremony);
    if (!bag) return refuse("scan.no-bag", { ceremony });
    if (unwritten(bag)?.version !== version) return refuse("scan.nothing-to-write", { ceremony });
    return decided([made({ ...context, ceremony }, bagVersioned, { version, previous, manifest })]);
  },
});

export const archiveCommands = [addScans, beginVersion, recordVersion] as const;
