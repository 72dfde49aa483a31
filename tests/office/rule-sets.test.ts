import { describe, expect, test } from "vitest";
import { periodsDrawn } from "../../shared/ceremony/periods-drawn.ts";
import { settledNote } from "../../shared/ceremony/preparation.ts";
import { unitDraws } from "../../shared/draw/model.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { hold } from "../support/ceremony-in.ts";
import { day } from "../support/small-office.ts";

/** The office's own rule sets: written, corrected, withdrawn, and what a ceremony is held by. */

const level = "city" as const;
const quarterly = ruleSet(
  { TS: classOf("5%"), ZD: classOf("12.5%"), YB: classOf("5/8", { per: "inspectors" }) },
  { levels: [level], validTo: "2027-12-31", cites: "quzhou-city-2017" },
);
const monthly = ruleSet(
  {
    ZD: classOf("9%", { meantFor: "month", drawn: "month" }),
    TS: classOf("1", { meantFor: "year", drawn: "year" }),
  },
  { levels: [level], title: ["按月规则", ""], window: { kind: "first-days", days: 10 } },
);
const save = (set: typeof quarterly, corrects?: string) =>
  ({ type: "save-rules", text: ruleSetText(set), ...(corrects && { corrects }) }) as const;
const details = {
  place: "三楼会议室",
  organiser: "示例市生态环境局",
  host: "示例主持",
  operator: "示例操作",
  recorder: "示例记录",
  windowReason: "检验",
};
const opening = (rules: string, quarter: string) =>
  ({ type: "open", quarter, rules, day, rehearsal: false, calendars: [], details }) as const;

async function office() {
  const held = hold();
  await held.until("import/visits");
  const ids = () => held.service.state().ruleSets.map(({ rules }) => rules);
  return { ...held, ids };
}

