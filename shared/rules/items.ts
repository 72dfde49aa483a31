/**
 * An item of the inspection list (抽查事项清单) as data, in one wording. Laws change: each wording says as of which day it was
 * written down. What is shipped is what an office is offered first; it states its own wording in its settings.
 */
export interface InspectionItem {
  /** As `basis.csv` and the papers write it; two wordings of one name are one item. */
  readonly name: string;
  /** 抽查内容: what is looked at. */
  readonly contents: string;
  /** 抽查依据, in Chinese as papers print it: the law, then what carries it out, each by its full title and number. */
  readonly legalBasis: string;
  /** 抽查主体: which body inspects. */
  readonly subject: string;
  /** 抽查方式: how it is inspected. */
  readonly way: string;
  /** `YYYY-MM-DD`: the day as of which it was written down. It is the wording of that day and after, until the next one. */
  readonly asOf: string;
}

/** What comes with the program. */
export const dailySupervision: InspectionItem = {
  name: "污染源日常环境监督管理",
  contents: "排污单位遵守生态环境法律法规的情况：排污许可、污染防治设施运行、污染物排放、自行监测与台账",
  legalBasis:
    "《中华人民共和国环境保护法》第二十四条；" +
    "《国务院办公厅关于推广随机抽查规范事中事后监管的通知》（国办发〔2015〕58号）；" +
    "《关于在污染源日常环境监管领域推广随机抽查制度的实施方案》（环办〔2015〕88号）；" +
    "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）",
  subject: "生态环境主管部门及其生态环境综合行政执法机构",
  way: "现场检查",
  asOf: "2026-01-01",
};

/** The items that an office is offered before it has stated any. */
export const shippedItems: readonly InspectionItem[] = [dailySupervision];

/**
 * The wording of an item on a day (`YYYY-MM-DD`): the one of the latest day up to it, of two of one day the one stated last. Where
 * all are of later days, the earliest of them: papers print its day. Nothing where there is none of that name.
 */
export function wordingOn(
  wordings: readonly InspectionItem[],
  name: string,
  day: string,
): InspectionItem | undefined {
  const its = wordings.filter((one) => one.name === name);
  const by =
    (better: (one: InspectionItem, than: InspectionItem) => boolean) =>
    (best: InspectionItem | undefined, one: InspectionItem) =>
      !best || better(one, best) ? one : best;
  const latest = by((one, than) => one.asOf >= than.asOf);
  const earliest = by((one, than) => one.asOf <= than.asOf);
  return (
    its.filter(({ asOf }) => asOf <= day).reduce(latest, undefined as InspectionItem | undefined) ??
    its.reduce(earliest, undefined as InspectionItem | undefined)
  );
}
