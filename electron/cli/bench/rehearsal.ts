import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Rehearsed } from "./rehearsal-once.ts";

const script = fileURLToPath(new URL("rehearsal-once.ts", import.meta.url));
const units = 40_000;
const inspectors = 60;

/** A county takes a quarter of its key units. */
const drawn = units / 4;

const numbered = (count: number, line: (number: string, index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(String(index + 1).padStart(6, "0"), index));

function keyList(): string {
  const lines = numbered(units, (number, index) => {
    const level = ["国控", "省控", "市控"][index % 3];
    return `SL${number},示例化工第${number}厂,${level},示例区,示例市示例区虚构路${number}号,2026-10-31`;
  });
  return ["污染源编码,单位名称,控制级别,行政区划,生产地址,更新日期", ...lines, ""].join("\n");
}

function inspectorList(): string {
  const lines = numbered(inspectors, (number) => `示例检查员${number},SLZF-${number},2099-12-31,是`);
  return ["姓名,执法证号,有效期至,是否在编在岗", ...lines, ""].join("\n");
}

/**
 * Measures a whole rehearsal by the real command, from two lists to a verified bag: 40,000 key units of a county, 10,000
 * drawn with teams of two. Its seconds, where they go, and its peak of memory.
 */
export function benchRehearsal(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const key = join(folder, "key.csv");
    const people = join(folder, "inspectors.csv");
    writeFileSync(key, keyList());
    writeFileSync(people, inspectorList());
    const options = ["--key", key, "--inspectors", people, "--level", "county", "--out", join(folder, "out")];
    const child = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`the rehearsal failed: ${child.stderr}`);
    report(JSON.parse(child.stdout) as Rehearsed, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(measured: Rehearsed, print: (line: string) => void): void {
  const { seconds, parts, memory } = measured;
  if (measured.drawn.units !== drawn) throw new Error(`${measured.drawn.units} units were drawn`);
  const row = (label: string, value: string) => print(`  ${label.padEnd(44)} ${value}`);
  print(
    `rehearsal of ${units} units and ${inspectors} inspectors: ${drawn} drawn, ${measured.drawn.places} places in teams`,
  );
  row("from the lists to the verified bag", `${seconds.toFixed(1)} s`);
  for (const [part, took] of parts) if (took >= 0.05) row(`  ${names[part] ?? part}`, `${took.toFixed(1)} s`);
  row("peak of memory", `${memory.toFixed(0)} MiB`);
}

/** The first words of a rehearsal's lines, in the words of this page. */
const names: Readonly<Record<string, string>> = {
  Import: "lists read and checked",
  Preparation: "register and plan into the ledger",
  Freeze: "frozen, sealed and opened on trial (scrypt)",
  Draw: "seed, draw, teams, shown step by step",
  Minutes: "minutes as PDF",
  "Minutes  bag": "bag and public edition, .zip files, verified",
};
