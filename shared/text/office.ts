import type { Entry } from "./catalogue.ts";

/** The office: what may change when; its keepers' passphrases and recovery codes, and the sealed files they open. */
export const office = {
  "emblem.unreadable": ["“{name}”无法读取，请重新选择。", "“{name}” cannot be read: choose it again."],
  "emblem.file-too-large": [
    "“{name}”有 {size} KiB，徽标文件不超过 {most} KiB。",
    "“{name}” has {size} KiB; the file of an emblem has {most} KiB at most.",
  ],
  "emblem.file-too-wide": [
    "“{name}”为 {width}×{height} 像素，每边不超过 {most} 像素。",
    "“{name}” measures {width} × {height}; a side has {most} pixels at most.",
  ],
  "emblem.neither": [
    "“{name}”既不是 PNG，也不是 UTF-8 编码的 SVG（不论其扩展名）。",
    "“{name}” is neither a PNG nor an SVG in UTF-8, whatever it is called.",
  ],
  "emblem.file-damaged": [
    "“{name}”不完整或已损坏，画不出来。请重新导出。",
    "“{name}” is cut off or damaged and cannot be drawn: export it again.",
  ],
  "emblem.active": [
    "“{name}”不只是图形，其中有：{what}。徽标不应执行、引用或展开任何东西，未予采用。请另存为 PNG。",
    "“{name}” is not only a drawing: it holds {what}. An emblem runs, fetches and unfolds nothing, so it was not taken. Save it as a PNG.",
  ],
  "emblem.what": ["{what}", "{what}"],
  "emblem.empty": ["“{name}”是一张空白图。", "“{name}” is a blank picture."],
  "emblem.too-large": [
    "徽标绘出后有 {size} KiB，不超过 {most} KiB。请用更简单的图形。",
    "Drawn, the emblem has {size} KiB; it may have {most}. Use a plainer one.",
  ],
  "emblem.too-wide": [
    "徽标为 {width}×{height} 像素，绘出后每边不超过 {most} 像素。",
    "The emblem measures {width} × {height}; drawn, a side has {most} pixels at most.",
  ],
  "emblem.damaged": [
    "徽标不是完整的 PNG 图，未予采用。请重新选择文件。",
    "The emblem is no whole PNG and was not taken: choose the file again.",
  ],
  "item.choose": [
    "本单位有多个抽查事项：{items}。请选定本次抽取所依据的一项。",
    "The office has several items of the inspection list: {items}. Choose the one this draw is held for.",
  ],
  "item.not-offered": [
    "没有可用的抽查事项“{item}”。请在设置中载明，或另选一项。",
    "There is no item “{item}” to be drawn for. State it in the settings, or choose another one.",
  ],
  "item.in-use": [
    "{ceremony} 正为抽查事项“{item}”作准备，现在不能停用。请先为它另选一项。",
    "{ceremony} is being prepared for the item “{item}”, which cannot be withdrawn now: choose another one for it first.",
  ],
  "item.last": [
    "“{item}”是唯一可用的抽查事项，停用后无法抽取。请先载明另一项。",
    "“{item}” is the only item on offer, and without one nothing can be drawn. State another one first.",
  ],
  "item.day": [
    "文本日期“{day}”不对：应为 {from} 至 {to} 之间的一天，写作 2027-01-31。",
    "“{day}” is no day for a wording: it is a day from {from} to {to}, written 2027-01-31.",
  ],
  "office.held": [
    "{ceremony} 自封库起至档案包写出期间，单位设置、名单与日历保持不变。请待其档案包写出后再改。",
    "From the freeze of {ceremony} until its bag is written, office, lists and calendars stay as they are: change them when the bag is written.",
  ],
  "office.not-sample": [
    "样本只在它自己的账本中演练，不进入本单位的账本。请用首页的“用样本演练”打开样本账本。",
    "The sample is rehearsed with in a ledger of its own and never enters an office's. Open the sample's ledger by “Rehearse with the sample” on the first page.",
  ],
  "sealing.keeper.officer": ["抽取负责人（内层）", "the draw officer (inner)"],
  "sealing.keeper.supervisor": ["纪检监督人（外层）", "the discipline supervisor (outer)"],
  "sealing.passphrase-short": [
    "{keeper}的口令只有 {length} 个字符，至少要 {least} 个。请另设一个较长的口令。",
    "The passphrase of {keeper} has {length} {length|character|characters}, at least {least} are needed. Choose a longer one.",
  ],
  "sealing.passphrase-simple": [
    "{keeper}的口令过于简单：不能只用数字，且至少要有 {least} 个不同的字符。请另设一个口令。",
    "The passphrase of {keeper} is too simple: it may not be digits alone, and needs at least {least} different characters. Choose another one.",
  ],
  "sealing.passphrase-untypable": [
    "{keeper}的口令首尾有空白，或含有键盘无法输入的控制字符。请去掉后重新输入。",
    "The passphrase of {keeper} begins or ends with white space or holds a control character, which a terminal cannot be given. Leave it out and type it again.",
  ],
  "sealing.passphrases-equal": [
    "两个口令相同，一人即可开启密封名单。请纪检监督人另设一个口令。",
    "Both passphrases are the same, so that one person could open the sealed list. Let the discipline supervisor choose another one.",
  ],
  "sealing.code-length": [
    "恢复码应有 {groups} 组、每组 {size} 个字符，现输入了 {length} 个字符。请对照恢复码纸条重新输入。",
    "A recovery code has {groups} groups of {size} characters; {length} {length|character|characters} {length|was|were} typed. Type it again from its slip.",
  ],
  "sealing.code-group": [
    "恢复码第 {group} 组“{typed}”输入有误。请对照恢复码纸条重新输入这一组。",
    'Group {group} of the recovery code, "{typed}", is mistyped. Type that group again from its slip.',
  ],
  "sealing.code-character": [
    "恢复码第 {group} 组里的“{typed}”不会出现在恢复码中：恢复码不用 0、1 和字母 O、I、L，也没有汉字和符号。请对照纸条看清这一组。",
    'The "{typed}" in group {group} is in no recovery code: none has 0, 1 or the letters O, I, L. Look at that group on the slip again.',
  ],
  "sealing.passphrase-typed": [
    "{keeper}的口令只输入了 {length} 个字符；封库时设定的口令都不少于 {least} 个字符。未作核对，请输入完整的口令。",
    "Of the passphrase of {keeper} {length} {length|character was|characters were} typed; every passphrase set at a freeze has at least {least}. Nothing was tried: type the whole passphrase.",
  ],
  "sealing.code-typed": ["恢复码{code}：{reason}", "Recovery code {code}: {reason}"],
  "sealing.secrets.passphrases": ["两个口令", "both passphrases"],
  "sealing.secrets.recovery": ["两个恢复码", "both recovery codes"],
  "sealing.answer.outer.passphrases": [
    "纪检监督人的口令不对，外层没有打开，抽取负责人的口令因此未能核对。请对照纸条重新输入；口令遗失的，请改用两个恢复码。",
    "The discipline supervisor's passphrase is wrong and the outer layer stays shut, so the draw officer's was not tried. Type it again from its slip; where it is lost, use both recovery codes.",
  ],
  "sealing.answer.inner.passphrases": [
    "纪检监督人的口令正确，抽取负责人的口令不对。请对照纸条重新输入；口令遗失的，请改用两个恢复码。",
    "The discipline supervisor's passphrase is right, the draw officer's is wrong. Type it again from its slip; where it is lost, use both recovery codes.",
  ],
  "sealing.answer.outer.recovery": [
    "恢复码二不是这份名单的，外层没有打开，恢复码一因此未能核对。请核对纸条上的抽取编号；恢复码遗失的，请改用两个口令。",
    "Recovery code 2 is not this list's and the outer layer stays shut, so code 1 was not tried. Check the ceremony's number on the slip; where a code is lost, use both passphrases.",
  ],
  "sealing.answer.inner.recovery": [
    "恢复码二正确，恢复码一不是这份名单的。请核对纸条上的抽取编号；恢复码遗失的，请改用两个口令。",
    "Recovery code 2 is right, code 1 is not this list's. Check the ceremony's number on the slip; where a code is lost, use both passphrases.",
  ],
  "sealing.answer.swapped.passphrases": [
    "两个口令填反了：请把抽取负责人的口令与纪检监督人的口令对调。",
    "The two passphrases are swapped: the draw officer's stands in the supervisor's place. Type each in its own.",
  ],
  "sealing.answer.swapped.recovery": [
    "两个恢复码填反了：请把恢复码一与恢复码二对调。",
    "The two recovery codes are swapped: type code 1 and code 2 each in its own place.",
  ],
  "sealing.answer.other-pair.passphrases": [
    "输入的是恢复码，不是口令。请选“恢复码”，两个恢复码一起输入。",
    "A recovery code was typed in place of a passphrase. Choose “Recovery codes” and type both of them.",
  ],
  "sealing.answer.other-pair.recovery": [
    "输入的是口令，不是恢复码。请选“口令”，两个口令一起输入。",
    "A passphrase was typed in place of a recovery code. Choose “Passphrases” and type both of them.",
  ],
  "sealing.answer.resealed": [
    "输入的是换封之前的口令或恢复码。请用换封之后的保管单。",
    "What was typed is of before the list was sealed anew. Use the slips made since.",
  ],
  "sealing.answer.other-list": [
    "输入的是 {ceremony} 的口令或恢复码。请核对纸条上的抽取编号。",
    "What was typed belongs to {ceremony}. Check the ceremony's number on the slip.",
  ],
  "sealing.unstretched": [
    "内存不足，口令运算没有完成，什么都没有改变。请关闭其他程序后重试。",
    "There was not enough memory to work with the passphrases, and nothing was changed. Close other programs and try again.",
  ],
  "sealing.outer-wrong": [
    "外层打不开：纪检监督人的口令（或第二个恢复码）不对。请核对后重新输入；确认无误仍打不开的，文件开头已损坏，请改用恢复码或备份。",
    "The outer layer does not open: the discipline supervisor's passphrase (or the second recovery code) is wrong. Check it and type it again; if it is right, the file's head is damaged: use the recovery codes or a copy.",
  ],
  "sealing.inner-wrong": [
    "外层已打开，内层打不开：抽取负责人的口令（或第一个恢复码）不对。请核对后重新输入。",
    "The outer layer opens, the inner one does not: the draw officer's passphrase (or the first recovery code) is wrong. Check it and type it again.",
  ],
  "sealing.damaged": [
    "密封文件已损坏或不是密封文件。请改用另一份（names.age 或 recovery.age）或备份。",
    "The sealed file is damaged or is none. Use the other one (names.age or recovery.age) or a copy.",
  ],
} as const satisfies Record<`${"emblem" | "item" | "office" | "sealing"}.${string}`, Entry>;
