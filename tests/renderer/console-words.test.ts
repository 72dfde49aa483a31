import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../shared/text/text.ts";

const renderer = fileURLToPath(new URL("../../renderer", import.meta.url));
const sources = ["console", "ui"].flatMap((folder) =>
  readdirSync(join(renderer, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** The program without its comments. */
const code = (path: string) =>
  readFileSync(join(renderer, path), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** What stands between tags, and what is given to attributes that people read or hear. */
const jsxText = />\s*([^<>{}=;()&|]*[A-Za-z]{2,}[^<>{}=;()&|]*)<\//g;
const spoken = /\b(?:label|title|placeholder|description|aria-label|alt|header)="([^"]*[A-Za-z]{2,}[^"]*)"/g;

describe("every word of the console stands in the catalogue", () => {
  test("the sources are found", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources).toContain(join("console", "App.tsx"));
  });

  test.each(sources)("%s", (path) => {
    const text = code(path);
    expect(text.match(/[\p{Script=Han}]/u)?.input?.match(/.*\p{Script=Han}.*/u)?.[0]).toBeUndefined();
    if (!path.endsWith(".tsx")) return;
    expect([...text.matchAll(jsxText)].map(([, found]) => found?.trim())).toEqual([]);
    expect([...text.matchAll(spoken)].map(([found]) => found)).toEqual([]);
  });

  test("what it looks for, it finds", () => {
    expect([..."<Text>Not yet</Text>".matchAll(jsxText)]).toHaveLength(1);
    expect([...'<TextInput label="Name" />'.matchAll(spoken)]).toHaveLength(1);
  });

  test("no entry of the console is left unused", () => {
    const used = sources.map(code).join("\n");
    const patterns = [...used.matchAll(/`(console\.[^`]*)`/g)].map(([, key]) =>
      (key ?? "")
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll(".", "\\."))
        .join(".+"),
    );
    const dynamic = patterns.map((pattern) => new RegExp(`^${pattern}$`));
    const unused = Object.keys(catalogue).filter(
      (key) =>
        key.startsWith("console.") &&
        !used.includes(`"${key}"`) &&
        !dynamic.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
