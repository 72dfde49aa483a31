import type { Entry } from "./catalogue.ts";

/** What a check found in the bag, its files, and what was frozen. Codes, digests and file names need no translation. */
export const verify = {
  "verify.needs": ["这里没有（或读不了）{files}", "not here, or not readable: {files}"],
  "verify.void": [
    "文件写明这次抽取已作废，没有抽取结果",
    "the files say that the ceremony is void and nothing was drawn",
  ],
  "verify.no-teams": ["这次抽取不分派检查人员", "the ceremony assigns no inspectors"],

  "verify.bag.declared": ["bagit.txt 符合 BagIt 1.0", "bagit.txt declares BagIt 1.0"],
  "verify.bag.undeclared": [
    "bagit.txt 的内容不是 BagIt 1.0、UTF-8 的声明；请换用未改动的档案包",
    "bagit.txt is not the declaration of BagIt 1.0 in UTF-8; use the bag as it was handed out",
  ],
  "verify.bag.unreadable": ["{file} 缺失或不是 UTF-8 文本", "{file} is missing or is not UTF-8 text"],
  "verify.bag.line": [
    "{file} 第 {line} 行不是“摘要、两个空格、路径”，或路径重复、不该列在此处",
    "{file} line {line} is not digest, two spaces, path; or the path stands there twice or does not belong there",
  ],
  "verify.bag.complete": [
    "{count} 个文件，一个不少，一个不多",
    "{count} {count|file|files}, none missing, none extra",
  ],
  "verify.bag.missing": [
    "缺少 {count} 个文件：{paths}",
    "{count} {count|file|files} {count|is|are} missing: {paths}",
  ],
  "verify.bag.extra": [
    "多出 {count} 个清单之外的文件：{paths}。若是后来放入的，或操作系统自行生成的（.DS_Store、Thumbs.db），移走后再核验",
    "{count} {count|file|files} {count|is|are} in no manifest: {paths}. What was put here later, or made by the operating system (.DS_Store, Thumbs.db), is to be moved away before checking again",
  ],
  "verify.bag.strange": [
    "有 {count} 个文件列在清单里，但档案包中没有它的位置，不是本系统放入的：{paths}",
    "{count} {count|file|files} {count|is|are} in the manifests but {count|has|have} no place in a bag, put there by another hand: {paths}",
  ],
  "verify.bag.unchanged": [
    "{count} 个文件与清单一致",
    "{count} {count|file|files} {count|is|are} as the manifest says",
  ],
  "verify.bag.changed": [
    "{count} 个文件与清单不符，文件或清单已改动：{paths}",
    "{count} {count|file|files} {count|differs|differ} from the manifest, either of which was changed: {paths}",
  ],
  "verify.version.first": ["第一版", "the first version"],
  "verify.version.later": [
    "第 {version} 版；此前各版的文件与账本所记的清单一致（上一版清单 {previous}）",
    "version {version}; the files of every version before it are those of the manifest in the ledger (the last one {previous})",
  ],
  "verify.version.public": [
    "第 {version} 版的公开版：上一版清单 {previous} 与账本所记一致；此前各版的清单包含此处不附的密封文件，要用完整版核对",
    "public edition of version {version}: the manifest of the one before, {previous}, is that of the ledger; the manifests before list the sealed files, which are not here: compare the whole edition",
  ],
  "verify.version.without": [
    "bag-info.txt 自称第“{said}”版或写有上一版清单，但没有后来收入的文件",
    "bag-info.txt calls it version “{said}” or names a version before, but nothing was added later",
  ],
  "verify.version.other": [
    "按 data/later 的内容应为第 {version} 版，bag-info.txt 写着“{said}”",
    "by what lies in data/later it is version {version}, bag-info.txt says “{said}”",
  ],
  "verify.version.unrecorded": [
    "账本没有记下第 {version} 版的清单",
    "the ledger does not record the manifest of version {version}",
  ],
  "verify.version.changed": [
    "第 {version} 版的文件已不是账本所记的那些（清单摘要应为 {recorded}）",
    "the files of version {version} are not those the ledger records (digest of its manifest: {recorded})",
  ],
  "verify.version.other-previous": [
    "bag-info.txt 所写的上一版清单是 {previous}，账本所记是 {recorded}",
    "bag-info.txt names {previous} as the manifest of the version before, the ledger records {recorded}",
  ],
  "verify.later.listed": [
    "{files} 个文件，都是各版按清单与账本应有的，此外没有别的",
    "{files} {files|file|files}, those that each version must have by its lists and the ledger, and nothing else",
  ],
  "verify.later.list": [
    "第 {version} 版没有可读的 scans.csv：{why}",
    "version {version} has no scans.csv that can be read: {why}",
  ],
  "verify.later.ledger": [
    "第 {version} 版的账本没有接在上一版之后，或已被改动",
    "the ledger of version {version} does not go on from the version before, or was changed",
  ],
  "verify.later.other": [
    "{path} 不是 scans.csv 或账本所列的那一份",
    "{path} is not the one that scans.csv or the ledger lists",
  ],
  "verify.later.unsealed": [
    "账本没有记下第 {version} 版收入的换封",
    "the ledger does not record the resealing that version {version} brings",
  ],
  "verify.later.unrecorded": [
    "第 {version} 版的 scans.csv 与账本所记的扫描件不同",
    "scans.csv of version {version} does not list the scans that the ledger records",
  ],
  "verify.later.amendments": [
    "第 {version} 版没有可读的 amendments.csv：{why}",
    "version {version} has no amendments.csv that can be read: {why}",
  ],
  "verify.later.unbegun": [
    "第 {version} 版 amendments.csv 的条数不是账本记下的，或账本没有记下该版的开始",
    "amendments.csv of version {version} has not as many lines as the ledger says, or the ledger does not begin that version",
  ],
  "verify.later.disclosure": [
    "第 {version} 版是公示，而账本没有恰好记下一次公示，或没有记下该版的开始",
    "version {version} is the disclosure, and the ledger does not say of exactly one, or does not begin that version",
  ],
  "verify.later.two-kinds": [
    "第 {version} 版在 data/later 中有两个文件夹，只应有一个",
    "version {version} has two folders in data/later, where it has one",
  ],
  "verify.later.unlisted": [
    "data/later 中有 {count} 个未列入的文件，例如 {path}",
    "{count} {count|file|files} in data/later {count|is|are} not listed, {path} for one",
  ],
  "verify.bag.oxum": [
    "{files} 个文件，共 {octets} 字节",
    "{files} {files|file|files}, {octets} {octets|byte|bytes}",
  ],
  "verify.bag.oxum-other": [
    "data 下的文件数下来是“{due}”，bag-info.txt 写着“{found}”；两者都可能被改动，看清单各项即知是哪一个",
    "the files under data count up to “{due}”, bag-info.txt says “{found}”; either may have been altered, the manifest checks tell which",
  ],

  "verify.file.read": ["SHA-256 {digest}", "SHA-256 {digest}"],
  "verify.file.missing": ["缺少 {file}；请取得完整的档案包", "{file} is missing; get the complete bag"],
  "verify.file.not-here": ["这里没有 {file}", "{file} is not here"],
  "verify.file.amendments": [
    "没有用 --sealed 给出 {file}：变更清单在公开之前由组织抽取的单位保存，没有变更时只有标题行",
    "{file} was not given with --sealed: the office that held the draw keeps the list of amendments until disclosure, with its heading alone where there are none",
  ],
  "verify.file.sealed": [
    "{file} 尚未启封，或没有用 --sealed 给出",
    "{file} is still sealed, or was not given with --sealed",
  ],
  "verify.file.void": ["作废的抽取不应有 {file}", "a void ceremony has no {file}"],
  "verify.file.not-utf8": [
    "{file} 不是有效的 UTF-8；请换用原文件",
    "{file} is not valid UTF-8; use the original file",
  ],

  "verify.digest.same": ["{digest}", "{digest}"],
  "verify.digest.other": [
    "{file} 的摘要是 {found}，封库时是 {frozen}；该文件或 freeze.txt 已改动",
    "the digest of {file} is {found}, at the freeze it was {frozen}; that file or freeze.txt was changed",
  ],
  "verify.protocol.earlier": [
    "这里的文件依据 {found}，由较早版本的程序封库；本核验程序只核验 {known}。请用封库的那一版程序核验，或用档案包自带的 data/verify/verify.html；其摘要印在抽取记录上",
    "these files are of {found}, frozen by an earlier version of the program; this verifier checks {known} only. Check them with the version that froze them, or with the bag's own data/verify/verify.html, whose digest the minutes print",
  ],
  "verify.conflicts.same": [
    "{conflicts} 条，最少可选 {leastChoice} 名检查人员",
    "{conflicts}, and {leastChoice} {leastChoice|inspector|inspectors} left where the choice is least",
  ],
  "verify.conflicts.sealed": [
    "写着 {conflicts} 条、最少可选 {leastChoice} 名，两数相容；是否属实要启封 conflicts.csv 才知道",
    "{conflicts} and a least choice of {leastChoice} are stated, and can stand together; only conflicts.csv, opened, tells whether they are true",
  ],
  "verify.conflicts.cannot": [
    "{units} 个单位代码、{inspectors} 名检查人员，不可能是 {conflicts} 条而最少可选 {leastChoice} 名",
    "a number of conflicts of {conflicts} and a least choice of {leastChoice} cannot both be, where units have {units} {units|code|codes} and the pool has {inspectors} {inspectors|inspector|inspectors}",
  ],
  "verify.conflicts.few": [
    "最少可选 {leastChoice} 名，不足一组 {team} 名；这样不得封库",
    "a least choice of {leastChoice} is less than a team of {team}; that may not be frozen",
  ],
  "verify.conflicts.stranger": [
    "conflicts.csv 的 {pair} 中有抽取池里没有的代码",
    "conflicts.csv names {pair}, of which a code is not in the pool",
  ],
  "verify.conflicts.half": [
    "conflicts.csv 有 {found} 条，按同一单位的每个代码都写，应有 {due} 条",
    "the number of pairs in conflicts.csv is {found}; with one for each code of a unit it is {due}",
  ],
  "verify.conflicts.other": [
    "写着 {conflicts} 条、最少可选 {leastChoice} 名；按 conflicts.csv 应为 {due} 条、{left} 名",
    "{conflicts} and a least choice of {leastChoice} are stated; by conflicts.csv there are {due}, and {left} are left",
  ],
  "verify.ceremony.same": ["{ceremony}", "{ceremony}"],
  "verify.ceremony.period": [
    "编号 {ceremony} 与 basis.csv 的周期 {period} 不符",
    "{ceremony} is not for {period}, the period of basis.csv",
  ],
  "verify.ceremony.other": [
    "freeze.txt 属于 {ceremony}，close.txt 属于 {closed}",
    "freeze.txt is of {ceremony}, close.txt of {closed}",
  ],
  "verify.previous.first": [
    "freeze.txt 写明此前没有抽取，账本中也没有",
    "freeze.txt says there was none before, and the ledger has none",
  ],
  "verify.previous.same": [
    "上一次的 close.txt 为 {previous}，账本中有记",
    "close.txt before was {previous}, as the ledger has it",
  ],
  "verify.previous.anew": [
    "账本系重新开始，接续末事件为 {head} 的账本；{said}",
    "the ledger was begun anew after the one whose last event is {head}; {said}",
  ],
  "verify.previous.anew-missing": [
    "账本系在前一账本遗失后重新开始；{said}",
    "the ledger was begun anew after one that was missing; {said}",
  ],
  "verify.previous.other": [
    "freeze.txt 绑定的上一次为 {previous}，账本中却是 {last}",
    "freeze.txt binds {previous} as the one before, the ledger has {last}",
  ],
  "verify.previous.amended": [
    "freeze.txt 绑定的上一次变更清单为 {amendments}，账本中却是 {amended}",
    "freeze.txt binds {amendments} as the amendments of the one before, the ledger has {amended}",
  ],
  "verify.previous.not-here": [
    "账本不在这里，上一次抽取（close.txt 摘要 {previous}）无从核对",
    "the ledger is not here, so the ceremony before (close.txt {previous}) cannot be checked",
  ],

  "verify.codes.complete": [
    "{count} 个代码，各类从 1 起连续",
    "{count} {count|code|codes}, counting from 1 in each draw",
  ],
  "verify.codes.unplanned": [
    "pool.csv 中的 {code} 不属于计划中的任何一类",
    "{code} in pool.csv is of no draw in the plan",
  ],
  "verify.codes.other": ["pool.csv 中有 {code}，此处应为 {due}", "pool.csv has {code} where {due} is due"],
  "verify.tiers.allowed": ["第二序 {count} 个", "{count} in tier 2"],
  "verify.tiers.not-allowed": [
    "{code} 列在第二序；第二序只用于要求年内全部覆盖时的重点排污单位，且不在当年第一个周期",
    "{code} is in tier 2, which exists only for key units that are all to be visited within the year, after its first period",
  ],
  "verify.repeats.none": [
    "{count} 个承诺，同类中各不相同",
    "{count} {count|commitment|commitments}, each once in its draw",
  ],
  "verify.repeats.found": [
    "{draw} 中承诺 {commitment} 出现两次：同一对象有两个号",
    "{draw}: commitment {commitment} stands there twice, one and the same with two tickets",
  ],
  "verify.counts.draws": ["{draws}", "{draws}"],
  "verify.counts.unplanned": [
    "excluded.csv 列有 {draw}，plan.csv 却没有这一类",
    "excluded.csv lists {draw}, which plan.csv does not know",
  ],
  "verify.counts.no-units": ["plan.csv 没有任何检查对象", "plan.csv draws no units"],
  "verify.counts.eligible": [
    "plan.csv 写 {draw} 可抽 {planned}，pool.csv 中有 {found}",
    "plan.csv says {planned} eligible in {draw}, pool.csv has {found}",
  ],
  "verify.counts.excluded": [
    "plan.csv 写 {draw} 排除 {planned}，excluded.csv 中有 {found}",
    "plan.csv says {planned} excluded from {draw}, excluded.csv has {found}",
  ],
  "verify.counts.registered": [
    "{draw} 在册 {registered}，应等于可抽 {eligible} 与排除 {excluded} 之和，且不为 0",
    "{draw}: {registered} registered must be {eligible} eligible and {excluded} excluded together, and not 0",
  ],
  "verify.counts.no-inspectors": [
    "没有一名检查人员可参加，这样的封库不成立",
    "no inspector is eligible; no freeze lets this pass",
  ],
  "verify.counts.same": [
    "在册 {registered} = 排除 {excluded} + 可抽 {eligible}",
    "{registered} registered = {excluded} excluded + {eligible} eligible",
  ],
  "verify.rules.preset": ["规则与预设 {preset} 完全一致", "the rules are those of preset {preset}"],
  "verify.rules.custom": [
    "自定规则（custom），其依据见抽取记录",
    "rules of its own (custom), their basis stands in the minutes",
  ],
  "verify.quota.everybody": [
    "可派的 {eligible} 名检查人员全部参加",
    "all eligible inspectors take part, {eligible}",
  ],
  "verify.quota.not-everybody": [
    "可派的检查人员为 {eligible} 名，须全部参加，plan.csv 写着 {quota}",
    "the eligible inspectors ({eligible}) all take part, plan.csv says {quota}",
  ],
  "verify.quota.no-rule": ["basis.csv 没有 {draw} 的规则", "basis.csv has no rule for {draw}"],
  "verify.quota.other": [
    "按规则“{rule}”{draw} 应为 {due}，plan.csv 写着 {quota}",
    "by its rule “{rule}” {draw} is due {due}, plan.csv says {quota}",
  ],
  "verify.quota.not-raised": [
    "{draw} 的 at-least {least} 没有高于规则的 {plain}，不应写上",
    "{draw}: at-least {least} does not raise the rule's {plain} and has no place there",
  ],
  "verify.quota.same": [
    "“{rule}”，基数 {base}，可抽 {eligible}，定额 {quota}",
    "“{rule}” of {base}, {eligible} eligible, quota {quota}",
  ],
} as const satisfies Record<`verify.${string}`, Entry>;

