import type { Details } from "../ceremony/commands.ts";
import type { Identity } from "../ceremony/decide-witnesses.ts";
import type { Event, EventOf } from "../ceremony/events.ts";
import { all, last, own } from "../ceremony/record-events.ts";
import {
  type Office,
  officialsOf,
  type Signature,
  signatureOf,
  signaturesOf,
  signerOf,
} from "../ceremony/signatures.ts";
import { unread, withObjection, withReading } from "../ceremony/slips.ts";
import type { Strokes } from "../ceremony/strokes.ts";
import { parseRoster } from "../draw/roster.ts";
import { noted } from "../ledger/notes.ts";
import { lists } from "../register/model.ts";
import type {
  FreezeRecord,
  LockRecord,
  OfficialRecord,
  PersonRecord,
  RegisterRecord,
  RevealRecord,
  Signing,
} from "./record.ts";

type Read = (digest: string) => string;
type Note = (digest: string) => string;

/** The imports the ceremony rests on: the last of each list. */
export function registersOf(events: readonly Event[]): RegisterRecord[] {
  const imports = all(events, "list.imported");
  return lists.flatMap((list) => {
    const found = imports.findLast((one) => one.list === list);
    if (!found) return [];
    const { file, at, rows, accepted, refused, findings } = found;
    return [{ list, file, importedAt: at, rows, accepted, refused, findings }];
  });
}

/** Who was in the room, from when to when, and who wrote which slip. */
export function peopleOf(
  course: readonly Event[],
  frozen: EventOf<"pool.frozen">,
  read: Read,
): PersonRecord[] {
  const signatures = signaturesOf(course);
  return all(course, "person.signed-in").map((signedIn) => {
    const { name, organisation, post } = noted<Identity>(read(signedIn.personNote));
    const moves = course.filter(
      (event): event is EventOf<"person.signed-out" | "person.returned"> =>
        (event.type === "person.signed-out" || event.type === "person.returned") &&
        event.person === signedIn.person,
    );
    const lastMove = moves.at(-1);
    const signer = signerOf(signedIn.person);
    const atSignIn = signatureOf(signatures, "roll", signer);
    return {
      role: signedIn.role,
      name,
      organisation,
      post,
      slip: frozen.writers.indexOf(signedIn.person) + 1,
      in: signedIn.at,
      out: lastMove?.type === "person.signed-out" ? lastMove.at : "",
      ...(atSignIn && { atSignIn: noted<Strokes>(read(atSignIn.note)) }),
      signature: signingOf(signatures, signer, read),
    };
  });
}

/** Those who sign by their office, each once. */
export function officialRecordsOf(
  details: Pick<Details, Office>,
  course: readonly Event[],
  read: Read,
): OfficialRecord[] {
  const signatures = signaturesOf(course);
  return officialsOf(details).map(({ signer, offices, name }) => {
    return { offices, name, signature: signingOf(signatures, signer, read) };
  });
}

function signingOf(signatures: readonly Signature[], signer: string, read: Read): Signing {
  const signed = signatureOf(signatures, "minutes", signer);
  if (!signed) return "ink";
  return signed.by === "refused" ? "refused" : noted<Strokes>(read(signed.note));
}

/** The freeze as the papers print it. */
export function freezeOf(frozen: EventOf<"pool.frozen">, read: Read): FreezeRecord {
  const { at, freeze, previous, deviceCommitment, basis, plan, pool, excluded, conflicts, roster } = frozen;
  return {
    at,
    digest: freeze,
    previous,
    deviceCommitment,
    files: [
      { name: "basis.csv", digest: basis },
      { name: "plan.csv", digest: plan },
      { name: "pool.csv", digest: pool },
      { name: "excluded.csv", digest: excluded },
      { name: "conflicts.csv", digest: conflicts },
      { name: "roster.csv", digest: roster },
    ],
    roster: own(parseRoster(read(roster))),
  };
}

/** Nonce, slips with all their readings, and the seed once it is fixed; nothing before the nonce is revealed. */
export function revealOf(course: readonly Event[], note: Note, seed: string): RevealRecord | undefined {
  const revealed = last(course, "nonce.revealed");
  const frozen = last(course, "pool.frozen");
  if (!revealed || !frozen) return undefined;
  const slips = frozen.writers.map((_, index) => {
    const slip = course.reduce((so, event) => {
      if (event.type === "slip.read" && event.slip === index + 1)
        return withReading(so, event.reader, event.digits);
      return event.type === "objection.noted" && event.slip === index + 1 ? withObjection(so) : so;
    }, unread);
    return {
      number: index + 1,
      digits: slip.digits,
      readings: slip.readings.filter((reading) => reading !== ""),
    };
  });
  const envelope = last(course, "slips.enveloped");
  return {
    at: revealed.at,
    nonce: revealed.nonce,
    slips,
    envelope: envelope ? note(envelope.envelopeNote) : "",
    seed,
  };
}

/** Which keeper confirmed the lock, and why one did not. */
export function keepersOf(course: readonly Event[], note: Note): LockRecord["keepers"] {
  return course.flatMap((event): LockRecord["keepers"] => {
    if (event.type === "lock.confirmed") return [{ keeper: event.keeper, confirmed: true, note: "" }];
    if (event.type === "lock.absent")
      return [{ keeper: event.keeper, confirmed: false, note: note(event.reasonNote) }];
    return [];
  });
}

/**
 * Digest of the `verify.html` that goes with a ceremony: that of the program which froze its pool, so that another
 * program between freeze and bag changes nothing.
 */
export function verifyPageOf(events: readonly Event[]): string | undefined {
  const frozen = events.findLastIndex(({ type }) => type === "pool.frozen");
  return last(events.slice(0, frozen), "application.started")?.verifyPage;
}
