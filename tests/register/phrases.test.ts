import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, test } from "vitest";
import type { List } from "../../shared/register/model.ts";
import { meaningAsked } from "../../shared/register/reading/asked.ts";
import { meaningOf, ownPhrases } from "../../shared/register/reading/phrases.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";
import { imported, lines } from "./builders.ts";

describe("phrases", () => {
  it.each([
    ["停产", "stopped"],
    [" 停 产。", "stopped"],
    ["吊销，未注销", "closed"],
    ["在营（开业）企业", "operating"],
    ["部分停产", undefined],
    ["停产后恢复生产", undefined],
    ["拟关停", undefined],
    ["不再停产", undefined],
  ])("a status of %s means %s", (text, means) => {
    expect(meaningOf("status", text, {})).toBe(means);
  });

  it("decide as a whole alone: words before or behind a known one make it unknown", () => {
    const around = fc.string({
      unit: fc.constantFrom(..."曾未非拟部分后已复产计划将年月季节性临时因"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(around, around, fc.constantFrom("停产", "关停", "注销"), (before, behind, word) => {
        expect(meaningOf("status", `${before}${word}${behind}`, {})).toBeUndefined();
      }),
    );
  });

  it.each([
    ["是否停产", "是（2026年3月起）", "stopped"],
    ["是否停产", "是，已关停", "closed"],
    ["是否停产", "是（5月已复产）", undefined],
    ["是否停产", "否（计划停产）", undefined],
    ["是否停产", "部分停产", undefined],
    ["是否在产", "正常", "operating"],
    ["是否在产", "否", "stopped"],
    ["是否在产", "已停产", "stopped"],
    ["是否关停", "是", "closed"],
    ["是否在营", "是", "operating"],
    ["是否在营", "否", "stopped"],
    ["是否停产", "是（2026年3月停，5月已复工）", undefined],
    ["是否停产", "是（1条生产线）", undefined],
    ["是否停产", "是（二号车间）", undefined],
    ["是否停产", "是（已开工）", undefined],
    ["是否停产", "是（2026年5月已投产）", undefined],
    ["是否停产", "是（半停产）", undefined],
    ["是否停产", "是（2023年搬迁新址生产）", undefined],
    ["是否停产", "是（季节性）", undefined],
    ["是否停产", "是（5月）", undefined],
    ["是否停产", "是（2025年）", undefined],
    ["是否停产", "是（5月起）", "stopped"],
    ["是否停产", "是（2026年5月）", "stopped"],
    ["是否停产", "停（2026-03-01）", "stopped"],
    ["是否注销", "停", undefined],
    ["是否停产", "是（生产）", undefined],
    ["是否停产", "是（2027年1月起）", undefined],
    ["是否停产", "是（2026年12月31日起）", undefined],
    ["是否停产", "是（2026年3月至2026年5月）", undefined],
    ["是否停产", "是（2026年3月停产）", "stopped"],
    ["是否停产", "是，自2025.6起停产", "stopped"],
    ["是否停产", "是（2025年停产，2026年注销）", "closed"],
    ["是否停产", "是（设备检修）", "stopped"],
    ["是否停产", "否（停产）", undefined],
    ["是否停产", "否（二号线停产）", undefined],
    ["是否停产", "否（正常）", "operating"],
  ])("under %s, %s means %s", (heading, text, means) => {
    expect(meaningAsked(heading, text, {}, "2026-12-25")).toBe(means);
  });

  it("of an office go before the table, and are refused where they mean nothing", () => {
    const own = ownPhrases({ status: { "半 停产": "operating", 停产: "operating" } });
    expect(meaningOf("status", "半停产。", own ?? {})).toBe("operating");
    expect(meaningOf("status", "停产", own ?? {})).toBe("operating");
    expect(ownPhrases({ status: { 半停产: "asleep" } })).toBeUndefined();
    expect(ownPhrases({ size: { 大: "yes" } })).toBeUndefined();
    expect(ownPhrases({ status: { " ": "stopped" } })).toBeUndefined();
  });

  it("say why each entry is stopped or not in post, by word and number", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "状态"],
      ["SL1", "示例一厂", "停产"],
      ["SL2", "示例二厂", "停产"],
      ["SL3", "示例三厂", "已注销"],
      ["SL3", "示例三厂", "已注销"],
      ["SL4", "示例四厂", "部分停产"],
      ["SL5", "示例五厂", "部分停产 "],
    ]);
    expect(found.counts).toMatchObject({ accepted: 5, refused: 1, stopped: 3 });
    expect(found.rests).toEqual([
      { field: "status", means: "stopped", word: "停产", count: 2 },
      { field: "status", means: "closed", word: "已注销", count: 1 },
    ]);
    expect(found.unknown).toEqual([{ field: "status", word: "部分停产", count: 2 }]);
  });

  it("of levels ask: what stratum a word means is said once, and then holds", () => {
    const rows = [
      ["污染源编码", "单位名称", "管理级别"],
      ["SL1", "示例一厂", "环境监管重点单位"],
      ["SL2", "示例二厂", "环境监管重点单位"],
      ["SL3", "示例三厂", "重点"],
    ];
    const asked = imported("key", rows);
    expect(asked.counts).toMatchObject({ accepted: 1, refused: 2 });
    expect(asked.unknown).toEqual([{ field: "level", word: "环境监管重点单位", count: 2 }]);
    const said = imported("key", rows, { phrases: { level: { 环境监管重点单位: "key" } } });
    expect(said.counts).toMatchObject({ accepted: 3, refused: 0 });
    const elsewhere = imported("key", rows, { phrases: { level: { 环境监管重点单位: "general" } } });
    expect(lines(elsewhere)).toEqual(["error C2 level-elsewhere", "error C3 level-elsewhere"]);
  });
});

