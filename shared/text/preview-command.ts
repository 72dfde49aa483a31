import type { Entry } from "./catalogue.ts";

/** The words of the command `preview`. */
export const previewCommandLine = {
  "preview.sheet": ["{list}：工作表“{sheet}”，{headings}", "{list}: sheet “{sheet}”, {headings}"],
  "preview.column": ["{field}＝{heading}", "{field} = {heading}"],
  "preview.columns": ["字段对应：{columns}", "Columns: {columns}"],
  "preview.unused": ["未读的列：{columns}", "Columns not read: {columns}"],
  "preview.beside": [
    "对照的名单“{list}”：共 {rows} 行，其中退回 {refused} 行",
    "Read against the list “{list}”: {rows} {rows|row|rows}, {refused} of them refused",
  ],
  "preview.counts": [
    "共 {rows} 行，采用 {accepted}，退回 {refused}；另有 {passedOver} 行不是条目（表头、合计、注释等）",
    "{rows} {rows|row|rows}: {accepted} accepted, {refused} refused; {passedOver} more {passedOver|is no entry|are no entries} (headings, totals, notes …)",
  ],
  "preview.counts-entries": [
    "共 {rows} 行，退回 {refused} 行，其余各行登记 {accepted} 条；另有 {passedOver} 行不是条目（表头、合计、注释等）",
    "{rows} {rows|row|rows}: {refused} refused, the others give {accepted} {accepted|entry|entries}; {passedOver} more {passedOver|is no entry|are no entries} (headings, totals, notes …)",
  ],
  "preview.stopped": ["停产或关闭 {stopped}", "Stopped or closed: {stopped}"],
  "preview.not-in-post": ["不在编在岗 {notInPost}", "Not in post: {notInPost}"],
  "preview.recognised": [
    "在重点和一般名单中找到的 {recognised}",
    "Found in the key and general lists: {recognised}",
  ],
  "preview.unknown": [
    "  {field}：{count} 行写“{word}”，认不出",
    "  {field}: {count} {count|row says|rows say} “{word}”, which is unknown",
  ],
  "preview.unknown-more": [
    "  还有 {count} 种认不出的写法，见 --json",
    "  {count} more unknown {count|word|words}: see --json",
  ],
  "preview.rest": [
    "  {field}：{count} 行写“{word}”，按{means}处理",
    "  {field}: {count} {count|row says|rows say} “{word}”, taken as {means}",
  ],
  "preview.rest-blank": [
    "  {field}：{count} 行没有写，按{means}处理",
    "  {field}: {count} {count|row says|rows say} nothing, taken as {means}",
  ],
  "preview.input.usage": [
    "请给出名单和文件，例如 npm run preview -- key 名录.xlsx；用 --help 查看用法",
    "give a list and a file, as in npm run preview -- key register.xlsx; see --help",
  ],
  "preview.input.means": [
    "--means 写法不对：{argument}。应为 --means 字段.用语=含义，例如 --means level.环境监管重点单位=key。字段和含义有：{known}。",
    "Cannot read --means {argument}. It is --means FIELD.WORD=MEANING, as in --means status.idle=stopped. The fields, with what words may mean there: {known}.",
  ],
  "preview.input.with": [
    "--with 写法不对：{argument}。应为 --with 名单=文件，例如 --with key=名录.xlsx。",
    "Cannot read --with {argument}. It is --with LIST=FILE, as in --with key=register.xlsx.",
  ],
  "preview.help": [
    `用法：npm run preview -- 名单 文件 [选项]

导入之前先看一份文件：读出什么、退回什么、为什么。不需要账本，也不写任何文件。
名单为 key（重点）、general（一般）、special（特殊）、inspectors（检查人员）、conflicts（回避）、visits（历次抽查）。

  --with 名单=文件      对照的名单，可多次；回避与历次抽查要对照单位和人员，特殊名单要对照重点和一般
  --map 字段=表头       指定某列，可多次；也可写列号（如 C）；等号后留空表示没有这一列；
                        对照的名单写作 名单.字段=表头
  --means 字段.用语=含义  说明认不出的用语在本单位指什么，可多次，例如 level.环境监管重点单位=key
  --sheet 名称          指定工作表；对照的名单写作 名单=名称
  --without-hidden      不读隐藏或被筛选掉的行
  --level city|county|branch  单位层级（默认 city）
  --json                输出一个 JSON 对象：ok、sheet、mapping（字段到表头）、counts（rows、accepted、
                        refused、passedOver、stopped、notInPost、recognised）、beside（对照的名单）、rests（所依据的词）、rows（将登记的内容）、
                        findings（severity、row、column、text）；读不了时只有 ok（false）、code、message
  --lang zh|en          语言（默认 zh）
  --help                显示本说明

退出码：0 文件读出来了（有问题的行见报告）；2 输入无法使用；70 程序自身出错。`,
    `Usage: npm run preview -- LIST FILE [options]

Looks at a file before it is imported: what is read, what is refused, and why. Needs no ledger and writes nothing.
LIST is key, general, special, inspectors, conflicts or visits.

  --with LIST=FILE      a list to read it against, repeatable: conflicts and visits refer to units and inspectors,
                        the special list to key and general units
  --map FIELD=HEADING   choose a column, repeatable; letters (such as C) will do, and nothing after the sign
                        means that there is no such column; of a list to read against LIST.FIELD=HEADING
  --means FIELD.WORD=MEANING  what an unknown word means at this office, repeatable, as in
                        status.idle=stopped
  --sheet NAME          choose a sheet; of a list to read against LIST=NAME
  --without-hidden      leave out rows that are hidden or filtered away
  --level city|county|branch  level of the office (city by default)
  --json                print one JSON object: ok, sheet, mapping (field to heading), counts (rows, accepted, refused,
                        passedOver, stopped, notInPost, recognised), beside (the lists read against), rests (the words they rest on), rows (as they would enter),
                        findings (severity, row, column, text); of a file that cannot be read only ok (false), code, message
  --lang zh|en          language (zh by default)
  --help                show this

Exit codes: 0 the file was read (rows with faults are in the report); 2 unusable input; 70 a fault of the program.`,
  ],
} as const satisfies Record<`preview.${string}`, Entry>;
