import type { Block, Chapter } from "./blocks.ts";
import type { CeremonyRecord, OfficialRecord } from "./record.ts";
import { momentText, type Words } from "./words.ts";

/** Who approved conflicts and exclusions, when, and how many there were: numbers only, for the list stays on the machine. */
export function approvalText(
  { approval, basis: { team } }: CeremonyRecord,
  words: Words,
): string | undefined {
  if (!approval) return undefined;
  const { at, supervisor, pairs, conflicts, leastChoice, inspectors, leftOut } = approval;
  const teams =
    team > 0 ? words.of("minutes.approved-teams", { pairs, conflicts, least: leastChoice, inspectors }) : "";
  return words.of("minutes.approved-by", { supervisor, at: momentText(at, words), teams, leftOut });
}

/** The approval's digest under its label; none where an earlier program asked for no approval. */
export function approvalDigest(
  { approval }: CeremonyRecord,
  words: Words,
): readonly (readonly [label: string, digest: string])[] {
  return approval ? [[words.of("minutes.approved-digest"), approval.digest]] : [];
}

/** Blocks under the exclusions: what was approved, its digest, and the supervisor's signature where it was made on the pad. */
export function approved(record: CeremonyRecord, words: Words): readonly Chapter[] {
  const { approval } = record;
  const text = approvalText(record, words);
  if (!approval || text === undefined) return [];
  const { supervisor, digest, signature } = approval;
  const blocks: Block[] = [
    { type: "paragraph", text },
    { type: "digest", label: words.of("minutes.approved-digest"), digest },
    { type: "paragraph", small: true, text: words.of("minutes.approved-note") },
  ];
  if (signature !== "ink")
    blocks.push({
      type: "table",
      headless: true,
      columns: [
        { title: "", width: 50, as: "label" },
        { title: "", width: 50, as: "text" },
      ],
      rows: [
        [supervisor, { strokes: signature, alt: words.of("minutes.signature-of", { name: supervisor }) }],
      ],
    });
  return [{ title: words.of("minutes.approved"), blocks }];
}

/**
 * Who the keepers are by name, as far as the ledger has names: of the supervisor that of whoever approved before the freeze. That the
 * same person answered later is not said.
 */
export function keeperNames(
  { approval }: Pick<CeremonyRecord, "approval">,
  words: Words,
): { readonly label: string; readonly text: string } {
  return {
    label: words.of("minutes.keeper-names"),
    text: approval
      ? words.of("minutes.keeper-names-approved", { supervisor: approval.supervisor })
      : words.of("minutes.keeper-names-none"),
  };
}

/**
 * Those who sign the sheet by office, the supervisor who approved among them, unless he signs it already: each once.
 */
export function withSupervisor({
  officials,
  people,
  approval,
}: Pick<CeremonyRecord, "officials" | "people" | "approval">): readonly OfficialRecord[] {
  if (!approval || people.some(({ name }) => name === approval.supervisor)) return officials;
  const { supervisor } = approval;
  if (!officials.some(({ name }) => name === supervisor))
    return [...officials, { offices: ["supervisor"], name: supervisor, signature: "ink" }];
  return officials.map((one) =>
    one.name === supervisor ? { ...one, offices: [...one.offices, "supervisor"] } : one,
  );
}
