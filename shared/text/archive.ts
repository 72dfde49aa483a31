import type { Entry } from "./catalogue.ts";

/** Why a bag was not written: in each case nothing is left under its name. And what `bag-info.txt` says that a bag is. */
export const bag = {
  "bag.exists": [
    "{path} 已经存在，不会覆盖。请另选输出文件夹，或先把它移走。",
    "{path} exists already and is not overwritten. Choose another output folder, or move it away first.",
  ],
  "bag.gone": [
    "{path} 写成以后已不在原处或已被改动：可能所在的文件夹被移走或改名。账本没有记下它。请把文件夹放回原处，再写一次；已写好的会原样取用。",
    "{path} is no longer there as it was written: its folder may have been moved or renamed. The ledger has not recorded it. Put the folder back and write it again; what is there already is taken as it is.",
  ],
  "bag.folder-relative": [
    "“{folder}”不是完整路径。请写明移动介质上文件夹的完整路径，如 E:\\ 或 /media/usb。",
    "“{folder}” is no full path. Give the whole path of a folder on the medium, as E:\\ or /media/usb.",
  ],
  "bag.copy-differs": [
    "写入 {folder} 的 {file} 读回后与账本不符，副本已删去。请换一个介质重试。",
    "{file} in {folder} differs from the ledger when it is read back; the copy was taken away. Use another medium.",
  ],
  "bag.no-folder": [
    "输出文件夹 {folder} 不存在或不是文件夹。请先建立该文件夹，或检查移动介质是否已接入。",
    "The output folder {folder} does not exist or is no folder. Make it first, or check that the medium is plugged in.",
  ],
  "bag.unwritable": [
    "输出文件夹 {folder} 不能写入（{detail}）。请换一个可写的文件夹，或取得写入权限后重试。",
    "The output folder {folder} cannot be written to ({detail}). Choose one that can, or get the right to write there, then try again.",
  ],
  "bag.full": [
    "磁盘已满（{detail}），未能写入 {folder}，没有留下半成品。共需约 {size}，请腾出空间或换一个介质后重试。",
    "The disk is full ({detail}): nothing was written to {folder}, and nothing half-done is left there. About {size} is needed; free some space or use another medium, then try again.",
  ],
  "bag.failed": [
    "写入 {folder} 时出错（{detail}），没有留下半成品。请检查存储介质后重试。",
    "Writing to {folder} failed ({detail}); nothing half-done is left there. Check the medium and try again.",
  ],
  "bag.bad-name": [
    "“{name}”不能用作档案包的名称。请只用字母、数字和连字符。",
    '"{name}" cannot be the name of a bag. Use letters, digits and hyphens only.',
  ],
  "bag.bad-path": [
    "“{path}”不能用作档案包内的文件路径（{reason}）。请改名后重试。",
    '"{path}" cannot be the path of a file in a bag ({reason}). Rename it and try again.',
  ],
  "bag.path-form": [
    "路径各级名称须为 NFC 形式，不得为空、为 . 或 ..，不得以点或空格结尾，不得含反斜杠、冒号等保留字符或控制字符",
    "each part of a path must be in NFC, neither empty nor . nor .., not end in a dot or space, and hold no backslash, colon or other reserved or control character",
  ],
  "bag.path-clash": [
    "与“{other}”在不区分大小写的文件系统上重名，或一个是文件而另一个是文件夹",
    'on a file system that ignores case it clashes with "{other}", or one is a file where the other is a folder',
  ],
} as const satisfies Record<`bag.${string}`, Entry>;

