/**
 * An item of the inspection list (抽查事项清单) as data. Laws change: the basis is what the office states in its settings, and
 * what is shipped here is only what it is offered first, with the day as of which it was written down.
 */
export interface InspectionItem {
  /** As `basis.csv` and the papers write it. */
  readonly name: string;
  /** In Chinese as papers print it: the law, then what carries it out, each by its full title and number. */
  readonly legalBasis: string;
  /** `YYYY-MM-DD`: the day as of which the basis was written down. */
  readonly asOf: string;
}

/** Every draw is held for this one. */
export const dailySupervision: InspectionItem = {
  name: "污染源日常环境监督管理",
  legalBasis:
    "《中华人民共和国环境保护法》第二十四条；" +
    "《国务院办公厅关于推广随机抽查规范事中事后监管的通知》（国办发〔2015〕58号）；" +
    "《关于在污染源日常环境监管领域推广随机抽查制度的实施方案》（环办〔2015〕88号）；" +
    "《衢州市污染源日常环境监管“双随机”抽查办法落实细化方案》（衢环发〔2017〕5号）",
  asOf: "2026-01-01",
};
