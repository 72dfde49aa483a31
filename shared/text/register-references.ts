import type { Entry } from "./catalogue.ts";

/** What is found in lists whose rows refer to others: the special list, conflicts of interest, and visits. */
export const registerReferences = {
  "register.duplicate-source": [
    "与第 {row} 行是同一家，列入来源不同（“{first}”和“{second}”）。请合并成一行，来源之间用、隔开。",
    "The same unit as row {row}, for another reason (“{first}” and “{second}”). Join them in one row, with commas between the reasons.",
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
  "register.reference-differs": [
    "“{value}”和“{other}”在同一行，指的却不是同一个。请改正其中一处。",
    "“{value}” and “{other}” stand in one row and are not one and the same. Correct one of them.",
  ],
  "register.reference-unlike": [
    "名录里没有“{other}”，按同一行的“{value}”认作 {id}。请核对。",
    "Nothing on the lists is called “{other}”; by “{value}” in the same row it was taken for {id}. Check it.",
  ],
  "register.no-units": [
    "没有可对照的单位名单，认不出各行说的是哪一家。请先导入重点、一般或特殊名单（预览时用 --with 给出）。",
    "There is no list of units to read against, so that no row can be told. Import the key, general or special list first (in a preview, give it with --with).",
  ],
  "register.no-inspectors": [
    "没有可对照的执法人员名单，认不出各行说的是谁。请先导入（预览时用 --with 给出）。",
    "There is no list of inspectors to read against, so that no row can be told. Import it first (in a preview, give it with --with).",
  ],
  "register.reference-several": [
    "“{value}”对应多个：{ids}。请写其中一个的编码。",
    "“{value}” stands for several: {ids}. Write the code of one of them.",
  ],
  "register.quarter-unreadable": [
    "“{value}”看不出是哪个周期。季度写成 2027Q1，月份 2027M09，半年 2027H2；全年写成 2027，栏名用“检查周期”。",
    "“{value}” is no period. Write a quarter as 2027Q1, a month as 2027M09, a half as 2027H2; a whole year as 2027, under a heading that names the period.",
  ],
  "register.quarter-blank": [
    "没有填写检查的周期，请补上。",
    "The period of the visit is not filled in. Complete it.",
  ],
  "register.quarter-year": [
    "年度一栏写“{year}”，周期写“{value}”，两处对不上。请改正其中一处。",
    "The year is given as “{year}” and the period as “{value}”: the two do not fit together. Correct one of them.",
  ],
  "register.quarter-either": [
    "“{value}”可能是 {first}，也可能是 {second}。请写成 2027Q1，或写明“3月”“第三季度”。",
    "“{value}” may be {first} or {second}. Write it as 2027Q1, or write the month or the quarter in words.",
  ],
  "register.special-several": [
    "信用代码 {code} 对应 {count} 个污染源：{ids}。定下来之前按单独一家处理；请在编码一栏写明是哪一个。",
    "The credit code {code} stands for {count} {count|source|sources}: {ids}. Until it is settled the row is a unit of its own; write in the code column which one it is.",
  ],
  "register.special-other-site": [
    "编码 {id} 不在名单中，但其信用代码 {code} 在名单中有 {count} 个：{ids}。按单独一家处理，请核对。",
    "The code {id} is in no list, but its credit code {code} has {count} there: {ids}. It is taken as a unit of its own; check it.",
  ],
  "register.special-differs": [
    "{field}一栏写“{value}”，名录中这个污染源是“{registered}”；以名录为准。请核对是不是同一个。",
    "{field}: the row says “{value}”, the register has “{registered}” for this source, and the register's holds. Check that they are one and the same.",
  ],
  "register.special-alone": [
    "重点和一般名单里都没有“{value}”，按单独一家登记。请核对编码和名称。",
    "Neither the key nor the general list has “{value}”; it is entered as a unit of its own. Check its code and name.",
  ],
  "register.special-unmatched": [
    "没有重点或一般名单可对照，各行都按单独一家登记。请先导入那两份（预览时用 --with 给出）。",
    "There is no key or general list to read against: every row is entered as a unit of its own. Import those first (in a preview, give them with --with).",
  ],
  "register.reference-alike": [
    "“{value}”与名录中的写法不完全相同，认作 {id}。请核对。",
    "“{value}” is not written quite as in the register; it was taken for {id}. Check it.",
  ],
  "register.reference-split": [
    "一格里有 {count} 个（{value}），已分开登记。请核对。",
    "The cell holds {count} ({value}), which were entered one by one. Check them.",
  ],
  "register.visit-again": [
    "{unit} 在 {quarter} 已有第 {row} 行，连同这一行按 {count} 次计。请核对是不是重复登记。",
    "{unit} stands in row {row} for {quarter} already; with this row they count as {count} {count|visit|visits}. Check that it was not entered twice.",
  ],
  "register.visit-kind-blank": [
    "没有填写检查类型，按双随机抽查计。请核对。",
    "No kind of visit is given; it counts as a draw. Check it.",
  ],
  "register.source-unknown": [
    "列入来源“{value}”认不出是六类中的哪一类，照原文登记。请核对。",
    "Which of the six reasons for the special list “{value}” is cannot be told; it is kept as written. Check it.",
  ],
  "register.visit-kind-unknown": [
    "检查类型“{value}”认不出，不知是否计入年度次数。请说明其含义。",
    "The kind of visit “{value}” is unknown, so that nobody can tell whether it counts for the cap. Say what it means.",
  ],
} as const satisfies Record<`register.${string}`, Entry>;
