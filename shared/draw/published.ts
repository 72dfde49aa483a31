import { sayFrom } from "../text/catalogue.ts";
import { publishedWords } from "../text/published-words.ts";
import { type Message, message } from "../text/text.ts";
import { columnIn, fixedTable } from "./fixed-table.ts";

/**
 * What is published of a list: the five items of 衢环发〔2017〕5号, completion, unit, time, violation and sanction, and no inspector. Which
 * column gets what is data: sites of other places have columns of their own. All of it is in Chinese, as such sites are. It depends on
 * what is given alone, byte for byte: the verifier renders it again.
 */

/** In which form page and tables are made. A changed word, column or style is another form, and this one is kept beside it. */
const form = "mingqian-disclosure/1";

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
  /** `2027Q3` and the like. */
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

/** Says a message as it is published. */
const say = (said: Message) => sayFrom(publishedWords, said, "zh");

/** What is published where nothing was found or ordered. */
export const noneSaid = say(message("inspection.published.none", {}));

/** A period as it is published: `2027年第三季度`. */
export function publishedPeriod(period: string): string {
  const year = period.slice(0, 4);
  const number = Number(period.slice(5));
  switch (period.slice(4, 5)) {
    case "Q":
      return say(message("inspection.published.quarter", { year, number: "一二三四"[number - 1] ?? "" }));
    case "M":
      return say(message("inspection.published.month", { year, number }));
    case "H":
      return say(message(`inspection.published.half-${number === 1 ? 1 : 2}`, { year }));
    default:
      return say(message("inspection.published.year", { year }));
  }
}

/** What a field says of a unit; `number` counts the units from 1. */
export function publishedCell(
  { office, item, period, day }: PublishedList,
  unit: PublishedUnit,
  field: PublishedField,
  number: number,
): string {
  const { code, name, creditCode, first, last, waived, violation, order, sanction } = unit;
  const none = waived === "" ? noneSaid : "";
  switch (field) {
    case "number":
      return String(number);
    case "period":
      return publishedPeriod(period);
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
      );
    case "time":
      return first === last ? first : say(message("inspection.published.days", { first, last }));
    case "violation":
      return violation === "" ? none : violation;
    case "sanction": {
      const parts = [
        ...(order === "" ? [] : [say(message("inspection.published.order", { order }))]),
        ...(sanction === "" ? [] : [sanction]),
      ];
      return parts.length === 0 ? none : parts.join("；");
    }
    case "result":
      return waived !== ""
        ? ""
        : say(message(violation === "" ? "inspection.published.sound" : "inspection.published.wrong", {}));
    case "published":
      return day;
  }
}

/** The name of a table's sheet: of a rehearsal it says so, for what a spreadsheet shows of a table has no page around it. */
const sheetName = (rehearsal: boolean) =>
  say(message(rehearsal ? "inspection.published.sheet-rehearsal" : "inspection.published.sheet", {}));

/** What stands before everything else in each row of a rehearsal's table, its heading too: a row copied elsewhere takes it along. */
const markOf = (rehearsal: boolean) => (rehearsal ? [say(message("inspection.published.mark", {}))] : []);

/** The table for a site as the bytes of an .xlsx, its headings first; of a rehearsal every row and the sheet are marked as its own. */
export function publishedTable(list: PublishedList, columns: readonly Column[]): Uint8Array {
  const { rehearsal, units } = list;
  const rows = [
    columns.map(({ heading }) => heading),
    ...units.map((unit, index) => columns.map(({ field }) => publishedCell(list, unit, field, index + 1))),
  ];
  return fixedTable(
    sheetName(rehearsal),
    rows.map((row) => [...markOf(rehearsal), ...row]),
  );
}

/** The credit codes that the credit system's table has, unit by unit, of which nothing else is believed (`columnIn`). */
export function creditCodesIn(
  table: Uint8Array,
  rehearsal: boolean,
  utf8: (bytes: Uint8Array) => string | undefined,
): string[] {
  const column = markOf(rehearsal).length + creditColumns.findIndex(({ field }) => field === "credit-code");
  return columnIn(table, { name: sheetName(rehearsal), column }, utf8).slice(1);
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
const unescaped = (text: string) =>
  Object.entries(escapes).reduceRight((sum, [to, from]) => sum.replaceAll(from, to), text);

const style =
  'body{font-family:"Noto Sans SC","Microsoft YaHei",sans-serif;line-height:1.6;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a}' +
  "table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}" +
  "th{background:#eef3f1}caption{text-align:left;font-weight:600;padding:.5rem 0}code{overflow-wrap:anywhere}.sample{border:2px solid #b00;color:#b00;padding:.5rem}";

/** A tag is not written in one piece: the verifier's page, which holds this, is looked through for the styles it brings itself. */
const element = (name: string, content: string) => `<${name}>${content}</${name}>`;

/**
 * The page that publishes a list: one file that needs nothing else, neither a network nor a script, and says how the names are held
 * against what was frozen. In Chinese, with the note for checking in both languages.
 */
export function publishedPage(list: PublishedList): string {
  const { office, item, period, ceremony, rehearsal, day, freeze, units } = list;
  const word = (said: Message) => escaped(say(said));
  const title = word(message("inspection.published.title", { office, period: publishedPeriod(period) }));
  const waived = units.filter((unit) => unit.waived !== "").length;
  const head = pageFields.map(
    (field) => `<th scope="col">${word(message(`inspection.published.field.${field}`, {}))}</th>`,
  );
  const rows = units.map((unit, index) => {
    const cells = pageFields.map(
      (field) => `<td>${escaped(publishedCell(list, unit, field, index + 1))}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const check = message("inspection.published.check", { ceremony });
  return [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta name="generator" content="${form}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    element("title", title),
    element("style", style),
    "</head>",
    "<body>",
    "<main>",
    element("h1", title),
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
    `<p lang="en">${escaped(sayFrom(publishedWords, check, "en"))}</p>`,
    `<p>${word(message("inspection.published.freeze", {}))}<code>${escaped(freeze)}</code></p>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What a page says of a unit that stands in nothing else of a bag. */
export interface PublishedTexts {
  readonly code: string;
  /** The reason of a waiver; empty where the visit was not waived. */
  readonly waived: string;
  readonly violation: string;
  /** Order and sanction, as they stand together. */
  readonly sanction: string;
}

/**
 * The texts of a page as they are found in its table, of which nothing else is believed: whoever reads them renders the page again and
 * compares.
 */
export function textsOfPage(page: string): readonly PublishedTexts[] {
  const cell = "<td>([^<]*)</td>";
  const row = new RegExp(`<tr>${pageFields.map(() => cell).join("")}</tr>`, "g");
  const [before = "", after = ""] = say(message("inspection.published.waived", { reason: "\n" })).split("\n");
  return [...page.matchAll(row)].map(([, ...cells]) => {
    const said = (field: (typeof pageFields)[number]) => {
      const text = unescaped(cells[pageFields.indexOf(field)] ?? "");
      return text === noneSaid ? "" : text;
    };
    const completion = said("completion");
    const waived = completion.startsWith(before)
      ? completion.slice(before.length, completion.length - after.length)
      : "";
    return { code: said("code"), waived, violation: said("violation"), sanction: said("sanction") };
  });
}
