import { basename } from "node:path";
import { type List, lists, type Register } from "../../../shared/register/model.ts";
import { type Import, importList } from "../../../shared/register/reading/import-list.ts";
import { placesBy } from "../../../shared/rules/settings.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { digest } from "../../services/ledger/digest.ts";
import { printedAsIs } from "../../services/papers/print/spell-out.ts";
import { readingOf } from "../../services/register/previews.ts";
import { readTableFile, sampleFiles } from "../../services/register/reading/read-file.ts";
import type { RehearsalOptions } from "./options.ts";
import type { Imported } from "./rehearsal.ts";

/** An import as it is reported and as it enters the ledger. */
export interface Gathered {
  readonly file: string;
  readonly found: Import;
  readonly imported: Imported;
}

/** Reads the lists of a rehearsal in the order in which they refer to each other; the first file that cannot be used is refused. */
export async function gatherImports(
  options: RehearsalOptions,
  day: string,
  report: (gathered: Gathered) => void,
): Promise<Result<readonly Gathered[]>> {
  const prints = printedAsIs();
  if (!prints.ok) return prints;
  const gathered: Gathered[] = [];
  let register: Register = {};
  for (const { list, path } of filesOf(options)) {
    const { map, sheet } = options.overrides;
    const file = await readTableFile(path, { list, ...(map[list] && { map: map[list] }) });
    if (!file.ok) return file;
    const chosen = {
      level: options.level,
      places: placesBy(options.ruleSet ?? options.preset, options.level),
      ...(map[list] && { map: map[list] }),
      ...(sheet[list] && { sheet: sheet[list] }),
    };
    const context = { day, register, prints: prints.value };
    const found = importList(list, file.value.tables, chosen, context, digest);
    if (!found.ok) return found;
    const { rows, counts } = found.value;
    register = { ...register, [list]: rows };
    const one: Gathered = {
      file: basename(path),
      found: found.value,
      imported: {
        list,
        rows,
        reading: readingOf(chosen, found.value),
        counts: {
          file: file.value.digest,
          rows: counts.rows,
          accepted: counts.accepted,
          refused: counts.refused,
          findings: found.value.findings.length,
        },
      },
    };
    report(one);
    gathered.push(one);
  }
  return ok(gathered);
}

function filesOf({
  files,
  level,
}: RehearsalOptions): readonly { readonly list: List; readonly path: string }[] {
  const given = lists.flatMap((list) => (files[list] === undefined ? [] : [{ list, path: files[list] }]));
  return given.length === 0 ? sampleFiles(level) : given;
}
