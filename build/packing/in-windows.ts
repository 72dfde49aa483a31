import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { withDependencies } from "./packages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const name = "virtual:licences";
const resolved = `\0${name}`;

/** Tells the console under which licences the packages are that program and windows are made of. */
export const licencesInWindows: Plugin = {
  name: "mingqian-licences",
  resolveId: (id) => (id === name ? resolved : undefined),
  load(id) {
    if (id !== resolved) return undefined;
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const all = withDependencies(root, Object.keys(dependencies)).map((each) => ({
      name: each.name,
      version: each.version,
      licence: each.license,
    }));
    return `export const licences = ${JSON.stringify(all)};`;
  },
};
