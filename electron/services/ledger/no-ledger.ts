import type { Message } from "../../../shared/text/text.ts";
import { start } from "./examine.ts";
import type { Ledger } from "./ledger.ts";

/** What stands for a ledger that is not there and must not be made: empty, read-only, and in no file. */
export function noLedger(why: Message): Ledger {
  return {
    readOnly: why,
    head: () => start,
    events: () => [],
    append: () => ({ ok: false, refusal: why }),
    has: () => false,
    size: () => 0,
    end: () => new Uint8Array(),
    blob: () => undefined,
    kept: () => undefined,
    distrust: () => {},
    displaced: () => undefined,
    examineRest: () => [],
    close: () => {},
  };
}
