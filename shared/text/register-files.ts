import type { Entry } from "./catalogue.ts";

/** Of a file with a list that cannot be read. */
export const registerFiles = {
  "register.file-missing": [
    "找不到文件：{file}。请核对路径和文件名。",
    "File not found: {file}. Check the path and the name.",
  ],
  "register.file-unreadable": [
    "无法读取文件：{file}（{reason}）。请检查权限，或确认它是文件而不是文件夹。",
    "Cannot read the file: {file} ({reason}). Check its permissions, and that it is a file, not a folder.",
  ],
  "register.file-empty": [
    "文件是空的（0 字节）：{file}。请重新导出。",
    "The file is empty (0 bytes): {file}. Export it again.",
  ],
  "register.file-large": [
    "文件过大：{file} 有 {size} MB，上限 {most} MB。请只保留名单所在的工作表后重新保存。",
    "The file is too large: {file} has {size} MB, at most {most} MB are read. Keep only the sheet with the list and save again.",
  ],
  "register.file-truncated": [
    "文件不完整或已损坏：{file}。请重新复制或导出。",
    "The file is cut short or damaged: {file}. Copy or export it again.",
  ],
  "register.file-password": [
    "文件设有密码：{file}。请打开后取消密码，另存一份再导入。",
    "The file is protected by a password: {file}. Open it, remove the password, save a copy and import that.",
  ],
  "register.file-other": [
    "不是电子表格：{file}（是 {what}）。请导入 .xlsx、.xls 或 .csv 文件。",
    "Not a spreadsheet: {file} (it is {what}). Import an .xlsx, .xls or .csv file.",
  ],
  "register.file-html": [
    "{file} 其实是网页，只是扩展名像表格。请用表格软件打开，另存为 .xlsx 再导入。",
    "{file} is a web page under a spreadsheet's name. Open it in a spreadsheet program, save it as .xlsx and import that.",
  ],
  "register.file-unknown": [
    "看不出是电子表格：{file}。请用表格软件打开，另存为 .xlsx 再导入。",
    "Not recognisable as a spreadsheet: {file}. Open it in a spreadsheet program, save it as .xlsx and import that.",
  ],
  "register.file-blank": [
    "文件里没有任何内容：{file}。请确认导出的是有数据的工作表。",
    "There is nothing in the file: {file}. Make sure that a sheet with data was exported.",
  ],
  "register.quote-open": [
    "{file} 第 {row} 行有一个双引号没有配对，其后的行会被并成一格。请补上引号，或另存为 .xlsx 再导入。",
    "A double quote on line {row} of {file} is never closed, so the lines after it would become one cell. Close it, or save as .xlsx and import that.",
  ],
  "register.archive-large": [
    "拒绝打开：{file} 解压后超过 {most} MB，不像正常的表格（可能是压缩炸弹）。请重新导出名单。",
    "Refused: {file} unpacks to more than {most} MB, as no ordinary spreadsheet does (it may be a zip bomb). Export the list again.",
  ],
  "register.archive-entries": [
    "拒绝打开：{file} 内含 {entries} 个部件，上限 {most} 个，不像正常的表格。请重新导出名单。",
    "Refused: {file} holds {entries} {entries|part|parts}, at most {most} are read; it is no ordinary spreadsheet. Export the list again.",
  ],
  "register.sheet-large": [
    "工作表“{sheet}”过大：{file} 最多读 {rows} 行、{columns} 列。请删去名单以外的行列后重新保存。",
    "The sheet “{sheet}” is too large: of {file} at most {rows} rows and {columns} columns are read. Delete what is not the list and save again.",
  ],
} as const satisfies Record<`register.${string}`, Entry>;
