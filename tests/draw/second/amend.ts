/** What becomes of the teams after the lock, line by line from the text of the files. */
import { at, file, rows, sorted } from "./bytes.ts";
import { conflicted, inspectors, sortable, teamTicket } from "./teams.ts";

/** What an amendment depends on. */
export interface Locked {
  pool: string;
  conflicts: string;
  result: string;
  assignment: string;
  seed: string;
}

/** `amendments.csv` at the lock. */
export const none = file(["number,kind,unit,inspector,replacement,other-unit"]);

/** `amendments.csv` with one line more, or `null` where the request is refused. */
export function amend(
  locked: Locked,
  before: string,
  kind: string,
  unit: string,
  inspector: string,
): string | null {
  const units = rows(locked.result).map((row) => at(row, 2));
  const seats = seated(locked, before);
  const waived = rows(before)
    .filter((row) => row[1] === "waive")
    .map((row) => at(row, 2));
  const number = rows(before).length + 1;
  if (!units.includes(unit) || waived.includes(unit)) return null;
  if (kind === "waive") return inspector === "" ? `${before}${number},waive,${unit},,,\n` : null;

  const sits = (who: string, where: string) => seats.some((seat) => seat[0] === where && seat[1] === who);
  const barred = (who: string, where: string) =>
    conflicted(locked.conflicts, where, who) ||
    rows(before).some((row) => row[1] !== "waive" && row[2] === where && row[3] === who);
  if (!sits(inspector, unit)) return null;

  const candidates: string[] = [];
  for (const who of inspectors(locked.pool)) {
    if (sits(who, unit) || barred(who, unit)) continue;
    const ticket = teamTicket(locked.seed, unit, who, locked.conflicts);
    if (kind === "substitute") {
      const held = units.filter((where) => !waived.includes(where) && sits(who, where)).length;
      candidates.push(`${sortable(held)},${ticket},${who},`);
    }
    if (kind === "exchange") {
      units.forEach((other, i) => {
        if (other === unit || waived.includes(other) || !sits(who, other)) return;
        if (sits(inspector, other) || barred(inspector, other)) return;
        candidates.push(`${ticket},${sortable(i)},${who},${other}`);
      });
    }
  }
  const first = sorted(candidates)[0];
  if (first === undefined) return null;
  const [, , replacement, other] = first.split(",");
  return `${before}${number},${kind},${unit},${inspector},${replacement},${other}\n`;
}

/** Unit and inspector of every seat, in the order of `assignment.csv`, as the amendments have left them. */
export function seated(locked: Locked, amendments: string): string[][] {
  const seats = rows(locked.assignment).map((row) => [at(row, 0), at(row, 2)]);
  for (const [, kind, unit, inspector, replacement, other] of rows(amendments)) {
    if (kind === "waive") continue;
    const given = seats.find((seat) => seat[0] === unit && seat[1] === inspector);
    const taken = seats.find((seat) => seat[0] === other && seat[1] === replacement);
    given?.splice(1, 1, replacement ?? "");
    taken?.splice(1, 1, inspector ?? "");
  }
  return seats;
}
