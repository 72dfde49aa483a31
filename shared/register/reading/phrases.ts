import { narrow, tidy } from "./clean.ts";

/**
 * The phrases that decide, field by field, each as a whole: what is not among them decides nothing. A word found inside a longer
 * text would (停产 in 已复产（曾停产）), and a unit would leave the pool by the way its sentence is put.
 */

/** The fields that are read by phrases, with what a phrase may mean there. */
export const meanings = {
  status: ["operating", "stopped", "closed"],
  kind: ["unit", "construction"],
  level: ["国控", "省控", "市控", "县控", "key", "general"],
  "in-post": ["yes", "no"],
  available: ["yes", "no"],
  waived: ["yes", "no"],
  source: ["complaints", "violations", "risk", "chemicals", "media", "alarm"],
  "visit-kind": ["draw", "campaign", "case", "petition"],
} as const;

export type PhraseField = keyof typeof meanings;
export type Meaning<F extends PhraseField = PhraseField> = (typeof meanings)[F][number];

/** What an office has said that a phrase means, beyond the tables here; phrases as `phraseOf` leaves them. */
export type OwnPhrases = { readonly [F in PhraseField]?: Readonly<Record<string, Meaning<F>>> };

type Tables = { readonly [F in PhraseField]: { readonly [M in Meaning<F>]?: string } };

const yes = "是 √ ✓ ✔ ☑ 对 1 y yes t true";
const no = "否 × ✗ ✘ ☐ x 0 n no f false 不 不是";

const key = "重点 重点排污单位 重点单位 重点污染源 重点监管";
const general = "一般 一般排污单位 一般单位 一般污染源 一般监管";

