import { methods } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { changedOver, viewHandlers } from "./methods.ts";
import type { Presenting } from "./presenting.ts";

/** Over a ledger that is damaged or of a newer program: one may look, and everything else is refused with the reason. */
export function readOnlyHandlers(
  presenting: Presenting,
  refusal: Message,
  changeLedger: Parameters<typeof changedOver>[1],
): Handlers {
  const refused = () => ({ ok: false, refusal }) as const;
  const all = Object.fromEntries(
    Object.keys(methods).map((method) => [method, refused]),
  ) as unknown as Handlers;
  return { ...all, ...viewHandlers(presenting), changeLedger: ({ to }) => changedOver(to, changeLedger) };
}
