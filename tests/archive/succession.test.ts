import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { noDigest } from "../../shared/draw/model.ts";
import { verify } from "../../shared/verify/verify.ts";
import { copyOf } from "../support/bagged.ts";
import { good } from "../support/hold-in-windows.ts";
import { beginning, begunAnew, type LostLedgers, lostLedgers, started } from "../support/lost-ledgers.ts";
import { succeeded } from "../support/outcome.ts";
import {
  holdReal,
  ledgerIn,
  opening,
  openReal,
  putBack,
  realCeremony,
  setUp,
} from "../support/real-office.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

/** A ledger that does not know its bags: what is said, and a new one in its place. */

let lost: LostLedgers;
let drawn = "";
let before = "";
let voided = "";
const first = realCeremony;

beforeAll(async () => {
  lost = await lostLedgers();
  ({ drawn, before, voided } = lost);
}, 240_000);
afterAll(() => lost.remove());

/** The bodies of a ledger's events. */
function eventsOf(file: string) {
  const ledger = succeeded(openLedger(file));
  try {
    return [...ledger.events()];
  } finally {
    ledger.close();
  }
}

const textOf = (bag: string, path: string) => readFileSync(join(bag, path), "utf8");
const closeIn = (folder: string) =>
  platform.hash(textOf(join(folder, "bags", first), "data/public/close.txt"));

/** What the verifier says of the ceremony before; nothing else of the bag may fail. */
async function previousIn(bag: string) {
  const checks = verify(succeeded(await readEvidence({ path: bag, anchors: {} })), platform);
  expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
  return checks.find(({ name }) => name.key === "verify.name.previous");
}

describe("an older copy put back", () => {
  test("is named at once, before a ceremony can be opened, and takes nothing; the right file goes on", async () => {
    const folder = copyOf(drawn);
    const right = copyOf(drawn);
    putBack(before, folder);
    const events = eventsOf(before).length;
    const { held, host } = started(folder);
    const { view } = held.console.last();
    expect(view.broken).toMatchObject({ key: "succession.older", values: { bags: [first], events } });
    expect(view.succession).toEqual({ ceremonies: [first] });
    expect(view).toMatchObject({ registerOpen: false, office: { code: "DEMO" } });
    expect(held.stage.last().view).toMatchObject({ screen: { kind: "blank" }, ceremony: "" });
    expect((await held.refused(opening("2027Q4"))).said.key).toBe("succession.older");
    await host.close();
    expect(eventsOf(ledgerIn(folder))).toHaveLength(events);
    putBack(ledgerIn(right), folder);
    expect(started(folder).held.console.last().view).toMatchObject({
      past: [{ ceremony: first }],
      notices: [],
    });
  });

  test("gone on with before its bags were laid beside it again, it is named too", async () => {
    const folder = scratch();
    putBack(before, folder);
    const early = started(folder);
    for (const office of ["示例市生态环境局一", "示例市生态环境局"])
      for (let time = 0; time < 40; time += 1)
        await early.held.execute({ type: "configure-office", office, code: "DEMO", level: "city" });
    await early.host.close();
    cpSync(join(drawn, "bags"), join(folder, "bags"), { recursive: true });
    expect(started(folder).held.console.last().view.broken?.key).toBe("succession.older");
  });

  test("a new ledger keeps it, names its head, and draws nothing again", { timeout: 120_000 }, async () => {
    const folder = copyOf(drawn);
    putBack(before, folder);
    const old = eventsOf(before).at(-1);
    const { kept, held, host } = await begunAnew(folder);
    expect(kept).toBe(join(folder, `ledger.until-${old?.seq}-${old?.hash.slice(0, 16)}.sqlite`));
    expect(eventsOf(kept).at(-1)?.hash).toBe(old?.hash);
    expect(readdirSync(folder).filter((name) => /\.(?:next|new)$/.test(name))).toEqual([]);
    const { view } = held.console.last();
    expect(view.broken).toBeUndefined();
    expect(view.past).toMatchObject([{ ceremony: first, outcome: "locked", before: true }]);
    expect(held.stage.last().view.succeeds).toEqual({
      key: "succession.said.older",
      values: { head: `${old?.hash.slice(0, 16)}…`, last: first },
    });
    await setUp(held);
    expect((await held.refused(opening("2027Q3"))).said).toMatchObject({
      key: "ceremony.period-locked",
      values: { ceremony: first },
    });
    await openReal(held, "2027Q4");
    await holdReal(held, "bag");
    // No visits of the quarter drawn in the ledger before were imported: what was drawn then counts nowhere, and that is told.
    expect(held.console.last().view.ceremony?.plan?.warnings).toContainEqual({
      key: "rules.lists-before",
      values: { count: 1 },
    });
    const second = "DEMO-2027Q4-1";
    expect(good(await held.console.client.call("verifyBag", { ceremony: second })).failed).toBe(0);
    const bag = join(folder, `bags/${second}`);
    expect(textOf(bag, "data/public/freeze.txt")).toContain(`previous,${closeIn(folder)}\n`);
    expect(textOf(bag, "data/public/freeze.txt")).not.toContain(`amendments,${noDigest}`);
    expect(await previousIn(bag)).toMatchObject({
      status: "pass",
      reason: { key: "verify.previous.anew", values: { head: old?.hash } },
    });
    for (const paper of ["pre-draw-sheet", "minutes"]) {
      const path = join(bag, `data/minutes/${paper}.pdf`);
      const text = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).replace(/\s/g, "");
      expect(text).toContain(`只剩一份旧的副本，其末事件为${old?.hash.slice(0, 16)}…`);
      for (const said of [first, "硬盘损坏，备份也未找到", "乙监督", old?.hash]) expect(text).toContain(said);
    }
    for (const name of [bag, `${bag}-public`])
      expect(textOf(name, "bag-info.txt")).toContain("账本系在前一账本遗失后重新开始");
    // The next one need not say so, and rests on this one.
    await host.close();
    const later = started(folder, testPorts({ now: () => "2027-12-27T09:30:00+08:00" })).held;
    const next = await later.execute({ ...opening("2028Q1"), day: "2027-12-27" });
    expect(next.ceremony?.id).toBe("DEMO-2028Q1-1");
    expect(later.stage.last().view.succeeds).toBeUndefined();
  });
});

