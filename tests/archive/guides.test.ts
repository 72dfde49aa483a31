import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { writeBags } from "../../electron/services/archive/bagging.ts";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { readme } from "../../shared/archive/readme.ts";
import { bagWritten } from "../../shared/ceremony/minutes.ts";
import { guideFiles, guides } from "../../shared/draw/guides.ts";
import { facts } from "../../shared/facts.ts";
import { type AnyRow, last } from "../../shared/ledger/fact.ts";
import { applicationStarted } from "../../shared/office/program.ts";
import { program } from "../../shared/papers/lock.ts";
import { wordsOf } from "../../shared/papers/words.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, testGuides, testPorts } from "../support/small-office.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const { version, digest } = testPorts().build;
const inBag = (bag: string, name: string) => readFileSync(join(bag, "data/verify", name), "utf8");

test("what explains a bag is in both editions as the program had it at the freeze, whichever program writes them", async () => {
  const { service, until, folder } = hold();
  await until("minutes");
  const papers = record(service, ceremony).build.guides;
  expect(papers).toEqual(
    guides.map((guide) => ({ name: guideFiles[guide], digest: sha256(testGuides[guide]) })),
  );
  service.ledger.close();
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  onTestFinished(() => ledger.close());
  const other = { ...testGuides, readme: "示例，后来的说明\n", glossary: "# Another\n" };
  const later = succeeded(
    ceremonyService(ledger, testPorts({ build: { version: "9", digest, guides: other } })),
  );
  expect(last(later.facts(), applicationStarted)?.readme).toBe(sha256(other.readme));
  const written = succeeded(await writeBags(later, ceremony, folder, "bag"));
  for (const bag of [written.whole.folder, written.open.folder])
    for (const guide of guides) expect(inBag(bag, guideFiles[guide])).toBe(testGuides[guide]);
  // Named before the freeze, its readme is not named once more.
  expect(last(later.facts(), bagWritten)).not.toHaveProperty("readme");
  expect(record(later, ceremony).build.guides).toEqual(papers);
});

test("of a program that named none, as earlier ones did, the bag has the readme that is recorded with it", async () => {
  const { service, until, folder } = hold({ ports: { build: { version, digest } } });
  await until("bag");
  expect(record(service, ceremony).build.guides).toEqual([]);
  expect(inBag(join(folder, ceremony), "README.txt")).toBe(readme);
  expect(last(service.facts(), bagWritten)?.readme).toBe(sha256(readme));
  expect(() => inBag(join(folder, ceremony), "glossary.md")).toThrow(/ENOENT/);
});

test("the papers print name and digest of each", async () => {
  const { service, until } = hold();
  await until("freeze");
  for (const language of ["zh", "en"] as const) {
    const printed = JSON.stringify(program(record(service, ceremony), wordsOf(language)));
    for (const guide of guides) {
      expect(printed).toContain(guideFiles[guide]);
      expect(printed).toContain(sha256(testGuides[guide]));
    }
  }
});

test("the program brings all of them, and its package those that are no sources", () => {
  const brought = readBuild().guides;
  const root = join(import.meta.dirname, "../..");
  const docs = join(root, "docs");
  expect(brought).toEqual({
    readme,
    protocolZh: readFileSync(join(docs, "protocol.zh-CN.md"), "utf8"),
    protocolEn: readFileSync(join(docs, "protocol.md"), "utf8"),
    glossary: readFileSync(join(docs, "glossary.md"), "utf8"),
  });
  const packed = readFileSync(join(root, "build/electron-builder.ts"), "utf8");
  expect(packed).toContain('"docs/{protocol,protocol.zh-CN,glossary}.md",');
});

describe.each(["protocolZh", "protocolEn", "glossary"] as const)("%s of a bag", (guide) => {
  const text = readBuild().guides?.[guide] ?? "";

  test("leads nowhere but to files that lie beside it", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to);
    const beside: readonly unknown[] = Object.values(guideFiles);
    expect(links.filter((to) => !beside.includes(to))).toEqual([]);
  });
});

test("the rule in words says which events of a bag's ledger name which files", () => {
  // A bag ends before it is written.
  const inBags = (facts as readonly AnyRow[]).filter(({ type }) => type !== bagWritten.type);
  const named = inBags.flatMap(({ type, fields }) =>
    Object.entries(fields).flatMap(([field, { names }]) =>
      names === "file" ? [[type, field] as const] : [],
    ),
  );
  expect(named.length).toBeGreaterThan(15);
  for (const guide of ["protocolZh", "protocolEn"] as const) {
    const lines = (readBuild().guides?.[guide] ?? "").split("\n").filter((line) => line.startsWith("| `"));
    const missing = named.filter(
      ([type, field]) =>
        !lines.some((row) => row.split(" | ")[0]?.includes(`\`${type}\``) && row.includes(`\`${field}\``)),
    );
    expect(missing).toEqual([]);
  }
});
