import { versionDue } from "../archive/versions.ts";
import { isApproved } from "../ceremony/approval.ts";
import type { Ceremony } from "../ceremony/ceremony.ts";
import { drawsToShow } from "../ceremony/draw.ts";
import { ceremonyIn, isUnderWay, type Keeper, keepers, openingNote, outcomeOf } from "../ceremony/opened.ts";
import { periodsDrawn } from "../ceremony/periods-drawn.ts";
import { settledNote } from "../ceremony/preparation.ts";
import { following, type SceneStep } from "../ceremony/scenes.ts";
import { noDigest } from "../draw/model.ts";
import { presetOf } from "../draw/presets.ts";
import type { State } from "../inspection/inspection.ts";
import { secondOf } from "../ledger/clock.ts";
import { textNote } from "../ledger/notes.ts";
import { bagOf, sealedThisYear } from "../office/ceremonies.ts";
import { itemsOf } from "../office/items.ts";
import { calendarKept } from "../office/office.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { ruleSetKept } from "../office/rule-sets.ts";
import { isLost, sealedList } from "../office/sealed-lists.ts";
import { rulesOfLevel, usualRules } from "../office/usual-rules.ts";
import { loweredIn, namesInPlan, type OfficeYearPlan, yearPlanKept } from "../office/year-plans.ts";
import { lists } from "../register/model.ts";
import { anyBelowCited } from "../rules/below-cited.ts";
import { shippedCalendars } from "../rules/calendar.ts";
import { ruleSetOf } from "../rules/settings.ts";
import { type Message, message } from "../text/text.ts";
import { blockersOf } from "./blockers.ts";
import { drawnOf, pageAt, type StageSetting, screenOf, stepsIn } from "./build-stage-view.ts";
import type {
  ConsoleCeremony,
  ConsoleList,
  ConsoleStage,
  ConsoleStep,
  ConsoleSteps,
  ConsoleView,
  ConsoleYearPlan,
  KeeperState,
  StageWatch,
} from "./console-view.ts";
import { dueOf, type Expiries } from "./due.ts";
import { resultsDue } from "./results-due.ts";
import { namesOf } from "./view-names.ts";
import { correctedIn, officialsIn, peopleOf } from "./view-people.ts";
import { planTold } from "./view-plan.ts";
import type { ViewReader } from "./view-reader.ts";

/** What the console is told beside what the ledger says. */
export interface ConsoleSetting {
  readonly stage: StageSetting;
  /** By the machine's clock, `2026-12-25T09:30:00+08:00`. */
  readonly now: string;
  /** From when on the device certificate is valid, where that is later than now. */
  readonly certificateFrom?: string | undefined;
  readonly expiries?: Expiries;
  /** Events in the ledger. */
  readonly events: number;
  /** Whether the windows can be had to see another ledger. */
  readonly changesLedger?: boolean;
  /** Whether the host asks for folders with the system's own dialog. */
  readonly choosesFolders: boolean;
  /** What the stage's windows say; where it is left out none has said anything. */
  readonly watch?: StageWatch;
  /** The same of the page of the result, which counts while one is on the stage. */
  readonly page?: StageWatch;
  /** Whether the host opens the stage again. */
  readonly reopensStage?: boolean;
  /** Whether a sealed list of the year was opened for the register as it is; where it is left out none was. */
  readonly counted?: (list: string) => boolean;
  readonly working?: ConsoleView["working"];
  readonly notices?: readonly Message[];
  readonly broken?: Message;
  readonly displaced?: Message;
  readonly succession?: ConsoleView["succession"];
}

