import { Buffer } from "node:buffer";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { platform as system } from "node:process";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { freezeCopied } from "../../../shared/ceremony/freeze.ts";
import type { BagVerdict, SentCertificate } from "../../../shared/contract/answers.ts";
import { last } from "../../../shared/ledger/fact.ts";
import { bagOf } from "../../../shared/office/ceremonies.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { verdict } from "../../../shared/verify/check.ts";
import type { Anchors } from "../../../shared/verify/evidence.ts";
import { verify } from "../../../shared/verify/verify.ts";
import { writeBags } from "../archive/bagging.ts";
import { copyFolder, copyFrozen } from "../archive/frozen-copy.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Long, Rest, Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import type { Ports } from "../ledger/ports.ts";
import { paperReader } from "../verify/paper-reader.ts";
import { platform } from "../verify/platform.ts";
import { readEvidence } from "../verify/read-evidence.ts";
import { filedPaper, filePaper, witnessSlips } from "./papers.ts";
import { fingerprintOf, type Identity } from "./signing/identity.ts";
import { systemSpooler } from "./spooler.ts";

/** Papers and the bag: made from the ledger, filed in it, written out, and verified as anybody would. */
export function paperHandlers({
  service,
  work,
  bags,
}: Running): Pick<
  Handlers,
  "filePaper" | "paper" | "witnessSlips" | "chooseFolder" | "copyFrozen" | "writeBag" | "verifyBag" | "stop"
> {
  const { state, facts, readBytes, ports } = service;
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
      const copied = last(facts(), freezeCopied);
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

/** Printing of filed papers: the bytes that are archived, and that it was done. */
export function printingHandlers({ service, work }: Running): Pick<Handlers, "printers" | "printPaper"> {
  const spooler = service.ports.spooler ?? systemSpooler(system);
  return {
    printers: async () => ok({ printers: await spooler.printers() }),
    printPaper: ({ paper, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = filedPaper(service, paper)?.pdf;
        if (pdf === undefined) return refuse("contract.paper-missing", {});
        if (printer !== "") {
          const title = `${service.state().current?.id ?? ""} ${paper}`;
          const sent = await spooler.print(service.readBytes(pdf), { printer, copies, title });
          if (!sent.ok) return sent;
        }
        const printed = { type: "print-paper", paper, pdf, copies, taken: printer !== "" } as const;
        return service.execute(printed, asked.commandId);
      }),
  };
}

/** Electronic signatures of filed papers, each with the certificate file of whoever signs: it is used once and kept nowhere. */
export function signingHandlers({
  service,
  work,
}: Running): Pick<Handlers, "readCertificate" | "signPaper" | "signatures"> {
  const { ports } = service;
  return {
    readCertificate: async ({ own }) => {
      const identity = await identityOf(own, ports);
      if (!identity.ok) return identity;
      const { tellCertificate } = await import("./signing/tell-certificate.ts");
      return ok(tellCertificate(identity.value));
    },
    signPaper: ({ paper, keeper, own, ...asked }) =>
      work.job(asked, message("contract.working.sign", {}), async () => {
        const filed = filedPaper(service, paper);
        if (!filed) return refuse("contract.paper-missing", {});
        const identity = await identityOf(own, ports);
        if (!identity.ok) return identity;
        const certificate = fingerprintOf(identity.value);
        if (filed.signed.some((one) => one.certificate === certificate))
          return refuse("signing.signed-already", {});
        const { appendSignature } = await import("./signing/append-signature.ts");
        const pdf = appendSignature(service.readBytes(filed.pdf), identity.value, ports.now());
        if (!pdf.ok) return pdf;
        return service.execute(
          { type: "sign-paper", paper, pdf: pdf.value, certificate, keeper },
          asked.commandId,
        );
      }),
    signatures: async ({ paper }) => {
      const filed = filedPaper(service, paper);
      if (!filed) return refuse("contract.paper-missing", {});
      const read = await paperReader.signatures(service.readBytes(filed.pdf));
      const keeperOf = new Map(filed.signed.map(({ certificate, ...keeper }) => [certificate, keeper]));
      const signatures = (read?.signers ?? []).map((one) => ({ ...one, ...keeperOf.get(one.fingerprint) }));
      return ok({ signatures });
    },
  };
}

async function identityOf({ bytes, password }: SentCertificate, { now }: Ports): Promise<Result<Identity>> {
  const { openPkcs12 } = await import("./signing/pkcs12.ts");
  return openPkcs12(Buffer.from(bytes, "base64"), password, now());
}
