import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { basisText, checkBasis, parseBasis, planText } from "./basis.ts";
import { type ConflictCounts, countConflicts } from "./conflict-counts.ts";
import { byPair, conflictsText, pairKey, shortOfInspectors } from "./conflicts.ts";
import { byExclusion, excludedText, reasonAllowed } from "./excluded.ts";
import { byBytes, ceremonyForm, ceremonyId, digestForm, fieldFault, idForm } from "./field.ts";
import { type FrozenFile, freezeText, frozenFiles } from "./freeze-file.ts";
import {
  type CodedConflicts,
  type Conflict,
  type Draw,
  draws,
  type Entrant,
  type Excluded,
  type ExcludedLine,
  type Hash,
  type NameLine,
  noDigest,
  type PlanLine,
  type PoolLine,
  type Random,
  required,
  type StatedBasis,
  type Writer,
} from "./model.ts";
import { byCodeAndId, commitmentOf, excludedCode, namesText } from "./names.ts";
import { codeOf, poolText } from "./pool.ts";
import { checkRoster, rosterText } from "./roster.ts";
import { quotaOf, ruleBase, tierAllowed } from "./rule.ts";
import { refuseField } from "./table.ts";

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
    "basis.csv": basisText({ ...input.basis, ...countConflicts(input) }),
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

/** Everything a freeze fixes, before it has codes and salts. */
export interface FreezeInput {
  /** `(REHEARSAL-)?[A-Z0-9]{1,16}-PERIOD-N`, the period that of the basis. */
  readonly ceremony: string;
  /** H(close.txt) of the ceremony before, or `noDigest`. */
  readonly previous: string;
  /** H(amendments.csv) of the ceremony before, or `noDigest`. */
  readonly amendments: string;
  readonly basis: StatedBasis;
  readonly eligible: readonly Entrant[];
  readonly excluded: readonly Excluded[];
  /** By ids; those of a unit or an inspector who is not in the pool are dropped. */
  readonly conflicts: readonly Conflict[];
  /** In the order of signing in. */
  readonly roster: readonly Writer[];
}

/** The key of an entry's salt: a unit has one salt in all its draws, and an inspector is never a unit. */
export function saltKey(draw: Draw, id: string): string {
  return `${draw === "JC" ? "inspector" : "unit"},${id}`;
}

/** The lines of `plan.csv`: a draw with nobody registered is left out, one with nobody eligible has quota 0. */
export function planOf(input: Pick<FreezeInput, "basis" | "eligible" | "excluded">): PlanLine[] {
  const plan: PlanLine[] = [];
  for (const draw of draws) {
    const eligible = input.eligible.filter((entrant) => entrant.draw === draw).length;
    const excluded = input.excluded.filter((entry) => entry.draw === draw).length;
    const registered = eligible + excluded;
    if (registered === 0) continue;
    plan.push({
      draw,
      registered,
      excluded,
      eligible,
      quota: quotaOf(input.basis, draw, { registered, eligible }) ?? 0,
    });
  }
  return plan;
}

/** Refuses whatever the protocol lets no freeze contain (step 2), naming the entry and what to do about it. */
export function checkFreeze(input: FreezeInput): Result<FreezeInput> {
  const plan = planOf(input);
  const wrong =
    checkHead(input) ??
    checkBasisFields(input.basis) ??
    checkEntries(input) ??
    checkDraws(plan) ??
    refusalOf(checkBasis(input.basis, plan)) ??
    checkRaised(input.basis, plan) ??
    refusalOf(checkRoster(input.roster)) ??
    checkTeams(input);
  return wrong ?? ok(input);
}

function refusalOf(result: Result<unknown>): Refused | undefined {
  return result.ok ? undefined : result;
}

function checkHead({ ceremony, previous, amendments, basis }: FreezeInput): Refused | undefined {
  const id = ceremonyId(ceremony);
  if (!id) return refuse("draw.freeze.ceremony", { ceremony, shape: ceremonyForm.shape });
  if (id.period !== basis.period) {
    return refuse("draw.freeze.period", { ceremony, period: basis.period });
  }
  for (const [key, digest] of Object.entries({ previous, amendments })) {
    if (!digestForm.pattern.test(digest))
      return refuse("draw.freeze.digest", { key, shape: digestForm.shape });
  }
  if (previous === noDigest && amendments !== noDigest) return refuse("draw.freeze.previous", {});
  return undefined;
}

const noCounts: ConflictCounts = { conflicts: 0, leastChoice: 0 };

