import type { BagContent } from "../../../shared/archive/tag-files.ts";
import { type scanAdded, versionBegun } from "../../../shared/archive/versions.ts";
import { amendmentsText } from "../../../shared/draw/amendments.ts";
import {
  addendumFile,
  disclosureFileKinds,
  disclosureFiles,
  innerFile,
  previousLabel,
  type VersionKind,
  versionFolder,
  versionLabel,
} from "../../../shared/draw/bag-versions.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { type ScanLine, scanFile, scansText } from "../../../shared/draw/scans-file.ts";
import { innerFiled, keptPaper } from "../../../shared/inspection/inner-papers.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import type { FactOf } from "../../../shared/ledger/fact.ts";
import { isOf } from "../../../shared/ledger/fact.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import { bagOf, type LaterVersion } from "../../../shared/office/ceremonies.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { bagEnd, ledgerLines, recordedContent } from "./bag-content.ts";

/** Files by their names in the folder of a version. */
type Brought = Map<string, Uint8Array>;

/** What a version of a kind brings; `before` is the one of its kind before it. */
const brought: Readonly<
  Record<
    VersionKind,
    (service: CeremonyService, ceremony: string, version: LaterVersion, before?: LaterVersion) => Brought
  >
> = { scans: scansWith, amendments: amendmentsWith, sealed: sealedWith, disclosure: disclosureWith };

/**
 * What a later version of a bag is made of: all that the version before it holds, byte for byte, and a folder of its own with
 * what it brings and the ledger from where the version before ends. It depends on the ledger up to the event that begins it (of scans,
 * the last of them) alone, so that a crash and a restart lead to the same bytes. Refused where this program would write the first
 * version otherwise than it stands in the ledger.
 */
export function versionContent(
  service: CeremonyService,
  ceremony: string,
  version: number,
): Result<BagContent> {
  const bag = bagOf(service.state(), ceremony);
  const content = recordedContent(service, ceremony);
  if (!content.ok) return content;
  if (!bag || !content.value) throw new Error(`no bag of ${ceremony}`);
  const { payload, info: told } = { ...content.value, payload: new Map(content.value.payload) };
  let from = bagEnd(service, ceremony);
  let at = "";
  for (const one of bag.later.slice(0, version - 1)) {
    const end = endOf(service, ceremony, one.version);
    const before = bag.later.findLast(({ kind, version }) => kind === one.kind && version < one.version);
    const files = brought[one.kind](service, ceremony, one, before);
    files.set("events.jsonl", Buffer.from(ledgerLines(service, end.until, from), "utf8"));
    for (const [path, bytes] of files) payload.set(`${versionFolder(one.kind, one.version)}${path}`, bytes);
    from = end.until;
    at = end.at;
  }
  const previous = bag.later.find((one) => one.version === version - 1)?.manifest ?? bag.manifest;
  const info = told.map(([label, value]): [string, string] =>
    label === "Bagging-Date" ? [label, at.slice(0, 10)] : [label, value],
  );
  return ok({
    name: `${ceremony}-v${version}`,
    payload,
    info: [...info, [versionLabel, String(version)], [previousLabel, previous]],
    ...(content.value.publicInfo && { publicInfo: content.value.publicInfo }),
  });
}

/** The number of the last event that a version holds, and when that was. */
function endOf(service: CeremonyService, ceremony: string, version: number): { until: number; at: string } {
  const facts = service.facts();
  const index = facts.findLastIndex(
    (fact) =>
      fact.of === ceremony &&
      (isOf(versionBegun, fact) || fact.type === "scan.added") &&
      fact.version === version,
  );
  const last = facts[index];
  if (!last) throw new Error(`version ${version} of ${ceremony} was not begun`);
  return { until: index + 1, at: last.at };
}

function scansWith(service: CeremonyService, ceremony: string, { version }: LaterVersion): Brought {
  const scans = service
    .facts()
    .filter(
      (fact): fact is FactOf<typeof scanAdded> =>
        fact.type === "scan.added" && fact.of === ceremony && fact.version === version,
    );
  const files: Brought = new Map();
  const lines: ScanLine[] = [];
  for (const [index, { kind, format, scan, remarkNote }] of scans.entries()) {
    const file = scanFile(index + 1, kind, format);
    const remark = remarkNote === noDigest ? "" : noted(textNote, service.read(remarkNote));
    files.set(file, service.readBytes(scan));
    lines.push({ file, kind, digest: scan, remark });
  }
  return files.set("scans.csv", Buffer.from(scansText(lines), "utf8"));
}

/** All lines so far, and the addenda that the version before of this kind has not. */
function amendmentsWith(
  service: CeremonyService,
  ceremony: string,
  { upTo }: LaterVersion,
  before?: LaterVersion,
): Brought {
  const amendments = inspectionOf(service.state(), ceremony).amendments.slice(0, upTo);
  const lines = amendments.map(({ line }) => line);
  const files: Brought = new Map([["amendments.csv", Buffer.from(amendmentsText(lines), "utf8")]]);
  for (const { line, addendum } of amendments.slice(before?.upTo ?? 0))
    files.set(addendumFile(line.number), service.readBytes(addendum));
  return files;
}

/** Both age files as they are sealed anew; those of the first version stay where they are. */
function sealedWith(service: CeremonyService, ceremony: string, { upTo }: LaterVersion): Brought {
  const resealed = inspectionOf(service.state(), ceremony).resealings[upTo - 1];
  if (!resealed) throw new Error(`no resealing ${upTo} of ${ceremony}`);
  return new Map([
    ["names.age", service.readBytes(resealed.names)],
    ["recovery.age", service.readBytes(resealed.recovery)],
  ]);
}

/**
 * What was published: the openings by which anybody holds the names against what was frozen, the page and both tables; and for the office
 * alone the papers with names that were filed by then.
 */
function disclosureWith(service: CeremonyService, ceremony: string, { version }: LaterVersion): Brought {
  const { disclosure } = inspectionOf(service.state(), ceremony);
  if (!disclosure) throw new Error(`no disclosure of ${ceremony}`);
  const files: Brought = new Map(
    disclosureFileKinds.map((file) => [disclosureFiles[file], service.readBytes(disclosure[file])]),
  );
  const { until } = endOf(service, ceremony, version);
  for (const one of service.facts().slice(0, until)) {
    if (!isOf(innerFiled, one) || one.of !== ceremony) continue;
    const { pdf } = noted(keptPaper, service.read(one.paperNote));
    files.set(innerFile(one.paper, one.number), Buffer.from(pdf, "base64"));
  }
  return files;
}
