import type { Entry } from "./catalogue.ts";

/** The words of the command `verify` alone; the page that lies in every bag does not carry them. */
export const verifyCommandLine = {
  "verify.input.typed": ["{option} 后的内容不能用：{why}", "what follows {option} cannot be used: {why}"],
  "verify.input.unknown-option": [
    "没有 {option} 这个选项；用 --help 查看有哪些选项",
    "there is no option {option}; --help lists those there are",
  ],
  "verify.input.no-value": ["{option} 不带值；用 --help 查看用法", "{option} takes no value; see --help"],
  "verify.input.value": [
    "{option} 后须有一个值（以减号开头的值写成 {option}=值）；用 --help 查看用法",
    "{option} needs a value (one that begins with a dash is written {option}=VALUE); see --help",
  ],
  "verify.input.repeated": [
    "{option} 给了不止一次；只能给一次，用 --help 查看用法",
    "{option} is given more than once; it takes one value, see --help",
  ],
  "verify.input.path": ["请给出一个要核验的路径；用 --help 查看用法", "give one path to verify; see --help"],
  "verify.input.language": ["--lang 只能是 zh 或 en，现为“{found}”", "--lang is zh or en, not “{found}”"],
  "verify.line": ["[{status}] {name}：{reason}", "[{status}] {name}: {reason}"],
  "verify.of.real": ["{office}，{ceremony}", "{office}, {ceremony}"],
  "verify.of.rehearsal": [
    "{office}，{ceremony}：演练，不作检查依据",
    "{office}, {ceremony}: a REHEARSAL, by which nobody is inspected",
  ],
  "verify.summary": [
    "共 {checks} 项：通过 {passed}，不通过 {failed}，凭现有材料无法核验 {notPossible}",
    "{checks} {checks|check|checks}: {passed} passed, {failed} failed, {notPossible} not possible with what is here",
  ],
  "verify.concluded.failed": [
    "结论：{failed} 项不通过（见上文“不通过”各行）；此档案不可采信，请取得未改动的档案包。",
    "Conclusion: {failed} {failed|check|checks} failed (the FAIL lines above). Do not rely on these files; get the bag unchanged.",
  ],
  "verify.concluded.protocol": [
    "结论：没有核验；这些文件属于另一版协议，怎么核验见上文。",
    "Conclusion: nothing was checked; these files are of another version of the protocol, and how to check them is told above.",
  ],
  "verify.contrast.here": ["这里：{digest}", "here:  {digest}"],
  "verify.contrast.paper": ["纸上：{digest}", "paper: {digest}"],
  "verify.standing.title": ["纸上的数各锚定什么：", "What each number on paper anchors:"],
  "verify.standing.line": ["  {number}：{state}。锚定{what}", "  {number}: {state}. It anchors {what}"],
  "verify.beyond.title": [
    "以上各项都证明不了、只能靠纸上签字或启封的：",
    "What no check above proves, and only ink or an opening does:",
  ],
  "verify.beyond.line": ["  · {what}", "  - {what}"],
  "verify.anchored": [
    "核验通过，已锚定（ANCHORED）：与您手中纸上的摘要一致",
    "VERIFIED, ANCHORED: it agrees with the digests on your paper",
  ],
  "verify.anchored.void": [
    "核验通过：本场已作废（VOID，ANCHORED）。封库与作废都与您手中的纸一致；没有种子和名单",
    "VERIFIED, ANCHORED: THIS CEREMONY IS VOID. Freeze and void agree with your paper; it has no seed and no list",
  ],
  "verify.anchored.open": [
    "核验通过，但只到这里有的为止（ANCHORED）：与您手中纸上的摘要一致；这里没有 close.txt，检查组与账本没有锚定",
    "VERIFIED AS FAR AS IT GOES, ANCHORED: it agrees with the digests on your paper; there is no close.txt here, so teams and ledger are anchored by nothing",
  ],
  "verify.anchored.parts": [
    "核验通过，但只到这里有的文件为止（ANCHORED）：与您手中纸上的摘要一致；这不是完整的档案包，缺 {files}，要靠它们核验的没有核验",
    "VERIFIED AS FAR AS THESE FILES GO, ANCHORED: it agrees with the digests on your paper; this is not the whole bag, it lacks {files}, and what takes those to check was not checked",
  ],
  "verify.anchored.failed": [
    "已锚定（ANCHORED）：与您手中纸上的摘要一致，但文件中有不通过的项",
    "ANCHORED: it agrees with the digests on your paper, but a check of the files failed",
  ],
  "verify.unanchored": [
    "未锚定（UNANCHORED）：没有与纸上的摘要比对；整个文件夹可以被整体伪造，请用 --freeze、--seed、--close 给出您带走的核验单上的封库摘要、种子与结束摘要",
    "UNANCHORED: compared with nothing on paper. A folder can be forged whole; give freeze digest, seed and close digest of the slip you took home with --freeze, --seed and --close",
  ],
  "verify.unanchored.void": [
    "未锚定（UNANCHORED）：文件自称本场已作废（VOID），没有与纸上的摘要比对；整个文件夹可以被整体伪造，请用 --freeze 给出您纸上的封库摘要，用 --close 给出作废记录上的结束摘要；您的纸上如有种子，请用 --seed 给出，有种子的一场没有作废",
    "UNANCHORED: by its own word this ceremony is VOID, compared with nothing on paper. A folder can be forged whole; give the freeze digest on your paper with --freeze and the close digest in the minutes of the void with --close; if your paper has a seed, give it with --seed: a ceremony that has one is not void",
  ],
  "verify.partly": [
    "部分锚定（PARTLY ANCHORED）：给出的摘要与纸上一致，其余没有给出，未锚定的是：{what}。请用 {options} 给出",
    "PARTLY ANCHORED: what was given agrees with paper. Not given, and so unanchored: {what}; give {options}",
  ],
  "verify.partly.void": [
    "部分锚定（PARTLY ANCHORED），文件自称本场已作废（VOID）：给出的摘要与纸上一致；作废一事没有与任何纸比对，还可能是伪造的。请用 --close 给出作废记录上的结束摘要；您的纸上如有种子或结束摘要，请务必用 --seed、--close 给出，有种子的一场没有作废",
    "PARTLY ANCHORED, void by its own word: what was given agrees with your paper; that it is VOID is compared with nothing, and may be forged. Give the close digest in the minutes of the void with --close. If your paper has a seed or a close digest, be sure to give it with --seed or --close: a ceremony that has a seed is not void",
  ],
  "verify.partly.closed": [
    "部分锚定（PARTLY ANCHORED），本场已作废（VOID）：给出的摘要与纸上一致，其余没有给出，未锚定的是：{what}。请用 {options} 给出",
    "PARTLY ANCHORED, and the ceremony is VOID: what was given agrees with paper. Not given, and so unanchored: {what}; give {options}",
  ],
  "verify.mismatch": [
    "不一致（MISMATCH）：与纸上的摘要不符。请先逐组核对输入；纸上确是如此的，这不是您在场见证的那次抽取的文件",
    "MISMATCH: it contradicts what you gave. Compare it with your paper group by group first; if that is what stands there, these are not the files of the ceremony you witnessed",
  ],
  "verify.mismatch.misplaced": [
    "不一致（MISMATCH）：有的数填错了位置，没有比对；请按上文放到对应的选项后再核验",
    "MISMATCH: a number stands in the wrong place and was not compared; put it behind the option named above and check again",
  ],
  "verify.mismatch.void": [
    "不一致（MISMATCH）：文件自称本场已作废（VOID），与纸上的摘要不符。请先逐组核对输入；纸上确是如此的，这不是您在场见证的那次抽取的文件",
    "MISMATCH: by its own word this ceremony is VOID, and it contradicts what you gave. Compare it with your paper group by group first; if that is what stands there, these are not the files of the ceremony you witnessed",
  ],
  "verify.help": [
    `用法：npm run verify -- 路径 [--freeze 摘要] [--seed 摘要] [--close 摘要] [--slip 数字]
                          [--sealed 文件夹] [--json] [--lang zh|en]

  路径       档案包文件夹、其 .zip，或只放有公开文件的文件夹；外面可再有一两层文件夹
  --freeze   您纸上的封库摘要，64 位十六进制；可带空格，大小写均可，也可以是二维码的全文
             （锚定单位、排除、规则与投签人）
  --seed     您纸上的种子，写法同上（锚定签与名单）
  --close    您纸上的结束摘要，写法同上（锚定检查组与锁定前的账本；作废的一场，锚定作废一事）
  --slip     您自己投的签，12 位数字，可带空格，认不出的一位写 ?；回答它在不在种子里
  --sealed   放有已启封的 names.csv、conflicts.csv、amendments.csv、openings.csv 的文件夹，有几个放几个
  --json     输出一个 JSON 对象：ok（退出码为 0 时为 true）、passed、failed、notPossible、
             anchor（anchored、partly、unanchored、mismatch）、anchored、void（文件自称作废为 true）、
             anchors（freeze、seed、close 各为 agrees、contradicts、misplaced、not-given、
             none）、verdict（结论一句）、beyond（证明不了的）、passedOver（略过的文件）、
             slip（给了 --slip 时），以及 checks：各项的代号、状态、名称、理由。输入无法使用时只有 ok（false）、code（代号）、message（同一句话）
  --lang     zh（默认）或 en
  --help     显示本说明

退出码：0 全部通过；1 有不通过，或签不在种子里；2 输入无法使用；70 程序自身出错。`,
    `Usage: npm run verify -- PATH [--freeze DIGEST] [--seed DIGEST] [--close DIGEST] [--slip DIGITS]
                              [--sealed DIR] [--json] [--lang zh|en]

  PATH       a bag's folder, its .zip, or a folder with just the public files; one or two folders
             may stand around it
  --freeze   the freeze digest on your paper, 64 hex digits; spaces and either case are fine, and so
             is the whole text of the QR code (it anchors units, exclusions, rules, slip writers)
  --seed     the seed on your paper, written likewise (it anchors the slips and the list)
  --close    the close digest on your paper, likewise (it anchors teams and ledger up to the lock,
             and of a void ceremony the void)
  --slip     your own slip, 12 digits; spaces are fine, and ? for a digit that could not be read:
             tells whether it is in the seed
  --sealed   a folder with the opened names.csv, conflicts.csv, amendments.csv, openings.csv: those you have
  --json     print one JSON object: ok (true with exit code 0), passed, failed, notPossible,
             anchor (anchored, partly, unanchored, mismatch), anchored, void (by the word
             of the files), anchors (freeze, seed and close: agrees, contradicts, misplaced, not-given
             or none), verdict (a sentence), beyond (what is not proved), passedOver (files), slip (with --slip), and checks, each
             with its code, status, name and reason. Of unusable input: ok (false), code, and message, the sentence
  --lang     zh (default) or en
  --help     this text

Exit codes: 0 all passed, 1 something failed or the slip is not in the seed, 2 unusable input, 70 a fault of the program itself.`,
  ],
} as const satisfies Record<`verify.${string}`, Entry>;
