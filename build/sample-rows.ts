import { checkCharacter } from "../shared/register/credit-code.ts";

/**
 * The rows of the sample register: an office, firms and people that plainly do not exist, with the dirt real lists have.
 * The region 990000 is given to nobody, and no firm is called 示例.
 */
export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

const trades = ["化工", "印染", "电镀", "造纸", "制革", "水泥", "热电", "制药", "食品", "污水处理"];
const districts = ["示例东区", "示例西区", "示例南县", "示例北县"];
const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];

const pad = (number: number, length: number) => String(number).padStart(length, "0");
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** The credit code of the n-th invented firm, with a right check character. */
export function creditCode(firm: number): string {
  const start = `91990000XXXX${pad(firm, 5)}`;
  return `${start}${checkCharacter(start)}`;
}

const firmName = (firm: number) => `示例${pick(trades, firm)}第${firm}厂`;
const district = (firm: number) => pick(districts, firm);
const address = (firm: number) => `示例市${district(firm)}虚构路${firm}号`;
const sourceCode = (firm: number) => `SL${pad(firm, 10)}`;

type Edit = (row: Cell[], firm: number) => Cell[];

/** Columns of the lists of units, from 0. */
const at = { id: 1, name: 2, credit: 3, level: 4, kind: 5, district: 6, address: 7, status: 8, updated: 9 };

const set =
  (column: number, value: Cell | ((old: string) => Cell)): Edit =>
  (row) =>
    row.with(column, typeof value === "function" ? value(String(row[column])) : value);

function unit(firm: number, level: string): Cell[] {
  return [
    firm,
    sourceCode(firm),
    firmName(firm),
    creditCode(firm),
    level,
    "排污单位",
    district(firm),
    address(firm),
    "正常生产",
    "2026-10-31",
  ];
}

const wide = (text: string) =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

/** Dirt in the key list, by firm. */
const keyDirt: Readonly<Record<number, Edit>> = {
  3: set(at.name, (name) => `${name}\u00a0`),
  5: set(at.address, (text) => `${text}\r\n（二期）`),
  8: set(at.id, wide),
  11: set(at.credit, (code) => `${code.slice(0, 17)}${code.endsWith("0") ? "1" : "0"}`),
  14: set(at.credit, "N/A"),
  17: set(at.name, (name) => `${name}（原示例市第十七精细化工有限责任公司…`),
  20: set(at.id, "无"),
  23: set(at.address, (text) => `${text}\t西侧`),
  26: set(at.credit, 919900001234567900),
  29: (row, firm) =>
    [...row].with(at.kind, "建设项目").with(at.level, "重点").with(at.name, `示例化工${firm}号扩建项目`),
  // Two sites of the firm before.
  32: (row) => [...row].with(at.credit, creditCode(31)).with(at.name, `${firmName(31)}分厂`),
  35: set(at.status, "关停"),
  36: set(at.status, "停产"),
  38: set(at.updated, "2025年3月1日"),
};

const dirty = (row: Cell[], firm: number, dirt: Readonly<Record<number, Edit>>) =>
  dirt[firm]?.(row, firm) ?? row;

const unitHeadings = [
  "序号",
  "污染源编码",
  "单位名称",
  "统一社会信用代码",
  "控制级别",
  "类型",
  "行政区划",
  "生产地址",
  "生产状态",
  "更新日期",
];

const firms = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** 132 key units under a title and a remark; a repeated heading, a repeated row and two more that cannot enter. */
export function keyRows(): Rows {
  const rows = firms(1, 132).map((firm) => dirty(unit(firm, firm <= 48 ? "国控" : "省控"), firm, keyDirt));
  const stranger = set(at.kind, "建设项目")(set(at.level, "")(unit(901, ""), 901), 901);
  return [
    ["示例市重点排污单位名录（虚构，仅供演练）"],
    ["填报单位：示例市生态环境局", "", "", "", "", "", "", "填报日期：2026-11-01"],
    unitHeadings,
    ...rows.slice(0, 66),
    unitHeadings,
    ...rows.slice(66),
    unit(40, "国控"),
    stranger,
    unit(902, "乡控"),
  ];
}

