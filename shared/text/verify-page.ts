import type { Entry } from "./catalogue.ts";

/** The words of `verify.html`, for somebody who was in the room and has never heard of a hash. */
export const verifyPage = {
  "page.title": ["明签 · 抽取核验", "Mingqian: check a draw"],
  "page.language.zh": ["中文", "中文"],
  "page.language.en": ["English", "English"],
  "page.unshown": [
    "本网页在显示时出错，没有核验结论：档案包是否属实，由此看不出来。请重新载入本网页再试；仍然如此的，请改用命令行核验。错误：{error}",
    "This page failed while showing something, and gives no verdict: nothing follows from this for the bag. Load the page again; if it stays so, check by the command line. Error: {error}",
  ],
  "page.intro": [
    "在您自己的电脑上，把一次“双随机”公开抽取从头到尾重算一遍。本网页不联网，不上传、不保存任何内容。",
    "Works a public “double random” draw out again, from beginning to end, on your own computer. This page uses no network and sends and stores nothing.",
  ],
  "page.own-copy": [
    "请用您信任的人交给您的这份网页：伪造的档案包里也可以放一份伪造的网页。它的 SHA-256 印在抽取记录上。不用网页的办法见档案包内的 data/verify/README.txt。",
    "Use a copy of this page from somebody you trust: a forged bag can hold a forged page. Its SHA-256 is printed in the minutes. data/verify/README.txt in the bag says how to check without it.",
  ],

  "page.give.title": ["一、档案包", "1. The bag"],
  "page.give.hint": [
    "选择档案包的文件夹或 .zip，也可以拖到这里。外面多一两层文件夹不要紧，只有公开文件的文件夹也行。",
    "Choose the bag's folder or its .zip, or drop it here. A folder or two around it do no harm, and a folder with just the public files will do.",
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
    "No file came along; an empty folder cannot be read. Choose the bag's folder or its .zip",
  ],
  "page.sealed.title": ["我有启封后的名单文件", "I have the opened lists"],
  "page.sealed.hint": [
    "公开之后，可以再选入 openings.csv、names.csv、conflicts.csv、amendments.csv，有几个选几个。",
    "After disclosure, add openings.csv, names.csv, conflicts.csv and amendments.csv, those that you have.",
  ],
  "page.sealed.choose": ["选择启封后的文件", "Choose the opened files"],
  "page.sealed.given": ["已选入：{names}", "Added: {names}"],

  "page.paper.title": ["二、您手中的纸", "2. The paper in your hand"],
  "page.paper.hint": [
    "封库摘要印在抽取前的封库单和发给见证人的核验单上，种子和结束摘要是您在现场记下的。整个文件夹可以被整体伪造，只有带出会场的纸伪造不了。空格、大小写不限，也可以粘贴二维码的内容。",
    "The freeze digest stands on the pre-draw sheet and on the slip each witness took home; seed and close digest are what you wrote down in the room. A folder can be forged whole, paper that left the room cannot. Spaces and either case are fine, and so is the text of the QR code.",
  ],
  "page.paper.freeze": ["封库摘要", "Freeze digest"],
  "page.paper.seed": ["种子", "Seed"],
  "page.paper.close": ["结束摘要", "Close digest"],
  "page.paper.empty": ["没有就留空", "leave it empty if you have none"],
  "page.paper.good": ["64 位", "64 digits"],
  "page.paper.same": ["与纸上一致", "as on your paper"],
  "page.paper.to-verdict": ["看结论：{verdict}", "See the verdict: {verdict}"],
  "page.contrast.here": ["这里", "Here"],
  "page.contrast.paper": ["纸上", "Paper"],

  "page.progress.reading": ["正在读取 {done} / {all}", "Reading {done} of {all}"],
  "page.progress.opening": ["正在打开文件", "Opening the files"],
  "page.progress.checking": ["正在核验，已完成 {done} 项", "Checking, {done} {done|check|checks} done"],
  "page.progress.tickets": ["正在重算票号 {done} / {all}", "Working out tickets, {done} of {all}"],
  "page.progress.line": ["正在画数轴", "Drawing the number line"],

  "page.refused.title": ["无法核验", "This cannot be checked"],
  "page.refused.bug": [
    "网页自身出错（{why}）；请重新打开网页再试，或改用档案包内 data/verify/README.txt 的命令",
    "The page itself failed ({why}); open it again, or use the commands in the bag's data/verify/README.txt",
  ],
  "page.refused.unreadable": [
    "浏览器读不了 {path}：选定之后它被移动、改动或锁住了，或内存不足；请重新选择",
    "The browser cannot read {path}: it was moved, changed or locked since it was chosen, or memory is short; choose it again",
  ],

  "page.verdict.title": ["三、结论", "3. What it comes to"],
  "page.verdict.anchored": ["核验通过", "Verified"],
  "page.verdict.anchored-says": [
    "能核验的全部通过，并与您手中的纸一致。这就是您在场见证的那次抽取：名单在抽取前已经定下，抽中者由大家投的签算出，事后没有改动。",
    "All that can be checked passes, and agrees with your paper. This is the draw you witnessed: the list was fixed before it, the result follows from the slips of all, and nothing was changed since.",
  ],
  "page.verdict.void": ["核验通过：本场已作废", "Verified: this ceremony is void"],
  "page.verdict.void-says": [
    "能核验的全部通过，封库与作废都与您手中的纸一致。本场没有抽取结果。",
    "All that can be checked passes, and freeze and void agree with your paper. Nothing was drawn.",
  ],
  "page.verdict.frozen": ["核验通过：只到封库", "Verified as far as the freeze"],
  "page.verdict.frozen-says": [
    "这就是您在场见证的那次封库：名单已经定下，这里还没有抽取结果。",
    "This is the freeze you witnessed: the list is fixed, and there is no result here yet.",
  ],
  "page.verdict.drawn": ["核验通过：只到抽取", "Verified as far as the draw"],
  "page.verdict.drawn-says": [
    "签与名单与您手中的纸一致。这里没有 close.txt：检查组与账本没有锚定；您的纸上如有结束摘要，请取得完整的档案包再核验。",
    "Slips and list agree with your paper. There is no close.txt here: teams and ledger are anchored by nothing; if your paper has a close digest, get the complete bag and check that.",
  ],
  "page.verdict.parts": ["核验通过：只到这里有的文件", "Verified as far as these files go"],
  "page.verdict.parts-says": [
    "能核验的全部通过，并与您手中的纸一致。这不是完整的档案包，缺 {files}，要靠它们核验的没有核验；请取得完整的档案包再核验。",
    "All that can be checked passes, and agrees with your paper. This is not the whole bag: it lacks {files}, and what takes those to check was not checked; get the complete bag and check that.",
  ],
  "page.verdict.unread": [
    "注意：{numbers}一栏的内容不完整或不能用，没有比对。",
    "Mind: what stands in the field of {numbers} is incomplete or cannot be used, and was not compared.",
  ],
  "page.verdict.slip-absent": [
    "注意：您输入的签不在种子里，见下面“您投的签”。",
    "Mind: the slip that you typed is not in the seed; see “Your own slip” below.",
  ],
  "page.verdict.rehearsal": [
    "编号以 REHEARSAL- 开头：这是一次演练，不产生效力。",
    "The number begins with REHEARSAL-: it was a rehearsal and binds nobody.",
  ],
  "page.verdict.unanchored": ["未锚定", "Not anchored"],
  "page.verdict.unanchored-says": [
    "文件自身前后一致，但还没有与您手中的纸比对。整个文件夹可以被整体伪造：请输入纸上的封库摘要、种子和结束摘要。",
    "The files agree with each other, but nothing was compared with your paper. A folder can be forged whole: type freeze digest, seed and close digest from your paper.",
  ],
  "page.verdict.unanchored-void": ["未锚定：自称已作废", "Not anchored: void by its own word"],
  "page.verdict.unanchored-void-says": [
    "文件自身前后一致，但还没有与您手中的纸比对。整个文件夹可以被整体伪造：请输入纸上的封库摘要和作废记录上的结束摘要；您的纸上如有种子，也请输入，有种子的一场没有作废。",
    "The files agree with each other, but nothing was compared with your paper. A folder can be forged whole: type the freeze digest from your paper and the close digest from the minutes of the void; if your paper has a seed, type it too: a ceremony that has one is not void.",
  ],
  "page.verdict.partly": ["部分锚定", "Anchored in part"],
  "page.verdict.partly-says": [
    "给出的数与您手中的纸一致。没有给出的那一项所锚定的，还可能是伪造的，见下表。",
    "What you gave agrees with your paper. What a number that was not given anchors may still be forged; see the table.",
  ],
  "page.verdict.partly-void": ["部分锚定：自称已作废", "Anchored in part: void by its own word"],
  "page.verdict.partly-void-says": [
    "封库摘要与您手中的纸一致；作废一事没有与任何纸比对，还可能是伪造的：作废的与抽完的，封库摘要都是同一个。请输入作废记录上的结束摘要。您的纸上如有种子或结束摘要，请务必输入：有种子的一场没有作废。",
    "The freeze digest agrees with your paper. That the ceremony is void is compared with nothing and may still be forged: a void and a draw that was finished have the same freeze digest. Type the close digest from the minutes of the void. If your paper has a seed or a close digest, be sure to type it: a ceremony that has a seed is not void.",
  ],
  "page.verdict.partly-closed": ["部分锚定：本场已作废", "Anchored in part: this ceremony is void"],
  "page.verdict.mismatch": ["不一致", "Contradiction"],
  "page.verdict.mismatch-says": [
    "与所填的数不符。请先逐组核对输入；纸上确是如此的，这不是您在场见证的那次抽取的文件，请向主办单位和纪检部门提出。",
    "It contradicts what you gave. Compare it with your paper group by group first; if that is what stands there, these are not the files of the draw you witnessed: take it up with the office and the discipline department.",
  ],
  "page.verdict.mismatch-void": ["不一致：自称已作废", "Contradiction: void by its own word"],
  "page.verdict.misplaced": ["填错了位置", "In the wrong field"],
  "page.verdict.misplaced-says": [
    "有的数填在了别的栏里，没有比对；请按下面的说明移到它自己的一栏，结论会随之更新。",
    "A number stands in the field of another and was not compared; move it to its own as told below, and the verdict follows.",
  ],
  "page.verdict.failed": ["不一致", "Contradiction"],
  "page.verdict.failed-says": [
    "有 {count} 项不通过，这些文件不能作为凭据，原因如下。请换用原来的档案包再核验一次；仍不通过，请向主办单位和纪检部门提出。",
    "{count} of the checks {count|fails|fail}, and these files prove nothing, for the reasons below. Check the original bag; if that fails too, take it up with the office and the discipline department.",
  ],
  "page.verdict.protocol": ["没有核验：另一版协议", "Not checked: another version of the protocol"],
  "page.verdict.protocol-says": [
    "这些文件属于另一版协议，本网页什么也没有核验；怎么核验见下面一条。",
    "These files are of another version of the protocol, and this page has checked nothing; how to check them is told below.",
  ],
  "page.verdict.to-paper": ["输入纸上的数", "Type the numbers from paper"],
  "page.verdict.to-checks": ["看全部核验项目", "See all checks"],
  "page.standing.title": ["纸上的数各锚定什么", "What each number on paper anchors"],
  "page.standing.number": ["纸上的数", "Number on paper"],
  "page.standing.what": ["锚定什么", "What it anchors"],
  "page.standing.state": ["比对", "Compared"],
  "page.beyond.title": [
    "这些核验都证明不了、只能靠纸上签字或启封的",
    "What no check here proves, and only ink or an opening does",
  ],
  "page.verdict.counts": [
    "共 {checks} 项：通过 {passed}，不通过 {failed}，凭现有材料无法核验 {notPossible}",
    "{checks} {checks|check|checks}: {passed} pass, {failed} fail, {notPossible} not possible with what is here",
  ],
  "page.verdict.of": ["{office}，抽取 {ceremony}", "{office}, ceremony {ceremony}"],
  "page.anchor.none": [
    "没有输入纸上的这个数，{what}未锚定",
    "this number was not typed from paper, so {what} are unanchored",
  ],
  "page.amendments.not-given": [
    "没有选入 {file}：变更清单在公开之前由组织抽取的单位保存，没有变更时只有标题行",
    "{file} was not added: the office that held the draw keeps the list of amendments until disclosure, with its heading alone where there are none",
  ],
  "page.sealed.not-given": ["{file} 尚未启封，或没有选入", "{file} is still sealed, or was not added"],
} as const satisfies Record<`page.${string}`, Entry>;

