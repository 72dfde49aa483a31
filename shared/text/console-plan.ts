import type { Entry } from "./catalogue.ts";

/** The console's pages about the ceremony's details, eligibility and quotas. */
export const consolePlan = {
  "console.open.hint": [
    "封库之前都可以更正；更正后须重新核定资格与数量。",
    "All of it can be corrected until the freeze; after a correction eligibility and quotas are settled again.",
  ],
  "console.open.fixed": ["本场抽取的内容已随封库固定。", "The details were fixed by the freeze."],
  "console.open.rehearsal": ["演练", "Rehearsal"],
  "console.open.kind-fixed": [
    "建立之后，演练与正式抽取不能互换。要换，请先撤回本场，再另建一场（编号另计）。",
    "Once opened, a rehearsal stays a rehearsal and a real ceremony a real one. To hold the other, withdraw this one and open another, under a number of its own.",
  ],
  "console.open.kind-sample": ["样本账本中只能演练。", "The sample's ledger holds rehearsals only."],
  "console.open.rehearsal-hint": [
    "演练全程带有标记，不会成为正式抽取。",
    "A rehearsal is marked throughout and never becomes a real draw.",
  ],
  "console.open.year": ["检查年度", "Inspected year"],
  "console.open.rules-hint": [
    "本场按它的比例、周期与时段抽取，抽取记录印出其依据。",
    "Ratios, periods and draw window of the ceremony; the minutes print what it rests on.",
  ],
  "console.open.rules-ask": ["请选择", "To be chosen"],
  "console.open.kind": ["周期", "Kind of period"],
  "console.open.period": ["检查周期", "Inspected period"],
  "console.open.quarter-of": ["第{number}季度", "Q{number}"],
  "console.open.month-of": ["{number}月", "month {number}"],
  "console.open.half-1": ["上半年", "first half"],
  "console.open.half-2": ["下半年", "second half"],
  "console.open.day": ["抽取日期", "Day of the draw"],
  "console.open.item": ["抽查事项", "Item of the inspection list"],
  "console.open.item-hint": [
    "印在大屏、封库单、抽取记录与见证人核验单上。同一周期只抽取一次，换一个事项也不能再抽。",
    "It stands on stage, sheet, minutes and slips. A period is drawn once: another item opens no second draw.",
  ],
  "console.open.place": ["地点", "Place"],
  "console.open.organiser": ["组织单位", "Organising body"],
  "console.open.host": ["主持人", "Host"],
  "console.open.host-hint": [
    "读签有分歧时为第三读签人。",
    "Reads a slip as the third where two readings differ.",
  ],
  "console.open.operator": ["操作员", "Operator"],
  "console.open.recorder": ["记录员", "Recorder"],
  "console.open.window": ["抽取时段", "Draw window"],
  "console.open.window-reason": [
    "在此日抽取的理由（记入抽取记录）",
    "Why on this day (stands in the minutes)",
  ],
  "console.open.do": ["建立本场抽取", "Open the ceremony"],
  "console.open.correct": ["更正本场抽取", "Correct the ceremony"],
  "console.open.done": ["已建立 {ceremony}。", "{ceremony} is open."],

  "console.plan.no-ceremony": [
    "请先在“本场抽取”中建立抽取，再核定资格与数量。",
    "Open the ceremony first, then settle eligibility and quotas.",
  ],
  "console.plan.settings": ["规则与设定", "Rules and settings"],
  "console.plan.preset": ["规则集", "Rule set"],
  "console.plan.team": ["每家检查人员数", "Inspectors a unit"],
  "console.plan.team-hint": ["不少于 2 人。", "At least two."],
  "console.plan.in-post": ["在编在岗检查人员数", "Inspectors in post"],
  "console.plan.in-post-hint": ["留空则按检查人员名单计数。", "Empty: counted on the list of inspectors."],
  "console.plan.raised": ["提高抽取数量", "Raise a quota"],
  "console.plan.raised-hint": [
    "只可高于规则要求，不可低于；留空即按规则。",
    "Above the rule only, never below; empty: as the rule says.",
  ],
  "console.plan.year-plan": [
    "{year} 年度抽查计划已报上级备案",
    "The annual plan for {year} is filed with the higher authority",
  ],
  "console.year-plan.save": ["{year} 年度计划（.xlsx）", "Plan of {year} (.xlsx)"],
  "console.year-plan.hint": [
    "按规则集、现有名录和在编人数计算的最低家次，供上报备案；可以调高，不得调低。",
    "The least that the rule set asks for, by the register and the establishment as they stand: to be filed, raised where wanted, never lowered.",
  ],
  "console.plan.left-out": ["手工排除", "Left out by hand"],
  "console.plan.left-out-hint": [
    "只用于规则以外的情形，须写明理由与批准人，列入抽取记录。",
    "For what no rule covers; with a reason and who approved it, both stand in the minutes.",
  ],
  "console.plan.left-out-none": ["没有手工排除。", "Nobody is left out by hand."],
  "console.plan.left-out-id": ["编码（污染源编码或执法证号）", "Source code or certificate number"],
  "console.plan.left-out-id-hint": ["可输入名称查找。", "Type a name to find it."],
  "console.plan.left-out-reason": ["理由", "Reason"],
  "console.plan.left-out-approver": ["批准人", "Approved by"],
  "console.plan.left-out-add": ["列入排除", "Leave out"],
  "console.plan.left-out-remove": ["撤销排除 {id}", "Remove {id}"],
  "console.plan.left-out-incomplete": [
    "编码、理由、批准人都须填写；同一编码只列一次。",
    "Code, reason and approver are all needed, and each code once only.",
  ],
  "console.plan.remove": ["撤销", "Remove"],
  "console.plan.changed": ["设定已改动，尚未核定。", "The settings were changed and are not settled yet."],
  "console.plan.settle": ["核定", "Settle"],
  "console.plan.settle-again": ["重新核定", "Settle again"],
  "console.earlier": ["本年度尚未公开的名单", "This year's lists that are sealed still"],
  "console.earlier.hint": [
    "其抽取次数计入年度上限与分层。请每份名单的两名保管人各自输入当时的口令，另一人回避；口令遗失的，用当时的两个恢复码。名单只在内存中打开，只得出次数，核定时与封库时各输入一次，用后即忘。每次试开都有记录，连续不对的要等待；档案包里的密封文件可以在别处试开，不受此限，请妥善保管。",
    "Their draws count for the yearly cap and the tiers. Both keepers of each list type its passphrase, the other looking away; where one is lost, its two recovery codes. It is opened in memory and gives numbers only. Typed when the plan is settled and again at the freeze; kept nowhere. Every attempt is recorded, and after wrong ones the next has to wait; the sealed file in a bag can be tried elsewhere, where nothing slows it: keep it safe.",
  ],
  "console.earlier.blocked": [
    "本年度尚未公开的名单还缺口令或恢复码",
    "passphrases or recovery codes of this year's sealed lists are missing",
  ],
  "console.earlier.pair": ["{ceremony} 用什么打开", "What opens {ceremony}"],
  "console.earlier.pair.passphrases": ["口令", "Passphrases"],
  "console.earlier.pair.recovery": ["恢复码", "Recovery codes"],
  "console.earlier.recovery.officer": ["恢复码一", "Recovery code 1"],
  "console.earlier.recovery.supervisor": ["恢复码二", "Recovery code 2"],
  "console.earlier.recovery.hint": [
    "两个恢复码都要。大小写、全角半角、空格和连字符不限，本程序按纸条上的样式读取；直接用 age 打开文件时，须与纸条完全一致。",
    "Both codes are needed. Small letters, full width, blanks and hyphens make no difference here: the program reads them as the slip prints them. The age tool itself takes them only exactly as printed.",
  ],
  "console.earlier.lost": ["{ceremony} 的名单未能打开", "The list of {ceremony} could not be opened"],
  "console.earlier.lost.hint": [
    "两个口令和两个恢复码都已试过。还在的请继续找；确已遗失的，经纪检监督人批准，可不计入这份名单的抽取次数，年度抽取不因此中断。",
    "Both passphrases and both recovery codes were tried. Look for them further; where they are lost for good, the supervisor may approve that its draws are left uncounted, so that the office's year goes on.",
  ],
  "console.earlier.leave": ["不计入…", "Leave uncounted…"],
  "console.earlier.leave.title": ["不计入 {ceremony} 的抽取次数", "Leave the draws of {ceremony} uncounted"],
  "console.earlier.leave.hint": [
    "由纪检监督人本人填写。当时抽中的单位将不受年度上限和分层限制，可能再被抽中。这一决定及批准人、理由在投签之前即上大屏、印入封库单，并记入抽取记录；找到口令或恢复码后可以恢复计入。",
    "For the discipline supervisor to fill in. Units drawn then may be drawn again, past cap and tiers. The decision is shown on the stage and printed on the pre-draw sheet before any slip, with who approved it and why, and stands in the minutes. It can be taken back when the secrets are found.",
  ],
  "console.earlier.leave.supervisor": ["纪检监督人姓名", "Discipline supervisor's name"],
  "console.earlier.leave.reason": [
    "口令与恢复码如何遗失、为何不能等待（写入抽取记录）",
    "How the secrets were lost and why the draw cannot wait (stands in the minutes)",
  ],
  "console.earlier.leave.act": ["批准不计入", "Approve: leave uncounted"],
  "console.earlier.not-counted": ["{ceremony} 的抽取次数不计入", "The draws of {ceremony} are not counted"],
  "console.earlier.not-counted.hint": [
    "经纪检监督人批准，在大屏、封库单和抽取记录中写明。找到口令或恢复码的，请在封库前恢复计入。",
    "The supervisor approved it; stage, pre-draw sheet and minutes say so. Where the secrets are found, count them again before the freeze.",
  ],
  "console.earlier.again": ["恢复计入", "Count again"],
  "console.earlier.again.title": ["恢复计入 {ceremony}", "Count {ceremony} again"],
  "console.earlier.again.hint": [
    "恢复后须用口令或恢复码打开这份名单，再核定、封库。已经封库的抽取不受影响，只作记录。",
    "Its list is then opened with the secrets that were found before eligibility is settled and the pool is frozen. A ceremony that is frozen stays as it is.",
  ],
  "console.earlier.again.reason": ["如何找到（写入抽取记录）", "How they were found (stands in the minutes)"],
  "console.earlier.left": ["{ceremony} 的抽取次数未计入", "Not counted: {ceremony}"],
  "console.earlier.counted": [
    "已计入 {ceremony}：{visits} 家次",
    "Counted from {ceremony}: {visits} {visits|visit|visits}",
  ],

  "console.plan.quotas": ["抽取数量", "Quotas"],
  "console.plan.none": ["尚未核定。", "Not settled yet."],
  "console.plan.p": ["抽中概率", "Chance"],
  "console.plan.warnings": ["提示（列入抽取记录）", "Warnings (they stand in the minutes)"],
  "console.plan.no-warnings": ["没有提示。", "There are no warnings."],
  "console.plan.exclusions": ["不进入抽取的", "Not in the pool"],
  "console.plan.code": ["编码", "Code"],
  "console.plan.capped": [
    "另有 {count} 家因达到年度上限不进入；为不泄露以往结果，只列数量。",
    "{count} more are left out for the yearly cap; by number only, so that earlier results stay sealed.",
  ],
  "console.plan.exclusions-none": ["没有按名列出的。", "Nobody to be listed by name."],
  "console.plan.mirror": [
    "以下含名称：大屏如为镜像投影，请先确认会场看不到本屏。",
    "Names follow: where the projector mirrors this screen, make sure that the room does not see it.",
  ],
  "console.plan.why": ["说明", "In words"],
  "console.plan.show-names": ["显示名单", "Show them"],
  "console.plan.hide-names": ["收起名单", "Hide them"],
} as const satisfies Record<`console.${string}`, Entry>;

