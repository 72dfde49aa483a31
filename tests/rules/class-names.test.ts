import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { drawnTable } from "../../electron/services/archive/drawn-table.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { drawnList } from "../../shared/papers/drawn-list.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { type ClassNames, sayNamed } from "../../shared/rules/class-names.ts";
import { drawName } from "../../shared/text/terms.ts";
import { message } from "../../shared/text/text.ts";
import { buildCeremony } from "../../shared/windows/build-console-view.ts";
import { buildStageView } from "../../shared/windows/build-stage-view.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { sampleDispatch } from "../papers/sample-papers.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** Classes are called as the ceremony's own rule set calls them, wherever a stratum is named. */

const names: ClassNames = { TS: ["名单甲", "List A"], ZD: ["大户", ""] };

test("a class is called as its office calls it, with the letters of its codes in sentences, also within other messages", () => {
  expect(sayNamed(message("term.draw.TS", {}), "en", names)).toBe("List A");
  expect(sayNamed(message("term.draw.ZD", {}), "en", names)).toBe("大户");
  expect(sayNamed(message("term.draw.YB", {}), "zh", names)).toBe("一般排污单位");
  const said = message("rules.takes-everyone", { draw: drawName("ZD"), quota: 7 });
  expect(sayNamed(said, "zh", names)).toContain("大户（ZD）将抽取全部 7 个");
  expect(sayNamed(said, "en", { ZD: ["大户", "Large"] })).toMatch(
    /^The class Large units \(ZD\) takes all of the 7/,
  );
  expect(sayNamed(said, "zh", {})).toContain("重点排污单位（ZD）");
  const listed = message("minutes.rules.waivers", { reasons: [message("term.draw.TS", {}), "甲"] });
  expect(sayNamed(listed, "zh", names)).toContain("名单甲、甲");
  // In sentences that name a class themselves, too; what somebody typed is left as it is.
  expect(sayNamed(message("minutes.overlap", {}), "zh", names)).toMatch(
    /^抽取依次为名单甲、大户、一般排污单位；/,
  );
  expect(sayNamed(message("minutes.overlap", {}), "en", names)).toMatch(
    /^List A units are drawn first, then 大户 units, then general units;/,
  );
  // One that is called as we do is said as our sentences say it.
  expect(sayNamed(said, "en", { ZD: ["重点排污单位", "Key"] })).toMatch(/^The class Key units \(ZD\) takes/);
  const covered = { year: 2027, registered: 1, before: 1, now: 0, reached: 1 };
  expect(sayNamed(message("rules.coverage-full", covered), "en", { ZD: ["大户", "Large"] })).toMatch(
    /^Of 1 Large unit registered/,
  );
  const typed = message("minutes.basis-text", { text: "重点排污单位每季度不少于5%" });
  expect(sayNamed(typed, "zh", names)).toContain("重点排污单位每季度不少于5%");
  expect(sayNamed(message("term.draw.ZD", {}), "zh", { ZD: ["{draw}", ""] })).toBe("{draw}");
});

test("papers, console, stage and tables of a ceremony by an own rule set say its names and no others", async () => {
  const set = ruleSet(
    {
      TS: { ...classOf("10%"), name: ["名单甲", "List A"] },
      ZD: { ...classOf("5%"), name: ["大户", "Large"] },
      YB: { ...classOf("1.25", { per: "inspectors" }), name: ["小户", ""] },
    },
    { levels: ["city"], title: ["示例规则", ""] },
  );
  const held = hold({ script: { ruleSet: set } });
  await held.until("minutes");
  const { service } = held;
  const ours = /特殊监管对象|重点排污单位|一般排污单位/g;
  const its = record(service, ceremony);
  for (const paper of [minutes(its), preDrawSheet(its), drawnList(its)]) {
    const text = JSON.stringify(paper.blocks);
    for (const name of ["名单甲", "大户", "小户"]) expect(text).toContain(name);
    // The rule set's own lines say once what its classes stand for; the basis quotes the list of the register by our words.
    const rest = text.replaceAll(/(?:名单甲|大户|小户)（(?:特殊监管对象|重点排污单位|一般排污单位)）/g, "");
    expect([...rest.matchAll(ours)].map(({ index }) => rest.slice(index - 12, index + 16))).toEqual([]);
  }
  const english = JSON.stringify(minutes(its, "en").blocks);
  for (const name of ["List A", "Large", "小户"]) expect(english).toContain(name);

  const state = service.state();
  const reader = viewReader(service.read);
  const now = state.current;
  if (!now) throw new Error("no ceremony");
  const told = buildCeremony(now, state, reader).names;
  expect(told).toEqual({ TS: ["名单甲", "List A"], ZD: ["大户", "Large"], YB: ["小户", ""] });
  const appearance = { language: "zh", theme: "dark", calm: true } as const;
  expect(buildStageView(state, reader, { appearance, shown: "phase" }).names).toEqual(told);

  const unit = { order: 1, draw: "ZD", code: "ZD-001", tier: 1, ticket: "0".repeat(64), team: [] } as const;
  const book = read(await drawnTable([unit], "xlsx", "zh", told), { type: "buffer" });
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  expect(rows[1]?.[1]).toBe("大户");
});

test("a dispatch slip calls the class of its unit so, too", () => {
  const slip = (names: ClassNames) => JSON.stringify(dispatchSlip({ ...sampleDispatch(), names }).blocks);
  expect(slip({ ZD: ["大户", ""] })).toContain("大户");
  expect(slip({ ZD: ["大户", ""] })).not.toContain("重点排污单位");
  expect(slip({})).toContain("重点排污单位");
});

test("a ceremony by a shipped rule set has no names of its own", async () => {
  const { service, until } = hold();
  await until("plan");
  const state = service.state();
  if (!state.current) throw new Error("no ceremony");
  expect(buildCeremony(state.current, state, viewReader(service.read)).names).toBeUndefined();
});
