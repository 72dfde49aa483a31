import { isApproved } from "../ceremony/approval.ts";
import type { Ceremony, State } from "../ceremony/ceremony.ts";
import { type Steps, stepsOf } from "../ceremony/draw.ts";
import { type FrozenCeremony, isFrozen } from "../ceremony/freeze.ts";
import { ceremonyIn, keepers, openingNote } from "../ceremony/opened.ts";
import { pagesAgain, teamSize } from "../ceremony/pages.ts";
import type { Slip } from "../ceremony/reveal.ts";
import { revealSeconds, type SceneStep, scenes } from "../ceremony/scenes.ts";
import { chancesOf } from "../draw/chance.ts";
import { type Draw, type ResultLine, type UnitDraw, unitDraws } from "../draw/model.ts";
import { closeQr, freezeQr, resultQr } from "../draw/qr.ts";
import { textNote } from "../ledger/notes.ts";
import { ledgerBefore, successionSaid } from "../office/succession.ts";
import type { StageOverride } from "./console-view.ts";
import type {
  Appearance,
  Screen,
  ScreenMeanwhile,
  StageDrawn,
  StagePlanLine,
  StageSlip,
  StageView,
  TeamPage,
} from "./stage-view.ts";
import { namesOf } from "./view-names.ts";
import { correctedIn, peopleOf } from "./view-people.ts";
import type { ShownDraw, ViewReader } from "./view-reader.ts";

/** What the stage shows beside what the ledger says: it changes nothing of the ceremony and is in no ledger. */
export interface StageSetting {
  readonly appearance: Appearance;
  /** What the officer put there; it goes before everything else. */
  readonly shown: StageOverride;
  /** Which page of the result, from 0: the officer turns them. */
  readonly page?: number;
  /** The void ceremony that the officer put away: the stage does not say any more that it is void. */
  readonly putAway?: string;
  /** What stands in place of the phase's own screen while the program is at long work that the room waits for. */
  readonly meanwhile?: ScreenMeanwhile;
}

/** Everything the stage is told. Of the result it holds no more than the present step shows. */
export function buildStageView(state: State, reader: ViewReader, setting: StageSetting): StageView {
  const now = onStage(state, setting);
  const plan = now && "plan" in now ? now.plan.plan : [];
  const before = ledgerBefore(state, (id) => id !== now?.id && ceremonyIn(state, id) !== undefined);
  return {
    office: state.office?.name ?? "",
    ceremony: now?.id ?? "",
    quarter: now?.quarter ?? "",
    // Before one is opened, too: in the sample's ledger there is nothing else.
    rehearsal: now?.rehearsal ?? state.ofSample,
    // While it is made the freeze is no fact yet, but the room is told that this is the phase it sees.
    phase: setting.meanwhile ? "freeze" : state.current ? phaseSeen(state.current) : "none",
    pool: plan.length === 0 ? undefined : inPool(plan),
    freeze: now && "freeze" in now ? now.freeze.freeze : "",
    ...(before && { succeeds: successionSaid(before) }),
    ...(now && namesOf(now, state, reader)),
    ...(state.emblem !== "" && { emblem: state.emblem }),
    appearance: setting.appearance,
    screen: screenOf(state, reader, setting),
  };
}

/** How many codes the plan puts in the pool, of units and of inspectors. */
function inPool(plan: readonly { readonly draw: Draw; readonly eligible: number }[]) {
  const eligible = (inspectors: boolean) =>
    plan.reduce((sum, line) => ((line.draw === "JC") === inspectors ? sum + line.eligible : sum), 0);
  return { units: eligible(false), inspectors: eligible(true) };
}

/**
 * The ceremony that the room is told of: the open one, else the last one where it became void, for it ended before them, until
 * it is put away.
 */
