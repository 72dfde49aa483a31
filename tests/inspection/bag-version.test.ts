import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBags, writeVersion } from "../../electron/services/archive/bagging.ts";
import { baggedCeremony } from "../support/bagged-ceremony.ts";
import { works } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";
import { scansOf } from "../support/scan-files.ts";
import { ceremony } from "../support/small-office.ts";

test("a version with scans, and the first once more, verify after an opening, a dispatch and an amendment", async () => {
  const { service, folder } = await baggedCeremony();
  const into = join(folder, "bags");
  mkdirSync(into, { recursive: true });
  for (const work of Object.values(works)) succeeded(await work(service, folder));
  const first = succeeded(await writeBags(service, ceremony, into, "again"));
  const { png } = scansOf(readFileSync(join(first.whole.folder, "data/minutes/minutes.pdf")));
  const scan = { kind: "minutes", format: "png", remark: "", bytes: png } as const;
  succeeded(service.execute({ type: "add-scans", ceremony, scans: [scan] }, "scans"));
  const later = succeeded(await writeVersion(service, into, ceremony, "version"));
  expect(existsSync(join(later.folder, "data/later/scans/v2/scans.csv"))).toBe(true);
});
