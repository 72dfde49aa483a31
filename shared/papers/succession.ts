import { ceremonyLocked } from "../ceremony/lock.ts";
import { ceremonyOpened } from "../ceremony/preparation.ts";
import { noDigest } from "../draw/model.ts";
import { type AnyFact, isOf, last } from "../ledger/fact.ts";
import { noted, textNote } from "../ledger/notes.ts";
import { beginnersNote, lastOf, ledgerSucceeded, successionSaid } from "../office/succession.ts";
import type { Block, Chapter } from "./blocks.ts";
import type { CeremonyRecord, SuccessionRecord } from "./record.ts";
import { digestTable } from "./summary.ts";
import { momentText, type Words } from "./words.ts";

/** The ledger before, on the papers of the ceremonies that have to name it: up to the first real list that is locked in this one. */

/** What the papers of a ceremony say of a ledger before; nothing where there was none, or a real list was locked since. */
export function successionOf(
  facts: readonly AnyFact[],
  ceremony: string,
  read: (digest: string) => string,
): SuccessionRecord | undefined {
  const succeeded = last(facts, ledgerSucceeded);
  const opened = facts.findIndex((one) => isOf(ceremonyOpened, one) && one.of === ceremony);
  const drawn = facts
    .slice(0, opened)
    .some((one) => isOf(ceremonyLocked, one) && !one.of.startsWith("REHEARSAL-"));
  if (!succeeded || drawn) return undefined;
  const { at, loss, head, ceremonies } = succeeded;
  return {
    at,
    loss,
    head,
    last: lastOf(ceremonies),
    ceremonies: ceremonies.map((one) => one.ceremony),
    reason: noted(textNote, read(succeeded.reasonNote)),
    ...noted(beginnersNote, read(succeeded.beginnersNote)),
  };
}

/** For the first page: that the ledger was begun anew, after which one, and where the rest stands. */
export function successionLine({ succession }: CeremonyRecord, annex: string, words: Words): Block[] {
  if (!succession) return [];
  const said = words.say(successionSaid(succession));
  return [{ type: "paragraph", small: true, text: words.of("succession.first-page", { said, annex }) }];
}

/** Whole: the head of that ledger, what is known of it, why and by whom this one was begun; no chapter where there was none. */
export function succession({ succession: found }: CeremonyRecord, words: Words): Chapter[] {
  if (!found) return [];
  const { at, head, ceremonies, reason, officer, supervisor } = found;
  const known =
    ceremonies.length === 0 ? words.of("succession.none") : ceremonies.join(words.of("minutes.comma"));
  return [
    {
      title: words.of("succession.title"),
      blocks: [
        { type: "paragraph", text: words.say(successionSaid(found)) },
        {
          type: "lines",
          lines: [
            { label: words.of("minutes.time"), text: momentText(at, words) },
            { label: words.of("succession.known"), text: known },
            { label: words.of("succession.reason"), text: reason },
            { label: words.of("succession.officer"), text: officer },
            { label: words.of("succession.supervisor"), text: supervisor },
          ],
        },
        ...(head === noDigest ? [] : [digestTable([[words.of("succession.head"), head]])]),
        { type: "paragraph", text: words.of("succession.visits") },
      ],
    },
  ];
}
