import { expect, test } from "vitest";
import { calendarText, draftFault, draftOf } from "../../renderer/console/settings/calendar-draft.ts";
import { parseCalendar, shippedCalendars } from "../../shared/rules/calendar.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers } from "../support/looked-at.ts";
import { succeeded } from "../support/outcome.ts";
import { restOf2027 } from "../support/whole-year.ts";

const workshop = sharedWorkshop();

/** An invented calendar: nobody has published one. */
const invented = {
  year: 2027,
  source: "虚构通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: ["2027-01-10"],
};

const restInWords =
  "二、春节：2月6日至7日放假。三、清明节：4月3日放假。四、劳动节：5月1日放假。" +
  "五、端午节：6月12日放假。六、中秋节：9月18日放假。七、国庆节：10月2日放假。";

test("a calendar is typed with commas, full-width digits and a single day, and comes out of a file as it went in", () => {
  const typed = {
    year: 2027,
    source: "虚构通知",
    off: "元旦，２０２７-01-01、2027-01-03\n\n 示例假 2027-04-05 \n",
    work: "2027-01-10, 2027-04-10\n",
  };
  expect(succeeded(parseCalendar(calendarText(typed)))).toEqual({
    ...invented,
    off: [...invented.off.slice(0, 1), { name: "示例假", from: "2027-04-05", to: "2027-04-05" }],
    work: ["2027-01-10", "2027-04-10"],
  });
  expect(calendarText(succeeded(draftOf(JSON.stringify(invented))))).toBe(JSON.stringify(invented));
  expect(draftOf("no JSON").ok).toBe(false);
});

test("two holidays that are arranged together keep both names, and the shipped calendars come out as they went in", () => {
  for (const one of shippedCalendars) {
    const draft = succeeded(draftOf(JSON.stringify(one)));
    expect(draftFault(draft)).toBeUndefined();
    expect(JSON.parse(calendarText(draft))).toEqual(one);
  }
  const spaced = { year: 2027, source: "虚构通知", off: "国庆节 中秋节 2027-10-01 2027-10-08", work: "" };
  expect(succeeded(parseCalendar(calendarText(spaced))).off).toEqual([
    { name: "国庆节 中秋节", from: "2027-10-01", to: "2027-10-08" },
  ]);
});

test.each([
  "国庆节：2027-10-01 2027-10-07",
  "国庆节2027-10-01 2027-10-07",
  "国庆节 : 2027-10-01, 2027-10-07",
])("days begin at the first one, wherever it stands: %s", (off) => {
  const draft = { year: 2027, source: "虚构通知", off, work: "" };
  expect(draftFault(draft)).toBeUndefined();
  expect(succeeded(parseCalendar(calendarText(draft))).off).toEqual([
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
  ]);
});

test.each([
  ["元旦 2027-01-01 2027-01-03 2027-01-10", 1, "2027-01-10"],
  ["元旦 2027-01-01 2027-01-03\n春节 2027-02-06 至 2027-02-12 放假", 2, "至 放假"],
  ["元旦 2027-01-01 2027-01-03 上班", 1, "上班"],
  ["元旦 2027-1-1", 1, "2027-1-1"],
  ["元旦", 1, "元旦"],
  ["2027-01-01", 1, "2027-01-01"],
  ["国庆节（2027-10-01 2027-10-07）", 1, "2027-10-07)"],
  ["国庆节2027–10–01 2027-10-07", 1, "国庆节2027–10–01"],
  ["国庆节10月1日 2027-10-07", 1, "国庆节10月1日"],
  ["国庆节12027-10-01 2027-10-07", 1, "国庆节12027-10-01"],
])("what a line says beside name and days is told with its words: %s", (off, line, rest) => {
  const fault = draftFault({ year: 2027, source: "虚构通知", off, work: "" });
  expect(fault).toMatchObject({ key: "rules.calendar-line", values: { line, rest } });
});

