import { expect, test } from "vitest";
import { freezePool, previewPlan, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { stepHandlers } from "../../electron/services/ceremony/methods.ts";
import { working } from "../../electron/services/contract/working.ts";
import { amend } from "../../electron/services/inspection/amending.ts";
import { fileAnnex } from "../../electron/services/inspection/inner-papers.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { countedLists } from "../../electron/services/office/counted-lists.ts";
import type { State } from "../../shared/ceremony/ceremony.ts";
import type { Command } from "../../shared/commands.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import { message } from "../../shared/text/text.ts";
import { hold, testFolder } from "../support/ceremony-in.ts";
import { openAll } from "../support/inspection-works.ts";
import {
  approve,
  keepers,
  lockedQuarter,
  recovery,
  settings,
  signIn,
  typedPassphrases as typed,
} from "../support/locked-quarter.ts";
import { noPrinter } from "../support/no-printer.ts";
import { succeeded } from "../support/outcome.ts";
import { visitTo } from "../support/visits.ts";

test("a list that is sealed still is counted under both passphrases, and its visits are a number", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const without = await settlePlan(service, settings, new Map(), "plan-2");
  expect(!without.ok && without.refusal.key).toBe("ceremony.uncounted");
  const wrong: TypedPair = {
    pair: "passphrases",
    officer: "not the officer's one",
    supervisor: "not the supervisor's",
  };
  const refused = await settlePlan(service, settings, new Map([["DEMO-2027Q3-1", wrong]]), "plan-2");
  expect(!refused.ok && refused.refusal).toMatchObject({
    key: "ceremony.earlier-sealed",
    values: { ceremony: "DEMO-2027Q3-1", reason: { key: "sealing.answer.outer.passphrases" } },
  });
  const earlier = new Map([["DEMO-2027Q3-1", typed]]);
  const counted = await settlePlan(service, settings, earlier, "plan-2");
  expect(counted.ok).toBe(true);
  const settled = service.facts().at(-1);
  if (settled?.type !== "plan.settled") throw new Error("no plan");
  const first = service.facts().find(({ type }) => type === "result.fixed");
  const drawn =
    first?.type === "result.fixed" ? service.read(first.result).trimEnd().split("\n").length - 1 : 0;
  expect(settled.counted).toEqual([{ ceremony: "DEMO-2027Q3-1", visits: drawn }]);
  expect(JSON.stringify(settled)).not.toMatch(/KEY0|GEN0|SPC0/);

  signIn(held);
  approve(held);
  const bare = await freezePool(service, { keepers, recovery, earlier: new Map() }, "freeze-2");
  expect(!bare.ok && bare.refusal.key).toBe("ceremony.uncounted");
  expect((await freezePool(service, { keepers, recovery, earlier }, "freeze-2")).ok).toBe(true);
});

test("a unit at the cap by sealed draws is left out, by number only", async () => {
  const { service } = await lockedQuarter();
  const earlier = new Map([["DEMO-2027Q3-1", typed]]);
  expect((await settlePlan(service, settings, earlier, "plan-2")).ok).toBe(true);
  const once = service.facts().at(-1);
  const planOf = (event: typeof once) => (event?.type === "plan.settled" ? event.plan : []);
  // GEN001 has two visits on the list; nobody else can have more than the one that was just counted.
  expect(planOf(once).find(({ draw }) => draw === "YB")).toMatchObject({ excluded: 2 });
});

