import { inspect, type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Language } from "../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../shared/text/result.ts";
import { say } from "../../shared/text/text.ts";

/** Where a command speaks to: its report on one side, its sentences about unusable input on the other. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const terminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

/** A sentence as one line that does nothing to a terminal: names of other people's files may hold line breaks and escapes. */
export function oneLine(sentence: string): string {
  return sentence.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
}

/** What a command ends with: all well, something found wrong, input it could not work with, or a fault of its own (`sysexits.h`). */
export const exit = { good: 0, wrong: 1, unusable: 2, fault: 70 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** Options every command has. */
const common = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

/** The option of those that report to a machine too. */
export const toMachines = { json: { type: "boolean" } } as const satisfies ParseArgsOptionsConfig;

/** Reads a command line: the common options and the command's own. An unknown option or a missing value is refused, by name. */
export function readArguments<const Own extends ParseArgsOptionsConfig>(args: readonly string[], own: Own) {
  const options = { ...common, ...own };
  const wrong = firstWrong(args, options);
  return wrong ?? ok(parseArgs({ args: [...args], options, allowPositionals: true }));
}

/** What is wrong with a command line, in our own words: parseArgs would throw a sentence of its own, in English only. */
function firstWrong(args: readonly string[], options: ParseArgsOptionsConfig): Refused | undefined {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { rawName: option, name, value, inlineValue } = token;
    const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
    if (type === undefined) return refuse("verify.input.unknown-option", { option });
    if (type === "boolean" && value !== undefined) return refuse("verify.input.no-value", { option });
    // `--key --lang en` forgot a value; what does begin with a dash is given as `--key=-name`.
    if (type === "string" && (!value || (!inlineValue && /^-./.test(value))))
      return refuse("verify.input.value", { option });
    // The first would be dropped without a word.
    if (seen.has(name) && type === "string" && !options[name]?.multiple)
      return refuse("verify.input.repeated", { option });
    seen.add(name);
  }
  return undefined;
}

/** How a command is to speak: in which language, and whether to a machine too. */
export interface Manner {
  readonly language: Language;
  readonly json: boolean;
}

/** How to refuse a command line: in English, as JSON too, where it asks for that anywhere, however wrong the rest is. */
export function mannerAsked(args: readonly string[]): Manner {
  const { values } = parseArgs({ args: [...args], options: { ...common, ...toMachines }, strict: false });
  return { language: values.lang === "en" ? "en" : "zh", json: values.json !== undefined };
}

/** What `--json` prints of input that cannot be used; where it can be, `ok` says whether all is well (exit 0). */
export interface RefusedJson {
  readonly ok: false;
  /** The refusal's key in the catalogue of texts; it stays, whatever the sentence becomes. */
  readonly code: string;
  /** The sentence on standard error. */
  readonly message: string;
}

/** Ends a command whose input cannot be used: its sentence on standard error, and for `--json` an object on standard output. */
export function unusable({ refusal }: Refused, { language, json }: Manner, to: Terminal): Exit {
  const sentence = say(refusal, language);
  to.complain(oneLine(sentence));
  const told: RefusedJson = { ok: false, code: refusal.key, message: sentence };
  if (json) to.print(JSON.stringify(told));
  return exit.unusable;
}

/** The language of `--lang`: Chinese unless it says `en`. */
export function readLanguage(lang: string | undefined): Result<Language> {
  if (lang === undefined || lang === "zh" || lang === "en") return ok(lang ?? "zh");
  return refuse("verify.input.language", { found: lang });
}

/**
 * Runs a command as a program of its own: its exit code is the process's once everything is written. A fault of the program is
 * never taken for a finding, which Node's own exit code 1 would be.
 */
export async function run(
  command: (args: readonly string[], terminal: Terminal) => Promise<Exit>,
): Promise<void> {
  const fault = (error: unknown): never => {
    terminal.complain(inspect(error));
    process.exit(exit.fault);
  };
  process.on("uncaughtException", fault);
  // Who reads may have seen enough (`| head`): the command goes on to its end, and its exit code is what it found.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") fault(error);
    });
  try {
    process.exitCode = await command(process.argv.slice(2), terminal);
  } catch (error) {
    fault(error);
  }
}
