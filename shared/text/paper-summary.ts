import type { Entry } from "./catalogue.ts";

/** The first page of sheet and minutes, their annexes, what every page and every signature is bound by, and periods in words. */
export const minutesSummary = {
  "minutes.period.quarter": ["{year}年第{quarter}季度", "the {quarter} quarter of {year}"],
  "minutes.period.month": ["{year}年{month}月", "{month} {year}"],
  "minutes.period.half-1": ["{year}年上半年", "the first half of {year}"],
  "minutes.period.half-2": ["{year}年下半年", "the second half of {year}"],
  "minutes.period.year": ["{year}年", "the year {year}"],
  "minutes.quarter.1": ["一", "first"],
  "minutes.quarter.2": ["二", "second"],
  "minutes.quarter.3": ["三", "third"],
  "minutes.quarter.4": ["四", "fourth"],
  "minutes.months": [
    "1 2 3 4 5 6 7 8 9 10 11 12",
    "January February March April May June July August September October November December",
  ],

  "minutes.foot": ["{ceremony}　{label} {digits}　{pages}", "{ceremony}, {label} {digits}, {pages}"],
  "minutes.foot.unbound": ["{ceremony}　{pages}", "{ceremony}, {pages}"],
  "minutes.foot.page": ["第 {page} 页 共 {total} 页", "page {page} of {total}"],
  "minutes.foot.freeze": ["封库摘要", "freeze digest"],
  "minutes.foot.close": ["结束摘要", "close digest"],
  "minutes.foot.amendments": ["变更摘要", "amendments digest"],

  "minutes.main-text": ["正文", "Main text"],
  "minutes.annexed": ["附件{number}　{title}", "Annex {number}: {title}"],
  "minutes.annex-ref": ["附件{number}", "annex {number}"],
  "minutes.annex-list": ["附件：{list}。", "Annexes: {list}."],
  "minutes.annex-listed": ["{number}. {title}", "{number}. {title}"],
  "minutes.part.rules": ["抽取概况、依据与比例", "The ceremony, its basis and ratios"],
  "minutes.part.index": ["代码索引", "Index of codes"],
  "minutes.part.index-entry": ["代码　序号", "Code, order"],
  "minutes.part.index-line": ["{code}  {order}", "{code}  {order}"],
  "minutes.part.index-note": [
    "按代码排列；序号为{annex}中的序号。",
    "By code; the order is that of {annex}.",
  ],
  "minutes.part.lock": ["锁定、变更与账本", "Lock, amendments and ledger"],
  "minutes.part.files": ["封库文件与二维码", "Frozen files and QR code"],

  "minutes.summary.period": ["检查周期", "Period"],
  "minutes.summary.organiser": ["组织单位", "Organiser"],
  "minutes.summary.item": ["抽查事项", "Item"],
  "minutes.class": ["类别", "Class"],
  "minutes.drawn": ["抽中", "Drawn"],
  "minutes.total-units": ["单位合计", "Units in all"],
  "minutes.inspectors-apart": ["检查人员（另计）", "Inspectors (apart)"],
  "minutes.counted-twice": [
    "同时列入两类的单位，在册、可抽中各类分别计入；抽中不重复。",
    "A unit of two classes counts in both as registered and eligible; it is drawn once.",
  ],
  "minutes.not-counted-line": [
    "{ceremonies}的密封名单未能以输入的口令与恢复码打开，其抽取次数经纪检监督人批准未计入年度上限和分层，详见附件。",
    "Not counted for the yearly cap and the tiers, for the sealed list could not be opened by what was typed and the discipline supervisor approved it (details annexed): {ceremonies}.",
  ],
  "minutes.conclusion": ["结论：{text}", "Conclusion: {text}"],
  "minutes.conclusion-locked": [
    "定额{quota}家，抽中{taken}家{teams}；名单已锁定，任何人可由封库文件与种子重新算出。",
    "{taken} of {quota} {quota|unit|units} drawn{teams}; the list is locked, and anyone can recompute it.",
  ],
  "minutes.conclusion-drawn": [
    "定额{quota}家，抽中{taken}家{teams}；名单尚未锁定。",
    "{taken} of {quota} {quota|unit|units} drawn{teams}; the list is not locked yet.",
  ],
  "minutes.conclusion-teams": ["，每家检查人员{team}名", ", {team} inspectors each"],
  "minutes.conclusion-none": ["尚未抽取。", "Nothing is drawn yet."],
  "minutes.conclusion-frozen": [
    "名册、抽取数量与投签人已封定，定额{quota}家；签纸尚未投入，机器随机数已生成并作出承诺，尚未揭示，结果尚无法算出。",
    "Lists, quotas and slip writers are frozen, {quota} to be drawn. No slip is dropped; the nonce of the machine exists, is committed to and not revealed: the result cannot be worked out yet.",
  ],
  "minutes.see": ["见{annex}", "see {annex}"],
  "minutes.see-objections": ["{count}条，全文见{annex}。", "{count}, in full in {annex}."],
  "minutes.see-opinion": [
    "已发表，全文{count}字，见{annex}。",
    "Given; in full ({count} {count|character|characters}) in {annex}.",
  ],

  "minutes.title-void": [
    "{office}\n{period}污染源日常环境监管\n“双随机”抽查抽取（作废）记录",
    "{office}\nMinutes of the double-random draw\nfor {period} (void)",
  ],
  "minutes.void": ["作废", "The void"],
  "minutes.void.at": ["作废时间", "Declared void"],
  "minutes.void.slips": ["签纸", "Slips"],
  "minutes.void.none-dropped": [
    "作废时没有记为已投入的签纸。",
    "No slip was on record as dropped when the ceremony became void.",
  ],
  "minutes.void.dropped": [
    "作废时记为已投入的签纸{count}张，未拆，装入信封封存。",
    "{count} {count|slip was|slips were} on record as dropped, filed unopened in an envelope.",
  ],
  "minutes.void.envelope": ["信封编号", "Envelope"],
  "minutes.void.reason": ["{keeper}的理由", "Reason of the {keeper}"],
  "minutes.void.reason-short": ["{keeper}：{reason}", "{keeper}: {reason}"],
  "minutes.void.reasons-annexed": ["全文见{annex}。", "In full in {annex}."],
  "minutes.void.reasons": ["作废理由", "Reasons"],
  "minutes.void.conclusion": [
    "本场抽取已作废：两名保管人均同意作废，机器随机数未揭示，未产生名单；编号保留。",
    "This ceremony is void: both keepers agreed, the nonce was not revealed, no list was drawn. It keeps its number.",
  ],
  "minutes.void.note": [
    "本记录所载抽取已经作废。以上记录及所列附件经在场人员阅核，无误后以墨水签名；未签名的，在其签名处手写注明。",
    "The ceremony of these minutes is void. The people present have read the above and its annexes and sign in ink; where somebody does not sign, that is noted there by hand.",
  ],
} as const satisfies Record<`minutes.${string}`, Entry>;
