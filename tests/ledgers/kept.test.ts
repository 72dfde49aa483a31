import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import type { FactType } from "../../shared/facts.ts";
import { say } from "../../shared/text/text.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** Ledgers as programs before this one wrote them (`write-ledgers.ts`): every later program opens them. */
const kept = join(import.meta.dirname, "1");

/**
 * What each ledger was stopped at: how many facts it holds, its last hash, the open ceremony and its phase, past ones, and
 * lines of its course; `becomes` where this program, which draws under a later protocol, does not leave it there: it
 * `closes` what was frozen and never revealed, or a rehearsal, and does not touch (`held`) what must be finished as it was begun.
 */
const ledgers = {
  draw: {
    facts: 43,
    head: "c018e9d3eefe59db75f7c36a0a5ff9cc78de44bfe53e86958b8945c7263c2161",
    ceremony: "DEMO-2027Q3-1",
    phase: "draw",
    past: [],
    lines: 35,
    becomes: "held",
  },
  freeze: {
    facts: 22,
    head: "9171d07168d4ab514c07e3c37d633fd586a5be7150af1b26162c567c0b1e7428",
    ceremony: "DEMO-2027Q3-1",
    phase: "freeze",
    past: [],
    lines: 16,
    becomes: "closes",
  },
  lock: {
    facts: 85,
    head: "553e4cfef5d099e57045b72d661981f33e2f42b2b9b8c1563ca15d57a901c777",
    ceremony: "DEMO-2027Q3-1",
    phase: "lock",
    past: [],
    lines: 41,
    becomes: "held",
  },
  locked: {
    facts: 94,
    head: "2eff74ce34664dadf295fdde03095bd9e11e0ca2dc160d4af0c2aef31382f8bf",
    ceremony: "DEMO-2027Q3-1",
    phase: "minutes",
    past: ["DEMO-2027Q3-1 locked"],
    lines: 49,
  },
  minutes: {
    facts: 93,
    head: "b2ab5613781cc96a0c7d9bc23023e44f8bb9edbebbbaf102ca87ce953eea9496",
    ceremony: "DEMO-2027Q3-1",
    phase: "minutes",
    past: ["DEMO-2027Q3-1 locked"],
    lines: 49,
    becomes: "closes",
  },
  preparation: {
    facts: 10,
    head: "4168a78f64b92020eea45ed9ea6b621642e89b2fa0733ba4878e929f72df699b",
    ceremony: "DEMO-2027Q3-1",
    phase: "preparation",
    past: [],
    lines: 4,
  },
  "rehearsal-freeze": {
    facts: 22,
    head: "efbfa3913871bc342b7fc58308e98d967f3e04373194c2dca2a30642f4aa1688",
    ceremony: "REHEARSAL-DEMO-2027Q3-1",
    phase: "freeze",
    past: [],
    lines: 16,
    becomes: "closes",
  },
  "rehearsal-reveal": {
    facts: 40,
    head: "988ccb5a97e74f86fd1d5b0bf398d4dccb6eadd700fee6610e98c8ba08538cc8",
    ceremony: "REHEARSAL-DEMO-2027Q3-1",
    phase: "reveal",
    past: [],
    lines: 34,
    becomes: "closes",
  },
  reveal: {
    facts: 40,
    head: "ceeba58ef09f391fbcf6b6e2d17ce2c393b1f672744a9c87832cc6ea35521278",
    ceremony: "DEMO-2027Q3-1",
    phase: "reveal",
    past: [],
    lines: 34,
    becomes: "held",
  },
  scans: {
    facts: 96,
    head: "33f2b1b7207893a48ee4a4b282bd2bc8d8ecf0d423fec9d5829195c52fe6b76d",
    ceremony: "REHEARSAL-DEMO-2027Q3-1",
    phase: "minutes",
    past: ["REHEARSAL-DEMO-2027Q3-1 locked"],
    lines: 51,
  },
  slips: {
    facts: 32,
    head: "73ccc1cd82de28711fe97666f96c4e16d06decd948107687f575bd82aa829e2f",
    ceremony: "DEMO-2027Q3-1",
    phase: "slips",
    past: [],
    lines: 26,
    becomes: "closes",
  },
  two: {
    facts: 96,
    head: "99b6e88229f17ec49ef70c98bb493e167c6c8f051f4619c9a3e7c43f8ce0f017",
    ceremony: "REHEARSAL-DEMO-2027Q4-1",
    phase: "witnesses",
    past: ["DEMO-2027Q3-1 locked"],
    lines: 51,
  },
  void: {
    facts: 34,
    head: "713dfb8fe93784030851a1549273be42a6ab342845b96fd7349e711ba99166a3",
    ceremony: "",
    phase: "",
    past: ["DEMO-2027Q3-1 void"],
    lines: 28,
  },
  witnesses: {
    facts: 17,
    head: "27121aa02a91fdc029c814a5ccfa9b95d98bc231e486c1b06b5409e98cfede42",
    ceremony: "DEMO-2027Q3-1",
    phase: "witnesses",
    past: [],
    lines: 11,
  },
} as const;

