import type { Entry } from "./catalogue.ts";

/**
 * What page and tables of a disclosure say. They lie in bags, and the verifier renders them again: where these words change, the form
 * of the page (`shared/draw/published.ts`) gets another number.
 */
export const publishedWords = {
  "inspection.published.sheet": ["抽查结果公示", "Published results"],
  "inspection.published.sheet-rehearsal": ["演练－抽查结果公示", "Rehearsal - published results"],
  "inspection.published.mark": ["演练", "Rehearsal"],
  "inspection.published.none": ["无", "none"],
  "inspection.published.visited": ["已检查", "inspected"],
  "inspection.published.waived": ["免检：{reason}", "waived: {reason}"],
  "inspection.published.days": ["{first} 至 {last}", "{first} to {last}"],
  "inspection.published.order": ["责令改正：{order}", "ordered to correct: {order}"],
  "inspection.published.sound": ["未发现违法", "no violation found"],
  "inspection.published.wrong": ["发现违法", "violation found"],
  "inspection.published.title": [
    "{office} {period} 污染源日常环境监管“双随机”抽查结果公示",
    "{office}: results of the random inspections of {period}",
  ],
  "inspection.published.rehearsal": [
    "演练：以下单位和结果都是虚构的。",
    "Rehearsal: every unit and result below is invented.",
  ],
  "inspection.published.about": [
    "抽查事项：{item}。抽查场次：{ceremony}。公示日期：{day}。",
    "Item: {item}. Ceremony: {ceremony}. Published on {day}.",
  ],
  "inspection.published.done": [
    "抽中 {units} 家，已检查 {visited} 家，免检 {waived} 家。",
    "Drawn: {units}. Inspected: {visited}. Waived: {waived}.",
  ],
  "inspection.published.check-title": ["怎样核对", "How to check it"],
  "inspection.published.check": [
    "名单在抽取之前已经封定。公示版档案包（{ceremony}）中的 openings.csv 载明每个公开单位的代码、编码、盐和名称；用包内的 verify.html 打开该包，即可核对每个名称与封库时的承诺是否一致，任何单位都可查自己。",
    "The names were fixed before the draw. In the disclosed version of the bag ({ceremony}), openings.csv has code, id, salt and name of every published unit; open the bag with verify.html, which lies in it, to hold each name against what was committed to at the freeze. Every unit can look for itself.",
  ],
  "inspection.published.freeze": ["封库摘要：", "Freeze digest: "],
  "inspection.published.field.number": ["序号", "No."],
  "inspection.published.field.code": ["抽查代码", "Code"],
  "inspection.published.field.completion": ["完成情况", "Completion"],
  "inspection.published.field.unit": ["检查单位", "Unit"],
  "inspection.published.field.time": ["检查时间", "Time"],
  "inspection.published.field.violation": ["违法情况", "Violation"],
  "inspection.published.field.sanction": ["处罚情况", "Sanction"],
  "inspection.published.quarter": ["{year}年第{number}季度", "quarter {number} of {year}"],
  "inspection.published.month": ["{year}年{number}月", "month {number} of {year}"],
  "inspection.published.half-1": ["{year}年上半年", "the first half of {year}"],
  "inspection.published.half-2": ["{year}年下半年", "the second half of {year}"],
  "inspection.published.year": ["{year}年", "the year {year}"],
} as const satisfies Record<`inspection.published.${string}`, Entry>;