/** The supervisor's own step of the preparation: conflicts and exclusions, seen and approved. */
export const consoleApproval = {
  "console.approval": ["监督确认", "Approval by the supervisor"],
  "console.approval.hint": [
    "回避关系、检查人员的排除和人工排除都能左右分组，因此由纪检监督人本人在封库前逐项查看并确认；操作员不得代为确认。确认后名单、排除或核定有任何改动，须重新确认。",
    "Conflicts, inspectors left out and exclusions by hand can all steer the teams: so the supervisor looks through each of them before the freeze and approves, never the operator. Any later change of a list, an exclusion or the plan voids the approval.",
  ],
  "console.approval.pairs": ["回避关系（名单上）", "Conflicts on the list"],
  "console.approval.lines": ["按单位代码计", "Counted once for each code of a unit"],
  "console.approval.least": ["可选检查人员最少的单位", "Fewest inspectors left for a unit"],
  "console.approval.capped": [
    "仅按名单上的抽取次数达到年度上限",
    "At the yearly cap by the list of visits alone",
  ],
  "console.approval.closed": ["登记为关闭或停产", "Entered as closed or stopped"],
  "console.approval.units-count": ["{count} 家", "{count}"],
  "console.approval.gone": ["上次封库后从名单中去掉", "struck off the list since the freeze before"],
  "console.approval.not-counted": ["抽取次数不计入", "Draws that are not counted"],
  "console.approval.pairs-count": ["{count} 对", "{count}"],
  "console.approval.lines-count": ["{count} 条", "{count}"],
  "console.approval.least-count": ["{count} 名", "{count}"],
  "console.approval.pairs-title": ["回避关系", "Conflicts of interest"],
  "console.approval.no-pairs": ["没有回避关系。", "There are no conflicts of interest."],
  "console.approval.unit": ["单位", "Unit"],
  "console.approval.inspector": ["检查人员", "Inspector"],
  "console.approval.counts": ["计入", "Counts in"],
  "console.approval.counts-not": ["不起作用", "has no effect"],
  "console.approval.stranger": ["不在名单上", "on no list"],
  "console.approval.capped-note": [
    "“计入”为该单位所在的类别；其中达到年度上限的不在池内，因此各行之和可能多于上面按代码计的条数。",
    "“Counts in” names the draws in which the unit stands. Units at the yearly cap are in none of the pools, so that the rows may come to more than the number by codes above.",
  ],
  "console.approval.name": ["纪检监督人姓名", "Name of the supervisor"],
  "console.approval.do": [
    "已逐项查看，确认（在封库单上签字）",
    "Seen and approved (signs in ink on the sheet)",
  ],
  "console.approval.do-pad": ["已逐项查看，在手写板签名确认…", "Seen and approved, sign on the pad…"],
  "console.approval.show-first": ["请先显示名单并逐项查看。", "Show the lists first and look through them."],
  "console.approval.done": ["{supervisor}于 {at} 确认", "Approved by {supervisor}, {at}"],
  "console.approval.signed-ink": ["在封库单上签字", "signs in ink on the pre-draw sheet"],
  "console.approval.signed-pad": ["已在手写板签名", "signed on the pad"],
  "console.approval.digest": ["监督确认的摘要", "Digest of the approval"],
  "console.approval.none": ["没有确认。", "Nothing was approved."],
} as const satisfies Record<`console.${string}`, Entry>;

/** The shipped rule sets, and one of the office's own. */
export const consoleOwn = {
  "console.rules": ["规则集", "Rule sets"],
  "console.rules.hint": [
    "每次抽取的规则集在“筹备”的“本场抽取”中选定。",
    "A ceremony's rule set is chosen in Preparation, with its period and day.",
  ],
  "console.rules.offered": ["本单位适用", "For this office"],
  "console.rules.line": ["{draw}：{rule}", "{draw}: {rule}"],
  "console.rules.cap": ["同一单位每年至多{most}次", "one unit at most {most} {most|time|times} a year"],
  "console.rules.cap-exempt": [
    "同一单位每年至多{most}次，特殊监管对象不受此限",
    "one unit at most {most} {most|time|times} a year; special units are exempt",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

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
  "console.calendar.other-year": [
    "这是 {year} 年的安排；现在缺的是 {missing} 年。",
    "This is the calendar of {year}; the one that is missing is that of {missing}.",
  ],
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
