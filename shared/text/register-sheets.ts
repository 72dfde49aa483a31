import type { Entry } from "./catalogue.ts";

/** Of the sheets of a file and their headings: what is read as the list, what is not, and why. */
export const registerSheets = {
  // Sheets and columns that cannot be told
  "register.sheets-empty": [
    "{list}的文件里没有带内容的工作表。",
    "The file for the list “{list}” has no sheet with anything in it.",
  ],
  "register.sheet-unknown": [
    "{list}的文件里没有工作表“{sheet}”。有：{seen}。请用 --sheet {role}=名称 指定其一。",
    "The file for the list “{list}” has no sheet “{sheet}”. It has: {seen}. Name one of them with --sheet {role}=NAME.",
  ],
  "register.sheets-hidden": [
    "{list}的文件里只有隐藏的工作表像这份名单：{sheets}。请取消隐藏后重新保存，或用 --sheet {role}=名称 指定其一。",
    "In the file for the list “{list}” only hidden sheets look like the list: {sheets}. Show them and save again, or name one with --sheet {role}=NAME.",
  ],
  "register.sheet-headings": ["[{sheet}] {headings}", "[{sheet}] {headings}"],
  "register.headings-unknown": [
    "{list}的工作表“{sheet}”里认不出表头。看到：{seen}。需要：{looked}。请改表头，或用 --map {role}.字段=表头 指定。",
    "No headings are recognised in the sheet “{sheet}” for the list “{list}”. Headings seen: {seen}. Headings looked for: {looked}. Change the headings, or name them with --map {role}.FIELD=HEADING.",
  ],
  "register.headings-missing": [
    "{list}的工作表“{sheet}”第 {row} 行表头缺少：{fields}。看到：{seen}。需要：{looked}。请补上该列，或用 --map {role}.字段=表头 指定。",
    "The headings in row {row} of the sheet “{sheet}” for the list “{list}” lack: {fields}. Headings seen: {seen}. Headings looked for: {looked}. Add the column, or name it with --map {role}.FIELD=HEADING.",
  ],
  "register.heading-clash": [
    "{list}的工作表“{sheet}”有两列都像“{words}”：“{first}”（{firstColumn} 列）和“{second}”（{secondColumn} 列）。请选一列，例如 --map {role}.{field}={firstColumn}（列号；表头不同的也可写表头）。",
    "Two columns of the sheet “{sheet}” for the list “{list}” claim “{words}”: “{first}” (column {firstColumn}) and “{second}” (column {secondColumn}). Choose one by its letters, as in --map {role}.{field}={firstColumn}, or by its heading where the two differ.",
  ],
  "register.headings-down": [
    "{list}的工作表“{sheet}”像是横着排的：表头都在 {column} 列，一列一条。请在表格软件里转置（复制，选择性粘贴，转置），再导入。",
    "The sheet “{sheet}” for the list “{list}” seems to lie on its side: its headings all stand in column {column}, with an entry in each column. Turn it in the spreadsheet program (copy, paste special, transpose) and import it again.",
  ],
  "register.headings-twice": [
    "{list}的工作表“{sheet}”里同样的表头有两套（{first} 列和 {second} 列），像是两张表并排。请上下接成一张，或各放一张工作表，再导入。",
    "The sheet “{sheet}” for the list “{list}” has the same headings twice (columns {first} and {second}), like two tables side by side. Put one below the other, or each in a sheet of its own, and import it again.",
  ],
  "register.choice-unknown": [
    "{list}的工作表“{sheet}”里没有为“{field}”指定的表头“{heading}”。看到：{seen}。",
    "The sheet “{sheet}” for the list “{list}” has no heading “{heading}”, which was named for “{field}”. Headings seen: {seen}.",
  ],
  "register.no-rows": [
    "{list}的工作表“{sheet}”表头下面没有数据。请确认选对了文件和工作表。",
    "There are no rows under the headings of the sheet “{sheet}” for the list “{list}”. Make sure that file and sheet are the right ones.",
  ],
  "register.field-named": ["{words}（{field}）", "{words} ({field})"],
  "register.field-or": ["{first}或{second}", "{first} or {second}"],

  // Sheets that are read, and others
  "register.row-here": ["第 {row} 行", "row {row}"],
  "register.row-there": ["工作表“{sheet}”第 {row} 行", "row {row} of the sheet “{sheet}”"],
  "register.rows-here": ["第 {rows} 行", "{rows}"],
  "register.sheet-rows": ["“{sheet}”{rows} 行", "“{sheet}” {rows} {rows|row|rows}"],
  "register.sheets-joined": [
    "{count} 个工作表表头相同，合成一份读入：{sheets}。只要其中一个时，请选定该工作表。",
    "{count} {count|sheet|sheets} with the same headings were read as one list: {sheets}. If only one of them is meant, choose that sheet.",
  ],
  "register.sheet-unread": [
    "工作表“{sheet}”也像这份名单（{rows} 行），未读入。要读它时，请选定该工作表。",
    "The sheet “{sheet}” looks like this list too ({rows} {rows|row|rows}) and was not read. If it is the one that is meant, choose it.",
  ],
  "register.sheet-skipped": [
    "工作表“{sheet}”（{rows} 行）没有读入：{why}。如果它也是这份名单的内容，请在它的首行补上同样的表头。",
    "The sheet “{sheet}” ({rows} {rows|row|rows}) was not read: {why}. If it belongs to this list, give it the same headings in its first row.",
  ],
  "register.sheet-words": [
    "工作表“{sheet}”是说明文字（{rows} 行），不是名单，未读入。",
    "The sheet “{sheet}” holds words of explanation ({rows} {rows|row|rows}), no list, and was not read.",
  ],
  "register.skipped-unknown": ["认不出表头", "no headings are recognised in it"],
  "register.skipped-missing": ["第 {row} 行表头缺少 {fields}", "the headings in its row {row} lack {fields}"],
  "register.skipped-down": ["表头都在 {column} 列，是横着排的", "its headings all stand in column {column}"],
  "register.skipped-twice": [
    "同样的表头有两套（{first} 列和 {second} 列）",
    "it has the same headings twice (columns {first} and {second})",
  ],
  "register.skipped-clash": [
    "“{first}”（{firstColumn} 列）和“{second}”（{secondColumn} 列）都像“{field}”",
    "“{first}” (column {firstColumn}) and “{second}” (column {secondColumn}) both look like “{field}”",
  ],
  "register.skipped-choice": ["没有指定的表头“{heading}”", "it has no heading “{heading}”, which was chosen"],
  "register.headings-at": ["表头在第 {row} 行", "headings in row {row}"],
  "register.headings-absent": ["没有表头", "no headings"],
  "register.headings-guessed": [
    "各列是按列号指定的，第 {row} 行当作表头，没有读入。如果它是一条内容，请在它上面加一行表头。",
    "The columns were chosen by their letters; row {row} was taken for their headings and was not read. If it is an entry, put a row of headings above it.",
  ],
  "register.headings-none": [
    "各列是按列号指定的，没有看到表头，从第 {row} 行起都当作内容读入。请核对。",
    "The columns were chosen by their letters and no headings were seen; everything from row {row} on was read. Check it.",
  ],
  "register.headings-other": [
    "这里又是一行表头，与上面的不同（{headings}）。下面的行不能照上面的表头读，未读入。请把各段的栏目改成一样的写法和顺序，或另放一张工作表。",
    "Another row of headings, unlike those above ({headings}). What follows cannot be read as the rows above and was left out. Give all parts of the list the same columns in the same order, or move this one to a sheet of its own.",
  ],
  "register.row-under": [
    "这一行在另一套表头下面，未读入。",
    "The row stands under other headings than the list's and was not read.",
  ],
  "register.row-heading": [
    "这一行是表头的一部分（{value}），不是名单的内容，未读入。",
    "The row is part of the headings ({value}), no entry of the list, and was not read.",
  ],
  "register.noughts-lost": [
    "以 0 开头的编码都是 {length} 位，第 {rows} 行却不足 {length} 位，多半是表格把开头的 0 丢了。请核对；要补的，先把该列设为文本。",
    "All codes that begin with a nought are of one length, {length}, and those of the rows {rows} are shorter: the spreadsheet has probably dropped their noughts. Check them; to put the noughts back, make the column one of texts first.",
  ],
  "register.sheet-drawn": [
    "表上的文本框、图形里写着“{texts}”，不读入。要起作用的，请写进单元格。",
    "Text boxes or shapes over the sheet say “{texts}”, which was not read. If it is to count, write it into cells.",
  ],
  "register.sheet-conditional": [
    "条件格式会把 {ranges} 里的字划掉、隐去或显示成别的；单元格照其内容读入，不看条件格式。请核对这些行。",
    "A conditional format strikes out, hides or shows otherwise what is in {ranges}; the cells were read as what they hold. Check those rows.",
  ],
  "register.table-beside": [
    "从 {column} 列起又有一套同样的表头，像是并排的另一张表，没有读入。",
    "From column {column} on the same headings come again, as of another table beside this one; it was not read.",
  ],
  "register.columns-apart": [
    "空出一列之后的“{headings}”也当作名单的栏目读入。如是旁边另一张表（如统计），请把它移到别的工作表。",
    "Columns behind an empty one were read as the list's too: {headings}. If they are another table beside it, as of numbers, move it to a sheet of its own.",
  ],
  "register.whole-file": ["整份文件", "the whole file"],
  "register.sheet-hidden": ["隐藏的工作表未读入：{sheets}。", "Hidden sheets were not read: {sheets}."],
  "register.sheet-hidden-read": [
    "工作表“{sheet}”是隐藏的，按您的选择读入。",
    "The sheet “{sheet}” is hidden and was read as you chose.",
  ],
} as const satisfies Record<`register.${string}`, Entry>;
