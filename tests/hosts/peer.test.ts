import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { endianness, networkInterfaces } from "node:os";
import { describe, expect, onTestFinished, test } from "vitest";
import { type AskPeer, askable, linuxPeers, systemPeers } from "../../electron/hosts/browser/peer.ts";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { asOther, canBeOther } from "../support/other-user.ts";
import { succeeded } from "../support/outcome.ts";
import { ask, enter, hostOf } from "./http.ts";
import { toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

const linux = process.platform === "linux";
const withIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === "::1");

const head =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const row = (theirs: string, ours: string, uid: number, inode: number): string =>
  `   3: ${theirs} ${ours} 01 00000000:00000000 00:00000000 00000000 ${String(uid).padStart(5)}        0 ${inode} 2 000000008011f294 20 0 0 10 -1\n`;
const ends = { localAddress: "127.0.0.1", localPort: 0xd925, remoteAddress: "127.0.0.1", remotePort: 0xdc54 };
const [theirs, ours] = ["0100007F:DC54", "0100007F:D925"];
const mapped = (end: string): string => `0000000000000000FFFF0000${end}`;

/** Tables as they are read one after the other, the last one for ever; counts the readings of the first table. */
function reading(four: readonly (string | undefined)[], six: string | undefined) {
  let readings = 0;
  const ask = linuxPeers(1000, async (name) => {
    if (name === "tcp6") return six;
    readings += 1;
    return four[Math.min(readings, four.length) - 1];
  });
  return { ask, readings: () => readings };
}

describe.skipIf(endianness() === "BE")("whose a connection is, by the system's table", () => {
  test.each<[string, string | undefined, string | undefined, Awaited<ReturnType<AskPeer>>]>([
    ["one's own", head + row(theirs, ours, 1000, 7), head, "own"],
    ["another user's", head + row(theirs, ours, 1001, 7), head, "stranger"],
    ["root's", head + row(theirs, ours, 0, 7), head, "stranger"],
    ["no process's any more", head + row(theirs, ours, 1000, 0), head, "nobody"],
    ["in no table", head + row(ours, theirs, 1000, 7), head, "nobody"],
    ["on another port", head + row("0100007F:DC55", ours, 1000, 7), head, "nobody"],
    ["from another address", head + row("0200007F:DC54", ours, 1000, 7), head, "nobody"],
    ["made by a program that speaks IPv6", head, head + row(mapped(theirs), mapped(ours), 1000, 7), "own"],
    ["another's who speaks IPv6", head, head + row(mapped(theirs), mapped(ours), 1001, 7), "stranger"],
    ["on a system without the second", head + row(theirs, ours, 1000, 7), undefined, "own"],
    ["on a system without either", undefined, undefined, "unknown"],
  ])("%s", async (_, four, six, whose) => {
    expect(await reading([four], six).ask(ends)).toBe(whose);
  });

  test("of IPv6", async () => {
    const loop = (port: string): string => `00000000000000000000000001000000:${port}`;
    const six = head + row(loop("DC54"), loop("D925"), 1000, 7);
    const here = { ...ends, localAddress: "::1", remoteAddress: "::1" };
    expect(await reading([head], six).ask(here)).toBe("own");
    expect(await reading([head + row(theirs, ours, 1000, 7)], head).ask(here)).toBe("nobody");
  });

  test("is asked again where a reading missed it, and thrice at most", async () => {
    const late = reading([head, head, head + row(theirs, ours, 1000, 7)], head);
    expect(await late.ask(ends)).toBe("own");
    const never = reading([head], head);
    expect(await never.ask(ends)).toBe("nobody");
    expect(never.readings()).toBe(3);
  });

  test("is read once for all who ask meanwhile", async () => {
    const { ask: askPeer, readings } = reading([head + row(theirs, ours, 1000, 7)], head);
    const all = await Promise.all(Array.from({ length: 400 }, () => askPeer(ends)));
    expect(new Set(all)).toEqual(new Set(["own"]));
    expect(readings()).toBe(1);
  });

  test("is nobody's to be trusted where the table cannot be read for want of files", async () => {
    const askPeer = linuxPeers(1000, () => Promise.reject(new Error("EMFILE")));
    await expect(askPeer(ends)).rejects.toThrow("EMFILE");
    await expect(askPeer(ends)).rejects.toThrow("EMFILE");
  });
});

describe.skipIf(!linux)("by this machine's own table", () => {
  /** Asks whose a connection from here is. */
  async function whose(listening: string, to: string): Promise<string> {
    const server = createServer();
    server.listen(0, listening);
    await once(server, "listening");
    const address = server.address();
    const from = connect({ host: to, port: typeof address === "object" ? (address?.port ?? 0) : 0 });
    const [socket] = (await once(server, "connection")) as [Socket];
    onTestFinished(() => {
      from.destroy();
      socket.destroy();
      server.close();
    });
    return (await systemPeers())(socket);
  }

  test("what this process opened is its own", async () => {
    expect(await whose("127.0.0.1", "127.0.0.1")).toBe("own");
    expect(await whose("127.0.0.1", "::ffff:127.0.0.1")).toBe("own");
  });
  test.skipIf(!withIPv6)("of IPv6 too", async () => expect(await whose("::1", "::1")).toBe("own"));
});

test("a system whose table does not even show this program's own connections is not asked", async () => {
  const empty = await askable(linuxPeers(1000, async () => head));
  expect(await empty(ends)).toBe("unknown");
  const telling: AskPeer = async ({ remotePort }) => (remotePort === ends.remotePort ? "stranger" : "own");
  expect(await (await askable(telling))(ends)).toBe("stranger");
});

/** Sends a request and prints what comes back; nothing where the connection ends without an answer. */
const asks = `
import socket, sys
family, address, port, request = int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
with socket.socket(socket.AF_INET6 if family == 6 else socket.AF_INET) as there:
    there.connect((address, port))
    try:
        there.sendall(request.encode())
        print(there.recv(65536).decode(errors="replace"), end="")
    except ConnectionError:
        pass
`;

describe.skipIf(!linux || !canBeOther)("another user of the machine", () => {
  test("gets no answer, with whatever token and cookie, spends nothing, and is told of once", async () => {
    const onBug = (error: unknown) => {
      throw error;
    };
    const application = toldApplication();
    let told = 0;
    const onStranger = () => {
      told += 1;
    };
    const options = { windows: builtWindows(), port: 0, onBug, onStranger };
    const host = succeeded(await serveWindows(application, options));
    onTestFinished(host.close);
    const cookie = await enter(host.address("console"));
    const { token, spent } = host.handOver("console");
    const called = hostOf("console", host.port);
    const requests = [
      `GET /enter?t=${token} HTTP/1.1\r\nHost: ${called}\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${called}\r\nCookie: ${cookie}\r\n\r\n`,
      "nonsense\r\n\r\n",
    ];
    const ways = [
      ["4", "127.0.0.1"],
      ["6", "::ffff:127.0.0.1"],
      ...(withIPv6 ? [["6", "::1"]] : []),
    ] as const;
    for (const [family = "", address = ""] of ways)
      for (const request of requests)
        expect(await asOther(asks, [family, address, String(host.port), request])).toBe("");
    expect(told).toBe(1);
    expect(spent.aborted).toBe(false);
    expect(application.calls).toEqual([]);
    // The very same is answered where it comes from this user.
    expect((await ask(host.port, { path: "/", headers: { host: called, cookie } })).status).toBe(200);
  });
});
