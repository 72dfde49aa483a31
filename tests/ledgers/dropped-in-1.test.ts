import { expect, test } from "vitest";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { record } from "../../electron/services/papers/papers.ts";
import type { Command } from "../../shared/commands.ts";
import { parseRoster } from "../../shared/draw/roster.ts";
import { canonical } from "../../shared/ledger/canonical.ts";
import { blockersOf } from "../../shared/windows/blockers.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { eventsOfForm1, openKept } from "../support/kept-events.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { day, smallScript, testPorts } from "../support/small-office.ts";

const id = "DEMO-2027Q3-1";

/**
 * A ledger of form 1 whose ceremony was dropped while it was prepared and opened once more under the same id, with the first two
 * of its three people: by what the earlier program wrote in between.
 */
function openedAnew(between: (raw: (type: string) => Readonly<Record<string, unknown>>) => object) {
  const ledger = openKept("witnesses");
  const written = eventsOfForm1("witnesses");
  const raw = (type: string) => {
    const found = written.find((one) => one.raw.type === type)?.raw;
    if (!found) throw new Error(`no ${type}`);
    return found;
  };
  const people = written.filter((one) => one.raw.type === "person.signed-in").slice(0, 2);
  const again = [between(raw), raw("ceremony.opened"), raw("plan.settled"), ...people.map((one) => one.raw)];
  succeeded(
    ledger.append({ events: again.map((fact) => canonical({ ...fact, command: "again" } as never)) }),
  );
  return ledger;
}

test.each([
  [
    "by a correction of the office",
    (raw: (type: string) => object) => ({ ...raw("office.configured"), office: "示例市生态环境局（更名）" }),
  ],
  [
    "by another ceremony",
    (raw: (type: string) => object) => ({
      ...raw("ceremony.opened"),
      ceremony: "REHEARSAL-DEMO-2027Q3-1",
      rehearsal: 1,
    }),
  ],
])("a ceremony that was dropped %s and opened again has only who signed in since", async (_, between) => {
  const service = succeeded(ceremonyService(openedAnew(between), testPorts()));
  expect(service.state().current).toMatchObject({
    id,
    phase: "witnesses",
    people: [{ number: 1 }, { number: 2 }],
  });
  expect(service.state().current?.people).toHaveLength(2);
  expect(service.state().past).toEqual([]);
  // A plan of form 1 does not say on which register it rests: it is settled anew, and the console says so.
  const asked = () => blockersOf(service.state(), day, viewReader(service.read)).map(({ key }) => key);
  expect(asked()).toContain("ceremony.plan-missing");
  for (const { id: step, run } of actions(smallScript(scratch()), () => {}))
    if (step === "plan" || step === "approve" || step === "freeze") {
      const fresh = { ...service, execute: (command: Command) => service.execute(command) };
      // By the one of the discipline department whom that ledger knows.
      const approved = { type: "approve-exclusions", supervisor: "示例见证人1" } as const;
      succeeded(step === "approve" ? service.execute(approved) : await run(fresh));
      expect(asked()).not.toContain("ceremony.plan-missing");
    }
  const frozen = service.facts().at(-1) as { readonly type: string; readonly roster?: string };
  expect(frozen.type).toBe("pool.frozen");
  expect(succeeded(parseRoster(service.read(frozen.roster ?? "")))).toHaveLength(2);
  const { people, course } = record(service, id);
  expect(people.map(({ slip }) => slip)).toEqual([1, 2]);
  const told = course.map(({ said }) => said.key);
  expect(told.filter((key) => key === "ceremony.course.ceremony.opened")).toHaveLength(1);
  expect(told.filter((key) => key === "ceremony.course.person.signed-in")).toHaveLength(2);
  // The lists it rests on were imported before it was dropped.
  expect(told.filter((key) => key.startsWith("ceremony.course.list.imported"))).toHaveLength(6);
});

test("opened again without being dropped, to correct its details, it keeps who signed in", async () => {
  const service = succeeded(
    ceremonyService(
      openedAnew((raw) => raw("ceremony.opened")),
      testPorts(),
    ),
  );
  // Three of the first opening, and two once more.
  expect(service.state().current?.people).toHaveLength(5);
});
