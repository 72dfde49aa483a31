import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Counts a year once more from what was disclosed of it: public editions of bags, and who stood on which published list. It shares
 * nothing with the program, and holds the rules of the regulation as it reads them.
 */

interface Published {
  /** Ids of the units of the year's register, by list. */
  readonly key: readonly string[];
  readonly general: readonly string[];
  readonly special: readonly string[];
  /** Whether every key unit is to be visited within the year. */
  readonly covered: boolean;
}

interface Year {
  /** How often each unit was drawn and not waived. */
  readonly visits: ReadonlyMap<string, number>;
  readonly waived: number;
  /** How many lines changed who goes, and how many units stood in the second tier or were at the cap. */
  readonly moved: number;
  readonly tiered: number;
  readonly capped: number;
  /** Everything that is not as the rules have it. */
  readonly wrong: readonly string[];
}

/** @param bags the last public edition of each list of the year, in the order of the draws */
export function recount(bags: readonly string[], published: Published): Year {
  const wrong: string[] = [];
  const visits = new Map<string, number>();
  const sum = { waived: 0, moved: 0, tiered: 0, capped: 0 };
  for (const [index, bag] of bags.entries()) {
    const list = listIn(bag, wrong);
    const say = (text: string) => wrong.push(`${bag}: ${text}`);
    const twice = [...published.key, ...published.general].filter(
      (id) => (visits.get(id) ?? 0) >= 2 && !published.special.includes(id),
    );
    same(list.excluded("cap"), twice, (text) => say(`at the cap ${text}`));
    const out = [...list.excludedFrom("ZD")];
    const visited = published.key.filter((id) => visits.has(id) && !out.includes(id));
    same(list.tier2, published.covered && index > 0 ? visited : [], (text) =>
      say(`in the second tier ${text}`),
    );
    sum.tiered += list.tier2.length;
    sum.capped += twice.length;
    sum.moved += list.moved;
    for (const [code, id] of list.drawn) {
      if (list.waived.includes(code)) sum.waived += 1;
      else visits.set(id, (visits.get(id) ?? 0) + 1);
    }
  }
  for (const [id, times] of visits)
    if (times > 2 && !published.special.includes(id)) wrong.push(`${id} was drawn ${times} times`);
  if (published.covered)
    for (const id of published.key) if (!visits.has(id)) wrong.push(`${id} was never visited`);
  return { visits, wrong, ...sum };
}

function same(found: readonly string[], due: readonly string[], say: (text: string) => void): void {
  const [one, other] = [found, due].map((ids) => [...ids].sort().join(" "));
  if (one !== other) say(`stand ${one || "none"} instead of ${other || "none"}`);
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Lines of a table without its heading, as cells; the last of `most` may hold commas. */
function rows(path: string, most = 20): string[][] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const cells = line.split(",");
    return [...cells.slice(0, most - 1), ...(cells.length < most ? [] : [cells.slice(most - 1).join(",")])];
  });
}

function listIn(bag: string, wrong: string[]) {
  const file = (name: string) => join(bag, "data/public", name);
  const say = (text: string) => wrong.push(`${bag}: ${text}`);
  const openings = rows(newest(bag, "disclosure", "openings.csv"), 4).map(
    ([code = "", id = "", salt = "", name = ""]) => ({ code, id, hash: sha256(`${salt},${id},${name}`) }),
  );
  const byHash = new Map(openings.map(({ id, hash }) => [hash, id]));
  const pool = rows(file("pool.csv")).map(([code = "", tier = "", hash = ""]) => ({ code, tier, hash }));
  const opened = (code: string, hash: string): string => {
    const id = openings.find((one) => one.code === code && one.hash === hash)?.id;
    if (id === undefined) say(`${code} is not opened`);
    return id ?? "";
  };
  const drawn = new Map(
    rows(file("result.csv")).map(([, , code = ""]) => [
      code,
      opened(code, pool.find((one) => one.code === code)?.hash ?? ""),
    ]),
  );
  const tier2 = pool.flatMap(({ code, tier, hash }) => (tier === "2" ? [opened(code, hash)] : []));
  const out = rows(file("excluded.csv")).flatMap(([draw = "", reason = "", hash = ""]) =>
    draw === "JC" ? [] : [{ draw, reason, id: opened(`${draw}-x`, hash) }],
  );
  if (new Set(drawn.values()).size < drawn.size) say("somebody was drawn twice");
  if (openings.some(({ code }) => code.startsWith("JC"))) say("an inspector is opened");
  if (openings.length > byHash.size + drawn.size) say("more is opened than was drawn or excluded");
  const waived: string[] = [];
  const amendments = newest(bag, "amendments", "amendments.csv");
  const moved = amendments === "" ? 0 : replay(rows(amendments), rows(file("assignment.csv")), waived, say);
  for (const code of waived) if (!drawn.has(code)) say(`${code} is waived and was not drawn`);
  return {
    ...{ drawn, tier2, waived, moved },
    excluded: (reason: string) => [...new Set(out.flatMap((one) => (one.reason === reason ? [one.id] : [])))],
    excludedFrom: (draw: string) => out.flatMap((one) => (one.draw === draw ? [one.id] : [])),
  };
}

/** The file of the latest version that brought one of its kind; empty where none did. */
function newest(bag: string, kind: string, name: string): string {
  const folder = join(bag, "data/later", kind);
  if (!existsSync(folder)) return "";
  const last = readdirSync(folder).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return join(folder, last.at(-1) ?? "", name);
}

/** Moves people as the lines say; what no rule allows is said. Who had to come only the sealed conflicts tell. */
function replay(
  lines: readonly string[][],
  assignment: readonly string[][],
  waived: string[],
  say: (text: string) => void,
): number {
  const teams = new Map<string, Set<string>>();
  for (const [unit = "", , inspector = ""] of assignment)
    teams.set(unit, (teams.get(unit) ?? new Set()).add(inspector));
  const size = teams.values().next().value?.size ?? 0;
  const barred = new Set<string>();
  let moved = 0;
  const move = (unit: string, goes: string, comes: string, number: string) => {
    const team = teams.get(unit);
    if (!team?.delete(goes)) say(`line ${number}: ${goes} was not in the team of ${unit}`);
    if (team?.has(comes)) say(`line ${number}: ${comes} would be in the team of ${unit} twice`);
    if (barred.has(`${unit} ${comes}`)) say(`line ${number}: ${comes} had gone from ${unit}`);
    team?.add(comes);
  };
  for (const [index, line] of lines.entries()) {
    const [number = "", kind, unit = "", inspector = "", replacement = "", other = ""] = line;
    if (number !== String(index + 1)) say(`line ${number} is the ${index + 1}th`);
    if (waived.includes(unit) || waived.includes(other)) say(`line ${number}: ${unit} was waived`);
    if (kind === "waive") {
      waived.push(unit);
      continue;
    }
    moved += 1;
    move(unit, inspector, replacement, number);
    if (kind === "exchange") move(other, replacement, inspector, number);
    barred.add(`${unit} ${inspector}`);
  }
  for (const [unit, team] of teams) if (team.size !== size) say(`${unit} has a team of ${team.size}`);
  return moved;
}
