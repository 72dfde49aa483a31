/**
 * `npm run handbook -- [--out FOLDER]`: the operating guide with pictures of a rehearsal, in both languages: `handbook.html`, which needs
 * no other file, and a PDF/A for each language. The folder is `out/handbook` by default.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { handbookMark } from "../../../build/documents/documents.ts";
import { handbookPage } from "../../../build/handbook/html.ts";
import { handbookPaper } from "../../../build/handbook/paper.ts";
import { unpictured } from "../../../build/handbook/picture.ts";
import { readHandbook } from "../../../build/handbook/read-handbook.ts";
import { buildProduct, isCurrent, windows } from "../../../electron/cli/start/built.ts";
import { readBuild } from "../../../electron/services/ledger/build-digest.ts";
import { print } from "../../../electron/services/papers/print/print.ts";
import { succeeded } from "../outcome.ts";
import { takePictures } from "./pictures.ts";

const root = resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({ options: { out: { type: "string" } } });
const out = resolve(values.out ?? join(root, "out/handbook"));
if (!isCurrent(root, windows)) succeeded(await buildProduct(root, windows));
const handbook = readHandbook(root);
const creator = `Mingqian ${readBuild().version}`;
const folder = join(root, "dist/renderer");
const shots = { zh: await takePictures(folder, "zh"), en: await takePictures(folder, "en") };
const missing = [...unpictured(shots.zh), ...unpictured(shots.en)];
if (missing.length > 0) throw new Error(`no picture was taken of ${missing.join(", ")}`);
mkdirSync(out, { recursive: true });
const write = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(out, name), content);
  process.stdout.write(`${join(out, name)}  ${(content.length / 2 ** 20).toFixed(1)} MiB\n`);
};
write("handbook.html", handbookPage(handbook, shots, creator, handbookMark(root)));
for (const language of ["zh", "en"] as const) {
  const paper = handbookPaper(handbook[language], shots[language], language, creator);
  write(`handbook-${language}.pdf`, succeeded(await print(paper, { now: new Date() })));
}
