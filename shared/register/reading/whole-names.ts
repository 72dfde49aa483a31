import { narrow, tidy } from "./clean.ts";

/** Several names of units in one cell: joined they would be one unit, and the pool one short. */

/** What the full name of a company, a works or an institution ends with. */
const ending =
  /(?:公司|集团|厂|矿|场|站|店|馆|所|院|医院|学校|大学|中学|小学|中心|合作社|联合社|作坊|加工点|经营部|门市部|养殖户|工作室|事务所|商行|酒店|饭店|宾馆|园区|基地|砖窑|水库)$/;

/** What a part of a company's name may end with as well: its branches and works. */
const branch =
  /(?:分公司|分厂|分店|分站|分院|分校|分部|厂区|院区|校区|[一二三四五六七八九十\d]+(?:厂|场|站|店|所)|[东西南北新老旧]厂)$/;

/** A name that stands beside another to explain it. */
const explaining = /^(?:[([【〔]|原|曾用名|旧名|现名|现为|更名|又名|别名|简称|即)/;

const parting =
  /[、,;/\n\r\t|]+| {2,}|(?<=\p{Script=Han}) (?=\p{Script=Han})|(?<=公司)[和与及](?=.{2,}(?:公司|厂)$)/u;

/** What almost no name has. */
const mayPart = /[、,;/\n\r\t| ，；／｜\u3000]|公司[和与及]/;

/** A name without what stands in brackets behind it. */
const bare = (text: string) => text.replace(/\([^()]*\)$/, "");

/** Whether a text is the full name of a unit, by what it ends with. */
export function isWholeName(text: string): boolean {
  const plain = bare(narrow(tidy(text)));
  return [...plain].length >= 4 && ending.test(plain);
}

/**
 * How a cell that should hold one unit's name holds several: as full names with a sign, a blank or a line break between them, or as
 * names of which one may explain the other or be a part of it.
 *
 * @param text as the sheet has it, with its line breaks
 */
export function severalNames(
  text: string,
): { readonly names: readonly string[]; readonly sure: boolean } | undefined {
  if (!mayPart.test(text)) return undefined;
  const parts = narrow(text)
    .replace(/\([^()]*\)/g, (remark) => remark.replace(/[、,;/\n\r\t| ]/g, ""))
    .split(parting)
    .map(tidy)
    .filter(Boolean);
  const names = parts.filter(isWholeName);
  if (names.length < 2) return undefined;
  const others = names.slice(1);
  const sure =
    names.length === parts.length &&
    others.every((name) => !explaining.test(name) && !branch.test(bare(name)));
  return { names: parts, sure };
}
