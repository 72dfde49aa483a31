import type { Entry } from "./catalogue.ts";

/** What the hosts of the windows say: to a browser that may not come in, and on the terminal they were started from. */
export const host = {
  "host.title": ["明签", "Mingqian"],
  "host.foreign-host": [
    "此地址不是明签的窗口。请使用终端中给出的完整地址。",
    "This is not an address of a Mingqian window. Use the whole address that the terminal shows.",
  ],
  "host.foreign-origin": [
    "请求来自别的网页，已拒绝。请直接在明签的窗口中操作。",
    "The request came from another web page and was refused. Work in Mingqian's own window.",
  ],
  "host.not-json": [
    "请求的格式不是 JSON，已拒绝。请在明签的窗口中操作；如仍出现，请刷新窗口。",
    "The request is not JSON and was refused. Work in Mingqian's own window; reload it if this comes again.",
  ],
  "host.unknown-verb": [
    "不支持这种请求方式，已拒绝。请在明签的窗口中操作。",
    "Requests of this kind are not taken. Work in Mingqian's own window.",
  ],
  "host.entrance-used": [
    "此入口已被使用或已失效，每个入口只能打开一次。请在已打开的窗口中继续；或在启动明签的终端里按回车键，取得新的入口。",
    "This entrance was used or has expired: each opens once. Go on in the window that is open already, or press Enter in the terminal Mingqian was started from to get a new one.",
  ],
  "host.entrance-twice": [
    "此入口先前已经打开过一个窗口，现在又被打开；分不清哪一次是您，两个都不能再用。每一步都已保存，抽取不受影响：请在启动明签的终端里按回车键，用新的入口继续。",
    "This entrance had opened a window before and was opened again here. Which of the two is you cannot be told, so neither is let in. Every finished step is stored: press Enter in the terminal Mingqian was started from and go on by the new entrance.",
  ],
  "host.browser-too-old": [
    "此浏览器的版本过旧：它的内核是 Chromium {found}，明签需要 {needed} 或更高版本。请安装新版 Chrome、Edge 或 Chromium，再用同一地址打开；此地址仍然有效。",
    "This browser is too old: it is Chromium {found} inside, and Mingqian needs {needed} or later. Install a present Chrome, Edge or Chromium and open the same address there; it still holds.",
  ],
  "host.no-session": [
    "此窗口没有进入明签，或明签已重新启动，或打开此窗口的入口又在别处打开了一次。请在启动明签的终端里按回车键，用新的入口打开。",
    "This window has not been let into Mingqian, or Mingqian was started anew, or the entrance that opened this window was opened once more elsewhere. Press Enter in the terminal Mingqian was started from and open the new entrance.",
  ],
  "host.malformed-json": [
    "请求的内容不完整，不是有效的 JSON，未作任何处理。请重试；如仍出现，请刷新窗口。",
    "The request is cut off or no valid JSON; nothing was done. Try again, and reload the window if this comes again.",
  ],
  "host.too-large": [
    "内容过大，未作任何处理：表格文件不得超过 32 MiB，其他内容不得超过 1 MiB。请拆分或精简后再试。",
    "Too large, nothing was done: a spreadsheet may have 32 MiB, anything else 1 MiB. Split or shorten it and try again.",
  ],
  "host.not-here": [
    "此处没有内容。请从窗口的首页进入。",
    "There is nothing here. Start from the window's first page.",
  ],
  "host.bug": [
    "程序出错，已记下。已完成的步骤都已保存；请刷新窗口后再试，如仍出现请联系维护人员。",
    "The program failed, and noted it. Every finished step is stored; reload the window and try again, and tell its maintainers if this comes again.",
  ],
  "host.windows-missing": [
    "文件夹 {folder} 中没有构建好的窗口界面。请运行 npm run build 后再启动。",
    "The folder {folder} does not hold the built windows. Run npm run build, then start again.",
  ],
  "host.port-taken": [
    "端口 {port} 已被其他程序占用。请换一个端口，或不写 --port 由系统选择。",
    "Port {port} is in use by another program. Name another one, or leave --port out to have one chosen.",
  ],
  "host.port-forbidden": [
    "没有使用端口 {port} 的权限。请选 1024 以上的端口，或不写 --port 由系统选择。",
    "Port {port} may not be used. Name one above 1024, or leave --port out to have one chosen.",
  ],
  "host.browser-failed": [
    "无法启动 {browser}（{reason}）。请用下面的地址在浏览器中打开，或重新安装该浏览器后再启动。",
    "{browser} could not be started ({reason}). Open the addresses below in a browser, or install that browser again and start anew.",
  ],
  "host.browser-left": [
    "大屏没有打开：{browser} 还没有连上就退出了（{how}）。请看程序启动处的提示，按那里的办法处理后再点“重新打开大屏”。没有丢失任何内容。",
    "The stage did not open: {browser} ended before it had connected ({how}). Do what is said where the program was started, then open the stage again. Nothing is lost.",
  ],
  "host.profile-not-own": [
    "文件夹 {folder} 属于本机的其他用户，或只是一个链接：其中的内容别人可能看到或调换，因此没有由此打开窗口。请用下面的地址打开；或移走该文件夹后再启动。",
    "The folder {folder} belongs to another user of this machine, or is a link: others might read or exchange what is in it, so no window was opened from there. Use the addresses below, or move that folder away and start anew.",
  ],
  "host.build-tools": [
    "缺少构建界面所需的 {script}。请运行 npm ci 后再启动。",
    "{script}, needed to build the windows, is missing. Run npm ci, then start again.",
  ],
  "host.build-path": [
    "项目文件夹的路径含有“{sign}”，窗口无法在那里生成：{folder}。请把文件夹改名或移到路径中没有 #、?、% 的地方，再运行一次。",
    "The windows cannot be built in a folder whose path holds “{sign}”: {folder}. Rename or move it to a path without #, ? and %, and run this again.",
  ],
  "host.build-failed": [
    "界面构建失败，未能启动。构建工具的最后输出：\n{reason}",
    "The windows could not be built, so nothing was started. The last lines of the build:\n{reason}",
  ],
} as const satisfies Record<`host.${string}`, Entry>;

