import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openProjection, type Projection } from "../../electron/services/register/projection.ts";
import { keyedRegisterAsOf } from "../../shared/register/fold.ts";
import { growing, grownBy, registerSource } from "../support/register-facts.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

const child = new URL("../support/projecting.ts", import.meta.url);

function opened(path: string, facts = growing(2)): { projection: Projection; told: string[] } {
  const told: string[] = [];
  const projection = openProjection(path, registerSource("a", facts), ({ key }) => told.push(key));
  return { projection, told };
}

function check(projection: Projection, facts: number): void {
  const rows = [...(keyedRegisterAsOf(growing(facts)).general ?? [])].map(([key, row]) => ({ key, row }));
  for (const from of [0, grownBy - 10, rows.length - 20])
    expect(projection.page("general", "", from, 20)).toEqual({
      total: facts * grownBy,
      rows: rows.slice(from, from + 20),
    });
  expect(projection.page("general", `示例第${facts - 1}次`, 0, 2)?.total).toBe(facts > 1 ? 1 : 0);
}

describe("killed in the middle", () => {
  const killed = async (path: string, before: number, facts: number) => {
    const run = fork(child, [path, String(before), String(facts)], { execArgv: [] });
    const [, signal] = await once(run, "close");
    expect(signal).toBe("SIGKILL");
    // What it had written so far lies there, and says nothing.
    expect(existsSync(`${path}-wal`)).toBe(true);
  };

  test("of being made, it is made anew", async () => {
    const path = join(scratch(), "register.sqlite");
    await killed(path, 0, 2);
    const { projection, told } = opened(path);
    expect(told).toEqual(["register.projection-rebuilt"]);
    check(projection, 2);
    projection.close();
  });

  test("of reading on, it stands where it was and reads on", async () => {
    const path = join(scratch(), "register.sqlite");
    await killed(path, 1, 2);
    const before = opened(path, growing(1));
    expect(before.told).toEqual([]);
    check(before.projection, 1);
    before.projection.close();
    const { projection, told } = opened(path);
    expect(told).toEqual([]);
    check(projection, 2);
    projection.close();
  });
});

describe("a full disk", () => {
  test("holds no projection: it is made in memory, and takes no room", ({ skip }) => {
    const place = scratch();
    const reason = smallDisk(place, 4096);
    if (reason) skip(reason);
    const path = join(place, "register.sqlite");
    const { projection, told } = opened(path);
    expect(told).toEqual(["register.projection-in-memory"]);
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}-wal`)).toBe(false);
    check(projection, 2);
    projection.close();
  });

  test("keeps it from reading on: it goes on in memory, and with room again from where the file was", ({
    skip,
  }) => {
    const place = scratch();
    const reason = smallDisk(place, 100_000);
    if (reason) skip(reason);
    const path = join(place, "register.sqlite");
    const facts = growing(1);
    const { projection, told } = opened(path, facts);
    const filler = join(place, "filler");
    try {
      writeFileSync(filler, Buffer.alloc(100_000 * 1024));
    } catch {
      // As much as there is room for.
    }
    told.length = 0;
    facts.push(...growing(2).slice(1));
    projection.follow();
    expect(told).toEqual(["register.projection-in-memory"]);
    check(projection, 2);
    projection.follow();
    projection.close();
    rmSync(filler);
    const again = opened(path);
    expect(again.told).toEqual([]);
    check(again.projection, 2);
    again.projection.close();
  });
});
