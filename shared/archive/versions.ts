import * as z from "zod";
import { ofEarlierProgram } from "../ceremony/freeze.ts";
import { type CeremonyState, ceremonyIn } from "../ceremony/opened.ts";
import { fieldFault } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { type ScanFormat, type ScanKind, scanFormats, scanKinds } from "../draw/scans-file.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { type AnyFact, digest, fact, file, oneOf, said, within } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { bagOf, unwritten, type WrittenBag } from "../office/ceremonies.ts";
import type { OfficeState } from "../office/office.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** Later versions of a bag: its scans become durable together, then it is written, then that is recorded. */

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

export const archiveFacts = [scanAdded, bagVersioned] as const;

/** The bags with one of them changed; throws where it is not there. */
function changed(bags: readonly WrittenBag[], ceremony: string, change: (bag: WrittenBag) => WrittenBag) {
  if (!bags.some((bag) => bag.ceremony === ceremony)) throw new Error(`no bag of ${ceremony}`);
  return { bags: bags.map((bag) => (bag.ceremony === ceremony ? change(bag) : bag)) };
}

/** The bag with one more scan; throws where the version does not follow. */
function withScan(bag: WrittenBag, version: number, scan: string): WrittenBag {
  const open = unwritten(bag);
  if (version !== (open ? open.version : bag.later.length + 2))
    throw new Error(`a scan for version ${version}, which is not the next`);
  const before = open ? bag.later.slice(0, -1) : bag.later;
  return { ...bag, later: [...before, { version, scans: [...(open?.scans ?? []), scan], manifest: "" }] };
}

/** The bag with its last version written; throws where that version has no scans. */
function asWritten(bag: WrittenBag, version: number, manifest: string): WrittenBag {
  const open = unwritten(bag);
  if (open?.version !== version) throw new Error(`version ${version} has no scans`);
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

export const archiveCommands = [addScans, recordVersion] as const;
