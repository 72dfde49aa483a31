import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { comesThrough, contentOf, copyOf, layoutOne } from "../support/layout-one.ts";

const program = new URL("../support/opening.ts", import.meta.url);

/** A program that is ready to open a ledger; with a number it kills itself before the so-manieth thing it does there. */
async function ready(file: string, number = 0): Promise<ChildProcess> {
  const child = fork(program, [file, `${number}`], { execArgv: [] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "message");
  return child;
}

/** Lets it open the ledger; what came of it, or that it was killed. */
async function open(child: ChildProcess): Promise<unknown> {
  const told = once(child, "message");
  const ended = once(child, "close").then(([, signal]) => [signal]);
  child.send("open");
  const [said] = (await Promise.race([told, ended])) as unknown[];
  return said;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "close");
}

describe("killed while it brings a ledger of layout 1 to layout 2", () => {
  test("at any thing it does, the next start comes through", { timeout: 120_000 }, async () => {
    let said: unknown = "SIGKILL";
    let kills = 0;
    let between = 0;
    for (; said === "SIGKILL"; kills += 1) {
      const file = layoutOne();
      const before = contentOf(file);
      const child = await ready(file, kills + 1);
      said = await open(child);
      await end(child);
      if (sizeOf(copyOf(file)) > 0 && contentOf(file).layout === 1) between += 1;
      comesThrough(file, before);
    }
    expect(said).toBe("opened");
    expect(kills).toBeGreaterThan(25);
    // Between the finished copy and the commit there is more than one step.
    expect(between).toBeGreaterThan(5);
  });

  test.each([
    ["in the copy", (file: string) => `${copyOf(file)}.new`],
    ["in the transaction, or while its log is emptied", (file: string) => `${file}-wal`],
  ])("%s, the next start comes through", async (_, growing) => {
    const file = layoutOne({ large: 12 });
    const before = contentOf(file);
    for (const bytes of [1, 10_000_000, 30_000_000]) {
      const child = await ready(file);
      child.send("open");
      while (sizeOf(growing(file)) < bytes) await new Promise((resolve) => setImmediate(resolve));
      await end(child);
    }
    comesThrough(file, before);
  });
});

test("of two programs that start at once one brings it to layout 2, and the other is told that it is held", async () => {
  for (let time = 0; time < 8; time += 1) {
    const file = layoutOne({ large: 1 });
    const before = contentOf(file);
    const children = await Promise.all([ready(file), ready(file)]);
    const said = await Promise.all(children.map(open));
    expect(said.sort()).toEqual(["ledger.held", "opened"]);
    await Promise.all(children.map(end));
    comesThrough(file, before);
  }
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
