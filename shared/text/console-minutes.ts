import type { Entry } from "./catalogue.ts";

/** Phase 8 on the console: signatures, media, the minutes, the bag and its check. */
export const consoleMinutes = {
  "console.minutes.sign": ["签字", "Signatures"],
  "console.minutes.sign.hint": [
    "各人自选：归档前在手写板上签名，或归档打印后用墨水笔签字；拒绝签字的，归档前记录理由。手写板签名请放在最后：其后补充的意见、照片等连同时间另列于抽取记录。",
    "Each chooses: the pad before the minutes are filed, or ink on the print afterwards. Whoever refuses is recorded with the reason before they are filed. Sign on the pad last: what is added after a signature stands in the minutes with its time.",
  ],
  "console.minutes.sign.number": ["编号", "No."],
  "console.minutes.sign.name": ["姓名", "Name"],
  "console.minutes.sign.organisation": ["单位或职责", "Organisation or office"],
  "console.minutes.sign.state": ["签字情况", "Signature"],
  "console.minutes.sign.ink": ["纸上签字", "signs on paper"],
  "console.minutes.sign.refused": ["拒绝签字：{reason}", "refuses to sign: {reason}"],
  "console.minutes.sign.refuse": ["拒绝签字…", "Refuses…"],
  "console.minutes.sign.refuse.of": ["{name} 拒绝签字", "{name} refuses to sign"],
  "console.minutes.sign.refuse.hint": [
    "理由写入抽取记录。拒绝签字不影响名单的效力。",
    "The reason stands in the minutes. A refusal does not touch the list.",
  ],
  "console.minutes.sign.refuse.reason": ["拒绝的理由", "Why"],
  "console.minutes.sign.refuse.act": ["记录", "Record it"],
  "console.minutes.media": ["照片与录像", "Photographs and film"],
  "console.minutes.media.hint": [
    "逐项登记，写入抽取记录。再次登记的，以最后一次为准。",
    "Listed in the minutes. A later list takes the place of an earlier one.",
  ],
  "console.minutes.media.label": ["每行一项", "One to a line"],
  "console.minutes.media.placeholder": [
    "例：签纸照片 3 张（存储卡甲）",
    "For example: three photographs of the slips (card A)",
  ],
  "console.minutes.media.act": ["登记 {count} 项", "List {count}"],
  "console.minutes.media.none": ["没有登记照片或录像。", "None were listed."],
  "console.minutes.paper": ["抽取记录", "The minutes"],
  "console.minutes.paper.hint": [
    "归档后不可替换，也不能再记录意见与异议。请先确认以上内容已齐。",
    "Once filed they are not replaced, and no opinion or objection can be added. Make sure that all of the above is there.",
  ],
  "console.minutes.file": ["生成抽取记录并归档", "Make and file the minutes"],
  "console.minutes.witness-slips.hint": [
    "每位在场人员一页，印有封库摘要、种子与二维码，可带走备查。",
    "A page for everybody present, with freeze digest, seed and QR codes, to take home.",
  ],
  "console.minutes.bag": ["档案包", "The bag"],
  "console.minutes.bag.hint": [
    "全部文件、文书、账本与密封名单，附核验说明；另写一份不含密封名单的公开版。",
    "All files, papers, the ledger and the sealed names, with how to check them; and a public edition without the sealed names.",
  ],
  "console.minutes.bag.act": ["写出档案包", "Write the bag"],
  "console.minutes.bag.ask": ["现在写出档案包？", "Write the bag now?"],
  "console.minutes.bag.warning": [
    "档案包收入文书现有的电子签名，写出后不再重写，也不能再补电子签名；纸上签字的扫描件以后可以另附。",
    "The bag takes the papers with the electronic signatures they have by now. It is not written anew and no electronic signature can be added after it; scans of papers signed in ink can be added later.",
  ],
  "console.minutes.bag.blocked": ["请先将抽取记录归档。", "File the minutes first."],
  "console.minutes.bag.folder": ["文件夹", "Folder"],
  "console.minutes.bag.zip": ["压缩包", "Zip"],
  "console.minutes.void.hint": [
    "作废的抽取也有记录：封库内容、作废人、时间、理由，以及签纸未开启或未投入。归档、打印并由在场人员签字；请见证人抄下其中的结束摘要，作废一事凭它核对。归档后不可替换。",
    "A void ceremony has minutes too: what was frozen, who made it void, when and why, and that slips are unopened or were never dropped. File them, print them and have those present sign; let the witnesses copy the close digest in them, by which the void is checked. Once filed they are not replaced.",
  ],
  "console.minutes.void-bag.hint": [
    "作废的抽取同样须存档。写出后请在下方核验，再复制到至少两个介质。",
    "A void ceremony is archived too. Write its bag, check it below, and copy it to two media at least.",
  ],
  "console.minutes.verify": ["核验档案包", "Check the bag"],
  "console.minutes.verify.hint": [
    "像任何外人一样，从磁盘读回档案包，逐项重新计算。",
    "Reads the bag back from the disk and recomputes everything, as any outsider can.",
  ],
  "console.minutes.verify.act": ["核验", "Check it"],
  "console.minutes.verify.passed": [
    "通过 {passed} 项，未通过 {failed} 项，{notPossible} 项凭现有材料无法核验。",
    "{passed} {passed|check|checks} passed, {failed} failed, {notPossible} {notPossible|is|are} not possible with what is here.",
  ],
  "console.minutes.verify.anchor.anchored": [
    "结论：与本账本所记的摘要相符。这些摘要取自本账本，不是纸面，因此未锚定；要锚定，请由在场人员按自己纸上的摘要核验。",
    "Outcome: it agrees with the digests in this ledger. They came from this ledger, not from paper, so it is unanchored; to anchor it, let witnesses check it with the digests on their own paper.",
  ],
  "console.minutes.verify.anchor.partly": [
    "结论：与本账本所记的部分摘要相符，其余没有可比的。这些摘要取自本账本，不是纸面，因此未锚定；要锚定，请由在场人员按自己纸上的摘要核验。",
    "Outcome: it agrees with some digests in this ledger; for the rest there was nothing to compare. They came from this ledger, not from paper, so it is unanchored; to anchor it, let witnesses check it with the digests on their own paper.",
  ],
  "console.minutes.verify.anchor.unanchored": [
    "结论：未锚定。没有与本账本的摘要比对，也没有与纸面比对。",
    "Outcome: unanchored. It was compared neither with digests in this ledger nor with paper.",
  ],
  "console.minutes.verify.anchor.mismatch": [
    "结论：与本账本所记的摘要不符。这些摘要取自本账本，不是纸面。",
    "Outcome: it contradicts the digests in this ledger. They came from this ledger, not from paper.",
  ],
  "console.minutes.verify.failed": [
    "有 {failed} 项未通过（通过 {passed} 项，无法核验 {notPossible} 项）。请保留现场，另写一份到别的磁盘再核验。",
    "{failed} {failed|check|checks} failed ({passed} passed, {notPossible} not possible). Leave everything as it is; copy the bag to another disk and check again.",
  ],
  "console.minutes.verify.status": ["结论", "Verdict"],
  "console.minutes.verify.check": ["核验项", "Check"],
  "console.minutes.verify.reason": ["说明", "Why"],
  "console.minutes.verify.pass": ["通过", "pass"],
  "console.minutes.verify.fail": ["未通过", "fail"],
  "console.minutes.verify.not-possible": ["无法核验", "not possible"],
  "console.minutes.next": ["接下来", "What to do now"],
  "console.minutes.next.rehearsal": [
    "演练到此完成。文书不必签字、盖章，也不必归档；口令纸条请销毁。",
    "The rehearsal is complete. Its papers need neither signatures nor a seal nor a place in the archive; destroy the keepers' slips.",
  ],
  "console.minutes.next.sign": [
    "打印抽取记录，在场人员签字；加盖公章。",
    "Print the minutes, have them signed by those present, and seal them.",
  ],
  "console.minutes.next.copies": [
    "把档案包复制到至少两个介质，分别存放；公开版可以发给任何人。",
    "Copy the bag to two media at least, kept apart; the public edition may go to anybody.",
  ],
  "console.minutes.next.slips": [
    "签纸信封、封库单与口令纸条分别归档；两份恢复码不得放在一起。",
    "File the envelope of slips, the pre-draw sheet and the keepers' slips, each apart; never both recovery codes together.",
  ],
  "console.minutes.next.keep": [
    "检查之前，名单保持密封；需要时由两名保管人共同打开。",
    "Until the inspections the names stay sealed; both keepers open them together.",
  ],
  "console.minutes.next.next": [
    "本季度不再抽取；下一季度从“筹备”另开一场。",
    "This quarter is not drawn again; the next quarter begins with a new preparation.",
  ],
} as const satisfies Record<`console.minutes.${string}`, Entry>;

