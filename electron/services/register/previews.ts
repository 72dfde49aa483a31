import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { isUnderWay } from "../../../shared/ceremony/opened.ts";
import { periodsDrawn } from "../../../shared/ceremony/periods-drawn.ts";
import { settledNote } from "../../../shared/ceremony/preparation.ts";
import type { FileHeadings, ImportReport } from "../../../shared/contract/answers.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import type { ImportCounts } from "../../../shared/office/importing.ts";
import { type ListReading, phrasesOf, readingKept } from "../../../shared/office/list-reading.ts";
import { placesInUse } from "../../../shared/office/usual-rules.ts";
import { summarise } from "../../../shared/register/findings.ts";
import { type List, mostListBytes } from "../../../shared/register/model.ts";
import { columnsSeen } from "../../../shared/register/reading/choose-table.ts";
import { tidy } from "../../../shared/register/reading/clean.ts";
import { headingRow as headingRowOf } from "../../../shared/register/reading/heading-rows.ts";
import type { Choices } from "../../../shared/register/reading/headings.ts";
import {
  type Import,
  type ImportContext,
  type ImportOptions,
  importInSteps,
  importList,
} from "../../../shared/register/reading/import-list.ts";
import { type OwnPhrases, ownPhrases, withPhrases } from "../../../shared/register/reading/phrases.ts";
import { columnName, shown, type Table } from "../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Pause } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { printedAsIs } from "../papers/print/spell-out.ts";
import { mebibytes } from "./reading/limits.ts";
import { readTables } from "./reading/read-tables.ts";

/** A file as it was read, with what it would bring into the register. Nothing of it is anywhere but in memory. */
export interface Preview {
  readonly list: List;
  /** SHA-256 of the file's bytes. */
  readonly file: string;
  readonly tables: readonly Table[];
  readonly chosen: Chosen;
  readonly found: Import;
}

interface Chosen {
  readonly sheet?: string;
  readonly map?: Choices;
  readonly phrases?: OwnPhrases;
  readonly hidden?: "left";
}

/** One for each list, at most: a report that is not accepted is read again in a second. */
const most = 6;

/** Files that were read and are not accepted yet, by the id of their report. */
export type Previews = Map<string, Preview>;

/** Reads a spreadsheet against the present register and keeps it for its acceptance; the oldest of too many is forgotten. Stopped at any pause, nothing of it stays. */
export async function preview(
  asked: Input<"previewImport">,
  service: CeremonyService,
  previews: Previews,
  pause: Pause,
): Promise<Result<ImportReport>> {
  const sent = bytesOf(asked);
  if (!sent.ok) return sent;
  const bytes = sent.value;
  const file = asked.name;
  const begun = await pause();
  if (!begun.ok) return begun;
  const before = remembered(asked.list, service);
  const said = ownPhrases(asked.phrases ?? {});
  if (!said) return refuse("register.phrases-form", {});
  const chosen: Chosen = {
    ...(asked.sheet !== undefined && { sheet: asked.sheet }),
    map: { ...before.map, ...(asked.map as Choices) },
    phrases: withPhrases(before.phrases, said),
    ...(asked.hidden && { hidden: asked.hidden }),
  };
  const tables = await readTables(bytes, file, pause, { list: asked.list, ...chosen });
  if (!tables.ok) return tables;
  let taken = chosen;
  let found = await readInSteps(asked.list, tables.value, chosen, service, pause);
  if (!found.ok && Object.keys(before.map).length > 0) {
    // Another file than last time: what was chosen then need not be in it.
    taken = { ...chosen, map: (asked.map ?? {}) as Choices };
    found = await readInSteps(asked.list, tables.value, taken, service, pause);
  }
  if (!found.ok) return found;
  const wanted = await pause();
  if (!wanted.ok) return wanted;
  const id = randomUUID();
  for (const old of [...previews.keys()].slice(0, Math.max(0, previews.size + 1 - most)))
    previews.delete(old);
  previews.set(id, {
    list: asked.list,
    file: digest(bytes),
    tables: tables.value,
    chosen: taken,
    found: found.value,
  });
  return ok(reportOf(id, tables.value, found.value));
}

/** A file as a window sent it; refused where it is larger than any list. */
function bytesOf({ name: file, bytes: sent }: Pick<Input<"fileHeadings">, "name" | "bytes">): Result<Buffer> {
  const bytes = Buffer.from(sent, "base64");
  return bytes.length <= mostListBytes
    ? ok(bytes)
    : refuse("contract.file-large", {
        file,
        size: mebibytes(bytes.length),
        most: mebibytes(mostListBytes),
      });
}

/** At most so many sheets are told with their columns: nobody chooses among more. */
const mostSheets = 40;

/** The sheets of a file that are seen by who opens it, with the headings and the rows under them. */
export async function fileHeadings(
  asked: Input<"fileHeadings">,
  pause: Pause,
): Promise<Result<FileHeadings>> {
  const sent = bytesOf(asked);
  if (!sent.ok) return sent;
  const tables = await readTables(sent.value, asked.name, pause, { list: asked.list });
  if (!tables.ok) return tables;
  const sheets = tables.value
    .filter(({ hidden, rows }) => hidden === undefined && rows.length > 0)
    .slice(0, mostSheets)
    .map((table) => ({ name: table.name, ...columnsSeen(asked.list, table) }));
  return ok({ sheets });
}

