import type { Page } from "@playwright/test";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import type { Failure, Push, Reply, Request } from "../../shared/contract/client.ts";
import type { MethodName } from "../../shared/contract/rpc.ts";
import { message } from "../../shared/text/text.ts";
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
  /** Opens the stage before the same host, which sends it the console's view: none that it can show. Its clock is the test's. */
  readonly openStage: () => Promise<Page>;
  /** The host goes away, as when it is killed. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where the script says nothing: an empty timeline, a change is done, and a question is not answered. */
const nothing: Scripted = (method, input: object) => {
  if (method === "timeline") return { total: 0, lines: [] };
  if ("expectedRevision" in input) return { revision: 1 };
  return { error: { code: "refused", said: message("console.unreachable", {}) } };
};

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
    openStage: async () => {
      const stage = await context.newPage();
      await stage.clock.install();
      await stage.goto(host.address("stage"));
      return stage;
    },
    kill,
    close: async () => {
      await context.close();
      await kill();
    },
  };
}
