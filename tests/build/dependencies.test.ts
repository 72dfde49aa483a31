import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

test("no package that the program runs with is installed twice in one version, to be loaded twice", () => {
  const { packages } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"),
  ) as Lock;
  const places = new Map<string, string[]>();
  for (const [place, { version, dev }] of Object.entries(packages)) {
    if (place === "" || dev) continue;
    const name = `${place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)}@${version}`;
    places.set(name, [...(places.get(name) ?? []), place]);
  }
  expect(places.size).toBeGreaterThan(50);
  expect([...places.values()].filter((one) => one.length > 1)).toEqual([]);
});
