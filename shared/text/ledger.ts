import type { Entry } from "./catalogue.ts";

/** What the ledger refuses, and what it says of a file that was damaged or changed. */
export const ledger = {
  "ledger.held": [
    "账本文件 {file} 正被另一个程序使用。请先关闭另一个明签窗口，再重新打开。",
    "The ledger {file} is in use by another program. Close the other Mingqian window, then open it again.",
  ],
  "ledger.lost": [
    "账本文件 {file} 的内容已丢失（文件为空，或只剩其日志）。请从备份取回；如从未用过，请删除它及同名的 -wal 文件后再打开。",
    "What the ledger {file} held is gone (the file is empty, or only its journal is left). Put it back from a copy; if it was never used, delete it and the -wal file beside it, then open again.",
  ],
  "ledger.displaced": [
    "{seen}（应为记到第 {head} 号事件的账本 {file}）。在它放回原处之前，任何一步都不会记入，大屏停在原处。请把原来的账本文件放回原处，放回后程序自动恢复记入，没有执行的一步须再按一次；放不回的，请退出程序，不要再动账本文件夹里的任何文件，核对清楚后再打开。",
    "{seen} (it should be the ledger {file}, which ends with event {head}). Until that is back, no step is recorded and the stage stays where it is. Put the right file back in its place and the program records again by itself; what was not done is to be pressed again. If you cannot, end the program, touch nothing more in the ledger's folder, and find out what happened before you open it again.",
  ],
  "ledger.displaced-in-step": [
    "这一步正在写入时，账本 {file} 被移走、替换或改动。这一步不算完成，但可能已写入被移走的文件（第 {seq} 号事件）。请退出程序，把原来的账本文件放回原处再打开，看这一步是否在账本里。",
    "While this step was being written, the ledger {file} was moved, replaced or changed. The step is not acknowledged, but may stand as event {seq} in the file that was moved away. End the program, put the right file back, open it again and see whether the step is there.",
  ],
  "ledger.seen.gone": [
    "账本文件不在原处：文件或其文件夹被移走、改名或删除，或存储介质已断开",
    "The ledger's file is not in its place: it or its folder was moved, renamed or deleted, or the medium is no longer connected",
  ],
  "ledger.seen.other": ["账本的位置上是另一个文件", "Another file lies in the ledger's place"],
  "ledger.seen.older": [
    "账本的位置上是它的旧副本，只记到第 {seq} 号事件",
    "An older copy of the ledger lies in its place, which ends with event {seq}",
  ],
  "ledger.seen.changed": [
    "账本文件在使用中被别的程序改写，现只读得到第 {seq} 号事件",
    "Another program wrote to the ledger's file while it was in use; events up to {seq} can be read in it now",
  ],
  "ledger.seen.beside": [
    "账本的位置上的文件事件相同，但随事件保存的附件或暂存的内容（如尚未揭示的随机数）与先前不同",
    "The file in the ledger's place has the same events, but not the same blobs or not what is kept for a while, such as a nonce that is not revealed yet",
  ],
  "ledger.seen.log": [
    "账本的日志文件（-wal）在使用中被删除或替换",
    "The ledger's write-ahead log (-wal) was deleted or replaced while it was in use",
  ],
  "ledger.seen.read-only": [
    "账本所在的存储介质已变为只读",
    "The medium of the ledger can only be read by now",
  ],
  "ledger.seen.unusable": [
    "账本位置上的文件不能使用（{detail}）",
    "The file in the ledger's place cannot be used ({detail})",
  ],
  "ledger.dead-link": [
    "{link} 是一个链接，指向的 {target} 不存在，因此没有打开也没有新建账本。请接好它所在的存储介质，或改正这个链接，再重新打开。",
    "{link} is a link to {target}, which is not there; no ledger was opened, and none was made. Connect the medium it lies on, or mend the link, then open again.",
  ],
  "ledger.folder.network": [
    "数据文件夹 {folder} 在网络盘（{kind}）上。网络盘不一定挡得住另一台电脑同时打开账本，也不保证写完的内容在断电或断网后还在。请退出程序，把整个文件夹复制到本机磁盘上，再从那里打开。",
    "The data folder {folder} is on a network drive ({kind}). Such a drive may not keep another computer from opening the ledger at the same time, and may lose what it said was written when power or the network fails. End the program, copy the whole folder to a disk of this computer and open it there.",
  ],
  "ledger.folder.maybe-network": [
    "数据文件夹 {folder} 所在的文件系统是 {kind}，可能在网络上。如是网络盘，不一定挡得住另一台电脑同时打开账本，也不保证写完的内容在断电或断网后还在；请把整个文件夹复制到本机磁盘上，再从那里打开。",
    "The data folder {folder} is on a file system ({kind}) that may be across a network. If it is, it may not keep another computer from opening the ledger at the same time, and may lose what it said was written when power or the network fails: copy the whole folder to a disk of this computer and open it there.",
  ],
  "ledger.folder.not-own": [
    "数据文件夹 {folder} 属于本机的另一个用户（编号 {owner}，本程序以编号 {user} 运行）：那个用户能看到、改动或移走其中的一切。请把文件夹改为归运行本程序的用户所有。",
    "The data folder {folder} belongs to another user of this machine (number {owner}; the program runs as {user}), who can read, change or move all that is in it. Make it belong to the user who runs the program.",
  ],
  "ledger.folder.open-to-write": [
    "本机的其他用户可以改动数据文件夹 {folder}（权限 {rights}），能移走或替换账本。请把它的权限改为 700。",
    "Other users of this machine can change the data folder {folder} (rights {rights}): they could move or replace the ledger. Set its rights to 700.",
  ],
  "ledger.left-aside": [
    "上次关闭时账本被别的程序改写，本程序没有来得及把它放回原名：{aside} 可能就是账本 {file}。没有打开，也没有新建账本。请核对这两个位置的文件，把正确的改名为 {file}，另一个移出此文件夹，再重新打开。",
    "Another program had written to the ledger when it was closed last, and it did not get its name back: {aside} may be the ledger {file}. Nothing was opened, and no new ledger was made. Look at what lies in both places, give the right file the name {file}, move the other one out of this folder, then open it again.",
  ],
  "ledger.folder.closed": [
    "本机的其他用户原可以打开 {file}（权限 {rights}），其中有单位和人员的名称。现已改为只有本用户能打开；此前有谁看过，无从得知。",
    "Other users of this machine could open {file} (rights {rights}), which holds names of units and people. It is now closed to all but its owner; whether anybody read it before cannot be told.",
  ],
  "ledger.folder.readable": [
    "本机的其他用户可以打开 {file}（权限 {rights}），其中有单位和人员的名称，而本程序改不了它的权限。请把数据文件夹移到只有本用户能打开的地方。",
    "Other users of this machine can open {file} (rights {rights}), which holds names of units and people, and the program cannot change that. Move the data folder to a place that only its owner can open.",
  ],
  "ledger.not-a-ledger": [
    "文件 {file} 不是明签的账本，或者其开头已损坏（{detail}）。请核对所选文件，或从备份取回。",
    "The file {file} is not a Mingqian ledger, or its beginning is damaged ({detail}). Check which file was chosen, or put it back from a copy.",
  ],
  "ledger.unwritable": [
    "账本 {file} 所在的位置不能写入（{detail}）。请换一个可写的文件夹，或取得写入权限后再打开。",
    "The place of the ledger {file} cannot be written to ({detail}). Choose a folder that can, or get the right to write there, then open it again.",
  ],
  "ledger.full": [
    "账本 {file} 写不进去：磁盘已满（{detail}）。这一步没有记入，账本先前所记不受影响。请腾出空间后重做。",
    "The ledger {file} cannot be written: the disk is full ({detail}). This step was not recorded, and does not touch what the ledger held before. Free some space and do it again.",
  ],
  "ledger.memory": [
    "内存不足，账本 {file} 没有写入或打开。这一步没有记入，账本先前所记不受影响。请关闭其他程序后重做。",
    "There was not enough memory to write or open the ledger {file}. This step was not recorded, and does not touch what the ledger held before. Close other programs and do it again.",
  ],
  "ledger.failed": [
    "账本 {file} 读写失败（{detail}）。这一步没有记入。请检查存储介质，重新打开账本后再试。",
    "The ledger {file} could not be read or written ({detail}). This step was not recorded. Check the storage medium, open the ledger again and retry.",
  ],
  "ledger.broken-event": [
    "账本 {file} 的第 {seq} 号事件已损坏或被改动，此前的记录完好。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    "Event {seq} of the ledger {file} is damaged or was changed; what stands before it is whole. The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.",
  ],
  "ledger.broken-blob": [
    "账本 {file} 中的附件 {hash} 已损坏或被改动，事件链完好。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    "The blob {hash} in the ledger {file} is damaged or was changed; the chain of events is whole. The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.",
  ],
  "ledger.lost-blob": [
    "账本第 {seq} 号事件所附的内容 {hash} 已不在账本中，不能继续。请从备份取回，并保存此文件备查。",
    "What event {seq} of the ledger goes with, {hash}, is no longer there; it cannot go on. Put the ledger back from a copy, and keep this file as evidence.",
  ],
  "ledger.broken-vault": [
    "账本 {file} 中暂存的“{name}”已损坏或被改动，事件链完好。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    'What the ledger {file} keeps for a while under "{name}" is damaged or was changed; the chain of events is whole. The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.',
  ],
  "ledger.broken-file": [
    "账本文件 {file} 在第 {seq} 号事件之后的结构已损坏或被改动（{detail}）。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    "The structure of the ledger file {file} is damaged or was changed ({detail}); events up to {seq} can be read. The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.",
  ],
  "ledger.held-back": [
    "{ceremony} 按 {protocol} 封库，且随机数已经公开，尚未锁定。账本以只读方式打开，原样未动；请用封库时的程序（版本 {program}）完成它，再用本版本打开。",
    "{ceremony} was frozen under {protocol}, and its nonce is revealed, but it is not locked. The ledger is open read-only and was left as it is. Finish it with the program that froze it (version {program}), then open it with this one.",
  ],
  "ledger.newer-event": [
    "账本的第 {seq} 号事件（{type}）是第 {form} 式，本版本明签只认到第 {known} 式。账本以只读方式打开；请用写入它的较新版本打开。",
    "Event {seq} of the ledger ({type}) is of form {form}; this version of Mingqian reads up to form {known}. The ledger is open read-only. Open it with the newer version that wrote it.",
  ],
  "ledger.newer-note": [
    "账本第 {seq} 号事件（{type}）的附注“{note}”是第 {form} 式，本版本明签只认到第 {known} 式。账本以只读方式打开；请用写入它的较新版本打开。",
    'The note "{note}" of event {seq} ({type}) is of form {form}; this version of Mingqian reads up to form {known}. The ledger is open read-only. Open it with the newer version that wrote it.',
  ],
  "ledger.misfit-register": [
    "截至第 {seq} 号事件，名录的更改与名单不符，不能累加。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    "The changes of the register up to event {seq} do not fit their lists and cannot be added up. The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.",
  ],
  "ledger.misfit-note": [
    "账本第 {seq} 号事件（{type}）的附注“{note}”内容不合其格式（{field}）。账本以只读方式打开，不能再记入；请从备份取回，并保存此文件备查。",
    'The note "{note}" of event {seq} ({type}) does not say what such a note says ({field}). The ledger is open read-only and takes no more events. Put it back from a copy, and keep this file as evidence.',
  ],
  "ledger.newer": [
    "账本 {file} 的文件版式为 {layout}，本程序只识别到版式 {ours}：它由更新的明签写成（{writer}）。账本以只读方式打开，文件未作任何改动。请用该版本或更新的版本打开。",
    "The ledger {file} has file layout {layout}, and this program knows layouts up to {ours}: a newer Mingqian wrote it ({writer}). It is open read-only, and nothing of it was changed. Open it with that version or a later one.",
  ],
  "ledger.writer": ["最后写入的版本为 {version}", "the last to write was version {version}"],
  "ledger.writer-unknown": ["版本不详", "its version is not known"],
  "ledger.foreign": [
    "文件 {file} 带有别的程序的标记（{mark}）：它不是明签的账本，或者其开头已损坏。文件以只读方式打开，未作任何改动。请核对所选文件；如确是账本，请从备份取回，并保存此文件备查。",
    "The file {file} has another program's mark ({mark}): it is not a ledger of Mingqian, or its beginning is damaged. It is open read-only, and nothing of it was changed. Check which file was chosen; if it is the ledger, put it back from a copy, and keep this file as evidence.",
  ],
  "ledger.copy-full": [
    "账本 {file} 须改为本版本的文件版式，改前要在旁边留下副本 {copy}，但磁盘已满（{detail}）。账本没有改动，也没有留下不完整的副本。请腾出账本两倍大小的空间，再重新打开。",
    "The ledger {file} is to be brought to this version's file layout, and before that a copy, {copy}, is made beside it; but the disk is full ({detail}). The ledger was not changed, and no half copy was left. Free twice the space of the ledger, then open it again.",
  ],
  "ledger.copy-failed": [
    "账本 {file} 须改为本版本的文件版式，改前要在旁边留下副本 {copy}，但副本未能写成或未通过核对（{detail}）。账本没有改动，也没有留下不完整的副本。请检查该文件夹能否写入、存储介质是否完好，再重新打开。",
    "The ledger {file} is to be brought to this version's file layout, and before that a copy, {copy}, is made beside it; but it could not be written or did not verify ({detail}). The ledger was not changed, and no half copy was left. Check that the folder can be written to and the storage medium is sound, then open it again.",
  ],
  "ledger.migration-full": [
    "账本 {file} 未能改为本版本的文件版式：磁盘已满（{detail}）。账本没有改动，改前的副本 {copy} 完好。请腾出账本大小的空间，再重新打开。",
    "The ledger {file} could not be brought to this version's file layout: the disk is full ({detail}). The ledger was not changed, and the copy made before, {copy}, is whole. Free the space of the ledger, then open it again.",
  ],
  "ledger.migration-failed": [
    "账本 {file} 未能改为本版本的文件版式（{detail}）。账本没有改动，改前的副本 {copy} 完好。请检查存储介质后重新打开；仍不成功的，请用原来的版本打开，并连同副本一并报告。",
    "The ledger {file} could not be brought to this version's file layout ({detail}). The ledger was not changed, and the copy made before, {copy}, is whole. Check the storage medium and open it again; if that fails too, open it with the version used before, and report it together with the copy.",
  ],
  "ledger.brought": [
    "账本原为较早版本的文件版式 {from}，已改为本版本的版式 {to}。改动之前的副本在 {copy}：其中有当日账本的全部内容，用本版本办完一场后，请移到备份处或删除。",
    "The ledger was in an earlier version's file layout, {from}, and is now in this version's, {to}. The copy made before is {copy}: it holds all that the ledger held that day. When this version has held a ceremony, move it to where your backups are, or delete it.",
  ],
  "ledger.foreign-event": [
    "账本的第 {seq} 号事件不是本版本明签所能识别的。请用写入它的（较新）版本打开。",
    "Event {seq} of the ledger is not one this version of Mingqian knows. Open the ledger with the (newer) version that wrote it.",
  ],
} as const satisfies Record<`ledger.${string}`, Entry>;
