import type { Entry } from "./catalogue.ts";

/** Visits to drawn units and their results: what is refused, and what sheets and pages call things. */
export const inspectionResults = {
  "inspection.content.facilities": ["污染防治设施运行情况", "Pollution-control facilities"],
  "inspection.content.discharge": ["污染物排放情况", "Discharges"],
  "inspection.content.solid-waste": ["固体废物管理情况", "Solid waste"],
  "inspection.content.eia": ["环评执行情况", "EIA"],
  "inspection.content.three-simultaneities": ["“三同时”执行情况", "Three simultaneities"],
  "inspection.content.discharge-permit": ["排污许可执行情况", "Discharge permit"],
  "inspection.content.radiation-permit": ["辐射安全许可执行情况", "Radiation permit"],
  "inspection.found.sound": ["未发现问题", "nothing wrong"],
  "inspection.found.violation": ["存在违法", "violation"],
  "inspection.found.none": ["不涉及", "not applicable"],
  "inspection.yes": ["是", "yes"],
  "inspection.no": ["否", "no"],
  "inspection.sheet": ["检查结果", "Visits and results"],
  "inspection.column.ceremony": ["抽查场次", "Ceremony"],
  "inspection.column.unit": ["抽查代码", "Code"],
  "inspection.column.first": ["检查开始日", "First day"],
  "inspection.column.last": ["检查结束日", "Last day"],
  "inspection.column.record": ["现场监察记录编号", "On-site record No."],
  "inspection.column.act": ["行政行为码", "Code of the act"],
  "inspection.column.joint": ["联合检查", "Joint"],
  "inspection.column.monitoring": ["现场监测", "Monitoring"],
  "inspection.column.violation": ["违法情况（公示）", "Violation (published)"],
  "inspection.column.order": ["责令改正（公示）", "Order to correct (published)"],
  "inspection.column.sanction": ["处罚情况（公示）", "Sanction (published)"],
  "inspection.no-visits": ["没有要登记的检查。", "There is no visit to record."],
  "inspection.no-visit": [
    "{unit} 还没有登记检查，无可更正。",
    "No visit to {unit} is on record: there is nothing to put right.",
  ],
  "inspection.visit-waived": [
    "{unit} 已免检，不登记检查结果。由其他检查覆盖的，录入历次检查名单。",
    "The visit to {unit} is waived, and no result is recorded: the check that covers it goes onto the list of visits.",
  ],
  "inspection.visited-already": [
    "{unit} 的检查已经登记，不能再免检或更换检查人员。登记有误的，更正检查结果。",
    "The visit to {unit} is on record: it is not waived any more, and nobody comes instead. What is wrong in it is corrected as a result.",
  ],
  "inspection.visit-backwards": [
    "{unit} 的检查开始日 {first} 晚于结束日 {last}。",
    "The visit to {unit} would begin on {first}, after its last day {last}.",
  ],
  "inspection.visit-early": [
    "{unit} 的检查开始日 {first} 早于名单锁定之日 {locked}，不是按本名单进行的检查。",
    "The visit to {unit} would begin on {first}, before the list was locked on {locked}: it was no visit by this list.",
  ],
  "inspection.visit-unopened": [
    "{unit} 的检查开始日 {first} 早于其名称首次开启之日 {opened}，那时还没有人知道是哪一家。请核对日期；如开启当时本机时钟有误，先校正时钟并再开启一次。",
    "The visit to {unit} would begin on {first}, before the unit was opened by name on {opened}: nobody knew yet whom to visit. Check the day; if the clock of this machine was wrong at that opening, set it right and open the unit once more.",
  ],
  "inspection.visit-ahead": [
    "{unit} 的检查到 {last} 才结束，今天是 {today}。检查结束后再登记。",
    "The visit to {unit} ends on {last}, and today is {today}: record it when it has ended.",
  ],
  "inspection.no-record-number": [
    "{unit} 没有写明现场监察记录编号。",
    "The number of the on-site record of {unit} is missing.",
  ],
  "inspection.result-empty": [
    "{unit} 的结果没有写明检查了哪些内容。",
    "The result of {unit} does not say what was inspected.",
  ],
  "inspection.result-twice": [
    "{unit} 的结果中同一项检查内容出现两次。",
    "The result of {unit} says of one content twice what was found.",
  ],
  "inspection.violation-unsaid": [
    "{unit} 有一项存在违法，但没有写明违法情况（公示用）。",
    "One content of {unit} says violation, but the violation to be published is not stated.",
  ],
  "inspection.violation-none": [
    "{unit} 没有一项存在违法，却写有违法情况、责令改正或处罚。请核对。",
    "No content of {unit} says violation, yet a violation, an order or a sanction is stated: look at it again.",
  ],
  "inspection.visit-twice": ["{unit} 出现两次。", "{unit} is there twice."],
  "inspection.visit-recorded": [
    "{unit} 的这次检查已经登记；需要改的，用“更正”并写明理由。",
    "The visit to {unit} is on record already: to change it, correct it, with a reason.",
  ],
  "inspection.visit-differs": [
    "{unit} 已登记的检查日期或编号与这里所填不同；先用“更正”改好，再登记结果。",
    "What is on record of the visit to {unit} is not what is entered here: correct it first, then record the result.",
  ],
  "inspection.correction-other": [
    "{unit} 的更正须与已登记的内容相同：有结果的连同结果一起更正，没有结果的先登记结果。",
    "What is put right of {unit} is what is on record: with its result where there is one, and without where there is none yet.",
  ],
  "inspection.result-closed": [
    "{unit} 的名称没有打开，也没有派单留存。请先由两位保管人开启，再登记检查。",
    "{unit} is not open, and no slip of it is filed: both keepers open it first, then its visit is recorded.",
  ],
  "inspection.sheet-unknown": [
    "没有找到检查结果的表头。至少要有这些列：{needed}。可先导出本名单的表格，在其中填写。",
    "No headings of visits were found. There must be at least: {needed}. Export the sheet of this list and fill it in.",
  ],
  "inspection.sheet-empty": [
    "表格中没有填写任何检查。",
    "Nothing is filled in: the sheet says of no unit that it was visited.",
  ],
  "inspection.sheet-wrong": [
    "表格有 {count} 处不能采用，没有登记任何一行。请按列出的单元格改好后再导入。",
    "What stands in {count} {count|cell|cells} of the sheet cannot be taken, and no row was recorded: put right what is listed, then read the sheet again.",
  ],
  "inspection.sheet-other": [
    "抽查场次是“{found}”，不是本名单的 {ceremony}",
    "the ceremony is “{found}”, not {ceremony}",
  ],
  "inspection.sheet-twice": ["{unit} 与第 {row} 行重复", "{unit} stands in row {row} already"],
  "inspection.sheet-day": ["“{value}”不是日期", "“{value}” is no day"],
  "inspection.sheet-flag": ["“{value}”既不是“是”也不是“否”", "“{value}” is neither yes nor no"],
  "inspection.sheet-found": [
    "“{value}”看不懂；请写 {words} 之一，需要说明的写在冒号之后",
    "“{value}” is not understood: write one of {words}, and what there is to say of it behind a colon",
  ],
  "inspection.task.sheet": ["执法任务", "Tasks"],
  "inspection.task.name": ["{period} 双随机抽查：{unit}", "{period} random inspection: {unit}"],
  "inspection.task.source": ["双随机抽查", "random inspection"],
  "inspection.task.remark": ["{ceremony} {code}", "{ceremony} {code}"],
  "inspection.no-tasks-open": [
    "没有打开的或已派单的单位可以导出。请先由两位保管人开启。",
    "No unit is open or dispatched: both keepers open those that are to be exported.",
  ],
  "inspection.waits-visits": [
    "{count} 家尚未登记检查：{units}",
    "no visit on record of {count} {count|unit|units}: {units}",
  ],
  "inspection.waits-results": [
    "{count} 家检查结束、结果未登记：{units}",
    "no result on record of {count} {count|unit|units}: {units}",
  ],
  "inspection.waits-addenda": [
    "{count} 项变更的附页尚未制作归档",
    "the addenda of {count} {count|amendment|amendments} not filed yet",
  ],
  "inspection.waits-earlier": [
    "本年较早的 {ceremony} 尚未公示（它计入了本名单的上限和第二序）",
    "{ceremony}, earlier this year, which is not disclosed and was counted by this list",
  ],
  "inspection.disclosure-waits": ["还不能公示：{waits}。", "Not to be disclosed yet: {waits}."],
  "inspection.own-early": [
    "{ceremony} 的名单尚未公示。未抽中的单位在公示之后才可单独开启，请先公示。",
    "The list of {ceremony} is not disclosed yet. A unit that was not drawn has its own opening after that only: disclose first.",
  ],
  "inspection.own-unsaid": [
    "没有写明是哪一家单位。请填写污染源编码或单位全称。",
    "It is not said which unit. Type its id or its whole name.",
  ],
  "inspection.own-unknown": [
    "封库名单里没有这一编码或名称的单位。请按封库时的编码或全称填写。",
    "The frozen list has no unit of that id or name. Type it as it was at the freeze.",
  ],
  "inspection.own-several": [
    "封库名单里有几家单位同名。请改填污染源编码。",
    "Several units of the frozen list have that name. Type the id instead.",
  ],
  "inspection.own-published": [
    "这家单位已在公示的 openings.csv 中（抽中、第二序或被排除），不需要单独开启。",
    "This unit stands in the published openings.csv already (drawn, in the second tier, or excluded): it needs no opening of its own.",
  ],
  "inspection.own-file": [
    "{ceremony}：本单位在抽取池中的代码是 {units}，未被抽中。\n自行核验：按所用系统粘贴并运行下面其中一行，结果应与公开档案包 data/public/pool.csv 中该代码所在行的最后一列相同。\nWindows（PowerShell：按 Win+X，选“Windows PowerShell”或“终端”）：\n{windows}\nmacOS（终端）：\n{mac}\nLinux（终端）：\n{linux}",
    "{ceremony}: in the pool this unit was {units}, and it was not drawn.\nCheck it yourself: paste and run the line of your system below; what it prints is the last column of that code in data/public/pool.csv of the public bag.\nWindows (PowerShell: press Win+X and choose Windows PowerShell or Terminal):\n{windows}\nmacOS (Terminal):\n{mac}\nLinux (a terminal):\n{linux}",
  ],
  "inspection.disclosure-sealed": [
    "{count} 个须公开的代码还封着（例如 {code}）。请由两位保管人输入口令或恢复码，一并开启。",
    "{count} {count|code|codes} to be published still sealed, {code} among them: both keepers type their passphrases or recovery codes with it.",
  ],
  "inspection.disclosure-names": [
    "公示文字中出现了检查人员“{found}”。公示不写检查人员，请先更正结果。",
    "What would be published names the inspector “{found}”. No inspector is published: correct the result first.",
  ],
  "inspection.disclosed": [
    "{ceremony} 已于 {at} 公示，不再更改。",
    "{ceremony} was disclosed on {at} and is not changed any more.",
  ],
} as const satisfies Record<`inspection.${string}`, Entry>;
