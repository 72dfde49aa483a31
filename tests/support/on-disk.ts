import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";

/** What stands on the disk, for tests that look for what must not. */

/** Every file below a folder, as bytes; a PDF with its streams opened. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    found.set(name, readFileSync(path));
    if (name.endsWith(".pdf")) {
      found.set(`${name} opened`, execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"]));
      found.set(`${name} as text`, execFileSync("pdftotext", [path, "-"]));
    }
    if (name.endsWith(".zip"))
      found.set(`${name} opened`, execFileSync("unzip", ["-p", path], { maxBuffer: 1e9 }));
  }
  return found;
}

/** In which of them some bytes stand. */
export function where(files: ReadonlyMap<string, Buffer>, needle: string | Buffer): string[] {
  return [...files].flatMap(([name, bytes]) => (bytes.includes(needle) ? [name] : []));
}

/** A text of the ledger that names somebody of a list, with the codes of the list that stand in it too. */
interface Naming {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
}

/** Every blob and every event of the ledger that names somebody of a list by name or id. */
export function textsNaming(
  service: CeremonyService,
  names: readonly { readonly code: string; readonly id: string; readonly name: string }[],
): readonly Naming[] {
  const codes = names.map(({ code }) => code).filter((code) => !code.endsWith("-x"));
  const digests = service
    .facts()
    .flatMap((event) => Object.values(event).filter((value) => /^[0-9a-f]{64}$/.test(String(value))));
  const texts = [...service.ledger.events()].map(({ body }) => body);
  for (const digest of new Set(digests)) {
    const bytes = service.ledger.blob(String(digest));
    if (bytes) texts.push(Buffer.from(bytes).toString("utf8"));
  }
  return texts.flatMap((text): readonly Naming[] => {
    const found = names.filter(({ id, name }) => text.includes(id) || text.includes(name));
    if (found.length === 0) return [];
    const ids = [...new Set(found.map(({ id }) => id))];
    return [{ ids, codes: codes.filter((code) => text.includes(code)) }];
  });
}
