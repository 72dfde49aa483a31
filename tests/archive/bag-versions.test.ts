import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { guideFiles, guides } from "../../shared/draw/guides.ts";
import { parseScans } from "../../shared/draw/scans-file.ts";
import { say } from "../../shared/text/text.ts";
import { verify } from "../../shared/verify/verify.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { type Bagged, copyOf, holdToBag, scan } from "../support/bagged.ts";
import { failing } from "../support/failing.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, testGuides, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

let bagged: Bagged;
let scans: Bagged["scans"];
beforeAll(async () => {
  bagged = await holdToBag();
  ({ scans } = bagged);
}, 120_000);
afterAll(() => bagged?.remove());

function opened(folder = copyOf(bagged.folder)): { held: Officer; folder: string; close: () => void } {
  const host = hostInProcess(folder, testPorts());
  let open = true;
  const close = () => {
    if (open) void host.close();
    open = false;
  };
  onTestFinished(close);
  return { held: officer(host), folder, close };
}

const add = (held: Officer, ...given: ReturnType<typeof scan>[]) =>
  held.change("addScans", { ceremony, scans: given });
const three = () => [
  scan(scans.pdf, "签字页齐全, 共 4 人签字"),
  scan(scans.png, "", "pre-draw-sheet"),
  scan(scans.jpeg, "信封封口", "other"),
];
async function refused(answer: ReturnType<typeof add>): Promise<string> {
  const got = await answer;
  return got.ok ? "ok" : got.error.said.key;
}
const bagsIn = (folder: string) => readdirSync(join(folder, "bags")).sort();
const evidence = async (path: string) => succeeded(await readEvidence({ path, anchors: {} }));
const versionOf = async (path: string) =>
  verify(await evidence(path), platform).find(({ name }) => name.key === "verify.name.bag-version")?.reason;
const digests = (folder: string) =>
  execFileSync("sh", ["-c", "find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum"], {
    cwd: folder,
    encoding: "utf8",
  });

describe("scans of signed papers", () => {
  test("make a new version beside the old one, which stays as it is", async () => {
    const { held, folder } = opened();
    const before = digests(join(folder, "bags"));
    const written = good(await add(held, ...three()));
    expect(bagsIn(folder)).toEqual(
      ["", "-public", "-public.zip", "-v2", "-v2.zip", ".zip"].map((end) => `${ceremony}${end}`).sort(),
    );
    expect(written.folder).toBe(join(folder, "bags", `${ceremony}-v2`));
    expect(digests(join(folder, "bags"))).toContain(before.split("\n")[0]);
    for (const line of before.trimEnd().split("\n")) expect(digests(join(folder, "bags"))).toContain(line);

    const later = join(written.folder, "data/later/scans/v2");
    expect(readdirSync(later).sort()).toEqual([
      "01-minutes.pdf",
      "02-pre-draw-sheet.png",
      "03-other.jpeg",
      "events.jsonl",
      "scans.csv",
    ]);
    expect(readFileSync(join(later, "02-pre-draw-sheet.png")).equals(scans.png)).toBe(true);
    const list = succeeded(parseScans(readFileSync(join(later, "scans.csv"), "utf8")));
    expect(list.map(({ remark }) => remark)).toEqual(["签字页齐全, 共 4 人签字", "", "信封封口"]);
    expect(list.map(({ digest }) => digest)).toEqual([scans.pdf, scans.png, scans.jpeg].map(sha256));
    const first = readFileSync(join(folder, "bags", ceremony, "manifest-sha256.txt"));
    expect(readFileSync(join(written.folder, "bag-info.txt"), "utf8")).toContain(
      `Bag-Version: 2\nPrevious-Manifest-SHA256: ${sha256(first)}\n`,
    );
    const second = readFileSync(join(written.folder, "manifest-sha256.txt"), "utf8");
    for (const line of first.toString().trimEnd().split("\n")) expect(second).toContain(line);
    for (const guide of guides)
      expect(second).toContain(`${sha256(testGuides[guide])}  data/verify/${guideFiles[guide]}\n`);

    const [bag] = held.console.last().view.bags;
    expect(bag?.later).toEqual([
      { version: 2, kind: "scans", scans: list.map((one) => one.digest), upTo: 0, manifest: sha256(second) },
    ]);
    const verdict = good(await held.console.client.call("verifyBag", { ceremony }));
    expect(verdict.failed).toBe(0);
    expect(verdict.checks.map(({ name }) => name.key)).toContain("verify.name.later");
    const { lines, total } = good(
      await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }),
    );
    expect(lines.length).toBe(total);
    expect(lines.slice(-4).map(({ said, text }) => [say(said, "zh"), text])).toEqual([
      [`${ceremony} 档案包第 2 版收入一份签字扫描件`, "签字页齐全, 共 4 人签字"],
      [`${ceremony} 档案包第 2 版收入一份签字扫描件`, ""],
      [`${ceremony} 档案包第 2 版收入一份签字扫描件`, "信封封口"],
      [`${ceremony} 档案包第 2 版写出`, ""],
    ]);
    // Free text is nowhere in the ledger that is handed out.
    expect(readFileSync(join(later, "events.jsonl"), "utf8")).not.toContain("封口");
  });

  test("come in several versions, each resting on the one before, and each verified from folder and .zip", async () => {
    const { held, folder, close } = opened();
    good(await add(held, scan(scans.pdf)));
    good(await add(held, scan(scans.png), scan(scans.jpeg)));
    close();
    const bags = join(folder, "bags");
    const manifest = (name: string) => sha256(readFileSync(join(bags, name, "manifest-sha256.txt")));
    expect(await versionOf(join(bags, ceremony))).toMatchObject({ key: "verify.version.first" });
    for (const end of ["-v2", "-v2.zip"])
      expect(await versionOf(join(bags, `${ceremony}${end}`))).toEqual({
        key: "verify.version.later",
        values: { version: 2, previous: manifest(ceremony) },
      });
    for (const end of ["-v3", "-v3.zip"]) {
      expect(failing(await evidence(join(bags, `${ceremony}${end}`)))).toEqual([]);
      expect(await versionOf(join(bags, `${ceremony}${end}`))).toEqual({
        key: "verify.version.later",
        values: { version: 3, previous: manifest(`${ceremony}-v2`) },
      });
    }
    for (const name of [`${ceremony}-v2`, `${ceremony}-v3`])
      execFileSync("sha256sum", ["--strict", "-c", "--quiet", "manifest-sha256.txt"], {
        cwd: join(bags, name),
      });
  });

  test("are refused in words where they cannot be taken, and nothing is recorded", async () => {
    const { held, folder } = opened();
    const { revision } = held.console.last();
    const none = held.change("addScans", { ceremony: "DEMO-2020Q1-1", scans: three() });
    expect(await refused(none)).toBe("scan.no-bag");
    expect(await refused(add(held, scan(Buffer.from("MZ"))))).toBe("scan.not-a-scan");
    expect(await refused(add(held, scan(scans.pdf), scan(scans.pdf)))).toBe("scan.twice");
    expect(await refused(add(held, scan(scans.pdf, "一\n二")))).toBe("scan.remark");
    expect(await refused(add(held, scan(Buffer.alloc(17 * 2 ** 20)), scan(Buffer.alloc(17 * 2 ** 20))))).toBe(
      "scan.too-large",
    );
    expect(await refused(held.change("writeVersion", { ceremony }))).toBe("scan.nothing-to-write");
    expect(held.console.last().revision).toBe(revision);
    good(await add(held, scan(scans.pdf)));
    expect(await refused(add(held, scan(scans.pdf)))).toBe("scan.twice");
    expect(bagsIn(folder)).not.toContain(`${ceremony}-v3`);
  });

  test("a remark that names a unit of the register is refused: the bag may be handed on", async () => {
    const { held } = opened();
    await holdUntil(held, "open", () => {}, "open");
    const page = { list: "key", search: "", from: 0, count: 1 } as const;
    const { columns, rows } = good(await held.console.client.call("rows", page));
    const name = rows[0]?.[columns.indexOf("name")] ?? "";
    expect(name).not.toBe("");
    expect(await refused(add(held, scan(scans.pdf, `附${name}的意见`)))).toBe("ceremony.names-registered");
  });

  test("of an earlier ceremony are taken while the next is prepared, and not between its freeze and its bag", async () => {
    const { held, folder } = opened();
    await holdUntil(held, "sign-in 2", () => {}, "open");
    good(await add(held, scan(scans.pdf)));
    expect(bagsIn(folder)).toContain(`${ceremony}-v2.zip`);
    expect(failing(await evidence(join(folder, "bags", `${ceremony}-v2`)))).toEqual([]);
    await holdUntil(held, "freeze", () => {}, "freeze");
    expect(await refused(add(held, scan(scans.png)))).toBe("scan.under-way");
  });
});

