import { expect, test } from "vitest";
import { amend, fileAddendum, weighRecusal } from "../../electron/services/inspection/amending.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { openingNote } from "../../shared/ceremony/opened.ts";
import { settledNote } from "../../shared/ceremony/preparation.ts";
import { parseAmendments } from "../../shared/draw/amendments.ts";
import { type AskedAmendment, checkAmendment, waiversOf } from "../../shared/inspection/amendments.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import { ruleSetHeld } from "../../shared/inspection/rules.ts";
import { teamsNow } from "../../shared/inspection/teams.ts";
import { noted, noteOf } from "../../shared/ledger/notes.ts";
import { previousOf } from "../../shared/office/ceremonies.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import { amended, seatedIn } from "../draw/second/ceremony.ts";
import { ruleSet } from "../rules/made-rule-sets.ts";
import { baggedCeremony, byCodes, byPassphrases } from "../support/bagged-ceremony.ts";
import { amendmentOf, filesOf, listOf } from "../support/inspection-works.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { runningText } from "../support/pdf-readers.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { ceremony } from "../support/small-office.ts";

async function office() {
  const { service } = await baggedCeremony();
  const list = listOf(service);
  let times = 0;
  const change = (asked: Partial<AskedAmendment>, typed: TypedPair = byPassphrases) => {
    times += 1;
    return amend(service, { ...amendmentOf(service), ...asked }, typed, `amend-${times}`);
  };
  const weighed = (unit: string, inspector: string) => {
    times += 1;
    return weighRecusal(service, { ceremony, unit, inspector }, byCodes, `weigh-${times}`);
  };
  const teams = () =>
    teamsNow(service.state(), succeeded(workedWith(service.state(), ceremony)), service.read);
  const made = () => inspectionOf(service.state(), ceremony).amendments;
  return { service, list, change, weighed, teams, made };
}

test("exchange, substitute and waiver go by the rule, chained, as a second implementation has them", async () => {
  const { service, list, change, weighed, teams, made } = await office();
  const files = await filesOf(service);
  let second = files["amendments.csv"] ?? "";
  const [unit = "", other = "", third = ""] = list.units;
  const step = async (
    asked: Partial<AskedAmendment> & Pick<AskedAmendment, "kind" | "unit" | "inspector">,
  ) => {
    const ruled = amended(
      { ...files, "amendments.csv": second },
      second,
      asked.kind,
      asked.unit,
      asked.inspector,
    );
    if (ruled === null) throw new Error("the second implementation refuses");
    succeeded(await change(asked));
    second = ruled;
    expect(service.read(made().at(-1)?.amendments ?? "")).toBe(second);
    const seats = seatedIn({ ...files, "amendments.csv": second });
    for (const [where, team] of teams())
      expect(seats.filter((seat) => seat[0] === where).map((seat) => seat[1])).toEqual([...team]);
  };
  const member = () => teams().get(unit)?.[0] ?? "";
  const choices = succeeded(await weighed(unit, member()));
  expect(choices.substitutes).toBeGreaterThan(0);
  await step({ kind: "exchange", unit, inspector: member() });
  await step({
    kind: "substitute",
    unit: other,
    inspector: teams().get(other)?.[1] ?? "",
    ground: "absence",
  });
  await step({ kind: "waive", unit: third, inspector: "", ground: "抽查期内已被专项行动检查覆盖" });
  // The same place once more: only for a written conflict or absence.
  const arrived = made()[0]?.line.replacement ?? "";
  expect(teams().get(unit)).toContain(arrived);
  const again = { kind: "substitute", unit, inspector: arrived } as const;
  expect(refusalKey(await change({ ...again, ground: "other" }))).toBe("inspection.written-reason");
  await step({ ...again, ground: "conflict" });
  expect(succeeded(parseAmendments(second))).toHaveLength(4);
  // The list itself is as it was, and the next freeze binds the last state.
  expect(service.read(list.result)).toBe(files["result.csv"]);
  expect(previousOf(service.state(), true).amendments).toBe(digest(second));
});

test("each has an addendum, which prints the line, its grounds, H(amendments.csv) and the ledger's head", async () => {
  const { service, list, change, made } = await office();
  const [unit = ""] = list.units;
  succeeded(
    await change({
      kind: "waive",
      unit,
      inspector: "",
      ground: "抽查期内已被信访举报核查检查覆盖",
      reason: "信访已查",
    }),
  );
  const [one] = made();
  expect(one?.addendum).toMatch(/^[0-9a-f]{64}$/);
  const text = runningText(service.readBytes(one?.addendum ?? "")).replace(/\s/g, "");
  for (const part of [
    unit,
    "第1号",
    "信访已查",
    "抽查期内已被信访举报核查检查覆盖",
    "衢环发〔2017〕5号",
    "示例批准人",
    one?.amendments ?? "?",
  ])
    expect(text).toContain(part);
  const amendedAt = service.facts().findIndex(({ type }) => type === "list.amended");
  const events = [...service.ledger.events()];
  expect(text).toContain(events[amendedAt]?.hash ?? "?");
  expect(refusalKey(await fileAddendum(service, ceremony, 1, "again"))).toBe("ceremony.paper-filed");
  expect(refusalKey(await fileAddendum(service, ceremony, 2, "none"))).toBe("inspection.no-such-amendment");
});