/** What is asked before a paper is filed. */
export const consoleFiling = {
  "console.filing.ask.pre-draw-sheet": ["现在归档封库单？", "File the pre-draw sheet now?"],
  "console.filing.ask.minutes": ["现在归档抽取记录？", "File the minutes now?"],
  "console.filing.warning.pre-draw-sheet": [
    "归档后不可替换。请先核对大屏上的封库摘要与各项数字。",
    "Once filed it is not replaced. Compare the freeze digest and the numbers on the stage first.",
  ],
  "console.filing.warning.minutes": [
    "归档后不可替换，也不能再记录手写板签名、拒绝签字、意见与异议。",
    "Once filed they are not replaced, and no signature on the pad, refusal, opinion or objection can be added.",
  ],
  "console.filing.act": ["归档", "File it"],
  "console.filing.sign.ink": [
    "未在手写板上签名、也未拒绝，纸上留签字处（{count} 人）：",
    "Neither signed on the pad nor refused, with a line to sign on paper ({count}):",
  ],
  "console.filing.sign.pad": ["已在手写板上签名（{count} 人）：", "Signed on the pad ({count}):"],
  "console.filing.sign.refused": ["拒绝签字（{count} 人）：", "Refuse to sign ({count}):"],
} as const satisfies Record<`console.filing.${string}`, Entry>;

