import { ok, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** What Windows reserves: the bag has to unpack on every machine, and `%` would have to be written otherwise in a manifest (RFC 8493, 2.1.3). */
const reserved = /[/\\:*?"<>|%\p{C}]/u;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be a file's or a folder's on every file system: 80 characters are at most 240 bytes. */
export function isPlainName(name: string): boolean {
  return (
    name !== "" &&
    name.length <= 80 &&
    name === name.normalize("NFC") &&
    !/^~|^ |[. ]$/.test(name) &&
    !reserved.test(name) &&
    !devices.test(name)
  );
}

/** Checks paths, parted by `/`, for a bag: each plain, none clashing with another. Refused naming the first that is not. */
export function checkPaths(paths: Iterable<string>): Result<void> {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split("/");
    if (!parts.every(isPlainName))
      return refuse("bag.bad-path", { path, reason: message("bag.path-form", {}) });
    const folded = parts.map((part) => part.toLowerCase());
    const above = folded.slice(0, -1).map((_, depth) => folded.slice(0, depth + 1).join("/"));
    const full = folded.join("/");
    const other =
      files.get(full) ?? folders.get(full) ?? above.map((folder) => files.get(folder)).find(Boolean);
    if (other !== undefined)
      return refuse("bag.bad-path", { path, reason: message("bag.path-clash", { other }) });
    files.set(full, path);
    for (const folder of above) folders.set(folder, path);
  }
  return ok(undefined);
}
