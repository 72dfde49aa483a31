import { expect, test } from "vitest";
import { freezePool } from "../../electron/services/ceremony/freezing.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { exclusionsApproved } from "../../shared/ceremony/approval.ts";
import { approvedNote } from "../../shared/ceremony/approved-note.ts";
import { poolFrozen } from "../../shared/ceremony/freeze.ts";
import { settledNote } from "../../shared/ceremony/preparation.ts";
import { parseBasis } from "../../shared/draw/basis.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { kept } from "../../shared/ledger/decision.ts";
import { last } from "../../shared/ledger/fact.ts";
import { noted } from "../../shared/ledger/notes.ts";
import type { Register } from "../../shared/register/model.ts";
import type { RowOf } from "../../shared/register/row-schemas.ts";
import { blockersOf } from "../../shared/windows/blockers.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { day, imports, smallRegister, smallScript } from "../support/small-office.ts";

/** The supervisor's own step: conflicts and exclusions are approved, by name and by number, or nothing is frozen. */

const approve = (supervisor = "演练监督人") => ({ type: "approve-exclusions", supervisor }) as const;
const strokes = [
  [
    [100, 100, 0],
    [1400, 800, 40],
    [2900, 150, 90],
  ],
] as const;

const keys = smallScript("").keys;
const freezing = (service: CeremonyService) => freezePool(service, keys, "freeze");
const blocked = (service: CeremonyService) =>
  blockersOf(service.state(), day, viewReader(service.read)).map(({ key }) => key);

/** With a plan and two witnesses, and nothing approved. */
async function settled(register: Partial<Register> = {}) {
  const held = hold({ script: { imports: imports({ ...smallRegister, ...register }) } });
  await held.until("plan");
  await held.again("sign-in/1", "sign-in/2");
  return held;
}

test("without the supervisor's approval nothing is sealed and nothing frozen, also where there is no pair", async () => {
  const { service, refusalOf } = await settled({ conflicts: [] });
  let stretched = 0;
  const counting = {
    ...service,
    ports: {
      ...service.ports,
      stretch: () => {
        stretched += 1;
        throw new Error("nothing is to be sealed");
      },
    },
  };
  const before = service.facts().length;
  expect(await freezing(counting)).toMatchObject({
    ok: false,
    refusal: { key: "ceremony.exclusions-unapproved" },
  });
  expect([stretched, service.facts().length]).toEqual([0, before]);
  expect(blocked(service)).toEqual(["ceremony.exclusions-unapproved"]);

  expect(refusalOf(approve())).toBe("carried out");
  expect(last(service.facts(), exclusionsApproved)).toMatchObject({ pairs: 0, conflicts: 0, leastChoice: 6 });
  expect(blocked(service)).toEqual([]);
  succeeded(await freezing(service));
});

