import { ok, type Result, refuse } from "../text/result.ts";
import { ceremonyForm, digestForm, protocol } from "./field.ts";
import { noDigest } from "./model.ts";
import { joinLines, readSheet, splitLines } from "./table.ts";

/** The files whose digests `freeze.txt` binds, in its order; `conflicts.csv` is the only sealed one. */
export const frozenFiles = [
  "basis.csv",
  "plan.csv",
  "pool.csv",
  "excluded.csv",
  "conflicts.csv",
  "roster.csv",
] as const;
export type FrozenFile = (typeof frozenFiles)[number];

/** `freeze.txt`: its digest, H(freeze.txt), is the freeze digest. */
export interface FreezeFile {
  readonly ceremony: string;
  /** H(close.txt) of the ceremony before, or 64 zeros. */
  readonly previous: string;
  /** H(amendments.csv) of that one; 64 zeros where there was none or it was void. */
  readonly amendments: string;
  readonly digests: Readonly<Record<FrozenFile, string>>;
  /** H(nonce). */
  readonly deviceCommitment: string;
}

const file = "freeze.txt";
const keys = {
  ceremony: ceremonyForm,
  previous: digestForm,
  amendments: digestForm,
  basis: digestForm,
  plan: digestForm,
  pool: digestForm,
  excluded: digestForm,
  conflicts: digestForm,
  roster: digestForm,
  "device-commitment": digestForm,
} as const;

/** Writes `freeze.txt`. */
export function freezeText(freeze: FreezeFile): string {
  return joinLines([
    protocol,
    `ceremony,${freeze.ceremony}`,
    `previous,${freeze.previous}`,
    `amendments,${freeze.amendments}`,
    ...frozenFiles.map((name) => `${name.slice(0, -".csv".length)},${freeze.digests[name]}`),
    `device-commitment,${freeze.deviceCommitment}`,
  ]);
}

/** Reads `freeze.txt`; amendments without a ceremony before are refused. */
export function parseFreeze(text: string): Result<FreezeFile> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  const sheet = readSheet(file, lines.value, keys);
  if (!sheet.ok) return sheet;
  const { ceremony, previous, amendments, basis, plan, pool, excluded, conflicts, roster } = sheet.value;
  if (previous === noDigest && amendments !== noDigest) return refuse("draw.freeze.previous", {});
  return ok({
    ceremony,
    previous,
    amendments,
    digests: {
      "basis.csv": basis,
      "plan.csv": plan,
      "pool.csv": pool,
      "excluded.csv": excluded,
      "conflicts.csv": conflicts,
      "roster.csv": roster,
    },
    deviceCommitment: sheet.value["device-commitment"],
  });
}