/** 410 general units; one more without a name, and one of a level that is another list's. */
export function generalRows(level: "市控" | "县控"): Rows {
  const dirt: Readonly<Record<number, Edit>> = {
    1004: set(at.name, (name) => `  ${name}`),
    1010: set(at.credit, wide),
    1016: set(at.id, ""),
    1022: set(at.district, "—"),
    1028: set(at.name, (name) => `示例,${name}`),
    1034: set(at.status, "关闭"),
    1040: (row) => [...row].with(at.kind, "建设项目").with(at.level, "一般"),
  };
  const foreign = level === "市控" ? "县控" : "市控";
  return [
    unitHeadings,
    ...firms(1001, 410).map((firm) => dirty(unit(firm, level), firm, dirt)),
    set(at.name, "")(unit(1901, level), 1901),
    unit(1902, foreign),
  ];
}

const reasons = [
  "投诉举报多",
  "严重违法违规记录",
  "环境风险等级高",
  "有毒化学品进出口",
  "主流媒体曝光查实",
  "智慧环保平台报警派单",
];

/** 37 special units: 12 key ones, 3 general ones, one whose code stands for two sites, 21 of their own. */
export function specialRows(): Rows {
  const members = [...firms(50, 12), ...firms(1100, 3), 31, ...firms(2001, 21)];
  return [
    ["特殊监管对象名单（虚构，仅供演练）"],
    ["序号", "企业名称", "统一社会信用代码", "地址", "列入原因", "列入日期", "依据文号"],
    ...members.map((firm, index) => [
      index + 1,
      firmName(firm),
      creditCode(firm),
      address(firm),
      pick(reasons, index),
      `2026-0${1 + (index % 9)}-15`,
      `示例函〔2026〕${index + 1}号`,
    ]),
  ];
}

const personName = (person: number) => `示例${pick(stems, person - 1)}${pick(branches, person - 1)}`;
const certificate = (person: number) => `SLZF-${pad(person, 4)}`;

function expiry(person: number): string {
  if (person === 23) return "2026-06-30";
  return pick(["2029-12-31", "2029/12/31", "2029年12月31日", "20291231"], person);
}

/** 24 inspectors: 22 in post, two who cannot take part, one whose certificate has run out; one row repeated. */
export function inspectorRows(): Rows {
  const person = (number: number) => [
    personName(number),
    number === 7 ? wide(certificate(number)) : certificate(number),
    expiry(number),
    `示例市生态环境保护综合行政执法队${pick(["一", "二", "三"], number)}中队`,
    number <= 22 ? "是" : "否",
    number === 5 || number === 18 ? "休假" : "√",
  ];
  return [
    ["姓名", "执法证号", "有效期至", "所属单位", "是否在编在岗", "是否参加本次抽取"],
    ...firms(1, 24).map(person),
    person(12),
  ];
}

/** Conflicts of interest, the units called by code, credit code or name. */
export function conflictRows(): Rows {
  return [
    ["回避单位", "执法人员", "回避事由"],
    [sourceCode(2), certificate(1), "近亲属任职"],
    [firmName(52), personName(2), "近亲属持股"],
    [creditCode(60), certificate(3), "曾在该单位工作"],
    [sourceCode(1003), personName(4), "近亲属任职"],
    [firmName(1101), certificate(4), "近亲属任职"],
    [firmName(2003), certificate(9), "其他利害关系"],
  ];
}

/** Earlier visits of 2027: firm 70 is at the cap by the third quarter, firm 55 too but exempt, being on the special list. */
export function visitRows(): Rows {
  const visits: readonly (readonly [firm: number, quarter: string, waived?: string])[] = [
    [70, "2027Q1"],
    [70, "2027Q2"],
    [55, "2027Q1"],
    [55, "2027年第二季度"],
    [71, "2027Q1"],
    [72, "2027Q2"],
    [73, "2027Q1", "是"],
    [1200, "2027Q1"],
    [1201, "2027Q2"],
  ];
  return [
    ["污染源编码", "抽查季度", "是否豁免"],
    ...visits.map(([firm, quarter, waived = "否"]) => [sourceCode(firm), quarter, waived]),
  ];
}
