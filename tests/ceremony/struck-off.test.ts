import { expect, test } from "vitest";
import { settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { exclusionsApproved } from "../../shared/ceremony/approval.ts";
import { approvedNote } from "../../shared/ceremony/approved-note.ts";
import { planSettled, settledNote } from "../../shared/ceremony/preparation.ts";
import { last } from "../../shared/ledger/fact.ts";
import { noted } from "../../shared/ledger/notes.ts";
import type { Held } from "../support/ceremony-in.ts";
import { approve, lockedList, lockedQuarter, settings, typedPassphrases } from "../support/locked-quarter.ts";
import { succeeded } from "../support/outcome.ts";

/** Lists that whoever keeps them edits between two ceremonies: what that leaves out is said, in numbers, and approved by name. */

async function planned({ service }: Held, id: string) {
  succeeded(await settlePlan(service, settings, new Map([[lockedList, typedPassphrases]]), id));
  const plan = last(service.facts(), planSettled);
  if (!plan) throw new Error("no plan");
  return { plan, warnings: noted(settledNote, service.read(plan.settingsNote)).warnings };
}
const edit = (list: string, difference: object) =>
  ({
    type: "edit-list",
    list,
    difference: { kind: "difference", gone: [], changed: [], added: [], ...difference },
    reason: "示例更正",
  }) as never;

test("inspectors struck off since the freeze before are counted and named, and half is half of the longer list", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  const inspectors = service.register().inspectors ?? [];
  const gone = inspectors.slice(3).map(({ id, name }) => ({ id, name }));
  expect(gone.length).toBeGreaterThan(1);
  const untouched = await planned(held, "plan-1");
  expect(untouched.warnings.map(({ key }) => key)).not.toContain("rules.inspectors-gone");

  expect(refusalOf(edit("inspectors", { gone: gone.map(({ id }) => id) }))).toBe("carried out");
  const { warnings } = await planned(held, "plan-2");
  expect(warnings).toContainEqual({
    key: "rules.inspectors-gone",
    values: { count: gone.length, before: inspectors.length },
  });
  // One unit has two of three left: of six it is fewer than half.
  expect(warnings.find(({ key }) => key === "rules.few-left")?.values).toMatchObject({
    count: 1,
    inspectors: inspectors.length,
  });
  approve(held);
  const fact = last(service.facts(), exclusionsApproved);
  expect(fact).toMatchObject({ gone: gone.length });
  expect(noted(approvedNote, service.read(fact?.approvedNote ?? "")).gone).toEqual(gone);
  expect(JSON.stringify([fact, warnings])).not.toContain(gone[0]?.id);
});

test("units that the office's own lists leave out are counted, and said where they are more than a tenth of a draw", async () => {
  const held = await lockedQuarter();
  const { service, refusalOf } = held;
  const before = await planned(held, "plan-1");
  const { general = [], special = [], visits: known = [] } = service.register();
  const others = new Set([...special.map(({ id }) => id), ...known.map(({ unit }) => unit)]);
  const units = general.filter(({ id, status }) => status === "operating" && !others.has(id));
  const [capped, closed] = [units.slice(0, 6), units.slice(6, 12)];
  const visits = capped.flatMap(({ id: unit }) =>
    ["2027Q1", "2027Q2"].map((quarter) => ({ unit, quarter, waived: false })),
  );
  expect(refusalOf(edit("visits", { added: visits }))).toBe("carried out");
  const changed = closed.map((unit) => ({ key: unit.id, row: { ...unit, status: "closed" } }));
  expect(refusalOf(edit("general", { changed }))).toBe("carried out");
  const { plan, warnings } = await planned(held, "plan-2");
  const out = {
    capped: (before.plan.capped ?? 0) + capped.length,
    closed: (before.plan.closed ?? 0) + closed.length,
  };
  expect(plan).toMatchObject(out);
  const told = warnings.filter(({ key }) => key.startsWith("rules.many-"));
  expect(told.map(({ key, values }) => [key, values["count"], values["registered"]])).toEqual([
    ["rules.many-capped", out.capped, general.length],
    ["rules.many-closed", out.closed, general.length],
  ]);
  expect(before.warnings.map(({ key }) => key)).not.toContain("rules.many-capped");
  approve(held);
  expect(last(service.facts(), exclusionsApproved)).toMatchObject({ ...out, gone: 0 });
});
