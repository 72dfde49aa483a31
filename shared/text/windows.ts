import type { Entry } from "./catalogue.ts";

/** What still blocks the way into the next phase, as the console says it. */
export const view = {
  "view.blocker.no-list": [
    "尚未导入任何污染源名单（重点、一般或特殊），请至少导入一份。",
    "No list of units (key, general or special) has been imported yet: import at least one.",
  ],
  "view.blocker.few-writers": [
    "投签人须至少两名且在场，现有 {count} 名。",
    "At least two slip writers must be present; there {count|is|are} {count}.",
  ],
  "view.blocker.no-discipline-writer": [
    "在场投签人中还没有纪检监察人员。",
    "None of the slip writers present is of the discipline department.",
  ],
  "view.blocker.no-outside-writer": [
    "在场投签人中还没有局外人员（媒体、企业、公众、代表委员）。",
    "None of the slip writers present is from outside the bureau (media, enterprise, citizen or deputy).",
  ],
  "view.blocker.no-sheet": ["抽取前封库单尚未归档。", "The pre-draw sheet is not filed yet."],
  "view.blocker.digest-unconfirmed": [
    "见证人尚未确认封库摘要。",
    "The witnesses have not confirmed the freeze digest yet.",
  ],
  "view.blocker.slips-missing": ["尚未投入的签纸：{slips} 号。", "Slips not in the box yet: {slips}."],
  "view.blocker.slips-unconfirmed": [
    "清点与投签人数不相符，尚未重新确认投入的签纸：{slips} 号。",
    "The count did not agree with the roster; slips not confirmed anew yet: {slips}.",
  ],
  "view.blocker.not-counted": [
    "折叠的签纸尚未清点相符。",
    "The folded slips have not been counted and found complete yet.",
  ],
  "view.blocker.nonce-sealed": ["机器随机数尚未揭示。", "The nonce is not revealed yet."],
  "view.blocker.unread": [
    "{reader}尚未读的签纸：{slips} 号。",
    "Slips that {reader} has not read yet: {slips}.",
  ],
  "view.blocker.needs-third": [
    "读数不一致或有异议、须由第三人读的签纸：{slips} 号。",
    "Slips on which the readings differ or somebody objects, for the third reader: {slips}.",
  ],
  "view.blocker.no-envelope": [
    "签纸尚未装入信封，信封编号未录入。",
    "The slips are not in their envelope yet: its number is missing.",
  ],
  "view.blocker.no-result": ["结果尚未计算并写入账本。", "The result is not computed and stored yet."],
  "view.blocker.not-shown": [
    "尚未在大屏展示完的抽取：{draws}。",
    "Draws not fully shown on the stage yet: {draws}.",
  ],
  "view.blocker.keeper.officer": [
    "抽取负责人尚未确认锁定，也未记录不能确认的原因。",
    "The draw officer has not confirmed the lock, and no reason is recorded why not.",
  ],
  "view.blocker.keeper.supervisor": [
    "纪检监督人尚未确认锁定，也未记录不能确认的原因。",
    "The discipline supervisor has not confirmed the lock, and no reason is recorded why not.",
  ],
  "view.blocker.not-locked": ["名单尚未锁定。", "The list is not locked yet."],
  "view.blocker.no-minutes": ["抽取记录尚未归档。", "The minutes are not filed yet."],
  "view.blocker.no-bag": ["档案包尚未写出。", "The bag is not written yet."],
} as const satisfies Record<`view.${string}`, Entry>;

