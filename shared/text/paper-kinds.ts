import type { Entry } from "./catalogue.ts";

/** The papers beside the minutes: addendum, sealed annex, dispatch slips, and the slips that are handed out. */
export const minutesPapers = {
  "minutes.title-addendum": [
    "{office}\n{period}“双随机”抽查\n抽取记录附页（第{number}号）",
    "{office}\nAddendum {number} to the minutes\nfor {period}",
  ],
  "minutes.title-annex": [
    "{office}\n{period}“双随机”抽查\n抽取记录密封附件",
    "{office}\nSealed annex to the minutes\nfor {period}",
  ],
  "minutes.title-dispatch": ["{office}{period}\n“双随机”抽查派单", "{office}\nDispatch slip: {period}"],
  "minutes.title-request": [
    "{office}{period}\n“双随机”抽查回避申请",
    "{office}\nRequest for recusal\nfor {period}",
  ],
  "minutes.request.who": ["申请人", "Who asks"],
  "minutes.request.unit": ["抽中单位的代码", "Code of the unit"],
  "minutes.request.unit-hint": ["（填代码，不写名称）", "(its code, never its name)"],
  "minutes.request.grounds": ["申请事由", "Ground"],
  "minutes.request.choices": [
    "□ 与检查对象有利害关系　　□ 不能到场　　□ 其他",
    "[  ] conflict of interest    [  ] absence    [  ] another ground",
  ],
  "minutes.request.facts": ["具体情况", "The facts"],
  "minutes.request.opinion": ["意见", "Opinion"],
  "minutes.request.day": ["日期", "Date"],
  "minutes.request.note": [
    "接替人由程序按抽取规程排定，申请人和审批人都不能挑选。批准后由两位保管人记入变更，并制作附页。操作员不得批准。",
    "Who comes is computed by the protocol and chosen by nobody. Once it is approved both keepers record the amendment, which has its addendum. The operator approves nothing.",
  ],
  "minutes.title-witness": ["见证人核验单", "Witness's check sheet"],
  "minutes.due.title": [
    "{office}\n双随机抽查到期与待办清单",
    "{office}\nWhat is due in the random inspections",
  ],
  "minutes.due.note": [
    "截至{day}，只列本机账本与已导入的放假安排所能确知的事项；不含单位和检查人员名称。",
    "As of {day}: only what this machine's ledger and the loaded calendars show for certain, without names of units or inspectors.",
  ],
  "minutes.due.what": ["事项", "What"],
  "minutes.due.days": ["日期", "Days"],
  "minutes.due.done": ["办结", "Done"],
  "minutes.drawn-list.title": [
    "{office}\n{period}污染源日常环境监管\n“双随机”抽查抽中名单（代码）",
    "{office}\nUnits drawn (by code), double-random draw\nfor {period}",
  ],
  "minutes.drawn-list.note": [
    "本名单摘自抽取记录，仅列代码，不含单位和检查人员姓名；内容以签名的抽取记录为准。",
    "Taken from the minutes, by code and without names; the signed minutes prevail.",
  ],
  "minutes.title-slip.officer": ["抽取负责人的口令", "Draw officer's passphrase"],
  "minutes.title-slip.supervisor": ["纪检监督人的口令", "Discipline supervisor's passphrase"],
  "minutes.title-slip.recovery-1": ["恢复码一", "Recovery code 1"],
  "minutes.title-slip.recovery-2": ["恢复码二", "Recovery code 2"],

  "minutes.addendum.change": ["变更事项", "The amendment"],
  "minutes.addendum.number": ["变更序号", "Amendment"],
  "minutes.addendum.kind": ["种类", "Kind"],
  "minutes.addendum.kind.waive": ["免检", "waiver"],
  "minutes.addendum.kind.substitute": ["回避替换", "substitution"],
  "minutes.addendum.kind.exchange": ["回避对调", "exchange"],
  "minutes.addendum.inspector": ["原检查人员", "Inspector"],
  "minutes.addendum.replacement": ["接替人员", "Replacement"],
  "minutes.addendum.other-unit": ["对调单位", "Other unit"],
  "minutes.addendum.text.waive": [
    "本次不再检查该单位；该单位仍在抽取名单上，名单不改。",
    "The unit is not visited this time; it stays on the list, which is not rewritten.",
  ],
  "minutes.addendum.text.substitute": [
    "原检查人员不再检查该单位，由接替人员补入。接替人员由程序按抽取规程从在册检查人员中排定，任何人不能挑选；种子与名单未变，可重算核对。",
    "The inspector no longer visits this unit; the replacement takes the place. Who replaces is computed by the protocol from the pool and chosen by nobody; seed and list are unchanged, and anyone can recompute it.",
  ],
  "minutes.addendum.text.exchange": [
    "原检查人员与接替人员互换所检查的单位。对调对象由程序按抽取规程排定，任何人不能挑选；种子与名单未变，可重算核对。",
    "The inspector and the replacement change places. With whom is computed by the protocol and chosen by nobody; seed and list are unchanged, and anyone can recompute it.",
  ],
  "minutes.addendum.grounds": ["理由与批准", "Reason and approval"],
  "minutes.addendum.at": ["作出时间", "Made"],
  "minutes.addendum.digests": ["摘要与账本", "Digests and ledger"],
  "minutes.addendum.file": ["变更文件摘要（amendments.csv）", "Digest of amendments.csv"],
  "minutes.addendum.note": [
    "以上变更经两名保管人确认后记入账本。抽取名单不因此改写；下一场抽取的封库文件引用变更文件的最后状态。",
    "Both keepers confirmed the amendment, and it is in the ledger. The list is not rewritten; the next freeze binds the last state of this file.",
  ],

  "minutes.annex.opening": ["密封名单的开启", "The opening of the sealed list"],
  "minutes.annex.at": ["开启时间", "Opened"],
  "minutes.annex.scope": ["开启范围", "Opened for"],
  "minutes.annex.scope.units": ["若干单位", "some units"],
  "minutes.annex.scope.inspector": ["一名检查人员的各单位", "the units of one inspector"],
  "minutes.annex.scope.all": ["全部抽中单位", "all drawn units"],
  "minutes.annex.list": ["名单", "Names"],
  "minutes.annex.count": ["共开启{count}家。", "{count} opened."],
  "minutes.annex.none": ["没有可开启的单位。", "There is nothing to open."],
  "minutes.annex.unit": ["单位名称", "Unit"],
  "minutes.annex.team": ["检查组", "Team"],
  "minutes.annex.note": [
    "本附件载有单位与人员姓名，依规定公开之前不得外传。开启情况已记入账本。",
    "This annex holds names and is not to be passed on before disclosure. The opening is in the ledger.",
  ],

  "minutes.dispatch.unit": ["检查对象", "The unit"],
  "minutes.dispatch.slip": ["派单序号", "Slip"],
  "minutes.dispatch.slip-of": ["第{number}号", "No. {number}"],
  "minutes.dispatch.slip-anew": [
    "第{number}号，代替{day}的第{before}号；原派单收回作废",
    "No. {number}, in place of No. {before} of {day}, void now",
  ],
  "minutes.dispatch.name": ["单位名称", "Name"],
  "minutes.dispatch.code": ["抽取代码", "Code"],
  "minutes.dispatch.code-of": ["{code}（{draw}）", "{code} ({draw})"],
  "minutes.dispatch.credit-code": ["信用代码", "Credit code"],
  "minutes.dispatch.address": ["地址", "Address"],
  "minutes.dispatch.certificate": ["执法证号", "Certificate"],
  "minutes.dispatch.task": ["检查任务与期限", "Tasks and dates"],
  "minutes.dispatch.item": ["抽查事项", "Item"],
  "minutes.dispatch.item-of": ["{item}（{period}）", "{item} ({period})"],
  "minutes.dispatch.joint": ["联合检查", "Joint inspection"],
  "minutes.dispatch.joint-with": ["是，会同{joint}", "yes, with {joint}"],
  "minutes.dispatch.joint-of": [
    "{joint}　　现场监测：{monitoring}",
    "{joint}; monitoring on site: {monitoring}",
  ],
  "minutes.dispatch.yes": ["是", "yes"],
  "minutes.dispatch.no": ["否", "no"],
  "minutes.dispatch.numbers": ["编号（手写）", "By hand"],
  "minutes.dispatch.blank-numbers": [
    "《污染源现场监察记录》编号：　　　　　行政行为码：　　　　　",
    "On-site record: ________ Code of the act: ________",
  ],
  "minutes.dispatch.tasks": ["检查内容", "Contents"],
  "minutes.dispatch.task-of": ["（{number}）{task}", "({number}) {task}"],
  "minutes.dispatch.secrecy": ["保密", "Secrecy"],
  "minutes.dispatch.secret": [
    "出发前不得透露检查的时间、对象和人员。",
    "Until departure nobody else is told when, whom and by whom.",
  ],
  "minutes.dispatch.due": ["检查期限", "To be done by"],
  "minutes.dispatch.due-visited": ["{due}；实际检查：{visited}", "{due}; visited: {visited}"],
  "minutes.dispatch.blank-day": ["　　　　年　　月　　日", "____ ____________ ______"],
  "minutes.dispatch.results": ["结果报送", "Results"],
  "minutes.dispatch.results-due.visit": [
    "检查结束后{days}个工作日内",
    "in {days} working {days|day|days} after it",
  ],
  "minutes.dispatch.results-due.list": [
    "本期全部检查结束后{days}个工作日内",
    "in {days} working {days|day|days} after the last visit of the list",
  ],
  "minutes.dispatch.results-unknown": ["按本单位的规定", "as the office's rules have it"],
  "minutes.dispatch.receipt": ["检查人员与签收", "Inspectors and receipt"],
  "minutes.dispatch.closing": ["{seal}　　{day}", "{seal}　　{day}"],
  "minutes.dispatch.issuer": ["派单人", "Issued by"],

  "minutes.slip.office": ["组织单位", "Office"],
  "minutes.slip.ceremony": ["抽取编号", "Ceremony"],
  "minutes.slip.day": ["日期", "Day"],
  "minutes.slip.witness": ["见证人", "Witness"],
  "minutes.slip.witness-of": ["{number}号　{day}", "number {number}, {day}"],
  "minutes.slip.conflicts": ["回避关系", "Conflicts"],
  "minutes.slip.conflicts-approved": [
    "{pairs}对，按代码计{conflicts}条，监督人已确认；单位可选的检查人员最少{least}名",
    "{pairs} (counted by code: {conflicts}), approved by the supervisor; fewest inspectors left for a unit: {least}",
  ],
  "minutes.slip.conflicts-counted": [
    "按代码计{conflicts}条；单位可选的检查人员最少{least}名",
    "counted by code: {conflicts}; fewest inspectors left for a unit: {least}",
  ],
  "minutes.slip.own": ["本人所写数字\n（投签人填写）", "Own twelve digits\n(slip writers)"],
  "minutes.slip.proves": [
    "本单证明：封库摘要在投签之前、种子在开签之后、结束摘要在锁定之后已经公布；与本单所记不同的名单、检查组或抽取记录，不是当时的那一份。",
    "It proves which digests were shown: freeze before the slips, seed once they were open, close after the lock. Files with other digests are not those of that day.",
  ],
  "minutes.slip.where": [
    "公开版档案包按上列抽取编号，向组织单位索取。",
    "The public bag is asked for at the office named above, by that number.",
  ],
  "minutes.slip.how": [
    "核对方法：用可信的人给的核验页（verify.html，不用档案包里的那一份）打开档案包并输入本单的摘要；或用 sha256sum 计算 freeze.txt、seed.txt、close.txt，与本单比较。",
    "To check it: type these digests into a verify.html from somebody you trust, not that of the bag; or compare sha256sum of freeze.txt, seed.txt, close.txt.",
  ],
  "minutes.slip.exact": [
    "大写字母与连字符须与纸面完全一致：在 age 等其他程序中输入时，小写字母或缺少连字符都打不开。",
    "Capitals and hyphens are typed exactly as printed: typed into age or another program, lower case or a missing hyphen does not open it.",
  ],
  "minutes.slip.result-qr": ["种子与结果摘要二维码", "QR code: seed and result"],
  "minutes.slip.by-hand": [
    "抄录（种子在开签后，结束摘要在锁定后；每格八位）",
    "To be copied by hand, eight digits a box",
  ],
  "minutes.slip.seed": ["种子", "Seed"],
  "minutes.slip.close": ["结束摘要", "Close digest"],
  "minutes.slip.boxes": ["第{first}、{second}组", "{first} and {second}"],
  "minutes.slip.passphrase": ["口令", "Passphrase"],
  "minutes.slip.code": ["恢复码", "Recovery code"],
  "minutes.slip.use.officer": [
    "打开密封名单时，由抽取负责人输入（内层）。",
    "Typed by the draw officer when the sealed list is opened (inner layer).",
  ],
  "minutes.slip.use.supervisor": [
    "打开密封名单时，由纪检监督人输入（外层）。",
    "Typed by the discipline supervisor when the sealed list is opened (outer layer).",
  ],
  "minutes.slip.use.recovery-1": [
    "口令遗失时使用（内层）。请与恢复码二分开存放，封入信封。",
    "For when a passphrase is lost (inner layer). Keep it apart from recovery code 2, in a sealed envelope.",
  ],
  "minutes.slip.use.recovery-2": [
    "口令遗失时使用（外层）。请与恢复码一分开存放，封入信封。",
    "For when a passphrase is lost (outer layer). Keep it apart from recovery code 1, in a sealed envelope.",
  ],
  "minutes.slip.resealed": [
    "名单已换封，以本单为准。换封之前复制出去的密封文件，旧的口令和恢复码仍能打开；请收回旧的保管单并销毁。",
    "The list was sealed anew, and this slip counts. Copies of the sealed file that were made before still open with the old passphrases and codes: the old slips are to be taken back and destroyed.",
  ],
  "minutes.slip.no-copy": [
    "程序不保存此内容，遗失不可再打印。请妥善保管至名单公开。",
    "The application keeps no copy and cannot print it again. Keep it safe until the list is disclosed.",
  ],
} as const satisfies Record<`minutes.${string}`, Entry>;

