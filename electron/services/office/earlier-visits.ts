import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import { parsePool } from "../../../shared/draw/pool.ts";
import { parseResult } from "../../../shared/draw/result.ts";
import type { Past } from "../../../shared/office/ceremonies.ts";
import { sealedThisYear } from "../../../shared/office/ceremonies.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import type { CountedVisits } from "../../../shared/office/office.ts";
import { countedOf } from "../../../shared/office/sealed-lists.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { openList } from "./open-list.ts";

/** The secrets of lists that are sealed still, as their keepers typed them, by ceremony. */
export type EarlierKeys = ReadonlyMap<string, TypedPair>;

/**
 * Opens the lists of this year that are sealed still, in memory, and counts whom they drew: for the yearly cap and the
 * tiers; lists that were recorded as not counted are passed over. Each name must open its commitment, so that nobody can be
 * counted who was not drawn. The console shows counts only.
 */
export async function countEarlier(
  service: CeremonyService,
  keys: EarlierKeys,
  commandId: string,
): Promise<Result<readonly CountedVisits[]>> {
  const counted: CountedVisits[] = [];
  const state = service.state();
  const lists = countedOf(state, sealedThisYear(state, state.current));
  // Nothing is tried for nothing.
  const without = lists.find(({ ceremony }) => !keys.has(ceremony));
  if (without) return refuse("ceremony.uncounted", { ceremony: without.ceremony });
  for (const past of lists) {
    const own = keys.get(past.ceremony);
    if (!own) continue;
    const visits = await visitsOf(service, past, own, commandId);
    if (!visits.ok) return visits;
    counted.push(visits.value);
  }
  return ok(counted);
}

async function visitsOf(
  service: CeremonyService,
  past: Past,
  typed: TypedPair,
  commandId: string,
): Promise<Result<CountedVisits>> {
  const files = await openList(service, past, typed, commandId);
  if (!files.ok) return files;
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
