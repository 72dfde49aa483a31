import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { ok, type Result, refuse } from "../../shared/result.ts";
import type { Language } from "../../shared/text/catalogue.ts";

/** Where a command speaks to: its report on one side, its sentences about unusable input on the other. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const terminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

/** What a command ends with: all well, something found wrong, or input it could not work with. */
export const exit = { good: 0, wrong: 1, unusable: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** Options every command has. */
const common = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

/** Reads a command line: the common options and the command's own. An unknown option or a missing value is refused. */
export function readArguments<const Own extends ParseArgsOptionsConfig>(args: readonly string[], own: Own) {
  return guarded(() =>
    parseArgs({ args: [...args], options: { ...common, ...own }, allowPositionals: true }),
  );
}

function guarded<T>(parse: () => T): Result<T> {
  try {
    return ok(parse());
  } catch (error) {
    // parseArgs speaks by exceptions; its sentence, of several lines where it gives advice, names the option.
    const why = error instanceof Error ? error.message : String(error);
    return refuse("verify.input.arguments", { why: why.replace(/\s*\n\s*/g, " ").replace(/\.$/, "") });
  }
}

/** The language of `--lang`: Chinese unless it says `en`. */
export function readLanguage(lang: string | undefined): Result<Language> {
  if (lang === undefined || lang === "zh" || lang === "en") return ok(lang ?? "zh");
  return refuse("verify.input.language", { found: lang });
}

/** Runs a command as a program of its own: its exit code is the process's once everything is written. */
export async function run(
  command: (args: readonly string[], terminal: Terminal) => Promise<Exit>,
): Promise<void> {
  process.exitCode = await command(process.argv.slice(2), terminal);
}
