import { type BagContent, bagFiles } from "../../../shared/archive/tag-files.ts";
import { bagOf } from "../../../shared/ceremony/bag-versions.ts";
import type { Event, EventOf } from "../../../shared/ceremony/events.ts";
import { eventLine } from "../../../shared/draw/event-hash.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import {
  previousLabel,
  type ScanLine,
  scanFile,
  scansText,
  versionFolder,
  versionLabel,
} from "../../../shared/draw/scans-file.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { bagContent, bagEnd } from "./bag-content.ts";

/**
 * What a later version of a bag is made of: all that the version before it holds, byte for byte, and a folder of its own with
 * its scans, their list, and the ledger from where the version before ends to the last of these scans. It depends on the
 * ledger up to there alone, so that a crash and a restart lead to the same bytes. Refused where this program would write
 * the first version otherwise than it stands in the ledger.
 */
export function versionContent(
  service: CeremonyService,
  ceremony: string,
  version: number,
): Result<BagContent> {
  const events = service.events();
  const bag = bagOf(service.state(), ceremony);
  const first = events.findIndex((event) => event.type === "bag.written" && event.ceremony === ceremony);
  const written = events[first];
  const content = bagContent(service, first);
  if (!bag || written?.type !== "bag.written" || !content) throw new Error(`no bag of ${ceremony}`);
  const payload = new Map(content.payload);
  if (written.readme !== undefined) payload.set("verify/README.txt", service.readBytes(written.readme));
  const firstFiles = bagFiles({ ...content, payload }, digest);
  if (digest(firstFiles.get("manifest-sha256.txt") ?? "") !== bag.manifest)
    return refuse("scan.first-differs", { ceremony });
  let from = bagEnd(service, first);
  let at = "";
  for (let number = 2; number <= version; number += 1) {
    const last = scansOf(events, ceremony, number).at(-1);
    if (!last) throw new Error(`version ${number} of ${ceremony} has no scans`);
    for (const [path, bytes] of versionFiles(service, ceremony, number, from, last.index + 1))
      payload.set(`${versionFolder(number)}${path}`, bytes);
    from = last.index + 1;
    at = last.event.at;
  }
  const previous = bag.later.find((one) => one.version === version - 1)?.manifest ?? bag.manifest;
  const info = content.info.map(([label, value]): [string, string] =>
    label === "Bagging-Date" ? [label, at.slice(0, 10)] : [label, value],
  );
  return ok({
    name: `${ceremony}-v${version}`,
    payload,
    info: [...info, [versionLabel, String(version)], [previousLabel, previous]],
  });
}

/** The scans of one version with their index among the events. */
function scansOf(events: readonly Event[], ceremony: string, version: number) {
  return events.flatMap((event, index): { event: EventOf<"scan.added">; index: number }[] =>
    event.type === "scan.added" && event.ceremony === ceremony && event.version === version
      ? [{ event, index }]
      : [],
  );
}

/** The folder of one version; the ledger in it has the events after `from` up to `until`. */
function versionFiles(
  service: CeremonyService,
  ceremony: string,
  version: number,
  from: number,
  until: number,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const lines: ScanLine[] = [];
  for (const [index, { event }] of scansOf(service.events(), ceremony, version).entries()) {
    const { kind, format, scan, remarkNote } = event;
    const file = scanFile(index + 1, kind, format);
    const remark = remarkNote === noDigest ? "" : noted<string>(service.read(remarkNote));
    files.set(file, service.readBytes(scan));
    lines.push({ file, kind, digest: scan, remark });
  }
  files.set("scans.csv", Buffer.from(scansText(lines), "utf8"));
  const ledger: string[] = [];
  for (const { seq, prevHash, hash, body } of service.ledger.events(from + 1)) {
    if (seq > until) break;
    ledger.push(`${eventLine(seq, prevHash, hash, body)}\n`);
  }
  files.set("events.jsonl", Buffer.from(ledger.join(""), "utf8"));
  return files;
}
