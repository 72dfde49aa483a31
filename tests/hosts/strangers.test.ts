import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Transport } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { holdUntil } from "../support/hold-in-windows.ts";
import { canBeOther, idleStrangers } from "../support/other-user.ts";
import { scratch } from "../support/scratch.ts";
import { type Hosted, officer } from "../support/windows.ts";
import { openEvents } from "./event-stream.ts";
import { ask, enter, ownHead, replyOf } from "./http.ts";
import { builtWindows } from "./windows-fixture.ts";

const program = join(import.meta.dirname, "../e2e/host-process.ts");
/** The clock of the sample's ceremony. */
const morning = Date.parse("2026-12-25T09:30:00+08:00");

/** A host as a process of its own that may have so many files open; both windows are let in. */
async function hostWith(files: number): Promise<Hosted & { port: number }> {
  const clock = String(morning - Date.now());
  const host: ChildProcessWithoutNullStreams = spawn(
    "prlimit",
    [`--nofile=${files}:${files}`, process.execPath, program, scratch(), clock],
    { env: { ...process.env, MINGQIAN_WINDOWS: builtWindows() } },
  );
  const complaints: string[] = [];
  host.stderr.setEncoding("utf8").on("data", (part: string) => complaints.push(part));
  const ended = once(host, "exit");
  onTestFinished(async () => {
    host.kill("SIGKILL");
    await ended;
    expect(complaints).toEqual([]);
  });
  const lines = createInterface({ input: host.stdout });
  const [line] = (await once(lines, "line")) as [string];
  const addresses = JSON.parse(line) as Record<WindowRole, string>;
  const port = Number(new URL(addresses.console).port);
  const transport = async (role: WindowRole): Promise<Transport> => {
    const cookie = await enter(addresses[role]);
    const headers = ownHead(role, port, cookie);
    const opened = await openEvents(role, port, cookie);
    return {
      call: async (request) =>
        replyOf(await ask(port, { path: "/rpc", method: "POST", headers, body: JSON.stringify(request) })),
      subscribe: (onPush, onLost) => {
        void (async () => {
          for (;;) onPush(await opened.next());
        })().catch(onLost);
        return opened.close;
      },
    };
  };
  return { console: await transport("console"), stage: await transport("stage"), port, close: () => {} };
}

describe.each(["own", "other"] as const)(
  "400 idle strangers under a limit of 128 files, of this user or another: %s",
  (who) => {
    test.skipIf(who === "other" && !canBeOther)(
      "stop neither a fact nor a paper",
      { timeout: 120_000 },
      async () => {
        const host = await hostWith(128);
        const held = officer(host);
        await holdUntil(held, "office");
        await idleStrangers(host.port, 400, who);
        await holdUntil(held, "sheet", () => {}, "sample");
        expect(held.console.last().view.ceremony?.papers).toEqual(["pre-draw-sheet"]);
      },
    );
  },
);
