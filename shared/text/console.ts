import type { Entry } from "./catalogue.ts";

/** The console: its frame, what stands in it on every page, and what it says of itself. */
export const consoleShell = {
  "console.name": ["明签", "Mingqian"],
  "console.title": ["明签 控制台", "Mingqian console"],
  "console.loading": ["正在连接主程序…", "Connecting to the application…"],
  "console.close": ["关闭", "Close"],
  "console.cancel": ["取消", "Cancel"],
  "console.save": ["保存", "Save"],
  "console.unreachable": [
    "主程序没有应答，不知道这一步是否已执行。填写的内容都在，请再按一次：同一步不会执行两次。",
    "The application did not answer, so it is not known whether this was done. All you entered is still here: press again, nothing is done twice.",
  ],
  "console.stale": [
    "按下之前情况已有变化（可能是另一个窗口的操作），未予执行。填写的内容都在，请看清现状后再按一次。",
    "Something changed before you pressed, perhaps in another window; nothing was done. All you entered is still here: look again, then press once more.",
  ],
  "console.lost": [
    "与主程序的连接已断开，正在重连。已记入账本的内容不会丢失；重新连上之前请勿操作。",
    "The connection to the application is lost and is being tried again. Nothing in the ledger is lost; wait until it is back.",
  ],
  "console.broken": ["账本仅可查看，不能记入", "The ledger is open for reading only"],
  "console.display-lost": [
    "第二块屏幕已断开，或已改为复制本屏：会场可能看不到大屏，也可能看到控制台。请接好投影并设为扩展；再把大屏窗口移到投影上按 F11，或在启动明签的终端里按回车键重新打开。抽取没有受影响，可以继续，也可以先暂停。",
    "The second display is gone, or now mirrors this one: the room may not see the stage, or may see the console. Connect the projector and extend the desktop; then move the stage's window to it and press F11, or press Enter in the terminal Mingqian was started from. The ceremony is not affected: go on, or pause first.",
  ],
  "console.next-bar": ["下一步与按键", "Next step and keys"],
  "console.rehearsal": [
    "演练　本场不是正式抽取，结果不作检查依据　演练",
    "REHEARSAL: this is no real draw and decides no inspection",
  ],
  "console.working": ["正在进行", "Working"],
  "console.working.stop": ["停止", "Stop"],

  "console.no-office": ["尚未设置单位", "No office yet"],
  "console.no-ceremony": ["未建立抽取", "No ceremony open"],
  "console.language": ["界面语言", "Language"],
  "console.language.zh": ["中文", "中文"],
  "console.language.en": ["English", "English"],

  "console.pause": ["暂停", "Pause"],
  "console.pause-title": ["暂停本场抽取", "Pause the ceremony"],
  "console.pause-reason": ["暂停的原因（记入抽取记录）", "Why it pauses (stands in the minutes)"],
  "console.resume": ["恢复", "Resume"],
  "console.paused.operator": ["抽取已暂停。", "The ceremony is paused."],
  "console.paused.discipline-left": [
    "在场已无纪检监察人员，抽取自动暂停。请纪检监察人员返回或另行签到，再按“恢复”。",
    "Nobody of the discipline department is present, so the ceremony paused itself. Let one come back or sign in, then resume.",
  ],

  "console.path": ["抽取的八个阶段", "The eight phases of a ceremony"],
  "console.path.done": ["已完成", "done"],
  "console.path.now": ["进行中", "now"],
  "console.path.blocked": ["进行中，尚缺 {count} 项", "now, {count} missing"],
  "console.path.ahead": ["未到", "ahead"],
  "console.past.locked": ["已锁定", "locked"],
  "console.past.void": ["已作废", "void"],
  "console.past.withdrawn": ["已撤回", "withdrawn"],
  "console.past.unfinished": ["未完成", "unfinished"],
  "console.looking-back": [
    "正在查看“{shown}”；本场抽取现处于“{now}”阶段。",
    "You are looking at “{shown}”; the ceremony stands at “{now}”.",
  ],
  "console.to-now": ["回到当前阶段", "Back to where it stands"],
  "console.blockers": ["进入下一阶段之前还须", "Before the next phase"],
  "console.blockers.none": ["可以进入下一阶段。", "The way into the next phase is free."],

  "console.next": ["下一步", "Next"],
  "console.next.none": [
    "这一页没有“下一步”；请按页面上的按钮操作。",
    "This page has no next step: use its buttons.",
  ],
  "console.next.does": ["下一步：{step}", "Next: {step}"],
  "console.next.blocked": ["暂不能进行：{why}", "Not yet: {why}"],
  "console.armed": ["启用按键与翻页笔", "Keys and presenter remote"],
  "console.armed.on": [
    "已启用：按 N 或 PageDown（翻页笔的“下一页”）即执行。在输入框中打字时不起作用。",
    "Armed: N or PageDown (“next page” of a presenter remote) does it. Not while you type in a field.",
  ],
  "console.armed.off": [
    "未启用：按键与翻页笔不起作用，只能点按钮。",
    "Not armed: keys and remote do nothing, only the button does.",
  ],

  "console.settings.calendars": ["放假安排", "Calendars"],
  "console.settings.calendars-hint": [
    "国务院办公厅公布的各年节假日安排，抽取日按它推算；未公布的年份不推算。",
    "The State Council's holidays of each year: the days of a draw follow from them, and a year that is not published is never guessed.",
  ],
  "console.settings.look": ["界面", "Appearance"],
  "console.settings.theme": ["明暗", "Light or dark"],
  "console.theme.light": ["浅色", "Light"],
  "console.theme.dark": ["深色", "Dark"],
  "console.theme.auto": ["随系统", "As the system"],

  "console.office": ["单位", "Office"],
  "console.office.name": ["单位名称", "Name of the office"],
  "console.office.name-hint": [
    "写入 basis.csv 与抽取记录，请用全称。",
    "Stands in basis.csv and in the minutes: the full name.",
  ],
  "console.office.code": ["单位代号", "Code of the office"],
  "console.office.code-hint": [
    "1 至 16 位大写字母或数字，用于抽取编号，例如 QZ-2027Q1-1 中的 QZ。",
    "1 to 16 capital letters or digits, for the number of a ceremony: QZ in QZ-2027Q1-1.",
  ],
  "console.office.level": ["单位层级", "Level of the office"],
  "console.office.level-hint": [
    "决定名单分类与抽取比例，改动后须重新导入名单。",
    "Decides strata and ratios: after a change, import the lists again.",
  ],
  "console.office.saved": ["单位信息已保存。", "The office is saved."],
  "console.office.fixed": [
    "封库之后、档案包写出之前，单位信息不可更改。",
    "From the freeze until the bag is written the office cannot be changed.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

/** The fields of the lists, as the console names them. */
export const consoleFields = {
  "console.field.name": ["名称", "Name"],
  "console.field.id": ["污染源编码", "Source code"],
  "console.field.credit-code": ["统一社会信用代码", "Credit code"],
  "console.field.level": ["控制级别", "Control level"],
  "console.field.kind": ["类型", "Kind"],
  "console.field.district": ["行政区划", "District"],
  "console.field.address": ["地址", "Address"],
  "console.field.status": ["状态", "Status"],
  "console.field.updated-at": ["更新时间", "Updated"],
  "console.field.certificate": ["执法证号", "Certificate"],
  "console.field.expiry": ["有效期至", "Valid until"],
  "console.field.organisation": ["所属单位", "Organisation"],
  "console.field.in-post": ["在编在岗", "In post"],
  "console.field.available": ["参加本次", "Available"],
  "console.field.unit": ["单位", "Unit"],
  "console.field.inspector": ["检查人员", "Inspector"],
  "console.field.reason": ["理由", "Reason"],
  "console.field.quarter": ["检查季度", "Quarter"],
  "console.field.waived": ["已免除", "Waived"],

  "console.value.yes": ["是", "yes"],
  "console.value.no": ["否", "no"],
  "console.value.unit": ["排污单位", "polluting unit"],
  "console.value.construction": ["建设项目", "construction"],
  "console.value.operating": ["正常", "operating"],
  "console.value.stopped": ["停产", "stopped"],
  "console.value.closed": ["关闭", "closed"],
} as const satisfies Record<`console.${string}`, Entry>;

/** What the pages of the phases have in common on the console. */
export const consoleParts = {
  "console.part.done": ["已完成", "done"],
  "console.part.back": ["返回", "Back"],
  "console.part.witness-slips": ["打开见证人核验单", "Open the witnesses' slips"],
  "console.part.open-paper": ["打开已归档的 PDF", "Open the filed PDF"],
  "console.part.keeper.officer": ["抽取负责人", "Draw officer"],
  "console.part.keeper.supervisor": ["纪检监督人", "Discipline supervisor"],
  "console.part.digest.freeze": ["封库摘要", "Freeze digest"],
  "console.part.digest.nonce": ["机器随机数", "The machine's nonce"],
  "console.part.digest.commitment": [
    "封库时对它的承诺（SHA-256）",
    "Its commitment, from the freeze (SHA-256)",
  ],
  "console.part.digest.seed": ["种子", "Seed"],
  "console.part.digest.result": ["结果摘要", "Result digest"],
  "console.part.digest.close": ["锁定文件摘要", "Digest of the lock"],
  "console.part.digest.bag": ["档案包清单摘要", "Digest of the bag's manifest"],

  "console.void.open": ["作废本场…", "Void this ceremony…"],
  "console.void.title": ["作废 {ceremony}", "Void {ceremony}"],
  "console.void.hint": [
    "只有在揭示机器随机数之前才能作废，须两名保管人分别确认并写明理由。作废后没有名单，编号保留，可另开下一场。继续进行任何一步，已作的确认即失效。",
    "Only until the nonce is revealed, and only by both keepers, each with the reason. There is no list then; the number stays used and another ceremony may follow. Any step forward clears what was confirmed.",
  ],
  "console.void.reason": ["作废理由（写入抽取记录）", "Why it is void (stands in the minutes)"],
  "console.void.keeper": ["{keeper}确认作废", "{keeper} confirms the void"],
  "console.void.envelope": ["未开启签纸的信封编号", "Number of the envelope with the unopened slips"],
  "console.void.envelope.hint": [
    "箱内签纸不得打开，整体装入信封存档。",
    "The slips in the box stay folded and are filed in an envelope.",
  ],
  "console.void.act": ["作废，不可撤销", "Void it, for good"],
} as const satisfies Record<`console.${"part" | "void"}.${string}`, Entry>;

/** The console's column about the stage, and the timeline under it. */
export const consoleStage = {
  "console.stage": ["大屏现状", "The stage now"],
  "console.stage.screen": ["大屏正在显示：{screen}", "On the stage: {screen}"],
  "console.stage.screen.blank": ["空白", "nothing"],
  "console.stage.screen.test-card": ["测试卡", "the test card"],
  "console.stage.screen.paused": ["暂停", "paused"],
  "console.stage.screen.title": ["标题", "the title"],
  "console.stage.screen.roll": ["见证人名单", "the roll"],
  "console.stage.screen.freezing": ["正在封库", "the freeze being made"],
  "console.stage.screen.freeze": ["封库摘要", "the freeze digest"],
  "console.stage.screen.slips": ["投签箱", "the box of slips"],
  "console.stage.screen.reveal": ["随机数与签纸", "the nonce and the slips"],
  "console.stage.screen.draw": ["摇号", "the draw"],
  "console.stage.screen.teams": ["检查组", "the teams"],
  "console.stage.screen.result": ["结果摘要", "the result digest"],
  "console.stage.screen.thanks": ["致谢", "thanks"],
  "console.stage.show": ["在大屏上显示", "Show on the stage"],
  "console.stage.show.phase": ["本阶段", "This phase"],
  "console.stage.show.blank": ["空白", "Nothing"],
  "console.stage.show.test-card": ["测试卡", "Test card"],
  "console.stage.show.roll": ["名单", "Roll"],
  "console.stage.show.digest": ["封库摘要", "Digest"],
  "console.stage.show.result": ["上次结果", "Last result"],
  "console.stage.over": [
    "大屏现在不随阶段变化。按“本阶段”恢复。",
    "The stage does not follow the phase now: press “This phase” to let it.",
  ],
  "console.stage.language": ["大屏语言", "Language of the stage"],
  "console.stage.theme": ["大屏明暗", "Light of the room"],
  "console.stage.theme.dark": ["暗场", "Dark"],
  "console.stage.theme.light": ["亮场", "Bright"],
  "console.stage.calm": ["静态模式（不放动画，逐步显示）", "Calm: stills instead of movement"],

  "console.mini.scene.roll-call": ["点名", "roll call"],
  "console.mini.scene.tickets": ["落票", "tickets"],
  "console.mini.scene.magnify": ["放大", "magnify"],
  "console.mini.scene.line": ["划线", "the line"],
  "console.mini.scene.reveal": ["揭晓 第 {page} / {pages} 页", "reveal, page {page} of {pages}"],
  "console.mini.freezing": ["已完成 {done} / {steps} 步", "{done} of {steps} {steps|step|steps} done"],
  "console.mini.dropped": ["已投 {dropped} / {writers}", "{dropped} of {writers} in the box"],
  "console.mini.fixed": ["已读定 {fixed} / {slips}", "{fixed} of {slips} read"],
  "console.mini.teams": ["检查组 第 {page} / {pages} 页", "teams, page {page} of {pages}"],

  "console.timeline": ["账本时间线", "The ledger, newest first"],
  "console.timeline.count": ["共 {count} 条", "{count} {count|entry|entries}"],
  "console.timeline.empty": ["账本还没有记录。", "Nothing in the ledger yet."],
  "console.timeline.unseen": ["正在读取…", "Reading…"],
} as const satisfies Record<`console.${string}`, Entry>;
