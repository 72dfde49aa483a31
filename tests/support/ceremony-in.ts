import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { actions, conduct, type Script } from "../../electron/cli/rehearse/rehearsal.ts";
import { type CeremonyService, ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import type { Ports } from "../../electron/services/ledger/ports.ts";
import type { Command } from "../../shared/commands.ts";
import { smallScript, testPorts } from "./small-office.ts";

/** A folder that goes away with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A ceremony over a real ledger in a folder of its own. */
export interface Held {
  readonly folder: string;
  readonly service: CeremonyService;
  /** Carries out the rehearsal's actions up to and including this one. */
  readonly until: (id: string) => Promise<void>;
  /** Carries out some of the rehearsal's actions once more, for the ceremony that is open now. */
  readonly again: (...ids: readonly string[]) => Promise<void>;
  /** The refusal of a command, or `carried out`. */
  readonly refusalOf: (command: Command) => string;
}

/** Opens a ceremony service that lives as long as the test. */
export function hold(more: { script?: Partial<Script>; ports?: Partial<Ports>; folder?: string } = {}): Held {
  const folder = more.folder ?? testFolder();
  const opened = openLedger(join(folder, "ledger.sqlite"));
  if (!opened.ok) throw new Error(opened.refusal.key);
  onTestFinished(() => opened.value.close());
  const started = ceremonyService(opened.value, testPorts(more.ports));
  if (!started.ok) throw new Error(started.refusal.key);
  const service = started.value;
  const todo = actions(smallScript(folder, more.script), () => {});
  return {
    folder,
    service,
    until: async (id) => {
      const end = todo.findIndex((step) => step.id === id);
      if (end < 0) throw new Error(`the rehearsal has no step ${id}`);
      const done = await conduct(service, todo.slice(0, end + 1), () => {});
      if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    },
    again: async (...ids) => {
      // Commands under fresh ids: the rehearsal's own are used up.
      const fresh: CeremonyService = { ...service, execute: (command) => service.execute(command) };
      for (const id of ids) {
        const done = await todo.find((step) => step.id === id)?.run(fresh);
        if (!done?.ok) throw new Error(`${id}: ${JSON.stringify(done?.refusal)}`);
      }
    },
    refusalOf: (command) => {
      const outcome = service.execute(command);
      return outcome.ok ? "carried out" : outcome.refusal.key;
    },
  };
}
