import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { bundled } from "../support/bundled.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { realCeremony as ceremony, holdReal, ledgerIn, openReal, setUp } from "../support/real-office.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** A program that is killed while it begins a new ledger leaves the old one or the new one, and never neither. */

let base = "";
let old = "";
let child = "";
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "mingqian-"));
  old = join(base, "old");
  const early = hostInProcess(old, testPorts());
  const held = officer(early);
  await setUp(held);
  await early.close();
  const copy = join(base, "early.sqlite");
  cpSync(ledgerIn(old), copy);
  const later = hostInProcess(old, testPorts());
  const real = officer(later);
  await openReal(real, "2027Q3");
  await holdReal(real, "bag");
  await later.close();
  cpSync(copy, ledgerIn(old));
  child = await bundled(new URL("../support/beginning-anew.ts", import.meta.url));
}, 120_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The first event of the ledger in a file, how many there are, and whether it was begun anew. */
function told(file: string) {
  const ledger = succeeded(openLedger(file));
  const events = [...ledger.events()];
  ledger.close();
  return {
    broken: ledger.readOnly?.key,
    first: events[0]?.hash,
    count: events.length,
    anew: events.some(({ body }) => body.includes('"ledger.succeeded"')),
  };
}

/** Each run has a data folder of its own. */
function dataFolder(name: string, withLedger: boolean): string {
  const folder = join(base, name);
  cpSync(old, folder, { recursive: true });
  if (!withLedger) rmSync(ledgerIn(folder));
  return folder;
}

test.each([
  ["an older copy is there", true],
  ["no ledger is there", false],
])("killed at every step, where %s", { timeout: 400_000 }, (_, withLedger) => {
  const before = told(ledgerIn(old));
  let kills = 0;
  const tried = new Set<string>();
  const seen = { old: 0, anew: 0 };
  for (let number = 1; ; number += 1) {
    const folder = dataFolder(`run-${withLedger}-${number}`, withLedger);
    const run = spawnSync(process.execPath, [child, folder, `${number}`], { encoding: "utf8" });
    const there = existsSync(ledgerIn(folder)) ? told(ledgerIn(folder)) : undefined;
    const asides = readdirSync(folder).filter((name) => name.includes(".until-"));
    if (there?.anew) {
      seen.anew += 1;
      expect(there).toMatchObject({ broken: undefined, count: 2 });
      // The old one lies beside it, whole.
      expect(asides.map((name) => told(join(folder, name)))).toEqual(withLedger ? [before] : []);
    } else {
      seen.old += 1;
      expect(there, `${number}`).toEqual(withLedger ? before : undefined);
      // Whatever was begun, it can be begun again, and the old file is kept once: tried once for each state of the folder.
      const left = readdirSync(folder).sort().join();
      if (tried.has(left)) {
        rmSync(folder, { recursive: true, force: true });
        kills += 1;
        continue;
      }
      tried.add(left);
      const again = spawnSync(process.execPath, [child, folder, "0"], { encoding: "utf8" });
      expect(again.stdout).toBe("begun");
      expect(told(ledgerIn(folder))).toMatchObject({ anew: true, count: 2 });
      const kept = readdirSync(folder).filter((name) => name.includes(".until-"));
      expect(kept.map((name) => told(join(folder, name)))).toEqual(withLedger ? [before] : []);
    }
    rmSync(folder, { recursive: true, force: true });
    if (run.signal === null) {
      expect(run.stdout).toBe("begun");
      break;
    }
    kills += 1;
  }
  expect(kills).toBeGreaterThan(20);
  expect(seen.old).toBeGreaterThan(15);
  expect(tried.size).toBeGreaterThan(2);
  // After the new file has its name there is more than one step: the folder is flushed.
  expect(seen.anew).toBeGreaterThan(1);
});

test("what the killed program knew of its bag is in the new ledger", () => {
  const folder = dataFolder("known", false);
  expect(spawnSync(process.execPath, [child, folder, "0"], { encoding: "utf8" }).stdout).toBe("begun");
  const ledger = succeeded(openLedger(ledgerIn(folder)));
  const fact = [...ledger.events()].at(-1)?.body ?? "";
  ledger.close();
  expect(fact).toContain(`"ceremony":"${ceremony}"`);
});
