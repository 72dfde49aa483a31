import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import { writeBags } from "../../electron/services/archive/bagging.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { filePaper, record } from "../../electron/services/papers/papers.ts";
import { decide } from "../../shared/commands.ts";
import { type Context, kept } from "../../shared/ledger/decision.ts";
import { blockersOf } from "../../shared/windows/blockers.ts";
import { dueOf } from "../../shared/windows/due.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { hold } from "../support/ceremony-in.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { ceremony, day, smallScript } from "../support/small-office.ts";

test("a ceremony goes through its phases in order and ends with a bag", async () => {
  const { service, until } = hold();
  const phases: (string | undefined)[] = [];
  for (const id of ["open", "plan", "freeze", "confirm", "nonce", "result", "show", "lock", "bag"]) {
    await until(id);
    phases.push(service.state().current?.phase);
  }
  expect(phases).toEqual([
    "preparation",
    "witnesses",
    "freeze",
    "slips",
    "reveal",
    "draw",
    "lock",
    "minutes",
    "minutes",
  ]);
  expect(service.state().past).toHaveLength(1);
});

test("a command that is repeated does nothing twice", async () => {
  const { service, until } = hold();
  await until("drop/1");
  const before = service.facts().length;
  const again = service.execute({ type: "drop-slip", slip: 1 }, "drop/1");
  expect(again.ok).toBe(true);
  expect(service.facts()).toHaveLength(before);
});

test("nothing is void after the nonce is revealed", async () => {
  const { until, refusalOf } = hold();
  await until("nonce");
  expect(
    refusalOf({
      type: "confirm-void",
      keeper: "officer",
      reason: "不想要这个结果",
      strokes: madeUpSignature,
    }),
  ).toBe("ceremony.nonce-revealed");
  await until("result");
  expect(
    refusalOf({
      type: "confirm-void",
      keeper: "officer",
      reason: "不想要这个结果",
      strokes: madeUpSignature,
    }),
  ).toBe("ceremony.nonce-revealed");
  await until("lock");
  expect(
    refusalOf({
      type: "confirm-void",
      keeper: "officer",
      reason: "不想要这个结果",
      strokes: madeUpSignature,
    }),
  ).toBe("ceremony.wrong-phase");
});

const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "演练",
};
const opening = { type: "open", quarter: "2027Q3", day, calendars: [], details } as const;

test("a void takes both keepers and a reason, and whatever carries the ceremony forward clears their word", async () => {
  const { until, refusalOf } = hold();
  await until("confirm");
  expect(refusalOf({ type: "confirm-void", keeper: "officer", reason: " ", strokes: madeUpSignature })).toBe(
    "ceremony.empty",
  );
  expect(
    refusalOf({ type: "confirm-void", keeper: "officer", reason: "投签箱被打翻", strokes: madeUpSignature }),
  ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "" })).toBe("ceremony.void-keepers");
  expect(
    refusalOf({ type: "confirm-void", keeper: "officer", reason: "又一次", strokes: madeUpSignature }),
  ).toBe("ceremony.keeper-answered");
  await until("drop/1");
  expect(
    refusalOf({
      type: "confirm-void",
      keeper: "supervisor",
      reason: "投签箱被打翻",
      strokes: madeUpSignature,
    }),
  ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "1" })).toBe("ceremony.void-keepers");
});

