import type { State } from "../../../shared/ceremony/ceremony.ts";
import type { FrozenCeremony } from "../../../shared/ceremony/freeze.ts";
import { unanswered } from "../../../shared/ceremony/lock.ts";
import { toBeGivenUp } from "../../../shared/ceremony/slips.ts";
import type { CommandOf } from "../../../shared/commands.ts";
import { passphraseForms } from "../../../shared/office/keepers.ts";
import type { Answer } from "../../../shared/office/sealed-lists.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { waitFor } from "./open-list.ts";
import { opensInner, unsealOuter } from "./sealing.ts";

/** What the supervisor's passphrase left of the frozen list: sealed still under the officer's. In memory while a keeper may confirm. */
export interface BetweenLayers {
  ceremony: string;
  bytes: Uint8Array | undefined;
}

/** What a keeper confirms: the lock, or for a reason that the ceremony is void. */
export type Confirming = CommandOf<"confirm-by-passphrase"> | CommandOf<"void-by-passphrase">;

/** The ceremony in which this may be confirmed now. */
function confirmable(service: CeremonyService, what: Confirming): Result<FrozenCeremony> {
  const state = service.state();
  return what.type === "confirm-by-passphrase"
    ? unanswered(state, what.keeper, "passphrase")
    : toBeGivenUp(state, what.keeper, what.reason);
}

/**
 * A keeper confirms with his own passphrase, typed by himself: it has to open his layer of the frozen list, of which nothing
 * is read. Every attempt is on record before it is made, and so is what came of it; after several that failed the next one waits.
 * The supervisor's layer is the outer one: without it the officer's cannot be tried. Refused in words that say whose it is.
 */
export async function confirmByPassphrase(
  service: CeremonyService,
  between: BetweenLayers,
  what: Confirming,
  passphrase: string,
  commandId: string,
): Promise<Result<State>> {
  const now = confirmable(service, what);
  if (!now.ok) return now;
  const { keeper } = what;
  const { id: list, freeze } = now.value;
  if (between.ceremony !== list) Object.assign(between, { ceremony: list, bytes: undefined });
  const inner = between.bytes;
  if (keeper === "officer" && inner === undefined) return refuse("ceremony.supervisor-first", {});
  const wait = waitFor(service, list);
  const who = message(`sealing.keeper.${keeper}`, {});
  if (wait > 0) return refuse("ceremony.keeper-wait", { keeper: who, seconds: wait });
  const record = (command: Parameters<CeremonyService["execute"]>[0]) =>
    service.execute(command, `${commandId}/${service.ledger.head().seq}`);
  const tried = { list, pair: "passphrases", keeper } as const;
  const begun = record({ type: "try-secrets", ...tried });
  if (!begun.ok) return begun;
  const answer = await tryOn(passphraseForms(passphrase), (form) =>
    keeper === "officer" && inner
      ? opensInner(inner, form)
      : unsealOuter(service.readBytes(freeze.names), form).then((opened) => {
          if (opened.ok) between.bytes = opened.value;
          return opened;
        }),
  );
  const ended = record({ type: "answer-secrets", ...tried, answer });
  if (!ended.ok) return ended;
  if (answer === "unstretched") return refuse("sealing.unstretched", {});
  if (answer !== "opened") return refuse("ceremony.keeper-passphrase", { keeper: who });
  return service.execute(what, commandId);
}

type Tried = Exclude<Answer, "interrupted">;

/** Tries a passphrase in every form it may stand for, and says what came of the last one. */
async function tryOn(
  forms: readonly string[],
  opens: (form: string) => Promise<Result<unknown>>,
): Promise<Tried> {
  let answer: Tried = "malformed";
  for (const form of forms) {
    const opened = await opens(form);
    if (opened.ok) return "opened";
    const { key } = opened.refusal;
    if (key === "sealing.unstretched") return "unstretched";
    answer = key === "sealing.damaged" ? "damaged" : key === "sealing.inner-wrong" ? "inner" : "outer";
  }
  return answer;
}
