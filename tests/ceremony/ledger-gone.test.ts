import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { good, holdUntil, type StepName } from "../support/hold-in-windows.ts";
import { hostProcess } from "../support/host-process.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

/** A ceremony up to a step, held by a program of its own over a folder of its own. */
async function held(step: StepName) {
  const folder = join(scratch(), "office");
  mkdirSync(folder);
  const host = await hostProcess(folder);
  const people = officer(host);
  await holdUntil(people, step);
  return { folder, file: join(folder, "ledger.sqlite"), host, people };
}

/** The next view of the console in which the ledger is displaced, or is no more; nobody has to ask for it. */
async function untilTold({ console }: Officer, displaced: boolean): Promise<ConsoleView> {
  return (await console.until(() => (console.last().view.displaced !== undefined) === displaced)).view;
}

test("moved during the draw: the console says so by itself, the stage stays, nothing is recorded, and put back it goes on", async () => {
  const { folder, file, host, people } = await held("result");
  const { console, stage } = people;
  const before = stage.last().view;
  const {
    revision,
    view: { blockers },
  } = console.last();
  renameSync(file, `${file}-away`);
  const view = await untilTold(people, true);
  expect(view.displaced).toMatchObject({
    key: "ledger.displaced",
    values: { seen: { key: "ledger.seen.gone" } },
  });
  expect(view.blockers).toEqual(blockers);
  // One step after another, and not only those that write a fact.
  const asked: readonly (() => Promise<unknown>)[] = [
    () => people.refused({ type: "advance" }),
    () => people.refused({ type: "pause", reason: "" }),
    () => people.refused({ type: "record-opinion", text: "无意见" }),
    async () => refusal(await people.change("filePaper", { ceremony, paper: "minutes" })),
    async () => refusal(await people.change("writeBag", { ceremony })),
    async () => refusal(await people.change("copyFrozen", { folder })),
    async () => refusal(await console.client.call("witnessSlips", {})),
    async () => refusal(await console.client.call("stage", { shown: "roll" })),
  ];
  for (const ask of asked) expect(await ask()).toEqual({ code: "refused", said: view.displaced });
  expect(stage.last().view).toEqual(before);
  expect(console.last().revision).toBe(revision);
  // A window that is opened anew sees the same.
  expect(good(await stage.client.call("view", {}))).toEqual(before);
  good(await console.client.call("stage", { shown: "blank" }));
  good(await console.client.call("timeline", { ceremony, from: 0, count: 500 }));
  expect(readdirSync(folder).filter((name) => name === "ledger.sqlite" || name === "bags")).toEqual([]);

  renameSync(`${file}-away`, file);
  expect((await untilTold(people, false)).blockers).toEqual(blockers);
  good(await console.client.call("stage", { shown: "phase" }));
  await holdUntil(people, "bag", () => {}, "show");
  const last = console.last();
  await host.close();
  const again = officer(await hostProcess(folder));
  expect(again.console.last()).toMatchObject({ view: { bags: last.view.bags, past: last.view.past } });
  expect(good(await again.console.client.call("verifyBag", { ceremony })).failed).toBe(0);
});

test("moved while the pool is frozen: the stage stays at that step, small picture included, and goes on when it is back", async () => {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => host.close());
  const people = officer(host);
  await holdUntil(people, "sign-in 2");
  const file = join(folder, "ledger.sqlite");
  const seen: { readonly away: boolean; readonly screen: StageView["screen"] }[] = [];
  let away = false;
  const stop = host.stage.subscribe(
    (push) => {
      const { screen } = push.view as StageView;
      seen.push({ away, screen });
      if (away || screen.kind !== "freezing" || screen.done < 2) return;
      renameSync(file, `${file}-away`);
      away = true;
    },
    () => {},
  );
  const keys = good(await people.console.client.call("newKeys", {}));
  const freeze = await people.change("freeze", { ...keys, recovery: [...keys.recovery] });
  expect(refusal(freeze).said.key).toMatch(/^ledger\.displaced/);
  const at = seen.find((one) => one.screen.kind === "freezing" && one.screen.done >= 2)?.screen;
  const pushed = seen.filter((one) => one.away);
  expect(pushed.length).toBeGreaterThan(0);
  for (const { screen } of pushed) expect(screen).toEqual(at);
  await untilTold(people, true);
  expect(people.console.last().view.stage.screen).toEqual(at);
  renameSync(`${file}-away`, file);
  await untilTold(people, false);
  stop();
  expect(people.stage.last().view.screen.kind).toBe("roll");
  await holdUntil(people, "freeze", () => {}, "freeze");
});

