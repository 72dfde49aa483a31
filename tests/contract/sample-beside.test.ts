import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import type { Push } from "../../shared/contract/client.ts";
import { blobsOf } from "../../shared/facts.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import { lists } from "../../shared/register/model.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

/** The sample's ledger beside an office's, over real folders. */

function hosted(folder: string) {
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  return { host, held: officer(host) };
}

const keyOf = (answer: {
  readonly ok: boolean;
  readonly error?: { readonly said: { readonly key: string } };
}) => answer.error?.said.key ?? "carried out";
const over = ({ console }: Officer, to: "office" | "sample") => console.client.call("changeLedger", { to });
const view = ({ console }: Officer): ConsoleView => console.last().view;
const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "示例",
};
const opening = (rehearsal: boolean) =>
  ({ type: "open", quarter: "2027Q3", day, rehearsal, details }) as const;

/** Writes an event that no program knows. */
function damage(file: string): void {
  const ledger = succeeded(openLedger(file));
  succeeded(ledger.append({ events: [canonical({ type: "none.such" })] }));
  ledger.close();
}

/** Events of the ledger in a folder that nobody holds open. */
function eventsIn(folder: string): number {
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  const { seq } = ledger.head();
  ledger.close();
  return seq;
}

test("the first page's sample lies in a ledger of its own: both windows see it, and nothing of it comes into the office's", async () => {
  const folder = scratch();
  const { host, held } = hosted(folder);
  expect(view(held)).toMatchObject({ changesLedger: true, lists: [] });
  expect(view(held).sample).toBeUndefined();
  expect(existsSync(join(folder, "sample"))).toBe(false);
  const before = held.console.last().revision;

  good(await over(held, "sample"));
  const inSample = held.console.last();
  expect(inSample.view).toMatchObject({ sample: true, changesLedger: true, office: { code: "SAMPLE" } });
  expect(inSample.view.lists.map(({ list, origin }) => [list, origin])).toEqual(
    ["key", "general", "special", "inspectors", "conflicts", "visits"].map((list) => [list, "sample"]),
  );
  expect(inSample.revision).toBeGreaterThan(before);
  // The room sees that whatever comes is a rehearsal, before one is opened too.
  expect(held.stage.last().view).toMatchObject({ rehearsal: true, office: inSample.view.office?.name });
  // What was asked in sight of the office's ledger is not done in the sample's.
  const stale = await held.console.client.call("execute", {
    commandId: crypto.randomUUID(),
    expectedRevision: before,
    command: opening(true),
  });
  expect(keyOf(stale)).toBe("contract.stale");
  const asked = (rehearsal: boolean) => held.change("execute", { command: opening(rehearsal) });
  expect(keyOf(await asked(false))).toBe("ceremony.sample-ledger");
  good(await asked(true));
  expect(view(held).ceremony?.id).toBe("REHEARSAL-SAMPLE-2027Q3-1");

  // A rehearsal may be left, and is there again.
  const last = held.console.last().revision;
  good(await over(held, "office"));
  expect(view(held)).toMatchObject({ lists: [], past: [] });
  expect(view(held).ceremony).toBeUndefined();
  expect(view(held).office).toBeUndefined();
  expect(held.stage.last().view).toMatchObject({ rehearsal: false, ceremony: "" });
  expect(held.console.last().revision).toBeGreaterThan(last);
  await holdUntil(held, "office");
  expect(view(held).office?.code).toBe("DEMO");
  good(await over(held, "sample"));
  expect(view(held).ceremony?.id).toBe("REHEARSAL-SAMPLE-2027Q3-1");
  await host.close();

  // A start begins with the office, whatever was seen last. The office's ledger holds two starts and its own set-up.
  const again = hosted(folder);
  expect(view(again.held).office?.code).toBe("DEMO");
  good(await over(again.held, "sample"));
  expect(view(again.held).lists).toHaveLength(6);
  expect(view(again.held).ceremony?.id).toBe("REHEARSAL-SAMPLE-2027Q3-1");
  await again.host.close();
  expect(eventsIn(folder)).toBe(3);
});

