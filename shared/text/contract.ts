import type { Entry } from "./catalogue.ts";

/** Fields that have a name of their own in a sentence about their length. */
export const longFields = [
  "office",
  "place",
  "organiser",
  "host",
  "operator",
  "recorder",
  "name",
  "organisation",
  "post",
  "reason",
  "windowReason",
  "text",
  "remark",
] as const;

/** What a window is told of a call that was not carried out, and what takes time. */
export const contract = {
  "contract.envelope": [
    "收到的请求无法识别，未作处理。请重新打开窗口再试。",
    "A request came in that cannot be understood; nothing was done. Open the window again and retry.",
  ],
  "contract.unknown-method": [
    "没有名为“{method}”的操作，未作处理。窗口与程序版本可能不一致，请重新打开窗口。",
    "There is no operation “{method}”; nothing was done. Window and program may be of different versions: open the window again.",
  ],
  "contract.malformed": [
    "“{path}”的内容不合要求，未作处理。请核对后重新输入。",
    "“{path}” is not as it has to be; nothing was done. Check it and enter it again.",
  ],
  "contract.too-long": [
    "“{field}”过长，最多 {most} 个字，未作处理。请缩短后再试。",
    "“{field}” is too long: at most {most} characters; nothing was done. Shorten it and try again.",
  ],
  "contract.field.office": ["单位全称", "the office's name"],
  "contract.field.place": ["地点", "the place"],
  "contract.field.organiser": ["组织单位", "the organising body"],
  "contract.field.host": ["主持人", "the host"],
  "contract.field.operator": ["操作员", "the operator"],
  "contract.field.recorder": ["记录员", "the recorder"],
  "contract.field.name": ["姓名", "the name"],
  "contract.field.organisation": ["单位", "the organisation"],
  "contract.field.post": ["职务", "the post"],
  "contract.field.reason": ["理由", "the reason"],
  "contract.field.windowReason": ["在此日举行的理由", "the reason for the day"],
  "contract.field.text": ["内容", "the text"],
  "contract.field.remark": ["说明", "the remark"],
  "contract.whole-input": ["全部内容", "the whole input"],
  "contract.forbidden": [
    "此窗口无权执行“{method}”，未作处理。请在控制台上进行。",
    "This window may not do “{method}”; nothing was done. Do it on the console.",
  ],
  "contract.stale": [
    "在此期间情况已有变化，此操作未作处理。请核对当前画面后再试。",
    "Something has changed meanwhile, so this was not carried out. Look at what is shown now and try again.",
  ],
  "contract.memory": [
    "本机内存不足，没有做完；这一步如已记入账本，控制台会照实显示。请关闭其他程序，看清控制台上的状态后再试。",
    "This computer ran out of memory, and it could not be finished. If the step was recorded, the console shows it. Close other programs, look where the console stands, then try again.",
  ],
  "contract.bug": [
    "程序出错，此操作未完成；已记入的内容完好。请再试一次，仍不行时重新启动程序。",
    "The program made a mistake and did not finish this; what is recorded is safe. Try again, and if it happens once more, restart the program.",
  ],
  "contract.busy": [
    "正在进行：{said}。请待其完成后再试。",
    "In progress: {said}. Wait until it is done and try again.",
  ],
  "contract.stopped": [
    "已按要求停止：{said}。账本没有改动；再按一次即从头进行，已写好的部分照用。",
    "Stopped as asked: {said}. The ledger is as it was; press again to begin anew, and what is written already is used.",
  ],
  "contract.reading-stopped": [
    "已按要求停止读取 {file}，没有留下任何内容。",
    "Reading {file} was stopped as asked; nothing of it stays.",
  ],
  "contract.sealed": [
    "自封库起至档案包写出期间不显示单位与检查人员名单，名单只能经密封文件开启。",
    "From the freeze until the bag is written, units and inspectors are not shown: their names are opened through the sealed list only.",
  ],
  "contract.list-missing": [
    "尚未导入此名单，请先导入。",
    "This list has not been imported yet: import it first.",
  ],
  "contract.not-on-stage": [
    "大屏窗口所报的不是当前这一步，没有记为已显示。",
    "A stage named another step than the present one; nothing was recorded as shown.",
  ],
  "contract.too-early": [
    "大屏窗口所报的这一步显示时间不足，没有记为已显示。",
    "A stage named this step before it can have stood for its time; nothing was recorded as shown.",
  ],
  "contract.page-unseen": [
    "大屏上的这一页还没有显示够时间，请稍候再翻下一页。",
    "This page has not stood on the stage for its time yet: wait before the next one.",
  ],
  "contract.no-reopening": [
    "本程序这样启动时不能代为打开大屏。请在终端按回车键取得新地址，在会场的屏幕上打开。",
    "Started this way the program opens no windows. Press Enter in the terminal for a fresh address, and open it on the room's screen.",
  ],
  "contract.too-many-stages": [
    "打开的大屏窗口太多，请关闭多余的，只留会场所看的一个。",
    "Too many stage windows are open: close all but the one that the room sees.",
  ],
  "contract.pool-unknown": [
    "没有摘要为 {digest} 的池，请重新打开窗口。",
    "There is no pool with the digest {digest}. Open the window again.",
  ],
  "contract.emblem-unknown": [
    "徽标已更换，请重新打开窗口。",
    "The emblem is another one by now. Open the window again.",
  ],
  "contract.preview-gone": [
    "此次导入预览已失效，请重新选择文件。",
    "This import report is no longer here: choose the file again.",
  ],
  "contract.preview-outdated": [
    "预览之后又接受了其他名单，本文件的核对结果已不同。请重新选择文件并核对。",
    "Another list was accepted since this report, and the file now reads differently. Choose the file again and check its report.",
  ],
  "contract.file-large": [
    "文件 {file} 有 {size} MiB，最多可导入 {most} MiB。请拆分或精简后再导入。",
    "The file {file} has {size} MiB; at most {most} MiB can be imported. Split it or leave out what is not needed.",
  ],
  "contract.working.sign": ["正在签名", "Signing"],
  "contract.paper-missing": ["该文书尚未归档。", "This paper is not filed yet."],
  "contract.not-frozen": [
    "尚未封库，没有封库摘要可印。请先封库。",
    "Nothing is frozen yet, so there is no digest to print: freeze first.",
  ],
  "contract.nobody-present": [
    "没有在场人员，见证人核验单无人可发。请先登记到场。",
    "Nobody is in the room to be given a slip: sign people in first.",
  ],
  "contract.no-folder-dialog": [
    "这里不能打开系统的文件夹窗口，请填写完整路径。",
    "The system's folder dialogue cannot be opened from here: type the whole path.",
  ],
  "contract.bag-missing": ["档案包尚未写出，请先写出。", "The bag is not written yet: write it first."],
  "contract.nothing-to-show": [
    "此内容目前还没有，不能投到大屏。",
    "There is nothing of this kind to put on the stage yet.",
  ],

  "contract.one-ledger": [
    "本程序这次启动只打开了一个账本，没有可以切换的账本。要用样本演练，请以 --sample 启动。",
    "This start of the program has one ledger only, and none to change over to. To rehearse with the sample start it with --sample.",
  ],
  "contract.under-way": [
    "{ceremony} 正在进行，不能离开本单位的账本。请先完成或撤回它，再用样本演练。",
    "{ceremony} is under way, and the office's ledger is not left meanwhile. Finish or withdraw it before you rehearse with the sample.",
  ],
  "contract.working.ledger": ["切换账本", "changing over to the other ledger"],
  "contract.working.sample": ["导入虚构样本", "importing the invented sample"],
  "contract.working.plan": ["核定资格与抽取数量", "settling eligibility and quotas"],
  "contract.working.passphrase": ["核对保管人的口令", "checking a keeper's passphrase"],
  "contract.working.freeze": [
    "密封名单并试开（共八步，有意放慢）",
    "sealing the list and opening it on trial (eight steps, slow on purpose)",
  ],
  "contract.working.pre-draw-sheet": ["制作抽取前封库单", "making the pre-draw sheet"],
  "contract.working.minutes": ["制作抽取记录", "making the minutes"],
  "contract.working.copy": ["复制封存文件并读回核对", "copying the frozen files and reading them back"],
  "contract.working.bag": ["写出档案包", "writing the bag"],
  "contract.working.witness-slips": ["制作见证人核验单", "making the witnesses' check sheets"],
  "contract.working.drawn-paper": ["制作抽中名单", "making the list of what was drawn"],
  "contract.table.inspector": ["检查人员{number}", "Inspector {number}"],
  "contract.table.sheet": ["抽中名单", "Units drawn"],
  "contract.working.print": ["送打印机", "handing it to the printer"],
  "contract.working.scans": [
    "收入扫描件并写出新版档案包",
    "adding the scans and writing the new version of the bag",
  ],
  "contract.working.opening": ["开启密封名单（有意放慢）", "opening the sealed list (slow on purpose)"],
  "contract.working.weigh": ["按密封的回避关系核对", "holding it against the sealed conflicts"],
  "contract.working.amend": ["排定变更并制作附页", "computing the amendment and making its addendum"],
  "contract.working.request": ["生成空白回避申请", "making the blank request for recusal"],
  "contract.working.form-data": ["导出本单位表单所需数据", "exporting the data of the office's forms"],
  "contract.working.disclosure": ["公示名单", "disclosing the list"],
  "contract.working.tasks": ["导出执法任务", "exporting tasks"],
  "contract.working.reseal": ["换封名单", "sealing the list anew"],
  "contract.working.inner": ["制作并归档含名称的文书", "making and filing a paper with names"],
  "contract.working.verify": ["核验档案包", "verifying the bag"],
} as const satisfies Record<`contract.${string}`, Entry>;
