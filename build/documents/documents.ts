import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { guidePages } from "../handbook/read-handbook.ts";
import { type DocumentFile, documentPage } from "./document-page.ts";

/** The folder for readers in a portable folder and in a package's resources. */
export const documentsFolder = "docs";

/** What is handed out, or asked for before there is a program to look into. */
export const documentFiles: readonly DocumentFile[] = [
  { source: "docs/witnesses.zh-CN.md", file: "witnesses-zh.html", lang: "zh-CN" },
  { source: "docs/witnesses.md", file: "witnesses-en.html", lang: "en" },
  { source: "docs/it.zh-CN.md", file: "it-zh.html", lang: "zh-CN" },
  { source: "docs/it.md", file: "it-en.html", lang: "en" },
  { source: "docs/operating.zh-CN.md", file: "operating-zh.html", lang: "zh-CN" },
  { source: "docs/operating.md", file: "operating-en.html", lang: "en" },
  { source: "docs/verification.md", file: "verification-en.html", lang: "en" },
  { source: "docs/desktop.md", file: "desktop-en.html", lang: "en" },
];

/** The operating guide with pictures, as `npm run handbook` writes it. */
export const handbookFiles = ["handbook.html", "handbook-zh.pdf", "handbook-en.pdf"] as const;

export interface Document {
  readonly file: string;
  readonly content: Uint8Array;
}

/** What a handbook is made of, as its page says it: the guide's words and the program its pictures show. */
export const handbookMark = (root: string): string =>
  digest(
    [
      readBuild().digest,
      ...Object.values(guidePages).map((page) => digest(readFileSync(join(root, page)))),
    ].join("\n"),
  );

/**
 * The files of {@link documentsFolder}. `handbook` is the folder of a handbook, which is refused where it is not whole or of other
 * sources than these: pictures of another version would teach what is no longer there. Without one they are the pages alone.
 */
export function documents(root: string, handbook?: string): readonly Document[] {
  const mark = readBuild().digest;
  const pages = documentFiles.map((each): Document => {
    const markdown = readFileSync(join(root, each.source), "utf8");
    return { file: each.file, content: Buffer.from(documentPage(markdown, each, documentFiles, mark)) };
  });
  return handbook === undefined ? pages : [...pages, ...handbookOf(root, handbook)];
}

function handbookOf(root: string, folder: string): readonly Document[] {
  const missing = handbookFiles.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined)
    throw new Error(`${folder} holds no ${missing}: npm run handbook -- --out ${folder} makes it`);
  const files = handbookFiles.map((file) => ({ file, content: readFileSync(join(folder, file)) }));
  const [page] = files;
  if (!page?.content.includes(`<meta name="mingqian" content="${handbookMark(root)}">`))
    throw new Error(
      `the handbook in ${folder} is of other sources than these: npm run handbook makes it anew`,
    );
  return files;
}

/** What is said of a set that is packed without pictures, so that it is never missing in silence. */
export const withoutHandbook =
  "No handbook with pictures is packed: npm run handbook makes it in out/handbook, and --handbook out/handbook packs it. The guide without pictures is there.\n";
