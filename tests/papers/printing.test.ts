import { Buffer } from "node:buffer";
import { expect, onTestFinished, test } from "vitest";
import { fakeSpooler } from "../support/fake-spooler.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("a filed paper is printed as it is archived, and that it was is told; of what no printer took only that it was to be given to one", async () => {
  const spooler = fakeSpooler();
  const host = hostInProcess(scratch(), testPorts({ spooler }));
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "freeze");
  const printed = async () => {
    const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
    return lines.map(({ said }) => said.key).filter((key) => key.includes("printed"));
  };
  const sheet = { ceremony, paper: "pre-draw-sheet", printer: "示例打印机二", copies: 2 } as const;

  expect(await held.change("printPaper", sheet)).toMatchObject({
    error: { said: { key: "contract.paper-missing" } },
  });
  await holdUntil(held, "sheet", undefined, "sheet");
  const { pdf } = good(await held.console.client.call("paper", { ceremony, paper: "pre-draw-sheet" }));

  expect(await held.change("printPaper", { ...sheet, printer: "示例打印机一" })).toMatchObject({
    error: { said: { key: "print.not-taken", values: { said: "缺纸" } } },
  });
  const given = "ceremony.course.paper.printed.pre-draw-sheet.given";
  expect(await printed()).toEqual([given]);
  // One that is not there is given nothing.
  expect(await held.change("printPaper", { ...sheet, printer: "示例打印机三" })).toMatchObject({
    error: { said: { key: "print.no-printer" } },
  });

  good(await held.change("printPaper", sheet));
  expect(spooler.taken.map(({ job }) => job)).toEqual([
    { printer: "示例打印机二", copies: 2, title: "REHEARSAL-DEMO-2027Q3-1 pre-draw-sheet" },
  ]);
  expect(Buffer.from(spooler.taken[0]?.pdf ?? []).toString("base64")).toBe(pdf);
  good(await held.change("printPaper", { ...sheet, printer: "", copies: 1 }));
  expect(spooler.taken).toHaveLength(1);
  expect(await printed()).toEqual([
    given,
    given,
    "ceremony.course.paper.printed.pre-draw-sheet.taken",
    "ceremony.course.paper.printed.pre-draw-sheet.opened",
  ]);
});
