import * as z from "zod";
import { scanLimits } from "../archive/versions.ts";
import type { Strokes } from "../ceremony/handwriting.ts";
import { keepers, occasions, paperKinds } from "../ceremony/opened.ts";
import { signerPattern } from "../ceremony/signatures.ts";
import { ConsoleCommand } from "../commands.ts";
import { draws } from "../draw/model.ts";
import { scanKinds } from "../draw/scans-file.ts";
import { publicText } from "../ledger/command.ts";
import { severities } from "../register/findings.ts";
import { lists } from "../register/model.ts";
import {
  type ConsoleCeremony,
  type ConsoleView,
  stageOverrides,
  tableForms,
} from "../windows/console-view.ts";
import type { DrawnUnit } from "../windows/drawn-units.ts";
import { type Appearance, type StageView, shownScenes } from "../windows/stage-view.ts";
import {
  type AboutProgram,
  type BagVerdict,
  type CertificateTold,
  type ExclusionPage,
  type FileHeadings,
  type FreshKeys,
  type ImportReport,
  type PairPage,
  type ReportedFinding,
  type RowPage,
  SentCertificate,
  type Signature,
  type TimelineLine,
} from "./answers.ts";
import { inspectionMethods } from "./inspection-methods.ts";
import {
  ceremony,
  commandId,
  type Done,
  digest,
  earlier,
  expectedRevision,
  method,
  nothing,
  output,
  page,
  secret,
} from "./method.ts";
import { planMethods } from "./plan-methods.ts";
import { resultsMethods } from "./results-methods.ts";

/** The office's own ledger, and that of the invented sample beside it. */
const ledgerNames = ["office", "sample"] as const;
export type LedgerName = (typeof ledgerNames)[number];

