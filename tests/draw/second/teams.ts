/** Who visits what, from the text of the files. */
import { at, file, rows, sha256, sorted } from "./bytes.ts";

/** Team ticket of a unit and an inspector; `conflictsText` has the salt on its first line. */
export function teamTicket(seed: string, unit: string, inspector: string, conflictsText: string): string {
  return sha256(`${seed},${unit},${inspector},${conflictsText.slice("salt,".length, "salt,".length + 64)}`);
}

/** The codes of all inspectors in `pool.csv`. */
export function inspectors(poolText: string): string[] {
  return rows(poolText)
    .map((row) => at(row, 0))
    .filter((code) => code.startsWith("JC-"));
}

/** Whether `conflicts.csv` keeps the inspector away from that code. */
export function conflicted(conflictsText: string, unit: string, inspector: string): boolean {
  return conflictsText.split("\n").includes(`${unit},${inspector}`);
}

/** A number that sorts as text. */
export function sortable(number: number): string {
  return String(number).padStart(9, "0");
}

/** `assignment.csv` for teams of that size. */
export function teams(
  resultText: string,
  poolText: string,
  conflictsText: string,
  seed: string,
  team: number,
): string {
  const lines = ["unit,position,inspector,ticket"];
  for (const drawn of rows(resultText)) {
    const unit = at(drawn, 2);
    const candidates: string[] = [];
    for (const inspector of inspectors(poolText)) {
      if (conflicted(conflictsText, unit, inspector)) continue;
      const before = lines.filter((line) => line.split(",")[2] === inspector).length;
      candidates.push(`${sortable(before)},${teamTicket(seed, unit, inspector, conflictsText)},${inspector}`);
    }
    sorted(candidates)
      .slice(0, team)
      .forEach((line, i) => {
        const [, ticket, inspector] = line.split(",");
        lines.push(`${unit},${i + 1},${inspector},${ticket}`);
      });
  }
  return file(lines);
}
