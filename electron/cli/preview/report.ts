import type { FindingGroup } from "../../../shared/register/findings.ts";
import type { ConflictOfInterest, Inspector, Unit, Visit } from "../../../shared/register/model.ts";
import { excerpt } from "../../../shared/register/reading/clean.ts";
import type { Import } from "../../../shared/register/reading/import-list.ts";
import { headingsWhere } from "../../../shared/register/reading/sheets.ts";
import { few, type Language } from "../../../shared/text/catalogue.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";

/** A list as it was read, and those that it was read against. */
export interface Previewed {
  readonly found: Import;
  readonly beside: readonly Import[];
}

/** Words that are printed of those that are not known; all are in the JSON. */
const wordsPrinted = 40;

/** What becomes of the rows; a row of conflicts or visits may give several entries. */
function countsSaid({ list, counts }: Import): readonly Message[] {
  const { rows, accepted, refused, passedOver, stopped, notInPost, recognised } = counts;
  const values = { rows, accepted, refused, passedOver };
  if (list === "conflicts" || list === "visits") return [message("preview.counts-entries", values)];
  const first = message("preview.counts", values);
  if (list === "inspectors") return [first, message("preview.not-in-post", { notInPost })];
  const found = message("preview.recognised", { recognised });
  return [first, message("preview.stopped", { stopped }), ...(list === "special" ? [found] : [])];
}

/** What is said of a file: what was read, what becomes of its rows and by which words, then the findings by kind, worst first. */
export function previewLines(
  { found, beside }: Previewed,
  groups: readonly FindingGroup[],
): readonly Message[] {
  const { list, sheet, headingRow, mapping, rests, unused, unknown } = found;
  return [
    message("preview.sheet", {
      list: message(`minutes.list.${list}`, {}),
      sheet,
      headings: headingsWhere(headingRow),
    }),
    message("preview.columns", {
      columns: mapping.map(({ field, heading }) =>
        message("preview.column", { field: message(`console.field.${field}`, {}), heading }),
      ),
    }),
    ...(unused.length > 0 ? [message("preview.unused", { columns: few(unused.map(excerpt), 25) })] : []),
    ...beside.map((other) =>
      message("preview.beside", {
        list: message(`minutes.list.${other.list}`, {}),
        rows: other.counts.rows,
        refused: other.counts.refused,
      }),
    ),
    ...countsSaid(found),
    ...rests.map(({ field, means, word, count }) =>
      message(word === "" ? "preview.rest-blank" : "preview.rest", {
        field: message(`console.field.${field}`, {}),
        means: message(`register.means.${means}`, {}),
        word,
        count,
      }),
    ),
    ...unknown
      .slice(0, wordsPrinted)
      .map(({ field, word, count }) =>
        message("preview.unknown", { field: message(`console.field.${field}`, {}), word, count }),
      ),
    ...(unknown.length > wordsPrinted
      ? [message("preview.unknown-more", { count: unknown.length - wordsPrinted })]
      : []),
    ...groups.map(({ severity, count, places, first, varied }) =>
      message(varied ? "rehearsal.finding.varied" : "rehearsal.finding", {
        severity: message(`rehearsal.severity.${severity}`, {}),
        count,
        places: places.some(Boolean)
          ? places.join(" ") + (count > places.length ? " …" : "")
          : message("register.whole-file", {}),
        said: first,
      }),
    ),
  ];
}

/** A row as it would enter, by field; an inspector's last valid day and a visit's quarter under the names they have for readers. */
function rowJson(row: Unit | Inspector | ConflictOfInterest | Visit): object {
  if ("certificateExpiry" in row) {
    const { certificateExpiry, ...rest } = row;
    return { ...rest, certificateUntil: certificateExpiry };
  }
  if ("quarter" in row) {
    const { quarter, ...rest } = row;
    return { ...rest, period: quarter };
  }
  return row;
}

/** What `--json` prints of a file that can be read. */
export function previewJson({ found, beside }: Previewed, language: Language): object {
  const { list, sheet, sheets, headingRow, mapping, counts, rests, unused, unknown, rows, findings } = found;
  const { findings: bySeverity, ...numbers } = counts;
  return {
    ok: true,
    list,
    sheet,
    sheets,
    headingRow,
    mapping: Object.fromEntries(mapping.map(({ field, heading }) => [field, heading])),
    counts: { ...numbers, findings: bySeverity },
    beside: beside.map(({ list: name, counts: of }) => ({
      list: name,
      rows: of.rows,
      accepted: of.accepted,
      refused: of.refused,
    })),
    rests,
    unused,
    unknown,
    rows: rows.map(rowJson),
    findings: findings.map(({ severity, row, column, said, sheet: of }) => ({
      severity,
      ...(of !== undefined && { sheet: of }),
      row,
      column,
      kind: said.key,
      text: say(said, language),
    })),
  };
}
