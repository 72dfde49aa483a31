/**
 * `npm run --silent bill`: writes the bill of materials of a version to standard output, as CycloneDX in JSON: npm's own, from the lock
 * file, of all that is shipped, with what is no npm package of the program: both runtimes, and the program that prints on Windows.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pdfPrinter } from "../electron/services/papers/spooler.ts";
import { withDependencies } from "./packing/packages.ts";

type Licences = readonly {
  readonly license:
    | { readonly id: string }
    | { readonly name: string; readonly text: { readonly content: string } };
}[];
interface Component {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly "bom-ref"?: string;
  readonly purl?: string;
  readonly licenses?: Licences;
}
interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const root = resolve(import.meta.dirname, "..");
const { name, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly name: string;
  readonly devDependencies: { readonly electron: string; readonly node: string };
};

function bill(): Bill {
  // With `--omit dev` npm leaves out what a tool of the build needs as well, although it is shipped.
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
  const said = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    shell: process.platform === "win32",
  });
  if (said.status !== 0) throw new Error(`npm sbom failed: ${said.error?.message ?? said.stderr}`);
  const made = JSON.parse(said.stdout) as Bill;
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const shipped = new Set(
    withDependencies(root, Object.keys(dependencies)).map((each) => `${each.name}@${each.version}`),
  );
  const { component } = made.metadata;
  const of = new Set([...shipped, component["bom-ref"]]);
  return {
    ...made,
    // npm calls it by the folder it lies in.
    metadata: { ...made.metadata, component: { ...component, name } },
    components: [
      ...made.components.filter((one) => shipped.has(`${one.name}@${one.version}`)).map(withLicence),
      ...runtimes(),
    ],
    dependencies: made.dependencies
      .filter(({ ref }) => of.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => of.has(one)) })),
  };
}

/** What a package says of its licence nowhere but in a file stands there in that file's words. */
function withLicence(component: Component): Component {
  if (component.licenses) return component;
  const folder = join(root, "node_modules", component.name);
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file === undefined) throw new Error(`${component.name} ${component.version} says of no licence`);
  const content = readFileSync(join(folder, file), "utf8").trim();
  return { ...component, licenses: [{ license: { name: `its ${file} file`, text: { content } } }] };
}

function runtimes(): readonly Component[] {
  const { electron, node } = devDependencies;
  const licensed = (id: string): Licences => [{ license: { id } }];
  return [
    {
      type: "framework",
      name: "electron",
      version: electron,
      purl: `pkg:npm/electron@${electron}`,
      licenses: licensed("MIT"),
    },
    {
      type: "application",
      name: "node",
      version: node,
      purl: `pkg:github/nodejs/node@v${node}`,
      licenses: licensed("MIT"),
    },
    {
      type: "application",
      name: pdfPrinter.name,
      version: pdfPrinter.version,
      purl: `pkg:github/sumatrapdfreader/sumatrapdf@${pdfPrinter.version}rel`,
      licenses: licensed(pdfPrinter.licence),
    },
  ].map((each) => ({ ...each, "bom-ref": `${each.name}@${each.version}` }));
}

process.stdout.write(`${JSON.stringify(bill(), null, 2)}\n`);
