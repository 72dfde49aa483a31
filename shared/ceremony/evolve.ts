import { noDigest } from "../draw/model.ts";
import { advance, expectPhase } from "./advance.ts";
import { versionScanned, versionWritten } from "./bag-versions.ts";
import type { Event } from "./events.ts";
import type { Ceremony, State } from "./state.ts";

/** The state after one more event. Events are facts: an event that does not fit the state is a bug or a forged ledger, and throws. */
export function evolve(state: State, event: Event): State {
  const next = apply(state, event);
  return event.command === "" ? next : { ...next, commands: new Set(next.commands).add(event.command) };
}

function apply(state: State, event: Event): State {
  switch (event.type) {
    case "application.started":
    case "opinion.recorded":
    case "media.listed":
    case "paper.printed":
    case "paper.signed":
      return state;
    case "office.configured":
      return {
        ...withoutPreparation(state),
        office: { name: event.office, code: event.code, level: event.level },
      };
    case "list.imported":
      return withoutPlan({ ...state, lists: { ...state.lists, [event.list]: event } });
    case "calendar.imported":
      return {
        ...state,
        calendars: [...state.calendars.filter(({ year }) => year !== event.year), event],
      };
    case "ceremony.opened":
      return {
        ...state,
        current: {
          phase: "preparation",
          id: event.ceremony,
          number: event.number,
          quarter: event.quarter,
          day: event.day,
          rehearsal: event.rehearsal === 1,
          detailsNote: event.detailsNote,
          // Opened anew before the freeze, to correct its details: whoever has signed in to it stays signed in.
          people: state.current?.id === event.ceremony ? state.current.people : [],
          signatures: state.current?.id === event.ceremony ? state.current.signatures : [],
          paused: "",
          papers: [],
          copies: 0,
        },
      };
    case "ceremony.voided": {
      const voided = state.current;
      if (!voided) throw new Error("no ceremony to void");
      const { current: _, ...rest } = state;
      if (!("freeze" in voided)) throw new Error("nothing was frozen that could be void");
      const { names, pool } = voided.freeze;
      return {
        ...rest,
        past: [
          ...state.past,
          {
            ...pastOf(voided),
            outcome: "void",
            close: event.close,
            amendments: noDigest,
            names,
            pool,
            result: noDigest,
          },
        ],
      };
    }
    case "ceremony.locked": {
      if (!state.current) throw new Error("no ceremony to lock");
      const locked = expectPhase(state.current, "lock");
      return {
        ...state,
        current: { ...locked, phase: "minutes", close: event.close, bag: "" },
        past: [
          ...state.past,
          {
            ...pastOf(locked),
            outcome: "locked",
            close: event.close,
            amendments: event.amendments,
            names: locked.freeze.names,
            pool: locked.freeze.pool,
            result: locked.outcome.result,
          },
        ],
      };
    }
    case "bag.written": {
      if (!state.current) throw new Error("a bag without a ceremony");
      const { ceremony, manifest } = event;
      return {
        ...state,
        current: { ...expectPhase(state.current, "minutes"), bag: manifest },
        bags: [...state.bags, { ceremony, manifest, later: [] }],
      };
    }
    case "scan.added":
      return { ...state, bags: state.bags.map((bag) => versionScanned(bag, event)) };
    case "bag.versioned":
      return { ...state, bags: state.bags.map((bag) => versionWritten(bag, event)) };
    default:
      if (!state.current) throw new Error(`${event.type} without a ceremony`);
      return { ...state, current: advance(state.current, event) };
  }
}

function pastOf(now: Ceremony) {
  return { ceremony: now.id, number: now.number, quarter: now.quarter, rehearsal: now.rehearsal };
}

/** Another office is another ceremony: one that was only being prepared has to be opened again. */
function withoutPreparation(state: State): State {
  const { current, ...rest } = state;
  return current?.phase === "preparation" || current?.phase === "witnesses" ? rest : state;
}

/** A plan rests on the lists it was settled with; with another list it has to be settled again. */
function withoutPlan(state: State): State {
  if (state.current?.phase !== "witnesses") return state;
  const { plan: _, ...opened } = state.current;
  return { ...state, current: { ...opened, phase: "preparation" } };
}
