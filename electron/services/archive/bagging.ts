import { readme } from "../../../shared/archive/readme.ts";
import { publicEdition } from "../../../shared/archive/tag-files.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Check } from "../../../shared/verify/check.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import { verify } from "../../../shared/verify/verify.ts";
import type { Rest } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { type WrittenBag, writeBag } from "./bag.ts";
import { bagContent } from "./bag-content.ts";

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
 * Phase 8: writes the bag of the locked ceremony and its public edition into a folder, verifies both as a stranger would,
 * and only then records its manifest. A void ceremony's bag is written the same way, and recorded nowhere. Stopped in
 * between, what lies there is taken up as it is when the bag is written again, for it comes out byte for byte the same.
 */
export async function writeBags(
  service: CeremonyService,
  into: string,
  commandId: string,
  rest: Rest = goOn,
): Promise<Result<WrittenBags>> {
  const now = service.state().current;
  if (now && (now.phase !== "minutes" || !now.papers.includes("minutes")))
    return refuse("ceremony.no-minutes", {});
  const content = bagContent(service);
  if (!content) return refuse("ceremony.none-open", {});
  const whole = await writeBag(into, content);
  if (!whole.ok) return whole;
  const half = await rest(40);
  if (!half.ok) return half;
  const open = await writeBag(into, publicEdition(content));
  if (!open.ok) return open;
  const written = await rest(70);
  if (!written.ok) return written;
  const anchors = now?.phase === "minutes" ? { freeze: now.freeze.freeze, seed: now.outcome.seed } : {};
  const checks = await checkWritten(whole.value.folder, anchors);
  if (!checks.ok) return checks;
  const openChecks = await checkWritten(open.value.folder, anchors);
  if (!openChecks.ok) return openChecks;
  const checked = await rest(95);
  if (!checked.ok) return checked;
  if (now && now.bag === "") {
    const recorded = service.execute(
      { type: "record-bag", manifest: whole.value.manifest, readme },
      commandId,
    );
    if (!recorded.ok) return recorded;
  }
  return ok({ whole: whole.value, open: open.value, checks: checks.value });
}

/** What the application's own verifier says of a bag that lies in a folder; refused where a check fails. */
export async function checkWritten(folder: string, anchors: Anchors): Promise<Result<readonly Check[]>> {
  const evidence = await readEvidence({ path: folder, anchors });
  if (!evidence.ok) return evidence;
  const checks = verify(evidence.value, platform);
  const failed = checks.find(({ status }) => status === "fail");
  return failed
    ? refuse("ceremony.bag-unverified", { folder, name: failed.name, reason: failed.reason })
    : ok(checks);
}
