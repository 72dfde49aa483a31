import { type Rule, required } from "../draw/model.ts";
import type { DrawRecord } from "./record.ts";
import type { Words } from "./words.ts";

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

/** p = quota ÷ eligible as `7/120≈5.83%`; `—` where nobody is eligible. */
export function probabilityText(
  { quota, eligible }: Pick<DrawRecord, "quota" | "eligible">,
  words: Words,
): string {
  if (eligible === 0) return words.of("minutes.no-value");
  const { text, exact } = decimal(BigInt(quota) * 100n, BigInt(eligible));
  return `${quota}/${eligible}${exact ? "=" : "≈"}${text}%`;
}
