import type { FixtureFact } from "../../support/fixture-chain.ts";
import { type Forged, inFact } from "./forged-bag.ts";
import { city, type Forgery, other } from "./forgery.ts";

/** Of what a freeze rests on: a changed program left out a rule, and made everything fit. */

/** A real list of the same year, locked in this ledger before. */
export const before = city.ceremony.replace(/\d{4}.*$/, (rest) => `${rest.slice(0, 4)}M01-1`);

/** Nobody approved anything: neither plan nor papers speak of it. */
export const unapproved: Pick<Forged, "fact" | "print"> = {
  fact: (fact) => {
    if (fact.type === "exclusions.approved" && fact.of === city.ceremony) return undefined;
    if (fact.type !== "plan.settled") return fact;
    const { conflicts: _, leastChoice: __, ...silent } = fact as FixtureFact & Record<string, unknown>;
    return silent as FixtureFact;
  },
  print: (lines) => lines.filter(([label]) => label !== "approval"),
};

/** The ceremony before as a real one of the same year, with a freeze. */
export const withListBefore = (plan: Readonly<Record<string, unknown>>): Forged => ({
  fact: (fact) => {
    if (fact.of === `${city.ceremony}-before`) return { ...fact, of: before };
    return fact.type === "plan.settled" ? { ...fact, ...plan } : fact;
  },
  inserted: { "ceremony.locked": [{ type: "pool.frozen", of: before, freeze: other }] },
});

const office = (type: string, more: Readonly<Record<string, unknown>> = {}): FixtureFact => ({
  type,
  of: "office",
  ...more,
});

const course = (what: string, how: Forged): Forgery => ({ check: "course", what, how, failing: ["course"] });

export const groundForgeries: readonly Forgery[] = [
  course("a plan that is silent about its conflicts, where an earlier ceremony had its approval", {
    ...unapproved,
    inserted: { "plan.settled": [{ type: "exclusions.approved", of: before, settled: other }] },
  }),
  course("a plan that is silent about its conflicts, of a program that records attempts with secrets", {
    ...unapproved,
    inserted: { "plan.settled": [office("secrets.tried", { list: before, pair: "recovery" })] },
  }),
  course("a plan that is silent about its conflicts, of a program that told a step was not shown", {
    ...unapproved,
    inserted: { "result.fixed": [{ type: "stage.forgone", of: city.ceremony }] },
  }),
  course("a list that was imported between plan and freeze", {
    inserted: { "pool.frozen": [office("list.imported", { list: "visits", origin: "file" })] },
  }),
  course("rows that were corrected between plan and freeze", {
    inserted: { "pool.frozen": [office("list.edited", { list: "key" })] },
  }),
  course("a list that was left uncounted between plan and freeze", {
    inserted: { "pool.frozen": [office("visits.not-counted", { list: before })] },
  }),
  course("a freeze of another register than the plan's", { fact: inFact("pool.frozen", { register: 2 }) }),
  course("a locked list of the year that its plan does not know", withListBefore({ counted: [] })),
  course("a locked list of the year, and a plan that tells of none", withListBefore({ counted: undefined })),
  course("a real ceremony in the sample's ledger", {
    inserted: { "list.imported": [office("ledger.of-sample")] },
  }),
  course("a real ceremony of the sample's lists", { fact: inFact("list.imported", { origin: "sample" }) }),
];
