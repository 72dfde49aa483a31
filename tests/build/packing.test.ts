import { readdirSync } from "node:fs";
import { matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { Arch } from "electron-builder";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { href } = new URL("../../build/electron-builder.ts", import.meta.url);

/** What electron-builder is told to pack for a system; the names are its own. */
async function packedFor(electronPlatformName: string, arch: Arch): Promise<readonly string[]> {
  const { default: config } = await import(href);
  const packager = { config: { files: [] as { filter: string[] }[] } };
  config.beforePack({ packager, electronPlatformName, arch });
  return packager.config.files.flatMap(({ filter }) => filter);
}

test.each([
  ["linux", Arch.x64, "linux-x64"],
  ["linux", Arch.arm64, "linux-arm64"],
  ["win32", Arch.x64, "win32-x64"],
  ["win32", Arch.arm64, "win32-arm64"],
  ["darwin", Arch.x64, "darwin-x64"],
  ["darwin", Arch.arm64, "darwin-arm64"],
])("a package for %s %s holds the binary of its own system alone", async (platform, arch, own) => {
  const patterns = await packedFor(platform, arch);
  const binaries = readdirSync(`${root}/node_modules/better-sqlite3/prebuilds`);
  const kept = binaries.filter((name) => {
    const path = `node_modules/better-sqlite3/prebuilds/${name}`;
    let packed = false;
    for (const pattern of patterns) {
      const leaves = pattern.startsWith("!");
      if (matchesGlob(path, leaves ? pattern.slice(1) : pattern)) packed = !leaves;
    }
    return packed;
  });
  expect(kept).toEqual([`${own}.node`]);
  for (const folder of ["node_modules/react", "node_modules/@mantine/core", "node_modules/hono"])
    expect(patterns).toContain(`!${folder}/**`);
});

test("packages are found with all they need, and what the pages were made of is left out", async () => {
  const { loaded, notLoaded, withDependencies } = await import(
    new URL("../../build/packing/packages.ts", import.meta.url).href
  );
  const needed = withDependencies(root, loaded.desktop).map(({ name }: { name: string }) => name);
  expect(needed).toEqual(expect.arrayContaining(["pdfkit", "fontkit", "better-sqlite3"]));
  expect(needed).not.toContain("@napi-rs/canvas");
  expect(notLoaded(root, loaded.desktop)).toEqual(expect.arrayContaining(["node_modules/react-dom"]));
  expect(() => withDependencies(root, ["no-such-package"])).toThrow("no-such-package");
});
