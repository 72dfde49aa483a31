import type { Entry } from "./catalogue.ts";

/** Scans of what was signed in ink, on the page of the minutes. */
export const consoleScans = {
  "console.scans": ["补充扫描件", "Scans of the signed papers"],
  "console.scans.hint": [
    "纸质件在场签字后，可将扫描件收入档案包的新版本；原有版本保持不变。支持 PDF、PNG、JPEG，一次不超过 32 MiB、20 个文件。",
    "Once the papers are signed in ink, scans of them can go into a new version of the bag; the versions before it stay as they are. PDF, PNG or JPEG, at most 32 MiB and 20 files at a time.",
  ],
  "console.scans.choose": ["选择扫描件", "Choose scans"],
  "console.scans.file": ["文件", "File"],
  "console.scans.kind": ["内容", "Shows"],
  "console.scans.kind.of": ["{name} 的内容", "What {name} shows"],
  "console.scans.kind.minutes": ["抽取记录", "Minutes"],
  "console.scans.kind.pre-draw-sheet": ["抽取前封库单", "Pre-draw sheet"],
  "console.scans.kind.other": ["其他", "Other"],
  "console.scans.remark": ["说明", "Remark"],
  "console.scans.remark.of": ["{name} 的说明", "Remark on {name}"],
  "console.scans.remove": ["移除", "Remove"],
  "console.scans.remove.of": ["移除 {name}", "Remove {name}"],
  "console.scans.unreadable": [
    "无法读取“{name}”，可能已被移动或没有读取权限。请重新选择。",
    "“{name}” cannot be read: it may have been moved, or may not be opened. Choose it again.",
  ],
  "console.scans.act": ["收入并写出第 {version} 版", "Add them and write version {version}"],
  "console.scans.rewrite": ["写出第 {version} 版", "Write version {version}"],
  "console.scans.unwritten": [
    "第 {version} 版的扫描件已记入账本，但这一版尚未写出。",
    "The scans of version {version} are in the ledger, but the version is not written yet.",
  ],
  "console.scans.version": [
    "第 {version} 版，扫描件 {count} 件",
    "Version {version}, {count} {count|scan|scans}",
  ],
} as const satisfies Record<`console.${string}`, Entry>;
