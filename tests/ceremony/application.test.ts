import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import { say } from "../../shared/text/text.ts";
import { good, holdUntil, type StepName, steps } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { damage, largeBlob, writeLarge } from "../support/large-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

const composed = (dataFolder: string) => compose({ dataFolder, ports: testPorts(), log: () => {} });

/** Opens a host for as long as `use` takes. */
async function within<T>(folder: string, use: (held: Officer) => Promise<T>): Promise<T> {
  const host = hostInProcess(folder, testPorts());
  try {
    return await use(officer(host));
  } finally {
    await host.close();
  }
}

const heldUntil = (folder: string, step: StepName) => within(folder, (held) => holdUntil(held, step));

test("closed and opened again after every step, both windows come back to the same", async () => {
  const folder = scratch();
  for (const step of steps) {
    const views = (held: Officer) => {
      const { view } = held.console.last();
      // Which stages are open is not of the ledger.
      const stage = { ...view.stage, watch: undefined, page: undefined };
      return [{ ...view, stage, events: 0, working: undefined }, held.stage.last().view];
    };
    const before = await within(folder, async (held) => {
      await holdUntil(held, step, () => {}, step);
      return views(held);
    });
    expect(await within(folder, async (held) => views(held)), step).toEqual(before);
  }
  const verdict = await within(folder, async ({ console }) =>
    good(await console.client.call("verifyBag", { ceremony })),
  );
  expect(verdict.failed).toBe(0);
});

const paused = {
  type: "ceremony.paused",
  form: 2,
  of: ceremony,
  at: "2026-12-25T09:30:00+08:00",
  command: "x",
  cause: "operator",
  reasonNote: "c".repeat(64),
};

