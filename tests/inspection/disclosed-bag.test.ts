import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBags, writeVersions } from "../../electron/services/archive/bagging.ts";
import { findBags } from "../../electron/services/archive/found-bags.ts";
import { amend } from "../../electron/services/inspection/amending.ts";
import { disclose } from "../../electron/services/inspection/disclosing.ts";
import { fileDispatch } from "../../electron/services/inspection/inner-papers.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { reseal } from "../../electron/services/inspection/resealing.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { verify } from "../../shared/verify/verify.ts";
import { baggedCeremony, byCodes, byPassphrases } from "../support/bagged-ceremony.ts";
import { testFolder } from "../support/ceremony-in.ts";
import { shortName } from "../support/failing.ts";
import {
  amendmentOf,
  dispatchOf,
  fresh,
  listOf,
  openAll,
  resealing,
  sealedIn,
} from "../support/inspection-works.ts";
import { filesBelow, where } from "../support/on-disk.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony } from "../support/small-office.ts";
import { visitTo } from "../support/visits.ts";

const openings = ["openings-hold", "openings-one", "openings-drawn", "openings-excluded", "openings-tier"];

async function checksOf(path: string, sealed?: string) {
  const asked = { path, anchors: {}, ...(sealed !== undefined && { sealed }) };
  const checks = verify(succeeded(await readEvidence(asked)), platform);
  return new Map(checks.map((check) => [shortName(check), check]));
}

test("the disclosed version brings the openings, and anybody holds every one against what was frozen", async () => {
  const { service, folder } = await baggedCeremony();
  const into = join(folder, "bags");
  mkdirSync(into, { recursive: true });
  const first = succeeded(await writeBags(service, ceremony, into, "again"));
  const names = openedNames();
  const [waived = "", ...others] = listOf(service).units;
  succeeded(await openFor(service, names, openAll, byPassphrases, "opening"));
  succeeded(await fileDispatch(service, names, dispatchOf(others[0] ?? ""), "dispatch"));
  const waiver = {
    ...amendmentOf(service),
    kind: "waive",
    unit: waived,
    inspector: "",
    ground: "抽查期内已被案件办理检查覆盖",
  } as const;
  succeeded(await amend(service, waiver, byPassphrases, "waive"));
  const entries = others.map((unit) => visitTo(unit));
  succeeded(recordVisits(service, names, { ceremony, entries }, "record"));
  const sealed = await sealedIn(service);
  succeeded(await reseal(service, resealing, byCodes, fresh, "reseal"));
  const byNew = { pair: "passphrases", officer: fresh.officer, supervisor: fresh.supervisor } as const;
  const who = { ceremony, approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  succeeded(await disclose(service, names, who, byNew, "disclose"));
  const written = succeeded(await writeVersions(service, into, ceremony, "versions"));
  expect(written.folder).toBe(join(into, `${ceremony}-v4`));
  const brought = join(written.folder, "data/later/disclosure/v4");
  expect(readdirSync(brought).sort()).toEqual([
    "credit.xlsx",
    "disclosure.html",
    "disclosure.xlsx",
    "events.jsonl",
    "inner",
    "openings.csv",
  ]);
  const open = join(into, `${ceremony}-v4-public`);
  expect(readdirSync(join(open, "data")).sort()).toEqual(["later", "ledger", "minutes", "public", "verify"]);
  for (const bag of [written.folder, open]) {
    const checks = await checksOf(bag);
    expect([...checks].flatMap(([name, { status }]) => (status === "fail" ? [name] : []))).toEqual([]);
    for (const name of [...openings, "disclosed", "later", "file openings.csv"])
      expect([bag, name, checks.get(name)?.status]).toEqual([bag, name, "pass"]);
    expect(checks.get("openings-drawn")?.reason).toMatchObject({ values: { waived: [waived] } });
    expect(checks.get("bag-version")?.status).toBe(bag === open ? "not-possible" : "pass");
  }
  // The first bag with the published file beside it does as well.
  const beside = testFolder();
  writeFileSync(join(beside, "openings.csv"), readFileSync(join(brought, "openings.csv")));
  const together = await checksOf(first.open.folder, beside);
  expect(openings.map((name) => together.get(name)?.status)).toEqual(openings.map(() => "pass"));
  // One letter of a name, and it meets no commitment.
  const text = readFileSync(join(brought, "openings.csv"), "utf8");
  writeFileSync(join(beside, "openings.csv"), text.replace(/示例KEY/, "示例KEX"));
  expect((await checksOf(first.open.folder, beside)).get("openings-hold")?.status).toBe("fail");
  expect(readdirSync(join(brought, "inner"))).toEqual(["dispatch-slip-1.pdf"]);
  // What is for everybody has nothing sealed, and names no inspector.
  const forAll = filesBelow(open);
  expect(where(forAll, "age-encryption.org")).toEqual([]);
  for (const { code, name } of sealed.names)
    if (code.startsWith("JC")) expect(where(forAll, name)).toEqual([]);
  // Nobody is opened but those who had to be, and no inspector.
  const files = filesBelow(into);
  const published = new Set(text.split("\n").map((line) => line.split(",")[2]));
  for (const { code, salt } of sealed.names)
    expect([code, where(files, salt).length > 0]).toEqual([code, published.has(salt)]);
  expect(where(files, sealed.salt)).toEqual([]);
  expect(findBags(into).unread).toEqual([]);
});
