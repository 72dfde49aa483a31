import { readme } from "../../../shared/archive/readme.ts";
import { publicEdition } from "../../../shared/archive/tag-files.ts";
import type { Scan } from "../../../shared/archive/versions.ts";
import { scanLimits, versionDue } from "../../../shared/archive/versions.ts";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { isFrozen, ofEarlierProgram } from "../../../shared/ceremony/freeze.ts";
import { ceremonyIn } from "../../../shared/ceremony/opened.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { bagOf, unwritten } from "../../../shared/office/ceremonies.ts";
import { guidesOf } from "../../../shared/papers/brought.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Check } from "../../../shared/verify/check.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import { verify } from "../../../shared/verify/verify.ts";
import type { Rest } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { goneFrom, type WrittenBag, writeBag } from "./bag.ts";
import { recordedContent } from "./bag-content.ts";
import { readScan } from "./read-scan.ts";
import { versionContent } from "./version-content.ts";

/** Where the two editions of a bag are, and what the application's own verifier says of it. */
export interface WrittenBags {
  /** With the sealed names: for the archives. */
  readonly whole: WrittenBag;
  /** Without them: for everybody. */
  readonly open: WrittenBag;
  readonly checks: readonly Check[];
}

const goOn: Rest = async () => ok(undefined);

/**
 * Phase 8: writes the bag of a locked or void ceremony and its public edition into a folder, verifies both as a stranger
 * would, and only then records its manifest. Stopped in between, what lies there is taken up as it is when the bag is written again, for it comes out byte for byte the same.
 */
export async function writeBags(
  service: CeremonyService,
  ceremony: string,
  into: string,
  commandId: string,
  rest: Rest = goOn,
): Promise<Result<WrittenBags>> {
  const state = service.state();
  const now = ceremonyIn(state, ceremony);
  if (!now) return refuse("ceremony.unknown", { ceremony });
  const earlier = ofEarlierProgram(now);
  if (earlier) return earlier;
  const made = recordedContent(service, ceremony);
  if (!made.ok) return made;
  const content = made.value;
  if (!content) return refuse("ceremony.no-minutes", {});
  const whole = await writeBag(into, content);
  if (!whole.ok) return whole;
  const half = await rest(40);
  if (!half.ok) return half;
  const open = await writeBag(into, publicEdition(content));
  if (!open.ok) return open;
  const written = await rest(70);
  if (!written.ok) return written;
  const anchors = anchorsOf(state, ceremony);
  const checks = await checkWritten(whole.value.folder, anchors);
  if (!checks.ok) return checks;
  const openChecks = await checkWritten(open.value.folder, anchors);
  if (!openChecks.ok) return openChecks;
  const checked = await rest(95);
  if (!checked.ok) return checked;
  const gone = goneFrom(whole.value) ?? goneFrom(open.value);
  if (gone) return gone;
  if (!bagOf(state, ceremony)) {
    // What the ledger names since before the freeze it need not hold once more.
    const named = guidesOf(service.facts(), ceremony).length > 0;
    const { manifest } = whole.value;
    const recorded = service.execute(
      { type: "record-bag", ceremony, manifest, ...(!named && { readme }) },
      commandId,
    );
    if (!recorded.ok) return recorded;
  }
  return ok({ whole: whole.value, open: open.value, checks: checks.value });
}

/** What the application's own verifier says of a bag that lies in a folder; refused where a check fails. */
async function checkWritten(folder: string, anchors: Anchors): Promise<Result<readonly Check[]>> {
  const evidence = await readEvidence({ path: folder, anchors });
  if (!evidence.ok) return evidence;
  const checks = verify(evidence.value, platform);
  const failed = checks.find(({ status }) => status === "fail");
  return failed
    ? refuse("ceremony.bag-unverified", { folder, name: failed.name, reason: failed.reason })
    : ok(checks);
}

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
  const checks = await checkWritten(written.value.folder, anchorsOf(service.state(), ceremony));
  if (!checks.ok) return checks;
  // From the disclosure on everybody may have what came later.
  const open = bag.later.some(({ kind }) => kind === "disclosure")
    ? await writeBag(into, publicEdition(content.value, true))
    : undefined;
  if (open && !open.ok) return open;
  const openChecks = open && (await checkWritten(open.value.folder, anchorsOf(service.state(), ceremony)));
  if (openChecks && !openChecks.ok) return openChecks;
  const gone = goneFrom(written.value) ?? (open && goneFrom(open.value));
  if (gone) return gone;
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

/**
 * Writes what is begun, and begins and writes what is due beside it: all that came of a list is in a version then. With neither the
 * newest version is written again where it is missing. Done again after a crash it goes on where it was.
 */
export async function writeVersions(
  service: CeremonyService,
  into: string,
  ceremony: string,
  commandId: string,
): Promise<Result<WrittenBag>> {
  const bag = bagOf(service.state(), ceremony);
  const due = () => versionDue(service.state(), ceremony) !== undefined;
  let written: Result<WrittenBag> | undefined;
  // One that is begun comes first; with nothing due either, it is the newest that is written again.
  if ((bag && unwritten(bag)) || !due()) written = await writeVersion(service, into, ceremony, commandId);
  while ((!written || written.ok) && due()) {
    const version = (bagOf(service.state(), ceremony)?.later.length ?? 0) + 2;
    const begun = service.execute({ type: "begin-version", ceremony }, `${commandId}/${version}/begin`);
    if (!begun.ok) return begun;
    written = await writeVersion(service, into, ceremony, `${commandId}/${version}`);
  }
  return written ?? refuse("scan.nothing-to-write", { ceremony });
}

/** What the papers of a ceremony that is over say: freeze digest and close digest, and the seed of one that was drawn. */
export function anchorsOf(state: State, ceremony: string): Anchors {
  const one = ceremonyIn(state, ceremony);
  if (!one || !isFrozen(one)) return {};
  const { freeze } = one.freeze;
  if (one.phase === "minutes") return { freeze, seed: one.outcome.seed, close: one.close };
  const voided = state.past.find((past) => past.ceremony === ceremony && past.outcome === "void");
  return voided ? { freeze, close: voided.close } : { freeze };
}
