import type { FiledBasis } from "../draw/filed-basis.ts";
import { closeQr, freezeQr, resultQr } from "../draw/qr.ts";
import type { Language } from "../text/catalogue.ts";
import type { Block, Paper } from "./blocks.ts";
import { type Cover, slipOf } from "./cover.ts";
import { footOf } from "./foot.ts";
import type { ApprovalRecord } from "./record.ts";
import { dayText, type Words, wordsOf } from "./words.ts";

/** What a witness takes home. */
export interface WitnessSlipRecord extends Cover {
  /** The witness's number on the roll; no name. */
  readonly witness: number;
  /** Day of the freeze, `2026-12-25` or a moment of it. */
  readonly day: string;
  /** H(freeze.txt). */
  readonly freeze: string;
  /** Whoever writes the list of conflicts could steer the teams: how long it is, and the fewest inspectors it leaves a unit. */
  readonly basis?: Pick<FiledBasis, "item" | "team" | "conflicts" | "leastChoice">;
  readonly approval?: Pick<ApprovalRecord, "pairs">;
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
    {
      type: "table",
      headless: true,
      columns: [
        { title: "", width: 18, as: "label" },
        { title: "", width: 82, as: "text" },
      ],
      rows: [
        [words.of("minutes.slip.office"), office],
        [words.of("minutes.slip.ceremony"), ceremony],
        ...(record.basis?.item === undefined ? [] : [[words.of("minutes.item"), record.basis.item]]),
        [words.of("minutes.slip.witness"), words.of("minutes.slip.witness-of", { number: witness, day })],
        ...conflicts(record, words),
      ],
    },
    code(freezeQr(ceremony, freeze), words.of("minutes.freeze-qr")),
    ...(drawn ? known(ceremony, drawn, words) : []),
    ownDigits(words),
    ...boxes(drawn ? (drawn.close === undefined ? ["close"] : []) : ["seed", "close"], words),
    note(words.of("minutes.slip.proves")),
    note(words.of("minutes.slip.where")),
    note(words.of("minutes.slip.how")),
  ];
  const foot = footOf(ceremony, "freeze", freeze, words);
  return slipOf(record, { title: words.of("minutes.title-witness"), contents, foot }, words);
}

/** Both counts of the conflicts, where the freeze states them. */
function conflicts({ basis, approval }: WitnessSlipRecord, words: Words): readonly (readonly string[])[] {
  if (!basis || basis.team === 0 || basis.conflicts === undefined || basis.leastChoice === undefined)
    return [];
  const counts = { conflicts: basis.conflicts, least: basis.leastChoice };
  const text = approval
    ? words.of("minutes.slip.conflicts-approved", { ...counts, pairs: approval.pairs })
    : words.of("minutes.slip.conflicts-counted", counts);
  return [[words.of("minutes.slip.conflicts"), text]];
}

function note(text: string): Block {
  return { type: "paragraph", small: true, text };
}

/** A code with the digests it holds beside it, no larger than leaves room for all else on the one sheet. */
function code(text: string, caption: string): Block {
  return { type: "qr", text, caption, lines: 4 };
}

/** Twelve boxes for the digits one wrote oneself: whoever has them finds them in `seed.txt`. */
function ownDigits(words: Words): Block {
  const places = Array.from({ length: 12 }, () => ({ title: "", width: 7, as: "code" as const }));
  return {
    type: "table",
    ink: true,
    headless: true,
    columns: [{ title: "", width: 26, as: "label" }, ...places],
    rows: [[words.of("minutes.slip.own"), ...places.map(() => "")]],
  };
}

/** What was revealed by now; a code says its digests beside it. */
function known(
  ceremony: string,
  { seed, result, close }: NonNullable<WitnessSlipRecord["drawn"]>,
  words: Words,
): readonly Block[] {
  const caption = words.of("minutes.slip.result-qr");
  return [
    code(resultQr(ceremony, seed, result), caption),
    ...(close === undefined ? [] : [code(closeQr(ceremony, close), words.of("minutes.close-qr"))]),
  ];
}

/** Room for the 64 digits of each by hand, in two rows of four groups of eight, as they are shown. */
function boxes(numbers: readonly ("seed" | "close")[], words: Words): readonly Block[] {
  if (numbers.length === 0) return [];
  const groups = [1, 2, 3, 4];
  return [
    { type: "heading", level: 1, text: words.of("minutes.slip.by-hand") },
    {
      type: "table",
      ink: true,
      columns: [
        { title: "", width: 1, as: "text" },
        ...groups.map((first) => ({
          title: words.of("minutes.slip.boxes", { first, second: first + groups.length }),
          width: 1,
          as: "code" as const,
        })),
      ],
      rows: numbers.flatMap((number) => [
        [words.of(`minutes.slip.${number}`), ...groups.map(() => "")],
        ["", ...groups.map(() => "")],
      ]),
    },
    { type: "spacer", lines: 0.3 },
  ];
}
