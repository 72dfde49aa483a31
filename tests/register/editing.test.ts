import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { projected } from "../../electron/services/register/projected.ts";
import type { Command } from "../../shared/commands.ts";
import type { Difference } from "../../shared/register/changes.ts";
import type { List, Visit } from "../../shared/register/model.ts";
import type { RowOf } from "../../shared/register/row-schemas.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { inventedUnit } from "../support/register-facts.ts";
import { testPorts } from "../support/small-office.ts";

const none: Difference<List> = { kind: "difference", gone: [], changed: [], added: [] };
const edit = (list: List, difference: Partial<Difference<List>>, reason = "示例更正理由"): Command => ({
  type: "edit-list",
  list,
  difference: { ...none, ...difference },
  reason,
});
const importOf = (list: List, rows: readonly RowOf<List>[]): Command => {
  const counts = { file: "0".repeat(64), rows: rows.length, accepted: rows.length, refused: 0, findings: 0 };
  return { type: "import-list", list, origin: "file", counts, rows };
};
const visit = (waived: boolean): Visit => ({ unit: "GEN001", quarter: "2027Q1", waived });
const visits = (...rows: readonly boolean[]) => importOf("visits", rows.map(visit));

/** Rows of a list as its page has them, by their keys. */
function pageOf({ service, folder }: Held, list: List): Readonly<Record<string, unknown>> {
  const rows = projected(join(folder, "register.sqlite"), service, ({ key }) => {
    throw new Error(key);
  });
  onTestFinished(rows.close);
  const page = rows.page(list, "", 0, 1_000);
  rows.close();
  return Object.fromEntries((page?.rows ?? []).map(({ key, row }) => [key, row]));
}

/** The register after the ledger is closed and opened again. */
function registerAgain({ service, folder }: Held) {
  service.ledger.close();
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  onTestFinished(() => ledger.close());
  return succeeded(ceremonyService(ledger, testPorts())).register();
}

describe("of two visits of a unit in a quarter", () => {
  test("one goes, and becomes the other: every import is accepted, and reads back after a restart", async () => {
    const held = hold();
    await held.until("office");
    for (const rows of [[false, true], [true], [false], [], [true, true], [false, true]]) {
      expect(held.refusalOf(visits(...rows)), JSON.stringify(rows)).toBe("carried out");
      expect(
        held.service
          .register()
          .visits?.map(({ waived }) => waived)
          .sort(),
      ).toEqual(rows);
    }
    expect(registerAgain(held).visits?.map(({ waived }) => waived)).toEqual([true, false]);
  });

  test("the one that is left is corrected by the key it has, which its page gives, and by no other", async () => {
    const held = hold();
    const { service, until, refusalOf } = held;
    await until("office");
    expect(refusalOf(visits(false))).toBe("carried out");
    expect(refusalOf(edit("visits", { added: [visit(true)] }))).toBe("carried out");
    expect(refusalOf(edit("visits", { gone: ["GEN001,2027Q1"] }))).toBe("carried out");
    const [key = "", ...others] = Object.keys(pageOf(held, "visits"));
    expect([key, ...others]).toEqual(["GEN001,2027Q1,2"]);
    const changed = (by: string) => edit("visits", { changed: [{ key: by, row: visit(false) }] });
    expect(refusalOf(changed("GEN001,2027Q1"))).toBe("register.edit-misfit");
    expect(refusalOf(changed(key))).toBe("carried out");
    expect(service.register().visits).toEqual([visit(false)]);
    expect(pageOf(held, "visits")).toEqual({ [key]: visit(false) });
    expect(refusalOf(visits(true, false))).toBe("carried out");
    expect(registerAgain(held).visits).toHaveLength(2);
  });
});