const tables: Tables = {
  status: {
    operating:
      "正常 正常生产 正常运行 正常运营 正常经营 正常营业 生产正常 运行正常 经营正常 生产 生产中 正在生产 在生产 在产 正常在产 运行 运行中 正在运行 在运行 运营 运营中 在运营 营业 营业中 在营业 在营 在业 开业 已开业 存续 在营(开业)企业 存续(在营、开业、在册) 投产 已投产 试生产 试运行 试运营 复产 已复产 恢复生产 已恢复生产 复工 已复工 复工复产 已复工复产 未停产 不停产 没有停产 未关停 未关闭 未停业 未停运 operating",
    stopped:
      "停产 已停产 停产中 停产状态 处于停产状态 全面停产 已全面停产 全厂停产 长期停产 已长期停产 停产整治 停产整治中 停产整顿 停产整顿中 责令停产 责令停产整治 停产停业 停业 已停业 停业中 停业整顿 歇业 已歇业 停运 已停运 长期停运 停止生产 已停止生产 停止运行 已停止运行 停止运营 停止营业 停止经营 暂停生产 暂停营业 停工 已停工 停建 已停建 企业停产 企业已停产 stopped",
    closed:
      "关停 已关停 永久关停 已永久关停 关闭 已关闭 永久关闭 已永久关闭 停产关闭 已停产关闭 关停取缔 取缔 已取缔 注销 已注销 吊销 已吊销 吊销未注销 已吊销未注销 已搬迁 拆除 已拆除 倒闭 已倒闭 closed",
  },
  kind: {
    unit: "单位 排污单位 企业 工业企业 公司 工厂 污染源 工业污染源 工业源 重点排污单位 一般排污单位 重点单位 一般单位 污水处理厂 水环境 大气环境 水环境、大气环境 大气环境、水环境 土壤环境 土壤污染 声环境 环境风险 企事业单位 事业单位 unit",
    construction:
      "建设项目 在建项目 在建工程 在建 新建 改建 扩建 改扩建 新建项目 改建项目 扩建项目 改扩建项目 新建工程 扩建工程 技改项目 技术改造项目 新改扩建项目 construction",
  },
  level: {
    国控: "国控 国控源 国控企业 国控单位 国控重点 国控污染源 国控重点污染源 国家级 国家重点 国家重点监控企业 国家重点监控 国 国级",
    省控: "省控 省控源 省控企业 省控单位 省控重点 省控污染源 省控重点污染源 省级 省重点 省级重点 省",
    市控: "市控 市控源 市控企业 市控单位 市控重点 市控污染源 市控重点污染源 市级 市重点 市级重点 市",
    县控: "县控 县控源 县控企业 县控单位 区控 区控源 区控企业 县级 区级 县区级 区县级 县 区",
    key,
    general,
  },
  "in-post": {
    yes: `${yes} 有 在 在岗 在编 在编在岗 在职 在岗在编 在职在编 在编在职 正常 正式 1.0 在职在岗 在岗在职 在编在职在岗 在编在岗人员 在编在职人员 行政执法编 行政执法编制 行政执法专项编制 正式在编 正式编制 编内 行政 行政编 行政编制 参公 参公编 参公管理 参公人员 参照公务员 公务员 事业 事业编 事业编制`,
    no: `${no} 无 / - — 0.0 不在 不在岗 不在编 未在岗 未在编 非在编 编外 在编不在岗 在岗不在编 离岗 离职 退休 已退休 借调 借用 外借 抽调 调离 辞职 合同工 合同制 劳务派遣 劳务 临聘 临时工 聘用 外聘 长期病假 病假 休假 产假 脱产`,
  },
  available: {
    yes: `${yes} 有 在 在岗 可 可以 能 参加 可参加 参与 可参与 可用 正常 出勤`,
    no: `${no} 无 / - — 不在 不在岗 未在岗 离岗 离职 退休 已退休 借调 外借 调离 辞职 不可 不可以 不能 不参加 不参与 请假 休假 病假 长期病假 产假 出差 脱产 学习 缺席`,
  },
  waived: {
    yes: `${yes} 有 免检 已免检 免除 豁免 取消 已取消 作废 已作废`,
    no: `${no} 无 / - — 未免检 不免检 未取消 未作废`,
  },
  // The six sources of the special list (衢环发〔2017〕5号).
  source: {
    complaints: "投诉举报多 投诉举报 投诉举报较多 信访投诉多 信访投诉 信访举报 投诉多 举报多 信访",
    violations: "严重违法违规记录 严重违法违规 有严重违法违规记录 违法违规 环境违法 严重违法 违法记录",
    risk: "环境风险等级高 环境风险高 高环境风险 环境风险 风险等级高",
    chemicals:
      "有毒化学品进出口及新化学物质 有毒化学品进出口 新化学物质 有毒化学品 有毒化学品进出口、新化学物质 有毒化学品进出口以及新化学物质 有毒化学品进出口和新化学物质 有毒化学品进出口或新化学物质",
    media: "主流媒体曝光查实 主流媒体曝光 媒体曝光查实 媒体曝光",
    alarm: "智慧环保平台报警派单 智慧环保平台报警 平台报警派单 报警派单 平台报警",
  },
  "visit-kind": {
    draw: "双随机 双随机抽查 随机抽查 双随机检查 “双随机”抽查 日常双随机 日常双随机检查 双随机一公开 双随机一公开检查 双随机一公开抽查 双随机一公开监管 双随机监管 双随机执法检查 双随机任务",
    campaign:
      "专项 专项行动 专项检查 专项执法 专项执法检查 专项整治 专项整治行动 专项整治检查 专项抽查 专项监管 专项行动检查 专项督查",
    case: "案件 个案 案件查办 案件调查 立案 立案查处 立案调查 立案检查 立案核查 案件核查 案件检查 案件办理 案件调查处理 行政处罚案件 执法办案",
    petition:
      "信访 信访举报 信访投诉 投诉 举报 投诉举报 信访件 12369 12369举报 12369投诉 12369热线 12369举报件 12345 12345投诉 12345举报 12345热线 12345信访 信访调处 信访核查 信访检查 信访调查 环境信访 举报核查 投诉核查 举报投诉 投诉举报核查 信访投诉举报",
  },
};

