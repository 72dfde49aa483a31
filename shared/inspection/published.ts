import type { Language } from "../text/catalogue.ts";
import { message, say } from "../text/text.ts";

/**
 * What is published of a list: the five items of 衢环发〔2017〕5号, completion, unit, time, violation and sanction, and no inspector. Which
 * column gets what is data: sites of other places have columns of their own.
 */

/** A drawn unit as it is published. */
export interface PublishedUnit {
  readonly code: string;
  readonly name: string;
  /** Empty where the register has none. */
  readonly creditCode: string;
  /** Days of the visit; empty where it was waived. */
  readonly first: string;
  readonly last: string;
  /** Why the visit was waived; empty where it was not. */
  readonly waived: string;
  /** Empty where there is none. */
  readonly violation: string;
  readonly order: string;
  readonly sanction: string;
}

/** What stands above the table. */
export interface PublishedList {
  readonly office: string;
  readonly item: string;
  /** `2027Q3` and the like, and the id of the ceremony. */
  readonly period: string;
  readonly ceremony: string;
  readonly rehearsal: boolean;
  /** The day it is published, `YYYY-MM-DD`. */
  readonly day: string;
  readonly freeze: string;
  readonly units: readonly PublishedUnit[];
}

export const publishedFields = [
  "number",
  "period",
  "item",
  "office",
  "code",
  "unit",
  "credit-code",
  "completion",
  "time",
  "violation",
  "sanction",
  "result",
  "published",
] as const;
export type PublishedField = (typeof publishedFields)[number];

interface Column {
  readonly heading: string;
  readonly field: PublishedField;
}

/** For the site of government services: the five items of the text. */
export const serviceColumns: readonly Column[] = [
  { heading: "序号", field: "number" },
  { heading: "抽查期次", field: "period" },
  { heading: "抽查事项", field: "item" },
  { heading: "完成情况", field: "completion" },
  { heading: "检查单位", field: "unit" },
  { heading: "检查时间", field: "time" },
  { heading: "违法情况", field: "violation" },
  { heading: "处罚情况", field: "sanction" },
];

/** For the credit system of enterprises, which knows them by their credit code. */
export const creditColumns: readonly Column[] = [
  { heading: "企业名称", field: "unit" },
  { heading: "统一社会信用代码", field: "credit-code" },
  { heading: "抽查事项", field: "item" },
  { heading: "抽查机关", field: "office" },
  { heading: "完成情况", field: "completion" },
  { heading: "检查时间", field: "time" },
  { heading: "抽查结果", field: "result" },
  { heading: "违法情况", field: "violation" },
  { heading: "处罚情况", field: "sanction" },
  { heading: "公示日期", field: "published" },
];

/** What a field says of a unit, in a language. */
export function publishedCell(
  { office, item, period, day }: PublishedList,
  unit: PublishedUnit,
  {
    field,
    number,
    language,
  }: { readonly field: PublishedField; readonly number: number; readonly language: Language },
): string {
  const { code, name, creditCode, first, last, waived, violation, order, sanction } = unit;
  const none = waived === "" ? say(message("inspection.published.none", {}), language) : "";
  switch (field) {
    case "number":
      return String(number);
    case "period":
      return period;
    case "item":
      return item;
    case "office":
      return office;
    case "code":
      return code;
    case "unit":
      return name;
    case "credit-code":
      return creditCode;
    case "completion":
      return say(
        waived === ""
          ? message("inspection.published.visited", {})
          : message("inspection.published.waived", { reason: waived }),
        language,
      );
    case "time":
      return first === last ? first : say(message("inspection.published.days", { first, last }), language);
    case "violation":
      return violation === "" ? none : violation;
    case "sanction": {
      const parts = [
        ...(order === "" ? [] : [say(message("inspection.published.order", { order }), language)]),
        ...(sanction === "" ? [] : [sanction]),
      ];
      return parts.length === 0 ? none : parts.join(language === "zh" ? "；" : "; ");
    }
    case "result":
      return waived !== ""
        ? ""
        : say(
            message(violation === "" ? "inspection.published.sound" : "inspection.published.wrong", {}),
            language,
          );
    case "published":
      return day;
  }
}

/** Rows of a table for a site, its headings first. In Chinese, as such sites are. */
export function publishedRows(
  list: PublishedList,
  columns: readonly Column[],
): readonly (readonly string[])[] {
  return [
    columns.map(({ heading }) => heading),
    ...list.units.map((unit, index) =>
      columns.map(({ field }) => publishedCell(list, unit, { field, number: index + 1, language: "zh" })),
    ),
  ];
}

/** The columns of the page: the five items, with number and code. */
const pageFields = ["number", "code", "completion", "unit", "time", "violation", "sanction"] as const;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => escapes[one] ?? one);

const style =
  'body{font-family:"Noto Sans SC","Microsoft YaHei",sans-serif;line-height:1.6;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a}' +
  "table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}" +
  "th{background:#eef3f1}caption{text-align:left;font-weight:600;padding:.5rem 0}code{overflow-wrap:anywhere}.sample{border:2px solid #b00;color:#b00;padding:.5rem}";

/**
 * The page that publishes a list: one file that needs nothing else, neither a network nor a script, and says how the names are held
 * against what was frozen. In Chinese, with the note for checking in both languages.
 */
export function publishedPage(list: PublishedList): string {
  const { office, item, period, ceremony, rehearsal, day, freeze, units } = list;
  const word = (said: Parameters<typeof say>[0]) => escaped(say(said, "zh"));
  const title = word(message("inspection.published.title", { office, period }));
  const waived = units.filter((unit) => unit.waived !== "").length;
  const head = pageFields.map(
    (field) => `<th scope="col">${word(message(`inspection.published.field.${field}`, {}))}</th>`,
  );
  const rows = units.map((unit, index) => {
    const cells = pageFields.map(
      (field) =>
        `<td>${escaped(publishedCell(list, unit, { field, number: index + 1, language: "zh" }))}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const check = message("inspection.published.check", { ceremony });
  return [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${title}</h1>`,
    ...(rehearsal ? [`<p class="sample">${word(message("inspection.published.rehearsal", {}))}</p>`] : []),
    `<p>${word(message("inspection.published.about", { item, ceremony, day }))}</p>`,
    `<p>${word(message("inspection.published.done", { units: units.length, visited: units.length - waived, waived }))}</p>`,
    "<table>",
    `<thead><tr>${head.join("")}</tr></thead>`,
    "<tbody>",
    ...rows,
    "</tbody>",
    "</table>",
    `<h2>${word(message("inspection.published.check-title", {}))}</h2>`,
    `<p>${word(check)}</p>`,
    `<p lang="en">${escaped(say(check, "en"))}</p>`,
    `<p>${word(message("inspection.published.freeze", {}))}<code>${escaped(freeze)}</code></p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
