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
  "console.broken": ["账本已损坏，仅可查看", "The ledger is damaged: reading only"],
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
  "console.past": ["以往的抽取", "Past ceremonies"],
  "console.past.locked": ["已锁定", "locked"],
  "console.past.void": ["已作废", "void"],
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

  "console.settings": ["设置", "Settings"],
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
