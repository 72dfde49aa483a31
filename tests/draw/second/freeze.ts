/** Every file that is fixed before there is any randomness. */
import { at, file, order, sha256, sorted } from "./bytes.ts";
import type { Told } from "./told.ts";

export type Files = { [name: string]: string };

/** `basis.csv` to `freeze.txt`, by name; the caller has made sure that there are no objections. */
export function freeze(told: Told): Files {
  const files: Files = {
    "basis.csv": basis(told),
    "plan.csv": plan(told),
    "pool.csv": pool(told),
    "excluded.csv": excluded(told),
    "conflicts.csv": conflicts(told),
    "roster.csv": roster(told),
    "names.csv": names(told),
  };
  const lines = [
    "mingqian-draw/2",
    `ceremony,${told.ceremony}`,
    `previous,${told.previous}`,
    `amendments,${told["amendments-before"]}`,
  ];
  for (const name of ["basis", "plan", "pool", "excluded", "conflicts", "roster"]) {
    lines.push(`${name},${sha256(files[`${name}.csv`] ?? "")}`);
  }
  lines.push(`device-commitment,${sha256(told.device)}`);
  files["freeze.txt"] = file(lines);
  return files;
}

/** `seed.txt`, once the slips are read. */
export function seed(told: Told, freezeText: string): string {
  const lines = ["mingqian-draw/2", `freeze,${sha256(freezeText)}`, `device,${told.device}`];
  let number = 0;
  for (const digits of told.slips) {
    number = number + 1;
    lines.push(`slip,${number},${digits}`);
  }
  return file(lines);
}

function basis(told: Told): string {
  const pairs = told.conflicts.map((pair) => pair.join(","));
  const people = coded(told, ["JC"]);
  let least = people.length;
  for (const unit of coded(told, ["TS", "ZD", "YB"])) {
    const free = people.filter((one) => !pairs.includes(`${unit},${one}`)).length;
    if (free < least) least = free;
  }
  if (coded(told, ["TS", "ZD", "YB"]).length === 0) least = 0;
  const lines = ["key,value"];
  for (const [key, value] of told.basis) {
    if (key === "conflicts") lines.push(`conflicts,${pairs.length}`);
    else if (key === "least-choice") lines.push(`least-choice,${least}`);
    else lines.push(`${key},${value}`);
  }
  return file(lines);
}

/** The codes of everyone who may be drawn in these draws. */
export function coded(told: Told, draws: string[]): string[] {
  return told.names
    .map((one) => one.code)
    .filter((code) => draws.includes(code.slice(0, 2)) && !code.endsWith("-x"));
}

function commitment(one: Told["names"][0]): string {
  return sha256(`${one.salt},${one.id},${one.name}`);
}

function plan(told: Told): string {
  const lines = ["draw,registered,excluded,eligible,quota"];
  for (const draw of order) {
    let eligible = 0;
    let left = 0;
    for (const one of told.names) {
      if (one.code === `${draw}-x`) left = left + 1;
      else if (one.code.startsWith(draw)) eligible = eligible + 1;
    }
    const registered = eligible + left;
    if (registered === 0) continue;
    const quota =
      draw === "JC"
        ? eligible
        : Math.min(eligible, wanted(said(told, draw), registered, Number(said(told, "in-post"))));
    lines.push(`${draw},${registered},${left},${eligible},${quota}`);
  }
  return file(lines);
}

/** The value of a key of `basis.csv`. */
export function said(told: Told, key: string): string {
  return at(
    told.basis.find((row) => row[0] === key),
    1,
  );
}

/** What a rule asks for: counted up, one unit at a time, until it is enough. */
export function wanted(rule: string, registered: number, inPost: number): number {
  const parts = /^(share|inspectors) (\d+)\/(\d+)(?: at-least (\d+))?$/.exec(rule);
  if (parts === null) throw new Error(`no rule: ${rule}`);
  const base = parts[1] === "share" ? registered : inPost;
  let units = 0;
  while (units * Number(parts[3]) < base * Number(parts[2])) units = units + 1;
  while (units < Number(parts[4] ?? 0)) units = units + 1;
  return units;
}

function pool(told: Told): string {
  const lines: string[] = [];
  for (const one of told.names) {
    if (!one.code.endsWith("-x")) lines.push(`${one.code},${one.tier},${commitment(one)}`);
  }
  return file(["code,tier,commitment", ...sorted(lines)]);
}

function excluded(told: Told): string {
  const lines = ["draw,reason,commitment"];
  for (const draw of order) {
    const here = told.names.filter((one) => one.code === `${draw}-x`);
    lines.push(...sorted(here.map((one) => `${draw},${one.reason},${commitment(one)}`)));
  }
  return file(lines);
}

function conflicts(told: Told): string {
  const pairs = told.conflicts.map((pair) => pair.join(","));
  return file([`salt,${told["conflicts-salt"]}`, "unit,inspector", ...sorted(pairs)]);
}

function roster(told: Told): string {
  return file(["number,role,name,organisation", ...told.roster.map((row, i) => `${i + 1},${row.join(",")}`)]);
}

function names(told: Told): string {
  const lines = told.names.map((one) => `${one.code},${one.id},${one.salt},${one.name}`);
  return file(["code,id,salt,name", ...sorted(lines)]);
}
