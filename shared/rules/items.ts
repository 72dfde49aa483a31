/** An item of the inspection list (抽查事项清单) as data. */
export interface InspectionItem {
  /** As `basis.csv` and the papers write it. */
  readonly name: string;
  /** In Chinese as papers print it. */
  readonly legalBasis: string;
}

/** Every draw is held for this one. */
export const dailySupervision: InspectionItem = {
  name: "污染源日常环境监督管理",
  legalBasis:
    "《中华人民共和国环境保护法》第二十四条（现场检查）；衢环发〔2017〕5号（污染源日常环境监管“双随机”抽查的细则）",
};
