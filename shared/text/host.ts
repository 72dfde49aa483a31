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
  "host.no-session": [
    "此窗口没有进入明签，或明签已重新启动。请在启动明签的终端里按回车键，用新的入口打开。",
    "This window has not been let into Mingqian, or Mingqian was started anew. Press Enter in the terminal Mingqian was started from and open the new entrance.",
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
  "host.build-tools": [
    "缺少构建界面所需的 {script}。请运行 npm ci 后再启动。",
    "{script}, needed to build the windows, is missing. Run npm ci, then start again.",
  ],
  "host.build-failed": [
    "界面构建失败，未能启动。构建工具的最后输出：\n{reason}",
    "The windows could not be built, so nothing was started. The last lines of the build:\n{reason}",
  ],
} as const satisfies Record<`host.${string}`, Entry>;
