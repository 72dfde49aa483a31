import { describe, expect, test } from "vitest";
import { message, say } from "../../shared/text/text.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { holdUntil, type StepName, steps } from "../support/hold-in-windows.ts";
import { violationsOn } from "../support/looked-at.ts";

const workshop = sharedWorkshop();

/** Where a page looks different, and the phase it belongs to. */
const stops = [
  ["freeze", "freeze"],
  ["sheet", "freeze"],
  ["drop 1", "slips"],
  ["count", "slips"],
  ["nonce", "reveal"],
  ["read 2/2", "reveal"],
  ["envelope", "reveal"],
  ["result", "draw"],
  ["officer", "lock"],
  ["lock", "minutes"],
  ["bag", "minutes"],
] as const satisfies readonly (readonly [StepName, string])[];

describe("the pages from freeze to minutes", () => {
  for (const [language, theme] of [
    ["zh", "light"],
    ["en", "dark"],
  ] as const) {
    test(`nothing for axe to find, ${language}, ${theme}`, { timeout: 240_000 }, async () => {
      const { page, held, complaints, picture } = await openConsole(workshop, "sign-in 2", {
        language,
        theme,
      });
      let from: StepName = "freeze";
      for (const [step, phase] of stops) {
        await holdUntil(held, step, undefined, from);
        from = steps[steps.indexOf(step) + 1] ?? step;
        const title = say(message(`ceremony.phase.${phase}`, {}), language);
        await page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
        await page.getByRole("heading", { level: 3 }).first().waitFor();
        const violations = await violationsOn(page);
        expect(
          violations.map(({ id, nodes }) => [step, id, nodes.map(({ html }) => html.slice(0, 160))]),
        ).toEqual([]);
        await picture(`phase-${step.replaceAll(/\W/g, "-")}-${theme}`);
      }
      expect(complaints).toEqual([]);
    });
  }
});