function checkBasisFields(basis: StatedBasis): Refused | undefined {
  for (const key of ["office", "item"] as const) {
    const where = `basis.csv ${key}`;
    if (basis[key] === "") return refuseField("empty", where);
    const fault = fieldFault(basis[key]);
    if (fault) return refuseField(fault, where);
  }
  return refusalOf(parseBasis(basisText({ ...basis, ...noCounts })));
}

function checkEntries(input: FreezeInput): Refused | undefined {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const check = (draw: Draw, id: string, name: string): Refused | undefined => {
    if (!idForm.pattern.test(id)) {
      return refuse("draw.freeze.id", { draw, id: JSON.stringify(id), shape: idForm.shape });
    }
    if (name === "") return refuseField("empty", `${draw} ${id} name`);
    const fault = fieldFault(name, "commas");
    if (fault) return refuseField(fault, `${draw} ${id} name`);
    const entry = `${draw},${id}`;
    if (seen.has(entry)) return refuse("draw.freeze.repeated", { draw, id });
    seen.add(entry);
    const key = saltKey(draw, id);
    if ((names.get(key) ?? name) !== name) return refuse("draw.freeze.two-names", { id });
    names.set(key, name);
    return undefined;
  };
  for (const { draw, id, name, tier } of input.eligible) {
    const wrong = check(draw, id, name);
    if (wrong) return wrong;
    if (!tierAllowed(tier, draw, input.basis)) return refuse("draw.freeze.tier", { draw, id });
  }
  for (const { draw, id, name, reason } of input.excluded) {
    const wrong = check(draw, id, name);
    if (wrong) return wrong;
    if (!reasonAllowed(draw, reason)) return refuse("draw.freeze.reason", { draw, id, reason });
  }
  return undefined;
}

function checkDraws(plan: readonly PlanLine[]): Refused | undefined {
  if (!plan.some(({ draw }) => draw !== "JC")) return refuse("draw.freeze.no-units", {});
  if (plan.some(({ draw, eligible }) => draw === "JC" && eligible === 0)) {
    return refuse("draw.freeze.no-inspectors", {});
  }
  return undefined;
}

/** `at-least` is written only where it raises the quota above the rule. */
function checkRaised(basis: StatedBasis, plan: readonly PlanLine[]): Refused | undefined {
  for (const { draw, rule } of basis.rules) {
    const registered = plan.find((line) => line.draw === draw)?.registered ?? 0;
    const least = required({ ...rule, atLeast: 0 }, ruleBase(rule, registered, basis.inPost));
    if (rule.atLeast > 0 && rule.atLeast <= least) {
      return refuse("draw.freeze.not-raised", { draw, raised: rule.atLeast, rule: least });
    }
  }
  return undefined;
}

/** Refuses a unit which fewer than `team` of the eligible inspectors may visit; names the first and counts them. */
export function checkTeams({ basis: { team }, eligible, conflicts }: FreezeInput): Refused | undefined {
  if (team === 0) return undefined;
  const inspectors = new Set(eligible.filter(({ draw }) => draw === "JC").map(({ id }) => id));
  const units = new Set(eligible.filter(({ draw }) => draw !== "JC").map(({ id }) => id));
  if (units.size > 0 && inspectors.size < team)
    return refuse("draw.freeze.few-inspectors", { inspectors: inspectors.size, team });
  const short = shortOfInspectors({ units, inspectors, conflicts, team });
  const [first] = short;
  return first && refuse("draw.freeze.team", { unit: first[0], left: first[1], team, units: short.size });
}

/** The randomness of a freeze. */
export interface Dealt {
  /** The code of each of `eligible`, at its index. */
  readonly codes: readonly string[];
  /** One salt per unit and per inspector, by `saltKey`. */
  readonly salts: ReadonlyMap<string, string>;
  /** The salt of `conflicts.csv`. */
  readonly conflictsSalt: string;
  readonly nonce: string;
}

/** Deals codes by a shuffle (Fisher–Yates) within each draw, salts and nonce. */
export function deal(input: Pick<FreezeInput, "eligible" | "excluded">, random: Random): Dealt {
  const codes: string[] = new Array(input.eligible.length);
  for (const draw of draws) {
    const places = [...input.eligible.keys()].filter((place) => input.eligible[place]?.draw === draw);
    const numbers = shuffled(places.length, random);
    for (const [index, place] of places.entries()) {
      codes[place] = codeOf(draw, numbers[index] ?? 0, places.length);
    }
  }
  const salts = new Map<string, string>();
  for (const { draw, id } of [...input.eligible, ...input.excluded]) {
    const key = saltKey(draw, id);
    if (!salts.has(key)) salts.set(key, random.hex());
  }
  return { codes, salts, conflictsSalt: random.hex(), nonce: random.hex() };
}

function shuffled(count: number, random: Random): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const held = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = held;
  }
  return numbers;
}