test("the approval names its plan, its numbers, and by a salted digest every pair and every exclusion", async () => {
  const inspectors = (smallRegister.inspectors ?? []).map((one, at) =>
    at === 5 ? { ...one, available: false } : one,
  );
  const conflicts = [
    { unit: "KEY002", inspector: "CERT001", reason: "示例回避乙" },
    // In the special draw too: two codes.
    { unit: "KEY001", inspector: "CERT001", reason: "示例回避甲" },
    { unit: "KEY030", inspector: "CERT006", reason: "不在池内" },
    { unit: "GEN404", inspector: "CERT001", reason: "不在名单上" },
  ];
  const held = hold({ script: { imports: imports({ ...smallRegister, inspectors, conflicts }) } });
  await held.until("open");
  const { service, refusalOf, again } = held;
  const { settings } = settledBy("GEN002");
  expect(refusalOf({ type: "settle-plan", settings, counted: [] })).toBe("carried out");
  const plan = service.facts().at(-1) as { readonly settingsNote?: string };
  // KEY001 and KEY002 are special as well: two pairs of four count, each twice.
  expect(plan).toMatchObject({ type: "plan.settled", conflicts: 4, leastChoice: 4 });

  expect(refusalOf({ ...approve(" 演练监督人 "), strokes })).toBe("carried out");
  const fact = last(service.facts(), exclusionsApproved);
  expect(fact).toMatchObject({
    settled: plan.settingsNote,
    pairs: 4,
    conflicts: 4,
    leastChoice: 4,
    inspectors: 1,
    leftOut: 1,
  });
  const note = service.read(fact?.approvedNote ?? "");
  expect(digest(note)).toBe(fact?.approvedNote);
  expect(noted(approvedNote, note)).toEqual({
    pairs: [conflicts[3], conflicts[1], conflicts[0], conflicts[2]],
    inspectors: [{ id: "CERT006", reason: "absent" }],
    leftOut: [{ id: "GEN002", reason: "示例理由", approver: "示例批准人" }],
    roster: inspectors.map(({ id, name }) => ({ id, name })),
  });

  await again("sign-in/1", "sign-in/2", "freeze");
  const frozen = last(service.facts(), poolFrozen);
  const basis = succeeded(parseBasis(service.read(frozen?.basis ?? "")));
  expect(basis).toMatchObject({ conflicts: 4, leastChoice: 4 });
  expect(succeeded(parseConflicts(service.kept(kept.conflicts) ?? "")).pairs).toHaveLength(4);
  expect(record(service, service.state().current?.id ?? "").approval).toEqual({
    at: `${day}T09:30:00+08:00`,
    supervisor: "演练监督人",
    digest: fact?.approvedNote,
    pairs: 4,
    conflicts: 4,
    leastChoice: 4,
    inspectors: 1,
    leftOut: 1,
    signature: strokes,
  });
  // What is exported of the ledger holds neither the names nor the reasons.
  const bodies = JSON.stringify(service.facts());
  for (const kept of ["KEY001", "示例回避甲", "示例批准人", "演练监督人", "CERT006"])
    expect(bodies).not.toContain(kept);
});

type Lists = "key" | "special" | "inspectors" | "conflicts";
const changed = <L extends Lists>(list: L, row: RowOf<L>, key: string) =>
  ({
    type: "edit-list",
    list,
    difference: { kind: "difference", gone: [], changed: [{ key, row }], added: [] },
    reason: "示例更正",
  }) as never;
const added = <L extends Lists>(list: L, row: RowOf<L>) =>
  ({
    type: "edit-list",
    list,
    difference: { kind: "difference", gone: [], changed: [], added: [row] },
    reason: "示例更正",
  }) as never;
const [inspector] = smallRegister.inspectors;
const [unit] = smallRegister.key;
const special = { ...smallRegister.special.at(-1), id: "SPC099", name: "示例SPC099厂" } as RowOf<"special">;
if (!inspector || !unit) throw new Error("no small office");

test.each([
  ["a pair is added", added("conflicts", { unit: "KEY007", inspector: "CERT002", reason: "示例" })],
  ["an inspector is marked absent", changed("inspectors", { ...inspector, available: false }, inspector.id)],
  ["a unit is closed", changed("key", { ...unit, status: "closed" }, unit.id)],
  ["a special unit is added", added("special", special)],
])("when %s after the approval, nothing is approved any more", async (_, change) => {
  const { service, refusalOf, again } = await settled();
  expect(refusalOf(approve())).toBe("carried out");
  expect(refusalOf(change)).toBe("carried out");
  // The approval of a plan that is gone approves nothing, and none can be given of it.
  expect(refusalOf(approve())).toBe("ceremony.plan-missing");
  expect(await freezing(service)).toMatchObject({ ok: false, refusal: { key: "ceremony.plan-missing" } });
  await again("plan");
  expect(blocked(service)[0]).toBe("ceremony.exclusions-unapproved");
  expect(await freezing(service)).toMatchObject({
    ok: false,
    refusal: { key: "ceremony.exclusions-unapproved" },
  });
  expect(refusalOf(approve())).toBe("carried out");
  succeeded(await freezing(service));
});

test("a plan that is settled anew is approved anew, with other exclusions or with the same", async () => {
  const { service, refusalOf, again } = await settled();
  for (const settle of [
    () => again("plan"),
    () =>
      Promise.resolve(expect(refusalOf({ type: "settle-plan", ...settledBy("KEY010") })).toBe("carried out")),
  ]) {
    expect(refusalOf(approve())).toBe("carried out");
    await settle();
    expect(await freezing(service)).toMatchObject({
      ok: false,
      refusal: { key: "ceremony.exclusions-unapproved" },
    });
  }
  // Opened anew to correct who leads, all of it begins again.
  expect(refusalOf(approve())).toBe("carried out");
  await again("open");
  expect(refusalOf(approve())).toBe("ceremony.plan-missing");
});

