import type { Entry } from "./catalogue.ts";

/** Printing a filed paper: why a printer did not take it. */
export const print = {
  "print.no-printer": [
    "这台计算机上没有名为“{printer}”的打印机。请另选一台，或打开文件后由浏览器打印。",
    "This machine has no printer called “{printer}”. Choose another one, or open the file and print it from the browser.",
  ],
  "print.not-taken": [
    "打印机“{printer}”没有接收：{said}。请检查打印机后重试，或打开文件后由浏览器打印。",
    "The printer “{printer}” did not take it: {said}. See to the printer and try again, or open the file and print it from the browser.",
  ],
} as const satisfies Record<`print.${string}`, Entry>;