const list = z.enum(lists);
const paper = z.enum(paperKinds);
const keeper = z.enum(keepers);
/** Every method: who may call it, what goes in (checked in the dispatcher), what comes out. */
export const methods = {
  /** The present view; every change is pushed as well. */
  view: method(["console", "stage"], nothing, output<ConsoleView | StageView>()),
  /** `pool.csv` by its digest, without names: fetched once. */
  pool: method(["console", "stage"], z.strictObject({ digest }), output<{ text: string }>()),

  /** The emblem in the title of the stage by its digest, a PNG in Base64: fetched once. */
  emblem: method(["console", "stage"], z.strictObject({ digest }), output<{ png: string }>()),
  /** Sets the emblem, or takes it away where it is empty: a PNG in Base64, drawn anew by the window from what was chosen, and checked. */
  setEmblem: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, png: z.base64().max(1_000_000) }),
    output<Done>(),
  ),

  /**
   * What a window of the stage shows, said every half second: that it is there, and once a step has stood on its screen for
   * its time that it was shown. Changes nothing in the ledger; said twice it says no more.
   */
  showing: method(
    ["stage"],
    z.strictObject({
      /** Which window: as it named itself when it was loaded. */
      window: z.string().regex(/^[0-9a-f]{32}$/),
      /** The step of the draw on its screen, visible and played, or the page of the result; left out on any other screen. */
      step: z
        .strictObject({
          ceremony,
          /** Of a page of the result it is left out. */
          draw: z.enum(draws).optional(),
          scene: z.enum(shownScenes),
          page: z.int().nonnegative(),
          /** Milliseconds it has to stand yet; 0 once it was shown. */
          left: z.int().min(0).max(600_000),
        })
        .optional(),
    }),
    output<Record<never, never>>(),
  ),
  /** Opens the stage's window again, on a host that can; closes what is left of the old one. */
  reopenStage: method(["console"], nothing, output<Record<never, never>>()),

  /** One command of the ceremony; durable before it is answered. */
  execute: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, command: ConsoleCommand }),
    output<Done>(),
  ),
  ...planMethods,

  /** Reads a spreadsheet; nothing is imported until the report is accepted. */
  previewImport: method(
    ["console"],
    z.strictObject({
      list,
      /** By this id the window can have the reading stopped. */
      reading: z.uuid(),
      /** For the report only; never opened as a path. */
      name: z.string().max(500),
      /** Base64, at most 32 MiB decoded. */
      bytes: z.base64().max(45_000_000),
      sheet: z.string().max(200).optional(),
      map: z.record(z.string().max(40), z.string().max(500)).optional(),
      /** By field what phrases mean that are not known, or mean something else here. */
      phrases: z.record(z.string().max(40), z.record(z.string().max(200), z.string().max(40))).optional(),
      /** Whether hidden rows are left out. */
      hidden: z.literal("left").optional(),
    }),
    output<ImportReport>(),
  ),
  /** The sheets of a file with their headings and the rows below each, for who has to name the columns. Nothing of it is kept. */
  fileHeadings: method(
    ["console"],
    z.strictObject({
      list,
      reading: z.uuid(),
      name: z.string().max(500),
      /** As above. */
      bytes: z.base64().max(45_000_000),
    }),
    output<FileHeadings>(),
  ),
  /** Has the reading of a file stopped at its next step, or not begun where the file is still on its way; it is then refused. */
  stopReading: method(["console"], z.strictObject({ reading: z.uuid() }), output<Record<never, never>>()),
  findings: method(
    ["console"],
    z.strictObject({
      preview: z.uuid(),
      severity: z.enum(severities).optional(),
      /** Of one kind: the key of its sentence and the letters of its column. */
      kind: z.strictObject({ key: z.string().max(100), column: z.string().max(3) }).optional(),
      ...page,
    }),
    output<{ total: number; findings: readonly ReportedFinding[] }>(),
  ),
  /** The findings as a workbook with the sheet's own rows, for who keeps the list. */
  exportFindings: method(
    ["console"],
    z.strictObject({ preview: z.uuid(), language: z.enum(["zh", "en"]) }),
    /** Base64 of an .xlsx. */
    output<{ workbook: string }>(),
  ),
  acceptImport: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, preview: z.uuid() }),
    output<Done>(),
  ),
  discardImport: method(["console"], z.strictObject({ preview: z.uuid() }), output<Record<never, never>>()),
  /** Has the windows see the sample's ledger, or the office's again; refused while a ceremony of the office's is under way. */
  changeLedger: method(
    ["console"],
    z.strictObject({ to: z.enum(ledgerNames) }),
    output<Record<never, never>>(),
  ),
  /** Imports the invented sample into its own ledger. */
  importSample: method(["console"], z.strictObject({ expectedRevision }), output<Done>()),
  /** Rows of a list by name, but while a ceremony holds the register: from its freeze until its bag is written. */
  rows: method(
    ["console"],
    z.strictObject({ list, search: z.string().max(200), ...page }),
    output<RowPage>(),
  ),
  /** Who is left out and why, before the freeze only; those for the cap by number only. */
  exclusions: method(["console"], z.strictObject(page), output<ExclusionPage>()),
  /** The pairs of the conflict list that the supervisor approves, by name, before the freeze only; all, or those with some words. */
  pairs: method(
    ["console"],
    z.strictObject({ search: z.string().max(200).exactOptional(), ...page }),
    output<PairPage>(),
  ),

  /** Fresh passphrases and recovery codes, to be printed on slips. The host forgets them. */
  newKeys: method(["console"], nothing, output<FreshKeys>()),
  freeze: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      officer: secret,
      supervisor: secret,
      recovery: z.tuple([secret, secret]),
      earlier,
    }),
    output<Done>(),
  ),
  /** A keeper confirms the lock with his own passphrase; each attempt is on record. On the pad it is a command. */
  confirmLock: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, keeper, passphrase: secret }),
    output<Done>(),
  ),
  /** The same to make the ceremony void, for a reason. */
  confirmVoid: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, keeper, passphrase: secret, reason: publicText() }),
    output<Done>(),
  ),
  /** Prints a paper, signs it with the certificate of this machine and files it. */
  filePaper: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony, paper }),
    output<Done>(),
  ),
  /** What a certificate file says, before anything is signed with it; refused where nothing can be. */
  readCertificate: method(["console"], z.strictObject({ own: SentCertificate }), output<CertificateTold>()),
  /** A further signature of a filed paper, until its bag is written. */
  signPaper: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony, paper, keeper, own: SentCertificate }),
    output<Done>(),
  ),
  /** Who has signed a filed paper electronically. */
  signatures: method(
    ["console"],
    z.strictObject({ ceremony, paper }),
    output<{ signatures: readonly Signature[] }>(),
  ),
  /** The filed paper as it is archived, Base64. */
  paper: method(["console"], z.strictObject({ ceremony, paper }), output<{ pdf: string }>()),
  /** The slips of everybody in the room as one PDF, Base64: before the draw with boxes for the seed, after it with the seed. */
  witnessSlips: method(["console"], nothing, output<{ pdf: string }>()),
  /** The drawn units of a locked list by code, with their teams, searched; of a ceremony under way too, and ever after. */
  drawnUnits: method(
    ["console"],
    z.strictObject({ ceremony, search: z.string().max(200), ...page }),
    output<{ total: number; units: readonly DrawnUnit[] }>(),
  ),
  /** The same list as a file to be saved, Base64. */
  drawnTable: method(
    ["console"],
    z.strictObject({ ceremony, as: z.enum(tableForms), language: z.enum(["zh", "en"]) }),
    output<{ file: string; bytes: string }>(),
  ),
  /** The same list as a PDF to be printed, Base64; it is not filed. */
  drawnPaper: method(["console"], z.strictObject({ ceremony }), output<{ pdf: string }>()),
  ...inspectionMethods,
  ...resultsMethods,
  /** What is due today as a PDF to be printed, Base64; it is not filed. */
  duePaper: method(
    ["console"],
    z.strictObject({ language: z.enum(["zh", "en"]) }),
    output<{ pdf: string }>(),
  ),
  /** The system's printers that take a PDF as it is. */
  printers: method(
    ["console"],
    nothing,
    output<{ printers: readonly { readonly name: string; readonly preferred: boolean }[] }>(),
  ),
  /** Hands a filed paper to a printer; with no printer, records that it is opened for another program to print. */
  printPaper: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      paper,
      printer: z.string().max(200),
      copies: z.int().min(1).max(50),
    }),
    output<Done>(),
  ),
  /** Asks for a folder with the system's own dialog, on a host that has one; empty where it was closed unanswered. */
  chooseFolder: method(["console"], nothing, output<{ folder: string }>()),
  /** Copies the frozen public files into a new folder within one on this machine, a medium's, and reads them back. */
  copyFrozen: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, folder: z.string().min(1).max(1000) }),
    output<Done & { folder: string; files: number; apart: boolean }>(),
  ),
  writeBag: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony }),
    output<Done & { folder: string; zip: string }>(),
  ),
  /** Scans of signed papers, of a bag that is written: recorded together, then written as its next version. */
  addScans: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      scans: z
        .array(
          z.strictObject({
            /** For the sentence of a refusal only. */
            name: z.string().max(500),
            kind: z.enum(scanKinds),
            remark: z.string().max(1000),
            /** Base64; 32 MiB decoded at most, all files together. */
            bytes: z.base64().max(45_000_000),
          }),
        )
        .min(1)
        .max(scanLimits.files),
    }),
    output<Done & { folder: string; zip: string }>(),
  ),
  /** Writes the newest version again where a crash or a full disk came between. */
  writeVersion: method(
    ["console"],
    z.strictObject({ commandId, expectedRevision, ceremony }),
    output<Done & { folder: string; zip: string }>(),
  ),
  verifyBag: method(["console"], z.strictObject({ ceremony }), output<BagVerdict>()),
  /** Begins a new ledger in the place of one that is missing or does not know its bags; `kept` is where the file before lies, if any. */
  beginLedger: method(
    ["console"],
    z.strictObject({
      commandId,
      reason: z.string().max(4000),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
    }),
    output<{ kept: string }>(),
  ),
  /** Asks the long work that is under way to stop where it may be stopped; what it was doing is then refused. */
  stop: method(["console"], nothing, output<Record<never, never>>()),

  /** Which program this is, what it runs on and where its data lie. */
  about: method(["console"], nothing, output<AboutProgram>()),
  /** A ceremony that is over, as the console shows it. */
  ceremony: method(["console"], z.strictObject({ ceremony }), output<ConsoleCeremony>()),
  /** What happened in a ceremony, and beside it; with an empty id, in the whole ledger. */
  timeline: method(
    ["console"],
    z.strictObject({ ceremony, ...page }),
    output<{ total: number; lines: readonly TimelineLine[] }>(),
  ),
  /** What somebody wrote on the pad, as it counts now. Views say only that and when it was written. */
  signature: method(
    ["console"],
    z.strictObject({ ceremony, signer: z.string().regex(signerPattern), occasion: z.enum(occasions) }),
    output<{ strokes: Strokes }>(),
  ),
  /** What the officer puts on the stage; changes nothing of the ceremony. */
  stage: method(
    ["console"],
    z.strictObject({
      shown: z.enum(stageOverrides).optional(),
      /** Turns to this page of the result, from 0: back to any, on by one and not before the present one was seen. */
      page: z.int().min(0).max(100_000).optional(),
      /** Takes the word that a ceremony became void off the stage. */
      putAway: z.literal(true).optional(),
      language: z.enum(["zh", "en"]).optional(),
      theme: z.enum(["dark", "light"]).optional(),
      calm: z.boolean().optional(),
      sound: z.boolean().optional(),
    }),
    output<Appearance>(),
  ),
} as const;

export type MethodName = keyof typeof methods;
export type Input<M extends MethodName> = z.infer<(typeof methods)[M]["input"]>;
export type OutputOf<M extends MethodName> = NonNullable<(typeof methods)[M]["output"]["type"]>;