test("each kept ledger is held against what it was stopped at", () => {
  expect(readdirSync(kept).sort()).toEqual(
    Object.keys(ledgers)
      .map((name) => `${name}.sqlite`)
      .sort(),
  );
});

describe.each(Object.entries(ledgers))("the ledger stopped at %s", (name, so) => {
  const copy = () => {
    const folder = scratch();
    cpSync(join(kept, `${name}.sqlite`), join(folder, "ledger.sqlite"));
    return folder;
  };

  test("is whole, and holds what it held", () => {
    const ledger = succeeded(openLedger(join(copy(), "ledger.sqlite")));
    onTestFinished(() => ledger.close());
    expect(ledger.readOnly).toBeUndefined();
    expect(ledger.head()).toEqual({ seq: so.facts, hash: so.head });
  });

  const becomes = "becomes" in so ? so.becomes : "goes on";
  const locked = name === "minutes";

  test.runIf(becomes === "goes on")(
    "opens in both windows where it stood, and its course is told",
    async () => {
      const host = hostInProcess(copy(), testPorts());
      onTestFinished(() => void host.close());
      const { console, stage } = officer(host);
      const { view } = await console.until(() => true);
      expect(view.broken).toBeUndefined();
      expect([view.ceremony?.id ?? "", view.ceremony?.phase ?? ""]).toEqual([so.ceremony, so.phase]);
      expect(view.past.map(({ ceremony, outcome }) => `${ceremony} ${outcome}`)).toEqual(so.past);
      expect(view.registerOpen).toBe(true);
      // Its program asked for no approval, without which the room is still at the preparation.
      const seen = so.phase === "witnesses" ? "preparation" : so.phase;
      expect(stage.last().view.phase).toBe(seen === "" ? "none" : seen);
    },
  );

  test.runIf(becomes === "closes")(
    "is closed: its number is spent, its secrets are gone, its page stays",
    async () => {
      const folder = copy();
      const host = hostInProcess(folder, testPorts());
      const { console } = officer(host);
      const { view } = await console.until(() => true);
      expect(view.broken).toBeUndefined();
      expect(view.registerOpen).toBe(true);
      expect(view.past.map(({ ceremony, outcome }) => `${ceremony} ${outcome}`)).toEqual([
        `${so.ceremony} ${locked ? "locked" : "unfinished"}`,
      ]);
      expect(view.ceremony).toBeUndefined();
      const { id, phase } = good(await console.client.call("ceremony", { ceremony: so.ceremony }));
      expect([id, phase]).toEqual([so.ceremony, so.phase]);
      await host.close();
      const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
      onTestFinished(() => ledger.close());
      expect([ledger.kept("nonce"), ledger.kept("conflicts.csv")]).toEqual([undefined, undefined]);
    },
  );

  test.runIf(becomes === "held")(
    "stays as it is, is shown, and the program that finishes it is named",
    async () => {
      const folder = copy();
      const before = readFileSync(join(folder, "ledger.sqlite"));
      const host = hostInProcess(folder, testPorts());
      const { console, stage } = officer(host);
      const { view } = await console.until(() => true);
      expect(view.broken).toEqual({
        key: "ledger.held-back",
        values: { ceremony: so.ceremony, protocol: "mingqian-draw/1", program: "0.0.0-test" },
      });
      expect([view.ceremony?.id, view.ceremony?.phase]).toEqual([so.ceremony, so.phase]);
      expect(stage.last().view.screen.kind).toBe("blank");
      await host.close();
      expect(readFileSync(join(folder, "ledger.sqlite")).equals(before)).toBe(true);
    },
  );

  test.runIf(so.ceremony !== "" && becomes !== "held")("tells the course of its ceremony", async () => {
    const host = hostInProcess(copy(), testPorts());
    onTestFinished(() => void host.close());
    const { console } = officer(host);
    const ceremonies = new Set([...so.past.map((one) => one.split(" ")[0] ?? ""), so.ceremony]);
    const told = await Promise.all(
      [...ceremonies].map(async (ceremony) => {
        const { lines } = good(await console.client.call("timeline", { ceremony, from: 0, count: 500 }));
        return lines.map(({ said }) => say(said, "en"));
      }),
    );
    expect(told.every((lines) => lines.includes("Ceremony opened"))).toBe(true);
    // What it was told when it was written is told still, but for starts of the program outside of it.
    expect(told.flat().length).toBeGreaterThanOrEqual(so.lines - 2);
  });
});

