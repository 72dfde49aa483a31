import { type UnitDraw, unitDraws } from "../draw/model.ts";
import type { RuleSet, Words } from "../draw/rule-set.ts";
import { type Language, sayFrom } from "../text/catalogue.ts";
import { catalogue, type Message, say } from "../text/text.ts";

/** How a rule set's office calls its classes; those it does not draw have no name. */
export type ClassNames = Readonly<Partial<Record<UnitDraw, Words>>>;

/** The names a rule set gives its classes. */
export function classNamesOf({ classes }: Pick<RuleSet, "classes">): ClassNames {
  const names: Partial<Record<UnitDraw, Words>> = {};
  for (const draw of unitDraws) if (classes[draw]) names[draw] = classes[draw].name;
  return names;
}

/** Our words for the classes, as entries have them: in Chinese whole, in English before "units", which may stand for one. */
const ours: Readonly<Record<UnitDraw, Readonly<Record<Language, RegExp>>>> = {
  TS: { zh: /特殊监管对象/g, en: /\bspecial(?= (?:units?\b|\{\w+\|unit\|units\}))/gi },
  ZD: { zh: /重点排污单位/g, en: /\bkey(?= (?:units?\b|\{\w+\|unit\|units\}))/gi },
  YB: { zh: /一般排污单位/g, en: /\bgeneral(?= (?:units?\b|\{\w+\|unit\|units\}))/gi },
};

/**
 * The sentence of a message, in which every class is called as its office calls it; where that has no name, in our words. What somebody
 * typed, a value of the message, is left as it is.
 */
export function sayNamed(said: Message, language: Language, names: ClassNames): string {
  const named = unitDraws.flatMap((draw) => {
    const name = names[draw];
    const [zh, en] = catalogue[`term.draw.${draw}`];
    // Our own words are said as our sentences have them.
    return name && (name[0] !== zh || (name[1] !== en && name[1] !== "")) ? [[draw, name] as const] : [];
  });
  if (named.length === 0) return say(said, language);
  const values = Object.fromEntries(
    named.map(([draw, [zh, en]]) => [`@${draw}`, language === "zh" || en === "" ? zh : en]),
  );
  return sayFrom(catalogue, said, language, (key, text) => {
    const [, only] = /^(?:term\.draw|console\.draw\.of)\.(TS|ZD|YB)$/.exec(key) ?? [];
    if (only !== undefined && values[`@${only}`] !== undefined) return { text: `{@${only}}`, values };
    const reworded = named.reduce((so, [draw]) => so.replaceAll(ours[draw][language], `{@${draw}}`), text);
    return { text: reworded, values };
  });
}
