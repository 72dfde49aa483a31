import type { Entry } from "./catalogue.ts";

/** What is said where the ledger is missing, older than its bags or not the one they are of, and where it is begun anew. */
export const succession = {
  "succession.missing": [
    "数据文件夹中没有账本 {file}，而旁边的 bags 文件夹中存有档案包：{bags}。没有另建账本。请把原来的账本放回原处，再重新打开；账本确已遗失、备份也没有的，可以在此重新开始一本账本，接续这些档案包。不属于本单位的档案包，请先移出 bags 文件夹。",
    "There is no ledger {file} in the data folder, yet the bags folder beside it holds bags: {bags}. No ledger was made. Put the ledger back in its place, then open the program again. If it is lost for good and there is no copy of it, a ledger can be begun anew here; it goes on from these bags. Bags that do not belong to this office: first move them out of the bags folder.",
  ],
  "succession.older": [
    "账本 {file}（{events} 个事件）是 bags 文件夹中的档案包写出之前的旧副本：它不记得 {bags}。账本以只读方式打开，没有记入任何事项。请把最新的账本放回原处，再重新打开；确已遗失的，可以在此重新开始一本账本，接续这些档案包。",
    "The ledger {file} ({events} {events|event|events}) is a copy from before bags in the bags folder were written: it does not know {bags}. It is open read-only and nothing was recorded in it. Put the newest ledger back in its place, then open the program again. If that is lost for good, a ledger can be begun anew here; it goes on from these bags.",
  ],
  "succession.other": [
    "bags 文件夹中的档案包 {bags} 出自另一本账本，账本 {file} 中没有它们。账本以只读方式打开，没有记入任何事项。请把写出这些档案包的账本放回原处，再重新打开；确已遗失的，可以在此重新开始一本账本，接续这些档案包。不属于本单位这本账本的档案包，请移出 bags 文件夹。",
    "The bags {bags} in the bags folder are of another ledger; the ledger {file} does not know them. It is open read-only and nothing was recorded in it. Put the ledger that wrote these bags back in its place, then open the program again. If that is lost for good, a ledger can be begun anew here; it goes on from these bags. Bags that do not belong to this office's ledger: move them out of the bags folder.",
  ],
  "succession.unread": [
    "bags 文件夹中的 {name} 读不出来（{fault}），账本中也没有它所说的抽取。账本可能比档案包旧，因此以只读方式打开。请核对：把完好的档案包放回，或把不是档案包的东西移出 bags 文件夹，再重新打开。",
    "{name} in the bags folder cannot be read ({fault}), and the ledger does not know the ceremony it is named after. The ledger may be older than its bags, so it is open read-only. Check: put back the bag as it was, or move out of the bags folder what is no bag, then open the program again.",
  ],
  "succession.damaged-known": [
    "bags 文件夹中的 {name} 读不出来（{fault}）。账本中有这场抽取，不受影响。请核对这份档案包；须重新写出的，先把它移出 bags 文件夹。",
    "{name} in the bags folder cannot be read ({fault}). The ledger knows this ceremony and is not affected. Check this bag; to have it written again, first move it out of the bags folder.",
  ],
  "succession.other-office": [
    "bags 文件夹中的 {name} 是另一单位（{office}）的档案包，与本账本无关，未予理会。请把它移出 bags 文件夹。",
    "{name} in the bags folder is a bag of another office ({office}). It has nothing to do with this ledger and was left alone. Move it out of the bags folder.",
  ],
  "succession.too-many": [
    "bags 文件夹中名称像档案包的条目超过 {most} 个，没有全部核对，账本可能比档案包旧，因此什么都不记入。请把不属于本单位这本账本的移出 bags 文件夹，再重新打开。",
    "The bags folder has more than {most} entries that are called like bags. Not all were checked, so the ledger may be older than its bags and nothing is recorded. Move out of the bags folder what does not belong to this office's ledger, then open the program again.",
  ],
  "succession.unread-other": [
    "bags 文件夹中的 {name} 读不出来（{fault}）。它的名称不是本单位的代码，与本账本无关，未予理会。请把它移出 bags 文件夹。",
    "{name} in the bags folder cannot be read ({fault}). It does not bear this office's code, so it has nothing to do with this ledger and was left alone. Move it out of the bags folder.",
  ],
  "succession.unread-rehearsal": [
    "bags 文件夹中的演练档案包 {name} 读不出来（{fault}）。演练不影响正式抽取，未予理会。请核对，或把它移出 bags 文件夹。",
    "The bag of a rehearsal, {name}, in the bags folder cannot be read ({fault}). Rehearsals do not bear on real draws, and it was left alone. Check it, or move it out of the bags folder.",
  ],
  "succession.more-notices": [
    "bags 文件夹中另有 {more} 项与本账本无关或读不出来。",
    "{more} more {more|entry|entries} in the bags folder {more|has|have} nothing to do with this ledger or cannot be read.",
  ],
  "succession.rehearsal": [
    "bags 文件夹中的 {name} 是另一本账本的演练档案包。演练不影响正式抽取，未予理会。请把它移出 bags 文件夹。",
    "{name} in the bags folder is the bag of a rehearsal in another ledger. Rehearsals do not bear on real draws, and it was left alone. Move it out of the bags folder.",
  ],
  "succession.fault.kind": ["{path} 不是普通的文件或文件夹", "{path} is no plain file or folder"],
  "succession.fault.missing": ["缺少 {path}", "{path} is missing"],
  "succession.fault.large": ["{path} 过大", "{path} is too large"],
  "succession.fault.failed": ["{path} 读取失败，{detail}", "{path} could not be read, {detail}"],
  "succession.fault.form": ["{path} 的内容不合格式", "{path} does not say what such a file says"],
  "succession.fault.differs": [
    "{path} 与同一档案包中的其他文件不符",
    "{path} does not agree with the rest of the bag",
  ],

  "succession.none-needed": [
    "现有的账本完好，不能重新开始。",
    "The ledger is sound and cannot be begun anew.",
  ],
  "succession.not-fresh": [
    "账本只能在第一场抽取之前接续另一本账本，而且只能接续一次。",
    "A ledger can succeed another one only before its first ceremony, and only once.",
  ],
  "succession.one-person": [
    "抽取负责人与纪检监督人须为两人。",
    "Draw officer and supervisor have to be two people.",
  ],
  "succession.unreadable-bag": [
    "bags 文件夹中的 {name} 读不出来（{fault}），不能断定它锁定了什么，因此不能重新开始账本。请先放回完好的档案包，或把它移出 bags 文件夹。",
    "{name} in the bags folder cannot be read ({fault}), so nobody can say what was locked in it, and the ledger cannot be begun anew. First put back the bag as it was, or move it out of the bags folder.",
  ],
  "succession.revealed": [
    "现在的账本中，{ceremony} 的机器随机数已经公开，结果人人可以算出，任何功能都不能重抽。不能重新开始账本：请放回最新的账本，把这一场进行到底。",
    "In the ledger that is here the nonce of {ceremony} is revealed: anybody can work its result out, and nothing draws again. The ledger cannot be begun anew. Put the newest ledger back and lead this ceremony to its end.",
  ],
  "succession.owing": [
    "现在的账本中，{ceremony} 已经结束，档案包还没有写出；在新的账本里，它的记录和档案包再也做不出来。不能重新开始账本：请放回最新的账本；没有更新的，先把账本不记得的档案包移出 bags 文件夹，重新打开，完成这一场的记录和档案包，再把移出的放回。",
    "In the ledger that is here {ceremony} has ended and its bag is not written; in a new ledger its minutes and bag could never be made. The ledger cannot be begun anew. Put the newest ledger back. If there is none, move the bags that the ledger does not know out of the bags folder, open the program again, complete minutes and bag of this ceremony, then put back what was moved out.",
  ],
  "succession.two-ends": [
    "{ceremony} 有两个不同的结局：一个在 {one}，另一个在 {other}。哪一个是真的，程序不能断定，因此不能重新开始账本。请查明原委，保存两份，把不作数的档案包移出 bags 文件夹，再重新打开。",
    "{ceremony} has two different ends: one in {one}, the other in {other}. The program cannot tell which is true, so the ledger cannot be begun anew. Find out how that came about, keep both, move the bag that does not count out of the bags folder, then open the program again.",
  ],
  "succession.file": ["现在的账本", "the ledger that is here"],
  "succession.order": [
    "{one} 与 {other} 哪一场在后，无从得知，下一次封库不知该与哪一场相接，因此不能重新开始账本。请找回最新的账本；不属于这本账本的档案包，请移出 bags 文件夹。",
    "Nothing tells which of {one} and {other} came later, and so which of them the next freeze has to rest on. The ledger cannot be begun anew. Look for the newest ledger; move bags that do not belong to it out of the bags folder.",
  ],
  "succession.moved": [
    "账本 {file} 在程序启动之后被移走、换过或改动过，没有重新开始。请关闭程序，再重新打开，看看现在的是不是原来的账本。",
    "The ledger {file} was moved, replaced or changed after the program started, and none was begun anew. Close the program and open it again, to see whether what is there now is the right one.",
  ],
  "succession.failed": [
    "没有重新开始账本（{reason}）原来的文件未动。请关闭程序，再重新打开。",
    "The ledger was not begun anew. ({reason}) The file that was there is as it was. Close the program and open it again.",
  ],
  "succession.begun": [
    "账本已经重新开始。此前的文件：{kept}。请关闭程序，再重新打开。",
    "The ledger was begun anew. The file before it: {kept}. Close the program and open it again.",
  ],
  "succession.kept": ["原样留作 {file}", "kept as it is, as {file}"],
  "succession.kept-none": ["没有", "there was none"],

  "succession.said.missing": [
    "本账本系重新开始：此前的账本已经遗失。所知此前最后锁定的抽取：{last}。",
    "This ledger was begun anew: the one before was lost. The last list known to be locked there: {last}.",
  ],
  "succession.said.older": [
    "本账本系重新开始：此前的账本只剩一份旧的副本，其末事件为 {head}。所知此前最后锁定的抽取：{last}。",
    "This ledger was begun anew: of the one before only an older copy was left, whose last event is {head}. The last list known to be locked there: {last}.",
  ],
  "succession.said.other": [
    "本账本系重新开始：此前的账本已经遗失，原处是另一本账本，其末事件为 {head}。所知此前最后锁定的抽取：{last}。",
    "This ledger was begun anew: the one before was lost, and in its place was another, whose last event is {head}. The last list known to be locked before: {last}.",
  ],
  "succession.none": ["无", "none"],
  "succession.first-page": ["{said}详见{annex}。", "{said} See {annex}."],
  "succession.title": ["重新开始的账本", "A ledger begun anew"],
  "succession.known": ["所知此前的抽取", "Ceremonies known of it"],
  "succession.reason": ["重新开始的理由", "Why this one was begun"],
  "succession.officer": ["抽取负责人", "Draw officer"],
  "succession.supervisor": ["纪检监督人", "Supervisor"],
  "succession.head": ["原处账本的末事件", "Last event of the ledger that was there"],
  "succession.visits": [
    "此前账本的名单仍然密封，其检查只有列入导入的检查记录的才计入次数上限和覆盖要求；没有列入的，没有计入。",
    "The lists of the ledger before are sealed still: of their visits those that are on the imported list of visits count toward cap and coverage, and no others.",
  ],
} as const satisfies Record<`succession.${string}`, Entry>;

