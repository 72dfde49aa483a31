import type { Entry } from "./catalogue.ts";

/**
 * Where a rule set asks less than the one it cites, as console and papers say it. `below-compared` and `below-places` are said by
 * the comparison of earlier programs, whose ledgers hold them.
 */
export const belowCitedWords = {
  "rules.below-ratio": [
    "{draw}：本规则集全年合计为 {own}，低于所引“{cited}”的 {asked}。",
    "{draw}: added up over a year this rule set asks {own}, below the {asked} of “{cited}”, which it cites.",
  ],
  "rules.below-class": [
    "{draw}：所引“{cited}”要求抽取，本规则集不抽取。",
    "{draw}: “{cited}”, which this rule set cites, draws this class, and this rule set does not.",
  ],
  "rules.below-other-base": [
    "{draw}：本规则集与所引“{cited}”一个按名录数、一个按在编在岗人数，未作比对。",
    "{draw}: one of this rule set and “{cited}”, which it cites, takes the ratio of the registered and the other of the inspectors in post; they were not compared.",
  ],
  "rules.below-coverage": [
    "所引“{cited}”要求重点排污单位年内全覆盖，本规则集没有此项要求。",
    "“{cited}”, which this rule set cites, wants all key units visited within the year; this rule set does not.",
  ],
  "rules.below-cap": [
    "本规则集的年度上限（{most} 次）比所引“{cited}”宽松：次数更多、特殊监管对象不受限，或只计抽取。",
    "The yearly cap of this rule set ({most}) is looser than that of “{cited}”, which it cites: it allows more, exempts special units, or counts draws alone.",
  ],
  "rules.below-results": [
    "本规则集的结果期限（{days} 个工作日）晚于所引“{cited}”。",
    "Results are due later by this rule set (within {days} working {days|day|days}) than by “{cited}”, which it cites.",
  ],
  "rules.below-compared": [
    "请知悉：与“{cited}”比对的只有各类全年合计比例、年内全覆盖、年度上限和结果期限；抽取时段、免除理由未比对，其他文件未比对。",
    "Be aware: held against “{cited}” were the ratio of each class added up over a year, coverage, yearly cap and the days for results; not the draw window and the reasons of waiver, and no other document.",
  ],
  "rules.below-level": [
    "所引“{cited}”不适用于{levels}：本规则集适用的{levels}单位按它比对，不能说明本级应有的要求是否达到。",
    "“{cited}”, which this rule set cites, is not for offices of the level {levels}: held against it, nothing is said of what is asked of them.",
  ],
  "rules.below-places": [
    "{controls}单位在本规则集中的归类低于所引“{cited}”：由重点归入一般，或不列入名录。",
    "Units {controls} stand lower by this rule set than by “{cited}”, which it cites: among the general instead of the key ones, or in no list.",
  ],
  "rules.below-places-other": [
    "本规则集对管控级别的归类与所引“{cited}”不同：{places}。各类抽取的对象随之不同，比例相同也不是同一要求。",
    "Units of these control levels stand elsewhere by this rule set than by “{cited}”, which it cites: {places}. The classes hold other units then, and the same ratios do not ask the same.",
  ],
  "rules.below-place": ["{control}{own}（所引{asked}）", "{control}: {own} (cited: {asked})"],
  "rules.place.key": ["归入重点", "key"],
  "rules.place.general": ["归入一般", "general"],
  "rules.place.ignored": ["不列入名录", "in no list"],
  "rules.below-in": ["第{number}个{kind}为 {own}（所引 {asked}）", "{kind} {number}: {own} (cited: {asked})"],
  "rules.below-none-in": ["第{number}个{kind}不抽取", "{kind} {number} not drawn"],
  "rules.below-period": [
    "{draw}：本规则集在下列周期低于所引“{cited}”：{periods}。",
    "{draw}: in these periods this rule set asks less than “{cited}”, which it cites: {periods}.",
  ],
  "rules.below-often": [
    "{draw}：本规则集每年抽取 {own} 次，所引“{cited}”为 {asked} 次。",
    "{draw}: by this rule set drawn {own} {own|time|times} a year, by “{cited}”, which it cites, {asked}.",
  ],
  "rules.below-cap-strict": [
    "本规则集的年度上限（{most} 次）比所引“{cited}”严：次数更少、特殊监管对象也受限，或各类检查都计。达到上限的单位更早退出抽取。",
    "The yearly cap of this rule set ({most}) is stricter than that of “{cited}”, which it cites: it allows fewer, binds special units too, or counts every check. Units are out of the draws earlier by it.",
  ],
  "rules.below-window": [
    "本规则集的抽取时段有 {days} 天，比所引“{cited}”的 {asked} 天宽。",
    "The draw window of this rule set has {days} days, more than the {asked} of “{cited}”, which it cites.",
  ],
  "rules.below-window-none": [
    "所引“{cited}”限定了抽取时段，本规则集不限。",
    "“{cited}”, which this rule set cites, has a draw window; by this rule set a draw is held on any day.",
  ],
  "rules.below-window-other": [
    "本规则集的抽取时段与所引“{cited}”不是同一种：一个在周期之前，一个在周期之初。",
    "The draw window of this rule set is of another kind than that of “{cited}”, which it cites: one lies before the period, the other at its beginning.",
  ],
  "rules.below-results-list": [
    "本规则集的结果期限从整份名单检查结束起算，所引“{cited}”从该次检查结束起算。",
    "By this rule set the days for results run from the end of the whole list, by “{cited}”, which it cites, from the end of each visit.",
  ],
  "rules.below-waivers": [
    "本规则集有 {count} 条免除检查的理由不在所引“{cited}”之列。",
    "{count} {count|reason|reasons} of waiver of this rule set {count|is|are} not among those of “{cited}”, which it cites.",
  ],
  "rules.below-scope": [
    "请知悉：与“{cited}”比对的有管控级别的归类、各类比例（全年与各期）、每年抽取次数、年内全覆盖、年度上限、抽取时段、结果期限、免除理由的条数；要点文字未比对，其他文件未比对。",
    "Be aware: held against “{cited}” were where units of each control level stand, the ratio of each class over a year and in each period, how often it is drawn, coverage, yearly cap, draw window, days for results, and the number of reasons of waiver; not what either says in words, and no other document.",
  ],

  "minutes.fact.rules.below-ratio": [
    "{draw}：所用规则集全年合计为{own}，低于所引“{cited}”的{asked}。",
    "{draw}: added up over a year the rule set asks {own}, below the {asked} of “{cited}”, which it cites.",
  ],
  "minutes.fact.rules.below-class": [
    "{draw}：所引“{cited}”要求抽取，所用规则集不抽取。",
    "{draw}: “{cited}”, which the rule set cites, draws this class, and the rule set does not.",
  ],
  "minutes.fact.rules.below-other-base": [
    "{draw}：所用规则集与所引“{cited}”一个按名录数、一个按在编在岗人数，未作比对。",
    "{draw}: one of the rule set and “{cited}”, which it cites, takes the ratio of the registered and the other of the inspectors in post; they were not compared.",
  ],
  "minutes.fact.rules.below-coverage": [
    "所引“{cited}”要求重点排污单位年内全覆盖，所用规则集没有此项要求。",
    "“{cited}”, which the rule set cites, wants all key units visited within the year; the rule set does not.",
  ],
  "minutes.fact.rules.below-cap": [
    "所用规则集的年度上限（{most}次）比所引“{cited}”宽松：次数更多、特殊监管对象不受限，或只计抽取。",
    "The yearly cap of the rule set ({most}) is looser than that of “{cited}”, which it cites: it allows more, exempts special units, or counts draws alone.",
  ],
  "minutes.fact.rules.below-results": [
    "所用规则集的结果期限（{days}个工作日）晚于所引“{cited}”。",
    "Results are due later by the rule set (within {days} working {days|day|days}) than by “{cited}”, which it cites.",
  ],
  "minutes.fact.rules.below-compared": [
    "与“{cited}”比对的只有各类全年合计比例、年内全覆盖、年度上限和结果期限；抽取时段、免除理由未比对，其他文件未比对。",
    "Held against “{cited}” were the ratio of each class added up over a year, coverage, yearly cap and the days for results; not the draw window and the reasons of waiver, and no other document.",
  ],
  "minutes.fact.rules.below-level": [
    "所引“{cited}”不适用于{levels}：{levels}单位按它比对，不能说明本级应有的要求是否达到。",
    "“{cited}”, which the rule set cites, is not for offices of the level {levels}: held against it, nothing is said of what is asked of them.",
  ],
  "minutes.fact.rules.below-places": [
    "{controls}单位在所用规则集中的归类低于所引“{cited}”：由重点归入一般，或不列入名录。",
    "Units {controls} stand lower by the rule set than by “{cited}”, which it cites: among the general instead of the key ones, or in no list.",
  ],
  "minutes.fact.rules.below-places-other": [
    "所用规则集对管控级别的归类与所引“{cited}”不同：{places}。各类抽取的对象随之不同，比例相同也不是同一要求。",
    "Units of these control levels stand elsewhere by the rule set than by “{cited}”, which it cites: {places}. The classes hold other units then, and the same ratios do not ask the same.",
  ],
  "minutes.fact.rules.below-period": [
    "{draw}：所用规则集在下列周期低于所引“{cited}”：{periods}。",
    "{draw}: in these periods the rule set asks less than “{cited}”, which it cites: {periods}.",
  ],
  "minutes.fact.rules.below-often": [
    "{draw}：所用规则集每年抽取{own}次，所引“{cited}”为{asked}次。",
    "{draw}: by the rule set drawn {own} {own|time|times} a year, by “{cited}”, which it cites, {asked}.",
  ],
  "minutes.fact.rules.below-cap-strict": [
    "所用规则集的年度上限（{most}次）比所引“{cited}”严：次数更少、特殊监管对象也受限，或各类检查都计。达到上限的单位更早退出抽取。",
    "The yearly cap of the rule set ({most}) is stricter than that of “{cited}”, which it cites: it allows fewer, binds special units too, or counts every check. Units are out of the draws earlier by it.",
  ],
  "minutes.fact.rules.below-window": [
    "所用规则集的抽取时段有{days}天，比所引“{cited}”的{asked}天宽。",
    "The draw window of the rule set has {days} days, more than the {asked} of “{cited}”, which it cites.",
  ],
  "minutes.fact.rules.below-window-none": [
    "所引“{cited}”限定了抽取时段，所用规则集不限。",
    "“{cited}”, which the rule set cites, has a draw window; by the rule set a draw is held on any day.",
  ],
  "minutes.fact.rules.below-window-other": [
    "所用规则集的抽取时段与所引“{cited}”不是同一种：一个在周期之前，一个在周期之初。",
    "The draw window of the rule set is of another kind than that of “{cited}”, which it cites: one lies before the period, the other at its beginning.",
  ],
  "minutes.fact.rules.below-results-list": [
    "所用规则集的结果期限从整份名单检查结束起算，所引“{cited}”从该次检查结束起算。",
    "By the rule set the days for results run from the end of the whole list, by “{cited}”, which it cites, from the end of each visit.",
  ],
  "minutes.fact.rules.below-waivers": [
    "所用规则集有{count}条免除检查的理由不在所引“{cited}”之列。",
    "{count} {count|reason|reasons} of waiver of the rule set {count|is|are} not among those of “{cited}”, which it cites.",
  ],
  "minutes.fact.rules.below-scope": [
    "与“{cited}”比对的有管控级别的归类、各类比例（全年与各期）、每年抽取次数、年内全覆盖、年度上限、抽取时段、结果期限、免除理由的条数；要点文字未比对，其他文件未比对。",
    "Held against “{cited}” were where units of each control level stand, the ratio of each class over a year and in each period, how often it is drawn, coverage, yearly cap, draw window, days for results, and the number of reasons of waiver; not what either says in words, and no other document.",
  ],
} as const satisfies Record<string, Entry>;
