import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { freezeCopied } from "../../../shared/ceremony/freeze.ts";
import type { BagVerdict } from "../../../shared/contract/answers.ts";
import type { Done } from "../../../shared/contract/rpc.ts";
import { last } from "../../../shared/ledger/fact.ts";
import { bagOf, unwritten } from "../../../shared/office/ceremonies.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { verdict } from "../../../shared/verify/check.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import { verify } from "../../../shared/verify/verify.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Long, Rest, Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { readScans, writeBags, writeVersion } from "./bagging.ts";
import { copyFolder, copyFrozen } from "./frozen-copy.ts";

/** The second copy of what is frozen: where it goes, and that it is there. */
export function copyHandlers({
  service,
  work,
  bags,
}: Running): Pick<Handlers, "chooseFolder" | "copyFrozen"> {
  const { state, facts, ports } = service;
  return {
    chooseFolder: async () =>
      ports.chooseFolder
        ? ok({ folder: (await ports.chooseFolder()) ?? "" })
        : refuse("contract.no-folder-dialog", {}),
    copyFrozen: async (asked) => {
      const done = await work.job(asked, message("contract.working.copy", {}), async () => {
        makeFolder(bags);
        return copyFrozen(service, bags, asked.folder, asked.commandId);
      });
      const now = state().current;
      const copied = last(facts(), freezeCopied);
      if (!done.ok) return done;
      if (!now || !copied) throw new Error("a copy that is recorded nowhere");
      const folder = copyFolder(now.id, asked.folder);
      return ok({ ...done.value, folder, files: copied.files, apart: copied.apart === 1 });
    },
  };
}

/** The bag: written out, and verified as anybody would. */
export function bagHandlers({ service, work, bags }: Running): Pick<Handlers, "writeBag" | "verifyBag"> {
  const { state } = service;
  return {
    writeBag: async (asked) => {
      const { commandId } = asked;
      const said = message("contract.working.bag", {});
      const write: Long<State> = async (_, rest) => {
        makeFolder(bags);
        const begun = await rest(5);
        if (!begun.ok) return begun;
        const written = await writeBags(service, bags, commandId, rest);
        return written.ok ? ok(state()) : written;
      };
      const done = await work.job(asked, said, write, { stoppable: true });
      if (!done.ok) return done;
      const ended = endedCeremony(state());
      if (!ended) throw new Error("a bag was written of a ceremony that has not ended");
      const folder = join(bags, ended.ceremony);
      return ok({ ...done.value, folder, zip: `${folder}.zip` });
    },
    verifyBag: () => {
      const said = message("contract.working.verify", {});
      return work.alone(said, (_, rest) => verified(service, bags, rest), { stoppable: true });
    },
  };
}

/** The ceremony whose bag is spoken of: the one at its minutes, or the void one that nothing has followed yet. */
function endedCeremony({ current: now, past }: State): { ceremony: string; anchors: Anchors } | undefined {
  if (now?.phase === "minutes") {
    const { freeze, outcome, close } = now;
    return { ceremony: now.id, anchors: { freeze: freeze.freeze, seed: outcome.seed, close } };
  }
  const last = past.at(-1);
  return !now && last?.outcome === "void" ? { ceremony: last.ceremony, anchors: {} } : undefined;
}

async function verified({ state }: CeremonyService, bags: string, rest: Rest): Promise<Result<BagVerdict>> {
  const ended = endedCeremony(state());
  if (!ended || !existsSync(join(bags, ended.ceremony))) return refuse("contract.bag-missing", {});
  // The newest version holds all that the ones before it hold.
  const newest = bagOf(state(), ended.ceremony)?.later.findLast(({ manifest }) => manifest !== "");
  const name = newest ? `${ended.ceremony}-v${newest.version}` : ended.ceremony;
  const begun = await rest(5);
  if (!begun.ok) return begun;
  const evidence = await readEvidence({ path: join(bags, name), anchors: ended.anchors });
  if (!evidence.ok) return evidence;
  const read = await rest(50);
  if (!read.ok) return read;
  const checks = verify(evidence.value, platform);
  const { passed, failed, notPossible } = verdict(checks);
  return ok({
    passed,
    failed,
    notPossible,
    checks: checks.map(({ name, status, reason }) => ({ name, status, reason })),
  });
}

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
