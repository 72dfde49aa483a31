import { presetOf, presetsFor } from "../draw/presets.ts";
import { type RuleSet, titleOf } from "../draw/rule-set.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { fact, note, text, type ValuesOf } from "../ledger/fact.ts";
import { noted, noteKind, noteOf } from "../ledger/notes.ts";
import { daysOfPeriod, type Period } from "../rules/periods.ts";
import { overlap } from "../rules/rule-set-check.ts";
import { mostRuleSetText, parseRuleSet, ruleSetSchema } from "../rules/rule-set-file.ts";
import { areHeld } from "../rules/year-plan-periods.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { registerHeld } from "./register-held.ts";

/** The office's own rule sets: written or read from a file, each used within its validity only. */

export const ruleSetKept = noteKind<RuleSet>("rule-set", ruleSetSchema);

const savedFields = {
  rules: text("id of the rule set within the office, `own-N`; the same again where it was corrected"),
  validFrom: text("the first day it holds, `YYYY-MM-DD`"),
  validTo: text("the last day it holds, or empty"),
  ruleSetNote: note(ruleSetKept, "the rule set itself"),
};

/** A rule set as the state knows it. */
export type OwnRuleSet = ValuesOf<typeof savedFields>;

type State = {
  readonly seq: number;
  readonly heldBy: string;
  readonly office: OfLevel | undefined;
  readonly ruleSets: readonly OwnRuleSet[];
  readonly current: { readonly id: string; readonly phase: string; readonly rules?: string } | undefined;
};
export type OfOffice = Pick<State, "ruleSets">;

/** An office, as far as a rule set is for its level. */
export interface OfLevel {
  readonly level: RuleSet["levels"][number];
}

/** A rule set with its id. */
export interface NamedRuleSet {
  readonly rules: string;
  readonly set: RuleSet;
}

/** So many rule sets of its own an office keeps at a time. */
const mostRuleSets = 20;

export const rulesSaved = fact<OfOffice>()({
  type: "rules.saved",
  of: "office",
  says: "A rule set of the office's own was written or corrected. It is used for periods within its validity only.",
  fields: savedFields,
  course: () => message("ceremony.course.rules.saved", {}),
  apply: ({ ruleSets }, { rules, validFrom, validTo, ruleSetNote }) => {
    const saved = { rules, validFrom, validTo, ruleSetNote };
    const known = ruleSets.some((one) => one.rules === rules);
    return {
      ruleSets: known ? ruleSets.map((one) => (one.rules === rules ? saved : one)) : [...ruleSets, saved],
    };
  },
});

export const rulesWithdrawn = fact<OfOffice>()({
  type: "rules.withdrawn",
  of: "office",
  says: "A rule set of the office's own was withdrawn: no further ceremony is held by it.",
  fields: { rules: text("id of the rule set") },
  course: () => message("ceremony.course.rules.withdrawn", {}),
  apply: ({ ruleSets }, { rules }) => {
    if (!ruleSets.some((one) => one.rules === rules)) throw new Error(`no rule set ${rules}`);
    return { ruleSets: ruleSets.filter((one) => one.rules !== rules) };
  },
});

export const ruleSetFacts = [rulesSaved, rulesWithdrawn] as const;

/** A rule set by its id, shipped or the office's own; undefined where there is none of that id. */
export function ruleSetNamed(
  { ruleSets }: OfOffice,
  id: string,
  read: (digest: string) => string,
): RuleSet | undefined {
  const own = ruleSets.find(({ rules }) => rules === id);
  return presetOf(id) ?? (own && noted(ruleSetKept, read(own.ruleSetNote)));
}

/** All of the office's own, in their order. */
export function ownRuleSets(
  { ruleSets }: OfOffice,
  read: (digest: string) => string,
): readonly NamedRuleSet[] {
  return ruleSets.map(({ rules, ruleSetNote }) => ({ rules, set: noted(ruleSetKept, read(ruleSetNote)) }));
}

/** A rule set by its id, for an office of this level; refused where there is none, or it is not for the level. */
export function ruleSetFor(
  state: OfOffice,
  { id, level }: { readonly id: string; readonly level: RuleSet["levels"][number] },
  read: (digest: string) => string,
): Result<RuleSet> {
  const set = ruleSetNamed(state, id, read);
  if (!set) return refuse("rules.set-missing", { rules: id });
  return set.levels.includes(level)
    ? { ok: true, value: set }
    : refuse("rules.set-level", { rules: titleOf(set) });
}

