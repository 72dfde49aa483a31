import { expect, test } from "vitest";
import { drawShown, drawStepped } from "../../shared/ceremony/draw.ts";
import { following } from "../../shared/ceremony/scenes.ts";
import { courseLine } from "../../shared/facts.ts";
import { all } from "../../shared/ledger/fact.ts";
import { say } from "../../shared/text/text.ts";
import { hold } from "../support/ceremony-in.ts";

const watched = { stage: true, seen: true } as const;
const waiting = { stage: true, seen: false } as const;
const none = { stage: false, seen: false } as const;

test("no step follows one that the stage is still showing, nor one that nobody sees unless the officer says so", async () => {
  const held = hold();
  await held.until("result");
  expect(held.refusalOf({ type: "advance", ...none })).toBe("ceremony.no-stage");
  expect(held.refusalOf({ type: "go-without-stage", ...watched })).toBe("ceremony.stage-is-there");
  expect(held.refusalOf({ type: "advance", ...watched })).toBe("carried out");
  const before = held.service.facts().length;
  expect(held.refusalOf({ type: "advance", ...waiting })).toBe("ceremony.still-showing");
  expect(held.refusalOf({ type: "advance", ...none })).toBe("ceremony.no-stage");
  expect(held.service.facts()).toHaveLength(before);
});

test("what nobody saw is recorded as unseen, step by step and of the draw; a stage that answers ends going on without", async () => {
  const held = hold();
  await held.until("result");
  const give = (type: "advance" | "go-without-stage", how: typeof watched | typeof none) =>
    expect(held.refusalOf({ type, ...how })).toBe("carried out");
  give("advance", watched);
  // The roll call was seen; then the stage dies on the tickets, which nobody sees to their end.
  give("advance", watched);
  give("go-without-stage", none);
  give("go-without-stage", none);
  give("advance", none);
  give("advance", none);
  // It answers again on the line; when it dies once more the officer is asked once more.
  give("advance", watched);
  expect(held.refusalOf({ type: "advance", ...none })).toBe("ceremony.no-stage");
  const stepped = all(held.service.facts(), drawStepped);
  expect(stepped.map(({ seen, without }) => [seen, without])).toEqual([
    [undefined, undefined],
    [1, undefined],
    [0, 1],
    [0, 1],
    [1, undefined],
  ]);
  while (all(held.service.facts(), drawShown).length < 2) give("advance", watched);
  const told = all(held.service.facts(), drawShown);
  expect(told.map(({ draw, unseen }) => [draw, unseen])).toEqual([
    ["TS", 2],
    ["ZD", 0],
  ]);
  const course = held.service.facts().flatMap((one) => courseLine(one) ?? []);
  const words = course.map(({ said }) => say(said, "zh"));
  expect(words.filter((line) => line.includes("操作员决定不用大屏继续"))).toHaveLength(1);
  expect(words).toContain(
    `特殊监管对象（TS）展示结束：共 ${told[0]?.steps} 步，其中 2 步没有大屏显示，在场人员未看到`,
  );
  expect(words).toContain("展示重点排污单位（ZD）");
});

test("the step that a stage had shown before it died counts as seen, though the officer goes on without it", async () => {
  const held = hold();
  await held.until("result");
  held.refusalOf({ type: "advance", ...watched });
  held.refusalOf({ type: "go-without-stage", ...none });
  expect(held.refusalOf({ type: "advance", stage: false, seen: true })).toBe("carried out");
  // Nobody sees this one, and the officer is not asked again.
  expect(held.refusalOf({ type: "advance", ...none })).toBe("carried out");
  const stepped = all(held.service.facts(), drawStepped);
  expect(stepped.map(({ seen, without }) => [seen, without])).toEqual([
    [undefined, undefined],
    [1, 1],
    [0, 1],
  ]);
});

test("a reveal that an earlier program divided otherwise begins anew, so that no page is passed over", () => {
  const step = { draw: "JC", scene: "reveal", page: 3 } as const;
  const pages = () => 5;
  expect(following(["JC"], step, pages, 5).next).toEqual({ ...step, page: 4 });
  for (const paged of [12, -1])
    expect(following(["JC"], step, pages, paged).next).toEqual({ ...step, page: 0 });
});
