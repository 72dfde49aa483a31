import type { Entry } from "./catalogue.ts";

/** The annual plan (年度抽查计划，家次): refusals and warnings, what papers say of it, its own paper, its page of the console. */
export const yearPlans = {
  "rules.year-plan-year": [
    "年度计划只为 {from} 或 {to} 年编制，不能为 {year} 年。请核对年份与本机时钟。",
    "A plan is drawn up for {from} or {to}, not for {year}. Check the year and this machine's clock.",
  ],
  "rules.year-plan-below": [
    "{period} {draw}计划 {asked} 家次，低于规则要求的 {least} 家次。计划数须为整数，只可多、不可少，请改为 {least} 或以上。",
    "The class {draw} is planned with {asked} for {period}, below the {least} that the rules ask for. It is a whole number and may be more, never less: set {least} or above.",
  ],
  "rules.year-plan-beyond": [
    "{period} {draw}计划 {asked} 家次，多于在册的 {registered} 家：一个周期内同一单位在一类中只抽一次。请改小。",
    "The class {draw} is planned with {asked} for {period}, and {registered} {registered|is|are} registered: in one period a class draws each unit once. Plan fewer.",
  ],
  "rules.year-plan-unreasoned": [
    "{period} {draw}由 {least} 调高为 {asked} 家次，没有写理由。请补上理由。",
    "The class {draw} for {period} is raised from {least} to {asked} without a reason. Give it.",
  ],
  "rules.year-plan-no-cell": [
    "该规则集在 {period} 不抽取{draw}，或没有该类名单，不能为其编制计划数。",
    "The rule set does not draw {draw} for {period}, or the class has no list: no number can be planned for it.",
  ],
  "rules.year-plan-twice": [
    "{period} {draw}调高了两次。请只保留一次。",
    "The class {draw} for {period} is raised twice. Keep one of them.",
  ],
  "rules.year-plan-why": [
    "{year} 年度计划已有，本次为第 {version} 版。请写明修订理由。",
    "There is a plan of {year}; this is its version {version}. Say why it is revised.",
  ],
  "rules.year-plan-unknown": [
    "{year} 年度计划的最后一版不是第 {version} 版。备案只登记在最后一版上，请刷新后再试。",
    "Version {version} is not the last plan of {year}. A filing is recorded with the last version only: look again.",
  ],
  "rules.year-plan-filing-day": [
    "备案日期 {day} 不在 {from}（该版编制之日）至 {to}（今天）之间。请核对。",
    "The day of filing {day} is not between {from}, when this version was drawn up, and {to}, which is today. Check it.",
  ],

  "rules.year-plan-in-post": [
    "在编在岗填了 {inPost} 人，少于检查人员名单标明的 {onList} 人：最低家次会因此变小，不能这样编制。请留空按名单计数；确已减员的，先更正检查人员名单。",
    "{inPost} in post {inPost|is|are} given, and the inspectors' list marks {onList}: the least would be less by it, and no plan is drawn up so. Leave it empty to count the list; where there are fewer indeed, correct the list first.",
  ],
  "rules.year-plan-two": [
    "{period} 按自带规则集“{rules}”抽取，但其中 {its} 已按本单位规则集“{other}”抽取：同一时段不能按两套规则编制。请把本单位规则集的有效期改为从 {period} 的首日起，或从其结束的次日起。",
    "{period} is drawn by the shipped rule set “{rules}”, and {its} in it by the office's own “{other}”: no days are planned by two sets of rules. Let the office's own hold from the first day of {period}, or from the first day after it.",
  ],
  "rules.year-plan-two-ends": [
    "{period} 按自带规则集“{rules}”抽取，但其中 {its} 已按本单位规则集“{other}”抽取：同一时段不能按两套规则编制。请把本单位规则集的有效期改为到 {period} 的末日止，或到其开始的前一日止。",
    "{period} is drawn by the shipped rule set “{rules}”, and {its} in it by the office's own “{other}”: no days are planned by two sets of rules. Let the office's own hold until the last day of {period}, or until the last day before it.",
  ],
  "rules.year-plan-misplaced": [
    "规则集“{rules}”把现有名单中的 {count} 家归入别的类别或不列入，本计划仍按现有名单计算。请按该规则集重新导入名单后再编制，或届时修订。",
    "The rule set “{rules}” places {count} {count|unit|units} of the lists in another class, or in none; the plan counts {count|it|them} as the lists have {count|it|them}. Import the lists by it and plan anew, or revise the plan then.",
  ],
  "rules.year-plan-cap": [
    "{draws}：全年计划 {planned} 家次，超出年度上限 {over} 家次。正常运行的有 {operating} 家，每家每年至多 {most} 次、每个周期至多一次，现有名录至多可抽 {possible} 家次，后面的抽取会不足数。",
    "{draws}: {planned} {planned|draw|draws} of units planned over the year, {over} beyond the yearly cap. Of {operating} in operation, each at most {most} times a year and once a period, the register as it stands leaves room for {possible}: later draws will fall short.",
  ],
  "rules.year-plan-cap-exempt": [
    "{draws}：全年计划 {planned} 家次，超出年度上限 {over} 家次。正常运行的有 {operating} 家，其中 {exempt} 家为特殊监管对象，不受上限；其余每家每年至多 {most} 次；每家每个周期至多一次，现有名录至多可抽 {possible} 家次，后面的抽取会不足数。",
    "{draws}: {planned} {planned|draw|draws} of units planned over the year, {over} beyond the yearly cap. Of {operating} in operation {exempt} {exempt|is|are} special and exempt, each other one is drawn at most {most} times a year, and each once a period: the register as it stands leaves room for {possible}, and later draws will fall short.",
  ],

  "rules.year-plan-unfiled": [
    "{year} 年度抽查计划（第 {version} 版）已编制，尚未登记备案文号与日期。请报上级备案后登记。",
    "The plan of {year} (version {version}) is drawn up, and no number and date of its filing are on record. File it with the higher authority and record them.",
  ],
  "rules.year-plan-item": [
    "{year} 年度抽查计划的事项为“{planned}”，本次抽取的事项为“{item}”，不在计划内。",
    "The plan of {year} is for the item “{planned}”; this draw is for “{item}” and is not in it.",
  ],
  "rules.year-plan-period": [
    "{year} 年度抽查计划没有 {period} 这一周期，本次抽取不在计划内。",
    "The plan of {year} has no period {period}: this draw is not in it.",
  ],
  "rules.year-plan-more": [
    "{draw}：年度抽查计划本期 {planned} 家，本次 {count} 家，多 {more} 家。",
    "{draw}: {planned} in the year's plan for this period, {count} in this draw, {more} more.",
  ],
  "rules.year-plan-fewer": [
    "{draw}：年度抽查计划本期 {planned} 家，本次 {count} 家，少 {fewer} 家。",
    "{draw}: {planned} in the year's plan for this period, {count} in this draw, {fewer} fewer.",
  ],
  "rules.year-plan-missing": [
    "{draw}：年度抽查计划本期 {planned} 家，本次不抽取此类。",
    "{draw}: {planned} in the year's plan for this period; this draw leaves the class out.",
  ],
  "rules.year-plan-unplanned": [
    "{draw}：本次 {count} 家，年度抽查计划本期没有此类。",
    "{draw}: {count} in this draw; the year's plan has no such class for this period.",
  ],
  "minutes.fact.rules.year-plan-misplaced": [
    "规则集“{rules}”把名单中的{count}家归入别的类别或不列入，本计划按编制时的名单计算。",
    "The rule set “{rules}” places {count} {count|unit|units} of the lists in another class, or in none; the plan counts {count|it|them} as the lists had {count|it|them}.",
  ],
  "minutes.fact.rules.year-plan-cap": [
    "{draws}：全年计划{planned}家次，超出年度上限{over}家次。正常运行{operating}家，每家每年至多{most}次、每个周期至多一次，编制时的名录至多可抽{possible}家次。",
    "{draws}: {planned} {planned|draw|draws} of units planned over the year, {over} beyond the yearly cap. Of {operating} in operation, each at most {most} times a year and once a period, the register as of then left room for {possible}.",
  ],
  "minutes.fact.rules.year-plan-cap-exempt": [
    "{draws}：全年计划{planned}家次，超出年度上限{over}家次。正常运行{operating}家，其中{exempt}家为特殊监管对象，不受上限；其余每家每年至多{most}次；每家每个周期至多一次，编制时的名录至多可抽{possible}家次。",
    "{draws}: {planned} {planned|draw|draws} of units planned over the year, {over} beyond the yearly cap. Of {operating} in operation {exempt} {exempt|is|are} special and exempt, each other one is drawn at most {most} times a year, and each once a period: the register as of then left room for {possible}.",
  ],
  "minutes.fact.rules.year-plan-unfiled": [
    "年度首次抽取前，{year}年度抽查计划（第{version}版）已编制，未登记备案文号与日期。",
    "Before this first draw of the year the plan of {year} (version {version}) was drawn up; no number and date of its filing were on record.",
  ],
  "minutes.fact.rules.year-plan-item": [
    "本次抽取的事项为“{item}”，不在{year}年度抽查计划内（其事项为“{planned}”）。",
    "This draw, for the item “{item}”, is not in the plan of {year}, which is for “{planned}”.",
  ],
  "minutes.fact.rules.year-plan-period": [
    "{period}不是{year}年度抽查计划的周期，本次抽取不在计划内。",
    "This draw, for {period}, is not in the plan of {year}, which has no such period.",
  ],
  "minutes.fact.rules.year-plan-more": [
    "{draw}：年度抽查计划本期{planned}家，本次{count}家，多{more}家。",
    "{draw}: {planned} in the year's plan for this period, {count} in this draw, {more} more.",
  ],
  "minutes.fact.rules.year-plan-fewer": [
    "{draw}：年度抽查计划本期{planned}家，本次{count}家，少{fewer}家。",
    "{draw}: {planned} in the year's plan for this period, {count} in this draw, {fewer} fewer.",
  ],
  "minutes.fact.rules.year-plan-missing": [
    "{draw}：年度抽查计划本期{planned}家，本次不抽取此类。",
    "{draw}: {planned} in the year's plan for this period; this draw leaves the class out.",
  ],
  "minutes.fact.rules.year-plan-unplanned": [
    "{draw}：本次{count}家，年度抽查计划本期没有此类。",
    "{draw}: {count} in this draw; the year's plan has no such class for this period.",
  ],

  "ceremony.course.year-plan.drawn-up": ["编制 {year} 年度抽查计划", "Plan of {year} drawn up"],
  "ceremony.course.year-plan.revised": [
    "修订 {year} 年度抽查计划，第 {version} 版",
    "Plan of {year} revised, version {version}",
  ],
  "ceremony.course.year-plan.filed": [
    "登记 {year} 年度抽查计划（第 {version} 版）的备案",
    "Filing of the plan of {year} (version {version}) recorded",
  ],

  "minutes.year-plan.file": ["{year}年度抽查计划-第{version}版", "Inspection plan {year} version {version}"],
  "minutes.year-plan.sheet": ["年度抽查计划", "Plan of the year"],
  "minutes.year-plan.class": ["类别（家次）", "Class (draws of units)"],
  "minutes.year-plan.registered": ["在册", "Registered"],
  "minutes.year-plan.total": ["全年", "Year"],
  "minutes.year-plan.sum": ["合计", "Total"],
  "minutes.year-plan.item": ["抽查事项", "Item of the inspection list"],
  "minutes.year-plan.rules": ["规则集", "Rule set"],
  "minutes.year-plan.as-of": ["名录截至", "Register as of"],
  "minutes.year-plan.version": ["版次", "Version"],
  "minutes.year-plan.revised-for": ["修订理由", "Why it is revised"],
  "minutes.year-plan.on-list": ["其中名录标明", "Marked on the list"],
  "minutes.year-plan.raises-sheet": ["高于规则要求", "Above the rules"],
  "minutes.year-plan.below": [
    "规则集“{rules}”与其所引规则集比对，有下列低于所引或不同之处：",
    "Held against the one it cites, the rule set “{rules}” is lower or differs as follows:",
  ],
  "minutes.year-plan.uncited": [
    "规则集“{rules}”未引用自带规则集，未与其比对。",
    "The rule set “{rules}” cites none that comes with the program, and was compared with none.",
  ],
  "minutes.year-plan.in-post": ["在编在岗检查人员", "Inspectors in post"],
  "minutes.year-plan.number": ["备案文号", "Number of filing"],
  "minutes.year-plan.filed-on": ["备案日期", "Date of filing"],
  "minutes.year-plan.title": [
    "{office}\n{year}年度污染源日常环境监管\n“双随机”抽查计划",
    "{office}\nPlan of the random inspections\nof {year}",
  ],
  "minutes.year-plan.lead": [
    "本计划按“{rules}”规则与{day}的在册名录、在编在岗{inPost}人计算，事项为“{item}”，第{version}版。表中数为家次：同一单位在不同周期各计一次。",
    "Worked out by “{rules}” from the register as of {day} and {inPost} {inPost|inspector|inspectors} in post, for the item “{item}”; version {version}. The numbers are draws of units: a unit that is drawn for two periods counts twice.",
  ],
  "minutes.year-plan.revision": ["修订理由：{why}", "Why it is revised: {why}"],
  "minutes.year-plan.lowered": [
    "与第{version}版相比，下列家次减少：",
    "Lower than in version {version} are:",
  ],
  "minutes.year-plan.lowered-cell": [
    "{draw}，{period}：由{before}减为{now}",
    "{draw}, {period}: from {before} to {now}",
  ],
  "minutes.year-plan.cap": ["超出年度上限的家次：", "Beyond the yearly cap are:"],
  "minutes.year-plan.notes-sheet": ["说明", "Notes"],
  "minutes.year-plan.unchecked-both": [
    "编制本计划的程序未核对年度上限和归类。",
    "The program that drew up this plan did not hold it against the yearly cap, nor how the rules place the units.",
  ],
  "minutes.year-plan.unchecked-cap": [
    "编制本计划的程序未核对年度上限。",
    "The program that drew up this plan did not hold it against the yearly cap.",
  ],
  "minutes.year-plan.unchecked-places": [
    "编制本计划的程序未核对归类。",
    "The program that drew up this plan did not look how the rules place the units.",
  ],
  "minutes.year-plan.notes-none": ["没有需要说明之处。", "There is nothing to be said beside the numbers."],
  "minutes.year-plan.planned": ["一、分类分期家次", "1. Draws of units by class and period"],
  "minutes.year-plan.raises": ["二、高于规则要求的家次", "2. Above what the rules ask for"],
  "minutes.year-plan.raises-none": [
    "各类各期均为规则要求的最低家次，没有调高。",
    "Every number is the least that the rules ask for; none is raised.",
  ],
  "minutes.year-plan.period": ["周期", "Period"],
  "minutes.year-plan.least": ["规则要求", "By the rules"],
  "minutes.year-plan.plan": ["计划", "Planned"],
  "minutes.year-plan.reason": ["理由", "Reason"],
  "minutes.year-plan.basis": ["三、依据", "3. Basis"],
  "minutes.year-plan.filing": ["四、备案", "4. Filing"],
  "minutes.year-plan.filing-ink": [
    "报上级备案后填写文号与日期；本机账本另行登记。",
    "Number and date are written in once it is filed with the higher authority; the ledger records them apart.",
  ],
  "minutes.year-plan.drafted": ["编制", "Drawn up by"],
  "minutes.year-plan.checked": ["审核", "Checked by"],
  "minutes.year-plan.approved": ["批准", "Approved by"],
  "minutes.year-plan.held": ["与年度抽查计划的对照", "Against the year's plan"],
  "minutes.year-plan.named": [
    "{year}年度抽查计划第{version}版，备案文号{number}，备案日期{day}。",
    "Plan of {year}, version {version}, filed as {number} on {day}.",
  ],
  "minutes.year-plan.named-unfiled": [
    "{year}年度抽查计划第{version}版，未登记备案。",
    "Plan of {year}, version {version}; no filing is on record.",
  ],
  "minutes.year-plan.agrees-quota": [
    "本次确定的抽取数与计划的本期家次一致。",
    "The quotas of this draw are those of the plan for this period.",
  ],
  "minutes.year-plan.agrees-drawn": [
    "本次抽中数与计划的本期家次一致。",
    "The numbers drawn are those of the plan for this period.",
  ],

  "console.year-plan": ["年度抽查计划", "Annual plan"],
  "console.year-plan.hint": [
    "每年十二月编制下一年度的家次：按规则集、现有名录和在编人数计算最低数，可以调高并写明理由，不得调低；报上级备案后登记文号与日期。每次抽取都与最后一版对照。",
    "Each December the next year's numbers are drawn up: the least that the rule set asks for, by register and establishment; raised where wanted, with a reason, never lowered. Once it is filed with the higher authority, number and date are recorded. Every ceremony is held against the last version.",
  ],
  "console.year-plan.none": ["还没有编制年度计划。", "No plan has been drawn up yet."],
  "console.year-plan.fixed": [
    "封库之后、档案包写出之前，不能编制计划或登记备案。",
    "From the freeze until the bag is written no plan is drawn up and no filing recorded.",
  ],
  "console.year-plan.draw-up": ["编制计划", "Draw up a plan"],
  "console.year-plan.revise": ["修订", "Revise"],
  "console.year-plan.revise-of": ["修订 {year} 年度计划", "Revise the plan of {year}"],
  "console.year-plan.year": ["年度", "Year"],
  "console.year-plan.rules": ["规则集", "Rule set"],
  "console.year-plan.item": ["抽查事项", "Item of the inspection list"],
  "console.year-plan.in-post": ["在编在岗检查人员数", "Inspectors in post"],
  "console.year-plan.in-post-hint": [
    "留空则按检查人员名单计数；可以多于名单，不得少于名单，不同的印入计划。",
    "Empty: counted on the list of inspectors. It may be more and never less; what differs is printed.",
  ],
  "console.year-plan.table": ["{year} 年度计划", "Plan of {year}"],
  "console.year-plan.cell": ["{draw}，{period}，最低 {least}", "{draw}, {period}, at least {least}"],
  "console.year-plan.least": ["最低 {least}", "at least {least}"],
  "console.year-plan.reason": [
    "调高理由：{draw}，{period}，由 {least} 至 {to}",
    "Why {draw} for {period} is raised from {least} to {to}",
  ],
  "console.year-plan.lowered": ["少于第 {version} 版的家次", "Lower than in version {version}"],
  "console.year-plan.lowered-cell": [
    "{draw}，{period}：由 {before} 减为 {now}",
    "{draw}, {period}: from {before} to {now}",
  ],
  "console.year-plan.cap": ["超出年度上限", "Beyond the yearly cap"],
  "console.year-plan.why": ["修订理由", "Why it is revised"],
  "console.year-plan.do": ["编制并签署", "Draw up and sign"],
  "console.year-plan.do-hint": [
    "编制后印成 PDF，由本机证书签署并存入账本；不能改动，只能修订为新的一版。",
    "It is printed as a PDF, signed with this machine's certificate and kept in the ledger. It is not changed any more; a revised plan is a further version.",
  ],
  "console.year-plan.back": ["不编制", "Do not draw up"],
  "console.year-plan.done": [
    "{year} 年度计划第 {version} 版已编制",
    "Plan of {year}, version {version}, drawn up",
  ],
  "console.year-plan.version": ["{year} 年度，第 {version} 版", "{year}, version {version}"],
  "console.year-plan.older": ["已由第 {version} 版取代", "replaced by version {version}"],
  "console.year-plan.said": [
    "{day}编制；规则集“{rules}”；事项“{item}”；在编在岗 {inPost} 人。",
    "Drawn up {day} by “{rules}” for the item “{item}”; {inPost} {inPost|inspector|inspectors} in post.",
  ],
  "console.year-plan.raised": [
    "{draw}，{period}：由 {least} 调高为 {to}，{reason}",
    "{draw}, {period}: raised from {least} to {to}, {reason}",
  ],
  "console.year-plan.why-said": ["修订理由：{why}", "Why it was revised: {why}"],
  "console.year-plan.invented": ["演练：按样本名录编制", "Rehearsal: from the sample's lists"],
  "console.year-plan.filed": ["已备案：{number}，{day}", "Filed as {number} on {day}"],
  "console.year-plan.unfiled": ["未登记备案", "No filing is on record"],
  "console.year-plan.number": ["备案文号", "Number of filing"],
  "console.year-plan.day": ["备案日期", "Date of filing"],
  "console.year-plan.file": ["登记备案", "Record the filing"],
  "console.year-plan.file-again": ["更正备案", "Correct the filing"],
  "console.year-plan.file-done": [
    "{year} 年度计划的备案已登记",
    "The filing of the plan of {year} is recorded",
  ],
  "console.year-plan.pdf": ["计划（PDF）", "Plan (PDF)"],
  "console.year-plan.xlsx": ["表格（.xlsx）", "Table (.xlsx)"],
  "console.year-plan.further": [
    "本年度内规则有变：其余周期按{rules}。",
    "The rules change within the year: its other periods go by {rules}.",
  ],
  "console.year-plan.to": ["年度抽查计划", "The annual plan"],
  "console.home.to.plans": ["到年度计划", "To the annual plan"],
  "console.place.plans": ["年度计划", "Annual plan"],
  "contract.working.year-plan": ["正在印制年度计划", "Printing the annual plan"],

  "due.year-plan": [
    "{year} 年度抽查计划尚未编制：每年十二月编制下一年度的，报上级备案。",
    "The plan of {year} is not drawn up. It is due in December of the year before, and is filed with the higher authority.",
  ],
  "due.year-plan-invented": [
    "{year} 年度抽查计划尚未编制：已有的一份按示例名单编制，只供演练。每年十二月编制下一年度的，报上级备案。",
    "The plan of {year} is not drawn up: the one there is was drawn up from the sample's lists, and is for rehearsals only. It is due in December of the year before, and is filed with the higher authority.",
  ],
  "due.year-plan-unfiled": [
    "{year} 年度抽查计划（第 {version} 版）尚未登记备案",
    "No filing of the plan of {year} (version {version}) is on record",
  ],
} as const satisfies Record<string, Entry>;
