import { expect, test } from "vitest";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { fakeSpooler } from "../support/fake-spooler.ts";
import { violationsOn } from "../support/looked-at.ts";
import { noPrinter } from "../support/no-printer.ts";
import { textOfPages } from "../support/pdf-readers.ts";

const workshop = sharedWorkshop({ framed: true });

/** How many of a canvas' pixels are dark: nothing is drawn where there are none. */
const ink = `(() => {
  const canvas = document.querySelector("[role=dialog] canvas");
  if (!canvas) return 0;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 300) dark += 1;
  return dark;
})()`;

test("the minutes are looked at page by page and given to the printer that was chosen", async () => {
  const spooler = fakeSpooler();
  const { page, complaints, picture } = await openConsole(workshop, "minutes", { ports: { spooler } });
  await page.getByRole("button", { name: "预览与打印" }).click();
  const dialog = page.getByRole("dialog", { name: "抽取记录：与归档文件逐字节相同" });
  await dialog.getByRole("img", { name: /^第 1 页，共 \d+ 页$/ }).waitFor();
  await expect.poll(() => page.evaluate<number>(ink), patience).toBeGreaterThan(5000);
  await picture("minutes-preview");
  expect(await violationsOn(page, "[role=dialog]")).toEqual([]);

  const first = await page.evaluate<number>(ink);
  await dialog.getByRole("button", { name: "下一页" }).click();
  await dialog.getByRole("img", { name: /^第 2 页/ }).waitFor();
  await expect.poll(() => page.evaluate<number>(ink), patience).not.toBe(first);

  // The one the system prefers stands there first; the other one is out of paper.
  const printers = dialog.getByRole("combobox", { name: "打印机" });
  expect(await printers.inputValue()).toBe("示例打印机二");
  await printers.click();
  await page.getByRole("option", { name: "示例打印机一" }).click();
  await dialog.getByLabel("份数").fill("4");
  await dialog.getByRole("button", { name: "打印", exact: true }).click();
  await dialog.getByText("打印机“示例打印机一”没有接收：缺纸。").waitFor();
  expect(await dialog.getByLabel("份数").inputValue()).toBe("4");
  await printers.click();
  await page.getByRole("option", { name: "示例打印机二" }).click();
  await dialog.getByRole("button", { name: "打印", exact: true }).dblclick();
  await dialog.getByText("打印机“示例打印机二”已接收，4 份。").waitFor();
  expect(spooler.taken.map(({ job }) => job.copies)).toEqual([4]);
  expect(textOfPages(spooler.taken[0]?.pdf ?? new Uint8Array()).join("")).toContain("抽取记录");

  await printers.click();
  await page.getByRole("option", { name: "打开文件，由浏览器或阅读器打印" }).click();
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    dialog.getByRole("button", { name: "打开以打印" }).click(),
  ]);
  expect(opened.url()).toMatch(/^blob:/);
  await dialog.getByRole("button", { name: "关闭" }).click();
  await page.getByText("抽取记录已打开，交其他程序打印").waitFor();
  await page.getByText("抽取记录已送打印机，4 份").waitFor();
  expect(complaints).toEqual([]);
});

test("a machine without printers says so", async () => {
  const { page } = await openConsole(workshop, "sheet", { language: "en", ports: { spooler: noPrinter } });
  await page.getByRole("button", { name: "Preview and print" }).click();
  const dialog = page.getByRole("dialog", { name: "Pre-draw sheet: the filed file, byte for byte" });
  await dialog.getByText("No printer that takes the file directly was found on this machine.").waitFor();
  expect(await dialog.getByLabel("Copies").count()).toBe(0);
  expect(await dialog.getByRole("button", { name: "Open to print" }).isEnabled()).toBe(true);
});
