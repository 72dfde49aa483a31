import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { writeBags } from "../../electron/services/archive/bagging.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { ceremonyIn } from "../../shared/ceremony/opened.ts";
import type { Command } from "../../shared/commands.ts";
import { hold } from "../support/ceremony-in.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, day, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "演练",
};
const open = (quarter = "2027Q3", rehearsal = true): Command => ({
  type: "open",
  quarter,
  rehearsal,
  day,
  calendars: [],
  details,
});
const withdraw = (reason = "示例撤回理由"): Command => ({ type: "withdraw", reason });
const second = "REHEARSAL-DEMO-2027Q3-2";
/** From a ceremony that was just opened to its freeze. */
const toFreeze = ["plan", "approve", "sign-in/1", "sign-in/2", "freeze"] as const;
const none = "0".repeat(64);

/** What the papers of a ceremony say of ends before it: the line, and the note beside it. */
const endsIn = (service: Parameters<typeof record>[0], id: string) =>
  record(service, id).earlier.map(
    ({ said, note }) => `${said.key} ${String(said.values["ceremony"] ?? "")} ${note}`,
  );

test.each(["open", "plan", "sign-in/2"])(
  "after %s a ceremony can be withdrawn, with a reason, and its number is spent",
  async (step) => {
    const { service, until, refusalOf } = hold();
    await until(step);
    const before = service.facts().length;
    for (const empty of ["", " ", "\n"]) expect(refusalOf(withdraw(empty))).toBe("ceremony.empty");
    expect(service.facts()).toHaveLength(before);
    expect(refusalOf(withdraw())).toBe("carried out");
    const fact = service.facts().at(-1);
    expect(fact).toMatchObject({ type: "ceremony.withdrawn", of: ceremony });
    expect(service.read((fact as { reasonNote?: string }).reasonNote ?? "")).toContain("示例撤回理由");
    expect(service.state()).toMatchObject({
      current: undefined,
      heldBy: "",
      past: [
        {
          ceremony,
          number: 1,
          quarter: "2027Q3",
          rehearsal: true,
          outcome: "withdrawn",
          close: none,
          amendments: none,
          names: none,
          pool: none,
          result: none,
        },
      ],
    });
    expect(ceremonyIn(service.state(), ceremony)).toMatchObject({ id: ceremony });
    expect(refusalOf(withdraw())).toBe("ceremony.none-open");
    expect(refusalOf(open())).toBe("carried out");
    expect(service.state().current).toMatchObject({
      id: second,
      number: 2,
      people: [],
      phase: "preparation",
    });
  },
);

test("another period, or a real ceremony after a rehearsal, is refused until what is prepared is withdrawn", async () => {
  const { service, until, refusalOf } = hold();
  await until("sign-in/2");
  for (const other of [open("2027Q4"), open("2027Q3", false), open("2027Q4", false)])
    expect(refusalOf(other)).toBe("ceremony.withdraw-first");
  // The same one is corrected, and keeps its number.
  expect(refusalOf(open())).toBe("carried out");
  expect(service.state()).toMatchObject({ current: { id: ceremony, people: [{}, {}] }, past: [] });
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open("2027Q4"))).toBe("carried out");
  expect(service.state().current?.id).toBe("REHEARSAL-DEMO-2027Q4-1");
});

test("numbers count what is withdrawn and what is void alike, each kind of ceremony for itself", async () => {
  const { service, until, again, refusalOf } = hold();
  await until("open");
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  await again(...toFreeze);
  for (const keeper of ["officer", "supervisor"] as const)
    expect(
      refusalOf({ type: "confirm-void", keeper, reason: "示例作废理由", strokes: madeUpSignature }),
    ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  expect(service.state().current?.id).toBe("REHEARSAL-DEMO-2027Q3-4");
  expect(service.state().past.map((one) => `${one.number} ${one.outcome}`)).toEqual([
    "1 withdrawn",
    "2 void",
    "3 withdrawn",
  ]);
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open("2027Q3", false))).toBe("carried out");
  expect(service.state().current?.id).toBe("DEMO-2027Q3-1");
});

test("what is withdrawn has no close: the next freeze rests on the last one that has, or on none", async () => {
  const { service, until, again, refusalOf } = hold();
  await until("open");
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  await again(...toFreeze);
  const frozen = () => {
    const now = service.state().current;
    return now && "freeze" in now ? now.freeze : undefined;
  };
  expect(frozen()?.previous).toBe(none);
  for (const keeper of ["officer", "supervisor"] as const)
    expect(
      refusalOf({ type: "confirm-void", keeper, reason: "示例作废理由", strokes: madeUpSignature }),
    ).toBe("carried out");
  expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
  const voided = service.state().past.at(-1)?.close;
  expect(voided).not.toBe(none);
  expect(refusalOf(open())).toBe("carried out");
  expect(refusalOf(withdraw())).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  await again(...toFreeze);
  expect(frozen()).toMatchObject({ previous: voided });
});

