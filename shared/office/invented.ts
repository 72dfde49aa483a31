import type { Context } from "../ledger/decision.ts";
import { type List, lists } from "../register/model.ts";
import { sampleIn } from "../register/sample.ts";
import { type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Emptied } from "./emptying.ts";
import type { Listed } from "./importing.ts";

type Lists = { readonly [Of in List]?: Listed | Emptied };

/** Refuses a register of which anything is the sample's: by where a list came from, and by its rows wherever they came from. */
export function inventedIn(
  { lists: imported, ofSample }: { readonly lists: Lists; readonly ofSample: boolean },
  { register }: Pick<Context, "register">,
): Refused | undefined {
  if (ofSample) return refuse("ceremony.sample-ledger", {});
  const sample = lists.find((list) => imported[list]?.origin === "sample");
  if (sample) return refuse("ceremony.sample-list", { list: message(`minutes.list.${sample}`, {}) });
  const found = sampleIn(register());
  if (!found) return undefined;
  return refuse("ceremony.sample-rows", {
    list: message(`minutes.list.${found.list}`, {}),
    rows: found.rows,
  });
}
