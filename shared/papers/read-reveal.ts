import { poolFrozen } from "../ceremony/freeze.ts";
import {
  nonceRevealed,
  objectionNoted,
  slipRead,
  slipsEnveloped,
  unread,
  withObjection,
  withReading,
} from "../ceremony/reveal.ts";
import { type AnyFact, isOf, last } from "../ledger/fact.ts";
import type { RevealRecord } from "./record.ts";

/** Nonce, slips with all their readings, and the seed once it is fixed; nothing before the nonce is revealed. */
export function revealOf(
  course: readonly AnyFact[],
  note: (digest: string) => string,
  seed: string,
): RevealRecord | undefined {
  const revealed = last(course, nonceRevealed);
  const frozen = last(course, poolFrozen);
  if (!revealed || !frozen) return undefined;
  const slips = frozen.writers.map((_, index) => {
    const slip = course.reduce((so, one) => {
      if (isOf(slipRead, one) && one.slip === index + 1) return withReading(so, one.reader, one.digits);
      return isOf(objectionNoted, one) && one.slip === index + 1 ? withObjection(so) : so;
    }, unread);
    return {
      number: index + 1,
      digits: slip.digits,
      readings: slip.readings.filter((reading) => reading !== ""),
    };
  });
  const envelope = last(course, slipsEnveloped);
  return {
    at: revealed.at,
    nonce: revealed.nonce,
    slips,
    envelope: envelope ? note(envelope.envelopeNote) : "",
    seed,
  };
}
