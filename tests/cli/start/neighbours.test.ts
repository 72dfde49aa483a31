import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { expect, onTestFinished, test, vi } from "vitest";
import { findBrowser } from "../../../electron/hosts/browser/find-browser.ts";
import { thisMachine } from "../../../electron/hosts/data-folder.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { builtWindows } from "../../hosts/windows-fixture.ts";
import { asOther, canBeOther } from "../../support/other-user.ts";
import { scratch } from "../../support/scratch.ts";

const script = fileURLToPath(new URL("../../support/start-process.ts", import.meta.url));
const patience = { timeout: 40_000 };

/** A start as a process of its own that opens real windows, without a screen; the test can look into them. */
interface Opened {
  readonly data: string;
  /** What was said on the terminal. */
  readonly said: () => string;
  readonly type: (line: string) => void;
  /** The process of a role's browser that was started last. */
  readonly browserOf: (role: WindowRole) => number;
  /** The pages that handed tokens over, as they were when a browser was told to open them. */
  readonly handed: () => readonly string[];
  /** A role's window once it shows its page, in the browser that was started last. */
  readonly page: (role: WindowRole) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

function opening(): Opened {
  const place = scratch();
  // Nothing but the program's own rights keeps others out.
  chmodSync(place, 0o755);
  const [data, bin, notes] = ["data", "bin", "notes"].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(bin);
  mkdirSync(notes, { mode: 0o700 });
  const browser = findBrowser(thisMachine());
  if (!browser) throw new Error("no Chromium, Chrome or Edge is installed");
  // In the place of the browser: keeps what is handed over before it is gone, and starts the real one without a screen.
  writeFileSync(
    join(bin, "chromium"),
    `#!/bin/sh
PATH=/usr/local/bin:/usr/bin:/bin
for argument; do
  case $argument in
    --app=file://*) cp "\${argument#--app=file://}" "${notes}/$$.html" ;;
    --user-data-dir=*) rm -f "\${argument#--user-data-dir=}/DevToolsActivePort"; echo $$ > "${notes}/\${argument##*/}" ;;
  esac
done
exec "${browser.path}" --headless=new --remote-debugging-port=0 "$@"
`,
  );
  chmodSync(join(bin, "chromium"), 0o755);
  const own = [script, builtWindows(), "--host", "browser", "--data", data, "--lang", "en"];
  const child = spawn(process.execPath, own, { env: { PATH: bin, HOME: place, DISPLAY: ":99" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => {
      said += part;
    });
  const ended = once(child, "close");
  const stop = async (): Promise<void> => {
    child.kill("SIGINT");
    await ended;
  };
  onTestFinished(stop);
  const page = async (role: WindowRole): Promise<Page> => {
    // The file is there before its first line is.
    const port = await vi.waitFor(() => {
      const [line = ""] = readFileSync(join(data, "browser", role, "DevToolsActivePort"), "utf8").split("\n");
      expect(line).toMatch(/^\d+$/);
      return line;
    }, patience);
    const watching = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const found = await vi.waitFor(() => {
      const [first] = watching.contexts().flatMap((context) => context.pages());
      if (!first) throw new Error("no window");
      return first;
    }, patience);
    await found.waitForURL(new RegExp(`^http://${role}\\.localhost:\\d+/$`), patience);
    return found;
  };
  return {
    data,
    said: () => said,
    type: (line) => void child.stdin.write(`${line}\n`),
    browserOf: (role) => Number(readFileSync(join(notes, role), "utf8")),
    handed: () => globSync(join(notes, "*.html")).map((path) => readFileSync(path, "utf8")),
    page,
    stop,
  };
}

/** Everything secret that is about: of what was handed over and printed, of the windows, and fresh passphrases. */
async function secretsOf({ handed, said }: Opened, windows: readonly Page[]): Promise<string[]> {
  const tokens = handed().map((html) => /name="t" value="([^"]+)"/.exec(html)?.[1] ?? "");
  const printed = [...said().matchAll(/\?t=(\S+)/g)].map(([, token = ""]) => token);
  const cookies = await Promise.all(windows.map((page) => page.context().cookies()));
  const [operator] = windows;
  const keys = await operator?.evaluate(async () => {
    const body = JSON.stringify({ id: "1", method: "newKeys", input: {} });
    const answer = await fetch("/rpc", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return ((await answer.json()) as { output: Record<string, string | string[]> }).output;
  });
  return [
    ...tokens,
    ...printed,
    ...cookies.flat().map(({ value }) => value),
    ...Object.values(keys ?? {}).flat(),
  ];
}

/** Where a user of the machine reads one of the words given: command lines, environments, files that are younger than a moment. */
const looks = `
import os, sys
since, mine = float(sys.argv[1]), str(os.getpid())
words = [word.encode() for word in sys.stdin.read().split("\\n")]
seen = {"cmdline": 0, "environ": 0, "file": 0}
def look(kind, path):
    try:
        with open(path, "rb") as there:
            text = there.read(2 ** 24)
    except OSError:
        return
    seen[kind] += 1
    if kind == "cmdline" and b"--user-data-dir=" in text and b"--app=" in text:
        print("window", text.decode(errors="replace").replace("\\0", " "))
    for word in words:
        if word in text:
            print("found", path)
for process in os.listdir("/proc"):
    if process.isdigit() and process != mine:
        look("cmdline", f"/proc/{process}/cmdline")
        look("environ", f"/proc/{process}/environ")
for top in sys.argv[2:]:
    for folder, _, names in os.walk(top):
        for name in names:
            path = os.path.join(folder, name)
            try:
                if os.stat(path).st_mtime >= since and os.path.isfile(path):
                    look("file", path)
            except OSError:
                pass
print("seen", seen["cmdline"], seen["environ"], seen["file"])
`;

/** The files below a folder that hold one of these words. */
function holding(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return files.filter((path) => {
    // A profile has a socket and a link that leads nowhere.
    if (!existsSync(path) || !statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return words.some((word) => bytes.includes(word));
  });
}

test("a window comes in by what lies in its profile, stays in when it is loaded again, and comes in anew after a crash", {
  timeout: 180_000,
}, async () => {
  const opened = opening();
  const first = await opened.page("console");
  expect(await first.title()).toBe("console");
  expect((await first.reload())?.status()).toBe(200);
  const [cookie] = await first.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  expect(globSync(join(opened.data, "browser", "*", "enter-*.html"))).toEqual([]);

  process.kill(opened.browserOf("console"), "SIGKILL");
  opened.type("");
  await vi.waitFor(() => expect(opened.handed()).toHaveLength(4), patience);
  const again = await opened.page("console");
  const [fresh] = await again.context().cookies();
  expect(fresh?.value).not.toBe(cookie?.value);
  expect((await again.reload())?.status()).toBe(200);
  await opened.page("stage");
});

test.skipIf(!canBeOther)(
  "another user of the machine finds no token, cookie or passphrase, and the profile keeps none that is good for anything",
  { timeout: 180_000 },
  async () => {
    const since = Date.now() / 1000 - 1;
    const opened = opening();
    const windows = [await opened.page("console"), await opened.page("stage")];
    const secrets = await secretsOf(opened, windows);
    expect(secrets).toHaveLength(2 + 2 + 2 + 4);
    for (const secret of secrets) expect(secret.length).toBeGreaterThan(20);
    const places = ["/tmp", "/var/tmp", "/dev/shm", opened.data];
    const told = await asOther(looks, [String(since), ...places], secrets.join("\n"));
    const lines = (kind: string) => told.split("\n").filter((line) => line.startsWith(`${kind} `));
    expect(lines("found")).toEqual([]);
    // It does look: the windows' command lines are there to be read, and say where their pages lie.
    expect(lines("window").join("\n")).toContain(`--app=file://${opened.data}/browser/console/enter-`);
    for (const page of windows)
      for (const secret of secrets) expect(await page.title()).not.toContain(secret);
    await opened.stop();
    // Chromium may keep what a window was opened with in its session, of this user's alone: by then it is spent.
    const spent = opened.handed().join();
    expect(
      holding(
        opened.data,
        secrets.filter((secret) => !spent.includes(secret)),
      ),
    ).toEqual([]);
  },
);
