import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import { parsePool } from "../../../shared/draw/pool.ts";
import { parseResult } from "../../../shared/draw/result.ts";
import { keptOpenings } from "../../../shared/inspection/kept-openings.ts";
import { waivedIn } from "../../../shared/inspection/to-visit.ts";
import type { Past } from "../../../shared/office/ceremonies.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import type { CountedVisits } from "../../../shared/office/office.ts";
import { listsOfYear } from "../../../shared/office/sealed-lists.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import type { CountedLists } from "./counted-lists.ts";
import { openList } from "./open-list.ts";

/** The secrets of lists that are sealed still, as their keepers typed them, by ceremony. */
export type EarlierKeys = ReadonlyMap<string, TypedPair>;

/**
 * Counts whom the lists of this year drew, for the yearly cap and the tiers: those that are open by what is kept of them, those that are
 * sealed still opened in memory, once for a register. Lists that are sealed and recorded as not counted are passed over, and waived visits count for nothing. Each name must open its commitment, so that nobody can be
 * counted who was not drawn. The console shows counts only.
 *
 * @param memory of what was opened for this register before; secrets that are typed all the same are tried
 */
export async function countEarlier(
  service: CeremonyService,
  keys: EarlierKeys,
  commandId: string,
  memory: CountedLists,
): Promise<Result<readonly CountedVisits[]>> {
  const counted: CountedVisits[] = [];
  const state = service.state();
  const { open, sealed: lists } = listsOfYear(state, state.current);
  // Nothing is tried for nothing.
  const without = lists.find(({ ceremony }) => !keys.has(ceremony) && !memory.of(state, ceremony));
  if (without) return refuse("ceremony.uncounted", { ceremony: without.ceremony });
  for (const past of lists) {
    const own = keys.get(past.ceremony);
    const drawn = own
      ? await drawnBy(service, past, own, commandId)
      : fromMemory(memory.of(service.state(), past.ceremony), past);
    if (!drawn.ok) return drawn;
    memory.keep(service.state(), past.ceremony, drawn.value);
    const waived = waivedIn(service.state(), past.ceremony);
    const { ceremony, quarter } = past;
    counted.push({
      ceremony,
      visits: drawn.value.map(({ code, id }) => ({ unit: id, quarter, waived: waived.has(code) })),
    });
  }
  return ok([...open.map((past) => openVisits(service, past)), ...counted]);
}

/** What was remembered of a list. Refused where it was dropped meanwhile, for it drew somebody all the same. */
function fromMemory<T>(drawn: T | undefined, { ceremony }: Past): Result<T> {
  return drawn === undefined ? refuse("ceremony.uncounted", { ceremony }) : ok(drawn);
}

/** Whom a list drew that is open by now: by what is kept of every unit that was not waived. */
function openVisits({ state, read }: CeremonyService, { ceremony, quarter }: Past): CountedVisits {
  const waived = waivedIn(state(), ceremony);
  const kept = [...keptOpenings(state(), ceremony, read).values()];
  return {
    ceremony,
    visits: kept.map(({ code, id }) => ({ unit: id, quarter, waived: waived.has(code) })),
  };
}

/** Whom a list drew, each held against its commitment. */
async function drawnBy(
  service: CeremonyService,
  past: Past,
  typed: TypedPair,
  commandId: string,
): Promise<Result<readonly { readonly code: string; readonly id: string }[]>> {
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
  const drawn: { readonly code: string; readonly id: string }[] = [];
  for (const { code } of result.value) {
    const line = lines.get(code);
    if (!line || commitmentOf(line, digest) !== commitments.get(code)) {
      return refuse("ceremony.earlier-differs", { ceremony: past.ceremony, code });
    }
    drawn.push({ code, id: line.id });
  }
  return ok(drawn);
}
