import type { Entry } from "./catalogue.ts";

/** Scans of signed papers for a later version of a bag: why they are not taken. */
export const scan = {
  "scan.no-bag": [
    "{ceremony} 的档案包尚未写出，不能收入扫描件。请先写出档案包。",
    "The bag of {ceremony} is not written yet, so it takes no scans. Write it first.",
  ],
  "scan.under-way": [
    "本场抽取自封库至写出档案包期间不收扫描件。请在写出档案包之后再添加。",
    "From freeze to bag no scan is added to any bag. Add it when the bag of this ceremony is written.",
  ],
  "scan.version-unwritten": [
    "第 {version} 版的扫描件已记入账本但尚未写出。请先写出第 {version} 版，再添加新的扫描件。",
    "The scans of version {version} are in the ledger, but it is not written yet. Write version {version} first, then add more.",
  ],
  "scan.nothing-to-write": [
    "{ceremony} 没有待写出的新版本。请先添加扫描件。",
    "There is no later version of {ceremony} to write. Add scans first.",
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
  "scan.first-differs": [
    "{ceremony} 的第一版档案包由较早的程序写出，本程序不能逐字节重现，因此不能在其上写新版本。请用写出它的程序版本添加扫描件。",
    "The first version of the bag of {ceremony} was written by an earlier program, and this one cannot make it again byte for byte, so no later version can rest on it. Add the scans with the program that wrote it.",
  ],
} as const satisfies Record<`scan.${string}`, Entry>;