function onStage(
  { current, past, ended }: State,
  { putAway }: Pick<StageSetting, "putAway">,
): Ceremony | undefined {
  const last = past.at(-1);
  const isVoid = last?.outcome === "void" && last.ceremony !== putAway;
  return current ?? (isVoid ? ended[last.ceremony] : undefined);
}

type In<P extends Ceremony["phase"]> = Extract<Ceremony, { phase: P }>;

/** What the officer put on the stage, where there is such a thing; else what is being done; else the phase's own screen. */
export function screenOf(state: State, reader: ViewReader, setting: StageSetting): Screen {
  const { current } = state;
  const { shown, meanwhile, page } = setting;
  return (
    overrideScreen(onStage(state, setting), reader, shown, page) ??
    meanwhile ??
    voidScreen(state, reader, setting) ??
    phaseScreen(current, reader, page)
  );
}

/** That the last ceremony became void and why, with the digest of that for the witnesses; nothing once another is opened. */
function voidScreen(state: State, reader: ViewReader, setting: StageSetting): Screen | undefined {
  const now = onStage(state, setting);
  const close = state.past.at(-1)?.close ?? "";
  if (state.current || !now || !isFrozen(now)) return undefined;
  const voiding = "voiding" in now ? now.voiding : {};
  const said = keepers.flatMap((keeper) => {
    const why = voiding[keeper];
    return why === undefined ? [] : [{ keeper, text: reader.note(textNote, why) }];
  });
  const [first, second] = said;
  const reasons = first && first.text === second?.text ? [{ ...first, keeper: "both" as const }] : said;
  return { kind: "void", ceremony: now.id, reasons, close, qr: codeOf(now, closeQr(now.id, close)) };
}

/** Two pairs of secrets, each of the four stretched once to seal and once to open on trial (protocol, step 2). */
export const freezeSteps = 8;

/** The freeze while it is made: nothing of it but how many of its steps are done. */
export function freezingScreen(done: number): ScreenMeanwhile {
  return { kind: "freezing", done, steps: freezeSteps };
}

/** What an override shows; nothing where the ceremony has not come to it. */
export function overrideScreen(
  now: Ceremony | undefined,
  reader: ViewReader,
  shown: StageOverride,
  page = 0,
): Screen | undefined {
  switch (shown) {
    case "phase":
      return undefined;
    case "blank":
    case "test-card":
      return { kind: shown };
    case "roll":
      return now && rollScreen(now, reader);
    case "digest":
      return now && "freeze" in now ? freezeScreen(now, reader) : undefined;
    case "result":
      return now && "outcome" in now && now.shown.some((draw) => draw !== "JC")
        ? resultScreen(now, reader, page)
        : undefined;
  }
}

/** As the console has it: until the supervisor has approved the plan a ceremony stands in its preparation. */
function phaseSeen(now: Ceremony): Ceremony["phase"] {
  return now.phase === "witnesses" && !isApproved(now) ? "preparation" : now.phase;
}

function titleScreen({ item, day, detailsNote }: Ceremony, reader: ViewReader): Screen {
  const { place, organiser } = reader.note(openingNote, detailsNote);
  return { kind: "title", item, place, organiser, day };
}

function phaseScreen(now: Ceremony | undefined, reader: ViewReader, page = 0): Screen {
  if (!now) return { kind: "title", item: "", place: "", organiser: "", day: "" };
  if (now.paused !== "") return { kind: "paused", cause: now.paused };
  switch (now.phase) {
    case "preparation":
      return titleScreen(now, reader);
    case "witnesses":
      return isApproved(now) ? rollScreen(now, reader) : titleScreen(now, reader);
    case "freeze":
      return freezeScreen(now, reader);
    case "slips":
      return slipsScreen(now, reader);
    case "reveal":
      return revealScreen(now, reader);
    case "draw":
      return now.step
        ? drawScreen(now, now.step, reader)
        : { ...revealScreen(now, reader), seed: now.outcome.seed };
    case "lock":
      return resultScreen(now, reader, page);
    case "minutes":
      return {
        kind: "thanks",
        freeze: now.freeze.freeze,
        close: now.close,
        qr: codeOf(now, closeQr(now.id, now.close)),
      };
  }
}