test("a void keeps its number, erases its secrets, has minutes and a bag, and the next ceremony is bound to it and tells of it", async () => {
  const { service, until, again, refusalOf, folder } = hold();
  await until("drop/1");
  for (const keeper of ["officer", "supervisor"] as const) {
    expect(
      refusalOf({ type: "confirm-void", keeper, reason: "投签箱被打翻", strokes: madeUpSignature }),
    ).toBe("carried out");
  }
  expect(refusalOf({ type: "void", envelope: "" })).toBe("ceremony.empty");
  expect(refusalOf({ type: "void", envelope: "作废-1" })).toBe("carried out");
  expect(service.state().current).toBeUndefined();
  expect([service.kept(kept.nonce), service.kept(kept.conflicts)]).toEqual([undefined, undefined]);
  const [voided] = service.state().past;
  expect(voided).toMatchObject({
    ceremony,
    outcome: "void",
    amendments: "0".repeat(64),
  });
  expect(service.read(voided?.close ?? "")).toContain("state,void\n");

  const unfiled = await writeBags(service, ceremony, folder, "void-bag");
  expect(!unfiled.ok && unfiled.refusal.key).toBe("ceremony.no-minutes");
  const filed = await filePaper(service, ceremony, "minutes", "void-minutes");
  expect(filed.ok && filed.value.ended[ceremony]?.papers).toEqual(["pre-draw-sheet", "minutes"]);
  const twice = await filePaper(service, ceremony, "minutes", "void-minutes/2");
  expect(!twice.ok && twice.refusal.key).toBe("ceremony.paper-filed");

  expect(refusalOf({ ...opening, rehearsal: true })).toBe("carried out");
  expect(service.state().current?.id).toBe("REHEARSAL-DEMO-2027Q3-2");
  // The bag comes when it may, and touches neither the ceremony that is open by now nor what that rests on.
  const bags = await writeBags(service, ceremony, folder, "void-bag");
  expect(bags.ok && bags.value.checks.filter(({ status }) => status === "fail")).toEqual([]);
  expect(service.facts().at(-1)).toMatchObject({ type: "bag.written", of: ceremony });
  expect(service.state()).toMatchObject({
    current: { id: "REHEARSAL-DEMO-2027Q3-2", phase: "preparation" },
    bags: [{ ceremony, later: [] }],
  });
  const late = { type: "sign-paper", ceremony, paper: "minutes", pdf: new Uint8Array([1]) } as const;
  expect(refusalOf({ ...late, certificate: "c".repeat(64), keeper: "officer" })).toBe("ceremony.bag-written");
  await again("plan", "approve", "sign-in/1", "sign-in/2", "freeze");
  const now = service.state().current;
  expect(now && "freeze" in now && now.freeze.previous).toBe(voided?.close);
  const told = record(service, "REHEARSAL-DEMO-2027Q3-2").earlier.map(
    ({ said, note }) => `${said.key} ${note}`,
  );
  expect(told.slice(0, 3)).toEqual([
    "ceremony.course.void.confirmed.officer.pad 投签箱被打翻",
    "ceremony.course.void.confirmed.supervisor.pad 投签箱被打翻",
    "ceremony.course.ceremony.voided ",
  ]);
});

test("a rehearsal does not become a real ceremony: who signed in to it has not signed in to that", async () => {
  const { service, until, refusalOf } = hold();
  await until("sign-in/2");
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("ceremony.withdraw-first");
  expect(service.state().current).toMatchObject({ id: ceremony, people: [{ number: 1 }, { number: 2 }] });
  expect(refusalOf({ type: "withdraw", reason: "改为正式抽取" })).toBe("carried out");
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("carried out");
  expect(service.state().current).toMatchObject({ phase: "preparation", people: [], id: "DEMO-2027Q3-1" });
});

test("another list, and the plan has to be settled again; another code or level only once it is withdrawn", async () => {
  const { service, until, refusalOf } = hold();
  await until("sign-in/2");
  const counts = { file: "0".repeat(64), rows: 0, accepted: 0, refused: 0, findings: 0 };
  expect(refusalOf({ type: "import-list", list: "visits", origin: "file", counts, rows: [] })).toBe(
    "carried out",
  );
  expect(service.state().current).toMatchObject({
    phase: "preparation",
    people: [{ number: 1 }, { number: 2 }],
  });
  const configure = (code: string, level: "city" | "county") =>
    refusalOf({ type: "configure-office", office: "示例新局", code, level });
  expect(configure("OTHER", "city")).toBe("ceremony.code-given");
  expect(configure("DEMO", "county")).toBe("ceremony.code-given");
  expect(service.state().office?.name).toBe("示例市生态环境局");
  // A name is not in the number.
  expect(configure("DEMO", "city")).toBe("carried out");
  expect(service.state()).toMatchObject({
    office: { name: "示例新局", code: "DEMO", level: "city" },
    current: { id: ceremony, people: [{ number: 1 }, { number: 2 }] },
  });
  expect(refusalOf({ type: "withdraw", reason: "机构改革" })).toBe("carried out");
  expect(configure("OTHER", "county")).toBe("carried out");
  expect(refusalOf({ ...opening, rehearsal: true })).toBe("carried out");
  expect(service.state().current?.id).toBe("REHEARSAL-OTHER-2027Q3-1");
});

