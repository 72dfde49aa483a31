import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRehearsalArguments, readRehearsalOptions } from "../../electron/cli/rehearse/options.ts";
import {
  type ClassDraft,
  draftFault,
  draftOf,
  type RuleSetDraft,
  textOf,
} from "../../renderer/console/settings/rule-set-draft.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { parseRuleSet, ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { own } from "../../shared/text/result.ts";
import { type Message, say } from "../../shared/text/text.ts";
import { hold } from "../support/ceremony-in.ts";
import { scratch } from "../support/scratch.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** What is wrong with a rule set is one and the same sentence in the editor, of a file and on the command line: what, where and what to do. */

const good = {
  ...ruleSet({ ZD: classOf("25%"), TS: classOf("10%") }),
  cites: presetOf("quzhou-county-2017")?.id ?? "",
};
const today = "2026-12-25";
const key = (part: Partial<ClassDraft>) => {
  const { classes } = draftOf(good);
  return { classes: { ...classes, ZD: { ...classes.ZD, ...part } } };
};

const bad: readonly (readonly [
  name: string,
  change: Partial<RuleSetDraft>,
  key: string,
  said: readonly string[],
])[] = [
  ["a ratio of 0", key({ ratio: "0" }), "set-class", ["重点排污单位（ZD）", "“0”", "请从规则集中去掉"]],
  ["a share above 1", key({ ratio: "101%" }), "set-class", ["重点排污单位（ZD）", "“101%”", "请更正"]],
  ["a denominator of 0", key({ ratio: "1/0" }), "set-class", ["重点排污单位（ZD）", "“1/0”", "请更正"]],
  ["400 digits", key({ ratio: "9".repeat(400) }), "set-class", ["重点排污单位（ZD）", "999…”", "请化简"]],
  ["no number", key({ ratio: "四分之一" }), "set-class", ["重点排污单位（ZD）", "“四分之一”", "请填"]],
  [
    "a window of no days",
    { window: "first-days", windowDays: 0 },
    "set-window",
    ["0 天", "至少 1 天", "请选“不限”"],
  ],
  [
    "a window left empty",
    { window: "last-working-days", windowDays: "" },
    "set-window",
    ["0 天", "至少 1 天"],
  ],
  [
    "a window longer than its period",
    { window: "first-days", windowDays: 85 },
    "set-window",
    ["85 天", "至多 84 天"],
  ],
  [
    "an end before the beginning",
    { validTo: "2026-12-31" },
    "set-validity",
    ["2026-12-31", "2027-01-01", "请更正"],
  ],
  ["no such day", { validFrom: "2027-02-29" }, "set-day", ["2027-02-29", "请按"]],
  ["a fifth quarter", key({ only: "5" }), "set-only", ["重点排污单位（ZD）", "1 至 4"]],
  ["a cap of none", { most: 0 }, "cap-unsound", ["0"]],
  ["no basis", { legalBasis: " " }, "set-empty", ["依据要点", "请补全"]],
];

const options = (file: string) => {
  const typed = own(readRehearsalArguments(["--rules", file]));
  return readRehearsalOptions(typed, today);
};
const saved = (text: string) => {
  const file = join(scratch(), "rules.json");
  writeFileSync(file, text);
  return file;
};

test.each(bad)("%s", (_, change, what, said) => {
  const draft = { ...draftOf(good), ...change };
  const text = textOf(draft);
  const read = parseRuleSet(text);
  const ofFile = read.ok ? undefined : read.refusal;
  const rehearsed = options(saved(text));
  const told: readonly (Message | undefined)[] = [
    draftFault(draft) ?? ofFile,
    ofFile,
    rehearsed.ok ? undefined : rehearsed.refusal,
  ];
  expect(told.map((one) => one?.key)).toEqual(told.map(() => `rules.${what}`));
  for (const one of told) {
    if (!one) continue;
    for (const part of said) expect(say(one, "zh")).toContain(part);
    for (const language of ["zh", "en"] as const) {
      expect(say(one, language)).not.toMatch(/[{}]|undefined|NaN/);
      expect(say(one, language).length).toBeLessThan(300);
    }
  }
});

describe("a rule set that is sound, and does not fit", () => {
  const kept: RuleSet = { ...good, levels: ["city"], cites: "" };

  test("two that hold on one day: which, from when to when", async () => {
    const held = hold();
    await held.until("import/visits");
    expect(held.refusalOf({ type: "save-rules", text: ruleSetText(kept) })).toBe("carried out");
    const second = held.service.execute({
      type: "save-rules",
      text: ruleSetText({ ...kept, validFrom: "2027-06-01" }),
    });
    expect(second.ok ? "" : say(second.refusal, "zh")).toContain(
      "规则集“虚构规则”（2027-01-01 起，至 未定）重叠",
    );
  });

  test.each([
    [
      "that has ended",
      { validFrom: "2025-01-01", validTo: "2026-09-30" },
      "set-over",
      ["2026-09-30", "2027Q1"],
    ],
    [
      "that holds in years to come only",
      { validFrom: "2035-01-01" },
      "set-not-yet",
      ["2035-01-01", "2027Q1"],
    ],
    ["that ends within every period", { validTo: "2027-03-30" }, "set-over", ["2027-03-30", "2027Q1"]],
  ])("the command line proposes no period of one %s, and says why", (_, change, what, said) => {
    const read = options(saved(ruleSetText({ ...kept, ...change })));
    expect(read).toMatchObject({ ok: false, refusal: { key: `rules.${what}` } });
    if (!read.ok) for (const part of ["虚构规则", ...said]) expect(say(read.refusal, "zh")).toContain(part);
  });
});
