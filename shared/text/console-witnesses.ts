import type { Entry } from "./catalogue.ts";

/** The console's page of those who are in the room. */
export const consoleWitnesses = {
  "console.witness.sign-in": ["签到", "Sign in"],
  "console.witness.role": ["身份", "Role"],
  "console.witness.name": ["姓名", "Name"],
  "console.witness.organisation": ["所在单位", "Organisation"],
  "console.witness.post": ["职务", "Post"],
  "console.witness.writes": ["投签（写一张签纸）", "Writes a slip"],
  "console.witness.writes-fixed": [
    "投签人名册已随封库固定，此后签到者不再投签。",
    "The roster of slip writers was fixed by the freeze; whoever signs in now writes none.",
  ],
  "console.witness.writes-hint": [
    "主持人、操作员、记录员不投签。",
    "Host, operator and recorder write none.",
  ],
  "console.witness.by-hand": ["签到后在手写板上签名", "Signs the roll on the pad after signing in"],
  "console.witness.by-hand-hint": [
    "可不勾选；抽取记录仍在文末签字。",
    "May be left out; the minutes are signed at the end all the same.",
  ],
  "console.witness.do": ["登记签到", "Sign in"],
  "console.witness.done": ["{name} 已签到，{number} 号。", "{name} has signed in as number {number}."],

  "console.witness.need": ["投签人须有", "Among the slip writers there must be"],
  "console.witness.need-two": ["至少两名，现有 {count} 名", "at least two; there are {count}"],
  "console.witness.need-discipline": ["纪检监察人员至少一名", "one of the discipline department"],
  "console.witness.need-outside": [
    "局外人员至少一名（媒体、企业、公众、代表委员）",
    "one from outside the bureau (media, enterprise, citizen, deputy)",
  ],
  "console.witness.need-state": ["{need}：{state}", "{need}: {state}"],
  "console.witness.met": ["已满足", "met"],
  "console.witness.unmet": ["未满足", "missing"],
  "console.witness.numbering": [
    "编号按签到先后，不再变动。投签人封库时按此顺序编为签纸号；名册中第一位纪检监察人员与第一位局外人员读签，主持人为第三读签人。",
    "Numbers follow the order of signing in and never change. At the freeze the slip writers get their slip numbers in this order; the first of the discipline department and the first from outside read the slips, the host is the third reader.",
  ],

  "console.witness.roll": ["见证人名册", "The roll"],
  "console.witness.nobody": ["还没有人签到。", "Nobody has signed in yet."],
  "console.witness.number": ["编号", "No."],
  "console.witness.slip": ["签纸号", "Slip"],
  "console.witness.slip-later": ["投签，封库时编号", "writes; numbered at the freeze"],
  "console.witness.slip-provisional": ["{slip}（暂定）", "{slip} for now"],
  "console.witness.slip-none": ["不投签", "none"],
  "console.witness.state": ["在场", "Present"],
  "console.witness.present": ["在场", "present"],
  "console.witness.away": ["已离场", "left"],
  "console.witness.signature": ["签名", "Signature"],
  "console.witness.ink": ["签到未签，文末签字", "not here; at the end"],
  "console.witness.actions": ["操作", "Actions"],
  "console.witness.leave": ["离场", "Leaves"],
  "console.witness.leave-of": ["{name} 离场", "{name} leaves"],
  "console.witness.return": ["返回", "Is back"],
  "console.witness.return-of": ["{name} 返回", "{name} is back"],
  "console.witness.leave-sure": [
    "记录 {name}（{organisation}）现在离场？时间记入抽取记录。",
    "Record that {name} ({organisation}) leaves now? The time stands in the minutes.",
  ],
  "console.witness.leave-last": [
    "这是在场唯一的纪检监察人员，离场后抽取将自动暂停。",
    "Nobody else of the discipline department is present: the ceremony will pause itself.",
  ],
  "console.next.freeze": ["转到封库", "go to the freeze"],
} as const satisfies Record<`console.${string}`, Entry>;
