import { expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { openCase } from "../../shared/verify/case.ts";
import { papersIn } from "../../shared/verify/filed-papers.ts";
import { dueOf, knownIn } from "../../shared/verify/printed.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { type Vector, vectors } from "../support/vectors.ts";
import { forged, rechained } from "./mutations/forged-bag.ts";

/** Ledgers of a few megabytes that were made to hold the verifier up. Each took minutes before it was read in one
 * pass, and would run into its time limit. */

test("papers that do not say whose they are are read in one pass", { timeout: 60_000 }, () => {
  const body = JSON.stringify({ type: "paper.filed", paper: "minutes" });
  const events = Array.from({ length: 60_000 }, (_, seq) => ({ seq, previous: "", hash: "", body }));
  expect(papersIn(events, 0).get("minutes.pdf")?.times).toBe(59_999);
});

test("digests by the thousand are looked for in one pass over the ledger", { timeout: 60_000 }, async () => {
  const noted = sha256("noted");
  const fact = JSON.stringify({ type: "x", of: "office", at: "2026-12-25T09:50:00+08:00", noted });
  const ledger = (lines: string[]) => {
    const bodies = lines.map((line) => String(JSON.parse(line)[3]));
    return rechained([
      ...bodies.slice(0, -1),
      ...Array.from({ length: 20_000 }, () => fact),
      ...bodies.slice(-1),
    ]);
  };
  const c = openCase(await forged({ of: vectors[12] as Vector, ledger }), platform);
  const [inMinutes, inSheet] = ["minutes.pdf", "pre-draw-sheet.pdf"].map((paper) =>
    knownIn(c, paper, dueOf(c, paper)),
  );
  for (let number = 0; number < 20_000; number += 1) expect(inMinutes?.(sha256(String(number)))).toBe(false);
  // What the ledger noted before it filed a paper is known there, and not what it noted later.
  expect([inMinutes?.(noted), inSheet?.(noted)]).toEqual([true, false]);
});
