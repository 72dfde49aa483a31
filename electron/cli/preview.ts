import { summarise } from "../../shared/register/findings.ts";
import type { List, Register } from "../../shared/register/model.ts";
import { type Import, importList } from "../../shared/register/reading/import-list.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import { message, say } from "../../shared/text/text.ts";
import { digest } from "../services/ledger/digest.ts";
import { chinaTime } from "../services/ledger/ports.ts";
import { printedAsIs } from "../services/papers/print/spell-out.ts";
import { readTableFile } from "../services/register/reading/read-file.ts";
import { type PreviewOptions, readPreviewArguments, readPreviewOptions } from "./preview/options.ts";
import { type Previewed, previewJson, previewLines } from "./preview/report.ts";
import {
  type Exit,
  exit,
  mannerAsked,
  oneLine,
  readLanguage,
  run,
  type Terminal,
  unusable,
} from "./terminal.ts";

/**
 * `preview LIST FILE [--with LIST=FILE …] [--map …] [--sheet …] [--level …] [--json] [--lang zh|en] [--help]`: what the console's
 * preview says of a file, without a ledger. Exit 0 the file can be read, whatever was found in it; 2 unusable input, with a
 * sentence on stderr (and with `--json` an object that holds it).
 */
export async function previewCommand(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = mannerAsked(args);
  const typed = readPreviewArguments(args);
  if (!typed.ok) return unusable(typed, asked, terminal);
  const { values } = typed.value;
  const language = readLanguage(values.lang);
  if (!language.ok) return unusable(language, asked, terminal);
  if (values.help) {
    terminal.print(say(message("preview.help", {}), language.value));
    return exit.good;
  }
  const options = readPreviewOptions(typed.value);
  if (!options.ok) return unusable(options, asked, terminal);
  const found = await preview(options.value, chinaTime(new Date()).slice(0, 10));
  if (!found.ok) return unusable(found, asked, terminal);
  if (values.json) terminal.print(JSON.stringify(previewJson(found.value, language.value)));
  else printLines(found.value, language.value, terminal);
  return exit.good;
}

/** Places that are printed of each kind of finding. */
const placesPrinted = 10;

function printLines(previewed: Previewed, language: Language, { print }: Terminal) {
  const groups = summarise(previewed.found.findings, placesPrinted);
  for (const said of previewLines(previewed, groups)) print(oneLine(say(said, language)));
}

/** Reads the lists that are given beside it, then the one that is asked for against them. */
async function preview(options: PreviewOptions, day: string): Promise<Result<Previewed>> {
  const prints = printedAsIs();
  if (!prints.ok) return prints;
  const { map, sheet } = options.overrides;
  const read = async (list: List, path: string, register: Register) => {
    const chosen = {
      level: options.level,
      ...(options.withoutHidden && { hidden: "left" as const }),
      ...(map[list] && { map: map[list] }),
      ...(sheet[list] && { sheet: sheet[list] }),
      phrases: options.phrases,
    };
    const file = await readTableFile(path, { list, ...chosen });
    if (!file.ok) return file;
    return importList(
      list,
      file.value.tables,
      chosen,
      { day, isToday: true, register, prints: prints.value },
      digest,
    );
  };
  let register: Register = {};
  const beside: Import[] = [];
  for (const { list, path } of options.beside) {
    const found = await read(list, path, register);
    if (!found.ok) return found;
    register = { ...register, [list]: found.value.rows };
    beside.push(found.value);
  }
  const found = await read(options.asked.list, options.asked.path, register);
  return found.ok ? ok({ found: found.value, beside }) : found;
}

if (import.meta.main) await run(previewCommand);
