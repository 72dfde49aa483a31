import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { pushOf } from "../told-application.ts";

const renderer = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  sent: [] as string[],
  invoked: [] as unknown[][],
  listeners: new Map<string, (event: unknown, value: unknown) => void>(),
}));

vi.mock("electron", () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      renderer.exposed[name] = api;
    },
  },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      renderer.invoked.push(args);
      return { id: "1", ok: true, output: {} };
    },
    send: (channel: string) => renderer.sent.push(channel),
    on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
      renderer.listeners.set(channel, listener),
  },
}));

type Bridge = NonNullable<Parameters<typeof useBridge>[0]>;
function useBridge(bridge: {
  readonly call: (request: object) => Promise<unknown>;
  readonly subscribe: (onPush: (push: unknown) => void) => () => void;
}) {
  return bridge;
}

test("a page gets two functions, and through them no channel, no event and no other message", async () => {
  await import("../../../electron/hosts/desktop/preload.ts");
  expect(Object.keys(renderer.exposed)).toEqual(["mingqian"]);
  const bridge = useBridge(renderer.exposed["mingqian"] as Bridge);
  expect(Object.keys(bridge)).toEqual(["call", "subscribe"]);

  const request = { id: "1", method: "view", input: {} };
  expect(await bridge.call(request)).toEqual({ id: "1", ok: true, output: {} });
  expect(renderer.invoked).toEqual([["mingqian:call", request]]);

  const heard: unknown[][] = [];
  const stop = bridge.subscribe((...args) => heard.push(args));
  const also = bridge.subscribe(() => {});
  expect(renderer.sent).toEqual(["mingqian:subscribe", "mingqian:subscribe"]);
  const push = renderer.listeners.get("mingqian:push");
  push?.(new EventEmitter(), pushOf(4));
  expect(heard).toEqual([[pushOf(4)]]);
  expect([...renderer.listeners.keys()]).toEqual(["mingqian:push"]);

  stop();
  push?.(new EventEmitter(), pushOf(5));
  expect(heard).toHaveLength(1);
  expect(renderer.sent).toHaveLength(2);
  also();
  expect(renderer.sent.at(-1)).toBe("mingqian:unsubscribe");
});
