import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readScan } from "../../electron/services/archive/read-scan.ts";
import { paper } from "../support/fixture-papers.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scansOf } from "../support/scan-files.ts";
import { scratch } from "../support/scratch.ts";

let files: ReturnType<typeof scansOf>;
beforeAll(async () => {
  files = scansOf(await paper([["示例", "a".repeat(64)]]));
});

const key = async (bytes: Uint8Array) => refusalKey(await readScan("扫描 一.png", bytes));

describe("a scan is told by its bytes", () => {
  test.each(["pdf", "png", "jpeg"] as const)("%s, whatever it is called", async (format) => {
    expect(succeeded(await readScan("minutes.exe", files[format]))).toBe(format);
  });

  test("anything else is refused", async () => {
    const others = ["", "%PD", "GIF89a", "<svg/>", "PK\x03\x04", "%!PS-Adobe-3.0", "MZ"];
    for (const text of others)
      expect(refusalKey(await readScan("x.pdf", Buffer.from(text, "latin1")))).toBe("scan.not-a-scan");
  });

  test.each(["pdf", "png", "jpeg"] as const)("%s that is cut off is refused, wherever", async (format) => {
    const { [format]: whole } = files;
    for (const share of [0.02, 0.5, 0.98])
      expect(await key(whole.subarray(0, Math.floor(whole.length * share))), String(share)).toMatch(
        /^scan\.(damaged|not-a-scan)$/,
      );
  });

  test("a picture with a changed byte or something behind its end is refused", async () => {
    const changed = Buffer.from(files.png);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect(await key(changed)).toBe("scan.damaged");
    expect(await key(Buffer.concat([files.png, Buffer.from("PK\x03\x04")]))).toBe("scan.damaged");
  });

  test("an encrypted PDF is refused by that name", async () => {
    const folder = scratch();
    const [plain, sealed] = [join(folder, "plain.pdf"), join(folder, "sealed.pdf")];
    writeFileSync(plain, files.pdf);
    execFileSync("qpdf", ["--encrypt", "u", "o", "256", "--", plain, sealed]);
    expect(await key(readFileSync(sealed))).toBe("scan.encrypted");
  });
});
