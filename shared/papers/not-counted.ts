import type { planSettled } from "../ceremony/preparation.ts";
import { type AnyFact, all, type FactOf } from "../ledger/fact.ts";
import type { Pair } from "../office/keepers.ts";
import { secretsAnswered, visitsNotCounted } from "../office/sealed-lists.ts";
import type { Block } from "./blocks.ts";
import type { CeremonyRecord, NotCountedRecord } from "./record.ts";
import { momentText, type Words } from "./words.ts";

/** Sealed lists of the year that nobody could open with what was typed, whose visits therefore count for neither cap nor tiers. */

/** What the ledger holds of the lists that a plan leaves uncounted: the approval that stood when it was settled. */
export function notCountedIn(
  facts: readonly AnyFact[],
  settled: FactOf<typeof planSettled>,
  note: (digest: string) => string,
): readonly NotCountedRecord[] {
  const before = facts.slice(0, facts.indexOf(settled));
  return (settled.notCounted ?? []).map((ceremony) => {
    const approved = all(before, visitsNotCounted).findLast(({ list }) => list === ceremony);
    if (!approved) throw new Error(`nobody approved that ${ceremony} is not counted`);
    const tries = all(before.slice(0, before.indexOf(approved)), secretsAnswered).filter(
      ({ list }) => list === ceremony,
    );
    const opened = tries.findLastIndex(({ answer }) => answer === "opened");
    const { opened: day } = approved;
    // To earlier programs what has not the form of such secrets was an attempt too.
    const isTry = ({ answer }: (typeof tries)[number]) => day === undefined || answer !== "malformed";
    const failed = (pair: Pair) =>
      tries.slice(opened + 1).filter((one) => one.pair === pair && isTry(one)).length;
    return {
      ceremony,
      failed: { passphrases: failed("passphrases"), recovery: failed("recovery") },
      ...(day && { opened: day }),
      at: approved.at,
      supervisor: note(approved.supervisorNote),
      reason: note(approved.reasonNote),
    };
  });
}

/** On the first page: which lists. */
export function notCountedLine({ notCounted = [] }: CeremonyRecord, words: Words): Block[] {
  if (notCounted.length === 0) return [];
  const ceremonies = notCounted.map(({ ceremony }) => ceremony).join(words.of("minutes.comma"));
  return [{ type: "paragraph", text: words.of("minutes.not-counted-line", { ceremonies }) }];
}

/** In the annex, list by list: what was tried, who approved it and why. */
export function notCounted({ notCounted: lists = [] }: CeremonyRecord, words: Words): Block[] {
  return lists.map(({ ceremony, failed, opened, at, supervisor, reason }) => ({
    type: "paragraph",
    text: words.of("minutes.not-counted", {
      ceremony,
      passphrases: failed.passphrases,
      recovery: failed.recovery,
      before: opened === undefined ? "" : words.of("minutes.not-counted.opened", { day: opened }),
      at: momentText(at, words),
      supervisor,
      reason,
    }),
  }));
}
