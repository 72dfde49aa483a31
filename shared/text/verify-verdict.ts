import type { Entry } from "./catalogue.ts";

/** What the numbers of a reader's own paper come to, and what none of them reaches; the same words in the page and on the command line. */
export const verifyVerdict = {
  "verify.number.freeze": ["封库摘要", "the freeze digest"],
  "verify.number.seed": ["种子", "the seed"],
  "verify.number.close": ["结束摘要", "the close digest"],
  "verify.number.result": ["result.csv 的摘要", "the digest of result.csv"],
  "verify.number.assignment": ["assignment.csv 的摘要", "the digest of assignment.csv"],

  "verify.typed.short": [
    "只有 {found} 位，应为 64 位（0–9、a–f）",
    "{found} {found|digit|digits}, 64 are due (0–9, a–f)",
  ],
  "verify.typed.group": [
    "共 {found} 位，应为 64 位；第 {group} 组有 {length} 位，每组应为 8 位",
    "{found} {found|digit|digits}, 64 are due; group {group} has {length}, where each has 8",
  ],
  "verify.typed.long": [
    "有 {found} 位，多于 64 位；请对照纸面，看哪一组多抄了",
    "{found} {found|digit|digits}, more than 64; look at the paper for the group that was copied with too many",
  ],
  "verify.typed.stray": [
    "第 {group} 组第 {place} 位的“{stray}”不是 0–9、a–f；请对照纸面",
    "“{stray}”, digit {place} of group {group}, is not one of 0–9, a–f; look at the paper again",
  ],
  "verify.code.version": [
    "这个二维码属于协议 {found}，这里核验的是 {known}；请用封库的那一版程序核验",
    "this QR code is of protocol {found}, and {known} is what is checked here; use the version of the program that froze it",
  ],
  "verify.code.field": [
    "这是{holds}的二维码，不是这一项的；请粘贴到{holds}一栏",
    "this is the QR code of {holds}, not of this number; it belongs in the field of {holds}",
  ],
  "verify.code.half": [
    "二维码的内容不完整；请重新扫描，整段粘贴",
    "only a part of the QR code's text is here; scan it again and paste all of it",
  ],
  "verify.code.none": [
    "这不是抽取的二维码内容；请扫描纸上的二维码，或输入 64 位摘要",
    "this is not the text of a ceremony's QR code; scan the one on your paper, or type the digest of 64 digits",
  ],

  "verify.anchor.what.freeze": ["单位、排除、规则与投签人", "units, exclusions, rules and slip writers"],
  "verify.anchor.what.seed": ["签与名单", "the slips and the list"],
  "verify.anchor.what.close": ["检查组与锁定前的账本", "the teams and the ledger up to the lock"],
  "verify.anchor.what.void": ["作废一事与作废前的账本", "the void and the ledger up to it"],
  "verify.anchor.none": [
    "没有用 {option} 给出纸上的摘要，{what}未锚定",
    "no digest from paper was given with {option}, so {what} are unanchored",
  ],
  "verify.anchor.not-locked": [
    "这里还没有锁定；您的纸上如有结束摘要，请一并给出",
    "this is not locked yet; if your paper has a close digest, give it too",
  ],
  "verify.anchor.not-drawn": [
    "这里还没有种子；您的纸上如有种子，请一并给出",
    "there is no seed here yet; if your paper has one, give it too",
  ],
  "verify.anchor.void.close": [
    "这里写明本次抽取已作废，但作废一事没有与纸比对；请给出作废记录上的结束摘要，作废一事由它锚定。您的纸上如有别的结束摘要，更请给出",
    "it says here that the ceremony is void, which is compared with nothing on paper; give the close digest in the minutes of the void, which anchors it, and all the more one that your paper has of a lock",
  ],
  "verify.anchor.void.seed": [
    "这里写明本次抽取已作废，没有种子；您的纸上如有种子，请一并给出：有种子的一场没有作废",
    "it says here that the ceremony is void and has no seed; if your paper has one, give it too: a ceremony that has one is not void",
  ],
  "verify.anchor.no-file": [
    "这里没有 {file}，无法与纸上的摘要相符",
    "{file} is not here, so nothing agrees with the paper",
  ],
  "verify.anchor.same": [
    "与纸上一致，{what}由此锚定：{digest}",
    "as on paper, which anchors {what}: {digest}",
  ],
  "verify.anchor.ceremony": [
    "{file} 属于 {found}，纸上的二维码属于 {paper}",
    "{file} is of {found}, the QR code on paper of {paper}",
  ],
  "verify.anchor.other": [
    "{file} 的摘要与纸上不同，八位一组，自第 {group} 组起不符：这里是 {here}，纸上是 {paper}",
    "the digest of {file} is not the one on paper; by groups of eight, group {group} is the first to differ: here {here}, on paper {paper}",
  ],
  "verify.anchor.misplaced": [
    "输入的是{is}，不是{due}：填错了位置",
    "what was typed is {is} and not {due}: it stands in the wrong field",
  ],
  "verify.state.agrees": ["一致", "agrees"],
  "verify.state.contradicts": ["不一致", "contradicts"],
  "verify.state.misplaced": ["填错位置", "in the wrong field"],
  "verify.state.not-given": ["未给出", "not given"],
  "verify.state.none": ["这里没有", "none here"],
  "verify.beyond.minutes": [
    "抽取记录和封库单上的文字：看签字盖章的原件",
    "the words of the minutes and the pre-draw sheet: look at the originals, signed in ink",
  ],
  "verify.beyond.teams": [
    "检查组是否合乎规则、有无回避：启封 conflicts.csv 才能重算",
    "whether the teams follow their rule and its conflicts: only with conflicts.csv, opened, can they be worked out again",
  ],
  "verify.beyond.after-lock": [
    "锁定之后的一切（变更、后来收入的文件）：看各自签字的文书",
    "everything after the lock (amendments, files added later): look at the paper signed for each",
  ],
  "verify.beyond.after-void": [
    "作废之后的一切：看签字盖章的原件",
    "everything after the void: look at the originals, signed in ink",
  ],
  "verify.beyond.void": [
    "作废一事本身：用作废记录上的结束摘要核对，或看签字盖章的记录",
    "that the ceremony was made void: compare the close digest in the minutes of the void, or look at those minutes, signed in ink",
  ],
  "verify.beyond.approval": [
    "排除与回避有没有人核过：这份账本里没有任何人的确认，封库的程序当时可能没有这一步",
    "whether anybody looked through conflicts and exclusions: nobody approved them in this ledger, whose program may not have had that step",
  ],
  "verify.beyond.names": [
    "代码是哪个单位、哪个人：公开之后用 names.csv 核对",
    "which unit or person a code is: compare names.csv after the disclosure",
  ],

  "verify.passed-over": [
    "已略过 {count} 项，不作核验（系统自行生成的，或不属于这场抽取的）：{paths}",
    "{count} {count|item|items} passed over and checked by nothing (left by a system, or no part of the ceremony): {paths}",
  ],
} as const satisfies Record<`verify.${string}`, Entry>;

