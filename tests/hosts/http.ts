import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { fileURLToPath } from "node:url";
import type { Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { say } from "../../shared/text/text.ts";

/** What came back for one request. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Written piece by piece, without a length where there are several. */
  readonly body?: string | Iterable<Buffer>;
}

/** One request to 127.0.0.1, its head exactly as asked for: a browser would put its own `Host` and `Origin` there. */
export function ask(port: number, { path, method = "GET", headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const at = { host: "127.0.0.1", port, path, method, headers, agent: false } as const;
    const asking = request(at, (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        asking.destroy();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString("utf8"),
        });
      });
    });
    // A host that refuses a body unread ends the connection while we still write.
    asking.on("error", (error) => {
      if (!answered) reject(error);
    });
    if (body === undefined || typeof body === "string") asking.end(body);
    else void writeAll(asking, body);
  });
}

async function writeAll(asking: ReturnType<typeof request>, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces) {
    if (asking.destroyed) return;
    await new Promise((done) => asking.write(piece, done));
  }
  asking.end();
}

export const hostOf = (role: WindowRole, port: number): string => `${role}.localhost:${port}`;

/** The head a role's own window sends with a call. */
export function ownHead(role: WindowRole, port: number, cookie = ""): Record<string, string> {
  const host = hostOf(role, port);
  return {
    host,
    origin: `http://${host}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    ...(cookie && { cookie }),
  };
}

/** Opens an address the host gave; the cookie of the window. */
export async function enter(address: string): Promise<string> {
  const { host, port, pathname, search } = new URL(address);
  const { headers, status } = await ask(Number(port), { path: pathname + search, headers: { host } });
  const [cookie] = headers["set-cookie"] ?? [];
  if (status !== 303 || !cookie) throw new Error(`not let in: ${status}`);
  return cookie.split(";")[0] ?? "";
}

/** Opens the page a window was opened with, as a browser does that reads it from disk: sends its form. The cookie of the window. */
export async function enterBy(page: string): Promise<string> {
  const html = readFileSync(fileURLToPath(page), "utf8");
  const [, action = ""] = /action="([^"]+)"/.exec(html) ?? [];
  const [, token = ""] = /name="t" value="([^"]+)"/.exec(html) ?? [];
  const { host, port, pathname } = new URL(action);
  const asked = { path: pathname, method: "POST", headers: handoverHead(host), body: `t=${token}` };
  const { headers, status } = await ask(Number(port), asked);
  const [cookie] = headers["set-cookie"] ?? [];
  if (status !== 200 || !cookie) throw new Error(`not let in: ${status}`);
  return cookie.split(";")[0] ?? "";
}

/** The head a browser sends with the form of a page on disk. */
export const handoverHead = (host: string): Record<string, string> => ({
  host,
  origin: "null",
  "sec-fetch-site": "cross-site",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "content-type": "application/x-www-form-urlencoded",
});

export function replyOf({ text }: Answer): Reply {
  return JSON.parse(text) as Reply;
}

/** The sentence of a refused reply; fails the test where it was not refused. */
export function refusalOf(answer: Answer): { readonly key: string; readonly code: string } {
  const reply = replyOf(answer);
  if (reply.ok) throw new Error("not refused");
  const { code, said } = reply.error;
  for (const language of ["zh", "en"] as const)
    if (/[{}]/.test(say(said, language))) throw new Error(say(said, language));
  return { key: said.key, code };
}
