import type { Entry } from "./catalogue.ts";

/** Rule sets as data: what is wrong with one. */
export const ruleSets = {
  "rules.kind.month": ["月", "month"],
  "rules.kind.quarter": ["季度", "quarter"],
  "rules.kind.half": ["半年", "half-year"],
  "rules.kind.year": ["年度", "year"],

  "rules.set.title": ["名称", "name"],
  "rules.set.basis": ["依据要点", "what the document asks"],
  "rules.set.source": ["文件名称与文号", "title and number of the document"],
  "rules.set.waiver": ["免除检查的理由及其依据", "reason of waiver and its basis"],

  "rules.ratio-malformed": [
    "比例“{ratio}”无法识别。请填分数、小数或百分数，如 5/8、0.625、62.5%；按人数的也可写成人员与家数之比，如 1:1.25。",
    'The ratio "{ratio}" cannot be read. Write a fraction, a decimal or per cent, as 5/8, 0.625, 62.5%; of inspectors also as inspectors to units, 1:1.25.',
  ],
  "rules.ratio-long": [
    "比例“{ratio}”过长，无法精确计算。请化简：至多 {most} 个字符，分子、分母各不超过九位。",
    'The ratio "{ratio}" is too long to be reckoned with exactly. Write it shorter: at most {most} characters, neither side above nine digits.',
  ],
  "rules.ratio-zero-denominator": [
    "比例“{ratio}”的分母为 0。请更正。",
    'The ratio "{ratio}" has a denominator of 0. Correct it.',
  ],
  "rules.ratio-zero": [
    "比例“{ratio}”等于 0：按此一家也不抽。不抽的类别请从规则集中去掉。",
    'The ratio "{ratio}" is 0: nobody would be drawn by it. Take a class that is not drawn out of the rule set.',
  ],
  "rules.ratio-above-all": [
    "比例“{ratio}”超过 1：抽取数不能多于名录数。请更正，或改按在编在岗人数计算。",
    'The ratio "{ratio}" is above 1: no more can be drawn than are registered. Correct it, or take it of the inspectors in post.',
  ],
  "rules.ratio-above-most": [
    "比例“{ratio}”超过在编在岗人数的 {most} 倍。请核对。",
    'The ratio "{ratio}" is more than {most} times the inspectors in post. Check it.',
  ],
  "rules.ratio-of-inspectors": [
    "比例“{ratio}”写成了人员与家数之比，只用于按在编在岗人数计算的类别。按名录数的请填分数、小数或百分数。",
    'The ratio "{ratio}" is one of inspectors to units, for a class that is taken of the inspectors in post. Of the registered write a fraction, a decimal or per cent.',
  ],

  "rules.set-empty": ["规则集缺少{field}。请补全。", "The rule set lacks its {field}. Complete it."],
  "rules.set-no-class": [
    "规则集没有抽取任何一类单位。请至少给出一类的比例。",
    "The rule set draws no class of units. Give the ratio of one at least.",
  ],
  "rules.set-class": ["{draw}：{fault}", "{draw}: {fault}"],
  "rules.set-class-name": [
    "{draw}的称谓须以文字或数字开头，不含引号、换行和不可见字符，不超过 {most} 个字。它要印在大屏和表格里，请改短。",
    "The name of {draw} begins with a letter or a number, holds no quotation mark, line break or invisible character, and has at most {most} characters: it stands on the stage and in tables.",
  ],
  "rules.set-class-unnamed": [
    "{draw}没有类别名称。请填写本单位的称谓。",
    "The class {draw} has no name. Give the one your office uses.",
  ],
  "rules.set-coverage": [
    "规则集要求年内全覆盖，却不抽取{draw}。请给出其比例，或取消全覆盖。",
    "The rule set asks for coverage within the year and does not draw {draw}. Give its ratio, or take coverage away.",
  ],
  "rules.set-meant-shorter": [
    "{draw}的比例按{meant}规定，却按{drawn}抽取。抽取周期不能长于比例所指的周期，请更正其一。",
    "{draw}: the ratio is meant for a {meant} and drawn for a {drawn}. No draw is for a longer period than its ratio: correct one of them.",
  ],
  "rules.set-only": [
    "{draw}的抽取期次有误：按{kind}抽取的期次为 1 至 {most}，每个只列一次。",
    "{draw}: the periods in which it is drawn are wrong. Of a {kind} they are 1 to {most}, each named once.",
  ],
  "rules.set-no-level": [
    "没有选适用层级。请至少选一级。",
    "No level of office is chosen. Choose one at least.",
  ],
  "rules.set-waivers": [
    "可免除检查的理由至多 {most} 条，每条的理由和依据各不超过 {length} 个字。请删减。",
    "There are at most {most} reasons of waiver, each reason and each basis of at most {length} {length|character|characters}. Write fewer or shorter ones.",
  ],
  "rules.set-waiver-twice": [
    "免除检查的理由“{reason}”列了两次：登记免检时无从分辨其依据。请合为一条。",
    "The reason of waiver “{reason}” is listed twice: of a waiver by it nobody could tell which basis it rests on. Make one of them.",
  ],
  "rules.set-window": [
    "抽取时段为 {days} 天，不成立：规定了时段的，至少 1 天，本规则集的周期至多 {most} 天；没有时段的请选“不限”。",
    "A draw window of {days} {days|day|days} is not sound: 1 day at least, and with these periods {most} at most; where there is none, choose no window.",
  ],
  "rules.set-results": [
    "结果期限为 {days} 个工作日，不成立：请填 1 至 {most}。",
    "Results due within {days} working {days|day|days} is not sound: give 1 to {most}.",
  ],
  "rules.set-day": [
    "有效期中的日期“{day}”无法识别。请按“年-月-日”填写实有日期，例如 2026-01-01。",
    'The day "{day}" of the validity cannot be read. Write an existing day as year-month-day, for example 2026-01-01.',
  ],
  "rules.set-validity": [
    "有效期止于 {to}，早于起始日 {from}。请更正。",
    "The validity ends on {to}, before it begins on {from}. Correct it.",
  ],
  "rules.set-cites": [
    "所引规则集“{cites}”不在本程序自带之列，无从比对。请更正或留空。",
    'The rule set cited, "{cites}", is none that comes with the program, and nothing can be held against it. Correct it, or leave it empty.',
  ],
  "rules.set-not-yet": [
    "规则集“{rules}”自 {from} 起有效，{period} 开始时尚未生效。请另选规则集或周期。",
    "The rule set “{rules}” holds from {from} on and not yet when {period} begins. Choose another rule set or period.",
  ],
  "rules.set-over": [
    "规则集“{rules}”有效期止于 {to}，在 {period} 结束之前。请延长有效期、另选规则集，或改换周期。",
    "The rule set “{rules}” holds until {to} only, and {period} ends after it. Extend it, or choose another rule set or period.",
  ],
  "rules.title": ["{title}", "{title}"],
  "rules.title-chinese": ["{title}", "{title} (its title in Chinese)"],
  "rules.set-two": [
    "有效期与本单位的规则集“{other}”（{from} 起，至 {to}）重叠：同一天只能有一套自定规则有效。请先更正其中一套的有效期，或撤下一套。",
    "Its validity overlaps that of the office's rule set “{other}” (from {from} to {to}): only one rule set of your own may be valid on any day. Correct the validity of one of them, or withdraw one first.",
  ],
  "rules.set-open": ["未定", "no end"],
  "rules.set-many": [
    "本单位已有 {most} 套自定规则，不能再增加。请撤下不用的。",
    "The office has {most} rule sets of its own already. Withdraw what is not used.",
  ],
  "rules.set-missing": [
    "没有这套规则（{rules}）：可能已被撤下或更正。请另选。",
    "There is no such rule set ({rules}): it may have been withdrawn. Choose another.",
  ],
  "rules.set-in-use": [
    "{ceremony} 正按这套规则筹备。请先完成或撤回本场抽取，再撤下规则。",
    "{ceremony} is being prepared by this rule set. Finish it, or withdraw it first.",
  ],
  "rules.set-level": [
    "规则集“{rules}”不适用于本单位层级。请另选，或在规则中加上本层级。",
    "The rule set “{rules}” is not for this level of office. Choose another, or add the level to it.",
  ],
  "rules.period-kind": [
    "规则集“{rules}”不按这种周期抽取：{period} 不在其内。它按{kinds}抽取，请改选周期。",
    "The rule set “{rules}” knows no such period as {period}. It draws by {kinds}: choose another period.",
  ],
  "rules.period-unknown": [
    "规则集“{rules}”在 {period} 不抽取任何一类。请改选周期。",
    "By the rule set “{rules}” no class is drawn for {period}. Choose another period.",
  ],
  "rules.quota-not-drawn": [
    "为{draw}设了抽取数，但规则集在 {period} 不抽该类。请删去该抽取数。",
    "A quota is set for {draw}, which the rule set does not draw for {period}. Remove the quota.",
  ],

  "rules.file-long": [
    "规则文件有 {length} 个字符，超过 {most} 个，未读取。请检查是否选错了文件。",
    "The file of rules is longer than {most} characters (it has {length}), and was not read. Check whether it is the right file.",
  ],
  "rules.file-malformed": [
    "规则文件中“{field}”有误或缺失。请对照导出的规则文件更正后再导入；没有改动任何内容。",
    'The file of rules is wrong or incomplete at "{field}". Correct it by a file that was exported here, and import it again; nothing was changed.',
  ],
  "rules.file-unknown": [
    "规则文件含有本程序不认识的栏目，未读取：可能出自较新的程序。没有改动任何内容。",
    "The file of rules holds fields this program does not know and was not read: a newer program may have written it. Nothing was changed.",
  ],

  "rules.class-not-drawn": [
    "{draw}有 {registered} 家登记，按规则集在 {period} 不抽取该类，不列入本次抽取。",
    "{draw}: {registered} {registered|unit|units} {registered|is|are} registered, and the rule set does not draw this class for {period}; it is left out of the plan.",
  ],
} as const satisfies Record<`rules.${string}`, Entry>;
