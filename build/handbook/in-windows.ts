import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { guidePages, readHandbook } from "./read-handbook.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const name = "virtual:handbook";
const resolved = `\0${name}`;

/** Gives the console the operating guide as it is in `docs/`: its one source. */
export const handbookInWindows: Plugin = {
  name: "mingqian-handbook",
  resolveId: (id) => (id === name ? resolved : undefined),
  load(id) {
    if (id !== resolved) return undefined;
    for (const page of Object.values(guidePages)) this.addWatchFile(`${root}${page}`);
    return `export const handbook = JSON.parse(${JSON.stringify(JSON.stringify(readHandbook(root)))});`;
  },
};