test("nothing is confirmed before the pre-draw sheet is filed, and none is filed afterwards", async () => {
  const { until, refusalOf } = hold();
  await until("freeze");
  expect(refusalOf({ type: "confirm-freeze" })).toBe("ceremony.no-sheet");
  await until("confirm");
  expect(
    refusalOf({
      type: "file-paper",
      ceremony,
      paper: "pre-draw-sheet",
      pdf: new Uint8Array([1]),
      certificate: "c".repeat(64),
    }),
  ).toBe("ceremony.wrong-phase");
});

test("what the next start could not read back is not written", async () => {
  const { service, until, refusalOf } = hold();
  await until("drop/2");
  const before = service.facts().length;
  for (const count of [-1, 1.5, Number.NaN])
    expect(refusalOf({ type: "count-slips", count })).toBe("ceremony.bad-count");
  const boss = {
    type: "sign-in",
    role: "boss" as "media",
    name: "甲",
    organisation: "乙",
    post: "",
    writes: false,
  } as const;
  expect(refusalOf(boss)).toBe("ceremony.malformed");
  const named = service.execute({ type: "pause", reason: "甲" }, "KEY001 某某厂 is ZD-012");
  expect(!named.ok && named.refusal.key).toBe("ceremony.malformed");
  expect(service.facts()).toHaveLength(before);
});

test("a quarter with a locked list has no second ceremony; a rehearsal may be repeated to its end", async () => {
  const real = hold();
  await real.until("import/visits");
  expect(real.service.execute({ ...opening, rehearsal: false }, "open").ok).toBe(true);
  await real.until("bag");
  expect(real.service.state().past).toMatchObject([{ ceremony: "DEMO-2027Q3-1", outcome: "locked" }]);
  expect(real.refusalOf({ ...opening, rehearsal: false })).toBe("ceremony.period-locked");
  // Another item of the inspection list opens no second draw.
  const item = "示例事项";
  const wording = { contents: "示例", legalBasis: "《示例法》", subject: "示例", way: "示例", asOf: day };
  expect(real.refusalOf({ type: "state-item", item, ...wording })).toBe("carried out");
  expect(real.refusalOf({ ...opening, rehearsal: false, item })).toBe("ceremony.period-locked");
  expect(real.refusalOf({ type: "withdraw-item", item })).toBe("carried out");
  // No window offers another period yet; a list that was locked for one bars every quarter it overlaps.
  const state = real.service.state();
  const context: Omit<Context, "ceremony"> = {
    at: `${day}T09:30:00+08:00`,
    commandId: "open-again",
    carriedOut: () => false,
    hash: digest,
    random: seededRandom("open"),
    read: real.service.read,
    keyedRegister: () => ({}),
    register: () => ({}),
    registered: () => ({ byWritten: new Map(), lengths: [] }),
    head: real.service.ledger.head().hash,
  };
  for (const [period, key] of [
    ["2027M09", "ceremony.period-locked"],
    ["2027H2", "ceremony.period-locked"],
    ["2027", "ceremony.period-locked"],
    ["2027Q2", undefined],
    ["2027M06", undefined],
    ["2027H1", undefined],
  ] as const) {
    const past = state.past.map((one) => ({ ...one, quarter: period }));
    const opened = decide({ ...state, past }, { ...opening, rehearsal: false, calendars: [] }, context);
    expect(opened.ok ? undefined : opened.refusal.key, period).toBe(key);
  }

  const { service, until, again, refusalOf, folder } = hold();
  await until("bag");
  expect(refusalOf({ ...opening, rehearsal: true })).toBe("carried out");
  const all = actions(smallScript(folder), () => {}).map(({ id }) => id);
  await again(...all.slice(all.indexOf("plan")));
  expect(service.state().past.map(({ ceremony }) => ceremony)).toEqual([ceremony, "REHEARSAL-DEMO-2027Q3-2"]);
});

