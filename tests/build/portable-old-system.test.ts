import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/**
 * The portable folder on an older Linux: a tree of it in a folder, as `debootstrap --variant=minbase bullseye FOLDER` makes one, named in
 * `MINGQIAN_OLD_SYSTEM`. For root alone, who may enter such a tree; the program itself is an ordinary user's there.
 */
const tree = process.env["MINGQIAN_OLD_SYSTEM"] ?? "";
const root = fileURLToPath(new URL("../..", import.meta.url));
const person = "/home/person";
const nobody = "65534:65534";

const entered = (command: string): [string, string[]] => [
  "chroot",
  [
    `--userspec=${nobody}`,
    tree,
    "/usr/bin/env",
    "-i",
    `HOME=${person}`,
    "PATH=/usr/bin:/bin",
    "sh",
    "-c",
    command,
  ],
];
const run = (command: string) => {
  const [program, args] = entered(command);
  return spawnSync(program, args, { encoding: "utf8" });
};

describe.skipIf(tree === "")("the portable folder on an older Linux (MINGQIAN_OLD_SYSTEM)", () => {
  let folder = "";
  beforeAll(() => {
    const made = mkdtempSync(join(tmpdir(), "mingqian-old-"));
    const portable = [join(root, "build/portable.ts"), "--target", `linux-${process.arch}`, "--out", made];
    execFileSync(process.execPath, portable, { stdio: "ignore" });
    const [name = ""] = readdirSync(made).filter((each) => !each.includes(".zip"));
    rmSync(join(tree, person), { recursive: true, force: true });
    cpSync(join(made, name), join(tree, person, name), { recursive: true });
    rmSync(made, { recursive: true });
    execFileSync("chown", ["-R", nobody, join(tree, person)]);
    folder = `${person}/${name}`;
  }, 600_000);
  afterAll(() => rmSync(join(tree, person), { recursive: true, force: true }));

  test("holds a rehearsal whose bag it verifies, with Node's own SQLite", () => {
    expect(run("getconf GNU_LIBC_VERSION").stdout).toMatch(/^glibc 2\.(2[89]|3[0-3])\n$/);
    const cli = (command: string) =>
      run(`cd ${person} && ${folder}/runtime/node ${folder}/app/electron/cli/${command}`);
    const rehearsed = cli("rehearse.ts --lang en --out out");
    expect([rehearsed.status, rehearsed.stderr]).toEqual([0, ""]);
    const verified = cli("verify.ts $(dirname $(find out -name bagit.txt | head -n 1)) --lang en");
    expect([verified.status, verified.stderr]).toEqual([0, ""]);
  }, 600_000);

  test("is started by its script, says which SQLite opens the ledger, and serves its windows", async () => {
    const [program, args] = entered(`${folder}/mingqian.sh --no-open --lang en`);
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (part: string) => {
        said += part;
      });
    try {
      await expect.poll(() => said, { timeout: 120_000 }).toMatch(/Ctrl-C ends/);
      expect(said).toMatch(/opened with Node.s own SQLite .* because better-sqlite3 could not be loaded/);
      const address = /^Console: (\S+)$/m.exec(said)?.[1] ?? "";
      const { host, port, pathname, search } = new URL(address);
      const asked = { host: "127.0.0.1", port, path: `${pathname}${search}`, headers: { host } };
      // It lets its one user in, and sends him on. By the same person: nobody else of the machine is answered. Node's resolver knows no names under `localhost`.
      const ask = `http.get(${JSON.stringify(asked)}, (answer) => console.log(answer.resume().statusCode))`;
      expect(run(`${folder}/runtime/node -e '${ask}'`)).toMatchObject({ stderr: "", stdout: "303\n" });
    } finally {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
      await new Promise((resolve) => child.once("close", resolve));
    }
  }, 600_000);
});
