import { scanLimits } from "../../../shared/archive/scan-limits.ts";
import { bagOf, unwritten } from "../../../shared/ceremony/bag-versions.ts";
import type { Scan } from "../../../shared/ceremony/commands.ts";
import type { Event } from "../../../shared/ceremony/events.ts";
import { last } from "../../../shared/ceremony/record-events.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { type WrittenBag, writeBag } from "./bag.ts";
import { versionContent } from "./bag-version.ts";
import { checkWritten } from "./bagging.ts";
import { readScan } from "./read-scan.ts";

/**
 * The scans of a call as they enter the ledger, each told by its bytes. Refused naming the first that is none, and where
 * all together are more than a version takes.
 */
export async function readScans(given: Input<"addScans">["scans"]): Promise<Result<readonly Scan[]>> {
  const files = given.map(({ bytes, ...told }) => ({ ...told, bytes: Buffer.from(bytes, "base64") }));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const mebi = 2 ** 20;
  if (size > scanLimits.bytes)
    return refuse("scan.too-large", { size: Math.ceil(size / mebi), most: scanLimits.bytes / mebi });
  const scans: Scan[] = [];
  for (const { name, kind, remark, bytes } of files) {
    const format = await readScan(name, bytes);
    if (!format.ok) return format;
    scans.push({ kind, format: format.value, remark, bytes });
  }
  return ok(scans);
}

/**
 * Writes the newest version of a bag, beside those before it, verifies it as a stranger would and only then records its
 * manifest. One that is recorded already is written again where it is missing, in the same bytes.
 */
export async function writeVersion(
  service: CeremonyService,
  into: string,
  ceremony: string,
  commandId: string,
): Promise<Result<WrittenBag>> {
  const bag = bagOf(service.state(), ceremony);
  const newest = bag?.later.at(-1);
  if (!bag || !newest) return refuse("scan.nothing-to-write", { ceremony });
  const content = versionContent(service, ceremony, newest.version);
  if (!content.ok) return content;
  const written = await writeBag(into, content.value);
  if (!written.ok) return written;
  const checks = await checkWritten(written.value.folder, anchorsOf(service.events(), ceremony));
  if (!checks.ok) return checks;
  if (!unwritten(bag)) return written;
  const previous = bag.later.at(-2)?.manifest ?? bag.manifest;
  const { manifest } = written.value;
  const { version } = newest;
  const recorded = service.execute(
    { type: "record-version", ceremony, version, previous, manifest },
    commandId,
  );
  return recorded.ok ? written : recorded;
}

/** What the room's paper says of a ceremony whose bag was written: its freeze digest and seed. */
function anchorsOf(events: readonly Event[], ceremony: string): Anchors {
  const end = events.findIndex((event) => event.type === "bag.written" && event.ceremony === ceremony);
  const course = events.slice(0, end);
  const freeze = last(course, "pool.frozen")?.freeze;
  const seed = last(course, "result.fixed")?.seed;
  return { ...(freeze !== undefined && { freeze }), ...(seed !== undefined && { seed }) };
}