test("an unknown year: the officer types the notice or chooses a file, and the day is judged by it", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  await page.getByRole("button", { name: "筹备新的一场抽取" }).click();
  await page.getByLabel("抽取日期").fill("2027-03-31");
  await page.getByText("2027 年放假安排尚未导入").waitFor();
  await page.getByText("已有放假安排的年份：2025、2026").waitFor();
  await page.getByRole("button", { name: "导入放假安排" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByLabel("年份").inputValue()).toBe("2027");

  const spoilt = { name: "spoilt.json", mimeType: "application/json", buffer: Buffer.from("{") };
  await dialog.locator('input[type="file"]').setInputFiles(spoilt);
  await dialog.getByText("放假安排文件中的“JSON”有误").waitFor();
  await dialog.getByLabel("通知文号").fill("虚构通知");
  await dialog.getByLabel(/^放假/).fill("元旦 2027-01-01 2027-01-03");
  await dialog.getByLabel("调休上班").fill("2027-01-04");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await dialog.getByText("调休上班日“2027-01-04”不是周六或周日").waitFor();
  await picture("calendar");
  await dialog.getByLabel("调休上班").fill("");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  const lacks = "2027 年的放假安排缺少春节、清明节、劳动节、端午节、中秋节、国庆节";
  await expect.poll(() => dialog.getByText(lacks).count()).toBe(2);
  await dialog.getByLabel(/^放假/).fill("元旦 2027-01-01 至 2027-01-03");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await dialog.getByText("多出或不明的是“至”").waitFor();
  expect(await barriers(page)).toEqual([]);
  const file = {
    name: "2027.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(invented)),
  };
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(() => dialog.getByLabel("调休上班").inputValue()).toBe("2027-01-10");
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByText("已有放假安排的年份：2025、2026、2027").waitFor();
  await page.getByText("2027 年放假安排尚未导入").waitFor({ state: "detached" });
  // The form about the ceremony was not sent with the dialog.
  const { view } = held.console.last();
  expect(view.ceremony).toBeUndefined();
  expect(view.calendars).toEqual([invented]);
  expect(complaints).toEqual([]);
});

test("the notice is pasted, read, and held against it day by day before it is imported, by keyboard", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sample");
  await page.getByRole("button", { name: "设置", exact: true }).press("Enter");
  await page.getByRole("button", { name: "导入放假安排" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("年份").fill("2027");
  await dialog.getByLabel("通知文号").fill("虚构通知");
  const read = dialog.getByRole("button", { name: "读入通知" });
  // An invented notice: its days of the week have to be those of the year all the same.
  await dialog.getByLabel("通知正文").fill("一、元旦：1月1日（周四）至3日（周日）放假，共3天。");
  await read.press("Enter");
  await dialog.getByText("2027-01-01 写明是星期四，实为星期五").waitFor();
  await dialog
    .getByLabel("通知正文")
    .fill(
      `一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月10日（周日）上班。示例句，1月9日另行通知。${restInWords}`,
    );
  await read.press("Enter");
  await dialog.getByText("示例句,1月9日另行通知").waitFor();
  const days = dialog.getByRole("table", { name: "逐日核对" });
  await days.getByRole("row", { name: "2027-01-10 星期日 上班" }).waitFor();
  expect(await days.getByRole("row").count()).toBe(12);
  await picture("calendar-notice");
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole("button", { name: "导入", exact: true }).press("Enter");
  await page.getByText("已有放假安排的年份：2025、2026、2027").waitFor();
  expect(held.console.last().view.calendars).toEqual([invented]);
  expect(complaints).toEqual([]);
}, 120_000);

test("in English, on a large screen", async () => {
  const { page, picture } = await openConsole(workshop, "sample", { language: "en" });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  await page.getByRole("button", { name: "Import a calendar" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Year").fill("2027");
  await dialog.getByLabel("Number of the notice").fill("虚构通知");
  await dialog
    .getByLabel("The notice as text")
    .fill("元旦：1月1日（周五）至3日（周日）放假，共3天。示例句。");
  await dialog.getByRole("button", { name: "Read the notice" }).click();
  await dialog.getByRole("row", { name: "2027-01-03 Sunday 元旦" }).waitFor();
  await picture("calendar-notice-1080");
}, 120_000);
