import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { type AddressInfo, Server } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { listenLocally, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ask } from "./http.ts";
import { toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

const withIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === "::1");
const create = () => createServer((_, response) => response.end("ours"));

async function statusAt(host: string, port: number): Promise<number | undefined> {
  const [response] = (await once(
    request({ host, port, headers: { host: `console.localhost:${port}` }, agent: false }).end(),
    "response",
  )) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

/** Another program on a port of ::1 alone. */
async function squatter(): Promise<number> {
  const server = createServer((_, response) => response.end("a thief's"));
  server.listen(0, "::1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Has a listening change what it asks of the system; the rest is the system's own. */
function listenAs(change: (server: Server, port: number, host: string) => number | undefined): void {
  const original = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;
  const spy = vi.spyOn(Server.prototype, "listen");
  spy.mockImplementation(function (this: Server, ...[port, host, then]: unknown[]) {
    const changed = change(this, Number(port), String(host));
    return changed === undefined ? this : original.call(this, changed, host, then);
  } as typeof Server.prototype.listen);
  onTestFinished(() => spy.mockRestore());
}

test("listens on no address but this machine's own two", async () => {
  const onBug = (error: unknown) => {
    throw error;
  };
  const host = succeeded(await serveWindows(toldApplication(), { windows: builtWindows(), port: 0, onBug }));
  onTestFinished(host.close);
  expect(await statusAt("127.0.0.1", host.port)).toBe(401);
  if (withIPv6) expect(await statusAt("::1", host.port)).toBe(401);
  // On Linux all of 127/8 is this machine: a host on every address would answer here.
  await expect(statusAt("127.0.0.2", host.port)).rejects.toThrow("ECONNREFUSED");
  await host.close();
  for (const address of ["127.0.0.1", "::1"]) await expect(statusAt(address, host.port)).rejects.toThrow();
});

describe.skipIf(!withIPv6)("a port that another program has on ::1", () => {
  test("is refused where it was asked for, and let go", async () => {
    const port = await squatter();
    const refused = await listenLocally(create, port);
    expect(refusalKey(refused)).toBe("host.port-taken");
    await expect(ask(port, { path: "/" })).rejects.toThrow("ECONNREFUSED");
  });

  test("is left for another one where any will do", async () => {
    const taken = await squatter();
    let turns = 0;
    listenAs((_, port) => {
      if (port !== 0) return port;
      turns += 1;
      return turns < 3 ? taken : 0;
    });
    const had = succeeded(await listenLocally(create, 0));
    onTestFinished(had.close);
    expect(turns).toBe(3);
    expect(had.port).not.toBe(taken);
    expect((await ask(had.port, { path: "/" })).text).toBe("ours");
  });

  test("is given up in the end", async () => {
    const taken = await squatter();
    listenAs((_, port) => port || taken);
    expect(refusalKey(await listenLocally(create, 0))).toBe("host.port-taken");
  });
});

test.each(["EADDRNOTAVAIL", "EAFNOSUPPORT"])("a machine without IPv6 (%s) has 127.0.0.1", async (code) => {
  listenAs((server, port, host) => {
    if (host !== "::1") return port;
    queueMicrotask(() => server.emit("error", Object.assign(new Error(code), { code })));
    return undefined;
  });
  const had = succeeded(await listenLocally(create, 0));
  onTestFinished(had.close);
  expect((await ask(had.port, { path: "/" })).text).toBe("ours");
});
