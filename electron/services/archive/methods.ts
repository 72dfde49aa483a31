import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { versionDue } from "../../../shared/archive/versions.ts";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { freezeCopied } from "../../../shared/ceremony/freeze.ts";
import { ceremonyIn } from "../../../shared/ceremony/opened.ts";
import type { BagVerdict } from "../../../shared/contract/answers.ts";
import type { Done } from "../../../shared/contract/method.ts";
import { last } from "../../../shared/ledger/fact.ts";
import { bagOf, unwritten } from "../../../shared/office/ceremonies.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { verdict } from "../../../shared/verify/check.ts";
import { verify } from "../../../shared/verify/verify.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Long, Rest, Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { anchorsOf, readScans, writeBags, writeVersion, writeVersions } from "./bagging.ts";
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
      // The id was another step's, or its ceremony is over since: no copy of this one can be told of.
      if (!now || !copied) return refuse("contract.stale", {});
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
      const { ceremony, commandId } = asked;
      const said = message("contract.working.bag", {});
      const write: Long<State> = async (_, rest) => {
        makeFolder(bags);
        const begun = await rest(5);
        if (!begun.ok) return begun;
        const written = await writeBags(service, ceremony, bags, commandId, rest);
        return written.ok ? ok(state()) : written;
      };
      const done = await work.job(asked, said, write, { stoppable: true });
      if (!done.ok) return done;
      const folder = join(bags, ceremony);
      return ok({ ...done.value, folder, zip: `${folder}.zip` });
    },
    verifyBag: ({ ceremony }) => {
      const said = message("contract.working.verify", {});
      return work.alone(said, (_, rest) => verified(service, ceremony, bags, rest), { stoppable: true });
    },
  };
}

async function verified(
  { state }: CeremonyService,
  ceremony: string,
  bags: string,
  rest: Rest,
): Promise<Result<BagVerdict>> {
  const one = ceremonyIn(state(), ceremony);
  if (!one || !existsSync(join(bags, ceremony))) return refuse("contract.bag-missing", {});
  // The newest version holds all that the ones before it hold.
  const newest = bagOf(state(), ceremony)?.later.findLast(({ manifest }) => manifest !== "");
  const name = newest ? `${ceremony}-v${newest.version}` : ceremony;
  const begun = await rest(5);
  if (!begun.ok) return begun;
  const folder = join(bags, name);
  const evidence = await readEvidence({ path: folder, anchors: anchorsOf(state(), ceremony) });
  if (!evidence.ok) return evidence;
  const read = await rest(50);
  if (!read.ok) return read;
  const checks = verify(evidence.value, platform);
  const { passed, failed, notPossible, anchor } = verdict(checks);
  return ok({
    folder,
    passed,
    failed,
    notPossible,
    anchor,
    checks: checks.map(({ name, status, reason }) => ({ name, status, reason })),
  });
}

/** Later versions of a bag: with scans of what was signed in ink, and with what came of the list since. */
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
        // What came of the list before these scans lies in a version before theirs.
        if (versionDue(state(), ceremony)) {
          makeFolder(bags);
          const before = await writeVersions(service, bags, ceremony, randomUUID());
          if (!before.ok) return before;
        }
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
        const written = await writeVersions(service, bags, ceremony, commandId);
        return written.ok ? ok(state()) : written;
      });
      return placed(done, ceremony);
    },
  };
}
