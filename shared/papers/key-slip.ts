import type { Language } from "../text/catalogue.ts";
import type { DigestBlock, Lines, Paper, Paragraph, Spacer, Title } from "./blocks.ts";
import { type Cover, slipOf } from "./cover.ts";
import { unboundFoot } from "./foot.ts";
import { dayText, wordsOf } from "./words.ts";

/** Whose secret a slip carries: the two keepers' passphrases, the two recovery codes. */
export const keySlips = ["officer", "supervisor", "recovery-1", "recovery-2"] as const;
export type KeySlip = (typeof keySlips)[number];

export interface KeySlipRecord extends Cover {
  readonly slip: KeySlip;
  readonly secret: string;
  /** Day of the ceremony, or of the resealing, `2026-12-25`. */
  readonly day: string;
  /** Whether the list was sealed anew: the slip says what its old secrets still open. */
  readonly resealing?: boolean;
}

/** The few blocks of a slip that carries a secret: the window that knows the secret prints it, and no host or file ever holds the paper. */
export type KeySlipBlock = Title | Spacer | Lines | Paragraph | DigestBlock;

/** A keeper's slip or a recovery slip, on a sheet of its own: whoever holds one holds nobody else's. */
export function keySlip(record: KeySlipRecord, language: Language = "zh"): Paper<KeySlipBlock> {
  const words = wordsOf(language);
  const { slip, secret, office, ceremony } = record;
  const isCode = slip === "recovery-1" || slip === "recovery-2";
  const contents: KeySlipBlock[] = [
    { type: "spacer", lines: 1 },
    {
      type: "lines",
      lines: [
        { label: words.of("minutes.slip.office"), text: office },
        { label: words.of("minutes.slip.ceremony"), text: ceremony },
        { label: words.of("minutes.slip.day"), text: dayText(record.day, words) },
      ],
    },
    { type: "spacer", lines: 1 },
    {
      type: "digest",
      label: words.of(isCode ? "minutes.slip.code" : "minutes.slip.passphrase"),
      digest: secret,
    },
    { type: "spacer", lines: 1 },
    { type: "paragraph", text: words.of(`minutes.slip.use.${slip}`) },
    { type: "paragraph", text: words.of("minutes.slip.exact") },
    { type: "paragraph", text: words.of("minutes.slip.no-copy") },
    ...(record.resealing ? [{ type: "paragraph", text: words.of("minutes.slip.resealed") } as const] : []),
  ];
  const title = words.of(`minutes.title-slip.${slip}`);
  return slipOf(record, { title, contents, foot: unboundFoot(ceremony) }, words);
}
