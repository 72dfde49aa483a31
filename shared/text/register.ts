import type { Entry } from "./catalogue.ts";

export const register = {
  "register.empty-already": [
    "这份名单没有内容，不必清空。",
    "This list has no rows: there is nothing to empty.",
  ],
  "register.edit-nothing": ["没有任何更正，未作记录。", "Nothing is corrected; nothing was recorded."],
  "register.edit-misfit": [
    "更正与名单现状不符（所指的行已不在，或新增的编号已经存在）。请重新查看名单后再更正。",
    "The correction does not fit the list as it is (a row it names is gone, or a number it enters is there already). Look at the list again and correct it anew.",
  ],
  // Sheets and columns that cannot be told
  "register.sheets-empty": [
    "{role} 的文件里没有带内容的工作表。",
    "The file for {role} has no sheet with anything in it.",
  ],
  "register.sheet-unknown": [
    "{role} 的文件里没有工作表“{sheet}”。有：{seen}。请用 --sheet {role}=名称 指定其一。",
    "The file for {role} has no sheet “{sheet}”. It has: {seen}. Name one of them with --sheet {role}=NAME.",
  ],
  "register.sheet-headings": ["[{sheet}] {headings}", "[{sheet}] {headings}"],
  "register.headings-unknown": [
    "{role} 的工作表“{sheet}”里认不出表头。看到：{seen}。需要：{looked}。请改表头，或用 --map {role}.字段=表头 指定。",
    "No headings are recognised in the sheet “{sheet}” for {role}. Headings seen: {seen}. Headings looked for: {looked}. Change the headings, or name them with --map {role}.FIELD=HEADING.",
  ],
  "register.headings-missing": [
    "{role} 的工作表“{sheet}”第 {row} 行表头缺少字段：{fields}。看到：{seen}。需要：{looked}。请补上该列，或用 --map {role}.字段=表头 指定。",
    "The headings in row {row} of the sheet “{sheet}” for {role} lack: {fields}. Headings seen: {seen}. Headings looked for: {looked}. Add the column, or name it with --map {role}.FIELD=HEADING.",
  ],
  "register.heading-clash": [
    "{role} 的工作表“{sheet}”有两列都像字段 {field}：“{first}”（{firstColumn} 列）和“{second}”（{secondColumn} 列）。请选一列，例如 --map {role}.{field}={firstColumn}（列号；表头不同的也可写表头）。",
    "Two columns of the sheet “{sheet}” for {role} claim the field {field}: “{first}” (column {firstColumn}) and “{second}” (column {secondColumn}). Choose one by its letters, as in --map {role}.{field}={firstColumn}, or by its heading where the two differ.",
  ],
  "register.choice-unknown": [
    "{role} 的工作表“{sheet}”里没有为字段 {field} 指定的表头“{heading}”。看到：{seen}。",
    "The sheet “{sheet}” for {role} has no heading “{heading}”, which was named for the field {field}. Headings seen: {seen}.",
  ],
  "register.no-rows": [
    "{role} 的工作表“{sheet}”表头下面没有数据。请确认选对了文件和工作表。",
    "There are no rows under the headings of the sheet “{sheet}” for {role}. Make sure that file and sheet are the right ones.",
  ],
  "register.map-form": [
    "--map 写法不对：{argument}。应为 --map 名单.字段=表头，例如 --map key.name=单位名称。",
    "Cannot read --map {argument}. It is --map ROLE.FIELD=HEADING, as in --map key.name=单位名称.",
  ],
  "register.sheet-form": [
    "--sheet 写法不对：{argument}。应为 --sheet 名单=工作表，例如 --sheet key=Sheet1。",
    "Cannot read --sheet {argument}. It is --sheet ROLE=NAME, as in --sheet key=Sheet1.",
  ],
  "register.role-unknown": [
    "没有名单 {role}。可用：{roles}。",
    "There is no list {role}. There are: {roles}.",
  ],
  "register.field-unknown": [
    "名单 {role} 没有字段 {field}。可用：{fields}。",
    "The list {role} has no field {field}. It has: {fields}.",
  ],

  // Rows that cannot enter
  "register.name-missing": ["缺少名称，请填写。", "The name is missing. Fill it in."],
  "register.name-forbidden": [
    "名称“{value}”含有英文双引号或控制字符，封库文件不允许。请改用中文引号或删去。",
    "The name “{value}” holds a straight double quote or a control character, which the sealed files cannot. Use Chinese quotes or delete it.",
  ],
  "register.id-missing": [
    "既无污染源编码也无统一社会信用代码，无法标识。请至少补一个。",
    "Neither a pollution-source code nor a credit code: nothing identifies the unit. Fill in one of them.",
  ],
  "register.id-form": [
    "编码“{value}”只能由 1 至 64 位数字、英文字母和连字符组成。请改正。",
    "The code “{value}” may only hold 1 to 64 digits, Latin letters and hyphens. Correct it.",
  ],
  "register.code-inexact": [
    "代码存成了数值（{value}），末几位已经丢失。请把该列设为文本后重新填写。",
    "The code was stored as a number ({value}) and has lost its last digits. Format the column as text and enter it again.",
  ],
  "register.duplicate": [
    "与第 {row} 行重复（{id}）。请删去一行，或改正其编码。",
    "Repeats row {row} ({id}). Delete one of them, or correct its code.",
  ],
  "register.in-other-list": [
    "{id} 已在名单 {role} 中，一个污染源只能属于一类。请从其中一份删去。",
    "{id} stands in the list {role} already; a source belongs to one stratum only. Delete it from one of them.",
  ],
  "register.level-unknown": [
    "控制级别“{value}”认不出。请写国控、省控、市控、县控之一；建设项目写重点或一般。",
    "The control level “{value}” is unknown. Write 国控, 省控, 市控 or 县控; for a construction project 重点 or 一般.",
  ],
  "register.level-missing": [
    "没有控制级别，无法分类。请写国控、省控、市控、县控之一。",
    "The control level is missing, so the stratum cannot be told. Write 国控, 省控, 市控 or 县控.",
  ],
  "register.level-elsewhere": [
    "按本级规定，“{value}”属于名单 {role}。请移到那一份。",
    "At an office of this level, “{value}” belongs to the list {role}. Move the row there.",
  ],
  "register.level-of-county": [
    "“{value}”由县级抽查，市级不抽。请从名单中删去。",
    "“{value}” is drawn by the county, not by the city. Delete the row from the list.",
  ],
  "register.stratum-missing": [
    "建设项目没有归类。请在控制级别一栏写重点或一般。",
    "The construction project has no stratum. Write 重点 (key) or 一般 (general) in the level column.",
  ],
  "register.certificate-missing": [
    "没有执法证号，请填写。",
    "The certificate number is missing. Fill it in.",
  ],
  "register.identity-number": [
    "这一栏像是居民身份证号，本系统不收集。请改填执法证号。",
    "This looks like an identity-card number, which is never wanted here. Enter the certificate number instead.",
  ],
  "register.yes-no": [
    "“{value}”看不出是或否。请写是或否。",
    "“{value}” is neither yes nor no. Write 是 or 否.",
  ],
  "register.reference-missing": ["没有填写，请补上。", "Nothing is filled in. Complete it."],
  "register.unit-unknown": [
    "各份单位名单里没有“{value}”。请写污染源编码、信用代码或全称。",
    "None of the lists of units has “{value}”. Write its pollution-source code, credit code or full name.",
  ],
  "register.inspector-unknown": [
    "执法人员名单里没有“{value}”。请写执法证号或姓名。",
    "The list of inspectors has no “{value}”. Write the certificate number or the name.",
  ],
  "register.reference-several": [
    "“{value}”对应多个：{ids}。请写其中一个的编码。",
    "“{value}” stands for several: {ids}. Write the code of one of them.",
  ],
  "register.quarter-unreadable": [
    "“{value}”看不出季度。请写成 2027Q1。",
    "“{value}” is not a quarter. Write it as 2027Q1.",
  ],

  // To settle by hand
  "register.special-several": [
    "信用代码 {code} 对应 {count} 个污染源：{ids}。定下来之前按单独一家处理；请在编码一栏写明是哪一个。",
    "The credit code {code} stands for {count} {count|source|sources}: {ids}. Until it is settled the row is a unit of its own; write in the code column which one it is.",
  ],

  // Warnings
  "register.construction-level": [
    "建设项目没有控制级别，“{value}”不予登记；该行仍按所在名单归类。请在控制级别一栏改写重点或一般。",
    "A construction project has no control level: “{value}” is not taken over, and the row stays in the list it stands in. Write 重点 (key) or 一般 (general) in the level column instead.",
  ],
  "register.date-unreadable": [
    "“{value}”看不出日期。请写成 2027-03-01。",
    "“{value}” is not a date. Write it as 2027-03-01.",
  ],
  "register.special-other-site": [
    "编码 {id} 不在名单中，但其信用代码 {code} 在名单中有 {count} 个：{ids}。按单独一家处理，请核对。",
    "The code {id} is in no list, but its credit code {code} has {count} there: {ids}. It is taken as a unit of its own; check it.",
  ],
  "register.credit-code-form": [
    "“{value}”不是 18 位统一社会信用代码。请核对。",
    "“{value}” is not an 18-character unified social credit code. Check it.",
  ],
  "register.credit-code-digit": [
    "信用代码 {value} 校验位不对，末位应为 {expected}（GB 32100-2015）。请核对。",
    "The check character of the credit code {value} is wrong; it should end in {expected} (GB 32100-2015). Check it.",
  ],
  "register.credit-code-shared": [
    "信用代码 {value} 有 {count} 行：第 {rows} 行。各算一个污染源，请核对。",
    "The credit code {value} has {count} {count|row|rows}: {rows}. Each counts as a source of its own; check them.",
  ],
  "register.name-repeated": [
    "名称“{value}”出现 {count} 次：第 {rows} 行。请核对是不是同一个。",
    "The name “{value}” stands {count} {count|time|times}: rows {rows}. Check whether they are one and the same.",
  ],
  "register.name-cut": [
    "名称“{value}”像是被截断了。请补全，公示时要用全称。",
    "The name “{value}” seems to be cut. Complete it; the full name will be published.",
  ],
  "register.unprintable-one": ["{character}（{codePoint}）", "{character} ({codePoint})"],
  "register.unprintable": [
    "打印字库没有这些字符（{count} 个）：{characters}。文书上以码位代替；请核对是否写错，或改用字库已有的写法。",
    "The print fonts lack these characters ({count}): {characters}. Papers give them by code point; check that they are no mistake, or write them with characters the fonts have.",
  ],
  "register.id-alike": [
    "编码 {id} 与第 {row} 行只有大小写不同，按两个污染源处理。请核对是不是同一个。",
    "The code {id} differs from that of row {row} in case alone; they count as two sources. Check whether they are one and the same.",
  ],
  "register.id-made": [
    "没有污染源编码，改用信用代码和地址生成：{id}。",
    "No pollution-source code; one was made of credit code and address: {id}.",
  ],
  "register.kind-unknown": [
    "类型“{value}”认不出，按排污单位处理。",
    "The kind “{value}” is unknown; taken as a polluting unit.",
  ],
  "register.status-unknown": [
    "状态“{value}”认不出，按正常运行处理。",
    "The status “{value}” is unknown; taken as in operation.",
  ],
  "register.certificate-expired": [
    "执法证有效期 {value} 早于抽取日 {day}，不能进入抽取。请更新，或按此保留。",
    "The certificate ran out on {value}, before the draw on {day}; the inspector cannot enter the pool. Update it, or leave it so.",
  ],

  // Put right
  "register.no-break-space": [
    "含不间断空格，已换成普通空格。",
    "No-break spaces were replaced by plain ones.",
  ],
  "register.line-break": ["含换行或制表符，已换成空格。", "Line breaks or tabs were replaced by spaces."],
  "register.invisible": ["含不可见字符，已删去。", "Invisible characters were removed."],
  "register.spaces": ["空格多余或全角，已整理。", "Superfluous or full-width spaces were put in order."],
  "register.placeholder": ["“{value}”按空白处理。", "“{value}” was taken as empty."],
  "register.full-width": [
    "全角字符已改为半角：{value} → {clean}。",
    "Full-width characters were made narrow: {value} → {clean}.",
  ],
  "register.code-cleaned": [
    "代码已整理：{value} → {clean}。",
    "The code was put in order: {value} → {clean}.",
  ],
  "register.trailing-dot": [
    "名称“{value}”末尾的句点已删去。",
    "The full stop at the end of the name “{value}” was removed.",
  ],
  "register.heading-repeated": ["重复的表头行，已跳过。", "A repeated heading row was passed over."],
} as const satisfies Record<`register.${string}`, Entry>;

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
  "register.file-memory": [
    "本程序的内存不够读入 {file}（约需 {need} MB）。请关闭其他程序、取消对内存的限制，或把名单分成几个文件。",
    "This program has not the memory to read {file} (about {need} MB). Close other programs, lift the limit on its memory, or part the list into several files.",
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
