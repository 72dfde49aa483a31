import type { Entry } from "./catalogue.ts";

/** Signing by hand on the pad: the pad itself, and why a signature is not taken. */
export const handwriting = {
  "handwriting.empty": [
    "手写板上没有签名（仅有一点不算）。请在框内签名后再确认。",
    "Nothing is written on the pad (a dot does not count). Sign inside the box and confirm again.",
  ],
  "handwriting.too-long": [
    "笔迹过长：最多 {strokes} 笔、{points} 个点。请擦除后重新签名。",
    "The signature is too long: {strokes} strokes and {points} points at most. Clear the pad and sign again.",
  ],
  "handwriting.off-pad": [
    "笔迹不在手写板范围内，未予记录。请擦除后重新签名。",
    "The strokes do not lie on the pad; nothing was recorded. Clear it and sign again.",
  ],
  "handwriting.no-such-signer": [
    "本场没有这样的签名人（{signer}），请从签名表中选择。",
    "Nobody signs as “{signer}” here: choose somebody from the table of signatures.",
  ],
  "handwriting.away": [
    "{person} 号人员已离场，不能在手写板上签名。请先在“见证”页记录其返回。",
    "Person {person} has left and cannot sign on the pad. Record on the page of the witnesses that he or she is back.",
  ],
  "handwriting.refused": [
    "{person} 号人员已记录为拒绝签字。愿意签字的，请先撤回拒绝，再签名。",
    "It is recorded that person {person} refuses to sign. Take the refusal back first, then sign.",
  ],
  "handwriting.signed": [
    "{person} 号人员已在手写板上签名。拒绝签字的，请先撤回该签名，再记录拒绝。",
    "Person {person} has signed on the pad. Take the signature back first, then record the refusal.",
  ],
  "handwriting.ink-already": [
    "该签名人本来就在纸上签字，没有可撤回的签名或拒绝。",
    "This person signs in ink anyway: there is no signature or refusal to take back.",
  ],
  "handwriting.none": ["没有该签名人的手写签名。", "There is no signature by hand of this person."],

  "handwriting.title.roll": ["签到签名：{name}", "Signing in: {name}"],
  "handwriting.title.minutes": ["签署抽取记录：{name}", "Signing the minutes: {name}"],
  "handwriting.title.lock": ["确认锁定：{keeper}", "Confirming the lock: {keeper}"],
  "handwriting.title.void": ["确认作废：{keeper}", "Confirming the void: {keeper}"],
  "handwriting.title.approval": ["监督确认：{name}", "Approval: {name}"],
  "handwriting.hint": [
    "请本人用鼠标、手指或笔在框内签名；可擦除重签，确认后连同时间存入账本，并以矢量笔迹印入抽取记录。",
    "Sign inside the box with mouse, finger or pen. Clear it and sign again as often as needed; once confirmed the signature is stored with its time and printed into the minutes.",
  ],
  "handwriting.ink-hint": [
    "不便手写的，关闭此窗口，改在打印件上用墨水笔签字。",
    "Whoever cannot sign here closes this window and signs the printed paper in ink.",
  ],
  "handwriting.pad": ["手写板：{name} 在此签名", "Pad: {name} signs here"],
  "handwriting.picture": ["{name} 的手写签名", "Signature of {name}"],
  "handwriting.retry": ["重新读取", "Read it again"],
  "handwriting.retry-of": ["重新读取：{name} 的手写签名", "Read the signature of {name} again"],
  "handwriting.undo": ["撤销一笔", "Undo a stroke"],
  "handwriting.clear": ["擦除重签", "Clear"],
  "handwriting.confirm": ["确认签名", "Confirm the signature"],
  "handwriting.do": ["手写板签名…", "Sign on the pad…"],
  "handwriting.do-of": ["手写板签名：{name}", "Sign on the pad: {name}"],
  "handwriting.again": ["重新签名…", "Sign again…"],
  "handwriting.again-of": ["重新签名：{name}", "Sign again: {name}"],
  "handwriting.to-ink": ["撤回，改为纸上签字", "Take back, sign in ink"],
  "handwriting.to-ink-of": ["撤回，改为纸上签字：{name}", "Take back, sign in ink: {name}"],
  "handwriting.at": ["手写板签名，{at}", "on the pad, {at}"],
} as const satisfies Record<`handwriting.${string}`, Entry>;
