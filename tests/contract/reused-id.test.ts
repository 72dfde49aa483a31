import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ConsoleCommand } from "../../shared/commands.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { openWindow } from "../support/windows.ts";

test("the id of another step that was carried out is refused where a copy is asked for, and is no fault", async () => {
  const folder = scratch();
  cpSync(join(import.meta.dirname, "../ledgers/2/preparation.sqlite"), join(folder, "ledger.sqlite"));
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const { client, last } = openWindow(host.console);
  const commandId = "1f0e4c2a-3f34-4d4b-9a55-0c6f8f3f9a01";
  const command: ConsoleCommand = { type: "list-media", items: [] };
  const expectedRevision = last().revision;
  const listed = await client.call("execute", { commandId, expectedRevision, command });
  expect(listed).toMatchObject({ ok: true });
  const asked = { commandId, expectedRevision: last().revision, folder: join(folder, "medium") };
  const copied = await client.call("copyFrozen", asked);
  expect(copied).toMatchObject({ ok: false, error: { code: "stale", said: { key: "contract.stale" } } });
});
