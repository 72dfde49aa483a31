import type { Page } from "@playwright/test";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import type { Failure, Push, Reply, Request } from "../../shared/contract/client.ts";
import type { MethodName } from "../../shared/contract/rpc.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { Workshop } from "./console-in-chromium.ts";
import { succeeded } from "./outcome.ts";

/** What a scripted host answers: an output, or a failure. */
export type Scripted = (method: MethodName, input: never) => object | { readonly error: Failure };

/** The console before a host that says what the test wants it to say. */
export interface ScriptedConsole {
  readonly page: Page;
  readonly calls: readonly Request[];
  /** The inputs of one method so far. */
  readonly inputs: (method: MethodName) => readonly Readonly<Record<string, unknown>>[];
  readonly push: (revision: number, view: ConsoleView) => void;
  /** The host goes away, as when it is killed. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const nothing: Scripted = (method) => (method === "timeline" ? { total: 0, lines: [] } : { revision: 1 });

/** Opens the console with a view; `script` answers its calls, the timeline is empty where it says nothing. */
export async function openScripted(
  { browser, windows }: Workshop,
  view: ConsoleView,
  script: Partial<Record<MethodName, (input: never) => object | Promise<object>>> = {},
): Promise<ScriptedConsole> {
  const calls: Request[] = [];
  const listeners = new Set<(push: Push) => void>();
  let present: Push = { revision: 1, view };
  const push = (revision: number, next: ConsoleView) => {
    present = { revision, view: next };
    for (const told of listeners) told(present);
  };
  const dispatch = async (_: unknown, request: unknown): Promise<Reply> => {
    const call = request as Request;
    calls.push(call);
    const method = call.method as MethodName;
    const output = await (script[method]?.(call.input as never) ?? nothing(method, call.input as never));
    return "error" in output
      ? { id: call.id, ok: false, error: output.error as Failure }
      : { id: call.id, ok: true, output };
  };
  const subscribe = (_: unknown, told: (push: Push) => void) => {
    listeners.add(told);
    told(present);
    return () => listeners.delete(told);
  };
  const onBug = (what: unknown): never => {
    throw new Error(`a bug: ${String(what)}`);
  };
  const application = { dispatch, subscribe, close: () => {} };
  const host = succeeded(await serveWindows(application, { windows, port: 0, onBug }));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(host.address("console"));
  let alive = true;
  const kill = async () => {
    if (alive) await host.close();
    alive = false;
  };
  return {
    page,
    calls,
    inputs: (method) => calls.filter((call) => call.method === method).map(({ input }) => input as never),
    push,
    kill,
    close: async () => {
      await context.close();
      await kill();
    },
  };
}
