import { describe, expect, it } from "vitest";
import type { Cell } from "../../shared/register/reading/table.ts";
import { imported, lines } from "./builders.ts";

/** Days, months and quarters as offices write them, with what who wrote them means; `asked` where the program cannot know. */

const units = imported("key", [
  ["污染源编码", "单位名称"],
  ["SL1", "示例一厂"],
]).rows;

const asked = (found: Parameters<typeof lines>[0]) =>
  lines(found).some((line) =>
    /^(?:error|warning) .*(?:unreadable|date-left|either|quarter-year|remark-unread)/.test(line),
  );

it("asks which month a number means that may have lost its last nought, and takes nobody for certified without end by the way", () => {
  const found = imported("inspectors", [
    ["姓名", "执法证号", "有效期至"],
    ["示例某甲", "SLZF-1", "2028.1"],
    ["示例某乙", "SLZF-2", "吊销~长期"],
    ["示例某丙", "SLZF-3", "2024-01-01至长期"],
  ]);
  expect(lines(found)).toEqual(["error C2 expiry-either", "error C3 date-unreadable"]);
  expect(found.rows.map(({ name, certificateExpiry }) => `${name} ${certificateExpiry}`)).toEqual([
    "示例某丙 ",
  ]);
});

describe("quarters of visits", () => {
  const quarterOf = (heading: string, cell: Cell, year?: Cell) => {
    const found = imported(
      "visits",
      [
        ["污染源编码", heading, ...(year === undefined ? [] : ["年度"])],
        ["SL1", cell, ...(year === undefined ? [] : [year])],
      ],
      { register: { key: units } },
    );
    const read = found.rows[0]?.quarter;
    return read === undefined && asked(found) ? "asked" : read;
  };

  it.each([
    ["检查季度", "2026Q1", "2026Q1"],
    ["检查季度", "2026 Q1", "2026Q1"],
    ["检查季度", "２０２６Ｑ１", "2026Q1"],
    ["检查季度", "Q1 2026", "2026Q1"],
    ["检查季度", "2026年第一季度", "2026Q1"],
    ["检查季度", "2026年度第1季度", "2026Q1"],
    ["检查季度", "2026 年 一 季 度", "2026Q1"],
    ["检查季度", "二〇二六年第一季度", "2026Q1"],
    ["检查季度", "2026年1至3月", "2026Q1"],
    ["检查季度", "2026年1月至3月", "2026Q1"],
    ["检查季度", "2026年10-12月", "2026Q4"],
    ["检查季度", "2026年3月", "2026Q1"],
    ["检查季度", "2026年3月份", "2026Q1"],
    ["检查季度", "2026年2-5月", "asked"],
    ["检查季度", "第一季度", "asked"],
    ["检查季度", "一季度", "asked"],
    ["检查季度", "2026M09", "2026M09"],
    ["检查季度", "2026H2", "2026H2"],
    ["检查周期", "2026M09", "2026M09"],
    ["检查周期", "2026年下半年", "2026H2"],
    ["检查周期", "2026", "2026"],
    ["检查周期", "2026年第三季度", "2026Q3"],
    ["检查季度", "2026年上半年", "asked"],
    ["检查季度", "2026年度", "asked"],
    ["检查季度", "2026", "asked"],
    ["检查季度", "2026Q5", "asked"],
    ["检查季度", "2026Q1、Q2", "asked"],
    ["检查季度", "2026年第一、二季度", "asked"],
    ["检查季度", "2026-3", "asked"],
    ["检查季度", "20263", "asked"],
    ["检查季度", "202603", "asked"],
    ["检查季度", "26年一季度", "asked"],
    ["检查季度", "1955-1", "asked"],
    ["检查时间", "2026.3.5", "2026Q1"],
    ["检查时间", "2026-03-05 14:30", "2026Q1"],
    ["检查时间", "20260305", "2026Q1"],
    ["检查时间", "2026/12/31", "2026Q4"],
    ["检查时间", "46086", "2026Q1"],
    ["检查时间", "2026-3", "2026Q1"],
    ["检查时间", "二〇二六年三月", "2026Q1"],
    ["检查时间", "2026.1", "asked"],
    ["检查时间", "2026-13-01", "asked"],
    ["检查时间", "2026-02-30", "asked"],
    ["检查时间", "26/3/5", "asked"],
    ["检查时间", "3月5日", "asked"],
    ["检查时间", "3/5/2026", "asked"],
    ["检查时间", "2026.3.5-3.8", "2026Q1"],
    ["检查时间", "2026年3月5日、6月8日", "asked"],
  ])("%s %s: %s", (heading, text, quarter) => {
    expect(quarterOf(heading, text)).toBe(quarter);
  });

  it.each([
    ["3", "2026", "2026Q3"],
    ["三", "2026年度", "2026Q3"],
    ["第三季度", "二〇二六年", "2026Q3"],
    ["8月", "2026", "2026Q3"],
    ["2026Q3", "2026", "2026Q3"],
    ["2025Q3", "2026", "asked"],
    ["2025Q3", "26", "asked"],
    ["5", "2026", "asked"],
    ["上半年", "2026", "asked"],
    ["第三季度", "上年", "asked"],
  ])("季度 %s, 年度 %s: %s", (text, year, quarter) => {
    expect(quarterOf("季度", text, year)).toBe(quarter);
  });
});

