import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lexer, type Token, type Tokens } from "marked";
import {
  type Block,
  type Chapter,
  type ChapterId,
  chapterIds,
  type Handbook,
  type Span,
  type Spans,
} from "../../shared/windows/handbook.ts";

/** The guide's two pages, from the project's folder. */
export const guidePages = { zh: "docs/operating.zh-CN.md", en: "docs/operating.md" } as const;

/** The operating guide as the project's folder has it. Throws where a page holds what neither drawer nor handbook can show. */
export function readHandbook(root: string): Handbook {
  const page = (path: string) => readGuide(readFileSync(join(root, path), "utf8"), path);
  return { zh: page(guidePages.zh), en: page(guidePages.en) };
}

/**
 * Parts a page of Markdown at its headings of the second rank; what stands before the first is left out. Throws where there are
 * other than the known chapters, or something other than paragraphs, lists, tables, code and the looks of words.
 */
export function readGuide(markdown: string, path: string): readonly Chapter[] {
  const parts: { readonly title: string; readonly tokens: Token[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === "heading" && (token as Tokens.Heading).depth === 2)
      parts.push({ title: (token as Tokens.Heading).text, tokens: [] });
    else parts.at(-1)?.tokens.push(token);
  }
  if (parts.length !== chapterIds.length)
    throw new Error(`${path} has ${parts.length} parts, and ${chapterIds.length} are known by name`);
  const places = new Map(parts.map(({ title }, at) => [placeOf(title), chapterIds[at] as ChapterId]));
  const reader = { path, places };
  return parts.map(({ title, tokens }, at) => ({
    id: chapterIds[at] as ChapterId,
    title,
    blocks: blocksOf(tokens, reader),
  }));
}

interface Reader {
  readonly path: string;
  /** Where within the page a link leads. */
  readonly places: ReadonlyMap<string, ChapterId>;
}

/** As the web's view of Markdown names the place of a heading. */
export const placeOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

function blocksOf(tokens: readonly Token[], reader: Reader): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    switch (token.type) {
      case "space":
        return [];
      case "paragraph":
      case "text": {
        const { tokens: within = [] } = token as Tokens.Paragraph;
        return [{ kind: "paragraph", spans: spansOf(within, reader) }];
      }
      case "code":
        return [{ kind: "code", text: (token as Tokens.Code).text }];
      case "list": {
        const { ordered, start, items } = token as Tokens.List;
        const read = items.map((item) => blocksOf(item.tokens, reader));
        return [{ kind: "list", ...(ordered && { from: Number(start) }), items: read }];
      }
      case "table": {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => spansOf(cell.tokens, reader));
        return [{ kind: "table", head: cells(header), rows: rows.map(cells) }];
      }
    }
    throw new Error(`${reader.path} holds a ${token.type}, which the handbook does not show: ${token.raw}`);
  });
}

function spansOf(tokens: readonly Token[], reader: Reader, worn: Omit<Span, "text"> = {}): Spans {
  return tokens.flatMap((token): Spans => {
    const { tokens: within } = token as { readonly tokens?: readonly Token[] };
    switch (token.type) {
      case "text":
      case "escape":
        return within
          ? spansOf(within, reader, worn)
          : [{ text: joined((token as Tokens.Text).text), ...worn }];
      case "strong":
      case "em":
        return spansOf(within ?? [], reader, { ...worn, look: token.type });
      case "codespan":
        return [{ text: (token as Tokens.Codespan).text, ...worn, look: "code" }];
      case "br":
        return [{ text: " ", ...worn }];
      case "link": {
        // What leads out of the guide is only named: neither drawer nor handbook loads anything.
        const { href } = token as Tokens.Link;
        const to = href.startsWith("#") ? reader.places.get(decodeURI(href.slice(1))) : undefined;
        return spansOf(within ?? [], reader, { ...worn, ...(to && { to }) });
      }
    }
    throw new Error(`${reader.path} holds a ${token.type}, which the handbook does not show: ${token.raw}`);
  });
}

/** Lines of a source are one line to a reader; between two Chinese characters there is no blank. */
export const joined = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/gu, "")
    .replaceAll("\n", " ");
