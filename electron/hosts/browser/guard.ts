import { randomBytes } from "node:crypto";
import { html } from "hono/html";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";
import { barePolicy, guardHeaders } from "../window-page.ts";

/** What of a request's head decides whether it is heard at all. Names of headers in lower case. */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
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
export function guard(
  { method, path, header }: RequestHead,
  roleOf: ReadonlyMap<string, WindowRole>,
): Guarded {
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
      if (path === entrancePath && isHandover(header)) return { admitted: true, role };
      if (origin !== own || site !== "same-origin") return refused(403, message("host.foreign-origin", {}));
      return header("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json"
        ? { admitted: true, role }
        : refused(415, message("host.not-json", {}));
    default:
      return refused(405, message("host.unknown-verb", {}));
  }
}

/** Where a token is traded for a session. */
export const entrancePath = "/enter";

/**
 * The one request that comes from elsewhere: the page in the profile, which opens the window, has no origin. Any page could send
 * the same; what counts is the token in it.
 */
function isHandover(header: RequestHead["header"]): boolean {
  return (
    header("origin") === "null" &&
    header("sec-fetch-site") === "cross-site" &&
    header("sec-fetch-mode") === "navigate" &&
    header("sec-fetch-dest") === "document" &&
    header("content-type") === "application/x-www-form-urlencoded"
  );
}

/**
 * Shown for a moment to a window that was let in by a page from elsewhere: its next request is its own and so sends the cookie,
 * which one that is only sent on from there does not.
 */
export function entered(): { readonly body: string; readonly headers: Record<string, string> } {
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>${say({ key: "host.title", values: {} }, "zh")}</title></head><body></body></html>`;
  return { body, headers: { ...pageHeaders, "content-security-policy": barePolicy } };
}

const pageHeaders: Readonly<Record<string, string>> = {
  ...guardHeaders,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
};

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
    headers: { ...pageHeaders, "content-security-policy": `${barePolicy}; style-src 'nonce-${nonce}'` },
  });
}
