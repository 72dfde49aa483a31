import { describe, expect, test } from "vitest";
import { readGuide, readHandbook } from "../../build/handbook/read-handbook.ts";
import {
  type Block,
  chapterIds,
  findIn,
  passages,
  plain,
  type Spans,
} from "../../shared/windows/handbook.ts";

const handbook = readHandbook(`${import.meta.dirname}/../..`);

/** A page with all parts, of which the second holds this. */
const guide = (text: string) =>
  ["# 手册", "ahead", ...chapterIds.map((id, at) => `## ${at} ${id}\n\n${at === 1 ? text : "…"}`)].join(
    "\n\n",
  );
const read = (text: string): readonly Block[] => readGuide(guide(text), "made-up.md")[1]?.blocks ?? [];

describe("the operating guide", () => {
  test.each(["zh", "en"] as const)("has every part, none empty, in %s", (language) => {
    expect(handbook[language].map(({ id }) => id)).toEqual(chapterIds);
    for (const chapter of handbook[language])
      expect(passages(chapter).length, chapter.title).toBeGreaterThan(0);
  });

  test("has the same parts at the same place in both languages", () => {
    const numbered = (language: "zh" | "en") =>
      handbook[language].flatMap(({ id, title }) =>
        /^\d/.test(title) ? [`${parseInt(title, 10)} ${id}`] : [],
      );
    expect(numbered("zh")).toEqual(numbered("en"));
    expect(numbered("en")).toHaveLength(8);
    // The command line's options stand in prose in one of them.
    const rows = (language: "zh" | "en") =>
      handbook[language]
        .filter(({ id }) => id !== "command-line")
        .map(({ id, blocks }) => [id, blocks.filter(({ kind }) => kind === "table").length]);
    expect(rows("zh")).toEqual(rows("en"));
  });
});

describe("a page of Markdown", () => {
  test("is read with the looks of its words, its lists, tables and ways to other parts", () => {
    const [first, list, table] = read(
      "Press **Next** and\n*wait*, see [the third](#2-lists) or [the web](https://example.org).\n\n3. `one`\n4. two\n\n   - within\n\n| a | b |\n|---|---|\n| c | d |",
    );
    const spans: Spans = first?.kind === "paragraph" ? first.spans : [];
    expect(plain(spans)).toBe("Press Next and wait, see the third or the web.");
    expect(spans).toContainEqual({ text: "Next", look: "strong" });
    expect(spans).toContainEqual({ text: "the third", to: "lists" });
    expect(spans).toContainEqual({ text: "the web" });
    expect(list).toMatchObject({ kind: "list", from: 3 });
    expect(list?.kind === "list" && list.items[1]?.[1]).toMatchObject({ kind: "list" });
    expect(table).toMatchObject({ kind: "table", rows: [[[{ text: "c" }], [{ text: "d" }]]] });
  });

  test("has no blank where a Chinese line was broken", () => {
    const [block] = read("先看清\n再按");
    expect(block?.kind === "paragraph" && plain(block.spans)).toBe("先看清再按");
  });

  test.each([
    ["<b>loud</b>", "html"],
    ["![a picture](x.png)", "image"],
    ["> said", "blockquote"],
  ])("is refused with what cannot be shown: %s", (text, kind) => {
    expect(() => read(text)).toThrow(`made-up.md holds a ${kind}`);
  });

  test("is refused with a part that nobody knows", () => {
    expect(() => readGuide(`${guide("…")}\n\n## another\n\n…`, "made-up.md")).toThrow(
      "19 parts, and 18 are known",
    );
  });
});

describe("looking for words", () => {
  const chapters = readGuide(
    guide("The *nonce* is revealed.\n\n- slips first\n- then the Nonce"),
    "made-up.md",
  );

  test("finds each passage that holds all of them, whatever the capitals", () => {
    expect(findIn(chapters, "NONCE").map(({ at }) => at)).toEqual([0, 2]);
    expect(findIn(chapters, "  then nonce ").map(({ text }) => text)).toEqual(["then the Nonce"]);
    expect(findIn(chapters, "nonce unheard-of")).toEqual([]);
    expect(findIn(handbook.en, "machine's clock is not right")).toHaveLength(1);
  });

  test("finds nothing where nothing is asked, and Chinese within a sentence", () => {
    expect(findIn(chapters, "  ")).toEqual([]);
    expect(findIn(handbook.zh, "恢复码").length).toBeGreaterThan(1);
  });
});
