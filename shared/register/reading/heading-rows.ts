import { narrow, tidy } from "./clean.ts";
import { readDay } from "./dates.ts";
import { type Cell, type Row, shown } from "./table.ts";

/** Between a group heading and the heading under it; what is joined so belongs to the group, and names no field of the list. */
export const underGroup = "·";

/** Group headings that say no more than that what follows is about the very unit or person of the row. */
const plainGroup =
  /^(?:(?:单位|企业|公司|排污单位|企事业单位|污染源|监管对象|抽查对象|检查对象|对象|地址|所在地|位置|生产地址|经营地址|注册地址|单位地址|企业地址|地理位置|所在位置|人员|检查人员|执法人员|监察人员|执法证件?|项目|建设项目)(?:的?(?:基本|详细|主要)?(?:情况|信息|资料))?|(?:基本|详细|主要)(?:情况|信息|资料))$/;

/** Group headings that say what the headings under them are about, and nothing else that these do not say. */
const topicalGroup =
  /^(?:环保|环境|环境保护|生产|经营|生产经营|运行|运营|监管|环境监管|日常监管|管理|检查|抽查|执法|许可|排污许可)(?:的?(?:基本|详细|主要)?(?:情况|信息|资料|状况))$/;

/** Headings that say nothing without that of their group: whose code, name or address it is. */
const bareHeading =
  /^(?:编号|编码|代码|证号|名称|单位|单位名称|企业|企业名称|人员|姓名|负责人|地址|地点|位置|类型|类别|种类|级别|等级|状态|情况|现状|日期|时间|原因|理由|来源|依据|说明|备注|年度|年份|月份|季度|周期|有效期|区域)$/;

/** What stands above headings and is none: a label of the form and what is filled in for it, a day, an annex's number, a title. */
const isForm = (text: string) =>
  /^(?:填报|填表|制表|编制|上报|报送|审核|复核|校核|统计|更新|截止|截至|打印)(?:单位|机构|部门|人|者|日期|时间|期限)(?:\([^()]*\))?$/.test(
    narrow(text).replace(/\s/g, ""),
  ) ||
  /^附(?:件|表)[\d一二三四五六七八九十]*$/.test(text.replace(/\s/g, "")) ||
  /(?:名录|名单|一览表|汇总表|统计表|登记表|台账|清单)(?:\([^()]*\))?$/.test(narrow(text)) ||
  readDay(text) !== undefined;

const textOf = (cell: Cell | undefined) => tidy(shown(cell));

/** A group heading for each column, where a row may be a line of them: over its blanks to the right it goes on, as merged cells do. */
function groupsOf(upper: Row, lower: Row): readonly string[] | undefined {
  const above = lower.cells.map((_, index) => textOf(upper.cells[index]));
  const filled = above.filter(Boolean);
  // A title, or a line that says who filled the sheet in and when.
  if (filled.length < 2 || filled.some((text) => /[:：]|\d{4}年/.test(text))) return undefined;
  // A heading that is merged over both lines stands over a blank, whatever it says.
  if (above.some((text, index) => text !== "" && textOf(lower.cells[index]) !== "" && isForm(text)))
    return undefined;
  let group = "";
  let spans = false;
  const groups = above.map((text, index) => {
    const below = textOf(lower.cells[index]);
    if (text !== "") group = text;
    else if (below === "") group = "";
    else spans ||= group !== "";
    return group;
  });
  return spans ? groups : undefined;
}

/**
 * Whether a line stands under one of headings and is a second line of them: it holds words only, and nothing under the headings
 * that a row of the list fills.
 *
 * @param isFilled whether a column is one that every row of the list fills
 */
export function isSecondLine(
  rows: readonly Row[],
  index: number,
  isFilled: (column: number) => boolean,
): boolean {
  const lower = rows[index];
  const joined = headingRow(rows, index);
  if (!lower || joined === lower) return false;
  const texts = lower.cells.map(textOf);
  const filled = texts.filter(Boolean);
  return (
    filled.length >= 2 &&
    filled.every((text) => /\p{Script=Han}/u.test(text) && !/\d/.test(text)) &&
    texts.every((text, column) => text === "" || !isFilled(column))
  );
}

/**
 * The headings of a row as a reader of the sheet understands them: where the line above holds group headings, each is joined with
 * those under it (排放口·编号), and a heading that stands over both lines counts for the lower.
 */
export function headingRow(rows: readonly Row[], index: number): Row | undefined {
  const lower = rows[index];
  const upper = rows[index - 1];
  if (!lower || !upper || upper.number !== lower.number - 1) return lower;
  const groups = groupsOf(upper, lower);
  if (!groups) return lower;
  const cells = lower.cells.map((cell, column): Cell => {
    const below = textOf(cell);
    const group = groups[column] ?? "";
    if (below === "") return textOf(upper.cells[column]);
    const topic = group.replace(/\s/g, "");
    const plain =
      group === "" ||
      group === below ||
      plainGroup.test(topic) ||
      (topicalGroup.test(topic) && !bareHeading.test(below.replace(/\s/g, "")));
    return plain ? cell : `${group}${underGroup}${below}`;
  });
  return { ...lower, cells };
}