/** What is said to a witness who asks for their own slip. */
export const verifySlip = {
  "verify.slip.there": [
    "您的签在种子里：是第 {slips} 签（{digits}）",
    "Your slip is in the seed: it is slip {slips} ({digits})",
  ],
  "verify.slip.zeros": [
    "其中认不出的第 {places} 位按规则计为 0，种子里正是 0",
    "Its digit {places}, which could not be read, counts as 0 by the rule, and is 0 in the seed",
  ],
  "verify.slip.absent": [
    "您的签不在种子里。最接近的是第 {slip} 签 {digits}：有 {count} 位不同，首先是第 {place} 位，种子里是“{found}”，您的是“{own}”",
    "Your slip is not in the seed. The nearest is slip {slip}, {digits}: {count} {count|digit differs|digits differ}, the first is digit {place}, in the seed “{found}”, on yours “{own}”",
  ],
  "verify.slip.maybe-zero": [
    "种子里这一位是 0：认不出或有争议而无多数的数字按规则计为 0，请查抽取记录是否这样写明。",
    "The seed has 0 there: a digit that could not be read, or was disputed without a majority, counts as 0 by the rule; see whether the minutes say so.",
  ],
  "verify.slip.what-to-do": [
    "先对照您自己记下的数字和签号，再看抽取记录中的签与现场照片；仍不相同，请向主办单位和纪检部门提出，要求当众开启存放签的信封。",
    "First compare your own note and the number of your slip, then the slips in the minutes and the photographs; if they still differ, take it up with the office and the discipline department, and ask for the envelope of the slips to be opened before witnesses.",
  ],
  "verify.slip.unanchored": [
    "这只说明这些文件里写着什么：种子还没有与您纸上的种子一致。",
    "This tells only what stands in these files: their seed has not been found to agree with the one on your paper.",
  ],
  "verify.slip.short": [
    "签是 12 位数字，这里有 {found} 位；认不出的一位写“?”",
    "a slip has 12 digits, here are {found}; write “?” for one that could not be read",
  ],
  "verify.slip.stray": [
    "第 {place} 位的“{stray}”不是数字；认不出的一位写“?”",
    "“{stray}”, in place {place}, is no digit; write “?” for one that could not be read",
  ],
  "verify.slip.void": [
    "文件写明本场已作废、签未开启，没有种子可查；您的纸上如有种子，请给出",
    "the files say that the ceremony is void and its slips were not opened, so there is no seed to look in; if your paper has one, give it",
  ],
  "verify.slip.no-seed": [
    "这里没有 seed.txt 或读不了，无从查找",
    "seed.txt is not here or cannot be read, so there is nothing to look in",
  ],
} as const satisfies Record<`verify.slip.${string}`, Entry>;
