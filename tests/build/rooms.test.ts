import { execFile } from "node:child_process";
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { scratch } from "../support/scratch.ts";

/** Each room with those it may import, told here once more, so that a rule that lets something through is found. */
type Rooms = Readonly<Record<string, readonly string[]>>;

const shared: Rooms = {
  text: [],
  draw: ["text"],
  verify: ["text", "draw"],
  register: ["text", "draw"],
  rules: ["text", "draw", "register"],
  ledger: ["text", "draw", "register"],
  ...above(
    ["text", "draw", "verify", "register", "rules", "ledger"],
    ["office", "ceremony", "inspection", "papers", "archive", "windows", "contract"],
  ),
};

const services: Rooms = above(
  [],
  [
    "ledger",
    "contract",
    "verify",
    "papers",
    "register",
    "office",
    "ceremony",
    "archive",
    "inspection",
    "windows",
  ],
);

const consoleGround = ["hooks", "parts"];
const consoleSides = ["register", "plan", "settings", "archive", "year"];
const consoleRooms: Rooms = {
  hooks: ["parts"],
  parts: ["hooks"],
  papers: consoleGround,
  help: consoleGround,
  inspection: [...consoleGround, "papers"],
  ...Object.fromEntries(consoleSides.map((room) => [room, [...consoleGround, "papers", "inspection"]])),
  ...above(
    [...consoleGround, "papers", "inspection", ...consoleSides],
    ["ceremony", "home", "timeline", "stage"],
  ),
  // The one room that opens the help.
  shell: [
    ...consoleGround,
    "papers",
    "inspection",
    ...consoleSides,
    "ceremony",
    "home",
    "timeline",
    "stage",
    "help",
  ],
};

/** Rooms of which each may import all that are named before it. */
function above(below: readonly string[], order: readonly string[]): Rooms {
  return Object.fromEntries(order.map((room, index) => [room, [...below, ...order.slice(0, index)]]));
}

interface Probe {
  readonly from: string;
  readonly to: string;
  readonly allowed: boolean;
}

/** From every room, and from a folder within it, to every other. */
function between(folder: string, rooms: Rooms): readonly Probe[] {
  return Object.entries(rooms).flatMap(([room, below]) =>
    Object.keys(rooms)
      .filter((other) => other !== room)
      .flatMap((other) => [
        { from: `${folder}/${room}`, to: `../${other}/x.ts`, allowed: below.includes(other) },
        { from: `${folder}/${room}/within`, to: `../../${other}/x.ts`, allowed: below.includes(other) },
      ]),
  );
}

const probe = (from: string, to: string, allowed: boolean): Probe => ({ from, to, allowed });
const toShared = (folder: string, rooms: Rooms, up: string) =>
  Object.keys(rooms).flatMap((room) => [
    // Rooms have the same name on each floor: the rule for one must not be taken for the other.
    ...Object.keys(shared).map((other) => probe(`${folder}/${room}`, `${up}/shared/${other}/x.ts`, true)),
    probe(`${folder}/${room}/within`, `../${up}/shared/${room}/x.ts`, true),
  ]);

const probes: readonly Probe[] = [
  ...between("shared", shared),
  ...Object.keys(shared).flatMap((room) => [
    probe(`shared/${room}`, "./x.ts", true),
    probe(`shared/${room}/within`, "../x.ts", true),
    probe(`shared/${room}`, "zod", true),
    // What composes the rooms' facts and commands stands above those that state them.
    probe(`shared/${room}`, "../facts.ts", ["windows", "contract"].includes(room)),
    probe(`shared/${room}`, "../commands.ts", ["windows", "contract"].includes(room)),
    probe(`shared/${room}`, "../../electron/services/ledger/ports.ts", false),
    probe(`shared/${room}`, "../../renderer/ui/hash.ts", false),
    probe(`shared/${room}`, "better-sqlite3", false),
  ]),
  ...between("electron/services", services),
  ...toShared("electron/services", services, "../../.."),
  ...Object.keys(services).flatMap((room) => [
    probe(`electron/services/${room}`, "./x.ts", true),
    probe(`electron/services/${room}/within`, "../x.ts", true),
    probe(`electron/services/${room}`, "../compose.ts", false),
    probe(`electron/services/${room}`, "../../hosts/data-folder.ts", false),
    probe(`electron/services/${room}`, "../../cli/terminal.ts", false),
    probe(`electron/services/${room}`, "better-sqlite3", false),
  ]),
  probe("electron/services", "./windows/x.ts", true),
  probe("electron/services", "../hosts/data-folder.ts", false),
  probe("electron/hosts/browser", "../../services/compose.ts", true),
  probe("electron/hosts/browser", "../desktop/ipc.ts", false),
  probe("electron/hosts/desktop", "../../services/compose.ts", true),
  probe("electron/hosts/desktop", "../browser/serve.ts", false),
  probe("electron/cli", "../services/compose.ts", true),
  probe("electron/cli", "../hosts/browser/serve.ts", false),
  // The console has a room of the same name as another window: from a folder of shell's `../../stage` would be either.
  ...between("renderer/console", consoleRooms).filter(
    ({ from, to }) => !(from.endsWith("/shell/within") && to === "../../stage/x.ts"),
  ),
  ...toShared("renderer/console", consoleRooms, "../../.."),
  ...Object.keys(consoleRooms).flatMap((room) => [
    probe(`renderer/console/${room}`, "../client.ts", true),
    probe(`renderer/console/${room}/within`, "../../path.ts", true),
    probe(`renderer/console/${room}`, "../../ui/VirtualTable.tsx", true),
    probe(`renderer/console/${room}/within`, "../x.ts", true),
    probe(`renderer/console/${room}`, "../App.tsx", false),
    probe(`renderer/console/${room}`, "../../stage/Stage.tsx", false),
    probe(`renderer/console/${room}`, "../../verify/words.ts", false),
    probe(`renderer/console/${room}`, "../../../electron/services/compose.ts", false),
  ]),
  probe("renderer/console/ceremony/reveal", "../slips/writers.ts", true),
  probe("renderer/ui", "../../shared/contract/client.ts", true),
  probe("renderer/ui", "../stage/Stage.tsx", false),
  probe("renderer/stage", "../ui/hash.ts", true),
  probe("renderer/stage/parts", "../../../shared/verify/x.ts", true),
  probe("renderer/stage/parts", "../../verify/words.ts", false),
  probe("renderer/stage", "../console/client.ts", false),
  probe("renderer/verify/parts", "../../ui/hash.ts", true),
  probe("renderer/verify/parts", "../../../shared/verify/x.ts", true),
  probe("renderer/verify/parts", "../../stage/Stage.tsx", false),
  probe("renderer/verify", "../console/client.ts", false),
];

