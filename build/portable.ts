/**
 * `npm run portable -- --target win-x64|linux-x64|linux-arm64 [--out FOLDER] [--handbook FOLDER]`: makes the portable folder of a system and its .zip, with
 * Node, the built windows and what the program loads, for offices without npm or a terminal. All three are made on any machine.
 */
import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { ZipFile } from "yazl";
import { sumLine, sumsFile } from "../electron/cli/portable/whole-folder.ts";
import { buildProduct, isCurrent, verifyPage, windows } from "../electron/cli/start/built.ts";
import { readBuild } from "../electron/services/ledger/build-digest.ts";
import { say } from "../shared/text/text.ts";
import { documents, documentsFolder, withoutHandbook } from "./documents/documents.ts";
import { licences } from "./packing/packages.ts";
import { isTarget, programFiles, type Target, targets } from "./packing/portable-files.ts";
import { runtimeOf } from "./packing/runtime.ts";
import { startFiles } from "./packing/start-files.ts";

const root = resolve(import.meta.dirname, "..");

interface Entry {
  /** From the portable folder, with `/`. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly mode: number;
}

/** Everything in the folder but its list, in order of the paths. */
async function entriesOf(target: Target, handbook: string | undefined): Promise<readonly Entry[]> {
  const { program, licence, version } = await runtimeOf(root, target);
  const text = (path: string, content: string, mode = 0o644): Entry => ({
    path,
    content: Buffer.from(content),
    mode,
  });
  const entries: Entry[] = [
    { path: `runtime/${targets[target].runtime}`, content: program, mode: 0o755 },
    { path: "runtime/LICENSE", content: licence, mode: 0o644 },
    ...programFiles(root, target).map((path) => ({
      path: `app/${path}`,
      content: readFileSync(join(root, path)),
      mode: 0o644,
    })),
    ...startFiles(target).map(({ path, text: content, runs }) => text(path, content, runs ? 0o755 : 0o644)),
    ...documents(root, handbook).map(({ file, content }) => ({
      path: `${documentsFolder}/${file}`,
      content,
      mode: 0o644,
    })),
    text("LICENSES.txt", `node ${version}: runtime/LICENSE\n\n${licences(root)}`),
    text("README.txt", readme(target)),
  ];
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readme(target: Target): string {
  const [start, rehearsal] = startFiles(target).map(({ path }) => path);
  return `明签 Mingqian ${readBuild().version} (${target})
${readBuild().digest}

双击 ${start} 打开明签；双击 ${rehearsal} 用虚构样本演练。需要已安装的 Chrome、Edge 或 Chromium（120 或更高版本），不需要网络，不需要管理员权限。
正式数据存放在本用户的数据文件夹，不在此文件夹。演练数据放在此文件夹的 rehearsals 中，只接受样本名单，可随时删除。
docs 文件夹中有给见证人的一页（witnesses-zh.html）、给信息部门的一页（it-zh.html）和操作手册（operating-zh.html），用任何浏览器打开。

Open Mingqian by a double click on ${start}, a rehearsal with the invented sample by one on ${rehearsal}. It needs an installed Chrome, Edge
or Chromium (120 or later), no network and no administrator. Real data lie in this user's data folder and never in this one; a
rehearsal's lie in rehearsals/ here, with the sample's lists alone, and may be deleted at any time. In docs/ are the page for witnesses (witnesses-en.html), the one for
the IT department (it-en.html) and the operating guide (operating-en.html), to be opened in any browser.
`;
}

async function make(target: Target, out: string, handbook: string | undefined): Promise<void> {
  for (const product of [windows, verifyPage]) {
    if (isCurrent(root, product)) continue;
    const built = await buildProduct(root, product);
    if (!built.ok) throw new Error(say(built.refusal, "en"));
  }
  const name = `Mingqian-${readBuild().version}-${target}`;
  const entries = await entriesOf(target, handbook);
  const sums = entries.map(({ path, content }) =>
    sumLine(createHash("sha256").update(content).digest("hex"), content.length, path),
  );
  const all = [...entries, { path: sumsFile, content: Buffer.from(sums.join("")), mode: 0o644 }];
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  const zip = new ZipFile();
  for (const { path, content, mode } of all) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
    // One time for all, so that the same sources make the same archive.
    zip.addBuffer(Buffer.from(content), `${name}/${path}`, {
      mode: 0o100000 | mode,
      mtime: new Date(2020, 0, 1),
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${folder}.zip`));
  const digest = createHash("sha256")
    .update(readFileSync(`${folder}.zip`))
    .digest("hex");
  writeFileSync(`${folder}.zip.sha256`, `${digest}  ${name}.zip\n`);
  const size = (statSync(`${folder}.zip`).size / 2 ** 20).toFixed(1);
  process.stdout.write(`${folder}\n${folder}.zip  ${size} MiB  ${all.length} files\n`);
  if (handbook === undefined) process.stdout.write(withoutHandbook);
}

const option = { type: "string" } as const;
const { values } = parseArgs({ options: { target: option, out: option, handbook: option } });
const { target = "", out = join(root, "dist", "portable"), handbook } = values;
if (isTarget(target)) await make(target, resolve(out), handbook);
else {
  process.stderr.write(`--target takes ${Object.keys(targets).join(", ")}, not “${target}”.\n`);
  process.exitCode = 2;
}
