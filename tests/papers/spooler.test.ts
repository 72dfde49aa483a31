import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  systemSpooler,
  type WindowsPrinting,
  windowsSpooler,
} from "../../electron/services/papers/spooler.ts";
import { type FakeProgram, fakeProgram } from "../support/fake-program.ts";
import { scratch } from "../support/scratch.ts";

const pdf = new Uint8Array(300_000).map((_, at) => (at * 31) % 256);
const job = { printer: "示例打印机", copies: 3, title: "DEMO-2027Q3-2 minutes" };

/** The programs of CUPS, as a machine with two printers has them; `lp` keeps what it is given, then does as told. */
function cups(then: string): { lp: FakeProgram; taken: string } {
  const folder = scratch();
  const taken = join(folder, "taken");
  const said = "case $1 in -e*) printf '办公室\\n示例打印机\\n';; *) echo '系统默认目标: 示例打印机';; esac";
  fakeProgram(folder, "lpstat", said);
  const lp = fakeProgram(folder, "lp", then.replace("TAKEN", `'${taken}'`));
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"]}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { lp, taken };
}

describe("a system with CUPS", () => {
  const spooler = systemSpooler("linux");

  test("names its printers, the preferred one whatever the language", async () => {
    cups("exit 0");
    expect(await spooler.printers()).toEqual([
      { name: "办公室", preferred: false },
      { name: "示例打印机", preferred: true },
    ]);
  });

  test("is given the very bytes, the copies and the title", async () => {
    const { lp, taken } = cups("cat > TAKEN");
    expect(await spooler.print(pdf, job)).toEqual({ ok: true, value: undefined });
    expect(readFileSync(taken).equals(pdf)).toBe(true);
    expect(await lp.started(1)).toEqual([
      ["-d", job.printer, "-n", "3", "-t", job.title, "-o", "print-scaling=none", "-"],
    ]);
  });

  test("refuses in its own words", async () => {
    cups("echo 'lp: 打印机已停用' >&2; exit 1");
    expect(await spooler.print(pdf, job)).toEqual({
      ok: false,
      refusal: { key: "print.not-taken", values: { printer: job.printer, said: "lp: 打印机已停用" } },
    });
  });

  test("is never asked for a printer it does not have", async () => {
    const { taken } = cups("cat > TAKEN");
    const refused = await spooler.print(pdf, { ...job, printer: "-o raw" });
    expect(refused).toMatchObject({ refusal: { key: "print.no-printer", values: { printer: "-o raw" } } });
    expect(existsSync(taken)).toBe(false);
  });

  test("has no printers where CUPS is not installed", async () => {
    vi.stubEnv("PATH", scratch());
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await spooler.printers()).toEqual([]);
    expect(await spooler.print(pdf, job)).toMatchObject({ refusal: { key: "print.no-printer" } });
  });
});

describe("Windows", () => {
  const names = async () => [{ name: "办公室" }, { name: job.printer }];
  const windows = (print: WindowsPrinting["print"]) =>
    windowsSpooler(async () => ({
      getPrinters: names,
      getDefaultPrinter: async () => ({ name: job.printer }),
      print,
    }));

  test("names its printers", async () => {
    expect(await windows(async () => {}).printers()).toEqual([
      { name: "办公室", preferred: false },
      { name: job.printer, preferred: true },
    ]);
  });

  test("is given the very bytes in a file of the owner's, which is gone afterwards", async () => {
    const seen: string[] = [];
    const spooler = windows(async (path, options) => {
      seen.push(path);
      expect(basename(path)).toBe(`${job.title}.pdf`);
      expect(readFileSync(path).equals(pdf)).toBe(true);
      expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700]);
      expect(options).toEqual({ printer: job.printer, copies: 3, scale: "noscale" });
    });
    expect(await spooler.print(pdf, job)).toEqual({ ok: true, value: undefined });
    expect(seen).toHaveLength(1);
    expect(existsSync(dirname(seen[0] ?? ""))).toBe(false);
  });

  test("refuses in its own words, and leaves no file", async () => {
    let at = "";
    const spooler = windows(async (path) => {
      at = path;
      throw new Error("printer is offline");
    });
    expect(await spooler.print(pdf, job)).toEqual({
      ok: false,
      refusal: { key: "print.not-taken", values: { printer: job.printer, said: "printer is offline" } },
    });
    expect(existsSync(dirname(at))).toBe(false);
  });

  test("has no printers where they cannot be asked for", async () => {
    const broken = windowsSpooler(() => Promise.reject(new Error("Operating System not supported")));
    expect(await broken.printers()).toEqual([]);
    expect(await broken.print(pdf, job)).toMatchObject({ refusal: { key: "print.no-printer" } });
  });

  test("is never asked for a printer it does not have", async () => {
    const asked: string[] = [];
    const refused = await windows(async (path) => void asked.push(path)).print(pdf, {
      ...job,
      printer: "-dialog",
    });
    expect(refused).toMatchObject({ refusal: { key: "print.no-printer", values: { printer: "-dialog" } } });
    expect(asked).toEqual([]);
  });
});