describe("no ledger beside its bags", () => {
  test("none is made, and the console says so; one begun anew goes on behind a void one", {
    timeout: 120_000,
  }, async () => {
    const folder = copyOf(voided);
    rmSync(ledgerIn(folder));
    const { held, host } = started(folder);
    expect(held.console.last().view.broken).toMatchObject({
      key: "succession.missing",
      values: { file: ledgerIn(folder), bags: [first] },
    });
    expect((await held.refused(opening("2027Q3"))).said.key).toBe("succession.missing");
    await host.close();
    expect(existsSync(ledgerIn(folder))).toBe(false);
    const again = await begunAnew(folder);
    expect(again.kept).toBe("");
    await setUp(again.held);
    const opened = await openReal(again.held, "2027Q3");
    expect(opened.ceremony?.id).toBe("DEMO-2027Q3-2");
    await holdReal(again.held, "bag");
    const bag = join(folder, "bags/DEMO-2027Q3-2");
    expect(textOf(bag, "data/public/freeze.txt")).toContain(
      `previous,${closeIn(folder)}\namendments,${noDigest}\n`,
    );
    expect(await previousIn(bag)).toMatchObject({
      status: "pass",
      reason: { key: "verify.previous.anew-missing" },
    });
    await again.host.close();
    // Lost once more: what both ledgers drew is known to the third.
    rmSync(ledgerIn(folder));
    const third = await begunAnew(folder);
    expect(third.held.console.last().view.past).toMatchObject([
      { ceremony: first, outcome: "void", before: true },
      { ceremony: "DEMO-2027Q3-2", outcome: "locked", before: true },
    ]);
    await setUp(third.held);
    expect((await third.held.refused(opening("2027Q3"))).said.key).toBe("ceremony.period-locked");
    await third.host.close();
    expect(started(folder).held.console.last().view).toMatchObject({ notices: [] });
  });

  test("over a link, the file it leads to is taken the place of, and kept beside it", async () => {
    const folder = copyOf(drawn);
    const real = join(scratch(), "elsewhere.sqlite");
    cpSync(before, real);
    rmSync(ledgerIn(folder));
    symlinkSync(real, ledgerIn(folder));
    const { kept, held } = await begunAnew(folder);
    expect(dirname(kept)).toBe(dirname(real));
    expect(lstatSync(ledgerIn(folder)).isSymbolicLink()).toBe(true);
    expect(held.console.last().view).toMatchObject({ past: [{ ceremony: first, before: true }] });
  });

  test("an empty data folder, and one without bags, begin as ever", () => {
    const folder = scratch();
    mkdirSync(join(folder, "bags"));
    expect(started(folder).held.console.last().view.broken).toBeUndefined();
  });
});

describe("to begin anew", () => {
  test("takes a reason and two people, and can be tried again", async () => {
    const folder = copyOf(drawn);
    putBack(before, folder);
    const { held, host } = started(folder);
    const asked = async (more: object) => {
      const answer = await held.console.client.call("beginLedger", { ...beginning(), ...more });
      return answer.ok ? "begun" : answer.error.said.key;
    };
    expect(await asked({ reason: " " })).toBe("ceremony.empty");
    expect(await asked({ officer: "" })).toBe("ceremony.empty");
    expect(await asked({ supervisor: " 甲负责 " })).toBe("succession.one-person");
    expect(await asked({ reason: "aaaaaaaa ".repeat(8) })).toBe("ceremony.digest-run");
    expect(held.console.last().view.broken?.key).toBe("succession.older");
    const commandId = randomUUID();
    expect(await asked({ commandId })).toBe("begun");
    expect(await asked({ commandId })).toBe("begun");
    expect(await asked({})).toBe("succession.begun");
    expect(await host.stage.call({ id: "1", method: "beginLedger", input: beginning() })).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
  });

  test.each([
    ["an older copy was there", true],
    ["no ledger was there", false],
  ])("is refused once the right file lies there again, where %s", async (_, there) => {
    const folder = copyOf(drawn);
    if (there) putBack(before, folder);
    else rmSync(ledgerIn(folder));
    const { held, host } = started(folder);
    rmSync(ledgerIn(folder), { force: true });
    putBack(ledgerIn(drawn), folder);
    expect(await held.console.client.call("beginLedger", beginning())).toMatchObject({
      ok: false,
      error: { said: { key: "succession.moved" } },
    });
    await host.close();
    const again = started(folder).held.console.last().view;
    expect(again).toMatchObject({ past: [{ ceremony: first }], notices: [] });
  });

  test("is refused where the ledger is sound", async () => {
    const sound = started(copyOf(drawn));
    expect(await sound.held.console.client.call("beginLedger", beginning())).toMatchObject({
      ok: false,
      error: { said: { key: "succession.none-needed" } },
    });
  });
});
