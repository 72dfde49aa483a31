import type { Language } from "../../shared/text/catalogue.ts";
import { message, say } from "../../shared/text/text.ts";
import type { Block, Chapter, Handbook, Span, Spans } from "../../shared/windows/handbook.ts";
import { escaped, readersPage } from "../documents/page.ts";
import { captionOf } from "./paper.ts";
import type { Shot } from "./picture.ts";

/** The operating guide with its pictures in both languages: one page. `mark` tells what it was made of. */
export function handbookPage(
  handbook: Handbook,
  shots: Readonly<Record<Language, readonly Shot[]>>,
  creator: string,
  mark: string,
): string {
  const languages = ["zh", "en"] as const;
  return readersPage({
    lang: "zh-CN",
    title: languages.map((language) => say(message("handbook.title", {}), language)).join(" · "),
    mark,
    body: languages
      .map((language) => partOf(handbook[language], shots[language], language, creator))
      .join("\n"),
  });
}

function partOf(
  chapters: readonly Chapter[],
  shots: readonly Shot[],
  language: Language,
  creator: string,
): string {
  const at = (id: string) => `${language}-${id}`;
  const contents = chapters.map(({ id, title }) => `<li><a href="#${at(id)}">${escaped(title)}</a></li>`);
  const parts = chapters.map((chapter) => {
    const figures = shots
      .filter((shot) => shot.chapter === chapter.id)
      .map((shot) => figure(shot, captionOf(shot, chapter, language)));
    return `<section id="${at(chapter.id)}">
<h2>${escaped(chapter.title)}</h2>
${[...figures, ...chapter.blocks.map((block) => htmlOf(block, at))].join("\n")}
</section>`;
  });
  return `<main lang="${language === "zh" ? "zh-CN" : "en"}">
<h1>${escaped(say(message("handbook.title", {}), language))}</h1>
<p>${escaped(say(message("handbook.made", { creator }), language))}</p>
<nav><ul>${contents.join("")}</ul></nav>
${parts.join("\n")}
</main>`;
}

function figure({ jpeg, width, height }: Shot, caption: string): string {
  const data = Buffer.from(jpeg).toString("base64");
  return `<figure><img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" style="height:auto" alt="${escaped(caption)}"><figcaption>${escaped(caption)}</figcaption></figure>`;
}

type At = (id: string) => string;

function htmlOf(block: Block, at: At): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${words(block.spans, at)}</p>`;
    case "code":
      return `<pre>${escaped(block.text)}</pre>`;
    case "list": {
      const items = block.items
        .map((item) => `<li>${item.map((part) => htmlOf(part, at)).join("")}</li>`)
        .join("");
      return block.from === undefined ? `<ul>${items}</ul>` : `<ol start="${block.from}">${items}</ol>`;
    }
    case "table": {
      const row = (tag: "th" | "td", cells: readonly Spans[]) =>
        `<tr>${cells.map((cell) => `<${tag}>${words(cell, at)}</${tag}>`).join("")}</tr>`;
      return `<table><thead>${row("th", block.head)}</thead><tbody>${block.rows.map((cells) => row("td", cells)).join("")}</tbody></table>`;
    }
  }
}

const words = (spans: Spans, at: At): string => spans.map((span) => word(span, at)).join("");

function word({ text, look, to }: Span, at: At): string {
  const shown = look ? `<${look}>${escaped(text)}</${look}>` : escaped(text);
  return to ? `<a href="#${at(to)}">${shown}</a>` : shown;
}
