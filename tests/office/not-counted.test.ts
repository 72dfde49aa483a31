import { expect, test } from "vitest";
import { freezePool, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { fileAnnex } from "../../electron/services/inspection/inner-papers.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { exclusionsApproved } from "../../shared/ceremony/approval.ts";
import { approvedNote } from "../../shared/ceremony/approved-note.ts";
import { planSettled, settledNote } from "../../shared/ceremony/preparation.ts";
import { last } from "../../shared/ledger/fact.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { recoveryCodes, type TypedPair } from "../../shared/office/keepers.ts";
import { sealedList } from "../../shared/office/sealed-lists.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { notCountedBy } from "../../shared/verify/not-counted.ts";
import { blockersOf } from "../../shared/windows/blockers.ts";
import { buildStageView } from "../../shared/windows/build-stage-view.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import type { Held } from "../support/ceremony-in.ts";
import { openAll } from "../support/inspection-works.ts";
import {
  details,
  keepers,
  lockedList as list,
  lockedQuarter,
  openQuarter,
  recovery,
  settings,
  signIn,
  typedCodes,
  typedPassphrases,
} from "../support/locked-quarter.ts";
import { succeeded } from "../support/outcome.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { day } from "../support/small-office.ts";

/** The last resort: where neither pair of secrets opens a list of the year, its visits are recorded as not counted. */

const toTheBag = [
  "sheet",
  "confirm",
  "drop/1",
  "drop/2",
  "count",
  "nonce",
  "read/1/1",
  "read/1/2",
  "read/2/1",
  "read/2/2",
  "envelope",
  "result",
  "show",
  "confirm/officer",
  "confirm/supervisor",
  "lock",
  "minutes",
  "bag",
] as const;

let plans = 0;
async function settle(service: CeremonyService, typed?: TypedPair): Promise<string> {
  plans += 1;
  const earlier = new Map(typed ? [[list, typed]] : []);
  // One draw a year, so that every one that is counted leaves somebody out.
  const strict = { ...settings, cap: { ...settings.cap, most: 1 } };
  const settled = await settlePlan(service, strict, earlier, `plan-of-${plans}`);
  return settled.ok ? "settled" : settled.refusal.key;
}

const wrongPassphrases: TypedPair = { ...typedPassphrases, officer: "nobody-remembers-it" };
const [strange1, strange2] = recoveryCodes(seededRandom("codes of nobody"));
const wrongCodes: TypedPair = { pair: "recovery", officer: strange1, supervisor: strange2 };
const supervisor = "己监督";
const reason = "保管人调离，口令纸条与恢复码信封均未找到";
const leave = { type: "leave-uncounted", list, supervisor, reason } as const;

async function loseBoth({ service }: Held): Promise<void> {
  expect(await settle(service, wrongPassphrases)).toBe("ceremony.earlier-sealed");
  expect(await settle(service, wrongCodes)).toBe("ceremony.earlier-sealed");
}

const settledIn = ({ service }: Held) => {
  const settled = last(service.facts(), planSettled);
  if (!settled) throw new Error("no plan");
  return settled;
};

test("it is offered only after a failed attempt with each pair, and takes the supervisor's word and a reason", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  expect(refusalOf(leave)).toBe("ceremony.not-lost");
  // Secrets that were only mixed up are not lost.
  const swapped: TypedPair = { pair: "passphrases", officer: keepers[1], supervisor: keepers[0] };
  expect(await settle(service, swapped)).toBe("ceremony.earlier-sealed");
  expect(await settle(service, wrongCodes)).toBe("ceremony.earlier-sealed");
  expect(refusalOf(leave)).toBe("ceremony.not-lost");
  expect(await settle(service, wrongPassphrases)).toBe("ceremony.earlier-sealed");

  expect(refusalOf({ ...leave, list: "DEMO-2026Q3-1" })).toBe("ceremony.not-sealed");
  expect(refusalOf({ ...leave, supervisor: " " })).toBe("ceremony.empty");
  expect(refusalOf({ ...leave, supervisor: "·\u200b" })).toBe("ceremony.empty");
  for (const { host, operator, recorder } of [details])
    for (const name of [` ${operator}`, `${operator}\u200b`, `·${host}`, `${recorder}.`])
      expect(refusalOf({ ...leave, supervisor: name }), name).toBe("ceremony.supervisor-leads");
  expect(refusalOf({ ...leave, reason: "" })).toBe("ceremony.empty");
  expect(refusalOf(leave)).toBe("carried out");
  expect(refusalOf(leave)).toBe("ceremony.not-counted-already");
  expect(service.state().current?.phase).toBe("preparation");
});

