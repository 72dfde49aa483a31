import type { Coverage, Level, Rule, UnitDraw } from "./model.ts";

/** The yearly cap; stricter offices know no exemption. */
export interface CapRule {
  readonly most: number;
  readonly specialExempt: boolean;
}

/** A rule set as data. */
export interface Preset {
  /** As `basis.csv` writes it. */
  readonly id: string;
  /** Of the offices that may take it; the first is the one it was written for. */
  readonly levels: readonly [Level, ...Level[]];
  /** Whether all key units are to be visited within the year. */
  readonly coverage: Coverage;
  readonly title: readonly [zh: string, en: string];
  /** In Chinese as papers print it: number of the document and what it asks, in our words. */
  readonly legalBasis: string;
  /** The verifier holds a basis that names the preset against them. */
  readonly rules: Readonly<Record<UnitDraw, Rule>>;
  readonly cap: CapRule;
}

/** Any other rule set; the office states its basis itself and the minutes print it. */
export const customPreset = "custom";

/** 每年不超过2次, by the year of the inspected quarter; units on the special list are exempt (衢环发〔2017〕5号). */
export const regularCap: CapRule = { most: 2, specialExempt: true };

const share = (numerator: number, denominator: number): Rule => {
  return { per: "share", numerator, denominator, atLeast: 0 };
};
const inspectors = (numerator: number, denominator: number): Rule => {
  return { per: "inspectors", numerator, denominator, atLeast: 0 };
};

const capBasis =
  "同一污染源每年被抽取不超过2次（按被检查季度所属年度计），特殊监管对象在名单期间不受此限；" +
  "抽取在每季度结束前5个工作日内进行。以上为要点转述，以文件原文为准。";

/**
 * The shipped presets: another bureau's numbers are another entry here and nothing else. Those of a level are offered to its
 * offices. A quota is a share of the registered or a multiple of the inspectors in post, rounded up.
 */
export const presets: readonly Preset[] = [
  {
    id: "quzhou-city-2017",
    levels: ["city", "branch"],
    coverage: "none",
    title: ["衢州 市级（2017）", "Quzhou, city level (2017)"],
    legalBasis:
      "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）市级规定：每季度抽取" +
      "重点排污单位（国控、省控）不少于5%，一般排污单位（市控）不少于在编在岗检查人员数的1.25倍，" +
      `特殊监管对象不少于10%；${capBasis}`,
    rules: { TS: share(10, 100), ZD: share(5, 100), YB: inspectors(5, 4) },
    cap: regularCap,
  },
  {
    id: "quzhou-county-2017",
    levels: ["county", "branch"],
    coverage: "ZD",
    title: ["衢州 县级（2017）", "Quzhou, county level (2017)"],
    legalBasis:
      "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）县级规定：每季度抽取" +
      "重点排污单位（国控、省控、市控）不少于25%，年内全部覆盖，" +
      "一般排污单位（县控）不少于在编在岗检查人员数的2.5倍，" +
      `特殊监管对象不少于30%；${capBasis}`,
    rules: { TS: share(30, 100), ZD: share(25, 100), YB: inspectors(5, 2) },
    cap: regularCap,
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

/** A shipped preset by its id; undefined for `custom` and for an id that is not shipped. */
export function presetOf(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