/** How many rule sets an office of this level may hold a ceremony by: the shipped ones and its own. */
export function ruleSetsOffered(
  { ruleSets }: OfOffice,
  level: RuleSet["levels"][number],
  read: (digest: string) => string,
): number {
  const own = ruleSets.filter(({ ruleSetNote }) =>
    noted(ruleSetKept, read(ruleSetNote)).levels.includes(level),
  );
  return presetsFor(level).length + own.length;
}

/**
 * The office's other own rule sets for its level that hold on some day of a year, in their order: they follow or precede the one that
 * is asked for. Beside a shipped one, which holds all year, where they leave some day of the year to it; where they hold all
 * year it was asked for in their place.
 */
export function furtherOfYear(
  { ruleSets }: OfOffice,
  {
    rules,
    level,
    year,
  }: { readonly rules: string; readonly level: RuleSet["levels"][number]; readonly year: number },
  read: (digest: string) => string,
): readonly NamedRuleSet[] {
  const whole: Period = { year, kind: "year", number: 1 };
  const { first: validFrom, last: validTo } = daysOfPeriod(whole);
  const found = ruleSets
    .filter((one) => one.rules !== rules && overlap(one, { validFrom, validTo }))
    .map((one) => ({ rules: one.rules, set: noted(ruleSetKept, read(one.ruleSetNote)) }))
    .filter(({ set }) => set.levels.includes(level))
    .sort((one, other) => (one.set.validFrom < other.set.validFrom ? -1 : 1));
  const isShipped = presetOf(rules) !== undefined;
  const sets = found.map(({ set }) => set);
  return isShipped && areHeld(whole, sets) ? [] : found;
}

const ruleSetCommand = command<State>();

export const saveRules = ruleSetCommand({
  type: "save-rules",
  from: "window",
  sent: {
    /** As a file holds it (`parseRuleSet`): the basis is printed. */
    text: publicText(mostRuleSetText),
    /** The rule set it corrects; left out for a new one. */
    corrects: code(40).exactOptional(),
  },
  decide: (state, { text, corrects }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    if (!state.office) return refuse("ceremony.no-office", {});
    const read = parseRuleSet(text);
    if (!read.ok) return read;
    const { value: set } = read;
    if (!set.levels.includes(state.office.level)) return refuse("rules.set-level", { rules: titleOf(set) });
    const others = state.ruleSets.filter(({ rules }) => rules !== corrects);
    if (corrects !== undefined && others.length === state.ruleSets.length)
      return refuse("rules.set-missing", { rules: corrects });
    if (others.length >= mostRuleSets) return refuse("rules.set-many", { most: mostRuleSets });
    const other = others.find((one) => overlap(one, set));
    if (other) {
      const { validFrom: from, validTo, ruleSetNote } = other;
      const title = titleOf(noted(ruleSetKept, context.read(ruleSetNote)));
      const to = validTo === "" ? message("rules.set-open", {}) : validTo;
      return refuse("rules.set-two", { other: title, from, to });
    }
    const kept = noteOf(ruleSetKept, set, context.random);
    const saved = made(context, rulesSaved, {
      rules: corrects ?? `own-${state.seq + 1}`,
      validFrom: set.validFrom,
      validTo: set.validTo,
      ruleSetNote: context.hash(kept),
    });
    return decided([saved], { blobs: [kept] });
  },
});

export const withdrawRules = ruleSetCommand({
  type: "withdraw-rules",
  from: "window",
  sent: { rules: code(40) },
  decide: (state, { rules }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    if (!state.ruleSets.some((one) => one.rules === rules)) return refuse("rules.set-missing", { rules });
    const { current } = state;
    const preparing = current && (current.phase === "preparation" || current.phase === "witnesses");
    return preparing && current.rules === rules
      ? refuse("rules.set-in-use", { ceremony: current.id })
      : decided([made(context, rulesWithdrawn, { rules })]);
  },
});

export const ruleSetCommands = [saveRules, withdrawRules] as const;