/**
 * Reads the list once more, for other lists may have been accepted since: refused where it would now bring something
 * else than its report says.
 */
export function confirm(one: Preview, service: CeremonyService): Result<Import> {
  const again = readList(one.list, one.tables, one.chosen, service);
  if (!again.ok) return again;
  const same = JSON.stringify(again.value) === JSON.stringify(one.found);
  return same ? again : refuse("contract.preview-outdated", {});
}

/** What was chosen for a list when it was imported last, and what phrases mean at this office. */
export function remembered(
  list: List,
  { state, read }: CeremonyService,
): { readonly map: Choices; readonly phrases: OwnPhrases } {
  const { lists, readingNote } = state();
  const held = lists[list];
  const of = held && held.origin !== "emptied" ? held.readingNote : undefined;
  return {
    map: of === undefined ? {} : (noted(readingKept, read(of)).chosen as Choices),
    phrases: readingNote === "" ? {} : phrasesOf(noted(readingKept, read(readingNote))),
  };
}

/**
 * How a list was read, as it is kept with it. Headings that were chosen are kept by their words: the next file may have other columns.
 * That a field had no column is not kept: a column of the next file would be passed over without anybody asking for it.
 */
export function readingOf({ map = {}, phrases = {} }: Chosen, found: Import): ListReading {
  const { sheets, mapping, rests, counts } = found;
  const chosen = mapping.filter(({ field, heading }) => field in map && heading !== "");
  return {
    sheets,
    columns: mapping.map(({ field, heading: text }) => ({ field, heading: text })),
    chosen: Object.fromEntries(chosen.map(({ field, heading }) => [field, heading])),
    passedOver: counts.passedOver,
    rests,
    phrases: phrases as ListReading["phrases"],
  };
}

/** What the event of an import says in numbers. */
export function countsOf(file: string, { counts, findings }: Import): ImportCounts {
  const { rows, accepted, refused } = counts;
  return { file, rows, accepted, refused, findings: findings.length };
}

/** A list out of its file, for the office's level and the day of the ceremony that is being prepared. */
export function readList(
  list: List,
  tables: readonly Table[],
  chosen: Chosen,
  service: CeremonyService,
): Result<Import> {
  const against = readAgainst(service);
  return against.ok
    ? importList(list, tables, { ...against.value.options, ...chosen }, against.value.context, digest)
    : against;
}

/** As `readList`, with a pause before each step. */
async function readInSteps(
  list: List,
  tables: readonly Table[],
  chosen: Chosen,
  service: CeremonyService,
  pause: Pause,
): Promise<Result<Import>> {
  const against = readAgainst(service);
  if (!against.ok) return against;
  const { options, context } = against.value;
  const steps = importInSteps(list, tables, { ...options, ...chosen }, context, digest);
  for (;;) {
    const goOn = await pause();
    if (!goOn.ok) return goOn;
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The office's level and where its rules place units, the day of the draw and the lists that are there. */
function readAgainst({ state, register, read, ports }: CeremonyService): Result<Against> {
  const { office, current } = state();
  if (!office) return refuse("ceremony.no-office", {});
  const prints = printedAsIs();
  if (!prints.ok) return prints;
  const prepared = isUnderWay(state()) ? current : undefined;
  const day = prepared?.day ?? ports.now().slice(0, 10);
  const context = { day, isToday: prepared === undefined, register: register(), prints: prints.value };
  const { level } = office;
  const drawn = periodsDrawn(state(), (digest) => noted(settledNote, read(digest)));
  const places = placesInUse(state(), { level, day, prepared: prepared?.rules, drawn }, read);
  return ok({ options: { level, places }, context });
}

interface Against {
  readonly options: Pick<ImportOptions, "level" | "places">;
  readonly context: ImportContext;
}

function reportOf(preview: string, tables: readonly Table[], found: Import): ImportReport {
  const { findings: _, ...counts } = found.counts;
  return {
    preview,
    list: found.list,
    read: found.sheets,
    sheets: tables.map(({ name, hidden }) => ({ name, hidden: hidden !== undefined })),
    headingRow: found.headingRow,
    mapping: found.mapping.map(({ field, index, heading }) => ({
      field,
      heading,
      column: columnName(index),
    })),
    headings: headingsOf(tables, found),
    counts,
    rests: found.rests,
    unknown: found.unknown,
    unused: found.unused,
    hiddenRows: tables
      .filter(({ name }) => found.sheets.includes(name))
      .reduce((sum, { rows }) => sum + rows.filter(({ hidden }) => hidden).length, 0),
    groups: summarise(found.findings),
  };
}

/** Every column of the heading row that was taken, by its heading and its letters; of a sheet without headings, by its letters alone. */
export function headingsOf(
  tables: readonly Table[],
  { sheets, headingRow }: Import,
): ImportReport["headings"] {
  const { rows = [] } = tables.find(({ name }) => name === sheets[0]) ?? {};
  if (headingRow === 0)
    return Array.from(
      { length: Math.max(0, ...rows.slice(0, 30).map(({ cells }) => cells.length)) },
      (_, index) => ({
        heading: columnName(index),
        column: columnName(index),
      }),
    );
  const row = headingRowOf(
    rows,
    rows.findIndex(({ number }) => number === headingRow),
  );
  return (row?.cells ?? []).map((cell, index) => ({ heading: tidy(shown(cell)), column: columnName(index) }));
}
