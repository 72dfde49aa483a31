import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Input } from "../../shared/contract/rpc.ts";
import { parsePool } from "../../shared/draw/pool.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { good, holdUntil, importOwn } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

const details = {
  place: "一号会场",
  organiser: "县局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};
const first = "DEMO-2027Q3-1";
// County level: all key units within a year, so those drawn before come second; and a cap of two.
const county = (raised: { YB?: number } = {}) => ({
  preset: "quzhou-county-2017" as const,
  team: 2,
  raised,
  leftOut: [],
});

const open = (held: Officer, quarter: string, rehearsal = false) =>
  held.execute({ type: "open", quarter, day, rehearsal, details });
const excludedIn = (view: ConsoleView, draw: string) =>
  view.ceremony?.plan?.lines.find((line) => line.draw === draw)?.excluded ?? 0;
const pair = "passphrases" as const;
type Earlier = NonNullable<Input<"freeze">["earlier"]>[number];
const keyOf = (answer: { ok: boolean; error?: { said: { key: string } } }) => answer.error?.said.key;

/** How many key units of the pool drawn last come second. */
async function secondTier(held: Officer): Promise<number> {
  const { screen } = (await held.stage.until(({ view }) => view.screen.kind === "draw")).view;
  const digest = screen.kind === "draw" ? screen.poolDigest : "";
  const { text } = good(await held.console.client.call("pool", { digest }));
  return succeeded(parsePool(text)).filter(({ code, tier }) => code.startsWith("ZD") && tier === 2).length;
}

async function freeze(held: Officer, earlier?: readonly Earlier[]) {
  const keys = good(await held.console.client.call("newKeys", {}));
  const asked = { ...keys, recovery: [...keys.recovery] as [string, string] };
  const answer = await held.change("freeze", { ...asked, ...(earlier && { earlier: [...earlier] }) });
  return { keys, answer };
}

test("a second real ceremony of a county's year counts the first, whose list its keepers open in memory", {
  timeout: 60_000,
}, async () => {
  const folder = scratch();
  let host = hostInProcess(folder, testPorts());
  onTestFinished(() => host.close());
  let held = officer(host);
  await held.execute({ type: "configure-office", office: "示例县生态环境局", code: "DEMO", level: "county" });
  await holdUntil(held, "sample", () => {}, "sample");
  await open(held, "2027Q3");
  // The sample's lists are for rehearsals, whoever chose their files.
  expect(keyOf(await held.change("settlePlan", county()))).toBe("ceremony.sample-list");
  await importOwn(held, "county");
  good(await held.change("settlePlan", county()));
  // Every general unit is drawn, so those that were visited once already are at the cap afterwards, whatever the seed.
  const all = held.console.last().view.ceremony?.plan?.lines.find(({ draw }) => draw === "YB")?.eligible ?? 0;
  good(await held.change("settlePlan", county({ YB: all })));
  await holdUntil(held, "sign-in 2", () => {}, "approve");
  const { keys, answer } = await freeze(held);
  good(answer);
  await holdUntil(held, "bag", () => {}, "sheet");
  const tieredBefore = await secondTier(held);

  // What the plan would be if nothing were counted: a rehearsal counts no sealed list and asks for none.
  const rehearsed = await open(held, "2027Q4", true);
  expect(rehearsed.ceremony?.earlier).toEqual([]);
  good(await held.change("settlePlan", county()));
  const uncounted = excludedIn(held.console.last().view, "YB");

  await held.execute({ type: "withdraw", reason: "演练结束" });
  const opened = await open(held, "2027Q4");
  expect(opened.ceremony?.earlier).toEqual([{ ceremony: first, isLost: false, isNotCounted: false }]);
  const { officer: one, supervisor: two } = keys;
  const settle = (earlier?: Earlier[]) =>
    held.change("settlePlan", { ...county(), ...(earlier && { earlier }) });
  expect(keyOf(await settle())).toBe("ceremony.uncounted");
  expect(keyOf(await settle([{ ceremony: "DEMO-2027Q1-1", pair, officer: one, supervisor: two }]))).toBe(
    "ceremony.uncounted",
  );
  const wrong = await settle([{ ceremony: first, pair, officer: two, supervisor: one }]);
  expect(wrong).toMatchObject({
    ok: false,
    error: { said: { key: "ceremony.earlier-sealed", values: { ceremony: first } } },
  });
  expect(held.console.last().view.ceremony?.plan).toBeUndefined();
  const right = [{ ceremony: first, pair, officer: one, supervisor: two.toLowerCase() }];
  good(await settle(right));
  const { view } = held.console.last();
  expect(view.ceremony?.plan?.counted).toEqual([{ ceremony: first, visits: expect.any(Number) }]);
  expect(excludedIn(view, "YB")).toBeGreaterThan(uncounted);

  await holdUntil(held, "sign-in 2", () => {}, "approve");
  const before = JSON.stringify([held.console.pushes, held.stage.pushes]);
  // What was opened was in memory alone.
  await host.close();
  host = hostInProcess(folder, testPorts());
  held = officer(host);
  expect(keyOf((await freeze(held)).answer)).toBe("ceremony.uncounted");
  const swapped = [{ ceremony: first, pair, officer: two, supervisor: one }];
  expect(keyOf((await freeze(held, swapped)).answer)).toBe("ceremony.earlier-sealed");
  // By the recovery codes, in small letters, though the plan was settled by the passphrases.
  const [code1, code2] = keys.recovery;
  const codes = { officer: code1.toLowerCase(), supervisor: code2.replaceAll("-", " ") };
  const second = await freeze(held, [{ ceremony: first, pair: "recovery", ...codes }]);
  good(second.answer);
  await holdUntil(held, "bag", () => {}, "sheet");
  expect(await secondTier(held)).toBeGreaterThan(tieredBefore);
  expect(good(await held.console.client.call("verifyBag", { ceremony: "DEMO-2027Q4-1" })).failed).toBe(0);

  const told = before + JSON.stringify([held.console.pushes, held.stage.pushes]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(20);
  const contents = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  for (const secret of [
    one,
    two,
    two.toLowerCase(),
    code1,
    codes.officer,
    codes.supervisor,
    second.keys.officer,
    second.keys.supervisor,
  ]) {
    expect(told).not.toContain(secret);
    expect(contents.filter((bytes) => bytes.includes(secret))).toEqual([]);
  }
});