describe("an office's own rule sets", () => {
  test("one is saved, corrected under its id, and withdrawn", async () => {
    const { service, refusalOf, ids } = await office();
    expect(refusalOf(save(quarterly))).toBe("carried out");
    const [id = ""] = ids();
    expect(id).toMatch(/^own-\d+$/);
    expect(refusalOf(save({ ...quarterly, validTo: "2026-12-31" }, id))).toBe("rules.set-validity");
    expect(refusalOf(save({ ...quarterly, validTo: "2028-12-31" }, id))).toBe("carried out");
    expect(ids()).toEqual([id]);
    expect(service.state().ruleSets[0]?.validTo).toBe("2028-12-31");
    expect(refusalOf(save(quarterly, "own-9999"))).toBe("rules.set-missing");
    expect(refusalOf({ type: "withdraw-rules", rules: id })).toBe("carried out");
    expect(ids()).toEqual([]);
    expect(refusalOf({ type: "withdraw-rules", rules: id })).toBe("rules.set-missing");
    // Its id is not given out again.
    expect(refusalOf(save(quarterly))).toBe("carried out");
    expect(ids()).not.toEqual([id]);
  });

  test("so many are kept at a time, and the next one only in the place of another", async () => {
    const { refusalOf, ids } = await office();
    // Each for a year of its own, so that no two hold on one day.
    const of = (year: number) => ({ ...quarterly, validFrom: `${year}-01-01`, validTo: `${year}-12-31` });
    for (let year = 2027; year < 2047; year += 1) expect(refusalOf(save(of(year)))).toBe("carried out");
    expect(refusalOf(save(of(2047)))).toBe("rules.set-many");
    const [first = ""] = ids();
    expect(refusalOf(save(of(2048), first))).toBe("carried out");
    expect(refusalOf({ type: "withdraw-rules", rules: first })).toBe("carried out");
    expect(refusalOf(save(of(2047)))).toBe("carried out");
  });

  test("two that hold on one day, one for another level, and a registered name in its text are refused", async () => {
    const { service, refusalOf } = await office();
    expect(refusalOf(save(quarterly))).toBe("carried out");
    expect(refusalOf(save(monthly))).toBe("rules.set-two");
    expect(refusalOf(save({ ...monthly, validFrom: "2028-01-01" }))).toBe("carried out");
    expect(
      refusalOf(save({ ...monthly, validFrom: "2026-01-01", validTo: "2026-12-31", levels: ["county"] })),
    ).toBe("rules.set-level");
    const name = service.register().key?.[0]?.name ?? "";
    const naming = {
      ...monthly,
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      legalBasis: `不适用于${name}。`,
    };
    expect(refusalOf(save(naming))).toBe("ceremony.names-registered");
    expect(refusalOf({ type: "save-rules", text: "[]" })).toBe("rules.file-malformed");
  });

  test("a ceremony is opened by one within its validity and for its periods only", async () => {
    const { service, refusalOf, ids } = await office();
    refusalOf(save(quarterly));
    const [id = ""] = ids();
    expect(refusalOf(opening("own-9999", "2027Q3"))).toBe("rules.set-missing");
    expect(refusalOf(opening("quzhou-county-2017", "2027Q3"))).toBe("rules.set-level");
    expect(refusalOf(opening(id, "2027M07"))).toBe("rules.period-kind");
    expect(refusalOf(opening("quzhou-city-2017", "2027"))).toBe("rules.period-kind");
    expect(refusalOf(opening(id, "2027W1"))).toBe("rules.period-malformed");
    expect(refusalOf(opening(id, "2028Q1"))).toBe("rules.set-over");
    expect(refusalOf(opening(id, "2026Q4"))).toBe("rules.set-not-yet");
    expect(refusalOf(opening(id, "2027Q3"))).toBe("carried out");
    expect(service.state().current).toMatchObject({ rules: id, quarter: "2027Q3" });
    expect(service.state().rulesBefore).toBe(id);
    expect(refusalOf({ type: "withdraw-rules", rules: id })).toBe("rules.set-in-use");
  });

  test("where there is more than one, a new ceremony is told by which it is held; one of an earlier program stays without", async () => {
    const { refusalOf, ids } = await office();
    const { rules: _, ...unsaid } = opening("", "2027Q3");
    // The shipped one is the only one of its level: it may be left out.
    expect(refusalOf(unsaid)).toBe("carried out");
    expect(refusalOf(save(quarterly))).toBe("carried out");
    // That ceremony is corrected as it was opened.
    expect(refusalOf({ ...unsaid, details: { ...details, place: "一楼会议室" } })).toBe("carried out");
    expect(refusalOf({ type: "withdraw", reason: "示例" })).toBe("carried out");
    expect(refusalOf(unsaid)).toBe("ceremony.rules-unchosen");
    const [id = ""] = ids();
    expect(refusalOf(opening(id, "2027Q3"))).toBe("carried out");
    expect(refusalOf(unsaid)).toBe("ceremony.rules-unchosen");
  });

  test("its plan is settled by it, whatever else is asked, and has to be settled again where it is corrected", async () => {
    const { service, refusalOf, ids } = await office();
    refusalOf(save(quarterly));
    const [id = ""] = ids();
    refusalOf(opening(id, "2027Q3"));
    const asked = {
      preset: "quzhou-city-2017",
      rules: {},
      cap: { most: 9, specialExempt: true },
      team: 2,
      raised: {},
      leftOut: [],
    };
    const settle = { type: "settle-plan", settings: asked, counted: [] } as const;
    expect(refusalOf(settle)).toBe("carried out");
    const planOf = () => {
      const now = service.state().current;
      return now && "plan" in now ? now.plan : undefined;
    };
    expect(planOf()?.preset).toBe("custom");
    expect(planOf()?.rules).toEqual([
      { draw: "TS", per: "share", numerator: 1, denominator: 20, atLeast: 0 },
      { draw: "ZD", per: "share", numerator: 1, denominator: 8, atLeast: 0 },
      { draw: "YB", per: "inspectors", numerator: 5, denominator: 8, atLeast: 0 },
    ]);
    refusalOf(save({ ...quarterly, title: ["另一套", ""] }, id));
    expect(service.state().current?.phase).toBe("preparation");
    expect(planOf()).toBeUndefined();
    expect(refusalOf(settle)).toBe("carried out");
    // Corrected so that the period lies outside it.
    refusalOf(save({ ...quarterly, validTo: "2027-06-30" }, id));
    expect(refusalOf(settle)).toBe("rules.set-over");
  });
});

test("a class that a list's rules drew is not drawn again for the same days, though nobody was registered in it then", async () => {
  const held = hold();
  await held.until("import/visits");
  expect(held.refusalOf({ type: "empty-list", list: "special", reason: "示例" })).toBe("carried out");
  const first = held.service.execute(opening("quzhou-city-2017", "2027Q3"), "open");
  expect(first.ok).toBe(true);
  await held.until("bag");
  expect(held.service.state().past).toMatchObject([{ quarter: "2027Q3", outcome: "locked" }]);
  // The list went by rules that draw special units too, though none was registered.
  const settled = (digest: string) => noted(settledNote, held.service.read(digest));
  expect(periodsDrawn(held.service.state(), settled)).toEqual([
    { period: { year: 2027, kind: "quarter", number: 3 }, classes: unitDraws },
  ]);
  const special = ruleSet(
    { TS: classOf("1", { meantFor: "month", drawn: "month" }) },
    { levels: [level], title: ["按月抽取特殊监管对象", ""], window: { kind: "none", days: 0 } },
  );
  expect(held.refusalOf(save(special))).toBe("carried out");
  const [own = ""] = held.service.state().ruleSets.map(({ rules }) => rules);
  expect(held.refusalOf(opening(own, "2027M09"))).toBe("ceremony.period-locked");
  expect(held.refusalOf(opening(own, "2027M10"))).toBe("carried out");
});
