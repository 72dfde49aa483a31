import { message } from "../../text/text.ts";
import type { Field } from "../model.ts";
import { excerpt, narrow, tidy } from "./clean.ts";
import { isUnderConstruction, meaningOf, phraseOf } from "./phrases.ts";
import { saysStopped } from "./remarks.ts";
import { note, type Reading } from "./rows.ts";
import type { Row } from "./table.ts";

/** What stands in a name beside it: that a plant is stopped, that somebody has left, that a row is to go; a number or a mark. */

/** Characters of a name that are looked through. */
const looked = 200;

/** What a row says that is to go, or has gone, and stands in the list all the same. */
const gone =
  /^(?:重复|作废|已作废|取消|已取消|(?:已|已经|拟)?(?:从.{1,10}中?)?(?:移出|剔除|删除|删去|除名)(?:.{0,4}(?:名录|名单|清单|库))?)$/;

/** Whether words by themselves say that a row is not of the list any more. */
export const saysGone = (phrase: string) => gone.test(phrase);

const hasLeft = /(?:退休|调离|离职|离岗|借调|外借|辞职|病假|产假|脱产|调走|调出)$/;

/** What stands at the end of a name without anything between. */
const behind = /(?:已|长期|全面)?(?:停产|停业|关停|注销|吊销|倒闭|取缔)$/;

/** The remarks of a name: in brackets, or behind a blank or a dash. */
function remarksIn(plain: string): readonly string[] {
  const inBrackets = [...plain.matchAll(/[([【〔{]([^()[\]【】〔〕{}]{1,20})[)\]】〕}]/g)].map(
    ([, text = ""]) => text,
  );
  const bare = plain.replace(/[([【〔{][^()[\]【】〔〕{}]{0,20}[)\]】〕}]/g, "").trim();
  const parts = bare.split(/[\s\-—–_、,;:/]+/);
  const [end = ""] = behind.exec(bare) ?? [];
  return [
    ...inBrackets,
    ...(parts.length > 1 ? parts : []),
    ...(end !== "" && end !== bare ? [end] : []),
  ].filter((text) => /\p{Script=Han}/u.test(text));
}

const before = /^(?:[*★☆●○▲△■□◆◇※#]+|[①-⑳]|\(\d{1,3}\)|\d{1,3}(?:、|[.)](?!\d)))\s*(?=\p{L})/u;
const after = /(?<=[\p{L})])\s*(?:[*★☆※#]+|[①-⑳]+)$/u;
const sample = /^[x×*某]{2,}|某某|××|xx(?=有限|公司|厂|市|县|区|集团)/i;

// Most names are no more than one, and are not looked at further.
const suspect = /[^\u4e00-\u9fffA-Za-z0-9]|停[产业]|关停|[注吊]销|倒闭|取缔|某|^\d|[xX]{2}/;

/** Warns of a name with more in it than a name: it enters as it is written, and what else it says counts for nothing. */
export function noteNameRemarks(reading: Reading, row: Row, name: string, today: string) {
  if (!suspect.test(name)) return;
  const plain = narrow(tidy(name)).slice(0, looked);
  const people = reading.list === "inspectors";
  const word = remarksIn(plain).find((text) => {
    const phrase = phraseOf(text);
    if (saysGone(phrase)) return true;
    return people
      ? hasLeft.test(phrase) || meaningOf("in-post", phrase, reading.own) === "no"
      : saysStopped(phrase, reading.own, today) || isUnderConstruction(phrase);
  });
  const value = excerpt(name);
  if (word !== undefined) {
    const field: Field = people ? "in-post" : isUnderConstruction(word) ? "kind" : "status";
    const values = { word: excerpt(word), field: message(`console.field.${field}`, {}) };
    note(reading, "warning", row, "name", message("register.name-says", values));
  }
  const mark = (before.exec(plain) ?? after.exec(plain))?.[0].trim();
  if (mark !== undefined)
    note(reading, "warning", row, "name", message("register.name-mark", { value, mark }));
  if (sample.test(plain)) note(reading, "warning", row, "name", message("register.name-sample", { value }));
}
