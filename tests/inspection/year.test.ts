import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { verify } from "../../shared/verify/verify.ts";
import { failing } from "../support/failing.ts";
import { type OpenList, openListOf } from "../support/list-work.ts";
import {
  byRecovery,
  bySlips,
  drawList,
  earlierBy,
  type OfficeLevel,
  officeOfYear,
  said,
  type YearOffice,
} from "../support/office-year.ts";
import { filesBelow } from "../support/on-disk.ts";
import { succeeded } from "../support/outcome.ts";
import { recount } from "./recount.ts";

/**
 * A whole year of an office through the contract: four real draws, and after each its list goes its way, as far as it does in life
 * before the next one is drawn. What the year came to is counted by somebody else.
 */

test.each<OfficeLevel>(["city", "county"])(
  "a year of a %s office: four lists from the lock to the disclosure, each in its time, and everything recounted",
  { timeout: 600_000 },
  async (level) => {
    const office = await officeOfYear(level);
    const { setDay } = office;

    const first = await drawnBy(office, "2027Q1", []);
    setDay("2027-01-05");
    await first.openEveryScope(bySlips(first.keys));
    await first.recuse(bySlips(first.keys));
    setDay("2027-01-12");
    await first.visitMost("2027-01-12");
    setDay("2027-01-25");
    await first.recordLate();

    setDay("2027-03-26");
    // Sealed still: its keepers open it in memory.
    const second = await drawnBy(office, "2027Q2", [first.earlier(bySlips(first.keys))]);
    setDay("2027-04-02");
    await first.visitRest("2027-04-01", bySlips(first.keys));
    // The officer has left: sealed anew, and one of the new passphrases gets lost, so that the codes are taken.
    const old = second.keys;
    await second.reseal(bySlips(old));
    said(await second.open({ kind: "all" }, false, bySlips(old)), "sealing.answer.resealed");
    said(await second.open({ kind: "all" }, false, bySlips(first.keys)), "sealing.answer.other-list");
    await second.losePassphrase();
    await second.openEveryScope(byRecovery(second.keys));
    await second.recuse(byRecovery(second.keys));
    setDay("2027-04-12");
    await second.visitMost("2027-04-09");
    setDay("2027-04-27");
    await second.recordLate();

    setDay("2027-06-25");
    // Of the first all units are open by what is kept; of the second the codes open them.
    const third = await drawnBy(office, "2027Q3", [second.earlier(byRecovery(second.keys))]);
    setDay("2027-07-02");
    await second.visitRest("2027-06-28", byRecovery(second.keys));
    await second.disclosureWaits([first.ceremony]);
    await first.disclose(bySlips(first.keys));
    await second.disclose(byRecovery(second.keys));
    await third.openEveryScope(bySlips(third.keys));
    await third.recuse(bySlips(third.keys));
    setDay("2027-07-20");
    await third.visitMost("2027-07-12");
    setDay("2027-08-02");
    await third.recordLate();
    setDay("2027-09-20");
    await third.visitRest("2027-09-10", bySlips(third.keys));
    await third.disclose(bySlips(third.keys));

    setDay("2027-09-27");
    // Everything before it is open: nobody's secrets are asked for.
    const fourth = await drawnBy(office, "2027Q4", []);
    setDay("2027-10-11");
    await fourth.openEveryScope(bySlips(fourth.keys));
    await fourth.recuse(bySlips(fourth.keys));
    setDay("2027-11-05");
    await fourth.visitMost("2027-11-01");
    setDay("2027-11-20");
    await fourth.recordLate();
    setDay("2027-12-30");
    await fourth.visitRest("2027-12-28", bySlips(fourth.keys), "2028");
    await fourth.disclose(bySlips(fourth.keys));

    const bags = join(office.folder, "bags");
    const lists = [first, second, third, fourth];
    for (const list of lists) await everyVersionVerifies(bags, list);
    const open = lists.map(({ ceremony }) => newestOpen(bags, ceremony));
    const published = { ...office.listed, covered: level === "county" };
    const year = recount(open, published);
    expect(year.wrong).toEqual([]);
    // Each rule had somebody to hold for.
    expect(year.waived).toBeGreaterThanOrEqual(4);
    expect(year.moved).toBeGreaterThanOrEqual(8);
    expect(year.capped).toBeGreaterThan(0);
    expect(year.tiered > 0).toBe(level === "county");
    recountFinds(open, published);
  },
);

async function drawnBy(office: YearOffice, quarter: string, earlier: Parameters<typeof drawList>[2]) {
  const list = openListOf(office, await drawList(office, quarter, earlier));
  return Object.assign(list, {
    earlier: (typed: ReturnType<typeof bySlips>) => earlierBy(list.ceremony, typed),
  });
}

/** All versions of a bag; of these the first and the disclosed one have an edition for everybody. */
async function everyVersionVerifies(bags: string, { ceremony, versions }: OpenList): Promise<void> {
  const found = readdirSync(bags).filter((name) => name.startsWith(ceremony) && name.endsWith(".zip"));
  expect(found).toHaveLength(versions() + 2);
  for (const name of found) {
    const evidence = succeeded(await readEvidence({ path: join(bags, name), anchors: {} }));
    expect([name, failing(evidence)]).toEqual([name, []]);
    expect(verify(evidence, platform).filter(({ status }) => status === "pass").length).toBeGreaterThan(30);
  }
}

function newestOpen(bags: string, ceremony: string): string {
  const versions = readdirSync(bags).filter((name) => name.startsWith(ceremony) && name.endsWith("-public"));
  const number = (name: string) => Number(/-v(\d+)-public$/.exec(name)?.[1] ?? 1);
  return join(bags, versions.sort((a, b) => number(a) - number(b)).at(-1) ?? "");
}

/** The count finds one unit taken for another, and a line that moves somebody who was not there. */
function recountFinds(open: readonly string[], published: Parameters<typeof recount>[1]): void {
  const [bag = ""] = open;
  for (const [name, change] of [
    ["openings.csv", (text: string) => text.replace(/(.-\d+),(KEY|GEN|SPC)\d+/, "$1,GEN999")],
    ["amendments.csv", (text: string) => text.replace(/^(1,exchange,[^,]+),JC-\d+/m, "$1,JC-999")],
  ] as const) {
    const path =
      [...filesBelow(bag).keys()]
        .filter((one) => one.endsWith(name))
        .sort()
        .at(-1) ?? "";
    const before = readFileSync(join(bag, path), "utf8");
    writeFileSync(join(bag, path), change(before));
    expect([name, recount(open, published).wrong.length > 0]).toEqual([name, true]);
    writeFileSync(join(bag, path), before);
  }
}