/** Phases 6 and 7 on the console: the draw is shown, the list locked. */
export const consoleDraw = {
  "console.draw.title": ["摇号展示", "Showing the draw"],
  "console.draw.hint": [
    "结果已在账本中，大屏逐步展示。刷新或断电后回到同一步；没有取消，也不能重抽。",
    "The result is in the ledger; the stage shows it step by step. After a reload or a power cut it stands at the same step; there is no cancel and no redraw.",
  ],
  "console.draw.now": ["大屏正在展示", "The stage shows"],
  "console.draw.meant": ["应在大屏上展示（现在看不到）", "Meant for the stage, which shows nothing"],
  "console.draw.none": ["尚未开始", "nothing yet"],
  "console.draw.next": ["下一步", "What comes next"],
  "console.draw.last": ["全部展示完毕，进入锁定", "all is shown: on to the lock"],
  "console.draw.progress": ["第 {at} 步，共 {steps} 步", "Step {at} of {steps}"],
  "console.draw.paused": ["抽取已暂停，请先恢复", "The ceremony is paused: resume it first"],
  "console.draw.act": ["下一步", "Next"],
  "console.draw.finish": ["进入锁定", "On to the lock"],
  "console.draw.shown": ["已展示的结果", "What was drawn"],
  "console.draw.taken": ["{draw}：{taken} 家", "{draw}: {taken} {taken|unit|units}"],
  "console.draw.of.TS": ["特殊监管对象", "Special"],
  "console.draw.of.ZD": ["重点排污单位", "Key"],
  "console.draw.of.YB": ["一般排污单位", "General"],
  "console.draw.of.JC": ["检查组", "Teams"],
  "console.draw.step": ["{draw}　{scene}", "{draw}: {scene}"],
  "console.draw.step.one": [
    "{draw}　公布名单第 {at} 号（第 {page} / {pages} 页）",
    "{draw}: reveal no. {at} of the list (page {page} of {pages})",
  ],
  "console.draw.step.page": [
    "{draw}　公布名单第 {from} 至 {to} 号（第 {page} / {pages} 页）",
    "{draw}: reveal nos. {from} to {to} of the list (page {page} of {pages})",
  ],
  "console.draw.step.teams": [
    "{draw}　公布第 {from} 至 {to} 家（第 {page} / {pages} 页）",
    "{draw}: reveal units {from} to {to} (page {page} of {pages})",
  ],
  "console.draw.waiting": [
    "大屏正在显示这一步，还要约 {left} 秒",
    "The stage is showing this step; about {left} {left|second|seconds} more",
  ],
  "console.draw.waiting.unsaid": ["大屏正在准备这一步，请稍候", "The stage is getting this step ready"],
  "console.draw.waiting.covered": [
    "大屏上现在是别的内容，这一步没有显示；请按“本阶段”恢复",
    "Something else stands on the stage, so this step is not shown: press “This phase”",
  ],
  "console.draw.seen": ["大屏已显示够时间，可以进入下一步", "The stage has shown this step; go on"],
  "console.draw.no-stage": [
    "大屏没有打开或没有应答：请重新打开，或不用大屏继续",
    "The stage is closed or does not answer: open it again, or go on without it",
  ],
  "console.draw.scene.roll-call": ["点名", "roll call"],
  "console.draw.scene.tickets": ["按票号落位", "tickets fall into place"],
  "console.draw.scene.magnify": ["放大前段", "magnify towards 0"],
  "console.draw.scene.line": ["划线", "the line drops"],

  "console.lock.list": ["待锁定的名单", "The list to be locked"],
  "console.lock.list.hint": [
    "代码名单与检查组在账本中，摘要如下，与大屏核对。",
    "Codes and teams are in the ledger; compare this digest with the stage.",
  ],
  "console.lock.list.comma": ["，", ", "],
  "console.lock.opinion": ["纪检监督意见", "The supervisor's opinion"],
  "console.lock.opinion.hint": [
    "由纪检监督人口述或书写，原文写入抽取记录；可再次补充，不能删除。",
    "In the supervisor's own words, into the minutes; more can be added, nothing taken back.",
  ],
  "console.lock.opinion.label": ["监督意见", "Opinion"],
  "console.lock.opinion.none": ["填入“无异议”", 'Fill in "no objection"'],
  "console.lock.opinion.none-text": [
    "全程监督，程序合规，无异议。",
    "Supervised throughout; the procedure was kept; no objection.",
  ],
  "console.lock.opinion.act": ["记录意见", "Record the opinion"],
  "console.lock.objections": ["异议", "Objections"],
  "console.lock.objections.hint": ["全部写入抽取记录。", "All of them stand in the minutes."],
  "console.lock.objections.none": ["没有记录过异议。", "None was recorded."],
  "console.lock.object.title": ["记录一项异议", "Record an objection"],
  "console.lock.keepers": ["两名保管人确认", "Both keepers confirm"],
  "console.lock.keepers.hint": [
    "保管人各自看过名单，本人在手写板上签名或输入本人口令。不能或不愿确认的，记录原因即可：任何人都不能阻止一份抽得“不好”的名单被锁定。",
    "Each looks through the list and confirms in person, by a signature on the pad or by the own passphrase. One who cannot or will not is recorded with the reason: nobody can block a list that turned out badly.",
  ],
  "console.lock.keeper.confirmed": ["已确认", "confirmed"],
  "console.lock.keeper.pad": ["已在手写板上签名确认", "confirmed by a signature on the pad"],
  "console.lock.keeper.passphrase": ["已用本人口令确认", "confirmed with the own passphrase"],
  "console.lock.keeper.absent": ["未确认，原因已记录", "did not confirm; the reason is recorded"],
  "console.lock.absent": ["不能确认…", "Cannot confirm…"],
  "console.lock.absent.of": ["{keeper}：不能确认", "{keeper}: cannot confirm"],
  "console.lock.absent.hint": [
    "原因写入抽取记录，锁定照常进行。记录后不能更改。",
    "The reason stands in the minutes and the lock goes on. It cannot be changed afterwards.",
  ],
  "console.lock.absent.reason": ["不能确认的原因", "Why not"],
  "console.lock.absent.act": ["记录原因", "Record the reason"],
  "console.lock.lock": ["锁定名单", "Lock the list"],
  "console.lock.lock.hint": [
    "写出锁定文件 close.txt；此后只有补正，本季度不再抽取。",
    "Writes close.txt. After it there are only amendments, and no further ceremony this quarter.",
  ],
  "console.lock.blocked": [
    "请先由两名保管人确认，或记录其原因",
    "Both keepers answer first, or the reason is recorded",
  ],
  "console.lock.act": ["锁定名单", "Lock the list"],
  "console.lock.ask": ["现在锁定名单？", "Lock the list now?"],
  "console.lock.warning": [
    "锁定后不可撤销，名单不再变化。监督意见与异议如尚未记录，请先返回记录。",
    "This cannot be undone, and the list never changes. If an opinion or an objection is not recorded yet, go back first.",
  ],
} as const satisfies Record<`console.${"draw" | "lock"}.${string}`, Entry>;

