import { Buffer } from "node:buffer";
import { expect, onTestFinished, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { bound } from "../../shared/papers/cover.ts";
import { witnessSlip } from "../../shared/papers/witness-slip.ts";
import { say } from "../../shared/text/text.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { checkSyntax, runningText, textOfPages } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, day, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";
import { sampleWitnessSlip } from "./sample-papers.ts";

test("a place and a reason as long as they may be, right-to-left letters and emoji come through the ceremony into the filed papers; one character more is refused", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "sample");
  const place = "示例路一号".repeat(40);
  const details = {
    place,
    organiser: "示例局العربية",
    host: "示例甲😀",
    operator: "示例乙\u0301",
    recorder: "示例𪛖",
    windowReason: "演练，".repeat(1333),
  };
  const open = { type: "open", quarter: "2027Q3", day, rehearsal: true } as const;
  const long = { ...open, details: { ...details, place: `${place}内` } };
  const refused = await held.change("execute", { command: long });
  expect(refused.ok).toBe(false);
  if (!refused.ok)
    expect(say(refused.error.said, "en")).toContain("the place” is too long: at most 200 characters");

  await held.execute({ ...open, details });
  await holdUntil(held, "minutes", undefined, "plan");
  for (const paper of ["pre-draw-sheet", "minutes"] as const) {
    const pdf = Buffer.from(good(await held.console.client.call("paper", { ceremony, paper })).pdf, "base64");
    // The page's number, its foot and the rehearsal's header stand on every page, and cut the place in two there.
    const text = runningText(pdf).replace(
      /—\d+—|本件仅供演练，不是抽取凭证|REHEARSAL-DEMO-2027Q3-1..摘要[0-9a-f]{8}第\d+页共\d+页|演练|REHEARSAL/g,
      "",
    );
    expect(text).toContain(place);
    for (const spelled of ["示例甲〔U+1F600〕", "示例乙〔U+0301〕", "示例〔U+2A6D6〕", "示例局〔U+0627〕"])
      expect(text).toContain(spelled);
    expect(text).toContain("字库未收、以码位代替的字符");
    expect(checkSyntax(pdf)).toContain("No syntax");
  }
});

test("300 witnesses are given 300 slips", async () => {
  const slip = (witness: number) => witnessSlip({ ...sampleWitnessSlip(true), witness });
  const more = Array.from({ length: 299 }, (_, index) => slip(index + 2));
  const pdf = await print(bound([slip(1), ...more]), { now: new Date(0) });
  const pages = textOfPages(pdf.ok ? pdf.value : new Uint8Array());
  expect(pages).toHaveLength(300);
  for (const [index, page] of pages.entries())
    expect(page.replace(/\s/g, "")).toContain(`见证人${index + 1}号`);
});
