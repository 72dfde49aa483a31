import type { PublishedUnit } from "../../../shared/draw/published.ts";
import { hold } from "../../draw/second/ceremony.ts";
import type { DisclosedWishes } from "../../support/bag-fixture.ts";
import type { FixtureFact } from "../../support/fixture-chain.ts";
import { type Forged, inFact, swap } from "./forged-bag.ts";
import { city, type Forgery, other } from "./forgery.ts";

const drawn = hold(city)["result.csv"] ?? "";
const firstDrawn = /^1,\w+,([^,]+),/m.exec(drawn)?.[1] ?? "";
/** The drawn unit whose visit the amendments of the known answer waive. */
const waived = city.amend.find(([kind]) => kind === "waive")?.[1] ?? "";

/** Changes the first unit of what is published, in page and tables or in some of them. */
function firstUnit(
  change: Partial<PublishedUnit>,
  places: readonly string[] = ["page", "service", "credit"],
): NonNullable<DisclosedWishes["list"]> {
  return (list, of) =>
    places.includes(of)
      ? { ...list, units: list.units.map((unit, index) => (index === 0 ? { ...unit, ...change } : unit)) }
      : list;
}

/** Changes or leaves out what the ledger has of a type of the first unit. */
function ofFirst(
  type: string,
  change: (fact: FixtureFact) => FixtureFact | undefined,
): NonNullable<Forged["fact"]> {
  return (fact) => (fact.type === type && fact["unit"] === firstDrawn ? change(fact) : fact);
}

const visited = (days: { readonly first: string; readonly last: string }): Forged => ({
  disclosed: { list: firstUnit(days) },
  fact: ofFirst("visit.recorded", (fact) => ({ ...fact, ...days })),
});

/** A waiver that nobody made by the protocol, in the place of a fact. */
const waiver = ({ of }: FixtureFact): FixtureFact => ({
  ...{ type: "list.amended", of, number: 1, kind: "waive", unit: firstDrawn },
  ...{ inspector: "", replacement: "", otherUnit: "", amendments: other },
});
const unwaived = { waived: "单位已关闭，无可检查", first: "", last: "" };
const oneWaived = inFact("list.disclosed", { waived: 1 });
/** Waived on the page and by a fact of the ledger, without a line of `amendments.csv`; `from` is what that fact stands in the place of. */
const waivedByFact = (from: string, without?: string): Forged => ({
  disclosed: { list: firstUnit(unwaived) },
  fact: (fact) => {
    if (fact["unit"] !== firstDrawn) return oneWaived(fact);
    return fact.type === from
      ? { ...waiver(fact), at: fact["at"] }
      : fact.type === without
        ? undefined
        : fact;
  },
});

