import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { witnessSlips } from "../../electron/services/papers/papers.ts";
import { isFrozen } from "../../shared/ceremony/freeze.ts";
import { screenOf } from "../../shared/windows/build-stage-view.ts";
import { dueOf } from "../../shared/windows/due.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { keptUntil, openKept } from "../support/kept-events.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** What this program leaves to the one that froze a ceremony under an earlier protocol. */

const real = "DEMO-2027Q3-1";

function started(form: 1 | 2, name: string) {
  const folder = scratch();
  cpSync(join(import.meta.dirname, `../ledgers/${form}/${name}.sqlite`), join(folder, "ledger.sqlite"));
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  return { folder, held: officer(host) };
}

test.each(["locked", "two"])(
  "scans of a signed paper are refused for its bag, in the ledger stopped at %s, and nothing is written",
  async (name) => {
    const { folder, held } = started(1, name);
    const { client } = held.console;
    const { pdf } = good(await client.call("paper", { ceremony: real, paper: "minutes" }));
    const before = held.console.last().view;
    const scan = { name: "扫描.pdf", kind: "minutes", remark: "签字页齐全", bytes: pdf } as const;
    const added = await held.change("addScans", { ceremony: real, scans: [scan] });
    expect(added).toMatchObject({
      ok: false,
      error: {
        code: "refused",
        said: {
          key: "ceremony.earlier-protocol",
          values: { ceremony: real, protocol: "mingqian-draw/1", program: "0.0.0-test" },
        },
      },
    });
    const { view } = held.console.last();
    expect([view.events, view.bags, view.due]).toEqual([before.events, before.bags, before.due]);
    expect(existsSync(join(folder, "bags"))).toBe(false);
    expect(await held.change("writeVersion", { ceremony: real })).toMatchObject({ ok: false });
    expect(held.console.last().view.events).toBe(before.events);
  },
);

const dueIn = (ledger: ReturnType<typeof openKept>) => {
  const service = succeeded(ceremonyService(ledger, testPorts()));
  return dueOf(service.state(), [], day, { rules: [], drawn: [] }).map(({ said }) => said.key);
};

test("neither minutes and bag of a void one are asked for, nor a version whose scans were added by its program", () => {
  const version = keptUntil("scans", "scan.added");
  expect(dueIn(version)).not.toContain("due.version");
  for (const said of ["due.void-bag", "due.void-minutes"])
    expect(dueIn(openKept("void"))).not.toContain(said);
});

test("they are asked for of one that was frozen under the protocol of today", async () => {
  const { held } = started(2, "void");
  expect(held.console.last().view.due.map(({ said }) => said.key)).toContain("due.void-minutes");
});

test("slips for its witnesses are refused", async () => {
  const { held } = started(1, "locked");
  expect(held.console.last().view.ceremony).toMatchObject({ id: real, phase: "minutes" });
  expect(await held.console.client.call("witnessSlips", {})).toMatchObject({
    ok: false,
    error: { code: "refused", said: { key: "ceremony.earlier-protocol" } },
  });
  const service = succeeded(ceremonyService(openKept("locked"), testPorts()));
  expect(refusalKey(await witnessSlips(service))).toBe("ceremony.earlier-protocol");
});

test("the stage shows no code of it, and every code of one of today", () => {
  const codes = (ledger: ReturnType<typeof openKept>, earlier: boolean) => {
    const service = succeeded(ceremonyService(ledger, testPorts()));
    const state = service.state();
    const { current } = state;
    if (!current || !isFrozen(current)) throw new Error("nothing is frozen");
    const { protocol: _, ...freeze } = current.freeze;
    const as = { ...current, freeze: earlier ? current.freeze : freeze };
    const setting = { appearance: { language: "zh", theme: "dark", calm: false }, shown: "phase" } as const;
    const screen = screenOf(
      { ...service.state(), current: as as typeof current },
      viewReader(service.read),
      setting,
    );
    return "qr" in screen ? screen.qr : "none";
  };
  expect(codes(openKept("locked"), true)).toBe("");
  expect(codes(openKept("locked"), false)).toMatch(/^mingqian-draw\/2,DEMO-2027Q3-1,close,[0-9a-f]{64}$/);
});
