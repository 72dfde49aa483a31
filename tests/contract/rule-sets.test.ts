import { expect, onTestFinished, test } from "vitest";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const month = { meantFor: "month", drawn: "month" } as const;
const monthly = ruleSet(
  {
    ZD: classOf("9%", month),
    TS: classOf("5%", month),
    YB: classOf("50%", { meantFor: "year", drawn: "year" }),
  },
  {
    levels: ["city"],
    validFrom: "2027-01-01",
    validTo: "2027-12-31",
    coverage: "ZD",
    window: { kind: "first-days", days: 10 },
    cites: "quzhou-city-2017",
  },
);
const details = {
  place: "一号会场",
  organiser: "示例市局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};

async function office() {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "sample");
  return held;
}

test("a dry run tells quotas, exclusions and the year, and records nothing", async () => {
  const held = await office();
  const events = held.console.last().view.events;
  const tried = good(await held.console.client.call("dryRun", { text: ruleSetText(monthly) }));
  expect(tried.period).toBe("2027M01");
  const key = tried.lines.find(({ draw }) => draw === "ZD");
  expect(key?.quota).toBe(Math.ceil(0.09 * (key?.registered ?? 0)));
  expect(tried.lines.map(({ draw }) => draw)).toEqual(["TS", "ZD", "JC"]);
  expect(tried.warnings.map((said) => said.key)).toContain("rules.class-not-drawn");
  // The year to its end: every key unit that is not closed has been visited.
  expect(tried.year.map(({ period }) => period)).toEqual([
    "2027M01",
    "2027",
    ...Array.from({ length: 11 }, (_, index) => `2027M${String(index + 2).padStart(2, "0")}`),
  ]);
  const { registered, visited, closed, capped, undrawn } = tried.coverage ?? {
    registered: 0,
    visited: 0,
    closed: 0,
    capped: 0,
    undrawn: 1,
  };
  expect(visited + closed + capped + undrawn).toBe(registered);
  expect([undrawn, capped]).toEqual([0, 0]);
  expect(held.console.last().view.events).toBe(events);
  const spoilt = await held.console.client.call("dryRun", { text: "{}" });
  expect(spoilt).toMatchObject({ ok: false, error: { said: { key: "rules.file-malformed" } } });
  const county = await held.console.client.call("dryRun", {
    text: ruleSetText({ ...monthly, levels: ["county"] }),
  });
  expect(county).toMatchObject({ ok: false, error: { said: { key: "rules.set-level" } } });
});

test("a rule set that holds later is tried on the first period it holds for", async () => {
  const held = await office();
  const later = ruleSet(
    { ZD: classOf("25%") },
    {
      window: { kind: "last-working-days", days: 5 },
      levels: ["city"],
      validFrom: "2028-01-01",
      validTo: "",
    },
  );
  const tried = good(await held.console.client.call("dryRun", { text: ruleSetText(later) }));
  expect(tried.period).toBe("2028Q1");
});

test("a month is drawn by a rule set of the office's own, from its saving to a bag that verifies", async () => {
  const held = await office();
  await held.execute({ type: "save-rules", text: ruleSetText(monthly) });
  const [own] = held.console.last().view.ruleSets;
  expect(own?.set).toEqual(monthly);
  const rules = own?.rules ?? "";
  await held.execute({ type: "open", quarter: "2027M01", rules, day, rehearsal: true, details });
  expect(held.console.last().view.ceremony).toMatchObject({
    rules,
    window: { key: "rules.window.first-outside" },
  });
  await holdUntil(held, "plan", () => {}, "plan");
  const plan = held.console.last().view.ceremony?.plan;
  expect(plan?.preset).toBe("custom");
  expect(plan?.lines.map(({ draw }) => draw)).toEqual(["TS", "ZD", "JC"]);
  expect(plan?.lines.find(({ draw }) => draw === "ZD")?.rule).toMatchObject({
    numerator: 9,
    denominator: 100,
  });
  await holdUntil(held, "bag", () => {}, "approve");
  const id = "REHEARSAL-DEMO-2027M01-1";
  expect(held.console.last().view.ceremony?.id ?? id).toBe(id);
  expect(good(await held.console.client.call("verifyBag", { ceremony: id })).failed).toBe(0);
  // What a new ceremony is proposed by.
  expect(held.console.last().view.usualRules).toBe(rules);
});
