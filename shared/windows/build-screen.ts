import type { Ceremony } from "../ceremony/ceremony.ts";
import type { Opening } from "../ceremony/preparation.ts";
import type { Slip } from "../ceremony/reveal.ts";
import { freezeQr } from "../draw/qr.ts";
import { drawScreen, resultScreen } from "./build-draw-screen.ts";
import type { StageSetting } from "./build-stage-view.ts";
import type { StageOverride } from "./console-view.ts";
import type { Screen, ScreenMeanwhile, StagePlanLine, StageSlip } from "./stage-view.ts";
import { peopleOf } from "./view-people.ts";
import type { ViewReader } from "./view-reader.ts";

type In<P extends Ceremony["phase"]> = Extract<Ceremony, { phase: P }>;

/** What the officer put on the stage, where there is such a thing; else what is being done; else the phase's own screen. */
export function screenOf(
  now: Ceremony | undefined,
  reader: ViewReader,
  { shown, meanwhile }: StageSetting,
): Screen {
  return overrideScreen(now, reader, shown) ?? meanwhile ?? phaseScreen(now, reader);
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
      return now && "freeze" in now ? freezeScreen(now) : undefined;
    case "result":
      return now && "outcome" in now && now.shown.some((draw) => draw !== "JC")
        ? resultScreen(now, reader)
        : undefined;
  }
}

function phaseScreen(now: Ceremony | undefined, reader: ViewReader): Screen {
  if (!now) return { kind: "title", place: "", organiser: "", day: "" };
  if (now.paused !== "") return { kind: "paused", cause: now.paused };
  switch (now.phase) {
    case "preparation": {
      const { place, organiser } = reader.note<Opening>(now.detailsNote);
      return { kind: "title", place, organiser, day: now.day };
    }
    case "witnesses":
      return rollScreen(now, reader);
    case "freeze":
      return freezeScreen(now);
    case "slips":
      return slipsScreen(now, reader);
    case "reveal":
      return revealScreen(now, reader);
    case "draw":
      return now.step
        ? drawScreen(now, now.step, reader)
        : { ...revealScreen(now, reader), seed: now.outcome.seed };
    case "lock":
      return resultScreen(now, reader);
    case "minutes":
      return {
        kind: "thanks",
        freeze: now.freeze.freeze,
        digest: now.outcome.result,
        close: now.close,
      };
  }
}

function rollScreen(now: Ceremony, reader: ViewReader): Screen {
  const people = peopleOf(now, reader);
  return { kind: "roll", people: people.map(({ post: _, slip: __, ...person }) => person) };
}

function freezeScreen({ id, freeze, plan }: Extract<Ceremony, { freeze: unknown }>): Screen {
  const lines = plan.plan.map(
    (line): StagePlanLine => ({
      ...line,
      basisPoints: line.eligible === 0 ? 0 : Math.floor((line.quota * 10_000) / line.eligible),
    }),
  );
  return { kind: "freeze", digest: freeze.freeze, qr: freezeQr(id, freeze.freeze), plan: lines };
}

function slipsScreen(now: In<"slips">, reader: ViewReader): Screen {
  const writers = namesOfWriters(now, reader).map((name, index) => ({
    slip: index + 1,
    name,
    dropped: now.dropped.includes(index + 1),
  }));
  return { kind: "slips", writers, counted: now.counted };
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
