import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rehearseCommand } from "../../electron/cli/rehearse.ts";
import type { Ports } from "../../electron/services/ledger/ports.ts";

/** What a rehearsal said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The real command at a fixed hour, sealing quickly because nothing is at stake; nonce and codes are the machine's own chance. */
export function rehearsing(...args: readonly string[]): Promise<Said> {
  return rehearsingWith({}, ...args);
}

/** The same with something of the machine's exchanged. */
export async function rehearsingWith(ports: Partial<Ports>, ...args: readonly string[]): Promise<Said> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await rehearseCommand(
    args,
    { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    { now: () => "2026-12-25T09:30:00+08:00", workFactor: 4, ...ports },
  );
  return { code, out: printed.join("\n"), err: complained.join("\n") };
}

/** What `--json` prints; a rehearsal that was refused fails the test with its sentence. */
export interface Told {
  readonly ceremony: string;
  readonly freeze: string;
  readonly seed: string;
  readonly close: string;
  readonly drawn: { readonly units: number; readonly places: number };
  readonly bag: {
    readonly whole: { readonly folder: string; readonly zip: string };
    readonly open: { readonly folder: string; readonly zip: string };
  };
  readonly versions: readonly { readonly folder: string; readonly zip: string }[];
  readonly ledger: string;
  readonly rehearsalKeys: {
    readonly passphrases: { readonly officer: string; readonly supervisor: string };
    readonly recoveryCodes: { readonly inside: string; readonly outside: string };
  };
  readonly verification: { readonly passed: number; readonly failed: number; readonly anchor: string };
}

/** A rehearsal that comes to its end, verified; what it printed for machines. */
export async function rehearsed(...args: readonly string[]): Promise<Told> {
  const { code, out, err } = await rehearsing(...args, "--json");
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as Told;
}

/** The keys of a rehearsal as pairs, inside first. */
export function keysOf({ rehearsalKeys: { passphrases, recoveryCodes } }: Told) {
  return {
    keepers: [passphrases.officer, passphrases.supervisor],
    recovery: [recoveryCodes.inside, recoveryCodes.outside],
  } as const;
}

/** A list of so many invented units, in a folder; rows of one's own may follow. */
export function unitList(folder: string, name: string, count: number, more: readonly string[] = []): string {
  const lines = Array.from({ length: count }, (_, index) => `${unitId(index + 1)},示例第${index + 1}厂`);
  return listFile(folder, name, ["污染源编码,单位名称", ...lines, ...more]);
}

/** Id of the n-th unit of such a list. */
export function unitId(number: number): string {
  return `SL${String(number).padStart(6, "0")}`;
}

/** A list of so many invented inspectors, all in post. */
export function inspectorList(folder: string, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `示例检查员${index + 1},SLZF-${index + 1},是`);
  return listFile(folder, "inspectors.csv", ["姓名,执法证号,是否在编在岗", ...lines]);
}

/** A CSV file of these lines. */
export function listFile(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
