import type { Entry } from "./catalogue.ts";

/**
 * The words that many rooms share: who is in the room, what is drawn, why somebody is left out, where a ceremony stands.
 * Papers, stage, console and the page for every bag say them the same.
 */
export const terms = {
  "term.role.discipline": ["纪检监察", "discipline"],
  "term.role.media": ["新闻媒体", "media"],
  "term.role.enterprise": ["企业代表", "enterprise"],
  "term.role.citizen": ["公众代表", "citizen"],
  "term.role.deputy": ["代表委员", "deputy"],
  "term.role.other": ["其他", "other"],

  "term.reader.1": ["第一读签人", "the first reader"],
  "term.reader.2": ["第二读签人", "the second reader"],
  "term.reader.3": ["第三读签人", "the third reader"],

  "term.draw.TS": ["特殊监管对象", "Special"],
  "term.draw.ZD": ["重点排污单位", "Key"],
  "term.draw.YB": ["一般排污单位", "General"],
  "term.draw.JC": ["检查人员", "Inspectors"],
  // As sentences name it, with the letters of its codes. Ledgers hold warnings that say it by this key.
  "rules.draw.TS": ["特殊监管对象（TS）", "Special units (TS)"],
  "rules.draw.ZD": ["重点排污单位（ZD）", "Key units (ZD)"],
  "rules.draw.YB": ["一般排污单位（YB）", "General units (YB)"],
  "rules.draw.JC": ["检查人员（JC）", "Inspectors (JC)"],

  "term.reason.cap": ["本年度抽取次数已达上限", "drawn as often as the year allows"],
  "term.reason.closed": ["已关闭或停产", "closed or stopped"],
  "term.reason.other": ["其他，经批准", "other, approved"],
  "term.reason.absent": ["本次不能参加", "not available this time"],
  "term.reason.certificate": ["执法证件失效", "certificate not valid"],

  "ceremony.phase.preparation": ["筹备", "Preparation"],
  "ceremony.phase.witnesses": ["见证", "Witnesses"],
  "ceremony.phase.freeze": ["封库", "Freeze"],
  "ceremony.phase.slips": ["投签", "Slips"],
  "ceremony.phase.reveal": ["开签", "Reveal and open"],
  "ceremony.phase.draw": ["摇号", "Draw"],
  "ceremony.phase.lock": ["锁定", "Lock"],
  "ceremony.phase.minutes": ["纪要", "Minutes"],
} as const satisfies Record<`${"term" | "rules.draw" | "ceremony.phase"}.${string}`, Entry>;

/**
 * What there are words for, of one kind. The lists of the program are held against it where they stand, so that a new
 * role, draw or reason without words is not compiled.
 */
export type Term<Kind extends "role" | "draw" | "reason"> = keyof {
  [K in keyof typeof terms as K extends `term.${Kind}.${infer Name}` ? Name : never]: true;
};

/** A reader of slips as sentences name one: 1 and 2 read every slip, 3 where they differ. */
export function readerName(reader: number) {
  const place = reader === 1 ? 1 : reader === 2 ? 2 : 3;
  return { key: `term.reader.${place}` as const, values: {} };
}

/** A draw as sentences name it: its stratum in words, with the letters of its codes. */
export function drawName<Draw extends Term<"draw">>(draw: Draw) {
  return { key: `rules.draw.${draw}` as const, values: {} };
}
