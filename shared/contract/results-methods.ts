import * as z from "zod";
import { type DisclosureFile, disclosureFileKinds } from "../draw/bag-versions.ts";
import type { UnitStanding } from "../inspection/standing.ts";
import { type TaskColumn, taskFields } from "../inspection/tasks.ts";
import type { ReadVisits, ToldDisclosure, ToldUnit } from "../inspection/told.ts";
import { contents, foundWords, type VisitEntry } from "../inspection/visits.ts";
import { pairs } from "../office/keepers.ts";
import {
  ceremony,
  commandId,
  type Done,
  expectedRevision,
  method,
  nothing,
  output,
  page,
  secret,
} from "./method.ts";

const unit = z.string().max(20);
const day = z.string().max(10);
const text = z.string().max(2000);
const number = z.string().max(100);
/** A visit as it is entered; without a result where that is not known yet. */
const entry = z.strictObject({
  unit,
  first: day,
  last: day,
  visit: z.strictObject({
    recordNumber: number,
    actCode: number,
    joint: z.boolean(),
    monitoring: z.boolean(),
  }),
  result: z
    .strictObject({
      found: z
        .array(z.strictObject({ content: z.enum(contents), found: z.enum(foundWords), remark: text }))
        .max(contents.length)
        .readonly(),
      violation: text,
      order: text,
      sanction: text,
    })
    .exactOptional(),
});

/** Visits to drawn units and what they came to. */
export const resultsMethods = {
  /** Records visits that have ended, of units that are open or were dispatched: all of them or none. */
  recordVisits: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      entries: z.array(entry).max(100_000).readonly(),
    }),
    output<Done>(),
  ),
  /** Puts right what is on record of one visit. */
  correctResult: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony, entry, reason: z.string().max(4000) }),
    output<Done>(),
  ),
  /** How far the drawn units have come, by code, in the order of the list; `counts` are those of the whole list. */
  visits: method(
    ["console"],
    z.strictObject({ ceremony, search: z.string().max(200), ...page }),
    output<{
      total: number;
      units: readonly ToldUnit[];
      counts: Readonly<Record<UnitStanding, number>>;
      /** From then on nothing of it is changed. */
      isDisclosed: boolean;
    }>(),
  ),
  /** What is on record of one visit; no view holds it. */
  visit: method(["console"], z.strictObject({ ceremony, unit }), output<VisitEntry>()),
  /** The sheet of a list to fill in, with what is on record, as .xlsx in Base64: by codes. */
  visitsTable: method(
    ["console"],
    z.strictObject({ ceremony, language: z.enum(["zh", "en"]) }),
    output<{ file: string; bytes: string }>(),
  ),
  /** Reads such a sheet; nothing is recorded. */
  readVisits: method(
    ["console"],
    z.strictObject({
      ceremony,
      /** For what is said of it only; never opened as a path. */
      name: z.string().max(500),
      /** Base64, at most 32 MiB decoded. */
      bytes: z.base64().max(45_000_000),
    }),
    output<ReadVisits>(),
  ),
  /** The columns in which tasks were handed out last, or usual ones. */
  taskColumns: method(["console"], nothing, output<{ columns: readonly TaskColumn[] }>()),
  /** The units that are open or were dispatched as tasks for another system, by name: .xlsx in Base64, and a fact that says so. */
  exportTasks: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      columns: z
        .array(z.strictObject({ heading: z.string().min(1).max(100), field: z.enum(taskFields) }))
        .min(1)
        .max(60),
      /** What is inspected, and the first and the last day for it; may be empty. */
      contents: z.string().max(4000),
      from: day,
      to: day,
    }),
    output<Done & { file: string; bytes: string; units: number }>(),
  ),
  /** What the disclosure of a list waits for, and how many codes it would have to open that are sealed still. */
  disclosure: method(["console"], z.strictObject({ ceremony }), output<ToldDisclosure>()),
  /** Publishes a list; with the secrets of both keepers where something is sealed still. It is not taken back. */
  discloseList: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      approver: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      typed: z
        .strictObject({
          pair: z.enum(pairs),
          secrets: z.strictObject({ officer: secret, supervisor: secret }),
        })
        .exactOptional(),
    }),
    output<Done>(),
  ),
  /** A file of a disclosure, Base64. */
  disclosureFile: method(
    ["console"],
    z.strictObject({ ceremony, which: z.enum(disclosureFileKinds as [DisclosureFile, ...DisclosureFile[]]) }),
    output<{ file: string; bytes: string }>(),
  ),
} as const;
