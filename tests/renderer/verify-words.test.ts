import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pageCatalogue } from "../../renderer/verify/words.ts";
import { groupOf, groups } from "../../renderer/verify/work/groups.ts";
import { catalogue, type Key, type Message } from "../../shared/text/text.ts";

const root = join(import.meta.dirname, "../..");

test("everything that the verifier and the page can say is in the page's own catalogue", () => {
  const sources = globSync(["shared/{draw,verify}/**/*.ts", "renderer/verify/**/*.{ts,tsx}"], {
    cwd: root,
  });
  const said = sources.flatMap((path) => {
    const source = readFileSync(join(root, path), "utf8");
    return [...source.matchAll(/["`]((?:draw|verify|page|minutes)\.[a-z-]+\.?[a-zA-Z0-9.${}-]*)["`]/g)];
  });
  // A key built from a value stands for all that begin like it.
  const begins = [...new Set(said.map(([, key = ""]) => key.split("${")[0] ?? ""))];
  expect(begins.length).toBeGreaterThan(200);
  const keys = Object.keys(catalogue).filter((key) =>
    begins.some((begin) => (begin.endsWith(".") ? key.startsWith(begin) : key === begin)),
  );
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.filter((key) => !(key in pageCatalogue))).toEqual([]);
});

test("no sentence of the page speaks of a command line", () => {
  const spoken = Object.entries(pageCatalogue).filter(([, [zh]]) => /(?<!-)--[a-z]{2,}/.test(zh));
  expect(spoken.map(([key]) => key)).toEqual([]);
});

test("every check has a group, and every group is told in both languages", () => {
  const names = Object.keys(catalogue).filter((key) => key.startsWith("verify.name."));
  const named = (key: string): Message => ({ key: key as Key, values: {} });
  expect(new Set(names.map((key) => groupOf(named(key))))).toEqual(new Set(groups));
  for (const group of groups) {
    expect(pageCatalogue).toHaveProperty([`page.group.${group}`]);
    expect(pageCatalogue).toHaveProperty([`page.group.${group}-says`]);
  }
});