/** The names of the checks. */
export const verifyNames = {
  "verify.name.protocol": ["协议版本", "version of the protocol"],
  "verify.name.bag-declaration": ["档案包声明", "bag declaration"],
  "verify.name.bag-complete": ["档案包文件齐全，无多余", "bag complete, nothing extra"],
  "verify.name.bag-payload": ["档案包内容清单", "bag payload manifest"],
  "verify.name.bag-tags": ["档案包标签清单", "bag tag manifest"],
  "verify.name.bag-oxum": ["档案包总量", "bag size"],
  "verify.name.bag-info": ["档案包所写的抽取编号", "ceremony that the bag names"],
  "verify.name.bag-version": ["档案包版本", "version of the bag"],
  "verify.name.later": ["后来收入的文件", "files added later"],
  "verify.name.file": ["文件 {file}：字节、栏目与次序", "file {file}: bytes, fields and order"],
  "verify.name.digest": ["{file} 与封库摘要", "{file} against the freeze"],
  "verify.name.ceremony": ["抽取编号与周期一致", "ceremony and period agree"],
  "verify.name.previous": ["与上一次抽取相接", "follows the ceremony before"],
  "verify.name.codes": ["代码连续、补位一致", "codes complete and padded alike"],
  "verify.name.tiers": ["第二序的使用", "use of tier 2"],
  "verify.name.repeats": ["同类中无重复承诺", "no commitment twice in a draw"],
  "verify.name.draws": ["抽取类别", "draws of the plan"],
  "verify.name.counts": ["{draw} 数量", "counts of {draw}"],
  "verify.name.rules": ["比例规则与预设", "rules and preset"],
  "verify.name.quota": ["{draw} 定额按规则", "quota of {draw} by its rule"],
  "verify.name.conflicts": ["回避条数与最少可选人数", "conflicts and least choice"],
  "verify.name.roster": ["投签人", "slip writers"],
  "verify.name.slips": ["签数与投签人数一致", "a slip for each writer"],
  "verify.name.nonce": ["机器随机数与承诺", "device nonce against its commitment"],
  "verify.name.seed": ["种子绑定封库摘要", "seed bound to the freeze"],
  "verify.name.result": ["重算抽取结果", "result drawn again"],
  "verify.name.close": ["锁定文件 close.txt 的摘要", "digests of close.txt"],
  "verify.name.team-form": ["检查组的形式", "form of the teams"],
  "verify.name.teams": ["重算检查组", "teams assigned again"],
  "verify.name.amendment-form": ["变更的形式", "form of the amendments"],
  "verify.name.amendments": ["重算变更", "amendments replayed"],
  "verify.name.amendment-ledger": ["变更与账本", "amendments in the ledger"],
  "verify.name.chain": ["账本链", "ledger chain"],
  "verify.name.head": ["账本链头与封存", "ledger head at the lock"],
  "verify.name.course": ["账本所记过程与文件", "course in the ledger against the files"],
  "verify.name.filed": ["锁定文件、纸质文件与账本", "sealed files and papers as filed in the ledger"],
  "verify.name.paper": ["{paper} 上印的摘要", "digests printed in {paper}"],
  "verify.name.feet": ["{paper} 各页页脚", "feet of the pages of {paper}"],
  "verify.name.signatures": ["{paper} 的电子签名", "electronic signatures of {paper}"],
  "verify.name.cut-offs": ["记录上印的截止票号", "cut-offs printed in the minutes"],
  "verify.name.names": ["名册与文书所印姓名", "names of the roster on the papers"],
  "verify.name.times": ["账本所记时间与文书所印时间", "times in the ledger and on the papers"],
  "verify.name.openings-hold": ["公开的名称与承诺", "openings meet their commitments"],
  "verify.name.openings-one": ["一个对象一个承诺", "one commitment for each unit"],
  "verify.name.openings-drawn": ["抽中者全部公开", "every drawn code opened"],
  "verify.name.openings-excluded": ["被排除者全部公开", "every excluded unit opened"],
  "verify.name.openings-tier": ["第二序全部公开", "every tier-2 code opened"],
  "verify.name.tier-size": ["第二序与已查一次的单位数", "tier 2 against the units visited once"],
  "verify.name.disclosed": ["公示页与公示表", "page and tables of the disclosure"],
  "verify.name.anchor-freeze": ["锚定：纸上的封库摘要", "anchor: the freeze digest on paper"],
  "verify.name.anchor-seed": ["锚定：纸上的种子", "anchor: the seed on paper"],
  "verify.name.anchor-close": ["锚定：纸上的结束摘要", "anchor: the close digest on paper"],
} as const satisfies Record<`verify.name.${string}`, Entry>;
