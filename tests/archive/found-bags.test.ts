import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBags, mostEntries } from "../../electron/services/archive/found-bags.ts";
import { say } from "../../shared/text/text.ts";
import { copyOf, holdToBag } from "../support/bagged.ts";
import { holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { realCeremony as ceremony, holdRealToBag, ledgerIn } from "../support/real-office.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony as rehearsal, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** What may lie in the folder of the bags, beside a ledger that knows it and beside one that does not. */

let bagged: Awaited<ReturnType<typeof holdRealToBag>>;
let rehearsed: Awaited<ReturnType<typeof holdToBag>>;
beforeAll(async () => {
  bagged = await holdRealToBag();
  rehearsed = await holdToBag();
}, 120_000);
afterAll(() => {
  bagged.remove();
  rehearsed.remove();
});

/** What the console says at a start, after which the program ends. */
async function started(folder: string) {
  const host = hostInProcess(folder, testPorts());
  const { view } = officer(host).console.last();
  await host.close();
  for (const said of [...view.notices, ...(view.broken ? [view.broken] : [])])
    for (const language of ["zh", "en"] as const) expect(say(said, language)).not.toMatch(/[{}]/);
  return view;
}

/** A data folder whose ledger was never there. */
function without(folder: string): string {
  rmSync(ledgerIn(folder));
  return folder;
}

/** Another office's or another ledger's data folder, with this bag laid into it. */
async function strangeLedger(office: string, code: string): Promise<string> {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  await officer(host).execute({ type: "configure-office", office, code, level: "city" });
  await host.close();
  cpSync(join(bagged.folder, "bags"), join(folder, "bags"), { recursive: true });
  return folder;
}

test("a sound bag is told by the end of its ledger, and described by files that agree", async () => {
  const { bags, unread, more } = findBags(join(bagged.folder, "bags"));
  expect([unread, more]).toEqual([[], false]);
  expect(bags.map(({ name }) => name)).toEqual([ceremony, `${ceremony}-public`]);
  for (const bag of bags)
    expect(succeeded(bag.describe())).toMatchObject({
      ceremony,
      state: "locked",
      office: "示例市生态环境局",
    });
  expect(await started(copyOf(bagged.folder))).toMatchObject({ notices: [] });
});

test("bags of another office are named and left alone; those of another ledger of this one are not gone past", async () => {
  const other = await started(await strangeLedger("示范县生态环境局", "OTHER"));
  expect(other.broken).toBeUndefined();
  expect(other.notices).toMatchObject([
    { key: "succession.other-office", values: { name: ceremony, office: "示例市生态环境局" } },
    { key: "succession.other-office", values: { name: `${ceremony}-public` } },
  ]);
  const same = await started(await strangeLedger("示例市生态环境局", "DEMO"));
  expect(same.broken).toMatchObject({ key: "succession.other", values: { bags: [ceremony] } });
  // Another code alone, or another name alone, does not make it another office.
  expect((await started(await strangeLedger("示例市生态环境局", "OTHER"))).broken?.key).toBe(
    "succession.other",
  );
  expect((await started(await strangeLedger("示范县生态环境局", "DEMO"))).broken?.key).toBe(
    "succession.other",
  );
});

/** What makes a bag unreadable as one; what it is of cannot be read off it then. */
const spoilt: readonly (readonly [what: string, spoil: (bag: string) => void])[] = [
  ["a file in its place", (bag) => replaced(bag, () => writeFileSync(bag, "no bag"))],
  ["a link in its place", (bag) => replaced(bag, () => symlinkSync("/", bag))],
  ["an empty folder", (bag) => replaced(bag, () => mkdirSync(bag))],
  ["its ledger missing", (bag) => rmSync(events(bag))],
  ["its ledger a link to itself", (bag) => linked(events(bag))],
  ["its ledger a folder", (bag) => replaced(events(bag), () => mkdirSync(events(bag)))],
  ["its ledger a pipe that nobody writes", (bag) => piped(events(bag))],
  ["its ledger a terabyte of nothing", (bag) => truncateSync(events(bag), 2 ** 40)],
  ["its ledger empty", (bag) => writeFileSync(events(bag), "")],
  [
    "its ledger cut within a line",
    (bag) => writeFileSync(events(bag), readFileSync(events(bag)).subarray(0, -9)),
  ],
  ["a line without an end", (bag) => appendFileSync(events(bag), `[${"9".repeat(200_000)}`)],
  ["another last event", (bag) => edited(events(bag), /"minutes(?=[^\n]*\n$)/, '"minuteZ')],
  ["bytes that are no text", (bag) => appendFileSync(events(bag), Buffer.from([0xff, 0x0a]))],
];

test.each(spoilt)("%s: named, whatever the ledger, and never a crash", async (_, spoil) => {
  const known = copyOf(bagged.folder);
  spoil(join(known, "bags", ceremony));
  const beside = await started(known);
  expect(beside.broken).toBeUndefined();
  expect(beside.notices).toMatchObject([{ key: "succession.damaged-known", values: { name: ceremony } }]);
  const folder = without(copyOf(bagged.folder));
  rmSync(join(folder, "bags", `${ceremony}-public`), { recursive: true });
  spoil(join(folder, "bags", ceremony));
  const view = await started(folder);
  expect(view.broken).toMatchObject({ key: "succession.unread", values: { name: ceremony } });
  expect(view.succession?.blocked?.key).toBe("succession.unreadable-bag");
});

test.each<readonly [what: string, spoil: (bag: string) => void]>([
  ["no close.txt", (bag) => rmSync(join(bag, "data/public/close.txt"))],
  ["another close", (bag) => edited(join(bag, "data/public/close.txt"), /(?<=result,)./, otherDigit)],
  ["another freeze", (bag) => edited(join(bag, "data/public/freeze.txt"), /(?<=basis,)./, otherDigit)],
  ["another office", (bag) => edited(join(bag, "data/public/basis.csv"), /office,示例/, "office,示范")],
  ["a freeze of a gigabyte", (bag) => truncateSync(join(bag, "data/public/freeze.txt"), 2 ** 30)],
  ["the name of another ceremony", (bag) => renameSync(bag, bag.replace("Q3-1", "Q4-1"))],
])("%s: nothing is believed of a bag that the ledger does not know", async (_, spoil) => {
  const folder = without(copyOf(bagged.folder));
  rmSync(join(folder, "bags", `${ceremony}-public`), { recursive: true });
  spoil(join(folder, "bags", ceremony));
  const [bag] = findBags(join(folder, "bags")).bags;
  expect(refusalKey(bag?.describe() ?? { ok: true, value: undefined })).toMatch(/^succession\.fault\./);
  expect((await started(folder)).broken?.key).toBe("succession.unread");
});

test("what is not called like a bag is nobody's business, and there may be much of it", async () => {
  const folder = join(scratch(), "bags");
  mkdirSync(folder);
  for (const name of [".DEMO-2027Q3-1.mingqian-partial", "照片", "DEMO-2027Q3-1.zip", "DEMO-2027Q9-1"])
    mkdirSync(join(folder, name));
  expect(findBags(folder)).toEqual({ bags: [], unread: [], more: false });
  for (let number = 0; number < 2 * mostEntries; number += 1) writeFileSync(join(folder, `${number}`), "");
  expect(findBags(folder)).toEqual({ bags: [], unread: [], more: false });
  for (const name of [ceremony, `${ceremony}-public`])
    cpSync(join(bagged.folder, "bags", name), join(folder, name), { recursive: true });
  expect(findBags(folder).bags.map(({ name }) => name)).toEqual([ceremony, `${ceremony}-public`]);
  expect(findBags(join(folder, "照片/nowhere"))).toEqual({ bags: [], unread: [], more: false });
  const lost = join(folder, "..");
  expect((await started(lost)).broken?.key).toBe("succession.missing");
});

test("more that is called like a bag than is looked at: nothing is gone on with, and none begun anew", async () => {
  const folder = copyOf(bagged.folder);
  for (let number = 1; number <= mostEntries; number += 1)
    writeFileSync(join(folder, "bags", `OTHER-2026Q1-${number}`), "");
  const view = await started(folder);
  expect(view.broken).toMatchObject({ key: "succession.too-many", values: { most: mostEntries } });
  expect(view.succession?.blocked?.key).toBe("succession.too-many");
  rmSync(join(folder, "bags", "OTHER-2026Q1-1"));
  rmSync(join(folder, "bags", "OTHER-2026Q1-2"));
  const fewer = await started(folder);
  expect(fewer.broken).toBeUndefined();
  expect(fewer.notices).toHaveLength(21);
  expect(fewer.notices.at(-1)).toMatchObject({
    key: "succession.more-notices",
    values: { more: mostEntries - 22 },
  });
});

test("what bears the code of another office and cannot be read is named, and locks nobody out", async () => {
  const folder = copyOf(bagged.folder);
  mkdirSync(join(folder, "bags/OTHER-2026Q1-1"));
  const view = await started(folder);
  expect(view.broken).toBeUndefined();
  expect(view.notices).toMatchObject([
    { key: "succession.unread-other", values: { name: "OTHER-2026Q1-1" } },
  ]);
});

test("a rehearsal of another ledger, whole or not, is named and left alone; one of this ledger tells that it was longer", async () => {
  const folder = without(copyOf(rehearsed.folder));
  for (const time of ["a fresh ledger is made", "and is gone on with"]) {
    const view = await started(folder);
    expect(view.broken, time).toBeUndefined();
    expect(view.notices).toMatchObject([
      { key: "succession.rehearsal", values: { name: rehearsal } },
      { key: "succession.rehearsal", values: { name: `${rehearsal}-public` } },
    ]);
  }
  writeFileSync(events(join(folder, "bags", rehearsal)), "");
  expect(await started(folder)).toMatchObject({
    notices: [{ key: "succession.unread-rehearsal" }, { key: "succession.rehearsal" }],
  });
  const older = scratch();
  const host = hostInProcess(older, testPorts());
  await officer(host).execute({ type: "configure-office", office: "示例市", code: "DEMO", level: "city" });
  await host.close();
  const put = copyOf(older);
  const later = hostInProcess(older, testPorts());
  await holdUntil(officer(later), "bag", () => {}, "office");
  await later.close();
  cpSync(join(older, "bags"), join(put, "bags"), { recursive: true });
  expect((await started(put)).broken).toMatchObject({
    key: "succession.older",
    values: { bags: [rehearsal] },
  });
});

function events(bag: string): string {
  return join(bag, "data/ledger/events.jsonl");
}
function replaced(path: string, put: () => void): void {
  rmSync(path, { recursive: true });
  put();
}
function linked(path: string): void {
  replaced(path, () => symlinkSync(path, path));
}
function piped(path: string): void {
  replaced(path, () => execFileSync("mkfifo", [path]));
}
const otherDigit = (digit: string) => (digit === "0" ? "1" : "0");
function edited(path: string, what: RegExp, by: string | ((found: string) => string)): void {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(what, typeof by === "string" ? () => by : by);
  if (changed === text) throw new Error(`nothing changed in ${path}`);
  writeFileSync(path, changed);
}
