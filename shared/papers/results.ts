import type { AssignmentLine, ResultLine } from "../draw/model.ts";
import { type Block, type Chapter, sections } from "./blocks.ts";
import type { CeremonyRecord, DrawRecord, OutcomeRecord } from "./record.ts";
import { unseenOf } from "./unseen.ts";
import { momentText, type Words } from "./words.ts";

/** Enough of a ticket to tell any two apart and to find it in `result.csv`, which holds it whole. */
const ticketDigits = 16;

/** The drawn units by code, with the cut-offs by which a unit checks itself. */
export function results(record: CeremonyRecord, words: Words): Chapter {
  const { outcome } = record;
  return {
    title: words.of("minutes.results"),
    blocks: outcome
      ? drawn(record, outcome, words)
      : [{ type: "paragraph", text: words.of("minutes.no-results") }],
  };
}

/** The teams, by codes as well. */
export function teams(record: CeremonyRecord, words: Words): Chapter {
  const { outcome } = record;
  if (!outcome || outcome.assignment.length === 0)
    return {
      title: words.of("minutes.teams"),
      blocks: [{ type: "paragraph", text: words.of(outcome ? "minutes.no-team" : "minutes.no-results") }],
    };
  const wide = record.basis.team > 3;
  return {
    title: words.of("minutes.teams"),
    blocks: [
      ...record.draws.flatMap((draw) => (draw.draw === "JC" ? unseenOf(draw, words) : [])),
      {
        type: "table",
        across: wide ? 1 : 2,
        columns: [
          { title: words.of("minutes.unit"), width: wide ? 20 : 35, as: "code" },
          { title: words.of("minutes.inspectors"), width: wide ? 80 : 65, as: "code" },
        ],
        rows: teamRows(outcome.assignment),
      },
      {
        type: "digest",
        label: words.of("minutes.assignment-digest"),
        digest: outcome.assignmentDigest,
      },
    ],
  };
}

function drawn(record: CeremonyRecord, outcome: OutcomeRecord, words: Words): Block[] {
  const byDraw = Map.groupBy(outcome.result, (line) => line.draw);
  const parts = record.draws.flatMap((draw) =>
    draw.draw === "JC"
      ? []
      : [
          {
            title: words.of(`term.draw.${draw.draw}`),
            blocks: drawnUnits(draw, byDraw.get(draw.draw) ?? [], words),
          },
        ],
  );
  return [
    { type: "paragraph", text: words.of("minutes.results-note", { at: momentText(outcome.at, words) }) },
    ...(record.draws.some((draw) => draw.tiers[1] > 0)
      ? [{ type: "paragraph", text: words.of("minutes.tier-note") } as const]
      : []),
    { type: "digest", label: words.of("minutes.result-digest"), digest: outcome.resultDigest },
    ...sections(parts, words),
  ];
}

function drawnUnits(draw: DrawRecord, lines: readonly ResultLine[], words: Words): Block[] {
  const { eligible, quota, cutOffs = [] } = draw;
  const count: Block = {
    type: "paragraph",
    text: words.of("minutes.drawn-count", { eligible, quota, taken: lines.length }),
  };
  const cutOff = cutOffs.map(
    ({ tier, ticket }): Block => ({
      type: "digest",
      label: words.of(draw.tiers[1] > 0 ? `minutes.cut-off-${tier}` : "minutes.cut-off"),
      digest: ticket,
    }),
  );
  const units: Block = {
    type: "table",
    across: 2,
    columns: [
      { title: words.of("minutes.order"), width: 18, as: "number" },
      { title: words.of("minutes.code"), width: 32, as: "code" },
      { title: words.of("minutes.ticket"), width: 50, as: "code" },
    ],
    rows: lines.map((line) => [String(line.order), line.code, line.ticket.slice(0, ticketDigits)]),
  };
  return [count, ...unseenOf(draw, words), ...cutOff, ...(lines.length > 0 ? [units] : [])];
}

function teamRows(assignment: readonly AssignmentLine[]): string[][] {
  const members = new Map<string, string[]>();
  for (const { unit, inspector } of assignment) {
    const team = members.get(unit);
    if (team) team.push(inspector);
    else members.set(unit, [inspector]);
  }
  return [...members].map(([unit, team]) => [unit, team.join(" ")]);
}
