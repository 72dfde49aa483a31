import type { Entry } from "./catalogue.ts";

/** The console's page of a locked list: its openings and what is open. */
export const consoleInspection = {
  "console.inspection.openings": ["密封名单的开启", "Openings of the sealed list"],
  "console.inspection.openings.hint": [
    "派单、回避或公示需要名称时，由抽取负责人和纪检监督人共同开启，只开所需的范围。每次开启连同提出人和理由记入账本（只记代码）；打开的名称只留在本机内存中，程序退出即忘。",
    "Draw officer and supervisor open it together where names are needed for a dispatch, a recusal or the disclosure, and no further than needed. Each opening is in the ledger with who asked and why, by codes only; the names stay in this machine's memory until the program ends.",
  ],
  "console.inspection.never": ["尚未开启过。", "It was never opened."],
  "console.inspection.open": ["开启名单…", "Open the list…"],
  "console.inspection.open.title": ["开启 {ceremony} 的密封名单", "Open the sealed list of {ceremony}"],
  "console.inspection.open.hint": [
    "开启不能撤回。请两位保管人到场，先选范围、写明提出人和理由，再各自输入自己的口令（或恢复码），另一人回避。",
    "An opening cannot be taken back. Both keepers are here: choose how far, say who asks for it and why, then each types his or her passphrase (or recovery code), the other looking away.",
  ],
  "console.inspection.open.slow": [
    "每次尝试在进行之前即记入账本；连续输错的要等待，重新启动程序也不缩短。档案包里的密封文件可以在别处试开，不受此限，请妥善保管。",
    "Every attempt is in the ledger before it is made; after wrong ones the next has to wait, across a restart too. The sealed file in a bag can be tried elsewhere, where nothing slows it: keep it safe.",
  ],
  "console.inspection.open.act": ["开启", "Open"],
  "console.inspection.held": [
    "有抽取正处在封库至写出档案包之间，名称不上屏幕。",
    "A ceremony is between its freeze and its bag: no name comes onto a screen.",
  ],
  "console.inspection.scope": ["开启范围", "How far"],
  "console.inspection.scope.units": ["若干单位", "Some units"],
  "console.inspection.scope.inspector": ["一名检查人员的各单位", "The units of one inspector"],
  "console.inspection.scope.all": ["全部抽中单位", "All drawn units"],
  "console.inspection.scope.of": [
    "{inspector} 的 {count} 家单位",
    "{count} {count|unit|units} of {inspector}",
  ],
  "console.inspection.scope.count": ["{count} 家单位", "{count} {count|unit|units}"],
  "console.inspection.units": ["单位代码", "Codes of the units"],
  "console.inspection.units.hint": [
    "键入代码的一部分查找，可选多家。",
    "Type part of a code to find it; several may be chosen.",
  ],
  "console.inspection.clear": ["清空", "Clear"],
  "console.inspection.inspector": ["检查人员代码", "Code of the inspector"],
  "console.inspection.with-team": ["同时开启这些单位的检查人员", "Open the inspectors of these units too"],
  "console.inspection.reason": ["理由", "Reason"],
  "console.inspection.name.asked": ["提出人", "Who asks for it"],
  "console.inspection.name.officer": ["抽取负责人（保管人一）", "Draw officer (keeper 1)"],
  "console.inspection.name.supervisor": ["纪检监督人（保管人二）", "Discipline supervisor (keeper 2)"],
  "console.inspection.number": ["次序", "No."],
  "console.inspection.at": ["时间", "When"],
  "console.inspection.by": ["提出与开启", "By whom"],
  "console.inspection.by.who": [
    "{asked}提出；{officer}、{supervisor}开启（{pair}）",
    "Asked for by {asked}; opened by {officer} and {supervisor} ({pair})",
  ],
  "console.inspection.is-open": [
    "已打开 {count} 家，名称只在内存中",
    "{count} {count|unit is|units are} open, in memory only",
  ],
  "console.inspection.covered.hint": [
    "显示之前请确认屏幕没有投到大屏或被旁人看见。离开本页即遮住；用完请收起。",
    "Before they are shown make sure that nobody else sees this screen and that it is not mirrored. They are covered again when this page is left; put them away when done.",
  ],
  "console.inspection.bare": ["显示名称", "Show the names"],
  "console.inspection.cover": ["遮住名称", "Cover the names"],
  "console.inspection.close": ["收起（从内存清除）", "Put away (clear from memory)"],
  "console.inspection.search": ["按代码、名称或地址查找", "Find by code, name or address"],
  "console.inspection.names": ["已打开的单位", "Units that are open"],
  "console.inspection.unit": ["单位名称", "Unit"],
  "console.inspection.address": ["地址", "Address"],
} as const satisfies Record<`console.${string}`, Entry>;
