import * as z from "zod";
import { ceremonyId, ceremonyText } from "../draw/field.ts";
import { coverages, draws, unitDraws } from "../draw/model.ts";
import { shippedWindow } from "../draw/presets.ts";
import type { CapRule, RuleSet } from "../draw/rule-set.ts";
import { code, publicText, rollText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import {
  absent,
  count,
  flag,
  list,
  note,
  number,
  oneOf,
  text,
  type ValuesOf,
  written,
} from "../ledger/fact.ts";
import { noted, noteKind, noteOf, saidSchema } from "../ledger/notes.ts";
import { itemAsked } from "../office/items.ts";
import type { CountedVisits } from "../office/office.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { ruleSetFor, ruleSetsOffered } from "../office/rule-sets.ts";
import type { Calendar } from "../rules/calendar.ts";
import {
  clockFarFrom,
  farFrom,
  type WindowStanding,
  windowOf,
  windowStandings,
} from "../rules/draw-window.ts";
import { drawnIn } from "../rules/drawn-in.ts";
import { dailySupervision } from "../rules/items.ts";
import { parsePeriod } from "../rules/periods.ts";
import { type Settings, settingsSchema } from "../rules/plan.ts";
import { checkPeriod } from "../rules/rule-set-check.ts";
import { refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { identityNote } from "./identity.ts";
import { holdsOffice } from "./names.ts";
import {
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  inPhase,
  isBeingPrepared,
  type Opened,
  openingNote,
  type VoidOwing,
  voidsOwing,
  wrongPhase,
} from "./opened.ts";
import { classesOf, drawnAlready } from "./periods-drawn.ts";
import { planOf, seenDigest } from "./planned.ts";

/** Phase 1, preparation: a ceremony is opened, and who is in its pools and how many are drawn is settled (衢环发〔2017〕5号). */

export interface Preparation extends Opened {
  readonly phase: "preparation";
}
/** From the plan on. */
export interface Planned extends Opened {
  readonly plan: ValuesOf<typeof planFields>;
  readonly approval?: Approval;
}
/** What the supervisor approved (`approval.ts`). It holds for the plan that it names, and for no other. */
export interface Approval {
  readonly at: string;
  /** The settings' note of that plan, which no other plan has. */
  readonly settled: string;
  readonly pairs: number;
  readonly approvedNote: string;
  readonly supervisorNote: string;
  readonly signatureNote: string;
}
export interface Witnessing extends Planned {
  readonly phase: "witnesses";
}

/** What the note of a settled plan says. Warnings hold counts only, never a name. */
export interface Settled {
  readonly settings: Settings;
  readonly warnings: readonly Message[];
}
export const settledNote = noteKind<Settled>(
  "settled",
  z.strictObject({ settings: settingsSchema, warnings: z.array(saidSchema) }),
);

const counted = z.int().nonnegative();
const planLine = z.strictObject({
  draw: z.enum(draws),
  registered: counted,
  excluded: counted,
  eligible: counted,
  quota: counted,
  second: counted.exactOptional(),
});
const rule = z.strictObject({
  draw: z.enum(unitDraws),
  per: z.enum(["share", "inspectors"]),
  numerator: counted,
  denominator: z.int().positive(),
  atLeast: counted,
});
const planFields = {
  preset: text("id of the rule set, or `custom`"),
  inPost: count("inspectors in post"),
  team: count("inspectors a unit; 0 without inspectors"),
  rules: list(rule, "the rules of `basis.csv`; `atLeast` is 0 where the rule is not raised"),
  register: absent(
    count("the register's fact, by its number, as of which the plan was made; not in ledgers of form 1"),
  ),
  plan: list(
    planLine,
    "the lines of `plan.csv`; `second` counts the eligible of the second tier, and is not in earlier ledgers",
  ),
  conflicts: absent(
    count("lines of `conflicts.csv`, as `basis.csv` will state them; not in ledgers of earlier programs"),
  ),
  leastChoice: absent(count("the fewest inspectors any unit is left with, as `basis.csv` will state it")),
  capped: absent(
    count(
      "units at the yearly cap by the list of visits alone, each once; not in ledgers of earlier programs",
    ),
  ),
  closed: absent(count("units that are closed or stopped, each once")),
  counted: list(
    z.strictObject({ ceremony: z.string(), visits: counted }),
    "lists of the year that are sealed still, opened in memory by their keepers: how many visits each added, in place of rows that the list of visits has of the same draws; never whose",
  ),
  notCounted: absent(
    list(z.string(), "lists of the year that are sealed still and not counted; absent where there are none"),
  ),
  settingsNote: note(
    settledNote,
    "all settings, those left out by hand with their approvers, and the warnings",
  ),
};

export const ceremonyOpened = ceremonyFact({
  type: "ceremony.opened",
  of: "opens",
  says: "A ceremony was opened, or its details were corrected before its freeze.",
  fields: {
    number: number("counts the ceremonies of the period; rehearsals are counted apart"),
    period: text("the period to be inspected, `2027Q1`, `2027M09`, `2027H2` or `2027`"),
    rules: absent(
      text(
        "the rule set it is held by, by its id; not said by earlier programs, which chose it with the plan",
      ),
    ),
    rehearsal: flag("1 for a rehearsal"),
    item: absent(
      text("name of the item of the inspection list; in ledgers of earlier programs there was but one"),
    ),
    day: written(
      /^\d{4}-\d{2}-\d{2}$/,
      "day of the draw: window and certificates are judged by it, and the freeze is refused on another",
    ),
    window: oneOf(
      windowStandings,
      "where the day lies; `provisional` is inside as far as the loaded calendars say, `any` where the rule set has no window",
    ),
    again: absent(flag("1 where its details were corrected; not in ledgers of earlier programs")),
    detailsNote: note(openingNote, "place, organising body, host, operator, recorder, reason for the day"),
  },
  course: ({ again: corrected }) =>
    message(`ceremony.course.ceremony.${corrected === 1 ? "corrected" : "opened"}`, {}),
  apply: (
    { current, heldBy, past, ofSample },
    { of, number, period, rules, day, rehearsal, item = dailySupervision.name, detailsNote },
  ) => {
    // Opened anew before the freeze, to correct its details: whoever has signed in to it stays signed in.
    const again = current?.id === of ? current : undefined;
    // A rehearsal is one by its very number, and in the sample's ledger there is nothing else.
    const isReal = rehearsal !== 1;
    if (ceremonyId(of)?.rehearsal === isReal || (isReal && ofSample))
      throw new Error(`${of} says otherwise whether it is a rehearsal`);
    if (heldBy !== "" || past.some(({ ceremony }) => ceremony === of))
      throw new Error(`${of} cannot be opened`);
    const preparation: Preparation = {
      phase: "preparation",
      id: of,
      number,
      quarter: period,
      ...(rules !== undefined && { rules }),
      day,
      rehearsal: rehearsal === 1,
      item,
      detailsNote,
      people: again?.people ?? [],
      signatures: again?.signatures ?? [],
      paused: "",
      papers: [],
      copies: 0,
    };
    return { current: preparation, ...(rules !== undefined && { rulesBefore: rules }) };
  },
});

export const planSettled = ceremonyFact({
  type: "plan.settled",
  of: "open",
  says: "Eligibility and quotas were settled.",
  fields: planFields,
  course: () => message("ceremony.course.plan.settled", {}),
  apply: (state, plan) => {
    const now = expectPhase<Preparation | Witnessing>(state, "preparation", "witnesses");
    return { current: { ...now, phase: "witnesses", plan } satisfies Witnessing };
  },
});

export const preparationFacts = [ceremonyOpened, planSettled] as const;

/** Days on which the minutes state why the draw is held on them. */
const needsReason: readonly WindowStanding[] = ["outside", "unknown"];

const requiredDetails = ["place", "organiser", "host", "operator", "recorder"] as const;

export const open = ceremonyCommand({
  type: "open",
  from: "window",
  sent: {
    quarter: code(),
    /** A rule set by its id. Left out where there is but one: it is chosen with the plan, and the day judged by the window of the shipped ones. */
    rules: code(100).exactOptional(),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    rehearsal: z.boolean(),
    /** Name of the item of the inspection list; left out where only one is offered. */
    item: code(100).exactOptional(),
    details: z.strictObject({
      place: publicText(200),
      organiser: publicText(200),
      host: rollText(200),
      operator: rollText(200),
      recorder: rollText(200),
      windowReason: publicText(),
    }),
  },
  /** The shipped ones and those the office has loaded. */
  held: { calendars: z.custom<readonly Calendar[]>() },
  decide: (state, { quarter, rules, day, rehearsal, item: asked, details, calendars }, context) => {
    const { office, current, past } = state;
    if (!office) return refuse("ceremony.no-office", {});
    if (state.ofSample && !rehearsal) return refuse("ceremony.sample-ledger", {});
    if (current && !isRegisterOpen(state))
      return current.phase === "minutes"
        ? refuse("ceremony.still-open", { ceremony: current.id })
        : wrongPhase(current);
    const again = current && isBeingPrepared(current) ? current : undefined;
    // The record of a void one is completed first: nobody looks for it once the next draw is under way.
    const owing = again || rehearsal ? undefined : voidsOwing(state).find(({ past }) => !past.rehearsal);
    if (owing) return refuse(owingKey(owing), { ceremony: owing.past.ceremony });
    // An id that was given out is spent: another period is another ceremony.
    if (again && (again.quarter !== quarter || again.rehearsal !== rehearsal))
      return refuse("ceremony.withdraw-first", { ceremony: again.id });
    const period = parsePeriod(quarter);
    if (!period.ok) return period;
    const set =
      rules === undefined ? undefined : ruleSetFor(state, { id: rules, level: office.level }, context.read);
    if (set && !set.ok) return set;
    // Nothing is chosen for anybody: only where there is one rule set, or a ceremony of an earlier program is corrected, it is left out.
    const isKept = again !== undefined && again.rules === undefined;
    if (!set && !isKept && ruleSetsOffered(state, office.level, context.read) > 1)
      return refuse("ceremony.rules-unchosen", {});
    const unknown = set && checkPeriod(set.value, period.value);
    if (unknown) return unknown;
    const window = windowOf(day, quarter, calendars, set?.value.window ?? shippedWindow(office.level));
    if (!window.ok) return window;
    // By the clock as well: a day can be typed as it is wanted.
    const far = rehearsal
      ? undefined
      : (farFrom(day, quarter) ?? clockFarFrom(context.at.slice(0, 10), quarter));
    if (far) return far;

    const item = itemAsked(state, asked);
    if (!item.ok) return item;
    const alike = past.filter((one) => one.rehearsal === rehearsal);
    const classes = set ? drawnIn(set.value, period.value) : unitDraws;
    // A rehearsal may be held as often as one likes.
    const drawn = rehearsal
      ? undefined
      : drawnAlready(state, quarter, classes, (one) =>
          classesOf(state, one, (digest) => noted(settledNote, context.read(digest))),
        );
    if (drawn) return drawn;
    const empty = requiredDetails.find((one) => details[one].trim() === "");
    if (empty) return refuse("ceremony.empty", { field: message(`ceremony.field.${empty}`, {}) });
    if (needsReason.includes(window.value.window) && details.windowReason.trim() === "")
      return refuse("ceremony.window-reason", {});
    // Counts from 1 within an office and period, without gaps; a void one keeps its number. What is known of a ledger
    // before this one may have gaps: a ceremony that was withdrawn there left no bag.
    const writing = again?.people.find(
      (person) => person.writes && holdsOffice(noted(identityNote, context.read(person.note)).name, details),
    );
    if (writing)
      return refuse("ceremony.leads", { name: noted(identityNote, context.read(writing.note)).name });
    const ofPeriod = alike.filter((one) => one.quarter === quarter);
    const ofOffice = ofPeriod.filter((one) => ceremonyId(one.ceremony)?.office === office.code);
    const number = again?.number ?? Math.max(0, ...ofOffice.map((one) => one.number)) + 1;
    const opening = noteOf(openingNote, { ...details, window: window.value.said }, context.random);
    const ceremony = ceremonyText({ rehearsal, office: office.code, period: quarter, number });
    const fact = made({ ...context, ceremony }, ceremonyOpened, {
      number,
      period: quarter,
      ...(rules !== undefined && { rules }),
      rehearsal: rehearsal ? 1 : 0,
      item: item.value,
      day,
      window: window.value.window,
      ...(again && { again: 1 }),
      detailsNote: context.hash(opening),
    });
    return decided([fact], { blobs: [opening] });
  },
});

/** What is missing of a void ceremony, by the key of its sentence. */
export function owingKey({ isFiled }: VoidOwing) {
  return isFiled ? "ceremony.void-bag-first" : "ceremony.void-minutes-first";
}

export const settlePlan = ceremonyCommand({
  type: "settle-plan",
  from: "program",
  held: {
    settings: z.object({
      preset: code(),
      rules: z.custom<Settings["rules"]>(),
      cap: z.custom<CapRule>(),
      ownBasis: publicText().exactOptional(),
      coverage: z.enum(coverages).exactOptional(),
      ruleSet: z.custom<RuleSet>().exactOptional(),
      team: z.number(),
      inPost: z.number().exactOptional(),
      raised: z.custom<Settings["raised"]>(),
      leftOut: z.array(z.object({ id: code(), reason: publicText(), approver: publicText() })),
    }),
    counted: z.custom<readonly CountedVisits[]>(),
    /** Digest of the preview that was looked at; left out where nobody saw one, as on the command line. */
    seen: code().exactOptional(),
  },
  decide: (state, { settings: given, counted, seen }, context) => {
    const now = inPhase<Preparation | Witnessing>(state, "preparation", "witnesses");
    if (!now.ok) return now;
    const planned = planOf(state, now.value, { given, counted }, context);
    if (!planned.ok) return planned;
    const { settings, warnings, figures } = planned.value;
    // What is settled is what was looked at, whatever came between.
    if (seen !== undefined && seen !== seenDigest(planned.value, context))
      return refuse("ceremony.plan-differs", {});
    const settled = noteOf(settledNote, { settings, warnings }, context.random);
    const fact = made(context, planSettled, { ...figures, settingsNote: context.hash(settled) });
    return decided([fact], { blobs: [settled] });
  },
});

export const preparationCommands = [open, settlePlan] as const;