/** Printing a filed paper: why a printer did not take it. */
export const print = {
  "print.no-printer": [
    "这台计算机上没有名为“{printer}”的打印机。请另选一台，或打开文件后由浏览器打印。",
    "This machine has no printer called “{printer}”. Choose another one, or open the file and print it from the browser.",
  ],
  "print.not-taken": [
    "打印机“{printer}”没有接收：{said}。请检查打印机后重试，或打开文件后由浏览器打印。",
    "The printer “{printer}” did not take it: {said}. See to the printer and try again, or open the file and print it from the browser.",
  ],
  "print.no-answer": [
    "打印机“{printer}”没有答复，不知道是否已经接收。请先看打印机和打印队列：没有打印出来再重试，或打开文件后由浏览器打印。",
    "The printer “{printer}” gave no answer: it is not known whether it took it. Look at the printer and its queue first: try again only if nothing comes out, or open the file and print it from the browser.",
  ],
  "print.left-behind": [
    "上次打印时程序中断，留下的文书未能清除（{detail}），其中可能有名称：{folder}。请关闭占用它的程序，再启动本程序一次；仍在时请手工删除该文件夹。",
    "The program ended while it printed, and the paper it left could not be taken away ({detail}); it may hold names: {folder}. Close the program that holds it and start this one again; where it stays, delete the folder by hand.",
  ],
} as const satisfies Record<`print.${string}`, Entry>;

