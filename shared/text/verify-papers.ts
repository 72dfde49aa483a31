import type { Entry } from "./catalogue.ts";

/** What the verifier finds where it holds papers, ledger and bag against each other. */
export const verifyPapers = {
  "verify.bag.of-ceremony": [
    "{office}，{ceremony}；日期、程序等其余各行没有可比对的",
    "{office}, {ceremony}; with its other lines, as the day and the program, nothing here can be compared",
  ],
  "verify.bag.other-info": [
    "bag-info.txt 的 {label} 写着“{found}”，按文件应为“{value}”",
    "{label} in bag-info.txt says “{found}”; by the files it is “{value}”",
  ],

  "verify.ledger.no-minutes": [
    "账本在第 {seq} 个事件封存，此后没有存档抽取记录：这不是办完的档案包。请取得抽取记录存档之后的那一份",
    "the ledger locks with event {seq} and no minutes were filed after it: this is not a finished bag. Get the one that was written after the minutes were filed",
  ],
  "verify.ledger.no-void-minutes": [
    "账本在第 {seq} 个事件作废本场，此后没有存档抽取记录；为本场封库的程序给作废的抽取也制作记录。请取得抽取记录存档之后的那一份",
    "the ledger makes the ceremony void with event {seq} and no minutes were filed after it; the program that froze it makes minutes of a void ceremony too. Get the bag that was written after they were filed",
  ],
  "verify.ledger.filed-twice": [
    "账本把 {file} 存档了 {times} 次；文书存档之后不得更换",
    "{file} was filed {times} {times|time|times} in the ledger; once filed, a paper is not replaced",
  ],
  "verify.ledger.filed-before": [
    "{file} 里没有账本先前所记的那一份（{due}）：签名只能加在其后，原存档的内容须原样在前。这不是存档的那一份，请取得原件",
    "{file} does not begin with what the ledger noted of it before ({due}): a signature is only appended, and what was filed stays as it was. It is not the paper that was filed; get the original",
  ],
  "verify.ledger.unfiled": [
    "档案包里有 {files}，账本中却没有存档它的记载",
    "{files}: it lies in the bag, and no event of the ledger put it there",
  ],

  "verify.paper.ceremony": [
    "{paper} 上没有印本场编号 {ceremony}：它不是本场的文书",
    "{paper} does not print {ceremony}, the number of this ceremony: it is the paper of another",
  ],
  "verify.paper.unknown": [
    "{paper} 第 {page} 页印有 {digest}，此处的文件与账本中都没有它所指的内容",
    "{digest}, printed in {paper} on page {page}, names nothing that is in the files or in the ledger here",
  ],
  "verify.paper.written": [
    "{count} 项摘要与数字都印在上面；第 {page} 页的文字里另有 {digest}，是有人写进去的，此处没有它所指的内容",
    "{count} {count|digest or number is|digests and numbers are} printed there; in the words on page {page} somebody wrote {digest}, which names nothing here",
  ],
  "verify.paper.without-feet": [
    "{count} 项摘要与数字都印在上面；第 {page} 页另有 {digest}，此处没有它所指的内容：没有页脚的文书出自较早版本的程序，当时有人说的话里可以有这样的数字",
    "{count} {count|digest or number is|digests and numbers are} printed there; on page {page} stands {digest}, which names nothing here: a paper without feet is of an earlier program, which took such digits in what people said",
  ],
  "verify.paper.without-ledger": [
    "{count} 项摘要与数字都印在上面；另有 {left} 项摘要须有账本方可对照",
    "{count} {count|digest or number is|digests and numbers are} printed there; {left} more {left|digest|digests} can be compared only with the ledger",
  ],
  "verify.paper.nothing": [
    "这里没有可与 {paper} 所印内容对照的文件",
    "nothing is here that the digests printed in {paper} could be compared with",
  ],
  "verify.paper.void": [
    "这次抽取已作废，账本没有存档抽取记录；较早版本的程序不为作废的抽取制作记录",
    "the ceremony is void and the ledger files no minutes of it; earlier programs made none of a void ceremony",
  ],
  "verify.paper.too-large": [
    "{paper} 大于 {most}，不予读取；本程序制作的文书没有这么大",
    "{paper} is larger than {most} and was not read; no paper of this program is that large",
  ],
  "verify.paper.too-much": [
    "{paper} 展开后的内容多得不予读取；本程序制作的文书没有这么多",
    "{paper} unpacks to so much that it was given up; no paper of this program holds as much",
  ],

  "verify.feet.same": [
    "{count} 页，页脚均为 {ceremony} {digits}，页码齐全",
    "{count} {count|page|pages}, each with {ceremony} {digits} at its foot, none missing",
  ],
  "verify.feet.none": [
    "{paper} 没有页脚（较早版本的文书），各页只能对照签名与骑缝章",
    "{paper} has no feet (a paper of an earlier program); its pages can be compared only by signatures and the seal across their edges",
  ],
  "verify.feet.none-left": [
    "{paper} 没有页脚，而按账本所记，制作它的程序给每一页都印页脚：它不是那个程序印的，请取得原件",
    "{paper} has no feet, but by the ledger the program that made it prints one on every page: it is not what that program printed; get the original",
  ],
  "verify.feet.unbound": ["这里没有 {paper} 页脚所指的文件", "what the feet of {paper} name is not here"],
  "verify.feet.missing": [
    "{paper} 第 {page} 页没有页脚，其余各页有",
    "page {page} of {paper} has no foot, and others have one",
  ],
  "verify.feet.ceremony": [
    "第 {page} 页的页脚写着 {found}，不是 {ceremony}：这一页属于另一场抽取",
    "page {page} has {found} at its foot and not {ceremony}: it is a page of another ceremony",
  ],
  "verify.feet.digits": [
    "第 {page} 页的页脚写着 {digits}，应为 {due}：这一页属于另一份文书",
    "page {page} has {digits} at its foot where {due} is due: it is a page of another paper",
  ],
  "verify.feet.page": [
    "第 {page} 页（共 {count} 页）的页脚写着第 {told} 页、共 {of} 页：有缺页、多页或次序不对",
    "page {page}, with {count} in all, is by its foot page {told} of {of}: pages are missing, added or out of order",
  ],

  "verify.names.printed": [
    "名册 {count} 人的姓名和单位都印在 {papers} 上；字形相同的字与符号分不出来",
    "name and organisation of all {count} on the roster are printed in {papers}; characters of one shape and signs cannot be told apart",
  ],
  "verify.names.not-printed": [
    "{paper} 上没有印名册第 {number} 号：{name}，{organisation}。名册与文书不一致，请查明在场人员签过字的是哪一份",
    "{paper} does not print number {number} of the roster: {name}, {organisation}. Roster and paper differ; find out which of them the room signed",
  ],

  "verify.times.told": ["{course}；{printed}", "{course}; {printed}"],
  "verify.times.forward": [
    "{count} 个事件的时间没有倒退",
    "{count} {count|event|events}, none earlier than the one before",
  ],
  "verify.times.back": [
    "{count} 个事件中有 {times} 个早于前一个：第 {seq} 个事件记为 {at}，前一个是 {before}，时钟曾拨回 {seconds} 秒",
    "of {count} {count|event|events}, {times} {times|is|are} earlier than the one before: event {seq} says {at} after {before}, where the clock was set back by {seconds} s",
  ],
  "verify.times.printed": [
    "文书上印的 {compared} 个时刻与账本一致",
    "{compared} {compared|moment|moments} printed on the papers {compared|is|are} the ledger's",
  ],
  "verify.times.no-paper": ["这里没有文书可与之对照", "no paper is here to hold them against"],
  "verify.times.none": ["账本的事件没有写明时间", "the events of the ledger say no times"],
  "verify.times.none-such": [
    "第 {seq} 个事件的时间“{at}”不是带时差的日期与时刻",
    "event {seq} says “{at}”, which is no date and time with an offset",
  ],
  "verify.times.not-printed": [
    "{paper} 上没有印账本所记的{what}时刻 {at}：两者必有一个被改动",
    "{paper} does not print {at}, when by the ledger {what}: one of them was altered",
  ],
  "verify.times.opened": ["开始", "the ceremony began"],
  "verify.times.frozen": ["封库", "the pool was frozen"],
  "verify.times.ended": ["锁定或作废", "it was locked or voided"],
  "verify.times.amended": ["变更", "the list was amended"],

  "verify.signatures.too-many": [
    "签名或改动超过 {most} 次，不再逐个核对；本程序的文书没有这么多",
    "it was signed or changed more than {most} {most|time|times} and is checked no further; no paper of this program is",
  ],
  "verify.signatures.unfiled": [
    "{count}个签名均有效，末一个覆盖全文；账本没有存档这份文书，证书无从对照：{who}",
    "{count} {count|signature|signatures} {count|is|are} right and the last covers the whole document; the ledger does not file this paper, so the certificates cannot be compared: {who}",
  ],
} as const satisfies Record<`verify.${string}`, Entry>;
