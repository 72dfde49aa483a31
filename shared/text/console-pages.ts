import type { Entry } from "./catalogue.ts";

/** The console's places: the navigation on the left, and what is said when another page than the present one is in view. */
export const consolePlaces = {
  "console.page-title": ["{page} · 明签 控制台", "{page} · Mingqian console"],
  "console.place": ["页面", "Pages"],
  "console.place.home": ["首页", "Home"],
  "console.place.register": ["名录", "Register"],
  "console.place.settings": ["设置", "Settings"],
  "console.place.opening": ["筹备", "Preparation"],
  "console.place.record": ["案卷", "Record"],
  "console.place.under-way": ["进行中的抽取", "Ceremony under way"],

  "console.path.of": ["{ceremony} 的阶段", "Phases of {ceremony}"],
  "console.path.ended": ["到此为止", "ended here"],
  "console.path.unreached": ["没有进行到", "not reached"],

  "console.next.elsewhere": [
    "下一步在“{phase}”页。在此页，按键与翻页笔不起作用。",
    "The next step is on the page “{phase}”. Here keys and remote do nothing.",
  ],
  "console.next.not-here": [
    "没有执行：下一步在“{phase}”页。",
    "Nothing was done: the next step is on the page “{phase}”.",
  ],
  "console.moved-on": ["{ceremony} 已进入“{phase}”阶段。", "{ceremony} has gone on to “{phase}”."],
  "console.rehearsal-viewed": [
    "演练　所看的 {ceremony} 是演练，不是正式抽取　演练",
    "REHEARSAL: {ceremony}, which is in view, is no real draw",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

/** The home page. */
export const consoleHome = {
  "console.home.now": ["本场抽取", "The ceremony"],
  "console.home.none": ["现在没有进行中的抽取。", "No ceremony is under way."],
  "console.home.open": ["筹备新的一场抽取", "Prepare a ceremony"],
  "console.home.first-list": [
    "先导入名录，再筹备抽取：至少要有一份污染源名单。",
    "Import the register first, then prepare a ceremony: at least one list of units is needed.",
  ],
  "console.home.go-on": ["继续：{phase}", "Go on: {phase}"],
  "console.home.stands": ["第 {at} 阶段，共 {of} 阶段：{phase}", "Phase {at} of {of}: {phase}"],
  "console.home.day": ["检查期 {quarter}，抽取日期 {day}", "Period {quarter}, to be drawn on {day}"],
  "console.home.due": ["到期与待办", "What is due"],
  "console.home.due-none": ["没有已知的待办事项。", "Nothing is known to be due."],
  "console.home.due-hint": [
    "只列本账本与已导入的放假安排所能确知的事项。",
    "Only what this ledger and the loaded calendars show for certain.",
  ],
  "console.home.due-print": ["打印清单", "Print the list"],
  "console.home.due-ics": ["存为日历文件（.ics）", "Save as a calendar file (.ics)"],
  "console.home.due-ics-hint": [
    "有日期的事项可读入手机或电脑的日历；再次读入时更新，不会重复。",
    "What has days goes into the calendar of a phone or computer; reading the file in again updates it and doubles nothing.",
  ],
  "console.home.due-no-days": [
    "现在没有带日期的事项，日历文件无从生成。",
    "Nothing that is due has days now, so there is nothing for a calendar.",
  ],
  "console.home.due-file": ["到期与待办-{day}", "What-is-due-{day}"],
  "console.home.coverage": ["重点单位年度覆盖", "The year's coverage of the key list"],
  "console.home.coverage-hint": [
    "按年内最后一次抽取时的名单与历次抽查计；是哪些单位，公开之前不显示。",
    "By the lists as they stood at the year's last draw; which units they are is not told before disclosure.",
  ],
  "console.home.to.settings": ["到设置", "To the settings"],
  "console.home.to.register": ["到名录", "To the register"],
  "console.home.to.opening": ["到筹备", "To the preparation"],
  "console.home.to.ceremony": ["到该场抽取", "To that ceremony"],
  "console.home.past": ["以往的抽取", "Past ceremonies"],
  "console.home.past-none": ["还没有结束的抽取。", "No ceremony has ended yet."],
  "console.home.past-count": ["共 {count} 场", "{count} {count|ceremony|ceremonies}"],
  "console.home.past-find": ["按编号或检查期查找", "Find by number or period"],
  "console.home.past-unfound": ["没有相符的抽取。", "No ceremony matches."],
  "console.home.past-page": ["第 {page} 页", "Page {page}"],
  "console.home.past-before": ["上一页", "Page before"],
  "console.home.past-after": ["下一页", "Page after"],
  "console.home.number": ["编号", "Number"],
  "console.home.period": ["检查期", "Period"],
  "console.home.kind": ["性质", "Kind"],
  "console.home.real": ["正式", "real"],
  "console.home.rehearsal": ["演练", "rehearsal"],
  "console.home.ended": ["结果", "How it ended"],
  "console.home.close": ["结束摘要", "Close digest"],
  "console.home.bag": ["档案包", "Bag"],
  "console.home.bag-written": ["已写出", "written"],
  "console.home.bag-version": ["已写出，第 {version} 版", "written, version {version}"],
  "console.home.bag-unwritten": ["第 {version} 版未写出", "version {version} not written"],
  "console.home.bag-missing": ["未写出", "not written"],
  "console.home.bag-before": ["在此前的账本中", "in the ledger before"],
  "console.home.bag-none": ["无", "none"],
  "console.home.register": ["名录", "The register"],
  "console.home.register-held": [
    "名录已随封库固定，档案包写出后恢复。",
    "The register is fixed by the freeze, until the bag is written.",
  ],
  "console.home.register-open": ["打开名录", "Open the register"],
  "console.home.rows": ["行数", "Rows"],
} as const satisfies Record<`console.${string}`, Entry>;

/** The record of a ceremony, and giving one up before its freeze. */
export const consoleRecord = {
  "console.record.loading": ["正在读取 {ceremony}…", "Reading {ceremony}…"],
  "console.record.under-way": [
    "{ceremony} 正在进行，所列为至今已有的内容。",
    "{ceremony} is under way: this is what there is so far.",
  ],
  "console.record.locked": ["名单已锁定。", "The list is locked."],
  "console.record.void": [
    "本场已作废：没有名单，编号保留。",
    "It is void: there is no list, and its number stays used.",
  ],
  "console.record.withdrawn": [
    "本场在封库之前撤回：没有封库，没有名单，没有档案包，编号保留。",
    "It was withdrawn before its freeze: no freeze, no list and no bag; its number stays used.",
  ],
  "console.record.unfinished": [
    "本场没有完成：没有名单，也没有档案包。",
    "It was left unfinished: there is no list and no bag.",
  ],
  "console.record.because": ["{what}；理由：{reason}", "{what}; the reason: {reason}"],
  "console.record.ended": ["情况", "How it stands"],
  "console.record.reached": ["进行到", "Reached"],
  "console.record.papers": ["文书", "Papers"],
  "console.record.papers-none": ["没有归档的文书。", "No paper is filed."],
  "console.record.unfiled": ["未归档", "not filed"],
  "console.drawn": ["抽中名单", "What was drawn"],
  "console.drawn.units": ["抽中的单位", "Drawn units"],
  "console.drawn.hint": [
    "锁定的名单，以代码表示：什么时候都能查、复制、打印和导出，不改变任何记录。",
    "The locked list, by code: search, copy, print or export it at any time; nothing on record changes.",
  ],
  "console.drawn.to-confirm": [
    "保管人确认的就是这份名单，以代码表示。锁定后可复制、打印和导出。",
    "This is the list that the keepers confirm, by code. Once it is locked it can be copied, printed and exported.",
  ],
  "console.drawn.search": ["查找", "Search"],
  "console.drawn.search-hint": [
    "代码、检查人员代码、票号开头或序号",
    "code, inspector's code, first digits of a ticket, or place",
  ],
  "console.drawn.count": ["{count} 家", "{count} {count|unit|units}"],
  "console.drawn.none": ["没有符合的单位。", "No unit matches."],
  "console.drawn.empty": ["这场抽取没有抽中任何单位。", "This ceremony drew no unit."],
  "console.drawn.reading": ["读取中…", "Reading…"],
  "console.drawn.tier": ["序", "Tier"],
  "console.drawn.ticket": ["票号", "Ticket"],
  "console.drawn.team": ["检查人员", "Inspectors"],
  "console.drawn.copy": ["复制代码", "Copy the codes"],
  "console.drawn.copied": ["已复制 {count} 个代码。", "{count} {count|code|codes} copied."],
  "console.drawn.copy-failed": [
    "这个窗口不能使用剪贴板；可以导出表格。",
    "This window cannot use the clipboard; export the table instead.",
  ],
  "console.drawn.print": ["打印（PDF）", "Print (PDF)"],
  "console.drawn.save": ["导出 {form}", "Export {form}"],
  "console.drawn.file": ["{ceremony} 抽中名单", "{ceremony} drawn list"],
  "console.record.no-bag-withdrawn": ["没有封库的抽取没有档案包。", "What was not frozen has no bag."],
  "console.record.no-bag-unfinished": ["没有完成的抽取没有档案包。", "What was left unfinished has no bag."],

  "console.withdraw.open": ["撤回本场…", "Withdraw this ceremony…"],
  "console.withdraw.title": ["撤回 {ceremony}", "Withdraw {ceremony}"],
  "console.withdraw.hint": [
    "撤回后本场即告结束，不能恢复。它的编号已经用去，下一场的文书会列出它。填写的内容和签到留在它的案卷里。",
    "Withdrawn, it is over for good. Its number is spent, and the papers of the next ceremony name it. What was entered and who signed in stay in its record.",
  ],
  "console.withdraw.reason": [
    "撤回的理由（写入下一场的文书）",
    "Why it is withdrawn (stands in the next papers)",
  ],
  "console.withdraw.act": ["撤回，不可恢复", "Withdraw it, for good"],
  "console.withdraw.first": [
    "{ceremony} 的编号已经给出。另选检查期或改变演练与否，是另一场抽取：请先撤回它，再建立。这里填写的内容会保留。",
    "The number {ceremony} is given out. Another period, or a rehearsal instead of a real draw, is another ceremony: withdraw this one first, then open the other. What you entered here is kept.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;
