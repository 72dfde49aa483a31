import type { Entry } from "./catalogue.ts";

/** From the lock to the disclosure: what is refused, and what facts, papers and pages say alike. */
export const inspection = {
  "inspection.no-bag": [
    "{ceremony} 的档案包尚未写出。请先在该场“纪要”页写出档案包，再开启名单。",
    "The bag of {ceremony} is not written yet: write it on that ceremony's page of the minutes, then open the list.",
  ],
  "inspection.under-way": [
    "{ceremony} 自封库至写出档案包期间，任何名称都不上屏幕。请在写出该场档案包之后再开启或查看。",
    "While {ceremony} is between its freeze and its bag no name comes onto a screen: open and look when its bag is written.",
  ],
  "inspection.no-units": [
    "没有选择单位。请选择要开启的单位。",
    "No unit is chosen: choose those to be opened.",
  ],
  "inspection.no-units-of": [
    "名单上没有由 {inspector} 承担的单位，不能按此范围开启。",
    "No unit of the list is {inspector}'s: there is nothing to open in this scope.",
  ],
  "inspection.not-drawn": [
    "{unit} 不在抽中名单上。未抽中的单位在公示之后才可单独开启，之前一概不开，否则谁都能问出自己会不会被查。",
    "{unit} is not on the list. A unit that was not drawn has its own opening after the disclosure only, never before: else anybody could learn whether an inspection is coming.",
  ],
  "inspection.one-person": [
    "抽取负责人和纪检监督人填的是同一个人。名单须由两人共同开启。",
    "Draw officer and supervisor are given as one person: two people open the list together.",
  ],
  "inspection.one-secret": [
    "两处填的是同一个口令（或同一个恢复码）。须由两位保管人各自输入自己的一个；未作尝试。",
    "Both fields hold the same passphrase or code: each keeper types his or her own. Nothing was tried.",
  ],
  "inspection.forgotten": [
    "这份名单没有打开着的内容。打开的内容只在程序运行期间保留；需要时由两位保管人重新开启。",
    "Nothing of this list is open: what is opened is kept only while the program runs. Both keepers open it again when it is needed.",
  ],
  "inspection.differs": [
    "{ceremony} 的密封名单中 {code} 与封库时的承诺不符，没有开启。请保留现场并报告。",
    "In the sealed list of {ceremony}, {code} does not open its commitment: nothing was opened. Keep everything as it is and report it.",
  ],
  "inspection.no-tasks": [
    "派单没有写明检查内容，请填写。",
    "The slip says nothing of what is to be inspected: fill it in.",
  ],
  "inspection.no-issuer": [
    "派单没有写明派单人，请填写。",
    "The slip names nobody who issues it: fill it in.",
  ],
  "inspection.slip-waived": [
    "{unit} 已免检，不制作派单。",
    "The visit to {unit} is waived: no dispatch slip is made for it.",
  ],
  "inspection.slip-visited": [
    "{unit} 的检查已经登记，不再制作派单；已归档的派单可以重新打印。",
    "The visit to {unit} is on record: no dispatch slip is made for it any more. One that is filed can be printed again.",
  ],
  "inspection.paper-late": [
    "{ceremony} 已于 {at} 公示，不再制作派单和密封附件。单位名称见已发布的内容；已归档的文书可以重新打印。",
    "{ceremony} was disclosed on {at}: no dispatch slip and no annex is made any more. Its units are in what was published; papers that are filed can be printed again.",
  ],
  "inspection.unit-closed": [
    "{unit} 的名称没有打开。请先由两位保管人开启（含检查人员），再制作文书。",
    "The name of {unit} is not open: both keepers open it first, with its inspectors, then the paper is made.",
  ],
  "inspection.team-other": [
    "{inspector} 现在不在 {unit} 的检查组里，文书不能写这个人。",
    "{inspector} is not in the team of {unit} as it stands: no paper about it names them.",
  ],
  "inspection.team-closed": [
    "{unit} 的检查人员 {inspector} 没有打开。请连同检查人员再开启一次，再制作文书。",
    "Inspector {inspector} of {unit} is not open: open the unit once more with its inspectors, then make the paper.",
  ],
  "inspection.no-such-opening": ["没有第 {number} 次开启。", "There is no opening {number}."],
  "inspection.ground-unfit": [
    "所选事由不适用于这种变更：免检用本场规则集所列的理由，回避用利害关系、不能到场或其他。",
    "This ground does not go with this kind of amendment: a waiver rests on a reason of the rule set that the list was drawn by; a recusal on a conflict of interest, absence or something else.",
  ],
  "inspection.operator-approves": [
    "批准人 {operator} 是本场的操作员，不能批准变更或公示。请由其他负责人批准。",
    "{operator} was the operator of this ceremony and approves neither an amendment nor the disclosure: let somebody else approve it.",
  ],
  "inspection.written-reason": [
    "{inspector} 本来就是因变更接替到 {unit} 的，再次更换须以利害关系或不能到场为事由，并写明理由；没有更换。",
    "{inspector} came to {unit} by an amendment already: to change this place once more takes a written conflict of interest or absence. Nothing was changed.",
  ],
  "inspection.addendum-due": [
    "第 {number} 号变更已登记，附页还没有制作，不能再登记变更。请先在“名单锁定后的变更”表中按该号的“制作附页”，再登记。",
    "Amendment {number} is recorded and has no addendum yet: nothing more is amended. Make its addendum first, in the table of the amendments, then amend.",
  ],
  "inspection.no-such-amendment": ["没有第 {number} 号变更。", "There is no amendment {number}."],
  "inspection.field.approver": ["批准人", "approver"],
  "inspection.ground.conflict": ["利害关系，须回避", "conflict of interest"],
  "inspection.ground.absence": ["不能到场", "absence"],
  "inspection.ground.other": ["其他", "another ground"],
  "inspection.ground.rules": ["规则集所列的免检理由", "a reason of the rule set"],
  "inspection.reason.waive": ["{ground}（{basis}）：{reason}", "{ground} ({basis}): {reason}"],
  "inspection.reason.recusal": ["{ground}：{reason}", "{ground}: {reason}"],
  "inspection.form.approval": ["行政检查审批表数据", "Data of the approval form"],
  "inspection.form.notice": ["检查通知书数据", "Data of the notice of check"],
  "inspection.field.asked": ["提出人", "who asks for it"],
  "inspection.team.with": ["含检查人员", "with their inspectors"],
  "inspection.team.without": ["不含检查人员", "without their inspectors"],
} as const satisfies Record<`inspection.${string}`, Entry>;
