import { Buffer } from "node:buffer";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bagOf } from "../../../shared/ceremony/bag-versions.ts";
import { last } from "../../../shared/ceremony/record-events.ts";
import type { State } from "../../../shared/ceremony/state.ts";
import type { BagVerdict } from "../../../shared/contract/answers.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import { verdict } from "../../../shared/verify/verdict.ts";
import { verify } from "../../../shared/verify/verify.ts";
import { writeBags } from "../archive/bagging.ts";
import { copyFolder, copyFrozen } from "../archive/frozen-copy.ts";
import { makeFolder } from "../archive/make-folder.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/running.ts";
import type { Long, Rest } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { filedPaper, filePaper } from "./papers.ts";
import { witnessSlips } from "./witness-slips.ts";

/** Papers and the bag: made from the ledger, filed in it, written out, and verified as anybody would. */
export function paperHandlers({
  service,
  work,
  bags,
}: Running): Pick<
  Handlers,
  "filePaper" | "paper" | "witnessSlips" | "chooseFolder" | "copyFrozen" | "writeBag" | "verifyBag" | "stop"
> {
  const { state, events, readBytes, ports } = service;
  return {
    filePaper: (asked) =>
      work.job(asked, message(`contract.working.${asked.paper}`, {}), () =>
        filePaper(service, asked.paper, asked.commandId),
      ),
    paper: ({ paper }) => {
      const filed = filedPaper(service, paper);
      return filed
        ? ok({ pdf: Buffer.from(readBytes(filed.pdf)).toString("base64") })
        : refuse("contract.paper-missing", {});
    },
    witnessSlips: () =>
      work.alone(message("contract.working.witness-slips", {}), async () => {
        const pdf = await witnessSlips(service);
        return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
      }),
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
      const copied = last(events(), "freeze.copied");
      if (!done.ok) return done;
      if (!now || !copied) throw new Error("a copy that is recorded nowhere");
      const folder = copyFolder(now.id, asked.folder);
      return ok({ ...done.value, folder, files: copied.files, apart: copied.apart === 1 });
    },
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
    stop: () => {
      work.stop();
      return ok({});
    },
  };
}

/** The ceremony whose bag is spoken of: the one at its minutes, or the void one that nothing has followed yet. */
function endedCeremony({ current: now, past }: State): { ceremony: string; anchors: Anchors } | undefined {
  if (now?.phase === "minutes") {
    return { ceremony: now.id, anchors: { freeze: now.freeze.freeze, seed: now.outcome.seed } };
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