/** A value, a type, what is handed on and what is loaded later: one rule for all. */
const kinds: readonly ((to: string) => string)[] = [
  (to) => `import { x } from "${to}";\nexport const y = x;\n`,
  (to) => `import type { X } from "${to}";\nexport type Y = X;\n`,
  (to) => `export { x } from "${to}";\n`,
  (to) => `export const x = () => import("${to}");\n`,
];

const root = join(import.meta.dirname, "../..");

test("an import that leads upwards is refused, every other passes", { timeout: 60_000 }, async () => {
  const folder = scratch();
  cpSync(join(root, "biome.jsonc"), join(folder, "biome.jsonc"));
  cpSync(join(root, "build/lint"), join(folder, "build/lint"), { recursive: true });
  const written = probes.map(({ from, to }, index) => {
    const file = join(from, `probe-${index}.ts`);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), kinds[index % kinds.length]?.(to) ?? "");
    return file;
  });
  const refused = await refusedIn(folder);
  const wrong = probes.flatMap(({ from, to, allowed }, index) =>
    refused.has(written[index] ?? "") === allowed ? [`${from}: ${to} ${allowed ? "refused" : "passes"}`] : [],
  );
  expect(wrong).toEqual([]);
  expect(refused.size).toBeGreaterThan(100);
});

test("no file leads upwards, however its import is written", () => {
  const upwards = [
    ["shared", shared],
    ["electron/services", services],
    ["renderer/console", consoleRooms],
  ].flatMap(([folder, rooms]) => leadingUpwards(folder as string, rooms as Rooms));
  expect(upwards).toEqual([]);
});

/** Every path in quotes that leads from a room to one it may not import: imports of values and types, later ones, whatever form. */
function leadingUpwards(folder: string, rooms: Rooms): readonly string[] {
  return Object.entries(rooms).flatMap(([room, below]) =>
    globSync(`${folder}/${room}/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
      const paths = readFileSync(join(root, file), "utf8").matchAll(/["'](\.{1,2}\/[^"'\n]+\.tsx?)["']/g);
      return [...paths].flatMap(([, path = ""]) => {
        const [, to] = new RegExp(`^${folder}/([^/]+)/`).exec(join(dirname(file), path)) ?? [];
        return to === undefined || to === room || below.includes(to) ? [] : [`${file}: ${path}`];
      });
    }),
  );
}

test.each([
  ["shared", shared],
  ["electron/services", services],
  ["renderer/console", consoleRooms],
])("every folder of %s has its rule", (folder, rooms) => {
  const found = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(rooms).sort());
});

/** The files of a folder in which Biome refuses an import, by their paths. */
async function refusedIn(folder: string): Promise<ReadonlySet<string>> {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [
    biome,
    "lint",
    "--only=style/noRestrictedImports",
    "--reporter=json",
    "--max-diagnostics=none",
  ];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 });
  // It ends with a failure where it refuses something, and something has to be refused here.
  const { stdout } = await run.catch((failed: { stdout: string }) => failed);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { category: string; location: { path: string } }[];
  };
  return new Set(diagnostics.map(({ location }) => location.path));
}
