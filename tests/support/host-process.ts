import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Push, Reply, Transport } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import type { Hosted } from "./windows.ts";

type Sent = { readonly call: number; readonly role: WindowRole; readonly request: unknown } | "close";
type Got =
  | { readonly call: number; readonly reply: Reply }
  | { readonly role: WindowRole; readonly push: Push }
  | { readonly bug: string }
  | { readonly refused: string };

/** The whole program but its windows, over a data folder, in a process of its own. */
export interface HostProcess extends Hosted {
  readonly pid: number;
  readonly kill: () => Promise<void>;
}

/** Starts one, with the small office's clock and entropy and its own device certificate. */
export async function hostProcess(dataFolder: string): Promise<HostProcess> {
  const child = fork(fileURLToPath(import.meta.url), [dataFolder], {
    execArgv: [],
    // V8 tells of its end at length.
    stdio: ["ignore", "inherit", "ignore", "ipc"],
  });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const pushes: Record<WindowRole, Push[]> = { console: [], stage: [] };
  const listeners: Record<WindowRole, ((push: Push) => void)[]> = { console: [], stage: [] };
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  const started = new Promise<void>((resolve, reject) => {
    child.on("message", (got: Got) => {
      if ("refused" in got) reject(new Error(got.refused));
      else if ("reply" in got) waiting.get(got.call)?.resolve(got.reply);
      else if ("bug" in got) for (const asked of waiting.values()) asked.reject(new Error(got.bug));
      else {
        pushes[got.role].push(got.push);
        for (const told of listeners[got.role]) told(got.push);
        // The stage is told last.
        if (got.role === "stage") resolve();
      }
    });
    void ended.then(() => reject(new Error("the program ended")));
  });
  await started;
  let calls = 0;
  const transport = (role: WindowRole): Transport => ({
    call: (request) => {
      calls += 1;
      const asked = Promise.withResolvers<Reply>();
      waiting.set(calls, asked);
      void ended.then(() => asked.reject(new Error("the program ended")));
      send(child, { call: calls, role, request });
      return asked.promise;
    },
    subscribe: (told) => {
      const last = pushes[role].at(-1);
      if (last) told(last);
      listeners[role].push(told);
      return () => listeners[role].splice(listeners[role].indexOf(told), 1);
    },
  });
  return {
    pid: child.pid ?? 0,
    console: transport("console"),
    stage: transport("stage"),
    close: async () => {
      send(child, "close");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function send(child: ChildProcess, sent: Sent): void {
  child.send(sent);
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) await serve(process.argv[2] ?? "");

async function serve(dataFolder: string): Promise<void> {
  const { compose } = await import("../../electron/services/compose.ts");
  const { testPorts } = await import("./small-office.ts");
  const { device: _, ...ports } = testPorts();
  const tell = (got: Got) => process.send?.(got);
  const log = (bug: unknown) => tell({ bug: JSON.stringify(bug) });
  const services = compose({ dataFolder, ports, log });
  if (!services.ok) {
    tell({ refused: services.refusal.key });
    process.disconnect();
    return;
  }
  const { dispatch, subscribe, close } = services.value;
  for (const role of ["console", "stage"] as const) subscribe(role, (push) => tell({ role, push }));
  process.on("message", async (sent: Sent) => {
    if (sent === "close") {
      close();
      process.disconnect();
    } else tell({ call: sent.call, reply: await dispatch(sent.role, sent.request) });
  });
}