test("what an office says of a phrase and of a column holds for the next file, is kept with the list and names nobody", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "office");
  const { client } = held.console;
  const preview = (
    list: List,
    text: string,
    more: { map?: Record<string, string>; phrases?: Record<string, Record<string, string>> } = {},
  ) =>
    client.call("previewImport", {
      list,
      reading: randomUUID(),
      name: "list.csv",
      bytes: Buffer.from(text).toString("base64"),
      ...more,
    });
  const list = "厂名,污染源编码,状态\n示例甲厂,S1,半停产\n示例乙厂,S2,停产\n";
  const refused = await preview("key", list);
  expect(refused.ok).toBe(false);
  const first = good(await preview("key", list, { map: { name: "厂名" } }));
  expect(first.unknown).toEqual([{ field: "status", word: "半停产", count: 1 }]);
  const wrong = await preview("key", list, {
    map: { name: "厂名" },
    phrases: { status: { 半停产: "half" } },
  });
  expect(wrong.ok).toBe(false);
  const said = good(
    await preview("key", list, { map: { name: "厂名" }, phrases: { status: { 半停产: "stopped" } } }),
  );
  expect(said).toMatchObject({ unknown: [], counts: { stopped: 2 } });
  good(await held.change("acceptImport", { preview: said.preview }));

  // The next file of the list, and one of another list.
  const again = good(await preview("key", list));
  expect(again).toMatchObject({ unknown: [], counts: { accepted: 2, stopped: 2 } });
  const general = good(await preview("general", "单位名称,污染源编码,状态\n示例丙厂,G1,半停产\n"));
  expect(general).toMatchObject({ unknown: [], counts: { stopped: 1 } });
  // That a field has no column is said of one file alone.
  const without = good(await preview("key", list, { map: { name: "厂名", status: "" } }));
  expect(without.counts.stopped).toBe(0);
  good(await held.change("acceptImport", { preview: without.preview }));
  expect(good(await preview("key", list)).counts.stopped).toBe(2);
  // Another file, in which the chosen heading is not: it is read by its own headings.
  const other = good(await preview("key", "单位名称,污染源编码\n示例甲厂,S1\n"));
  expect(other.mapping).toContainEqual({ field: "name", heading: "单位名称", column: "A" });

  const naming = good(
    await preview("key", "单位名称,污染源编码,状态\n示例丁厂,S4,示例丁厂停产\n", {
      phrases: { status: { 示例丁厂停产: "stopped" } },
    }),
  );
  const answer = await held.change("acceptImport", { preview: naming.preview });
  expect(answer).toMatchObject({ ok: false, error: { said: { key: "ceremony.names-registered" } } });
});
