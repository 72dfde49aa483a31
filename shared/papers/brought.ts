import { poolFrozen } from "../ceremony/freeze.ts";
import { guideFiles, guides } from "../draw/guides.ts";
import { type AnyFact, isOf, last } from "../ledger/fact.ts";
import { applicationStarted } from "../office/program.ts";
import type { CeremonyRecord } from "./record.ts";

/** What the program that froze a pool brought for the bag of that ceremony. */

/**
 * Digest of the `verify.html` that goes with a ceremony: that of the program which froze its pool, so that another
 * program between freeze and bag changes nothing. None where it was not built.
 */
export function verifyPageOf(facts: readonly AnyFact[], ceremony: string): string | undefined {
  return startBefore(facts, ceremony)?.verifyPage;
}

/** What explains the bag of a ceremony, in the order of papers, as {@link verifyPageOf}; none where that program named none. */
export function guidesOf(facts: readonly AnyFact[], ceremony: string): CeremonyRecord["build"]["guides"] {
  const started = startBefore(facts, ceremony);
  return guides.flatMap((guide) => {
    const digest = started?.[guide];
    return digest === undefined ? [] : [{ name: guideFiles[guide], digest }];
  });
}

/** The start of the program that froze the pool of a ceremony. */
function startBefore(facts: readonly AnyFact[], ceremony: string) {
  const frozen = facts.findIndex((one) => one.of === ceremony && isOf(poolFrozen, one));
  return last(facts.slice(0, Math.max(frozen, 0)), applicationStarted);
}
