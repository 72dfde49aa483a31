import { required } from "../draw/model.ts";
import type { Block, Column } from "./blocks.ts";
import type { Chapter } from "./chapters.ts";
import { formulaText, probabilityText } from "./formula.ts";
import type { CeremonyRecord, DrawRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Quotas with their formula and probability; after the draw what was taken, what fell short, and why. */
export function quotas(record: CeremonyRecord, words: Words): Chapter {
  const drawn = record.draws.some((draw) => draw.taken !== undefined);
  const overlapKnown = record.draws.some((draw) => draw.overlap !== undefined);
  const columns: Column[] = [
    { title: words.of("minutes.draw"), width: 19, as: "text" },
    { title: words.of("minutes.formula"), width: 31, as: "text" },
    { title: words.of("minutes.quota"), width: 9, as: "number" },
    { title: words.of("minutes.probability"), width: 23, as: "text" },
    ...(drawn ? [{ title: words.of("minutes.taken"), width: 9, as: "number" as const }] : []),
    { title: words.of("minutes.shortfall"), width: 10, as: "number" },
    ...(overlapKnown
      ? [{ title: words.of("minutes.overlap-passed"), width: 12, as: "number" as const }]
      : []),
  ];
  const count = (value: number | undefined) =>
    value === undefined ? words.of("minutes.no-value") : String(value);
  const rows = record.draws.map((draw) => [
    words.of(`minutes.draw.${draw.draw}`),
    formulaText(draw, words),
    String(draw.quota),
    draw.draw === "JC" ? words.of("minutes.no-value") : probabilityText(draw, words),
    ...(drawn ? [count(draw.taken)] : []),
    count(draw.draw === "JC" ? undefined : draw.shortfall),
    ...(overlapKnown ? [count(draw.overlap)] : []),
  ]);
  return {
    title: words.of("minutes.quotas"),
    blocks: [
      { type: "table", columns, rows },
      { type: "paragraph", text: words.of("minutes.overlap") },
      ...shortfalls(record.draws, words),
    ],
  };
}

function shortfalls(draws: readonly DrawRecord[], words: Words): Block[] {
  const said = draws.filter((draw) => draw.shortfall > 0).map((draw) => shortfallText(draw, words));
  return (said.length > 0 ? said : [words.of("minutes.no-shortfall")]).map((text) => ({
    type: "paragraph",
    text,
  }));
}

/** Why a rule is not met: too few are eligible, or too few are left after overlap. */
function shortfallText(record: DrawRecord, words: Words): string {
  const { eligible, quota, shortfall, taken = quota } = record;
  const draw = words.of(`minutes.draw.${record.draw}`);
  const wanted = record.rule ? required(record.rule, record.base) : quota;
  return taken < quota
    ? words.of("minutes.shortfall-overlap", { draw, required: wanted, taken, shortfall })
    : words.of("minutes.shortfall-eligible", { draw, required: wanted, eligible, shortfall });
}
