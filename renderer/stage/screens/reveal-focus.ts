import type { StageSlip } from "../../../shared/windows/stage-view.ts";

/**
 * What the room looks at while slips are opened: the nonce before any is read, then one slip. The seed comes with the
 * result in the ledger and not before: until then an objection can still open a slip again.
 */
type Focus =
  | { readonly on: "nonce" }
  | { readonly on: "slip"; readonly slip: StageSlip }
  | { readonly on: "seed"; readonly seed: string };

/** One that is read but still open comes first; else the last that is read. */
export function focusOf(slips: readonly StageSlip[], seed: string | undefined): Focus {
  const read = slips.filter(({ digits }) => digits !== "");
  const open = read.find(({ fixed }) => !fixed);
  if (open) return { on: "slip", slip: open };
  const last = read.at(-1);
  if (!last) return { on: "nonce" };
  return seed === undefined ? { on: "slip", slip: last } : { on: "seed", seed };
}
