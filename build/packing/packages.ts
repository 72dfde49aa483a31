import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pdfPrinter } from "../../electron/services/papers/spooler.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
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

/** Words for packages that bring no licence file: the licence their manifest names, in the words all of them use, with the author it names. */
const mit = (holder: string): string => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** A program of another kind within a package: on Windows papers are printed with it. */
const printing = (root: string): string => `${"=".repeat(78)}
${pdfPrinter.name} ${pdfPrinter.version} (within pdf-to-printer, for Windows alone): ${pdfPrinter.licence}
Its source: https://github.com/sumatrapdfreader/sumatrapdf, tag ${pdfPrinter.version}rel

${readFileSync(join(root, "build/packing/GPL-3.txt"), "utf8")}`;

/**
 * The licences of every package that is shipped, loaded while it runs or bundled into the pages: name, version, licence, and its words. For
 * `LICENSES.txt` of each edition. Throws where a package brings no words and its licence is not MIT.
 */
export function licences(root: string): string {
  const { dependencies = {} } = manifestOf(root, ".");
  const own = withDependencies(root, Object.keys(dependencies)).map(
    ({ folder, name, version, license }) =>
      `${"=".repeat(78)}\n${name} ${version}: ${license}\n\n${wordsOf(root, folder, license)}\n`,
  );
  return [...own, printing(root)].join("\n");
}

function wordsOf(root: string, folder: string, license: string): string {
  const file = readdirSync(join(root, folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file !== undefined) return readFileSync(join(root, folder, file), "utf8").trim();
  const { author } = manifestOf(root, folder);
  if (license !== "MIT" || author === undefined) throw new Error(`${folder} brings no words of its licence`);
  return mit(typeof author === "string" ? author : author.name);
}
