import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { endianness } from "node:os";
import { codeOf } from "../../services/ledger/durable-file.ts";

/** Both ends of a connection as the accepting socket knows them. */
export interface Ends {
  readonly localAddress?: string | undefined;
  readonly localPort?: number | undefined;
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
}

/**
 * Whose the other end of a connection is: this program's user's `own`, another user's (`stranger`), no process's that the system
 * would name (`nobody`), or `unknown` where the system cannot be asked.
 */
export type AskPeer = (ends: Ends) => Promise<"own" | "stranger" | "nobody" | "unknown">;

/** A table of this system's TCP sockets (proc_pid_net(5)), as text; `undefined` where there is none to be read. */
export type ReadTable = (name: "tcp" | "tcp6") => Promise<string | undefined>;

/** A row may be missed while the table changes under the reader; one that is missing thrice is not there. */
const tries = 3;

/**
 * Asks Linux who made the other end. One that is no process's any more is nobody's, though its row names root; so is one that
 * is in no table.
 */
export function linuxPeers(own: number, read: ReadTable = readProc): AskPeer {
  const four = oneAtATime(() => read("tcp"));
  const six = oneAtATime(() => read("tcp6"));
  return async ({ localAddress, localPort, remoteAddress, remotePort }) => {
    const ours = endsOf(localAddress, localPort);
    const theirs = endsOf(remoteAddress, remotePort);
    if (!ours || !theirs) return "nobody";
    for (let turn = 0; turn < tries; turn += 1) {
      let asked = false;
      // A program that speaks IPv6 reaches 127.0.0.1 too: its end is then in the second table.
      for (const [table, our, their] of [
        [four, ours.four, theirs.four],
        [six, ours.six, theirs.six],
      ] as const) {
        if (our === undefined || their === undefined) continue;
        const text = await table();
        if (text === undefined) continue;
        asked = true;
        const uid = ownerOf(text, ` ${their} ${our} `);
        if (uid !== undefined) return uid === own ? "own" : "stranger";
      }
      if (!asked) return "unknown";
    }
    return "nobody";
  };
}

/**
 * Reads for all who ask meanwhile at once, each by a reading that began after they asked: it costs what the table is long, and
 * strangers can make it long.
 */
function oneAtATime<T>(read: () => Promise<T>): () => Promise<T> {
  let under: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= under.then(() => {
      next = undefined;
      const reading = read();
      under = reading.catch(() => {});
      return reading;
    });
    return next;
  };
}

/** Who can be asked on this machine: without code of a system's own, Linux alone says whose a connection is. */
export async function systemPeers(): Promise<AskPeer> {
  const own = process.geteuid?.();
  return process.platform === "linux" && own !== undefined ? askable(linuxPeers(own)) : unanswered;
}

const unanswered: AskPeer = async () => "unknown";

/** Asks on only where a connection of this very program is known for its own: some systems keep the table and write nothing in it. */
export async function askable(ask: AskPeer): Promise<AskPeer> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const client = connect({ host: "127.0.0.1", port });
  try {
    const [socket] = (await once(server, "connection")) as [Socket];
    const whose = await ask(socket);
    socket.destroy();
    return whose === "own" ? ask : unanswered;
  } finally {
    client.destroy();
    server.close();
  }
}

async function readProc(name: "tcp" | "tcp6"): Promise<string | undefined> {
  try {
    return await readFile(`/proc/net/${name}`, "latin1");
  } catch (error) {
    // Only what is not there cannot be asked. With no file left to open, nobody is taken on trust.
    if (["ENOENT", "EACCES"].includes(codeOf(error) ?? "")) return undefined;
    throw error;
  }
}

/** An end as each table writes it: `0100007F:1F90`, and as an address of IPv6, which one of IPv4 is mapped to. */
interface Written {
  readonly four?: string;
  readonly six: string;
}

/** None where it is not one of this machine's own addresses. */
function endsOf(address: string | undefined, port: number | undefined): Written | undefined {
  if (address === undefined || port === undefined) return undefined;
  const number = port.toString(16).toUpperCase().padStart(4, "0");
  const written = (bytes: readonly number[]): string => `${wordsOf(bytes)}:${number}`;
  const zeros = Array<number>(10).fill(0);
  if (address === "::1") return { six: written([...zeros, 0, 0, 0, 0, 0, 1]) };
  const bytes = address.split(".").map(Number);
  if (bytes.length !== 4 || bytes[0] !== 127) return undefined;
  return { four: written(bytes), six: written([...zeros, 255, 255, ...bytes]) };
}

/** Four bytes at a time as a number of this machine's, in hexadecimal. */
function wordsOf(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const word = bytes.slice(at, at + 4);
    if (endianness() === "LE") word.reverse();
    text += word.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
  }
  return text;
}

/** The user of the socket with these ends; `undefined` where no process has one open. */
function ownerOf(table: string, ends: string): number | undefined {
  const at = table.indexOf(ends);
  if (at < 0) return undefined;
  // local, remote, state, queues, timer, retransmits, uid, timeout, inode
  const row = table
    .slice(at, at + 2 * ends.length + 100)
    .trim()
    .split(/\s+/);
  return row[8] === "0" ? undefined : Number(row[6]);
}
