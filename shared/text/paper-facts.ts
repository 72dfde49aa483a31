import type { Entry } from "./catalogue.ts";

/**
 * What sheet and minutes say in place of a warning or a finding of the console: the same fact by the same values, in the
 * language of documents and without a hint to who operates the program. Days, periods and draws come in words.
 */
export const minutesFacts = {
  "minutes.fact.and": ["{one}与{other}", "{one} and {other}"],
  "minutes.fact.tier-1": [
    "{draw}第一序（本年度尚未检查过）",
    "{draw}, first tier (not yet visited this year)",
  ],
  "minutes.fact.tier-2": [
    "{draw}第二序（本年度已检查过一次）",
    "{draw}, second tier (visited once this year)",
  ],

  "minutes.fact.rules.no-year-plan": [
    "年度首次抽取前，未登记{year}年度抽查计划。",
    "No inspection plan of {year} was on record before this first draw of the year.",
  ],
  "minutes.fact.rules.short-of-rule": [
    "{draw}按规则应抽{wanted}家，可抽{quota}家，缺{shortfall}家：在册{registered}家，其中{reasons}。",
    "{draw}: the rule asks for {wanted}, {quota} can be drawn, {shortfall} short. Of {registered} registered: {reasons}.",
  ],
  "minutes.fact.rules.shortfall": [
    "{draw}按规则应抽{wanted}家，可抽{quota}家，缺{shortfall}家：在册{registered}家，其中已达年度上限{cap}家、停产或关闭{closed}家、经批准排除{other}家。",
    "{draw}: the rule asks for {wanted}, {quota} can be drawn, {shortfall} short. Of {registered} registered, {cap} at the yearly cap, {closed} stopped or closed, {other} left out with approval.",
  ],
  "minutes.fact.rules.takes-everyone": [
    "{draw}抽取全部{quota}家可抽单位，该类名单因此事先可知。",
    "{draw}: all of the {quota} eligible {quota|unit|units} {quota|is|are} drawn, so that this part of the list is known in advance.",
  ],
  "minutes.fact.rules.coverage": [
    "{year}年重点排污单位在册{registered}家：此前已检查{before}家，本次抽取其余可抽的{now}家，年内共覆盖{reached}家；另有{out}家年内不会被检查，其中{reasons}。",
    "Key units registered in {year}: {registered}. {before} {before|was|were} visited before and the others that can be drawn ({now}) are drawn in this draw, so that the year covers {reached}; {out} {out|stays|stay} unvisited: {reasons}.",
  ],
  "minutes.fact.rules.coverage-full": [
    "{year}年重点排污单位在册{registered}家：此前已检查{before}家，本次抽取其余{now}家，年内全部覆盖（{reached}家）。",
    "Key units registered in {year}: {registered}. {before} {before|was|were} visited before and the others ({now}) are drawn in this draw, so that the year covers all {reached}.",
  ],
  "minutes.fact.rules.overlap-risk": [
    "{draw}有{shared}家同时列为特殊监管对象；特殊监管对象先抽，本类因此最多可缺{missing}家，实际缺额以抽取结果为准。",
    "{draw}: {shared} {shared|unit|units} {shared|is|are} among the special units too; since those are drawn first, up to {missing} may be missing here. The shortfall in fact is that of the result.",
  ],
  "minutes.fact.rules.small-group": [
    "“{group}”一组有{size}个代码，少于{safe}个，熟悉名册的人可能由此推知其所指。",
    "The group “{group}” has {size} {size|code|codes}, fewer than {safe}: somebody who knows the register could guess whose they are.",
  ],
  "minutes.fact.rules.stale-rows": [
    "{draw}有{count}家的登记信息至抽取日超过{days}天未更新。",
    "{draw}: the rows of {count} {count|unit|units} had had no update for more than {days} days.",
  ],
  "minutes.fact.rules.undated-rows": [
    "{draw}的{count}家均未登记更新日期。",
    "{draw}: none of the {count} {count|unit|units} had a date of update.",
  ],
  "minutes.fact.rules.misplaced-units": [
    "{draw}有{count}家的控制级别与本层级该类不符。",
    "{draw}: the control level of {count} {count|unit|units} does not belong in this class at this level of office.",
  ],
  "minutes.fact.rules.visits-unknown": [
    "本年度有{count}条抽查记录的单位不在名册中，未计入年度上限和覆盖。",
    "{count} {count|visit|visits} of this year {count|belongs|belong} to no unit on the lists and {count|is|are} counted for nobody.",
  ],
  "minutes.fact.rules.lists-not-counted": [
    "本年度有{count}份尚未公开的名单未能以输入的口令与恢复码打开，其抽取次数经纪检监督人批准未计入年度上限和分层。",
    "{count} {count|list|lists} of this year could not be opened by what was typed; with the supervisor's approval {count|its|their} draws count for neither the yearly cap nor the tiers.",
  ],
  "minutes.fact.rules.lists-before": [
    "本年度有{count}份名单在本账本重新开始之前锁定，没有导入其周期的抽查记录，当时抽中的单位未计入年度上限和分层。",
    "{count} {count|list|lists} of this year {count|was|were} locked before this ledger was begun anew, and no visits of {count|its period|their periods} were imported; the units drawn then count for neither the yearly cap nor the tiers.",
  ],
  "minutes.fact.rules.visits-not-earlier": [
    "本年度有{count}条抽查记录不早于被检查周期，已计入。",
    "{count} {count|visit|visits} of this year {count|is|are} not earlier than the inspected period, and {count|is|are} counted.",
  ],
  "minutes.fact.rules.no-teams": [
    "没有检查人员名录，本次不抽取检查人员。",
    "There was no list of inspectors, and no teams are drawn.",
  ],
  "minutes.fact.rules.in-post-below": [
    "计算所用在编在岗人数为{inPost}人，少于名录标明的{onList}人，抽取数因此变小：{lower}。",
    "The quotas are taken of {inPost} {inPost|inspector|inspectors} in post, fewer than the {onList} that the list marks, and are lower by it: {lower}.",
  ],
  "minutes.fact.rules.in-post-differs": [
    "计算所用在编在岗人数为{inPost}人，名录标明在编在岗的为{onList}人。",
    "The quotas are taken of {inPost} {inPost|inspector|inspectors} in post; the list marks {onList}.",
  ],
  "minutes.fact.rules.certificates-expired": [
    "有{count}名检查人员的执法证件在抽取日（{day}）已过有效期，未参加抽取。",
    "The {count|certificate|certificates} of {count} {count|inspector|inspectors} had expired on the day of the draw, {day}; {count|that one is|those are} left out.",
  ],
  "minutes.fact.rules.certificates-expiring": [
    "参加抽取的检查人员中，有{count}名的执法证件在被检查周期结束（{day}）前到期。",
    "The {count|certificate|certificates} of {count} {count|inspector|inspectors} in the pool {count|runs|run} out before the inspected period ends on {day}.",
  ],
  "minutes.fact.rules.certificates-undated": [
    "参加抽取的检查人员中，有{count}名没有登记执法证件有效期，按有效处理。",
    "{count} {count|inspector|inspectors} in the pool {count|has|have} no expiry date on record and {count|is|are} taken as valid.",
  ],
  "minutes.fact.rules.few-left": [
    "{draw}可抽的 {eligible} 家中，有 {count} 家可选的检查人员不足名单上（上次封库时更多的，按当时计）{inspectors} 名的一半（回避与排除合并计算）。",
    "{draw}: {count} of {eligible} eligible {eligible|unit|units} {count|has|have} fewer than half of the inspectors on the list, or on that of the freeze before if it was longer ({inspectors}), left, conflicts and exclusions taken together.",
  ],
  "minutes.fact.rules.left-out-by-hand": [
    "{draw}：在册 {registered} 个中人工排除 {count} 个。",
    "{draw}: {count} of {registered} registered {count|is|are} left out by hand.",
  ],
  "minutes.fact.rules.inspectors-gone": [
    "上次封库时名单上有 {before} 名检查人员，其中 {count} 名已不在现有名单上。",
    "Of {before} {before|inspector|inspectors} on the list at the freeze before {count} {count|is|are} on it no more.",
  ],
  "minutes.fact.rules.many-capped": [
    "{draw}：在册 {registered} 家中，仅按名单上登记的抽取次数就有 {count} 家达到年度上限。",
    "{draw}: {count} of {registered} registered {count|is|are} at the yearly cap by the list of visits alone.",
  ],
  "minutes.fact.rules.many-closed": [
    "{draw}：在册 {registered} 家中有 {count} 家登记为关闭或停产。",
    "{draw}: {count} of {registered} registered {count|is|are} entered as closed or stopped.",
  ],
  "minutes.fact.rules.conflicts-unknown": [
    "有{count}条回避登记的单位或检查人员不在名册中，不起作用。",
    "{count} {count|conflict|conflicts} of interest {count|names|name} a unit or an inspector on none of the lists and {count|has|have} no effect.",
  ],

  "minutes.fact.rules.class-not-drawn": [
    "{draw}有{registered}家在册，按规则集{period}不抽取该类，不列入本次抽取。",
    "{draw}: {registered} {registered|unit|units} {registered|is|are} registered; the rule set does not draw this class for {period}, and it is left out of the plan.",
  ],
  "minutes.fact.rules.window.inside": [
    "抽取日{day}在{period}结束前最后{count}个工作日内（{days}）。",
    "The day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} ({days}).",
  ],
  "minutes.fact.rules.window.outside": [
    "抽取日{day}不在{period}结束前最后{count}个工作日内（{days}）。",
    "The day of the draw, {day}, is not one of the last {count} working {count|day|days} of {period} ({days}).",
  ],
  "minutes.fact.rules.window.inside-provisional": [
    "按已公布的放假安排，抽取日{day}在{period}结束前最后{count}个工作日内（{days}）；{year}年放假安排尚未载入，元旦调休可能改变结果。",
    "By the calendars loaded, the day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} ({days}); that of {year} was not loaded, and its New Year swaps may change this.",
  ],
  "minutes.fact.rules.window.outside-provisional": [
    "按已公布的放假安排，抽取日{day}不在{period}结束前最后{count}个工作日内（{days}）；{year}年放假安排尚未载入，元旦调休可能改变结果。",
    "By the calendars loaded, the day of the draw, {day}, is not one of the last {count} working {count|day|days} of {period} ({days}); that of {year} was not loaded, and its New Year swaps may change this.",
  ],
  "minutes.fact.rules.window.unknown": [
    "{year}年放假安排尚未载入，抽取日{day}是否在{period}结束前最后{count}个工作日内未作判断。",
    "The calendar of {year} was not loaded; whether the day of the draw, {day}, is one of the last {count} working {count|day|days} of {period} was not decided.",
  ],
  "minutes.fact.rules.window.first-inside": [
    "抽取日{day}在{period}的前{count}天内（至{until}）。",
    "The day of the draw, {day}, is one of the first {count} {count|day|days} of {period} (until {until}).",
  ],
  "minutes.fact.rules.window.first-outside": [
    "抽取日{day}不在{period}的前{count}天内（至{until}）。",
    "The day of the draw, {day}, is not one of the first {count} {count|day|days} of {period} (until {until}).",
  ],
  "minutes.fact.rules.window.any": [
    "规则集没有规定抽取时段，抽取日为{day}。",
    "The rule set has no draw window; the day of the draw is {day}.",
  ],
  // Of ledgers before rule sets had windows of their own.
  "minutes.fact.rules.window-inside": [
    "抽取日{day}在{quarter}结束前最后五个工作日内（{days}）。",
    "The day of the draw, {day}, is one of the last five working days of {quarter} ({days}).",
  ],
  "minutes.fact.rules.window-outside": [
    "抽取日{day}不在{quarter}结束前最后五个工作日内（{days}）。",
    "The day of the draw, {day}, is not one of the last five working days of {quarter} ({days}).",
  ],
  "minutes.fact.rules.window-inside-provisional": [
    "按已公布的放假安排，抽取日{day}在{quarter}结束前最后五个工作日内（{days}）；{year}年放假安排尚未载入，元旦调休可能改变结果。",
    "By the calendars loaded, the day of the draw, {day}, is one of the last five working days of {quarter} ({days}); that of {year} was not loaded, and its New Year swaps may change this.",
  ],
  "minutes.fact.rules.window-outside-provisional": [
    "按已公布的放假安排，抽取日{day}不在{quarter}结束前最后五个工作日内（{days}）；{year}年放假安排尚未载入，元旦调休可能改变结果。",
    "By the calendars loaded, the day of the draw, {day}, is not one of the last five working days of {quarter} ({days}); that of {year} was not loaded, and its New Year swaps may change this.",
  ],
  "minutes.fact.rules.window-unknown": [
    "{year}年放假安排尚未载入，抽取日{day}是否在{quarter}结束前最后五个工作日内未作判断。",
    "The calendar of {year} was not loaded; whether the day of the draw, {day}, is one of the last five working days of {quarter} was not decided.",
  ],
} as const satisfies Record<`minutes.fact.${string}`, Entry>;
