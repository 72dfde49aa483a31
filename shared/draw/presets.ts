import { type Level, type Rule, type UnitDraw, unitDraws } from "./model.ts";
import type { CapRule, ClassRule, Places, Ratio, RuleSet, WaiverReason, WindowRule } from "./rule-set.ts";

/** A rule set that comes with the program and has a name of its own in `basis.csv`. */
export interface Preset extends RuleSet {
  /** As `basis.csv` writes it. */
  readonly id: string;
  /** The verifier holds a basis that names the preset against them. */
  readonly rules: Readonly<Record<UnitDraw, Rule>>;
  readonly places: Places;
}

/** Any other rule set; the office states its basis itself and the minutes print it. */
export const customPreset = "custom";

/** 每年不超过2次, by the year of the inspected period; units on the special list are exempt (衢环发〔2017〕5号). */
export const regularCap: CapRule = { most: 2, specialExempt: true, counts: "draws" };

/** 每季度结束前5个工作日内: the last five working days before the period (衢环发〔2017〕5号). */
const regularWindow: WindowRule = { kind: "last-working-days", days: 5 };

const share = (numerator: number, denominator: number): Ratio => {
  return { per: "share", numerator, denominator };
};
const inspectors = (numerator: number, denominator: number): Ratio => {
  return { per: "inspectors", numerator, denominator };
};

const names = {
  TS: ["特殊监管对象", "Special"],
  ZD: ["重点排污单位", "Key"],
  YB: ["一般排污单位", "General"],
} as const;

/** A ratio of each class, meant for a quarter and drawn in every one. */
function quarterly(ratios: Readonly<Record<UnitDraw, Ratio>>): Pick<Preset, "classes" | "rules"> {
  const classes: Partial<Record<UnitDraw, ClassRule>> = {};
  for (const draw of unitDraws)
    classes[draw] = {
      name: names[draw],
      ratio: ratios[draw],
      meantFor: "quarter",
      drawn: "quarter",
      only: [],
    };
  const rule = (draw: UnitDraw): Rule => ({ ...ratios[draw], atLeast: 0 });
  return { classes, rules: { TS: rule("TS"), ZD: rule("ZD"), YB: rule("YB") } };
}

const source = "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）";

const waivers: readonly WaiverReason[] = [
  ...["专项行动", "案件办理", "上级督查", "信访举报核查"].map((one) => ({
    reason: `抽查期内已被${one}检查覆盖`,
    basis: "衢环发〔2017〕5号",
  })),
  // The text says nothing of it; the protocol ends such a visit all the same.
  { reason: "单位已关闭，无可检查", basis: "抽取协议“变更”一节（衢环发〔2017〕5号未载）" },
];

const capBasis =
  "同一污染源每年被抽取不超过2次（按被检查季度所属年度计），特殊监管对象在名单期间不受此限；" +
  "抽取在每季度结束前5个工作日内进行。以上为要点转述，以文件原文为准。";

/** What both of Quzhou's have in common. */
const quzhou = {
  cap: regularCap,
  window: regularWindow,
  results: { days: 7, from: "visit" },
  waivers,
  source,
  validFrom: "2017-01-01",
  validTo: "",
  cites: "",
} as const satisfies Partial<RuleSet>;

/**
 * The shipped presets: those of a level are offered to its offices. A quota is a share of the registered or a multiple of the
 * inspectors in post, rounded up.
 */
export const presets: readonly Preset[] = [
  {
    id: "quzhou-city-2017",
    levels: ["city", "branch"],
    coverage: "none",
    title: ["衢州 市级（2017）", "Quzhou, city level (2017)"],
    legalBasis:
      `${source}市级规定：每季度抽取` +
      "重点排污单位（国控、省控）不少于5%，一般排污单位（市控）不少于在编在岗检查人员数的1.25倍，" +
      `特殊监管对象不少于10%；${capBasis}`,
    // 重点：国控、省控；一般：市控. A city draws no 县控 units.
    places: { 国控: "key", 省控: "key", 市控: "general", 县控: "ignored" },
    ...quarterly({ TS: share(10, 100), ZD: share(5, 100), YB: inspectors(5, 4) }),
    ...quzhou,
  },
  {
    id: "quzhou-county-2017",
    levels: ["county", "branch"],
    coverage: "ZD",
    title: ["衢州 县级（2017）", "Quzhou, county level (2017)"],
    legalBasis:
      `${source}县级规定：每季度抽取` +
      "重点排污单位（国控、省控、市控）不少于25%，年内全部覆盖，" +
      "一般排污单位（县控）不少于在编在岗检查人员数的2.5倍，" +
      `特殊监管对象不少于30%；${capBasis}`,
    // 重点：国控、省控、市控；一般：县控.
    places: { 国控: "key", 省控: "key", 市控: "key", 县控: "general" },
    ...quarterly({ TS: share(30, 100), ZD: share(25, 100), YB: inspectors(5, 2) }),
    ...quzhou,
  },
];

/** The shipped presets an office of that level may take. */
export function presetsFor(level: Level): readonly Preset[] {
  return presets.filter(({ levels }) => levels.includes(level));
}

/** The first that was written for offices of that level; none for a branch, for which the 2017 text has no ratio: it is asked. */
export function usualPreset(level: Level): Preset | undefined {
  return presets.find(({ levels }) => levels[0] === level);
}

/**
 * Which units are key and which general where no rule set says it: by the shipped one that was written for the level. A branch supervises the
 * units of its own area, of whatever level, as a county does.
 */
export function shippedPlaces(level: Level): Places {
  const usual = usualPreset(level === "branch" ? "county" : level);
  if (!usual) throw new Error(`no rule set is shipped for the level ${level}`);
  return usual.places;
}

/** The window by which a day is judged where no rule set is chosen yet: that of the first an office of the level may take. */
export function shippedWindow(level: Level): WindowRule {
  return (usualPreset(level) ?? presetsFor(level)[0])?.window ?? { kind: "none", days: 0 };
}

/** Under which id a rule set is shipped; undefined for the office's own. */
export function shippedIdOf(set: RuleSet): string | undefined {
  return "id" in set && typeof set.id === "string" ? presetOf(set.id)?.id : undefined;
}

/** A shipped preset by its id; undefined for `custom` and for an id that is not shipped. */
export function presetOf(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
