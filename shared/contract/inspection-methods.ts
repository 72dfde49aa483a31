import * as z from "zod";
import { pairs } from "../office/keepers.ts";
import type { ShownUnit, ToldOpening } from "../windows/opened-units.ts";
import { ceremony, commandId, type Done, expectedRevision, method, output, page, secret } from "./method.ts";

/** What may be asked of a locked list by name, from its lock to its disclosure. */
export const inspectionMethods = {
  /**
   * Opens a locked list as far as its scope goes, with the secrets of both keepers: what is opened stays in the memory of the
   * host until the program ends, and is asked for with `openedUnits`.
   */
  openList: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ceremony,
      scope: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("units"), units: z.array(z.string().max(20)).max(100_000) }),
        z.strictObject({ kind: z.literal("inspector"), inspector: z.string().max(20) }),
        z.strictObject({ kind: z.literal("all") }),
      ]),
      /** Whether the inspectors of these units are opened too. */
      team: z.boolean(),
      asked: z.string().max(200),
      officer: z.string().max(200),
      supervisor: z.string().max(200),
      reason: z.string().max(4000),
      pair: z.enum(pairs),
      secrets: z.strictObject({ officer: secret, supervisor: secret }),
    }),
    output<Done>(),
  ),
  /** How far a list was opened so far, oldest first, by codes; and how many of its units are in memory now. */
  openings: method(
    ["console"],
    z.strictObject({ ceremony }),
    output<{ openings: readonly ToldOpening[]; open: number }>(),
  ),
  /** The units that are open, by name; no view holds them. */
  openedUnits: method(
    ["console"],
    z.strictObject({ ceremony, search: z.string().max(200), ...page }),
    output<{ total: number; units: readonly ShownUnit[] }>(),
  ),
  /** Has the host forget what was opened of a list. */
  closeList: method(["console"], z.strictObject({ ceremony }), output<Record<never, never>>()),
} as const;
