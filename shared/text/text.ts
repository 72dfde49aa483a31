import { bag } from "./bag.ts";
import { type Language, sayFrom, type Value, type Values } from "./catalogue.ts";
import { ceremony } from "./ceremony.ts";
import { ceremonyCourse } from "./ceremony-course.ts";
import { consoleShell } from "./console.ts";
import { consoleCalendar } from "./console-calendar.ts";
import { consoleDraw } from "./console-draw.ts";
import { consoleFields } from "./console-fields.ts";
import { consoleFreeze } from "./console-freeze.ts";
import { consoleMinutes } from "./console-minutes.ts";
import { consoleOwn } from "./console-own.ts";
import { consoleParts } from "./console-parts.ts";
import { consolePlan } from "./console-plan.ts";
import { consolePreview } from "./console-preview.ts";
import { consoleRegister } from "./console-register.ts";
import { consoleScans } from "./console-scans.ts";
import { consoleSigning } from "./console-signing.ts";
import { consoleSlips } from "./console-slips.ts";
import { consoleStage } from "./console-stage.ts";
import { consoleWitnesses } from "./console-witnesses.ts";
import { contract } from "./contract.ts";
import { draw } from "./draw.ts";
import { handwriting } from "./handwriting.ts";
import { host } from "./host.ts";
import { hostDesktop } from "./host-desktop.ts";
import { hostStart } from "./host-start.ts";
import { ledger } from "./ledger.ts";
import { minutes } from "./minutes.ts";
import { minutesDraw } from "./minutes-draw.ts";
import { minutesPapers } from "./minutes-papers.ts";
import { print } from "./print.ts";
import { register } from "./register.ts";
import { registerFiles } from "./register-files.ts";
import { rehearsal } from "./rehearsal.ts";
import { rules } from "./rules.ts";
import { scan } from "./scan.ts";
import { sealing } from "./sealing.ts";
import { signing } from "./signing.ts";
import { stage } from "./stage.ts";
import { verify } from "./verify.ts";
import { verifyCourse } from "./verify-course.ts";
import { verifyInput } from "./verify-input.ts";
import { verifyNames } from "./verify-names.ts";
import { verifyPage } from "./verify-page.ts";
import { verifyPageParts } from "./verify-page-parts.ts";
import { verifySignatures } from "./verify-signatures.ts";
import { view } from "./view.ts";

/** Every entry by its key. */
export const catalogue = {
  ...bag,
  ...ceremony,
  ...ceremonyCourse,
  ...contract,
  ...consoleShell,
  ...consoleFields,
  ...consoleCalendar,
  ...consoleOwn,
  ...consolePlan,
  ...consolePreview,
  ...consoleRegister,
  ...consoleStage,
  ...consoleWitnesses,
  ...consoleDraw,
  ...consoleFreeze,
  ...consoleMinutes,
  ...consoleParts,
  ...consoleScans,
  ...consoleSigning,
  ...consoleSlips,
  ...draw,
  ...handwriting,
  ...host,
  ...hostDesktop,
  ...hostStart,
  ...ledger,
  ...minutes,
  ...minutesDraw,
  ...minutesPapers,
  ...print,
  ...register,
  ...registerFiles,
  ...rehearsal,
  ...rules,
  ...scan,
  ...sealing,
  ...signing,
  ...stage,
  ...verify,
  ...verifyCourse,
  ...verifyInput,
  ...verifyNames,
  ...verifyPage,
  ...verifyPageParts,
  ...verifySignatures,
  ...view,
};

export type Key = keyof typeof catalogue;
export type ValuesOf<K extends Key> = Values<(typeof catalogue)[K]>;

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
