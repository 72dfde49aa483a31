import type { Entry } from "./catalogue.ts";

/** Why a bag was not written. In each case nothing is left under its name. */
export const bag = {
  "bag.exists": [
    "{path} 已经存在，不会覆盖。请另选输出文件夹，或先把它移走。",
    "{path} exists already and is not overwritten. Choose another output folder, or move it away first.",
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
