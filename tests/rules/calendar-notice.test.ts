import { describe, expect, test } from "vitest";
import { calendar2025, calendar2026 } from "../../shared/rules/calendar.ts";
import { arrangedDays, parseNotice } from "../../shared/rules/calendar-notice.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";

/** The notices of two years as they were published. */
const of2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
  经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
  一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
  二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
  三、清明节：4月4日（周六）至6日（周一）放假，共3天。
  四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
  五、端午节：6月19日（周五）至21日（周日）放假，共3天。
  六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
  七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
  节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日`;
const of2025 = `国务院办公厅关于2025年部分节假日安排的通知　国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const calendarOf = (text: string, given?: Parameters<typeof parseNotice>[1]) =>
  succeeded(parseNotice(text, given)).calendar;
const refusalOf = (text: string, given?: Parameters<typeof parseNotice>[1]) => {
  const read = parseNotice(text, given);
  return read.ok ? "read" : read.refusal.key;
};

describe("the State Council's notice as text", () => {
  test("is read to the very calendars that are shipped", () => {
    expect(calendarOf(of2026)).toEqual(calendar2026);
    expect(calendarOf(of2025)).toEqual(calendar2025);
  });

  test("what it does not know is given back, the sentences that name a day apart", () => {
    const { unread } = succeeded(parseNotice(of2026));
    expect(unread.map(({ text, namesDay }) => [text.slice(0, 6), namesDay])).toEqual([
      ["节假日期间,", false],
    ]);
    const urged = of2026.replace(
      "共9天。",
      "共9天。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月16日）休息。",
    );
    expect(succeeded(parseNotice(urged)).unread.filter(({ namesDay }) => namesDay)).toHaveLength(1);
    // Nor is what stands in brackets beside a day, unless it is that day's own name.
    const doubtful = succeeded(
      parseNotice("元旦：1月1日（暂定）至3日放假。春节：2月15日（农历腊月二十八、周日）至23日放假。", {
        year: 2026,
        source: "示例",
      }),
    );
    expect(doubtful.calendar.off.map(({ name }) => name)).toEqual(["春节"]);
    expect(doubtful.unread.map(({ text }) => text)).toEqual(["元旦:1月1日(暂定)至3日放假"]);
    // A half of a sentence is not taken for the whole.
    const other = "国庆节：10月1日至7日放假调休，共7天，其中10月3日照常上班。元旦：1月1日放假。";
    const read = succeeded(parseNotice(other, { year: 2026, source: "示例" }));
    expect(read.calendar.off.map(({ name }) => name)).toEqual(["元旦"]);
    expect(read.unread).toEqual([
      { text: "国庆节:10月1日至7日放假调休,共7天,其中10月3日照常上班", namesDay: true },
    ]);
  });

  test("a line of it alone is read for the year that is given", () => {
    const line = "国庆节：10月1日至7日放假调休，共7天。9月20日（星期日）、10月10日（星期六）上班。";
    const given = { year: 2026, source: "国办发明电〔2025〕7号" };
    expect(calendarOf(line, given)).toEqual({
      ...given,
      off: [{ name: "国庆节", from: "2026-10-01", to: "2026-10-07" }],
      work: ["2026-09-20", "2026-10-10"],
    });
    expect(refusalOf(line)).toBe("rules.notice-year");
    // In another year the days of the week are others.
    expect(refusalOf(line, { ...given, year: 2027 })).toBe("rules.notice-weekday");
  });

  test("days of the December before are taken with their year, and months are carried on", () => {
    const text =
      "现将2023年元旦、春节的具体安排通知如下。元旦：2022年12月31日至2023年1月2日放假调休，共3天。" +
      "春节：1月21日至27日放假调休，共7天。1月28日（星期六）、29日（星期日）上班。";
    expect(calendarOf(text, { source: "示例" })).toMatchObject({
      year: 2023,
      off: [
        { from: "2022-12-31", to: "2023-01-02" },
        { from: "2023-01-21", to: "2023-01-27" },
      ],
      work: ["2023-01-28", "2023-01-29"],
    });
  });

  test("a count or a day of the week that does not agree is refused, and so is what arranges nothing", () => {
    expect(refusalOf(of2026.replace("共9天", "共8天"))).toBe("rules.notice-count");
    const sunday = parseNotice(of2026.replace("10日（周六）", "10日（周日）"));
    expect(sunday.ok ? "" : say(sunday.refusal, "en")).toBe(
      "2026-10-10 is said to be a Sunday and is a Saturday. Compare day and year.",
    );
    expect(refusalOf(of2026.replace("2月28日（周六）", "2月30日"))).toBe("rules.calendar-no-day");
    expect(refusalOf("2026年节假日安排另行通知。")).toBe("rules.notice-none");
    expect(refusalOf(`${of2026}\n${of2026}`)).toBe("rules.calendar-twice");
    expect(refusalOf("元".repeat(10_001))).toBe("rules.notice-long");
    // Days off that end before they begin are no year's turn by a guess.
    expect(refusalOf("元旦：12月30日至1月1日放假。", { year: 2026 })).toBe("rules.calendar-backwards");
  });

  test("no text makes it fall over, and what it reads is a calendar", () => {
    const pieces = [
      "10月",
      "1日",
      "至",
      "7日",
      "（周四）",
      "放假",
      "调休",
      "，共7天",
      "。",
      "国庆节：",
      "上班",
      "、",
      "2026年",
      "\n",
    ];
    let state = 7;
    const next = (most: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % most;
    };
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + next(24) }, () => pieces[next(pieces.length)]).join("");
      const read = parseNotice(text, { year: 2026, source: "示例" });
      if (read.ok) expect(read.value.calendar.off.length, text).toBeGreaterThan(0);
    }
  });

  test("day by day every day stands once, in order, with its day of the week", () => {
    const days = arrangedDays(calendar2026);
    // Of the notice: 3 + 9 + 3 + 5 + 3 + 3 + 7 days off and six worked.
    expect(days).toHaveLength(33 + 6);
    expect(days.slice(0, 4)).toEqual([
      { day: "2026-01-01", weekday: 4, off: "元旦" },
      { day: "2026-01-02", weekday: 5, off: "元旦" },
      { day: "2026-01-03", weekday: 6, off: "元旦" },
      { day: "2026-01-04", weekday: 7, off: "" },
    ]);
    expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort());
  });
});