test("once it is frozen nothing is withdrawn, nor opened once more, whatever phase it is in", async () => {
  const { service, until, refusalOf } = hold();
  const phases = ["freeze", "confirm", "nonce", "result", "show", "lock", "bag"] as const;
  for (const phase of phases) {
    await until(phase);
    const before = service.facts().length;
    expect(refusalOf(withdraw()), phase).toBe("ceremony.withdraw-frozen");
    if (phase !== "bag")
      expect(refusalOf(open()), phase).toBe(
        phase === "lock" ? "ceremony.still-open" : "ceremony.wrong-phase",
      );
    expect(service.facts(), phase).toHaveLength(before);
  }
});

test("the papers of the next ceremony name what was withdrawn, with its reason", async () => {
  const { service, until, again, refusalOf } = hold();
  await until("open");
  expect(refusalOf(withdraw("场地停电"))).toBe("carried out");
  expect(refusalOf(open())).toBe("carried out");
  await again(...toFreeze);
  expect(endsIn(service, second)).toEqual([`ceremony.course.ceremony.withdrawn ${ceremony} 场地停电`]);
});

test("those of the next one name it also where that is of another period, and those after its bag no more", async () => {
  const { service, until, again, refusalOf } = hold();
  await until("import/visits");
  expect(refusalOf(open("2027Q4"))).toBe("carried out");
  expect(refusalOf(withdraw("改期"))).toBe("carried out");
  expect(refusalOf(open("2028Q1"))).toBe("carried out");
  expect(refusalOf(withdraw("再改期"))).toBe("carried out");
  await until("bag");
  const both = [
    "ceremony.course.ceremony.withdrawn REHEARSAL-DEMO-2027Q4-1 改期",
    "ceremony.course.ceremony.withdrawn REHEARSAL-DEMO-2028Q1-1 再改期",
  ];
  expect(endsIn(service, ceremony)).toEqual(both);
  // Its own period goes on naming it; another does not.
  expect(refusalOf(open("2027Q4"))).toBe("carried out");
  await again(...toFreeze);
  expect(endsIn(service, "REHEARSAL-DEMO-2027Q4-2")).toEqual([both[0]]);
});

test("a rehearsal in between, with its bag, does not make a real ceremony forget what was withdrawn", async () => {
  const { service, until, again, refusalOf } = hold();
  await until("import/visits");
  expect(refusalOf(open("2027Q4", false))).toBe("carried out");
  expect(refusalOf(withdraw("改期"))).toBe("carried out");
  await until("bag");
  expect(endsIn(service, ceremony)).toEqual([]);
  expect(refusalOf(open("2027Q3", false))).toBe("carried out");
  await again(...toFreeze);
  expect(endsIn(service, "DEMO-2027Q3-1")).toEqual(["ceremony.course.ceremony.withdrawn DEMO-2027Q4-1 改期"]);
});

test("what is withdrawn has no bag, no papers, and takes no scans", async () => {
  const { service, until, refusalOf, folder } = hold();
  await until("sign-in/2");
  expect(refusalOf(withdraw())).toBe("carried out");
  const bags = await writeBags(service, ceremony, folder, "bag");
  expect(bags.ok || bags.refusal.key).toBe("ceremony.no-minutes");
  const paper = { ceremony, paper: "minutes", pdf: none } as const;
  expect(refusalOf({ type: "print-paper", ...paper, copies: 1, how: "taken" })).toBe(
    "contract.paper-missing",
  );
  const scan = {
    kind: "minutes",
    format: "pdf",
    remark: "",
    bytes: Buffer.from("%PDF-1.4\n%%EOF\n"),
  } as const;
  expect(refusalOf({ type: "add-scans", ceremony, scans: [scan] })).toBe("scan.no-bag");
  expect(() => record(service, ceremony)).toThrow();
});

test("a reason that names a unit of the register is refused: papers print it", async () => {
  const { until, refusalOf } = hold();
  await until("open");
  expect(refusalOf(withdraw("示例KEY001厂反对"))).toBe("ceremony.names-registered");
});

test("both windows: it is gone from them, stands among the past ones and in its own timeline, also after a restart", async () => {
  const folder = scratch();
  const look = async (host: ReturnType<typeof hostInProcess>) => {
    const held = officer(host);
    const { view } = held.console.last();
    const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
    expect(view.ceremony).toBeUndefined();
    expect(view).toMatchObject({ registerOpen: true, past: [{ ceremony, outcome: "withdrawn" }] });
    expect(held.stage.last().view).toMatchObject({ ceremony: "", phase: "none" });
    expect(lines.at(-1)).toMatchObject({
      said: { key: "ceremony.course.ceremony.withdrawn" },
      text: "场地停电",
    });
    expect(good(await held.console.client.call("ceremony", { ceremony }))).toMatchObject({ id: ceremony });
    return lines;
  };
  const first = hostInProcess(folder, testPorts());
  const held = officer(first);
  await holdUntil(held, "sign-in 2");
  await held.execute({ type: "withdraw", reason: "场地停电" });
  const before = await look(first);
  await first.close();
  const again = hostInProcess(folder, testPorts());
  expect(await look(again)).toEqual(before);
  await again.close();
});
