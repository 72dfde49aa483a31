import type { BagContent } from "../../shared/archive/tag-files.ts";

/** A made-up bag: its parts in small, padded with so many KiB that do not compress well. */
export function sampleBag(kibibytes = 0): BagContent {
  const text = (content: string) => Buffer.from(content, "utf8");
  const padding = Buffer.alloc(kibibytes * 1024);
  for (let at = 0, value = 1; at < padding.length; at += 1) {
    value = (value * 75 + 74) % 65_537;
    padding[at] = value & 0xff;
  }
  return {
    name: "SAMPLE-2027Q1-1",
    payload: new Map<string, Uint8Array>([
      ["sealed/names.age", text("age-encryption.org/v1\n")],
      ["public/pool.csv", text("code,tier,commitment\n")],
      ["public/empty.csv", text("")],
      ["ledger/events.jsonl", padding],
      ["minutes/样例 抽取记录.pdf", text("%PDF-1.7\n")],
      ["later/amendments.csv", text("number,kind\n")],
    ]),
    info: [
      ["Source-Organization", "样例市生态环境局"],
      ["Bagging-Date", "2026-12-25"],
    ],
  };
}
