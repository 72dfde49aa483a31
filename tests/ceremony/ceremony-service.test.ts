import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { freezePool } from "../../electron/services/ceremony/freezing.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import type { Frozen } from "../../shared/draw/freeze.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import { hold, testFolder } from "../support/ceremony-in.ts";
import { ceremony, smallScript, testPorts } from "../support/small-office.ts";

/** What a start says of a ledger that holds this body at its end. */
function startWith(body: string): string {
  const ledger = openLedger(join(testFolder(), "ledger.sqlite"));
  if (!ledger.ok) throw new Error(ledger.refusal.key);
  const begun = ceremonyService(ledger.value, testPorts());
  if (!begun.ok) throw new Error(begun.refusal.key);
  const written = ledger.value.append({ events: [body] });
  if (!written.ok) throw new Error(written.refusal.key);
  const again = ceremonyService(ledger.value, testPorts());
  ledger.value.close();
  return again.ok ? "started" : again.refusal.key;
}

const at = "2026-12-25T09:30:00+08:00";

test("a ledger with what this program does not know, or what cannot have happened, is refused and never crashes", () => {
  const office = { form: 2, of: "office", at, command: "x" };
  const started = { type: "application.started", ...office, version: "9", build: "b".repeat(64) };
  expect(startWith(canonical(started))).toBe("started");
  expect(startWith("not JSON")).toBe("ledger.foreign-event");
  expect(startWith(canonical({ ...office, type: "list.burnt" }))).toBe("ledger.foreign-event");
  expect(startWith(canonical({ ...started, extra: 1 }))).toBe("ledger.foreign-event");
  expect(startWith(canonical({ ...started, of: ceremony }))).toBe("ledger.foreign-event");
  expect(startWith(canonical({ ...office, type: "freeze.confirmed" }))).toBe("ledger.foreign-event");
  const its = { form: 2, of: ceremony, at, command: "x" };
  expect(startWith(canonical({ ...its, type: "freeze.confirmed" }))).toBe("ledger.foreign-event");
  const paused = { ...its, type: "ceremony.paused", cause: "operator", reasonNote: "c".repeat(64) };
  expect(startWith(canonical(paused))).toBe("ledger.lost-blob");
});

test("a blob that was taken out of the file behind the program's back is missed at the next start", async () => {
  const folder = testFolder();
  const { until, service } = hold({ folder });
  await until("freeze");
  const now = service.state().current;
  const names = now && "freeze" in now ? now.freeze.names : "";
  service.ledger.close();
  const file = new Database(join(folder, "ledger.sqlite"));
  const triggers = file.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`);
  const columns = file.prepare("SELECT typeof(hash) AS type FROM blob LIMIT 1").get() as { type: string };
  const key = columns.type === "blob" ? Buffer.from(names, "hex") : names;
  expect(file.prepare("DELETE FROM blob WHERE hash = ?").run(key).changes).toBe(1);
  for (const { sql } of triggers) file.exec(sql);
  file.close();
  const opened = openLedger(join(folder, "ledger.sqlite"));
  if (!opened.ok) throw new Error(opened.refusal.key);
  const again = ceremonyService(opened.value, testPorts());
  expect(!again.ok && again.refusal).toMatchObject({ key: "ledger.lost-blob", values: { hash: names } });
  opened.value.close();
});

test("a freeze that does not keep its word is not committed", async () => {
  const { service, until } = hold();
  await until("sign-in/2");
  let frozen: Frozen | undefined;
  const spy = {
    ...service,
    execute: (command: Parameters<typeof service.execute>[0]) => {
      if (command.type === "freeze") frozen = command.frozen;
      return { ok: true as const, value: service.state() };
    },
  };
  await freezePool(spy, smallScript("").keys, "spied");
  if (!frozen) throw new Error("no freeze was asked for");
  const sound = frozen;
  const refusedFile = (changed: Frozen) => {
    const outcome = service.execute({
      type: "freeze",
      frozen: changed,
      names: new Uint8Array([1]),
      recovery: new Uint8Array([2]),
    });
    return outcome.ok ? "frozen" : [outcome.refusal.key, outcome.refusal.values];
  };
  const swap = (text: string) =>
    text.replace(/[0-9a-f]{64}$/m, (digest) => digest.replace(/./g, (digit) => (digit === "0" ? "1" : "0")));
  const { files, sealed } = sound;
  const differs = (file: string) => ["ceremony.frozen-differs", { file }];
  expect(
    refusedFile({
      ...sound,
      files: {
        ...files,
        "basis.csv": files["basis.csv"].replace("custom", "x").replace(/in-post,\d+/, "in-post,99"),
      },
    }),
  ).toEqual(differs("basis.csv"));
  expect(refusedFile({ ...sound, files: { ...files, "pool.csv": swap(files["pool.csv"]) } })).toEqual(
    differs("freeze.txt"),
  );
  expect(
    refusedFile({
      ...sound,
      sealed: { ...sealed, "names.csv": sealed["names.csv"].replace("示例KEY002厂", "示例KEY003厂") },
    }),
  ).toEqual(differs("names.csv"));
  expect(refusedFile({ ...sound, digest: "0".repeat(64) })).toEqual(differs("freeze.txt"));
  expect(refusedFile({ ...sound, nonce: "0".repeat(64) })).toEqual(differs("freeze.txt"));
});

test("a ceremony is frozen on its day only", async () => {
  const { until, service } = hold({ ports: { now: () => "2026-12-26T00:00:01+08:00" } });
  await until("sign-in/2");
  const late = await freezePool(service, smallScript("").keys, "late");
  expect(!late.ok && late.refusal.key).toBe("ceremony.other-day");
});
