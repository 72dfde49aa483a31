import { Buffer } from "node:buffer";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { checkSyntax, laidOutText, runningText, signaturesIn } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** The annual plan through the contract: its paper is signed as other papers are, kept with the ledger, and given out again. */

async function office(folder = scratch()) {
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  return { ...held, host };
}
const asked = {
  year: 2027,
  rules: "quzhou-city-2017",
  raised: [{ draw: "ZD", period: "2027Q3", to: 9, reason: "专项行动预留" }],
  why: "",
} as const;

test("the plan's paper is signed by the device, says every number and reason, and has room for the filing", async () => {
  const held = await office();
  await holdUntil(held, "sample");
  good(await held.change("drawUpYearPlan", { ...asked, raised: [...asked.raised] }));
  const wanted = { year: 2027, version: 1, language: "zh" } as const;
  const paper = good(await held.console.client.call("yearPlanFile", { ...wanted, as: "pdf" }));
  expect(paper.file).toBe("2027年度抽查计划-第1版.pdf");
  const pdf = Buffer.from(paper.bytes, "base64");
  expect(checkSyntax(pdf)).toContain("No syntax or stream encoding errors");
  expect(signaturesIn(pdf).map(({ valid, whole }) => [valid, whole])).toEqual([[true, true]]);
  const text = runningText(pdf);
  for (const said of [
    "“衢州 市级（2017）”规则与2026年12月25日的在册名录、在编在岗22人",
    "第1版",
    "专项行动预留",
    "衢环发〔2017〕5号",
    "备案文号",
    "编制",
    "审核",
    "批准",
  ])
    expect(text.replaceAll(/\s/g, ""), said).toContain(said.replaceAll(/\s/g, ""));
  // Key units: 7 a quarter by the rules, 9 in the third.
  expect(laidOutText(pdf)).toMatch(/2027年第三季度\s+4\s+9\s+28\s+41/);
  expect(laidOutText(pdf)).toMatch(/全年\s+16\s+30\s+112\s+158/);
  // Its lists are the sample's: no paper of it can be taken for a real one.
  expect(text).toContain("演练");
  expect(held.console.last().view.yearPlans[0]?.invented).toBe(true);
  const table = good(await held.console.client.call("yearPlanFile", { ...wanted, as: "xlsx" }));
  expect(Buffer.from(table.bytes, "base64").subarray(0, 2).toString()).toBe("PK");
  const none = await held.console.client.call("yearPlanFile", { ...wanted, version: 2, as: "pdf" });
  expect(none.ok ? "given" : none.error.said.key).toBe("rules.year-plan-unknown");
}, 60_000);

test("what is refused leaves no paper; what was drawn up is there after a restart, byte for byte", async () => {
  const folder = scratch();
  const held = await office(folder);
  await holdUntil(held, "sample");
  const below = [{ draw: "ZD" as const, period: "2027Q3", to: 6, reason: "示例" }];
  const refused = await held.change("drawUpYearPlan", { ...asked, raised: below });
  expect(refused.ok ? "drawn up" : refused.error.said.key).toBe("rules.year-plan-below");
  expect(held.console.last().view.yearPlans).toEqual([]);
  good(await held.change("drawUpYearPlan", { ...asked, raised: [...asked.raised] }));
  const wanted = { year: 2027, version: 1, as: "pdf", language: "zh" } as const;
  const before = good(await held.console.client.call("yearPlanFile", wanted)).bytes;
  const [told] = held.console.last().view.yearPlans;
  expect(told).toMatchObject({ version: 1, inPost: 22, raised: asked.raised, why: "" });
  expect(told?.names.ZD).toEqual(["重点排污单位", "Key"]);
  await held.host.close();
  const again = await office(folder);
  await again.console.until(() => true);
  expect(again.console.last().view.yearPlans).toEqual([told]);
  expect(good(await again.console.client.call("yearPlanFile", wanted)).bytes).toBe(before);
}, 60_000);
