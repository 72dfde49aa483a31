import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { builtWindows } from "../../hosts/windows-fixture.ts";
import { scratch } from "../../support/scratch.ts";

const script = fileURLToPath(new URL("../../support/start-process.ts", import.meta.url));

/** Runs a program on a terminal of its own, as a person does; ends with the program's exit code. */
const onTerminal = "import os,pty,sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";

interface Typed {
  readonly terminal: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number>;
}

/** `npm start` on a terminal that stays open. */
function start(dataFolder: string, ...args: string[]): Typed {
  const own = [script, builtWindows(), "--data", dataFolder, "--lang", "en", ...args];
  const terminal = spawn("python3", ["-c", onTerminal, process.execPath, ...own]);
  let said = "";
  terminal.stdout.setEncoding("utf8").on("data", (part: string) => {
    said += part;
  });
  const ended = once(terminal, "close").then(([code]) => code as number);
  onTestFinished(async () => {
    // Ctrl-C: whoever still runs ends by itself, and its terminal with it.
    if (terminal.exitCode === null) terminal.stdin.write("\x03\x03");
    await ended;
  });
  const says: Typed["says"] = async (words) => {
    for (;;) {
      const found = words.exec(said);
      if (found) return found;
      await once(terminal.stdout, "data");
    }
  };
  return { terminal, said: () => said, says, ended };
}

const served = ["--host", "browser", "--no-open"];
const fresh = () => join(scratch(), "data");
const inFile = (): string => {
  const file = join(scratch(), "file");
  writeFileSync(file, "");
  return join(file, "data");
};

test.each<[string, () => Typed, RegExp]>([
  ["an option that is not known", () => start(fresh(), "--ports", "1"), /--ports/],
  ["a port that is none", () => start(fresh(), "--port", "70000"), /--port takes an integer/],
  ["a host that is none", () => start(fresh(), "--host", "electron"), /--host takes browser or desktop/],
  ["a data folder that cannot be", () => start(inFile(), ...served), /data/],
])("%s ends a start on a terminal with its sentence and 2", async (_, starting, sentence) => {
  const { ended, said } = starting();
  expect(await ended).toBe(2);
  expect(said()).toMatch(sentence);
});

test("so do a port in use and a ledger that is held; what holds them ends with Ctrl-C", async () => {
  const data = fresh();
  const first = start(data, ...served);
  const [, port = ""] = await first.says(/Console: http:\/\/console\.localhost:(\d+)\//);
  const second = start(fresh(), ...served, "--port", port);
  expect(await second.ended).toBe(2);
  expect(second.said()).toContain(`Port ${port} is in use by another program`);
  const third = start(data, ...served);
  expect(await third.ended).toBe(2);
  expect(third.said()).toContain("is in use by another program");
  first.terminal.stdin.write("\x03");
  expect(await first.ended).toBe(0);
});

test("windows that were not built end it as well", async () => {
  const empty = scratch();
  mkdirSync(join(empty, "none"));
  const own = [script, join(empty, "none"), "--data", fresh(), "--lang", "en", ...served];
  const terminal = spawn("python3", ["-c", onTerminal, process.execPath, ...own]);
  const [code] = await once(terminal, "close");
  expect(code).toBe(2);
});
