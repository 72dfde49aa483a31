import type { List } from "../../../../shared/register/model.ts";
import { listOfDraw } from "../../../../shared/register/strata.ts";
import type { ConsoleView } from "../../../../shared/windows/console-view.ts";
import { underWay } from "../../path.ts";

/** The parts of the preparation, each on a page of its own. */
export type Part = "lists" | "ceremony" | "plan" | "approval";

const units: readonly List[] = Object.values(listOfDraw);

/** Which parts are done: a list of units is there, a ceremony is open, its plan is settled, and approved. */
export function partsDone(view: Pick<ConsoleView, "lists" | "ceremony">): Readonly<Record<Part, boolean>> {
  const { lists } = view;
  const ceremony = underWay(view);
  return {
    lists: lists.some(({ list }) => units.includes(list)),
    ceremony: ceremony !== undefined,
    plan: ceremony?.plan !== undefined,
    approval: ceremony?.approval !== undefined,
  };
}
