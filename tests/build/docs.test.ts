import { execFileSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectorReasons, roles, unitReasons } from "../../shared/draw/model.ts";
import { verifyNames } from "../../shared/text/verify.ts";
import { scratch } from "../support/scratch.ts";

const root = join(import.meta.dirname, "../..");
const pages = globSync(["README*.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md"], { cwd: root }).sort();
/** What a path of this repository begins with; `data/public/…` and `out/…` are a bag's. */
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["node_modules", "dist", "out", ".git"].includes(entry.name))
  .map(({ name }) => name);

/** A page without its blocks of commands. */
const prose = (page: string) => readFileSync(join(root, page), "utf8").replace(/^```[\s\S]*?^```/gm, "");

/** Paths in backticks that begin with a folder of this repository. */
function named(page: string): readonly string[] {
  const words = [...prose(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = ""]) => code.split(/\s/));
  return words.filter((word) => /^[\w.@/*-]+$/.test(word) && folders.includes(word.split("/")[0] ?? ""));
}

/** Links to other pages and within them, without those to the web. */
const linked = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = ""]) => (/^\w+:/.test(to) ? [] : [to]));

/** The places a page can be linked at, as the web's view of Markdown makes them of its headings. */
const places = (page: string): readonly string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test("the pages are found, and name files", () => {
  expect(pages).toContain("README.zh-CN.md");
  expect(pages).toContain("docs/ceremony.md");
  expect(named("docs/architecture.md").length).toBeGreaterThan(50);
  expect(linked("README.md").length).toBeGreaterThan(5);
});

describe.each(pages)("%s", (page) => {
  test("names no file that is not there", () => {
    expect(
      named(page).filter((path) => globSync(path.replace(/\/$/, ""), { cwd: root }).length === 0),
    ).toEqual([]);
  });

  test("links to no page and no heading that is not there", () => {
    const missing = linked(page).filter((to) => {
      const [path = "", place] = to.split("#");
      const target = path === "" ? page : join(dirname(page), decodeURI(path));
      if (!existsSync(join(root, target))) return true;
      return place !== undefined && !places(target).includes(decodeURI(place));
    });
    expect(missing).toEqual([]);
  });
});

const inDocs = (name: string): string => readFileSync(join(root, "docs", name), "utf8");

test("docs/events.md is what the vocabulary says; where this fails, run `npm run docs`", () => {
  const written = join(scratch(), "events.md");
  execFileSync(process.execPath, [join(root, "build/events-doc.ts"), written]);
  expect(inDocs("events.md")).toBe(readFileSync(written, "utf8"));
});

test("docs/events.md names an event once beside a kind of note, however many of its fields are one", () => {
  const kinds = [...inDocs("events.md").matchAll(/^\| \*[\w-]+\* \| \d+ \| (.+) \|$/gm)].map(
    ([, named = ""]) => named.split(", "),
  );
  expect(kinds.length).toBeGreaterThan(10);
  for (const events of kinds) expect(events).toEqual([...new Set(events)]);
});

test("docs/verification.md names every check, and none that does not exist", () => {
  const listed = [...inDocs("verification.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  const names = Object.keys(verifyNames).map((key) => key.slice("verify.name.".length));
  expect(listed).toEqual(names);
});

test.each(["protocol.md", "protocol.zh-CN.md"])("docs/%s names every role and reason", (name) => {
  const words = [...roles, ...unitReasons, ...inspectorReasons];
  expect(words.filter((word) => !inDocs(name).includes(`\`${word}\``))).toEqual([]);
});
