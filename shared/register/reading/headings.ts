import { type Field, fields, type List } from "../model.ts";
import { narrow, tidy } from "./clean.ts";
import { underGroup } from "./heading-rows.ts";
import { type Row, shown } from "./table.ts";
import { simplified } from "./traditional.ts";

/** Which heading to take for a field, by the person who imports; a column's letters where no heading is so called; empty where no column is the field's. */
export type Choices = Readonly<Partial<Record<Field, string>>>;

export interface Column {
  readonly field: Field;
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
}

export interface Clash {
  readonly field: Field;
  readonly first: Column;
  readonly second: Column;
}

/** How the columns of a heading row are understood. */
export interface Mapping {
  readonly row: number;
  readonly columns: readonly Column[];
  /** Columns that are called a name too, but less surely than the one taken; names are looked through there as well. */
  readonly otherNames: readonly Column[];
  /** Columns whose heading names another field too, but less surely than the one taken: what they say is compared with it. */
  readonly others: readonly Column[];
  readonly clashes: readonly Clash[];
  /** Choices whose heading is not in the row. */
  readonly unknown: readonly Field[];
  /** Choices whose heading stands over several columns. */
  readonly ambiguous: readonly Clash[];
}

/** What is longer is no heading: a paragraph of a form, or two lines that a quote has made one. */
const longestHeading = 200;

/** Signs and numbers of a note that stands below: 名称①, 编码², 状态注1. */
const noteSigns = /[¹²³⁰⁴-⁹①-⑳]|(?<=.)注\d{1,2}$/g;

