import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good } from "../support/hold-in-windows.ts";
import { violationsOn } from "../support/looked-at.ts";
import { scansOf } from "../support/scan-files.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony } from "../support/small-office.ts";

const workshop = sharedWorkshop();

test("scans are chosen, told apart, corrected, and go into a new version of the bag; the old one stays", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "bag");
  const { pdf } = good(await held.console.client.call("paper", { ceremony, paper: "minutes" }));
  const { png, jpeg } = scansOf(Buffer.from(pdf, "base64"));
  await page
    .getByRole("row", { name: /已锁定/ })
    .getByRole("button")
    .click();
  await page.getByRole("button", { name: "核验", exact: true }).first().click();
  const section = page.getByRole("region", { name: "补充扫描件" });
  const choose = section.locator("input[type=file]");
  const large = Buffer.concat([png.subarray(0, -12), filler(2 * 2 ** 20), png.subarray(-12)]);
  await choose.setInputFiles([
    { name: "第一页.png", mimeType: "image/png", buffer: large },
    { name: "假扫描.jpg", mimeType: "image/jpeg", buffer: Buffer.from("hello") },
  ]);
  // Each is judged when it is chosen, by its name; those that can go in are listed.
  await section.getByText("“假扫描.jpg”的内容不是 PDF、PNG 或 JPEG").waitFor();
  expect(await section.getByLabel("假扫描.jpg 的说明").count()).toBe(0);
  await section.getByLabel("第一页.png 的说明").fill("<b>全体</b>签字页");
  const sized = (name: string, size: number) => {
    const path = join(scratch(), name);
    writeFileSync(path, png);
    truncateSync(path, size);
    return path;
  };
  await choose.setInputFiles([
    sized("太大.png", 33 * 2 ** 20 + 1),
    sized("放不下.png", 31 * 2 ** 20),
    sized("空.pdf", 0),
  ]);
  await section.getByText("3 个文件不能收入，未列入").waitFor();
  await section.getByText(/“太大\.png”有 33\.1 MiB，一个版本最多 32 MiB/).waitFor();
  await section.getByText(/“放不下\.png”有 31\.\d MiB，已选的有 2\.\d MiB/).waitFor();
  await section.getByText("“空.pdf”的内容不是 PDF、PNG 或 JPEG").waitFor();
  await picture("minutes-scans-refused");
  // One that is cut off is found by the host; what was chosen and typed is still there.
  await choose.setInputFiles([{ name: "缺页.png", mimeType: "image/png", buffer: png.subarray(0, -20) }]);
  await section.getByRole("button", { name: "收入并写出第 2 版" }).click();
  await section.getByText("“缺页.png”是 PNG，但不完整或已损坏").waitFor();
  expect(await section.getByLabel("第一页.png 的说明").inputValue()).toBe("<b>全体</b>签字页");
  await section.getByRole("button", { name: "移除 缺页.png" }).click();
  // The same name again, mended meanwhile.
  await choose.setInputFiles([{ name: "封库单.jpg", mimeType: "image/jpeg", buffer: jpeg }]);
  await section.getByRole("combobox", { name: "封库单.jpg 的内容" }).click();
  await page.getByRole("option", { name: "抽取前封库单" }).click();
  await picture("minutes-scans");
  expect(await violationsOn(page, "main")).toEqual([]);
  await section.getByRole("button", { name: "收入并写出第 2 版" }).dblclick();
  await section.getByText("第 2 版，扫描件 2 件").waitFor();
  await expect.poll(() => section.getByRole("button", { name: /收入并写出/ }).count(), patience).toBe(0);

  const { bags } = held.console.last().view;
  expect(bags.map(({ later }) => later.map(({ version, scans }) => [version, scans.length]))).toEqual([
    [[2, 2]],
  ]);
  const folder = await section.getByText(/-v2$/).textContent();
  const list = readFileSync(join(folder ?? "", "data", "later", "scans", "v2", "scans.csv"), "utf8");
  expect(list).toMatch(
    /^file,kind,sha256,remark\n01-minutes\.png,minutes,\w{64},<b>全体<\/b>签字页\n02-pre-draw-sheet\.jpeg,/,
  );
  expect(existsSync((folder ?? "").replace(/-v2$/, ""))).toBe(true);
  expect(complaints).toEqual([]);
});

/** A chunk of a PNG that no reader shows: a scan as large as an office's scanner makes it. */
function filler(length: number): Buffer {
  const body = Buffer.alloc(length, "x");
  const chunk = Buffer.alloc(length + 12);
  chunk.writeUInt32BE(length, 0);
  chunk.write("fiLL", 4, "latin1");
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + length)), 8 + length);
  return chunk;
}