function rollScreen(now: Ceremony, reader: ViewReader): Screen {
  const people = peopleOf(now, reader);
  const corrected = correctedIn(now, reader);
  return {
    kind: "roll",
    people: people.map(({ post: _, slip: __, ...person }) => person),
    ...(corrected.length > 0 && { corrected }),
  };
}

/** The code of a ceremony's digest; none of one that was frozen under an earlier protocol, whose codes said otherwise. */
function codeOf(now: FrozenCeremony, code: string): string {
  return now.freeze.protocol === undefined ? code : "";
}

function freezeScreen(now: Extract<Ceremony, { freeze: unknown }>, reader: ViewReader): Screen {
  const { id, freeze, plan, approval } = now;
  const second = reader.second(freeze.pool);
  const lines = plan.plan.map(
    ({ second: _, ...line }): StagePlanLine => ({
      ...line,
      chances: chancesOf(line, second.get(line.draw) ?? 0).map(({ tier, taken, of }) => ({
        tier,
        basisPoints: Math.floor((taken * 10_000) / of),
      })),
    }),
  );
  const { team, conflicts, leastChoice } = reader.basis(freeze.basis);
  const counted = team > 0 && conflicts !== undefined && leastChoice !== undefined;
  return {
    kind: "freeze",
    digest: freeze.freeze,
    qr: codeOf(now, freezeQr(id, freeze.freeze)),
    plan: lines,
    ...(counted && {
      conflicts: { lines: conflicts, ...(approval && { pairs: approval.pairs }), leastChoice },
    }),
    ...(plan.notCounted && { notCounted: plan.notCounted }),
  };
}

function slipsScreen(now: In<"slips">, reader: ViewReader): Screen {
  const writers = namesOfWriters(now, reader).map((name, index) => ({
    slip: index + 1,
    name,
    dropped: now.dropped.includes(index + 1),
  }));
  const { counted, miscount } = now;
  return { kind: "slips", writers, counted, ...(miscount !== undefined && { miscount }) };
}

function revealScreen(now: In<"reveal" | "draw">, reader: ViewReader): Extract<Screen, { kind: "reveal" }> {
  const names = namesOfWriters(now, reader);
  return {
    kind: "reveal",
    nonce: now.nonce,
    commitment: now.freeze.deviceCommitment,
    slips: now.slips.map((slip, index): StageSlip => {
      const name = names[index] ?? "";
      return { slip: index + 1, name, digits: shownDigits(slip), fixed: slip.digits !== "" };
    }),
  };
}

/** What both have read alike; nothing before both have read, so that the second reads for himself. */
function shownDigits({ readings: [first, second], digits }: Slip): string {
  if (digits !== "") return digits;
  if (first === "" || second === "") return "";
  return Array.from(first, (digit, place) => (digit === second[place] ? digit : "?")).join("");
}

function namesOfWriters(now: In<"slips" | "reveal" | "draw">, reader: ViewReader): readonly string[] {
  const people = peopleOf(now, reader);
  return now.freeze.writers.map((number) => people.find((one) => one.number === number)?.name ?? "");
}

type Drawn = Extract<Ceremony, { outcome: unknown }>;

const nothing: ShownDraw = { lines: [], cutOffs: [], second: new Set() };

/** What the ledger holds of a draw of units. */
export function drawnOf(now: Drawn, draw: UnitDraw, { draws }: ViewReader): ShownDraw {
  return draws(now.outcome.result, now.freeze.pool).get(draw) ?? nothing;
}