/** A filed paper as pages, and printing it. */
export const consolePreview = {
  "console.preview.act": ["预览与打印", "Preview and print"],
  "console.preview.title": ["{paper}：与归档文件逐字节相同", "{paper}: the filed file, byte for byte"],
  "console.preview.paper.pre-draw-sheet": ["抽取前封库单", "Pre-draw sheet"],
  "console.preview.paper.minutes": ["抽取记录", "Minutes"],
  "console.preview.page": ["第 {page} 页，共 {pages} 页", "Page {page} of {pages}"],
  "console.preview.before": ["上一页", "Previous page"],
  "console.preview.after": ["下一页", "Next page"],
  "console.preview.loading": ["正在打开……", "Opening…"],
  "console.preview.failed": [
    "无法显示页面（{why}）。文件本身已归档，仍可打印或另行打开。",
    "The pages cannot be shown ({why}). The file itself is archived: it can still be printed or opened elsewhere.",
  ],
  "console.preview.turn": ["第 {page} 页", "Page {page}"],
  "console.preview.printer": ["打印机", "Printer"],
  "console.preview.none": [
    "这台计算机上没有找到能直接接收的打印机。打开文件后，由浏览器或 PDF 阅读器打印。",
    "No printer that takes the file directly was found on this machine. Open the file: the browser or a PDF reader prints it.",
  ],
  "console.preview.elsewhere": [
    "打开文件，由浏览器或阅读器打印",
    "Open the file; the browser or a reader prints it",
  ],
  "console.preview.open": ["打开以打印", "Open to print"],
  "console.preview.copies": ["份数", "Copies"],
  "console.preview.print": ["打印", "Print"],
  "console.preview.printed": [
    "打印机“{printer}”已接收，{copies} 份。",
    "Taken by the printer “{printer}”, copies: {copies}.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

/** Electronic signatures of a filed paper, on the pages of the sheet and of the minutes. */
export const consoleSigning = {
  "console.signing": ["电子签名", "Electronic signatures"],
  "console.signing.hint": [
    "归档时已用本机证书签名。写出档案包之前，抽取负责人、纪检监督人可各用本人或单位的证书文件加签；证书文件与口令只用于这一次签名，不保存。没有证书的，在纸上签字即可。",
    "The paper was signed with the certificate of this machine as it was filed. Until the bag is written the draw officer and the supervisor may each add a signature with a certificate file. The file and its password serve this one signature and are not kept. Whoever has no certificate signs on paper.",
  ],
  "console.signing.who": ["签名人", "Signed by"],
  "console.signing.claimed": ["证书自称的名称", "Name the certificate claims"],
  "console.signing.fingerprint": ["证书指纹（SHA-256）", "Fingerprint of the certificate (SHA-256)"],
  "console.signing.device": ["本机（归档时）", "This machine, at filing"],
  "console.signing.choose": ["选择证书文件", "Choose a certificate file"],
  "console.signing.chosen": ["证书文件：{name}", "Certificate file: {name}"],
  "console.signing.password": ["证书文件的口令", "Password of the certificate file"],
  "console.signing.show": ["显示", "Show"],
  "console.signing.read": ["查看证书", "Show the certificate"],
  "console.signing.subject": ["持有人", "Subject"],
  "console.signing.issuer": ["签发机构", "Issuer"],
  "console.signing.validity": ["有效期", "Valid"],
  "console.signing.from-to": ["{from} 至 {to}", "{from} to {to}"],
  "console.signing.act": ["以{keeper}身份签名", "Sign as the {keeper}"],
  "console.signing.as.officer": ["抽取负责人", "draw officer"],
  "console.signing.as.supervisor": ["纪检监督人", "discipline supervisor"],
  "console.signing.too-large": [
    "“{name}”超过 512 KiB，不是证书文件。请选择 .p12 或 .pfx 文件。",
    "“{name}” is larger than 512 KiB and no certificate file. Choose a .p12 or .pfx file.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;

/** Scans of what was signed in ink, on the page of the minutes. */
export const consoleScans = {
  "console.scans": ["补充扫描件", "Scans of the signed papers"],
  "console.scans.hint": [
    "纸质件在场签字后，可将扫描件收入档案包的新版本；原有版本保持不变。支持 PDF、PNG、JPEG，一次不超过 32 MiB、20 个文件。",
    "Once the papers are signed in ink, scans of them can go into a new version of the bag; the versions before it stay as they are. PDF, PNG or JPEG, at most 32 MiB and 20 files at a time.",
  ],
  "console.scans.choose": ["选择扫描件", "Choose scans"],
  "console.scans.file": ["文件", "File"],
  "console.scans.kind": ["内容", "Shows"],
  "console.scans.kind.of": ["{name} 的内容", "What {name} shows"],
  "console.scans.kind.minutes": ["抽取记录", "Minutes"],
  "console.scans.kind.pre-draw-sheet": ["抽取前封库单", "Pre-draw sheet"],
  "console.scans.kind.other": ["其他", "Other"],
  "console.scans.remark": ["说明", "Remark"],
  "console.scans.remark.of": ["{name} 的说明", "Remark on {name}"],
  "console.scans.remove": ["移除", "Remove"],
  "console.scans.remove.of": ["移除 {name}", "Remove {name}"],
  "console.scans.refused": [
    "{count} 个文件不能收入，未列入",
    "{count} {count|file|files} cannot go in and {count|is|are} not listed",
  ],
  "console.scans.too-large": [
    "“{name}”有 {size} MiB，一个版本最多 {most} MiB。请降低扫描分辨率，或分开扫描。",
    "“{name}” has {size} MiB; a version takes {most} MiB at most. Scan it at a lower resolution, or in parts.",
  ],
  "console.scans.no-room": [
    "“{name}”有 {size} MiB，已选的有 {chosen} MiB，一个版本最多 {most} MiB。请先写出已选的，再在下一版中添加。",
    "“{name}” has {size} MiB and what is chosen {chosen} MiB; a version takes {most} MiB at most. Write what is chosen first and add this one to the next version.",
  ],
  "console.scans.too-many": [
    "“{name}”列不下了：一个版本最多 {most} 个文件。请在下一版中添加。",
    "There is no place left for “{name}”: a version takes {most} files at most. Add it to the next version.",
  ],
  "console.scans.unreadable": [
    "无法读取“{name}”，可能已被移动或没有读取权限。请重新选择。",
    "“{name}” cannot be read: it may have been moved, or may not be opened. Choose it again.",
  ],
  "console.scans.act": ["收入并写出第 {version} 版", "Add them and write version {version}"],
  "console.scans.rewrite": ["写出第 {version} 版", "Write version {version}"],
  "console.scans.unwritten": [
    "第 {version} 版的内容已记入账本，但这一版尚未写出。",
    "What version {version} brings is in the ledger, but the version is not written yet.",
  ],
  "console.scans.version.scans": [
    "第 {version} 版，扫描件 {count} 件",
    "Version {version}, {count} {count|scan|scans}",
  ],
  "console.scans.version.sealed": [
    "第 {version} 版，第 {count} 次换封的密封文件",
    "Version {version}, the sealed files of resealing {count}",
  ],
  "console.scans.version.disclosure": ["第 {version} 版，公示", "Version {version}, the disclosure"],
  "console.scans.version.amendments": [
    "第 {version} 版，变更至第 {count} 条，含附页",
    "Version {version}, amendments up to number {count} with their addenda",
  ],
} as const satisfies Record<`console.${string}`, Entry>;