test("cut off before its addendum, an amendment is the last until that is made", async () => {
  const { service, list, change, made } = await office();
  const conflicts = (await filesOf(service))["conflicts.csv"] ?? "";
  const line = { type: "amend-list", ...amendmentOf(service), pair: "passphrases", conflicts } as const;
  succeeded(service.execute(line, "cut-off"));
  const [, , unit = ""] = list.units;
  const waiver = { kind: "waive", unit, inspector: "", ground: "单位已关闭，无可检查" } as const;
  expect(refusalKey(await change(waiver))).toBe("inspection.addendum-due");
  expect(refusalKey(service.execute({ ...line, ...waiver }, "past-the-check"))).toBe(
    "inspection.addendum-due",
  );
  expect(service.facts().filter(({ type }) => type === "secrets.tried")).toEqual([]);
  succeeded(await fileAddendum(service, ceremony, 1, "made-later"));
  succeeded(await change(waiver));
  expect(made().map(({ line, addendum }) => [line.number, addendum !== ""])).toEqual([
    [1, true],
    [2, true],
  ]);
});

test("what cannot be is refused in a sentence of its own, and changes nothing", async () => {
  const { service, list, change, weighed, teams, made } = await office();
  const [unit = ""] = list.units;
  const [inspector = ""] = teams().get(unit) ?? [];
  const opening = service.facts().find(({ type }) => type === "ceremony.opened");
  if (opening?.type !== "ceremony.opened") throw new Error("not opened");
  const { operator } = noted(openingNote, service.read(opening.detailsNote));
  const before: readonly [string, Partial<AskedAmendment>, TypedPair?][] = [
    ["inspection.ground-unfit", { ground: "抽查期内已被专项行动检查覆盖" }],
    ["inspection.ground-unfit", { kind: "waive", ground: "other" }],
    ["inspection.operator-approves", { approver: ` ${operator}` }],
    ["inspection.one-person", { officer: "示例监督人" }],
    ["ceremony.empty", { approver: "" }],
    ["ceremony.empty", { reason: " " }],
    ["ceremony.names-registered", { reason: "示例检查员3请假" }],
    ["ceremony.names-registered", { approver: "示例KEY001厂" }],
    ["inspection.one-secret", {}, { ...byPassphrases, officer: byPassphrases.supervisor }],
  ];
  const tried = () => service.facts().filter(({ type }) => type === "secrets.tried").length;
  for (const [key, asked, typed] of before)
    expect([key, refusalKey(await change(asked, typed))]).toEqual([key, key]);
  expect(tried()).toBe(0);
  const after: readonly [string, Partial<AskedAmendment>][] = [
    ["draw.amend.unknown", { unit: "ZD-999" }],
    ["draw.amend.not-in-team", { inspector: "JC-999" }],
    ["ceremony.names-registered", { reason: "因示例检查员3之故" }],
  ];
  for (const [key, asked] of after) expect([key, refusalKey(await change(asked))]).toEqual([key, key]);
  expect(made()).toEqual([]);
  // Of a waived unit nothing is amended any more.
  succeeded(await change({ kind: "waive", unit, inspector: "", ground: "单位已关闭，无可检查" }));
  expect(refusalKey(await change({ unit, inspector }))).toBe("draw.amend.waived");
  expect(refusalKey(await weighed(unit, inspector))).toBe("draw.amend.waived");
  expect(made()).toHaveLength(1);
});

test("where nobody is left no substitute and no exchange is made, and weighing says so in numbers", async () => {
  const { list, change, weighed, teams } = await office();
  const [unit = ""] = list.units;
  // Six inspectors, of whom two sit there: one after the other is barred until none is left.
  for (let time = 0; ; time += 1) {
    const [inspector = ""] = teams().get(unit) ?? [];
    const { substitutes } = succeeded(await weighed(unit, inspector));
    const asked = { kind: "substitute", unit, inspector, ground: "conflict" } as const;
    if (substitutes > 0) {
      succeeded(await change(asked));
      continue;
    }
    expect(time).toBeGreaterThan(1);
    expect(refusalKey(await change(asked))).toBe("draw.amend.nobody");
    const { exchanges } = succeeded(await weighed(unit, inspector));
    if (exchanges === 0)
      expect(refusalKey(await change({ ...asked, kind: "exchange" }))).toBe("draw.amend.no-exchange");
    break;
  }
});

test("a waiver rests on a reason of the rule set that the list was drawn by, and on no other", async () => {
  const { service } = await baggedCeremony();
  const locked = succeeded(workedWith(service.state(), ceremony));
  const { read } = service;
  const shipped = ruleSetHeld(locked, read);
  expect(shipped?.results).toEqual({ days: 7, from: "visit" });
  expect(waiversOf(locked, read)).toEqual(shipped?.waivers);
  // Of an office's own rule set it is the one that was settled, whatever became of it since.
  const { settings, warnings } = noted(settledNote, read(locked.plan.settingsNote));
  const waivers = [{ reason: "虚构理由", basis: "虚构办〔2027〕1号" }];
  const own = ruleSet({}, { waivers, results: { days: 3, from: "list" } });
  const kept = noteOf(
    settledNote,
    { settings: { ...settings, preset: "custom", ownBasis: "虚构", ruleSet: own }, warnings },
    seededRandom("a rule set of one's own"),
  );
  const reading = (digest: string) => (digest === locked.plan.settingsNote ? kept : read(digest));
  expect(ruleSetHeld(locked, reading)?.results).toEqual({ days: 3, from: "list" });
  const refused = (ground: string) => {
    const asked = { ...amendmentOf(service), kind: "waive" as const, inspector: "", ground };
    return checkAmendment(service.state(), asked, { read: reading })?.refusal.key;
  };
  expect(refused("虚构理由")).toBeUndefined();
  expect(refused(shipped?.waivers[0]?.reason ?? "")).toBe("inspection.ground-unfit");
  const bare = noteOf(
    settledNote,
    { settings: { ...settings, preset: "custom", ownBasis: "虚构" }, warnings },
    seededRandom("ratios alone"),
  );
  expect(waiversOf(locked, (digest) => (digest === locked.plan.settingsNote ? bare : read(digest)))).toEqual(
    [],
  );
});
