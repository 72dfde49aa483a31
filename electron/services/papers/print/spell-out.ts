import type { Block, Paper } from "../../../../shared/papers/blocks.ts";
import { mapTexts } from "../../../../shared/papers/map-texts.ts";
import { ok, type Result } from "../../../../shared/text/result.ts";
import { message, say } from "../../../../shared/text/text.ts";
import { type Coverage, printCoverage } from "./fonts.ts";

/** A character that cannot be printed, and the heading under which it first stands. */
export interface MissingCharacter {
  readonly character: string;
  /** `U+2A6D6`. */
  readonly codePoint: string;
  readonly where: string;
}

// Marks and invisible characters are spelled out as well: unshaped they would overprint their neighbours or vanish,
// and two names that differ in them would look the same.
const unprintable = /[\p{M}\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a character of a text in NFC is printed as it is; the others are spelled out by code point. */
export type Prints = (character: string) => boolean;

/** What can be printed as it is, for lists that are checked when they are imported. */
export function printedAsIs(): Result<Prints> {
  const coverage = printCoverage();
  return coverage.ok ? ok((character) => isPrintable(character, coverage.value)) : coverage;
}

/**
 * The paper with every unprintable character written as its code point, `〔U+2A6D6〕`, never an empty box; such
 * characters are listed before the signatures, so that who signs has seen it. Text comes out in NFC. `missing` names each once,
 * in order of appearance.
 */
export function spellOut(
  paper: Paper,
  covers: Coverage,
): { readonly paper: Paper; readonly missing: MissingCharacter[] } {
  const missing = new Map<string, MissingCharacter>();
  const spelled = mapTexts(paper, (text, where) =>
    spell(text, covers, (character, codePoint) => {
      if (!missing.has(character)) missing.set(character, { character, codePoint, where });
    }),
  );
  const found = [...missing.values()];
  if (found.length === 0) return { paper: spelled, missing: found };
  // A heading may hold such a character itself, so the note is spelled out like everything else.
  const note = mapTexts({ ...paper, blocks: noteOf(paper, found) }, (text) => spell(text, covers, () => {}));
  return { paper: { ...spelled, blocks: beforeSignatures(spelled.blocks, note.blocks) }, missing: found };
}

function spell(text: string, covers: Coverage, miss: (character: string, codePoint: string) => void): string {
  let printable = "";
  for (const character of text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\t", " ")) {
    if (character === "\n" || isPrintable(character, covers)) {
      printable += character;
      continue;
    }
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    miss(character, codePoint);
    printable += `〔${codePoint}〕`;
  }
  return printable;
}

function isPrintable(character: string, covers: Coverage): boolean {
  return covers(character.codePointAt(0) ?? 0) && !unprintable.test(character);
}

function noteOf(paper: Paper, missing: readonly MissingCharacter[]): Block[] {
  const { language } = paper;
  const list = missing.map(({ codePoint, where }) =>
    message("minutes.spelled-out-one", { point: codePoint, where }),
  );
  return [
    { type: "heading", level: 2, text: say(message("minutes.spelled-out", {}), language) },
    {
      type: "paragraph",
      text: say(message("minutes.spelled-out-list", { list }), language),
    },
  ];
}

function beforeSignatures(blocks: readonly Block[], note: readonly Block[]): Block[] {
  const signatures = blocks.findIndex((block) => block.type === "signatures");
  if (signatures < 0) return [...blocks, ...note];
  const heading = blocks.findLastIndex((block, at) => block.type === "heading" && at < signatures);
  const at = heading < 0 ? signatures : heading;
  return [...blocks.slice(0, at), ...note, ...blocks.slice(at)];
}
