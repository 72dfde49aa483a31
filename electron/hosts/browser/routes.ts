import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import type { Failure, Push, Reply } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import type { MethodName } from "../../../shared/contract/rpc.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";
import type { Services } from "../../services/compose.ts";
import { barePolicy, fileHeaders, guardHeaders, pageAnswer, type WindowFiles } from "../window-page.ts";
import { oldest, tooOld } from "./browser-age.ts";
import type { Entrance } from "./entrance.ts";
import { entered, entrancePath, guard, refusalPage } from "./guard.ts";

/** What the routes are made of. */
export interface Served {
  readonly application: Services;
  readonly files: WindowFiles;
  readonly entrance: Entrance;
  /** Exact `Host` → the role of its window. */
  readonly roleOf: ReadonlyMap<string, WindowRole>;
  readonly cookie: string;
  /** Told of a connection on which a session was heard. */
  readonly onHeard: (socket: Socket, session: AbortSignal) => void;
  /** Told of an exception, which is a bug; the window is told only that there was one. */
  readonly onBug: (error: unknown) => void;
  /** Told that a session was ended because its token came a second time, from somebody who is not in. */
  readonly onUsedTwice: (role: WindowRole) => void;
}

/** `session` is there for what is served after the entrance. */
type Env = { Bindings: HttpBindings; Variables: { role: WindowRole; session: AbortSignal } };

const mebi = 1024 * 1024;
/** Bytes of a call: files of 32 MiB in Base64 where the method takes them, with what is said of them, else any text a person types. */
const limits = { files: (32 * mebi * 4) / 3 + mebi / 4, other: mebi, token: 1024 };
const largeMethods: readonly unknown[] = ["previewImport", "addScans"] satisfies MethodName[];

/** The routes of the browser host: entrance, page, files, calls and views, each for the role of its host name. */
export function createRoutes(served: Served): Hono<Env> {
  const { application, files, entrance, cookie } = served;
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const { method, path } = c.req;
    const guarded = guard({ method, path, header: (name) => c.req.header(name) }, served.roleOf);
    if (!guarded.admitted) return refuse(c, guarded.status, "forbidden", guarded.said);
    c.set("role", guarded.role);
    return next();
  });

  const admitted = (c: Context<Env>): AbortSignal | undefined =>
    entrance.admits(c.get("role"), getCookie(c, cookie) ?? "");

  /** Lets a window in by its token. The refusal where it is not; one that is in and opens its first address again is. */
  const letIn = (c: Context<Env>, token: string): Promise<Response> | undefined => {
    const role = c.get("role");
    const session = entrance.enter(role, token);
    if (session) setCookie(c, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
    else if (!admitted(c)) {
      if (!entrance.distrust(role, token)) return refusalPage(403, message("host.entrance-used", {}));
      served.onUsedTwice(role);
      return refusalPage(403, message("host.entrance-twice", {}));
    }
    return undefined;
  };

  // Before the token is spent: another browser can still use it.
  app.use(entrancePath, async (c, next) => {
    const found = tooOld(c.req.header("user-agent") ?? "");
    if (found === undefined) return next();
    return refusalPage(403, message("host.browser-too-old", { found, needed: oldest }));
  });
  app.get(entrancePath, async (c) => {
    const refused = await letIn(c, c.req.query("t") ?? "");
    if (refused) return refused;
    for (const [name, value] of Object.entries(guardHeaders)) c.header(name, value);
    c.header("cache-control", "no-store");
    return c.redirect("/", 303);
  });
  app.post(entrancePath, bodyLimit({ maxSize: limits.token, onError: tooLarge }), async (c) => {
    const token = new URLSearchParams(await c.req.text()).get("t") ?? "";
    const refused = await letIn(c, token);
    if (refused) return refused;
    const { body, headers } = entered();
    return c.body(body, 200, headers);
  });

  app.use(async (c, next) => {
    const session = admitted(c);
    if (!session) return refuse(c, 401, "forbidden", message("host.no-session", {}));
    served.onHeard(c.env.incoming.socket, session);
    c.set("session", session);
    return next();
  });

  app.get("/", (c) => {
    const { body, headers } = pageAnswer(files.pages[c.get("role")]);
    return c.body(body, 200, headers);
  });
  app.get("/events", (c) => pushStream(c, application, c.get("role"), c.get("session")));
  app.post("/rpc", limitBody, async (c) => {
    const text = await c.req.text();
    let request: unknown;
    try {
      request = JSON.parse(text);
    } catch {
      return refuse(c, 400, "malformed", message("host.malformed-json", {}));
    }
    if (!largeMethods.includes(methodOf(request)) && Buffer.byteLength(text) > limits.other)
      return tooLarge(c);
    return c.json(await application.dispatch(c.get("role"), request), 200, answerHeaders);
  });
  app.get("*", async (c) => {
    const file = files.files.get(c.req.path);
    if (!file) return refuse(c, 404, "malformed", message("host.not-here", {}));
    return c.body(await readFile(file.path), 200, { ...fileHeaders, "content-type": file.type });
  });

  app.notFound((c) => refuse(c, 404, "malformed", message("host.not-here", {})));
  app.onError((error, c) => {
    const { destroyed, complete } = c.env.incoming;
    // A window that was closed while it sent something is no bug; nobody hears the answer.
    if (destroyed && !complete) return refuse(c, 400, "malformed", message("host.malformed-json", {}));
    served.onBug(error);
    return refuse(c, 500, "bug", message("host.bug", {}));
  });
  return app;
}