/** A cell as phrases are compared: narrow and lower-case, without white space, quotes and a final stop; commas and brackets alike. */
export function phraseOf(text: string): string {
  return narrow(tidy(text))
    .toLowerCase()
    .replace(/[\s"'“”‘’]/g, "")
    .replace(/[。.;]+$/, "");
}

function meaningsOf<F extends PhraseField>(field: F): ReadonlyMap<string, Meaning<F>> {
  const table = tables[field] as { readonly [M in Meaning<F>]?: string };
  return new Map(
    (Object.entries(table) as [Meaning<F>, string][]).flatMap(([means, line]) =>
      line.split(" ").map((word): [string, Meaning<F>] => [phraseOf(word), means]),
    ),
  );
}

const known: { readonly [F in PhraseField]: ReadonlyMap<string, Meaning<F>> } = {
  status: meaningsOf("status"),
  kind: meaningsOf("kind"),
  level: meaningsOf("level"),
  "in-post": meaningsOf("in-post"),
  available: meaningsOf("available"),
  waived: meaningsOf("waived"),
  source: meaningsOf("source"),
  "visit-kind": meaningsOf("visit-kind"),
};

/** The one of two boxes that is ticked (☑是□否), or undefined where there are no two, or both or none are. */
export function ticked(text: string): "是" | "否" | undefined {
  if (!/[□☐]/.test(text)) return undefined;
  const plain = text.replace(/\s/g, "");
  if (/^(?:[☑√✓✔■☒]是[□☐]否|是[☑√✓✔■☒]否[□☐])$/.test(plain)) return "是";
  return /^(?:[□☐]是[☑√✓✔■☒]否|是[□☐]否[☑√✓✔■☒])$/.test(plain) ? "否" : undefined;
}

/** What a whole cell means in a field: as the office has said, else by the tables; undefined for what is not known. */
export function meaningOf<F extends PhraseField>(
  field: F,
  written: string,
  own: OwnPhrases,
): Meaning<F> | undefined {
  const text = ticked(written) ?? written;
  const said = own[field];
  const table = known[field] as ReadonlyMap<string, Meaning<F>>;
  const plainly = said ? undefined : table.get(text);
  if (plainly !== undefined) return plainly;
  const phrase = phraseOf(text);
  if (said && Object.hasOwn(said, phrase)) return said[phrase] as Meaning<F>;
  return table.get(phrase) ?? table.get(phrase.replace(/[,、]/g, ""));
}

/** A source without its number in a list, and without 的 or 的单位 behind it: （一）投诉举报多的. */
const bareSource = (phrase: string) =>
  phrase
    .replace(/^(?:\([一二三四五六\d]\)|[一二三四五六\d][、.]|第?[一二三四五六]是|[①-⑥])(?=.)/, "")
    .replace(/(?<=.)(?:的(?:单位|企业|污染源|排污单位)?|类)$/, "");

/** Each source that a cell of the special list names, several parted by 、 and the like; without a meaning what is not known. */
export function sourcesIn(
  text: string,
  own: OwnPhrases,
): readonly { readonly word: string; readonly means: Meaning<"source"> | undefined }[] {
  const known = (word: string) =>
    meaningOf("source", word, own) ?? meaningOf("source", bareSource(phraseOf(word)), own);
  const whole = known(text);
  if (whole !== undefined) return [{ word: text, means: whole }];
  const words = text
    .split(/[、,，;；/\n]|(?<=[\p{Script=Han}）)]) (?=[\p{Script=Han}（(])/u)
    .flatMap((word) => word.trim() || []);
  const found = words.map((word) => ({ word, means: known(word) }));
  return found.some(({ means }) => means !== undefined) ? found : [{ word: text, means: undefined }];
}

const yesWords = new Set(yes.split(" "));
const noWords = new Set(no.split(" "));

/** Whether a phrase is a plain yes; `isNo` whether a plain no. */
export const isYes = (phrase: string) => yesWords.has(phrase);
export const isNo = (phrase: string) => noWords.has(phrase);

/** Whether a text is no more than yes, no or nothing, which says nothing without its heading. */
export function isPlainAnswer(text: string): boolean {
  const phrase = phraseOf(text);
  return yesWords.has(phrase) || noWords.has(phrase) || ["有", "无", "/", "-", "—"].includes(phrase);
}

/** Phrases that say of a construction project what 在产 says of a plant; of a plant they say that it is none yet. */
const underConstruction = new Set(["在建", "建设中", "在建中", "正在建设"]);

/** Whether a status says of a project that it is under way. */
export function isUnderConstruction(text: string): boolean {
  return underConstruction.has(phraseOf(text));
}

/** Reads own phrases from outside: the phrases as they are compared, and undefined where a field or a meaning is none. */
export function ownPhrases(
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>,
): OwnPhrases | undefined {
  const read: Partial<Record<PhraseField, Record<string, Meaning>>> = {};
  for (const [field, words] of Object.entries(typed)) {
    if (!Object.hasOwn(meanings, field)) return undefined;
    const known = field as PhraseField;
    const allowed: readonly string[] = meanings[known];
    for (const [word, means] of Object.entries(words)) {
      if (!allowed.includes(means) || phraseOf(word) === "") return undefined;
      read[known] = { ...read[known], [phraseOf(word)]: means as Meaning };
    }
  }
  return read as OwnPhrases;
}

/** Own phrases with others said later: the later ones count. */
export function withPhrases(before: OwnPhrases, later: OwnPhrases): OwnPhrases {
  const all: Partial<Record<PhraseField, Readonly<Record<string, Meaning>>>> = { ...before };
  for (const field of Object.keys(later) as PhraseField[]) all[field] = { ...before[field], ...later[field] };
  return all as OwnPhrases;
}
