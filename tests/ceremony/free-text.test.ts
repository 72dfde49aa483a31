import { expect, test } from "vitest";
import type { Command } from "../../shared/ceremony/commands.ts";
import { hold } from "../support/ceremony-in.ts";

const refused = "ceremony.names-registered";

test("no text that the minutes print names a registered unit or inspector, in whatever width or spacing", async () => {
  const { until, refusalOf } = hold();
  await until("drop/1");
  const written: readonly Command[] = [
    { type: "object", slip: 0, text: "示例KEY001厂反对" },
    { type: "object", slip: 0, text: "示例 ＫＥＹ００１ 厂反对" },
    { type: "record-opinion", text: "示例检查员3应当回避" },
    { type: "list-media", items: ["照片一张", "证件CERT003特写"] },
    { type: "pause", reason: "等示例GEN030厂的人" },
    { type: "confirm-void", keeper: "officer", reason: "漏登示例SPC001厂" },
  ];
  for (const command of written) expect(refusalOf(command), JSON.stringify(command)).toBe(refused);
  expect(refusalOf({ type: "object", slip: 0, text: "一家企业反对" })).toBe("carried out");
});

test("whoever is on the roll may be named, with the organisation", async () => {
  const { until, refusalOf } = hold();
  await until("plan");
  const person = { role: "enterprise", post: "", writes: false } as const;
  const organisation = "示例GEN002厂";
  expect(refusalOf({ type: "sign-in", ...person, name: "示例代表", organisation })).toBe("carried out");
  expect(refusalOf({ type: "object", slip: 0, text: `${organisation}代表认为过快` })).toBe("carried out");
  expect(refusalOf({ type: "object", slip: 0, text: "示例GEN003厂代表认为过快" })).toBe(refused);
});
