import { noDigest } from "../draw/model.ts";
import { freezeQr, resultQr } from "../draw/qr.ts";
import { type Block, type Chapter, sections } from "./blocks.ts";
import type { CeremonyRecord, RevealRecord } from "./record.ts";
import { momentText, type Words } from "./words.ts";

/** Freeze digest, commitment, slips and seed: all that anybody needs to recompute the draw (protocol, "Bytes"). */
export function randomness(record: CeremonyRecord, words: Words): Chapter {
  const { reveal } = record;
  return {
    title: words.of("minutes.randomness"),
    blocks: sections(
      [
        { title: words.of("minutes.freeze"), blocks: freeze(record, words) },
        { title: words.of("minutes.roster"), blocks: roster(record, words) },
        {
          title: words.of("minutes.reveal"),
          blocks: reveal
            ? revealed(record, reveal, words)
            : [{ type: "paragraph", text: words.of("minutes.not-revealed") }],
        },
      ],
      words,
    ),
  };
}

/** The freeze digest, large and as a QR code, then every digest it covers. */
export function freeze(record: CeremonyRecord, words: Words): Block[] {
  const { at, digest, previous, deviceCommitment, files } = record.freeze;
  const first = previous === noDigest;
  return [
    { type: "paragraph", text: words.of("minutes.freeze-note", { at: momentText(at, words) }) },
    { type: "digest", label: words.of("minutes.freeze-digest"), digest },
    { type: "qr", text: freezeQr(record.ceremony, digest), caption: words.of("minutes.freeze-qr") },
    {
      type: "table",
      columns: [
        { title: words.of("minutes.file"), width: 48, as: "text" },
        { title: words.of("minutes.digest"), width: 52, as: "digest" },
      ],
      rows: [
        ...files.map((file) => [file.name, file.digest]),
        [words.of("minutes.device-commitment"), deviceCommitment],
        [words.of("minutes.previous"), first ? words.of("minutes.first-ceremony") : previous],
      ],
    },
  ];
}

/** Who writes slips, and who will read them. */
export function roster(record: CeremonyRecord, words: Words): Block[] {
  const writers = record.freeze.roster;
  return [
    { type: "paragraph", text: words.of("minutes.roster-note") },
    {
      type: "table",
      columns: [
        { title: words.of("minutes.slip-number"), width: 10, as: "number" },
        { title: words.of("minutes.role"), width: 20, as: "text" },
        { title: words.of("minutes.name"), width: 28, as: "text" },
        { title: words.of("minutes.organisation"), width: 42, as: "text" },
      ],
      rows: writers.map((writer, index) => [
        String(index + 1),
        words.of(`term.role.${writer.role}`),
        writer.name,
        words.orNone(writer.organisation),
      ]),
    },
  ];
}

function revealed(record: CeremonyRecord, reveal: RevealRecord, words: Words): Block[] {
  const slips: Block = {
    type: "table",
    columns: [
      { title: words.of("minutes.slip-number"), width: 10, as: "number" },
      { title: words.of("minutes.name"), width: 24, as: "text" },
      { title: words.of("minutes.digits"), width: 24, as: "code" },
      { title: words.of("minutes.readings"), width: 42, as: "code" },
    ],
    rows: reveal.slips.map((slip) => [
      String(slip.number),
      record.freeze.roster[slip.number - 1]?.name ?? words.of("minutes.no-value"),
      slip.digits,
      slip.readings.join(" "),
    ]),
  };
  return [
    { type: "paragraph", text: words.of("minutes.reveal-note", { at: momentText(reveal.at, words) }) },
    { type: "digest", label: words.of("minutes.nonce"), digest: reveal.nonce },
    slips,
    {
      type: "lines",
      lines: [{ label: words.of("minutes.envelope"), text: words.orNone(reveal.envelope) }],
    },
    ...seed(record, reveal, words),
  ];
}

function seed(record: CeremonyRecord, reveal: RevealRecord, words: Words): Block[] {
  if (reveal.seed === "")
    return [{ type: "lines", lines: [{ label: words.of("minutes.seed"), text: words.of("minutes.none") }] }];
  const digest: Block = { type: "digest", label: words.of("minutes.seed"), digest: reveal.seed };
  if (!record.outcome) return [digest];
  return [
    digest,
    {
      type: "qr",
      text: resultQr(record.ceremony, reveal.seed, record.outcome.resultDigest),
      caption: words.of("minutes.result-qr"),
    },
  ];
}
