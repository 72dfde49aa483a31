import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const own = {
  basis: "示例办〔2027〕1号：重点排污单位不少于15%，其余不少于二十分之一。",
  rules: {
    TS: { per: "share", numerator: 5, denominator: 100 },
    ZD: { per: "share", numerator: 15, denominator: 100 },
    YB: { per: "share", numerator: 5, denominator: 100 },
  },
  coverage: "ZD",
  most: 3,
  specialExempt: false,
} as const;
const asked = { team: 2, raised: {}, leftOut: [], yearPlanFiled: true };

test("an office's own ratios are settled with what they rest on, held to the bag, and offered the next time", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client } = held.console;
  await holdUntil(held, "open");
  const settle = (more: object) => held.change("settlePlan", { ...asked, preset: "custom", ...more });
  const keyOf = async (more: object) => {
    const answer = await settle(more);
    return answer.ok ? "ok" : answer.error.said.key;
  };
  expect(await keyOf({})).toBe("rules.own-basis-missing");
  expect(await keyOf({ own: { ...own, basis: " \n" } })).toBe("rules.own-basis-missing");
  expect(await keyOf({ own: { ...own, rules: { ZD: own.rules.ZD } } })).toBe("rules.rule-missing");
  const over = { ...own.rules.ZD, numerator: 101 };
  expect(await keyOf({ own: { ...own, rules: { ...own.rules, ZD: over } } })).toBe("rules.rule-unsound");
  const half = { ...own.rules.ZD, numerator: 1.5 };
  expect(await keyOf({ own: { ...own, rules: { ...own.rules, ZD: half } } })).toBe("contract.malformed");
  const { columns, rows } = good(await client.call("rows", { list: "key", search: "", from: 0, count: 1 }));
  const name = rows[0]?.[columns.indexOf("name")] ?? "";
  expect(await keyOf({ own: { ...own, basis: `不适用于${name}` } })).toBe("ceremony.names-registered");

  good(await settle({ own }));
  const lines = held.console.last().view.ceremony?.plan?.lines ?? [];
  for (const { draw, registered, quota, rule } of lines) {
    if (draw === "JC") continue;
    const { numerator, denominator } = own.rules[draw];
    expect(quota).toBe(Math.ceil((numerator * registered) / denominator));
    expect(rule).toEqual({ ...own.rules[draw], atLeast: 0 });
  }
  expect(lines.map(({ draw }) => draw)).toEqual(["TS", "ZD", "YB", "JC"]);
  expect(good(await client.call("settledPlan", {}))).toMatchObject({ preset: "custom", own });
  await holdUntil(held, "bag", () => {}, "approve");
  expect(good(await client.call("verifyBag", { ceremony })).failed).toBe(0);

  await holdUntil(held, "open", () => {}, "open");
  expect(good(await client.call("settledPlan", {}))).toMatchObject({ preset: "", leftOut: [], own });
});