/** The present step of phase 6, and nothing of what comes after it. */
function drawScreen(now: Drawn, step: SceneStep, reader: ViewReader): Screen {
  if (step.draw === "JC") return teamsScreen(now, step, reader);
  const { plan } = now.plan;
  const at = plan.findIndex(({ draw }) => draw === step.draw);
  const line = plan[at];
  if (!line) throw new Error(`a step of ${step.draw}, which is not in the plan`);
  const { lines, cutOffs } = drawnOf(now, step.draw, reader);
  const steps = stepsIn(now, reader);
  const pages = steps.pagesOf(step.draw);
  const page = step.scene === "reveal" ? pageAt(pages, step.page) : undefined;
  const isCut = scenes.indexOf(step.scene) >= scenes.indexOf("line");
  return {
    kind: "draw",
    step,
    poolDigest: now.freeze.pool,
    seed: now.outcome.seed,
    line,
    plan: plan.slice(0, at + 1),
    ...(isCut && { cut: { taken: lines.length, cutOffs } }),
    page: page ? lines.slice(page.from, page.to).map(stageDrawn) : [],
    // How many pages there are says how many were taken.
    pages: isCut ? pages.length : 0,
    seconds: steps.secondsOf(step),
  };
}

/** The steps of a draw, by what the ledger holds of it. */
export function stepsIn(now: Drawn, reader: ViewReader): Steps {
  return stepsOf(now, (draw) =>
    draw === "JC" ? reader.teams(now.outcome.assignment).length : drawnOf(now, draw, reader).lines.length,
  );
}

/** A page; the last one where another program had divided what it shows into more. */
export function pageAt<Page>(pages: readonly Page[], at: number): Page | undefined {
  return pages[at] ?? pages.at(-1);
}

function teamsScreen(now: Drawn, step: SceneStep, reader: ViewReader): Screen {
  const seconds = stepsIn(now, reader).secondsOf(step);
  return { kind: "teams", ...teamPage(now, step.page, reader), seconds };
}

function teamPage(now: Drawn, asked: number, reader: ViewReader): TeamPage {
  const teams = reader.teams(now.outcome.assignment);
  const pages = stepsIn(now, reader).pagesOf("JC");
  const { from, to } = pageAt(pages, asked) ?? { from: 0, to: 0 };
  return {
    page: teams.slice(from, to),
    pages: pages.length,
    at: Math.min(asked, pages.length - 1),
    size: teamSize(now.plan.plan, now.plan.team),
    from: from + 1,
    to,
    of: teams.length,
  };
}

/** The draws shown so far with their cut-offs and the digests that stand for all of it, then page by page their codes, and the teams. */
function resultScreen(now: Drawn, reader: ViewReader, asked: number): Screen {
  const { seed, result } = now.outcome;
  const shown = unitDraws.filter((draw) => now.shown.includes(draw));
  const lists = shown.flatMap((draw) => {
    const { lines } = drawnOf(now, draw, reader);
    return pagesAgain(draw, lines.length, now.plan.plan).map((page) => ({ draw, lines, page }));
  });
  const ofTeams = now.shown.includes("JC") ? stepsIn(now, reader).pagesOf("JC").length : 0;
  const at = Math.min(asked, lists.length + ofTeams);
  const list = lists[at - 1];
  return {
    kind: "result",
    digest: result,
    seed,
    qr: codeOf(now, resultQr(now.id, seed, result)),
    draws: shown.map((draw) => {
      const { lines, cutOffs } = drawnOf(now, draw, reader);
      return { draw, taken: lines.length, cutOffs };
    }),
    locked: now.phase === "minutes",
    at,
    pages: 1 + lists.length + ofTeams,
    ...(list && {
      codes: {
        draw: list.draw,
        page: list.lines.slice(list.page.from, list.page.to).map(stageDrawn),
        taken: list.lines.length,
      },
    }),
    ...(at > lists.length && { teams: teamPage(now, at - lists.length - 1, reader) }),
    seconds: at > 0 ? revealSeconds.page : 0,
  };
}

function stageDrawn({ order, code, ticket }: ResultLine): StageDrawn {
  return { order, code, ticket };
}
