import type { Entry } from "./catalogue.ts";

/** A rule set line by line: sheet, minutes and console print it the same. */
export const minutesRuleSets = {
  "minutes.rules.lines": ["该规则集规定：", "The rule set says:"],
  "minutes.rules.class": [
    "{draw}：{rule}（比例按{meant}规定，按{drawn}抽取）",
    "{draw}: {rule} (meant for a {meant}, drawn by the {drawn})",
  ],
  "minutes.rules.class-only": [
    "{draw}：{rule}（比例按{meant}规定，按{drawn}抽取，只在每年第{only}期）",
    "{draw}: {rule} (meant for a {meant}, drawn by the {drawn}, in number {only} of each year only)",
  ],
  "minutes.rules.class-none": ["{draw}：不抽取", "{draw}: not drawn"],
  "minutes.rules.called": ["{name}（{draw}）", "{name} ({draw})"],
  "minutes.rules.places": ["管控级别的归类：{places}", "Where control levels stand: {places}"],
  "minutes.rules.place-key": ["{controls}为重点", "key are those {controls}"],
  "minutes.rules.place-general": ["{controls}为一般", "general are those {controls}"],
  "minutes.rules.place-ignored": ["{controls}不列入", "in no list are those {controls}"],
  "minutes.rules.covers": ["重点排污单位年内全部检查", "All key units are visited within the year"],
  "minutes.rules.cap-draws": [
    "同一单位每年被抽取至多{most}次",
    "One unit is drawn at most {most} {most|time|times} a year",
  ],
  "minutes.rules.cap-checks": [
    "同一单位每年接受各类检查至多{most}次",
    "One unit is checked, for whatever reason, at most {most} {most|time|times} a year",
  ],
  "minutes.rules.exempt": [
    "，特殊监管对象在名单期间不受此限",
    "; special units are exempt while they are listed",
  ],
  "minutes.rules.not-exempt": ["，特殊监管对象同样受限", "; special units too"],
  "minutes.rules.window-last": [
    "在检查周期开始前最后{days}个工作日内抽取",
    "Drawn on the last {days} working {days|day|days} before the period",
  ],
  "minutes.rules.window-first": [
    "在检查周期的前{days}天内抽取",
    "Drawn on the first {days} {days|day|days} of the period",
  ],
  "minutes.rules.window-none": ["没有规定抽取时段", "No draw window"],
  "minutes.rules.results-visit": [
    "结果在该次检查结束后{days}个工作日内登记",
    "Results are due within {days} working {days|day|days} of the end of the visit",
  ],
  "minutes.rules.results-list": [
    "结果在整份名单检查结束后{days}个工作日内登记",
    "Results are due within {days} working {days|day|days} of the end of the whole list",
  ],
  "minutes.rules.waivers": ["可免除检查的理由：{reasons}", "Reasons of waiver: {reasons}"],
  "minutes.rules.waiver": ["{reason}（{basis}）", "{reason} ({basis})"],
  "minutes.rules.valid-from": ["自{from}起有效", "Valid from {from}"],
  "minutes.rules.valid": ["有效期自{from}至{to}", "Valid from {from} to {to}"],
  "minutes.rules.source": ["来源：{source}", "Source: {source}"],
  "minutes.rules.cites": ["所引规则集：{cited}", "Cites the rule set {cited}"],
  "minutes.rules.uncited": [
    "未引用自带规则集，未与其比对",
    "Cites no rule set that comes with the program, and was compared with none",
  ],
} as const satisfies Record<`minutes.${string}`, Entry>;
