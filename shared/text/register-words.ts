import type { Entry } from "./catalogue.ts";

/** What the words of a list may mean, field by field. */
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
} as const satisfies Record<`register.means.${string}`, Entry>;
