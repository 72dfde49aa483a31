import { closeQr, freezeQr, resultQr } from "../draw/qr.ts";
import type { Language } from "../text/catalogue.ts";
import type { Block, Paper } from "./blocks.ts";
import { type Cover, slipOf } from "./cover.ts";
import { dayText, type Words, wordsOf } from "./words.ts";

/** What a witness takes home. */
export interface WitnessSlipRecord extends Cover {
  /** The witness's number on the roll; no name. */
  readonly witness: number;
  /** Day of the freeze, `2026-12-25` or a moment of it. */
  readonly day: string;
  /** H(freeze.txt). */
  readonly freeze: string;
  /** Known after the draw: the seed and H(result.csv); after the lock H(close.txt). */
  readonly drawn?: { readonly seed: string; readonly result: string; readonly close?: string };
}

/**
 * A witness's slip (见证人核验单), on a sheet of its own: the ceremony and the freeze digest with its code, then the seed and the
 * close digest, each in boxes to be filled in by hand until it is known, and with its code from then on. Whoever has it checks a bag against paper, not against the bag.
 */
export function witnessSlip(record: WitnessSlipRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const { ceremony, office, witness, freeze, drawn } = record;
  const day = dayText(record.day, words);
  const contents: Block[] = [
    ...(drawn ? [] : [{ type: "spacer", lines: 1 } as const]),
    {
      type: "lines",
      lines: [
        { label: words.of("minutes.slip.office"), text: office },
        { label: words.of("minutes.slip.ceremony"), text: ceremony },
        {
          label: words.of("minutes.slip.witness"),
          text: words.of("minutes.slip.witness-of", { number: witness, day }),
        },
      ],
    },
    { type: "digest", label: words.of("minutes.freeze-digest"), digest: freeze },
    { type: "qr", text: freezeQr(ceremony, freeze), caption: words.of("minutes.freeze-qr") },
    ...(drawn ? seed(ceremony, drawn, words) : boxes(words.of("minutes.slip.seed-by-hand"), words)),
    ...(drawn?.close === undefined
      ? boxes(words.of("minutes.slip.close-by-hand"), words)
      : close(ceremony, drawn.close, words)),
    { type: "paragraph", text: words.of("minutes.slip.keep") },
  ];
  return slipOf(record, words.of("minutes.title-witness"), contents, words);
}

function seed(
  ceremony: string,
  drawn: NonNullable<WitnessSlipRecord["drawn"]>,
  words: Words,
): readonly Block[] {
  return [
    { type: "digest", label: words.of("minutes.seed"), digest: drawn.seed },
    {
      type: "qr",
      text: resultQr(ceremony, drawn.seed, drawn.result),
      caption: words.of("minutes.slip.result-qr"),
    },
  ];
}

function close(ceremony: string, digest: string, words: Words): readonly Block[] {
  return [
    { type: "digest", label: words.of("minutes.close-digest"), digest },
    { type: "qr", text: closeQr(ceremony, digest), caption: words.of("minutes.close-qr") },
  ];
}

/** Room for 64 digits by hand, in two rows of four groups of eight, as they are printed and shown. */
function boxes(heading: string, words: Words): readonly Block[] {
  const groups = [1, 2, 3, 4];
  return [
    { type: "spacer", lines: 1 },
    { type: "heading", level: 1, text: heading },
    {
      type: "table",
      ink: true,
      columns: groups.map((first) => ({
        title: words.of("minutes.slip.boxes", { first, second: first + groups.length }),
        width: 1,
        as: "code",
      })),
      rows: [groups.map(() => ""), groups.map(() => "")],
    },
    { type: "spacer", lines: 1 },
  ];
}
