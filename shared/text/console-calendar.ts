import type { Entry } from "./catalogue.ts";

/** The State Council's calendar of a year, typed or read from a file. */
export const consoleCalendar = {
  "console.calendar.known": ["已有放假安排的年份：{years}", "Years whose calendar is known: {years}"],
  "console.calendar.open": ["导入放假安排", "Import a calendar"],
  "console.calendar.title": ["国务院办公厅节假日安排", "The State Council's calendar of a year"],
  "console.calendar.hint": [
    "请照通知逐项录入，或选择文件后与通知核对。未公布的年份不推算。已建立的抽取按建立时的安排判断，导入后请更正本场抽取。",
    "Type it as the notice has it, or choose a file and compare it with the notice. A year that is not published is never guessed. A ceremony that is open stays judged as it was: correct it after the import.",
  ],
  "console.calendar.file": ["选择文件（JSON）", "Choose a file (JSON)"],
  "console.calendar.year": ["年份", "Year"],
  "console.calendar.source": ["通知文号", "Number of the notice"],
  "console.calendar.off": ["放假", "Days off"],
  "console.calendar.off-hint": [
    "每行一个假期：名称 首日 末日，如“元旦 {year}-01-01 {year}-01-03”。",
    "One holiday to a line: name, first day, last day, as in “New-Year {year}-01-01 {year}-01-03”.",
  ],
  "console.calendar.work": ["调休上班", "Make-up days"],
  "console.calendar.work-hint": ["每行一天；没有则留空。", "One day to a line; empty where there is none."],
  "console.calendar.do": ["导入", "Import"],
  "console.calendar.done": ["{year} 年放假安排已导入", "The calendar of {year} is imported"],
} as const satisfies Record<`console.${string}`, Entry>;