/** The console's page of it. */
export const consoleSuccession = {
  "console.succession": ["账本与档案包不符", "Ledger and bags do not agree"],
  "console.succession.hint": [
    "抽取负责人与纪检监督人一起办理。",
    "Draw officer and supervisor see to this together.",
  ],
  "console.succession.first": [
    "先找回原来的账本：关闭程序，把正确的账本文件放回数据文件夹，再重新打开。找得到，就不要重新开始。",
    "First look for the right ledger: close the program, put the file back into the data folder and open the program again. As long as it can be found, do not begin a new one.",
  ],
  "console.succession.known": ["账本不记得的档案包：", "Bags that the ledger does not know:"],
  "console.succession.follows": [
    "确已遗失的，可以重新开始一本账本：此前锁定过的检查期不再抽取，编号接续，下一场抽取与最后一份档案包相接；名录须重新导入。现有的文件改名留存，不删除。第一场抽取的大屏、封库单和记录都写明此事，封库单和记录并写明理由。",
    "If it is lost for good, a new ledger can be begun. Periods that were locked are not drawn again, numbers go on, and the next ceremony follows the last bag. Lists have to be imported again. The file that is here is kept under another name, not deleted. Stage, pre-draw sheet and minutes of the first ceremony say so; the papers give the reason.",
  ],
  "console.succession.reason": ["理由（将印在封库单和记录上）", "Reason (printed on sheet and minutes)"],
  "console.succession.officer": ["抽取负责人姓名", "Name of the draw officer"],
  "console.succession.supervisor": ["纪检监督人姓名", "Name of the supervisor"],
  "console.succession.act": ["重新开始账本", "Begin a new ledger"],
  "console.succession.warning": [
    "不能撤回：现有的文件改名留存，由新的账本接替。今后每份相关的记录都写明账本曾经遗失。",
    "This cannot be taken back. The file that is here is kept under another name, and the new ledger takes its place. Papers will say that a ledger was lost.",
  ],
  "console.succession.confirm": ["确认，重新开始", "Yes, begin it"],
} as const satisfies Record<`console.succession${string}`, Entry>;
