import fc from "fast-check";
import { expect, test } from "vitest";
import type { Coverage, UnitDraw } from "../../shared/draw/model.ts";
import type { ClassRule, PeriodKind, RuleSet } from "../../shared/draw/rule-set.ts";
import type { Register, Unit, Visit } from "../../shared/register/model.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { checkRuleSet } from "../../shared/rules/rule-set-check.ts";
import { settledBy } from "../../shared/rules/settings.ts";
import { plannedCells, yearPlanOf } from "../../shared/rules/year-plan.ts";
import { own } from "../../shared/text/result.ts";
import { planned, settings, unit } from "./builders.ts";
import { ruleSet } from "./made-rule-sets.ts";

/**
 * Quotas, tiers, cap and exclusions counted once more, from the words of the regulation and of the rule set, by months and by
 * trying: none of the program's own arithmetic is used here.
 */

const lengths: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const kinds = Object.keys(lengths) as PeriodKind[];

/** The months of a period, from 1, of the year before it. */
function monthsOf(text: string): {
  readonly first: number;
  readonly count: number;
  readonly kind: PeriodKind;
} {
  const letter = text.slice(4, 5);
  const number = Number(text.slice(5));
  if (letter === "M") return { first: number, count: 1, kind: "month" };
  if (letter === "Q") return { first: 3 * number - 2, count: 3, kind: "quarter" };
  if (letter === "H") return { first: 6 * number - 5, count: 6, kind: "half" };
  return { first: 1, count: 12, kind: "year" };
}

/** The first months of the periods of a year in which a class is drawn. */
function beginnings({ drawn, only }: ClassRule): number[] {
  const found: number[] = [];
  for (let month = 1; month <= 12; month += lengths[drawn]) {
    const number = found.length + 1;
    found.push(number);
  }
  return found
    .filter((one) => only.length === 0 || only.includes(one))
    .map((one) => (one - 1) * lengths[drawn] + 1);
}

function isDrawn(rule: ClassRule | undefined, text: string): rule is ClassRule {
  const { first, kind } = monthsOf(text);
  return rule !== undefined && rule.drawn === kind && beginnings(rule).includes(first);
}

/** The least number that meets the ratio, found by counting up. */
function least(rule: ClassRule, text: string, base: number): number {
  const { first } = monthsOf(text);
  const whole = lengths[rule.meantFor];
  const begins = first - ((first - 1) % whole);
  const parts = beginnings(rule).filter((month) => month >= begins && month < begins + whole).length;
  const { numerator, denominator } = rule.ratio;
  let quota = 0;
  while (quota * denominator * parts < numerator * base) quota += 1;
  return quota;
}

interface Row {
  readonly one: Unit;
  readonly stratum: "key" | "general" | "neither";
  readonly special: boolean;
  readonly visits: readonly Omit<Visit, "unit">[];
  readonly byHand: boolean;
}

function fateOf({ one, special, visits, byHand }: Row, set: RuleSet, year: string): string {
  if (one.status !== "operating") return "closed";
  if (byHand) return "other";
  const real = visits.filter(({ quarter, waived }) => quarter.slice(0, 4) === year && !waived);
  const counting = set.cap.counts === "checks" ? real : real.filter(({ kind }) => kind === undefined);
  const exempt = special && set.cap.specialExempt;
  return !exempt && counting.length >= set.cap.most ? "cap" : "in";
}

const stands: Readonly<Record<UnitDraw, (row: Row) => boolean>> = {
  TS: ({ special }) => special,
  ZD: ({ stratum }) => stratum === "key",
  YB: ({ stratum }) => stratum === "general",
};

const nested = fc
  .tuple(fc.nat(3), fc.nat(3))
  .map(([a, b]) => [kinds[Math.min(a, b)], kinds[Math.max(a, b)]] as [PeriodKind, PeriodKind]);
