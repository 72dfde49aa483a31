import fc from "fast-check";
import {
  type Conflict,
  type Coverage,
  coverages,
  type Entrant,
  type Excluded,
  inspectorReasons,
  type Level,
  levels,
  type Role,
  type Rule,
  required,
  roles,
  type StatedBasis,
  type UnitDraw,
  unitReasons,
  type Writer,
} from "../../shared/draw/model.ts";

/** A request after the lock, not yet in codes: the numbers pick among what has been drawn. */
export interface Request {
  readonly kind: "waive" | "substitute" | "exchange";
  readonly unit: number;
  /** Whether the inspector is picked among the unit's team, or among all. */
  readonly inTeam: boolean;
  readonly inspector: number;
}

/** A ceremony as the office brings it, before codes and salts are dealt; some must be refused. */
export interface Ceremony {
  readonly ceremony: string;
  readonly previous: string;
  readonly amendmentsBefore: string;
  readonly basis: StatedBasis;
  readonly entrants: readonly Entrant[];
  readonly excluded: readonly Excluded[];
  readonly conflicts: readonly Conflict[];
  readonly roster: readonly Writer[];
  readonly slips: readonly string[];
  readonly ledger: string;
  readonly requests: readonly Request[];
  /** Seed of the deal: shuffle, salts and nonce. */
  readonly deal: number;
}

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
/** Quarters, months, halves and a whole year, each with the month before which it begins. */
const periods = [
  ...["Q1", "Q2", "Q3", "Q4"].map((name, i) => ({ name, before: 3 * i })),
  ...["M01", "M02", "M09", "M10", "M12"].map((name) => ({ name, before: Number(name.slice(1)) - 1 })),
  { name: "H1", before: 0 },
  { name: "H2", before: 6 },
  { name: "", before: 0 },
];

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, arbitrary);

/** A unit of the register: special or not, key or general or neither, and where it is left out. */
const unit = fc.record({
  suffix: fc.constantFrom("", "-a", "-A", "-0f"),
  tail: fc.constantFrom("化工厂", "印染厂,二期", "𠮷野机电", "É 试剂", "(甲)"),
  special: fc.constantFrom(true, false, false, false),
  stratum: fc.constantFrom<"ZD" | "YB" | "">("ZD", "ZD", "YB", "YB", ""),
  outOfSpecial: seldom(fc.constantFrom(...unitReasons)),
  outOfStratum: seldom(fc.constantFrom(...unitReasons)),
  visited: fc.boolean(),
});

const inspector = fc.record({ out: seldom(fc.constantFrom(...inspectorReasons)) });

/** The rule of a shipped preset, or another; `atLeast` is still by how much it is raised, not to what. */
const rule = (draw: UnitDraw, city: boolean, preset: boolean): fc.Arbitrary<Rule> => {
  const shipped = {
    TS: { per: "share", numerator: city ? 10 : 30, denominator: 100 },
    ZD: { per: "share", numerator: city ? 5 : 25, denominator: 100 },
    YB: { per: "inspectors", numerator: 5, denominator: city ? 4 : 2 },
  } as const;
  const own = fc.record({
    per: fc.constantFrom("share" as const, "inspectors" as const),
    numerator: fc.integer({ min: 1, max: 7 }),
    denominator: fc.integer({ min: 1, max: 9 }),
  });
  const raised = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 }));
  return fc
    .tuple(preset ? fc.constant(shipped[draw]) : own, raised)
    .map(([base, atLeast]) => ({ ...base, atLeast }));
};

const writers: fc.Arbitrary<readonly Writer[]> = fc
  .array(fc.constantFrom<Role>(...roles), { maxLength: 3 })
  .chain((more) => {
    const signed: Role[] = ["discipline", "citizen", ...more];
    const all = fc.shuffledSubarray(signed, { minLength: signed.length });
    return fc.oneof({ weight: 30, arbitrary: all }, fc.shuffledSubarray(signed));
  })
  .map((signed) => signed.map((role, i) => ({ role, name: `见证人${i % 3}`, organisation: `示例单位${i}` })));

