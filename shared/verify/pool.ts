import { checkBasis } from "../draw/basis.ts";
import { type PlanLine, required } from "../draw/model.ts";
import { codeOf, drawOf } from "../draw/pool.ts";
import { quotaOf, ruleBase, ruleText, tierAllowed } from "../draw/rule.ts";
import { message } from "../text/text.ts";
import { type Case, given } from "./case.ts";
import { type Check, type Finding, fail, pass } from "./check.ts";

/** Codes: in each draw of the plan the numbers 1..eligible, none missing, padded alike (protocol, "Codes"). */
export function checkCodes(c: Case): Finding {
  return given(c, ["plan.csv", "pool.csv"], ({ "plan.csv": plan, "pool.csv": pool }) => {
    for (const [draw, { start, end }] of pool.runs) {
      const eligible = plan.find((line) => line.draw === draw)?.eligible;
      if (eligible === undefined) return fail("verify.codes.unplanned", { code: pool.codeAt(start) });
      const width = codeOf(draw, 1, eligible).length;
      for (let at = start; at < end; at += 1) {
        const number = at - start + 1;
        if (pool.codeLengthAt(at) !== width || pool.numberAt(at) !== number)
          return fail("verify.codes.other", { code: pool.codeAt(at), due: codeOf(draw, number, eligible) });
      }
    }
    return pass("verify.codes.complete", { count: pool.length });
  });
}

/** Tier 2 only in ZD, at a county, in the second to fourth quarter (protocol, `pool.csv`). */
export function checkTiers(c: Case): Finding {
  return given(c, ["basis.csv", "pool.csv"], ({ "basis.csv": basis, "pool.csv": pool }) => {
    const second = pool.second === 0 ? [] : pool.codesOf(2);
    const wrong = second.find((code) => !tierAllowed(2, drawOf(code), basis));
    return wrong !== undefined
      ? fail("verify.tiers.not-allowed", { code: wrong })
      : pass("verify.tiers.allowed", { count: second.length });
  });
}

/** Counts of the plan against pool and excluded; a draw with nobody registered is left out, a JC with nobody eligible refused. */
export function checkCounts(c: Case): Check[] {
  const plan = c.contents["plan.csv"] ?? [];
  const overall = given(c, ["plan.csv", "pool.csv", "excluded.csv"], () => {
    const units = plan.filter(({ draw }) => draw !== "JC");
    const stray = c.contents["excluded.csv"]?.find(({ draw }) => !plan.some((line) => line.draw === draw));
    if (stray) return fail("verify.counts.unplanned", { draw: stray.draw });
    if (units.length === 0) return fail("verify.counts.no-units", {});
    return pass("verify.counts.draws", { draws: plan.map(({ draw }) => draw).join(" ") });
  });
  return [
    { name: message("verify.name.draws", {}), ...overall },
    ...plan.map((line) => ({
      name: message("verify.name.counts", { draw: line.draw }),
      ...checkCount(c, line),
    })),
  ];
}

function checkCount(c: Case, { draw, registered, excluded, eligible }: PlanLine): Finding {
  return given(c, ["pool.csv", "excluded.csv"], ({ "pool.csv": pool, "excluded.csv": out }) => {
    const { start, end } = pool.runOf(draw);
    const inPool = end - start;
    const leftOut = out.filter((line) => line.draw === draw).length;
    if (eligible !== inPool)
      return fail("verify.counts.eligible", { draw, planned: eligible, found: inPool });
    if (excluded !== leftOut)
      return fail("verify.counts.excluded", { draw, planned: excluded, found: leftOut });
    if (registered !== eligible + excluded || registered === 0)
      return fail("verify.counts.registered", { draw, registered, eligible, excluded });
    if (draw === "JC" && eligible === 0) return fail("verify.counts.no-inspectors", {});
    return pass("verify.counts.same", { registered, excluded, eligible });
  });
}

/** The basis agrees with the plan, and a preset's rules are that preset's (protocol, `basis.csv`). */
export function checkRules(c: Case): Finding {
  return given(c, ["basis.csv", "plan.csv"], ({ "basis.csv": basis, "plan.csv": plan }) => {
    const checked = checkBasis(basis, plan);
    if (!checked.ok) return { status: "fail", reason: checked.refusal };
    return basis.preset === "custom"
      ? pass("verify.rules.custom", {})
      : pass("verify.rules.preset", { preset: basis.preset });
  });
}

/** Each quota by its rule: min(eligible, max(⌈base · a / b⌉, n)), everybody eligible for JC (protocol, `plan.csv`). */
export function checkQuotas(c: Case): Check[] {
  return (c.contents["plan.csv"] ?? []).map((line) => ({
    name: message("verify.name.quota", { draw: line.draw }),
    ...checkQuota(c, line),
  }));
}

function checkQuota(c: Case, line: PlanLine): Finding {
  return given(c, ["basis.csv"], ({ "basis.csv": basis }) => {
    const { draw, quota, registered, eligible } = line;
    const due = quotaOf(basis, draw, line);
    const rule = basis.rules.find((entry) => entry.draw === draw)?.rule;
    if (draw === "JC")
      return quota === due
        ? pass("verify.quota.everybody", { eligible })
        : fail("verify.quota.not-everybody", { eligible, quota });
    if (due === undefined || !rule) return fail("verify.quota.no-rule", { draw });
    const written = ruleText(rule);
    if (quota !== due) return fail("verify.quota.other", { draw, rule: written, due, quota });
    const base = ruleBase(rule, registered, basis.inPost);
    const plain = required({ ...rule, atLeast: 0 }, base);
    if (rule.atLeast > 0 && rule.atLeast <= plain)
      return fail("verify.quota.not-raised", { draw, least: rule.atLeast, plain });
    return pass("verify.quota.same", { rule: written, base, eligible, quota });
  });
}
