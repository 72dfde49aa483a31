import { ceremonyId, ceremonyText } from "../draw/field.ts";
import { noteOf } from "../ledger/notes.ts";
import { parseCalendar } from "../rules/calendar.ts";
import { type WindowStanding, windowOf } from "../rules/draw-window.ts";
import type { Settings } from "../rules/plan.ts";
import { planDraws } from "../rules/planning.ts";
import { customPreset } from "../rules/presets.ts";
import { type Result, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { checkText } from "./check-text.ts";
import type { CommandOf, Details } from "./commands.ts";
import { type Context, type Decision, decided, event, inPhase, wrongPhase } from "./decision.ts";
import { sealedThisYear } from "./earlier-lists.ts";
import { registerOf, withCounted } from "./registered.ts";
import type { State } from "./state.ts";

/** Days on which the minutes state why the draw is held on them. */
const needsReason: readonly WindowStanding[] = ["outside", "unknown"];

/** What the note of an opened ceremony says: its details, and what was found about the day. */
export interface Opening extends Details {
  readonly window: Message;
}

/** What the note of a settled plan says. Warnings hold counts only, never a name. */
export interface Settled {
  readonly settings: Settings;
  readonly warnings: readonly Message[];
}

type Command = CommandOf<
  "start" | "configure-office" | "import-list" | "import-calendar" | "open" | "settle-plan"
>;

/** Phase 1, preparation: the office, its lists, the ceremony and its plan (衢环发〔2017〕5号; ceremony phase 1). */
export function decidePreparation(state: State, command: Command, context: Context): Result<Decision> {
  switch (command.type) {
    case "start":
      return start(command, context);
    case "configure-office":
      return configureOffice(state, command, context);
    case "import-list":
      return importList(state, command, context);
    case "import-calendar":
      return importCalendar(state, command, context);
    case "open":
      return open(state, command, context);
    case "settle-plan":
      return settlePlan(state, command, context);
  }
}

function start({ version, digest, verifyPage }: CommandOf<"start">, context: Context): Result<Decision> {
  const page = verifyPage && { verifyPage: context.hash(verifyPage) };
  return decided([event(context, "application.started", { version, build: digest, ...page })], {
    blobs: verifyPage ? [verifyPage] : [],
  });
}

function configureOffice(state: State, command: CommandOf<"configure-office">, context: Context) {
  const unfrozen = beforeFreeze(state);
  if (!unfrozen.ok) return unfrozen;
  const unfit = checkText(command.office, message("ceremony.field.office", {}));
  if (unfit) return unfit;
  // REHEARSAL as a code would make a real ceremony look like a rehearsal.
  if (!/^[A-Z0-9]{1,16}$/.test(command.code) || command.code === "REHEARSAL")
    return refuse("ceremony.bad-code", { code: command.code });
  const { office, code, level } = command;
  return decided([event(context, "office.configured", { office, code, level })]);
}

function importList(state: State, command: CommandOf<"import-list">, context: Context) {
  const unfrozen = beforeFreeze(state);
  if (!unfrozen.ok) return unfrozen;
  const note = noteOf(command.rows, context.random);
  return decided(
    [
      event(context, "list.imported", {
        list: command.list,
        ...command.counts,
        rowsNote: context.hash(note),
      }),
    ],
    { blobs: [note] },
  );
}

/** The day of a ceremony that is open already stays judged as it was, until it is opened anew. */
function importCalendar(state: State, command: CommandOf<"import-calendar">, context: Context) {
  const unfrozen = beforeFreeze(state);
  if (!unfrozen.ok) return unfrozen;
  const calendar = parseCalendar(command.text);
  if (!calendar.ok) return calendar;
  const { year, off, work } = calendar.value;
  const note = noteOf(calendar.value, context.random);
  return decided(
    [
      event(context, "calendar.imported", {
        year,
        holidays: off.length,
        workdays: work.length,
        calendarNote: context.hash(note),
      }),
    ],
    { blobs: [note] },
  );
}

function open(state: State, command: CommandOf<"open">, context: Context): Result<Decision> {
  const { office, current, past } = state;
  if (!office) return refuse("ceremony.no-office", {});
  if (current && current.phase !== "preparation" && current.phase !== "witnesses") {
    if (current.phase !== "minutes") return wrongPhase(current);
    if (current.bag === "") return refuse("ceremony.still-open", { ceremony: current.id });
  }
  const { quarter, day, rehearsal, details } = command;
  const window = windowOf(day, quarter, command.calendars);
  if (!window.ok) return window;

  const ofQuarter = past.filter((one) => one.quarter === quarter && one.rehearsal === rehearsal);
  const locked = ofQuarter.find((one) => one.outcome === "locked");
  // A rehearsal may be held as often as one likes; a quarter is drawn once (protocol, step 7).
  if (locked && !rehearsal) return refuse("ceremony.quarter-locked", { quarter, ceremony: locked.ceremony });
  const empty = firstEmpty(details);
  if (empty) return refuse("ceremony.empty", { field: empty });
  if (needsReason.includes(window.value.window) && details.windowReason.trim() === "")
    return refuse("ceremony.window-reason", {});
  // Counts from 1 within an office and quarter, without gaps; a void one keeps its number.
  const ofOffice = ofQuarter.filter((one) => ceremonyId(one.ceremony)?.office === office.code);
  const number = ofOffice.length + 1;
  const note = noteOf({ ...details, window: window.value.said } satisfies Opening, context.random);
  return decided(
    [
      event(context, "ceremony.opened", {
        ceremony: ceremonyText({ rehearsal, office: office.code, quarter, number }),
        number,
        quarter,
        rehearsal: rehearsal ? 1 : 0,
        day,
        window: window.value.window,
        detailsNote: context.hash(note),
      }),
    ],
    { blobs: [note] },
  );
}

const requiredDetails = ["place", "organiser", "host", "operator", "recorder"] as const;

function firstEmpty(details: Details): Message | undefined {
  const name = requiredDetails.find((one) => details[one].trim() === "");
  return name && message(`ceremony.field.${name}`, {});
}

function settlePlan(state: State, command: CommandOf<"settle-plan">, context: Context): Result<Decision> {
  const now = inPhase(state, ["preparation", "witnesses"]);
  if (!now.ok) return now;
  if (!state.office) return refuse("ceremony.no-office", {});
  const { preset, ownBasis = "" } = command.settings;
  if (preset === customPreset && ownBasis.trim() === "") return refuse("rules.own-basis-missing", {});
  const { quarter, day } = now.value;
  const settings: Settings = { ...command.settings, level: state.office.level, quarter, day };
  const uncounted = sealedThisYear(state).find(
    (one) => !command.counted.some(({ ceremony }) => ceremony === one.ceremony),
  );
  if (uncounted) return refuse("ceremony.uncounted", { ceremony: uncounted.ceremony });
  const register = withCounted(registerOf(state, context.read), command.counted);
  const planned = planDraws(register, settings);
  if (!planned.ok) return planned;
  const { draws, inPost, team, warnings } = planned.value;
  const note = noteOf({ settings, warnings } satisfies Settled, context.random);
  return decided(
    [
      event(context, "plan.settled", {
        preset: settings.preset,
        inPost,
        team,
        rules: draws.flatMap(({ draw, rule }) => (draw !== "JC" && rule ? [{ draw, ...rule }] : [])),
        plan: draws.map(({ draw, registered, excluded, eligible, quota }) => ({
          draw,
          registered,
          excluded: excluded.length,
          eligible: eligible.length,
          quota,
        })),
        counted: command.counted.map((one) => ({ ceremony: one.ceremony, visits: one.visits.length })),
        settingsNote: context.hash(note),
      }),
    ],
    { blobs: [note] },
  );
}

/** The register and the office stay as they are from the freeze to the end of the ceremony. */
function beforeFreeze(state: State): Result<undefined> {
  const now = state.current;
  if (
    now &&
    now.phase !== "preparation" &&
    now.phase !== "witnesses" &&
    !(now.phase === "minutes" && now.bag !== "")
  ) {
    return wrongPhase(now);
  }
  return { ok: true, value: undefined };
}