test("what has not the form of such secrets is no attempt", async () => {
  const { service, refusalOf } = await lockedQuarter();
  for (const pair of ["passphrases", "recovery"] as const)
    expect(await settle(service, { pair, officer: "x", supervisor: "x" })).toBe("ceremony.earlier-sealed");
  expect(sealedList(service.state(), list)).toMatchObject({ lost: [], failures: 2 });
  expect(refusalOf(leave)).toBe("ceremony.not-lost");
});

test("whoever had both secrets while the ceremony was open does not do without them in it", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  expect(await settle(service, typedCodes)).toBe("settled");
  await loseBoth(held);
  expect(refusalOf(leave)).toBe("ceremony.opened-meanwhile");
  // Its details corrected, it is the same ceremony.
  expect(refusalOf(openQuarter("2027Q4"))).toBe("carried out");
  expect(refusalOf(leave)).toBe("ceremony.opened-meanwhile");
});

test("who approved it and leads the ceremony now, has approved nothing", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  await loseBoth(held);
  expect(refusalOf(leave)).toBe("carried out");
  const leads = (who: object) => refusalOf({ ...openQuarter("2027Q4"), details: { ...details, ...who } });
  expect(leads({ operator: "己·监督" })).toBe("carried out");
  expect(await settle(service)).toBe("ceremony.left-by-leader");
  expect(leads({})).toBe("carried out");
  expect(await settle(service)).toBe("settled");
});

test("never in a rehearsal, of another year's list, nor without a ceremony that is being prepared", async () => {
  let today = day;
  const held = await lockedQuarter({ ports: { now: () => `${today}T09:30:00+08:00` } });
  const { service, refusalOf } = held;
  await loseBoth(held);
  service.execute({ type: "withdraw", reason: "改期" });
  expect(refusalOf(leave)).toBe("ceremony.none-open");
  // A period is drawn in its order, so that another year is a later one.
  expect(refusalOf(openQuarter("2026Q4"))).toBe("ceremony.period-before");
  today = "2027-12-27";
  expect(refusalOf({ ...openQuarter("2028Q1"), day: today })).toBe("carried out");
  expect(refusalOf(leave)).toBe("ceremony.not-sealed");
  service.execute({ type: "withdraw", reason: "改期" });
  expect(refusalOf({ ...openQuarter("2027Q4"), rehearsal: true })).toBe("carried out");
  expect(refusalOf(leave)).toBe("ceremony.not-sealed");
  service.execute({ type: "withdraw", reason: "演练结束" });
  // What was tried stays known from one ceremony to the next.
  expect(refusalOf(openQuarter("2027Q4"))).toBe("carried out");
  expect(refusalOf(leave)).toBe("carried out");
});

