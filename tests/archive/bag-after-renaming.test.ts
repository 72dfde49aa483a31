import { expect, onTestFinished, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import type { Level } from "../../shared/draw/model.ts";
import { good, holdUntil, importOwn } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";
import { restOf2027 } from "../support/whole-year.ts";
import { officer } from "../support/windows.ts";

/** The bag of a void ceremony is of the office that froze it, whatever the office became before the bag was written. */

const opening = {
  type: "open",
  quarter: "2027Q3",
  day,
  rehearsal: false,
  details: {
    place: "一号会场",
    organiser: "市局",
    host: "甲主持",
    operator: "乙操作",
    recorder: "丙记录",
    windowReason: "示例",
  },
} as const;
/** An invented calendar: nobody has published one. */
const calendar = {
  year: 2027,
  source: "虚构通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: [],
};
const before = { office: "示例市生态环境局", code: "DEMO", level: "city" } as const;

async function voided() {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "office");
  await importOwn(held, before.level);
  await held.execute(opening);
  await holdUntil(held, "sheet", () => {}, "plan");
  const ceremony = held.console.last().view.ceremony?.id ?? "";
  await held.execute({ type: "confirm-void", keeper: "officer", reason: "示例", strokes: madeUpSignature });
  await held.execute({
    type: "confirm-void",
    keeper: "supervisor",
    reason: "示例",
    strokes: madeUpSignature,
  });
  await held.execute({ type: "void", envelope: "" });
  return { ceremony, held };
}

test.each<[what: string, become: { office: string; code: string; level: Level }]>([
  ["another name", { ...before, office: "示例市生态环境局（新名）" }],
  ["another name, code and level", { office: "示例县生态环境局", code: "OTHER", level: "county" }],
])(
  "with %s, other settings of its papers and another calendar before it",
  { timeout: 90_000 },
  async (_, become) => {
    const { ceremony, held } = await voided();
    await held.execute({ type: "configure-office", ...become });
    await held.execute({
      type: "configure-papers",
      fonds: "示例999",
      department: "示例机构",
      retention: "10",
      secrecy: "",
      secrecyUntil: "",
    });
    await held.execute({ type: "import-calendar", text: JSON.stringify(calendar) });
    await held.execute({ type: "empty-list", list: "conflicts", reason: "示例" });
    good(await held.change("filePaper", { ceremony, paper: "minutes" }));
    const { folder } = good(await held.change("writeBag", { ceremony }));
    expect(folder).toContain(ceremony);
    const checked = good(await held.console.client.call("verifyBag", { ceremony }));
    expect(checked.checks.filter(({ status }) => status === "fail")).toEqual([]);
    // Nothing is owed any more: the year's next real one may be opened.
    const next = await held.execute({ ...opening, quarter: "2027Q4" });
    expect(next.ceremony?.id).toBe(`${become.code}-2027Q4-1`);
  },
);