const aClass: fc.Arbitrary<ClassRule> = fc
  .record({
    nested,
    per: fc.constantFrom("share" as const, "inspectors" as const),
    a: fc.integer({ min: 1, max: 40 }),
    b: fc.integer({ min: 1, max: 40 }),
    only: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
  })
  .map(({ nested: [drawn, meantFor], per, a, b, only }) => ({
    name: ["虚构类别", ""] as const,
    ratio:
      per === "share"
        ? { per, numerator: Math.min(a, b), denominator: Math.max(a, b) }
        : { per, numerator: a, denominator: b },
    meantFor,
    drawn,
    only: only.filter((one) => one <= 12 / lengths[drawn]),
  }));
const aSet: fc.Arbitrary<RuleSet> = fc
  .record({
    TS: fc.option(aClass, { nil: undefined }),
    ZD: aClass,
    YB: fc.option(aClass, { nil: undefined }),
    coverage: fc.constantFrom<Coverage>("ZD", "none"),
    cap: fc.record({
      most: fc.integer({ min: 1, max: 4 }),
      specialExempt: fc.boolean(),
      counts: fc.constantFrom("draws" as const, "checks" as const),
    }),
  })
  .map(({ TS, ZD, YB, ...change }) => ruleSet({ ZD, ...(TS && { TS }), ...(YB && { YB }) }, change));
const aPeriod = fc.constantFrom(
  "2027",
  "2027H1",
  "2027H2",
  ...[1, 2, 3, 4].map((one) => `2027Q${one}`),
  ...Array.from({ length: 12 }, (_, index) => `2027M${String(index + 1).padStart(2, "0")}`),
);
const aVisit = fc
  .record({
    quarter: fc.oneof(aPeriod, fc.constant("2026Q4"), fc.constant("2028M01")),
    waived: fc.boolean(),
    kind: fc.constantFrom<Visit["kind"]>(undefined, "campaign", "case", "petition"),
  })
  .map(({ kind, ...rest }) => ({ ...rest, ...(kind && { kind }) }));
const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom<Unit["status"]>("operating", "operating", "operating", "stopped", "closed"),
      stratum: fc.constantFrom("key" as const, "key" as const, "general" as const, "neither" as const),
      special: fc.boolean(),
      visits: fc.array(aVisit, { maxLength: 4 }),
      byHand: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ status, ...row }, index) => ({
      ...row,
      special: row.special || row.stratum === "neither",
      byHand: row.byHand && index % 5 === 0,
      one: unit(`U${index}`, { status }),
    })),
  );

function registerOf(all: readonly Row[]): Register {
  const pick = (draw: UnitDraw) => all.filter(stands[draw]).map(({ one }) => one);
  return {
    special: pick("TS"),
    key: pick("ZD"),
    general: pick("YB"),
    visits: all.flatMap(({ one, visits }) => visits.map((visit) => ({ ...visit, unit: one.id }))),
  };
}

