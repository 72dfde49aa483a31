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
    "开启不能撤回。请两位保管人到场，先选范围、写明提出人和理由，再各自输入自己的口令（或恢复码），另一人不看。",
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
  "console.inspection.one-unit": ["单位代码", "Code of the unit"],
  "console.inspection.unit.hint": ["键入代码的一部分查找。", "Type part of the code to find it."],
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
  "console.inspection.papers": ["派单与密封附件", "Dispatch slips and annexes"],
  "console.inspection.papers.none": [
    "打开的单位可以制作派单；需要全部名单的，可为一次开启制作密封附件。归档后不再需要口令即可再次打开、打印。",
    "Of units that are open dispatch slips can be made; for who must have the whole, the annex to an opening. Once filed they are opened and printed again without a secret.",
  ],
  "console.inspection.papers.stale": [
    "{count} 份派单在变更之前制作，检查人员已经不同（{units}）：请重新制作，并收回原派单。需要时先开启这些单位。",
    "{count} dispatch {count|slip was|slips were} made before a change of who goes ({units}): make {count|it|them} anew, opening the {count|unit|units} first where need be, and take {count|the old one|the old ones} back.",
  ],
  "console.inspection.papers.waived": [
    "{count} 份派单的单位已经免检（{units}）：请收回。",
    "{count} dispatch {count|slip is|slips are} for visits that are waived by now ({units}): take {count|it|them} back.",
  ],
  "console.inspection.paper": ["文书", "Paper"],
  "console.inspection.paper.standing": ["现状", "Now"],
  "console.inspection.paper.standing.replaced": ["已由第 {by} 号代替", "replaced by No. {by}"],
  "console.inspection.paper.standing.waived": [
    "第 {by} 号变更已免检：收回",
    "waived by amendment {by}: take it back",
  ],
  "console.inspection.paper.standing.stale": [
    "在第 {by} 号变更之前制作：重新制作并收回",
    "made before amendment {by}: make it anew and take this one back",
  ],
  "console.inspection.paper.standing.before": ["在第 {by} 号变更之前制作", "made before amendment {by}"],
  "console.inspection.paper.dispatch-slip": ["派单：{units}", "Dispatch slip: {units}"],
  "console.inspection.paper.annex": ["密封附件（{count} 家）", "Annex ({count} {count|unit|units})"],
  "console.inspection.paper.print": ["打开与打印…", "Open and print…"],
  "console.inspection.paper.print-of": ["打开与打印… 第 {number} 份", "Open and print… paper {number}"],
  "console.inspection.paper.title": ["含名称的第 {number} 份文书", "Paper {number} with names"],
  "console.inspection.dispatch": ["制作派单…", "Make a dispatch slip…"],
  "console.inspection.dispatch.title": ["制作派单", "Make a dispatch slip"],
  "console.inspection.dispatch.hint": [
    "派单写明单位、检查人员和检查内容，签名后归档，不能更换；需要更正的，另作一份，它写明代替哪一份。",
    "The slip names the unit, its team and what is inspected. Once signed and filed it is not replaced; to correct it, make another, which says what it takes the place of.",
  ],
  "console.inspection.dispatch.unit": ["单位代码（已打开的）", "Code of the unit (of those that are open)"],
  "console.inspection.dispatch.tasks": ["检查内容（每行一项）", "What is inspected (one in a line)"],
  "console.inspection.dispatch.tasks.usual": [
    "污染防治设施运行情况\n污染物排放情况\n固体废物管理情况\n环评、“三同时”、排污许可和辐射安全许可执行情况",
    "Pollution-control facilities\nDischarges\nSolid waste\nEIA, three simultaneities, discharge and radiation permits",
  ],
  "console.inspection.dispatch.joint": [
    "联合检查的部门（没有则留空）",
    "Inspected jointly with (empty for nobody)",
  ],
  "console.inspection.dispatch.monitoring": ["现场监测", "Monitoring on site"],
  "console.inspection.dispatch.issuer": ["派单人", "Issued by"],
  "console.inspection.dispatch.due": [
    "检查期限（可留空手写）",
    "To be done by (may be left empty, to be written in)",
  ],
  "console.inspection.dispatch.act": ["签名并归档", "Sign and file"],
  "console.inspection.forms": ["本单位表单数据…", "Data of the office's forms…"],
  "console.inspection.forms.title": ["本单位表单所需的数据", "Data of the office's own forms"],
  "console.inspection.forms.hint": [
    "已打开或已派单的单位各一行，供邮件合并等方式填入本单位的表单。文件含名称，请按派单同样保密；导出记入账本（只记代码），程序不留底。",
    "A row for each unit that is open or was dispatched, to be merged into the office's own form. The file holds names: keep it as secret as a dispatch slip. The export is in the ledger by codes; the program keeps no copy.",
  ],
  "console.inspection.forms.form": ["表单", "Form"],
  "console.inspection.forms.from": ["检查开始日期（可留空）", "First day (may be empty)"],
  "console.inspection.forms.to": ["检查结束日期（可留空）", "Last day (may be empty)"],
  "console.inspection.forms.act": ["导出 .xlsx", "Export .xlsx"],
  "console.inspection.annex": ["制作第 {number} 次开启的密封附件", "Make the annex to opening {number}"],
  "console.inspection.search": ["按代码、名称或地址查找", "Find by code, name or address"],
  "console.inspection.names": ["已打开的单位", "Units that are open"],
  "console.inspection.unit": ["单位名称", "Unit"],
  "console.inspection.address": ["地址", "Address"],
} as const satisfies Record<`console.${string}`, Entry>;

