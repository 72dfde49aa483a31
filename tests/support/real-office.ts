import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { good, holdUntil, importOwn, type StepName, steps } from "./hold-in-windows.ts";
import { hostInProcess } from "./in-process.ts";
import { day, testPorts } from "./small-office.ts";
import { type Officer, officer } from "./windows.ts";

/** A real ceremony in windows, with an office's own lists, and data folders that lose their ledger. */

const details = {
  place: "一号会场",
  organiser: "市局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};

/** Sets the office up with its lists. */
export async function setUp(held: Officer, code = "DEMO", office = "示例市生态环境局"): Promise<void> {
  await held.execute({ type: "configure-office", office, code, level: "city" });
  await importOwn(held, "city");
}

/** Opens a real ceremony; gives the view. */
export const openReal = (held: Officer, quarter: string, rehearsal = false): Promise<ConsoleView> =>
  held.execute({ type: "open", quarter, day, rehearsal, details });

/** The command, to be refused. */
export const opening = (quarter: string, rehearsal = false) =>
  ({ type: "open", quarter, day, rehearsal, details }) as const;

/** Settles the plan of the open ceremony and goes on until a step; `earlier` of lists of the year that are sealed in this ledger. */
export async function holdReal(held: Officer, end: StepName): Promise<void> {
  const asked = {
    preset: "quzhou-city-2017",
    team: 2,
    raised: {},
    leftOut: [],
  } as const;
  good(await held.change("settlePlan", { ...asked, leftOut: [] }));
  if (steps.indexOf(end) > steps.indexOf("plan")) await holdUntil(held, end, () => {}, "approve");
}

/** Makes the open ceremony void with its minutes and its bag. */
export async function voidReal(held: Officer, ceremony: string): Promise<void> {
  for (const keeper of ["officer", "supervisor"] as const)
    await held.execute({ type: "confirm-void", keeper, reason: "示例作废理由", strokes: madeUpSignature });
  await held.execute({ type: "void", envelope: "" });
  good(await held.change("filePaper", { ceremony, paper: "minutes" }));
  good(await held.change("writeBag", { ceremony }));
}

/** The ledger of a data folder. */
export const ledgerIn = (folder: string): string => join(folder, "ledger.sqlite");

/** Puts a ledger in the place of the one that is there. */
export const putBack = (ledger: string, folder: string): void => cpSync(ledger, ledgerIn(folder));

/** The ceremony that {@link holdRealToBag} holds. */
export const realCeremony = "DEMO-2027Q3-1";

/** A data folder in which the first real bag is written. */
export async function holdRealToBag(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-"));
  const host = hostInProcess(folder, testPorts());
  const held = officer(host);
  await setUp(held);
  await openReal(held, "2027Q3");
  await holdReal(held, "bag");
  await host.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
