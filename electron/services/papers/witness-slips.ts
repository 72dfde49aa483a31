import type { Paper } from "../../../shared/papers/blocks.ts";
import { bound } from "../../../shared/papers/bound.ts";
import { witnessSlip } from "../../../shared/papers/witness-slip.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { record } from "./papers.ts";
import { print } from "./print/print.ts";

/**
 * The slips of everybody in the room as one PDF, a sheet each: from the freeze on with boxes for the seed, after the
 * draw with the seed. They are handed out, not filed; the same ledger gives the same bytes.
 */
export async function witnessSlips(service: CeremonyService): Promise<Result<Uint8Array>> {
  const { current } = service.state();
  if (!current || !("freeze" in current)) return refuse("contract.not-frozen", {});
  const { freeze, outcome, ...cover } = record(service);
  const slips = current.people
    .filter(({ present }) => present)
    .map(
      ({ number }): Paper =>
        witnessSlip({
          ...cover,
          witness: number,
          day: current.day,
          freeze: freeze.digest,
          ...("outcome" in current &&
            outcome && { drawn: { seed: current.outcome.seed, result: outcome.resultDigest } }),
        }),
    );
  const [first, ...more] = slips;
  if (!first) return refuse("contract.nobody-present", {});
  return print(bound([first, ...more]), { now: new Date(outcome?.at ?? freeze.at) });
}
