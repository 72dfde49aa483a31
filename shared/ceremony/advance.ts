import type { Event } from "./events.ts";
import { afterSigning } from "./signatures.ts";
import { unread, withObjection, withReading } from "./slips.ts";
import { type Ceremony, drawsToShow, type Person, type Phase } from "./state.ts";

/** The events that carry one ceremony forward; all others are the office's or end it. */
export type Advancing = Exclude<
  Event,
  {
    type:
      | "application.started"
      | "opinion.recorded"
      | "media.listed"
      | "paper.printed"
      | "bag.written"
      | "scan.added"
      | "bag.versioned"
      | "paper.signed"
      | "office.configured"
      | "list.imported"
      | "calendar.imported"
      | `ceremony.${"opened" | "voided" | "locked"}`;
  }
>;

/** The ceremony after one more event of its own; throws where the event does not fit its phase. */
export function advance(now: Ceremony, event: Advancing): Ceremony {
  switch (event.type) {
    case "plan.settled":
      return { ...expectPhase(now, "preparation", "witnesses"), phase: "witnesses", plan: event };
    case "person.signed-in":
      return {
        ...now,
        people: [
          ...now.people,
          {
            number: event.person,
            role: event.role,
            writes: event.writes === 1,
            note: event.personNote,
            present: true,
          },
        ],
      };
    case "person.signed-out":
      return { ...now, people: now.people.map(presence(event.person, false)) };
    case "person.returned":
      return { ...now, people: now.people.map(presence(event.person, true)) };
    case "pool.frozen":
      return { ...expectPhase(now, "witnesses"), phase: "freeze", freeze: event, voiding: {} };
    case "freeze.copied":
      return { ...now, copies: now.copies + 1 };
    case "freeze.confirmed":
      return { ...expectPhase(now, "freeze"), phase: "slips", dropped: [], counted: false, voiding: {} };
    case "slip.dropped": {
      const dropping = expectPhase(now, "slips");
      return { ...dropping, dropped: [...dropping.dropped, event.slip], voiding: {} };
    }
    case "slips.counted": {
      const dropping = expectPhase(now, "slips");
      const whole = event.count === dropping.freeze.writers.length;
      // A missing slip is written again: nobody knows whose it was, so every drop is asked for anew.
      return { ...dropping, counted: whole, dropped: whole ? dropping.dropped : [], voiding: {} };
    }
    case "void.confirmed": {
      const frozen = expectPhase(now, "freeze", "slips");
      return { ...frozen, voiding: { ...frozen.voiding, [event.keeper]: "confirmed" } };
    }
    case "nonce.revealed": {
      const { dropped: _, counted: __, voiding: ___, ...frozen } = expectPhase(now, "slips");
      return {
        ...frozen,
        phase: "reveal",
        nonce: event.nonce,
        slips: frozen.freeze.writers.map(() => unread),
        envelope: "",
      };
    }
    case "slip.read": {
      const revealing = expectPhase(now, "reveal");
      const slips = revealing.slips.map((slip, index) =>
        index + 1 === event.slip ? withReading(slip, event.reader, event.digits) : slip,
      );
      return { ...revealing, slips };
    }
    case "objection.noted": {
      if (event.slip === 0 || now.phase !== "reveal") return now;
      const slips = now.slips.map((slip, index) => (index + 1 === event.slip ? withObjection(slip) : slip));
      // A slip that has to be read again is out of its envelope.
      return { ...now, slips, envelope: slips.some(({ digits }) => digits === "") ? "" : now.envelope };
    }
    case "slips.enveloped":
      return { ...expectPhase(now, "reveal"), envelope: event.envelopeNote };
    case "result.fixed":
      return { ...expectPhase(now, "reveal"), phase: "draw", outcome: event, shown: [], step: undefined };
    case "draw.stepped": {
      const { draw, scene, page } = event;
      return { ...expectPhase(now, "draw"), step: { draw, scene, page } };
    }
    case "draw.shown": {
      const drawing = expectPhase(now, "draw");
      const shown = [...drawing.shown, event.draw];
      return shown.length < drawsToShow(drawing.plan.plan).length
        ? { ...drawing, shown }
        : { ...drawing, shown, phase: "lock", keepers: {} };
    }
    case "lock.confirmed":
    case "lock.absent": {
      const locking = expectPhase(now, "lock");
      return {
        ...locking,
        keepers: {
          ...locking.keepers,
          [event.keeper]: event.type === "lock.absent" ? "absent" : "confirmed",
        },
      };
    }
    case "ceremony.paused":
      return { ...now, paused: event.cause };
    case "ceremony.resumed":
      return { ...now, paused: "" };
    case "signature.made":
    case "ink.chosen":
    case "minutes.refused":
      return { ...now, signatures: afterSigning(now.signatures, event) };
    case "paper.filed":
      return { ...now, papers: [...now.papers, event.paper] };
  }
}

function presence(number: number, present: boolean) {
  return (person: Person): Person => (person.number === number ? { ...person, present } : person);
}

/** The ceremony as one of these phases; anything else is a bug or a forged ledger. */
export function expectPhase<P extends Phase>(now: Ceremony, ...phases: P[]): Extract<Ceremony, { phase: P }> {
  if (!(phases as Phase[]).includes(now.phase))
    throw new Error(`not in ${phases.join(" or ")} but in ${now.phase}`);
  return now as Extract<Ceremony, { phase: P }>;
}
