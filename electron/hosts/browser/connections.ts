import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { AskPeer } from "./peer.ts";

/** How many may be connected, and how long for nothing. Times in milliseconds. */
export interface Bounds {
  /** Two windows have at most six connections each; the files a ledger and its papers need must be left of 128. */
  readonly most: number;
  /** From the beginning of a connection or a request to the end of its head. */
  readonly head: number;
  /** To the end of its body: a file of 32 MiB may come through a tunnel. */
  readonly whole: number;
  /** Between two requests: long, so that a window need not come anew for each step while strangers crowd the door. */
  readonly idle: number;
  /** How often the first two are looked at. */
  readonly look: number;
}

export const bounds: Bounds = { most: 48, head: 10_000, whole: 300_000, idle: 300_000, look: 5_000 };

/** What a server of Node takes of these bounds. */
export const serverOptions = ({ head, whole, idle, look }: Bounds) => ({
  headersTimeout: head,
  requestTimeout: whole,
  keepAliveTimeout: idle,
  connectionsCheckingInterval: look,
});

/** Who is connected to a host. */
export interface Connections {
  /** Takes a server's connections over, before it listens: none is read from until it is known whose it is. */
  readonly guard: (server: Server) => Server;
  /** A window of this session has spoken here: while that lasts, the connection is kept where others have to go. */
  readonly keep: (socket: Socket, session: AbortSignal) => void;
  /** Ends them all. */
  readonly end: () => void;
}

/**
 * Bounds the connections of a host, over all of its servers: every one holds a file open, and without files nothing is printed
 * or appended. Of another user's, and of nobody's, nothing is heard; `onStranger` is told of the first of another user's alone,
 * for they can come without end. Where there are too many, the oldest that no window has spoken on goes; where
 * a window has spoken on all, the new one.
 */
export function boundConnections(
  ask: AskPeer,
  { most }: Pick<Bounds, "most">,
  onStranger: () => void = () => {},
): Connections {
  let told = false;
  const refuse = (socket: Socket, whose: "stranger" | "nobody"): void => {
    socket.destroy();
    if (whose === "nobody" || told) return;
    told = true;
    onStranger();
  };
  /** In the order they came, each with the session that was heard on it. */
  const open = new Map<Socket, AbortSignal | undefined>();
  const makeRoom = (): boolean => {
    if (open.size < most) return true;
    for (const [oldest, session] of open) {
      if (session && !session.aborted) continue;
      open.delete(oldest);
      oldest.destroy();
      return true;
    }
    return false;
  };
  return {
    guard: (server) => {
      const serve = server.listeners("connection");
      server.removeAllListeners("connection");
      server.on("connection", (socket: Socket) => {
        if (!makeRoom()) {
          socket.destroy();
          return;
        }
        open.set(socket, undefined);
        socket.once("close", () => open.delete(socket));
        // Until the server has it, nobody else hears of its errors.
        const fail = (): void => void socket.destroy();
        socket.on("error", fail);
        void ask(socket).then((whose) => {
          if (whose === "stranger" || whose === "nobody") refuse(socket, whose);
          if (socket.destroyed) return;
          socket.off("error", fail);
          for (const listener of serve) listener.call(server, socket);
        }, fail);
      });
      return server;
    },
    keep: (socket, session) => {
      if (open.has(socket)) open.set(socket, session);
    },
    end: () => {
      for (const socket of open.keys()) socket.destroy();
    },
  };
}