/** The stage sends no files. */
async function limitBody(c: Context<Env>, next: () => Promise<void>): Promise<Response | undefined> {
  const maxSize = c.get("role") === "console" ? limits.files : limits.other;
  return (await bodyLimit({ maxSize, onError: tooLarge })(c, next)) ?? undefined;
}

const tooLarge = (c: Context): Promise<Response> => {
  // What was not read cannot be skipped: the connection ends with this answer.
  c.header("connection", "close");
  return refuse(c, 413, "malformed", message("host.too-large", {}));
};

const methodOf = (request: unknown): unknown =>
  typeof request === "object" && request !== null && "method" in request ? request.method : undefined;

const answerHeaders: Record<string, string> = {
  ...guardHeaders,
  "content-security-policy": barePolicy,
  "cache-control": "no-store",
};

/** A refusal in the form its reader can take: a reply for a call, a page for a person, a line for all else. */
async function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 500,
  code: Failure["code"],
  said: Message,
): Promise<Response> {
  if (c.req.path === "/rpc") {
    const reply: Reply = { id: "", ok: false, error: { code, said } };
    return c.json(reply, status, answerHeaders);
  }
  if (c.req.path === "/" || c.req.header("sec-fetch-dest") === "document") return refusalPage(status, said);
  return c.text(`${say(said, "zh")}\n${say(said, "en")}\n`, status, answerHeaders);
}

/** A proxy or a sleeping machine must not take a quiet line for a dead one; and a dead one is noticed by writing. */
const heartbeat = 15_000;

/**
 * Server-sent events (WHATWG HTML §9.2) with the views of a role, the present one first. A window that reads slowly gets the
 * newest view and not those it missed: each is whole.
 * Ends with the session.
 */
function pushStream(
  context: Context,
  application: Services,
  role: WindowRole,
  session: AbortSignal,
): Response {
  const answer = streamSSE(context, async (stream) => {
    let newest: Push | undefined;
    let wake = (): void => {};
    const stop = application.subscribe(role, (push) => {
      newest = push;
      wake();
    });
    stream.onAbort(() => wake());
    session.addEventListener("abort", () => wake());
    const beat = setInterval(() => void stream.write(": \n\n"), heartbeat);
    try {
      while (!stream.aborted && !session.aborted) {
        const push = newest;
        newest = undefined;
        if (push) await stream.writeSSE({ id: String(push.revision), data: JSON.stringify(push) });
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      clearInterval(beat);
      stop();
    }
  });
  for (const [name, value] of Object.entries(guardHeaders)) answer.headers.set(name, value);
  answer.headers.set("cache-control", "no-store");
  return answer;
}
