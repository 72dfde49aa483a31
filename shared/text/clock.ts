import type { Entry } from "./catalogue.ts";

/** The machine's clock, where it cannot be right. Times are the ledger's own, to the second. */
export const clock = {
  "clock.back": [
    "本机时钟倒退：账本中前一条记于 {before}，后一条记于 {at}（共 {times} 次，此为最近一次）。请核对本机时间。两个时刻均载入过程与抽取记录，不作更改。",
    "This machine's clock went back: an entry of the ledger says {at}, the one before it {before} ({times} {times|time|times}; this was the last). Check the clock. Both times stand in course and minutes, and nothing is changed.",
  ],
  "clock.behind": [
    "本机时间为 {now}，早于账本最后一条所记的 {before}。请先校准时钟，再继续。",
    "This machine's clock says {now}, which is before the last entry of the ledger, {before}. Set it right before going on.",
  ],
  "clock.certificate-later": [
    "本机证书自 {from} 起有效，而本机时间为 {now}：其中必有一个时间有误。此时签名的文书，阅读软件会提示证书尚未生效；文书上也会载明。请先校准时钟。",
    "The device certificate is valid from {from} on, and this machine's clock says {now}: one of the two is wrong. Programs that read a paper signed now will say that its certificate is not valid yet, and so does the paper. Set the clock right first.",
  ],
} as const satisfies Record<`clock.${string}`, Entry>;
