import type { Entry } from "./catalogue.ts";

export const draw = {
  // The files of the protocol, read back. {shape} is a notation that needs no translation; ∅ is an empty field.
  "draw.file.empty": [
    "{file} 是空文件；请换用完整的原文件",
    "{file} is empty; use the complete original file",
  ],
  "draw.file.bom": [
    "{file} 以字节顺序标记（BOM）开头；协议文件不带 BOM，请换用未经编辑器改动的原文件",
    "{file} begins with a byte order mark; protocol files have none, use the original that no editor has saved anew",
  ],
  "draw.file.end": [
    "{file} 最后一行没有换行符，可能被截断；请换用完整的原文件",
    "{file}: the last line has no line end, the file may be cut off; use the complete original file",
  ],
  "draw.file.return": [
    "{file} 第 {line} 行含有回车符（CR）；协议文件每行只以 LF 结尾，请换用原文件",
    "{file} line {line} holds a carriage return; lines of protocol files end in LF alone, use the original file",
  ],
  "draw.file.header": [
    "{file} 的第一行应为“{header}”；请确认拿对了文件",
    "{file}: the first line must be “{header}”; make sure that this is the right file",
  ],
  "draw.file.line": [
    "{file} 第 {line} 行应为“{expected}”；请换用原文件",
    "{file} line {line} must be “{expected}”; use the original file",
  ],
  "draw.file.columns": [
    "{file} 第 {line} 行有 {found} 栏，应有 {expected} 栏；请换用原文件",
    "{file} line {line} has {found} {found|field|fields} where {expected} belong; use the original file",
  ],
  "draw.file.value": [
    "{file} 第 {line} 行的 {column} 不合格式，应为 {shape}；请换用原文件或更正此处",
    "{file} line {line}: {column} is not of the form {shape}; use the original file or correct it there",
  ],
  "draw.file.key": [
    "{file} 第 {line} 行应以“{key},”开头；请换用原文件",
    "{file} line {line} must begin with “{key},”; use the original file",
  ],
  "draw.file.short": [
    "{file} 在第 {line} 行之前就结束了，缺少“{key}”；请换用完整的原文件",
    "{file} ends before line {line}, “{key}” is missing; use the complete original file",
  ],
  "draw.file.long": [
    "{file} 从第 {line} 行起有多余的内容；请换用原文件",
    "{file} goes on at line {line} where it should end; use the original file",
  ],
  "draw.file.order": [
    "{file} 第 {line} 行不在应有的次序上；请换用原文件",
    "{file} line {line} is out of order; use the original file",
  ],
  "draw.file.repeated": [
    "{file} 第 {line} 行重复了 {value}；每项只能出现一次，请换用原文件",
    "{file} line {line} repeats {value}, which may stand there once; use the original file",
  ],

  // Free text that cannot be written into a file of the protocol.
  "draw.field.empty": ["{where} 为空；请填写后再封库", "{where} is empty; fill it in"],
  "draw.field.comma": [
    "{where} 含有半角逗号；请改为全角逗号“，”",
    "{where} holds a comma; write the full-width “，” instead",
  ],
  "draw.field.quote": [
    "{where} 含有半角双引号；请改为中文引号“ ”",
    'the straight quotation mark " in {where} is not allowed; write “ ” instead',
  ],
  "draw.field.control": [
    "{where} 含有看不见的控制字符或格式字符（如换行、制表符、零宽字符）；请删去",
    "{where} holds an invisible control or format character (line break, tab, zero-width); remove it",
  ],
  "draw.field.space": [
    "{where} 的开头或末尾有空白；请删去",
    "{where} has white space at its beginning or end; remove it",
  ],
  "draw.field.nfc": [
    "{where} 的字符不是 Unicode 规范组合形式（NFC）；请重新输入",
    "{where} is not in Unicode normal form C; type it anew",
  ],
  "draw.field.surrogate": [
    "{where} 含有残缺的字符；请重新输入",
    "{where} holds half a character; type it anew",
  ],

  // The basis: quota rules and team size.
  "draw.basis.draws": [
    "计划中的抽取对象为 {planned}，抽取依据却写着 {ruled} 的比例；请使每类对象恰有一条比例规则",
    "the plan draws from {planned} but the basis has rules for {ruled}; give each draw of units exactly one rule",
  ],
  "draw.basis.team-small": [
    "每组检查人员为 {team} 人；有检查人员名单时每组至少 2 人",
    "a team of {team} is too small; with inspectors a team has at least 2",
  ],
  "draw.basis.team-alone": [
    "每组检查人员为 {team} 人，却没有检查人员名单；请导入名单，或把每组人数设为 0",
    "a team of {team} is asked for without any inspectors; import their list, or set the team to 0",
  ],
  "draw.basis.level": [
    "预设 {preset} 用于层级 {expected}，抽取依据却写着 {level}；请改用本层级的预设或 custom",
    "preset {preset} is for level {expected}, but the basis says {level}; take a preset of that level, or custom",
  ],
  "draw.basis.coverage": [
    "预设 {preset} 的年度覆盖为 {expected}，抽取依据却写着 {found}；请按预设改回，或改用 custom",
    "preset {preset} has the coverage {expected}, but the basis says {found}; follow the preset, or use custom",
  ],
  "draw.basis.rule": [
    "预设 {preset} 规定 {draw} 为 {expected}，抽取依据却写着 {found}；请按预设改回，或改用 custom",
    "preset {preset} gives {draw} the rule {expected}, but the basis says {found}; follow the preset, or use custom",
  ],

  // Who writes slips.
  "draw.roster.few": [
    "投签人只有 {count} 名，至少要 2 名；请再登记投签人",
    "{count} slip {count|writer|writers} {count|is|are} too few, there must be at least 2; sign in more",
  ],
  "draw.roster.discipline": [
    "投签人中没有纪检监察人员；请登记一名纪检监察人员投签",
    "no slip writer is of the discipline department; sign one in",
  ],
  "draw.roster.outside": [
    "投签人中没有局外人员（媒体、企业、公众、代表委员）；请登记一名局外人员投签",
    "no slip writer is from outside the bureau (media, enterprise, citizen, deputy); sign one in",
  ],
  "draw.roster.twice": [
    "第 {first} 号与第 {second} 号投签人姓名、单位相同；一人只能投一签，同名者请在单位中区分",
    "slip writers {first} and {second} have the same name and organisation; one person writes one slip, tell namesakes apart by organisation",
  ],

  // The freeze.
  "draw.freeze.ceremony": [
    "抽取编号“{ceremony}”不合格式，应为 {shape}，如 QZ-2027Q1-1",
    "ceremony id “{ceremony}” is not of the form {shape}, as in QZ-2027Q1-1",
  ],
  "draw.freeze.period": [
    "抽取编号 {ceremony} 与检查周期 {period} 不符；请改为同一周期",
    "ceremony id {ceremony} is not for the inspected period {period}; make them the same",
  ],
  "draw.freeze.digest": [
    "上一次抽取的 {key} 摘要不合格式，应为 {shape}",
    "the digest {key} of the ceremony before is not of the form {shape}",
  ],
  "draw.freeze.previous": [
    "没有上一次抽取，却写有其变更摘要；没有上一次时两项都应为 64 个 0",
    "amendments are given for a ceremony before that is not; without one both digests are 64 zeros",
  ],
  "draw.freeze.id": [
    "{draw} 中的标识 {id} 不合格式，应为 {shape}；请在名录中更正",
    "{draw}: id {id} is not of the form {shape}; correct it in the register",
  ],
  "draw.freeze.repeated": [
    "{draw} 中标识 {id} 出现不止一次；请在名录中去掉重复，每个对象在一类中只能有一条",
    "{draw}: id {id} stands there more than once; remove the duplicate from the register",
  ],
  "draw.freeze.two-names": [
    "标识 {id} 有两个不同的名称；请在名录中统一",
    "id {id} has two different names; make them one in the register",
  ],
  "draw.freeze.tier": [
    "{draw} 中 {id} 被列入第二序；第二序只用于要求年内全部覆盖时的重点排污单位，且不在当年第一个周期",
    "{draw}: {id} is in tier 2, which exists only for key units that are all to be visited within the year, after its first period",
  ],
  "draw.freeze.reason": [
    "{draw} 中 {id} 的不参加理由“{reason}”不适用；请另选理由",
    "{draw}: the reason “{reason}” for leaving out {id} does not apply there; choose another",
  ],
  "draw.freeze.no-units": [
    "没有任何检查对象；请先导入至少一类污染源名录",
    "there are no units to draw from; import at least one list of them",
  ],
  "draw.freeze.no-inspectors": [
    "没有一名检查人员可参加；请核对在岗、证件与可用情况",
    "no inspector is eligible; check presence, certificates and availability",
  ],
  "draw.freeze.not-raised": [
    "{draw} 的 at-least {raised} 没有高于规定的 {rule}；只有提高数量时才写 at-least",
    "{draw}: at-least {raised} does not raise the quota above the rule's {rule}; leave it out",
  ],
  "draw.freeze.few-inspectors": [
    "可参加的检查人员只有 {inspectors} 人，不足一组 {team} 人；请增加检查人员或减少每组人数",
    "{inspectors} eligible {inspectors|inspector|inspectors} {inspectors|is|are} fewer than a team of {team}; add inspectors or make teams smaller",
  ],
  "draw.freeze.team": [
    "单位 {unit} 回避后只剩 {left} 名检查人员，不足一组 {team} 人（共有 {units} 个单位如此）；请增加检查人员，或核对回避登记",
    "only {left} {left|inspector|inspectors} may visit unit {unit}, fewer than a team of {team} (so for {units} {units|unit|units} in all); add inspectors or review the conflicts",
  ],

  // Teams and amendments, by codes.
  "draw.assignment.few": [
    "{unit} 只有 {left} 名检查人员可去，不足一组 {team} 人；这样的封库本不应成立，请核对 pool.csv 与 conflicts.csv",
    "only {left} {left|inspector|inspectors} may visit {unit}, fewer than a team of {team}; no freeze lets this pass, check pool.csv and conflicts.csv",
  ],
  "draw.amend.unknown": [
    "{unit} 不在抽取结果中；请核对代码",
    "{unit} is not on the drawn list; check the code",
  ],
  "draw.amend.waived": [
    "{unit} 的检查已经免除，不能再变更",
    "the visit to {unit} is waived; nothing about it can be amended any more",
  ],
  "draw.amend.not-in-team": [
    "{inspector} 不在 {unit} 的检查组中；请核对现有检查组",
    "{inspector} is not in the team of {unit}; check the teams as they stand now",
  ],
  "draw.amend.nobody": [
    "没有人可以接替 {inspector} 检查 {unit}：其余检查人员都已在组内或须回避；可改为互换或免除",
    "nobody is left to replace {inspector} at {unit}: all others are in the team or barred; try an exchange, or waive the visit",
  ],
  "draw.amend.no-exchange": [
    "没有人可以与 {inspector} 就 {unit} 互换而不违反回避；可改为替换或免除",
    "nobody can change places with {inspector} at {unit} without a conflict; try a substitute, or waive the visit",
  ],
  "draw.amend.not-by-rule": [
    "第 {number} 条变更写着 {found}，按规则应为 {ruled}；请核对 amendments.csv",
    "amendment {number} says {found} where the rule gives {ruled}; check amendments.csv",
  ],
} as const satisfies Record<`draw.${string}`, Entry>;