test("a sealed list is opened once for a register; a change of that, a freeze and another ceremony ask again", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const list = "DEMO-2027Q3-1";
  const memory = countedLists();
  const counted = () => memory.of(service.state(), list) !== undefined;
  const earlier = new Map([[list, typed]]);
  const none = new Map();
  const settle = async (keys: typeof earlier, id: string) => {
    const settled = await settlePlan(service, settings, keys, id, undefined, memory);
    return settled.ok ? "settled" : settled.refusal.key;
  };
  const tried = () => service.facts().filter(({ type }) => type === "secrets.tried").length;
  expect(counted()).toBe(false);
  expect((await previewPlan(service, settings, earlier, "look", memory)).ok).toBe(true);
  expect([counted(), tried()]).toEqual([true, 1]);
  expect(await settle(none, "plan-1")).toBe("settled");
  const first = service.facts().findLast(({ type }) => type === "plan.settled");
  // What is waived meanwhile is no visit, though the list was counted before.
  const names = openedNames();
  expect((await openFor(service, names, { ...openAll, ceremony: list }, typed, "opening")).ok).toBe(true);
  const [unit = ""] = names.of(list).units.keys();
  const who = { approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  const waiver = { kind: "waive", unit, inspector: "", ground: "抽查期内已被案件办理检查覆盖" } as const;
  const asked = { ceremony: list, ...waiver, reason: "另案", ...who };
  expect((await amend(service, asked, typed, "waive")).ok).toBe(true);
  expect(await settle(none, "plan-2")).toBe("settled");
  const second = service.facts().findLast(({ type }) => type === "plan.settled");
  const visitsOf = (fact: typeof first) => (fact?.type === "plan.settled" ? fact.counted[0]?.visits : 0);
  expect(visitsOf(second)).toBe((visitsOf(first) ?? 0) - 1);
  // What is typed all the same is tried.
  const swapped = { ...typed, officer: typed.supervisor, supervisor: typed.officer };
  expect(await settle(new Map([[list, swapped]]), "plan-3")).toBe("ceremony.earlier-sealed");

  service.execute({ type: "empty-list", list: "conflicts", reason: "示例" });
  expect(counted()).toBe(false);
  expect(await settle(none, "plan-4")).toBe("ceremony.uncounted");
  expect(await settle(earlier, "plan-5")).toBe("settled");
  signIn(held);
  approve(held);
  const keys = { keepers, recovery, earlier: none };
  expect((await freezePool(service, keys, "freeze", memory)).ok).toBe(true);
  expect(counted()).toBe(false);
});

test.each(["an import", "the freeze by another way", "a withdrawal"])(
  "whom a sealed list drew leaves memory with %s, not when somebody asks next",
  async (event) => {
    const held = await lockedQuarter();
    const { service } = held;
    const list = "DEMO-2027Q3-1";
    const memory = countedLists();
    const work = working(service);
    stepHandlers(
      { service, work, watched: () => ({ windows: 0, seen: true }), bags: testFolder(), spooler: noPrinter },
      memory,
    );
    const earlier = new Map([[list, typed]]);
    expect((await settlePlan(service, settings, earlier, "plan-2", undefined, memory)).ok).toBe(true);
    expect(memory.held()).toEqual([list]);
    const changed = async (commandId: string, run: () => Promise<Result<State>>) => {
      const asked = { commandId, expectedRevision: service.ledger.head().seq };
      succeeded(await work.job(asked, message("contract.working.plan", {}), run));
    };
    const once = (command: Command) => changed("change", async () => service.execute(command, "change"));
    // What leaves register and ceremony as they are leaves it there too.
    await changed("roll", async () => {
      signIn(held);
      approve(held);
      return ok(service.state());
    });
    expect(memory.held()).toEqual([list]);
    if (event === "an import") await once({ type: "empty-list", list: "conflicts", reason: "示例" });
    else if (event === "a withdrawal") await once({ type: "withdraw", reason: "示例" });
    else
      await changed("frozen", async () => {
        const other = countedLists();
        return freezePool(service, { keepers, recovery, earlier }, "freeze-2", other);
      });
    expect(memory.held()).toEqual([]);
  },
);

test("what was remembered of a list and dropped while others were counted is asked for again, and is not none", async () => {
  const { service } = await lockedQuarter();
  const kept = [[{ code: "ZD-001", id: "KEY001" }]];
  const memory = { ...countedLists(), of: () => kept.pop() };
  const settled = await settlePlan(service, settings, new Map(), "plan-2", undefined, memory);
  expect(!settled.ok && settled.refusal.key).toBe("ceremony.uncounted");
});

test("weak or equal passphrases freeze nothing", async () => {
  const { service, until } = hold();
  await until("sign-in/2");
  for (const pair of [
    ["1", "2"],
    ["correct-horse-battery", "correct-horse-battery"],
  ] as const) {
    const frozen = await freezePool(service, { keepers: pair, recovery, earlier: new Map() }, "weak");
    expect(!frozen.ok && frozen.refusal.key).toMatch(/^sealing\.passphrase/);
  }
  expect(service.state().current?.phase).toBe("witnesses");
});

