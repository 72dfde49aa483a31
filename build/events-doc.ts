/**
 * Writes `docs/events.md`, the vocabulary of the ledger, from the rows that state it: `node build/events-doc.ts [FILE]`.
 * A test fails where the page is not what this writes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { facts } from "../shared/facts.ts";
import { type AnyRow, formOf, type KindBy, schemaOf, type Whose } from "../shared/ledger/fact.ts";
import type { AnyNoteKind } from "../shared/ledger/notes.ts";
import { ceremonyCourse } from "../shared/text/ceremony-course.ts";

/** What is used here of zod's own JSON Schema. */
interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const digestPattern = "^[0-9a-f]{64}$";

const intro = `\
# Events

This page is written by \`npm run docs\` from the rows that \`shared/facts.ts\` composes; edit a row in its room, not this page.

An event is a fact that the ledger keeps for ever. Its body is canonical JSON (RFC 8785: names sorted, no white space) of integers
and strings only. A line of \`events.jsonl\` is the JSON array \`[seq,"prev_hash","hash","body"]\`, where \`hash\` is the SHA-256 of
\`<seq>,<prev_hash>,<body>\`, \`seq\` counts from 1, and the first \`prev_hash\` is 64 zeros.

Every event has

| Field | Value | Meaning |
|---|---|---|
| \`type\` | string | one of the headings below |
| \`form\` | number | in which form it is written; its heading says today's |
| \`of\` | string | whose it is: \`office\`, or the id of a ceremony |
| \`at\` | string | local time of China with its offset, \`2026-12-25T09:30:00+08:00\` |
| \`command\` | string | id of the command it follows from; a command that comes twice does nothing the second time |

and the fields named with it.

The first ledgers have events without \`form\` and \`of\`: form 1. In those, an event's place tells whose it is, or its own field
\`ceremony\`, which \`ceremony.opened\`, \`ceremony.locked\`, \`ceremony.voided\`, \`bag.written\`, \`scan.added\` and \`bag.versioned\` had; the
\`period\` of \`ceremony.opened\` was called \`quarter\`; \`pool.frozen\` is of protocol \`mingqian-draw/1\`; \`list.imported\` held the whole list, in a note called \`rowsNote\`. An event stands for ever as it was
hashed: whoever reads it raises it, one form at a time, to today's (\`shared/upcasters.ts\`). An event of a later form than the program
knows, and one that does not fit its row, is refused when the ledger is opened.

Values: *digest* is 64 lower-case hex digits, *count* an integer from 0, *number* an integer from 1. “In the minutes” is the line of
the minutes' course; an event without one does not appear there.

## Notes

Names of units, inspectors and witnesses and all free text lie in *notes*: blobs with a salt of their own that are never exported. A
field that ends in \`Note\` is the SHA-256 of one, and says of which kind the note is. A note is canonical JSON of four fields: \`note\` is its
kind, \`form\` the form it is written in, \`content\` the JSON text of what it says, \`salt\` 64 random hex digits. The first ledgers state
neither \`note\` nor \`form\`; such a note is of form 1 and of the kind that its field names. A note of another kind or a later form, and
one that does not say what its kind says, is refused when the ledger is opened.

`;

/** Where a field names a note: of which kind. */
const noteValue = (kind: AnyNoteKind | KindBy) =>
  "by" in kind
    ? `note: by \`${kind.by}\` ${kindsOf(kind)
        .map(({ name }) => `*${name}*`)
        .join(", ")}`
    : `note: *${kind.name}*`;

function kindsOf(kind: AnyNoteKind | KindBy): readonly AnyNoteKind[] {
  return "by" in kind ? Object.values(kind.kinds) : [kind];
}

/** The kinds of notes, each with its present form and the events that have one. */
function kindsTable(): string {
  const all = facts.flatMap((row: AnyRow) =>
    Object.values(row.fields).flatMap(({ kind: stated }) =>
      stated ? kindsOf(stated).map((kind) => ({ kind, type: row.type })) : [],
    ),
  );
  const rows = [...Map.groupBy(all, ({ kind }) => kind)].map(
    ([{ name, form }, found]) =>
      `| *${name}* | ${form} | ${[...new Set(found.map(({ type }) => `\`${type}\``))].join(", ")} |`,
  );
  return `${["| Kind | Form | In the events |", "|---|---|---|", ...rows].join("\n")}\n`;
}

const whose: Readonly<Record<Whose, string>> = {
  office: "of the office",
  opens: "of the ceremony that it opens",
  open: "of the open ceremony",
  any: "of a ceremony that may be over",
};

function value(schema: Schema): string {
  const { type, minimum, maximum, exclusiveMinimum } = schema;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(", ");
  if (type === "array") return `list of ${value(schema.items ?? {})}`;
  if (type === "object") {
    const members = Object.entries(schema.properties ?? {}).map(
      ([name, member]) => `\`${name}\` (${value(member)})`,
    );
    return `objects: ${members.join(", ")}`;
  }
  if (type === "integer") {
    if (exclusiveMinimum === 0) return "number";
    // zod writes the largest safe integer where there is no bound.
    if (maximum === undefined || maximum === Number.MAX_SAFE_INTEGER) return "count";
    return `${minimum} to ${maximum}`;
  }
  if (schema.pattern === digestPattern) return "digest";
  return schema.pattern === undefined ? "string" : `\`${schema.pattern}\``;
}

/** The lines of the minutes an event may become, as the catalogue has them. */
function courseTexts(type: string): string[] {
  const key = `ceremony.course.${type}`;
  return Object.entries(ceremonyCourse)
    .filter(([name]) => name === key || name.startsWith(`${key}.`))
    .map(([, [zh, en]]) => `${zh} / ${plural(en)}`);
}

/** A text for any number but one: `{files} files`. */
function plural(text: string): string {
  return text.replace(/\{\w+\|[^|{}]+\|([^|{}]+)\}/g, "$1");
}

function section(row: AnyRow): string {
  const { type, of, says, fields } = row;
  const { properties = {} } = z.toJSONSchema(schemaOf(row)) as Schema;
  const rows = Object.entries(fields).map(
    ([name, { means, kind }]) =>
      `| \`${name}\` | ${kind ? noteValue(kind) : value(properties[name] ?? {}).replaceAll("|", "\\|")} | ${means} |`,
  );
  const table = rows.length === 0 ? [] : ["| Field | Value | Meaning |\n|---|---|---|", ...rows];
  const texts = courseTexts(type);
  const course = texts.length === 0 ? [] : [`In the minutes: ${texts.join("; ")}.`];
  const envelope = `Form ${formOf(row)}, ${whose[of]}.`;
  return [`## \`${type}\``, says, envelope, ...course, table.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function eventsDoc(): string {
  return `${[`${intro}${kindsTable()}`, ...facts.map(section)]
    .join("\n")
    .replaceAll("\n## ", "\n\n## ")
    .replace(/\n{3,}/g, "\n\n")}\n`;
}

writeFileSync(process.argv[2] ?? join(import.meta.dirname, "../docs/events.md"), eventsDoc());
