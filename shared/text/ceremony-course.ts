import type { Entry } from "./catalogue.ts";

/** The course of a ceremony, as its minutes and the console's timeline tell it, event by event. */
export const ceremonyCourse = {
  "ceremony.course.application.started": [
    "程序启动（版本 {version}）",
    "Application started (version {version})",
  ],
  "ceremony.course.ledger.succeeded.missing": [
    "此前的账本已遗失，账本重新开始",
    "Ledger begun anew, for the one before was lost",
  ],
  "ceremony.course.ledger.succeeded.older": [
    "此前的账本只剩旧副本（末事件 {head}…），账本重新开始",
    "Ledger begun anew, for of the one before only an older copy was left (last event {head}…)",
  ],
  "ceremony.course.ledger.succeeded.other": [
    "原处是另一本账本（末事件 {head}…），账本重新开始",
    "Ledger begun anew, for another was in the place of the one before (last event {head}…)",
  ],
  "ceremony.course.ceremony.corrected": ["更正：本场信息", "Correction: details of the ceremony"],
  "ceremony.course.ceremony.opened": ["建立本场抽取", "Ceremony opened"],
  "ceremony.course.plan.settled": ["核定资格与抽取数量", "Eligibility and quotas settled"],
  "ceremony.course.exclusions.approved": [
    "纪检监督人确认回避关系 {pairs} 对（按代码计 {conflicts} 条）、排除检查人员 {inspectors} 名、人工排除 {leftOut} 项",
    "The supervisor approved {pairs} {pairs|conflict|conflicts} of interest ({conflicts} {conflicts|line|lines} by codes), {inspectors} {inspectors|inspector|inspectors} left out, and {leftOut} {leftOut|exclusion|exclusions} by hand",
  ],
  "ceremony.course.list.imported": [
    "导入{list}：{accepted} 条（新增 {added}、变更 {changed}、去除 {gone}）",
    "{list} imported: {accepted} {accepted|row|rows} ({added} new, {changed} changed, {gone} gone)",
  ],
  "ceremony.course.list.imported.whole": [
    "导入{list}：{accepted} 条",
    "{list} imported: {accepted} {accepted|row|rows}",
  ],
  "ceremony.course.list.edited": [
    "更正{list}：新增 {added}、变更 {changed}、去除 {gone}",
    "{list} corrected: {added} new, {changed} changed, {gone} gone",
  ],
  "ceremony.course.list.emptied": [
    "清空{list}：去除 {gone} 条",
    "{list} emptied: {gone} {gone|row|rows} taken out",
  ],
  "ceremony.course.ledger.of-sample": [
    "账本标明为样本账本，其中只有演练",
    "The ledger is marked as the sample's: it holds rehearsals only",
  ],
  "ceremony.course.rules.saved": ["本单位的规则集已保存", "A rule set of the office was saved"],
  "ceremony.course.rules.withdrawn": ["本单位的规则集已撤下", "A rule set of the office was withdrawn"],
  "ceremony.course.calendar.imported": ["导入 {year} 年放假安排", "Calendar of {year} imported"],
  "ceremony.course.secrets.answered.opened": [
    "以{secrets}在内存中打开 {list} 的密封名单，只计次数",
    "Sealed list of {list} opened in memory with {secrets}, for its numbers only",
  ],
  "ceremony.course.secrets.answered.outer": [
    "以{secrets}试开 {list} 的密封名单，外层未能打开",
    "Sealed list of {list} tried with {secrets}: the outer layer did not open",
  ],
  "ceremony.course.secrets.answered.inner": [
    "以{secrets}试开 {list} 的密封名单，外层打开，内层未能打开",
    "Sealed list of {list} tried with {secrets}: the outer layer opened, the inner one did not",
  ],
  "ceremony.course.secrets.answered.swapped": [
    "以{secrets}试开 {list} 的密封名单，两个填反，未能打开",
    "Sealed list of {list} tried with {secrets}, which were swapped: it did not open",
  ],
  "ceremony.course.secrets.answered.other-pair": [
    "以{secrets}试开 {list} 的密封名单，输入的是另一对，未能打开",
    "Sealed list of {list} tried with {secrets}, in whose place the other pair was typed: it did not open",
  ],
  "ceremony.course.secrets.answered.other-list": [
    "以{secrets}试开 {list} 的密封名单，输入的属于另一场抽取，未能打开",
    "Sealed list of {list} tried with {secrets} of another ceremony: it did not open",
  ],
  "ceremony.course.secrets.answered.resealed": [
    "以{secrets}试开 {list} 的密封名单，输入的是换封之前的，未能打开",
    "Sealed list of {list} tried with {secrets} of before it was sealed anew: it did not open",
  ],
  "ceremony.course.secrets.answered.malformed": [
    "以{secrets}试开 {list} 的密封名单，输入的位数或格式不对，未作核对",
    "Sealed list of {list}: what was typed for {secrets} has not their length or form and was not tried",
  ],
  "ceremony.course.secrets.answered.damaged": [
    "以{secrets}试开 {list} 的密封名单，文件已损坏",
    "Sealed list of {list} tried with {secrets}: the file is damaged",
  ],
  "ceremony.course.secrets.answered.unstretched": [
    "以{secrets}试开 {list} 的密封名单，内存不足，未能核对",
    "Sealed list of {list} tried with {secrets}: nothing could be checked for want of memory",
  ],
  "ceremony.course.secrets.answered.interrupted": [
    "以{secrets}试开 {list} 的密封名单，程序中断，结果不明",
    "Sealed list of {list} tried with {secrets}: the program ended before it was known what came of it",
  ],
  "ceremony.course.visits.not-counted": [
    "输入的口令与恢复码均未能打开 {list} 的密封名单；纪检监督人批准其抽取次数不计入",
    "Sealed list of {list} could not be opened by what was typed; the supervisor approved that its draws are not counted",
  ],
  "ceremony.course.visits.not-counted.opened": [
    "输入的口令与恢复码均未能打开 {list} 的密封名单（{day}曾打开）；纪检监督人批准其抽取次数不计入",
    "Sealed list of {list}, last opened on {day}, could not be opened by what was typed; the supervisor approved that its draws are not counted",
  ],
  "ceremony.course.visits.counted-again": [
    "{list} 的口令或恢复码已找到，其抽取次数重新计入",
    "Secrets of {list} were found: its draws are counted again",
  ],
  "ceremony.course.person.signed-in": ["{person} 号人员签到", "Person {person} signed in"],
  "ceremony.course.person.signed-out": ["{person} 号人员离场", "Person {person} left"],
  "ceremony.course.person.returned": ["{person} 号人员返回", "Person {person} came back"],
  "ceremony.course.details.corrected": [
    "封库后更正主持人、操作员、记录员或地点的写法，两名保管人签名确认",
    "Spelling of host, operator, recorder or place corrected after the freeze, signed by both keepers",
  ],
  "ceremony.course.person.corrected": [
    "更正：{person} 号人员的登记",
    "Correction: what was entered of person {person}",
  ],
  "ceremony.course.person.corrected.frozen": [
    "更正：{person} 号人员姓名的写法，两名保管人签名确认，名册不变",
    "Correction: how the name of person {person} is spelt, signed by both keepers; the roster stays as it is",
  ],
  "ceremony.course.pool.frozen": ["封库，封库摘要公布", "Pool frozen, freeze digest shown"],
  "ceremony.course.freeze.copied.apart": [
    "封存的公开文件复制到另一介质并读回核对（{files} 个文件）",
    "Frozen public files copied to another medium and read back ({files} {files|file|files})",
  ],
  "ceremony.course.freeze.copied.same": [
    "封存的公开文件复制到同一介质的另一文件夹并读回核对（{files} 个文件）",
    "Frozen public files copied to another folder of the same medium and read back ({files} {files|file|files})",
  ],
  "ceremony.course.freeze.confirmed": ["见证人确认封库摘要", "Witnesses confirmed the freeze digest"],
  "ceremony.course.slip.dropped": ["{slip} 号签纸投入", "Slip {slip} dropped"],
  "ceremony.course.slip.taken-back": [
    "更正：{slip} 号签纸尚未投入，此前误记为投入",
    "Correction: slip {slip} is not in the box; it had been noted as dropped by mistake",
  ],
  "ceremony.course.slips.counted": ["清点折叠签纸：{count} 张", "Folded slips counted: {count}"],
  "ceremony.course.slips.miscounted": [
    "清点折叠签纸：{count} 张，与投签人数 {writers} 不相符，投入须重新逐一确认",
    "Folded slips counted: {count}, which does not agree with {writers} {writers|writer|writers}; every drop is to be confirmed anew",
  ],
  "ceremony.course.nonce.revealed": ["揭示机器随机数，与承诺相符", "Nonce revealed, meets its commitment"],
  "ceremony.course.slip.read": [
    "{slip} 号签纸由{reader}读签：{digits}",
    "Slip {slip} read by {reader}: {digits}",
  ],
  "ceremony.course.slip.read-unseen": [
    "{slip} 号签纸由{reader}读签（读定后显示）",
    "Slip {slip} read by {reader} (shown once it is fixed)",
  ],
  "ceremony.course.objection.noted": ["记录异议", "Objection noted"],
  "ceremony.course.slips.enveloped": ["签纸装入信封封存", "Slips sealed in their envelope"],
  "ceremony.course.result.fixed": ["种子与抽取结果写入账本", "Seed and result written to the ledger"],
  "ceremony.course.draw.shown": ["展示{draw}", "{draw} shown"],
  "ceremony.course.draw.unseen": [
    "{draw}展示结束：共 {steps} 步，其中 {unseen} 步没有大屏显示，在场人员未看到",
    "End of {draw}: {unseen} of {steps} {steps|step|steps} not seen by the room, for no stage showed them",
  ],
  "ceremony.course.stage.forgone": [
    "大屏没有打开或没有应答，操作员决定不用大屏继续",
    "Stage closed or not answering; the officer went on without it",
  ],
  "ceremony.course.opinion.recorded": ["记录监督意见", "Supervisor's opinion recorded"],
  "ceremony.course.media.listed": ["登记照片与录像", "Photographs and film listed"],
  "ceremony.course.lock.confirmed.officer": ["抽取负责人确认锁定", "Draw officer confirmed the lock"],
  "ceremony.course.lock.confirmed.officer.pad": [
    "抽取负责人在手写板上签名，确认锁定",
    "Draw officer signed on the pad to confirm the lock",
  ],
  "ceremony.course.lock.confirmed.officer.passphrase": [
    "抽取负责人用本人口令确认锁定",
    "Draw officer confirmed the lock with the own passphrase",
  ],
  "ceremony.course.lock.confirmed.supervisor.pad": [
    "纪检监督人在手写板上签名，确认锁定",
    "Supervisor signed on the pad to confirm the lock",
  ],
  "ceremony.course.lock.confirmed.supervisor.passphrase": [
    "纪检监督人用本人口令确认锁定",
    "Supervisor confirmed the lock with the own passphrase",
  ],
  "ceremony.course.secrets.keeper.right": [
    "核对{keeper}本人的口令：相符，名单未打开",
    "The own passphrase of {keeper} was checked: it is right, and no list was opened",
  ],
  "ceremony.course.secrets.keeper.wrong": [
    "核对{keeper}本人的口令：未能通过",
    "The own passphrase of {keeper} was checked: it was not accepted",
  ],
  "ceremony.course.lock.confirmed.supervisor": ["纪检监督人确认锁定", "Supervisor confirmed the lock"],
  "ceremony.course.lock.absent.officer": ["抽取负责人未确认锁定", "Draw officer did not confirm the lock"],
  "ceremony.course.lock.absent.supervisor": ["纪检监督人未确认锁定", "Supervisor did not confirm the lock"],
  "ceremony.course.ceremony.locked": ["名单锁定", "List locked"],
  "ceremony.course.void.confirmed.officer": [
    "抽取负责人同意作废",
    "Draw officer agreed to void the ceremony",
  ],
  "ceremony.course.void.confirmed.supervisor": [
    "纪检监督人同意作废",
    "Supervisor agreed to void the ceremony",
  ],
  "ceremony.course.void.confirmed.officer.pad": [
    "抽取负责人在手写板上签名，同意作废",
    "Draw officer signed on the pad to void the ceremony",
  ],
  "ceremony.course.void.confirmed.officer.passphrase": [
    "抽取负责人用本人口令同意作废",
    "Draw officer agreed to the void with the own passphrase",
  ],
  "ceremony.course.void.confirmed.supervisor.pad": [
    "纪检监督人在手写板上签名，同意作废",
    "Supervisor signed on the pad to void the ceremony",
  ],
  "ceremony.course.void.confirmed.supervisor.passphrase": [
    "纪检监督人用本人口令同意作废",
    "Supervisor agreed to the void with the own passphrase",
  ],
  "ceremony.course.ceremony.voided": [
    "{ceremony} 作废，箱内签纸（如有）未拆，装入信封存档",
    "{ceremony} void; slips in the box, if any, filed unopened",
  ],
  "ceremony.course.ceremony.withdrawn": [
    "撤回 {ceremony}，编号保留",
    "{ceremony} withdrawn; it keeps its number",
  ],
  "ceremony.course.ceremony.closed.locked": [
    "{ceremony} 按 {protocol} 封库并已锁定；其档案包由原程序写出",
    "{ceremony} was frozen under {protocol} and is locked; its bag is written by the program of that time",
  ],
  "ceremony.course.ceremony.closed.unfinished": [
    "{ceremony} 按 {protocol} 封库，未完成，程序更换后关闭；编号保留",
    "{ceremony} was frozen under {protocol}, not finished, and closed by the later program; it keeps its number",
  ],
  "ceremony.course.ceremony.paused.operator": ["暂停", "Paused"],
  "ceremony.course.ceremony.paused.discipline-left": [
    "在场已无纪检监察人员，自动暂停",
    "Paused: nobody of the discipline department was present",
  ],
  "ceremony.course.ceremony.resumed": ["恢复", "Resumed"],
  "ceremony.course.signature.made.roll": [
    "{signer}在手写板上签到签名",
    "{signer} signed the roll on the pad",
  ],
  "ceremony.course.signature.made.minutes": [
    "{signer}在手写板上签署抽取记录",
    "{signer} signed the minutes on the pad",
  ],
  "ceremony.course.ink.chosen.roll": ["{signer}撤回签到签名", "{signer} took the signature on the roll back"],
  "ceremony.course.ink.chosen.minutes": ["{signer}改为在纸上签字", "{signer} signs on paper after all"],
  "ceremony.course.minutes.refused": ["{person} 号人员拒绝签字", "Person {person} refused to sign"],
  "ceremony.course.paper.filed.pre-draw-sheet": ["抽取前封库单归档", "Pre-draw sheet filed"],
  "ceremony.course.paper.filed.minutes": ["抽取记录归档", "Minutes filed"],
  "ceremony.course.paper.signed.pre-draw-sheet.officer": [
    "抽取负责人以电子签名加签抽取前封库单，证书指纹 {certificate}…",
    "Pre-draw sheet signed electronically by the draw officer; certificate {certificate}…",
  ],
  "ceremony.course.paper.signed.pre-draw-sheet.supervisor": [
    "纪检监督人以电子签名加签抽取前封库单，证书指纹 {certificate}…",
    "Pre-draw sheet signed electronically by the supervisor; certificate {certificate}…",
  ],
  "ceremony.course.paper.signed.minutes.officer": [
    "抽取负责人以电子签名加签抽取记录，证书指纹 {certificate}…",
    "Minutes signed electronically by the draw officer; certificate {certificate}…",
  ],
  "ceremony.course.paper.signed.minutes.supervisor": [
    "纪检监督人以电子签名加签抽取记录，证书指纹 {certificate}…",
    "Minutes signed electronically by the supervisor; certificate {certificate}…",
  ],
  "ceremony.course.paper.printed.pre-draw-sheet.given": [
    "抽取前封库单交打印机，{copies} 份；是否接收，此时未知",
    "Pre-draw sheet about to be given to a printer, copies: {copies}; whether it takes it is not known yet",
  ],
  "ceremony.course.paper.printed.pre-draw-sheet.taken": [
    "抽取前封库单已送打印机，{copies} 份",
    "Pre-draw sheet taken by the printer, copies: {copies}",
  ],
  "ceremony.course.paper.printed.pre-draw-sheet.opened": [
    "抽取前封库单已打开，交其他程序打印",
    "Pre-draw sheet opened for another program to print",
  ],
  "ceremony.course.paper.printed.minutes.given": [
    "抽取记录交打印机，{copies} 份；是否接收，此时未知",
    "Minutes about to be given to a printer, copies: {copies}; whether it takes them is not known yet",
  ],
  "ceremony.course.paper.printed.minutes.taken": [
    "抽取记录已送打印机，{copies} 份",
    "Minutes taken by the printer, copies: {copies}",
  ],
  "ceremony.course.paper.printed.minutes.opened": [
    "抽取记录已打开，交其他程序打印",
    "Minutes opened for another program to print",
  ],
  "ceremony.course.list.opened.units": [
    "第 {number} 次开启密封名单：{units}（{team}）",
    "Opening {number} of the sealed list: {units} ({team})",
  ],
  "ceremony.course.list.opened.inspector": [
    "第 {number} 次开启密封名单：{inspector} 承担的各单位（{team}）",
    "Opening {number} of the sealed list: the units of {inspector} ({team})",
  ],
  "ceremony.course.list.opened.all": [
    "第 {number} 次开启密封名单：全部抽中单位（{team}）",
    "Opening {number} of the sealed list: all drawn units ({team})",
  ],
  "ceremony.course.inner.filed.dispatch-slip": [
    "{units} 的派单归档（含名称的第 {number} 份文书）",
    "Dispatch slip of {units} filed (paper {number} with names)",
  ],
  "ceremony.course.inner.filed.annex": [
    "密封附件归档（含名称的第 {number} 份文书）",
    "Sealed annex filed (paper {number} with names)",
  ],
  "ceremony.course.inner.printed.given": [
    "含名称的第 {number} 份文书交打印机，{copies} 份；是否接收，此时未知",
    "Paper {number} with names about to be given to a printer, copies: {copies}; whether it takes it is not known yet",
  ],
  "ceremony.course.inner.printed.taken": [
    "含名称的第 {number} 份文书已送打印机，{copies} 份",
    "Paper {number} with names taken by the printer, copies: {copies}",
  ],
  "ceremony.course.inner.printed.opened": [
    "含名称的第 {number} 份文书已打开，交其他程序打印",
    "Paper {number} with names opened for another program to print",
  ],
  "ceremony.course.list.amended.waive": [
    "第 {number} 号变更：{unit} 免检",
    "Amendment {number}: the visit to {unit} is waived",
  ],
  "ceremony.course.list.amended.substitute": [
    "第 {number} 号变更：{unit} 的 {inspector} 由 {replacement} 接替",
    "Amendment {number}: at {unit} {replacement} takes the place of {inspector}",
  ],
  "ceremony.course.list.amended.exchange": [
    "第 {number} 号变更：{unit} 的 {inspector} 与 {other} 的 {replacement} 对调",
    "Amendment {number}: exchange of {inspector} ({unit}) and {replacement} ({other})",
  ],
  "ceremony.course.addendum.filed": ["第 {number} 号变更的附页归档", "Addendum to amendment {number} filed"],
  "ceremony.course.form-data.exported.approval": [
    "导出 {count} 家已开启单位的行政检查审批表数据",
    "Data of the approval form exported for {count} {count|unit|units}",
  ],
  "ceremony.course.form-data.exported.notice": [
    "导出 {count} 家已开启单位的检查通知书数据",
    "Data of the notice of check exported for {count} {count|unit|units}",
  ],
  "ceremony.course.visit.recorded": [
    "{unit} 检查结束（{first} 至 {last}）",
    "The visit to {unit} has ended ({first} to {last})",
  ],
  "ceremony.course.result.recorded": ["{unit} 的检查结果登记", "The result of {unit} recorded"],
  "ceremony.course.result.corrected": [
    "{unit} 的检查登记更正（第 {number} 次）",
    "What is on record of the visit to {unit} corrected (correction {number})",
  ],
  "ceremony.course.list.disclosed": [
    "名单公示：抽中 {units} 家，其中免检 {waived} 家",
    "The list disclosed: units drawn {units}, of these waived {waived}",
  ],
  "ceremony.course.own.opened": [
    "公示之后，未抽中的 {units} 经本单位要求单独开启",
    "After the disclosure {units}, not drawn, opened on its own request",
  ],
  "ceremony.course.tasks.exported": [
    "{count} 家已开启单位导出为执法任务",
    "{count} {count|unit|units} exported as tasks",
  ],
  "ceremony.course.addendum.printed.given": [
    "第 {number} 号变更的附页交打印机，{copies} 份；是否接收，此时未知",
    "Addendum to amendment {number}: about to be given to a printer, copies: {copies}; whether it takes it is not known yet",
  ],
  "ceremony.course.addendum.printed.taken": [
    "打印第 {number} 号变更的附页 {copies} 份，打印机已接收",
    "Addendum to amendment {number}: {copies} {copies|copy|copies} taken by the printer",
  ],
  "ceremony.course.addendum.printed.opened": [
    "打开第 {number} 号变更的附页，交其他程序打印",
    "Addendum to amendment {number}: opened for another program to print",
  ],
  "ceremony.course.list.resealed": [
    "密封名单第 {number} 次换封：换用新的口令和恢复码",
    "The sealed list was sealed anew, under new passphrases and codes (resealing {number})",
  ],
  "ceremony.course.scan.added": [
    "{ceremony} 档案包第 {version} 版收入一份签字扫描件",
    "A scan of a signed paper added for version {version} of the bag of {ceremony}",
  ],
  "ceremony.course.bag.versioned": [
    "{ceremony} 档案包第 {version} 版写出",
    "Version {version} of the bag of {ceremony} written",
  ],
  "ceremony.course.clock-back": [
    "时钟倒退：前一条记于 {before}，本条记于 {at}",
    "The clock went back: the entry before says {before}, this one {at}",
  ],
} as const satisfies Record<`ceremony.course.${string}`, Entry>;
