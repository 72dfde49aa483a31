import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { factReader } from "../../shared/facts.ts";
import { all } from "../../shared/ledger/fact.ts";
import { applicationStarted } from "../../shared/office/program.ts";
import { bundled } from "../support/bundled.ts";
import { succeeded } from "../support/outcome.ts";
import { smallScript } from "../support/small-office.ts";

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "mingqian-crash-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

let child = "";
beforeAll(async () => {
  child = await bundled(new URL("../support/crashing-ceremony.ts", import.meta.url));
});
const run = (where: string, moment: "before" | "after" | "never") =>
  spawnSync(process.execPath, [child, where, moment], { encoding: "utf8" });

function factsOf(where: string) {
  const ledger = openLedger(join(where, "ledger.sqlite"));
  if (!ledger.ok) throw new Error(ledger.refusal.key);
  expect(ledger.value.readOnly).toBeUndefined();
  const factOf = factReader();
  const events = [...ledger.value.events()].map(({ seq, body }) => succeeded(factOf(seq, body)));
  ledger.value.close();
  return events;
}

const withoutStarts = (where: string) => factsOf(where).filter(({ type }) => type !== "application.started");

test("killed before and after every commit of a ceremony, it goes on to the same result", {
  timeout: 300_000,
}, () => {
  const straight = folder();
  const whole = run(straight, "never");
  expect(whole.stderr).toBe("");
  expect(whole.status).toBe(0);
  const expected = withoutStarts(straight);

  const crashed = folder();
  const todo = actions(smallScript(crashed), () => {}).length;
  let kills = 0;
  let finished = false;
  while (!finished) {
    const before = run(crashed, "before");
    const after = run(crashed, "after");
    finished = after.status === 0;
    if (!finished) {
      expect([before.signal, after.signal]).toEqual(["SIGKILL", "SIGKILL"]);
      kills += 2;
    }
    expect(kills).toBeLessThanOrEqual(20 * todo);
  }
  const events = withoutStarts(crashed);
  const commits = new Set(expected.map(({ command }) => command)).size;
  expect(kills).toBe(2 * commits);
  // Same seed, result, teams, codes and names; only the chain differs, for it tells of every restart.
  const frozen = [
    "draw.stepped",
    "pool.frozen",
    "nonce.revealed",
    "slip.read",
    "result.fixed",
    "draw.shown",
  ] as const;
  for (const type of frozen) {
    const stripped = (from: typeof events) =>
      from
        .filter((fact) => fact.type === type)
        .map(({ command: _, ...event }) => ({
          ...event,
          ...("names" in event && { names: "", recovery: "" }),
          // Numbers of facts: every start is one.
          ...("register" in event && { register: 0 }),
        }));
    expect(stripped(events)).toEqual(stripped(expected));
  }
  expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
  expect(all(factsOf(crashed), applicationStarted)).toHaveLength(kills + 2);
});
