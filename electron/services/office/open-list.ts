import { isFrozen } from "../../../shared/ceremony/freeze.ts";
import { ceremonyIn } from "../../../shared/ceremony/opened.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import type { Past } from "../../../shared/office/ceremonies.ts";
import { type Keys, type Pair, pairs, secretForms, type TypedPair } from "../../../shared/office/keepers.ts";
import { type Answer, sealedList, waitAfter } from "../../../shared/office/sealed-lists.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { opensOuter, unseal } from "./sealing.ts";

/**
 * Opens a list that is sealed still with what its keepers typed: its files by name, in memory. Every attempt is on record
 * before it is made, and so is what came of it; after several that failed the next one has to wait, across a restart too.
 * Refused in words that say which secret is wrong and whose it is, as far as it can be known.
 */
export async function openList(
  service: CeremonyService,
  past: Past,
  typed: TypedPair,
  commandId: string,
): Promise<Result<Map<string, Uint8Array>>> {
  const { ceremony } = past;
  const wait = waitFor(service, ceremony);
  if (wait > 0) return refuse("ceremony.earlier-wait", { ceremony, seconds: wait });
  // Under ids of their own: to give the same command again is another attempt.
  const record = (command: Parameters<CeremonyService["execute"]>[0]) =>
    service.execute(command, `${commandId}/${service.ledger.head().seq}`);
  const { pair } = typed;
  const begun = record({ type: "try-secrets", list: ceremony, pair });
  if (!begun.ok) return begun;
  const attempt = await attemptOn(service, past, typed);
  const ended = record({ type: "answer-secrets", list: ceremony, pair, answer: attempt.answer });
  if (!ended.ok) return ended;
  // There may be several lists, and the sentence says which one did not open.
  return "files" in attempt
    ? ok(attempt.files)
    : refuse("ceremony.earlier-sealed", { ceremony, reason: attempt.said });
}

/** Whole seconds until the secrets of a list may be tried again; 0 where they may be now. */
export function waitFor(service: CeremonyService, ceremony: string): number {
  const { failures, since } = sealedList(service.state(), ceremony);
  return Math.max(0, Math.ceil(waitAfter(failures) - service.elapsedSince(since) / 1000));
}

type Attempt =
  | { readonly answer: "opened"; readonly files: Map<string, Uint8Array> }
  | { readonly answer: Exclude<Answer, "opened" | "interrupted">; readonly said: Message };

async function attemptOn(service: CeremonyService, past: Past, typed: TypedPair): Promise<Attempt> {
  const { pair } = typed;
  const forms = secretForms(typed);
  if (!forms.ok) return { answer: "malformed", said: forms.refusal };
  const [inner, outer] = forms.value;
  const file = fileOf(service, past, pair);
  let outerOpens = false;
  for (const keys of outer.flatMap((around) => inner.map((within): Keys => [within, around]))) {
    const opened = await unseal(file, keys);
    if (opened.ok) return { answer: "opened", files: opened.value };
    const said = opened.refusal;
    if (said.key === "sealing.unstretched") return { answer: "unstretched", said };
    if (said.key === "sealing.damaged") return { answer: "damaged", said };
    if (said.key === "sealing.inner-wrong") outerOpens = true;
  }
  if (outerOpens) return { answer: "inner", said: message(`sealing.answer.inner.${pair}`, {}) };
  return misplaced(service, past, pair, [inner, outer]);
}

/** How many other lists are asked whose secrets were typed: each takes as long as an attempt. */
const mostOthers = 6;
/** How many of its own older files. */
const mostBefore = 3;

/** Which secrets these may be instead: of this list the other way round or its other pair, or of another list of this ledger. */
async function misplaced(
  service: CeremonyService,
  past: Past,
  pair: Pair,
  [inner, outer]: readonly [inner: readonly string[], outer: readonly string[]],
): Promise<Attempt> {
  const opens = async (one: Past, which: Pair, secrets: readonly string[]) => {
    for (const secret of secrets) if (await opensOuter(fileOf(service, one, which), secret)) return true;
    return false;
  };
  if (await opens(past, pair, inner))
    return { answer: "swapped", said: message(`sealing.answer.swapped.${pair}`, {}) };
  const other = pair === "passphrases" ? "recovery" : "passphrases";
  if (await opens(past, other, [...outer, ...inner]))
    return { answer: "other-pair", said: message(`sealing.answer.other-pair.${pair}`, {}) };
  for (const file of filesBefore(service, past, pair))
    for (const secret of outer)
      if (await opensOuter(file, secret))
        return { answer: "resealed", said: message("sealing.answer.resealed", {}) };
  const others = service
    .state()
    .past.filter(
      (one) => one.ceremony !== past.ceremony && (one.outcome === "locked" || one.outcome === "void"),
    )
    .slice(-mostOthers);
  for (const one of others)
    for (const which of pairs)
      if (await opens(one, which, outer))
        return {
          answer: "other-list",
          said: message("sealing.answer.other-list", { ceremony: one.ceremony }),
        };
  return { answer: "outer", said: message(`sealing.answer.outer.${pair}`, {}) };
}

/** The sealed files that a pair opened before a list was sealed anew, the newest first; none of one that never was. */
function filesBefore({ state, readBytes }: CeremonyService, { ceremony }: Past, pair: Pair): Uint8Array[] {
  const { resealings } = inspectionOf(state(), ceremony);
  const one = ceremonyIn(state(), ceremony);
  if (resealings.length === 0 || !one || !isFrozen(one)) return [];
  const before = [one.freeze, ...resealings.slice(0, -1)].slice(-mostBefore).reverse();
  return before.map(({ names, recovery }) => readBytes(pair === "passphrases" ? names : recovery));
}

/** The sealed file that a pair opens. */
function fileOf({ readBytes }: CeremonyService, { names, recovery }: Past, pair: Pair): Uint8Array {
  return readBytes(pair === "passphrases" ? names : recovery);
}
