import { randomBytes } from "node:crypto";
import { html } from "hono/html";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";
import { digest } from "../../services/ledger/digest.ts";
import { barePolicy, guardHeaders } from "../window-page.ts";

/** What of a request's head decides whether it is heard at all. Names of headers in lower case. */
export interface RequestHead {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

export type Guarded =
  | { readonly admitted: true; readonly role: WindowRole }
  | { readonly admitted: false; readonly status: 403 | 405 | 415 | 421; readonly said: Message };

const refused = (status: 403 | 405 | 415 | 421, said: Message): Guarded => ({
  admitted: false,
  status,
  said,
});

/**
 * Hears a request only where it comes from a window of this host. A host name per role, because neither the path nor the port of
 * an address keeps the stage's page from sending the console's cookie; and the `Sec-Fetch-Site` of every browser since
 * 2023 (Fetch Metadata Request Headers), because `SameSite=Strict` lets other ports of the same host through.
 */
export function guard({ method, header }: RequestHead, roleOf: ReadonlyMap<string, WindowRole>): Guarded {
  const host = header("host") ?? "";
  const role = roleOf.get(host);
  if (!role) return refused(421, message("host.foreign-host", {}));
  const own = `http://${host}`;
  const origin = header("origin");
  const site = header("sec-fetch-site");
  switch (method) {
    case "GET":
    case "HEAD":
      // A typed address has no site at all or `none`; scripts with `crossorigin` send an origin.
      return site === "cross-site" || site === "same-site" || (origin !== undefined && origin !== own)
        ? refused(403, message("host.foreign-origin", {}))
        : { admitted: true, role };
    case "POST":
      if (origin !== own || site !== "same-origin") return refused(403, message("host.foreign-origin", {}));
      return header("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json"
        ? { admitted: true, role }
        : refused(415, message("host.not-json", {}));
    default:
      return refused(405, message("host.unknown-verb", {}));
  }
}

/** Who may speak for a window: a one-time token from the terminal becomes the session of a browser. */
export interface Entrance {
  /** A token for one entrance to a role. */
  readonly issue: (role: WindowRole) => string;
  /** Forgets the tokens nobody has used. */
  readonly renew: () => void;
  /** Trades a token for a session; `undefined` where it is unknown, used, or another role's. */
  readonly enter: (role: WindowRole, token: string) => string | undefined;
  /** Ends the session a used token was traded for: of two who had it, the first may have been a thief. Whether there was one. */
  readonly distrust: (role: WindowRole, token: string) => boolean;
  /** Aborted when the session ends; `undefined` where there is none. */
  readonly admits: (role: WindowRole, session: string) => AbortSignal | undefined;
}

/** Tokens and sessions live in memory only: a new start needs a new entrance. Kept by digest, so that looking one up leaks nothing by its time. */
export function createEntrance(): Entrance {
  const tokens = { console: new Set<string>(), stage: new Set<string>() };
  /** Used token → the session it was traded for. */
  const used = { console: new Map<string, string>(), stage: new Map<string, string>() };
  const sessions = {
    console: new Map<string, AbortController>(),
    stage: new Map<string, AbortController>(),
  };
  const newSecret = (): string => randomBytes(32).toString("base64url");
  return {
    issue: (role) => {
      const token = newSecret();
      tokens[role].add(digest(token));
      return token;
    },
    renew: () => {
      for (const kept of Object.values(tokens)) kept.clear();
    },
    enter: (role, token) => {
      const kept = digest(token);
      if (!tokens[role].delete(kept)) return undefined;
      const session = newSecret();
      sessions[role].set(digest(session), new AbortController());
      used[role].set(kept, digest(session));
      return session;
    },
    distrust: (role, token) => {
      const session = used[role].get(digest(token)) ?? "";
      sessions[role].get(session)?.abort();
      return sessions[role].delete(session);
    },
    admits: (role, session) => sessions[role].get(digest(session))?.signal,
  };
}

/** A page with one sentence in both languages: whose window this is, and so in which language, is not known yet. */
export async function refusalPage(status: number, said: Message): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const text = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say({ key: "host.title", values: {} }, "zh")}</title>
<style nonce="${nonce}">body{font:1.25rem/1.7 sans-serif;max-width:40rem;margin:15vh auto;padding:0 1rem}</style>
</head>
<body>
<p>${say(said, "zh")}</p>
<p lang="en">${say(said, "en")}</p>
</body>
</html>
`;
  return new Response(text, {
    status,
    headers: {
      ...guardHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `${barePolicy}; style-src 'nonce-${nonce}'`,
      "cache-control": "no-store",
    },
  });
}
