import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Services } from "../../services/compose.ts";
import { readWindowFiles } from "../window-page.ts";
import { type Bounds, boundConnections, bounds, serverOptions } from "./connections.ts";
import { createEntrance } from "./entrance.ts";
import { entrancePath } from "./guard.ts";
import type { Handover } from "./handover.ts";
import { type AskPeer, systemPeers } from "./peer.ts";
import { createRoutes } from "./routes.ts";

/** The application's windows, served on this machine alone. */
export interface BrowserHost {
  readonly port: number;
  /** A fresh address that opens a role's window once. */
  readonly address: (role: WindowRole) => string;
  /** What lets a window in that the program opens itself, for some minutes: no address that holds a secret. */
  readonly handOver: (role: WindowRole) => Handover;
  /** Forgets the addresses nobody has opened, and what was handed over and not used. */
  readonly renew: () => void;
  /** Ends every connection; resolves when the port is free. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder of the built windows. */
  readonly windows: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly onBug: (error: unknown) => void;
  /** Told that an address was opened again by somebody who is not in, and whoever it let in first was put out. */
  readonly onUsedTwice?: (role: WindowRole) => void;
  /** Told of the first connection of another user of this machine, which was refused. */
  readonly onStranger?: () => void;
  /** Whose a connection is; the system is asked where left out. */
  readonly askPeer?: AskPeer;
  /** Those of the program where left out. */
  readonly bounds?: Bounds;
}

/** Milliseconds a browser has to come: a slow one on a cold machine needs half a minute. */
const handoverLasts = 3 * 60_000;

/** Serves the windows of an application to this machine's own addresses. Refused where they were not built or the port cannot be had. */
export async function serveWindows(
  application: Services,
  {
    windows,
    port,
    onBug,
    onUsedTwice = () => {},
    onStranger,
    askPeer,
    bounds: within = bounds,
  }: ServeOptions,
): Promise<Result<BrowserHost>> {
  const files = readWindowFiles(windows);
  if (!files.ok) return files;
  const entrance = createEntrance();
  const roleOf = new Map<string, WindowRole>();
  let routes: ReturnType<typeof createRoutes> | undefined;
  const connections = boundConnections(askPeer ?? (await systemPeers()), within, onStranger);
  const create = (): Server =>
    connections.guard(
      createAdaptorServer({
        fetch: (request, env) => routes?.fetch(request, env) ?? new Response(null, { status: 503 }),
        serverOptions: serverOptions(within),
      }) as Server,
    );
  const listening = await listenLocally(create, port);
  if (!listening.ok) return listening;
  const { port: had, close } = listening.value;
  const hostOf = (role: WindowRole): string => `${role}.localhost:${had}`;
  const entranceOf = (role: WindowRole): string => `http://${hostOf(role)}${entrancePath}`;
  for (const role of windowRoles) roleOf.set(hostOf(role), role);
  // A cookie knows no port: two hosts in one browser must not take each other's.
  const cookie = `mingqian-${had}`;
  routes = createRoutes({
    application,
    files: files.value,
    entrance,
    roleOf,
    cookie,
    onHeard: connections.keep,
    onBug,
    onUsedTwice,
  });
  return ok({
    port: had,
    address: (role) => `${entranceOf(role)}?t=${entrance.issue(role).token}`,
    handOver: (role) => ({ action: entranceOf(role), ...entrance.issue(role, handoverLasts) }),
    renew: entrance.renew,
    close: () => {
      entrance.renew();
      const closed = close();
      connections.end();
      return closed;
    },
  });
}

/** A port of this machine's, had on all of its own addresses. */
export interface Listening {
  readonly port: number;
  /** Ends every connection; resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** How often another free port is looked for where the one at hand is another program's on `::1`. */
const tries = 10;

/**
 * Listens on 127.0.0.1 and on the same port of ::1: browsers try either for a name under `localhost`, so whoever held the
 * other would be sent what is meant for us. A machine without IPv6 has the first alone. 0 for any free port.
 */
export async function listenLocally(create: () => Server, wanted: number): Promise<Result<Listening>> {
  let listening: Result<Listening> = refuse("host.port-taken", { port: wanted });
  for (let turn = 0; turn < (wanted === 0 ? tries : 1); turn += 1) {
    listening = await listenOnce(create, wanted);
    if (listening.ok || listening.refusal.key !== "host.port-taken") break;
  }
  return listening;
}

async function listenOnce(create: () => Server, wanted: number): Promise<Result<Listening>> {
  const first = create();
  const failed = await listen(first, "127.0.0.1", wanted);
  if (failed) return refused(failed, wanted);
  const address = first.address();
  if (address === null || typeof address === "string") throw new Error("listening on no port");
  const { port } = address;
  const second = create();
  const missed = await listen(second, "::1", port);
  const without = missed?.code === "EADDRNOTAVAIL" || missed?.code === "EAFNOSUPPORT";
  if (missed && !without) {
    await close(first);
    return refused(missed, port);
  }
  const servers = missed ? [first] : [first, second];
  return ok({ port, close: async () => void (await Promise.all(servers.map(close))) });
}

function refused(error: NodeJS.ErrnoException, port: number): Result<Listening> {
  if (error.code === "EADDRINUSE") return refuse("host.port-taken", { port });
  if (error.code === "EACCES") return refuse("host.port-forbidden", { port });
  throw error;
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => resolve(undefined));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
