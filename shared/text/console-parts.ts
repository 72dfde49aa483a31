import type { Entry } from "./catalogue.ts";

/** What the pages of the phases have in common on the console. */
export const consoleParts = {
  "console.part.done": ["已完成", "done"],
  "console.part.back": ["返回", "Back"],
  "console.part.witness-slips": ["打开见证人核验单", "Open the witnesses' slips"],
  "console.part.open-paper": ["打开已归档的 PDF", "Open the filed PDF"],
  "console.part.keeper.officer": ["抽取负责人", "Draw officer"],
  "console.part.keeper.supervisor": ["纪检监督人", "Discipline supervisor"],
  "console.part.digest.freeze": ["封库摘要", "Freeze digest"],
  "console.part.digest.nonce": ["机器随机数", "The machine's nonce"],
  "console.part.digest.commitment": [
    "封库时对它的承诺（SHA-256）",
    "Its commitment, from the freeze (SHA-256)",
  ],
  "console.part.digest.seed": ["种子", "Seed"],
  "console.part.digest.result": ["结果摘要", "Result digest"],
  "console.part.digest.close": ["锁定文件摘要", "Digest of the lock"],
  "console.part.digest.bag": ["档案包清单摘要", "Digest of the bag's manifest"],

  "console.void.open": ["作废本场…", "Void this ceremony…"],
  "console.void.title": ["作废 {ceremony}", "Void {ceremony}"],
  "console.void.hint": [
    "只有在揭示机器随机数之前才能作废，须两名保管人分别确认并写明理由。作废后没有名单，编号保留，可另开下一场。继续进行任何一步，已作的确认即失效。",
    "Only until the nonce is revealed, and only by both keepers, each with the reason. There is no list then; the number stays used and another ceremony may follow. Any step forward clears what was confirmed.",
  ],
  "console.void.reason": ["作废理由（写入抽取记录）", "Why it is void (stands in the minutes)"],
  "console.void.keeper": ["{keeper}确认作废", "{keeper} confirms the void"],
  "console.void.envelope": ["未开启签纸的信封编号", "Number of the envelope with the unopened slips"],
  "console.void.envelope.hint": [
    "箱内签纸不得打开，整体装入信封存档。",
    "The slips in the box stay folded and are filed in an envelope.",
  ],
  "console.void.act": ["作废，不可撤销", "Void it, for good"],
} as const satisfies Record<`console.${"part" | "void"}.${string}`, Entry>;
