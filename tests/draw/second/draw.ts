/** The result, from the text of the public files alone. */
import { at, file, order, rows, sha256, sorted } from "./bytes.ts";

/** `result.csv` from `plan.csv`, `pool.csv` and the seed. */
export function draw(planText: string, poolText: string, seed: string): string {
  const lines = ["order,draw,code,ticket"];
  const taken: string[] = [];
  for (const name of order.slice(0, 3)) {
    const plan = rows(planText).find((row) => row[0] === name);
    if (plan === undefined) continue;
    const tickets: string[] = [];
    for (const [code, tier, commitment] of rows(poolText)) {
      if (code?.startsWith(`${name}-`))
        tickets.push(`${tier},${sha256(`${seed},${code}`)},${code},${commitment}`);
    }
    let left = Number(at(plan, 4));
    for (const line of sorted(tickets)) {
      const ticket = line.split(",");
      if (left === 0 || taken.includes(at(ticket, 3))) continue;
      taken.push(at(ticket, 3));
      lines.push(`${lines.length},${name},${at(ticket, 2)},${at(ticket, 1)}`);
      left = left - 1;
    }
  }
  return file(lines);
}
