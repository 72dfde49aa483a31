import type { Entry } from "./catalogue.ts";

/** The console's page of those who are in the room. */
export const consoleWitnesses = {
  "console.witness.sign-in": ["签到", "Sign in"],
  "console.witness.role": ["身份", "Role"],
  "console.witness.name": ["姓名", "Name"],
  "console.witness.organisation": ["所在单位", "Organisation"],
  "console.witness.post": ["职务", "Post"],
  "console.witness.writes": ["投签（写一张签纸）", "Writes a slip"],
  "console.witness.writes-hint": [
    "主持人、操作员、记录员不投签。",
    "Host, operator and recorder write none.",
  ],
  "console.witness.by-hand": ["签到后在手写板上签名", "Signs the roll on the pad after signing in"],
  "console.witness.by-hand-hint": [
    "可不勾选；抽取记录仍在文末签字。",
    "May be left out; the minutes are signed at the end all the same.",
  ],
  "console.witness.do": ["登记签到", "Sign in"],
  "console.witness.done": ["{name} 已签到，{number} 号。", "{name} has signed in as number {number}."],

  "console.witness.need": ["封库前，签到名单须有", "Before the freeze the roll needs"],
  "console.witness.need-two": [
    "投签人至少两名，现有 {count} 名",
    "at least two slip writers ({count} so far)",
  ],
  "console.witness.need-discipline": [
    "投签人中纪检监察人员至少一名",
    "a slip writer of the discipline department",
  ],
  "console.witness.need-outside": [
    "投签人中局外人员至少一名（媒体、企业、公众、代表委员）",
    "a slip writer from outside the bureau (media, enterprise, citizen, deputy)",
  ],
  "console.witness.need-approver": [
    "监督确认人 {name} 以“纪检监察”身份签到",
    "{name}, who approved the exclusions, as discipline",
  ],
  "console.witness.need-state": ["{need}：{state}", "{need}: {state}"],
  "console.witness.met": ["已满足", "met"],
  "console.witness.unmet": ["未满足", "missing"],
  "console.witness.numbering": [
    "编号按签到先后，不再变动。投签人封库时按此顺序编为签纸号；名册中第一位纪检监察人员与第一位局外人员读签，主持人为第三读签人。",
    "Numbers follow the order of signing in and never change. At the freeze the slip writers get their slip numbers in this order; the first of the discipline department and the first from outside read the slips, the host is the third reader.",
  ],

  "console.witness.roll": ["见证人名册", "The roll"],
  "console.witness.nobody": ["还没有人签到。", "Nobody has signed in yet."],
  "console.witness.number": ["编号", "No."],
  "console.witness.slip": ["签纸号", "Slip"],
  "console.witness.slip-later": ["投签，封库时编号", "writes; numbered at the freeze"],
  "console.witness.slip-provisional": ["{slip}（暂定）", "{slip} for now"],
  "console.witness.slip-none": ["不投签", "none"],
  "console.witness.state": ["在场", "Present"],
  "console.witness.present": ["在场", "present"],
  "console.witness.away": ["已离场", "left"],
  "console.witness.signature": ["签名", "Signature"],
  "console.witness.ink": ["签到未签，文末签字", "not here; at the end"],
  "console.witness.actions": ["操作", "Actions"],
  "console.witness.correct": ["更正…", "Correct…"],
  "console.witness.correct-of": ["更正登记：{name}", "Correct the entry of {name}"],
  "console.witness.correct-hint": [
    "封库前可以更正全部登记内容。更正连同时间记入抽取过程，此人不必离场重新签到。",
    "Before the freeze all of it may be corrected. The correction stands in the course with its time; the person need not leave and sign in again.",
  ],
  "console.witness.correct-frozen-hint": [
    "封库后名册不再改变，只更正姓名的写法：原写法与更正后的写法同时列于大屏名单和抽取记录，由两名保管人依次签名确认。角色、单位和是否投签不能更正。",
    "After the freeze the roster stays as it is and only how the name is spelt is corrected: stage and minutes show both, and both keepers sign for it, one after the other. Role, organisation and who writes a slip are not corrected.",
  ],
  "console.witness.correct-keepers": ["由两名保管人签名确认", "Have both keepers sign"],
  "console.witness.correct-sign": [
    "{keeper}签名：“{was}”更正为“{name}”",
    "{keeper} signs: “{was}” becomes “{name}”",
  ],
  "console.witness.correct-do": ["更正", "Correct it"],
  "console.witness.rehearsal-organisation": ["演练单位", "Rehearsal"],
  "console.witness.details": ["地点与主持", "Place and who leads"],
  "console.witness.details-correct": [
    "更正地点、主持人、操作员或记录员的写法",
    "Correct how place, host, operator or recorder are spelt",
  ],
  "console.witness.details-hint": [
    "封库后不换人、不换组织单位，只更正写法：原写法与更正后的写法同时列于大屏名单和抽取记录，由两名保管人依次签名确认。",
    "After the freeze nobody takes another's place and the organising body stays: only the spelling is corrected. Stage and minutes show both, and both keepers sign for it, one after the other.",
  ],
  "console.witness.details-change": ["“{was}”更正为“{now}”", "“{was}” becomes “{now}”"],
  "console.witness.details-sign": ["{keeper}签名：{changes}", "{keeper} signs: {changes}"],
  "console.witness.leave": ["离场", "Leaves"],
  "console.witness.leave-of": ["{name} 离场", "{name} leaves"],
  "console.witness.return": ["返回", "Is back"],
  "console.witness.return-of": ["{name} 返回", "{name} is back"],
  "console.witness.leave-sure": [
    "记录 {name}（{organisation}）现在离场？时间记入抽取记录。",
    "Record that {name} ({organisation}) leaves now? The time stands in the minutes.",
  ],
  "console.witness.leave-last": [
    "这是在场唯一的纪检监察人员，离场后抽取将自动暂停。",
    "Nobody else of the discipline department is present: the ceremony will pause itself.",
  ],
  "console.next.freeze": ["转到封库", "go to the freeze"],
} as const satisfies Record<`console.${string}`, Entry>;