test("who may approve, when, and how often", async () => {
  const { refusalOf, until, again, service } = hold();
  expect(refusalOf(approve())).toBe("ceremony.none-open");
  await until("open");
  expect(refusalOf(approve())).toBe("ceremony.plan-missing");
  await until("plan");
  for (const nobody of ["", " ", "\u3000", "·\u200b"])
    expect(refusalOf(approve(nobody))).toBe("ceremony.empty");
  // However it is typed: full-width blanks, points, what cannot be seen; and nobody else who leads.
  for (const name of [
    "演练操作员",
    " 演练 操作员 ",
    "演练\u3000操作员",
    "演练·操作员",
    "演练操作员\u200d",
    "演练主持人",
    "演练记录员.",
  ])
    expect(refusalOf(approve(name)), name).toBe("ceremony.approver-leads");
  expect(refusalOf({ ...approve(), strokes: [] })).toBe("handwriting.empty");
  expect(refusalOf({ ...approve(), strokes: [[[1, 1, 0]]] })).toBe("handwriting.empty");
  expect(refusalOf({ ...approve(), strokes: [[[9000, 1, 0]]] })).toBe("handwriting.off-pad");
  const before = service.facts().length;
  expect(refusalOf(approve())).toBe("carried out");
  expect(refusalOf(approve())).toBe("ceremony.exclusions-approved");
  expect(refusalOf(approve("示例别人"))).toBe("ceremony.exclusions-approved");
  expect(service.facts()).toHaveLength(before + 1);
  await again("sign-in/1", "sign-in/2", "freeze");
  expect(refusalOf(approve())).toBe("ceremony.wrong-phase");
});

/** Seven units of a hundred are drawn, so that four inspectors could be given every place. */
const inspectors = 24;
const many = 400;
const chosen = 4;

test("a list of 7,980 pairs that leaves four chosen inspectors is told in numbers, and approved or not frozen", async () => {
  const register: Register = {
    key: Array.from({ length: many }, (_, at) => ({ ...unit, id: `K${at}`, name: `示例${at}厂` })),
    inspectors: Array.from({ length: inspectors }, (_, at) => ({
      ...inspector,
      id: `C${at}`,
      name: `示例员${at}`,
    })),
    conflicts: Array.from({ length: many - 1 }, (_, at) =>
      Array.from({ length: inspectors - chosen }, (_, who) => ({
        unit: `K${at}`,
        inspector: `C${who + chosen}`,
        reason: "示例",
      })),
    ).flat(),
  };
  expect(register.conflicts).toHaveLength(7980);
  const held = hold({ script: { imports: imports(register) } });
  await held.until("plan");
  const { service, refusalOf, again } = held;
  const { current } = service.state();
  if (current?.phase !== "witnesses") throw new Error("no plan");
  const { warnings } = noted(settledNote, service.read(current.plan.settingsNote));
  const few = warnings.filter(({ key }) => key === "rules.few-left");
  expect(few.map(({ values }) => values)).toEqual([
    expect.objectContaining({ count: many - 1, eligible: many, inspectors }),
  ]);
  // In numbers only: the papers print it.
  expect(JSON.stringify(warnings)).not.toMatch(/K\d|C\d|示例/);
  await again("sign-in/1", "sign-in/2");
  expect(await freezing(service)).toMatchObject({
    ok: false,
    refusal: { key: "ceremony.exclusions-unapproved" },
  });
  expect(refusalOf(approve())).toBe("carried out");
  await again("freeze");
  const { approval, basis } = record(service, current.id);
  expect(approval).toMatchObject({ pairs: 7980, conflicts: 7980, leastChoice: chosen });
  expect(basis).toMatchObject({ conflicts: 7980, leastChoice: chosen });
});

