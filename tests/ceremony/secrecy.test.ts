import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unseal } from "../../electron/services/office/sealing.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { parseNames } from "../../shared/draw/names.ts";
import { kept } from "../../shared/ledger/decision.ts";
import { type Held, hold, testFolder } from "../support/ceremony-in.ts";
import { smallScript } from "../support/small-office.ts";

/** Every file below a folder, as bytes; a PDF with its streams opened. */
function filesBelow(folder: string): Map<string, Buffer> {
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

function where(files: ReadonlyMap<string, Buffer>, needle: string | Buffer): string[] {
  return [...files].flatMap(([name, bytes]) => (bytes.includes(needle) ? [name] : []));
}

async function opened({ service }: Held, folder: string) {
  const now = service.state().current;
  if (!now || !("freeze" in now)) throw new Error("not frozen");
  const files = await unseal(service.readBytes(now.freeze.names), smallScript(folder).keys.keepers);
  if (!files.ok) throw new Error(files.refusal.key);
  const text = (name: string) => Buffer.from(files.value.get(name) ?? []).toString("utf8");
  const names = parseNames(text("names.csv"));
  const conflicts = parseConflicts(text("conflicts.csv"));
  if (!names.ok || !conflicts.ok) throw new Error("the sealed files cannot be read");
  return { names: names.value, conflicts: conflicts.value };
}

test("after the freeze no salt is on the disk, and no name or id stands beside a code", async () => {
  const folder = testFolder();
  const temporary = testFolder();
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    const held = hold({ folder });
    await held.until("freeze");
    const { names, conflicts } = await opened(held, folder);
    const frozen = filesBelow(folder);
    for (const { salt } of names) {
      expect(where(frozen, salt)).toEqual([]);
      expect(where(frozen, Buffer.from(salt, "hex"))).toEqual([]);
    }
    // The salt of the team tickets is needed without the keepers until the teams are drawn; then it is erased.
    expect(held.service.kept(kept.conflicts)).toContain(conflicts.salt);

    await held.until("bag");
    const left = filesBelow(folder);
    for (const salt of [...names.map((one) => one.salt), conflicts.salt]) {
      expect(where(left, salt)).toEqual([]);
      expect(where(left, Buffer.from(salt, "hex"))).toEqual([]);
    }
    const outside = new Map([...left].filter(([name]) => !name.startsWith("ledger.sqlite")));
    expect(outside.size).toBeGreaterThan(40);
    for (const { id, name } of names) {
      expect(where(outside, name)).toEqual([]);
      expect(where(outside, id)).toEqual([]);
    }
    expect(filesBelow(temporary).size).toBe(0);
    notBesideACode(held, names);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});

/** Every blob and every event of the ledger either names units and inspectors or codes, never both. */
function notBesideACode({ service }: Held, names: readonly { code: string; id: string; name: string }[]) {
  const codes = names.map(({ code }) => code).filter((code) => !code.endsWith("-x"));
  const digests = service
    .facts()
    .flatMap((event) => Object.values(event).filter((value) => /^[0-9a-f]{64}$/.test(String(value))));
  const texts = [...service.ledger.events()].map(({ body }) => body);
  for (const digest of digests) {
    const bytes = service.ledger.blob(String(digest));
    if (bytes) texts.push(Buffer.from(bytes).toString("utf8"));
  }
  let naming = 0;
  for (const text of texts) {
    const names_ = names.some(({ id, name }) => text.includes(id) || text.includes(name));
    if (names_) naming += 1;
    if (names_) expect(codes.filter((code) => text.includes(code))).toEqual([]);
  }
  expect(naming).toBeGreaterThan(0);
}
