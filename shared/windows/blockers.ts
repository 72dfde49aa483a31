import { unapproved } from "../ceremony/approval.ts";
import type { Ceremony, State } from "../ceremony/ceremony.ts";
import { drawsToShow } from "../ceremony/draw.ts";
import { isOfDiscipline } from "../ceremony/names.ts";
import { disciplinePresent, keepers, type Opened, voidsOwing } from "../ceremony/opened.ts";
import { owingKey } from "../ceremony/preparation.ts";
import { needsThird, type Slip } from "../ceremony/reveal.ts";
import { slipWriters } from "../ceremony/witnesses.ts";
import type { Draw } from "../draw/model.ts";
import { type RosterNeed, unmetNeeds } from "../draw/roster.ts";
import { textNote } from "../ledger/notes.ts";
import { listsOfYear } from "../office/sealed-lists.ts";
import { farFrom } from "../rules/draw-window.ts";
import { drawName, readerName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import { peopleOf } from "./view-people.ts";
import type { ViewReader } from "./view-reader.ts";

type Reader = Pick<ViewReader, "note">;
type In<P extends Ceremony["phase"]> = Extract<Ceremony, { phase: P }>;

/** Whether the host knows whom a sealed list of the year drew. */
type Counted = (list: string) => boolean;

/**
 * What still blocks the way into the next phase, complete and in the order in which it is done. `today` (`YYYY-MM-DD`)
 * matters before the freeze only, and so does `counted`.
 */
export function blockersOf(
  state: State,
  today: string,
  reader: Reader,
  counted: Counted = () => false,
): readonly Message[] {
  const { current: now } = state;
  if (!now) return [...noOffice(state), ...noList(state), ...owing(state), message("ceremony.none-open", {})];
  const paused = now.paused !== "" ? [message("ceremony.paused", {})] : [];
  return [...paused, ...ofPhase(now, state, today, { reader, counted })];
}

interface Knowing {
  readonly reader: Reader;
  readonly counted: Counted;
}

function ofPhase(now: Ceremony, state: State, today: string, knowing: Knowing): readonly Message[] {
  switch (now.phase) {
    case "preparation":
      return [
        ...noList(state),
        ...uncounted(state, knowing.counted),
        ...farDay(now),
        message("ceremony.plan-missing", {}),
      ];
    case "witnesses":
      return beforeFreeze(now, state, today, knowing);
    case "freeze":
      return [
        ...noDiscipline(now),
        ...(now.papers.includes("pre-draw-sheet") ? [] : [message("view.blocker.no-sheet", {})]),
        message("view.blocker.digest-unconfirmed", {}),
      ];
    case "slips":
      return [...noDiscipline(now), ...ofBox(now)];
    case "reveal":
      return [...unread(now.slips), ...afterReading(now)];
    case "draw":
      return [message("view.blocker.not-shown", { draws: unshown(now).map(drawName) })];
    case "lock":
      return [
        ...keepers
          .filter((keeper) => !now.keepers[keeper])
          .map((keeper) => message(`view.blocker.keeper.${keeper}`, {})),
        message("view.blocker.not-locked", {}),
      ];
    case "minutes":
      return [
        ...(now.papers.includes("minutes") ? [] : [message("view.blocker.no-minutes", {})]),
        ...(now.bag === "" ? [message("view.blocker.no-bag", {})] : []),
      ];
  }
}

function noOffice({ office }: State): readonly Message[] {
  return office ? [] : [message("ceremony.no-office", {})];
}

/** A void ceremony whose record comes first. */
function owing(state: State): readonly Message[] {
  return voidsOwing(state)
    .filter(({ past }) => !past.rehearsal)
    .map((one) => message(owingKey(one), { ceremony: one.past.ceremony }));
}

function noList({ lists }: State): readonly Message[] {
  return lists.key || lists.general || lists.special ? [] : [message("view.blocker.no-list", {})];
}

/**
 * On the console it stands in its preparation until the supervisor has approved the plan as it is. The freeze itself is the next
 * phase's page: that it is not made yet blocks no way there.
 */
function beforeFreeze(
  now: In<"witnesses">,
  state: State,
  today: string,
  { reader, counted }: Knowing,
): readonly Message[] {
  const missing = unapproved(state, now);
  if (missing) return [...farDay(now), ...uncounted(state, counted), missing.refusal];
  return [
    ...ofRoster(now),
    ...ofApprover(now, reader),
    ...uncounted(state, counted),
    ...farDay(now),
    ...otherDay(now, today),
  ];
}

function uncounted(state: State, counted: Counted): readonly Message[] {
  return listsOfYear(state, state.current).sealed.flatMap(({ ceremony }) =>
    counted(ceremony) ? [] : [message("ceremony.uncounted", { ceremony })],
  );
}

function otherDay({ day }: Ceremony, today: string): readonly Message[] {
  return day === today ? [] : [message("ceremony.other-day", { day, today })];
}

/** As an earlier program may have opened it. */
function farDay({ day, quarter, rehearsal }: Ceremony): readonly Message[] {
  const far = rehearsal ? undefined : farFrom(day, quarter);
  return far ? [far.refusal] : [];
}

/** What the roster lacks, each need in words (protocol, step 1). */
function ofRoster(now: In<"witnesses">): readonly Message[] {
  const writers = slipWriters(now.people);
  const words: Readonly<Record<RosterNeed, Message>> = {
    two: message("view.blocker.few-writers", { count: writers.length }),
    discipline: message("view.blocker.no-discipline-writer", {}),
    outside: message("view.blocker.no-outside-writer", {}),
  };
  return unmetNeeds(writers).map((need) => words[need]);
}

/** Whoever approved has to be on the roll; said once somebody of the discipline department is, and until then by the roster's need. */
function ofApprover(now: In<"witnesses">, reader: Reader): readonly Message[] {
  if (!now.approval || !now.people.some(({ role }) => role === "discipline")) return [];
  const name = reader.note(textNote, now.approval.supervisorNote);
  const people = peopleOf(now, reader);
  return isOfDiscipline(name, people) ? [] : [message("ceremony.approver-off-roll", { name })];
}

function noDiscipline(now: Opened): readonly Message[] {
  return disciplinePresent(now) ? [] : [message("ceremony.no-discipline", {})];
}

function ofBox(now: In<"slips">): readonly Message[] {
  const missing = numbers(now.freeze.writers, (_, slip) => !now.dropped.includes(slip));
  const lacking = now.miscount === undefined ? "slips-missing" : "slips-unconfirmed";
  return [
    ...(missing.length === 0 ? [] : [message(`view.blocker.${lacking}`, { slips: missing })]),
    ...(now.counted ? [] : [message("view.blocker.not-counted", {})]),
    message("view.blocker.nonce-sealed", {}),
  ];
}

function unread(slips: readonly Slip[]): readonly Message[] {
  const byReader = ([1, 2] as const).flatMap((reader) => {
    const left = numbers(slips, ({ readings }) => readings[reader - 1] === "");
    return left.length === 0
      ? []
      : [message("view.blocker.unread", { reader: readerName(reader), slips: left })];
  });
  const third = numbers(slips, needsThird);
  return third.length === 0 ? byReader : [...byReader, message("view.blocker.needs-third", { slips: third })];
}

function afterReading({ envelope }: In<"reveal">): readonly Message[] {
  const result = message("view.blocker.no-result", {});
  return envelope === "" ? [message("view.blocker.no-envelope", {}), result] : [result];
}

function unshown(now: In<"draw">): readonly Draw[] {
  return drawsToShow(now).filter((draw) => !now.shown.includes(draw));
}

/** Numbers from 1 of those that are wanted. */
function numbers<T>(all: readonly T[], wanted: (one: T, number: number) => boolean): readonly number[] {
  return all.flatMap((one, index) => (wanted(one, index + 1) ? [index + 1] : []));
}
