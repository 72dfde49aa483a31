import type { Entry } from "./catalogue.ts";

/** Phase 3 on the console: the keepers' keys, the freeze, the pre-draw sheet and the witnesses' word. */
export const consoleFreeze = {
  "console.freeze.keys": ["两名保管人的口令", "The two keepers' passphrases"],
  "console.freeze.keys.hint": [
    "名单由两个口令层层密封：任何一人都打不开。恢复码供口令遗失时使用，分装两个信封，交两个部门保管。",
    "The names are sealed under both passphrases: neither keeper opens them alone. The recovery codes are for lost passphrases and go into two envelopes of two departments.",
  ],
  "console.freeze.keys.method": ["口令的产生方式", "How the passphrases are made"],
  "console.freeze.keys.generated": ["由机器生成并打印（推荐）", "Made by the machine and printed (advised)"],
  "console.freeze.keys.own": ["保管人自定口令", "The keepers' own"],
  "console.freeze.keys.make": ["生成口令与恢复码", "Make passphrases and recovery codes"],
  "console.freeze.keys.make-codes": ["生成恢复码", "Make the recovery codes"],
  "console.freeze.keys.make-again": [
    "重新生成（原纸条作废，请销毁）",
    "Make new ones (destroy the old slips)",
  ],
  "console.freeze.keys.mirror": [
    "请先确认本屏幕没有投到大屏",
    "First make sure that this screen is not on the projector",
  ],
  "console.freeze.keys.mirror.hint": [
    "如果显示器设为“复制”（镜像），请改为“扩展”后再显示口令。显示口令时，请用手遮挡，旁人回避。",
    "If the displays are set to duplicate (mirror), set them to extend before you show a passphrase. Cover it with your hand, and let others look away.",
  ],

  "console.freeze.slips.print": ["打印纸条", "Print the slips"],
  "console.freeze.slips.print.hint": [
    "每张纸条单独一页，请各人自取自己的一张。只用直接连在本机的打印机打印，不得“打印到文件”或另存为 PDF；打完请清空打印队列。",
    "One slip a page; everybody takes his own. Print on a printer of this machine only, never into a file or PDF, and empty the print queue afterwards.",
  ],
  "console.freeze.slip.show": ["显示", "Show"],
  "console.freeze.slip.hide": ["遮住", "Cover"],
  "console.freeze.slip.officer": ["抽取负责人的口令", "Draw officer's passphrase"],
  "console.freeze.slip.supervisor": ["纪检监督人的口令", "Discipline supervisor's passphrase"],
  "console.freeze.slip.recovery-1": ["恢复码一", "Recovery code 1"],
  "console.freeze.slip.recovery-2": ["恢复码二", "Recovery code 2"],
  "console.freeze.slip.officer.handed": [
    "抽取负责人已拿到纸条并核对",
    "The draw officer has the slip and has checked it",
  ],
  "console.freeze.slip.supervisor.handed": [
    "纪检监督人已拿到纸条并核对",
    "The discipline supervisor has the slip and has checked it",
  ],
  "console.freeze.slip.recovery-1.handed": [
    "恢复码一已封入信封，交负责人所在部门",
    "Recovery code 1 is in its envelope, with the officer's department",
  ],
  "console.freeze.slip.recovery-2.handed": [
    "恢复码二已封入信封，交纪检部门",
    "Recovery code 2 is in its envelope, with the discipline department",
  ],

  "console.freeze.leaving": [
    "口令与恢复码已生成，尚未封库：关闭或刷新本窗口，已交出的纸条全部作废。确要关闭，请再关一次。",
    "The keys are made and not frozen yet: closing or reloading this window makes every slip handed out worthless. If you must, close it once more.",
  ],

  "console.freeze.own.passphrase": ["{keeper}的口令", "Passphrase: {keeper}"],
  "console.freeze.own.again": ["{keeper}再输入一次", "Once more: {keeper}"],
  "console.freeze.own.rule": [
    "至少 12 个字符，其中至少 6 个不同，不能全是数字。输入时请另一名保管人回避。",
    "At least 12 characters, 6 of them different, not digits alone. Let the other keeper look away.",
  ],
  "console.freeze.own.differs": ["两次输入不一致，请重新输入。", "The two do not agree: type it again."],
  "console.freeze.own.sound": ["口令合格，两次输入一致", "Strong enough, and typed twice alike"],

  "console.freeze.now": ["封库", "The freeze"],
  "console.freeze.now.hint": [
    "为每个单位和检查人员编随机代码，密封名单并由两个口令试开一次，再公布封库摘要。大约需要几秒钟。",
    "Gives every unit and inspector a random code, seals the names, opens them once on trial with both passphrases, and shows the freeze digest. It takes some seconds.",
  ],
  "console.freeze.now.what": [
    "将封存：可抽单位 {units} 个，检查人员 {inspectors} 名，投签人 {writers} 名。",
    "To be frozen: {units} eligible {units|entry|entries} of units, {inspectors} {inspectors|inspector|inspectors}, {writers} slip {writers|writer|writers}.",
  ],
  "console.freeze.blocked": [
    "请先备好口令，并勾选每张纸条已交到人。",
    "Have the passphrases ready, and tick every slip that is handed over.",
  ],
  "console.freeze.act": ["封库", "Freeze"],
  "console.freeze.ask": ["现在封库？", "Freeze now?"],
  "console.freeze.ask.warning": [
    "封库后，名单、数量、比例与投签人名册均不能再改动；此后单位和检查人员只显示代码。如发现错误，只能由两名保管人作废后另开一场。",
    "After it, lists, quotas and the roster of slip writers cannot be changed, and only codes are shown. A mistake found later means that both keepers void the ceremony and another is opened.",
  ],

  "console.freeze.digest": ["封库摘要", "The freeze digest"],
  "console.freeze.digest.hint": [
    "请主持人逐组念出，见证人与大屏、封库单和各自的纸条核对。",
    "The host reads it out group by group; witnesses compare stage, sheet and their own slips.",
  ],
  "console.freeze.sheet": ["抽取前封库单", "Pre-draw sheet"],
  "console.freeze.sheet.hint": [
    "归档后打开、打印，由在场人员签字。任何签纸投入之前必须完成。",
    "File it, open it, print it, and have it signed before any slip is dropped.",
  ],
  "console.freeze.sheet.file": ["生成封库单并归档", "Make and file the pre-draw sheet"],
  "console.freeze.witness-slips.hint": [
    "每位在场人员一页，印有封库摘要与二维码，留有抄录种子的空格，可带走备查。",
    "A page for everybody present, with digest, QR code and boxes for the seed, to take home.",
  ],
  "console.freeze.check.stage": [
    "大屏、封库单与本页的摘要一致",
    "The digest is the same on the stage, on the sheet and here",
  ],
  "console.freeze.check.slips": [
    "每位见证人都拿到了印有摘要的纸条，或自己抄录、拍照",
    "Every witness has a slip with the digest, or wrote or photographed it",
  ],
  "console.freeze.check.signed": ["封库单已由在场人员签字", "The pre-draw sheet is signed by those present"],
  "console.freeze.copy": ["第二介质", "Second medium"],
  "console.freeze.copy.hint": [
    "把封存的公开文件和封库单复制到 U 盘等另一介质，写完逐个读回核对并记入账本。其中没有单位和人员的名称，可由见证人保管。",
    "The frozen public files and the pre-draw sheet go onto another medium, as a USB stick; each is read back and the copy stands in the ledger. No unit or inspector is named in them: a witness may keep it.",
  ],
  "console.freeze.copy.folder": ["介质上的文件夹", "Folder on the medium"],
  "console.freeze.copy.folder-hint": [
    "完整路径，如 E:\\ 或 /media/usb；在其中新建一个文件夹。",
    "Its whole path, as E:\\ or /media/usb; a new folder is made in it.",
  ],
  "console.freeze.copy.choose": ["选择文件夹…", "Choose the folder…"],
  "console.freeze.copy.chosen-hint": [
    "在系统窗口中选 U 盘等介质；在所选文件夹中新建一个文件夹。",
    "A USB stick or another medium, chosen in the system's own dialogue; a new folder is made in it.",
  ],
  "console.freeze.copy.act": ["复制并核对", "Copy and check"],
  "console.freeze.copy.done": [
    "已复制 {files} 个文件，读回一致：",
    "{files} {files|file|files} {files|is|are} copied and read back alike:",
  ],
  "console.freeze.copy.same": [
    "系统显示该文件夹与账本在同一介质上；介质损坏时两份会一起丢失。请另选一个介质再复制一次。",
    "The system says that this folder lies on the ledger's own medium: one fault would take both. Choose another medium and copy once more.",
  ],
  "console.freeze.copy.count": ["已复制 {copies} 次", "Copied {copies} {copies|time|times}"],
  "console.freeze.confirm": ["见证人确认封库摘要", "The witnesses confirm the digest"],
  "console.freeze.confirm.hint": [
    "逐项确认后进入投签。此后任何人都无法再更换名单而不被发现。",
    "Tick each, then the slips begin. From here nobody can exchange the list unnoticed.",
  ],
  "console.freeze.confirm.act": ["见证人已确认，进入投签", "The witnesses have confirmed: on to the slips"],
  "console.freeze.confirm.blocked": [
    "请先逐项勾选见证人的确认",
    "Tick what the witnesses have confirmed first",
  ],
  "console.freeze.confirm.sheet-first": ["请先将封库单归档。", "File the pre-draw sheet first."],
} as const satisfies Record<`console.freeze.${string}`, Entry>;
