import type { Entry } from "./catalogue.ts";

/** The operating guide with pictures, as `npm run handbook` makes it. */
export const handbook = {
  "handbook.title": ["明签操作手册", "Mingqian: the operating guide"],
  "handbook.made": [
    "由 {creator} 生成。图片出自用虚构样本办的一场演练，单位与人员均不存在。",
    "Made by {creator}. The pictures are of a rehearsal with the invented sample: no unit and no person in them exists.",
  ],
  "handbook.console": ["控制台：{part}", "The console: {part}"],
  "handbook.stage": ["大屏：{part}", "The stage: {part}"],
} as const satisfies Record<string, Entry>;
