import type { Entry } from "./catalogue.ts";

/** Phases 4 and 5 on the console: slips in the box, the nonce, slips opened and read. */
export const consoleSlips = {
  "console.slips.box": ["投签箱：{dropped} / {writers}", "The box: {dropped} of {writers}"],
  "console.slips.box.hint": [
    "看到签纸落入箱中，再按该投签人的按钮。签纸折叠投入，任何人不得打开。",
    "Press a writer's button when you have seen the slip fall into the box. Slips go in folded and nobody opens one.",
  ],
  "console.slips.dropped": ["已投入", "in the box"],
  "console.slips.missing": [
    "还有 {count} 张签纸未投入",
    "{count} {count|slip|slips} {count|is|are} not in the box yet",
  ],
  "console.slips.count": ["清点折叠的签纸", "Count the folded slips"],
  "console.slips.count.hint": [
    "全部投入后，不打开签纸，由两人当众清点张数，与名册 {writers} 人核对。",
    "When all are in, two people count the folded slips before everybody, against the {writers} on the roster.",
  ],
  "console.slips.count.label": ["清点到的张数", "Slips counted"],
  "console.slips.count.blocked": ["请输入清点到的张数", "Enter how many were counted"],
  "console.slips.count.act": ["记录清点结果", "Record the count"],
  "console.slips.miscount": [
    "清点到 {count} 张，名册为 {writers} 人，不相符",
    "{count} {count|slip|slips} {count|was|were} counted, the roster has {writers}: this does not agree",
  ],
  "console.slips.miscount.hint": [
    "不要打开任何签纸。可再数一遍；确实少了的，由本人重写一张；多了的，当众查明来由。因无法知道是谁的，全部投签须重新逐一确认，再清点。查不清的，由两名保管人作废本场。",
    "Open no slip. Count again; where one is missing its writer writes another, where there is one too many find out why before everybody. Nobody knows whose it is, so every drop is confirmed anew and then counted. If it cannot be settled, both keepers void the ceremony.",
  ],
  "console.slips.reveal": ["揭示机器随机数", "Reveal the nonce"],
  "console.slips.reveal.hint": [
    "签纸仍然折叠着，机器先交出它唯一的秘密；此后机器不再掌握任何影响结果的秘密。",
    "While the slips are still folded the machine gives up its one secret; it holds none that bears on the result from then on.",
  ],
  "console.slips.reveal.act": ["揭示机器随机数", "Reveal the nonce"],
  "console.slips.reveal.ask": ["现在揭示机器随机数？", "Reveal the nonce now?"],
  "console.slips.reveal.warning": [
    "揭示后本场不能再作废：签纸一打开，任何人都能算出结果。请确认清点已相符，且纪检监察人员在场。",
    "After this nobody can void the ceremony: once the slips are opened anyone can compute the result. Make sure that the count agrees and the discipline department is present.",
  ],

  "console.reveal.nonce": ["机器随机数与承诺相符", "The nonce meets its commitment"],
  "console.reveal.nonce.hint": [
    "封库时公布的承诺就是这个随机数的 SHA-256，大屏上同时显示。",
    "The commitment shown at the freeze is the SHA-256 of this nonce; the stage shows both.",
  ],
  "console.reveal.photographed": [
    "录入第一位数字之前，全部签纸须当众打开、摊开并拍照。",
    "Before the first digit is typed, all slips are opened before everybody, laid out and photographed.",
  ],
  "console.reveal.photographed.act": ["已摊开并拍照，开始读签", "Laid out and photographed: begin to read"],
  "console.reveal.list": ["签纸列表", "Slips"],
  "console.reveal.slips": [
    "读签：{fixed} / {slips} 张已读定",
    "Reading: {fixed} of {slips} {slips|slip|slips} fixed",
  ],
  "console.reveal.slip": ["{slip} 号签纸　{writer}", "Slip {slip}, {writer}"],
  "console.reveal.slip.number": ["{slip} 号", "No. {slip}"],
  "console.reveal.slip.hint": [
    "两人先后独立读数，各自录入，不看对方的。看不清的位录“?”，按 0 计；空位同样。",
    'Two read one after the other and each types what is there, without seeing the other\'s. A "?" stands for a digit that cannot be read or is missing; it counts as 0.',
  ],
  "console.reveal.standing.unread": ["未读", "unread"],
  "console.reveal.standing.half": ["待第二人", "one reading"],
  "console.reveal.standing.third": ["待第三人", "third reader"],
  "console.reveal.standing.fixed": ["已读定", "fixed"],
  "console.reveal.reader.1": ["第一读签人：{name}", "First reader: {name}"],
  "console.reveal.reader.2": ["第二读签人：{name}", "Second reader: {name}"],
  "console.reveal.reader.3": ["第三读签人：{name}", "Third reader: {name}"],
  "console.reveal.box": ["第 {place} 位", "Digit {place}"],
  "console.reveal.unfit": [
    "只能输入 0 至 9；看不清的位输入“?”。粘贴时须为 12 位。",
    'Only 0 to 9, and "?" for what cannot be read. Pasted text must fit the twelve boxes.',
  ],
  "console.reveal.hand-in": ["交读数", "Hand in"],
  "console.reveal.final": ["交出后不能更改。", "A reading that is handed in is never changed."],
  "console.reveal.covered": ["已交，遮住", "handed in, covered"],
  "console.reveal.third": ["须由第三人读", "The third reads it"],
  "console.reveal.differ": [
    "第 {places} 位不一致。请第三读签人读全部 12 位，逐位以多数为准，没有多数的位计 0。",
    "They differ at digit {places}. The third reads all twelve; at each the majority holds, and without one it counts as 0.",
  ],
  "console.reveal.objected": [
    "有人对读数提出异议。请第三读签人读全部 12 位，逐位以多数为准。",
    "Somebody objects to a digit. The third reads all twelve; at each the majority holds.",
  ],
  "console.reveal.fixed": ["读定：{digits}", "Fixed: {digits}"],
  "console.reveal.object": ["记录异议…", "Record an objection…"],
  "console.reveal.object.title": ["对 {slip} 号签纸的异议", "Objection to slip {slip}"],
  "console.reveal.object.hint": [
    "记录后由第三人读这张签纸，以多数为准。",
    "Once recorded, the third reads this slip and the majority holds.",
  ],
  "console.reveal.object.late": [
    "写入抽取记录，不中止抽取，也不改变结果。",
    "It stands in the minutes; it stops nothing and changes nothing.",
  ],
  "console.reveal.object.label": ["谁提出、对什么提出异议", "Who objects, and to what"],
  "console.reveal.object.act": ["记录异议", "Record it"],
  "console.reveal.unread": [
    "还有 {count} 张签纸未读定",
    "{count} {count|slip|slips} {count|is|are} not fixed yet",
  ],
  "console.reveal.next-slip": ["读 {slip} 号签纸", "read slip {slip}"],
  "console.reveal.next-slip.act": ["读 {slip} 号签纸", "On to slip {slip}"],
  "console.reveal.envelope": ["签纸装入信封", "The slips go into an envelope"],
  "console.reveal.envelope.hint": [
    "全部签纸当众装入信封、封口，编号写入抽取记录。",
    "All slips go into an envelope before everybody; its number stands in the minutes.",
  ],
  "console.reveal.envelope.label": ["信封编号", "Number of the envelope"],
  "console.reveal.envelope.act": ["记录信封编号", "Record the number"],
  "console.reveal.envelope.blocked": ["请先录入信封编号", "Enter the number of the envelope first"],
  "console.reveal.fix": ["计算并写入结果", "Compute and store the result"],
  "console.reveal.fix.hint": [
    "由封库文件、随机数和签纸算出种子、名单与检查组，先写入账本，再在大屏上展示。",
    "Seed, list and teams follow from freeze, nonce and slips; they are in the ledger before the stage shows anything.",
  ],
  "console.reveal.fix.act": ["计算结果，开始摇号", "Compute the result, on to the draw"],
  "console.reveal.fix.ask": ["现在计算并固定结果？", "Compute and fix the result now?"],
  "console.reveal.fix.warning": [
    "结果由已公布的内容唯一确定，写入账本后不能重抽，也没有任何功能可以重抽。大屏上的动画只是展示它。",
    "The result follows from what has been shown and from nothing else. Once in the ledger there is no redraw, and no function for one; the stage only shows it.",
  ],
} as const satisfies Record<`console.${"slips" | "reveal"}.${string}`, Entry>;
