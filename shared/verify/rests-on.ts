import { ceremonyId } from "../draw/field.ts";
import { type Finding, fail } from "./check.ts";
import { ceremonyAt, factAt, factOf, type LedgerEvent, lastOf } from "./parse-events.ts";

/**
 * What a freeze rests on by its ledger: the lists as the last plan before it had them, all locked lists of the year, and of a real
 * ceremony nothing that was made up. A failure, or nothing where all is well; `frozenAt` is the freeze's index among the events.
 */
export function wrongGround(
  events: readonly LedgerEvent[],
  frozenAt: number,
  ceremony: string,
): Finding | undefined {
  const plan = lastOf(events, "plan.settled", frozenAt, ceremony);
  return (
    (plan && changedSince(events, plan, frozenAt)) ??
    (plan && leftOut(events, plan, ceremony)) ??
    invented(events, frozenAt, ceremony)
  );
}

interface Plan {
  readonly index: number;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** A list that changed, or another choice of sealed lists, between plan and freeze; the two name the same state of the register. */
function changedSince(events: readonly LedgerEvent[], plan: Plan, frozenAt: number): Finding | undefined {
  for (let index = plan.index + 1; index < frozenAt; index += 1) {
    const type = String(factOf(events[index] ?? { body: "" })["type"]);
    if (/^(?:list|visits)\./.test(type))
      return fail("verify.ledger.planned-before", { seq: index + 1, type, frozen: frozenAt + 1 });
  }
  const planned = plan.fact["register"];
  const frozen = factOf(events[frozenAt] ?? { body: "" })["register"];
  // A plan of the ledger's first form names none, and a later program may have frozen it.
  const isUntold = planned === undefined && plan.fact["form"] === undefined;
  return isUntold || planned === frozen
    ? undefined
    : fail("verify.ledger.other-register", {
        seq: frozenAt + 1,
        planned: String(planned ?? "∅"),
        frozen: String(frozen ?? "∅"),
      });
}

/**
 * A real list of the same year that was locked in this ledger before the plan, which neither counts it nor names it as not counted
 * (protocol, "Tiers"). Of a list in a ledger before this one there is nothing to open; rehearsals count none.
 */
function leftOut(events: readonly LedgerEvent[], { index: at, fact }: Plan, ceremony: string) {
  const own = ceremonyId(ceremony);
  const { counted, notCounted, conflicts } = fact;
  // Plans of the first programs told nothing of other lists.
  const tells = Array.isArray(counted) || typeof conflicts === "number";
  if (!own || own.rehearsal || !tells) return undefined;
  const told = new Set([
    ...(Array.isArray(counted) ? counted.map((one) => (one as Plan["fact"] | null)?.["ceremony"]) : []),
    ...(Array.isArray(notCounted) ? notCounted : []),
  ]);
  const year = own.period.slice(0, 4);
  for (let index = 0; index < at; index += 1) {
    if (!factAt(events, index, "ceremony.locked")) continue;
    const list = String(ceremonyAt(events, index));
    const id = ceremonyId(list);
    if (!id || id.rehearsal || id.period.slice(0, 4) !== year || told.has(list)) continue;
    if (lastOf(events, "pool.frozen", index, list)) return fail("verify.ledger.list-left-out", { list });
  }
  return undefined;
}

/** Whether a real ceremony was frozen in the sample's ledger, or of a list whose last import is the sample's. */
function invented(events: readonly LedgerEvent[], frozenAt: number, ceremony: string): Finding | undefined {
  if (ceremony.startsWith("REHEARSAL-")) return undefined;
  const sample = new Map<unknown, number>();
  for (const [index, event] of events.slice(0, frozenAt).entries()) {
    if (!/"(?:ledger\.of-sample|list\.(?:imported|emptied))"/.test(event.body)) continue;
    const { type, list, origin } = factOf(event);
    if (type === "ledger.of-sample") return fail("verify.ledger.of-sample", { seq: index + 1 });
    if (type === "list.imported" && origin === "sample") sample.set(list, index + 1);
    else if (type === "list.imported" || type === "list.emptied") sample.delete(list);
  }
  const [seq] = sample.values();
  return seq === undefined ? undefined : fail("verify.ledger.sample-list", { seq });
}
