import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import fc from "fast-check";
import { type BrowserHost, serveWindows } from "../../../electron/hosts/browser/serve.ts";
import type { Reply } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { handoverHead, hostOf, ownHead } from "../../hosts/http.ts";
import { succeeded } from "../outcome.ts";
import { type Edit, edited, edits } from "./edits.ts";
import { expectAnswer, expectReplayed, type Tried, telling } from "./program.ts";

/** What a window sends, and how it is changed on its way. */
export interface Sent {
  readonly what: keyof typeof requests;
  readonly role: WindowRole;
  readonly admitted: boolean;
  readonly changes: readonly Edit[];
}

/** What a request is made of. */
interface Made {
  readonly role: WindowRole;
  readonly port: number;
  /** Of the role's window; empty for one that is not in. */
  readonly cookie: string;
  readonly token: string;
  /** Of the ledger now. */
  readonly revision: number;
}

const written = (line: string, head: Readonly<Record<string, string>>, body = ""): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ ...head, "content-length": String(Buffer.byteLength(body)) }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    "",
    body,
  ].join("\r\n");

const get = (path: string, { role, port, cookie }: Made): string =>
  written(`GET ${path}`, { host: hostOf(role, port), ...(cookie && { cookie }) });
const call = ({ role, port, cookie }: Made, method: string, input: object): string =>
  written("POST /rpc", ownHead(role, port, cookie), JSON.stringify({ id: "7", method, input }));

/** Every kind of request that the host hears. */
const requests = {
  page: (made: Made) => get("/", made),
  file: (made: Made) => get("/assets/app.js", made),
  line: (made: Made) => get("/events", made),
  view: (made: Made) => call(made, "view", {}),
  change: (made: Made) =>
    call(made, "execute", {
      commandId: randomUUID(),
      expectedRevision: made.revision,
      command: { type: "list-media", items: [] },
    }),
  address: (made: Made) => get(`/enter?t=${made.token}`, made),
  handover: ({ role, port, token }: Made) =>
    written("POST /enter", handoverHead(hostOf(role, port)), `t=${token}`),
} as const;

/** One request on its way, changed or not. */
export const sent: fc.Arbitrary<Sent> = fc.record({
  what: fc.constantFrom(...(Object.keys(requests) as (keyof typeof requests)[])),
  role: fc.constantFrom("console", "console", "stage"),
  admitted: fc.constantFrom(true, true, true, false),
  changes: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 4, arbitrary: edits }),
});

/** What a host may answer: never with a fault of its own. */
const statuses = [200, 303, 400, 401, 403, 404, 405, 408, 413, 414, 415, 417, 421, 431];

/** Sends all of it over HTTP to a host of this program. Throws where an answer is not as it must be. */
export async function expectHeard(program: Tried, windows: string, all: readonly Sent[]): Promise<void> {
  const bugs: unknown[] = [];
  const onBug = (bug: unknown): void => void bugs.push(bug);
  const host = succeeded(
    await serveWindows(program.services, { windows, port: 0, onBug, askPeer: async () => "own" }),
  );
  try {
    const cookies = { console: await admitted(host, "console"), stage: await admitted(host, "stage") };
    for (const one of all) await expectTrue(program, host, one, cookies[one.role]);
    // Whatever came, those that are in are in and are answered.
    for (const role of ["console", "stage"] as const) {
      const made = { role, port: host.port, cookie: cookies[role], token: "", revision: 0 };
      const { status, body } = answerIn(await exchange(host.port, Buffer.from(requests.view(made))));
      if (status !== 200 || !(JSON.parse(body) as Reply).ok)
        throw new Error(`${role} is out: ${status} ${body}`);
    }
  } finally {
    await host.close();
  }
  if (bugs.length > 0) throw new Error(`bugs: ${bugs.map(String).join("; ")}`);
  await expectReplayed(program);
}

async function admitted(host: BrowserHost, role: WindowRole): Promise<string> {
  const { token } = host.handOver(role);
  const made = { role, port: host.port, cookie: "", token, revision: 0 };
  const { head } = answerIn(await exchange(host.port, Buffer.from(requests.handover(made))));
  const [, cookie] = /^set-cookie: ([^;]+);/im.exec(head) ?? [];
  if (!cookie) throw new Error(`the ${role} is not let in: ${head}`);
  return cookie;
}

async function expectTrue(
  program: Tried,
  host: BrowserHost,
  { what, role, admitted: isIn, changes }: Sent,
  cookie: string,
): Promise<void> {
  const before = program.shown("console").revision;
  const { token } = host.handOver(role);
  const made = { role, port: host.port, cookie: isIn ? cookie : "", token, revision: before };
  const bytes = edited(Buffer.from(requests[what](made)), changes);
  const text = await exchange(host.port, bytes);
  const after = program.shown("console").revision;
  const said = `${JSON.stringify(bytes.toString("latin1"))}\n${text}`;
  if (telling.test(text)) throw new Error(`says where in the program: ${said}`);
  const { status, head, body } = answerIn(text);
  if (status !== undefined && !statuses.includes(status)) throw new Error(`answered so: ${said}`);
  const holds = (secret: string): boolean => bytes.includes(secret);
  if (/^set-cookie:/im.test(head) && !holds(token)) throw new Error(`let in without a token: ${said}`);
  const lets = status === 200 && !/^set-cookie:/im.test(head);
  if ((lets || after !== before) && !holds(cookie.split("=")[1] ?? ""))
    throw new Error(`heard without a session: ${said}`);
  if (!/^content-type: application\/json/im.test(head)) return;
  const reply = JSON.parse(body) as Reply;
  expectAnswer(reply, reply.id);
  const { revision } = (reply.ok ? reply.output : {}) as { readonly revision?: number };
  if (revision !== undefined && revision > after)
    throw new Error(`acknowledged, and not in the ledger: ${said}`);
  if (!reply.ok && after !== before && count(text) < 2) throw new Error(`refused, and done: ${said}`);
}

/** Answers that came on one connection: what is changed may have become two requests. */
const count = (text: string): number => text.split("HTTP/1.1 ").length - 1;

/** Status, head and body of the first answer, unless there is none; a body that came in chunks is put together. */
function answerIn(text: string): { readonly status?: number; readonly head: string; readonly body: string } {
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? [];
  if (status === undefined) {
    if (text !== "") throw new Error(`no answer of HTTP: ${text}`);
    return { head: "", body: "" };
  }
  const end = text.indexOf("\r\n\r\n");
  const head = text.slice(0, end);
  const rest = Buffer.from(text.slice(end + 4), "latin1");
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? rest.length);
  return { status: Number(status), head, body: rest.subarray(0, length).toString("utf8") };
}

/** What comes back for these bytes until the connection ends; of a line of views its beginning. Bytes as Latin-1. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (part) => {
      text += part;
      if (/^content-type: text\/event-stream/im.test(text) && text.includes("\r\n\r\n")) socket.destroy();
    });
    // Whoever is refused may be cut off while still writing.
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
    socket.end(bytes);
  });
}