describe("a correction", () => {
  const there = inventedUnit(1);
  const other = inventedUnit(2);

  test("changes the register, its size and its pages, and says so in numbers", async () => {
    const held = hold();
    const { service, until, refusalOf } = held;
    await until("office");
    expect(refusalOf(importOf("general", [there, other, inventedUnit(3)]))).toBe("carried out");
    const before = service.state();
    const renamed = { ...there, name: "示例改名厂" };
    const difference = {
      gone: [other.id],
      changed: [{ key: there.id, row: renamed }],
      added: [inventedUnit(4), inventedUnit(5)],
    };
    pageOf(held, "general");
    expect(refusalOf(edit("general", difference))).toBe("carried out");
    expect(service.facts().at(-1)).toMatchObject({
      type: "list.edited",
      of: "office",
      list: "general",
      added: 2,
      changed: 1,
      gone: 1,
    });
    const rows = [renamed, inventedUnit(3), inventedUnit(4), inventedUnit(5)];
    expect(service.register().general).toEqual(rows);
    expect(Object.values(pageOf(held, "general"))).toEqual(rows);
    // Its import stays what it was; its size is what it has now.
    expect(service.state().lists.general).toEqual({ ...before.lists.general, size: 4 });
    expect(service.state().registerAt).toBe(service.facts().length);
    const words = service.facts().at(-1) as { changesNote?: string; reasonNote?: string };
    expect(service.read(words.reasonNote ?? "")).toContain("示例更正理由");
    expect(service.read(words.changesNote ?? "")).toContain("示例改名厂");
    expect(registerAgain(held).general).toEqual(rows);
  });

  const edits: readonly (readonly [what: string, command: Command, key: string])[] = [
    ["of a row that is not there", edit("general", { gone: [inventedUnit(9).id] }), "register.edit-misfit"],
    ["of a row twice", edit("general", { gone: [there.id, there.id] }), "register.edit-misfit"],
    [
      "that makes a row another's",
      edit("general", { changed: [{ key: there.id, row: other }] }),
      "register.edit-misfit",
    ],
    ["that enters an id that is there", edit("general", { added: [there] }), "register.edit-misfit"],
    [
      "that enters an id twice",
      edit("general", { added: [inventedUnit(9), inventedUnit(9)] }),
      "register.edit-misfit",
    ],
    ["with a row of another list", edit("general", { added: [visit(true)] }), "register.edit-misfit"],
    ["that changes nothing", edit("general", {}), "register.edit-nothing"],
    ["without a reason", edit("general", { gone: [there.id] }, " "), "ceremony.empty"],
    ["of a list that was never imported", edit("key", { added: [there] }), "contract.list-missing"],
  ];
  test.each(edits)("%s is refused, and nothing is written", async (_, command, key) => {
    const held = hold();
    const { service, until, refusalOf } = held;
    await until("office");
    expect(refusalOf(importOf("general", [there, other]))).toBe("carried out");
    const { seq } = service.ledger.head();
    expect(refusalOf(command)).toBe(key);
    expect(service.ledger.head().seq).toBe(seq);
    expect(service.register()).toEqual({ general: [there, other] });
  });

  test("that takes a unit out and enters it again is one correction, and fits", async () => {
    const { service, until, refusalOf } = hold();
    await until("office");
    expect(refusalOf(importOf("general", [there, other]))).toBe("carried out");
    const renamed = { ...there, name: "示例改名厂" };
    expect(refusalOf(edit("general", { gone: [there.id], added: [renamed] }))).toBe("carried out");
    expect(service.register().general).toEqual([other, renamed]);
  });

  test("undoes a plan that was settled, and is refused while a ceremony holds the register", async () => {
    const { service, until, again, refusalOf } = hold();
    await until("sign-in/2");
    expect(service.state().current?.phase).toBe("witnesses");
    expect(refusalOf(edit("key", { gone: ["KEY040"] }))).toBe("carried out");
    expect(service.state().current).toMatchObject({ phase: "preparation", people: [{}, {}] });
    expect(service.state().current).not.toHaveProperty("plan");
    await again("plan", "approve", "freeze");
    const { seq } = service.ledger.head();
    expect(refusalOf(edit("key", { gone: ["KEY039"] }))).toBe("office.held");
    expect(service.ledger.head().seq).toBe(seq);
    const frozen = service.facts().find((fact) => fact.type === "pool.frozen");
    const edited = service.facts().findIndex((fact) => fact.type === "list.edited") + 1;
    expect(frozen).toMatchObject({ register: edited });
  });
});
