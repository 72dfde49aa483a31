import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { type Bagged, copyOf, holdToBag, scan } from "../support/bagged.ts";
import { failing } from "../support/failing.ts";
import { good } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

describe("a later version that was tampered with", () => {
  let bagged: Bagged;
  let bag: string;
  beforeAll(async () => {
    bagged = await holdToBag();
    const { folder, scans } = bagged;
    const host = hostInProcess(folder, testPorts());
    const held = officer(host);
    for (const bytes of [scans.pdf, scans.png])
      good(await held.change("addScans", { ceremony, scans: [scan(bytes)] }));
    await host.close();
    bag = join(folder, "bags", `${ceremony}-v3`);
  }, 120_000);
  afterAll(() => bagged?.remove());

  /** Changes a file and writes the manifests anew, as a forger would. */
  async function forged(change: (at: (path: string) => string) => void): Promise<string[]> {
    const copy = copyOf(bag);
    change((path) => join(copy, path));
    const make = `find data -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > manifest-sha256.txt
      sed -i "s/^Payload-Oxum: .*/Payload-Oxum: $(find data -type f -exec cat {} + | wc -c).$(find data -type f | wc -l)/" bag-info.txt
      sha256sum bag-info.txt bagit.txt manifest-sha256.txt > tagmanifest-sha256.txt`;
    execFileSync("sh", ["-c", make], { cwd: copy });
    return failing(succeeded(await readEvidence({ path: copy, anchors: {} })));
  }

  test("untouched it passes, its manifests written anew too", async () => {
    expect(await forged(() => {})).toEqual([]);
  });

  const edit = (file: string, from: RegExp | string, to: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));

  test.each<[what: string, names: string[], change: (at: (path: string) => string) => void]>([
    [
      "a file that is not listed",
      ["bag-version", "later"],
      (at) => writeFileSync(at("data/later/scans/v2/02-other.png"), "x"),
    ],
    [
      "a file beside the scans",
      ["bag-version", "later"],
      (at) => writeFileSync(at("data/later/note.txt"), "x"),
    ],
    [
      "another scan",
      ["bag-version", "later"],
      (at) => writeFileSync(at("data/later/scans/v2/01-minutes.pdf"), "%PDF-1.7\n"),
    ],
    [
      "another scan of the last version",
      ["later"],
      (at) => writeFileSync(at("data/later/scans/v3/01-minutes.png"), "x"),
    ],
    ["a scan taken away", ["later"], (at) => rmSync(at("data/later/scans/v3/01-minutes.png"))],
    ["another list", ["later"], (at) => edit(at("data/later/scans/v3/scans.csv"), "minutes,", "other,")],
    [
      "a file of the first version",
      ["bag-version", "filed"],
      (at) => writeFileSync(at("data/verify/README.txt"), "x"),
    ],
    [
      "another version told",
      ["bag-version"],
      (at) => edit(at("bag-info.txt"), "Bag-Version: 3", "Bag-Version: 2"),
    ],
    [
      "another manifest named",
      ["bag-version"],
      (at) => edit(at("bag-info.txt"), /(Manifest-SHA256: ).{4}/, "$10000"),
    ],
    [
      "a version in between taken out",
      ["bag-version", "later"],
      (at) => rmSync(at("data/later/scans/v2"), { recursive: true }),
    ],
    ["all versions taken out", ["bag-version"], (at) => rmSync(at("data/later"), { recursive: true })],
    [
      "the ledger of a version cut short",
      ["later"],
      (at) => edit(at("data/later/scans/v3/events.jsonl"), /\n.*\n/, "\n"),
    ],
    [
      "the ledger of a version changed",
      ["bag-version", "later"],
      (at) => edit(at("data/later/scans/v2/events.jsonl"), "bag.written", "bag.Written"),
    ],
  ])("%s", async (_, names, change) => {
    expect(await forged(change)).toEqual(names);
  });
});
