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
  "register.shipped-only": [
    "没有读取 {file}：这次演练的数据在程序旁边（例如 U 盘上），只接受随附的样本名单，不得留有单位和人员的名称。要用本单位的名单演练，请关闭后用 Mingqian.cmd 或 mingqian.sh 启动：数据存放在本用户的数据文件夹，在那里导入名单，开始一次演练。",
    "{file} was not read: the data of this rehearsal lie beside the program, on a stick perhaps, where no lists are taken but the sample's and no names of units and people may be left. To rehearse with the office's lists, close this and start Mingqian.cmd or mingqian.sh: its data lie in this user's data folder. Import the lists there and open a rehearsal.",
  ],
  "register.file-large": [
    "文件过大：{file} 有 {size} MB，上限 {most} MB。请只保留名单所在的工作表后重新保存。",
    "The file is too large: {file} has {size} MB, at most {most} MB are read. Keep only the sheet with the list and save again.",
  ],
  "register.file-memory": [
    "本程序的内存不够读入 {file}（约需 {need} MB）。请关闭其他程序、取消对内存的限制，或把名单分成几个文件。",
    "This program has not the memory to read {file} (about {need} MB). Close other programs, lift the limit on its memory, or part the list into several files.",
  ],
  "register.file-truncated": [
    "文件不完整或已损坏：{file}。请重新复制或导出。",
    "The file is cut short or damaged: {file}. Copy or export it again.",
  ],
  "register.sheet-broken": [
    "{file} 的工作表“{sheet}”已损坏，读不出来。请用表格软件打开，核对后另存再导入。",
    "The sheet “{sheet}” of {file} is damaged and cannot be read. Open the file in a spreadsheet program, check it, save a copy and import that.",
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
  "register.file-shifted": [
    "{file} 的开头多了 {before} 个字节，后面才是表格（多半是下载或传送时加上的）。请重新取得文件，或用表格软件打开另存。",
    "Before the workbook in {file} stand {before} {before|byte|bytes} that do not belong there, as a faulty download leaves them. Get the file again, or open it in a spreadsheet program and save a copy.",
  ],
  "register.text-broken": [
    "{file} 第 {line} 行第 {column} 个字符损坏（按 {encoding} 读出：“{near}”）。请改正该处，或用表格软件打开另存为 .xlsx 再导入。",
    "In {file} the character in line {line}, column {column} is broken (read as {encoding}: “{near}”). Correct it there, or open the file in a spreadsheet program, save it as .xlsx and import that.",
  ],
  "register.text-mixed": [
    "{file} 混用了两种编码：多数行是 {encoding}，第 {line} 行却是 {other}。请用表格软件打开核对，另存为 .xlsx 再导入。",
    "The file mixes two encodings: {file}. Most lines are {encoding}, but line {line} is {other}. Check it in a spreadsheet program, save it as .xlsx and import that.",
  ],
  "register.text-encoding": [
    "{file} 像是 {encoding} 编码的文本。请用表格软件按该编码打开，另存为 .xlsx 或 UTF-8 的 .csv 再导入。",
    "The file seems to be text in {encoding}: {file}. Open it in a spreadsheet program in that encoding, save it as .xlsx or as .csv in UTF-8, and import that.",
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
  "register.sheet-merged": [
    "工作表“{sheet}”合并的单元格过多：{file} 最多展开 {most} 格。请取消合并、逐行填写后重新保存。",
    "The sheet “{sheet}” merges too many cells: of {file} at most {most} are filled in. Unmerge them, fill in each row and save again.",
  ],
  "register.quote-behind": [
    "{file} 第 {row} 行有一格的后引号后面还有文字（“{near}”），这一格到哪里为止看不出。请把整格放进引号、格内的引号写两遍，或另存为 .xlsx 再导入。",
    "In {file} a cell on line {row} goes on behind its closing quote (“{near}”), so that nobody can tell where it ends. Put the whole cell into quotes and double those inside it, or save as .xlsx and import that.",
  ],
  "register.cell-long": [
    "{file} 第 {row} 行第 {column} 格有 {length} 个字符，表格的一格最多 {most} 个，多半是引号或分隔符有误。请改正该处。",
    "In {file} cell {column} of line {row} has {length} {length|character|characters}; a spreadsheet's cell has {most} at most, so a quote or a separator is probably wrong. Correct it there.",
  ],
} as const satisfies Record<`register.${string}`, Entry>;

/** What is said of the projection: searching and paging read it, and nothing is lost with it. */
export const registerProjection = {
  "register.projection-rebuilt": [
    "名单的查询副本 {file} 已按账本重新生成（{reason}）。账本和名单不受影响。",
    "The projection of the register, {file}, was made anew from the ledger: {reason}. Ledger and register are not affected.",
  ],
  "register.projection-in-memory": [
    "名单的查询副本 {file} 不能使用（{detail}），本次运行改在内存中生成，查询照常。账本和名单不受影响。请查看磁盘空间和写入权限后重新打开。",
    "The projection of the register, {file}, cannot be used ({detail}). Until the program is opened again it is held in memory, and searching works as before. Ledger and register are not affected. Look after free space and the right to write, then open again.",
  ],
  "register.projection.damaged": ["已损坏：{detail}", "it is damaged ({detail})"],
  "register.projection.version": ["由另一版本的明签生成", "another version of Mingqian made it"],
  "register.projection.foreign": ["不是本账本的", "it is of another ledger"],
  "register.projection.ahead": [
    "它读到第 {seq} 号事件，而账本只到第 {head} 号",
    "it has read up to event {seq}, and the ledger ends with {head}",
  ],
} as const satisfies Record<`register.${string}`, Entry>;
