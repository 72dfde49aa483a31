import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Done } from "../../../shared/contract/rpc.ts";
import { bagOf, unwritten } from "../../../shared/office/ceremonies.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { readScans, writeVersion } from "./bagging.ts";

/** Later versions of a bag, with scans of what was signed in ink. */
export function versionHandlers({
  service,
  work,
  bags,
}: Running): Pick<Handlers, "addScans" | "writeVersion"> {
  const { state, execute } = service;
  const saying = message("contract.working.scans", {});
  const placed = (done: Result<Done>, ceremony: string) => {
    if (!done.ok) return done;
    const bag = bagOf(state(), ceremony);
    const open = bag && unwritten(bag);
    if (open) return refuse("scan.version-unwritten", { version: open.version });
    const folder = join(bags, `${ceremony}-v${bag?.later.at(-1)?.version}`);
    return ok({ ...done.value, folder, zip: `${folder}.zip` });
  };
  return {
    addScans: async (asked) => {
      const { ceremony, commandId } = asked;
      const done = await work.job(asked, saying, async () => {
        const scans = await readScans(asked.scans);
        if (!scans.ok) return scans;
        const added = execute({ type: "add-scans", ceremony, scans: scans.value }, commandId);
        if (!added.ok) return added;
        makeFolder(bags);
        // An id of its own: asked again after a crash, the scans are there, and the version is written by `writeVersion`.
        const written = await writeVersion(service, bags, ceremony, randomUUID());
        return written.ok ? ok(state()) : written;
      });
      return placed(done, ceremony);
    },
    writeVersion: async (asked) => {
      const { ceremony, commandId } = asked;
      const done = await work.job(asked, saying, async () => {
        makeFolder(bags);
        const written = await writeVersion(service, bags, ceremony, commandId);
        return written.ok ? ok(state()) : written;
      });
      return placed(done, ceremony);
    },
  };
}