/** Everything the console is told. It does not grow with the pool, and names nobody but those in the room. */
export function buildConsoleView(state: State, reader: ViewReader, setting: ConsoleSetting): ConsoleView {
  const { current: now, office } = state;
  const { stage, events, working, broken, displaced } = setting;
  const today = setting.now.slice(0, 10);
  const clock = clockSaid(state, setting);
  // The note of one may be what is damaged, and no ceremony is opened by them where nothing can be changed.
  const calendars = broken
    ? []
    : state.calendars.map(({ calendarNote }) => reader.note(calendarKept, calendarNote));
  const ruleSets = broken
    ? []
    : state.ruleSets.map(({ rules, ruleSetNote }) => ({ rules, set: reader.note(ruleSetKept, ruleSetNote) }));
  const yearPlans = broken ? [] : state.yearPlans.map((plan) => yearPlanTold(plan, state, reader));
  const drawn = broken ? [] : periodsDrawn(state, (digest) => reader.note(settledNote, digest));
  const usual = usualRules(state, { own: ruleSets, drawn, today });
  const ofLevel = rulesOfLevel(state, ruleSets);
  const before = ofLevel.find(({ rules }) => rules === state.rulesBefore);
  const ownOfLevel = ofLevel.filter((one) => ruleSets.includes(one));
  const screen = screenOf(state, reader, stage);
  const known = [...shippedCalendars, ...calendars];
  return {
    ...(state.ofSample && { sample: true }),
    ...(setting.changesLedger && { changesLedger: true }),
    ...(office && { office }),
    ...(state.emblem !== "" && { emblem: state.emblem }),
    ...(state.papers && { papers: state.papers }),
    items: itemsOf(state),
    lists: importedLists(state),
    registerOpen: !broken && isRegisterOpen(state),
    calendars,
    ruleSets,
    yearPlans,
    ...(usual && { usualRules: usual.rules }),
    ...(now && { ceremony: buildCeremony(now, state, reader, setting.counted) }),
    past: state.past.map(({ ceremony, quarter, outcome, rehearsal, close }) => {
      const before = ceremonyIn(state, ceremony) ? {} : ({ before: true } as const);
      return { ceremony, quarter, outcome, rehearsal, close, ...before };
    }),
    drawn,
    bags: state.bags,
    versionsDue: state.bags.flatMap(({ ceremony }) => (versionDue(state, ceremony) ? [ceremony] : [])),
    ...(!broken && coverageIn(state, reader)),
    blockers: broken ? [broken] : blockersOf(state, today, reader, setting.counted),
    due: broken
      ? []
      : [
          ...resultsDue(state, {
            calendars: known,
            today,
            rule: ({ plan, rules: named = plan.preset }) =>
              (
                ruleSetOf(reader.note(settledNote, plan.settingsNote).settings) ??
                presetOf(named) ??
                ruleSets.find(({ rules }) => rules === named)?.set
              )?.results,
            units: ({ outcome, freeze }) =>
              [...reader.draws(outcome.result, freeze.pool).values()].flatMap(({ lines }) =>
                lines.map(({ code }) => code),
              ),
          }),
          ...dueOf(
            state,
            known,
            today,
            { rules: [usual, before, ...ownOfLevel].flatMap((one) => one?.set ?? []), drawn },
            setting.expiries,
          ),
        ],
    stage: {
      appearance: stage.appearance,
      shown: stage.shown,
      screen,
      watch: setting.watch ?? { windows: 0, seen: true },
      ...(screen.kind === "result" && setting.page && { page: turning(setting.page) }),
      ...(setting.reopensStage && { reopens: true }),
    },
    ...(working && { working }),
    notices: setting.notices ?? [],
    ...(clock.length > 0 && { clock }),
    ...(broken && { broken }),
    ...(displaced && { displaced }),
    ...(setting.succession && { succession: setting.succession }),
    events,
    ...(setting.choosesFolders && { choosesFolders: true }),
  };
}

/** Whether the next page may follow: with nobody there to show one, nothing is waited for. */
function turning({ windows, seen, left }: StageWatch): NonNullable<ConsoleStage["page"]> {
  return { seen: seen || windows === 0, ...(left !== undefined && { left }) };
}

function yearPlanTold(
  plan: OfficeYearPlan,
  { yearPlans, office }: Pick<State, "yearPlans" | "office">,
  reader: ViewReader,
): ConsoleYearPlan {
  const { year, version, at, item, rules, inPost, onList, registered, cells, filed, planNote } = plan;
  const said = reader.note(yearPlanKept, planNote);
  const { set, further = [], raised, why } = said;
  const numbers = { year, version, at, item, rules, inPost, registered, cells };
  const marks = {
    ...(onList !== undefined && { onList }),
    ...(plan.beyondCap && { beyondCap: plan.beyondCap }),
    ...(plan.misplaced && { misplaced: plan.misplaced }),
    ...(filed && { filed }),
    ...(plan.invented === 1 && { invented: true as const }),
  };
  const sets = [set, ...further];
  return {
    ...numbers,
    ...marks,
    titles: sets.map(({ title }) => title),
    names: namesInPlan(said),
    below: anyBelowCited(sets, office?.level),
    lowered: loweredIn(yearPlans, plan),
    raised,
    why,
  };
}

