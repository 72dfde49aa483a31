import { posix } from "node:path";
import { Marked, type Tokens } from "marked";
import { joined, placeOf } from "../handbook/read-handbook.ts";
import { escaped, readersPage } from "./page.ts";

/** A page of `docs/` that goes out with the program, and the file it becomes. */
export interface DocumentFile {
  /** From the project's folder. */
  readonly source: string;
  readonly file: string;
  readonly lang: "zh-CN" | "en";
}

/**
 * A page of Markdown as one that needs nothing else. What it links to is linked where that goes out too, as the file it is there, and else
 * only named. Throws where the page has no title or holds HTML of its own.
 */
export function documentPage(
  markdown: string,
  { source, lang }: DocumentFile,
  all: readonly DocumentFile[],
  mark: string,
): string {
  let title: string | undefined;
  const marked = new Marked({
    renderer: {
      heading({ tokens, text, depth }: Tokens.Heading) {
        title ??= text;
        return `<h${depth} id="${escaped(placeOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      text(token) {
        if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
        return joined(token.text);
      },
      html({ raw }) {
        throw new Error(`${source} holds HTML: ${raw}`);
      },
      link({ href, tokens, text }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        if (href.startsWith("#")) return `<a href="${escaped(decodeURI(href))}">${words}</a>`;
        const [path = "", place] = href.split("#");
        const to = all.find((each) => each.source === posix.join(posix.dirname(source), path));
        if (!to) return words;
        const at = place === undefined ? to.file : `${to.file}#${decodeURI(place)}`;
        // A path of the project's folder says nothing to who has this page alone.
        return `<a href="${escaped(at)}">${text.endsWith(".md") ? escaped(to.file) : words}</a>`;
      },
    },
  });
  // Tables of two columns have no words above them.
  const body = marked
    .parse(markdown, { async: false })
    .replaceAll(/<thead>(?=\s*<tr>\s*(?:<th[^>]*><\/th>\s*)+<\/tr>)/g, '<thead class="empty">');
  if (title === undefined) throw new Error(`${source} has no title`);
  return readersPage({ lang, title, mark, body: `<main>\n${body}</main>` });
}
