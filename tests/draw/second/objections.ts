/** What speaks against a freeze, or against a seed. */
import { at, order, zeros } from "./bytes.ts";
import { coded, wanted } from "./freeze.ts";
import type { Told } from "./told.ts";

/** How a period may end, behind its year. */
const periods = ["", "H1", "H2", "Q1", "Q2", "Q3", "Q4"];
for (let month = 1; month <= 12; month = month + 1) periods.push(`M${String(month).padStart(2, "0")}`);

/** Every reason why this must not be frozen; none: it may be. */
export function objections(told: Told): string[] {
  const found: string[] = [];
  const basis: { [key: string]: string } = Object.fromEntries(told.basis.map((row) => [row[0], at(row, 1)]));
  const draws = order.filter((draw) => told.names.some((one) => one.code.startsWith(draw)));

  const id = /^(?:REHEARSAL-)?[A-Z0-9]{1,16}-(\d{4}(?:[QMH]\d+)?)-[1-9]\d*$/.exec(told.ceremony);
  if (id === null) found.push("the ceremony's id");
  else if (id[1] !== basis["period"]) found.push("the id names another period than the basis");
  if (!periods.includes(basis["period"]?.slice(4) ?? "none")) found.push("no such period");
  if (told.previous === zeros && told["amendments-before"] !== zeros) found.push("amendments of nothing");
  for (const digest of [told.previous, told["amendments-before"]]) {
    if (!/^[0-9a-f]{64}$/.test(digest)) found.push(`the digest ${digest}`);
  }
  for (const field of [...Object.values(basis), ...told.roster.flat()]) {
    if (!written(field) || field.includes(",")) found.push(`the field ${field}`);
  }

  for (const name of [
    basis["office"],
    basis["item"],
    ...told.roster.map((row) => row[1]),
    ...told.names.map((one) => one.name),
  ]) {
    if (name === "") found.push("an empty name");
  }
  for (const one of told.names) {
    const draw = one.code.slice(0, 2);
    if (!/^[0-9A-Za-z-]{1,64}$/.test(one.id)) found.push(`the id ${one.id}`);
    if (!written(one.name)) found.push(`the name ${one.name}`);
    const reasons = draw === "JC" ? ["absent", "certificate", "other"] : ["cap", "closed", "other"];
    if (one.code.endsWith("-x") && !reasons.includes(one.reason ?? ""))
      found.push(`the reason ${one.reason}`);
    const opening = ["", "Q1", "M01", "H1"].includes(basis["period"]?.slice(4) ?? "");
    const tiers = draw === "ZD" && basis["coverage"] === "ZD" && !opening;
    if (one.tier === 2 && !tiers) found.push(`tier 2 of ${one.code}`);
    for (const other of told.names) {
      if (other === one || other.id !== one.id) continue;
      if (other.code.slice(0, 2) === draw) found.push(`${one.id} twice in ${draw}`);
      if (other.name !== one.name && (other.code[0] === "J") === (draw === "JC"))
        found.push(`two names of ${one.id}`);
    }
  }

  const rules = told.basis.slice(10);
  const ruled = draws.filter((draw) => draw !== "JC").join();
  if (rules.map((row) => row[0]).join() !== ruled) found.push("rules of other draws than the plan's");
  const shipped: { [preset: string]: { [draw: string]: string } } = {
    "quzhou-city-2017": { coverage: "none", TS: "share 10/100", ZD: "share 5/100", YB: "inspectors 5/4" },
    "quzhou-county-2017": { coverage: "ZD", TS: "share 30/100", ZD: "share 25/100", YB: "inspectors 5/2" },
  };
  if (ruled === "") found.push("no unit draw");
  for (const [draw, rule] of rules) {
    const raised = / at-least (\d+)$/.exec(rule ?? "");
    if (raised === null || rule === undefined || draw === undefined) continue;
    const registered = told.names.filter((one) => one.code.startsWith(draw)).length;
    const alone = wanted(rule.slice(0, raised.index), registered, Number(basis["in-post"]));
    if (Number(raised[1]) <= alone) found.push(`${draw} is raised to no more than its rule`);
  }
  const preset = shipped[basis["preset"] ?? ""];
  if (basis["preset"] !== "custom" && preset === undefined) found.push("a preset nobody knows");
  if (basis["preset"] === `quzhou-${basis["level"] === "city" ? "county" : "city"}-2017`) {
    if (basis["level"] !== "branch") found.push("the preset of another level");
  }
  for (const [key, value] of [["coverage", basis["coverage"]], ...rules]) {
    const plain = value?.replace(/ at-least .*/, "");
    if (preset !== undefined && preset[key ?? ""] !== plain) found.push(`${key} is not the preset's`);
  }

  const inspectors = coded(told, ["JC"]);
  const team = Number(basis["team"]);
  if (draws.includes("JC") && (inspectors.length === 0 || team < 2)) found.push("nobody to send, or alone");
  if (!draws.includes("JC") && team !== 0) found.push("a team without inspectors");
  for (const unit of coded(told, ["TS", "ZD", "YB"])) {
    const away = told.conflicts.filter((pair) => pair[0] === unit).map((pair) => pair[1]);
    if (inspectors.filter((one) => !away.includes(one)).length < team) found.push(`too few for ${unit}`);
  }

  const writers = told.roster.map((row) => `${row[1]},${row[2]}`);
  if (new Set(writers).size < writers.length) found.push("one writer twice");
  if (!told.roster.some((row) => row[0] === "discipline")) found.push("nobody of the discipline department");
  if (!told.roster.some((row) => ["media", "enterprise", "citizen", "deputy"].includes(at(row, 0)))) {
    found.push("nobody from outside");
  }
  return found;
}

/** Whether that may stand on a slip: twelve digits. */
export function slip(digits: string): boolean {
  return digits.length === 12 && [...digits].every((digit) => "0123456789".includes(digit));
}

/** Whether a text may stand in a file: composed, no quote, no control or format character, no space at its ends. */
function written(text: string): boolean {
  if (text !== text.normalize("NFC") || /["\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) return false;
  return !/^\p{White_Space}|\p{White_Space}$/u.test(text);
}
