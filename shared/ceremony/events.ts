import * as z from "zod";
import { draws, roles, unitDraws } from "../draw/model.ts";
import { scanFormats, scanKinds } from "../draw/scans-file.ts";
import { lists } from "../register/model.ts";
import { scenes } from "./scenes.ts";
import { occasions, signerPattern } from "./signatures.ts";

/**
 * The vocabulary of the ledger: every fact a ceremony can leave behind. Bodies hold integers and strings only;
 * names and free text lie in blobs that are never exported, an event holds their salted digest (`*Note`).
 */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const person = z.int().positive();
const slip = z.int().positive();
const keeper = z.enum(["officer", "supervisor"]);
const signer = z.string().regex(signerPattern);
const occasion = z.enum(occasions);
const paper = z.enum(["pre-draw-sheet", "minutes"]);

const planLine = z.strictObject({
  draw: z.enum(draws),
  registered: count,
  excluded: count,
  eligible: count,
  quota: count,
});

const rule = z.strictObject({
  draw: z.enum(unitDraws),
  per: z.enum(["share", "inspectors"]),
  numerator: count,
  denominator: z.int().positive(),
  atLeast: count,
});

/** `at` is local time with its offset, `2026-12-25T09:30:00+08:00`; `command` makes a repeated command do nothing twice. */
const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({
    type: z.literal(type),
    at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/),
    command: z.string().regex(/^[0-9A-Za-z/-]{1,64}$/),
    ...shape,
  });

export const Event = z.discriminatedUnion("type", [
  fact("application.started", { version: z.string(), build: digest, verifyPage: digest.exactOptional() }),
  fact("office.configured", {
    office: z.string(),
    code: z.string(),
    level: z.enum(["city", "county"]),
  }),
  fact("list.imported", {
    list: z.enum(lists),
    file: digest,
    rows: count,
    accepted: count,
    refused: count,
    findings: count,
    rowsNote: digest,
  }),
  fact("calendar.imported", {
    year: z.int().min(2000).max(9998),
    holidays: count,
    workdays: count,
    calendarNote: digest,
  }),
  fact("ceremony.opened", {
    ceremony: z.string(),
    number: z.int().positive(),
    quarter: z.string(),
    rehearsal: z.int().min(0).max(1),
    /** The day of the draw: window and certificates are judged by it. */
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    window: z.enum(["inside", "provisional", "outside", "unknown"]),
    detailsNote: digest,
  }),
  fact("plan.settled", {
    preset: z.string(),
    inPost: count,
    team: count,
    rules: z.array(rule),
    plan: z.array(planLine),
    /** Visits counted from lists that are sealed still: how many, never whose. */
    counted: z.array(z.strictObject({ ceremony: z.string(), visits: count })),
    settingsNote: digest,
  }),
  fact("person.signed-in", {
    person,
    role: z.enum(roles),
    writes: z.int().min(0).max(1),
    personNote: digest,
  }),
  fact("person.signed-out", { person }),
  fact("person.returned", { person }),
  fact("pool.frozen", {
    freeze: digest,
    previous: digest,
    amendments: digest,
    basis: digest,
    plan: digest,
    pool: digest,
    excluded: digest,
    conflicts: digest,
    roster: digest,
    deviceCommitment: digest,
    names: digest,
    recovery: digest,
    writers: z.array(person),
  }),
  fact("freeze.copied", { files: count, sums: digest, apart: z.int().min(0).max(1) }),
  fact("freeze.confirmed", {}),
  fact("slip.dropped", { slip }),
  fact("slips.counted", { count }),
  fact("nonce.revealed", { nonce: digest }),
  fact("slip.read", {
    slip,
    reader: z.int().min(1).max(3),
    digits: z.string().regex(/^[0-9?]{12}$/),
  }),
  fact("objection.noted", { slip: count, objectionNote: digest }),
  fact("slips.enveloped", { envelopeNote: digest }),
  fact("result.fixed", { seed: digest, result: digest, assignment: digest }),
  fact("draw.stepped", { draw: z.enum(draws), scene: z.enum(scenes), page: count }),
  fact("draw.shown", { draw: z.enum(draws) }),
  fact("opinion.recorded", { opinionNote: digest }),
  fact("media.listed", { mediaNote: digest }),
  fact("lock.confirmed", { keeper }),
  fact("lock.absent", { keeper, reasonNote: digest }),
  fact("ceremony.locked", { ceremony: z.string(), close: digest, amendments: digest }),
  fact("void.confirmed", { keeper, reasonNote: digest }),
  fact("ceremony.voided", { ceremony: z.string(), close: digest, envelopeNote: digest }),
  fact("ceremony.paused", { cause: z.enum(["operator", "discipline-left"]), reasonNote: digest }),
  fact("ceremony.resumed", {}),
  fact("signature.made", { signer, occasion, signatureNote: digest }),
  fact("ink.chosen", { signer, occasion }),
  fact("minutes.refused", { person, reasonNote: digest }),
  fact("paper.filed", {
    paper,
    pdf: digest,
    certificate: digest.exactOptional(),
  }),
  fact("paper.signed", {
    paper,
    pdf: digest,
    certificate: digest,
    keeper,
  }),
  fact("paper.printed", {
    paper,
    pdf: digest,
    copies: z.int().positive(),
    taken: z.int().min(0).max(1),
  }),
  fact("bag.written", { ceremony: z.string(), manifest: digest, readme: digest.exactOptional() }),
  fact("scan.added", {
    ceremony: z.string(),
    /** Of the bag: the first is the one written after the minutes. */
    version: z.int().min(2),
    kind: z.enum(scanKinds),
    format: z.enum(scanFormats),
    scan: digest,
    remarkNote: digest,
  }),
  fact("bag.versioned", {
    ceremony: z.string(),
    version: z.int().min(2),
    previous: digest,
    manifest: digest,
  }),
]);

export type Event = z.infer<typeof Event>;
export type EventType = Event["type"];
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;

/** Reads a ledger body back. `undefined` where it is no event of this vocabulary: a newer or a foreign ledger. */
export function eventOf(body: string): Event | undefined {
  try {
    const read = Event.safeParse(JSON.parse(body));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