/** Why a paper could not be signed electronically. */
export const signing = {
  "signing.no-pkcs12": [
    "所选文件不是可以读取的证书文件（PKCS#12，.p12 或 .pfx）；请选择带私钥的证书文件",
    "the file chosen is no certificate file that can be read (PKCS#12, .p12 or .pfx); choose the one that holds the private key",
  ],
  "signing.wrong-password": [
    "证书文件的口令不对；请核对大小写与输入法，重新输入",
    "the password of the certificate file is wrong; mind capitals and the input method, and type it again",
  ],
  "signing.no-key": [
    "证书文件里没有私钥，不能用来签名；请从签发处导出带私钥的证书文件",
    "the certificate file holds no private key, so nothing can be signed with it; have it exported with its key",
  ],
  "signing.no-certificate": [
    "证书文件里只有私钥，没有证书；请导出带证书的文件",
    "the certificate file holds a private key but no certificate; have it exported with both",
  ],
  "signing.other-key": [
    "证书文件里的私钥不属于其中任何一个证书；请重新导出证书文件",
    "the private key in the certificate file belongs to none of its certificates; have the file exported again",
  ],
  "signing.expired": [
    "证书已于{to}过期；请换用有效的证书，或用本机证书",
    "the certificate expired on {to}; use one that is valid, or the device certificate",
  ],
  "signing.not-yet-valid": [
    "证书自{from}起才有效；请换用有效的证书，或核对本机时钟",
    "the certificate is valid only from {from}; use one that is valid, or check this machine's clock",
  ],
  "signing.key-kind": [
    "证书的密钥不是 RSA（2048 位以上）或 P-256，本程序不能用它签名；请换用这两类证书，或用本机证书",
    "the key of the certificate is neither RSA (2048 bits or more) nor P-256, which is what this application signs with; use such a certificate, or the device certificate",
  ],
  "signing.no-field": [
    "这份文件的签名位已用完，不能再签；请在纸面上手签",
    "this paper has no place for a further signature; sign it by hand on paper",
  ],
  "signing.signed-already": [
    "这份文件已由同一证书签过，不必再签；如另有其人，请选其本人的证书",
    "this paper is signed with the same certificate already; where somebody else is to sign, choose that person's own",
  ],
  "signing.device-spoilt": [
    "本机证书文件 {file} 已损坏；请从备份恢复它，或将其移走，由本程序重启后另制一个（指纹随之改变）",
    "the file of the device certificate {file} is damaged; restore it from a copy, or move it away and start again to have another made, with another fingerprint",
  ],
  "signing.device-failed": [
    "读写不了本机证书文件 {file}（{code}）；请检查该文件夹的权限和磁盘的剩余空间，然后重试",
    "the file of the device certificate {file} cannot be read or written ({code}); check the folder's rights and the room on the disk, then try again",
  ],
} as const satisfies Record<`signing.${string}`, Entry>;
