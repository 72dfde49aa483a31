import { fork } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  emptyPrinting,
  systemSpooler,
  type WindowsPrinting,
  windowsSpooler,
} from "../../electron/services/papers/spooler.ts";
import { asNobody } from "../support/as-nobody.ts";
import { type FakeProgram, fakeProgram } from "../support/fake-program.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

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
  const spooler = systemSpooler("linux", "/nowhere");

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

  test("is not said to have refused what it was cut off from answering", async () => {
    const { taken } = cups("cat > TAKEN; kill -TERM $$");
    expect(await spooler.print(pdf, job)).toEqual({
      ok: false,
      refusal: { key: "print.no-answer", values: { printer: job.printer } },
    });
    expect(readFileSync(taken).equals(pdf)).toBe(true);
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
  const windows = (print: WindowsPrinting["print"], folder = join(scratch(), ".mingqian-printing")) =>
    windowsSpooler(
      async () => ({ getPrinters: names, getDefaultPrinter: async () => ({ name: job.printer }), print }),
      folder,
    );

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

  test("writes into the folder it was given, made anew for its owner alone, and nowhere else", async () => {
    const [data, temporary] = [scratch(), scratch()];
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = join(data, ".mingqian-printing");
    mkdirSync(folder, { mode: 0o777 });
    writeFileSync(join(folder, "DEMO-2027Q3-1 3.pdf"), "示例");
    const spooler = windows(async (path) => {
      expect(readdirSync(data, { recursive: true })).toEqual([
        ".mingqian-printing",
        `.mingqian-printing/${job.title}.pdf`,
      ]);
      expect(dirname(path)).toBe(folder);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(readdirSync(temporary)).toEqual([]);
    }, folder);
    expect(await spooler.print(pdf, job)).toEqual({ ok: true, value: undefined });
    expect(readdirSync(data)).toEqual([]);
  });

  test("what a program that was killed while it printed left is gone after the next start", async () => {
    const data = scratch();
    const child = fork(new URL("../support/killed-printing.ts", import.meta.url), [data], { execArgv: [] });
    const [, signal] = await once(child, "close");
    expect(signal).toBe("SIGKILL");
    expect(readdirSync(join(data, ".mingqian-printing"))).toEqual(["DEMO-2027Q3-2 1.pdf"]);
    const system = Object.getOwnPropertyDescriptor(process, "platform");
    onTestFinished(() => void Object.defineProperty(process, "platform", system ?? {}));
    Object.defineProperty(process, "platform", { ...system, value: "win32" });
    const host = hostInProcess(data, testPorts());
    onTestFinished(() => void host.close());
    expect(readdirSync(data)).toContain("ledger.sqlite");
    expect(readdirSync(data)).not.toContain(".mingqian-printing");
  });

  test("nothing is taken away but what the program puts there, at a start or before a print", async () => {
    const [data, elsewhere] = [scratch(), scratch()];
    const own = ["printing/thesis.docx", ".mingqian-printing/thesis.docx", ".mingqian-printing/thesis.pdf"];
    for (const file of own) {
      mkdirSync(join(data, dirname(file)), { recursive: true });
      writeFileSync(join(data, file), "mine");
    }
    const folder = join(data, ".mingqian-printing");
    const left = "DEMO-2027Q3-1 3.pdf";
    writeFileSync(join(folder, left), "示例");
    for (const system of ["linux", "darwin"] as const) {
      expect(emptyPrinting(data, system)).toEqual([]);
      expect(readdirSync(folder)).toContain(left);
    }
    expect(emptyPrinting(data, "win32")).toEqual([]);
    expect(own.map((file) => readFileSync(join(data, file), "utf8"))).toEqual(["mine", "mine", "mine"]);
    expect(readdirSync(folder)).toEqual(["thesis.docx", "thesis.pdf"]);
    const printed: string[] = [];
    const sent = await windows(async (path) => void printed.push(path), folder).print(pdf, job);
    expect(sent).toMatchObject({ refusal: { key: "print.not-taken" } });
    expect([printed, readdirSync(folder)]).toEqual([[], ["thesis.docx", "thesis.pdf"]]);
    // Nor behind a link.
    writeFileSync(join(elsewhere, left), "mine");
    symlinkSync(elsewhere, join(data, "link"));
    await windows(async () => {}, join(data, "link")).print(pdf, job);
    expect(readdirSync(elsewhere)).toEqual([left]);
  });

  test("what cannot be taken away is told, with where it lies", () => {
    const data = scratch();
    expect(emptyPrinting(data, "win32")).toEqual([]);
    const folder = join(data, ".mingqian-printing");
    mkdirSync(folder);
    writeFileSync(join(folder, "DEMO-2027Q3-1 3.pdf"), "示例");
    const [told, ...more] = asNobody(() => emptyPrinting(data, "win32"));
    expect(told).toEqual({ key: "print.left-behind", values: { folder, detail: "EACCES" } });
    expect(more).toEqual([]);
    expect(emptyPrinting(data, "win32")).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test("has no printers where they cannot be asked for", async () => {
    const broken = windowsSpooler(
      () => Promise.reject(new Error("Operating System not supported")),
      join(scratch(), ".mingqian-printing"),
    );
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
