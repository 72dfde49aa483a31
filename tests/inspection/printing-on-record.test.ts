import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { baggedCeremony } from "../support/bagged-ceremony.ts";
import { works } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";

test("killed as the printer takes it, a paper is on record as given to a printer and not as taken", async () => {
  const { service, folder } = await baggedCeremony();
  succeeded(await works.dispatch(service, folder));
  succeeded(await works.amendment(service, folder));
  service.ledger.close();
  const printed = {
    inner: { type: "inner.printed", number: 1 },
    addendum: { type: "addendum.printed", number: 1 },
    paper: { type: "paper.printed", paper: "minutes" },
  };
  for (const [which, fact] of Object.entries(printed)) {
    const child = fork(new URL("../support/killed-giving.ts", import.meta.url), [folder, which], {
      execArgv: [],
    });
    const [, signal] = await once(child, "close");
    expect(signal, which).toBe("SIGKILL");
    const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
    const facts = [...ledger.events()].map(({ body }) => JSON.parse(body) as { readonly type: string });
    ledger.close();
    const found = facts.filter(({ type }) => type === fact.type);
    expect(found, which).toHaveLength(1);
    expect(found[0], which).toMatchObject({ ...fact, copies: 50, taken: 0, given: 1 });
  }
});
