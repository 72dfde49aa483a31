import type { Entry } from "./catalogue.ts";

/** Draws are named by their codes: TS special, ZD key, YB general units, JC inspectors. */
export const rules = {
  "rules.period-malformed": [
    "检查周期“{period}”无法识别。季度写作 2027Q1，月份 2027M09，半年 2027H2，全年 2027。",
    'The inspected period "{period}" cannot be read. Write a quarter as 2027Q1, a month as 2027M09, a half as 2027H2, a year as 2027.',
  ],
  "rules.day-malformed": [
    "抽取日期“{day}”无法识别。请按“年-月-日”填写实有日期，例如 2026-12-25。",
    'The day of the draw "{day}" cannot be read. Write an existing day as year-month-day, for example 2026-12-25.',
  ],

  "rules.day-far": [
    "抽取日期 {day} 距检查周期 {period} 超过一年：该周期只能在 {from} 至 {to} 之间抽取。请核对日期、年份与本机时钟；演练不受此限。",
    "The day of the draw {day} is more than a year away from its period {period}, for which units can be drawn from {from} to {to} only. Check day, year and this machine's clock; a rehearsal is not bound to this.",
  ],
  "rules.clock-far": [
    "按本机时钟今天是 {today}，距检查周期 {period} 超过一年：该周期只能在 {from} 至 {to} 之间抽取，现在不能建立。请核对周期与本机时钟；演练不受此限。",
    "By this machine's clock today is {today}, more than a year away from the period {period}, for which units can be drawn from {from} to {to} only. Check the period and the clock; a rehearsal is not bound to this.",
  ],
  "rules.preset-unknown": [
    "没有名为“{preset}”的规则集。请选用自带的规则集，或本单位自定的规则。",
    'There is no rule set "{preset}". Choose a shipped one, or one of your own.',
  ],
  "rules.preset-level": [
    "规则集“{preset}”与本单位层级不符。请更换规则集或层级。",
    'The rule set "{preset}" is not for this level of office. Change the rule set or the level.',
  ],
  "rules.preset-rule": [
    "{draw}的比例与规则集“{preset}”不符，该规则集为 {rule}。请改回，或另定一套规则并写明依据。",
    'The ratio of {draw} is not that of the rule set "{preset}", which is {rule}. Restore it, or write a rule set of your own with its basis.',
  ],
  "rules.preset-cap": [
    "年度上限与规则集“{preset}”不符（该规则集每年最多 {most} 次）：自带的只能更严。确需放宽的，请另定一套规则并写明依据。",
    'The yearly cap is not that of the rule set "{preset}" (at most {most} a year): a shipped one may only be made stricter. For a looser one write a rule set of your own with its basis.',
  ],
  "rules.rule-missing": [
    "{draw}有名单但没有抽取比例。请给出该类的规则，或不导入该名单。",
    "The class {draw} has a list but no ratio. Give its rule, or leave the list out.",
  ],
  "rules.rule-unsound": [
    "{draw}的规则“{rule}”不成立。比例须为非负整数之比，分母大于 0，占登记数的比例不超过 1。",
    'The rule of {draw}, "{rule}", is not sound. A ratio is of whole numbers, not negative, the denominator above 0; a share of the registered is at most 1.',
  ],
  "rules.cap-unsound": [
    "年度上限“{most}”不成立。请填不小于 1 的整数。",
    'The yearly cap "{most}" is not sound. Give a whole number of at least 1.',
  ],

  "rules.quota-below-rule": [
    "{draw}的抽取数设为 {raised}，低于规则要求的 {least}（要求年内全覆盖的，年内最后一次含尚未检查的重点排污单位）。抽取数须为整数，只可多、不可少，请改为 {least} 或以上。",
    "The quota of {draw} is set to {raised}, below the {least} of the rule (where coverage is asked, the last draw of the year includes the key units not yet visited). It is a whole number and may be more, never less: set {least} or above.",
  ],
  "rules.quota-above-pool": [
    "{draw}的抽取数设为 {raised}，多于可抽的 {eligible} 家。请改为不多于 {eligible}，或先核对登记表和排除情况。",
    "The quota of {draw} is set to {raised}, above the number that can be drawn ({eligible}). Set at most {eligible}, or look through the register and the exclusions first.",
  ],
  "rules.quota-without-list": [
    "为{draw}设了抽取数，但没有该类名单。请导入名单，或删去该抽取数。",
    "A quota is set for {draw}, which has no list. Import the list, or remove the quota.",
  ],

  "rules.no-units": [
    "没有可供抽取的名单。请至少导入重点、一般、特殊监管对象名单之一。",
    "There is no list to draw from. Import at least one of key, general and special units.",
  ],
  "rules.unit-twice": [
    "“{unit}”（{id}）重复登记：同一名单内两次，或同时列入重点和一般名单。请只保留一处。",
    '"{unit}" ({id}) is registered twice: in one list, or in both key and general. Keep one of them.',
  ],
  "rules.inspector-twice": [
    "检查人员“{inspector}”（{id}）在名单中重复。请只保留一行。",
    'The inspector "{inspector}" ({id}) is on the list twice. Keep one row.',
  ],
  "rules.left-out-unapproved": [
    "手工排除“{id}”缺少理由或批准人。请补全，或撤销排除。",
    'Leaving out "{id}" by hand lacks its reason or its approver. Complete it, or undo it.',
  ],
  "rules.left-out-twice": [
    "“{id}”被手工排除了两次。请只保留一条。",
    '"{id}" is left out by hand twice. Keep one entry.',
  ],
  "rules.left-out-unknown": [
    "手工排除的“{id}”不在任何名单中。请核对编码或证号。",
    '"{id}", left out by hand, is on none of the lists. Check the code or certificate number.',
  ],

  "rules.in-post-missing": [
    "{draw}的抽取数按在编在岗检查人员数计算，但没有该数。请填写在编在岗人数，或在检查人员名单中标明。",
    "The quota of {draw} is taken of the inspectors in post, and their number is missing. Give it, or mark them on the inspectors' list.",
  ],
  "rules.in-post-malformed": [
    "在编在岗人数“{inPost}”不成立。请填不小于 0 的整数。",
    'The number of inspectors in post, "{inPost}", is not sound. Give a whole number, not negative.',
  ],
  "rules.team-size": [
    "每个单位的检查人员数为 {team}，不得少于 2 人。请改为 2 或以上的整数。",
    "The team is {team} a unit and must be at least 2. Set a whole number of 2 or above.",
  ],
  "rules.inspectors-none": [
    "名单上 {registered} 名检查人员本次均不可派（不在岗、证件过期或已排除）。请更新可派状态和证件有效期。",
    "None of the {registered} {registered|inspector|inspectors} on the list is eligible (away, certificate expired, or left out). Update availability and certificates.",
  ],
  "rules.team-inspectors": [
    "可派检查人员仅 {available} 人，少于每组 {team} 人。请增加可派人员；每组多于 2 人的，可减小每组人数。",
    "Only {available} {available|inspector|inspectors} {available|is|are} eligible, fewer than a team of {team}. Make more available; a team of more than 2 can be made smaller.",
  ],
  "rules.team-conflicts": [
    "有 {count} 个单位除去回避人员后，可派检查人员不足 {team} 人（括号内为剩余人数）：{units}。请增加可派人员、核对回避登记，或经批准排除该单位。",
    "For {count} {count|unit|units} fewer than {team} inspectors are left without a conflict of interest (in brackets how many are left): {units}. Make more inspectors available, check the conflicts, or leave the unit out with approval.",
  ],

  "rules.no-year-plan": [
    "年度首次抽取前未登记 {year} 年度抽查计划。请先编制并报上级备案。",
    "No plan of {year} is on record before this first draw of the year. Make it and file it with the higher authority.",
  ],
  "rules.short-of-rule": [
    "{draw}按规则应抽 {wanted}，可抽 {quota}，缺 {shortfall}：登记 {registered} 个，其中{reasons}。缺额及原因记入抽取记录。",
    "{draw}: the rule asks for {wanted}, {quota} can be drawn, {shortfall} short. Of {registered} registered: {reasons}. Shortfall and reason go into the minutes.",
  ],
  "rules.short-reason": ["{reason} {count} 个", "{reason} {count}"],
  // Of ledgers before, whose plans hold it by this key.
  "rules.shortfall": [
    "{draw}按规则应抽 {wanted}，可抽 {quota}，缺 {shortfall}：登记 {registered} 个，其中已达年度上限 {cap}、停产或关闭 {closed}、经批准排除 {other}。缺额及原因记入抽取记录。",
    "{draw}: the rule asks for {wanted}, {quota} can be drawn, {shortfall} short. Of {registered} registered, {cap} at the yearly cap, {closed} stopped or closed, {other} left out with approval. Shortfall and reason go into the minutes.",
  ],
  "rules.takes-everyone": [
    "{draw}将抽取全部 {quota} 个可抽单位：名单等于事先公开。请知悉。",
    "The class {draw} takes all of the {quota} eligible {quota|unit|units}: the list is public in advance. Be aware of it.",
  ],
  "rules.overlap-risk": [
    "{draw}有 {shared} 个单位同时是特殊监管对象；若先被特殊类抽中，本类最多缺 {missing} 个，缺额抽取后记入抽取记录。",
    "{draw}: {shared} {shared|unit|units} {shared|is|are} on the special list too; where that draw takes them first, up to {missing} may be missing here. The shortfall is recorded after the draw.",
  ],
  "rules.small-group": [
    "{group} 组仅 {size} 个代码，少于 {safe} 个（组按抽取类别、括号内层级及是否跨类划分）：熟悉名单的人可能猜出对应对象。请在封库前知悉。",
    "Only {size} {size|code is|codes are} in the group {group}, fewer than {safe} (a group is what a unit stands in: its draws, with the tier in brackets). Somebody who knows the register could guess whose they are. Be aware of it before the freeze.",
  ],
  "rules.stale-rows": [
    "{draw}有 {count} 个单位的登记信息超过 {days} 天未更新。请更新信息库，否则记入抽取记录。",
    "{draw}: the rows of {count} {count|unit|units} have had no update for more than {days} days. Update the register; otherwise the minutes record it.",
  ],
  "rules.undated-rows": [
    "{draw}的 {count} 个单位都没有更新日期，看不出信息库是否及时更新。请在名单中补上更新日期一栏，否则记入抽取记录。",
    "{draw}: none of the {count} {count|row|rows} has a date of update, so that nobody can tell how old they are. Give the list a column of dates; otherwise the minutes record it.",
  ],
  "rules.misplaced-units": [
    "{draw}有 {count} 个单位的控制级别与本层级的该类不符。请核对所用名单。",
    "{draw}: the control level of {count} {count|unit|units} does not belong in this stratum at this level of office. Check the list.",
  ],
  "rules.visits-unknown": [
    "本年度有 {count} 条抽查记录的单位不在现有名单中，未计入上限和覆盖。请核对编码是否变更。",
    "{count} {count|visit|visits} of this year {count|belongs|belong} to no unit on the lists and {count|counts|count} for nobody. Check whether a unit's key has changed.",
  ],
  "rules.lists-not-counted": [
    "本年度有 {count} 份尚未公开的名单未能以输入的口令与恢复码打开，其抽取次数经纪检监督人批准不计入年度上限和分层。找到口令或恢复码的，请在封库前恢复计入。",
    "{count} {count|list|lists} of this year could not be opened by what was typed, and the supervisor approved that {count|its|their} draws count for neither cap nor tiers. Where secrets are found before the freeze, count them again.",
  ],
  "rules.lists-before": [
    "本年度有 {count} 份名单在本账本重新开始之前锁定，而没有导入其周期的抽查记录：当时抽中的单位不计入年度上限和分层，可能再次抽中。请导入后重新核定。",
    "{count} {count|list|lists} of this year {count|was|were} locked before this ledger was begun anew, and no visits of {count|its period|their periods} were imported: units drawn then count for neither cap nor tiers and may be drawn again. Import the visits and settle again.",
  ],
  "rules.visits-not-earlier": [
    "本年度有 {count} 条抽查记录不早于被检查周期，仍已计入。请核对周期。",
    "{count} {count|visit|visits} of this year {count|is|are} not earlier than the period to be inspected and {count|counts|count} all the same. Check the period.",
  ],
  "rules.no-teams": [
    "没有检查人员名单，本次不抽取检查人员。需要时请导入名单。",
    "There is no list of inspectors, so no teams are drawn. Import the list where teams are wanted.",
  ],
  "rules.in-post-below": [
    "所填在编在岗人数 {inPost} 少于检查人员名单标明的 {onList}，抽取数因此变小：{lower}。请核对；确已减员的，请更正名单。",
    "{inPost} in post {inPost|is|are} given, fewer than the {onList} that the inspectors' list marks, and quotas are lower by it: {lower}. Check it; where there are fewer indeed, correct the list.",
  ],
  "rules.in-post-lower": ["{draw}为{quota}家，按名单为{byList}家", "{draw} {quota}, by the list {byList}"],
  "rules.in-post-differs": [
    "所用在编在岗人数为 {inPost}，名单上标明在编在岗的为 {onList}。请核对，抽取数按前者计算。",
    "The number of inspectors in post is given as {inPost}; the list marks {onList}. Check it: quotas use the first.",
  ],
  "rules.certificates-expired": [
    "有 {count} 名检查人员的证件在抽取日 {day} 已过期，不参加抽取。请换证或更正有效期。",
    "The {count|certificate|certificates} of {count} {count|inspector|inspectors} {count|has|have} expired on the day of the draw, {day}: left out. Renew {count|it|them}, or correct the date.",
  ],
  "rules.certificates-expiring": [
    "有 {count} 名参加抽取的检查人员的证件在被检查周期结束（{day}）前到期。请及时换证。",
    "The {count|certificate|certificates} of {count} {count|inspector|inspectors} in the pool {count|runs|run} out before the inspected period ends ({day}). Have {count|it|them} renewed in time.",
  ],
  "rules.certificates-undated": [
    "有 {count} 名参加抽取的检查人员没有证件有效期，按有效处理。请补登。",
    "{count} {count|inspector|inspectors} in the pool {count|has|have} no expiry date and {count|is|are} taken as valid. Add the date.",
  ],
  "rules.few-left": [
    "{draw}可抽的 {eligible} 家中，有 {count} 家可选的检查人员不足名单上（上次封库时更多的，按当时计）{inspectors} 名的一半（回避与排除合并计算）。请纪检监督人核对回避关系与排除名单。",
    "{draw}: {count} of {eligible} eligible {eligible|unit|units} {count|has|have} fewer than half of the inspectors on the list, or on that of the freeze before if it was longer ({inspectors}), left, conflicts and exclusions taken together. Let the supervisor look through both.",
  ],
  "rules.left-out-by-hand": [
    "{draw}：在册 {registered} 个中人工排除 {count} 个。请纪检监督人核对理由与批准人。",
    "{draw}: {count} of {registered} registered {count|is|are} left out by hand. Let the supervisor look through reasons and approvers.",
  ],
  "rules.inspectors-gone": [
    "上次封库时名单上有 {before} 名检查人员，其中 {count} 名已不在现有名单上。请纪检监督人核对。",
    "Of {before} {before|inspector|inspectors} on the list at the freeze before {count} {count|is|are} on it no more. Let the supervisor look through them.",
  ],
  "rules.many-capped": [
    "{draw}：在册 {registered} 家中，仅按名单上登记的抽取次数就有 {count} 家达到年度上限，超过十分之一。请纪检监督人核对抽取次数名单。",
    "{draw}: {count} of {registered} registered {count|is|are} at the yearly cap by the list of visits alone, more than a tenth. Let the supervisor look through that list.",
  ],
  "rules.many-closed": [
    "{draw}：在册 {registered} 家中有 {count} 家登记为关闭或停产，超过十分之一。请纪检监督人核对单位状态。",
    "{draw}: {count} of {registered} registered {count|is|are} entered as closed or stopped, more than a tenth. Let the supervisor look through them.",
  ],
  "rules.conflicts-unknown": [
    "有 {count} 条回避登记的单位或检查人员不在现有名单中，不起作用。请核对编码和证号。",
    "{count} {count|conflict|conflicts} of interest {count|names|name} a unit or an inspector on none of the lists and {count|has|have} no effect. Check codes and certificate numbers.",
  ],

  "rules.own-basis-missing": [
    "自定规则须写明其依据，抽取记录要印出。请填写文号和要点。",
    "Rules of your own need their legal basis: the minutes print it. Give the number of the document and what it asks.",
  ],
  "rules.window.inside": [
    "抽取日 {day} 在 {period} 结束前最后 {count} 个工作日内（{days}）。",
    "The day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} ({days}).",
  ],
  "rules.window.outside": [
    "抽取日 {day} 不在 {period} 结束前最后 {count} 个工作日内（{days}）。可以抽取，须在抽取记录中写明理由。",
    "The day of the draw, {day}, is not one of the last {count} working {count|day|days} of {period} ({days}). The draw may be held; give a reason for the minutes.",
  ],
  "rules.window.inside-provisional": [
    "抽取日 {day} 暂在 {period} 结束前最后 {count} 个工作日内（{days}）。{year} 年放假安排尚未导入，元旦调休可能改变结果；公布后请导入。",
    "For now the day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} ({days}). The calendar of {year} is not loaded and its New Year swaps may change this; import it once it is published.",
  ],
  "rules.window.outside-provisional": [
    "抽取日 {day} 暂不在 {period} 结束前最后 {count} 个工作日内（{days}）。{year} 年放假安排尚未导入，元旦调休可能改变结果；可以抽取，须在抽取记录中写明理由。",
    "For now the day of the draw, {day}, is not one of the last {count} working {count|day|days} of {period} ({days}). The calendar of {year} is not loaded and its New Year swaps may change this. The draw may be held; give a reason for the minutes.",
  ],
  "rules.window.unknown": [
    "无法判断抽取日 {day} 是否在 {period} 结束前最后 {count} 个工作日内：{year} 年放假安排尚未导入。公布后请导入；未导入前不作推算。",
    "Whether the day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} is unknown: the calendar of {year} is not loaded. Import it once it is published; it is never guessed.",
  ],
  "rules.window.first-inside": [
    "抽取日 {day} 在 {period} 的前 {count} 天内（至 {until}）。",
    "The day of the draw, {day}, is one of the first {count} {count|day|days} of {period} (until {until}).",
  ],
  "rules.window.first-outside": [
    "抽取日 {day} 不在 {period} 的前 {count} 天内（至 {until}）。可以抽取，须在抽取记录中写明理由。",
    "The day of the draw, {day}, is not one of the first {count} {count|day|days} of {period} (until {until}). The draw may be held; give a reason for the minutes.",
  ],
  "rules.window.any": [
    "规则集没有规定抽取时段，抽取日为 {day}。",
    "The rule set has no draw window; the day of the draw is {day}.",
  ],
  // Of ledgers before rule sets had windows of their own: their openings hold it by these keys.
  "rules.window-inside": [
    "抽取日 {day} 在 {quarter} 结束前最后五个工作日内（{days}）。",
    "The day of the draw, {day}, is one of the last five working days of {quarter} ({days}).",
  ],
  "rules.window-outside": [
    "抽取日 {day} 不在 {quarter} 结束前最后五个工作日内（{days}）。可以抽取，须在抽取记录中写明理由。",
    "The day of the draw, {day}, is not one of the last five working days of {quarter} ({days}). The draw may be held; give a reason for the minutes.",
  ],
  "rules.window-inside-provisional": [
    "抽取日 {day} 暂在 {quarter} 结束前最后五个工作日内（{days}）。{year} 年放假安排尚未导入，元旦调休可能改变结果；公布后请导入。",
    "For now the day of the draw, {day}, is one of the last five working days of {quarter} ({days}). The calendar of {year} is not loaded and its New Year swaps may change this; import it once it is published.",
  ],
  "rules.window-outside-provisional": [
    "抽取日 {day} 暂不在 {quarter} 结束前最后五个工作日内（{days}）。{year} 年放假安排尚未导入，元旦调休可能改变结果；可以抽取，须在抽取记录中写明理由。",
    "For now the day of the draw, {day}, is not one of the last five working days of {quarter} ({days}). The calendar of {year} is not loaded and its New Year swaps may change this. The draw may be held; give a reason for the minutes.",
  ],
  "rules.window-unknown": [
    "无法判断抽取日 {day} 是否在 {quarter} 结束前最后五个工作日内：{year} 年放假安排尚未导入。公布后请导入；未导入前不作推算。",
    "Whether the day of the draw, {day}, is one of the last five working days of {quarter} is unknown: the calendar of {year} is not loaded. Import it once it is published; it is never guessed.",
  ],
  "rules.coverage": [
    "{year} 年重点排污单位在册 {registered} 家：此前已检查 {before} 家，本次抽取其余可抽的 {now} 家，年内共覆盖 {reached} 家；另有 {out} 家年内不会被检查，其中{reasons}。",
    "Of {registered} key {registered|unit|units} registered in {year}, {before} {before|was|were} visited before and the others that can be drawn ({now}) are drawn now: the year covers {reached}. {out} {out|stays|stay} unvisited: {reasons}.",
  ],
  "rules.coverage-full": [
    "{year} 年重点排污单位在册 {registered} 家：此前已检查 {before} 家，本次抽取其余 {now} 家，年内全部覆盖（{reached} 家）。",
    "Of {registered} key {registered|unit|units} registered in {year}, {before} {before|was|were} visited before and the others ({now}) are drawn now: the year covers all {reached}.",
  ],
  "rules.notice-long": [
    "粘贴的文字有 {length} 个字符，通知不会超过 {most} 个。请只粘贴通知正文。",
    "The pasted text has {length} {length|character|characters}; no notice has more than {most}. Paste the notice alone.",
  ],
  "rules.notice-year": [
    "文字中没有写明是哪一年的安排。请连同标题粘贴，或先填年份。",
    "The text does not say of which year it is. Paste it with its title, or give the year first.",
  ],
  "rules.notice-none": [
    "没有读到任何放假安排。每个节日应写成“国庆节：10月1日至7日放假调休，共7天。9月20日上班。”。",
    "No days off were found. A holiday reads: its name, a colon, the days from and to with the words of the notice.",
  ],
  "rules.notice-count": [
    "“{name}”写明共 {said} 天，按起止日期是 {counted} 天。请核对通知。",
    "“{name}” says {said} {said|day|days}, and from its first to its last there {counted|is|are} {counted}. Compare the notice.",
  ],
  "rules.notice-weekday": [
    "{day} 写明是{said}，实为{is}。请核对日期与年份。",
    "{day} is said to be a {said} and is a {is}. Compare day and year.",
  ],
  "rules.weekday.1": ["星期一", "Monday"],
  "rules.weekday.2": ["星期二", "Tuesday"],
  "rules.weekday.3": ["星期三", "Wednesday"],
  "rules.weekday.4": ["星期四", "Thursday"],
  "rules.weekday.5": ["星期五", "Friday"],
  "rules.weekday.6": ["星期六", "Saturday"],
  "rules.weekday.7": ["星期日", "Sunday"],
  "rules.calendar-incomplete": [
    "{year} 年的放假安排缺少{missing}：法定节日不齐，该年的工作日仍按未知处理。请对照通知补全（两节合并放假的，名称写作“国庆节、中秋节”）。",
    "In the calendar of {year} there is no {missing}: without all statutory holidays its working days stay unknown. Complete it by the notice; holidays that are arranged together have both names in one line.",
  ],
  "rules.calendar-line": [
    "放假第 {line} 行“{text}”读不懂：应为节日名称、起日、止日（2027-01-01），多出或不明的是“{rest}”。请对照通知更正。",
    "Line {line} of the days off, “{text}”, is not understood: it is the holiday's name, first and last day (2027-01-01), and “{rest}” is too much or neither. Correct it by the notice.",
  ],
  "rules.calendar-malformed": [
    "放假安排文件中的“{field}”有误。应为 JSON：year（年份）、source（文号）、off（放假：name、from、to）、work（调休上班日），或 holiday-cn 的 year、papers、days（name、date、isOffDay）。请更正后再导入。",
    'The calendar file is wrong at "{field}". It is JSON with year, source (number of the notice), off (name, from, to) and work (make-up days), or as holiday-cn has it: year, papers and days (name, date, isOffDay). Correct it and import it again.',
  ],
  "rules.calendar-unpublished": [
    "文件中没有 {year} 年的任何日期：该年的通知尚未公布，公布前不作推算。",
    "The file has no day of {year}: its notice is not published yet, and nothing is guessed before it is.",
  ],
  "rules.calendar-no-day": [
    "放假安排中的日期“{day}”不存在；日期写作 2027-01-31。请对照通知更正。",
    "There is no day “{day}” as the calendar has it; days are written 2027-01-31. Correct it by the notice.",
  ],
  "rules.calendar-name": [
    "放假安排中的节日名称“{name}”里夹有日期：这些日子会因此漏掉。请把日期移出名称，写作起日、止日（2027-01-01）。",
    "The holiday's name “{name}” in the calendar holds a date: its days would be lost. Take the date out of the name and write it as first and last day (2027-01-01).",
  ],
  "rules.calendar-other-year": [
    "放假安排中的日期“{day}”不属于 {year} 年：须在当年或上年十二月内。请核对年份，是否拿错了另一年的安排。",
    "The day “{day}” of the calendar does not belong to {year}: days lie in the year or in the December before it. Check the year; it may be another year's calendar.",
  ],
  "rules.calendar-backwards": [
    "“{name}”的放假止日 {to} 早于起日 {from}。请对照通知更正。",
    "“{name}” ends on {to}, before it begins on {from}. Correct it by the notice.",
  ],
  "rules.calendar-long": [
    "“{name}”放假 {days} 天，超过 {most} 天，起止日期应有误。请对照通知更正。",
    "“{name}” has {days} days off, more than {most}: its first or last day must be wrong. Correct it by the notice.",
  ],
  "rules.calendar-twice": [
    "放假安排中的日期“{day}”出现了两次（重复放假、重复上班，或既放假又上班）。请对照通知更正。",
    "The day “{day}” stands twice in the calendar: off twice, worked twice, or both. Correct it by the notice.",
  ],
  "rules.calendar-weekday": [
    "调休上班日“{day}”不是周六或周日，本来就要上班。请对照通知更正。",
    "The make-up day “{day}” is no Saturday or Sunday, and is worked anyway. Correct it by the notice.",
  ],
  "rules.calendar-no-weekend": [
    "调休上班 {work} 天，多于工作日放假的 {off} 天：调休是以周末换工作日，周末不会无故取消。请对照通知更正。",
    "{work} weekend {work|day is|days are} worked for {off} {off|weekday|weekdays} off: a weekend is worked in exchange and is not done away with. Correct it by the notice.",
  ],
} as const satisfies Record<`rules.${string}`, Entry>;
