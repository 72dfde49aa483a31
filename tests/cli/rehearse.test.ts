import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyCommand } from "../../electron/cli/verify.ts";
import { unseal } from "../../electron/services/office/sealing.ts";
import { succeeded } from "../support/outcome.ts";
import { keysOf, rehearsing, type Said, type Told } from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";

const slips = "314159265358,271828182845,161803398874";
let folder = "";
let said: Said;
let told: Told;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mingqian-"));
  said = await rehearsing("--slips", slips, "--out", join(folder, "out"), "--json", "--lang", "en");
  told = JSON.parse(said.out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const publicFile = (name: string) => readFileSync(join(told.bag.whole.folder, "data/public", name), "utf8");
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** The sealed files as the two keys open them, in a folder. */
async function opened(keys: readonly [string, string], name: string): Promise<string> {
  const bytes = readFileSync(join(told.bag.whole.folder, "data/sealed", name));
  const into = scratch();
  for (const [file, content] of succeeded(await unseal(bytes, keys)))
    writeFileSync(join(into, file), content);
  return into;
}

async function verifying(...args: string[]) {
  const printed: string[] = [];
  const code = await verifyCommand([...args, "--json", "--lang", "en"], {
    print: (line) => printed.push(line),
    complain: (line) => printed.push(line),
  });
  return { code, ...JSON.parse(printed.join("\n")) };
}

describe("the sample, as it is counted", () => {
  test("132 key, 410 general, 37 special units and 24 inspectors; quotas of a city", () => {
    expect(publicFile("plan.csv")).toBe(
      "draw,registered,excluded,eligible,quota\nTS,37,0,37,4\nZD,132,3,129,7\nYB,410,1,409,28\nJC,24,3,21,21\n",
    );
    expect(told.drawn).toEqual({ units: 39, places: 78 });
  });

  test("a unit at the yearly cap is left out; a special one with as many visits is not", () => {
    const reasons = rowsOf(publicFile("excluded.csv")).map(([draw, reason]) => `${draw} ${reason}`);
    expect(reasons).toEqual([
      "ZD cap",
      "ZD closed",
      "ZD closed",
      "YB closed",
      "JC absent",
      "JC absent",
      "JC certificate",
    ]);
  });

  test("12 special units are key ones, 3 are general ones", () => {
    const pool = rowsOf(publicFile("pool.csv"));
    const commitments = (draw: string) =>
      new Set(pool.filter(([code]) => code?.startsWith(draw)).map(([, , commitment]) => commitment));
    const special = [...commitments("TS")];
    expect(special.filter((one) => commitments("ZD").has(one))).toHaveLength(12);
    expect(special.filter((one) => commitments("YB").has(one))).toHaveLength(3);
  });

  test("its dirt is found", () => {
    expect(said.err).toContain(
      "Import key: key.xlsx, sheet “重点排污单位”, headings in row 3; 135 rows, 132 accepted",
    );
    expect(said.err).toContain(
      "Import general: general.csv, sheet “Sheet1”, headings in row 1; 412 rows, 410 accepted",
    );
    expect(said.err).toContain(
      "Import special: special.xls, sheet “名单”, headings in row 2; 37 rows, 37 accepted",
    );
    for (const severity of ["error", "to settle", "warning", "cleaned"])
      expect(said.err).toContain(`  [${severity}] `);
    expect(said.err).toMatch(/\[error\] 1 × \(E138\): .*construction/);
    expect(said.err).toMatch(/\[error\] 1 × \(E139\): .*乡控/);
    expect(said.err).toMatch(/\[warning\] 1 × \(C24\): .*2026-06-30/);
  });
});

describe("what it says", () => {
  test("--json is one object on one line, progress on the other side", () => {
    expect(said.code).toBe(0);
    expect(said.out).not.toContain("\n");
    expect(told).toMatchObject({
      ok: true,
      ceremony: "REHEARSAL-DEMO-2027Q3-1",
      drawn: { units: 39, places: 78 },
      ledger: join(folder, "out/ledger.sqlite"),
      verification: { failed: 0, anchor: "anchored" },
    });
    expect(Object.keys(told.bag)).toEqual(["whole", "open"]);
  });

  test("every field of the JSON is explained by --help, in both languages", async () => {
    for (const language of ["zh", "en"]) {
      const { out } = await rehearsing("--help", "--lang", language);
      for (const field of Object.keys(told)) expect(out).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });

  test("each step in English, but for proper names and what stands in cells", () => {
    const from = said.err.indexOf("Preparation");
    const steps = said.err.slice(from).replaceAll("演练单位", "");
    expect(from).toBeGreaterThan(0);
    expect(steps).not.toMatch(/[\p{Script=Han}，。：；]/u);
    for (const step of ["Witnesses", "Freeze", "Slips", "Reveal", "Draw", "Lock", "Minutes", "Verified"])
      expect(steps).toMatch(new RegExp(`^${step} `, "m"));
    expect(steps).toContain(`slips read: ${slips.replaceAll(",", " ")}`);
    expect(steps).toContain(told.bag.whole.folder);
    expect(
      Object.values(keysOf(told))
        .flat()
        .every((key) => steps.includes(key)),
    ).toBe(true);
  });

  test("findings in English: Chinese marks stand in what is quoted from cells only, and one of a thing is singular", () => {
    expect(said.err.replace(/“[^”]*”/g, "")).not.toMatch(/[、，。：；（）]/);
    expect(said.err).toContain("has 2 rows: 34, 35. ");
    expect(said.err).toContain("the rows of 1 unit have had no update");
    expect(said.err).not.toMatch(
      /\b1 (?:[a-z]+ )?(?:units|rows|codes|inspectors|slips|visits|checks|files)\b/,
    );
  });

  test("the line to check it with speaks English too, and each code is said to be inside or outside", () => {
    expect(said.err).toMatch(/^Check it yourself: npm run verify -- \S+ --lang en --freeze /m);
    const [first, second] = keysOf(told).recovery;
    expect(said.err).toMatch(new RegExp(`recovery code 1 \\(inside\\) +${first}$`, "m"));
    expect(said.err).toMatch(new RegExp(`recovery code 2 \\(outside\\) +${second}$`, "m"));
  });

  test("the folder and the ledger are for this user only", () => {
    const rights = (path: string) => statSync(path).mode & 0o777;
    expect(rights(join(folder, "out"))).toBe(0o700);
    expect(rights(told.ledger)).toBe(0o600);
  });

  test("leaves the two editions, their .zip files and the ledger", () => {
    const id = told.ceremony;
    const left = ["ledger.sqlite", id, `${id}-public`, `${id}-public.zip`, `${id}.zip`];
    expect(readdirSync(join(folder, "out")).sort()).toEqual(left.sort());
  });
});

describe("a stranger", () => {
  test.each(["whole", "open"] as const)(
    "checks the %s edition with sha256sum, unpacked or not",
    (edition) => {
      const { folder: bag, zip } = told.bag[edition];
      const unpacked = scratch();
      run(unpacked, "unzip", "-q", zip);
      for (const place of [bag, join(unpacked, readdirSync(unpacked)[0] ?? "")]) {
        run(place, "sha256sum", "--strict", "-c", "manifest-sha256.txt");
        run(place, "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt");
      }
      expect(readdirSync(join(bag, "data")).includes("sealed")).toBe(edition === "whole");
    },
  );

  test("verifies folder and .zip of both editions against the digests that were printed", async () => {
    const [, freeze = ""] = /freeze digest ([0-9a-f]{64})/.exec(said.err) ?? [];
    const [, seed = ""] = /^Draw {2}seed ([0-9a-f]{64})$/m.exec(said.err) ?? [];
    const [, close = ""] = /--close ([0-9a-f]{64})$/m.exec(said.err) ?? [];
    const paper = ["--freeze", freeze, "--seed", seed, "--close", close];
    for (const { folder: bag, zip } of [told.bag.whole, told.bag.open]) {
      for (const path of [bag, zip]) {
        const { code, failed, anchor } = await verifying(path, ...paper);
        expect({ code, failed, anchor }).toEqual({ code: 0, failed: 0, anchor: "anchored" });
      }
    }
  });
});

describe("when both keepers open it", () => {
  test("teams and openings are verified too, from either pair of keys", async () => {
    const { keepers, recovery } = keysOf(told);
    const [sealed, spare] = [await opened(keepers, "names.age"), await opened(recovery, "recovery.age")];
    for (const name of ["names.csv", "conflicts.csv"])
      expect(readFileSync(join(spare, name))).toEqual(readFileSync(join(sealed, name)));
    const { code, failed, checks } = await verifying(told.bag.whole.folder, "--sealed", sealed);
    expect({ code, failed }).toEqual({ code: 0, failed: 0 });
    const statusOf = Object.fromEntries(
      checks.map(({ check, status }: { check: string; status: string }) => [check, status]),
    );
    expect(statusOf).toMatchObject({
      teams: "pass",
      "openings-hold": "pass",
      "openings-one": "pass",
      "openings-drawn": "pass",
      "openings-excluded": "pass",
      "openings-tier": "pass",
    });
  });

  test("neither keeper alone opens anything", async () => {
    const bytes = readFileSync(join(told.bag.whole.folder, "data/sealed/names.age"));
    const [officer, supervisor] = keysOf(told).keepers;
    for (const pair of [
      [officer, officer],
      [supervisor, supervisor],
      [supervisor, officer],
    ] as const)
      expect((await unseal(bytes, pair)).ok).toBe(false);
  });

  test("each name meets its commitment, and the pool holds no other", async () => {
    const sealed = await opened(keysOf(told).keepers, "names.age");
    const names = readFileSync(join(sealed, "names.csv"), "utf8").trimEnd().split("\n").slice(1);
    const opening = names.map((line) => {
      const [code = "", id = "", salt = "", ...name] = line.split(",");
      return {
        code,
        commitment: createHash("sha256")
          .update(`${salt},${id},${name.join(",")}`)
          .digest("hex"),
      };
    });
    const inPool = rowsOf(publicFile("pool.csv")).map(([code, , commitment]) => `${code} ${commitment}`);
    const leftOut = rowsOf(publicFile("excluded.csv")).map(
      ([draw, , commitment]) => `${draw}-x ${commitment}`,
    );
    expect(opening.map(({ code, commitment }) => `${code} ${commitment}`).sort()).toEqual(
      [...inPool, ...leftOut].sort(),
    );
    // A firm with a comma in its name, one with spaces before it, one with a no-break space after it.
    const called = (id: string) =>
      names.filter((line) => line.split(",")[1] === id).map((line) => line.split(",").slice(3).join(","));
    expect(called("SL0000001028")).toEqual(["示例,示例食品第1028厂"]);
    expect(called("SL0000001004")).toEqual(["示例制革第1004厂"]);
    expect(called("SL0000000003")).toEqual(["示例造纸第3厂"]);
  });

  test("nobody visits a unit he is in conflict with", async () => {
    const sealed = await opened(keysOf(told).keepers, "names.age");
    const [header, ...pairs] = rowsOf(readFileSync(join(sealed, "conflicts.csv"), "utf8"));
    const teams = new Set(
      rowsOf(publicFile("assignment.csv")).map(([unit, , inspector]) => `${unit} ${inspector}`),
    );
    // Six conflicts; three of the units have two codes.
    expect([header, pairs.length]).toEqual([["unit", "inspector"], 9]);
    for (const [unit, inspector] of pairs) expect(teams).not.toContain(`${unit} ${inspector}`);
  });
});
