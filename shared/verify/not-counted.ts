import { factOf, type LedgerEvent } from "./parse-events.ts";

/** Answers of the ledger after which a pair of secrets is known not to open a list. */
const failed: readonly unknown[] = ["outer", "inner", "damaged"];

/** Earlier programs took what has not the form of such secrets for an attempt too; their approvals say nothing of an opening. */
const failedEarlier: readonly unknown[] = [...failed, "malformed"];

/** What the ledger says of lists that were sealed still: which pairs failed since each was opened last, and what was approved. */
interface Standing {
  readonly failed: ReadonlySet<unknown>;
  /** As earlier programs counted. */
  readonly failedEarlier: ReadonlySet<unknown>;
  /** Day on which it was opened last, empty where it never was. */
  readonly opened: string;
  readonly isApproved: boolean;
}
const untried: Standing = { failed: new Set(), failedEarlier: new Set(), opened: "", isApproved: false };

/** The words by which an event that matters here is found before it is parsed. */
const words = ['"secrets.answered"', '"visits.not-counted"', '"visits.counted-again"'];

/**
 * Sealed lists that a plan leaves uncounted, and the first of them that it must not: the ledger before it holds no approval
 * that stands, or none that came after a failed attempt with each pair of secrets. `at` is the plan's index among the events.
 */
export function notCountedBy(
  events: readonly LedgerEvent[],
  at: number,
): { readonly lists: readonly string[]; readonly unapproved?: string } {
  const named = factOf(events[at] ?? { body: "" })["notCounted"];
  const lists = Array.isArray(named) ? named.map(String) : [];
  if (lists.length === 0) return { lists };
  const standings = new Map<string, Standing>();
  for (const event of events.slice(0, at)) {
    if (!words.some((word) => event.body.includes(word))) continue;
    const fact = factOf(event);
    const list = String(fact["list"]);
    standings.set(list, after(standings.get(list) ?? untried, fact));
  }
  const unapproved = lists.find((list) => standings.get(list)?.isApproved !== true);
  return { lists, ...(unapproved !== undefined && { unapproved }) };
}

function dayOf(fact: Readonly<Record<string, unknown>>): string {
  return String(fact["at"]).slice(0, 10);
}

function after(before: Standing, fact: Readonly<Record<string, unknown>>): Standing {
  switch (fact["type"]) {
    case "secrets.answered":
      if (fact["answer"] === "opened")
        return { ...before, failed: new Set(), failedEarlier: new Set(), opened: dayOf(fact) };
      return {
        ...before,
        ...(failed.includes(fact["answer"]) && { failed: new Set([...before.failed, fact["pair"]]) }),
        ...(failedEarlier.includes(fact["answer"]) && {
          failedEarlier: new Set([...before.failedEarlier, fact["pair"]]),
        }),
      };
    case "visits.not-counted": {
      const { opened } = fact;
      const tried = opened === undefined ? before.failedEarlier : before.failed;
      const isTrue = opened === undefined || opened === before.opened;
      return { ...before, isApproved: isTrue && tried.has("passphrases") && tried.has("recovery") };
    }
    case "visits.counted-again":
      return { ...untried, opened: before.opened };
    default:
      return before;
  }
}
