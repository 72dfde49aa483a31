import type { Strokes } from "../ceremony/handwriting.ts";
import type { Block, Chapter, TableCell } from "./blocks.ts";
import { type SignedPaper, type SignLine, signLines, signNarrow } from "./cover.ts";
import type { CeremonyRecord, PersonRecord, Signing } from "./record.ts";
import { clockText, dayText, momentText, sameDay, type Words } from "./words.ts";

/** Who was there: role, organisation, post, slip, in, out, and the signature at signing in or how each signs. */
export function people(record: CeremonyRecord, words: Words): Chapter {
  const at = (time: string): string => {
    if (time === "") return words.of("minutes.no-value");
    return sameDay(time, record.from) ? clockText(time, words) : momentText(time, words);
  };
  const rows = record.people.map((person): TableCell[] => [
    words.of(`term.role.${person.role}`),
    person.was === undefined
      ? person.name
      : words.of("minutes.name-corrected", { name: person.name, was: person.was }),
    words.orNone(person.organisation),
    words.orNone(person.post),
    person.slip > 0 ? String(person.slip) : words.of("minutes.no-value"),
    at(person.in),
    person.out !== "" && person.out < person.in
      ? words.of("minutes.clock-went-back", { at: at(person.out) })
      : at(person.out),
    person.atSignIn ? handwritten(person.atSignIn, person.name, words) : howSigned(person.signature, words),
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
  const note: Block = { type: "paragraph", text: words.of("minutes.signature-at-sign-in") };
  const noted = record.people.some(({ atSignIn }) => atSignIn !== undefined);
  return {
    title: words.of("minutes.people"),
    blocks:
      rows.length > 0
        ? [...(noted ? [note] : []), table]
        : [{ type: "paragraph", text: words.of("minutes.none") }],
  };
}

function howSigned(signature: Signing, words: Words): string {
  if (signature === "ink" || signature === "refused") return words.of(`minutes.signature-${signature}`);
  return words.of("minutes.signature-pad");
}

function handwritten(strokes: Strokes, name: string, words: Words): TableCell {
  return { strokes, alt: words.of("minutes.signature-of", { name }) };
}

/** What stands where somebody signs: the signature, the refusal, or room for ink. */
function signed({ name, signature }: Pick<PersonRecord, "name" | "signature">, words: Words): TableCell {
  if (signature === "ink") return "";
  if (signature === "refused") return words.of("minutes.signature-refused");
  return handwritten(signature, name, words);
}

/**
 * The end of the main text: what is signed, a line for everybody who signs, the office's name, its seal, the date. Where
 * two sign in a row there is room for a name; of which organisation stands with the people present, unless two bear one name.
 */
export function signatures(
  record: CeremonyRecord,
  note: string,
  digests: SignedPaper["digests"],
  words: Words,
): Block[] {
  const names = [...record.officials, ...record.people].map(({ name }) => name);
  const narrow = signNarrow(names.length);
  const named = ({ name, organisation }: PersonRecord) => {
    const clear = narrow && names.indexOf(name) === names.lastIndexOf(name);
    return organisation === "" || clear ? name : `${name}（${organisation}）`;
  };
  const lines = [
    ...record.officials.map(
      (official): SignLine => [
        official.offices.map((office) => words.of(`minutes.${office}`)).join(words.of("minutes.comma")),
        official.name,
        signed(official, words),
      ],
    ),
    ...record.people.map(
      (person): SignLine => [words.of(`term.role.${person.role}`), named(person), signed(person, words)],
    ),
  ];
  const { ceremony, office } = record;
  const day = dayText(record.to === "" ? record.from : record.to, words);
  return [
    { type: "heading", level: 1, text: words.of("minutes.signatures") },
    { type: "paragraph", text: note },
    signLines(lines, { ceremony, digests, office, day }, words),
  ];
}
