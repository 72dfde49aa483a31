import { methods } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { changedOver, viewHandlers } from "./methods.ts";
import type { Presenting } from "./presenting.ts";

/**
 * Over a ledger that is damaged, of a newer program or behind its bags: one may look, and everything else is refused with the
 * reason. To another ledger there is always a way.
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
  return { ...all, ...viewHandlers(presenting), changeLedger: ({ to }) => changedOver(to, changeLedger) };
}
