import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** Ledgers of form 2, as `tests/support/write-ledgers.ts` wrote them: every later program opens them, and goes on where they stood. */
const kept = join(import.meta.dirname, "2");

interface Stopped {
  readonly seq: number;
  readonly hash: string;
  readonly ceremony: string;
  readonly phase: string;
  readonly past: readonly string[];
  readonly facts: readonly string[];
}

const ledgers = JSON.parse(readFileSync(join(kept, "ledgers.json"), "utf8")) as Record<string, Stopped>;

const copyOf = (name: string) => {
  const folder = scratch();
  cpSync(join(kept, `${name}.sqlite`), join(folder, "ledger.sqlite"));
  return folder;
};

const hosted = (name: string) => {
  const folder = copyOf(name);
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  return { folder, held: officer(host) };
};

test("each is held against what it was stopped at, and together they hold every fact of that form", () => {
  const files = readdirSync(kept).filter((name) => name.endsWith(".sqlite"));
  expect(files.sort()).toEqual(
    Object.keys(ledgers)
      .map((name) => `${name}.sqlite`)
      .sort(),
  );
  // All but that with which a later program closes what an earlier protocol left open.
  expect(new Set(Object.values(ledgers).flatMap(({ facts }) => facts)).size).toBe(41);
});

describe.each(Object.entries(ledgers))("the ledger of form 2 stopped at %s", (name, so) => {
  test("is whole, and holds what it held", () => {
    const ledger = succeeded(openLedger(join(copyOf(name), "ledger.sqlite")));
    onTestFinished(() => ledger.close());
    expect(ledger.readOnly).toBeUndefined();
    expect(ledger.head()).toEqual({ seq: so.seq, hash: so.hash });
  });

  test("opens in both windows where it stood; every ceremony has its page and its course", async () => {
    const { held } = hosted(name);
    const { view } = await held.console.until(() => true);
    expect(view.broken).toBeUndefined();
    expect([view.ceremony?.id ?? "", view.ceremony?.phase ?? ""]).toEqual([so.ceremony, so.phase]);
    expect(view.past.map(({ ceremony, outcome }) => `${ceremony} ${outcome}`)).toEqual(so.past);
    // Its program asked for no approval, without which the room is still at the preparation.
    const seen = so.phase === "witnesses" ? "preparation" : so.phase;
    expect(held.stage.last().view.phase).toBe(seen === "" ? "none" : seen);
    const past = so.past.map((one) => one.split(" ")[0] ?? "");
    for (const ceremony of new Set([...past, ...(so.ceremony === "" ? [] : [so.ceremony])])) {
      const { client } = held.console;
      expect(good(await client.call("ceremony", { ceremony })).id).toBe(ceremony);
      const { lines } = good(await client.call("timeline", { ceremony, from: 0, count: 500 }));
      expect(lines.some(({ said }) => said.key === "ceremony.course.ceremony.opened")).toBe(true);
    }
  });
});

test.each(["minutes", "locked", "scans", "two"])(
  "of the ledger of form 2 stopped at %s the bag is written and verified",
  async (name) => {
    const { folder, held } = hosted(name);
    const ceremony = ledgers[name]?.past[0]?.split(" ")[0] ?? "";
    const written = good(await held.change("writeBag", { ceremony }));
    expect(written.folder).toBe(join(folder, "bags", ceremony));
    if (name === "scans") good(await held.change("writeVersion", { ceremony }));
    const verdict = good(await held.console.client.call("verifyBag", { ceremony }));
    expect(verdict.failed).toBe(0);
    expect(verdict.passed).toBeGreaterThan(30);
  },
);

test("the ledger of form 2 stopped at its slips is carried on with the nonce it keeps", async () => {
  const { held } = hosted("slips");
  const view = await held.execute({ type: "reveal-nonce" });
  expect(view.ceremony).toMatchObject({ phase: "reveal", nonce: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("the void of form 2, from before a void had minutes, gets them and its bag, once", async () => {
  const { folder, held } = hosted("void");
  const ceremony = ledgers["void"]?.past[0]?.split(" ")[0] ?? "";
  expect((await held.change("writeBag", { ceremony })).ok).toBe(false);
  good(await held.change("filePaper", { ceremony, paper: "minutes" }));
  // A program of that time may have written its bag already, without minutes: it is not overwritten, and has to be moved away.
  const place = join(folder, "bags", ceremony);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  const refused = await held.change("writeBag", { ceremony });
  expect(refused).toMatchObject({
    ok: false,
    error: { said: { key: "bag.exists", values: { path: place } } },
  });
  renameSync(place, join(folder, "before"));
  const written = good(await held.change("writeBag", { ceremony }));
  expect(written.folder).toBe(place);
  const verdict = good(await held.console.client.call("verifyBag", { ceremony }));
  expect(verdict.failed).toBe(0);
  const again = good(await held.change("writeBag", { ceremony }));
  expect(again.folder).toBe(written.folder);
});
