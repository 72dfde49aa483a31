import { expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { octets } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import type { Writer } from "../../shared/draw/model.ts";
import { rosterText } from "../../shared/draw/roster.ts";
import { openCase } from "../../shared/verify/case.ts";
import { readOwnPaper } from "../../shared/verify/evidence/pdf-text.ts";
import { checkNames } from "../../shared/verify/names.ts";
import { readPaperText } from "../../shared/verify/paper-text.ts";
import { held } from "../support/bag-fixture.ts";
import { succeeded } from "../support/outcome.ts";

const writer = (name: string, organisation: string): Writer => ({ role: "media", name, organisation });

/** What the check says of a roster beside minutes that print these names, as the application sets and reads them. */
async function checked(roster: readonly Writer[], printed: readonly Writer[] = roster) {
  const rows = printed.map(({ name, organisation }, index) => [
    String(index + 1),
    "媒体",
    name,
    organisation || "无",
  ]);
  const columns = (["number", "text", "text", "text"] as const).map((as, index) => ({
    title: `示例列${index}`,
    width: [10, 20, 28, 42][index] ?? 0,
    as,
  }));
  const info = { author: "示例局", subject: "示例", creator: "test" };
  const paper = { title: "示例", language: "zh", info, blocks: [{ type: "table", columns, rows }] } as const;
  const text = readOwnPaper(succeeded(await print(paper, { now: new Date(0) })), octets);
  if (!text || text === "too much") throw new Error("a paper that cannot be read");
  const bytes = new Uint8Array(Buffer.from(rosterText(roster)));
  const files = new Map([["roster.csv", { ...held(bytes), bytes }]]);
  const c = openCase({ files, papers: new Map(), signatures: new Map(), anchors: {} }, platform);
  const { status, reason } = checkNames(c, new Map([["minutes.pdf", readPaperText(text)]]));
  return [status, reason.values["number"]];
}

test("names and organisations stand in the paper, in whatever letters, and however long", async () => {
  const all = [
    writer("示例甲", "示例报社"),
    writer("Élodie Example-Smith", ""),
    writer("示例·乙（一）", "示例".repeat(60)),
    // A character that no font has, a mark, a radical in the place of the character it looks like, a hyphen that does not break.
    writer("示\u{2a6d6}𪛖例", "示例e\u0301单位".normalize("NFC")),
    writer("示例⽅", "示例⻅社"),
    writer("示例A\u2011B", "示例１２３社"),
  ];
  expect(await checked(all)).toEqual(["pass", undefined]);
  // The same characters the other way round: which of two that look alike a paper has, it does not tell.
  expect(await checked([writer("示例方见", "社")], [writer("⽅⻅", "社"), writer("示例方见", "社")])).toEqual(
    ["pass", undefined],
  );
});

test("another name, another organisation, and one that is exchanged for another's are found", async () => {
  const [first, second] = [writer("示例甲", "示例报社"), writer("示例乙", "示例电视台")] as const;
  expect(await checked([first, second], [first])).toEqual(["fail", 2]);
  expect(await checked([first, second], [first, writer("示例丙", "示例电视台")])).toEqual(["fail", 2]);
  expect(await checked([first, second], [writer("示例甲", "示例杂志社"), second])).toEqual(["fail", 1]);
  const exchanged = [writer("示例甲", "示例电视台"), writer("示例乙", "示例报社")];
  expect(await checked([first, second], exchanged)).toEqual(["fail", 1]);
  expect(await checked([writer("示例𪛖", "社")], [writer("示例𪛗", "社")])).toEqual(["fail", 1]);
});
