import { type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, type Form, idForm } from "./field.ts";
import type { Draw, Hash, NameLine } from "./model.ts";
import { joinLines, readTable } from "./table.ts";

const file = "names.csv";
const code: Form = { shape: "(TS|ZD|YB|JC)-(001|x)", pattern: /^(?:TS|ZD|YB|JC)-(?:[0-9]{3,15}|x)$/ };
const columns = { code, id: idForm, salt: digestForm, name: "commas" } as const;

/** What stands for a code where an entry was excluded. */
export function excludedCode(draw: Draw): string {
  return `${draw}-x`;
}

/** The commitment of a unit or an inspector: `H("<salt>,<id>,<name>")`. */
export function commitmentOf(entry: Pick<NameLine, "salt" | "id" | "name">, hash: Hash): string {
  return hash(`${entry.salt},${entry.id},${entry.name}`);
}

/** Order of `names.csv`: by code, then id; these two never stand together twice. */
export function byCodeAndId(a: NameLine, b: NameLine): number {
  return byBytes(a.code, b.code) || byBytes(a.id, b.id);
}

/** Writes `names.csv` (sealed); the lines stand in order. */
export function namesText(names: readonly NameLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...names.map((line) => `${line.code},${line.id},${line.salt},${line.name}`),
  ]);
}

/** Reads `names.csv`: its form and its order; whether it opens the commitments is the verifier's business. */
export function parseNames(text: string): Result<NameLine[]> {
  const names = readTable(file, text, columns);
  if (!names.ok) return names;
  for (const [index, line] of names.value.entries()) {
    const before = names.value[index - 1];
    const order = before ? byCodeAndId(before, line) : -1;
    const at = { file, line: index + 2 };
    if (order === 0) return refuse("draw.file.repeated", { ...at, value: line.code });
    if (order > 0) return refuse("draw.file.order", at);
  }
  return names;
}
