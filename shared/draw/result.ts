import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, numberForm, oneOf, unitCodeForm } from "./field.ts";
import { type Hash, type PlanLine, type ResultLine, type Tier, type UnitDraw, unitDraws } from "./model.ts";
import { drawOf, type Pool } from "./pool.ts";
import { joinLines, readTable } from "./table.ts";
import { type Tickets, ticketsOf } from "./tickets.ts";

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
  /** Its place in the pool. */
  readonly at: number;
  readonly tier: Tier;
  /** How its ticket begins: the whole of it is wanted of those alone that are drawn, and of two that begin alike. */
  readonly begins: number;
}

/**
 * Draws the units (protocol, `result.csv`): per unit draw of the plan, in draw order, the first `quota` by (tier, ticket, code),
 * passing over units that an earlier draw has taken; fewer left: all. The pool holds no commitment twice in a draw.
 */
export function drawUnits(plan: readonly PlanLine[], pool: Pool, seed: string, hash: Hash): Outcome {
  return drawByTickets(plan, pool, ticketsOf(seed, pool, hash));
}

/** The same with tickets that are at hand. */
export function drawByTickets(plan: readonly PlanLine[], pool: Pool, tickets: Tickets): Outcome {
  const result: ResultLine[] = [];
  const drawn: DrawnUnits[] = [];
  const taken = new Taken(pool);
  for (const draw of unitDraws) {
    const planned = plan.find((line) => line.draw === draw);
    if (!planned) continue;
    const winners = lowest(draw, planned.quota, pool, taken, tickets);
    const passed = passedOver(draw, planned.quota, pool, taken, winners, tickets);
    for (const { at } of winners) {
      taken.add(at);
      result.push({ order: result.length + 1, draw, code: pool.codeAt(at), ticket: tickets.ticketAt(at) });
    }
    drawn.push({ draw, taken: winners.length, cutOffs: cutOffsOf(winners, tickets), passed });
  }
  return { result, drawn };
}

/** The units taken so far, known by their commitments; asked of every line, so a text is made only where the beginnings are the same. */
class Taken {
  readonly #commitments = new Set<string>();
  readonly #beginnings = new Set<number>();
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  get isEmpty(): boolean {
    return this.#beginnings.size === 0;
  }

  add(at: number): void {
    this.#commitments.add(this.#pool.commitmentAt(at));
    this.#beginnings.add(this.#pool.beginnings[at] ?? 0);
  }

  has(at: number): boolean {
    return (
      !this.isEmpty &&
      this.#beginnings.has(this.#pool.beginnings[at] ?? 0) &&
      this.#commitments.has(this.#pool.commitmentAt(at))
    );
  }
}

/** By (tier, ticket, code); the places of a pool are in the order of its codes. */
function byTicket(tickets: Tickets): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    a.tier - b.tier ||
    a.begins - b.begins ||
    byBytes(tickets.ticketAt(a.at), tickets.ticketAt(b.at)) ||
    a.at - b.at;
}

/** The first `quota` of a draw in order. Holds at most twice as many, so a million tickets are never sorted whole. */
function lowest(draw: UnitDraw, quota: number, pool: Pool, taken: Taken, tickets: Tickets): Candidate[] {
  if (quota === 0) return [];
  const kept: Candidate[] = [];
  const cut = () => {
    kept.sort(byTicket(tickets));
    kept.length = Math.min(kept.length, quota);
  };
  let bar: Candidate | undefined;
  const { start, end } = pool.runOf(draw);
  for (let at = start; at < end; at += 1) {
    if (taken.has(at)) continue;
    const tier = pool.tierAt(at);
    const begins = tickets.beginningAt(at);
    if (bar && (tier > bar.tier || (tier === bar.tier && begins > bar.begins))) continue;
    kept.push({ at, tier, begins });
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
  pool: Pool,
  taken: Taken,
  winners: readonly Candidate[],
  tickets: Tickets,
): string[] {
  if (taken.isEmpty || quota === 0) return [];
  const last = winners.length < quota ? undefined : winners.at(-1);
  const inOrder = byTicket(tickets);
  const passed: Candidate[] = [];
  const { start, end } = pool.runOf(draw);
  for (let at = start; at < end; at += 1) {
    if (!taken.has(at)) continue;
    const candidate = { at, tier: pool.tierAt(at), begins: tickets.beginningAt(at) };
    if (!last || inOrder(candidate, last) < 0) passed.push(candidate);
  }
  return passed.sort(inOrder).map(({ at }) => pool.codeAt(at));
}

function cutOffsOf(winners: readonly Candidate[], tickets: Tickets): CutOff[] {
  const cutOffs: CutOff[] = [];
  for (const tier of [1, 2] as const) {
    const last = winners.findLast((winner) => winner.tier === tier);
    if (last) cutOffs.push({ tier, ticket: tickets.ticketAt(last.at) });
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
