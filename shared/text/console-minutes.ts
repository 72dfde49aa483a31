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
  "console.minutes.bag.blocked": ["请先将抽取记录归档。", "File the minutes first."],
  "console.minutes.bag.folder": ["文件夹", "Folder"],
  "console.minutes.bag.zip": ["压缩包", "Zip"],
  "console.minutes.void-bag": ["作废场次 {ceremony} 的档案包", "The bag of the void ceremony {ceremony}"],
  "console.minutes.void-bag.hint": [
    "作废的抽取同样须存档。写出后请在下方核验，再复制到至少两个介质。可以再次写出。",
    "A void ceremony is archived too. Write its bag, check it below, and copy it to two media at least. It may be written again.",
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
