import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { buildProduct, isCurrent, type Product } from "../../../electron/cli/start/built.ts";
import { say } from "../../../shared/text/text.ts";
import { refusalKey, succeeded } from "../../support/outcome.ts";
import { scratch } from "../../support/scratch.ts";

const product: Product = {
  made: ["dist/a.html", "dist/b.html"],
  sources: ["pages", "settings.json", "not-there"],
  build: ["make.js", "all"],
};

let root: string;
function put(file: string, at: number, content = ""): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
  utimesSync(join(root, file), at, at);
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder))
    utimesSync(join(root, folder), 1, 1);
}

beforeEach(() => {
  root = scratch();
  put("pages/deep/page.ts", 100);
  put("settings.json", 100);
  put("dist/a.html", 200);
  put("dist/b.html", 200);
});

test("what is newer than all of its sources is current", () => {
  expect(isCurrent(root, product)).toBe(true);
});

test.each<[string, () => void]>([
  ["a source was changed", () => put("pages/deep/page.ts", 300)],
  ["one after a single product", () => put("dist/b.html", 50)],
  ["a source was added", () => put("pages/new.ts", 300)],
  [
    "a source was taken away",
    () => {
      rmSync(join(root, "pages/deep/page.ts"));
    },
  ],
  ["a single file", () => put("settings.json", 300)],
  ["a product is missing", () => rmSync(join(root, "dist/a.html"))],
])("it is old when %s", (_, change) => {
  change();
  expect(isCurrent(root, product)).toBe(false);
});

test("a build runs in the project's folder with its arguments", async () => {
  put("make.js", 1, 'require("fs").writeFileSync("made.txt", process.argv.slice(2).join())');
  succeeded(await buildProduct(root, { ...product, made: ["made.txt"] }));
  expect(isCurrent(root, { ...product, made: ["made.txt"] })).toBe(true);
});

test.each(["#", "?", "%"])(
  "a folder whose path holds %s is refused with that sign: the tools cannot work there",
  async (sign) => {
    const folder = `${root}/C${sign} 资料`;
    const refused = await buildProduct(folder, product);
    expect(refused).toMatchObject({ refusal: { key: "host.build-path", values: { folder, sign } } });
  },
);

test("a build that fails says what it said last, without the stack", async () => {
  put(
    "make.js",
    1,
    'console.error("很多话\\nUnexpected token in page.ts\\n    at deep.js:1:1"); process.exit(1)',
  );
  const refused = await buildProduct(root, product);
  expect(refusalKey(refused)).toBe("host.build-failed");
  if (refused.ok) throw new Error("not refused");
  const said = say(refused.refusal, "en");
  expect(said).toMatch(/很多话\nUnexpected token in page\.ts$/);
});

test("a build whose tools are not installed says so", async () => {
  expect(refusalKey(await buildProduct(root, product))).toBe("host.build-tools");
});