describe("what comes between the ledger and the disk", () => {
  test("something in the way: the scans are kept, no more are taken, and the same bytes are written when it is gone", async () => {
    const free = opened();
    good(await add(free.held, ...three()));
    const due = digests(join(free.folder, "bags", `${ceremony}-v2`));

    const { held, folder, close } = opened();
    mkdirSync(join(folder, "bags", `${ceremony}-v2`));
    expect(await refused(add(held, ...three()))).toBe("bag.exists");
    expect(held.console.last().view.bags[0]?.later).toMatchObject([{ version: 2, manifest: "" }]);
    expect(await refused(add(held, scan(scans.png)))).toBe("scan.version-unwritten");
    close();
    // As after a crash: opened again, and only now the way is free.
    const again = opened(folder);
    expect(again.held.console.last().view.bags[0]?.later).toMatchObject([{ version: 2, manifest: "" }]);
    rmSync(join(folder, "bags", `${ceremony}-v2`), { recursive: true });
    good(await again.held.change("writeVersion", { ceremony }));
    const listed = (text: string) =>
      text.replace(/.*(?:events\.jsonl|scans\.csv|manifest.*|bag-info)\S*\n/g, "");
    expect(listed(digests(join(folder, "bags", `${ceremony}-v2`)))).toBe(listed(due));
    expect(failing(await evidence(join(folder, "bags", `${ceremony}-v2`)))).toEqual([]);
  });

  test("a version that was lost is written again in the same bytes", async () => {
    const { held, folder } = opened();
    good(await add(held, ...three()));
    const at = join(folder, "bags", `${ceremony}-v2`);
    const before = digests(at);
    const { revision } = held.console.last();
    rmSync(at, { recursive: true });
    rmSync(`${at}.zip`);
    good(await held.change("writeVersion", { ceremony }));
    expect(digests(at)).toBe(before);
    expect(held.console.last().revision).toBe(revision);
    expect(existsSync(`${at}.zip`)).toBe(true);
  });
});
