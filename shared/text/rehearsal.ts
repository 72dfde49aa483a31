import type { Entry } from "./catalogue.ts";

/** What a rehearsal says on the terminal, step by step, and of a command line it cannot use. */
export const rehearsal = {
  "rehearsal.level.city": ["市级", "city level"],
  "rehearsal.level.county": ["县级", "county level"],
  "rehearsal.level.branch": ["分局", "branch level"],
  "rehearsal.sample": [
    "未给出文件，使用自带的虚构样本（132 重点、410 一般、37 特殊、24 名检查人员）。",
    "No files given: using the invented sample that comes with the project (132 key, 410 general, 37 special, 24 inspectors).",
  ],
  "rehearsal.past-quarter": [
    "提示：检查周期 {quarter} 在今天（{day}）之前已经结束。演练可以继续；若不是有意为之，请用 --period 另选。",
    "Note: the inspected period {quarter} was over before today ({day}). The rehearsal goes on; if this was not meant, choose another with --period.",
  ],
  "rehearsal.import": [
    "导入 {list}：{file}，工作表“{sheet}”，{headings}；{rows} 行，接受 {accepted}，未接受 {refused}",
    "Import {list}: {file}, sheet “{sheet}”, {headings}; {rows} {rows|row|rows}, {accepted} accepted, {refused} not",
  ],
  "rehearsal.recognised": [
    "  其中 {recognised} 行按编码或信用代码认出为重点或一般单位",
    "  {recognised} of them recognised as key or general units by id or credit code",
  ],
  "rehearsal.finding": [
    "  [{severity}] {count} 处（{places}）：{said}",
    "  [{severity}] {count} × ({places}): {said}",
  ],
  "rehearsal.finding.varied": [
    "  [{severity}] {count} 处（{places}），例如：{said}",
    "  [{severity}] {count} × ({places}), for example: {said}",
  ],
  "rehearsal.interrupted": [
    "演练被中断；{folder} 中已写的文件均已删去，可以重新开始。",
    "The rehearsal was interrupted; what it had written into {folder} is taken away, and it can be begun anew.",
  ],
  "rehearsal.severity.error": ["错误", "error"],
  "rehearsal.severity.settle": ["待定", "to settle"],
  "rehearsal.severity.warning": ["警告", "warning"],
  "rehearsal.severity.cleaned": ["已清理", "cleaned"],
  "rehearsal.keys": [
    "密封文件的口令与恢复码（仅此一次，不作保存；演练用）：\n  抽取负责人（内层）  {officer}\n  纪检监督人（外层）  {supervisor}\n  恢复码一（内层）    {inside}\n  恢复码二（外层）    {outside}",
    "Passphrases and recovery codes of the sealed files (shown once, kept nowhere; for a rehearsal):\n  draw officer (inside)      {officer}\n  supervisor (outside)       {supervisor}\n  recovery code 1 (inside)   {inside}\n  recovery code 2 (outside)  {outside}",
  ],
  "rehearsal.step.office": ["筹备  单位：{office}（{level}）", "Preparation  office: {office} ({level})"],
  "rehearsal.step.open": ["筹备  建立抽取 {ceremony}", "Preparation  ceremony {ceremony} opened"],
  "rehearsal.step.window": ["筹备  {said}", "Preparation  {said}"],
  "rehearsal.step.warning": ["筹备  提示：{said}", "Preparation  note: {said}"],
  "rehearsal.step.plan": [
    "筹备  {draw}：在册 {registered}，排除 {excluded}，可抽 {eligible}，抽取 {quota}",
    "Preparation  {draw}: {registered} registered, {excluded} excluded, {eligible} eligible, {quota} to draw",
  ],
  "rehearsal.step.approve": [
    "筹备  纪检监督人确认回避关系 {pairs} 对与排除名单，摘要 {digest}",
    "Preparation  the supervisor approved {pairs} {pairs|conflict|conflicts} of interest and the exclusions, digest {digest}",
  ],
  "rehearsal.step.sign-in": [
    "见证  {count} 名投签人签到",
    "Witnesses  {count} slip {count|writer|writers} signed in",
  ],
  "rehearsal.step.sealing": [
    "封库  正在密封名单并试开（口令有意算得慢）……",
    "Freeze  sealing the names and opening them on trial (passphrases are slow on purpose) …",
  ],
  "rehearsal.step.freeze": ["封库  封库摘要 {digest}", "Freeze  freeze digest {digest}"],
  "rehearsal.step.sheet": ["封库  抽取前封库单已归档", "Freeze  pre-draw sheet filed"],
  "rehearsal.step.count": ["投签  {count} 张签纸投入，清点相符", "Slips  {count} dropped, counted, complete"],
  "rehearsal.step.nonce": [
    "开签  机器随机数 {nonce}，与承诺相符",
    "Reveal  nonce {nonce}, meets its commitment",
  ],
  "rehearsal.step.envelope": ["开签  签纸读定：{digits}", "Reveal  slips read: {digits}"],
  "rehearsal.step.result": [
    "摇号  种子 {seed}\n摇号  抽中 {units} 家，分派 {places} 人次；结果摘要 {result}",
    "Draw  seed {seed}\nDraw  {units} {units|unit|units} drawn, {places} {places|place|places} in teams; result digest {result}",
  ],
  "rehearsal.step.show": ["摇号  {draw} 抽中 {count}", "Draw  {draw}: {count} drawn"],
  "rehearsal.step.short": [
    "摇号  {draw} 抽中 {count}，应抽 {quota}，缺 {short}",
    "Draw  {draw}: {count} drawn of {quota}, {short} short",
  ],
  "rehearsal.step.lock": ["锁定  结束摘要 {close}", "Lock  close digest {close}"],
  "rehearsal.step.minutes": ["纪要  抽取记录已归档", "Minutes  filed"],
  "rehearsal.step.bag": [
    "纪要  档案包 {folder}\n纪要  公开版 {open}\n纪要  清单摘要 {manifest}",
    "Minutes  bag {folder}\nMinutes  public edition {open}\nMinutes  manifest digest {manifest}",
  ],
  "rehearsal.step.dispatched": [
    "派单  {unit} 由两位保管人开启，派单已归档",
    "Dispatch  {unit} opened by both keepers, its slip filed",
  ],
  "rehearsal.step.exchanged": [
    "变更  {unit} 的 {inspector} 对调，附页已归档",
    "Amendment  {inspector} at {unit} exchanged, addendum filed",
  ],
  "rehearsal.step.substituted": [
    "变更  {unit} 的 {inspector} 替换，附页已归档",
    "Amendment  a substitute for {inspector} at {unit}, addendum filed",
  ],
  "rehearsal.step.results": ["结果  登记 {count} 家（虚构）", "Results  recorded: {count} (invented)"],
  "rehearsal.step.disclosed": ["公示  抽中 {count} 家", "Disclosure  units drawn: {count}"],
  "rehearsal.step.version": [
    "档案  新版 {folder}，已核验\n档案  清单摘要 {manifest}",
    "Archive  version {folder}, verified\nArchive  manifest digest {manifest}",
  ],
  "rehearsal.input.through": [
    "--through 须为以下之一：{known}。收到“{found}”。",
    "--through is one of {known}, not “{found}”.",
  ],
  "rehearsal.verified": [
    "核验  {passed} 项通过，{failed} 项不通过，{notPossible} 项在此无法核验",
    "Verified  {passed} {passed|check|checks} passed, {failed} failed, {notPossible} not possible with what is here",
  ],
  "rehearsal.verify-again": [
    "自行核验：npm run verify -- {folder} --freeze {freeze} --seed {seed} --close {close}",
    "Check it yourself: npm run verify -- {folder} --lang en --freeze {freeze} --seed {seed} --close {close}",
  ],
  "rehearsal.ledger": [
    "账本（含名称，留在本单位）：{file}",
    "Ledger (it holds names and stays in the office): {file}",
  ],

  "rehearsal.input.preset": [
    "没有规则集“{found}”。可用的有：{known}。",
    "There is no rule set “{found}”. There are: {known}.",
  ],
  "rehearsal.input.preset-asked": [
    "细则没有为层级 {level} 规定比例。请用 --preset 指定规则集，可用的有：{known}。",
    "The regulation has no ratios for the level {level}. Name a rule set with --preset; there are: {known}.",
  ],
  "rehearsal.input.preset-level": [
    "规则集 {preset} 不是{level}的。请去掉 --level，或改用该级的规则集。",
    "The rule set {preset} is not of the {level}. Leave --level out, or choose a rule set of that level.",
  ],
  "rehearsal.input.rules-twice": [
    "--rules 与 --preset 只能给一个：文件中的规则集，或自带的规则集。",
    "Give either --rules or --preset: the rule set of a file, or a shipped one.",
  ],
  "rehearsal.input.rules-file": [
    "规则文件 {file} 不能读取（{detail}）。请核对路径与读取权限。",
    "The rule set's file {file} cannot be read ({detail}). Check the path and the right to read it.",
  ],
  "rehearsal.input.level": [
    "--level 须为以下之一：{known}。收到“{found}”。",
    "--level is one of {known}, not “{found}”.",
  ],
  "rehearsal.input.number": [
    "{option} 须为不带符号的整数，收到“{found}”。",
    "{option} takes a whole number without a sign, not “{found}”.",
  ],
  "rehearsal.input.quota": [
    "--quota 须写成 抽取=数量，例如 ZD=30，收到“{found}”。",
    "--quota is written DRAW=NUMBER, for example ZD=30, not “{found}”.",
  ],
  "rehearsal.input.slip": [
    "--slips 须为逗号分隔的签号，每张恰好 12 位数字、至少两张；“{found}”有 {length} 个字符。",
    "--slips takes slips parted by commas, each of exactly twelve digits, at least two; “{found}” has {length} {length|character|characters}.",
  ],
  "rehearsal.input.slips-few": [
    "--slips 至少须有两张签纸，收到 {count} 张。",
    "--slips takes at least two slips, not {count}.",
  ],
  "rehearsal.input.extra": [
    "多余的参数“{found}”。文件须用 --key、--general 等给出。",
    "Unexpected argument “{found}”. Files are given with --key, --general and so on.",
  ],
  "rehearsal.input.not-given": [
    "{option} 用于 {list}，但没有给出该名单。请用 --{list} 给出文件，或去掉该选项。",
    "{option} is about the list {list}, which is not given. Give its file with --{list}, or leave the option out.",
  ],
  "rehearsal.out.exists": [
    "输出文件夹 {folder} 已存在且不是空的。请另选一个 --out，以免混入别的文件。",
    "The output folder {folder} exists and is not empty. Choose another --out, so that nothing is mixed up.",
  ],
  "rehearsal.out.not-folder": [
    "{folder} 已存在且不是文件夹。请另选一个 --out。",
    "{folder} exists and is not a folder. Choose another --out.",
  ],
  "rehearsal.out.unwritable": [
    "输出文件夹 {folder} 不能写入（{detail}）。请另选一个 --out，或取得写入权限。",
    "The output folder {folder} cannot be written to ({detail}). Choose another --out, or get the right to write there.",
  ],
  "rehearsal.help": [
    `用法：npm run rehearse -- [选项]

用电子表格走完一次完整的抽取演练，留下可由任何人核验的档案包。不给文件时使用自带的虚构样本。

  --key 文件          重点排污单位        --general 文件    一般排污单位
  --special 文件      特殊监管对象        --inspectors 文件 检查人员
  --conflicts 文件    回避登记            --visits 文件     本年度已抽查记录
  --map 角色.字段=标题   指定某列，可多次；角色同上，
                      字段有 name id credit-code level kind district address certificate in-post 等
  --sheet 角色=名称    指定工作表，可多次
  --level city|county 市级（默认）或县级规则
  --preset 代号        规则集（默认为该级的第一组，如 quzhou-city-2017）
  --in-post 人数      在编在岗人数（默认从名单读出）
  --rules 文件         规则文件（控制台导出的 .json），代替 --preset
  --period 2027Q1     检查周期：2027Q1、2027M09、2027H2 或 2027（样本默认 2027Q3）
  --team 人数         每个单位的检查人员数（默认 2）
  --quota 抽取=数量    提高某类的抽取数（TS、ZD、YB），可多次
  --slips 数字,数字…   各张签纸的 12 位数字（默认随机，两张）
  --through disclosure  写出档案包后继续到公示：开启、派单、变更、虚构结果
  --out 文件夹         写到哪里（默认 out/rehearsal-日期时间）
  --json              过程走标准错误，最后输出一个 JSON 对象：
                      ok（退出码为 0 时为 true）；ceremony、freeze、seed、result、close
                      （编号与各摘要）；drawn（抽中单位、分派人次）；bag.whole、bag.open
                      （两个版本的位置与清单摘要）；versions（以后各版，同样）；ledger；
                      verification（核验项数）；
                      rehearsalKeys：打开本次演练 names.age 的两个口令、recovery.age 的
                      两个恢复码。演练没有秘密；正式抽取的口令不会出现在任何输出里。
                      输入无法使用时只有 ok（false）、code（代号）、message（同一句话）
  --lang zh|en        语言（默认 zh）
  --help              显示本说明

退出码：0 完成且核验通过；1 核验有不通过；2 输入无法使用或无处可写，不留下任何文件；70 程序自身出错。`,
    `Usage: npm run rehearse -- [options]

Runs a whole ceremony from spreadsheets and leaves a bag that anybody can check. Without files it uses the invented sample.

  --key FILE          key units            --general FILE     general units
  --special FILE      special units        --inspectors FILE  inspectors
  --conflicts FILE    declared conflicts   --visits FILE      visits of this year
  --map ROLE.FIELD=HEADING  choose a column, repeatable; roles as above, fields among
                      name id credit-code level kind district address certificate in-post …
  --sheet ROLE=NAME   choose a sheet, repeatable
  --level city|county rules of a city (default) or of a county
  --preset ID         rule set (by default the first of the level, such as quzhou-city-2017)
  --in-post N         inspectors in post (read from the list by default)
  --rules FILE        a rule set's file, as the console exports them, in place of --preset
  --period 2027Q1     inspected period: 2027Q1, 2027M09, 2027H2 or 2027 (2027Q3 with the sample)
  --team N            inspectors a unit (2 by default)
  --quota DRAW=N      raise a quota (TS, ZD, YB), repeatable
  --slips DIGITS,…    twelve digits for each slip (random by default, two slips)
  --through disclosure  goes on after the bag: openings, amendments, invented results, disclosure
  --out DIR           where to write (out/rehearsal-DATETIME by default)
  --json              progress goes to standard error, and at the end one JSON object is printed:
                      ok (true with exit code 0); ceremony, freeze, seed, result, close (its id
                      and digests); drawn (units, places in teams); bag.whole and bag.open (where
                      both editions are, their manifests); versions (the later ones, alike); ledger;
                      verification (checks counted);
                      rehearsalKeys: the two passphrases of names.age and the two recovery codes
                      of recovery.age of this rehearsal. A rehearsal has no secrets; the
                      passphrases of a real ceremony stand in no output.
                      Of unusable input: ok (false), code, and message, the sentence
  --lang zh|en        language (zh by default)
  --help              this text

Exit codes: 0 done and verified, 1 a check failed, 2 unusable input or nowhere to write, nothing left behind,
70 a fault of the program itself.`,
  ],
} as const satisfies Record<`rehearsal.${string}`, Entry>;