test("inspectors left out count as those barred by a conflict do", async () => {
  const absent = smallRegister.inspectors.map((one, at) => (at < 4 ? { ...one, available: false } : one));
  const { service } = await settled({ inspectors: absent, conflicts: [] });
  const { current } = service.state();
  if (current?.phase !== "witnesses") throw new Error("no plan");
  const { warnings } = noted(settledNote, service.read(current.plan.settingsNote));
  const few = warnings.filter(({ key }) => key === "rules.few-left").map(({ values }) => values);
  expect(few).toEqual([
    expect.objectContaining({ count: 20, eligible: 20, inspectors: 6 }),
    expect.objectContaining({ count: 40, eligible: 40, inspectors: 6 }),
    expect.objectContaining({ count: 28, eligible: 28, inspectors: 6 }),
  ]);
});

/** The rehearsal's plan, with one unit left out by hand. */
function settledBy(id: string) {
  const { preset, team } = smallScript("");
  const { rules, cap } = preset;
  const leftOut = [{ id, reason: "示例理由", approver: "示例批准人" }];
  return { settings: { preset: preset.id, rules, cap, team, raised: {}, leftOut }, counted: [] };
}

test("one unit a thousand times is one pair for each inspector, and everybody against everybody settles nothing", async () => {
  const again = Array.from({ length: 1000 }, (_, at) => ({
    unit: "KEY010",
    inspector: `CERT00${(at % 2) + 1}`,
    reason: "示例",
  }));
  const held = await settled({ conflicts: again });
  expect(held.refusalOf(approve())).toBe("carried out");
  expect(last(held.service.facts(), exclusionsApproved)).toMatchObject({
    pairs: 2,
    conflicts: 2,
    leastChoice: 4,
  });
  succeeded(await freezing(held.service));

  const units = [smallRegister.key, smallRegister.general, smallRegister.special].flatMap(
    (list) => list ?? [],
  );
  const everybody = units.flatMap((unit) =>
    (smallRegister.inspectors ?? []).map(({ id }) => ({
      unit: "id" in unit ? unit.id : "",
      inspector: id,
      reason: "示例",
    })),
  );
  const all = hold({ script: { imports: imports({ ...smallRegister, conflicts: everybody }) } });
  await expect(all.until("plan")).rejects.toThrow(/rules\.team-conflicts/);
  expect(all.service.state().current?.phase).toBe("preparation");
});

test("nothing is frozen on the approval of somebody who is not on the roll as of the discipline department", async () => {
  const held = hold();
  await held.until("plan");
  const { service, refusalOf, again } = held;
  const said = () =>
    blockersOf(service.state(), day, viewReader(service.read)).map(({ key, values }) => [
      key,
      values["name"],
    ]);
  // Before anybody has signed in it is not known yet who the supervisor is.
  expect(refusalOf(approve("示例别人"))).toBe("carried out");
  const other = { organisation: "示例单位", post: "", writes: false };
  const off = { ok: false, refusal: { key: "ceremony.approver-off-roll", values: { name: "示例别人" } } };
  await again("sign-in/1", "sign-in/2");
  // On the roll, but as somebody else.
  expect(refusalOf({ type: "sign-in", role: "other", name: "示例别人", ...other })).toBe("carried out");
  expect(said()).toEqual([["ceremony.approver-off-roll", "示例别人"]]);
  const before = service.facts().length;
  expect(await freezing(service)).toMatchObject(off);
  expect(service.facts()).toHaveLength(before);

  // Settled anew, it is approved by a name that the roll knows; anybody else is refused at once.
  await again("plan");
  const refused = service.execute(approve("示例别人"));
  expect(refused).toMatchObject({
    refusal: {
      key: "ceremony.approver-off-roll-yet",
      values: { name: "示例别人", roll: ["演练监督人"] },
    },
  });
  // However it is typed.
  expect(refusalOf(approve("演练 监督人"))).toBe("carried out");
  expect(said()).toEqual([]);

  // A correction that takes him off the roll is seen as well.
  const { role, writes } = { role: "discipline", writes: true } as const;
  const corrected = { ...other, role, writes, name: "示例新名" };
  expect(refusalOf({ type: "correct-person", person: 1, ...corrected })).toBe("carried out");
  expect(said()).toEqual([["ceremony.approver-off-roll", "演练 监督人"]]);
  expect(await freezing(service)).toMatchObject({
    refusal: { key: "ceremony.approver-off-roll", values: { name: "演练 监督人" } },
  });
  expect(refusalOf({ type: "correct-person", person: 1, ...corrected, name: "演练监督人" })).toBe(
    "carried out",
  );
  succeeded(await freezing(service));
});
