import { closeQr } from "../draw/qr.ts";
import { keeperNames } from "./approval.ts";
import { type Block, type Chapter, numbered } from "./blocks.ts";
import type { CeremonyRecord, LockRecord } from "./record.ts";
import { momentText, type Words } from "./words.ts";

/** What changed after the lock: nothing, when these minutes are made; later lines are addenda of their own. */
export function amendments(words: Words): Chapter {
  return {
    title: words.of("minutes.amendments"),
    blocks: [{ type: "paragraph", text: words.of("minutes.amendments-none") }],
  };
}

export function opinion(record: CeremonyRecord, words: Words): Chapter {
  const objections = record.objections.length > 0 ? numbered(record.objections, words) : [];
  return {
    title: words.of("minutes.opinion"),
    blocks: [
      {
        type: "lines",
        lines: [
          { label: words.of("minutes.opinion-said"), text: words.orNone(record.opinion) },
          {
            label: words.of("minutes.objections"),
            text: objections.length > 0 ? "" : words.of("minutes.none"),
          },
        ],
      },
      ...objections,
    ],
  };
}

/** The lock with its keepers, the digest of `close.txt`, and where the ledger stood. */
export function lock(record: CeremonyRecord, words: Words): Chapter {
  const { lock: locked } = record;
  const keepers = (locked?.keepers ?? []).map(({ keeper, confirmed, by, note }) => ({
    label: words.of(`minutes.keeper.${keeper}`),
    text: [
      words.of(
        confirmed
          ? by
            ? (`minutes.confirmed-${by}` as const)
            : "minutes.confirmed"
          : "minutes.not-confirmed",
      ),
      ...(note === "" ? [] : [note]),
    ].join(words.of("minutes.stop")),
  }));
  const digests: Block[] = [
    ...(locked
      ? [
          { type: "digest" as const, label: words.of("minutes.close-digest"), digest: locked.close },
          {
            type: "qr" as const,
            text: closeQr(record.ceremony, locked.close),
            caption: words.of("minutes.close-qr"),
          },
        ]
      : []),
    { type: "digest", label: words.of("minutes.ledger-head"), digest: record.ledgerHead },
  ];
  return {
    title: words.of("minutes.lock"),
    blocks: [
      {
        type: "lines",
        lines: [
          {
            label: words.of("minutes.locked-at"),
            text: locked ? momentText(locked.at, words) : words.of("minutes.not-locked"),
          },
          ...keepers,
          ...(keepers.length > 0 ? [keeperNames(record, words)] : []),
        ],
      },
      ...keeperSignatures(locked?.keepers ?? [], words),
      ...digests,
    ],
  };
}

/** What the keepers wrote on the pad to confirm a lock or a void. */
export function keeperSignatures(
  keepers: readonly Pick<LockRecord["keepers"][number], "keeper" | "signature">[],
  words: Words,
): Block[] {
  const rows = keepers.flatMap(({ keeper, signature }) => {
    const name = words.of(`minutes.keeper.${keeper}`);
    return signature
      ? [[name, { strokes: signature, alt: words.of("minutes.signature-of", { name }) }] as const]
      : [];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: "", width: 50, as: "label" as const },
    { title: "", width: 50, as: "text" as const },
  ];
  return [{ type: "table", headless: true, columns, rows }];
}

/** Photographs and film, as the recorder listed them. */
export function media(record: CeremonyRecord, words: Words): Chapter {
  return { title: words.of("minutes.media"), blocks: numbered(record.media, words) };
}

/** The digests by which anybody finds the program that ran, what checks and explains its bag, and the certificate that signs the paper as a file. */
export function program(record: CeremonyRecord, words: Words): Chapter {
  const { version, digest, verifyPage, guides } = record.build;
  const { certificate } = record;
  return {
    title: words.of("minutes.program"),
    blocks: [
      { type: "digest", label: words.of("minutes.build", { version }), digest },
      verifyPage === undefined
        ? {
            type: "lines",
            lines: [{ label: words.of("minutes.verify-page"), text: words.of("minutes.none") }],
          }
        : { type: "digest", label: words.of("minutes.verify-page"), digest: verifyPage },
      ...guides.map(
        ({ name, digest: guide }): Block => ({
          type: "digest",
          label: words.of("minutes.guide", { name }),
          digest: guide,
        }),
      ),
      ...(certificate ? signedWith(certificate, words) : []),
    ],
  };
}

function signedWith(
  { fingerprint, subject, from }: NonNullable<CeremonyRecord["certificate"]>,
  words: Words,
): Block[] {
  return [
    { type: "digest", label: words.of("minutes.certificate"), digest: fingerprint },
    {
      type: "lines",
      lines: [{ label: words.of("minutes.certificate-subject"), text: words.orNone(subject) }],
    },
    ...(from === undefined
      ? []
      : [
          {
            type: "paragraph" as const,
            text: words.of("minutes.certificate-later", { from: momentText(from, words) }),
          },
        ]),
    { type: "paragraph", text: words.of("minutes.certificate-note") },
  ];
}
