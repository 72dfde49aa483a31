import type { ExcludedLine } from "../../../shared/draw/model.ts";
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
    codes: pool.filter((line) => line.commitment === commitment).map(({ code }) => code),
    excluded: excluded.filter((line) => line.commitment === commitment),
  };
}