/** The facts there were when these ledgers were written. */
const factsThen = [
  "application.started",
  "bag.versioned",
  "bag.written",
  "calendar.imported",
  "ceremony.locked",
  "ceremony.opened",
  "ceremony.paused",
  "ceremony.resumed",
  "ceremony.voided",
  "draw.shown",
  "draw.stepped",
  "freeze.confirmed",
  "freeze.copied",
  "ink.chosen",
  "list.imported",
  "lock.absent",
  "lock.confirmed",
  "media.listed",
  "minutes.refused",
  "nonce.revealed",
  "objection.noted",
  "office.configured",
  "opinion.recorded",
  "paper.filed",
  "paper.printed",
  "paper.signed",
  "person.returned",
  "person.signed-in",
  "person.signed-out",
  "plan.settled",
  "pool.frozen",
  "result.fixed",
  "scan.added",
  "signature.made",
  "slip.dropped",
  "slip.read",
  "slips.counted",
  "slips.enveloped",
  "void.confirmed",
] as const satisfies readonly FactType[];

test.each([
  ["minutes", "DEMO-2027Q3-1"],
  ["void", "DEMO-2027Q3-1"],
  ["locked", "DEMO-2027Q3-1"],
])("of the ledger stopped at %s: a bag is the earlier program's to write", async (name, ceremony) => {
  const folder = scratch();
  cpSync(join(kept, `${name}.sqlite`), join(folder, "ledger.sqlite"));
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const written = await officer(host).change("writeBag", { ceremony });
  expect(written).toMatchObject({
    ok: false,
    error: { said: { key: "ceremony.earlier-protocol", values: { protocol: "mingqian-draw/1" } } },
  });
});

test.each(["freeze", "void", "locked"])(
  "after the ledger stopped at %s the next number follows, and the period of a locked list is spent",
  async (name) => {
    const folder = scratch();
    cpSync(join(kept, `${name}.sqlite`), join(folder, "ledger.sqlite"));
    const host = hostInProcess(folder, testPorts());
    onTestFinished(() => void host.close());
    const held = officer(host);
    const details = {
      place: "示例会场",
      organiser: "示例市生态环境局",
      host: "示例主持人",
      operator: "示例操作员",
      recorder: "示例记录员",
      windowReason: "示例理由",
    };
    const open = { type: "open", quarter: "2027Q3", rehearsal: false, day: "2026-12-25", details } as const;
    if (name === "locked") {
      expect((await held.refused(open)).said?.key).toMatch(/locked/);
      return;
    }
    expect((await held.execute(open)).ceremony?.id).toBe("DEMO-2027Q3-2");
  },
);

test("together they hold every fact there was, and each is known still", () => {
  const types = Object.keys(ledgers).flatMap((name) => {
    const folder = scratch();
    cpSync(join(kept, `${name}.sqlite`), join(folder, "ledger.sqlite"));
    const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
    onTestFinished(() => ledger.close());
    return [...ledger.events()].map(({ body }) => (JSON.parse(body) as { type: string }).type);
  });
  expect([...new Set(types)].sort()).toEqual(factsThen);
});