/** The console's page of a locked list: resealings. */
export const consoleReseal = {
  "console.reseal": ["密封名单换封", "Resealing of the sealed list"],
  "console.reseal.hint": [
    "保管人离任或口令遗失时，用旧的一对口令或恢复码打开，在内存中与封库时逐条核对无误后，换用两套新的口令和恢复码重新密封；新的密封文件收入档案包的新版本。自封库至写出档案包期间不能换封。",
    "When a keeper leaves or a passphrase is lost, the list is opened with the old passphrases or codes, held name by name against the freeze in memory, and sealed anew under new ones; the new files go into the bag's next version. Not between a freeze and its bag.",
  ],
  "console.reseal.do": ["换封…", "Seal it anew…"],
  "console.reseal.title": ["{ceremony}：密封名单换封", "{ceremony}: seal the list anew"],
  "console.reseal.form.hint": [
    "旧的一对由现保管人各自输入；新的口令由两位新保管人分别领取或设定，另一人不看。新的保管单逐张打印、分发完毕才能换封。",
    "The old pair is typed by those who hold it. Each of the two new keepers takes or chooses a new passphrase while the other looks away; every new slip is printed and handed over before the list is sealed anew.",
  ],
  "console.reseal.old-copies": [
    "换封管不到已经复制出去的文件：此前的档案包和备份中的密封文件，旧的口令和恢复码仍能打开。请收回旧的保管单并销毁。",
    "It does not reach copies that exist: the sealed files in bags and backups made before still open with the old passphrases and codes. Take the old slips back and destroy them.",
  ],
  "console.reseal.old": ["旧的一对口令或恢复码", "The old passphrases or codes"],
  "console.reseal.new": ["新的口令与恢复码", "The new passphrases and codes"],
  "console.reseal.name.officer": ["新的抽取负责人（保管人一）", "New draw officer (keeper 1)"],
  "console.reseal.name.supervisor": ["新的纪检监督人（保管人二）", "New supervisor (keeper 2)"],
  "console.reseal.act": ["换封", "Seal it anew"],
  "console.reseal.by": ["提出人与新保管人", "By whom, and the new keepers"],
  "console.reseal.by.who": [
    "{asked}提出；此后由{officer}、{supervisor}保管（以{pair}打开）",
    "Asked for by {asked}; kept from here on by {officer} and {supervisor} (opened with: {pair})",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

/** The console's page of a locked list: recusals and waivers. */
export const consoleAmend = {
  "console.amend": ["名单锁定后的变更", "Amendments after the lock"],
  "console.amend.hint": [
    "回避由程序按抽取规程排定接替人，任何人不能挑选；免检须有规定的事由，由操作员以外的负责人批准。名单本身不改写，每项变更有编号和签名的附页，下一场封库引用变更的最后状态。",
    "In a recusal the protocol computes who comes, and nobody chooses; a waiver rests on a ground of the rules and is approved by somebody other than the operator. The list is not rewritten: each amendment has a numbered, signed addendum, and the next freeze binds the last state.",
  ],
  "console.amend.none": ["没有变更。", "Nothing was amended."],
  "console.amend.do": ["回避或免检…", "Recusal or waiver…"],
  "console.amend.request": ["空白回避申请", "Blank request for recusal"],
  "console.amend.title": ["{ceremony}：回避或免检", "{ceremony}: recusal or waiver"],
  "console.amend.form.hint": [
    "记入账本之后才显示由谁接替，且不能撤回。之前可先核对：只告知能否对调、能替换的有几人，不告知是谁。",
    "Who comes is told when it is in the ledger, and it cannot be taken back. Before, only numbers are told: whether an exchange is possible and how many could take the place, never who.",
  ],
  "console.amend.kind": ["变更种类", "Kind of amendment"],
  "console.amend.kind.waive": ["免检", "Waiver"],
  "console.amend.kind.substitute": ["回避：替换", "Recusal: substitute"],
  "console.amend.kind.exchange": ["回避：对调", "Recusal: exchange"],
  "console.amend.ground": ["事由", "Ground"],
  "console.amend.no-waivers": [
    "本场的规则集没有列出免检理由",
    "The rule set of this list knows no reason of waiver",
  ],
  "console.amend.reason": ["理由（印在附页上）", "Reason (printed on the addendum)"],
  "console.amend.approver": ["批准人（不得是操作员）", "Approved by (not the operator)"],
  "console.amend.weigh": ["先核对可否", "See whether it is possible"],
  "console.amend.choices": [
    "可对调的 {exchanges} 人，可替换的 {substitutes} 人。",
    "To choose from: for an exchange {exchanges}, for a substitute {substitutes}.",
  ],
  "console.amend.act": ["记入账本", "Record it"],
  "console.amend.what": ["变更", "Amendment"],
  "console.amend.grounds": ["事由与批准", "Grounds and approval"],
  "console.amend.grounds.of": [
    "{ground}：{reason}（{approver}批准）",
    "{ground}: {reason} (approved by {approver})",
  ],
  "console.amend.addendum": ["附页", "Addendum"],
  "console.amend.addendum-of": ["第 {number} 号变更的附页", "Addendum to amendment {number}"],
  "console.amend.print-of": [
    "打开与打印… 第 {number} 号变更的附页",
    "Open and print… addendum to amendment {number}",
  ],
  "console.amend.file": ["制作附页", "Make it"],
  "console.amend.file-of": ["制作附页：第 {number} 号变更", "Make it: addendum to amendment {number}"],
} as const satisfies Record<`console.${string}`, Entry>;