function textOf(paper: ReturnType<typeof minutes>): string {
  const texts: string[] = [];
  mapTexts(paper, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join("\n");
}

const capped = (held: Held) =>
  settledIn(held).plan.reduce((sum, { draw, excluded }) => (draw === "JC" ? sum : sum + excluded), 0);

const appearance = { language: "zh", theme: "dark", calm: false } as const;
const shown = "phase" as const;

test("its visits count for nothing; plan, stage, sheet, minutes and bag say so, with who approved it and why", async () => {
  const held = await lockedQuarter();
  const { service, again } = held;
  expect(await settle(service, typedPassphrases)).toBe("settled");
  const counted = capped(held);
  // Found in one ceremony, lost in the next.
  service.execute({ type: "withdraw", reason: "改期" });
  expect(held.refusalOf(openQuarter("2027Q4"))).toBe("carried out");
  await loseBoth(held);
  expect(held.refusalOf(leave)).toBe("carried out");
  // No secrets are asked for any more, and nothing blocks the way.
  expect(blockersOf(service.state(), day, viewReader(service.read)).map(({ key }) => key)).not.toContain(
    "ceremony.uncounted",
  );
  expect(await settle(service)).toBe("settled");
  expect(settledIn(held)).toMatchObject({ notCounted: [list], counted: [] });
  expect(capped(held)).toBeLessThan(counted);
  const { warnings } = noted(settledNote, service.read(settledIn(held).settingsNote));
  expect(warnings).toContainEqual({ key: "rules.lists-not-counted", values: { count: 1 } });

  signIn(held);
  await again("approve", "freeze");
  const approved = last(service.facts(), exclusionsApproved);
  expect(noted(approvedNote, service.read(approved?.approvedNote ?? ""))).toMatchObject({
    notCounted: [list],
  });
  const reader = viewReader(service.read);
  const stage = buildStageView(service.state(), reader, { appearance, shown });
  expect(stage.screen).toMatchObject({ kind: "freeze", notCounted: [list] });
  const sheet = record(service, "DEMO-2027Q4-2");
  expect(sheet.notCounted).toEqual([
    {
      ceremony: list,
      failed: { passphrases: 1, recovery: 1 },
      opened: day,
      at: `${day}T09:30:00+08:00`,
      supervisor,
      reason,
    },
  ]);
  for (const language of ["zh", "en"] as const) {
    const text = textOf(preDrawSheet(sheet, language));
    for (const said of [list, supervisor, reason]) expect(text).toContain(said);
  }
  await again(...toTheBag);
  const whole = record(service, "DEMO-2027Q4-2");
  for (const language of ["zh", "en"] as const) {
    const text = textOf(minutes(whole, language));
    for (const said of [list, supervisor, reason]) expect(text).toContain(said);
  }
  expect(whole.course.map(({ said, note }) => [said.key, note])).toEqual(
    expect.arrayContaining([
      ["ceremony.course.secrets.answered.inner", ""],
      ["ceremony.course.secrets.answered.outer", ""],
      ["ceremony.course.visits.not-counted.opened", reason],
    ]),
  );
  // Whoever verifies the bag finds the approval, and misses it where it is not there, or an attempt before it.
  const events = [...service.ledger.events()].map(({ seq, prevHash, hash, body }) => {
    return { seq, previous: prevHash, hash, body };
  });
  const plan = events.findLastIndex(({ body }) => body.includes('"plan.settled"'));
  expect(notCountedBy(events, plan)).toEqual({ lists: [list] });
  for (const gone of ['"visits.not-counted"', '"outer"', '"inner"', '"answer":"opened"']) {
    const without = events.map((event) => (event.body.includes(gone) ? { ...event, body: "{}" } : event));
    expect(notCountedBy(without, plan)).toEqual({ lists: [list], unapproved: list });
  }
  // The bag of the ceremony was checked by the application itself as it was written.
  expect(service.state().bags.map(({ ceremony }) => ceremony)).toEqual([list, "DEMO-2027Q4-2"]);
});

test("taken back before the freeze it counts again, and has to be opened; to leave it out once more takes new attempts", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  const found = { type: "count-again", list, reason: "信封在档案柜中找到" } as const;
  expect(refusalOf(found)).toBe("ceremony.counted-already");
  await loseBoth(held);
  expect(refusalOf(leave)).toBe("carried out");
  expect(await settle(service)).toBe("settled");
  const without = capped(held);
  expect(refusalOf({ ...found, reason: " " })).toBe("ceremony.empty");
  expect(refusalOf(found)).toBe("carried out");
  expect(service.state().current?.phase).toBe("preparation");
  expect(await settle(service)).toBe("ceremony.uncounted");
  expect(refusalOf(leave)).toBe("ceremony.not-lost");
  expect(await settle(service, typedCodes)).toBe("settled");
  expect(settledIn(held)).not.toHaveProperty("notCounted");
  expect(capped(held)).toBeGreaterThan(without);
});

test("taken back after the freeze it is recorded, and the frozen plan stays as it is", async () => {
  const held = await lockedQuarter();
  const { service, again } = held;
  await loseBoth(held);
  expect(held.refusalOf(leave)).toBe("carried out");
  expect(await settle(service)).toBe("settled");
  signIn(held);
  await again("approve", "freeze");
  const frozen = service.state().current;
  expect(held.refusalOf({ type: "count-again", list, reason: "找到了" })).toBe("carried out");
  expect(service.state().current).toEqual(frozen);
  await again("sheet");
  const told = record(service, "DEMO-2027Q4-1");
  expect(told.notCounted).toHaveLength(1);
  expect(told.course.at(-2)).toMatchObject({
    said: { key: "ceremony.course.visits.counted-again" },
    note: "找到了",
  });
});

test("opened in clear after all it counts, and a plan that left it out is settled again before anything is frozen", async () => {
  const held = await lockedQuarter();
  const { service, again } = held;
  await loseBoth(held);
  expect(held.refusalOf(leave)).toBe("carried out");
  expect(await settle(service)).toBe("settled");
  const without = capped(held);
  signIn(held);
  await again("approve");
  // The keepers found their secrets, and all that is to be visited is named on a paper.
  const names = openedNames();
  succeeded(await openFor(service, names, { ...openAll, ceremony: list }, typedPassphrases, "found"));
  succeeded(await fileAnnex(service, names, { ceremony: list, opening: 1 }, "annex"));
  const keys = { keepers, recovery, earlier: new Map() };
  const frozen = await freezePool(service, keys, "freeze-too-early");
  expect(!frozen.ok && frozen.refusal.key).toBe("ceremony.plan-missing");
  expect(await settle(service)).toBe("settled");
  expect(settledIn(held)).not.toHaveProperty("notCounted");
  expect(settledIn(held).counted).toMatchObject([{ ceremony: list }]);
  expect(capped(held)).toBeGreaterThan(without);
  await again("approve", "freeze");
});