test("a whole rehearsal in the sample's ledger leaves a bag of its own that passes", {
  timeout: 60_000,
}, async () => {
  const folder = scratch();
  const { held } = hosted(folder);
  good(await over(held, "sample"));
  await holdUntil(held, "bag", () => {}, "open");
  const ceremony = "REHEARSAL-SAMPLE-2027Q3-1";
  expect(good(await held.console.client.call("verifyBag", { ceremony }))).toMatchObject({
    failed: 0,
    folder: expect.stringContaining(ceremony),
  });
  expect(existsSync(join(folder, "sample", "bags"))).toBe(true);
  expect(existsSync(join(folder, "bags"))).toBe(false);
  good(await over(held, "office"));
  expect(view(held)).toMatchObject({ past: [], bags: [] });
});

test("by whichever way, the program's sample does not come into an office's ledger", async () => {
  const folder = scratch();
  const { host, held } = hosted(folder);
  await holdUntil(held, "office");
  const { events } = view(held);
  expect(keyOf(await held.change("importSample", {}))).toBe("office.not-sample");
  expect(view(held)).toMatchObject({ events, lists: [] });
  await host.close();
  // Nor does a start with the sample make its folder the sample's.
  const opened = compose({ dataFolder: folder, ports: testPorts(), sample: true, log: () => {} });
  expect(!opened.ok && opened.refusal.key).toBe("office.not-sample");
});

test("a ceremony of the office's that is under way is not left", async () => {
  const { held } = hosted(scratch());
  await holdUntil(held, "open");
  expect(keyOf(await over(held, "sample"))).toBe("contract.under-way");
  expect(view(held).ceremony?.id).toBe("REHEARSAL-DEMO-2027Q3-1");
  await held.execute({ type: "withdraw", reason: "示例理由" });
  good(await over(held, "sample"));
  expect(view(held).sample).toBe(true);
});

test("from a sample's ledger that is damaged there is a way back", async () => {
  const folder = scratch();
  const first = hosted(folder);
  good(await over(first.held, "sample"));
  await first.host.close();
  damage(join(folder, "sample", "ledger.sqlite"));
  const { held } = hosted(folder);
  good(await over(held, "sample"));
  expect(view(held).broken?.key).toBe("ledger.foreign-event");
  good(await over(held, "office"));
  expect(view(held).broken).toBeUndefined();
});

test("a ceremony of the office's that was under way is not left for the sample where its ledger is damaged either", async () => {
  const folder = scratch();
  const first = hosted(folder);
  await holdUntil(first.held, "count");
  await first.host.close();
  damage(join(folder, "ledger.sqlite"));
  const { held } = hosted(folder);
  expect(view(held).broken?.key).toBe("ledger.foreign-event");
  const before = held.stage.last();
  expect(keyOf(await over(held, "sample"))).toBe("contract.under-way");
  expect(held.stage.last()).toEqual(before);
  expect(before.view.screen.kind).toBe("blank");
  expect(existsSync(join(folder, "sample"))).toBe(false);
});

test("a damaged ledger in which no ceremony is under way may be left", async () => {
  const folder = scratch();
  const first = hosted(folder);
  await holdUntil(first.held, "office");
  await first.host.close();
  damage(join(folder, "ledger.sqlite"));
  const { held } = hosted(folder);
  expect(view(held).broken?.key).toBe("ledger.foreign-event");
  good(await over(held, "sample"));
  expect(view(held).sample).toBe(true);
});

test.each(["moved away", "replaced by another"])(
  "from a sample's folder that was %s there is a way back",
  async (how) => {
    const folder = scratch();
    const { held } = hosted(folder);
    await holdUntil(held, "office");
    good(await over(held, "sample"));
    renameSync(join(folder, "sample"), join(folder, "away"));
    if (how !== "moved away") mkdirSync(join(folder, "sample"));
    const command = opening(true);
    expect(keyOf(await held.change("execute", { command }))).toMatch(/^ledger\./);
    good(await over(held, "office"));
    expect(view(held)).toMatchObject({ office: { code: "DEMO" } });
    expect(view(held).sample).toBeUndefined();
    expect(held.stage.last().view.office).toBe(view(held).office?.name);
  },
);

