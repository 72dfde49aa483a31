/**
 * Puts on this machine what the tests read results with: independent programs and a browser, from Debian's packages.
 * Says in one sentence what is missing where it cannot install it. The application itself needs none of them.
 */
import { spawnSync } from "node:child_process";

/** Program, or any one of several → the Debian package that brings it. */
const programs: Readonly<Record<string, string>> = {
  age: "age",
  awk: "mawk",
  "chromium or google-chrome or microsoft-edge": "chromium",
  "firefox or firefox-esr": "firefox-esr",
  openssl: "openssl",
  pdffonts: "poppler-utils",
  pdftotext: "poppler-utils",
  python3: "python3",
  qpdf: "qpdf",
  sha256sum: "coreutils",
  tar: "tar",
  unzip: "unzip",
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const present = (program: string): boolean =>
  spawnSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" }).status === 0;
const missing = (): string[] => Object.keys(programs).filter((names) => !names.split(" or ").some(present));

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!process.version.startsWith("v24.")) {
  fail(
    `This project runs on Node 24, which \`npm ci\` brings along; this is ${process.version}. ` +
      "Run `npm ci` without --ignore-scripts and start everything with `npm run …`.",
  );
}

const wanted = missing();
if (wanted.length > 0) {
  const packages = [...new Set(wanted.map((program) => programs[program] ?? program))];
  const ask = `Missing programs: ${wanted.join(", ")}. Install them with: apt-get install ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !present("apt-get")) fail(ask);
  say(`Installing what the tests read results with: ${packages.join(", ")}`);
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    spawnSync("apt-get", ["-qq", ...step], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (missing().length > 0) fail(ask);
}

/** Makes the tests of the windows quicker; without it they look at them in the whole browser. */
const quicker = "chromium-headless-shell";
if (process.getuid?.() === 0 && present("apt-get") && !present(quicker)) {
  spawnSync("apt-get", ["-qq", "install", "-y", "--no-install-recommends", quicker], {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
