import { randomBytes } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { say } from "../../../shared/text/text.ts";
import type { Issued } from "./entrance.ts";

/** What lets a window in that the program opens itself. */
export interface Handover extends Issued {
  /** Where the token goes: `http://console.localhost:PORT/enter`. */
  readonly action: string;
}

/**
 * Hands a token to a browser by a page in its profile, which sends it on in the body of a request: a command line can be read
 * by every user of the machine, a file of one's own cannot. The page is erased when the token is spent. Gives its address.
 */
export function writeHandover(folder: string, { action, token, spent }: Handover): string {
  // Named after the port, for programs over two data folders may share the folder a snap can see.
  const path = join(folder, `enter-${new URL(action).port}.html`);
  const erase = (): void => {
    try {
      rmSync(path, { force: true });
    } catch {
      // On Windows whoever reads a file keeps it; what is in it is worth nothing any more.
    }
  };
  erase();
  writeFileSync(path, page(action, token), { mode: 0o600, flag: "wx" });
  spent.addEventListener("abort", erase, { once: true });
  return pathToFileURL(path).href;
}

/** Without scripts the person presses the button. */
function page(action: string, token: string): string {
  const nonce = randomBytes(16).toString("base64");
  const title = (language: "zh" | "en"): string => say({ key: "host.title", values: {} }, language);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'nonce-${nonce}'; form-action ${new URL(action).origin}">
<title>${title("zh")}</title>
</head>
<body>
<form method="post" action="${action}">
<input type="hidden" name="t" value="${token}">
<noscript><button>${title("zh")} ${title("en")}</button></noscript>
</form>
<script nonce="${nonce}">document.forms[0].submit()</script>
</body>
</html>
`;
}

/**
 * Makes a folder nobody else can look into or put anything in, or shuts one of this person's own. Refused where it is a link
 * or somebody else's: they could read what is written there, or put a page of their own in its place.
 */
export function ownFolder(folder: string): Result<undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Windows has no such bits: there a profile lies in this person's own folder, which is closed to others from the start.
  if (process.platform === "win32") return ok(undefined);
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.geteuid?.())
    return refuse("host.profile-not-own", { folder });
  if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return ok(undefined);
}
