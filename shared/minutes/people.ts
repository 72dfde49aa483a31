import type { Block } from "./blocks.ts";
import type { Chapter } from "./chapters.ts";
import { clockText, dayText, momentText, sameDay } from "./moments.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Who was there: role, organisation, post, slip, in, out, and how each signs. */
export function people(record: CeremonyRecord, words: Words): Chapter {
  const at = (time: string): string => {
    if (time === "") return words.of("minutes.no-value");
    return sameDay(time, record.from) ? clockText(time, words) : momentText(time, words);
  };
  const rows = record.people.map((person) => [
    words.of(`minutes.role.${person.role}`),
    person.name,
    words.orNone(person.organisation),
    words.orNone(person.post),
    person.slip > 0 ? String(person.slip) : words.of("minutes.no-value"),
    at(person.in),
    at(person.out),
    words.of(person.signature === "ink" ? "minutes.signature-ink" : "minutes.signature-refused"),
  ]);
  const table: Block = {
    type: "table",
    columns: [
      { title: words.of("minutes.role"), width: 15, as: "text" },
      { title: words.of("minutes.name"), width: 13, as: "text" },
      { title: words.of("minutes.organisation"), width: 21, as: "text" },
      { title: words.of("minutes.post"), width: 12, as: "text" },
      { title: words.of("minutes.slip-number"), width: 8, as: "number" },
      { title: words.of("minutes.in"), width: 12, as: "text" },
      { title: words.of("minutes.out"), width: 12, as: "text" },
      { title: words.of("minutes.signature"), width: 14, as: "text" },
    ],
    rows,
  };
  return {
    title: words.of("minutes.people"),
    blocks: rows.length > 0 ? [table] : [{ type: "paragraph", text: words.of("minutes.none") }],
  };
}

/** The last block: a line for everybody who signs, the office's name, its seal, the date. */
export function signatures(record: CeremonyRecord, note: string, words: Words): Chapter {
  const rows = [
    ...officials(record, words),
    ...record.people.map((person) => [
      words.of(`minutes.role.${person.role}`),
      person.organisation === "" ? person.name : `${person.name}（${person.organisation}）`,
      person.signature === "refused" ? words.of("minutes.signature-refused") : "",
    ]),
  ];
  return {
    title: words.of("minutes.signatures"),
    blocks: [
      { type: "paragraph", text: note },
      {
        type: "signatures",
        table: {
          type: "table",
          ink: true,
          columns: [
            { title: words.of("minutes.role"), width: 24, as: "text" },
            { title: words.of("minutes.name"), width: 38, as: "text" },
            { title: words.of("minutes.signature"), width: 38, as: "text" },
          ],
          rows,
        },
        closing: [
          record.office,
          words.of("minutes.seal"),
          dayText(record.to === "" ? record.from : record.to, words),
        ],
      },
    ],
  };
}

/** Host, operator and recorder; who is two of them at a small office signs once. */
function officials(record: CeremonyRecord, words: Words): string[][] {
  const posts = new Map<string, string[]>();
  const held = [
    ["minutes.host", record.host],
    ["minutes.operator", record.operator],
    ["minutes.recorder", record.recorder],
  ] as const;
  for (const [post, name] of held)
    if (name !== "") posts.set(name, [...(posts.get(name) ?? []), words.of(post)]);
  return [...posts].map(([name, named]) => [named.join(words.of("minutes.comma")), name, ""]);
}
