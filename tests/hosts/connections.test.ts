import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Bounds, bounds } from "../../electron/hosts/browser/connections.ts";
import type { AskPeer } from "../../electron/hosts/browser/peer.ts";
import { type BrowserHost, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { succeeded } from "../support/outcome.ts";
import { type EventStream, openEvents } from "./event-stream.ts";
import { ask, enter, hostOf } from "./http.ts";
import { pushOf, type ToldApplication, toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

/** A host on a system that cannot say whose a connection is. */
async function served(
  within: Partial<Bounds>,
  askPeer: AskPeer = async () => "unknown",
  onStranger = () => {},
): Promise<{ host: BrowserHost; application: ToldApplication }> {
  const application = toldApplication();
  const onBug = (error: unknown) => {
    throw error;
  };
  const options = {
    windows: builtWindows(),
    port: 0,
    onBug,
    onStranger,
    askPeer,
    bounds: { ...bounds, ...within },
  };
  const host = succeeded(await serveWindows(application, options));
  onTestFinished(host.close);
  return { host, application };
}

/** Connects and says nothing. */
async function idle(port: number): Promise<{ socket: Socket; ended: Promise<unknown> }> {
  const socket = connect({ host: "127.0.0.1", port });
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  const ended = new Promise((resolve) => socket.resume().once("close", resolve));
  await once(socket, "connect");
  return { socket, ended };
}

const statusOf = async ({ port }: BrowserHost, cookie: string) =>
  (await ask(port, { path: "/", headers: { host: hostOf("console", port), cookie } })).status;

test("of too many the oldest goes that no window has spoken on, and a window always comes in", async () => {
  const { host, application } = await served({ most: 4 });
  const cookie = await enter(host.address("console"));
  const line = await openEvents("console", host.port, cookie);
  onTestFinished(line.close);
  await line.next();
  const first = await idle(host.port);
  const strangers = [first];
  for (let more = 0; more < 20; more += 1) strangers.push(await idle(host.port));
  await first.ended;
  expect(await statusOf(host, cookie)).toBe(200);
  application.push("console", pushOf(2));
  expect(await line.next()).toMatchObject({ revision: 2 });
  // All but the newest two had to go, for the window's line and for what it asked.
  await Promise.all(strangers.slice(0, -2).map(({ ended }) => ended));
});

test("where windows have spoken on all, the new one goes; not where their session has ended since", async () => {
  const { host } = await served({ most: 3 });
  const address = host.address("console");
  const cookie = await enter(address);
  const lines: EventStream[] = [];
  for (let more = 0; more < 3; more += 1) lines.push(await openEvents("console", host.port, cookie));
  onTestFinished(() => {
    for (const { close } of lines) close();
  });
  await (await idle(host.port)).ended;
  for (const { next } of lines) expect(await next()).toMatchObject({ revision: 1 });
  lines.pop()?.close();
  // The address a second time ends that session, and what it held is free for others.
  await vi.waitFor(() => expect(enter(address)).rejects.toThrow("403"));
  const fresh = await enter(host.address("console"));
  expect(await statusOf(host, fresh)).toBe(200);
});

test("a connection that says nothing, or never ends its head, is ended; one of a window is not", async () => {
  const { host } = await served({ head: 200, look: 50 });
  const cookie = await enter(host.address("console"));
  const line = await openEvents("console", host.port, cookie);
  onTestFinished(line.close);
  await line.next();
  const silent = await idle(host.port);
  const slow = await idle(host.port);
  slow.socket.write("GET / HTTP/1.1\r\nHost: ");
  await Promise.all([silent.ended, slow.ended]);
  expect(line.response.destroyed).toBe(false);
});

test("nothing is read of a connection before it is known whose it is, and a host that ends waits for no answer", async () => {
  const { host, application } = await served({}, () => new Promise(() => {}));
  const waiting = await idle(host.port);
  waiting.socket.write("GET / HTTP/1.1\r\n\r\n");
  await host.close();
  await waiting.ended;
  expect(waiting.socket.bytesRead).toBe(0);
  expect(application.calls).toEqual([]);
});

test.each([
  ["stranger", 1],
  ["nobody", 0],
] as const)(
  "a connection that is %s's gets no answer, and another user's alone is told, once",
  async (whose, times) => {
    let told = 0;
    const { host } = await served(
      {},
      async () => whose,
      () => {
        told += 1;
      },
    );
    for (let more = 0; more < 3; more += 1) await (await idle(host.port)).ended;
    expect(told).toBe(times);
  },
);