/** The rest of `verify.html`: the number line, a code looked up, a name proved, and what the checks of a group mean. */
export const verifyPageParts = {
  "page.slips.title": ["四、您投的签", "4. Your own slip"],
  "page.slips.hint": [
    "这些是种子里的签。见证人可以输入自己写下的 12 位数字，看它在不在里面。",
    "These are the slips in the seed. A witness can type the 12 digits of their own, to see whether they are among them.",
  ],
  "page.slips.number": ["签号", "Slip"],
  "page.slips.role": ["身份", "Role"],
  "page.slips.digits": ["种子里的 12 位数字", "The 12 digits in the seed"],
  "page.slips.label": [
    "您写的 12 位数字（可带空格；认不出的一位写“?”，按规则它计为 0）",
    "Your own 12 digits (spaces are fine; “?” for one that could not be read, which counts as 0 by the rule)",
  ],
  "page.slips.own": ["您的签", "yours"],
  "page.slips.nearest": ["最接近", "nearest"],

  "page.line.title": ["五、数轴", "5. The number line"],
  "page.line.hint": [
    "每个点是一个代码，位置由它的票号决定：票号由种子和代码算出，谁也挑不了。票号最小的若干个抽中，竖线是最后一个抽中的位置。",
    "Every dot is a code, and its ticket puts it where it stands: the ticket follows from seed and code, and nobody can choose it. The lowest are drawn; the upright line is where the last of them stands.",
  ],
  "page.line.void": [
    "文件写明本场已作废，没有抽取结果。",
    "The files say that the ceremony is void and nothing was drawn.",
  ],
  "page.line.not-drawn": [
    "这里没有种子，或有文件读不了，数轴无法重算。",
    "There is no seed here, or a file cannot be read, so nothing can be worked out.",
  ],
  "page.line.of": ["{draw} {name}", "{draw} {name}"],
  "page.line.tier": ["{draw} {name}，{tier}", "{draw} {name}, {tier}"],
  "page.tier.1": ["第一序", "tier 1"],
  "page.tier.2": ["第二序", "tier 2"],
  "page.line.counts": ["{all} 个代码，抽中 {drawn} 个", "{all} {all|code|codes}, {drawn} drawn"],
  "page.line.passed": [
    "{all} 个代码，抽中 {drawn} 个，{passed} 个已在前一类抽中而略过",
    "{all} {all|code|codes}, {drawn} drawn, {passed} passed over because an earlier draw had taken them",
  ],
  "page.line.cut": ["截止票号 {ticket}", "cut-off {ticket}"],
  "page.line.magnify": ["放大抽中处（{factor} 倍）", "Magnify the drawn ({factor} times)"],
  "page.line.whole": ["显示整条数轴", "Show the whole line"],
  "page.legend.drawn": ["抽中", "drawn"],
  "page.legend.not": ["未抽中", "not drawn"],
  "page.legend.passed": ["略过", "passed over"],
  "page.legend.found": ["您查的代码", "the code you typed"],

  "page.code.title": ["查一个代码", "Look up a code"],
  "page.code.label": ["代码，例如 {example}", "A code, such as {example}"],
  "page.code.shape": [
    "代码由两个字母和数字组成，例如 {example}",
    "A code is two letters and a number, such as {example}",
  ],
  "page.code.absent": ["本次抽取没有代码 {code}", "There is no code {code} in this ceremony"],
  "page.code.ticket": ["票号", "Ticket"],
  "page.code.own-hash": ["自己算一遍：", "Work it out yourself:"],
  "page.code.place": [
    "票号在 {all} 个代码中从小到大排第 {place}",
    "Its ticket is number {place} of {all}, from the lowest",
  ],
  "page.code.place-tier": [
    "票号在{tier}的 {all} 个代码中从小到大排第 {place}",
    "Its ticket is number {place} of the {all} in {tier}, from the lowest",
  ],
  "page.code.drawn": ["抽中，总次序第 {order}", "Drawn, number {order} in the order of the draw"],
  "page.code.not": ["未抽中", "Not drawn"],
  "page.code.passed": [
    "略过：同一单位已在前一类抽中",
    "Passed over: an earlier draw had taken the same unit",
  ],
  "page.code.team": ["检查组：{inspectors}", "Team: {inspectors}"],
  "page.code.inspector": [
    "检查人员不抽签，按票号分派到各组。分到的单位：{units}",
    "Inspectors are not drawn but dealt to the teams. Units of this one: {units}",
  ],
  "page.code.no-units": ["无", "none"],

  "page.proof.title": ["六、证明一个名称在抽取池中", "6. Prove that a name was in the pool"],
  "page.proof.hint": [
    "公开之后，每个名称都连同编码和盐一起给出。盐是封库时随机生成的，没有它谁也猜不出名称；有了它，谁都能证明名称在抽取前已经定下。",
    "After disclosure every name comes with its id and its salt. The salt was random at the freeze: without it nobody can guess the name, and with it anybody can prove that the name was fixed before the draw.",
  ],
  "page.proof.find": [
    "查找已公开的单位：抽查代码、编码或名称",
    "Find a disclosed unit by its code, its id or its name",
  ],
  "page.proof.not-disclosed": [
    "已公开的单位中没有它：未抽中的单位不在公开之列，名称须与封库时的一致",
    "None of the disclosed units is so called: one that was not drawn is not among them, and a name must be as it was at the freeze",
  ],
  "page.proof.name": ["名称", "Name"],
  "page.proof.id": ["编码（污染源编码或证号）", "Id (of the pollution source, or certificate number)"],
  "page.proof.salt": ["盐（64 位）", "Salt (64 digits)"],
  "page.proof.go": ["核对", "Check"],
  "page.proof.commitment": ["承诺", "Commitment"],
  "page.proof.in-pool": ["在抽取池中，代码 {code}", "It was in the pool, as {code}"],
  "page.proof.excluded": [
    "在册，但在 {draw} 中被排除（{reason}）",
    "It was registered, and excluded from {draw} ({reason})",
  ],
  "page.proof.absent": [
    "抽取池和排除名单中都没有这个承诺：名称、编码或盐与封库时的不同，一个字、一个空格也不能差",
    "No entry has this commitment: name, id or salt differ from those of the freeze, be it by a character or a space",
  ],
  "page.proof.needs": ["请填写名称、编码和 64 位的盐", "Fill in the name, the id and the salt of 64 digits"],
  "page.proof.no-pool": [
    "pool.csv 或 excluded.csv 不在这里或读不了，无法核对",
    "pool.csv or excluded.csv is not here or cannot be read, so nothing can be proved",
  ],

  "page.checks.title": ["七、全部核验项目", "7. All checks"],
  "page.checks.open": ["全部展开", "Open all"],
  "page.checks.close": ["全部收起", "Close all"],
  "page.checks.counts": [
    "通过 {passed}，不通过 {failed}，无法核验 {notPossible}",
    "{passed} pass, {failed} fail, {notPossible} not possible",
  ],
  "page.group.anchor": ["您手中的纸", "Your paper"],
  "page.group.anchor-says": [
    "文件与您带出会场的纸一致，才说明它不是另一次或伪造的抽取。",
    "Only where the files agree with the paper that left the room are they not those of another draw, or a forgery.",
  ],
  "page.group.bag": ["档案包前后一致", "The bag agrees with itself"],
  "page.group.bag-says": [
    "文件与清单相符，各按规定书写。清单可以随文件一起重做：是不是原来的，要看账本所记、文书所印，和您手中的数。",
    "The files are those of the manifests, each written as laid down. Manifests can be made anew with the files: whether these are the true ones, ledger, papers and the numbers in your hand tell.",
  ],
  "page.group.freeze": ["封库所定", "What the freeze fixes"],
  "page.group.freeze-says": [
    "名单、排除、定额、投签人和机器随机数的承诺都写进封库摘要。定额合乎规则，无人有两个号。摘要先于投签，由当时带出会场的纸证明。",
    "The freeze digest fixes list, exclusions, quotas, slip writers and the commitment to the nonce. The quotas follow the rules and nobody has two tickets. That it came before the slips is proved by the paper that left the room.",
  ],
  "page.group.slips": ["投签", "The slips"],
  "page.group.slips-says": [
    "投签的人里有纪检、有局外人员；签、机器承诺的随机数和封库摘要一起定出种子，谁也不能单独左右。",
    "The writers include discipline and people from outside; slips, the device's committed nonce and the freeze make the seed, which no one of them can steer.",
  ],
  "page.group.result": ["抽取结果", "The result"],
  "page.group.result-says": [
    "用种子把全部票号重算一遍，得出的名单与档案包里的一行不差。",
    "All tickets were worked out again from the seed, and the list is line by line that of the bag.",
  ],
  "page.group.teams": ["检查组", "The teams"],
  "page.group.teams-says": [
    "检查人员也是按票号分派的。回避名单密封期间只能核对形式，启封后可以全部重算。",
    "Inspectors are dealt by tickets too. While the list of conflicts is sealed only the form can be checked; once opened, all of it.",
  ],
  "page.group.ledger": ["账本", "The ledger"],
  "page.group.ledger-says": [
    "账本首尾相扣，次序与协议一致。锁定前的部分由纸上的结束摘要锚定，其后的由抽取记录上印的账本末端核对。",
    "Each event hangs on the one before, in the order of the protocol. The close digest on paper anchors it up to the lock; the head printed in the minutes is compared for what follows.",
  ],
  "page.group.papers": ["签字的纸质文件", "The signed papers"],
  "page.group.papers-says": [
    "封库单和抽取记录上印的数，就是这些文件的数。",
    "The numbers printed on the pre-draw sheet and in the minutes are those of these files.",
  ],
  "page.group.openings": ["公开之后", "After disclosure"],
  "page.group.openings-says": [
    "检查结束后公开的名称，须与抽取前的承诺一一相符。没有公开之前，这几项无法核验，属正常。",
    "The names disclosed after the inspections must meet the commitments made before the draw. Until then these are not possible, as they should be.",
  ],
} as const satisfies Record<`page.${string}`, Entry>;
