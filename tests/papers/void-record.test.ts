import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { hold } from "../support/ceremony-in.ts";

/** What the ledger tells of a ceremony that became void. */

const id = "REHEARSAL-DEMO-2027Q3-1";

test("a void after slips were dropped: both keepers' reasons, the slips in the box, their envelope, H of close.txt", async () => {
  const { service, until, refusalOf } = hold();
  await until("drop/1");
  // A reason that is taken back by whatever carries the ceremony forward is none.
  expect(
    refusalOf({ type: "confirm-void", keeper: "officer", reason: "示例先前理由", strokes: madeUpSignature }),
  ).toBe("carried out");
  expect(refusalOf({ type: "drop-slip", slip: 2 })).toBe("carried out");
  expect(
    refusalOf({ type: "confirm-void", keeper: "supervisor", reason: "示例同意", strokes: madeUpSignature }),
  ).toBe("carried out");
  expect(
    refusalOf({ type: "confirm-void", keeper: "officer", reason: "示例停电", strokes: madeUpSignature }),
  ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "示例信封9" })).toBe("carried out");
  const told = record(service, id);
  expect(told.void).toEqual({
    at: told.to,
    close: service.state().past.at(-1)?.close,
    keepers: [
      { keeper: "officer", reason: "示例停电", by: "pad", signature: madeUpSignature },
      { keeper: "supervisor", reason: "示例同意", by: "pad", signature: madeUpSignature },
    ],
    dropped: 2,
    envelope: "示例信封9",
  });
  expect(told).not.toHaveProperty("lock");
  const paper = minutes(told);
  expect(paper.title).toContain("（作废）记录");
  // Their hands are printed where their reasons are.
  const annex = JSON.stringify(paper);
  expect(annex).toMatch(/示例停电.已在手写板上签名确认/);
  expect(annex.split(JSON.stringify(madeUpSignature))).toHaveLength(3);
  expect(paper.foot?.digits).toBe(told.void?.close.slice(0, 8));
});

test("a void before any slip: none in the box, no envelope", async () => {
  const { service, until, refusalOf } = hold();
  await until("freeze");
  for (const keeper of ["officer", "supervisor"] as const)
    expect(refusalOf({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature })).toBe(
      "carried out",
    );
  expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
  expect(record(service, id).void).toMatchObject({ dropped: 0, envelope: "" });
});

test("slips that were counted short are asked for again, so that none is on record as dropped", async () => {
  const { service, until, refusalOf } = hold();
  await until("drop/2");
  expect(refusalOf({ type: "count-slips", count: 1 })).toBe("carried out");
  for (const keeper of ["officer", "supervisor"] as const)
    expect(refusalOf({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature })).toBe(
      "carried out",
    );
  expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
  expect(record(service, id).void).toMatchObject({ dropped: 0 });
});

test("a ceremony that was locked has nothing of a void", async () => {
  const { service, until } = hold();
  await until("minutes");
  expect(record(service, id)).not.toHaveProperty("void");
});