/** A heading without width, case, white space, numbering, stars, signs of notes, and what stands in brackets (units, remarks). */
export function normalise(heading: string): string {
  if (heading.length > longestHeading) return heading;
  const plain = simplified(narrow(tidy(heading)))
    .toLowerCase()
    .replace(/\s+/g, "");
  const open = plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】|〔[^〕]*〕|<[^<>]*>/g, "");
  return (open || plain).replace(noteSigns, "").replace(/^\d+[.、]|[*#="'`‘’“”:_\-()[\]【】]/g, "");
}

/** A heading without its words in a language of Latin letters behind it; letters alone, as those of a device (CEMS), are no such words. */
function untranslated(heading: string): string | undefined {
  if (heading.length > longestHeading) return undefined;
  const plain = tidy(heading);
  const words = /[ /]+[A-Za-z][A-Za-z ().,'&/-]*$/.exec(plain);
  const first = plain.slice(0, words?.index);
  return words && /[a-z]{2}/.test(words[0]) && /\p{Script=Han}[^A-Za-z\s]{0,20}$/u.test(first)
    ? first
    : undefined;
}

/** The field a heading names in a list, or undefined; words in another language behind it do not matter. `注册号/统一社会信用代码` names one if its parts agree. */
export function recognise(list: List, heading: string): Recognised | undefined {
  if (heading.includes(underGroup)) return undefined;
  const known = headingsOf(list);
  const whole = normalise(heading);
  const exact = known.get(whole);
  if (exact) return exact;
  const first = untranslated(heading);
  if (first !== undefined) return recognise(list, first);
  if (!/[/、或]/.test(whole)) return undefined;
  const parts = whole.split(/[/、或]/).flatMap((part) => known.get(part) ?? []);
  if (new Set(parts.map(({ field }) => field)).size !== 1) return undefined;
  return parts.reduce((best, part) => (part.rank < best.rank ? part : best));
}

function columnsOf(row: Row, field: Field): readonly Column[] {
  return row.cells.map((cell, index) => ({ field, index, heading: tidy(shown(cell)) }));
}

/** The columns whose heading a person has named. */
function calledSo(row: Row, field: Field, choice: string): readonly Column[] {
  const wanted = tidy(choice);
  const columns = columnsOf(row, field);
  const exact = columns.filter(({ heading }) => heading === wanted);
  if (exact.length > 0) return exact;
  const alike = columns.filter(({ heading }) => heading !== "" && normalise(heading) === normalise(wanted));
  return alike.length > 0
    ? alike
    : columns.filter(({ heading }) => heading.split(underGroup).at(-1) === wanted && wanted !== "");
}

/** The column whose letters a person has named. */
function lettered(row: Row, field: Field, choice: string): readonly Column[] {
  const wanted = letteredIndex(choice);
  return columnsOf(row, field).filter(({ index }) => index === wanted);
}

/** The column that letters name, counted from 0; -1 where they are no letters of a column. */
export function letteredIndex(choice: string): number {
  const letters = tidy(choice).toUpperCase();
  return /^[A-Z]{1,3}$/.test(letters)
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : -1;
}

/** The choices that name a column. */
function named(choices: Choices): readonly (readonly [Field, string])[] {
  return (Object.entries(choices) as [Field, string][]).filter(([, choice]) => choice !== "");
}

function chosenColumns(row: Row, field: Field, choice: string): readonly Column[] {
  const called = calledSo(row, field, choice);
  return called.length > 0 ? called : lettered(row, field, choice);
}

/** Whether a row has something in each column that a person chose by its letters. */
export function fillsChosen(row: Row, choices: Choices): boolean {
  return named(choices).every(([field, choice]) =>
    lettered(row, field, choice).some(({ heading }) => heading !== ""),
  );
}

/**
 * How many fields a row would give, if it were the heading row; a field that a person chose counts by that choice only, and one
 * chosen by the letters of its column not at all, since every row has that column.
 */
export function scoreRow(list: List, row: Row, choices: Choices): number {
  const found = new Set<Field>();
  for (const cell of row.cells) {
    const recognised = recognise(list, shown(cell));
    if (recognised && !(recognised.field in choices)) found.add(recognised.field);
  }
  for (const [field, choice] of named(choices)) {
    if (calledSo(row, field, choice).length > 0) found.add(field);
  }
  return found.size;
}

/** Understands a heading row: a person's choice first, else the column with the strongest claim to each field. */
export function mapRow(list: List, row: Row, choices: Choices): Mapping {
  const columns: Column[] = [];
  const clashes: Clash[] = [];
  const ambiguous: Clash[] = [];
  const unknown: Field[] = [];
  for (const [field, choice] of named(choices)) {
    const [first, second] = chosenColumns(row, field, choice);
    if (!first) unknown.push(field);
    else if (second) ambiguous.push({ field, first, second });
    else columns.push(first);
  }
  const taken = new Set(columns.map(({ index }) => index));
  const claims = new Map<Field, (Column & Recognised)[]>();
  row.cells.forEach((cell, index) => {
    const recognised = taken.has(index) ? undefined : recognise(list, shown(cell));
    if (!recognised) return;
    const claim = { ...recognised, index, heading: tidy(shown(cell)) };
    claims.set(claim.field, [...(claims.get(claim.field) ?? []), claim]);
  });
  for (const [field, claimants] of claims) {
    if (field in choices) continue;
    const best = Math.min(...claimants.map(({ rank }) => rank));
    const [first, second] = claimants.filter(({ rank }) => rank === best);
    if (first && second) clashes.push({ field, first, second });
    else if (first) columns.push({ field, index: first.index, heading: first.heading });
  }
  const name = columns.find(({ field }) => field === "name");
  const otherNames = (claims.get("name") ?? [])
    .filter(({ index }) => index !== name?.index)
    .map(({ field, index, heading }) => ({ field, index, heading }));
  const others = [...claims].flatMap(([field, claimants]) => {
    const taken = columns.find((column) => column.field === field);
    if (field === "name" || taken === undefined) return [];
    return claimants
      .filter(({ index }) => index !== taken.index)
      .map(({ index, heading }) => ({ field, index, heading }));
  });
  return { row: row.number, columns, otherNames, others, clashes, unknown, ambiguous };
}

/**
 * The headings offices give their columns, by field and by rank: a column of an earlier rank is taken before one of a
 * later, as the name of the pollution source before that of the company. Parted by blanks, written as `normalise` leaves them.
 */
type Synonyms = Readonly<Partial<Record<Field, readonly string[]>>>;

const sourceNames =
  "污染源名称 排污单位名称 监管对象名称 点源名称 污染源企业名称 污染源 重点排污单位名称 重点排污单位 一般排污单位名称";
const unitNames =
  "单位名称 企业名称 公司名称 企业单位名称 企事业单位名称 名称 对象名称 抽查对象名称 抽查对象 被抽查单位 被抽查单位名称 受检单位 受检单位名称 被检单位 检查对象名称 检查对象 被检查单位 被检查单位名称 项目名称 建设项目名称 单位全称 企业全称 单位详细名称 企业详细名称 单位 企业 排污单位 排污者名称";
const sourceCodes =
  "污染源编码 污染源编号 污染源代码 污染源唯一编码 监管对象编码 监管对象编号 排污单位编码 排污单位编号 点源编码 点源编号 固定污染源编码 固定源编码 污染源档案编号";
const unitCodes =
  "企业编码 企业编号 企业代码 单位编码 单位编号 单位代码 对象编码 对象编号 项目编码 项目编号 项目代码 编码 企业唯一编码 企业唯一标识 单位唯一编码 对象唯一编码 唯一编码 唯一标识 档案编号";
const creditCodes =
  "统一社会信用代码 社会信用代码 信用代码 统一信用代码 社会统一信用代码 统一社会信用代码证号 统一社会信用代码号 统一社会信用码 统一社会信用代码证 社会统一代码 统一代码 法人代码";
/** Its first eighteen characters are the credit code (HJ 608). */
const permitNumbers =
  "排污许可证编号 排污许可证号 排污许可证号码 排污许可证证书编号 排污许可编号 排污许可证 许可证编号 许可证号 固定污染源排污许可证编号 排污许可证登记编号 排污许可证编码 排污登记编号 固定污染源排污登记编号";
const otherCodes =
  "组织机构代码 机构代码 注册号 工商注册号 营业执照号 营业执照注册号 营业执照编号 纳税人识别号";

const units: Synonyms = {
  name: [
    sourceNames,
    unitNames,
    "建设单位 建设单位名称 法人单位名称 市场主体名称 当事人名称 监管对象 被检查对象 排污者 企业名 单位名",
  ],
  id: [sourceCodes, unitCodes, "编号"],
  "credit-code": [creditCodes, otherCodes, permitNumbers],
  level: [
    "控制级别 监管级别 管控级别 污染源级别 污染源控制级别 污染源监管级别 监控级别 企业级别 控制等级 监管等级 管控等级 国控省控市控 国省市控 关注程度",
    "管理级别 重点级别 企业等级 级别 等级",
  ],
  kind: ["监管对象类型 监管对象类别 对象类型 对象类别 单位类型 单位类别", "类型 类别 种类"],
  district: [
    "行政区划 行政区划名称 行政区 所在区县 所属区县 区县 县区 县市区 所在县市区 所属县市区 区县市 所在县 县 区 所属行政区 行政区域 所在区 所在市县",
    "所属区域 所在区域 所在地区 所属地区 属地 辖区 所属辖区 区域 地区 县市",
    "乡镇 街道 乡镇街道 所在乡镇 镇 镇街 镇街道 所在镇街",
  ],
  address: [
    "生产地址 生产经营地址 生产场所地址 生产经营场所地址 经营地址 污染源地址 厂址 生产地点 建设地点 项目地址 项目地点 经营场所 生产经营场所 实际地址 实际生产地址 实际经营地址 厂区地址",
    "地址 单位地址 企业地址 详细地址 单位详细地址 企业详细地址 具体地址 所在地 所在地址 地点",
    "注册地址 住所 通讯地址 通信地址",
  ],
  status: [
    "状态 运行状态 生产状态 企业状态 单位状态 经营状态 营业状态 运营状态 生产经营状态 企业运行状态",
    "是否停产 是否关停 是否关闭 是否停业 是否停运 是否在产 是否正常生产 是否生产 是否正常运行 是否运行 是否在营 是否营业 是否停产停业 是否长期停产 是否已停产 是否已关停 是否关停取缔 是否注销 是否在正常生产 停产情况 停产与否",
    "目前状态 当前状态 现状 企业现状 目前状况 生产情况 生产经营情况 经营情况 运营情况 运行情况 运行状况 生产状况 经营状况 企业运行状况 在产情况 开工情况",
    "登记状态 工商登记状态 市场主体状态",
  ],
  "updated-at": [
    "更新时间 更新日期 最后更新时间 最后更新日期 最近更新时间 最近更新日期 信息更新时间 信息更新日期 数据更新时间 数据更新日期",
    "变更日期 变更时间 填报日期 填报时间 修改日期 修改时间 核实日期 核实时间 最近核实日期 最近核实时间 录入日期 录入时间 入库日期 入库时间",
  ],
};

const special: Synonyms = {
  ...units,
  source: [
    "列入来源 列入原因 列入情形 列入理由 纳入来源 纳入原因 来源 六类来源 信息来源 特殊监管原因 特殊监管情形 特殊监管类别 列入类别 纳入理由 纳入情形",
    "原因 事由 情形",
  ],
  "listed-at": ["列入日期 列入时间 纳入日期 纳入时间 认定日期 认定时间 确定日期 确定时间"],
  evidence: [
    "依据 列入依据 佐证 佐证材料 证明材料 文号 依据文号 文件依据 依据文件 证据 证据材料 处罚决定书文号",
    "材料 备注",
  ],
};

const certificates =
  "执法证号 执法证编号 执法证件号 执法证件编号 执法证号码 执法证件号码 行政执法证号 行政执法证编号 行政执法证件号 行政执法证件编号 监察证号 环境监察证号 环境执法证号 执法证编码 省执法证号 执法编号 行政执法证号码 行政执法证件号码 执法证件";
const certificatesToo = "证号 证书编号 证件编号 证书号 执法证 证件号 证件号码";
const people = "姓名 执法人员姓名 检查人员姓名 监察人员姓名 人员姓名 人员名称 名字";
const peopleToo = "执法人员 检查人员 监察人员 检查员 监察员 回避人员 人员 回避人 应回避人员 申请回避人员";

const inspectors: Synonyms = {
  name: [people, peopleToo],
  certificate: [certificates, certificatesToo],
  expiry: [
    "有效期至 有效期 有效期限 证件有效期 证件有效期至 执法证有效期 执法证有效期至 证书有效期 证书有效期至 有效截止日期 有效期截止日期",
    "到期日期 到期时间 到期日 截止日期 有效日期 有效期止 有效期截止 截止有效期 有效期限至 执法证有效期限 执法证件有效期 执法证件有效期至 执法证件有效期限 证件有效期限 证件到期日 证件到期日期 证件到期时间 执法证到期日期 执法证到期时间",
  ],
  organisation: [
    "工作单位 所属单位 所在单位 执法单位 执法机构 所属机构 单位 单位名称",
    "部门 所在部门 所属部门 科室 所在科室 处室 大队 中队 所在大队 所属大队 执法中队 执法队伍 工作部门",
  ],
  "in-post": [
    "在编在岗 是否在编在岗 在编在岗情况 在岗在编",
    "在岗 是否在岗 在岗情况 在岗状态 在编 是否在编",
    "编制 编制性质 编制类型 编制情况 人员编制 在编情况 人员性质 用工性质 人员身份 在职状态 在职情况 人员状态",
  ],
  available: [
    "可参加 是否可参加 能否参加 是否参加 是否参与 是否可参与 本次是否参加 本次可参加 是否参加本次抽取 是否参加抽取 可抽取 是否可抽取 是否参与抽取",
    "可用 是否可用 可出勤 是否可出勤 出勤 本次可用 能否出勤 可否参加 是否可参加本次抽查 是否纳入抽取 是否参加双随机",
  ],
};

const anyUnit = [
  `${sourceCodes} 单位编码 单位编号 企业编码 企业编号`,
  creditCodes,
  `${sourceNames} ${unitNames} 回避单位 被回避单位 回避企业 回避对象 应回避单位 需回避单位 利害关系单位`,
];

const conflicts: Synonyms = {
  unit: anyUnit,
  inspector: [certificates, certificatesToo, people, peopleToo],
  reason: [
    "原因 回避原因 回避事由 回避理由 理由 事由 利害关系 关系 关系说明 利益冲突 情况说明 回避情形 回避类型",
    "说明 备注",
  ],
};

const visits: Synonyms = {
  unit: anyUnit,
  quarter: [
    "季度 检查季度 抽查季度 受检季度 被抽查季度 所属季度 抽取季度 年度季度 年份季度 周期 检查周期 抽查周期 受检周期 抽取周期",
    "实际检查时间 实际检查日期 实际抽查时间 实际抽查日期 实际执法时间 实际完成时间",
    "检查时间 检查日期 抽查时间 抽查日期 执法时间 执法检查时间 现场检查时间 检查月份 抽查月份 检查年月 月份",
  ],
  "visit-kind": [
    "检查类型 抽查类型 检查类别 检查方式 检查性质 检查形式 任务来源 检查来源 执法类型 任务类型 检查事由",
  ],
  year: ["年度 年份 检查年度 抽查年度 所属年度 检查年份 抽查年份 年"],
  waived: ["是否免检 免检 免除 是否免除 豁免 是否豁免 是否取消 取消 是否作废 作废"],
};

const synonyms: Readonly<Record<List, Synonyms>> = {
  key: units,
  general: units,
  special,
  inspectors,
  conflicts,
  visits,
};

export interface Recognised {
  readonly field: Field;
  /** 0 is the strongest claim. */
  readonly rank: number;
}

const recognisable = new Map<List, ReadonlyMap<string, Recognised>>();

/** Every heading known for a list, normalised, with the field it names and how strongly. */
export function headingsOf(list: List): ReadonlyMap<string, Recognised> {
  let known = recognisable.get(list);
  if (!known) {
    known = new Map(
      fields[list].flatMap((field) => [
        ...(synonyms[list][field] ?? []).flatMap((line, rank) =>
          line.split(" ").map((heading): [string, Recognised] => [heading, { field, rank }]),
        ),
        [field.replace("-", ""), { field, rank: 2 }] as [string, Recognised],
      ]),
    );
    recognisable.set(list, known);
  }
  return known;
}

/** The first heading of a field, to tell a person what was looked for. */
export function usualHeading(list: List, field: Field): string {
  return synonyms[list][field]?.[0]?.split(" ")[0] ?? field;
}
