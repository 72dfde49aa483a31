import { expect, test } from "vitest";
import { hold } from "../support/ceremony-in.ts";

const someone = {
  role: "media",
  name: "示例记者",
  organisation: "示例日报",
  post: "",
  writes: false,
} as const;

test("nobody signs in twice, and nobody without a name", async () => {
  const { until, refusalOf } = hold();
  await until("sign-in/2");
  expect(refusalOf({ type: "sign-in", ...someone })).toBe("carried out");
  expect(refusalOf({ type: "sign-in", ...someone })).toBe("ceremony.signed-in-twice");
  expect(refusalOf({ type: "sign-in", ...someone, organisation: "示例晚报" })).toBe("carried out");
  expect(refusalOf({ type: "sign-in", ...someone, name: " " })).toBe("ceremony.empty");
  expect(refusalOf({ type: "sign-out", person: 9 })).toBe("ceremony.no-such-person");
});

test("the roster is fixed by the freeze", async () => {
  const { until, refusalOf } = hold();
  await until("freeze");
  expect(refusalOf({ type: "sign-in", ...someone, writes: true })).toBe("ceremony.roster-fixed");
  expect(refusalOf({ type: "sign-in", ...someone })).toBe("carried out");
});

test("without a discipline witness the ceremony pauses itself before the slips are opened", async () => {
  const { service, until, refusalOf } = hold();
  await until("drop/1");
  expect(refusalOf({ type: "sign-out", person: 1 })).toBe("carried out");
  expect(service.state().current?.paused).toBe("discipline-left");
  expect(refusalOf({ type: "drop-slip", slip: 2 })).toBe("ceremony.paused");
  expect(refusalOf({ type: "resume" })).toBe("ceremony.no-discipline");
  expect(refusalOf({ type: "return", person: 1 })).toBe("carried out");
  expect(refusalOf({ type: "resume" })).toBe("carried out");
  expect(refusalOf({ type: "drop-slip", slip: 2 })).toBe("carried out");
});

test("after that a departure is recorded and stops nothing", async () => {
  const { service, until, refusalOf } = hold();
  await until("nonce");
  expect(refusalOf({ type: "sign-out", person: 1 })).toBe("carried out");
  expect(service.state().current?.paused).toBe("");
});

test("a writer who left before the freeze writes no slip", async () => {
  const { until, refusalOf, service } = hold({
    script: { slips: ["1", "2", "3"].map((one) => one.repeat(12)) },
  });
  await until("sign-in/3");
  expect(refusalOf({ type: "sign-out", person: 3 })).toBe("carried out");
  await until("freeze");
  const now = service.state().current;
  expect(now && "freeze" in now && now.freeze.writers).toEqual([1, 2]);
});

test("the operator's pause does not lead past the discipline witness", async () => {
  const { until, refusalOf } = hold();
  await until("drop/1");
  expect(refusalOf({ type: "pause", reason: "休息" })).toBe("carried out");
  expect(refusalOf({ type: "sign-out", person: 1 })).toBe("carried out");
  expect(refusalOf({ type: "resume" })).toBe("ceremony.no-discipline");
});

test("host, operator and recorder write no slip, under whatever form of their name", async () => {
  const { until, refusalOf } = hold();
  await until("plan");
  expect(refusalOf({ type: "sign-in", ...someone, name: "演练主持人", writes: true })).toBe("ceremony.leads");
  expect(refusalOf({ type: "sign-in", ...someone, name: "演练主持人" })).toBe("carried out");
});

test("what a frozen file could not hold is refused when it is typed", async () => {
  const { until, refusalOf } = hold();
  await until("plan");
  expect(refusalOf({ type: "sign-in", ...someone, name: "甲,乙" })).toBe("ceremony.unfit");
  expect(refusalOf({ type: "sign-in", ...someone, organisation: '"日报"' })).toBe("ceremony.unfit");
  expect(refusalOf({ type: "configure-office", office: "甲\n乙", code: "X", level: "city" })).toBe(
    "ceremony.unfit",
  );
});
