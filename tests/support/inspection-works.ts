import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { type AskedOpening, openFor } from "../../electron/services/inspection/opening.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import type { Result } from "../../shared/text/result.ts";
import { byPassphrases } from "./bagged-ceremony.ts";
import { ceremony } from "./small-office.ts";

/** What is done with a locked list, each under an id of its own: done again it is the same. */

/** The opening of every unit with its inspectors. */
export const openAll: AskedOpening = {
  ceremony,
  scope: "all",
  units: [],
  inspector: "",
  team: true,
  asked: "示例提出人",
  officer: "示例负责人",
  supervisor: "示例监督人",
  reason: "派单",
};

type Doing = (service: CeremonyService, folder: string) => Promise<Result<unknown>>;
const kinds = ["opening"] as const;
export type Work = (typeof kinds)[number];

export const works: Readonly<Record<Work, Doing>> = {
  opening: (service) => openFor(service, openedNames(), openAll, byPassphrases, "opening"),
};

export function isWork(name: string): name is Work {
  return Object.hasOwn(works, name);
}
