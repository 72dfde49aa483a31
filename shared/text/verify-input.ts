import type { Entry } from "./catalogue.ts";

/** What the verifier cannot even begin with (exit 2), and the states of a check. */
export const verifyInput = {
  "verify.input.missing": ["找不到 {path}；请核对路径", "{path} does not exist; check the path"],
  "verify.input.unreadable": [
    "无法读取 {path}（{code}）；请核对权限与存储介质",
    "{path} cannot be read ({code}); check permissions and the medium",
  ],
  "verify.input.not-a-file": [
    "{path} 既不是普通文件也不是文件夹（链接、管道或设备）；请换用未改动的档案包",
    "{path} is neither a plain file nor a folder (a link, pipe or device); use the bag as it was handed out",
  ],
  "verify.input.too-many": [
    "文件超过 {most} 个；这不像是一个档案包，请核对路径",
    "there are more than {most} files; this does not look like a bag, check the path",
  ],
  "verify.input.too-large": [
    "{path} 超过了可读取的 {most}；请核对是否拿对了文件",
    "{path} goes beyond the {most} that are read; make sure that this is the right file",
  ],
  "verify.input.memory": [
    "本程序的内存不够读入 {path}（约需 {need}）；请换一台内存较大的计算机，或取消对程序内存的限制",
    "this program has not the memory to read {path} (about {need}); use a computer with more, or lift the limit on this program",
  ],
  "verify.input.zip": [
    "{path} 不是完好的 .zip（不是压缩包、已损坏或不完整）；请换用完整的档案包",
    "{path} is not a sound .zip (no archive, damaged or cut off); use a complete bag",
  ],
  "verify.input.other-kind": [
    "{path} 是 {kind} 文件，不是 .zip；请先解压，再给出解压得到的文件夹；如果只是一份文书，请给出整个档案包",
    "{path} is a {kind} file and no .zip; unpack it and give the folder that comes out, or, if it is a single paper, give the whole bag",
  ],
  "verify.input.two-bags": [
    "这里有不止一个档案包：{names}；请只给出要核验的那一个",
    "there is more than one bag here: {names}; give the one that is to be verified",
  ],
  "verify.input.outside": [
    "压缩包中的 {path} 指向文件夹之外；请换用原来的档案包",
    "{path} in the archive leads out of its folder; use the original bag",
  ],
  "verify.input.encrypted": [
    "压缩包中的 {path} 已加密；请先解密，再核验未加密的档案包",
    "{path} in the archive is encrypted; decrypt it first and verify the plain bag",
  ],
  "verify.input.twice": [
    "压缩包中有两个 {path}；无法判断以哪一个为准，请换用原来的档案包",
    "the archive holds {path} twice, and nobody can say which counts; use the original bag",
  ],
  "verify.input.bomb": [
    "压缩包中的 {path} 解压后膨胀超过 {ratio} 倍，疑为压缩炸弹；请换用原来的档案包",
    "{path} in the archive inflates to more than {ratio} times its size, like a zip bomb; use the original bag",
  ],
  "verify.input.nothing": [
    "{path} 中没有抽取文件（档案包外面最多可有两层文件夹）；请给出档案包文件夹（data 的上一级）、其 .zip，或放有公开文件（freeze.txt、pool.csv 等）的文件夹",
    "{path} holds no files of a ceremony (a bag may lie in at most two folders); give a bag's folder (the one above data), its .zip, or a folder with the public files (freeze.txt, pool.csv and so on)",
  ],
  "verify.input.nothing-sealed": [
    "{path} 中没有 names.csv、conflicts.csv、amendments.csv 或 openings.csv；请给出放有已启封文件的文件夹",
    "{path} holds no names.csv, conflicts.csv, amendments.csv or openings.csv; give the folder with the opened files",
  ],
  "verify.input.two": [
    "有两个内容不同的 {name}；请只留下要核验的一个",
    "there are two {name} that differ; leave only the one to be verified",
  ],
  "verify.status.pass": ["通过", "pass"],
  "verify.status.fail": ["不通过", "FAIL"],
  "verify.status.not-possible": ["无法核验", "not possible"],
} as const satisfies Record<`verify.${string}`, Entry>;

