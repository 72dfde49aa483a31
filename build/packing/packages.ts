import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** An installed package; `folder` from the project's, with `/`. */
export interface Installed {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What a host's program loads by name while it runs. What only the pages are made of is in their bundles. */
export const loaded = {
  desktop: [
    "@e965/xlsx",
    "@expo-google-fonts/noto-sans-sc",
    "@expo-google-fonts/noto-serif-hk",
    "@expo-google-fonts/noto-serif-sc",
    "@expo-google-fonts/source-code-pro",
    "@fontsource/lxgw-wenkai",
    "@noble/ciphers",
    "age-encryption",
    "asn1js",
    "better-sqlite3",
    "linebreak",
    "modern-tar",
    "node-forge",
    "pdf-to-printer",
    "pdfjs-dist",
    "pdfkit",
    "perfect-freehand",
    "pkijs",
    "uqr",
    "yauzl",
    "yazl",
    "zod",
  ],
  browser: ["@hono/node-server", "hono"],
} as const;

/** Of the packages that are loaded, what no program here reads: sources of binaries, fonts and pages of other kinds, maps. */
export const unread: readonly string[] = [
  "!node_modules/better-sqlite3/{deps,src}/**",
  "!node_modules/@expo-google-fonts/**/*.ttf",
  "node_modules/@expo-google-fonts/noto-serif-sc/{400Regular,700Bold}/*.ttf",
  "node_modules/@expo-google-fonts/noto-serif-hk/400Regular/*.ttf",
  "node_modules/@expo-google-fonts/noto-sans-sc/500Medium/*.ttf",
  "node_modules/@expo-google-fonts/source-code-pro/500Medium/*.ttf",
  "!node_modules/@fontsource/**",
  "node_modules/@fontsource/lxgw-wenkai/{package.json,LICENSE,files/lxgw-wenkai-latin-500-normal.woff}",
  "!node_modules/pdfjs-dist/{build,web,image_decoders}/**",
  "!node_modules/pdfjs-dist/**/*.min.mjs",
  "!node_modules/**/*.map",
];

const manifestOf = (root: string, folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;

/**
 * The packages of these names and what they depend on, each once, in order of their folders. What is optional to a package counts
 * for nothing: here it draws pages of PDFs. Throws where one is not installed.
 */
export function withDependencies(root: string, names: readonly string[]): readonly Installed[] {
  const found = new Map<string, Installed>();
  const add = (name: string, from: string): void => {
    const folder = placeOf(root, name, from);
    if (folder === undefined)
      throw new Error(`${name}, which ${from || "the project"} needs, is not installed`);
    if (found.has(folder)) return;
    const { version, license = "its LICENSE file", dependencies = {} } = manifestOf(root, folder);
    found.set(folder, { folder, name, version, license });
    for (const next of Object.keys(dependencies)) add(next, folder);
  };
  for (const name of names) add(name, "");
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Where Node finds a package from a package's folder: its own `node_modules`, else those above it. */
function placeOf(root: string, name: string, from: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    const folder = base === "" ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (existsSync(join(root, folder, "package.json"))) return folder;
    if (base === "") return undefined;
  }
}

/** Names of the packages that are installed for use and that none of these programs loads. */
export function notLoaded(root: string, names: readonly string[]): readonly string[] {
  const { dependencies = {} } = manifestOf(root, ".");
  const needed = new Set(withDependencies(root, names).map(({ folder }) => folder));
  return withDependencies(root, Object.keys(dependencies))
    .map(({ folder }) => folder)
    .filter((folder) => !needed.has(folder));
}

/**
 * The licences of every package that is shipped, loaded while it runs or bundled into the pages: name, version, licence, and the words
 * of its licence file, as most of them ask for. For `LICENSES.txt` of each edition.
 */
export function licences(root: string): string {
  const { dependencies = {} } = manifestOf(root, ".");
  return withDependencies(root, Object.keys(dependencies))
    .map(({ folder, name, version, license }) => {
      const file = readdirSync(join(root, folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
      const words = file === undefined ? "" : `\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
      return `${"=".repeat(78)}\n${name} ${version}: ${license}\n${words}`;
    })
    .join("\n");
}
