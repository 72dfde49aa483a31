import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBags, writeVersion, writeVersions } from "../../electron/services/archive/bagging.ts";
import { findBags } from "../../electron/services/archive/found-bags.ts";
import { amend } from "../../electron/services/inspection/amending.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { versionDue } from "../../shared/archive/versions.ts";
import { parseAmendments } from "../../shared/draw/amendments.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { bagOf } from "../../shared/office/ceremonies.ts";
import { verify } from "../../shared/verify/verify.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { shortName } from "../support/failing.ts";
import { amendmentOf, filesOf, works } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";
import { scansOf } from "../support/scan-files.ts";
import { ceremony } from "../support/small-office.ts";

/** A folder for bags, with the first one in it. */
async function bagged() {
  const { service, folder } = await baggedCeremony();
  const into = join(folder, "bags");
  mkdirSync(into, { recursive: true });
  const first = succeeded(await writeBags(service, ceremony, into, "again"));
  return { service, folder, into, first: first.whole.folder };
}

async function checksOf(path: string, anchors = {}) {
  const checks = verify(succeeded(await readEvidence({ path, anchors })), platform);
  return new Map(checks.map((check) => [shortName(check), [check.status, check.reason.key]]));
}

const waived = (service: CeremonyService) => ({
  ...amendmentOf(service),
  kind: "waive" as const,
  inspector: "",
  ground: "抽查期内已被专项行动检查覆盖",
});

test("a version with scans, and the first once more, verify after an opening, a dispatch and an amendment", async () => {
  const { service, folder, into, first } = await bagged();
  for (const work of ["opening", "dispatch", "amendment"] as const)
    succeeded(await works[work](service, folder));
  succeeded(await writeBags(service, ceremony, into, "once more"));
  const { png } = scansOf(readFileSync(join(first, "data/minutes/minutes.pdf")));
  const scan = { kind: "minutes", format: "png", remark: "", bytes: png } as const;
  succeeded(service.execute({ type: "add-scans", ceremony, scans: [scan] }, "scans"));
  const later = succeeded(await writeVersion(service, into, ceremony, "version"));
  expect(existsSync(join(later.folder, "data/later/scans/v2/scans.csv"))).toBe(true);
  // The amendment that its ledger tells of is in the version after it.
  const amended = succeeded(await writeVersions(service, into, ceremony, "amended"));
  expect(amended.folder).toBe(join(into, `${ceremony}-v3`));
  expect((await checksOf(amended.folder)).get("amendment-ledger")).toEqual([
    "pass",
    "verify.amendments.recorded",
  ]);
});

test("each amendment with its addendum is in the bag's next version, and the verifier replays them from the draw", async () => {
  const { service, into } = await bagged();
  expect(versionDue(service.state(), ceremony)).toBeUndefined();
  succeeded(await amend(service, amendmentOf(service), byPassphrases, "one"));
  expect(versionDue(service.state(), ceremony)).toEqual({ kind: "amendments", upTo: 1 });
  const second = succeeded(await writeVersions(service, into, ceremony, "two"));
  succeeded(await amend(service, waived(service), byPassphrases, "three"));
  const third = succeeded(await writeVersions(service, into, ceremony, "four"));
  expect(versionDue(service.state(), ceremony)).toBeUndefined();
  const folders = [second, third].map(({ folder }, at) => join(folder, `data/later/amendments/v${at + 2}`));
  expect(folders.map((folder) => readdirSync(folder).sort())).toEqual([
    ["addendum-1.pdf", "amendments.csv", "events.jsonl"],
    ["addendum-2.pdf", "amendments.csv", "events.jsonl"],
  ]);
  const lines = folders.map((folder) =>
    succeeded(parseAmendments(readFileSync(join(folder, "amendments.csv"), "utf8"))),
  );
  expect(lines.map(({ length }) => length)).toEqual([1, 2]);
  expect(lines[1]).toEqual(inspectionOf(service.state(), ceremony).amendments.map(({ line }) => line));
  const checks = await checksOf(third.folder);
  for (const name of [
    "amendment-form",
    "amendment-ledger",
    "paper addendum-1.pdf",
    "paper addendum-2.pdf",
    "feet addendum-2.pdf",
    "signatures addendum-1.pdf",
    "times",
    "later",
    "bag-version",
  ])
    expect([name, checks.get(name)?.[0]]).toEqual([name, "pass"]);
  expect(checks.get("amendments")?.[0]).toBe("not-possible");
  // With the conflicts opened, who comes is the one the rule gives.
  const sealed = await filesOf(service);
  const held = Buffer.from(sealed["conflicts.csv"] ?? "");
  const evidence = succeeded(await readEvidence({ path: third.folder, anchors: {} }));
  const files = new Map(evidence.files);
  files.set("conflicts.csv", { bytes: held, digest: platform.hash(held), octets: held.length });
  const replayed = verify({ ...evidence, files }, platform).find((one) => shortName(one) === "amendments");
  expect(replayed?.status).toBe("pass");
  // A start of the program finds where each bag's ledger ends.
  expect(findBags(into).unread).toEqual([]);
  expect(findBags(into).bags.map(({ name }) => name)).toContain(`${ceremony}-v3`);
});

test("a version that was lost, or was cut off after it was begun, is written again in the same bytes", async () => {
  const { service, into } = await bagged();
  succeeded(await amend(service, amendmentOf(service), byPassphrases, "one"));
  succeeded(service.execute({ type: "begin-version", ceremony }, "begun"));
  expect(service.execute({ type: "begin-version", ceremony }, "again")).toMatchObject({
    refusal: { key: "scan.version-unwritten" },
  });
  const written = succeeded(await writeVersions(service, into, ceremony, "two"));
  const { seq } = service.ledger.head();
  rmSync(written.folder, { recursive: true });
  rmSync(written.zip);
  expect(succeeded(await writeVersions(service, into, ceremony, "three"))).toEqual(written);
  expect(service.ledger.head().seq).toBe(seq);
  expect(bagOf(service.state(), ceremony)?.later).toEqual([
    { version: 2, kind: "amendments", scans: [], upTo: 1, manifest: written.manifest },
  ]);
});