/** What a check found in the course of the ceremony: slips, seed, result, teams, ledger, papers, openings. */
export const verifyCourse = {
  "verify.roster.good": [
    "{count} 名投签人，有纪检监察人员，有局外人员，无人重复",
    "{count} {count|writer|writers}, one of discipline, one from outside, nobody twice",
  ],
  "verify.slips.same": ["{count} 签", "{count} {count|slip|slips}"],
  "verify.slips.other": [
    "seed.txt 有 {slips} 签，投签人却有 {writers} 名",
    "seed.txt has {slips} {slips|slip|slips}, but there are {writers} {writers|writer|writers}",
  ],
  "verify.nonce.same": ["H(随机数) = {commitment}", "H(nonce) = {commitment}"],
  "verify.nonce.other": [
    "公布的随机数摘要为 {found}，封库时承诺的是 {committed}；随机数或种子文件已改动",
    "the revealed nonce hashes to {found}, committed was {committed}; the nonce or seed.txt was changed",
  ],
  "verify.seed.bound": ["种子 {seed}", "seed {seed}"],
  "verify.seed.other": [
    "seed.txt 绑定的封库摘要是 {freeze}，freeze.txt 的摘要却是 {frozen}",
    "seed.txt binds the freeze {freeze}, but freeze.txt is {frozen}",
  ],
  "verify.result.same": [
    "{count} 个抽中代码与重算完全一致",
    "{count} drawn {count|code|codes}, exactly those drawn again",
  ],
  "verify.result.other": [
    "result.csv 第 {line} 行是 {found}，重算为 {due}（代码与签号）",
    "result.csv line {line} has {found}, drawn again it is {due} (code and ticket)",
  ],
  "verify.close.same": ["H(close.txt) = {digest}", "H(close.txt) = {digest}"],
  "verify.close.void": ["作废，H(close.txt) = {digest}", "void, H(close.txt) = {digest}"],
  "verify.close.other": [
    "close.txt 的 {key} 是 {closed}，{file} 的摘要却是 {found}",
    "close.txt says {key} {closed}, but {file} is {found}",
  ],

  "verify.teams.form": [
    "{lines} 行；由表可推知至少 {passedOver} 处回避",
    "{lines} {lines|line|lines}; the table shows at least {passedOver} {passedOver|conflict|conflicts}",
  ],
  "verify.teams.count": [
    "assignment.csv 有 {found} 行，{units} 个单位每组 {team} 人不是这个数",
    "assignment.csv has {found} {found|line|lines}, which is not {units} {units|unit|units} with teams of {team}",
  ],
  "verify.teams.unit": [
    "{unit} 的位置上写着 {found}；各组应按抽取次序排列",
    "{found} stands in the place of {unit}; teams stand in the order of the draw",
  ],
  "verify.teams.stranger": [
    "{unit} 的 {inspector} 不在检查人员池中",
    "{inspector} in the team of {unit} is not in the pool",
  ],
  "verify.teams.twice": [
    "{inspector} 在 {unit} 的组中出现两次",
    "{inspector} stands twice in the team of {unit}",
  ],
  "verify.teams.order": [
    "{unit} 的 {inspector} 不合（已派数、组号）的次序",
    "{inspector} in the team of {unit} is not in the order of (units so far, team ticket)",
  ],
  "verify.teams.same": [
    "{lines} 行与重算完全一致",
    "{lines} {lines|line|lines}, exactly those assigned again",
  ],
  "verify.teams.other": [
    "assignment.csv 第 {line} 行是 {found}，重算为 {due}，或其组号不同",
    "assignment.csv line {line} has {found}, assigned again it is {due}, or the ticket differs",
  ],
  "verify.amendments.same": [
    "{count} 条变更都是规则给出的",
    "{count} {count|amendment|amendments}, each the one the rule gives",
  ],
  "verify.amendments.form": [
    "{count} 条变更在当时的检查组中都是可能的；规则给出的是否正是此人，没有回避名单的盐便无从得知",
    "{count} {count|amendment|amendments}, each possible in the teams as they stood; whether it is the one the rule gives, nobody can tell without the salt of the conflicts",
  ],
  "verify.amendments.cannot-come": [
    "第 {number} 条变更：{inspector} 不能到 {unit} 的检查组，他不在检查人员之列，或已在该组，或已由此前的变更调离该单位",
    "amendment {number}: {inspector} cannot come to the team of {unit}: not in the pool, in that team already, or taken from that unit by an amendment before",
  ],
  "verify.amendments.cannot-leave": [
    "第 {number} 条变更：{inspector} 当时不在 {unit} 的检查组，或该单位已免予检查",
    "amendment {number}: {inspector} was not in the team of {unit} then, or that unit was waived",
  ],
  "verify.amendments.recorded": [
    "{count} 条变更与账本所记逐条一致",
    "{count} {count|amendment|amendments}, line by line as the ledger records {count|it|them}",
  ],
  "verify.amendments.count": [
    "amendments.csv 有 {found} 条，账本记了 {due} 条",
    "amendments.csv has {found} {found|line|lines}, the ledger records {due}",
  ],
  "verify.amendments.other": [
    "第 {number} 条变更不是账本所记的那一条，或 amendments.csv 到该条为止的摘要与账本不符",
    "amendment {number} is not the one that the ledger records, or the digest of amendments.csv up to it is another",
  ],
  "verify.amendments.no-addendum": [
    "第 {number} 条变更没有附页：账本没有记下它的归档",
    "amendment {number} has no addendum: the ledger records none that was filed",
  ],
  "verify.amendments.no-ledger": [
    "这里的账本到不了这些变更：有 {count} 条晚于它",
    "the ledger here does not reach these amendments: {count} {count|is|are} later than it",
  ],

  "verify.ledger.line": [
    'events.jsonl 第 {line} 行不是 [seq,"prev_hash","hash","body"]；请换用原文件',
    'events.jsonl line {line} is not [seq,"prev_hash","hash","body"]; use the original file',
  ],
  "verify.ledger.chain": ["{count} 个事件，链头 {head}", "{count} {count|event|events}, head {head}"],
  "verify.ledger.seq": ["第 {seq} 个事件的序号是 {found}", "event {seq} is numbered {found}"],
  "verify.ledger.previous": [
    "第 {seq} 个事件没有接在前一个之后",
    "event {seq} does not hang on the one before",
  ],
  "verify.ledger.hash": [
    "第 {seq} 个事件的内容与其哈希不符：账本已被改动",
    "event {seq} does not hash to its own hash: the ledger was changed",
  ],
  "verify.ledger.head": ["第 {seq} 个事件封存了这份 close.txt", "event {seq} locks this close.txt"],
  "verify.ledger.no-head": [
    "账本中没有接在 {ledger}（close.txt 所记链头）之后的事件",
    "no event of the ledger follows {ledger}, the head in close.txt",
  ],
  "verify.ledger.not-lock": [
    "close.txt 所指的第 {seq} 个事件不是 {type}",
    "event {seq}, to which close.txt points, is not {type}",
  ],
  "verify.ledger.other-close": [
    "第 {seq} 个事件封存的是另一份 close.txt",
    "event {seq} locks another close.txt",
  ],
  "verify.ledger.no-end": ["找不到封存事件", "the event of the lock is not found"],
  "verify.ledger.again": [
    "账本在本场封库之后又有 {type}（第 {seq} 号事件）：封库之后不得重新建立、撤回、关闭或再次封库。",
    "After this ceremony's freeze the ledger has {type} (event {seq}): from its freeze on a ceremony is not opened again, withdrawn, closed or frozen anew.",
  ],
  "verify.ledger.not-approved": [
    "第 {seq} 个事件封库，此前账本没有纪检监督人对本次核定的确认；没有确认不得封库",
    "event {seq} is the freeze, and before it the ledger has no approval of the plan by the supervisor; without one there is no freeze",
  ],
  "verify.ledger.approved-other": [
    "纪检监督人确认的是 {conflicts} 条、最少可选 {leastChoice} 名，basis.csv 写的是 {due} 条、{left} 名",
    "the supervisor approved {conflicts} and a least choice of {leastChoice}; basis.csv states {due} and {left}",
  ],
  "verify.ledger.not-noted": [
    "封存之前账本没有按次序记下 {type}",
    "before the lock the ledger has no {type} in its place",
  ],
  "verify.ledger.noted-other": [
    "第 {seq} 个事件 {type} 所记的 {key} 与文件不符",
    "event {seq}, {type}, notes another {key} than the files have",
  ],
  "verify.ledger.course": ["{events}", "{events}"],
  "verify.ledger.course-uncounted": [
    "{events}；{lists} 的密封名单打不开，两对密钥试开未成之后，经纪检监督人批准不计入本年度抽取次数",
    "{events}; not counted for the year, approved by the supervisor after an attempt with each pair of secrets had failed: {lists}",
  ],
  "verify.ledger.course-unapproved": [
    "{events}；这份账本里没有任何人确认过排除与回避",
    "{events}; nobody approved the conflicts and exclusions in this ledger",
  ],
  "verify.ledger.planned-before": [
    "核定之后、封库（第 {frozen} 个事件）之前又有 {type}（第 {seq} 个事件）：名单变了就须重新核定",
    "between the plan and the freeze, event {frozen}, the ledger has {type}, event {seq}: with other lists the plan has to be settled again",
  ],
  "verify.ledger.other-register": [
    "第 {seq} 个事件封库，依据的是名录第 {frozen} 个事件时的状态，核定时却是第 {planned} 个",
    "event {seq} froze the register as of event {frozen}; the plan was made as of event {planned}",
  ],
  "verify.ledger.list-left-out": [
    "同一年度的 {list} 此前已在这份账本中锁定，核定时既没有计入，也没有写明不计入",
    "{list}, of the same year, was locked in this ledger before; the plan neither counts it nor names it as not counted",
  ],
  "verify.ledger.of-sample": [
    "第 {seq} 个事件写明这是演示账本，其中只能有演练，这一场却不是演练",
    "event {seq} says that this is the sample's ledger, which holds rehearsals only; this ceremony is none",
  ],
  "verify.ledger.sample-list": [
    "封库时用着第 {seq} 个事件导入的演示名单，这一场却不是演练",
    "the freeze rests on a list of the sample, imported with event {seq}, and the ceremony is no rehearsal",
  ],
  "verify.ledger.uncounted-unapproved": [
    "核定时没有计入 {list}，但账本中没有有效的批准，或此前没有两对密钥试开未成的记录",
    "the plan leaves {list} uncounted, and the ledger holds no approval of it that stands and came after a failed attempt with each pair of secrets",
  ],

  "verify.ledger.filed": ["{files} 与账本所记一致", "{files} as the ledger has them"],
  "verify.ledger.filed-other": [
    "{file} 不是账本所记的那一份",
    "{file} is not the one that was filed in the ledger",
  ],
  "verify.ledger.filed-missing": [
    "账本记有 {files}，这里却没有；请换用完整的档案包",
    "the ledger notes {files}, and here it is missing; use the complete bag",
  ],
  "verify.ledger.none-filed": [
    "这里没有账本所记的密封文件、文书与核验页",
    "none of the sealed files, papers and pages that the ledger notes is here",
  ],

  "verify.paper.same": [
    "{count} 项摘要与数字都印在上面",
    "{count} {count|digest or number is|digests and numbers are} printed there",
  ],
  "verify.paper.other": ["{paper} 上没有印 {what}：{digest}", "{paper} does not print {what}: {digest}"],
  "verify.paper.no-text": [
    "{paper} 中没有可读取的文字；请对照纸面",
    "{paper} has no text that can be read; compare it by eye",
  ],
  "verify.cut-offs.printed": ["{list}", "{list}"],

  "verify.openings.hold": [
    "{count} 条公开都符合承诺",
    "{count} {count|opening meets its commitment|openings meet their commitments}",
  ],
  "verify.openings.other": [
    "{file} 第 {line} 行（{code}）与封库时的承诺不符：名称、标识或盐已改动",
    "{file} line {line} ({code}) does not meet its commitment: name, id or salt was changed",
  ],
  "verify.openings.inspector": [
    "{file} 第 {line} 行（{code}）是检查人员，公示中不应有检查人员",
    "{file} line {line} ({code}) is an inspector: none is ever disclosed",
  ],
  "verify.openings.one": [
    "{count} 个对象，各只有一个承诺",
    "{count} {count|unit or person|units and persons}, one commitment each",
  ],
  "verify.openings.two": [
    "{file} 第 {first} 行与第 {second} 行是同一对象，却有两个承诺：它可能被抽中两次",
    "one unit under two commitments in {file}, lines {first} and {second}: it could be drawn twice",
  ],
  "verify.openings.drawn": [
    "{count} 个抽中代码全部公开",
    "all {count} drawn {count|code|codes} {count|is|are} opened",
  ],
  "verify.openings.drawn-waived": [
    "{count} 个抽中代码全部公开；免除检查的 {waived} 理由见其变更单",
    "all {count} drawn {count|code|codes} {count|is|are} opened; the reason for waiving {waived} stands in the addendum",
  ],
  "verify.openings.drawn-closed": ["抽中的 {code} 没有公开", "{code} was drawn and is not opened"],
  "verify.openings.excluded": [
    "{count} 个被排除的单位全部公开",
    "all {count} excluded {count|unit|units} {count|is|are} opened",
  ],
  "verify.openings.excluded-closed": [
    "{draw} 中被排除的 {commitment} 没有公开",
    "{draw}: the excluded {commitment} is not opened",
  ],
  "verify.openings.tier": [
    "{count} 个第二序代码全部公开",
    "all {count} tier-2 {count|code is|codes are} opened",
  ],
  "verify.openings.tier-closed": ["第二序的 {code} 没有公开", "{code} of tier 2 is not opened"],
  "verify.tier-size.none": ["这次抽取没有第二序", "there is no tier 2 in this ceremony"],
  "verify.tier-size.earlier": [
    "第二序 {count} 个；要知道已查一次的单位数，需要本年前几个周期的公开材料",
    "tier 2 has {count}; only the openings of the year's earlier periods tell how many were visited once",
  ],
} as const satisfies Record<`verify.${string}`, Entry>;
