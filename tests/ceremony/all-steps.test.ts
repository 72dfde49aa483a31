import fc from "fast-check";
import { expect, test } from "vitest";
import { allSteps } from "../../shared/ceremony/scenes.ts";
import { draws } from "../../shared/draw/model.ts";

test("every draw has its line; a draw that took nobody has no reveal, and teams of nobody have no step", () => {
  const counts = { TS: 2, ZD: 0, YB: 0, JC: 0 };
  const told = allSteps(draws, (draw) => counts[draw]).map(
    ({ draw, scene, page }) => `${draw} ${scene} ${page}`,
  );
  const line = (draw: string) =>
    ["roll-call", "tickets", "magnify", "line"].map((scene) => `${draw} ${scene} 0`);
  expect(told).toEqual([...line("TS"), "TS reveal 0", "TS reveal 1", ...line("ZD"), ...line("YB")]);
});

test("no step twice, draws in their order, and as many reveals as a draw has pages", () => {
  const count = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(fc.record({ TS: count, ZD: count, YB: count, JC: count }), (counts) => {
      const steps = allSteps(draws, (draw) => counts[draw]);
      expect(new Set(steps.map((step) => JSON.stringify(step))).size).toBe(steps.length);
      expect([...new Set(steps.map(({ draw }) => draw))]).toEqual(
        draws.filter((draw) => draw !== "JC" || counts.JC > 0),
      );
      for (const draw of draws) {
        const shown = steps.filter((step) => step.draw === draw && step.scene === "reveal").length;
        expect(shown).toBe(counts[draw]);
      }
    }),
  );
});
