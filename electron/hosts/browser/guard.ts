import type { WindowRole } from "../../../shared/contract/rpc.ts";
import { type Message, message } from "../../../shared/text/text.ts";

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
