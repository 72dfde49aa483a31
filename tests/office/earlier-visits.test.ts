import { expect, test } from "vitest";
import { freezePool, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import type { CommandOf } from "../../shared/commands.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import type { Keys } from "../../shared/office/keepers.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { day, smallScript } from "../support/small-office.ts";

const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "演练",
};
const open = (quarter: string) =>
  ({ type: "open", quarter, day, rehearsal: false, calendars: [], details }) as const;
const preset = presetOf("quzhou-city-2017");
if (!preset) throw new Error("the preset is gone");
const settings: CommandOf<"settle-plan">["settings"] = {
  preset: preset.id,
  rules: preset.rules,
  cap: preset.cap,
  team: 2,
  raised: { ZD: 30 },
  leftOut: [],
};
const { keepers, recovery } = smallScript("").keys;

/** A real list of the third quarter, locked, sealed still; and the ceremony of the fourth, opened. */
async function lockedQuarter(): Promise<Held> {
  const held = hold();
  await held.until("import/visits");
  held.service.execute(open("2027Q3"), "open");
  await held.until("bag");
  expect(held.refusalOf(open("2027Q4"))).toBe("carried out");
  return held;
}

test("a list that is sealed still is counted under both passphrases, and its visits are a number", async () => {
  const { service } = await lockedQuarter();
  const without = await settlePlan(service, settings, new Map(), "plan-2");
  expect(!without.ok && without.refusal.key).toBe("ceremony.uncounted");
  const wrong: Keys = ["not the officer's one", "not the supervisor's"];
  const refused = await settlePlan(service, settings, new Map([["DEMO-2027Q3-1", wrong]]), "plan-2");
  expect(!refused.ok && refused.refusal).toMatchObject({
    key: "ceremony.earlier-sealed",
    values: { ceremony: "DEMO-2027Q3-1", reason: { key: "sealing.outer-wrong" } },
  });
  const earlier = new Map([["DEMO-2027Q3-1", keepers]]);
  const counted = await settlePlan(service, settings, earlier, "plan-2");
  expect(counted.ok).toBe(true);
  const settled = service.facts().at(-1);
  if (settled?.type !== "plan.settled") throw new Error("no plan");
  const first = service.facts().find(({ type }) => type === "result.fixed");
  const drawn =
    first?.type === "result.fixed" ? service.read(first.result).trimEnd().split("\n").length - 1 : 0;
  expect(settled.counted).toEqual([{ ceremony: "DEMO-2027Q3-1", visits: drawn }]);
  expect(JSON.stringify(settled)).not.toMatch(/KEY0|GEN0|SPC0/);

  for (const [number, role] of ["discipline", "citizen"].entries()) {
    const identity = { name: `示例见证人${number}`, organisation: "示例单位", post: "" };
    service.execute({ type: "sign-in", role: role as "citizen", ...identity, writes: true });
  }
  service.execute({ type: "approve-exclusions", supervisor: "示例监督人" });
  const bare = await freezePool(service, { keepers, recovery, earlier: new Map() }, "freeze-2");
  expect(!bare.ok && bare.refusal.key).toBe("ceremony.uncounted");
  expect((await freezePool(service, { keepers, recovery, earlier }, "freeze-2")).ok).toBe(true);
});

test("a unit at the cap by sealed draws is left out, by number only", async () => {
  const { service } = await lockedQuarter();
  const earlier = new Map([["DEMO-2027Q3-1", keepers]]);
  expect((await settlePlan(service, settings, earlier, "plan-2")).ok).toBe(true);
  const once = service.facts().at(-1);
  const planOf = (event: typeof once) => (event?.type === "plan.settled" ? event.plan : []);
  // GEN001 has two visits on the list; nobody else can have more than the one that was just counted.
  expect(planOf(once).find(({ draw }) => draw === "YB")).toMatchObject({ excluded: 2 });
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