test("a window that cannot be told is told no more, and all others see the same ledger", async () => {
  const bugs: unknown[] = [];
  const services = succeeded(
    composeBeside({ dataFolder: scratch(), ports: testPorts(), log: (bug) => void bugs.push(bug) }),
  );
  onTestFinished(services.close);
  const told: Push[][] = [[], [], []];
  const listen = (index: number, fails: boolean) => (push: Push) => {
    told[index]?.push(push);
    if (fails && (told[index]?.length ?? 0) > 1) throw new Error("gone");
  };
  services.subscribe("console", listen(0, false));
  services.subscribe("stage", listen(1, true));
  services.subscribe("stage", listen(2, false));
  const change = (to: string) =>
    services.dispatch("console", { id: "1", method: "changeLedger", input: { to } });
  expect(await change("sample")).toMatchObject({ ok: true });
  expect(told[0]?.at(-1)?.view).toMatchObject({ sample: true });
  expect(told[2]?.at(-1)?.view).toMatchObject({ rehearsal: true });
  const dead = told[1]?.length;
  expect(await change("office")).toMatchObject({ ok: true });
  expect(told[2]?.at(-1)?.view).toMatchObject({ rehearsal: false });
  expect(told[1]).toHaveLength(dead ?? 0);
  expect(bugs).toEqual([]);
});

test("a view that cannot be made leaves every window where it is", async () => {
  const folder = scratch();
  let broken = false;
  const ports = testPorts();
  const { now } = ports;
  const failing = () => {
    if (broken) throw new Error("no clock");
    return now?.() ?? "";
  };
  const services = succeeded(
    composeBeside({ dataFolder: folder, ports: { ...ports, now: failing }, log: () => {} }),
  );
  onTestFinished(services.close);
  const last: Partial<Record<"console" | "stage", Push>> = {};
  for (const role of ["stage", "console"] as const)
    services.subscribe(role, (push) => {
      last[role] = push;
    });
  const change = (to: string) =>
    services.dispatch("console", { id: "1", method: "changeLedger", input: { to } });
  expect(await change("sample")).toMatchObject({ ok: true });
  broken = true;
  expect(await change("office")).toMatchObject({ ok: false });
  broken = false;
  expect(last.stage?.view).toMatchObject({ rehearsal: true });
  expect(last.console?.view).toMatchObject({ sample: true });
  expect(await change("office")).toMatchObject({ ok: true });
  expect(last.stage?.view).toMatchObject({ rehearsal: false });
});

test.each([1, 2, 3, 5])("a sample that a power cut left with %i of its events is filled up", async (kept) => {
  const folder = scratch();
  const first = hosted(folder);
  good(await over(first.held, "sample"));
  await first.host.close();
  const cut = scratch();
  mkdirSync(join(cut, "sample"));
  const [whole, part] = [folder, cut].map((one) =>
    succeeded(openLedger(join(one, "sample", "ledger.sqlite"))),
  ) as [Ledger, Ledger];
  for (const { body } of [...whole.events()].slice(0, kept)) {
    const blobs = blobsOf(JSON.parse(body)).flatMap((digest) => whole.blob(digest) ?? []);
    succeeded(part.append({ events: [body], blobs }));
  }
  for (const ledger of [whole, part]) ledger.close();
  const { held } = hosted(cut);
  good(await over(held, "sample"));
  expect(view(held)).toMatchObject({ sample: true, office: { code: "SAMPLE" } });
  expect(view(held).lists.map(({ list, origin }) => `${list} ${origin}`)).toEqual(
    lists.map((list) => `${list} sample`),
  );
});

test("a list of the sample's that was emptied stays empty", async () => {
  const folder = scratch();
  const first = hosted(folder);
  good(await over(first.held, "sample"));
  await first.held.execute({ type: "empty-list", list: "visits", reason: "示例清空理由" });
  const { events } = view(first.held);
  await first.host.close();
  const { held } = hosted(folder);
  good(await over(held, "sample"));
  expect(view(held).lists.find(({ list }) => list === "visits")).toMatchObject({
    origin: "emptied",
    size: 0,
  });
  // No more than the start itself.
  expect(view(held).events).toBe(events + 1);
});

test("a revision stays an exact number however often the ledger is changed", async () => {
  const { held } = hosted(scratch());
  const before = held.console.last().revision;
  for (const to of ["sample", "office"] as const) good(await over(held, to));
  const each = (held.console.last().revision - before) / 2;
  // Once a second in the working hours of fifty years.
  expect(each * 3600 * 8 * 250 * 50).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

test("where there is one ledger only, a sentence says so", async () => {
  const services = succeeded(
    compose({ dataFolder: scratch(), ports: testPorts(), sample: true, log: () => {} }),
  );
  onTestFinished(services.close);
  const reply = await services.dispatch("console", {
    id: "1",
    method: "changeLedger",
    input: { to: "office" },
  });
  expect(!reply.ok && reply.error.said.key).toBe("contract.one-ledger");
});
