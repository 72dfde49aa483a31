import { drawShown } from "../ceremony/draw.ts";
import type { Draw } from "../draw/model.ts";
import { type AnyFact, all } from "../ledger/fact.ts";
import type { Block } from "./blocks.ts";
import type { CeremonyRecord, DrawRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** What the room did not see of the draw, because no stage showed it: read back from the ledger, and said on the minutes. */

/** What of a draw was left without any stage having shown it; nothing in ledgers of programs that did not ask the stage. */
export function unseenIn(course: readonly AnyFact[], draw: Draw): Pick<DrawRecord, "unseen"> {
  const shown = all(course, drawShown).findLast((one) => one.draw === draw);
  const { steps = 0, unseen = 0 } = shown ?? {};
  return unseen > 0 ? { unseen: { steps: unseen, of: steps } } : {};
}

/** How much of the draw the room did not see, because there was no stage that showed it; no line where it saw all. */
export function unseenLine(
  { draws }: CeremonyRecord,
  words: Words,
): readonly (readonly [label: string, text: string])[] {
  const sum = draws.reduce(
    (so, { unseen }) => ({ steps: so.steps + (unseen?.steps ?? 0), draws: so.draws + (unseen ? 1 : 0) }),
    { steps: 0, draws: 0 },
  );
  return sum.steps === 0 ? [] : [[words.of("minutes.stage"), words.of("minutes.stage-unseen", sum)]];
}

/** That the room did not see all of a draw; nothing where it did. */
export function unseenOf({ unseen }: Pick<DrawRecord, "unseen">, words: Words): Block[] {
  if (!unseen) return [];
  return [
    { type: "paragraph", text: words.of("minutes.unseen", { unseen: unseen.steps, steps: unseen.of }) },
  ];
}