/** As the plan of the draw that completed the key list says it, until a list of another year is locked. */
function coverageIn(state: State, reader: ViewReader): Pick<ConsoleView, "coverage"> {
  const locked = state.past.filter(({ outcome, rehearsal }) => outcome === "locked" && !rehearsal);
  const year = locked.at(-1)?.quarter.slice(0, 4);
  // A class that has a period of its own may be drawn after the key list was completed.
  for (const { ceremony } of locked.filter(({ quarter }) => quarter.slice(0, 4) === year).reverse()) {
    const one = ceremonyIn(state, ceremony);
    if (!one || !("plan" in one)) continue;
    const { warnings } = reader.note(settledNote, one.plan.settingsNote);
    const said = warnings.find(({ key }) => key.startsWith("rules.coverage"));
    if (said) return { coverage: { said, ...namesOf(one, state, reader) } };
  }
  return {};
}

/** What speaks against the machine's clock: what the ledger's last fact says, what it did, and its certificate. */
function clockSaid(
  { clock: { at, back } }: State,
  { now, certificateFrom }: Pick<ConsoleSetting, "now" | "certificateFrom">,
): readonly Message[] {
  return [
    ...(now < at ? [message("clock.behind", { now: secondOf(now), before: secondOf(at) })] : []),
    ...(back
      ? [message("clock.back", { at: secondOf(back.at), before: secondOf(back.before), times: back.times })]
      : []),
    ...(certificateFrom
      ? [message("clock.certificate-later", { from: secondOf(certificateFrom), now: secondOf(now) })]
      : []),
  ];
}

function importedLists(state: State): readonly ConsoleList[] {
  return lists.flatMap((list) => {
    const imported = state.lists[list];
    if (!imported) return [];
    const { origin, size, rows, accepted, refused, findings, at } = imported;
    return [{ list, origin, size, rows, accepted, refused, findings, importedAt: at }];
  });
}

/**
 * A ceremony, open or over, as the console shows it.
 *
 * @param counted of a sealed list of the year, whether the host knows whom it drew
 */
export function buildCeremony(
  now: Ceremony,
  state: State,
  reader: ViewReader,
  counted: (list: string) => boolean = () => false,
): ConsoleCeremony {
  const opening = reader.note(openingNote, now.detailsNote);
  const { id, quarter, rules, day, rehearsal, item, phase, paused, papers } = now;
  const { place, organiser, host, operator, recorder, window, windowReason } = opening;
  return {
    id,
    quarter,
    ...(rules !== undefined && { rules }),
    ...namesOf(now, state, reader),
    day,
    rehearsal,
    item,
    phase,
    ...((now !== state.current || !isUnderWay(state)) && { over: true }),
    paused,
    window,
    place,
    organiser,
    host,
    operator,
    recorder,
    windowReason,
    people: peopleOf(now, reader),
    ...(now.detailsBefore !== undefined && { corrected: correctedIn(now, reader) }),
    officials: officialsIn(now, reader),
    copies: now.copies,
    earlier:
      "freeze" in now || now !== state.current
        ? []
        : sealedThisYear(state, now).map(({ ceremony }) => {
            const list = sealedList(state, ceremony);
            const { isNotCounted } = list;
            const known = !isNotCounted && counted(ceremony) && ({ isCounted: true } as const);
            return { ceremony, isLost: isLost(list), isNotCounted, ...known };
          }),
    ...("plan" in now && {
      plan: planTold(
        now.plan,
        reader.note(settledNote, now.plan.settingsNote).warnings,
        now.plan.settingsNote,
      ),
      ...approvalOf(now, reader),
    }),
    ...("freeze" in now && { freeze: freezeOf(now) }),
    dropped: droppedIn(now),
    counted: now.phase === "slips" ? now.counted : "nonce" in now,
    ...(now.phase === "slips" && now.miscount !== undefined && { miscount: now.miscount }),
    nonce: "nonce" in now ? now.nonce : "",
    slips: "slips" in now ? now.slips : [],
    enveloped: "envelope" in now && now.envelope !== "",
    ...("outcome" in now && { outcome: drawnIn(now, reader) }),
    ...("step" in now && now.step && { step: now.step }),
    ...(now.phase === "draw" && { steps: stepsTold(now, reader) }),
    shown: "shown" in now ? now.shown : [],
    ...("voiding" in now && { voiding: keepersIn(now.voiding) }),
    keepers: { officer: answerOf(now, "officer"), supervisor: answerOf(now, "supervisor") },
    papers,
    close: closeOf(state, now.id),
    bag: bagOf(state, now.id)?.manifest ?? "",
    ...(outcomeOf(state, now.id) === "void" && { void: true }),
  };
}

