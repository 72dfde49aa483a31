import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { writeBag } from "../../../electron/services/archive/bag.ts";
import { readScan } from "../../../electron/services/archive/read-scan.ts";
import { digest } from "../../../electron/services/ledger/digest.ts";
import { sampleFiles } from "../../../electron/services/register/reading/read-file.ts";
import { readTables } from "../../../electron/services/register/reading/read-tables.ts";
import { paperReader } from "../../../electron/services/verify/paper-reader.ts";
import { platform } from "../../../electron/services/verify/platform.ts";
import { readEvidence } from "../../../electron/services/verify/read-evidence.ts";
import { paperReader as pageReader } from "../../../renderer/verify/platform.ts";
import { readZip } from "../../../renderer/verify/read/read-zip.ts";
import { importList } from "../../../shared/register/reading/import-list.ts";
import { limits, type PaperReader, takeEvidence } from "../../../shared/verify/evidence/evidence-of.ts";
import type { Evidence, HeldFile } from "../../../shared/verify/evidence.ts";
import { verify } from "../../../shared/verify/verify.ts";
import { bagFixture, filesOf, held } from "../bag-fixture.ts";
import { pageWith, streamOf } from "../pdf-parts.ts";
import { vectors } from "../vectors.ts";
import { edited, edits } from "./edits.ts";

/** One run on whatever fast-check makes up; throws where something went wrong. */
export type Target = fc.IAsyncProperty<unknown[]>;

/** Nothing takes longer, in milliseconds; a paper that pdfjs has to read has its own bound below it. */
const longest = 150_000;

/** What is changed, by name: bags as folder and as archive, papers, scans, spreadsheets. `done` takes away what they lie in. */
export async function targetsOf(): Promise<{
  readonly targets: Readonly<Record<string, Target>>;
  readonly done: () => void;
}> {
  const [vector] = vectors;
  if (!vector) throw new Error("no vectors");
  const fixture = await bagFixture(vector);
  const files = new Map([...filesOf(fixture)].map(([path, data]) => [path, Buffer.from(data)]));
  const folder = mkdtempSync(join(tmpdir(), "mingqian-fuzz-"));
  const written = await writeBag(folder, fixture.content);
  if (!written.ok) throw new Error("the bag could not be written");
  const zip = readFileSync(written.value.zip);
  const minutes = files.get("data/minutes/minutes.pdf") ?? Buffer.alloc(0);
  const sheets = sampleFiles("city").map(({ list, path }) => ({ list, bytes: readFileSync(path) }));
  const whole = digestsOf(new Map([...files].map(([path, data]) => [path, held(data)])));
  const unchanged = await checked(files, paperReader);
  if (!unchanged || !isAccepted(unchanged)) throw new Error("the bag does not pass as it is");
  const foreign = pageWith(
    "/Names << /Dests 4 0 R >>",
    "/Contents 5 0 R",
    "<< /Names [] >>",
    streamOf("BT (a) Tj ET"),
  );

  const bag = property(
    async (path: string, changes) => {
      const before = files.get(path);
      if (!before) throw new Error(`no ${path}`);
      const after = edited(before, changes);
      if (after.equals(before)) return;
      for (const reader of [paperReader, pageReader])
        expectRefused(await checked(new Map([...files, [path, after]]), reader), path);
    },
    fc.constantFrom(...files.keys()),
  );

  const lost = fc.asyncProperty(fc.subarray([...files.keys()], { minLength: 1 }), async (gone) => {
    const left = new Map([...files].filter(([path]) => !gone.includes(path)));
    expectRefused(await checked(left, pageReader), `without ${gone.join(" ")}`);
  });

  const archive = property(async (_: undefined, changes) => {
    const after = edited(zip, changes);
    const path = join(folder, "changed.zip");
    writeFileSync(path, after);
    const byCommand = await readEvidence({ path, anchors: {} });
    if (byCommand.ok) expectSame(byCommand.value, whole);
    const byPage = await readZip(new File([new Uint8Array(after)], "changed.zip"), limits, () => {});
    if (!byPage.ok) return;
    const taken = await takeEvidence(
      { path, files: byPage.value.files, opened: new Map(), anchors: {} },
      pageReader,
    );
    if (taken.ok) expectSame(taken.value, whole);
  });

  const paper = property(
    async (pdf: Buffer, changes) => {
      const after = edited(pdf, changes);
      for (const reader of [paperReader, pageReader]) {
        for (const _ of (await reader.text(after)) ?? []);
        const read = await reader.signatures(after);
        const before = await reader.signatures(pdf);
        if (before && before.signers.length > 0 && read && !read.wrong && read.signers.length > 0)
          if (!after.equals(pdf)) throw new Error("a changed paper still counts as signed");
      }
    },
    fc.constantFrom(minutes, minutes, foreign),
  );

  const scan = property(
    async (pdf: Buffer, changes) => {
      await readScan("scan.pdf", edited(pdf, changes));
    },
    fc.constantFrom(minutes, foreign),
  );

  const sheet = property(
    async ({ list, bytes }: (typeof sheets)[number], changes) => {
      const tables = await readTables(edited(bytes, changes), "list", undefined, { list });
      if (!tables.ok) return;
      const context = { day: "2026-12-25", register: {}, prints: () => true };
      importList(list, tables.value, { level: "city" }, context, digest);
    },
    fc.constantFrom(...sheets),
  );

  const targets = { bag, lost, archive, paper, scan, sheet };
  return { targets, done: () => rmSync(folder, { recursive: true }) };
}

/** Runs on something that is changed; told that it hangs where it does not end. */
function property<T>(
  run: (of: T, changes: Parameters<typeof edited>[1]) => Promise<void>,
  of: fc.Arbitrary<T> = fc.constant(undefined as T),
): Target {
  const bounded = async (one: T, changes: Parameters<typeof edited>[1]) => {
    const before = performance.now();
    await run(one, changes);
    if (performance.now() - before > longest) throw new Error("it takes too long");
  };
  // What is shown of a counterexample is the changes, not the file.
  const shown = of.map((one) => ({ one, [fc.toStringMethod]: () => (typeof one === "string" ? one : "…") }));
  return fc.asyncProperty(shown, edits, ({ one }, changes) => bounded(one, changes)) as unknown as Target;
}

async function checked(
  files: ReadonlyMap<string, Buffer>,
  reader: PaperReader,
): Promise<Evidence | undefined> {
  const read = new Map([...files].map(([path, data]) => [path, held(data)]));
  const evidence = await takeEvidence({ path: "bag", files: read, opened: new Map(), anchors: {} }, reader);
  return evidence.ok ? evidence.value : undefined;
}

function isAccepted(evidence: Evidence): boolean {
  return verify(evidence, platform).every(({ status }) => status !== "fail");
}

function expectRefused(evidence: Evidence | undefined, what: string): void {
  if (evidence && isAccepted(evidence)) throw new Error(`accepted with a change: ${what}`);
}

/** An archive may be changed where no file of the bag is; then it is the bag all the same. */
function expectSame(evidence: Evidence, whole: string): void {
  if (digestsOf(evidence.bag ?? new Map()) !== whole) expectRefused(evidence, "the archive");
}

function digestsOf(files: ReadonlyMap<string, HeldFile>): string {
  return [...files]
    .map(([path, { digest }]) => `${digest} ${path}`)
    .sort()
    .join("\n");
}
