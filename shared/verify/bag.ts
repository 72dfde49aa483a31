import { byBytes } from "../draw/field.ts";
import { message } from "../text/text.ts";
import { checkInfo } from "./bag-info.ts";
import type { Case } from "./case.ts";
import { type Check, type Finding, fail, pass } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { belongsInBag } from "./layout.ts";

type Bag = NonNullable<Evidence["bag"]>;

const declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const payloadManifest = "manifest-sha256.txt";
const tagManifest = "tagmanifest-sha256.txt";
const info = "bag-info.txt";

/** The bag as a container (RFC 8493, 3: complete and valid); nothing for a plain folder. */
export function checkBag(c: Case): Check[] {
  const { bag } = c.evidence;
  if (!bag) return [];
  const payload = readManifest(c, bag, payloadManifest);
  const tags = readManifest(c, bag, tagManifest);
  return [
    { name: message("verify.name.bag-declaration", {}), ...checkDeclaration(c, bag) },
    { name: message("verify.name.bag-complete", {}), ...checkComplete(bag, payload, tags) },
    { name: message("verify.name.bag-payload", {}), ...checkManifest(bag, payload) },
    { name: message("verify.name.bag-tags", {}), ...checkManifest(bag, tags) },
    { name: message("verify.name.bag-oxum", {}), ...checkOxum(c, bag) },
    { name: message("verify.name.bag-info", {}), ...checkInfo(c, bag) },
  ];
}

/** A manifest's digests by path, or what is wrong with it. */
type Manifest = { readonly digests: ReadonlyMap<string, string> } | { readonly wrong: Finding };

function readManifest(c: Case, bag: Bag, file: string): Manifest {
  const text = textOf(c, bag, file);
  if (text === undefined) return { wrong: fail("verify.bag.unreadable", { file }) };
  const lines = text.split("\n");
  if (lines.pop() !== "") return { wrong: fail("verify.bag.line", { file, line: lines.length + 1 }) };
  const digests = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}([^\r\0]+)$/.exec(line) ?? [];
    const own = file === payloadManifest ? path?.startsWith("data/") : path !== tagManifest;
    if (digest === undefined || path === undefined || !own || digests.has(path))
      return { wrong: fail("verify.bag.line", { file, line: index + 1 }) };
    digests.set(path, digest);
  }
  return { digests };
}

/** `undefined` where the file is absent or is no UTF-8. */
function textOf(c: Case, bag: Bag, file: string): string | undefined {
  const held = bag.get(file);
  return held?.bytes && c.platform.utf8(held.bytes);
}

function checkDeclaration(c: Case, bag: Bag): Finding {
  const text = textOf(c, bag, "bagit.txt");
  if (text === undefined) return fail("verify.bag.unreadable", { file: "bagit.txt" });
  return text === declaration ? pass("verify.bag.declared", {}) : fail("verify.bag.undeclared", {});
}

/** Nothing missing, nothing extra: what is here is exactly what the manifests list and a bag has a place for. */
function checkComplete(bag: Bag, payload: Manifest, tags: Manifest): Finding {
  if ("wrong" in payload) return payload.wrong;
  if ("wrong" in tags) return tags.wrong;
  const listed = new Set([...payload.digests.keys(), ...tags.digests.keys(), tagManifest]);
  const due = new Set([...listed, "bagit.txt", info, payloadManifest]);
  const missing = [...due].filter((path) => !bag.has(path)).sort(byBytes);
  const extra = [...bag.keys()].filter((path) => !listed.has(path)).sort(byBytes);
  if (missing.length > 0) return fail("verify.bag.missing", { count: missing.length, paths: some(missing) });
  if (extra.length > 0) return fail("verify.bag.extra", { count: extra.length, paths: some(extra) });
  const strange = [...bag.keys()].filter((path) => !belongsInBag(path)).sort(byBytes);
  if (strange.length > 0) return fail("verify.bag.strange", { count: strange.length, paths: some(strange) });
  return pass("verify.bag.complete", { count: bag.size });
}

function checkManifest(bag: Bag, manifest: Manifest): Finding {
  if ("wrong" in manifest) return manifest.wrong;
  const changed: string[] = [];
  let count = 0;
  for (const [path, digest] of manifest.digests) {
    const held = bag.get(path);
    // What is missing is the check of completeness's to tell.
    if (!held) continue;
    count += 1;
    if (held.digest !== digest) changed.push(path);
  }
  return changed.length > 0
    ? fail("verify.bag.changed", { count: changed.length, paths: some(changed) })
    : pass("verify.bag.unchanged", { count });
}

/** `Payload-Oxum` (RFC 8493, 2.2.2): octets and files of the payload, once. */
function checkOxum(c: Case, bag: Bag): Finding {
  const text = textOf(c, bag, info);
  if (text === undefined) return fail("verify.bag.unreadable", { file: info });
  const told = text.split("\n").filter((line) => line.startsWith("Payload-Oxum:"));
  let octets = 0;
  let files = 0;
  for (const [path, held] of bag) {
    if (!path.startsWith("data/")) continue;
    octets += held.octets;
    files += 1;
  }
  const due = `Payload-Oxum: ${octets}.${files}`;
  return told.length === 1 && told[0] === due
    ? pass("verify.bag.oxum", { octets, files })
    : fail("verify.bag.oxum-other", { found: told.join(" | ") || "∅", due });
}

/** The first few paths; a sentence is no listing. */
function some(paths: readonly string[]): string {
  return paths.length > 5 ? `${paths.slice(0, 5).join(" ")} …` : paths.join(" ");
}
