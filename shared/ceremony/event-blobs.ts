import { noDigest } from "../draw/model.ts";
import type { Event } from "./events.ts";

/** The digests of all blobs an event names: each must be in the ledger, or what it stands for is lost. */
export function blobsOf(event: Event): readonly string[] {
  const notes = Object.entries(event).flatMap(([field, value]) =>
    field.endsWith("Note") && typeof value === "string" && value !== noDigest ? [value] : [],
  );
  return [...notes, ...filesOf(event)];
}

function filesOf(event: Event): readonly string[] {
  switch (event.type) {
    case "application.started":
      return event.verifyPage === undefined ? [] : [event.verifyPage];
    case "pool.frozen": {
      const { freeze, basis, plan, pool, excluded, roster, names, recovery } = event;
      return [freeze, basis, plan, pool, excluded, roster, names, recovery];
    }
    case "freeze.copied":
      return [event.sums];
    case "result.fixed":
      return [event.seed, event.result, event.assignment];
    case "ceremony.locked":
      return [event.close, event.amendments];
    case "ceremony.voided":
      return [event.close];
    case "paper.filed":
    case "paper.printed":
    case "paper.signed":
      return [event.pdf];
    case "bag.written":
      return event.readme === undefined ? [] : [event.readme];
    case "scan.added":
      return [event.scan];
    default:
      return [];
  }
}
