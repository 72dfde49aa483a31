import { checkBasis } from "../draw/basis.ts";
import { type Draw, type PlanLine, type PoolLine, required } from "../draw/model.ts";
import { codeOf, drawOf } from "../draw/pool.ts";
import { quotaOf, ruleBase, ruleText, tierAllowed } from "../draw/rule.ts";
import { message } from "../text/text.ts";
import { type Case, given } from "./case.ts";
import { type Check, type Finding, fail, pass } from "./check.ts";

/** Codes: in each draw of the plan the numbers 1..eligible, none missing, padded alike (protocol, "Codes"). */
export function checkCodes(c: Case): Finding {
  return given(c, ["plan.csv", "pool.csv"], ({ "plan.csv": plan, "pool.csv": pool }) => {
    for (const [draw, lines] of c.runs) {
      const eligible = plan.find((line) => line.draw === draw)?.eligible;
      const [first] = lines;
      if (eligible === undefined) return fail("verify.codes.unplanned", { code: first?.code ?? draw });
      const width = codeOf(draw, 1, eligible).length;
      let number = 0;
      for (const { code } of lines) {
        number += 1;
        if (code.length !== width || numberOf(code) !== number)
          return fail("verify.codes.other", { code, due: codeOf(draw, number, eligible) });
      }
    }
    return pass("verify.codes.complete", { count: pool.length });
  });
}

/** The number of a code, digit by digit: a million codes cut up into texts would take ten times as long. */
function numberOf(code: string): number {
  let number = 0;
  for (let at = "TS-".length; at < code.length; at += 1) number = number * 10 + code.charCodeAt(at) - 48;
  return number;
}

/** Tier 2 only in ZD, at a county, in the second to fourth quarter (protocol, `pool.csv`). */
export function checkTiers(c: Case): Finding {
  return given(c, ["basis.csv", "pool.csv"], ({ "basis.csv": basis, "pool.csv": pool }) => {
    const second = pool.filter(({ tier }) => tier === 2);
    const wrong = second.find(({ code }) => !tierAllowed(2, drawOf(code), basis));
    return wrong
      ? fail("verify.tiers.not-allowed", { code: wrong.code })
      : pass("verify.tiers.allowed", { count: second.length });
  });
}

/** No commitment twice in a draw, the excluded included: nobody has two tickets, nobody is both in and out. */
export function checkRepeats(c: Case): Finding {
  return given(c, ["pool.csv", "excluded.csv"], ({ "pool.csv": pool, "excluded.csv": excluded }) => {
    const found = repeatIn([...suspects(c, pool, excluded), ...excluded]);
    return found
      ? fail("verify.repeats.found", { draw: found.draw, commitment: found.commitment })
      : pass("verify.repeats.none", { count: pool.length + excluded.length });
  });
}

interface Committed {
  readonly draw: Draw;
  readonly commitment: string;
}

function repeatIn(committed: readonly Committed[]): Committed | undefined {
  const seen = new Set<string>();
  for (const one of committed) {
    const key = `${one.draw},${one.commitment}`;
    if (seen.has(key)) return one;
    seen.add(key);
  }
  return undefined;
}

/** The lines of the pool whose commitment begins like another one: only they can be repeats. */
function suspects(c: Case, pool: readonly PoolLine[], excluded: readonly Committed[]): Committed[] {
  const { bytes = new Uint8Array() } = c.evidence.files.get("pool.csv") ?? {};
  const beginnings = beginningsIn(bytes, pool.length);
  const alike = alikeAmong(beginnings, new Set(excluded.map(({ commitment }) => beginningOf(commitment))));
  if (alike.size === 0) return [];
  return pool
    .filter((_, index) => alike.has(beginnings[index] ?? 0))
    .map(({ code, commitment }) => ({ draw: drawOf(code), commitment }));
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
  return given(c, ["pool.csv", "excluded.csv"], ({ "excluded.csv": out }) => {
    const inPool = c.runs.get(draw)?.length ?? 0;
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

/**
 * Finding equal commitments among a million without hashing a million texts: their beginnings as numbers, taken from the bytes
 * of `pool.csv`, tell almost all apart.
 */

/** `TS-001,1,`, 64 digits and the line end. */
const shortestLine = 74;
const commitmentLength = 64;
const header = "code,tier,commitment";
/** Hex digits taken, and bits kept of them: a larger table of those seen would take longer to fetch from memory than to use. */
const digits = 6;
const bits = 23;

/** The first 23 bits of each line's commitment, in order; `bytes` are those of a `pool.csv` that its parser has read. */
export function beginningsIn(bytes: Uint8Array, lines: number): Int32Array {
  const beginnings = new Int32Array(lines);
  let end = header.length;
  for (let line = 0; line < lines; line += 1) {
    end += shortestLine;
    while (end < bytes.length && bytes[end] !== 0x0a) end += 1;
    let number = 0;
    for (let at = end - commitmentLength; at < end - commitmentLength + digits; at += 1)
      number = (number << 4) | nibbleOf(bytes[at] ?? 0);
    beginnings[line] = number >>> (4 * digits - bits);
  }
  return beginnings;
}

/** The same of one commitment. */
export function beginningOf(commitment: string): number {
  return Number.parseInt(commitment.slice(0, digits), 16) >>> (4 * digits - bits);
}

/** Those that stand there more than once, counting the `others` too. */
export function alikeAmong(beginnings: Int32Array, others: ReadonlySet<number>): Set<number> {
  const seen = new Int32Array(2 ** (bits - 5));
  const alike = new Set<number>();
  const add = (beginning: number) => {
    const word = beginning >>> 5;
    const bit = 1 << (beginning & 31);
    const before = seen[word] ?? 0;
    if (before & bit) alike.add(beginning);
    seen[word] = before | bit;
  };
  for (const beginning of others) add(beginning);
  for (let line = 0; line < beginnings.length; line += 1) add(beginnings[line] ?? 0);
  return alike;
}

/** 0–9 are 0x30–0x39, a–f 0x61–0x66. */
function nibbleOf(byte: number): number {
  return (byte & 15) + (byte >> 6) * 9;
}
