import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentPage } from "../../build/documents/document-page.ts";
import { documentFiles, documents, handbookFiles, handbookMark } from "../../build/documents/documents.ts";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import { scratch } from "../support/scratch.ts";

const root = join(import.meta.dirname, "../..");
const made = documents(root);
const pageOf = (file: string): string => {
  const found = made.find((each) => each.file === file);
  if (!found) throw new Error(`no ${file}`);
  return Buffer.from(found.content).toString("utf8");
};

describe("the pages for readers", () => {
  test("are there in both languages, each with all its source says", () => {
    for (const name of ["witnesses", "it", "operating"])
      for (const language of ["zh", "en"]) expect(pageOf(`${name}-${language}.html`)).toContain("<h1");
    expect(pageOf("witnesses-zh.html")).toMatch(/<html lang="zh-CN">[\s\S]*<h1[^>]*>致见证人<\/h1>/);
    expect(pageOf("witnesses-en.html")).toMatch(/<html lang="en">[\s\S]*<h1[^>]*>For witnesses<\/h1>/);
    expect(pageOf("witnesses-en.html").match(/<li>/g)).toHaveLength(7);
    const rows = readFileSync(join(root, "docs/it.zh-CN.md"), "utf8").match(/^\| (?!\|)/gm) ?? [];
    expect(pageOf("it-zh.html").match(/<tr>/g)?.length).toBe(rows.length + 1);
  });

  test.each(documentFiles)(
    "$file loads and runs nothing, says of which program it is, and leads only to what goes out with it",
    ({ file }) => {
      const page = pageOf(file);
      expect(file).toMatch(/^[a-z]+-(zh|en)\.html$/);
      expect(page).toContain("default-src 'none'");
      expect(page).toContain(`<meta name="mingqian" content="${readBuild().digest}">`);
      expect(page).not.toMatch(/<script|<link|<img|\bsrc=|\.md"/);
      const ways = [...page.matchAll(/href="([^"]*)"/g)].map(([, to = ""]) => to);
      for (const way of ways) {
        const [to = "", place] = way.split("#");
        const target = to === "" ? page : pageOf(to);
        if (place !== undefined) expect(target).toContain(` id="${place}"`);
      }
    },
  );

  test("name what does not go out, and call what does by its file there", () => {
    expect(pageOf("it-zh.html")).toContain('<a href="operating-zh.html">operating-zh.html</a>');
    expect(pageOf("operating-en.html")).not.toContain("README.md");
    const one = { source: "docs/a.md", file: "a-en.html", lang: "en" } as const;
    const page = documentPage("# A\n\nsee [all of it](b.md#far), [this](a.md)", one, [one], "0f");
    expect(page).toContain('see all of it, <a href="a-en.html">this</a>');
    expect(() => documentPage("# A\n\n<b>loud</b>", one, [one], "0f")).toThrow("docs/a.md holds HTML");
    expect(() => documentPage("words", one, [one], "0f")).toThrow("docs/a.md has no title");
  });
});

describe("the handbook", () => {
  const written = (mark: string): string => {
    const folder = scratch();
    for (const file of handbookFiles)
      writeFileSync(join(folder, file), `<meta name="mingqian" content="${mark}">`);
    return folder;
  };

  test("goes out whole, and made of these sources", () => {
    const files = documents(root, written(handbookMark(root))).map(({ file }) => file);
    expect(files).toEqual([...documentFiles.map(({ file }) => file), ...handbookFiles]);
  });

  test("is refused where it is not there, or of other sources", () => {
    expect(() => documents(root, scratch())).toThrow("holds no handbook.html");
    expect(() => documents(root, written("0f"))).toThrow("is of other sources than these");
    const half = scratch();
    copyFileSync(join(written("0f"), "handbook.html"), join(half, "handbook.html"));
    expect(existsSync(join(half, "handbook-zh.pdf"))).toBe(false);
    expect(() => documents(root, half)).toThrow("holds no handbook-zh.pdf");
  });
});
