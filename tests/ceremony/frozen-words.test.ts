import { expect, test } from "vitest";
import { amend } from "../../electron/services/inspection/amending.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { openOwn } from "../../electron/services/inspection/own-opening.ts";
import { reseal } from "../../electron/services/inspection/resealing.ts";
import type { Command } from "../../shared/commands.ts";
import type { Register } from "../../shared/register/model.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { amendmentOf, fresh, listOf, openAll, resealing, works } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, imports } from "../support/small-office.ts";
import { visitTo } from "../support/visits.ts";

/** A bagged ceremony, one inspector of which has left the register since, one unit too, and one is called otherwise now. */
async function changedSince() {
  const held = await baggedCeremony();
  const { service } = held;
  const { inspectors = [], general = [], key = [] } = service.register();
  const [left, ...others] = inspectors;
  const [removed, ...rest] = general;
  const [renamed, ...units] = key;
  if (!left || !removed || !renamed) throw new Error("the small office has all three");
  const now: Register = {
    inspectors: others,
    general: rest,
    key: [{ ...renamed, name: "示例更名后之厂" }, ...units],
  };
  const change = () => {
    for (const one of imports(now)) {
      const command = { type: "import-list", origin: "file", ...one } as Command;
      succeeded(service.execute(command));
    }
  };
  return { ...held, change, left, removed, renamed };
}

test("no text about a locked list names whom its frozen register knew, whatever the register says today", async () => {
  const { service, folder, change, left, removed, renamed } = await changedSince();
  change();
  expect(service.register().inspectors?.some(({ name }) => name === left.name)).toBe(false);
  const [unit = ""] = listOf(service).units;
  const who = { asked: "示例提出人", officer: "示例负责人", supervisor: "示例监督人" };
  const asking: Readonly<Record<string, (reason: string) => unknown>> = {
    opening: (reason) => openFor(service, openedNames(), { ...openAll, reason }, byPassphrases, "opening"),
    amendment: (reason) => amend(service, { ...amendmentOf(service), reason }, byPassphrases, "amendment"),
    resealing: (reason) => reseal(service, { ...resealing, reason }, byPassphrases, fresh, "resealing"),
    correction: (reason) =>
      service.execute({ type: "correct-result", ceremony, entry: visitTo(unit), reason }),
    scan: (remark) => {
      const scans = [{ kind: "minutes", format: "pdf", remark, bytes: new Uint8Array(1) }] as const;
      return service.execute({ type: "add-scans", ceremony, scans });
    },
    uncounted: (reason) =>
      service.execute({ type: "leave-uncounted", list: ceremony, supervisor: "示例监督人", reason }),
    "counted again": (reason) => service.execute({ type: "count-again", list: ceremony, reason }),
  };
  const facts = service.facts().length;
  for (const found of [left.name, left.id, removed.name, renamed.name])
    for (const [what, ask] of Object.entries(asking))
      expect(await ask(`${found}已调离`), `${what}: ${found}`).toMatchObject({
        refusal: { key: "ceremony.names-registered" },
      });
  // No secret was tried for any of them.
  expect(service.facts().length).toBe(facts);

  succeeded(await works.disclosure(service, folder));
  const disclosed = service.facts().length;
  const own = { ceremony, sought: removed.id, ...who, reason: `${left.name}已调离` };
  expect(await openOwn(service, own, byPassphrases, "own")).toMatchObject({
    refusal: { key: "ceremony.names-registered" },
  });
  expect(service.facts().length).toBe(disclosed);
});

test("who answers for it may have been an inspector, and no unit that was frozen", async () => {
  const { service, change, left, removed } = await changedSince();
  change();
  const opening = (asked: string) =>
    service.refusalOf({ type: "open-list", ...openAll, asked, pair: "passphrases" });
  expect(opening(left.name)).toBeUndefined();
  expect(opening(removed.name)?.refusal.key).toBe("ceremony.names-registered");
});
