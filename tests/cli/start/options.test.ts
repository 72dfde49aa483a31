import { describe, expect, test } from "vitest";
import { readStartArguments, readStartOptions } from "../../../electron/cli/start/options.ts";
import { refusalKey, succeeded } from "../../support/outcome.ts";
import { starting } from "../../support/starting.ts";

const machine = { platform: "linux", env: {}, home: "/home/a" } as const;
const read = (...args: string[]) =>
  readStartOptions(succeeded(readStartArguments(args)), machine, "2026-12-25T09:30:00+08:00");

describe("options of a start", () => {
  test("none: Electron or the browser, any port, this person's data, windows", () => {
    expect(succeeded(read())).toEqual({
      host: "either",
      port: 0,
      dataFolder: "/home/a/.local/share/mingqian",
      sample: false,
      open: true,
    });
  });

  test("a port, or no windows, means the browser", () => {
    expect(succeeded(read("--port", "8080"))).toMatchObject({ host: "browser", port: 8080, open: true });
    expect(succeeded(read("--no-open"))).toMatchObject({ host: "browser", port: 0, open: false });
    expect(succeeded(read("--host", "desktop")).host).toBe("desktop");
  });

  test("a sample lies below the data folder, never in it", () => {
    expect(succeeded(read("--sample", "--data", "/d")).dataFolder).toBe("/d/temp/sample-20261225T093000");
    expect(succeeded(read("--data", "/d")).dataFolder).toBe("/d");
  });

  test.each([
    ["host.start.host", ["--host", "firefox"]],
    ["host.start.host", ["--host", ""]],
    ["host.start.port", ["--port", "65536"]],
    ["host.start.port", ["--port", "-1"]],
    ["host.start.port", ["--port", "80 "]],
    ["host.start.port", ["--port", "0x50"]],
    ["host.start.served-only", ["--host", "desktop", "--port", "1"]],
    ["host.start.served-only", ["--host", "desktop", "--no-open"]],
    ["host.start.extra", ["browser"]],
  ] as const)("%s: %j", (key, args) => {
    const typed = readStartArguments(args);
    // `--port -1` is refused by the reader of the command line already.
    if (typed.ok) expect(refusalKey(read(...args))).toBe(key);
    else expect(refusalKey(typed)).toBe("verify.input.value");
  });

  test("help and what cannot be used end at once, and nothing is made", async () => {
    const help = starting(["--help"]);
    expect(await help.ended).toBe(0);
    expect(help.printed.join()).toContain("--host browser|desktop");
    const wrong = starting(["--unknown"]);
    expect(await wrong.ended).toBe(2);
    expect([wrong.printed, wrong.complained.length]).toEqual([[], 1]);
    // It reports to people alone; the other commands' option would do nothing.
    expect(await starting(["--json"]).ended).toBe(2);
    const english = starting(["--unknown", "--lang", "en"]);
    expect(await english.ended).toBe(2);
    expect(english.complained).toEqual(["there is no option --unknown; --help lists those there are"]);
  });
});
