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
  "register.map-form": [
    "--map 写法不对：{argument}。应为 --map 名单.字段=表头，例如 --map key.name=单位名称。",
    "Cannot read --map {argument}. It is --map ROLE.FIELD=HEADING, as in --map key.name=单位名称.",
  ],
  "register.sheet-form": [
    "--sheet 写法不对：{argument}。应为 --sheet 名单=工作表，例如 --sheet key=Sheet1。",
    "Cannot read --sheet {argument}. It is --sheet ROLE=NAME, as in --sheet key=Sheet1.",
  ],
  "register.phrases-form": [
    "所填用语的含义不能用。请重新选择。",
    "What was said of the meaning of a phrase cannot be used. Choose again.",
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
  "register.name-value": [
    "名称显示为“{value}”，像是表格软件自己改成的日期或逻辑值。请把该列设为文本后重新填写。",
    "The name shows “{value}”, which the spreadsheet seems to have made of it. Format the column as text and enter the name again.",
  ],
  "register.ditto": [
    "“{value}”指的是别的行，这里不代填。请把内容写出来。",
    "“{value}” points to another row, and nothing is filled in for it. Write out what is meant.",
  ],
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
    "与{row}重复（{id}）。请删去一行，或改正其编码。",
    "Repeats {row} ({id}). Delete one of them, or correct its code.",
  ],
  "register.duplicate-made": [
    "与{row}重复（信用代码 {code} 和地址都相同）。请删去一行；确是两个污染源的，请补上各自的地址或污染源编码。",
    "Repeats {row} (the same credit code {code} and the same address). Delete one of them, or give each its address or its pollution-source code if they are two sources.",
  ],
  "register.in-other-list": [
    "{id} 已在名单 {role} 中，一个污染源只能属于一类。请从其中一份删去。",
    "{id} stands in the list {role} already; a source belongs to one stratum only. Delete it from one of them.",
  ],
  "register.level-unknown": [
    "控制级别“{value}”认不出。请说明它在本单位指的是国控、省控、市控、县控、重点还是一般；确是写错的再改表。",
    "The control level “{value}” is unknown. Say whether it means 国控, 省控, 市控, 县控, 重点 or 一般 at this office; change the sheet only where the word is a mistake.",
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
    "按本单位的规则，“{value}”不在抽查之列。请从名单中删去。",
    "By the office's rules “{value}” is not drawn. Delete the row from the list.",
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

  "register.expiry-either": [
    "“{value}”可能是 {first}，也可能是 {second}（表格软件会去掉小数末尾的 0）。请写成其中一个日期。",
    "“{value}” may be {first} or {second} (a spreadsheet drops the last nought of a number). Write it as one of the two days.",
  ],
  "register.row-shifted": [
    "这一行有 {cells} 格，表头只有 {headings} 格，内容已经错位（多半是单元格里有没加引号的分隔符）。请给该格加上引号，或另存为 .xlsx 再导入。",
    "The row has {cells} {cells|cell|cells} under {headings} {headings|heading|headings}: they are shifted (a separator stands in a cell without quotes). Put that cell into quotes, or save as .xlsx and import that.",
  ],
  "register.formula-empty": [
    "公式的结果不在文件里。请用表格软件打开、保存，再重新导入。",
    "The cell is a formula whose result is not in the file. Open the file in a spreadsheet program, save it, and import it again.",
  ],
  "register.character-broken": [
    "“{value}”含有读不出的字符。请改正后重新导入。",
    "“{value}” holds a broken character. Correct it and import again.",
  ],
  "register.code-date": [
    "编码被表格软件变成了日期（显示为“{value}”）。请把该列设为文本后重新填写。",
    "The spreadsheet made a date of the code (it shows “{value}”). Format the column as text and enter the code again.",
  ],
  "register.code-truth": [
    "编码被表格软件变成了逻辑值（{value}）。请把该列设为文本后重新填写。",
    "The spreadsheet made a truth value of the code ({value}). Format the column as text and enter the code again.",
  ],
  "register.code-negative": [
    "编码成了负数（{value}）。请把该列设为文本后重新填写。",
    "The code has become a negative number ({value}). Format the column as text and enter the code again.",
  ],
  "register.cell-unseen": [
    "单元格什么也不显示，里面却有“{value}”。请改单元格格式让它显示出来，或删去。",
    "The cell shows nothing and holds “{value}”. Change its format so that it shows, or delete it.",
  ],
  "register.cell-covered": [
    "这一格被合并单元格盖住，表中看不见，里面却有“{value}”。请取消合并，写明这一格是什么。",
    "The cell lies under a merged one and cannot be seen; it holds “{value}”. Undo the merge and write out what the cell is to say.",
  ],
  "register.code-shown": [
    "单元格显示“{value}”，存的却是数值 {number}，显示的内容不能作编码。请把该列设为文本，只填数字、英文字母和连字符。",
    "The cell shows “{value}” and holds the number {number}; what it shows cannot be a code. Format the column as text and enter digits, Latin letters and hyphens.",
  ],
  "register.codes-several": [
    "一格里像有 {count} 个编码（{value}）。请每个编码各占一行；如果是一个编码，请删去中间的空格或换行。",
    "The cell seems to hold {count} {count|code|codes} ({value}). Give each a row of its own; if they are one, delete the blanks or line breaks in it.",
  ],
  "register.cell-lines": [
    "一格里有换行，前后都有分隔符（{value}），像是引号错位把两行并成了一格。请改正引号。",
    "The cell has a line break with separators on both sides of it ({value}): a quote that stands wrong seems to have made one cell of two lines. Correct the quotes.",
  ],
  "register.names-several": [
    "一格里像有 {count} 个人（{value}）。请每人各占一行。",
    "The cell seems to hold the names of {count} {count|person|people} ({value}). Give each a row of their own.",
  ],
  "register.units-several": [
    "一格里像有 {count} 个单位（{value}）。请每个单位各占一行；确是一个单位的，请删去名称中间的标点、空格或换行。",
    "The cell seems to hold the names of {count} {count|unit|units} ({value}). Give each a row of its own; if they are one, delete the signs, blanks or line breaks in its name.",
  ],
  "register.code-letter": [
    "编码“{value}”第 {position} 位是“{character}”，形似“{like}”。请核对改正。",
    "Character {position} of the code “{value}” is “{character}”, which looks like “{like}”. Check and correct it.",
  ],

  // To settle by hand

  // Warnings
  "register.construction-level": [
    "建设项目没有控制级别，“{value}”不予登记；该行仍按所在名单归类。请在控制级别一栏改写重点或一般。",
    "A construction project has no control level: “{value}” is not taken over, and the row stays in the list it stands in. Write 重点 (key) or 一般 (general) in the level column instead.",
  ],
  "register.date-unreadable": [
    "“{value}”看不出是哪一天。请按证件改写，写法如 2027-03-01。",
    "“{value}” is not a day. Write the day on the certificate, in the way of 2027-03-01.",
  ],
  "register.date-left": [
    "“{value}”看不出是哪一天，这一格留空。请按实际日期改写，写法如 2027-03-01。",
    "“{value}” is not a day, and the cell stays empty. Write the day it was, in the way of 2027-03-01.",
  ],
  "register.date-later": [
    "{value} 晚于 {day}，还没有到。请核对是否写错。",
    "{value} is later than {day}: it has not come yet. Check whether it is a mistake.",
  ],
  "register.code-running": [
    "“{heading}”一列从 1 数到 {count}，像是序号：换一份名单，同一个号就指别的行。请改填真正的编码，或把该字段改为没有这一列。",
    "The column “{heading}” counts from 1 to {count} like a running number: in another list the same number stands for another row. Enter real codes, or set the field to no such column.",
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
    "信用代码 {value} 有 {count} 行：{rows}。各算一个污染源，请核对。",
    "The credit code {value} has {count} {count|row|rows}: {rows}. Each counts as a source of its own; check them.",
  ],
  "register.name-repeated": [
    "名称“{value}”出现 {count} 次：{rows}。请核对是不是同一个。",
    "The name “{value}” stands in {count} {count|row|rows}: {rows}. Check whether they are one and the same.",
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
    "编码 {id} 与{row}只有大小写不同，按两个处理。请核对是不是同一个。",
    "The code {id} differs from that of {row} in case alone; they count as two. Check whether they are one and the same.",
  ],
  "register.id-made": [
    "没有污染源编码，改用信用代码和地址生成：{id}。",
    "No pollution-source code; one was made of credit code and address: {id}.",
  ],
  "register.value-error": [
    "单元格显示公式错误（{value}），没有内容可读。请改正公式，或填写内容后重新导入。",
    "The cell shows the error of a formula ({value}): there is nothing to read. Correct the formula or fill the cell in, and import again.",
  ],
  "register.entity": [
    "“{value}”里有网页代码（“{code}”），本来是别的字。请改成应有的字。",
    "“{value}” holds the code of a web page (“{code}”), which stands for another character. Write that character.",
  ],
  "register.question": [
    "“{value}”里有“?”或“□”，可能是转换时丢了字。请核对补全。",
    "“{value}” holds “?” or “□”: characters may have been lost in a conversion. Check and complete it.",
  ],
  "register.text-value": [
    "单元格里存的是日期或逻辑值，照显示的“{value}”登记。请核对，并把该列设为文本。",
    "The cell holds a date or a truth value and was taken as it shows, “{value}”. Check it, and format the column as text.",
  ],
  "register.name-code": [
    "名称“{value}”像是编码。请核对是不是填错了列。",
    "The name “{value}” looks like a code. Check that it stands in the right column.",
  ],
  "register.certificate-expired-today": [
    "执法证有效期 {value} 早于今天 {day}；抽取时仍是这样，就不能进入抽取。请更新，或按此保留。",
    "The certificate ran out on {value}, before today, {day}; if it is still so at the draw, the inspector cannot enter the pool. Update it, or leave it so.",
  ],
  "register.certificate-expired": [
    "执法证有效期 {value} 早于抽取日 {day}，不能进入抽取。请更新，或按此保留。",
    "The certificate ran out on {value}, before the draw on {day}; the inspector cannot enter the pool. Update it, or leave it so.",
  ],

  "register.code-number": [
    "单元格显示“{value}”，存的是数值 {number}，按 {number} 处理。请核对。",
    "The cell shows “{value}” and holds the number {number}; {number} was taken. Check it.",
  ],
  "register.remark-unread": [
    "“{value}”只读出 {taken}，括号里的说明不起作用。请核对。",
    "Of “{value}” only {taken} was read; the remark behind it has no effect. Check it.",
  ],
  "register.name-alike": [
    "名称“{value}”与“{other}”只有写法不同（共 {count} 行：{rows}）。请核对是不是同一个。",
    "The names “{value}” and “{other}” differ in their writing alone ({count} {count|row|rows}: {rows}). Check whether they are one and the same.",
  ],
  "register.name-elsewhere": [
    "名称“{value}”在名单 {role} 中也有（{id}），可能是同一个污染源登记了两次。请核对。",
    "The name “{value}” stands in the list {role} too ({id}): one source may be registered twice. Check it.",
  ],
  "register.name-formula": [
    "名称“{value}”开头或逗号之后是 = + - @ 之一。公示的 openings.csv 按协议逐字写名称，表格软件打开时可能把它当作公式执行。请查明真名，在来源中改正后再导入。",
    "The name “{value}” has one of = + - @ at its beginning or behind a comma. The openings.csv that is published holds names byte for byte, as the protocol has it, and a spreadsheet that opens it may run this as a formula. Find out the real name, put it right at the source and import again.",
  ],
  "register.id-lookalike": [
    "编码 {id} 与{row}只有形似的字符不同（O 与 0，I、l 与 1），按两个处理。请核对是不是同一个。",
    "The code {id} and that of {row} differ in characters that look alike (O and 0, I or l and 1); they count as two. Check whether they are one and the same.",
  ],
  "register.not-in-post-available": [
    "不在编在岗，但本次可参加，会进入检查人员的抽取。请核对。",
    "Not in post, and yet available: may be drawn as an inspector. Check it.",
  ],
  "register.id-elsewhere": [
    "编码 {id} 与名单 {role} 中的 {other} 只有形似的字符或大小写不同，按两个处理。请核对是不是同一个。",
    "In characters that look alike, or in case alone, the code {id} differs from {other} in the list {role}; they count as two. Check whether they are one and the same.",
  ],
  "register.row-total": [
    "“{value}”是合计一类的行，未读入。",
    "“{value}” is a row of totals and was not read.",
  ],
  "register.row-note": [
    "“{value}”是注释或落款，未读入。",
    "“{value}” is a note or a footer and was not read.",
  ],
  "register.row-longer": [
    "这一行有 {cells} 格，表头只有 {headings} 格，多出的是空的，照常读入。请核对内容有没有错位。",
    "The row has {cells} {cells|cell|cells} under {headings} {headings|heading|headings}; what is beyond them is empty, and the row was read. Check that nothing in it is shifted.",
  ],
  "register.row-empty": [
    "这一行只写了“{value}”之类，没有内容，未读入。",
    "The row has nothing but “{value}” or the like in it and was not read.",
  ],
  "register.row-alone": [
    "“{value}”独占一行，这一行没有别的内容，未读入。",
    "“{value}” stands alone in its row and was not read.",
  ],
  "register.row-section": [
    "“{value}”是分段标题，未读入。",
    "“{value}” is the heading of a section and was not read.",
  ],
  "register.row-bare": [
    "这一行只在名单不用的列里有内容（“{value}”），未读入。",
    "The row has something only in columns that the list does not use (“{value}”) and was not read.",
  ],
  "register.row-hidden": [
    "这一行在表中是隐藏的（或被筛选掉），仍然读入。请核对；也可选择不读隐藏行。",
    "The row is hidden in the sheet, or filtered away, and was read all the same. Check it; hidden rows can be left out too.",
  ],
  "register.row-hidden-left": [
    "这一行在表中是隐藏的（或被筛选掉），按您的选择未读入。",
    "The row is hidden in the sheet, or filtered away, and was left out as you chose.",
  ],
  "register.row-struck": [
    "这一行划了删除线，仍然读入。要删去的，请在表里删去这一行。",
    "The row is struck through and was read all the same. If it is to go, delete it from the sheet.",
  ],
  "register.cell-struck": [
    "这一格有划了删除线的字，仍照原样读入。请改成应有的内容。",
    "Something in the cell is struck through and was read all the same. Correct the cell to what it is to say.",
  ],
  "register.row-lost": [
    "这一行的字与底色同色，表中看不见，仍然读入。请改成看得见的颜色，或删去。",
    "The row has the color of what is behind it and cannot be seen in the sheet; it was read all the same. Give it a color that shows, or delete it.",
  ],
  "register.cell-lost": [
    "这一格的字与底色同色，表中看不见，仍然读入。请改成看得见的颜色，或删去。",
    "The cell has the color of what is behind it and cannot be seen in the sheet; it was read all the same. Give it a color that shows, or delete it.",
  ],
  "register.cell-comment": [
    "这一格有批注，批注里的话不读入。要起作用的，请写进单元格。",
    "The cell has a comment, and what it says was not read. If it is to count, write it into a cell.",
  ],
  "register.units-joined": [
    "“{value}”里像有 {count} 个名称，登记为一个单位。确是几个单位的，请各占一行。",
    "“{value}” seems to hold {count} {count|name|names} and was taken as one unit. If they are several units, give each a row of its own.",
  ],
  "register.column-hidden": [
    "“{heading}”一列在表中是隐藏的，仍然读入。请核对。",
    "The column “{heading}” is hidden in the sheet and was read all the same. Check it.",
  ],
  "register.hidden-untold": [
    "这种格式的文件看不出哪些行、列、工作表是隐藏的，全部读入。请打开核对，或另存为 .xlsx 再导入。",
    "In this kind of file hidden rows, columns and sheets cannot be told from others, and all were read. Open it and look, or save it as .xlsx and import that.",
  ],
  "register.cell-stray": [
    "“{value}”上面没有表头，未读入。",
    "“{value}” stands under no heading and was not read.",
  ],
  // Put right
  "register.text-mark": [
    "文本标记已删去：{value} → {clean}。",
    "A mark of text was removed: {value} → {clean}.",
  ],
  "register.row-merged": [
    "这一行与上一行同属一个合并单元格，算作同一条。",
    "The row lies in the same merged cells as the one above and is part of it.",
  ],
  "register.permit-number": [
    "排污许可证编号 {value}：取其统一社会信用代码 {code}。",
    "Of the discharge permit's number {value} the credit code {code} was taken.",
  ],
  "register.no-break-space": [
    "含不间断空格，已换成普通空格。",
    "No-break spaces were replaced by plain ones.",
  ],
  "register.line-break": [
    "含换行或制表符，已整理：文字里换成空格，代码里删去。",
    "Line breaks or tabs were put in order: in texts replaced by spaces, in codes removed.",
  ],
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