/** What the desktop host asks and says in the system's own dialogs. */
export const hostDesktop = {
  "host.desktop.one-display": [
    "没有可用的第二块屏幕，大屏已收起。接上投影（扩展模式）后会自动显示；抽取不受影响，可以继续。",
    "There is no second display, so the stage is hidden. It appears by itself once a projector is connected (extended desktop); the ceremony is not affected.",
  ],
  "host.desktop.mirrored": [
    "投影与本屏显示相同内容（复制模式），现场会看到控制台，大屏已收起。请在系统的显示设置中改为扩展模式，大屏会自动显示。",
    "The projector shows the same as this screen (mirrored), so the room would see the console; the stage is hidden. Extend the desktop in the system's display settings, and it appears by itself.",
  ],
  "host.desktop.show-here": ["在本屏以窗口显示大屏", "Show the stage in a window here"],
  "host.desktop.wait": ["等待投影", "Wait for the projector"],
  "host.desktop.by-hand": [
    "本机的桌面（Wayland）不允许程序自己移动窗口：请把“大屏”窗口拖到投影上，再按 F11 全屏。用随程序提供的启动项打开时（--ozone-platform=x11）会自动就位。",
    "This desktop (Wayland) lets no program move its windows: move the stage's window to the projector and press F11. Opened by the entry that comes with the program (--ozone-platform=x11) it goes there by itself.",
  ],
  "host.desktop.understood": ["知道了", "Understood"],
  "host.desktop.close-under-way": [
    "抽取正在进行。关闭后大屏也随之关闭；每一步都已保存，重新打开可从原处继续，重新启动会写入抽取记录。确定关闭吗？",
    "A ceremony is under way. The stage closes too; every step is stored and it goes on from here when opened again, which the minutes will mention. Close it?",
  ],
  "host.desktop.close": ["关闭", "Close"],
  "host.desktop.stay": ["继续抽取", "Go on"],
  "host.desktop.page-dies": [
    "窗口反复崩溃（{reason}）。每一步都已保存；请关闭明签并重新启动，如仍出现请改用浏览器方式（npm start -- --host browser）。",
    "A window keeps crashing ({reason}). Every step is stored: close Mingqian and start it again, and if this comes back use the browser (npm start -- --host browser).",
  ],
  "host.desktop.choose-folder": [
    "选择第二介质上的文件夹（U 盘等）",
    "Choose a folder on the second medium (a USB stick)",
  ],
  "host.desktop.cut": ["剪切", "Cut"],
  "host.desktop.copy": ["复制", "Copy"],
  "host.desktop.paste": ["粘贴", "Paste"],
  "host.desktop.selectAll": ["全选", "Select all"],
  "host.desktop.cannot-start": [
    "明签无法启动（{reason}）。已完成的步骤都已保存。请重新安装或重新解压整个文件夹；如仍出现，请把这句话告诉维护人员。",
    "Mingqian cannot start ({reason}). Every finished step is stored. Install it again or unpack its whole folder anew; if this comes again, tell its maintainers this sentence.",
  ],
  "host.desktop.save": ["保存文书", "Save the paper"],
} as const satisfies Record<`host.desktop.${string}`, Entry>;

