import { expect, test } from "vitest";
import { codePages } from "../../shared/ceremony/pages.ts";
import { allSteps, following } from "../../shared/ceremony/scenes.ts";
import { hold } from "../support/ceremony-in.ts";

const sizes = (count: number) => codePages(count, 6).map(({ from, to }) => to - from);

test("up to 20 are revealed one by one, to 200 by tens, above that ten such pages and then dense ones", () => {
  expect(sizes(0)).toEqual([]);
  expect(sizes(20)).toEqual(Array(20).fill(1));
  expect(sizes(21)).toEqual([10, 10, 1]);
  expect(sizes(200)).toEqual(Array(20).fill(10));
  expect(sizes(225)).toEqual([...Array(10).fill(10), 60, 60, 5]);
});

test("the pages of a reveal hold every entry once, in order", () => {
  for (const count of [1, 19, 20, 21, 199, 200, 201, 999, 10_000]) {
    const entries = codePages(count, 6).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, at) => from + at),
    );
    expect(entries).toEqual(Array.from({ length: count }, (_, at) => at));
  }
});

test("a draw goes through its scenes, and one that took nobody ends with its line", () => {
  const walk = (count: number) => allSteps(["ZD"], () => count).map(({ scene, page }) => `${scene} ${page}`);
  expect(walk(2)).toEqual(["roll-call 0", "tickets 0", "magnify 0", "line 0", "reveal 0", "reveal 1"]);
  expect(walk(0)).toEqual(["roll-call 0", "tickets 0", "magnify 0", "line 0"]);
});

test("a draw is shown to its end when its last step is left, and teams of nobody with the draw before them", () => {
  const step = { draw: "ZD", scene: "reveal", page: 0 } as const;
  const after = (count: number) => following(["ZD", "JC"], step, (draw) => (draw === "ZD" ? 1 : count));
  expect(after(1)).toEqual({ next: { draw: "JC", scene: "reveal", page: 0 }, shown: ["ZD"] });
  expect(after(0)).toEqual({ next: undefined, shown: ["ZD", "JC"] });
  expect(following(["ZD"], undefined, () => 0).next).toMatchObject({ scene: "roll-call" });
});

test("the stage steps through every draw in the plan's order, then comes the lock", async () => {
  const { service, until, refusalOf } = hold();
  await until("result");
  const seen: string[] = [];
  while (service.state().current?.phase === "draw") {
    expect(refusalOf({ type: "advance", stage: true, seen: true })).toBe("carried out");
    const now = service.state().current;
    if (now?.phase === "draw" && now.step && seen.at(-1) !== now.step.draw) seen.push(now.step.draw);
  }
  expect(seen).toEqual(["TS", "ZD", "YB", "JC"]);
  expect(service.state().current?.phase).toBe("lock");
  expect(refusalOf({ type: "advance", stage: true, seen: true })).toBe("ceremony.wrong-phase");
});
