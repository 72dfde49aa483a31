import { methods } from "../../../shared/contract/rpc.ts";
import { emptyState, evolve } from "../../../shared/facts.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { changedOver, keptBy, viewHandlers } from "./methods.ts";
import type { Presenting } from "./presenting.ts";

/**
 * Over a ledger that is damaged, of a newer program or behind its bags: one may look, and everything else is refused with the
 * reason. To the other ledger there is a way, but not out of an office's ceremony that was under way as far as can be read.
 */
export function readOnlyHandlers(
  presenting: Presenting,
  reason: () => Message,
  changeLedger: Parameters<typeof changedOver>[1],
): Handlers {
  const refused = () => ({ ok: false, refusal: reason() }) as const;
  const all = Object.fromEntries(
    Object.keys(methods).map((method) => [method, refused]),
  ) as unknown as Handlers;
  return {
    ...all,
    ...viewHandlers(presenting),
    // The views leave the ceremony out where its notes may be what is damaged; its facts say that the room watched it.
    changeLedger: ({ to }) =>
      keptBy(presenting.source().facts().reduce(evolve, emptyState)) ?? changedOver(to, changeLedger),
  };
}