/** What `npm start` says on the terminal, and of a command line it cannot use. */
export const hostStart = {
  "host.start.help": [
    `用法：npm start [-- 选项]
打开明签：控制台一个窗口，大屏一个窗口。按 Ctrl-C 结束；每一步都已保存，随时可以再次启动并从原处继续。

  --host browser|desktop  用已安装的浏览器，或用 Electron；不写则先试 Electron，再用浏览器
  --port N                浏览器方式使用的端口；不写由系统选择
  --data DIR              存放账本与档案包的文件夹；不写为本用户的数据文件夹
  --sample                用自带的虚构样本，在单独的文件夹中演练
  --no-open               不打开窗口，只给出两个地址
  --lang zh|en            终端显示的语言
  --help                  显示本说明

退出码：0 正常结束，2 无法启动（原因见提示），70 程序自身出错。`,
    `Usage: npm start [-- options]
Opens Mingqian: one window for the console, one for the stage. Ctrl-C ends it; every step is stored, and the next start goes on from there.

  --host browser|desktop  an installed browser, or Electron; left out, Electron is tried first, then the browser
  --port N                port for the browser; left out, any free one
  --data DIR              folder of the ledger and the bags; left out, this user's data folder
  --sample                a rehearsal with the invented sample, in a folder of its own
  --no-open               opens no window, only prints the two addresses
  --lang zh|en            language of the terminal
  --help                  this text

Exit codes: 0 ended as asked, 2 could not start (a sentence says why), 70 a fault of the
program itself.`,
  ],
  "host.start.extra": [
    "不认识“{found}”。选项都以 -- 开头；用 npm start -- --help 查看。",
    "“{found}” is not known. Options begin with --; see npm start -- --help.",
  ],
  "host.start.host": [
    "--host 只能是 browser 或 desktop，不能是“{found}”。",
    "--host takes browser or desktop, not “{found}”.",
  ],
  "host.start.port": [
    "--port 须为 0 至 65535 的整数（0 为由系统选择），不能是“{found}”。",
    "--port takes an integer from 0 to 65535 (0 has one chosen), not “{found}”.",
  ],
  "host.start.served-only": [
    "--port 与 --no-open 只用于浏览器方式。请去掉它们，或改为 --host browser。",
    "--port and --no-open are for the browser only. Leave them out, or say --host browser.",
  ],
  "host.start.building": ["正在构建，约需数秒……", "Building, this takes some seconds…"],
  "host.start.fetching": ["正在下载 Electron（仅需一次）……", "Fetching Electron (needed once)…"],
  "host.start.not-fetched": [
    "未能取得 Electron，改用已安装的浏览器；功能相同。以后不再自动尝试，需要时请运行 npm start -- --host desktop。",
    "Electron could not be fetched: an installed browser is used, with the same functions. This is not tried again by itself; npm start -- --host desktop does.",
  ],
  "host.start.no-electron": [
    "没有 Electron，也未能下载。请检查网络后再试，或运行 npm start -- --host browser。",
    "Electron is not here and could not be fetched. Check the network and try again, or run npm start -- --host browser.",
  ],
  "host.start.no-sandbox": [
    "Electron（{program}）一启动就退出：本系统不允许它使用沙箱（用户命名空间受限，或 chrome-sandbox 没有 SUID 权限，如 Ubuntu 24.04）。请管理员放行；在此之前可用浏览器方式，功能相同。没有任何内容丢失。",
    "Electron ({program}) ended at once: this system lets it have no sandbox (user namespaces are restricted, or chrome-sandbox is not SUID, as on Ubuntu 24.04). Ask whoever runs the machine to allow it; the browser does the same until then. Nothing is lost.",
  ],
  "host.start.died": [
    "Electron（{program}）一启动就退出（{reason}）。没有任何内容丢失；可用浏览器方式（--host browser），功能相同。",
    "Electron ({program}) ended at once ({reason}). Nothing is lost; the browser (--host browser) does the same.",
  ],
  "host.start.ended-with": ["退出码 {code}", "exit code {code}"],
  "host.start.instead": ["改用已安装的浏览器。", "An installed browser is used instead."],
  "host.start.desktop": ["以 Electron 打开。", "Opening with Electron."],
  "host.start.data": ["数据文件夹：{folder}", "Data folder: {folder}"],
  "host.start.sqlite": [
    "账本由 Node 自带的 SQLite {sqlite} 打开，因为 better-sqlite3 无法加载（{reason}）；账本文件相同，功能相同。",
    "The ledger is opened with Node's own SQLite {sqlite}, because better-sqlite3 could not be loaded ({reason}). The file is the same, and so is what can be done.",
  ],
  "host.start.sample": [
    "已装入虚构样本，仅供演练；不再需要时可删除上述文件夹。",
    "The invented sample is loaded, for a rehearsal only. Delete the folder above when it is no longer needed.",
  ],
  "host.start.opened": ["正在用 {browser} 打开两个窗口。", "Both windows are being opened in {browser}."],
  "host.start.ended-saying": ["{ended}：{said}", "{ended}: {said}"],
  "host.start.browser-left": [
    "{window}没有打开：{browser} 还没有连上就退出了（{how}）。请在浏览器中打开 {address}（只能打开一次），或按回车键再试。如果又退出：关闭还在使用 {profiles} 的浏览器；括号中说缺少什么，请管理员安装；浏览器反复退出的，请换一个 Chrome、Edge 或 Chromium。没有丢失任何内容。",
    "The {window} did not open: {browser} ended before it had connected ({how}). Open {address} in a browser, it opens once; or press Enter to try again. If it ends again: close the browser that still uses {profiles}; have installed what the brackets say is missing; else use another Chrome, Edge or Chromium. Nothing is lost.",
  ],
  "host.start.browser-late": [
    "{window}还没有打开：{browser} 正在运行，但一直没有连上。请在浏览器中打开 {address}（只能打开一次），或按回车键再试。没有丢失任何内容。",
    "The {window} has not opened: {browser} runs, but has not connected in all this time. Open {address} in a browser, it opens once; or press Enter to try again. Nothing is lost.",
  ],
  "host.start.browser-came": [
    "{window}后来还是打开了，可以照常使用；上面说它没有打开的提示不再适用。",
    "The {window} has opened after all and can be used; what was said above of its not opening no longer holds.",
  ],
  "host.start.second-display": [
    "大屏在第二块屏幕上（{width}×{height}，位置 {x},{y}）。",
    "The stage is on the second display ({width}×{height} at {x},{y}).",
  ],
  "host.start.one-display": [
    "没有找到第二块屏幕：大屏以普通窗口打开。请把它移到投影上，按 F11 全屏；如投影与本屏内容相同（复制模式），请改为扩展模式。",
    "No second display was found: the stage opened as a window. Move it to the projector and press F11; if the projector shows the same as this screen (mirrored), extend the desktop instead.",
  ],
  "host.start.no-display": [
    "本机没有图形界面，未打开窗口。请用下面的地址打开。",
    "There is no display here, so no window was opened. Use the addresses below.",
  ],
  "host.start.no-browser": [
    "没有找到 Chrome、Edge 或 Chromium。请安装其一；或用下面的地址在其他浏览器中打开。",
    "No Chrome, Edge or Chromium was found. Install one, or open the addresses below in another browser.",
  ],
  "host.start.root": [
    "以 root 身份运行，浏览器的沙箱已关闭。正式使用请换普通用户。",
    "Running as root, so the browser's sandbox is off. Use an ordinary user for real work.",
  ],
  "host.start.console": ["控制台：{address}", "Console: {address}"],
  "host.start.stage": ["大屏：{address}", "Stage: {address}"],
  "host.start.keys": [
    "每个地址只能打开一次；按回车键重新打开并给出新地址，按 Ctrl-C 结束。",
    "Each address opens once. Enter opens the windows again and gives new addresses, Ctrl-C ends.",
  ],
  "host.start.used-twice": [
    "{window}的同一个入口地址被打开了两次。分不清哪一次是您，先后两个窗口都已停用，已完成的步骤都已保存。请在此按回车键，用新的入口继续。如果是您自己在另一个浏览器里又打开了一次，按回车键即可；如果不是，说明别人看到过这个地址，请查明终端的内容还有谁看得到。",
    "One address of the {window} was opened twice. Which of the two was you cannot be told, so both windows are shut out; every finished step is stored. Press Enter here and go on by the new address. If it was you, in a second browser, that is all; if not, somebody else has seen the address: find out who can read this terminal.",
  ],
  "host.start.stranger": [
    "本机的另一个用户连接过明签，已拒绝，没有读取其任何内容；此后再有，不再提示。如果是您自己在另一个账户下（或以 root 身份）打开了地址，请改在启动明签的账户下打开。",
    "Another user of this machine connected to Mingqian and was refused; nothing of it was read. It is not told again. If it was you, under another account or as root, open the address under the account that started Mingqian.",
  ],
  "host.start.window-console": ["控制台", "console"],
  "host.start.window-stage": ["大屏", "stage"],
  "host.start.split": [
    "启动用时（毫秒）：程序 {program}，界面检查 {windows}，账本 {ledger}，服务 {server}，浏览器 {browser}",
    "Start took (ms): program {program}, windows {windows}, ledger {ledger}, server {server}, browser {browser}",
  ],
  "host.start.ready": ["控制台已接通。", "The console is connected."],
  "host.start.bug": [
    "程序出错（不含姓名等内容）：{what}",
    "The program failed (no names in this line): {what}",
  ],
} as const satisfies Record<`host.start.${string}`, Entry>;

