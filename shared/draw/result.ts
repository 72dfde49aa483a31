import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, numberForm, oneOf, unitCodeForm } from "./field.ts";
import {
  type Hash,
  type PlanLine,
  type PoolLine,
  type ResultLine,
  type Tier,
  type UnitDraw,
  unitDraws,
} from "./model.ts";
import { drawOf } from "./pool.ts";
import { joinLines, readTable } from "./table.ts";

/** The ticket of a code, 64 lower-case hex digits. */
export type TicketOf = (code: string) => string;

/**
 * Hands out tickets, `H("<S>,<code>")`. Codes of one length are written over each other in the same bytes: joining
 * and encoding a text for each of a million takes as long as a quarter of the hashing.
 */
export function ticketsOf(seed: string, hash: Hash): TicketOf {
  const codeStart = seed.length + 1;
  let bytes = asciiOf(`${seed},`);
  return (code) => {
    if (bytes.length === codeStart + code.length)
      for (let at = 0; at < code.length; at += 1) bytes[codeStart + at] = code.charCodeAt(at);
    else bytes = asciiOf(`${seed},${code}`);
    return hash(bytes);
  };
}

/** Seed and codes are ASCII by their forms. */
function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** The last ticket taken in a draw and tier: a unit checks itself with one hash. */
export interface CutOff {
  readonly tier: Tier;
  readonly ticket: string;
}

/** What a draw took. */
export interface DrawnUnits {
  readonly draw: UnitDraw;
  readonly taken: number;
  /** One for each tier of which any was taken, in order of tier. */
  readonly cutOffs: readonly CutOff[];
  /** Codes passed over before the last one taken, because an earlier draw had taken their units. */
  readonly passed: readonly string[];
}

/** The whole draw of units. */
export interface Outcome {
  readonly result: readonly ResultLine[];
  /** One for each unit draw of the plan, in draw order. */
  readonly drawn: readonly DrawnUnits[];
}

interface Candidate {
  readonly line: PoolLine;
  readonly ticket: string;
}

/**
 * Draws the units (protocol, `result.csv`): per unit draw of the plan, in draw order, the first `quota` by (tier, ticket, code),
 * passing over units that an earlier draw has taken; fewer left: all. The pool holds no commitment twice in a draw.
 */
export function drawUnits(
  plan: readonly PlanLine[],
  pool: readonly PoolLine[],
  seed: string,
  hash: Hash,
): Outcome {
  return drawByTickets(plan, pool, ticketsOf(seed, hash));
}

/** The same with tickets that are at hand. */
export function drawByTickets(
  plan: readonly PlanLine[],
  pool: readonly PoolLine[],
  ticketOf: TicketOf,
): Outcome {
  const result: ResultLine[] = [];
  const drawn: DrawnUnits[] = [];
  const taken = new Set<string>();
  for (const draw of unitDraws) {
    const planned = plan.find((line) => line.draw === draw);
    if (!planned) continue;
    const winners = lowest(draw, planned.quota, pool, taken, ticketOf);
    const passed = passedOver(draw, planned.quota, pool, taken, winners, ticketOf);
    for (const { line, ticket } of winners) {
      taken.add(line.commitment);
      result.push({ order: result.length + 1, draw, code: line.code, ticket });
    }
    drawn.push({ draw, taken: winners.length, cutOffs: cutOffsOf(winners), passed });
  }
  return { result, drawn };
}

function byTicket(a: Candidate, b: Candidate): number {
  return a.line.tier - b.line.tier || byBytes(a.ticket, b.ticket) || byBytes(a.line.code, b.line.code);
}

/** The first `quota` of a draw in order. Holds at most twice as many, so a million tickets are never sorted whole. */
function lowest(
  draw: UnitDraw,
  quota: number,
  pool: readonly PoolLine[],
  taken: ReadonlySet<string>,
  ticketOf: (code: string) => string,
): Candidate[] {
  if (quota === 0) return [];
  const kept: Candidate[] = [];
  const cut = () => {
    kept.sort(byTicket);
    kept.length = Math.min(kept.length, quota);
  };
  let bar: Candidate | undefined;
  for (const line of pool) {
    if (!line.code.startsWith(draw)) continue;
    // An empty set would still hash the key.
    if (taken.size > 0 && taken.has(line.commitment)) continue;
    const ticket = ticketOf(line.code);
    if (bar && (line.tier > bar.line.tier || (line.tier === bar.line.tier && ticket > bar.ticket))) continue;
    kept.push({ line, ticket });
    if (kept.length < 2 * quota) continue;
    cut();
    bar = kept.at(-1);
  }
  cut();
  return kept;
}

/** Those of the units taken earlier that stand before the last winner; all of them where the quota was not met. */
function passedOver(
  draw: UnitDraw,
  quota: number,
  pool: readonly PoolLine[],
  taken: ReadonlySet<string>,
  winners: readonly Candidate[],
  ticketOf: (code: string) => string,
): string[] {
  if (taken.size === 0 || quota === 0) return [];
  const last = winners.length < quota ? undefined : winners.at(-1);
  return pool
    .filter(({ code, commitment }) => code.startsWith(draw) && taken.has(commitment))
    .map((line) => ({ line, ticket: ticketOf(line.code) }))
    .filter((candidate) => !last || byTicket(candidate, last) < 0)
    .sort(byTicket)
    .map(({ line }) => line.code);
}

function cutOffsOf(winners: readonly Candidate[]): CutOff[] {
  const cutOffs: CutOff[] = [];
  for (const tier of [1, 2] as const) {
    const last = winners.findLast((winner) => winner.line.tier === tier);
    if (last) cutOffs.push({ tier, ticket: last.ticket });
  }
  return cutOffs;
}

const file = "result.csv";
const columns = {
  order: numberForm,
  draw: oneOf(unitDraws),
  code: unitCodeForm,
  ticket: digestForm,
} as const;

/** Writes `result.csv`. */
export function resultText(result: readonly ResultLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...result.map((line) => `${line.order},${line.draw},${line.code},${line.ticket}`),
  ]);
}

/** Reads `result.csv`: its form, its count from 1, each code in its draw. */
export function parseResult(text: string): Result<ResultLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const result: ResultLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const line = index + 2;
    const order = index + 1;
    if (row.order !== String(order))
      return refuse("draw.file.value", { file, line, column: "order", shape: order });
    const draw = row.draw as UnitDraw;
    if (drawOf(row.code) !== draw) {
      return refuse("draw.file.value", { file, line, column: "code", shape: `${draw}-001` });
    }
    result.push({ order, draw, code: row.code, ticket: row.ticket });
  }
  return ok(result);
}
