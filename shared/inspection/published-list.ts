import { parseBasis } from "../draw/basis.ts";
import type { NameLine } from "../draw/model.ts";
import type { PublishedList, PublishedUnit } from "../draw/published.ts";
import { own } from "../text/result.ts";
import { waiverOf } from "./amendments.ts";
import { inspectionOf, type State } from "./inspection.ts";
import type { LockedList } from "./locked.ts";
import { drawnUnits } from "./standing.ts";
import { visitOf } from "./visits.ts";

/** What is published of a unit and stands in nothing that was frozen for everybody: its opening, and its credit code by the unit's code. */
export interface PublishedNames {
  readonly openings: readonly NameLine[];
  readonly creditCodes: ReadonlyMap<string, string>;
}

/**
 * What is published of a list on a day (`YYYY-MM-DD`): who held it and of what, as it was frozen, and what is on record of each unit
 * that was drawn.
 */
export function publishedList(
  state: State,
  locked: LockedList,
  { openings, creditCodes }: PublishedNames,
  day: string,
  read: (digest: string) => string,
): PublishedList {
  const { office, item, period } = own(parseBasis(read(locked.freeze.basis)));
  const waivers = new Map(
    inspectionOf(state, locked.id).amendments.flatMap((one) => {
      const waiver = waiverOf(one, read);
      return waiver ? [[one.line.unit, waiver.reason] as const] : [];
    }),
  );
  const byCode = new Map(openings.map((one) => [one.code, one]));
  const units = drawnUnits(state, locked, read).map((code): PublishedUnit => {
    const { name = "" } = byCode.get(code) ?? {};
    const entry = visitOf(state, locked.id, code, read);
    const visit = entry.ok ? entry.value : undefined;
    const { violation = "", order = "", sanction = "" } = visit?.result ?? {};
    const waived = waivers.get(code) ?? "";
    const { first, last } = waived === "" && visit ? visit : { first: "", last: "" };
    const creditCode = creditCodes.get(code) ?? "";
    return { code, name, creditCode, first, last, waived, violation, order, sanction };
  });
  const { id: ceremony, rehearsal, freeze } = locked;
  return { office, item, period, ceremony, rehearsal, day, freeze: freeze.freeze, units };
}
