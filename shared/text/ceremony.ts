import type { Entry } from "./catalogue.ts";

export const ceremony = {
  "ceremony.no-office": [
    "尚未设置单位名称与级别，请先设置单位。",
    "The office is not set up yet: enter its name, code and level first.",
  ],
  "ceremony.bad-code": [
    "单位代号“{code}”无效：须为 1 至 16 位大写字母或数字，且不能是 REHEARSAL。",
    "The office code “{code}” is not valid: use 1 to 16 capital letters or digits, but not REHEARSAL.",
  ],
  "ceremony.none-open": ["当前没有进行中的抽取，请先建立一场抽取。", "No ceremony is open: open one first."],
  "ceremony.still-open": [
    "{ceremony} 尚未完成（其档案包未写出），请先完成它。",
    "{ceremony} is not finished (its bag is not written yet): finish it first.",
  ],
  "ceremony.unknown": ["账本中没有 {ceremony} 这场抽取。", "The ledger knows no ceremony {ceremony}."],
  "ceremony.no-list": [
    "{ceremony} 没有锁定的名单：锁定之后才能查看。",
    "{ceremony} has no locked list: it can be looked at once it is locked.",
  ],
  "ceremony.sample-list": [
    "{list}是样本中虚构的名单，只能用于演练。请先导入真实名单，再核定正式抽取；没有真实名单的，请清空它。",
    "{list} is the sample's invented list, and serves a rehearsal only. Import the real list before a real ceremony is settled, or empty it where there is none.",
  ],
  "ceremony.sample-rows": [
    "{list}中有 {rows} 条是样本中虚构的内容（换了文件名也一样），只能用于演练。请重新导入真实名单，或清空它，再核定正式抽取。",
    "{list} has {rows} {rows|row|rows} of the invented sample, whatever the file was called; they serve a rehearsal only. Import the real list again, or empty it, before a real ceremony is settled.",
  ],
  "ceremony.sample-ledger": [
    "这是样本账本，其中只能演练。正式抽取请回到本单位的账本进行。",
    "This is the sample's ledger, which holds rehearsals only. Hold a real ceremony in the office's own ledger.",
  ],
  "ceremony.earlier-protocol": [
    "{ceremony} 按 {protocol} 封库，其记录与档案包由当时的程序（版本 {program}）写出：用该程序打开升级前保留的账本副本。",
    "{ceremony} was frozen under {protocol}: its papers and bag are made by the program of that time (version {program}), from the copy of the ledger that was kept before the upgrade.",
  ],
  "ceremony.withdraw-first": [
    "{ceremony} 正在筹备，其编号已经给出；要抽取另一期，请先撤回它并写明理由。",
    "{ceremony} is being prepared and its number is given out: to draw another period withdraw it first, with a reason.",
  ],
  "ceremony.withdraw-frozen": [
    "{ceremony} 已经封库，不能撤回；随机数公开之前，可由两位保管人作废。",
    "{ceremony} is frozen and cannot be withdrawn; until the nonce is revealed both keepers can make it void.",
  ],
  "ceremony.code-given": [
    "{ceremony} 正在筹备，其编号含单位代号；请先撤回它，再更改代号或级别。",
    "{ceremony} is being prepared and its number has the office's code in it: withdraw it before code or level are changed.",
  ],
  "ceremony.wrong-phase": ["此操作不能在“{phase}”阶段进行。", "This cannot be done in the phase “{phase}”."],
  "ceremony.paused": ["抽取已暂停，请先恢复。", "The ceremony is paused: resume it first."],
  "ceremony.still-showing": [
    "大屏还在显示这一步。显示够时间后才能进入下一步，这次按键没有作用。",
    "The stage is still showing this step. The next one follows when it has stood for its time; this press did nothing.",
  ],
  "ceremony.no-stage": [
    "大屏没有打开或没有应答，这一步在场人员看不到。请重新打开大屏；实在不能的，选择“不用大屏继续”，并将载入抽取记录。",
    "The stage is closed or does not answer, so the room would not see this step. Open it again; where that cannot be, go on without it, and the minutes will say so.",
  ],
  "ceremony.stage-is-there": [
    "大屏在应答，不能按没有大屏处理。请等这一步显示完毕。",
    "The stage answers, so this cannot go on as if there were none. Wait until the step has stood for its time.",
  ],
  "ceremony.not-paused": ["抽取没有暂停。", "The ceremony is not paused."],
  "ceremony.no-discipline": [
    "没有纪检监察人员在场，抽取不能继续；请纪检监察人员签到后再恢复。",
    "Nobody of the discipline department is present: the ceremony cannot go on until one has signed in.",
  ],
  "ceremony.period-locked": [
    "{ceremony} 的名单已锁定，其检查周期与 {period} 重叠，不得再次抽取；遗漏的单位待下一周期。",
    "{ceremony} has a locked list for a period that overlaps {period}; no days are drawn for twice. A unit that is missing waits for the next period.",
  ],
  "ceremony.period-before": [
    "{period} 早于已有名单的 {ceremony} 的检查周期，不得补抽；请改选其后的周期。",
    "{period} begins before the period of {ceremony}, which has its list; nothing is drawn out of its order. Choose a later period.",
  ],
  "ceremony.window-reason": [
    "当日不在规定的抽取时段内，或无法判定，请写明理由。",
    "The day is not inside the draw window, or that cannot be told: give the reason, it will stand in the minutes.",
  ],
  "ceremony.unfit": [
    "“{field}”的内容“{text}”不能写入封库文件：不得含半角逗号、引号、换行或控制字符，首尾不得有空格。",
    "“{text}” in “{field}” cannot stand in a frozen file: no comma, quotation mark, line break or control character, no space at its ends.",
  ],
  "ceremony.digest-run": [
    "文字中有八组以上、每组八位的数字，文书上只有摘要这样写，核验时无法区分。请去掉其间的空格连写，或用其他符号隔开，再提交。",
    "The text holds eight or more groups of eight digits, as papers write digests: a check could not tell them apart. Write them without the blanks, or part them otherwise, and try again.",
  ],
  "ceremony.names-registered": [
    "文字中有登记单位或检查人员的名称或编号“{found}”。公开的抽取记录不得出现名称，请改写（如“一家企业”“一名检查人员”）后再提交。",
    "The text holds “{found}”, a name or number of a registered unit or inspector. The public minutes hold none: write it differently (“an enterprise”, “an inspector”) and try again.",
  ],
  "ceremony.field.office": ["单位名称", "office"],
  "ceremony.field.item": ["抽查事项名称", "name of the item"],
  "ceremony.field.item-contents": ["抽查内容", "what is inspected"],
  "ceremony.field.item-basis": ["抽查事项的法律依据", "legal basis of the item"],
  "ceremony.field.item-subject": ["抽查主体", "who inspects"],
  "ceremony.field.item-way": ["抽查方式", "how it is inspected"],
  "ceremony.field.place": ["地点", "place"],
  "ceremony.field.organiser": ["组织单位", "organising body"],
  "ceremony.field.host": ["主持人", "host"],
  "ceremony.field.operator": ["操作员", "operator"],
  "ceremony.field.supervisor": ["纪检监督人", "supervisor"],
  "ceremony.field.recorder": ["记录员", "recorder"],
  "ceremony.field.name": ["姓名", "name"],
  "ceremony.field.organisation": ["所在单位", "organisation"],
  "ceremony.field.reason": ["理由", "reason"],
  "ceremony.field.officer": ["抽取负责人", "draw officer"],
  "ceremony.field.envelope": ["信封编号", "envelope number"],
  "ceremony.field.opinion": ["监督意见", "supervisor's opinion"],
  "ceremony.field.objection": ["异议", "objection"],
  "ceremony.leads": [
    "{name} 是主持人、操作员或记录员，不得投签。请改由其他见证人投签，或更正会务人员。",
    "{name} is host, operator or recorder and writes no slip. Let another witness write one, or correct who leads.",
  ],
  "ceremony.no-sheet": [
    "请先打印并归档抽取前封库单，再由见证人确认封库摘要。",
    "Print and file the pre-draw sheet first; then the witnesses confirm the freeze digest.",
  ],
  "ceremony.void-keepers": [
    "作废须两名保管人都同意并写明理由。",
    "A void takes both keepers, each with a reason.",
  ],
  "ceremony.bad-count": [
    "清点数“{count}”无效：须为不小于 0 的整数。",
    "The count “{count}” is not valid: a whole number, not negative.",
  ],
  "ceremony.minutes-filed": [
    "抽取记录已归档，此后的情况不再写入本场。",
    "The minutes are filed: nothing more is added to this ceremony.",
  ],
  "ceremony.malformed": [
    "内容不合规定，未予记录：{detail}",
    "Not recorded, the content is not of the form it must have: {detail}",
  ],
  "ceremony.empty": ["“{field}”不能为空，请填写。", "“{field}” is empty: fill it in."],
  "ceremony.no-such-person": ["没有编号为 {person} 的签到人员。", "Nobody signed in under number {person}."],
  "ceremony.already-present": ["{person} 号人员已在场。", "Person {person} is present already."],
  "ceremony.already-left": ["{person} 号人员已离场。", "Person {person} has left already."],
  "ceremony.signed-in-twice": [
    "{name}（{organisation}）已经签到，同一人不得签到两次。",
    "{name} ({organisation}) has signed in already; nobody signs in twice.",
  ],
  "ceremony.roster-fixed": [
    "投签人名册已随封库固定，此后签到者不再投签。",
    "The roster of slip writers was fixed by the freeze: whoever signs in now writes no slip.",
  ],
  "ceremony.other-day": [
    "本场按 {day} 筹备，今天是 {today}。请改正抽取日期并重新核定：抽取时段与证件有效期以当日为准。",
    "The ceremony was prepared for {day}, and today is {today}. Correct the day and settle the plan again: the window and the certificates are judged by it.",
  ],
  "ceremony.exclusions-unapproved": [
    "纪检监督人尚未确认回避关系与排除名单。请纪检监督人在“监督确认”中逐项查看后确认；此后名单、排除或核定有任何改动，须重新确认。",
    "The supervisor has not approved the conflicts and exclusions yet. Let the supervisor look through them and approve; whenever a list, an exclusion or the plan changes after that, they are approved again.",
  ],
  "ceremony.keeper-by.pad": [
    "本单位设定：保管人用本人口令确认锁定。请输入本人口令；不能输入的，记录不能确认的原因。",
    "This office has its keepers confirm a lock with their own passphrases. Type it, or record why this keeper cannot confirm.",
  ],
  "ceremony.keeper-by.passphrase": [
    "本单位设定：保管人在手写板上签名确认锁定。请签名；不能签名的，记录不能确认的原因。",
    "This office has its keepers confirm a lock by a signature on the pad. Sign there, or record why this keeper cannot confirm.",
  ],
  "ceremony.exclusions-approved": [
    "纪检监督人已经确认过本次核定。需要更改的，请重新核定后再确认。",
    "What is settled has been approved by the supervisor already. To change it, settle the plan anew and have it approved again.",
  ],
  "ceremony.approver-leads": [
    "{name} 是本场的主持人、操作员或记录员，不能确认回避关系与排除名单。请由纪检监督人确认。",
    "{name} is host, operator or recorder of this ceremony and cannot approve its conflicts and exclusions. Let the supervisor do it.",
  ],
  "ceremony.approver-off-roll": [
    "回避关系与排除名单由 {name} 确认，但签到名单的“纪检监察”中没有此人。请 {name} 以该身份签到；姓名录错的，更正后再封库；应由他人确认的，重新核定并由其确认。",
    "{name} approved the conflicts and exclusions and is not on the roll as discipline. Let {name} sign in as that, or correct the name on the roll; if somebody else has to approve, settle the plan anew and let him approve it.",
  ],
  "ceremony.approver-off-roll-yet": [
    "以“纪检监察”身份签到的是 {roll}，没有 {name}。请由已签到的纪检监督人以签到时的姓名确认，或先请 {name} 以该身份签到。",
    "{roll} signed in as discipline, and {name} did not. Let whoever signed in as that approve by the same name, or let {name} sign in first.",
  ],
  "ceremony.rules-unchosen": [
    "本单位可用的规则不止一种，请先选择本场所依据的规则。",
    "More than one rule set may hold this ceremony: choose the one it is held by.",
  ],
  "ceremony.plan-missing": ["请先核定资格与抽取数量。", "Settle eligibility and quotas first."],
  "ceremony.uncounted": [
    "{ceremony} 的名单尚未公开，其抽取次数须先由两名保管人输入口令（或恢复码）计入年度上限。",
    "The list of {ceremony} is still sealed: both its keepers enter their passphrases (or recovery codes) first, so that its draws count for the yearly cap.",
  ],
  "ceremony.earlier-sealed": [
    "{ceremony} 的密封名单打不开：{reason}",
    "The sealed list of {ceremony} does not open: {reason}",
  ],
  "ceremony.void-minutes-first": [
    "{ceremony} 已作废，抽取（作废）记录尚未归档。请先在该场页面归档记录、写出档案包，再建立下一场。",
    "{ceremony} is void and its minutes are not filed. File them and write its bag on its own page before the next ceremony is opened.",
  ],
  "ceremony.void-bag-first": [
    "{ceremony} 已作废，档案包尚未写出。请先在该场页面写出档案包，再建立下一场。",
    "{ceremony} is void and its bag is not written. Write it on its own page before the next ceremony is opened.",
  ],
  "ceremony.earlier-wait": [
    "{ceremony} 的密封名单已多次未能打开，请过 {seconds} 秒再试。重新启动程序不会缩短等待，等待从启动时重新计算。",
    "The sealed list of {ceremony} was tried several times without success: wait {seconds} {seconds|second|seconds}. A restart does not shorten the wait, which then begins anew.",
  ],
  "ceremony.not-sealed": [
    "{ceremony} 不是本年度尚未公开的名单，没有可以不计的次数。",
    "{ceremony} is no list of this year that is sealed still: there is nothing to leave uncounted.",
  ],
  "ceremony.not-lost": [
    "{ceremony} 的名单须先用两个口令、再用两个恢复码各试开一次，都打不开，才能记为不计入。位数或格式不对的输入不算试开。",
    "The list of {ceremony} is left uncounted only when an attempt with both passphrases and another with both recovery codes have failed. What has not the length or form of such secrets is no attempt.",
  ],
  "ceremony.not-counted-already": [
    "{ceremony} 的抽取次数已记为不计入。",
    "The draws of {ceremony} are recorded as not counted already.",
  ],
  "ceremony.counted-already": [
    "{ceremony} 的抽取次数没有记为不计入，无须恢复。",
    "The draws of {ceremony} are not recorded as left uncounted: there is nothing to take back.",
  ],
  "ceremony.supervisor-leads": [
    "批准人须是纪检监督人，不能是本场的主持人、操作员或记录员。",
    "The supervisor approves this, and cannot be host, operator or recorder of this ceremony.",
  ],
  "ceremony.left-by-leader": [
    "{ceremony} 的抽取次数不计入，批准人 {name} 现为本场的主持人、操作员或记录员，批准不再有效。请恢复计入后打开名单；确实打不开的，重新试开并由纪检监督人另行批准。",
    "{name}, who approved that the draws of {ceremony} are not counted, is now host, operator or recorder, so the approval no longer holds. Count them again and open the list; if it does not open, try both pairs anew and let the supervisor approve it.",
  ],
  "ceremony.opened-meanwhile": [
    "{ceremony} 的名单在本场开启后已于 {day} 打开过，说明口令或恢复码当时在手，不能记为不计入。请用当时的口令或恢复码打开。",
    "The list of {ceremony} was opened on {day}, since this ceremony was opened: its secrets were at hand, and it is not left uncounted. Open it with what opened it then.",
  ],
  "ceremony.earlier-differs": [
    "{ceremony} 的密封名单中 {code} 与当时的承诺不符，不能计入。请保留现场并报告。",
    "In the sealed list of {ceremony}, {code} does not open its commitment and is not counted. Keep everything as it is and report it.",
  ],
  "ceremony.trial-failed": [
    "密封文件试开后内容不一致，未予封库。请重试；如再次出现，请更换电脑。",
    "The sealed file, opened on trial, does not hold what was put in; nothing was frozen. Try again; if it happens once more, use another machine.",
  ],
  "ceremony.frozen-differs": [
    "封库文件 {file} 与本场抽取已定的内容不一致，未予封库。请重新核定后再试。",
    "The frozen file {file} does not say what this ceremony has settled; nothing was frozen. Settle the plan again and retry.",
  ],
  "ceremony.no-such-slip": [
    "没有 {slip} 号签纸：名册共 {count} 人。",
    "There is no slip {slip}: the roster has {count}.",
  ],
  "ceremony.slip-dropped": ["{slip} 号签纸已投入。", "Slip {slip} is in the box already."],
  "ceremony.correction-frozen": [
    "封库后名册不再改变：只能更正姓名的写法，由两名保管人签名确认；角色、单位和是否投签不能更正。",
    "After the freeze the roster stays as it is: only how a name is spelt is corrected, signed by both keepers; role, organisation and who writes a slip are not.",
  ],
  "ceremony.correction-unfrozen": [
    "尚未封库，请直接更正登记，无须保管人签名。",
    "Nothing is frozen yet: correct the entry itself, without the keepers.",
  ],
  "ceremony.name-of-another": [
    "“{name}”是 {person} 号人员的姓名，没有更正。确系同名的，请加注区分。",
    "“{name}” is the name of person {person}; nothing was corrected. Where two do bear one name, add what tells them apart.",
  ],
  "ceremony.details-unfrozen": [
    "尚未封库，请在“本场抽取”中直接更正，无须保管人签名。",
    "Nothing is frozen yet: correct it on the ceremony's own form, without the keepers.",
  ],
  "ceremony.details-same": [
    "与现在的写法相同，没有可以更正的。",
    "It is spelt like this already: there is nothing to correct.",
  ],
  "ceremony.details-offices": [
    "封库后不更换主持人、操作员或记录员：同一人兼任的须一并更正，不同的人不能更正为同一姓名。",
    "After the freeze nobody takes the place of host, operator or recorder: where one person holds two of these offices both are corrected, and two persons are not given one name.",
  ],
  "ceremony.supervisor-first": [
    "用口令确认时，纪检监督人须先用口令确认：名单的外层由其口令封存，抽取负责人的口令在内层，单独无法核对。纪检监督人已用其他方式确认，或其后程序重新启动过的，请抽取负责人在手写板上签名。",
    "By passphrase the supervisor confirms first: that passphrase seals the outer layer of the list, and the officer's within it cannot be checked alone. Where the supervisor confirmed otherwise, or the program was started again since, the officer signs on the pad.",
  ],
  "ceremony.keeper-wait": [
    "{keeper}的口令多次未能通过，请在 {seconds} 秒后再试，或在手写板上签名。",
    "The passphrase of {keeper} was not accepted several times: try again in {seconds} {seconds|second|seconds}, or sign on the pad.",
  ],
  "ceremony.keeper-passphrase": [
    "所填不是{keeper}封库时设定的口令，没有确认。请对照口令纸条再输一次，或在手写板上签名；这次尝试已记录。",
    "This is not the passphrase that {keeper} set at the freeze; nothing was confirmed. Type it again from the keeper's slip, or sign on the pad; the attempt is on record.",
  ],
  "ceremony.plan-differs": [
    "预览之后名单或设定有了变化，与所看到的不同，没有核定。请看过更新后的预览再核定。",
    "Lists or settings have changed since the preview, so that it is not what was seen; nothing was settled. Look at the new preview and settle that.",
  ],
  "ceremony.slip-not-dropped": [
    "{slip} 号签纸没有记为投入，无须更正。",
    "Slip {slip} is not noted as dropped: there is nothing to correct.",
  ],
  "ceremony.slips-counted": [
    "签纸已清点且相符，投入记录不再更正。",
    "The slips are counted and agree with the roster: who dropped one is not corrected any more.",
  ],
  "ceremony.slips-missing": [
    "尚有 {count} 张签纸未投入，不能清点。",
    "{count} {count|slip|slips} {count|is|are} not in the box yet: the slips cannot be counted.",
  ],
  "ceremony.not-counted": [
    "折叠的签纸尚未清点相符，不能揭示随机数。",
    "The folded slips have not been counted and found complete: the nonce stays sealed.",
  ],
  "ceremony.nonce-differs": [
    "保管的随机数与封库时的承诺不符，不得继续；请由两名保管人作废本场抽取。",
    "The nonce that was kept does not meet its commitment: stop, and let both keepers void the ceremony.",
  ],
  "ceremony.nonce-revealed": [
    "机器随机数已揭示，此后任何人不得作废；结果已可由任何人算出。",
    "The nonce has been revealed: from now on nobody can void the ceremony, for anyone can compute the result.",
  ],
  "ceremony.nothing-frozen": [
    "尚未封库，没有可作废的内容；可直接更正。",
    "Nothing is frozen yet, so there is nothing to void: correct it instead.",
  ],
  "ceremony.bad-digits": [
    "{slip} 号签纸须录入 12 位数字，无法辨认的位用“?”；收到“{digits}”。",
    "Slip {slip} takes twelve digits, `?` for one that cannot be read; “{digits}” came in.",
  ],
  "ceremony.read-already": [
    "{slip} 号签纸已由{reader}读过，不能改读。",
    "Slip {slip} was read by {reader} already; a reading is never changed.",
  ],
  "ceremony.no-third": [
    "{slip} 号签纸两次读数一致且无人提出异议，不需要第三人读签。",
    "The two readings of slip {slip} agree and nobody objected: no third reading.",
  ],
  "ceremony.unread-slips": [
    "尚有 {count} 张签纸未读定。",
    "{count} {count|slip|slips} {count|is|are} not read yet.",
  ],
  "ceremony.no-envelope": [
    "请先将签纸装入信封并录入信封编号。",
    "Put the slips into an envelope first and enter its number.",
  ],
  "ceremony.conflicts-differ": [
    "保管的回避名单与封库时的摘要不符，无法分派检查人员；数据文件已损坏，请保留现场。",
    "The list of conflicts that was kept does not meet its frozen digest: the data file is damaged. Keep it as it is.",
  ],
  "ceremony.keeper-answered": [
    "该保管人已作出确认或缺席记录。",
    "This keeper has confirmed, or was recorded absent, already.",
  ],
  "ceremony.keepers-missing": [
    "请先由两名保管人确认，或记录其不能确认的原因。",
    "Let both keepers confirm first, or record why one cannot.",
  ],
  "ceremony.paper-filed": ["该文书已归档，不得替换。", "This paper is filed already and is not replaced."],
  "ceremony.no-minutes": ["请先归档抽取记录，再写出档案包。", "File the minutes before the bag is written."],
  "ceremony.bag-unverified": [
    "档案包 {folder} 已写出，但核验不通过，未作登记：{name}——{reason}",
    "The bag {folder} was written but does not pass its own check and is not recorded: {name}: {reason}",
  ],
  "ceremony.bag-written": ["档案包已写出。", "The bag is written already."],

  "ceremony.signer.person": ["{person} 号人员", "Person {person}"],
  "ceremony.signer.host": ["主持人", "The host"],
  "ceremony.signer.operator": ["操作员", "The operator"],
  "ceremony.signer.recorder": ["记录员", "The recorder"],
} as const satisfies Record<`ceremony.${string}`, Entry>;
