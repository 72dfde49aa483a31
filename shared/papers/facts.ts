import type { Value } from "../text/catalogue.ts";
import { isKey, type Message } from "../text/text.ts";
import { periodText } from "./periods.ts";
import { dayText, type Words } from "./words.ts";

/**
 * What a paper says of a message: the same fact with the same values, in the language of documents. Where the console gives
 * a hint with it, the paper has words of its own under `minutes.fact.`; days, periods and draws come in words.
 */
export function factText(said: Message, words: Words): string {
  const own = `minutes.fact.${said.key}`;
  const { key, values } = inWords(said, words);
  return words.say({ key: isKey(own) ? own : key, values });
}

function inWords({ key, values }: Message, words: Words): Message {
  const told = Object.entries(values).map(([name, value]) => [name, wordOf(key, name, value, words)]);
  // A sentence of the console names a draw with the letters of its codes.
  const named = key.replace(/^rules\.draw\./, "term.draw.");
  return { key: isKey(named) ? named : key, values: Object.fromEntries(told) };
}

/** A year alone is a period only where the sentence asks for one; elsewhere it is a number. */
const periodNames = new Set(["quarter", "period"]);

function wordOf(key: string, name: string, value: Value, words: Words): Value {
  if (typeof value === "number") return value;
  if (typeof value !== "string") {
    if ("key" in value) return inWords(value as Message, words);
    // Somebody's own name stays as it is.
    return "zh" in value ? value : value.map((one) => wordOf(key, name, one, words));
  }
  if (key === "rules.small-group" && name === "group") return groupText(value, words);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value, words);
  return periodNames.has(name) || /[QMH]/.test(value) ? periodText(value, words) : value;
}

/** `TS+ZD (2)`, a group of codes that nobody can tell apart, in words. */
function groupText(group: string, words: Words): string {
  const [, all = "", tier] = /^([A-Z+]+)(?: \(([12])\))?$/.exec(group) ?? [];
  const names = all.split("+").flatMap((draw) => {
    const key = `term.draw.${draw}`;
    return isKey(key) ? [words.say({ key, values: {} })] : [];
  });
  const [one = group, other] = names;
  const draw = other === undefined ? one : words.of("minutes.fact.and", { one, other });
  return tier === undefined
    ? draw
    : words.of(tier === "1" ? "minutes.fact.tier-1" : "minutes.fact.tier-2", { draw });
}
