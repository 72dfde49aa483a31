import type { Outcome } from "../draw/result.ts";
import { type Key, message, type ValuesOf } from "../text/text.ts";
import { checkAmendmentForm, checkAmendmentLedger, checkAmendments } from "./amendments.ts";
import { checkAnchors } from "./anchors.ts";
import { checkBag } from "./bag.ts";
import { type Case, openCase } from "./case.ts";
import type { Check, Finding } from "./check.ts";
import { checkConflicts } from "./conflicts.ts";
import { checkDisclosed } from "./disclosed.ts";
import {
  checkCeremony,
  checkClose,
  checkNonce,
  checkPrevious,
  checkProtocol,
  checkResult,
  checkSeed,
  checkSlips,
  checkWriters,
  drawAgain,
} from "./draw.ts";
import type { Evidence, Platform } from "./evidence.ts";
import { checkFiled } from "./filed.ts";
import { checkDigests, checkFiles } from "./files.ts";
import { checkChain, checkCourse, checkHead } from "./ledger.ts";
import { checkOpenings } from "./openings.ts";
import { checkPapers } from "./papers.ts";
import { checkCodes, checkCounts, checkQuotas, checkRules, checkTiers } from "./pool.ts";
import { checkRepeats } from "./repeats.ts";
import { checkTeamForm, checkTeams } from "./teams.ts";
import { checkVersions } from "./versions.ts";

/**
 * Every check of the protocol, by name and in the protocol's order: pass, fail, or not possible with what is here. It
 * never stops at the first failure (but at files of an earlier version, of which it says just that), recomputes everything and believes no stored value (protocol, "Checking").
 */
export function verify(evidence: Evidence, platform: Platform): Check[] {
  const c = openCase(evidence, platform);
  return [...checksOf(c, drawAgain(c))];
}

/** The same one by one, for a window that has to stay alive meanwhile; `again` is what `drawAgain` gives. */
export function* checksOf(c: Case, again: Outcome | undefined): Generator<Check> {
  const earlier = checkProtocol(c);
  if (earlier) {
    yield named("verify.name.protocol", earlier);
    return;
  }
  yield* checkBag(c);
  yield* checkVersions(c);
  yield* checkFiles(c);
  yield* checkDigests(c);
  yield named("verify.name.ceremony", checkCeremony(c));
  yield named("verify.name.previous", checkPrevious(c));
  yield named("verify.name.codes", checkCodes(c));
  yield named("verify.name.tiers", checkTiers(c));
  yield named("verify.name.repeats", checkRepeats(c));
  yield* checkCounts(c);
  yield named("verify.name.rules", checkRules(c));
  yield* checkQuotas(c);
  yield named("verify.name.conflicts", checkConflicts(c));
  yield named("verify.name.roster", checkWriters(c));
  yield named("verify.name.slips", checkSlips(c));
  yield named("verify.name.nonce", checkNonce(c));
  yield named("verify.name.seed", checkSeed(c));
  yield named("verify.name.result", checkResult(c, again));
  yield named("verify.name.close", checkClose(c));
  yield named("verify.name.team-form", checkTeamForm(c));
  yield named("verify.name.teams", checkTeams(c));
  yield named("verify.name.amendment-form", checkAmendmentForm(c));
  yield named("verify.name.amendments", checkAmendments(c));
  yield named("verify.name.amendment-ledger", checkAmendmentLedger(c));
  yield named("verify.name.chain", checkChain(c));
  yield named("verify.name.head", checkHead(c));
  yield named("verify.name.course", checkCourse(c));
  yield named("verify.name.filed", checkFiled(c));
  yield* checkPapers(c, again);
  yield* checkOpenings(c);
  yield* checkDisclosed(c);
  yield* checkAnchors(c);
}

/** Names that take no values. */
type PlainName = {
  [K in Key]: K extends `verify.name.${string}` ? (object extends ValuesOf<K> ? K : never) : never;
}[Key];

function named<K extends PlainName>(key: K, finding: Finding): Check {
  return { name: message(key, {} as ValuesOf<K>), ...finding };
}
