import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import { parsePool } from "../../../shared/draw/pool.ts";
import { parseResult } from "../../../shared/draw/result.ts";
import type { Past } from "../../../shared/office/ceremonies.ts";
import { sealedThisYear } from "../../../shared/office/ceremonies.ts";
import type { Keys } from "../../../shared/office/keepers.ts";
import type { CountedVisits } from "../../../shared/office/office.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { unseal } from "./sealing.ts";

/** The passphrases of lists that are sealed still, by ceremony. */
export type EarlierKeys = ReadonlyMap<string, Keys>;

/**
 * Opens the lists of this year that are sealed still, in memory, and counts whom they drew: for the yearly cap and the
 * tiers. Each name must open its commitment, so that nobody can be counted who was not drawn. The console shows counts only.
 */
export async function countEarlier(
  service: CeremonyService,
  keys: EarlierKeys,
): Promise<Result<readonly CountedVisits[]>> {
  const counted: CountedVisits[] = [];
  const state = service.state();
  for (const past of sealedThisYear(state, state.current)) {
    const own = keys.get(past.ceremony);
    if (!own) return refuse("ceremony.uncounted", { ceremony: past.ceremony });
    const visits = await visitsOf(service, past, own);
    if (!visits.ok) return visits;
    counted.push(visits.value);
  }
  return ok(counted);
}

async function visitsOf(service: CeremonyService, past: Past, keys: Keys): Promise<Result<CountedVisits>> {
  const files = await unseal(service.readBytes(past.names), keys);
  // There may be several lists, and the sentence says which one did not open.
  if (!files.ok) return refuse("ceremony.earlier-sealed", { ceremony: past.ceremony, reason: files.refusal });
  const names = parseNames(Buffer.from(files.value.get("names.csv") ?? []).toString("utf8"));
  const result = parseResult(service.read(past.result));
  const pool = parsePool(service.read(past.pool));
  if (!names.ok) return names;
  if (!result.ok) return result;
  if (!pool.ok) return pool;
  const commitments = new Map(pool.value.map(({ code, commitment }) => [code, commitment]));
  const lines = new Map(names.value.map((line) => [line.code, line]));
  const visits: CountedVisits["visits"][number][] = [];
  for (const { code } of result.value) {
    const line = lines.get(code);
    if (!line || commitmentOf(line, digest) !== commitments.get(code)) {
      return refuse("ceremony.earlier-differs", { ceremony: past.ceremony, code });
    }
    visits.push({ unit: line.id, quarter: past.quarter, waived: false });
  }
  return ok({ ceremony: past.ceremony, visits });
}
