import type { ExcludedLine, NameLine } from "../../../shared/draw/model.ts";
import { commitmentOf } from "../../../shared/draw/names.ts";
import type { Case } from "../../../shared/verify/case.ts";
import { typedDigest } from "../../../shared/verify/typed-digest.ts";

/** An opening as it was disclosed. */
interface TypedOpening {
  readonly name: string;
  readonly id: string;
  readonly salt: string;
}

/** What an opening proves. */
export type Proved =
  | { readonly kind: "incomplete" }
  | { readonly kind: "no-pool" }
  | {
      readonly kind: "proved";
      readonly commitment: string;
      /** Codes with this commitment: one for each draw the unit is in. */
      readonly codes: readonly string[];
      readonly excluded: readonly ExcludedLine[];
    };

/** Looks for the commitment of a disclosed name, id and salt (protocol, "Commitment"). The salt may be typed in groups. */
export function proveName({ case: c }: { readonly case: Case }, { name, id, salt }: TypedOpening): Proved {
  const digits = typedDigest(salt);
  const opening = { name: name.trim().normalize("NFC"), id: id.trim() };
  if (digits.state !== "good" || opening.name === "" || opening.id === "") return { kind: "incomplete" };
  const { "pool.csv": pool, "excluded.csv": excluded } = c.contents;
  if (!pool || !excluded) return { kind: "no-pool" };
  const commitment = commitmentOf({ ...opening, salt: digits.paper }, c.platform.hash);
  return {
    kind: "proved",
    commitment,
    codes: pool.codesUnder(commitment),
    excluded: excluded.filter((line) => line.commitment === commitment),
  };
}

/** What was disclosed of a unit, and what its opening proves. */
export interface Found {
  readonly opening: NameLine;
  readonly proved: Extract<Proved, { readonly kind: "proved" }>;
}

/** So many are shown at once. */
const most = 20;

/**
 * Finds what was disclosed by a code, an id or a name, or a part of a name, and holds each against what was frozen. Nothing where no
 * openings are here; an empty list where none is so called.
 */
export function findDisclosed(checked: { readonly case: Case }, typed: string): readonly Found[] | undefined {
  const { "openings.csv": published, "names.csv": opened } = checked.case.contents;
  const openings = published ?? opened;
  if (!openings) return undefined;
  const wanted = typed.normalize("NFC").trim();
  if (wanted === "") return [];
  const code = typed.normalize("NFKC").trim().toUpperCase();
  const isWhole = (line: NameLine) => line.code === code || line.id === wanted || line.name === wanted;
  const whole = openings.filter(isWhole);
  const found = whole.length > 0 ? whole : openings.filter(({ name }) => name.includes(wanted));
  return found.slice(0, most).flatMap((opening) => {
    const proved = proveName(checked, opening);
    return proved.kind === "proved" ? [{ opening, proved }] : [];
  });
}

/** Whether there is anything to find: the list is disclosed, or a reader has opened it. */
export function isDisclosed({ case: c }: { readonly case: Case }): boolean {
  return c.contents["openings.csv"] !== undefined || c.contents["names.csv"] !== undefined;
}
