import { noDigest } from "../draw/model.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import type { Event } from "./events.ts";
import { type Office, personOf } from "./signatures.ts";

/** One line of the course of a ceremony: when, what, and the digest of the note that goes with it, or 64 zeros. */
export interface CourseLine {
  readonly at: string;
  readonly said: Message;
  readonly note: string;
}

/** What the minutes and the console's timeline say of an event; nothing of events that belong to no ceremony. */
export function courseLine(event: Event): CourseLine | undefined {
  const said = sentence(event);
  return said && { at: event.at, said, note: freeText(event) };
}

function sentence(event: Event): Message | undefined {
  switch (event.type) {
    case "office.configured":
    case "list.imported":
    case "bag.written":
    case "draw.stepped":
      return undefined;
    case "application.started":
      return message("ceremony.course.application.started", { version: event.version });
    case "calendar.imported":
      return message("ceremony.course.calendar.imported", { year: event.year });
    case "freeze.copied":
      return message(`ceremony.course.freeze.copied.${event.apart === 1 ? "apart" : "same"}`, {
        files: event.files,
      });
    case "person.signed-in":
    case "person.signed-out":
    case "person.returned":
    case "minutes.refused":
      return message(`ceremony.course.${event.type}`, { person: event.person });
    case "signature.made":
    case "ink.chosen":
      return message(`ceremony.course.${event.type}.${event.occasion}`, { signer: signerText(event.signer) });
    case "slip.dropped":
      return message("ceremony.course.slip.dropped", { slip: event.slip });
    case "slips.counted":
      return message("ceremony.course.slips.counted", { count: event.count });
    case "slip.read":
      return message("ceremony.course.slip.read", {
        slip: event.slip,
        reader: event.reader,
        digits: event.digits,
      });
    case "ceremony.voided":
      return message("ceremony.course.ceremony.voided", { ceremony: event.ceremony });
    case "draw.shown":
      return message("ceremony.course.draw.shown", { draw: drawName(event.draw) });
    case "lock.confirmed":
    case "lock.absent":
    case "void.confirmed":
      return message(`ceremony.course.${event.type}.${event.keeper}`, {});
    case "ceremony.paused":
      return message(`ceremony.course.ceremony.paused.${event.cause}`, {});
    case "paper.filed":
      return message(`ceremony.course.paper.filed.${event.paper}`, {});
    case "paper.printed":
      return message(
        `ceremony.course.paper.printed.${event.paper}.${event.taken === 1 ? "taken" : "asked"}`,
        {
          copies: event.copies,
        },
      );
    case "scan.added":
    case "bag.versioned": {
      const { ceremony, version } = event;
      return message(`ceremony.course.${event.type}`, { ceremony, version });
    }
    case "paper.signed":
      return message(`ceremony.course.paper.signed.${event.paper}.${event.keeper}`, {
        certificate: `${event.certificate.slice(0, 8)} ${event.certificate.slice(8, 16)}`,
      });
    default:
      return message(`ceremony.course.${event.type}`, {});
  }
}

function signerText(signer: string): Message {
  const person = personOf(signer);
  if (person !== undefined) return message("ceremony.signer.person", { person });
  return message(`ceremony.signer.${signer.slice("official:".length) as Office}`, {});
}

/** Free text that belongs in the course: why something was done, what was objected. */
function freeText(event: Event): string {
  if ("reasonNote" in event) return event.reasonNote;
  if (event.type === "objection.noted") return event.objectionNote;
  if (event.type === "scan.added") return event.remarkNote;
  return noDigest;
}
