import type { Entry } from "./catalogue.ts";

/** The rest of `verify.html`: the number line, a code looked up, a name proved, and what the checks of a group mean. */
export const verifyPageParts = {
  "page.line.title": ["四、数轴", "4. The number line"],
  "page.line.hint": [
    "每个点是一个代码，位置由它的票号决定：票号由种子和代码算出，谁也挑不了。票号最小的若干个中签，竖线是最后一个中签的位置。",
    "Every dot is a code, and its ticket puts it where it stands: the ticket follows from seed and code, and nobody can choose it. The lowest are drawn; the upright line is where the last of them stands.",
  ],
  "page.line.void": ["这次抽取已作废，没有抽取结果。", "The ceremony is void, nothing was drawn."],
  "page.line.not-drawn": [
    "这里没有种子，或有文件读不了，数轴无法重算。",
    "There is no seed here, or a file cannot be read, so nothing can be worked out.",
  ],
  "page.line.of": ["{draw} {name}", "{draw} {name}"],
  "page.line.tier": ["{draw} {name}，第 {tier} 序", "{draw} {name}, tier {tier}"],
  "page.line.counts": ["{all} 个代码，抽中 {drawn} 个", "{all} {all|code|codes}, {drawn} drawn"],
  "page.line.passed": [
    "{all} 个代码，抽中 {drawn} 个，{passed} 个已在前一类抽中而略过",
    "{all} {all|code|codes}, {drawn} drawn, {passed} passed over because an earlier draw had taken them",
  ],
  "page.line.cut": ["截止票号 {ticket}", "cut-off {ticket}"],
  "page.line.magnify": ["放大中签处（{factor} 倍）", "Magnify the drawn ({factor} times)"],
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
    "票号在第 {tier} 序的 {all} 个代码中从小到大排第 {place}",
    "Its ticket is number {place} of the {all} in tier {tier}, from the lowest",
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

  "page.proof.title": ["五、证明一个名称在抽取池中", "5. Prove that a name was in the pool"],
  "page.proof.hint": [
    "公开之后，每个名称都连同编码和盐一起给出。盐是封库时随机生成的，没有它谁也猜不出名称；有了它，谁都能证明名称在抽取前已经定下。",
    "After disclosure every name comes with its id and its salt. The salt was random at the freeze: without it nobody can guess the name, and with it anybody can prove that the name was fixed before the draw.",
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

  "page.checks.title": ["六、全部核验项目", "6. All checks"],
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
  "page.group.bag": ["档案包完好", "The bag is whole"],
  "page.group.bag-says": [
    "交出之后，没有文件丢失、增加或改动，每个文件都是规定的写法。",
    "Since it was handed out no file was lost, added or changed, and every file is written as laid down.",
  ],
  "page.group.freeze": ["抽取前已经定下", "Fixed before the draw"],
  "page.group.freeze-says": [
    "在任何随机数产生之前，名单、排除、定额和投签人都已定下；定额合乎规则，无人有两个号。",
    "List, exclusions, quotas and slip writers were fixed before there was any chance; the quotas follow the rules and nobody has two tickets.",
  ],
  "page.group.slips": ["投签", "The slips"],
  "page.group.slips-says": [
    "投签的人里有纪检、有局外人员；签、设备承诺的随机数和封库摘要一起定出种子，谁也不能单独左右。",
    "The writers include discipline and people from outside; slips, the device’s committed nonce and the freeze make the seed, which no one of them can steer.",
  ],
  "page.group.result": ["抽取结果", "The result"],
  "page.group.result-says": [
    "用种子把全部票号重算一遍，得出的名单与档案包里的一行不差。",
    "All tickets were worked out again from the seed, and the list is line by line that of the bag.",
  ],
  "page.group.teams": ["检查人员分组", "The teams"],
  "page.group.teams-says": [
    "检查人员也是按票号分派的。回避名单密封期间只能核对形式，启封后可以全部重算。",
    "Inspectors are dealt by tickets too. While the list of conflicts is sealed only the form can be checked; once opened, all of it.",
  ],
  "page.group.ledger": ["账本", "The ledger"],
  "page.group.ledger-says": [
    "现场每一步都记在首尾相扣的账本里，先后次序与协议一致，删改任何一条都会断开。",
    "Every step in the room hangs on the one before, in the order of the protocol; changing any of them breaks the chain.",
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
