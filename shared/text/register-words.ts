import type { Entry } from "./catalogue.ts";

/** What the words of a list may mean, field by field, and what is said of those that are not known. */
export const registerWords = {
  "register.means.operating": ["正常运行", "in operation"],
  "register.means.stopped": ["停产", "stopped"],
  "register.means.closed": ["关闭", "closed"],
  "register.means.unit": ["排污单位", "a polluting unit"],
  "register.means.construction": ["建设项目", "a construction project"],
  "register.means.国控": ["国控", "controlled by the state"],
  "register.means.省控": ["省控", "controlled by the province"],
  "register.means.市控": ["市控", "controlled by the city"],
  "register.means.县控": ["县控", "controlled by the county"],
  "register.means.key": ["重点", "key"],
  "register.means.general": ["一般", "general"],
  "register.means.complaints": ["投诉举报多", "many complaints"],
  "register.means.violations": ["严重违法违规记录", "grave violations on record"],
  "register.means.risk": ["环境风险等级高", "a high environmental risk"],
  "register.means.chemicals": ["有毒化学品进出口及新化学物质", "toxic or new chemicals"],
  "register.means.media": ["主流媒体曝光查实", "reported by the press and found true"],
  "register.means.alarm": ["智慧环保平台报警派单", "an alarm of the monitoring platform"],
  "register.means.draw": ["双随机抽查", "a draw"],
  "register.means.campaign": ["专项检查", "a check by a campaign"],
  "register.means.case": ["案件检查", "a check in a case"],
  "register.means.petition": ["信访检查", "a check on a petition"],
  "register.means.yes": ["是", "yes"],
  "register.means.no": ["否", "no"],

  // Words that are not known, and cells without one
  "register.column-unread": [
    "“{heading}”一列没有读入，其中 {count} 行写有 {words}，看上去说的是“{field}”。如果确是如此，请选定这一列；否则不必理会。",
    "The column “{heading}” was not read, and {count} {count|row|rows} of it {count|says|say} {words}, which looks like “{field}”. If that is what the column says, choose it for that; otherwise nothing needs to be done.",
  ],
  "register.column-tells": [
    "“{heading}”一列没有读入，其中 {count} 行写有 {words}。请核对这些行的“{field}”是否写对。",
    "The column “{heading}” was not read, and {count} {count|row|rows} of it {count|says|say} {words}. Check that “{field}” is right in {count|that row|those rows}.",
  ],
  "register.column-voids": [
    "“{heading}”一列不起作用，其中 {count} 行写有 {words}，这些行照常读入。不该算的，请从表里删去。",
    "The column “{heading}” does not count, and {count} {count|row|rows} of it {count|says|say} {words}; {count|that row was|those rows were} read like the others. Whatever is not to count, delete from the list.",
  ],
  "register.name-says": [
    "名称里写着“{word}”，照原样读入，不起作用。要起作用的，请写进“{field}”一栏，或从名单中删去，并从名称里去掉。",
    "The name says “{word}”; it was read as it is, and that counts for nothing. If it is to count, write it under “{field}” or delete the row, and take it out of the name.",
  ],
  "register.name-mark": [
    "名称“{value}”带有序号或记号（{mark}），照原样读入。不是名称的一部分的，请去掉；另有含义的，请写进相应的栏。",
    "The name “{value}” has a number or a mark with it ({mark}) and was read as it is. Take out what is no part of the name; what the mark means goes into a column of its own.",
  ],
  "register.name-sample": [
    "名称“{value}”像填表的样例。是样例的，请删去这一行。",
    "The name “{value}” looks like a sample for filling in the form. If it is one, delete the row.",
  ],
  "register.name-long": [
    "名称有 {length} 个字，不像名称（至多 {most} 个字）。请改填名称。",
    "The length of the name is {length}, which no name has (at most {most}). Enter the name alone.",
  ],
  "register.expiry-blank": [
    "没有填写有效期，按没有期限处理。请核对。",
    "No last valid day is given; taken as without end. Check it.",
  ],
  "register.updated-blank": [
    "没有填写更新日期，看不出登记信息是否及时。请补上。",
    "No date of update is given, so that nobody can tell how old the row is. Fill it in.",
  ],
  "register.status-blank": ["没有填写状态，按正常运行处理。", "No status is given; taken as in operation."],
  "register.status-unknown": [
    "状态“{value}”认不出，按正常运行处理。",
    "The status “{value}” is unknown; taken as in operation.",
  ],
  "register.kind-unknown": [
    "类型“{value}”认不出，按排污单位处理。",
    "The kind “{value}” is unknown; taken as a polluting unit.",
  ],
  "register.yes-no-blank": ["空白，按“否”处理。", "Left blank: taken as no."],
} as const satisfies Record<`register.${string}`, Entry>;
