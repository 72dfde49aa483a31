import type { Entry } from "./catalogue.ts";

/** What the verifier cannot even begin with (exit 2), and the words of its command. */
export const verifyInput = {
  "verify.input.missing": ["找不到 {path}；请核对路径", "{path} does not exist; check the path"],
  "verify.input.unreadable": [
    "无法读取 {path}（{code}）；请核对权限与存储介质",
    "{path} cannot be read ({code}); check permissions and the medium",
  ],
  "verify.input.not-a-file": [
    "{path} 既不是普通文件也不是文件夹（链接、管道或设备）；请换用未改动的档案包",
    "{path} is neither a plain file nor a folder (a link, pipe or device); use the bag as it was handed out",
  ],
  "verify.input.too-many": [
    "文件超过 {most} 个；这不像是一个档案包，请核对路径",
    "there are more than {most} files; this does not look like a bag, check the path",
  ],
  "verify.input.too-large": [
    "{path} 超过了可读取的 {most}；请核对是否拿对了文件",
    "{path} goes beyond the {most} that are read; make sure that this is the right file",
  ],
  "verify.input.zip": [
    "{path} 不是完好的 .zip（不是压缩包、已损坏或不完整）；请换用完整的档案包",
    "{path} is not a sound .zip (no archive, damaged or cut off); use a complete bag",
  ],
  "verify.input.outside": [
    "压缩包中的 {path} 指向文件夹之外；请换用原来的档案包",
    "{path} in the archive leads out of its folder; use the original bag",
  ],
  "verify.input.encrypted": [
    "压缩包中的 {path} 已加密；请先解密，再核验未加密的档案包",
    "{path} in the archive is encrypted; decrypt it first and verify the plain bag",
  ],
  "verify.input.twice": [
    "压缩包中有两个 {path}；无法判断以哪一个为准，请换用原来的档案包",
    "the archive holds {path} twice, and nobody can say which counts; use the original bag",
  ],
  "verify.input.bomb": [
    "压缩包中的 {path} 解压后膨胀超过 {ratio} 倍，疑为压缩炸弹；请换用原来的档案包",
    "{path} in the archive inflates to more than {ratio} times its size, like a zip bomb; use the original bag",
  ],
  "verify.input.nothing": [
    "{path} 中没有抽取文件；请给出档案包文件夹（data 的上一级）、其 .zip，或放有公开文件（freeze.txt、pool.csv 等）的文件夹",
    "{path} holds no files of a ceremony; give a bag’s folder (the one above data), its .zip, or a folder with the public files (freeze.txt, pool.csv and so on)",
  ],
  "verify.input.nothing-sealed": [
    "{path} 中没有 names.csv、conflicts.csv 或 amendments.csv；请给出放有已启封文件的文件夹",
    "{path} holds no names.csv, conflicts.csv or amendments.csv; give the folder with the opened files",
  ],
  "verify.input.two": [
    "有两个内容不同的 {name}；请只留下要核验的一个",
    "there are two {name} that differ; leave only the one to be verified",
  ],
  "verify.input.digest": [
    "{option} 后应为 64 位十六进制摘要（可含空格），现有 {found} 位有效字符；请对照纸面重新输入",
    "{option} needs a digest of 64 hex digits (spaces allowed), {found} were found; type it again from the paper",
  ],
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

  "verify.status.pass": ["通过", "pass"],
  "verify.status.fail": ["不通过", "FAIL"],
  "verify.status.not-possible": ["无法核验", "not possible"],
  "verify.line": ["[{status}] {name}：{reason}", "[{status}] {name}: {reason}"],
  "verify.summary": [
    "共 {checks} 项：通过 {passed}，不通过 {failed}，凭现有材料无法核验 {notPossible}",
    "{checks} {checks|check|checks}: {passed} passed, {failed} failed, {notPossible} not possible with what is here",
  ],
  "verify.anchored": ["已锚定：与您手中纸上的摘要一致", "ANCHORED: it agrees with the digests on your paper"],
  "verify.unanchored": [
    "未锚定（UNANCHORED）：没有与纸上的封库摘要和种子比对；整个文件夹可以被整体伪造，请用 --freeze 和 --seed 给出您带走的纸条上的摘要",
    "UNANCHORED: not compared with the freeze digest and the seed on paper. A folder can be forged whole; give the digests of the slip you took home with --freeze and --seed",
  ],
  "verify.half-anchored": [
    "未锚定（UNANCHORED）：封库摘要和种子只比对了一个，另一个没有给出；请用 --freeze 和 --seed 都给出",
    "UNANCHORED: of the freeze digest and the seed on paper only one was given; give both with --freeze and --seed",
  ],
  "verify.mismatch": [
    "与纸上的摘要不符：这不是您在场见证的那次抽取的文件",
    "MISMATCH: it contradicts your paper. These are not the files of the ceremony you witnessed",
  ],
  "verify.concluded.failed": [
    "结论：{failed} 项不通过（见上文“不通过”各行）；此档案不可采信，请取得未改动的档案包。",
    "Conclusion: {failed} {failed|check|checks} failed (the FAIL lines above). Do not rely on these files; get the bag unchanged.",
  ],
  "verify.help": [
    `用法：npm run verify -- 路径 [--freeze 摘要] [--seed 摘要] [--sealed 文件夹] [--json] [--lang zh|en]

  路径       档案包文件夹、其 .zip，或只放有公开文件的文件夹
  --freeze   您纸上的封库摘要，64 位十六进制；可带空格，大小写均可
  --seed     您纸上的种子，写法同上
  --sealed   放有已启封的 names.csv、conflicts.csv、amendments.csv 的文件夹，有几个放几个
  --json     输出一个 JSON 对象：ok（退出码为 0 时为 true）、passed、failed、notPossible、
             anchor（anchored、unanchored、mismatch）、anchored，以及 checks：各项的代号、状态、
             名称、理由。输入无法使用时只有 ok（false）、code（代号）、message（同一句话）
  --lang     zh（默认）或 en
  --help     显示本说明

退出码：0 全部通过；1 有不通过；2 输入无法使用；70 程序自身出错。`,
    `Usage: npm run verify -- PATH [--freeze DIGEST] [--seed DIGEST] [--sealed DIR] [--json] [--lang zh|en]

  PATH       a bag's folder, its .zip, or a folder with just the public files
  --freeze   the freeze digest on your paper, 64 hex digits; spaces and either case are fine
  --seed     the seed on your paper, written likewise
  --sealed   a folder with the opened names.csv, conflicts.csv, amendments.csv: those you have
  --json     print one JSON object: ok (true with exit code 0), passed, failed, notPossible,
             anchor (anchored, unanchored, mismatch), anchored, and checks, each with its code,
             status, name and reason. Of unusable input: ok (false), code, and message, the sentence
  --lang     zh (default) or en
  --help     this text

Exit codes: 0 all passed, 1 something failed, 2 unusable input, 70 a fault of the program itself.`,
  ],
} as const satisfies Record<`verify.${string}`, Entry>;
