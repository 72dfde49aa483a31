import type { Entry } from "./catalogue.ts";

/** The words of `verify.html`, for somebody who was in the room and has never heard of a hash. */
export const verifyPage = {
  "page.title": ["明签 · 抽取核验", "Mingqian: check a draw"],
  "page.language.zh": ["中文", "中文"],
  "page.language.en": ["English", "English"],
  "page.intro": [
    "在您自己的电脑上，把一次“双随机”公开抽取从头到尾重算一遍。本网页不联网，不上传、不保存任何内容。",
    "Works a public “double random” draw out again, from beginning to end, on your own computer. This page uses no network and sends and stores nothing.",
  ],
  "page.own-copy": [
    "请用您信任的人交给您的这份网页：伪造的档案包里也可以放一份伪造的网页。不用网页的办法见档案包内的 data/verify/README.txt。",
    "Use a copy of this page from somebody you trust: a forged bag can hold a forged page. data/verify/README.txt in the bag says how to check without it.",
  ],

  "page.give.title": ["一、档案包", "1. The bag"],
  "page.give.hint": [
    "选择档案包的文件夹或 .zip，也可以拖到这里。只有公开文件的文件夹也行。",
    "Choose the bag’s folder or its .zip, or drop it here. A folder with just the public files will do.",
  ],
  "page.give.folder": ["选择文件夹", "Choose a folder"],
  "page.give.zip": ["选择 .zip 文件", "Choose a .zip file"],
  "page.give.browser-asks": [
    "浏览器可能会问是否“上传”文件夹：文件只读入本网页，不会离开这台电脑。",
    "The browser may ask whether to “upload” the folder: its files are read by this page and never leave this computer.",
  ],
  "page.give.given": ["{name}：{files} 个文件，{size}", "{name}: {files} {files|file|files}, {size}"],
  "page.give.loose": ["{count} 个文件", "{count} {count|file|files}"],
  "page.give.nothing": [
    "没有拿到文件；空文件夹读不了，请选择档案包的文件夹或其 .zip",
    "No file came along; an empty folder cannot be read. Choose the bag’s folder or its .zip",
  ],
  "page.sealed.title": ["我有启封后的名单文件", "I have the opened lists"],
  "page.sealed.hint": [
    "公开之后，可以再选入 names.csv、conflicts.csv、amendments.csv，有几个选几个。",
    "After disclosure, add names.csv, conflicts.csv and amendments.csv, those that you have.",
  ],
  "page.sealed.choose": ["选择启封后的文件", "Choose the opened files"],
  "page.sealed.given": ["已选入：{names}", "Added: {names}"],

  "page.paper.title": ["二、您手中的纸", "2. The paper in your hand"],
  "page.paper.hint": [
    "封库摘要印在抽取前的封库单和发给见证人的纸条上，种子是您在现场记下的。整个文件夹可以被整体伪造，只有带出会场的纸伪造不了。空格、大小写不限，也可以粘贴二维码的内容。",
    "The freeze digest stands on the pre-draw sheet and on the slip each witness took home; the seed is what you wrote down in the room. A folder can be forged whole, paper that left the room cannot. Spaces and either case are fine, and so is the text of the QR code.",
  ],
  "page.paper.freeze": ["封库摘要", "Freeze digest"],
  "page.paper.seed": ["种子", "Seed"],
  "page.paper.empty": ["没有就留空", "leave it empty if you have none"],
  "page.paper.typing": [
    "已有 {found} 位，应为 64 位（0–9、a–f）",
    "{found} {found|digit|digits} so far, 64 are due (0–9, a–f)",
  ],
  "page.paper.stray": [
    "“{stray}”不是 0–9、a–f；请对照纸面",
    "“{stray}” is not one of 0–9, a–f; look at the paper again",
  ],
  "page.paper.good": ["64 位", "64 digits"],
  "page.paper.same": ["与纸上一致", "as on your paper"],
  "page.paper.other": ["与纸上不符：这里是 {found}", "It contradicts your paper: here it is {found}"],
  "page.paper.not-here": [
    "这里没有 {file}，无从比对",
    "{file} is not here, so there is nothing to compare with",
  ],

  "page.progress.reading": ["正在读取 {done} / {all}", "Reading {done} of {all}"],
  "page.progress.opening": ["正在打开文件", "Opening the files"],
  "page.progress.checking": ["正在核验，已完成 {done} 项", "Checking, {done} {done|check|checks} done"],
  "page.progress.tickets": ["正在重算票号 {done} / {all}", "Working out tickets, {done} of {all}"],
  "page.progress.line": ["正在画数轴", "Drawing the number line"],

  "page.refused.title": ["无法核验", "This cannot be checked"],
  "page.refused.bug": [
    "网页自身出错（{why}）；请重新打开网页再试，或改用档案包内 data/verify/README.txt 的命令",
    "The page itself failed ({why}); open it again, or use the commands in the bag’s data/verify/README.txt",
  ],
  "page.refused.unreadable": [
    "浏览器读不了 {path}：选定之后它被移动、改动或锁住了，或内存不足；请重新选择",
    "The browser cannot read {path}: it was moved, changed or locked since it was chosen, or memory is short; choose it again",
  ],

  "page.verdict.title": ["三、结论", "3. What it comes to"],
  "page.verdict.anchored": [
    "能核验的全部通过，并与您手中的纸一致",
    "All that can be checked passes, and agrees with your paper",
  ],
  "page.verdict.anchored-says": [
    "这就是您在场见证的那次抽取：名单在抽取前已经定下，中签者由大家投的签算出，事后没有改动。",
    "This is the draw you witnessed: the list was fixed before it, the result follows from the slips of all, and nothing was changed since.",
  ],
  "page.verdict.void-says": [
    "这就是您在场见证的那次抽取：已经作废，没有抽取结果。",
    "This is the ceremony you witnessed: it is void, and nothing was drawn.",
  ],
  "page.verdict.not-drawn-says": [
    "这就是您在场见证的那次封库：名单已经定下，这里还没有抽取结果。",
    "This is the freeze you witnessed: the list is fixed, and there is no result here yet.",
  ],
  "page.verdict.rehearsal": [
    "编号以 REHEARSAL- 开头：这是一次演练，不产生效力。",
    "The number begins with REHEARSAL-: it was a rehearsal and binds nobody.",
  ],
  "page.verdict.unanchored": [
    "档案包自身前后一致，但未锚定",
    "The bag agrees with itself, but is unanchored",
  ],
  "page.verdict.unanchored-says": [
    "封库摘要和种子还没有都与您手中的纸比对。整个文件夹可以被整体伪造：请在上面输入纸上的两个数。",
    "The freeze digest and the seed were not both compared with your paper. A folder can be forged whole: type the two numbers from your paper above.",
  ],
  "page.verdict.mismatch": ["与您手中的纸不符", "It contradicts your paper"],
  "page.verdict.mismatch-says": [
    "这不是您在场见证的那次抽取的文件。请先核对输入无误，再向主办单位和纪检部门提出。",
    "These are not the files of the draw you witnessed. Make sure that you typed it right, then take it up with the office and the discipline department.",
  ],
  "page.verdict.failed": ["有 {count} 项不通过", "{count} of the checks {count|fails|fail}"],
  "page.verdict.failed-says": [
    "这份档案包不能作为凭据，原因如下。请换用原来的档案包再核验一次；仍不通过，请向主办单位和纪检部门提出。",
    "This bag proves nothing, for these reasons. Check the original bag; if that fails too, take it up with the office and the discipline department.",
  ],
  "page.verdict.counts": [
    "共 {checks} 项：通过 {passed}，不通过 {failed}，凭现有材料无法核验 {notPossible}",
    "{checks} {checks|check|checks}: {passed} pass, {failed} fail, {notPossible} not possible with what is here",
  ],
  "page.verdict.of": ["{office}，抽取 {ceremony}", "{office}, ceremony {ceremony}"],
  "page.anchor.none": ["没有输入纸上的数：未锚定", "nothing from paper was typed: unanchored"],
  "page.amendments.not-given": [
    "没有选入 {file}：变更清单在公开之前由组织抽取的单位保存，没有变更时只有标题行",
    "{file} was not added: the office that held the draw keeps the list of amendments until disclosure, with its heading alone where there are none",
  ],
  "page.sealed.not-given": ["{file} 尚未启封，或没有选入", "{file} is still sealed, or was not added"],
} as const satisfies Record<`page.${string}`, Entry>;
