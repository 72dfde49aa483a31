import { type UnitDraw, unitDraws } from "../draw/model.ts";
import { presetOf } from "../draw/presets.ts";
import {
  type ClassRule,
  controlLevels,
  type Words as Pair,
  places,
  type RuleSet,
  titleOf,
} from "../draw/rule-set.ts";
import { isUncited } from "../rules/below-cited.ts";
import { kindName } from "../rules/rule-set-check.ts";
import { message } from "../text/text.ts";
import { ruleText } from "./quotas.ts";
import { dayText, type Words, wordsOf } from "./words.ts";

/** What a rule set says, line by line, as papers and console print it. */
export function ruleSetLines(set: RuleSet, words: Words): readonly string[] {
  const { most, specialExempt, counts } = set.cap;
  return [
    ...unitDraws.flatMap((draw) => classLine(draw, set.classes[draw], words)),
    ...placesLine(set, words),
    ...(set.coverage === "ZD" ? [words.of("minutes.rules.covers")] : []),
    words.of(counts === "checks" ? "minutes.rules.cap-checks" : "minutes.rules.cap-draws", { most }) +
      words.of(specialExempt ? "minutes.rules.exempt" : "minutes.rules.not-exempt"),
    windowLine(set, words),
    words.of(set.results.from === "list" ? "minutes.rules.results-list" : "minutes.rules.results-visit", {
      days: set.results.days,
    }),
    ...(set.waivers.length > 0
      ? [
          words.of("minutes.rules.waivers", {
            reasons: set.waivers.map(({ reason, basis }) =>
              words.of("minutes.rules.waiver", { reason, basis }),
            ),
          }),
        ]
      : []),
    set.validTo === ""
      ? words.of("minutes.rules.valid-from", { from: dayText(set.validFrom, words) })
      : words.of("minutes.rules.valid", {
          from: dayText(set.validFrom, words),
          to: dayText(set.validTo, words),
        }),
    words.of("minutes.rules.source", { source: set.source }),
    ...cited(set, words),
  ];
}

/** A rule set's title; in English with the Chinese one beside it. */
export function titleText(set: RuleSet, words: Words): string {
  return words.say(message("rules.title", { title: titleOf(set) }));
}

/** Where the units of each control level stand, where the rule set says so itself. */
function placesLine({ places: its }: RuleSet, words: Words): readonly string[] {
  if (!its) return [];
  const said = places.flatMap((place) => {
    const controls = controlLevels.filter((one) => its[one] === place);
    const names = controls.map((one) => words.of(`register.means.${one}`)).join(words.of("minutes.comma"));
    return names === "" ? [] : [words.of(`minutes.rules.place-${place}`, { controls: names })];
  });
  return [words.of("minutes.rules.places", { places: said })];
}

function classLine(draw: UnitDraw, rule: ClassRule | undefined, words: Words): readonly string[] {
  if (!rule) return [words.of("minutes.rules.class-none", { draw: words.of(`term.draw.${draw}`) })];
  const { name, ratio, meantFor, drawn, only } = rule;
  // In our words: whoever knows those learns here what the office calls by its own.
  const known = wordsOf(words.language).of(`term.draw.${draw}`);
  const called = inLanguage(name, words);
  const values = {
    draw: called === known ? known : words.of("minutes.rules.called", { name: called, draw: known }),
    rule: ruleText({ ...ratio, atLeast: 0 }, words),
    meant: words.say(kindName(meantFor)),
    drawn: words.say(kindName(drawn)),
  };
  return only.length === 0
    ? [words.of("minutes.rules.class", values)]
    : [words.of("minutes.rules.class-only", { ...values, only: only.map(String) })];
}

/** A name in the language of the words; the Chinese one where there is no other. */
function inLanguage([zh, en]: Pair, { language }: Words): string {
  return language === "zh" || en === "" ? zh : en;
}

function windowLine({ window: { kind, days } }: RuleSet, words: Words): string {
  switch (kind) {
    case "last-working-days":
      return words.of("minutes.rules.window-last", { days });
    case "first-days":
      return words.of("minutes.rules.window-first", { days });
    case "none":
      return words.of("minutes.rules.window-none");
  }
}

/** Which shipped one it is held against, or that there is none; a shipped one says nothing of it. */
function cited(set: RuleSet, words: Words): readonly string[] {
  if (isUncited(set)) return [words.of("minutes.rules.uncited")];
  const law = presetOf(set.cites);
  return law ? [words.of("minutes.rules.cites", { cited: titleOf(law) })] : [];
}
