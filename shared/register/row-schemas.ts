import * as z from "zod";
import { idForm, periodForm } from "../draw/field.ts";
import {
  type ConflictOfInterest,
  type Inspector,
  type List,
  type Register,
  type Unit,
  type Visit,
  visitKinds,
} from "./model.ts";

/**
 * The rows of each list as schemas: exactly the fields of `model.ts` in the forms it states, and no others. Whatever comes
 * out of a note or a window is read by these. Flat objects of texts, words and yes or no: 100,000 units take a tenth of a
 * second, which is less than it takes to read their JSON twice.
 */

/** A row of a list. */
export type RowOf<L extends List> = NonNullable<Register[L]>[number];

type ShapeOf<Row> = { readonly [Field in keyof Row]-?: z.ZodType<Row[Field]> };

const id = z.string().regex(idForm.pattern);
/** `YYYY-MM-DD` of a day that exists, or empty. */
const day = z.string().regex(new RegExp(`^$|${z.regexes.date.source}`));

const unit = z.strictObject({
  id,
  name: z.string(),
  creditCode: z.string(),
  level: z.enum(["国控", "省控", "市控", "县控", ""]),
  kind: z.enum(["unit", "construction"]),
  district: z.string(),
  address: z.string(),
  status: z.enum(["operating", "stopped", "closed"]),
  updatedAt: day,
  source: z.string().exactOptional(),
  listedAt: day.exactOptional(),
  evidence: z.string().exactOptional(),
} satisfies ShapeOf<Unit>);

const inspector = z.strictObject({
  id,
  name: z.string(),
  organisation: z.string(),
  inPost: z.boolean(),
  available: z.boolean(),
  certificateExpiry: day,
} satisfies ShapeOf<Inspector>);

const conflict = z.strictObject({
  unit: id,
  inspector: id,
  reason: z.string(),
} satisfies ShapeOf<ConflictOfInterest>);

const visit = z.strictObject({
  unit: id,
  quarter: z.string().regex(periodForm.pattern),
  waived: z.boolean(),
  kind: z.enum(visitKinds).exactOptional(),
} satisfies ShapeOf<Visit>);

/** What a row of each list is. */
export const rowSchemas = {
  key: unit,
  general: unit,
  special: unit,
  inspectors: inspector,
  conflicts: conflict,
  visits: visit,
} as const satisfies { readonly [L in List]: z.ZodType<RowOf<L>> };