/** What the portable folder says before and beside what a start says. */
export const hostPortable = {
  "host.portable.checking": [
    "明签正在启动：检查文件夹 {folder}",
    "Mingqian is starting: checking the folder {folder}",
  ],
  "host.portable.not-whole": [
    "这个文件夹不完整：{path}（{what}）。没有启动，也没有改动任何数据。请把压缩包重新完整解压，或重新复制整个文件夹 {folder}。",
    "This folder is not whole: {path} ({what}). Nothing was started and no data were touched. Unpack the whole archive again, or copy the whole folder {folder} anew.",
  ],
  "host.portable.list": ["文件清单缺失或不完整", "the list of files is missing or cut off"],
  "host.portable.missing": ["缺少此文件", "this file is missing"],
  "host.portable.cut": [
    "文件大小不符，可能没有复制完",
    "its size is another one; the copy may have broken off",
  ],
  "host.portable.stray": [
    "程序文件夹里多出此文件，不属于本程序；请删除它，或重新解压",
    "a file in the program's folder that is none of the program's: delete it, or unpack anew",
  ],
  "host.portable.changed": ["文件内容不符", "its content is another one"],
  "host.portable.full-beside": [
    "文件夹 {folder} 所在的磁盘剩余不足 {room} MiB，演练数据改存在本用户的数据文件夹。",
    "The disk of the folder {folder} has less than {room} MiB left: the rehearsal's data go to this user's data folder.",
  ],
  "host.portable.office-beside": [
    "没有启动：{folder} 在便携文件夹里，那里只放演练数据。丢失或借出的 U 盘上不能有本单位的名称。请不带 --data 启动，数据存放在 {own}；或用 --data 指定别处的文件夹。",
    "Nothing was started: {folder} is within the portable folder, where rehearsals' data go alone. A stick that is lost or lent must hold no names of an office. Start without --data, and the data lie in {own}, or give a folder elsewhere.",
  ],
  "host.portable.program-astray": [
    "没有启动：便携文件夹 {program} 里有本单位数据的位置 {folder}，而便携文件夹里只放演练数据。请把便携文件夹整个移到别处（如桌面上单独的文件夹），不要与 {folder} 重叠，再启动。没有改动任何数据。",
    "Nothing was started: the portable folder {program} holds the place of the office's own data, {folder}, and in a portable folder rehearsals' data go alone. Move the program's folder elsewhere, such as into a folder of its own on the desktop, so that {folder} does not lie in it, and start again. No data were touched.",
  ],
  "host.portable.shipped-only": [
    "这里只接受随附的样本名单；到场人员的姓名也请虚构。要用本单位的名单演练，请用 {start} 启动，数据存放在本用户的数据文件夹。",
    "Here no lists are taken but the sample's; make up the names of those in the room too. To rehearse with the office's own lists start {start}: its data lie in this user's data folder.",
  ],
  "host.portable.not-beside": [
    "文件夹 {folder} 不能写入（{code}），演练数据改存在本用户的数据文件夹。",
    "The folder {folder} cannot be written to ({code}): the rehearsal's data go to this user's data folder.",
  ],
} as const satisfies Record<`host.portable.${string}`, Entry>;
