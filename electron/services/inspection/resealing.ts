import { Buffer } from "node:buffer";
import type { State } from "../../../shared/inspection/inspection.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import { workedWith } from "../../../shared/inspection/locked.ts";
import { openersNote } from "../../../shared/inspection/opening.ts";
import { type AskedResealing, checkResealing, checkSealed } from "../../../shared/inspection/resealing.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import { type Keys, passphrases, readRecoveryCodes, type TypedPair } from "../../../shared/office/keepers.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { writeVersions } from "../archive/bagging.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { sealPairs } from "../office/sealing-pairs.ts";
import { openSealed, sameSecret } from "./opening.ts";

/** The new secrets as they were typed or printed. */
export interface FreshSecrets {
  readonly officer: string;
  readonly supervisor: string;
  readonly recovery: readonly [string, string];
}

/**
 * Seals a locked list anew under two new pairs of secrets, with either of the old ones. What would be refused anyway is refused before
 * a secret is tried; what was opened is held against the freeze before it is sealed, and both new files are opened on trial. Stopped
 * before the last step, all is as it was.
 */
export async function reseal(
  service: CeremonyService,
  asked: AskedResealing,
  typed: TypedPair,
  fresh: FreshSecrets,
  commandId: string,
): Promise<Result<State>> {
  const unsealed = { names: new Uint8Array(), recovery: new Uint8Array() };
  const refused =
    checkResealing(service.state(), asked) ??
    service.textsRefused({ type: "reseal-list", ...asked, pair: typed.pair, ...unsealed }) ??
    sameSecret(typed);
  if (refused) return refused;
  const keepers = passphrases(fresh.officer, fresh.supervisor);
  if (!keepers.ok) return keepers;
  const recovery = readRecoveryCodes(fresh.recovery);
  if (!recovery.ok) return recovery;
  const locked = workedWith(service.state(), asked.ceremony);
  if (!locked.ok) return locked;
  const opened = await openSealed(service, asked.ceremony, typed, commandId);
  if (!opened.ok) return opened;
  const differing = checkSealed(locked.value, opened.value, { read: service.read, hash: digest });
  if (differing) return differing;
  const made = await sealedAnew(service, opened.value, [keepers.value, recovery.value]);
  if (!made.ok) return made;
  return service.execute({ type: "reseal-list", ...asked, pair: typed.pair, ...made.value }, commandId);
}

async function sealedAnew(
  service: CeremonyService,
  { names, conflicts }: { readonly names: string; readonly conflicts: string },
  keys: readonly [keepers: Keys, recovery: Keys],
): Promise<Result<{ readonly names: Uint8Array; readonly recovery: Uint8Array }>> {
  const files = new Map([
    ["names.csv", Buffer.from(names, "utf8")],
    ["conflicts.csv", Buffer.from(conflicts, "utf8")],
  ]);
  const [byKeepers, byCodes] = await sealPairs(files, keys, service.ports);
  if (!byKeepers.ok) return byKeepers;
  return byCodes.ok ? ok({ names: byKeepers.value, recovery: byCodes.value }) : byCodes;
}

/** Resealings of locked lists: made, each in the bag's next version, and told of. */
export function resealingHandlers({
  service,
  work,
  bags,
}: Running): Pick<Handlers, "resealList" | "resealings"> {
  return {
    resealList: ({ pair, secrets, fresh, commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, message("contract.working.reseal", {}), async () => {
        const done = await reseal(service, asked, { pair, ...secrets }, fresh, commandId);
        if (!done.ok) return done;
        makeFolder(bags);
        const written = await writeVersions(service, bags, asked.ceremony, `${commandId}/version`);
        return written.ok ? ok(service.state()) : written;
      }),
    resealings: ({ ceremony }) =>
      ok({
        resealings: inspectionOf(service.state(), ceremony).resealings.map(
          ({ at, number, pair, openersNote: who, reasonNote }) => ({
            ...{ at, number, pair },
            ...noted(openersNote, service.read(who)),
            reason: noted(textNote, service.read(reasonNote)),
          }),
        ),
      }),
  };
}