test("an older copy in its place, before the lock: told with both numbers; a step that was carried out is not said to be", async () => {
  const { file, people } = await held("plan");
  const older = readFileSync(file);
  await holdUntil(people, "freeze", () => {}, "approve");
  const carriedOut = { commandId: randomUUID(), expectedRevision: people.console.last().revision };
  const pause = { ...carriedOut, command: { type: "pause", reason: "" } } as const;
  good(await people.console.client.call("execute", pause));
  rmSync(file);
  writeFileSync(file, older);
  const { displaced, events } = await untilTold(people, true);
  expect(displaced?.values["seen"]).toMatchObject({ key: "ledger.seen.older" });
  expect(displaced?.values["head"]).toBe(events);
  expect(refusal(await people.console.client.call("execute", pause)).said).toEqual(displaced);
  expect(readFileSync(file).equals(older)).toBe(true);
});

test("the data folder renamed: no second one is begun in its place", async () => {
  const { folder, people } = await held("minutes");
  renameSync(folder, `${folder}-2`);
  const { displaced } = await untilTold(people, true);
  expect(refusal(await people.change("writeBag", { ceremony })).said).toEqual(displaced);
  expect(existsSync(folder)).toBe(false);
  renameSync(`${folder}-2`, folder);
  await untilTold(people, false);
  good(await people.change("writeBag", { ceremony }));
});

test("bags/ moved while a bag is read back: the bag is not recorded, and the next try takes up what lies there", async () => {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => host.close());
  const people = officer(host);
  await holdUntil(people, "minutes");
  const bags = join(folder, "bags");
  const stop = host.console.subscribe(
    (push) => {
      if ((push.view as ConsoleView).working?.progress === 95) renameSync(bags, `${bags}-2`);
    },
    () => {},
  );
  expect(refusal(await people.change("writeBag", { ceremony })).said.key).toBe("bag.gone");
  stop();
  expect(people.console.last().view.bags).toEqual([]);
  renameSync(`${bags}-2`, bags);
  good(await people.change("writeBag", { ceremony }));
  expect(good(await people.console.client.call("verifyBag", { ceremony })).failed).toBe(0);
});

test("the register's projection deleted: lists are looked at as before, and the next start makes it anew", async () => {
  const { folder, people, host } = await held("sample");
  const asked = { list: "key", search: "", from: 0, count: 3 } as const;
  const before = good(await people.console.client.call("rows", asked));
  const file = join(folder, "register.sqlite");
  for (const end of ["", "-wal"]) rmSync(`${file}${end}`, { force: true });
  expect(good(await people.console.client.call("rows", asked))).toEqual(before);
  await host.close();
  const again = officer(await hostProcess(folder));
  expect(good(await again.console.client.call("rows", asked))).toEqual(before);
  expect(existsSync(file)).toBe(true);
});

test("the device certificate deleted: the very same is written again before a paper is signed", async () => {
  const { folder, people } = await held("freeze");
  const device = join(folder, "device");
  const pem = join(device, "device-certificate.pem");
  const before = readFileSync(pem, "latin1");
  cpSync(pem, join(scratch(), "copy"));
  rmSync(device, { recursive: true });
  await holdUntil(people, "sheet", () => {}, "sheet");
  expect(readFileSync(pem, "latin1")).toBe(before);
});

function refusal<A extends { readonly ok: boolean }>(answer: A) {
  const { error } = answer as unknown as { error?: { code: string; said: ConsoleView["blockers"][number] } };
  if (answer.ok || !error) throw new Error("not refused");
  return error;
}