test("a ceremony that has no bag yet is not left for another", async () => {
  const { until, refusalOf } = hold();
  await until("minutes");
  expect(refusalOf({ ...opening, quarter: "2027Q4", rehearsal: true })).toBe("ceremony.still-open");
});

test("after the minutes are filed nothing more is added", async () => {
  const { until, refusalOf } = hold();
  await until("minutes");
  expect(refusalOf({ type: "object", slip: 0, text: "迟到的异议" })).toBe("ceremony.minutes-filed");
  expect(refusalOf({ type: "record-opinion", text: "迟到的意见" })).toBe("ceremony.minutes-filed");
  expect(refusalOf({ type: "refuse-signature", person: 1, reason: "不同意" })).toBe("ceremony.minutes-filed");
  expect(refusalOf({ type: "sign-out", person: 1 })).toBe("ceremony.minutes-filed");
  expect(
    refusalOf({
      type: "file-paper",
      ceremony,
      paper: "minutes",
      pdf: new Uint8Array([1]),
      certificate: "c".repeat(64),
    }),
  ).toBe("ceremony.paper-filed");
});

test("nothing is locked without an answer of both keepers, and one who cannot confirm stops nothing", async () => {
  const { service, until, refusalOf } = hold();
  await until("confirm/officer");
  expect(refusalOf({ type: "lock" })).toBe("ceremony.keepers-missing");
  expect(refusalOf({ type: "confirm-lock", keeper: "officer", strokes: madeUpSignature })).toBe(
    "ceremony.keeper-answered",
  );
  expect(refusalOf({ type: "absent-at-lock", keeper: "supervisor", reason: "" })).toBe("ceremony.empty");
  expect(refusalOf({ type: "absent-at-lock", keeper: "supervisor", reason: "突发疾病离场" })).toBe(
    "carried out",
  );
  expect(refusalOf({ type: "lock" })).toBe("carried out");
  expect(record(service, ceremony).lock?.keepers).toEqual([
    { keeper: "officer", confirmed: true, by: "pad", signature: madeUpSignature, note: "" },
    { keeper: "supervisor", confirmed: false, note: "突发疾病离场" },
  ]);
});

test("a real ceremony is opened only when a void one before it has minutes and bag; a rehearsal at any time", async () => {
  const { service, until, again, refusalOf, folder } = hold();
  await until("import/visits");
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("carried out");
  const id = "DEMO-2027Q3-1";
  await again("plan", "approve", "sign-in/1", "sign-in/2", "freeze");
  for (const keeper of ["officer", "supervisor"] as const)
    expect(
      refusalOf({ type: "confirm-void", keeper, reason: "投签箱被打翻", strokes: madeUpSignature }),
    ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
  const due = () => dueOf(service.state(), [], day, { rules: [], drawn: [] })[0]?.said.key;
  const blocker = () => blockersOf(service.state(), day, viewReader(service.read))[0]?.key;

  expect([due(), blocker()]).toEqual(["due.void-minutes", "ceremony.void-minutes-first"]);
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("ceremony.void-minutes-first");
  expect(refusalOf({ ...opening, rehearsal: true })).toBe("carried out");
  // What is offered does not go away with another ceremony.
  expect(dueOf(service.state(), [], day, { rules: [], drawn: [] }).map(({ said }) => said.key)).toContain(
    "due.void-minutes",
  );
  expect(refusalOf({ type: "withdraw", reason: "演练结束" })).toBe("carried out");
  expect((await filePaper(service, id, "minutes", "void-minutes")).ok).toBe(true);
  expect([due(), blocker()]).toEqual(["due.void-bag", "ceremony.void-bag-first"]);
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("ceremony.void-bag-first");
  expect((await writeBags(service, id, folder, "void-bag")).ok).toBe(true);
  expect(blocker()).toBe("ceremony.none-open");
  expect(refusalOf({ ...opening, rehearsal: false })).toBe("carried out");
  expect(service.state().current?.id).toBe("DEMO-2027Q3-2");
});
