import { expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import type { Register, Unit } from "../../shared/register/model.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony, imports, smallRegister } from "../support/small-office.ts";
import { drawUp, file, zeros } from "../support/year-plan-commands.ts";

/** A register that changes after its year's plan was filed: what is drawn then differs from the plan, and that is said in numbers. */

async function filed(lists: Register) {
  const held = hold({ script: { imports: imports(lists) } });
  await held.until("import/visits");
  expect(held.refusalOf(drawUp())).toBe("carried out");
  expect(held.refusalOf(file())).toBe("carried out");
  const bring = (list: "key" | "special", rows: readonly Unit[]) => {
    const counts = { file: zeros, rows: rows.length, accepted: rows.length, refused: 0, findings: 0 };
    expect(held.refusalOf({ type: "import-list", list, origin: "file", counts, rows })).toBe("carried out");
  };
  return { ...held, bring };
}
const differences = (held: Awaited<ReturnType<typeof filed>>) =>
  (record(held.service, ceremony).yearPlan?.differences ?? []).map(({ key, values }) => {
    const { draw: _, ...numbers } = values;
    return [key, numbers];
  });

test("a longer list asks for more than was planned", async () => {
  const held = await filed(smallRegister);
  const rows = smallRegister.key;
  // 40 key units were planned with 2; 5 % of 60 are 3.
  held.bring("key", [
    ...rows,
    ...rows.slice(0, 20).map((row, index) => ({ ...row, id: `NEW${index}`, name: `虚构新增${index}厂` })),
  ]);
  await held.until("freeze");
  expect(differences(held)).toEqual([["rules.year-plan-more", { planned: 2, count: 3, more: 1 }]]);
  expect(JSON.stringify(preDrawSheet(record(held.service, ceremony)))).toContain(
    "重点排污单位：年度抽查计划本期2家，本次3家，多1家。",
  );
});

test("a stratum that comes within the year is drawn and was not planned", async () => {
  const { special, ...without } = smallRegister;
  const held = await filed(without);
  held.bring("special", special);
  await held.until("freeze");
  // A tenth of twenty.
  expect(differences(held)).toEqual([["rules.year-plan-unplanned", { count: 2 }]]);
});
