import type { Entry } from "./catalogue.ts";

/** What the room reads. */
export const stage = {
  "stage.rehearsal": ["演 练 REHEARSAL · 结果无效", "REHEARSAL 演 练 · result not valid"],
  "stage.rehearsal.word": ["演练", "REHEARSAL"],
  "stage.pool": [
    "可抽单位 {units} 家（按类计）、检查人员 {inspectors} 名",
    "{units} {units|unit|units} (counted by draw), {inspectors} {inspectors|inspector|inspectors}",
  ],
  "stage.freeze.short": ["封库摘要", "Freeze digest"],
  "stage.blank": ["大屏空白", "The stage is blank"],
  "stage.full-screen": ["按 F11 键全屏，再按退出", "Press F11 to fill the screen, and again to leave"],
  "stage.turn": ["第 {at} / {count} 屏", "Screen {at} of {count}"],

  "stage.title": ["双随机公开抽取", "Double-random public draw"],
  "stage.title.item": ["抽查事项", "Item"],
  "stage.title.what": [
    "从 {units} 家可抽单位（按类计）中抽出受检单位，从 {inspectors} 名检查人员中配成检查组。在场人员写下的数字与封存的随机数合在一起算出名单：只知其一的人左右不了结果，人人可以复算。",
    "Units to inspect are drawn out of {units} (counted by draw), and teams out of {inspectors} {inspectors|inspector|inspectors}. The list comes from digits written in this room and a sealed random number: neither alone can steer it, and anybody can compute it again.",
  ],
  "stage.title.what-ahead": [
    "抽出受检单位，再配成检查组。在场人员写下的数字与封存的随机数合在一起算出名单：只知其一的人左右不了结果，人人可以复算。",
    "Units to inspect are drawn here, and teams of inspectors. The list comes from digits written in this room and a sealed random number: neither alone can steer it, and anybody can compute it again.",
  ],
  "stage.title.place": ["地点", "Place"],
  "stage.title.organiser": ["组织单位", "Held by"],
  "stage.title.day": ["日期", "Day"],

  "stage.test.title": ["大屏测试卡", "Test card"],
  "stage.test.size": ["{percent} % 明签 摇号 8B3F", "{percent} % Mingqian 8B3F"],
  "stage.test.sizes": [
    "最后一排应能读清最小的一行",
    "The last row of the room should read the smallest line",
  ],
  "stage.test.edges": ["四边的边线应完整可见", "The line along all four edges should be visible whole"],
  "stage.test.greys": ["十二级灰阶应能逐级分清", "All twelve greys should be told apart"],
  "stage.test.qr": ["第十排用手机应能扫出", "A phone in the tenth row should read this"],
  "stage.test.sound.playing": ["声音：每两秒一声提示音", "Sound: a tone every two seconds"],
  "stage.test.sound.off": [
    "声音：未启用（控制台“划线时轻响一声”）",
    "Sound: off (on the console: “One quiet sound at the line”)",
  ],
  "stage.test.sound.silent": [
    "声音：浏览器未允许自动播放，本机不出声",
    "Sound: this window is not allowed to play, so it stays silent",
  ],

  "stage.paused": ["暂 停", "Paused"],
  "stage.paused.operator": [
    "抽取暂停，稍后从同一步继续。",
    "The ceremony is paused and will go on from this very step.",
  ],
  "stage.paused.discipline-left": [
    "在场已无纪检监察人员，抽取自动暂停；其返回后从同一步继续。",
    "Nobody of the discipline department is present, so the ceremony has paused itself. It goes on from this very step.",
  ],

  "stage.roll": ["见证人名册", "Witness roll"],
  "stage.roll.none": ["尚无人签到", "Nobody has signed in yet"],
  "stage.roll.writes": ["投签", "writes a slip"],
  "stage.roll.left": ["已离场", "has left"],

  "stage.freezing": ["正在封库", "The pool is being frozen"],
  "stage.freezing.steps": ["已完成 {done} 步，共 {steps} 步", "{done} of {steps} {steps|step|steps} done"],
  "stage.freezing.how": [
    "名单由两个口令、两个恢复码密封：每个密封一次、试开一次。",
    "Two passphrases and two recovery codes: each seals once and opens once on trial.",
  ],
  "stage.freezing.why": [
    "有意放慢，使日后猜口令也同样慢。",
    "It is slow on purpose, so that guessing them later is slow too.",
  ],

  "stage.freeze": ["封库摘要 · 请与手中的核验单核对", "Freeze digest · compare it with your check sheet"],
  "stage.freeze.label": [
    "SHA-256(freeze.txt)，公布于签纸投入与机器随机数揭示之前",
    "SHA-256 of freeze.txt, shown before slips and nonce",
  ],
  "stage.freeze.conflicts": [
    "回避关系 {lines} 条；可选人员最少的单位仍有 {least} 名检查人员可选",
    "Conflicts of interest: {lines}. Fewest inspectors left for a unit: {least}",
  ],
  "stage.freeze.not-counted": [
    "{ceremonies} 的名单未能以输入的口令与恢复码打开，其抽取次数经纪检监督人批准未计入：当时抽中的单位可能再被抽中，不受年度上限和分层限制。",
    "Not counted, as the supervisor approved: {ceremonies}. Units drawn then may be drawn again.",
  ],
  "stage.freeze.approved": [
    "回避关系 {pairs} 对（按代码计 {lines} 条），监督人已确认；可选人员最少的单位仍有 {least} 名",
    "Conflicts of interest: {pairs} (counted by code: {lines}), approved. Fewest inspectors left for a unit: {least}",
  ],
  "stage.freeze.quota": ["定额", "Quota"],
  "stage.freeze.tiers": [
    "第二序为本年度已检查过一次的重点排污单位，第一序抽完后方可抽取。",
    "2nd: key units visited once this year, drawn only after all of the 1st.",
  ],
  "stage.freeze.tier.1": ["第一序", "1st"],
  "stage.freeze.tier.2": ["第二序", "2nd"],
  "stage.freeze.share": ["抽中概率", "Chance"],

  "stage.begun-anew": ["账本重新开始", "Ledger begun anew"],
  "stage.roll.leads": ["{what}：{name}", "{what}: {name}"],
  "stage.roll.was": ["（更正，原为：{name}）", " (corrected, was: {name})"],
  "stage.slips": ["投签", "Slips into the box"],
  "stage.slips.how": [
    "每人独自写下十二位数字，折好投入票箱。",
    "Everyone writes twelve digits alone, folds the slip and drops it.",
  ],
  "stage.slips.count": ["已投 {dropped} / {writers}", "{dropped} of {writers} dropped"],
  "stage.slips.counted": ["已清点：与名册相符", "Counted: agrees with the roster"],
  "stage.slips.dropped": ["已投", "dropped"],
  "stage.slips.waiting": ["待投", "not yet"],
  "stage.slips.confirmed": ["已重新确认 {dropped} / {writers}", "{dropped} of {writers} confirmed anew"],
  "stage.slips.unconfirmed": ["待确认", "to confirm"],
  "stage.slips.miscount": [
    "清点到 {count} 张，与投签人数 {writers} 不相符。无法知道差在谁的签纸，须逐一重新确认。",
    "{count} counted, which does not agree with {writers} {writers|writer|writers}. Nobody can tell whose slip it is: each drop is confirmed anew.",
  ],

  "stage.nonce": ["揭示机器随机数", "The machine reveals its nonce"],
  "stage.nonce.nonce": ["机器随机数", "Nonce"],
  "stage.nonce.hash": ["本窗口现算的 SHA-256", "Its SHA-256, computed in this window"],
  "stage.nonce.commitment": ["封库时公布的承诺", "Commitment made at the freeze"],
  "stage.nonce.met": [
    "相符：封库以后机器没有改过它",
    "They meet: the machine has not changed it since the freeze",
  ],
  "stage.nonce.differs": ["不相符，请停止抽取", "They differ: stop the ceremony"],

  "stage.slip": ["{slip} 号签纸 · {name}", "Slip {slip} · {name}"],
  "stage.slip.fixed": ["✓ 数字已定", "✓ These digits stand"],
  "stage.slip.all-read": [
    "✓ 各签均已读定；对数字有异议请现在提出",
    "✓ All slips are read; object to a digit now",
  ],
  "stage.slip.open": [
    "标 ? 处两人所读不同，由第三人读",
    "Where ? stands the two differ; a third person reads",
  ],
  "stage.slip.unread": ["未开", "unopened"],
  "stage.slips.all": ["各张签纸", "All slips"],

  "stage.seed": ["种子形成", "The seed"],
  "stage.seed.file": ["seed.txt", "seed.txt"],
  "stage.seed.more": ["… 共 {count} 张签纸", "… {count} {count|slip|slips} in all"],
  "stage.seed.value": ["种子 S = SHA-256(seed.txt)", "Seed S = SHA-256 of seed.txt"],
  "stage.seed.differs": [
    "本窗口算出的种子与账本不符，请立即停止并核查！",
    "The seed computed here is not the ledger's: stop and check!",
  ],
  "stage.seed.since": [
    "从此再无任何随机：名单由种子算出，人人可以复算。",
    "Nothing is random from here on: anyone can compute the list.",
  ],

  "stage.draw.terms": ["可抽 {eligible} · 定额 {quota}", "{eligible} eligible · {quota} to draw"],
  "stage.draw.fixed": [
    "结果在本动画之前已经确定并存入账本，这里只是展示。",
    "The result was fixed and stored before this animation; it shows it.",
  ],
  "stage.draw.computing": ["正在本窗口计算全部票号…", "Computing every ticket in this window…"],
  "stage.draw.failed": [
    "本窗口未能算出票号，这里不显示图，也没有在此核对结果。结果已存入账本，不受影响。",
    "This window could not compute the tickets: there is no picture, and the result was not checked here. The ledger holds it all the same.",
  ],
  "stage.draw.pool-differs": [
    "本窗口收到的池与封库摘要不符，请停止抽取。",
    "The pool this window received does not meet the freeze digest: stop the ceremony.",
  ],
  "stage.draw.none": ["本项没有可抽取的单位。", "There is no unit to draw here."],
  "stage.line.roll-call": [
    "点名：全部 {count} 个代码按顺序排列，一个不少。",
    "Roll call: all {count} {count|code|codes} {count|stands|stand} in order, not one is missing.",
  ],
  "stage.line.tickets": [
    "票号 = SHA-256(种子,代码) 的前 8 字节 ÷ 2⁶⁴；高度是同一哈希的另一段。没有任何装饰。",
    "Ticket = first 8 bytes of SHA-256(seed,code) ÷ 2⁶⁴; the height is another part of it. Nothing is decoration.",
  ],
  "stage.line.magnify": [
    "向 0 放大。票号最小的先抽中；刻度、倍数、视野内数量都是真实的。",
    "Magnifying toward 0. The lowest tickets win; labels, factor and counts are true.",
  ],
  "stage.line.line": [
    "线左 {taken} 个抽中，线右未抽中。本窗口按种子独立复算，与账本一致。",
    "The {taken} left of the line are drawn, the rest are not. Computed anew in this window: agrees with the ledger.",
  ],
  "stage.line.passing": [
    "线左 {taken} 个抽中，线右未抽中，× 前项已抽中而跳过。本窗口独立复算，与账本一致。",
    "Left of the line {taken} are drawn, right of it none; × was drawn before. Computed here: agrees with the ledger.",
  ],
  "stage.line.differs": [
    "本窗口复算的结果与账本不一致，请停止抽取。",
    "What this window computes differs from the ledger: stop the ceremony.",
  ],
  "stage.line.in-view": ["视野内", "In view"],
  "stage.line.drawn": ["抽中 {count}", "Drawn: {count}"],
  "stage.line.passed": ["× 跳过 {count}", "× passed over: {count}"],
  "stage.line.cut-off": ["截止票号 {ticket}", "Cut-off {ticket}"],
  "stage.reveal.page": ["第 {at} / {count} 页", "Page {at} of {count}"],
  "stage.reveal.ranks": ["名单第 {from} 至 {to} 号", "Nos. {from} to {to} of the list"],
  "stage.reveal.rank": ["名单第 {rank} 号", "No. {rank} of the list"],
  "stage.reveal.ticket": ["票号 {ticket}", "Ticket {ticket}"],
  "stage.reveal.whole": [
    "完整名单载于抽取记录；结果摘要随后以二维码公布。",
    "The whole list is in the minutes; a QR code of its digest follows.",
  ],

  "stage.teams": ["检查组", "Inspection teams"],
  "stage.teams.units": ["第 {from} 至 {to} 家，共 {count} 家", "Units {from} to {to} of {count}"],
  "stage.teams.load": ["×{load}", "×{load}"],
  "stage.teams.how": [
    "逐家分派：先取已派家数最少的检查人员，相同者取票号小的；× 后为至此已派家数。",
    "Unit by unit: the inspector with fewest units so far (×), then the lower ticket.",
  ],

  "stage.result": ["抽取结果", "Result"],
  "stage.result.digest": ["结果摘要 SHA-256(result.csv)", "Result digest, SHA-256 of result.csv"],
  "stage.result.taken": ["抽中", "Drawn"],
  "stage.result.cut-off": ["截止票号（不大于它的抽中）", "Cut-off (drawn up to this ticket)"],
  "stage.result.locked": ["名单已锁定", "The list is locked"],
  "stage.result.open": ["等待两名保管人确认锁定", "To be locked by both keepers"],

  "stage.thanks": ["感谢各位见证", "Thank you for being witnesses"],
  "stage.thanks.keep": [
    "请把结束摘要抄在手中的核验单上并保存：今后任何人都可据此核验。",
    "Copy the close digest onto your slip and keep it: with it anyone can check the draw.",
  ],
  "stage.void": ["本场已作废", "This ceremony is void"],
  "stage.void.keep": [
    "没有名单，签纸不再开启。请把结束摘要抄在手中的核验单上并保存：它固定作废一事。",
    "There is no list. Copy the close digest and keep it: it fixes that this became void.",
  ],
  "stage.void.reason.both": ["作废原因", "Reason"],
  "stage.void.reason.officer": ["抽取负责人所述原因", "Reason of the draw officer"],
  "stage.void.reason.supervisor": ["纪检监督人所述原因", "Reason of the supervisor"],
  "stage.thanks.close": ["结束摘要 SHA-256(close.txt)", "Close digest, SHA-256 of close.txt"],
} as const satisfies Record<`stage.${string}`, Entry>;
