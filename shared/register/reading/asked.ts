import type { Field } from "../model.ts";
import type { Asks } from "./dates.ts";
import { underGroup } from "./heading-rows.ts";
import { normalise } from "./headings.ts";
import { isNo, isYes, type Meaning, meaningOf, type OwnPhrases, phraseOf, ticked } from "./phrases.ts";
import { readRemark } from "./remarks.ts";

/** The heading of a status column as it asks: without numbers, stars, quotes and what stands in brackets. */
function askedBy(heading: string): string {
  return normalise(heading.split(underGroup).at(-1) ?? "");
}

/** Whether the heading of a status column asks, so that yes and no are answers: 是否停产, 在产情况. */
export function isQuestion(heading: string): boolean {
  return /^(?:是否|停产情况|停产与否|在产情况)/.test(askedBy(heading));
}

/** What in a remark makes one ask again where the answer is that a plant is at work. */
const doubting = /停|关|销|拆|搬|迁|取缔|倒闭|破产|复产|复工|恢复|拟|计划|将|曾/;

/**
 * A cell of a status column that asks (是否停产, 是否在产): yes and no turn by the heading, a remark in brackets or behind a
 * comma may follow if it is known and turns nothing round, and a phrase of the status table means what it means anywhere.
 *
 * @param today the day that counts, `YYYY-MM-DD`
 */
export function meaningAsked(
  heading: string,
  text: string,
  own: OwnPhrases,
  today: string,
): Meaning<"status"> | undefined {
  const phrase = phraseOf(ticked(text) ?? text);
  const whole = meaningOf("status", phrase, own);
  if (whole) return whole;
  const [, word = "", inBrackets = "", behind = ""] = /^([^(,]+)(?:\((.*)\)|,(.*))?$/s.exec(phrase) ?? [];
  const asked = askedBy(heading);
  const asksStopped = /停|关|注销|取缔/.test(asked);
  const asksOperating = !asksStopped && /在产|生产|运行|运营|营业|在营|经营/.test(asked);
  if (!asksStopped && !asksOperating) return undefined;
  const yes = isYes(word) || (word === "停" && /停/.test(asked) && !/关停/.test(asked));
  if (!yes && !isNo(word)) return undefined;
  const remark = readRemark(inBrackets || behind, own, today);
  if (yes !== asksOperating) {
    if (remark === undefined || remark === "operating") return undefined;
    if (remark !== "holds") return remark;
    return asksOperating || (/停/.test(asked) && !/关停/.test(asked)) ? "stopped" : "closed";
  }
  // 是否停产: 否（已关停） says two things at once; 是否在产: 是（半负荷） one alone.
  return remark === "operating" || !doubting.test(inBrackets || behind) ? "operating" : undefined;
}

/** What the heading of a period asks for; a remark in brackets counts where it names quarters, for then numbers may be theirs. */
export function periodAsked(heading: string): Asks {
  if (/季/.test(heading)) return "quarter";
  const plain = normalise(heading);
  if (/月/.test(plain)) return "month";
  if (/时间|日期/.test(plain)) return "date";
  return /周期/.test(plain) ? "period" : "quarter";
}

/** Whether a cell means under one heading of a field what it means under another: under 状态 as under 运行状态, not under 是否停产 as under 是否在产. */
export function asksAlike(field: Field, one: string, other: string): boolean {
  if (field === "quarter") return periodAsked(one) === periodAsked(other);
  if (field !== "status") return true;
  if (!isQuestion(one) || !isQuestion(other)) return isQuestion(one) === isQuestion(other);
  return ["是", "否"].every(
    (answer) => meaningAsked(one, answer, {}, "") === meaningAsked(other, answer, {}, ""),
  );
}
