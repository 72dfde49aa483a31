import { describe, expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";
import { drawUp, file, raise } from "../support/year-plan-commands.ts";

describe("a ceremony is held against it", () => {
  const warned = ({ service }: Held) => {
    const { current } = service.state();
    const note = current && "plan" in current ? service.read(current.plan.settingsNote) : "";
    return (JSON.parse(JSON.parse(note || '{"content":"{}"}').content).warnings ?? []) as {
      key: string;
      values: Record<string, unknown>;
    }[];
  };
  const against = (held: Held) => warned(held).filter(({ key }) => key.includes("year-plan"));

  test("a year's first draw is warned of where there is none, and where none is filed; a later one is not", async () => {
    const first = hold({ script: { quarter: "2027Q1" } });
    await first.until("plan");
    expect(against(first).map(({ key, values }) => [key, values])).toEqual([
      ["rules.no-year-plan", { year: 2027 }],
    ]);
    // The plan that is drawn up meanwhile has the ceremony's settled anew.
    expect(first.refusalOf(drawUp())).toBe("carried out");
    expect(first.service.state().current?.phase).toBe("preparation");
    await first.again("plan");
    expect(against(first).map(({ key }) => key)).toEqual(["rules.year-plan-unfiled"]);
    expect(first.refusalOf(file())).toBe("carried out");
    await first.again("plan");
    expect(against(first)).toEqual([]);
    const later = hold();
    await later.until("plan");
    expect(against(later)).toEqual([]);
  });

  test("a plan of another year leaves a settled ceremony as it is", async () => {
    const held = hold();
    await held.until("plan");
    expect(held.refusalOf(drawUp({ year: 2026 }))).toBe("carried out");
    expect(held.service.state().current?.phase).toBe("witnesses");
  });

  test("where it differs is said before the freeze, on the sheet, and in the minutes by what was drawn", async () => {
    const held = hold({ script: { raised: { ZD: 5 } } });
    await held.until("import/visits");
    expect(held.refusalOf(drawUp({ raised: [raise("YB", "2027Q3", 10)] }))).toBe("carried out");
    expect(held.refusalOf(file())).toBe("carried out");
    await held.until("freeze");
    expect(against(held)).toEqual([
      {
        key: "rules.year-plan-more",
        values: { draw: expect.anything(), planned: 2, count: 5, more: 3 },
      },
      {
        key: "rules.year-plan-fewer",
        values: { draw: expect.anything(), planned: 10, count: 8, fewer: 2 },
      },
    ]);
    const text = (paper: unknown) => JSON.stringify(paper);
    const sheet = text(preDrawSheet(record(held.service, ceremony)));
    expect(sheet).toContain("2027年度抽查计划第1版，备案文号示环〔2026〕9号，备案日期2026年12月25日。");
    expect(sheet).toContain("重点排污单位：年度抽查计划本期2家，本次5家，多3家。");
    await held.until("minutes");
    const { yearPlan } = record(held.service, ceremony);
    expect(yearPlan).toMatchObject({ isDrawn: true, version: 1 });
    expect(yearPlan?.differences.map(({ key }) => key)).toEqual([
      "rules.year-plan-more",
      "rules.year-plan-fewer",
    ]);
    expect(text(minutes(record(held.service, ceremony)))).toContain("年度抽查计划本期10家，本次8家，少2家。");
  });

  test("where it agrees, sheet and minutes say so", async () => {
    const held = hold();
    await held.until("import/visits");
    held.refusalOf(drawUp());
    await held.until("minutes");
    expect(record(held.service, ceremony).yearPlan?.differences).toEqual([]);
    const paper = JSON.stringify(minutes(record(held.service, ceremony)));
    expect(paper).toContain("2027年度抽查计划第1版，未登记备案。");
    expect(paper).toContain("本次抽中数与计划的本期家次一致。");
    // The bag's own verifier finds nothing amiss in a ledger that holds a plan.
    await held.until("bag");
  });
});
