import { meaningOf, type OwnPhrases } from "./phrases.ts";

/** What may stand behind a yes without moving it: whole reasons for a stop, and since when. Whatever else stands there asks. */

/** Why a plant stands still. What may be one line of several, or a season, is not among them. */
const reasons = new Set(
  "长期 全厂 全面 全部 整体 永久 检修 检修中 设备检修 年度检修 大修 设备大修 整改 整改中 环保整改 停产整改 整治 环保整治 技改 技术改造 设备改造 市场原因 市场不景气 订单不足 无订单 没有订单 资金原因 资金短缺 资金困难 资金链断裂 亏损 经营不善 经营困难 自身原因 企业自身原因 企业原因 破产 破产清算 查封 法院查封 火灾 租赁到期 合同到期 厂房空置".split(
    " ",
  ),
);

const since =
  /^(?:自|从|于)?(\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d{4}([-/.])\d{1,2}(?:\2\d{1,2})?|\d{1,2}月(?:\d{1,2}[日号])?)(起至今|起|开始|始|以来|至今)?/;

/**
 * A remark without the day since when something is so; undefined where that day is still to come, or may be, and where a year or a
 * month stands alone: 是（5月） may have been over in June.
 */
function withoutSince(remark: string, today: string): string | undefined {
  const [whole = "", from = "", , onwards] = since.exec(remark) ?? [];
  if (whole === "") return remark;
  const rest = remark.slice(whole.length);
  if (rest === "" && onwards === undefined && !/^\d{4}\D\d/.test(from)) return undefined;
  const numbers = (from.match(/\d+/g) ?? []).map((part) => part.padStart(2, "0")).join("-");
  const now = /^\d{4}/.test(numbers) ? today : today.slice(5);
  return numbers > now.slice(0, numbers.length) ? undefined : rest;
}

/** What a remark says of a status by itself: nothing that moves it, a status of its own, or undefined for what is not known. */
export type Remark = "holds" | "operating" | "stopped" | "closed" | undefined;

/**
 * Reads a remark, as `phraseOf` leaves it, part by part.
 *
 * @param today the day that counts, `YYYY-MM-DD`: what begins later is not so yet
 */
export function readRemark(remark: string, own: OwnPhrases, today: string): Remark {
  const parts = remark
    .split(/[,、;。]/)
    .filter(Boolean)
    .map((part): Remark => {
      if (reasons.has(part)) return "holds";
      const said = withoutSince(part, today);
      if (said === undefined) return undefined;
      if (said === "") return "holds";
      return said === "停" ? "stopped" : meaningOf("status", said, own);
    });
  const found = new Set(parts);
  if (found.has(undefined) || (found.has("operating") && found.size > 1)) return undefined;
  if (found.has("operating")) return "operating";
  if (found.has("closed")) return "closed";
  return found.has("stopped") ? "stopped" : "holds";
}

/** Whether a text says of itself that something stands still or is closed, with or without since when. */
export function saysStopped(remark: string, own: OwnPhrases, today: string): boolean {
  const said = readRemark(remark, own, today);
  return said === "stopped" || said === "closed";
}