describe("days", () => {
  const updatedOf = (text: string) => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "更新日期"],
      ["SL1", "示例一厂", text],
    ]);
    return asked(found) ? "asked" : found.rows[0]?.updatedAt;
  };
  it.each([
    ["2026.3.5", "2026-03-05"],
    ["2026。3。5", "asked"],
    ["2026 年 3 月 5 日", "2026-03-05"],
    ["2026年3月5号", "2026-03-05"],
    ["二〇二六年三月五日", "2026-03-05"],
    ["二零二六年三月五日", "2026-03-05"],
    ["2026-3-5 9:05:00", "2026-03-05"],
    ["2026/03/05 00:00:00", "2026-03-05"],
    ["46086", "2026-03-05"],
    ["20260305", "2026-03-05"],
    ["—", ""],
    ["2026年3月", "asked"],
    ["2026.3", "asked"],
    ["26/3/5", "asked"],
    ["3月5日", "asked"],
    ["2026-13-01", "asked"],
    ["20261301", "asked"],
    ["2026-3-5、2026-4-1", "asked"],
    ["2026年3月5日更新", "asked"],
    ["Mar-26", "asked"],
    ["5-Mar-26", "asked"],
    ["去年", "asked"],
    ["0", "asked"],
  ])("更新日期 %s: %s", (text, day) => {
    expect(updatedOf(text)).toBe(day);
  });

  const expiryOf = (text: string) => {
    const found = imported("inspectors", [
      ["姓名", "执法证号", "有效期至"],
      ["示例某甲", "SLZF-1", text],
    ]);
    return found.rows[0] === undefined
      ? "asked"
      : `${found.rows[0].certificateExpiry}${asked(found) ? " asked" : ""}`;
  };
  it.each([
    ["2028.6.30", "2028-06-30"],
    ["2028年6月底", "asked"],
    ["2028年6月", "2028-06-30"],
    ["二〇二八年六月", "2028-06-30"],
    ["2025.7.1－2028.6.30", "2028-06-30"],
    ["2025年7月1日 至 2028年6月30日", "2028-06-30"],
    ["2025/7/1~2028/6/30", "2028-06-30"],
    ["2025-07至2028-06", "2028-06-30"],
    ["自2025年7月1日起至2028年6月30日止", "2028-06-30"],
    ["有效期至2028年6月30日", "2028-06-30"],
    ["截止2028-06-30", "2028-06-30"],
    ["2028-06-30前", "asked"],
    ["2028-06-30（换证中）", "asked"],
    ["2028-06-30（新证）", "2028-06-30 asked"],
    ["2025-07-01起三年", "asked"],
    ["三年", "asked"],
    ["2028", "asked"],
    ["28.6.30", "asked"],
    ["6/30/2028", "asked"],
    ["2028-06-31", "asked"],
    ["2023-06-30、2028-06-30", "asked"],
    ["长期", ""],
    ["2020-01-01至长期", ""],
    ["永久有效", ""],
    ["已过期", "asked"],
    ["", ""],
  ])("有效期至 %s: %s", (text, day) => {
    expect(expiryOf(text)).toBe(day);
  });
});