test("any register by any rule set in any period is planned as it is counted here", () => {
  let [held, tiered, completed, left] = [0, 0, 0, 0];
  fc.assert(
    fc.property(rows, aSet, aPeriod, fc.integer({ min: 1, max: 60 }), (all, set, text, inPost) => {
      expect(checkRuleSet(set)).toMatchObject({ ok: true });
      const leftOut = all
        .filter(({ byHand }) => byHand)
        .map(({ one }) => ({ id: one.id, reason: "搬迁", approver: "示例主任" }));
      const period = own(parsePeriod(text));
      const asked = { ...settings("county", text, { inPost, leftOut }), ...settledBy(set, period) };
      const answer = planDraws(registerOf(all), asked);
      const drawn = (["TS", "ZD", "YB"] as const).filter((draw) => isDrawn(set.classes[draw], text));
      if (drawn.length === 0) {
        const known = Object.values(set.classes).some((one) => one?.drawn === monthsOf(text).kind);
        const key = known ? "rules.period-unknown" : "rules.period-kind";
        expect(answer).toMatchObject({ ok: false, refusal: { key } });
        left += 1;
        return;
      }
      const plan = planned(answer);
      const listed = drawn.filter((draw) => all.some(stands[draw]));
      expect(plan.draws.map(({ draw }) => draw)).toEqual(listed);
      for (const line of plan.draws) {
        const draw = line.draw as UnitDraw;
        const rule = set.classes[draw];
        if (!rule) throw new Error(`${draw} is not drawn`);
        const members = all.filter(stands[draw]);
        const fates = new Map(members.map((row) => [row.one.id, fateOf(row, set, "2027")]));
        expect(new Map(line.excluded.map(({ id, reason }) => [id, reason]))).toEqual(
          new Map([...fates].filter(([, fate]) => fate !== "in")),
        );
        const visited = (row: Row) =>
          row.visits.some(({ quarter, waived }) => quarter.startsWith("2027") && !waived);
        const inTiers = draw === "ZD" && set.coverage === "ZD" && monthsOf(text).first > 1;
        const tiers = new Map(
          members
            .filter(({ one }) => fates.get(one.id) === "in")
            .map((row) => [row.one.id, inTiers && visited(row) ? 2 : 1]),
        );
        expect(new Map(line.eligible.map(({ id, tier }) => [id, tier]))).toEqual(tiers);
        const later = beginnings(rule).some((month) => month > monthsOf(text).first);
        const completes = draw === "ZD" && set.coverage === "ZD" && !later;
        const unvisited = [...tiers.values()].filter((tier) => tier === 1).length;
        const base = rule.ratio.per === "share" ? members.length : inPost;
        const wanted = Math.max(least(rule, text, base), completes ? unvisited : 0);
        expect(line).toMatchObject({
          registered: members.length,
          quota: Math.min(tiers.size, wanted),
          shortfall: Math.max(0, wanted - tiers.size),
        });
        if (inTiers) tiered += 1;
        if (completes) completed += 1;
      }
      held += 1;
    }),
    { numRuns: 6000 },
  );
  // None of these cases is there by name only.
  for (const count of [held, tiered, completed, left]) expect(count).toBeGreaterThan(50);
});

test("any year by any rule set is planned as it is counted here, and no number in it may be lower", () => {
  let [cells, months, years, covered] = [0, 0, 0, 0];
  fc.assert(
    fc.property(rows, aSet, fc.integer({ min: 1, max: 60 }), fc.nat(), (all, set, inPost, pick) => {
      const plan = own(yearPlanOf(registerOf(all), { set, year: 2027, inPost }));
      const counted: string[] = [];
      for (const draw of ["TS", "ZD", "YB"] as const) {
        const rule = set.classes[draw];
        const members = all.filter(stands[draw]);
        if (!rule || members.length === 0) continue;
        const base = rule.ratio.per === "share" ? members.length : inPost;
        const working = members.filter(({ one }) => one.status === "operating").length;
        const starts = beginnings(rule);
        let sum = 0;
        for (const [index, first] of starts.entries()) {
          const text = written(rule.drawn, first);
          let quota = Math.min(members.length, least(rule, text, base));
          // What the year's draws before leave of the units that work is taken by the last one.
          if (draw === "ZD" && set.coverage === "ZD" && index === starts.length - 1) {
            if (working - sum > quota) covered += 1;
            quota = Math.max(quota, working - sum);
          }
          sum += quota;
          counted.push(`${draw} ${text} ${quota}`);
          if (rule.drawn === "month") months += 1;
          if (rule.drawn === "year") years += 1;
        }
      }
      const planned = own(plannedCells(plan, []));
      expect(
        planned.map(({ draw, period, planned: count }) => `${draw} ${period} ${count}`).toSorted(),
      ).toEqual(counted.toSorted());
      cells += planned.length;
      const one = planned[pick % Math.max(1, planned.length)];
      if (!one) return;
      const { draw, period } = one;
      const lower = [{ draw, period, to: one.least - 1, reason: "虚构理由" }];
      expect(plannedCells(plan, lower)).toMatchObject({
        ok: false,
        refusal: { key: "rules.year-plan-below" },
      });
    }),
    { numRuns: 4000 },
  );
  for (const count of [cells, months, years, covered]) expect(count).toBeGreaterThan(50);
});

/** A period as it is written, by its kind and its first month. */
function written(kind: PeriodKind, first: number): string {
  const number = (first - 1) / lengths[kind] + 1;
  switch (kind) {
    case "month":
      return `2027M${String(number).padStart(2, "0")}`;
    case "quarter":
      return `2027Q${number}`;
    case "half":
      return `2027H${number}`;
    case "year":
      return "2027";
  }
}
