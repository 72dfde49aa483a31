import * as z from "zod";
import type { Choices } from "../draw/amendments.ts";
import { amendmentKinds } from "../draw/model.ts";
import type { WaiverReason } from "../draw/rule-set.ts";
import { visitForms } from "../inspection/form-data.ts";
import { pairs } from "../office/keepers.ts";
import type {
  ShownUnit,
  ToldAmendment,
  ToldOpening,
  ToldPaper,
  ToldResealing,
} from "../windows/opened-units.ts";
import { ceremony, commandId, type Done, expectedRevision, method, output, page, secret } from "./method.ts";

/** What may be asked of a locked list by name, from its lock to its disclosure. */
export const inspectionMethods = {
  /**
   * Opens a locked list as far as its scope goes, with the secrets of both keepers: what is opened stays in the memory of the
   * host until the program ends, and is asked for with `openedUnits`.
   */
  openList: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      scope: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("units"), units: z.array(z.string().max(20)).max(100_000) }),
        z.strictObject({ kind: z.literal("inspector"), inspector: z.string().max(20) }),
        z.strictObject({ kind: z.literal("all") }),
      ]),
      /** Whether the inspectors of these units are opened too. */
      team: z.boolean(),
      asked: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      reason: z.string().max(4000),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
    }),
    output<Done>(),
  ),
  /** How far a list was opened so far and what papers were made of it, oldest first, by codes; and how many of its units are in memory now. */
  openings: method(
    ["console"],
    z.strictObject({ ceremony }),
    output<{
      openings: readonly ToldOpening[];
      /** Units that are open, and those of them for which a slip can be made. */
      open: number;
      sendable: number;
      papers: readonly ToldPaper[];
      /** Whether the list is disclosed: no paper with names is made any more. */
      isOver: boolean;
    }>(),
  ),
  /** The units that are open, by name; no view holds them. With `sendable` those alone for which a slip can be made. */
  openedUnits: method(
    ["console"],
    z.strictObject({ ceremony, search: z.string().max(200), sendable: z.boolean(), ...page }),
    output<{ total: number; units: readonly ShownUnit[] }>(),
  ),
  /** Has the host forget what was opened of a list. */
  closeList: method(["console"], z.strictObject({ ceremony }), output<Record<never, never>>()),
  /** Makes the dispatch slip of a unit that is open with its team, signs it and files it. */
  fileDispatch: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      unit: z.string().max(20),
      tasks: z.array(z.string().max(200)).max(20),
      joint: z.string().max(200),
      monitoring: z.boolean(),
      issuer: z.string().max(200),
      due: z.string().max(10),
    }),
    output<Done>(),
  ),
  /** Makes the annex to an opening, as long as what it opened is in memory, signs it and files it. */
  fileAnnex: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony, opening: z.int().positive() }),
    output<Done>(),
  ),
  /** A filed paper with names, Base64. */
  innerPaper: method(
    ["console"],
    z.strictObject({ ceremony, number: z.int().positive() }),
    output<{ pdf: string }>(),
  ),
  /** Hands a paper with names to a printer; with no printer, records that it is opened for another program to print. */
  printInner: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      number: z.int().positive(),
      printer: z.string().max(200),
      copies: z.int().min(1).max(50),
    }),
    output<Done>(),
  ),
  /** A blank request for recusal (回避申请) to be printed, Base64; it is not filed. */
  recusalRequest: method(
    ["console"],
    z.strictObject({ ceremony, language: z.enum(["zh", "en"]) }),
    output<{ pdf: string }>(),
  ),
  /**
   * What the office's own forms of a visit need of the units that are open or were dispatched, by name (行政检查审批表, 检查通知书): .xlsx in
   * Base64, and a fact that says so.
   */
  exportFormData: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      form: z.enum(visitForms),
      /** What is inspected, and the first and the last day for it, `YYYY-MM-DD`; may be empty. */
      contents: z.string().max(4000),
      from: z.string().max(10),
      to: z.string().max(10),
    }),
    output<Done & { file: string; bytes: string; units: number }>(),
  ),
  /** With the secrets of both keepers: how many the rule would choose among, for an exchange and for a substitute; never whom. */
  weighRecusal: method(
    ["console"],
    z.strictObject({
      commandId,
      ceremony,
      unit: z.string().max(20),
      inspector: z.string().max(20),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
    }),
    output<Choices>(),
  ),
  /** Amends the list by the rule and files the addendum; who comes is told when it is recorded. */
  amendList: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      kind: z.enum(amendmentKinds),
      unit: z.string().max(20),
      inspector: z.string().max(20),
      /** A word of a recusal; of a waiver the reason as the rule set has it. */
      ground: z.string().max(200),
      reason: z.string().max(4000),
      approver: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
    }),
    output<Done>(),
  ),
  /** Files the addendum to an amendment where a crash or a full disk came between. */
  fileAddendum: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony, number: z.int().positive() }),
    output<Done>(),
  ),
  /**
   * Seals a locked list anew under two new pairs of secrets, with either of the old ones; both new age files go into the bag's next
   * version.
   */
  resealList: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      asked: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      reason: z.string().max(4000),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
      fresh: z.strictObject({
        officer: secret,
        supervisor: secret,
        recovery: z.tuple([secret, secret]),
      }),
    }),
    output<Done>(),
  ),
  /**
   * After the disclosure, on the request of a unit that was not drawn: its own opening as a text to be handed to it, Base64; and a fact
   * that says so by code.
   */
  openOwn: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      /** Its id, or its whole name. */
      sought: z.string().max(200),
      asked: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      reason: z.string().max(4000),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
    }),
    output<Done & { file: string; bytes: string }>(),
  ),
  /** The resealings of a list, oldest first. */
  resealings: method(
    ["console"],
    z.strictObject({ ceremony }),
    output<{ resealings: readonly ToldResealing[] }>(),
  ),
  /** The amendments of a list, oldest first, by codes; and for which reasons its rule set knows a waiver. */
  amendments: method(
    ["console"],
    z.strictObject({ ceremony }),
    output<{ amendments: readonly ToldAmendment[]; waivers: readonly WaiverReason[] }>(),
  ),
  /** Hands a filed addendum to a printer; with no printer, records that it is opened for another program to print. */
  printAddendum: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      number: z.int().positive(),
      printer: z.string().max(200),
      copies: z.int().min(1).max(50),
    }),
    output<Done>(),
  ),
  /** A filed addendum, Base64. */
  addendum: method(
    ["console"],
    z.strictObject({ ceremony, number: z.int().positive() }),
    output<{ pdf: string }>(),
  ),
} as const;