/** What is due, as the home page says it: nothing but what the ledger and the known calendars show. */
export const due = {
  "due.no-office": [
    "尚未设置本单位的名称、代号与层级。",
    "The office is not set up yet: its name, code and level are missing.",
  ],
  "due.no-list": [
    "尚未导入任何污染源名单（重点、一般或特殊）。",
    "No list of units (key, general or special) is imported yet.",
  ],
  "due.stale-list": [
    "“{list}”名单最近一次导入是 {day}，已过 {days} 天。",
    "The list “{list}” was last imported on {day}, {days} days ago.",
  ],
  "due.under-way": [
    "{ceremony} 正在进行：“{phase}”阶段，抽取日期 {day}。",
    "{ceremony} is under way: at “{phase}”, to be drawn on {day}.",
  ],
  "due.approval": [
    "{ceremony} 的回避关系与排除名单待纪检监督人确认。",
    "{ceremony}: conflicts and exclusions wait for the supervisor's approval.",
  ],
  "due.day-passed": [
    "{ceremony} 原定 {day} 抽取，日期已过：请更正日期，或撤回并写明理由。",
    "{ceremony} was to be drawn on {day}, which has passed: correct the day, or withdraw it with a reason.",
  ],
  "due.item": [
    "抽查事项“{item}”的文本是程序附带的，尚未经本单位核对。",
    "The wording of the item “{item}” came with the program, and the office has not checked it.",
  ],
  "due.papers": [
    "文书的归档章与密级尚未填写。",
    "The archive stamp and the mark of secrecy that papers bear are not filled in.",
  ],
  "due.void-minutes": [
    "{ceremony} 已作废，抽取记录尚未归档。请归档并由在场人员签字。",
    "{ceremony} is void and its minutes are not filed: file them and have those present sign.",
  ],
  "due.void-bag": ["{ceremony} 已作废，档案包尚未写出。", "{ceremony} is void and its bag is not written."],
  "due.version": [
    "{ceremony} 档案包第 {version} 版的内容已记入账本，尚未写出。",
    "What version {version} of the bag of {ceremony} brings is in the ledger, but it is not written.",
  ],
  "due.window-ahead": [
    "{quarter} 的抽取日：{days}，还有 {left} 天。",
    "{quarter} is to be drawn on one of {days}, {left} {left|day|days} from now.",
  ],
  "due.window-provisional": [
    "{quarter} 的抽取日暂为：{days}，还有 {left} 天；次年放假安排导入后可能变动。",
    "{quarter} is to be drawn on one of {days}, for now, {left} {left|day|days} from today; this may change when the next year's holidays are loaded.",
  ],
  "due.window-now": [
    "今天可以抽取 {quarter}：抽取日为 {days}，连今天还有 {left} 天。",
    "{quarter} may be drawn today. Its days are {days}; {left} {left|is|are} left, today included.",
  ],
  "due.window-passed": [
    "{quarter} 的抽取日（{days}）已过，本账本中还没有它的名单。现在抽取须写明理由。",
    "The days of {quarter} ({days}) have passed and this ledger has no list of it. Drawn now, it needs a reason.",
  ],
  "due.window-unknown": [
    "{quarter} 的抽取日尚不可知：{year} 年的放假安排没有导入（国务院办公厅公布后导入）。",
    "The days on which {quarter} is to be drawn are unknown: the holidays of {year} are not loaded. Load them once the State Council has published them.",
  ],
  "due.not-drawn": [
    "本账本中没有 {quarter} 的名单，而该周期已经开始。",
    "This ledger has no list of {quarter}, and that period has begun.",
  ],
  "due.missed": [
    "本账本中没有 {quarter} 的名单，而该周期已经结束；后面的周期一经抽取，就不能再补抽。",
    "This ledger has no list of {quarter}, and that period is over. It can be drawn until a later one is.",
  ],
  "due.any-day": [
    "{quarter} 尚未抽取：规则集没有限定抽取时段，该周期到 {last} 为止，还有 {left} 天。",
    "{quarter} is not drawn yet. The rule set has no window; the period ends on {last}, {left} {left|day|days} from now.",
  ],
  "due.certificates": [
    "{count} 名在岗检查人员的执法证件将在 90 天内到期，最早的是 {day}，还有 {left} 天。到期后不进入抽取。",
    "{count} {count|certificate|certificates} of inspectors in post {count|expires|expire} within 90 days, the first on {day}, {left} {left|day|days} from now. Without one nobody is drawn.",
  ],
  "due.certificates-over": [
    "{count} 名在岗检查人员的执法证件已到期，不进入抽取；换发后请更新检查人员名单。",
    "{count} {count|certificate|certificates} of inspectors in post {count|has|have} expired, and they are not drawn: update the list when they are renewed.",
  ],
  "due.device": [
    "本机签署文书所用的证书将于 {day} 到期。",
    "The certificate with which this machine signs papers expires on {day}.",
  ],
  "due.device-over": [
    "本机签署文书所用的证书已于 {day} 到期。",
    "The certificate with which this machine signs papers expired on {day}.",
  ],
  "due.results": [
    "{ceremony} 有 {count} 家检查结束、结果未登记，最早的须在 {day} 前登记，还有 {left} 天。",
    "{ceremony}: {count} {count|visit has|visits have} ended without a result; the first is due by {day}, {left} {left|day|days} from now.",
  ],
  "due.results-provisional": [
    "{ceremony} 有 {count} 家检查结束、结果未登记，最早的暂须在 {day} 前登记，还有 {left} 天；次年放假安排导入后可能变动。",
    "{ceremony}: {count} {count|visit has|visits have} ended without a result; the first is due by {day} for now, {left} {left|day|days} from now. This may change when the next year's holidays are loaded.",
  ],
  "due.results-over": [
    "{ceremony} 有 {count} 家检查结束、结果未登记，其中 {overdue} 家已逾期，最早的应在 {day} 前登记。",
    "{ceremony}: {count} {count|visit has|visits have} ended without a result, overdue: {overdue}; the first was due by {day}.",
  ],
  "due.results-unknown": [
    "{ceremony} 有 {count} 家检查结束、结果未登记，期限尚不可知：{year} 年的放假安排没有导入（国务院办公厅公布后导入）。",
    "{ceremony}: {count} {count|visit has|visits have} ended without a result. By when is unknown: the holidays of {year} are not loaded. Load them once the State Council has published them.",
  ],
  "due.results-list": [
    "{ceremony} 有 {count} 家检查结束、结果未登记，全部检查结束后 {days} 个工作日内登记。",
    "{ceremony}: {count} {count|visit has|visits have} ended without a result; results are due {days} working days after the last visit of the list.",
  ],
  "due.results-rule": [
    "{ceremony} 的检查结果期限不可知：抽取所依的规则已不在本账本中。",
    "By when the results of {ceremony} are due is unknown: the rule set it was drawn by is not in this ledger any more.",
  ],
  "due.disclosure": [
    "{ceremony} 的检查结果已全部登记，可以公示。",
    "All results of {ceremony} are recorded: the list can be disclosed.",
  ],
  "due.event.draw": ["{ceremony} 的抽取日期：{day}。", "{ceremony} is to be drawn on {day}."],
  "due.event.window": ["{quarter} 的抽取日：{days}。", "{quarter} is to be drawn on one of {days}."],
  "due.event.window-provisional": [
    "{quarter} 的抽取日暂为：{days}；次年放假安排导入后可能变动。",
    "{quarter} is to be drawn on one of {days}, for now; this may change when the next year's holidays are loaded.",
  ],
  "due.event.any-day": [
    "{quarter} 须抽取：规则集没有限定抽取时段，该周期到 {last} 为止。",
    "{quarter} is to be drawn. The rule set has no window; the period ends on {last}.",
  ],
  "due.event.certificates": [
    "在岗检查人员的执法证件从 {day} 起有到期的，到期后不进入抽取。",
    "Certificates of inspectors in post expire from {day} on. Without one nobody is drawn.",
  ],
  "due.event.results": [
    "{ceremony} 的检查结果，最早的须在 {day} 前登记。",
    "{ceremony}: the first result is due by {day}.",
  ],
  "due.event.results-provisional": [
    "{ceremony} 的检查结果，最早的暂须在 {day} 前登记；次年放假安排导入后可能变动。",
    "{ceremony}: the first result is due by {day} for now. This may change when the next year's holidays are loaded.",
  ],
  "due.calendar-title": ["{office}：到期与待办", "{office}: what is due"],
  "due.calendar-incomplete": [
    "已导入的 {year} 年放假安排缺少{missing}，不予采用：请对照通知补全后重新导入。",
    "The calendar of {year} that is loaded lacks {missing} and is not gone by: complete it by the notice and load it again.",
  ],
  "due.calendar-set-aside": [
    "最后导入的 {year} 年放假安排缺少{missing}，不予采用，仍按“{source}”计算；如有变动，请对照通知补全后重新导入。",
    "The calendar of {year} that was loaded last lacks {missing} and is not gone by; “{source}” still is. If anything has changed, complete it by the notice and load it again.",
  ],
  "due.calendar": [
    "{year} 年的放假安排尚未导入（国务院办公厅公布后导入）。",
    "The holidays of {year} are not loaded yet: load them once the State Council has published them.",
  ],
} as const satisfies Record<`due.${string}`, Entry>;
