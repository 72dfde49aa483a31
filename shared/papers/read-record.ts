import type { Details } from "../ceremony/commands.ts";
import { courseLine } from "../ceremony/course.ts";
import type { Opening, Settled } from "../ceremony/decide-preparation.ts";
import type { Identity } from "../ceremony/decide-witnesses.ts";
import type { Event, EventOf } from "../ceremony/events.ts";
import type { Strokes } from "../ceremony/handwriting.ts";
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
import { parseAssignment } from "../draw/assignment.ts";
import { parseBasis } from "../draw/basis.ts";
import { type Hash, noDigest, type PlanLine, type Reason, type Rule, required } from "../draw/model.ts";
import { parseExcluded, parsePool } from "../draw/pool.ts";
import { drawUnits, parseResult } from "../draw/result.ts";
import { parseRoster } from "../draw/roster.ts";
import { noted } from "../ledger/notes.ts";
import { lists } from "../register/model.ts";
import { legalBasis } from "../rules/presets.ts";
import type {
  CeremonyRecord,
  DrawRecord,
  FreezeRecord,
  LockRecord,
  OfficialRecord,
  PersonRecord,
  RegisterRecord,
  RevealRecord,
  Signing,
} from "./record.ts";

/** Where the record reads: the ledger's events and blobs, its head, and which program this is. */
export interface RecordSources {
  readonly events: readonly Event[];
  readonly read: (digest: string) => string;
  readonly hash: Hash;
  readonly ledgerHead: string;
  readonly build: { readonly version: string; readonly digest: string };
  readonly certificate?: CeremonyRecord["certificate"];
}

/** The events of the ceremony opened last: all since the one before it ended. */
function ofLastCeremony(events: readonly Event[]): readonly Event[] {
  const opened = events.findLastIndex(({ type }) => type === "ceremony.opened");
  const ended = events
    .slice(0, opened)
    .findLastIndex(({ type }) => type === "bag.written" || type === "ceremony.voided");
  return events.slice(ended + 1);
}

/** A void keeps its number and stands in the papers of the ceremony that follows it for the same quarter, with its reasons. */
function earlierVoids(events: readonly Event[], opened: EventOf<"ceremony.opened">): readonly Event[] {
  const before = events.slice(0, events.lastIndexOf(opened));
  return all(before, "ceremony.voided").flatMap((voided) => {
    const start = before.findLast(
      (event) => event.type === "ceremony.opened" && event.ceremony === voided.ceremony,
    );
    if (
      start?.type !== "ceremony.opened" ||
      start.quarter !== opened.quarter ||
      start.rehearsal !== opened.rehearsal
    )
      return [];
    const its = before.slice(before.indexOf(start), before.indexOf(voided) + 1);
    return its.filter(({ type }) => type === "void.confirmed" || type === "ceremony.voided");
  });
}

/**
 * What the papers say of the ceremony opened last, from its freeze on. Everything is read back from the ledger;
 * nothing is passed along from memory.
 */