/** Scans of signed papers for a later version of a bag: why they are not taken. */
export const scan = {
  "scan.no-bag": [
    "{ceremony} 的档案包尚未写出，不能有新版本。请先写出档案包。",
    "The bag of {ceremony} is not written yet, so it has no later version. Write it first.",
  ],
  "scan.under-way": [
    "本场抽取自封库至写出档案包期间，不给任何档案包写新版本。请在写出本场的档案包之后再办。",
    "From freeze to bag no bag gets a later version. Come back when the bag of this ceremony is written.",
  ],
  "scan.version-unwritten": [
    "第 {version} 版的内容已记入账本但尚未写出。请先写出第 {version} 版，再收入新的文件。",
    "What version {version} brings is in the ledger, but it is not written yet. Write version {version} first, then add more.",
  ],
  "scan.nothing-to-write": [
    "{ceremony} 没有待写出的新版本。",
    "There is no later version of {ceremony} to write.",
  ],
  "scan.none": ["没有选择扫描件，请至少选择一个文件。", "No scan was chosen: choose at least one file."],
  "scan.twice": [
    "第 {file} 个文件已经收入过，或在本次中重复。请去掉后重试。",
    "File {file} is in the bag already, or twice among these. Take it away and try again.",
  ],
  "scan.remark": [
    "第 {file} 个文件的说明“{text}”不能写入：不得含引号、换行或控制字符，首尾不得有空格。",
    "The remark “{text}” of file {file} cannot be written: no quotation mark, line break or control character, no space at its ends.",
  ],
  "scan.too-large": [
    "这些文件共 {size} MiB，一个版本最多收入 {most} MiB。请降低扫描分辨率，或分作几个版本添加。",
    "These files have {size} MiB; a version takes at most {most} MiB. Scan at a lower resolution, or add them in several versions.",
  ],
  "scan.not-a-scan": [
    "“{name}”的内容不是 PDF、PNG 或 JPEG（不论其扩展名）。请重新扫描为其中一种。",
    "The contents of “{name}” are no PDF, PNG or JPEG, whatever it is called. Scan it again as one of these.",
  ],
  "scan.damaged": [
    "“{name}”是 {format}，但不完整或已损坏，未予收入。请重新扫描或重新复制。",
    "“{name}” is a {format}, but it is cut off or damaged and was not taken. Scan or copy it again.",
  ],
  "scan.encrypted": [
    "“{name}”是加密的 PDF，十年后未必有人能打开。请另存为不加密的 PDF 后重试。",
    "“{name}” is an encrypted PDF, which nobody may be able to open in ten years. Save it without encryption and try again.",
  ],
  "scan.active": [
    "“{name}”是 PDF，但不只是页面，其中有：{what}。扫描件不应自行做任何事，未予收入。请改存为图片（PNG、JPEG），或重新扫描。",
    "“{name}” is a PDF, but not only pages: it holds {what}. A scan must do nothing of its own accord, so it was not taken. Save it as pictures (PNG, JPEG), or scan it again.",
  ],
  "scan.active.script": ["脚本（JavaScript）", "a script (JavaScript)"],
  "scan.active.launch": ["启动程序的动作（Launch）", "an action that starts a program (Launch)"],
  "scan.active.file": ["嵌入的文件或程序", "an embedded file or program"],
  "scan.active.address": ["打开网址的动作（URI）", "an action that opens an address (URI)"],
  "scan.active.elsewhere": [
    "打开其他文件的动作（GoToR、GoToE）",
    "an action that opens another file (GoToR, GoToE)",
  ],
  "scan.active.send": [
    "发送或读入数据的动作（SubmitForm、ImportData）",
    "an action that sends or takes in data (SubmitForm, ImportData)",
  ],
  "scan.active.form": ["可编程的表单（XFA）", "a form that can be programmed (XFA)"],
  "scan.active.media": ["声音、影像或三维内容", "sound, film or three-dimensional content"],
  "scan.active.hidden": ["无法查看的压缩对象", "packed objects that cannot be looked into"],
  "scan.first-differs": [
    "{ceremony} 的第一版档案包由较早的程序写出，本程序不能逐字节重现，因此不能在其上写新版本。请用写出它的程序版本写出新版本。",
    "The first version of the bag of {ceremony} was written by an earlier program, and this one cannot make it again byte for byte, so no later version can rest on it. Write the later version with the program that wrote it.",
  ],
} as const satisfies Record<`scan.${string}`, Entry>;
