import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { basisText, checkBasis, parseBasis } from "./basis.ts";
import { reasonAllowed } from "./excluded.ts";
import { ceremonyForm, ceremonyId, digestForm, fieldFault, idForm } from "./field.ts";
import { type FreezeInput, planOf, saltKey } from "./freeze-input.ts";
import { type Basis, type Draw, noDigest, type PlanLine, required } from "./model.ts";
import { checkRoster } from "./roster.ts";
import { ruleBase, tierAllowed } from "./rule.ts";
import { refuseField } from "./table.ts";

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
  if (id.quarter !== basis.quarter) {
    return refuse("draw.freeze.quarter", { ceremony, quarter: basis.quarter });
  }
  for (const [key, digest] of Object.entries({ previous, amendments })) {
    if (!digestForm.pattern.test(digest))
      return refuse("draw.freeze.digest", { key, shape: digestForm.shape });
  }
  if (previous === noDigest && amendments !== noDigest) return refuse("draw.freeze.previous", {});
  return undefined;
}

function checkBasisFields(basis: Basis): Refused | undefined {
  const where = "basis.csv office";
  if (basis.office === "") return refuseField("empty", where);
  const fault = fieldFault(basis.office);
  if (fault) return refuseField(fault, where);
  return refusalOf(parseBasis(basisText(basis)));
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
function checkRaised(basis: Basis, plan: readonly PlanLine[]): Refused | undefined {
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
export function checkTeams({ basis, eligible, conflicts }: FreezeInput): Refused | undefined {
  if (basis.team === 0) return undefined;
  const inspectors = new Set(eligible.filter(({ draw }) => draw === "JC").map(({ id }) => id));
  const units = new Set(eligible.filter(({ draw }) => draw !== "JC").map(({ id }) => id));
  if (units.size > 0 && inspectors.size < basis.team) {
    return refuse("draw.freeze.few-inspectors", { inspectors: inspectors.size, team: basis.team });
  }
  const barred = new Map<string, Set<string>>();
  for (const { unit, inspector } of conflicts) {
    if (!units.has(unit) || !inspectors.has(inspector)) continue;
    const those = barred.get(unit) ?? new Set();
    barred.set(unit, those.add(inspector));
  }
  const short = [...barred].filter(([, those]) => inspectors.size - those.size < basis.team);
  const [first] = short;
  if (!first) return undefined;
  const left = inspectors.size - first[1].size;
  return refuse("draw.freeze.team", { unit: first[0], left, team: basis.team, units: short.length });
}
