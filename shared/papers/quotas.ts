import { chancesOf } from "../draw/chance.ts";
import { type Rule, required } from "../draw/model.ts";
import type { Block, Chapter, Column } from "./blocks.ts";
import type { CeremonyRecord, DrawRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Quotas with their formula and probability; after the draw what was taken, what fell short, and why. */
export function quotas(record: CeremonyRecord, words: Words): Chapter {
  const drawn = record.draws.some((draw) => draw.taken !== undefined);
  const overlapKnown = record.draws.some((draw) => draw.overlap !== undefined);
  const columns: Column[] = [
    { title: words.of("minutes.draw"), width: 19, as: "text" },
    { title: words.of("minutes.formula"), width: 31, as: "text" },
    { title: words.of("minutes.quota"), width: 9, as: "number" },
    { title: words.of("minutes.probability"), width: 23, as: "text" },
    ...(drawn ? [{ title: words.of("minutes.taken"), width: 9, as: "number" as const }] : []),
    { title: words.of("minutes.shortfall"), width: 10, as: "number" },
    ...(overlapKnown
      ? [{ title: words.of("minutes.overlap-passed"), width: 12, as: "number" as const }]
      : []),
  ];
  const count = (value: number | undefined) =>
    value === undefined ? words.of("minutes.no-value") : String(value);
  const rows = record.draws.map((draw) => [
    words.of(`term.draw.${draw.draw}`),
    formulaText(draw, words),
    String(draw.quota),
    draw.draw === "JC" ? words.of("minutes.no-value") : probabilityText(draw, draw.tiers[1], words),
    ...(drawn ? [count(draw.taken)] : []),
    count(draw.draw === "JC" ? undefined : draw.shortfall),
    ...(overlapKnown ? [count(draw.overlap)] : []),
  ]);
  return {
    title: words.of("minutes.quotas"),
    blocks: [
      { type: "table", columns, rows },
      ...(record.draws.some((draw) => draw.tiers[1] > 0)
        ? [{ type: "paragraph" as const, text: words.of("minutes.tier-note") }]
        : []),
      { type: "paragraph", text: words.of("minutes.overlap") },
      ...shortfalls(record.draws, words),
    ],
  };
}

function shortfalls(draws: readonly DrawRecord[], words: Words): Block[] {
  const said = draws.filter((draw) => draw.shortfall > 0).map((draw) => shortfallText(draw, words));
  return (said.length > 0 ? said : [words.of("minutes.no-shortfall")]).map((text) => ({
    type: "paragraph",
    text,
  }));
}

/** Why a rule is not met: too few are eligible, or too few are left after overlap. */
function shortfallText(record: DrawRecord, words: Words): string {
  const { eligible, quota, shortfall, taken = quota } = record;
  const draw = words.of(`term.draw.${record.draw}`);
  const wanted = record.rule ? required(record.rule, record.base) : quota;
  return taken < quota
    ? words.of("minutes.shortfall-overlap", { draw, required: wanted, taken, shortfall })
    : words.of("minutes.shortfall-eligible", { draw, required: wanted, eligible, shortfall });
}

/** Numbers as the room can follow them, in integer arithmetic throughout. */

/** A fraction as a decimal: exact where it ends within four places, else cut after two. */
function decimal(numerator: bigint, denominator: bigint): { readonly text: string; readonly exact: boolean } {
  const exact = (numerator * 10_000n) % denominator === 0n;
  const places = exact ? 4 : 2;
  const digits = String((numerator * 10n ** BigInt(places)) / denominator).padStart(places + 1, "0");
  const fraction = digits.slice(-places);
  const shown = exact ? fraction.replace(/0+$/, "") : fraction;
  return { text: digits.slice(0, -places) + (shown === "" ? "" : `.${shown}`), exact };
}

/** `5%`, `1.25`, or `1/3` where no decimal says it exactly. */
export function ratioText(rule: Rule): string {
  const scale = rule.per === "share" ? 100n : 1n;
  const { text, exact } = decimal(BigInt(rule.numerator) * scale, BigInt(rule.denominator));
  if (!exact) return `${rule.numerator}/${rule.denominator}`;
  return rule.per === "share" ? `${text}%` : text;
}

/** What a rule asks for, in words; 衢环发〔2017〕5号 says "不少于". */
export function ruleText(rule: Rule, words: Words): string {
  const ratio = ratioText(rule);
  const said =
    rule.per === "share"
      ? words.of("minutes.rule-share", { ratio })
      : words.of("minutes.rule-inspectors", { ratio });
  return rule.atLeast > 0 ? words.of("minutes.rule-raised", { rule: said, count: rule.atLeast }) : said;
}

/** `5%×132=6.6，进为7`: the rule's share of its base, rounded up (print fonts have no ceiling brackets). */
export function formulaText({ rule, base }: Pick<DrawRecord, "rule" | "base">, words: Words): string {
  if (!rule) return words.of("minutes.formula-all");
  const product = `${ratioText(rule)}×${base}`;
  const share = required({ ...rule, atLeast: 0 }, base);
  const value = decimal(BigInt(base) * BigInt(rule.numerator), BigInt(rule.denominator));
  const formula =
    value.text === String(share)
      ? words.of("minutes.formula-exact", { product, value: value.text })
      : words.of("minutes.formula-rounded", {
          product,
          sign: value.exact ? "=" : "≈",
          value: value.text,
          quota: share,
        });
  return rule.atLeast > share
    ? words.of("minutes.formula-raised", { formula, count: rule.atLeast })
    : formula;
}

/**
 * The chance of a code as `7/120≈5.83%`, by tier where there are two: `第一序30/30=100%，第二序3/27≈11.11%`. `second` counts the
 * eligible of the second tier; `—` where that is not known, or nobody is eligible.
 */
export function probabilityText(
  line: Pick<DrawRecord, "quota" | "eligible">,
  second: number | undefined,
  words: Words,
): string {
  const chances = second === undefined ? [] : chancesOf(line, second);
  if (chances.length === 0) return words.of("minutes.no-value");
  const said = chances.map(({ tier, taken, of }) => {
    const { text, exact } = decimal(BigInt(taken) * 100n, BigInt(of));
    const chance = `${taken}/${of}${exact ? "=" : "≈"}${text}%`;
    return (second ?? 0) > 0
      ? words.of("minutes.chance-of-tier", { tier: words.of(`minutes.tier.${tier}`), chance })
      : chance;
  });
  return said.join(words.of("minutes.comma"));
}
