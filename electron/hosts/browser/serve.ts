import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { type WindowRole, windowRoles } from "../../../shared/contract/rpc.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import type { Services } from "../../services/compose.ts";
import { readWindowFiles } from "../window-files.ts";
import { createEntrance } from "./entrance.ts";
import { listenLocally } from "./listen.ts";
import { createRoutes } from "./routes.ts";

/** The application's windows, served on this machine alone. */
export interface BrowserHost {
  readonly port: number;
  /** A fresh address that opens a role's window once. */
  readonly address: (role: WindowRole) => string;
  /** Forgets the addresses nobody has opened. */
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
}

/** Serves the windows of an application to this machine's own addresses. Refused where they were not built or the port cannot be had. */
export async function serveWindows(
  application: Services,
  { windows, port, onBug, onUsedTwice = () => {} }: ServeOptions,
): Promise<Result<BrowserHost>> {
  const files = readWindowFiles(windows);
  if (!files.ok) return files;
  const entrance = createEntrance();
  const roleOf = new Map<string, WindowRole>();
  let routes: ReturnType<typeof createRoutes> | undefined;
  const create = (): Server =>
    createAdaptorServer({
      fetch: (request, env) => routes?.fetch(request, env) ?? new Response(null, { status: 503 }),
    }) as Server;
  const listening = await listenLocally(create, port);
  if (!listening.ok) return listening;
  const { port: had, close } = listening.value;
  const hostOf = (role: WindowRole): string => `${role}.localhost:${had}`;
  for (const role of windowRoles) roleOf.set(hostOf(role), role);
  // A cookie knows no port: two hosts in one browser must not take each other's.
  const cookie = `mingqian-${had}`;
  routes = createRoutes({ application, files: files.value, entrance, roleOf, cookie, onBug, onUsedTwice });
  return ok({
    port: had,
    address: (role) => `http://${hostOf(role)}/enter?t=${entrance.issue(role)}`,
    renew: entrance.renew,
    close,
  });
}
