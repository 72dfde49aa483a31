import type { Level, UnitDraw } from "../draw/model.ts";
import { type Words as Named, type RuleSet, titleOf } from "../draw/rule-set.ts";
import { belowCited, isUncited } from "../rules/below-cited.ts";
import { type ClassNames, classNamesOf } from "../rules/class-names.ts";
import type { LoweredCell } from "../rules/year-plan.ts";
import { type BeyondCap, beyondCapSaid } from "../rules/year-plan-cap.ts";
import type { Language } from "../text/catalogue.ts";
import { type Message, message } from "../text/text.ts";
import { factText } from "./facts.ts";
import { periodText } from "./periods.ts";
import { titleText } from "./rule-set-lines.ts";
import { type Words, wordsOf } from "./words.ts";

/** What has to be known beside an annual plan's numbers: the same on its paper and in its workbook. */

/** Lines under a title; without one where a line stands for itself. */
export interface PlanNote {
  readonly title: string;
  readonly lines: readonly string[];
}

/** That the program of a plan did not look whether it is beyond the yearly cap, or where its rule sets place the units: it says nothing of either. */
export function uncheckedNote(
  {
    beyondCap,
    misplaced,
  }: {
    readonly beyondCap?: readonly BeyondCap[] | undefined;
    readonly misplaced?: readonly number[] | undefined;
  },
  language: Language,
): readonly string[] {
  if (beyondCap && misplaced) return [];
  const what = beyondCap ? "places" : misplaced ? "cap" : "both";
  return [wordsOf(language).of(`minutes.year-plan.unchecked-${what}`)];
}

/** What is lower than in the version before, another establishment than the list marks, what is beyond the yearly cap, and what nobody looked at. */
export function numberNotes(
  {
    version,
    lowered,
    beyondCap,
    inPost,
    onList = inPost,
    names,
    titles,
    misplaced,
  }: {
    readonly version: number;
    readonly lowered: readonly LoweredCell[];
    readonly beyondCap?: readonly BeyondCap[] | undefined;
    readonly inPost: number;
    readonly onList?: number | undefined;
    readonly names: ClassNames;
    /** Of the rule sets, in their order. */
    readonly titles: readonly Named[];
    readonly misplaced?: readonly number[] | undefined;
  },
  language: Language,
): readonly PlanNote[] {
  const words = wordsOf(language, names);
  const cells = lowered.map(({ draw, period, before, now }) =>
    words.of("minutes.year-plan.lowered-cell", {
      draw: nameIn(names, draw, words),
      period: periodText(period, words),
      before,
      now,
    }),
  );
  return [
    { title: words.of("minutes.year-plan.lowered", { version: version - 1 }), lines: cells },
    { title: "", lines: inPost === onList ? [] : [factText(inPostDiffers({ inPost, onList }), words)] },
    {
      title: "",
      lines: misplacedSaid(titles, misplaced).map((one) => factText(one, words)),
    },
    {
      title: words.of("minutes.year-plan.cap"),
      lines: (beyondCap ?? []).map((one) => factText(beyondCapSaid(one), words)),
    },
    { title: "", lines: uncheckedNote({ beyondCap, misplaced }, language) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Which rule sets place units otherwise than the lists that the plan counts. */
export function misplacedSaid(
  titles: readonly Named[],
  misplaced: readonly number[] = [],
): readonly Message[] {
  return titles.flatMap((title, index) => {
    const count = misplaced[index] ?? 0;
    return count === 0 ? [] : [message("rules.year-plan-misplaced", { rules: titleOf({ title }), count })];
  });
}

/** Where one of the rule sets asks less than the one it cites, at an office of this level, or that it cites none. */
export function belowNotes(
  sets: readonly RuleSet[],
  level: Level | undefined,
  language: Language,
): readonly PlanNote[] {
  return sets
    .map((set): PlanNote => {
      const words = wordsOf(language, classNamesOf(set));
      const rules = titleText(set, words);
      if (isUncited(set)) return { title: "", lines: [words.of("minutes.year-plan.uncited", { rules })] };
      return {
        title: words.of("minutes.year-plan.below", { rules }),
        lines: belowCited(set, level).map((one) => factText(one, words)),
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** That another number is typed than the inspectors' list marks; the least is taken of the typed one. */
export function inPostDiffers({
  inPost,
  onList,
}: {
  readonly inPost: number;
  readonly onList: number;
}): Message {
  return message("rules.in-post-differs", { inPost, onList });
}

/** A class as its office calls it; in our words where it has no name. */
export function nameIn(names: ClassNames, draw: UnitDraw, words: Words): string {
  const name = names[draw];
  return name ? inLanguage(name, words.language) : words.of(`term.draw.${draw}`);
}

/** A name in a language; where there is none in English the Chinese one. */
export function inLanguage([zh, en]: readonly [zh: string, en: string], language: Language): string {
  return language === "zh" || en === "" ? zh : en;
}