test("a list whose units are all open by what is kept of them counts in clear, and its waived visits not at all", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const ceremony = "DEMO-2027Q3-1";
  const names = openedNames();
  const all = { ...openAll, ceremony };
  expect((await openFor(service, names, all, typed, "opening")).ok).toBe(true);
  const units = [...names.of(ceremony).units.keys()];
  const [waived = "", last = "", ...most] = units;
  const waiver = {
    ceremony,
    kind: "waive",
    unit: waived,
    inspector: "",
    ground: "抽查期内已被案件办理检查覆盖",
    reason: "另案",
  } as const;
  const who = { approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  expect((await amend(service, { ...waiver, ...who }, typed, "waive")).ok).toBe(true);
  const record = (entries: readonly string[], id: string) =>
    recordVisits(service, names, { ceremony, entries: entries.map((unit) => visitTo(unit)) }, id);
  expect(record(most, "most").ok).toBe(true);
  names.forget(ceremony);
  const without = await settlePlan(service, settings, new Map(), "plan-2");
  expect(!without.ok && without.refusal.key).toBe("ceremony.uncounted");
  expect(record([last], "last")).toMatchObject({ ok: false, refusal: { key: "inspection.result-closed" } });
  // Under the secrets too, what was waived is not counted.
  expect((await settlePlan(service, settings, new Map([[ceremony, typed]]), "plan-3")).ok).toBe(true);
  const countedAt = (index: number) => {
    const fact = service.facts().findLast(({ type }) => type === "plan.settled");
    return fact?.type === "plan.settled" ? fact.counted[index] : undefined;
  };
  expect(countedAt(0)).toEqual({ ceremony, visits: units.length - 1 });
  expect((await openFor(service, names, { ...all, scope: "units", units: [last] }, typed, "again")).ok).toBe(
    true,
  );
  expect(record([last], "last").ok).toBe(true);
  names.forget(ceremony);
  const settled = await settlePlan(service, settings, new Map(), "plan-4");
  expect(settled.ok).toBe(true);
  expect(countedAt(0)).toEqual({ ceremony, visits: units.length - 1 });
  const leave = {
    type: "leave-uncounted",
    list: ceremony,
    supervisor: "示例监督人",
    reason: "口令遗失",
  } as const;
  expect(held.refusalOf(leave)).toBe("ceremony.not-sealed");
  signIn(held);
  approve(held);
  const frozen = await freezePool(service, { keepers, recovery, earlier: new Map() }, "freeze-2");
  expect(frozen.ok).toBe(true);
});

test("a list counts in clear as soon as nothing that is to be visited is sealed, whichever step it was", async () => {
  const ceremony = "DEMO-2027Q3-1";
  const who = { approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  for (const last of ["waiver", "annex"] as const) {
    const { service } = await lockedQuarter();
    const names = openedNames();
    const isOpen = () => service.state().past.find((one) => one.ceremony === ceremony)?.isOpen;
    const all = { ...openAll, ceremony };
    expect((await openFor(service, names, all, typed, "open-own")).ok).toBe(true);
    const [unit = "", ...others] = names.of(ceremony).units.keys();
    if (last === "waiver") {
      const entries = others.map((one) => visitTo(one));
      expect(recordVisits(service, names, { ceremony, entries }, "others").ok).toBe(true);
      expect(isOpen()).toBeUndefined();
      const waiver = { kind: "waive", unit, inspector: "", ground: "抽查期内已被案件办理检查覆盖" } as const;
      const asked = { ceremony, ...waiver, reason: "另案", ...who };
      expect((await amend(service, asked, typed, "waive")).ok).toBe(true);
    } else succeeded(await fileAnnex(service, names, { ceremony, opening: 1 }, "annex"));
    expect([last, isOpen()]).toEqual([last, true]);
    expect((await settlePlan(service, settings, new Map(), "plan-own")).ok).toBe(true);
    const plan = service.facts().findLast(({ type }) => type === "plan.settled");
    const visits = last === "waiver" ? others.length : others.length + 1;
    expect(plan).toMatchObject({ counted: [{ ceremony, visits }] });
  }
});
