import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
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
  const ledger = succeeded(openLedger(join(folder, "sample", "ledger.sqlite")));
  succeeded(ledger.append({ events: [canonical({ type: "none.such" })] }));
  ledger.close();
  const { held } = hosted(folder);
  good(await over(held, "sample"));
  expect(view(held).broken?.key).toBe("ledger.foreign-event");
  good(await over(held, "office"));
  expect(view(held).broken).toBeUndefined();
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
