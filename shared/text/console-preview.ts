import type { Entry } from "./catalogue.ts";

/** A filed paper as pages, and printing it. */
export const consolePreview = {
  "console.preview.act": ["预览与打印", "Preview and print"],
  "console.preview.title": ["{paper}：与归档文件逐字节相同", "{paper}: the filed file, byte for byte"],
  "console.preview.paper.pre-draw-sheet": ["抽取前封库单", "Pre-draw sheet"],
  "console.preview.paper.minutes": ["抽取记录", "Minutes"],
  "console.preview.page": ["第 {page} 页，共 {pages} 页", "Page {page} of {pages}"],
  "console.preview.before": ["上一页", "Previous page"],
  "console.preview.after": ["下一页", "Next page"],
  "console.preview.loading": ["正在打开……", "Opening…"],
  "console.preview.failed": [
    "无法显示页面（{why}）。文件本身已归档，仍可打印或另行打开。",
    "The pages cannot be shown ({why}). The file itself is archived: it can still be printed or opened elsewhere.",
  ],
  "console.preview.turn": ["第 {page} 页", "Page {page}"],
  "console.preview.printer": ["打印机", "Printer"],
  "console.preview.none": [
    "这台计算机上没有找到能直接接收的打印机。打开文件后，由浏览器或 PDF 阅读器打印。",
    "No printer that takes the file directly was found on this machine. Open the file: the browser or a PDF reader prints it.",
  ],
  "console.preview.elsewhere": [
    "打开文件，由浏览器或阅读器打印",
    "Open the file; the browser or a reader prints it",
  ],
  "console.preview.open": ["打开以打印", "Open to print"],
  "console.preview.copies": ["份数", "Copies"],
  "console.preview.print": ["打印", "Print"],
  "console.preview.printed": [
    "打印机“{printer}”已接收，{copies} 份。",
    "Taken by the printer “{printer}”, copies: {copies}.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;
