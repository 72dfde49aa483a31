import { expect, test } from "vitest";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { barriers } from "../support/looked-at.ts";
import { day } from "../support/small-office.ts";

const workshop = sharedWorkshop();

test("a ceremony by an own rule set calls its classes by that one's names, on the console and on the stage", async () => {
  const set = ruleSet(
    {
      TS: { ...classOf("10%"), name: ["重点关注名录", "Watch list"] },
      ZD: { ...classOf("5%"), name: ["甲类排污大户", "Class A"] },
      YB: { ...classOf("1.25", { per: "inspectors" }), name: ["乙类", "Class B"] },
    },
    { levels: ["city"], title: ["示例规则", "Sample rules"] },
  );
  const { page, held, complaints, picture, openStage } = await openConsole(workshop, "sample");
  const { execute, change } = held;
  await execute({ type: "save-rules", text: ruleSetText(set) });
  const rules = held.console.last().view.ruleSets[0]?.rules ?? "";
  const details = {
    place: "一号会场",
    organiser: "市局",
    host: "甲主持",
    operator: "乙操作",
    recorder: "丙记录",
    windowReason: "演练",
  };
  await execute({ type: "open", quarter: "2027Q3", rules, day, rehearsal: true, details });
  good(await change("settlePlan", { team: 2, raised: {}, leftOut: [] }));
  await page.getByRole("navigation").getByRole("button", { name: "筹备" }).click();
  await page.getByRole("tab", { name: /^资格与数量/ }).click();
  const main = page.getByRole("main");
  await main.getByText("甲类排污大户").filter({ visible: true }).first().waitFor();
  for (const name of ["重点关注名录", "甲类排污大户", "乙类"])
    expect(await main.innerText(), name).toContain(name);
  expect(await main.innerText()).not.toMatch(/特殊监管对象|重点排污单位|一般排污单位/);
  await picture("class-names-plan");
  expect(await barriers(page)).toEqual([]);

  await execute({ type: "approve-exclusions", supervisor: "纪一" });
  const person = { post: "", writes: true } as const;
  await execute({ type: "sign-in", role: "discipline", name: "纪一", organisation: "纪检组", ...person });
  await execute({ type: "sign-in", role: "citizen", name: "民二", organisation: "居委会", ...person });
  const keys = good(await held.console.client.call("newKeys", {}));
  const stage = await openStage();
  good(await change("freeze", { ...keys, recovery: [...keys.recovery] }));
  await stage.getByText("甲类排污大户").first().waitFor();
  const seen = await stage.locator("body").innerText();
  for (const name of ["重点关注名录", "甲类排污大户", "乙类"]) expect(seen, name).toContain(name);
  expect(seen).not.toMatch(/特殊监管对象|重点排污单位|一般排污单位/);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await stage.screenshot({ path: "node_modules/.cache/screenshots/console/class-names-stage.png" });
  // Elsewhere the classes are called as always: lists are not the ceremony's.
  await page.getByRole("navigation").getByRole("button", { name: "名录" }).click();
  await page.getByText("重点排污单位").first().waitFor();
  expect(complaints).toEqual([]);
}, 240_000);
