import { expect, test } from "vitest";
import { freezePool } from "../../electron/services/ceremony/freezing.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import type { Command } from "../../shared/commands.ts";
import { deal, type FreezeInput, type Frozen, freeze, writeFreeze } from "../../shared/draw/freeze.ts";
import type { Excluded } from "../../shared/draw/model.ts";
import { noDigest } from "../../shared/draw/model.ts";
import { readFrozen } from "../../shared/draw/read-frozen.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { smallScript } from "../support/small-office.ts";

/** A ceremony before its freeze, and what its freeze was about to be made from. */
async function beforeFreeze() {
  const held = hold();
  const { service, until } = held;
  await until("sign-in/2");
  let asked: Frozen | undefined;
  const spy: typeof service = {
    ...service,
    execute: (command) => {
      if (command.type === "freeze") asked = command.frozen;
      return { ok: true, value: service.state() };
    },
  };
  await freezePool(spy, smallScript("").keys, "spied");
  if (!asked) throw new Error("no freeze was asked for");
  const head = { ceremony: service.state().current?.id ?? "", previous: noDigest, amendments: noDigest };
  return { ...held, input: succeeded(readFrozen(asked, head, digest)) };
}

/** What a dishonest or broken program could hand over: files that agree with each other, written without the check. */
function unchecked(input: FreezeInput): Command {
  const frozen = writeFreeze(input, deal(input, seededRandom("unchecked")), digest);
  return { type: "freeze", frozen, names: new Uint8Array([1]), recovery: new Uint8Array([2]) };
}

test("a roster that freeze() refuses is refused as a command too: one writer, none of discipline, none from outside", async () => {
  const { service, input, refusalOf } = await beforeFreeze();
  const leave = (person: number) => refusalOf({ type: "sign-out", person });
  const back = (person: number) => refusalOf({ type: "return", person });
  const [discipline, outside] = input.roster;
  if (!discipline || !outside) throw new Error("two writers were expected");
  expect(leave(2)).toBe("carried out");
  const alone = { ...input, roster: [discipline] };
  const refusal = freeze(alone, seededRandom("one"), digest);
  expect(!refusal.ok && refusal.refusal.key).toBe("draw.roster.few");
  expect(refusalOf(unchecked(alone))).toBe("draw.roster.few");

  const inside = {
    role: "other",
    name: "示例见证人三",
    organisation: "示例单位三",
    post: "",
    writes: true,
  } as const;
  expect(refusalOf({ type: "sign-in", ...inside })).toBe("carried out");
  const { post: _, writes: __, ...writer } = inside;
  expect(refusalOf(unchecked({ ...input, roster: [discipline, writer] }))).toBe("draw.roster.outside");
  expect([back(2), leave(1)]).toEqual(["carried out", "carried out"]);
  expect(refusalOf(unchecked({ ...input, roster: [outside, writer] }))).toBe("draw.roster.discipline");
  expect(service.state().current?.phase).toBe("witnesses");
});

test("whatever else no freeze may contain is refused by both in the same words", async () => {
  const { input, refusalOf } = await beforeFreeze();
  const units = input.eligible.filter(({ draw }) => draw === "YB");
  const [first, second] = units;
  if (!first || !second) throw new Error("a pool was expected");
  const others = input.eligible.filter((one) => one !== first);
  const inspectors = input.eligible.filter(({ draw }) => draw === "JC");
  const barred = inspectors.slice(1).map(({ id }) => ({ unit: second.id, inspector: id }));
  const excluded = input.excluded[0] as Excluded;
  const wrong: readonly (readonly [key: string, input: FreezeInput])[] = [
    ["draw.freeze.team", { ...input, conflicts: barred }],
    ["draw.freeze.repeated", { ...input, eligible: [...others, { ...second, name: second.name }] }],
    ["draw.freeze.tier", { ...input, eligible: [{ ...first, tier: 2 }, ...others] }],
    [
      "draw.freeze.reason",
      { ...input, excluded: [{ ...excluded, reason: "absent" }, ...input.excluded.slice(1)] },
    ],
    ["draw.freeze.two-names", { ...input, eligible: renamed(input) }],
  ];
  for (const [key, input] of wrong) {
    const refused = freeze(input, seededRandom(key), digest);
    expect(!refused.ok && refused.refusal.key, key).toBe(key);
    // An exclusion for a reason that its draw does not know is no line of `excluded.csv`: the file cannot be read back. And other
    // conflicts are not those that the supervisor approved.
    const differs = key === "draw.freeze.reason" || key === "draw.freeze.team";
    expect(refusalOf(unchecked(input)), key).toBe(differs ? "ceremony.frozen-differs" : key);
  }
  expect(refusalOf(unchecked(input))).toBe("carried out");
});

/** One id with two names: in the special draw and in the key draw. */
function renamed({ eligible }: FreezeInput): FreezeInput["eligible"] {
  const twice = eligible.find((one) => eligible.some((other) => other !== one && other.id === one.id));
  return eligible.map((one) => (one === twice ? { ...one, name: "示例另名厂" } : one));
}