export function recordOf({
  events,
  read,
  hash,
  ledgerHead,
  build,
  certificate,
}: RecordSources): CeremonyRecord {
  const these = ofLastCeremony(events);
  const verifyPage = verifyPageOf(events);
  const opened = last(these, "ceremony.opened");
  const settled = last(these, "plan.settled");
  const frozen = last(these, "pool.frozen");
  const office = last(events, "office.configured");
  if (!opened || !settled || !frozen || !office)
    throw new Error("a ceremony has no papers before its freeze");
  const start = these.findIndex(({ type }) => type === "ceremony.opened");
  const course = these.slice(start);
  const opening = noted<Opening>(read(opened.detailsNote));
  const { settings, warnings } = noted<Settled>(read(settled.settingsNote));
  const basis = own(parseBasis(read(frozen.basis)));
  const fixed = last(course, "result.fixed");
  const result = fixed && own(parseResult(read(fixed.result)));
  const locked = last(course, "ceremony.locked");
  const note = (digest: string) => (digest === noDigest ? "" : noted<string>(read(digest)));
  const reveal = revealOf(course, note, fixed?.seed ?? "");

  return {
    ceremony: opened.ceremony,
    rehearsal: opened.rehearsal === 1,
    office: office.office,
    quarter: opened.quarter,
    level: office.level,
    place: opening.place,
    organiser: opening.organiser,
    host: opening.host,
    operator: opening.operator,
    recorder: opening.recorder,
    from: opened.at,
    to: locked?.at ?? "",
    window: { said: opening.window, reason: opening.windowReason },
    basis,
    legalBasis: legalBasis(settings, settings.ownBasis ?? ""),
    registers: registersOf(events),
    draws: drawsOf(
      settled,
      frozen,
      fixed?.seed,
      settings.leftOut.map(({ approver }) => approver),
      read,
      hash,
    ),
    people: peopleOf(course, frozen, read),
    officials: officialRecordsOf(opening, course, read),
    course: [...earlierVoids(events, opened), ...course].flatMap((event) => {
      // What is added to the bag of an earlier ceremony is no part of the course of this one.
      const line = "version" in event && "ceremony" in event ? undefined : courseLine(event);
      return line ? [{ at: line.at, said: line.said, note: note(line.note) }] : [];
    }),
    warnings,
    freeze: freezeOf(frozen, read),
    ...(reveal && { reveal }),
    ...(fixed && {
      outcome: {
        at: fixed.at,
        result: result ?? [],
        resultDigest: fixed.result,
        assignment: own(parseAssignment(read(fixed.assignment))),
        assignmentDigest: fixed.assignment,
      },
    }),
    ...(locked && { lock: { at: locked.at, close: locked.close, keepers: keepersOf(course, note) } }),
    opinion: all(course, "opinion.recorded")
      .map(({ opinionNote }) => note(opinionNote))
      .join("\n"),
    objections: all(course, "objection.noted").map(({ objectionNote }) => note(objectionNote)),
    media: all(course, "media.listed").flatMap(({ mediaNote }) => noted<readonly string[]>(read(mediaNote))),
    ledgerHead,
    ...(certificate && { certificate }),
    build: { ...build, ...(verifyPage !== undefined && { verifyPage }) },
  };
}

/**
 * What the papers say of each draw: who is in it, who is not and why, its quota, and once there is a seed what it took,
 * recomputed from pool and seed.
 */
export function drawsOf(
  settled: EventOf<"plan.settled">,
  frozen: EventOf<"pool.frozen">,
  seed: string | undefined,
  approvers: readonly string[],
  read: (digest: string) => string,
  hash: Hash,
): DrawRecord[] {
  const pool = own(parsePool(read(frozen.pool)));
  const outcome = seed === undefined ? undefined : drawUnits(settled.plan, pool, seed, hash);
  const sizes = new Map<string, [number, number]>();
  for (const { code, tier } of pool) {
    const size = sizes.get(code.slice(0, 2)) ?? [0, 0];
    size[tier - 1] = (size[tier - 1] ?? 0) + 1;
    sizes.set(code.slice(0, 2), size);
  }
  const exclusions = own(parseExcluded(read(frozen.excluded)));
  const approver = [...new Set(approvers)].join("、");

  return settled.plan.map((line) => {
    const found = settled.rules.find(({ draw }) => draw === line.draw);
    const rule: Rule | undefined = found && ruleOnly(found);
    const base = rule?.per === "inspectors" ? settled.inPost : line.registered;
    const drawn = outcome?.drawn.find(({ draw }) => draw === line.draw);
    const wanted = rule ? required(rule, base) : line.quota;
    const reasons = [
      ...new Set(exclusions.filter(({ draw }) => draw === line.draw).map(({ reason }) => reason)),
    ];
    return {
      draw: line.draw,
      registered: line.registered,
      excluded: reasons.map((reason: Reason) => ({
        reason,
        count: exclusions.filter((one) => one.draw === line.draw && one.reason === reason).length,
        approver: reason === "other" ? approver : "",
      })),
      eligible: line.eligible,
      tiers: sizes.get(line.draw) ?? [0, 0],
      quota: line.quota,
      ...(rule && { rule }),
      base,
      ...(drawn && { taken: drawn.taken, overlap: drawn.passed.length, cutOffs: drawn.cutOffs }),
      shortfall: shortfallOf(line, wanted, drawn?.taken),
    };
  });
}

function ruleOnly({ per, numerator, denominator, atLeast }: Rule): Rule {
  return { per, numerator, denominator, atLeast };
}

/** Against the rule; once drawn, overlap with an earlier draw may have made it larger. */
function shortfallOf(line: PlanLine, wanted: number, drawn: number | undefined): number {
  return line.draw === "JC" ? 0 : Math.max(0, wanted - (drawn ?? line.quota));
}

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