/** Of what is disclosed: page, tables, and what the ledger must say of every unit on them. */
export const disclosedForgeries: readonly Forgery[] = [
  {
    check: "disclosed",
    what: "a page with another sentence, in ledger and bag alike",
    how: { disclosed: { page: swap("</table>", "</table>\n<p>以上单位均无问题。</p>") } },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "another day of a visit in page and tables than in the ledger",
    how: { disclosed: { list: firstUnit({ first: "2026-12-23" }) } },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "another name in the tables than in the openings",
    how: { disclosed: { list: firstUnit({ name: "示例别家公司" }, ["credit", "service"]) } },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a violation that the page has and the credit system's table has not",
    how: {
      disclosed: { list: firstUnit({ violation: "示例违法", order: "示例改正" }, ["page", "service"]) },
    },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a unit on the page as waived that nobody waived",
    how: { disclosed: { list: firstUnit({ waived: "示例理由", first: "", last: "" }) } },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a list with a unit less than was drawn",
    how: { disclosed: { list: (list) => ({ ...list, units: list.units.slice(1) }) } },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a drawn unit of which the ledger has no result",
    how: {
      disclosed: {},
      fact: (fact) => (fact.type === "result.recorded" && fact["unit"] === firstDrawn ? undefined : fact),
    },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a disclosure of fewer units than were drawn, by the ledger",
    how: { disclosed: {}, fact: inFact("list.disclosed", { units: 1 }) },
    failing: ["disclosed"],
  },
  {
    check: "amendment-ledger",
    what: "a unit waived by a fact of the ledger and on the page, and by no amendment",
    how: waivedByFact("visit.recorded", "result.recorded"),
    failing: ["amendment-ledger", "disclosed"],
  },
  {
    check: "amendment-ledger",
    what: "the same of a unit whose visit is in the ledger too",
    how: waivedByFact("result.recorded"),
    failing: ["amendment-ledger", "disclosed"],
  },
  {
    check: "amendment-ledger",
    what: "an amendment between those of the bag and the disclosure, which the bag leaves out",
    how: {
      ...{ amended: {}, disclosed: {} },
      inserted: {
        "list.opened": [{ ...waiver({ type: "", of: city.ceremony }), number: 99, kind: "substitute" }],
      },
    },
    failing: ["amendment-ledger"],
  },
  {
    check: "disclosed",
    what: "a visit to a unit that was waived",
    how: {
      ...{ amended: {}, disclosed: {} },
      inserted: {
        "list.disclosed": [
          {
            ...{ type: "visit.recorded", of: city.ceremony, unit: waived },
            ...{ first: "2026-12-25", last: "2026-12-25" },
          },
        ],
      },
    },
    failing: ["disclosed"],
  },
  ...["示例别的理由", "免检理由", "示例免检", "示例免检理由示例依据"].map(
    (reason): Forgery => ({
      check: "disclosed",
      what: `a waiver on the ground “${reason}”, which its addendum does not print`,
      how: {
        amended: {},
        disclosed: {
          list: (list) => ({
            ...list,
            units: list.units.map((unit) => (unit.code === waived ? { ...unit, waived: reason } : unit)),
          }),
        },
      },
      failing: ["disclosed"],
    }),
  ),
  {
    check: "disclosed",
    what: "a visit years before the draw",
    how: visited({ first: "2001-01-01", last: "2001-01-01" }),
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit after the day on which it was recorded",
    how: visited({ first: "2026-12-25", last: "2999-01-01" }),
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit that ends before it begins",
    how: visited({ first: "2026-12-26", last: "2026-12-25" }),
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit on no day",
    how: visited({ first: "未检查", last: "未检查" }),
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit on a day that no calendar has",
    how: visited({ first: "2026-02-30", last: "2026-02-30" }),
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "visits before the day of the draw",
    how: { disclosed: {}, fact: inFact("ceremony.opened", { day: "2026-12-26" }) },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "visits before any unit was opened by name",
    how: { disclosed: {}, fact: inFact("list.opened", { at: "2026-12-26T09:00:00+08:00" }) },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit to a unit that nobody opened",
    how: { disclosed: {}, fact: inFact("list.opened", { scope: "units", units: [waived] }) },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a visit of which the ledger has nothing but a correction",
    how: {
      disclosed: {},
      fact: ofFirst("visit.recorded", (fact) => ({ ...fact, type: "result.corrected" })),
    },
    failing: ["disclosed"],
  },
  {
    check: "disclosed",
    what: "a result that was recorded after the disclosure",
    how: {
      disclosed: {},
      fact: ofFirst("result.recorded", (fact) => (fact["late"] === 1 ? fact : undefined)),
      inserted: {
        "bag.version-begun": [{ type: "result.recorded", of: city.ceremony, unit: firstDrawn, late: 1 }],
      },
    },
    failing: ["disclosed"],
  },
];

/** What an office may record and the verifier must not call a forgery. */
export const honestDisclosures: readonly { readonly what: string; readonly how: Forged }[] = [
  { what: "nothing out of the way", how: { disclosed: {} } },
  { what: "amendments, and a waiver among them", how: { amended: {}, disclosed: {} } },
  {
    what: "an opening that a wrong clock dated into the future, and another that puts it right",
    how: {
      disclosed: {},
      inserted: {
        "list.opened": [
          {
            ...{ type: "list.opened", of: city.ceremony, number: 9 },
            ...{ scope: "units", units: [firstDrawn], inspector: "", team: 0 },
          },
        ],
      },
      fact: (fact) => (fact["number"] === 9 ? { ...fact, at: "2031-01-01T09:00:00+08:00" } : fact),
    },
  },
  {
    what: "a visit that was put right",
    how: {
      disclosed: {},
      inserted: {
        "list.disclosed": [
          {
            ...{ type: "result.corrected", of: city.ceremony, unit: firstDrawn, number: 1 },
            ...{ first: "2026-12-25", last: "2026-12-25" },
          },
        ],
      },
    },
  },
];
