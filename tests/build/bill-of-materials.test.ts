import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** As much of CycloneDX 1.5 as a bill of packages uses. Source: its JSON schema, `bom`, `component`, `licenseChoice`, `dependency`. */
const component = z.looseObject({
  type: z.enum([
    "application",
    "framework",
    "library",
    "container",
    "operating-system",
    "device",
    "firmware",
    "file",
  ]),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  "bom-ref": z.string().min(1),
  purl: z.string().regex(/^pkg:(?:npm|github)\/.+@.+$/),
  licenses: z
    .array(
      z.union([
        z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.+-]+$/) }) }),
        z.strictObject({
          license: z.strictObject({
            name: z.string().min(1),
            text: z.strictObject({ content: z.string().min(100) }),
          }),
        }),
        z.strictObject({ expression: z.string().min(1) }),
      ]),
    )
    .min(1),
  hashes: z
    .array(
      z.strictObject({
        alg: z.enum(["SHA-1", "SHA-256", "SHA-512"]),
        content: z.string().regex(/^[0-9a-f]+$/),
      }),
    )
    .optional(),
});
const billSchema = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.literal("1.5"),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.literal(1),
  metadata: z.looseObject({ timestamp: z.iso.datetime(), component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

describe("the bill of materials, made as the workflow makes it", () => {
  let bill: z.infer<typeof billSchema>;
  beforeAll(() => {
    const workflow = read(".github/workflows/installers.yml");
    expect(workflow).toMatch(
      /^ +npm run --silent bill > first\/Mingqian\.cdx\.json$|run: npm run --silent bill > first/m,
    );
    const said = spawnSync("npm", ["run", "--silent", "bill"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 2 ** 20,
      shell: process.platform === "win32",
    });
    expect([said.status, said.stderr]).toEqual([0, ""]);
    bill = billSchema.parse(JSON.parse(said.stdout));
  }, 120_000);

  test("is of this program, and knows each of its parts once", () => {
    const { name, version } = JSON.parse(read("package.json")) as Readonly<
      Record<"name" | "version", string>
    >;
    expect(bill.metadata.component).toMatchObject({ type: "application", name, version });
    const refs = bill.components.map((one) => one["bom-ref"]);
    expect(new Set(refs).size).toBe(refs.length);
    const known = new Set([...refs, bill.metadata.component["bom-ref"]]);
    for (const { ref, dependsOn } of bill.dependencies)
      for (const one of [ref, ...dependsOn]) expect(known).toContain(one);
  });

  test("names every package of the lock file that is shipped, in its version, and no other", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      readonly packages: Readonly<Record<string, Locked>>;
    };
    // What is optional draws pages of PDFs, and is packed nowhere.
    const shipped = Object.entries(packages).flatMap(([place, { version, dev, optional, devOptional }]) =>
      place === "" || dev || optional || devOptional
        ? []
        : [`${place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)}@${version}`],
    );
    const named = bill.components
      .filter(({ type }) => type === "library")
      .map(({ name, version }) => `${name}@${version}`);
    expect(named.length).toBeGreaterThan(50);
    expect(named.sort()).toEqual([...new Set(shipped)].sort());
  });

  test("names what is no package: Electron, Node and the program that prints on Windows", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as {
      readonly devDependencies: Readonly<Record<"electron" | "node", string>>;
    };
    const others = bill.components.filter(({ type }) => type !== "library");
    expect(others.map(({ type, name, version }) => [type, name, version])).toEqual([
      ["framework", "electron", devDependencies.electron],
      ["application", "node", devDependencies.node],
      ["application", "SumatraPDF", "3.4.6"],
    ]);
  });
});
