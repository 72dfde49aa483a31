import type { Entry } from "./catalogue.ts";

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
  "host.desktop.save": ["保存文书", "Save the paper"],
} as const satisfies Record<`host.desktop.${string}`, Entry>;
