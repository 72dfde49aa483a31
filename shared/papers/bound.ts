import type { Block, Paper } from "./blocks.ts";

/** Papers of one kind as one file, each on sheets of its own: the slips of a whole room. At least one. */
export function bound(papers: readonly [Paper, ...Paper[]]): Paper {
  const blocks = papers.flatMap((paper, index): readonly Block[] =>
    index === 0 ? paper.blocks : [{ type: "sheet" }, ...paper.blocks],
  );
  return { ...papers[0], blocks };
}