/** Phase 3 on the console: the keepers' keys, the freeze, the pre-draw sheet and the witnesses' word. */
export const consoleFreeze = {
  "console.freeze.keys": ["两名保管人的口令", "The two keepers' passphrases"],
  "console.freeze.keys.hint": [
    "名单由两个口令层层密封：任何一人都打不开。恢复码供口令遗失时使用，分装两个信封，交两个部门保管。",
    "The names are sealed under both passphrases: neither keeper can open them alone. The recovery codes are for lost passphrases and go into two envelopes of two departments.",
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
    "如果显示器设为“复制”（镜像），请改为“扩展”后再显示口令。显示口令时，请用手遮挡，旁人不看。",
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
    "至少 12 个字符，其中至少 6 个不同，不能全是数字。输入时另一名保管人不看。",
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
    "将封存：可抽单位 {units} 家（按类计），检查人员 {inspectors} 名，投签人 {writers} 名。",
    "To be frozen: {units} eligible {units|unit|units} (counted by draw), {inspectors} {inspectors|inspector|inspectors}, {writers} slip {writers|writer|writers}.",
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
    "请主持人逐组念出，见证人与大屏、封库单和各自的核验单核对。",
    "The host reads it out group by group; witnesses compare the stage, the pre-draw sheet and their own check sheets.",
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
    "每位见证人都拿到了印有摘要的核验单，或自己抄录、拍照",
    "Every witness has a check sheet with the digest, or wrote it down or photographed it",
  ],
  "console.freeze.check.signed": ["封库单已由在场人员签字", "The pre-draw sheet is signed by those present"],
  "console.freeze.copy": ["第二介质", "Second medium"],
  "console.freeze.copy.hint": [
    "把封存的公开文件和封库单复制到 U 盘等另一介质，写完逐个读回核对并记入账本。其中没有单位和人员的名称，可由见证人保管。",
    "The frozen public files and the pre-draw sheet go onto another medium, a USB stick for example; each is read back and the copy stands in the ledger. No unit or inspector is named in them: a witness may keep it.",
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

/** Phases 4 and 5 on the console: slips in the box, the nonce, slips opened and read. */
export const consoleSlips = {
  "console.slips.box": ["投签箱：{dropped} / {writers}", "The box: {dropped} of {writers}"],
  "console.slips.box.hint": [
    "看到签纸落入箱中，再按该投签人的按钮。签纸折叠投入，任何人不得打开。",
    "Press a writer's button when you have seen the slip fall into the box. Slips go in folded and nobody opens one.",
  ],
  "console.slips.dropped": ["已投入", "in the box"],
  "console.slips.take-back": ["更正…", "Correct…"],
  "console.slips.take-back.of": [
    "{slip} 号签纸尚未投入，更正",
    "Slip {slip} is not in the box: correct this",
  ],
  "console.slips.take-back.ask": ["{slip} 号签纸尚未投入？", "Is slip {slip} not in the box?"],
  "console.slips.take-back.warning": [
    "只更正误按：{name} 的签纸其实还没有投入票箱。更正连同时间记入抽取过程，大屏随即改为“待投”。",
    "This corrects a press made by mistake: the slip of {name} is in fact not in the box. The correction stands in the course with its time, and the stage says “not yet” again.",
  ],
  "console.slips.take-back.act": ["更正为尚未投入", "It is not in the box"],
  "console.slips.missing": [
    "还有 {count} 张签纸未投入",
    "{count} {count|slip|slips} {count|is|are} not in the box yet",
  ],
  "console.slips.unconfirmed": [
    "还有 {count} 张签纸未重新确认",
    "{count} {count|slip|slips} {count|is|are} not confirmed anew yet",
  ],
  "console.slips.count": ["清点折叠的签纸", "Count the folded slips"],
  "console.slips.count.hint": [
    "全部投入后，不打开签纸，由两人当众清点张数，与名册 {writers} 人核对。",
    "When all are in, two people count the folded slips before everybody, against the {writers} on the roster.",
  ],
  "console.slips.count.label": ["清点到的张数", "Slips counted"],
  "console.slips.count.blocked": ["请输入清点到的张数", "Enter how many were counted"],
  "console.slips.count.act": ["记录清点结果", "Record the count"],
  "console.slips.differs.ask": [
    "清点到 {count} 张，与名册 {writers} 人不相符，记录吗？",
    "{count} counted, {writers} on the roster: record it?",
  ],
  "console.slips.differs.warning": [
    "请先当众再数一遍。记录后，{writers} 个投入记录全部清空，须逐一重新确认；大屏会说明缘由。若只是输错数字，请返回改正。",
    "Count again before everybody first. Once it is recorded, everything noted as dropped (slip writers: {writers}) is cleared and has to be confirmed anew, one by one; the stage says why. If the number was only mistyped, go back and correct it.",
  ],
  "console.slips.differs.act": ["记录不相符的清点结果", "Record a count that does not agree"],
  "console.slips.miscount": [
    "清点到 {count} 张，名册为 {writers} 人，不相符",
    "{count} {count|slip|slips} {count|was|were} counted, the roster has {writers}: this does not agree",
  ],
  "console.slips.miscount.hint": [
    "与投签人数不相符，须重新确认：不要打开任何签纸，先当众再数一遍；确实少了的，由本人重写一张；多了的，当众查明来由。因无法知道是谁的，请在上面逐一重新确认投入，全部确认后再填清点结果。查不清的，由两名保管人作废本场。",
    "Open no slip. Count again before everybody; where one is missing its writer writes another, where there is one too many find out why. Nobody knows whose it is, so confirm every drop anew above; once all are confirmed, enter the count. If it cannot be settled, both keepers void the ceremony.",
  ],
  "console.slips.reveal": ["揭示机器随机数", "Reveal the nonce"],
  "console.slips.reveal.hint": [
    "签纸仍然折叠着，机器先交出它唯一的秘密；此后机器不再掌握任何影响结果的秘密。",
    "While the slips are still folded the machine gives up its one secret; it holds none that bears on the result from then on.",
  ],
  "console.slips.reveal.act": ["揭示机器随机数", "Reveal the nonce"],
  "console.slips.reveal.ask": ["现在揭示机器随机数？", "Reveal the nonce now?"],
  "console.slips.reveal.warning": [
    "揭示后本场不能再作废：签纸一打开，任何人都能算出结果。请确认清点已相符，且纪检监察人员在场。",
    "After this nobody can void the ceremony: once the slips are opened anyone can compute the result. Make sure that the count agrees and the discipline department is present.",
  ],

  "console.reveal.nonce": ["机器随机数与承诺相符", "The nonce meets its commitment"],
  "console.reveal.nonce.hint": [
    "封库时公布的承诺就是这个随机数的 SHA-256，大屏上同时显示。",
    "The commitment shown at the freeze is the SHA-256 of this nonce; the stage shows both.",
  ],
  "console.reveal.photographed": [
    "录入第一位数字之前，全部签纸须当众打开、摊开并拍照。",
    "Before the first digit is typed, all slips are opened before everybody, laid out and photographed.",
  ],
  "console.reveal.photographed.act": ["已摊开并拍照，开始读签", "Laid out and photographed: begin to read"],
  "console.reveal.list": ["签纸列表", "Slips"],
  "console.reveal.slips": [
    "读签：{fixed} / {slips} 张已读定",
    "Reading: {fixed} of {slips} {slips|slip|slips} fixed",
  ],
  "console.reveal.slip": ["{slip} 号签纸　{writer}", "Slip {slip}, {writer}"],
  "console.reveal.slip.number": ["{slip} 号", "No. {slip}"],
  "console.reveal.slip.hint": [
    "两人先后独立读数，各自录入，不看对方的。看不清的位录“?”，按 0 计；空位同样。",
    'Two read one after the other and each types what is there, without seeing the other\'s. A "?" stands for a digit that cannot be read or is missing; it counts as 0.',
  ],
  "console.reveal.standing.unread": ["未读", "unread"],
  "console.reveal.standing.half": ["待第二人", "one reading"],
  "console.reveal.standing.third": ["待第三人", "third reader"],
  "console.reveal.standing.fixed": ["已读定", "fixed"],
  "console.reveal.reader.1": ["第一读签人：{name}", "First reader: {name}"],
  "console.reveal.reader.2": ["第二读签人：{name}", "Second reader: {name}"],
  "console.reveal.reader.3": ["第三读签人：{name}", "Third reader: {name}"],
  "console.reveal.box": ["第 {place} 位", "Digit {place}"],
  "console.reveal.unfit": [
    "只能输入 0 至 9；看不清的位输入“?”。粘贴时须为 12 位。",
    'Only 0 to 9, and "?" for what cannot be read. Pasted text must fit the twelve boxes.',
  ],
  "console.reveal.hand-in": ["交读数", "Hand in"],
  "console.reveal.final": ["交出后不能更改。", "A reading that is handed in is never changed."],
  "console.reveal.covered": ["已交，遮住", "handed in, covered"],
  "console.reveal.third": ["须由第三人读", "The third reads it"],
  "console.reveal.differ": [
    "第 {places} 位不一致。请第三读签人读全部 12 位，逐位以多数为准，没有多数的位计 0。",
    "They differ at digit {places}. The third reads all twelve; at each the majority holds, and without one it counts as 0.",
  ],
  "console.reveal.objected": [
    "有人对读数提出异议。请第三读签人读全部 12 位，逐位以多数为准。",
    "Somebody objects to a digit. The third reads all twelve; at each the majority holds.",
  ],
  "console.reveal.fixed": ["读定：{digits}", "Fixed: {digits}"],
  "console.reveal.object": ["记录异议…", "Record an objection…"],
  "console.reveal.object.title": ["对 {slip} 号签纸的异议", "Objection to slip {slip}"],
  "console.reveal.object.hint": [
    "记录后由第三人读这张签纸，以多数为准。",
    "Once recorded, the third reads this slip and the majority holds.",
  ],
  "console.reveal.object.late": [
    "写入抽取记录，不中止抽取，也不改变结果。",
    "It stands in the minutes; it stops nothing and changes nothing.",
  ],
  "console.reveal.object.label": ["谁提出、对什么提出异议", "Who objects, and to what"],
  "console.reveal.object.act": ["记录异议", "Record it"],
  "console.reveal.next-slip": ["读 {slip} 号签纸", "read slip {slip}"],
  "console.reveal.next-slip.act": ["读 {slip} 号签纸", "On to slip {slip}"],
  "console.reveal.envelope": ["签纸装入信封", "The slips go into an envelope"],
  "console.reveal.envelope.hint": [
    "全部签纸当众装入信封、封口，编号写入抽取记录。",
    "All slips go into an envelope before everybody; its number stands in the minutes.",
  ],
  "console.reveal.envelope.label": ["信封编号", "Number of the envelope"],
  "console.reveal.envelope.act": ["记录信封编号", "Record the number"],
  "console.reveal.envelope.blocked": ["请先录入信封编号", "Enter the number of the envelope first"],
  "console.reveal.fix": ["计算并写入结果", "Compute and store the result"],
  "console.reveal.fix.hint": [
    "由封库文件、随机数和签纸算出种子、名单与检查组，先写入账本，再在大屏上展示。",
    "Seed, list and teams follow from freeze, nonce and slips; they are in the ledger before the stage shows anything.",
  ],
  "console.reveal.fix.act": ["计算结果，开始摇号", "Compute the result, on to the draw"],
  "console.reveal.fix.ask": ["现在计算并固定结果？", "Compute and fix the result now?"],
  "console.reveal.fix.warning": [
    "结果由已公布的内容唯一确定，写入账本后不能重抽，也没有任何功能可以重抽。大屏上的动画只是展示它。",
    "The result follows from what has been shown and from nothing else. Once in the ledger there is no redraw, and no function for one; the stage only shows it.",
  ],
} as const satisfies Record<`console.${"slips" | "reveal"}.${string}`, Entry>;