const facts = fc.record({
  level: fc.constantFrom<Level>(...levels),
  preset: fc.boolean(),
  /** Whose ratios a branch takes. */
  branchAsCity: fc.boolean(),
  coverage: fc.constantFrom<Coverage>(...coverages),
  period: fc.constantFrom(...periods),
  number: fc.integer({ min: 1, max: 12 }),
  rehearsal: fc.boolean(),
  previous: fc.option(fc.tuple(digest, fc.option(digest)), { nil: undefined }),
  inPost: fc.integer({ min: 0, max: 12 }),
  team: fc.constantFrom(2, 2, 2, 3),
  units: fc.array(unit, { minLength: 1, maxLength: 24, size: "max" }),
  inspectors: fc.array(inspector, { maxLength: 9, size: "max" }),
  conflicts: fc.array(fc.tuple(fc.nat(23), fc.nat(8)), { maxLength: 6 }),
  roster: writers,
  digits: fc.array(fc.stringMatching(/^[0-9]{12}$/), { minLength: 5, maxLength: 5 }),
  ledger: digest,
  requests: fc.array(
    fc.record({
      kind: fc.constantFrom(
        "waive" as const,
        "substitute" as const,
        "exchange" as const,
        "exchange" as const,
      ),
      unit: fc.nat(30),
      inTeam: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      inspector: fc.nat(10),
    }),
    { maxLength: 14, size: "max" },
  ),
  deal: fc.nat(),
});

/** Random ceremonies with small pools; all obey the form, some are infeasible (a team that conflicts leave short). */
export const ceremonies: fc.Arbitrary<Ceremony> = facts.chain((told) =>
  fc
    .record({
      TS: rule("TS", asCity(told), told.preset),
      ZD: rule("ZD", asCity(told), told.preset),
      YB: rule("YB", asCity(told), told.preset),
    })
    .map((rules) => assemble(told, rules)),
);

type Told = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function asCity({ level, branchAsCity }: Told): boolean {
  return level === "city" || (level === "branch" && branchAsCity);
}

function assemble(told: Told, rules: Record<UnitDraw, Rule>): Ceremony {
  const shipped = asCity(told) ? "none" : "ZD";
  const coverage = told.preset ? shipped : told.coverage;
  const tiers = coverage === "ZD" && told.period.before > 0;
  const entrants: Entrant[] = [];
  const excluded: Excluded[] = [];
  const ids = told.units.map((one, i) => `9133-${i}${one.suffix}`);
  told.units.forEach((one, i) => {
    const who = { id: ids[i] ?? "", name: `示例${i}号${one.tail}` };
    if (one.special || one.stratum === "") {
      if (one.outOfSpecial) excluded.push({ draw: "TS", ...who, reason: one.outOfSpecial });
      else entrants.push({ draw: "TS", ...who, tier: 1 });
    }
    if (one.stratum !== "") {
      const tier = tiers && one.stratum === "ZD" && one.visited ? 2 : 1;
      if (one.outOfStratum) excluded.push({ draw: one.stratum, ...who, reason: one.outOfStratum });
      else entrants.push({ draw: one.stratum, ...who, tier });
    }
  });
  told.inspectors.forEach((one, i) => {
    const who = { draw: "JC" as const, id: `JC${i}`, name: `检查员${i}` };
    if (one.out) excluded.push({ ...who, reason: one.out });
    else entrants.push({ ...who, tier: 1 });
  });
  const registered = new Set([...entrants, ...excluded].map((one) => one.draw));
  const pairs = told.conflicts.map(([i, j]) => ({ unit: ids[i] ?? "", inspector: `JC${j}` }));
  const known = (pair: Conflict, i: number) =>
    entrants.some((one) => one.draw !== "JC" && one.id === pair.unit) &&
    entrants.some((one) => one.draw === "JC" && one.id === pair.inspector) &&
    i === pairs.findIndex((other) => other.unit === pair.unit && other.inspector === pair.inspector);
  const raised = (rule: Rule, draw: UnitDraw): Rule => {
    const count = [...entrants, ...excluded].filter((one) => one.draw === draw).length;
    const base = rule.per === "share" ? count : told.inPost;
    return rule.atLeast === 0
      ? rule
      : { ...rule, atLeast: required({ ...rule, atLeast: 0 }, base) + rule.atLeast };
  };
  const period = `2027${told.period.name}`;
  return {
    ceremony: `${told.rehearsal ? "REHEARSAL-" : ""}QZ-${period}-${told.number}`,
    previous: told.previous?.[0] ?? "0".repeat(64),
    amendmentsBefore: told.previous?.[1] ?? "0".repeat(64),
    basis: {
      office: "示例局",
      item: "示例事项",
      period,
      level: told.level,
      preset: told.preset ? `quzhou-${asCity(told) ? "city" : "county"}-2017` : "custom",
      coverage,
      inPost: told.inPost,
      team: registered.has("JC") ? told.team : 0,
      rules: (["TS", "ZD", "YB"] as const)
        .filter((draw) => registered.has(draw))
        .map((draw) => ({ draw, rule: raised(rules[draw], draw) })),
    },
    entrants,
    excluded,
    conflicts: pairs.filter(known),
    roster: told.roster,
    slips: told.digits.slice(0, told.roster.length),
    ledger: told.ledger,
    requests: told.requests,
    deal: told.deal,
  };
}