function closeOf({ past }: State, ceremony: string): string {
  const close = past.find((one) => one.ceremony === ceremony)?.close ?? noDigest;
  return close === noDigest ? "" : close;
}

function approvalOf(
  now: Extract<Ceremony, { plan: unknown }>,
  reader: ViewReader,
): Pick<ConsoleCeremony, "approval"> {
  const { approval } = now;
  if (!approval || !isApproved(now)) return {};
  const { at, pairs, approvedNote, supervisorNote, signatureNote } = approval;
  const supervisor = reader.note(textNote, supervisorNote);
  const signing = signatureNote === noDigest ? "ink" : "pad";
  return { approval: { at, supervisor, pairs, digest: approvedNote, signing } };
}

function freezeOf(now: Extract<Ceremony, { freeze: unknown }>): ConsoleCeremony["freeze"] & object {
  const { freeze, program } = now;
  const { freeze: digest, writers, deviceCommitment, protocol } = freeze;
  return {
    digest,
    writers,
    deviceCommitment,
    ...(protocol !== undefined && { earlier: { protocol, program } }),
  };
}

function drawnIn(
  now: Extract<Ceremony, { outcome: unknown }>,
  reader: ViewReader,
): ConsoleCeremony["outcome"] & object {
  const { seed, result } = now.outcome;
  const drawn = drawsToShow(now).flatMap((draw) =>
    draw === "JC" ? [] : [{ draw, taken: drawnOf(now, draw, reader).lines.length }],
  );
  return { seed, result, drawn };
}

/** Where the stage stands among the steps of the draw; what stands on a page has the numbers that the stage shows there. */
function stepsTold(now: Extract<Ceremony, { phase: "draw" }>, reader: ViewReader): ConsoleSteps {
  const { step, forgone, paged = -1 } = now;
  const { all, pagesOf, before } = stepsIn(now, reader);
  const told = (one: SceneStep): ConsoleStep => {
    const pages = pagesOf(one.draw);
    const page = one.scene === "reveal" ? pageAt(pages, one.page) : undefined;
    const first = before(one.draw);
    const numbers = page ? { from: first + page.from + 1, to: first + page.to } : { from: 0, to: 0 };
    return { ...one, ...numbers, pages: pages.length };
  };
  const at = all.findIndex(
    (one) => one.draw === step?.draw && one.scene === step.scene && one.page === step.page,
  );
  const { next } = following(drawsToShow(now), step, (draw) => pagesOf(draw).length, paged);
  return {
    count: all.length,
    at: at + 1,
    ...(step && { now: told(step) }),
    ...(next && { next: told(next) }),
    forgone,
  };
}

/** Once the nonce is revealed all of them had been counted. */
function droppedIn(now: Ceremony): readonly number[] {
  if (now.phase === "slips") return now.dropped;
  return "nonce" in now ? now.freeze.writers.map((_, index) => index + 1) : [];
}

function keepersIn(voiding: Readonly<Partial<Record<Keeper, unknown>>>): readonly Keeper[] {
  return keepers.filter((keeper) => voiding[keeper]);
}

function answerOf(now: Ceremony, keeper: Keeper): KeeperState {
  return "keepers" in now ? (now.keepers[keeper] ?? "") : "";
}