describe("a ledger that cannot be used", () => {
  test("held by another program: refused, and left as it is", () => {
    const folder = scratch();
    const first = succeeded(composed(folder));
    expect(refusalKey(composed(folder))).toBe("ledger.held");
    first.close();
    succeeded(composed(folder)).close();
  });

  test("damaged: opens read-only, says so on the console, and shows nothing on the stage", async () => {
    const folder = scratch();
    await heldUntil(folder, "drop 1");
    const file = join(folder, "ledger.sqlite");
    const bytes = readFileSync(file);
    const mark = bytes.indexOf('"type":"slip.dropped"');
    expect(mark).toBeGreaterThan(0);
    bytes[mark + 8] = "S".charCodeAt(0);
    writeFileSync(file, bytes);
    await within(folder, async (held) => {
      const { revision, view } = held.console.last();
      expect(view.broken?.key).toBe("ledger.broken-event");
      expect(view.blockers).toEqual([view.broken]);
      expect(view.registerOpen).toBe(false);
      expect(view.ceremony).toBeUndefined();
      expect(view.office?.code).toBe("DEMO");
      expect(held.stage.last().view).toMatchObject({ ceremony: "", screen: { kind: "blank" } });
      expect(await held.refused({ type: "drop-slip", slip: 2 })).toEqual({
        code: "refused",
        said: view.broken,
      });
      const { total, lines } = good(
        await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }),
      );
      expect(total).toBe(lines.length);
      expect(lines.at(-1)?.said.key).toBe("ceremony.course.freeze.confirmed");
      expect(lines.at(-1)?.seq).toBe(revision);
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("damaged where it is verified after the start: works until then, and from then on as if that had been known", async () => {
    const folder = scratch();
    await heldUntil(folder, "open");
    const file = join(folder, "ledger.sqlite");
    writeLarge(file);
    damage(file, 1);
    await within(folder, async (held) => {
      const { client } = held.console;
      expect(held.console.last().view.broken).toBeUndefined();
      expect(held.console.last().view.ceremony?.phase).toBe("preparation");
      const { view } = await held.console.until((push) => push.view.broken !== undefined);
      expect(view.broken).toMatchObject({ key: "ledger.broken-blob", values: { hash: largeBlob(1) } });
      expect(view.ceremony).toBeUndefined();
      await held.stage.until((push) => push.view.screen.kind === "blank");
      const said = view.broken;
      expect(await held.refused({ type: "pause", reason: "" })).toEqual({ code: "refused", said });
      const read = await client.call("newKeys", {});
      expect(!read.ok && read.error.said).toEqual(said);
      expect(
        good(await client.call("timeline", { ceremony: "", from: 0, count: 500 })).total,
      ).toBeGreaterThan(2);
    });
  });

  test("a note that is damaged and needed at the start before it is verified: opens read-only", async () => {
    const folder = scratch();
    await heldUntil(folder, "open");
    const file = join(folder, "ledger.sqlite");
    writeLarge(file);
    const bytes = readFileSync(file);
    const at = bytes.indexOf("甲主持");
    expect(at).toBeGreaterThan(0);
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await within(folder, async (held) => {
      expect(held.console.last().view.broken?.key).toBe("ledger.broken-blob");
      expect(held.stage.last().view.screen.kind).toBe("blank");
    });
  });

  test.each([
    ["of a newer program", "ledger.foreign-event", { type: "list.published" }],
    ["with a fact in a newer form", "ledger.newer-event", { ...paused, form: 3 }],
    ["without one of its notes", "ledger.lost-blob", paused],
  ])("%s: opens read-only", async (_, key, event) => {
    const folder = scratch();
    await heldUntil(folder, "open");
    const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
    succeeded(ledger.append({ events: [canonical(event)] }));
    ledger.close();
    await within(folder, async (held) => {
      expect(held.console.last().view.broken?.key).toBe(key);
      const refused = await held.change("importSample", {});
      expect(!refused.ok && refused.error.said.key).toBe(key);
    });
  });

  test("on a disk that fills up while slips are read: a sentence, nothing on the stage, nothing lost", async (context) => {
    const folder = scratch();
    const small = scratch();
    await heldUntil(folder, "read 1/1");
    const kibibytes = Math.ceil(readFileSync(join(folder, "ledger.sqlite")).length / 1024) + 96;
    const reason = smallDisk(small, kibibytes);
    context.skip(reason !== undefined, reason);
    writeFileSync(join(small, "ledger.sqlite"), readFileSync(join(folder, "ledger.sqlite")));
    const host = hostInProcess(small, testPorts());
    // Unmounting, asked for earlier, comes after this.
    onTestFinished(() => host.close());
    const held = officer(host);
    const read = { type: "read-slip", slip: 1, reader: 2, digits: "314159265358" } as const;
    writeFileSync(join(small, "ballast"), Buffer.alloc(4096));
    let ballast = 4096;
    for (;;) {
      try {
        ballast += 4096;
        writeFileSync(join(small, "ballast"), Buffer.alloc(ballast));
      } catch {
        break;
      }
    }
    const before = [held.console.last(), held.stage.last()];
    expect((await held.refused(read)).said.key).toBe("ledger.full");
    expect([held.console.last(), held.stage.last()]).toEqual(before);
    writeFileSync(join(small, "ballast"), "");
    const view = await held.execute(read);
    expect(view.ceremony?.slips[0]?.digits).toBe("314159265358");
  });
});

test("a window that cannot be told changes nothing for the others", async () => {
  const folder = scratch();
  const services = succeeded(composed(folder));
  onTestFinished(services.close);
  let told = 0;
  services.subscribe("console", () => {
    told += 1;
    if (told > 1) throw new Error("the window is gone");
  });
  const revisions: number[] = [];
  const stop = services.subscribe("console", ({ revision }) => revisions.push(revision));
  const configure = (code: string, expectedRevision: number) =>
    services.dispatch("console", {
      id: "1",
      method: "execute",
      input: {
        commandId: crypto.randomUUID(),
        expectedRevision,
        command: { type: "configure-office", office: "示例局", code, level: "city" },
      },
    });
  expect((await configure("A", 1)).ok).toBe(true);
  expect((await configure("B", 2)).ok).toBe(true);
  stop();
  expect((await configure("C", 3)).ok).toBe(true);
  expect([told, revisions]).toEqual([2, [1, 2, 3]]);
});

test("what is shown again goes away with the next step; a blank stage stays blank, and equal revisions are pushed", async () => {
  await within(scratch(), async (held) => {
    await holdUntil(held, "result");
    const { client } = held.console;
    const kind = () => held.stage.last().view.screen.kind;
    const { revision } = held.stage.last();
    expect(good(await client.call("stage", { shown: "roll", language: "en" })).language).toBe("en");
    expect([kind(), held.stage.last().revision]).toEqual(["roll", revision]);
    await held.execute({ type: "advance" });
    expect([kind(), held.console.last().view.stage.shown]).toEqual(["draw", "phase"]);
    good(await client.call("stage", { shown: "blank", calm: true }));
    // What is not on the screen is not shown, and so nothing follows it.
    expect((await held.refused({ type: "advance" })).said.key).toBe("ceremony.still-showing");
    await held.execute({ type: "object", slip: 0, text: "示例异议" });
    expect(kind()).toBe("blank");
    good(await client.call("stage", { shown: "phase" }));
    expect(kind()).toBe("draw");
    expect(held.stage.last().view.appearance).toEqual({ language: "en", theme: "dark", calm: true });
    const nothing = await client.call("stage", { shown: "result" });
    expect(!nothing.ok && nothing.error.said.key).toBe("contract.nothing-to-show");
  });
});

test("the pool is given by its digest alone, and no other blob", async () => {
  const folder = scratch();
  await within(folder, async (held) => {
    await holdUntil(held, "result");
    await held.execute({ type: "advance" });
    const { screen } = held.stage.last().view;
    if (screen.kind !== "draw") throw new Error("no draw on the stage");
    const pool = good(await held.stage.client.call("pool", { digest: screen.poolDigest }));
    expect(pool.text).toMatch(/^code,tier,commitment\n/);
    const other = await held.stage.client.call("pool", { digest: screen.seed });
    expect(!other.ok && other.error.said.key).toBe("contract.pool-unknown");
  });
  expect(readdirSync(folder).filter((name) => !/^(?:ledger|register)[.]sqlite/.test(name))).toEqual([]);
});

test("the timeline tells no reading before its slip is fixed", async () => {
  await within(scratch(), async (held) => {
    await holdUntil(held, "nonce");
    const told = async () => {
      const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
      return lines.map(({ said }) => say(said, "zh")).join("\n");
    };
    const read = (reader: 1 | 2) =>
      held.execute({ type: "read-slip", slip: 1, reader, digits: "314159265358" });
    await read(1);
    expect(await told()).not.toContain("314159265358");
    await read(2);
    expect((await told()).match(/314159265358/g)).toHaveLength(2);
  });
});
