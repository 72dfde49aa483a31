import type { Server } from "node:http";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";

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
