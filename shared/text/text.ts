import { bag, scan } from "./archive.ts";
import { bagWords } from "./bag-words.ts";
import { belowCitedWords } from "./below-cited.ts";
import { type Language, sayFrom, type Value, type Values } from "./catalogue.ts";
import { ceremony } from "./ceremony.ts";
import { ceremonyCourse } from "./ceremony-course.ts";
import { clock } from "./clock.ts";
import { consoleFields, consoleParts, consoleShell } from "./console.ts";
import { consoleFreeze, consoleSlips, consoleWitnesses } from "./console-ceremony.ts";
import { consoleAmend, consoleInspection, consoleReseal } from "./console-inspection.ts";
import {
  consoleDraw,
  consoleFiling,
  consoleMinutes,
  consolePreview,
  consoleScans,
  consoleSigning,
} from "./console-minutes.ts";
import { consoleHome, consolePlaces, consoleRecord } from "./console-pages.ts";
import { consoleApproval, consoleCalendar, consolePlan } from "./console-plan.ts";
import { consoleRegister } from "./console-register.ts";
import { consoleResults } from "./console-results.ts";
import { consoleRules } from "./console-rules.ts";
import { consoleStage } from "./console-stage.ts";
import { contract } from "./contract.ts";
import { draw } from "./draw.ts";
import { handbook } from "./handbook.ts";
import { handwriting } from "./handwriting.ts";
import { host, hostDesktop, hostPortable, hostStart } from "./host.ts";
import { inspection } from "./inspection.ts";
import { ledger } from "./ledger.ts";
import { office } from "./office.ts";
import { minutesFacts } from "./paper-facts.ts";
import { minutesPapers, print, signing } from "./paper-kinds.ts";
import { minutesRuleSets } from "./paper-rule-sets.ts";
import { minutesSummary } from "./paper-summary.ts";
import { minutes, minutesDraw } from "./papers.ts";
import { previewCommandLine } from "./preview-command.ts";
import { publishedWords } from "./published-words.ts";
import { register } from "./register.ts";
import { registerFiles, registerProjection } from "./register-files.ts";
import { registerReferences } from "./register-references.ts";
import { registerSheets } from "./register-sheets.ts";
import { registerWords } from "./register-words.ts";
import { rehearsal } from "./rehearsal.ts";
import { inspectionResults } from "./results.ts";
import { ruleSets } from "./rule-sets.ts";
import { rules } from "./rules.ts";
import { stage } from "./stage.ts";
import { consoleSuccession, succession } from "./succession.ts";
import { terms } from "./terms.ts";
import { verify, verifyNames } from "./verify.ts";
import { verifyCommandLine } from "./verify-command.ts";
import { verifyDisclosed } from "./verify-disclosed.ts";
import { verifyCourse, verifyInput } from "./verify-input.ts";
import { verifyPage, verifyPageParts } from "./verify-page.ts";
import { verifyPapers } from "./verify-papers.ts";
import { verifySignatures } from "./verify-signatures.ts";
import { verifySlip, verifyVerdict } from "./verify-verdict.ts";
import { due, view } from "./windows.ts";
import { yearPlans } from "./year-plans.ts";

/** Every entry by its key. */
export const catalogue = {
  ...bag,
  ...belowCitedWords,
  ...ceremony,
  ...ceremonyCourse,
  ...clock,
  ...contract,
  ...consoleShell,
  ...consoleFields,
  ...consoleCalendar,
  ...consoleRules,
  ...consoleApproval,
  ...consolePlaces,
  ...consolePlan,
  ...consolePreview,
  ...consoleRegister,
  ...consoleStage,
  ...consoleSuccession,
  ...consoleWitnesses,
  ...consoleDraw,
  ...consoleFreeze,
  ...consoleHome,
  ...consoleFiling,
  ...consoleAmend,
  ...consoleReseal,
  ...consoleResults,
  ...consoleInspection,
  ...consoleMinutes,
  ...consoleParts,
  ...consoleRecord,
  ...consoleScans,
  ...consoleSigning,
  ...consoleSlips,
  ...draw,
  ...due,
  ...handbook,
  ...handwriting,
  ...host,
  ...hostDesktop,
  ...hostPortable,
  ...hostStart,
  ...inspection,
  ...inspectionResults,
  ...ledger,
  ...minutes,
  ...minutesDraw,
  ...minutesFacts,
  ...minutesPapers,
  ...minutesRuleSets,
  ...minutesSummary,
  ...print,
  ...publishedWords,
  ...previewCommandLine,
  ...register,
  ...registerFiles,
  ...registerProjection,
  ...registerSheets,
  ...registerReferences,
  ...registerWords,
  ...rehearsal,
  ...rules,
  ...ruleSets,
  ...scan,
  ...office,
  ...signing,
  ...stage,
  ...succession,
  ...terms,
  ...verify,
  ...verifyCommandLine,
  ...verifyCourse,
  ...verifyInput,
  ...bagWords,
  ...verifyNames,
  ...verifyPage,
  ...verifyPageParts,
  ...verifyDisclosed,
  ...verifyPapers,
  ...verifySignatures,
  ...verifySlip,
  ...verifyVerdict,
  ...view,
  ...yearPlans,
};

export type Key = keyof typeof catalogue;
export type ValuesOf<K extends Key> = Values<(typeof catalogue)[K]>;

/** Whether there are words under this key. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(catalogue, key);
}

/** Something to say, not yet in a language: a catalogue key and its values. */
export interface Message {
  readonly key: Key;
  /** As the entry asks for them; `message` sees to that. Not a union over all keys: a thousand members are too many for the compiler. */
  readonly values: Readonly<Record<string, Value>>;
}

/** Builds a message; the compiler checks key and values against the catalogue. */
export function message<K extends Key>(key: K, values: ValuesOf<K>): Message {
  return { key, values };
}

/** The sentence of a message in a language. */
export function say(said: Message, language: Language): string {
  return sayFrom(catalogue, said, language);
}
