import { ok, type Result } from "../text/result.ts";
import { basisText } from "./basis.ts";
import { checkFreeze } from "./check-freeze.ts";
import { byPair, conflictsText, pairKey } from "./conflicts.ts";
import { type Dealt, deal } from "./deal.ts";
import { byExclusion, excludedText } from "./excluded.ts";
import { byBytes } from "./field.ts";
import { type FrozenFile, freezeText, frozenFiles } from "./freeze-file.ts";
import { type FreezeInput, planOf, saltKey } from "./freeze-input.ts";
import type {
  CodedConflicts,
  Conflict,
  Draw,
  ExcludedLine,
  Hash,
  NameLine,
  PoolLine,
  Random,
} from "./model.ts";
import { byCodeAndId, commitmentOf, excludedCode, namesText } from "./names.ts";
import { planText } from "./plan.ts";
import { poolText } from "./pool.ts";
import { rosterText } from "./roster.ts";

/** A frozen ceremony: what is published at once, what is sealed, and the nonce that stays secret until the slips are in. */
export interface Frozen {
  readonly files: Readonly<Record<Exclude<FrozenFile, "conflicts.csv"> | "freeze.txt", string>>;
  readonly sealed: Readonly<Record<"names.csv" | "conflicts.csv", string>>;
  /** Revealed in step 4; until then only H(nonce) is known. */
  readonly nonce: string;
  /** The freeze digest, H(freeze.txt). */
  readonly digest: string;
}

/** Freezes a ceremony (protocol, step 2): refuses what no freeze may contain, deals codes and salts, writes the files. */
export function freeze(input: FreezeInput, random: Random, hash: Hash): Result<Frozen> {
  const checked = checkFreeze(input);
  return checked.ok ? ok(writeFreeze(input, deal(input, random), hash)) : checked;
}

/** The deterministic half of a freeze: the same input, codes, salts and nonce give the same bytes. */
export function writeFreeze(input: FreezeInput, dealt: Dealt, hash: Hash): Frozen {
  const opened = openings(input, dealt);
  const texts: Record<FrozenFile, string> = {
    "basis.csv": basisText(input.basis),
    "plan.csv": planText(planOf(input)),
    "pool.csv": poolText(poolOf(input, opened.eligible, hash)),
    "excluded.csv": excludedText(excludedOf(input, opened.excluded, hash)),
    "conflicts.csv": conflictsText(codedConflicts(input, dealt)),
    "roster.csv": rosterText(input.roster),
  };
  const digests = Object.fromEntries(frozenFiles.map((name) => [name, hash(texts[name])]));
  const frozen = freezeText({
    ceremony: input.ceremony,
    previous: input.previous,
    amendments: input.amendments,
    digests: digests as Record<FrozenFile, string>,
    deviceCommitment: hash(dealt.nonce),
  });
  const { "conflicts.csv": conflicts, ...files } = texts;
  const names = namesText([...opened.eligible, ...opened.excluded].sort(byCodeAndId));
  return {
    files: { ...files, "freeze.txt": frozen },
    sealed: { "names.csv": names, "conflicts.csv": conflicts },
    nonce: dealt.nonce,
    digest: hash(frozen),
  };
}

/** What `names.csv` says of each entry, at the entry's index. */
function openings(input: FreezeInput, dealt: Dealt): { eligible: NameLine[]; excluded: NameLine[] } {
  const salt = (draw: Draw, id: string) => dealt.salts.get(saltKey(draw, id)) ?? "";
  return {
    eligible: input.eligible.map(({ draw, id, name }, index) => ({
      code: dealt.codes[index] ?? "",
      id,
      salt: salt(draw, id),
      name,
    })),
    excluded: input.excluded.map(({ draw, id, name }) => ({
      code: excludedCode(draw),
      id,
      salt: salt(draw, id),
      name,
    })),
  };
}

function poolOf(input: FreezeInput, opened: readonly NameLine[], hash: Hash): PoolLine[] {
  return input.eligible
    .flatMap(({ tier }, index) => {
      const entry = opened[index];
      return entry ? [{ code: entry.code, tier, commitment: commitmentOf(entry, hash) }] : [];
    })
    .sort((a, b) => byBytes(a.code, b.code));
}

function excludedOf(input: FreezeInput, opened: readonly NameLine[], hash: Hash): ExcludedLine[] {
  return input.excluded
    .flatMap(({ draw, reason }, index) => {
      const entry = opened[index];
      return entry ? [{ draw, reason, commitment: commitmentOf(entry, hash) }] : [];
    })
    .sort(byExclusion);
}

function codedConflicts(input: FreezeInput, dealt: Dealt): CodedConflicts {
  const named = new Set(input.conflicts.flatMap(({ unit, inspector }) => [unit, inspector]));
  const inspectors = new Map<string, string>();
  const units = new Map<string, string[]>();
  for (const [index, { draw, id }] of input.eligible.entries()) {
    if (!named.has(id)) continue;
    const code = dealt.codes[index] ?? "";
    if (draw === "JC") inspectors.set(id, code);
    else units.set(id, [...(units.get(id) ?? []), code]);
  }
  const pairs = new Map<string, Conflict>();
  for (const conflict of input.conflicts) {
    const inspector = inspectors.get(conflict.inspector);
    if (inspector === undefined) continue;
    for (const unit of units.get(conflict.unit) ?? [])
      pairs.set(pairKey(unit, inspector), { unit, inspector });
  }
  return { salt: dealt.conflictsSalt, pairs: [...pairs.values()].sort(byPair) };
}
