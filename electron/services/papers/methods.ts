import { Buffer } from "node:buffer";
import type { Printing } from "../../../shared/ceremony/printed.ts";
import type { SentCertificate } from "../../../shared/contract/answers.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { Identity, Ports } from "../ledger/ports.ts";
import { paperReader } from "../verify/paper-reader.ts";
import { drawnPaper, filedPaper, filePaper, witnessSlips } from "./papers.ts";
import { printRecorded } from "./print-recorded.ts";

/** Papers: made from the ledger, filed in it and read again. */
export function paperHandlers({
  service,
  work,
}: Running): Pick<Handlers, "filePaper" | "paper" | "witnessSlips" | "drawnPaper"> {
  return {
    filePaper: (asked) =>
      work.job(asked, message(`contract.working.${asked.paper}`, {}), () =>
        filePaper(service, asked.ceremony, asked.paper, asked.commandId),
      ),
    paper: ({ ceremony, paper }) => {
      const filed = filedPaper(service, ceremony, paper);
      return filed
        ? ok({ pdf: Buffer.from(service.readBytes(filed.pdf)).toString("base64") })
        : refuse("contract.paper-missing", {});
    },
    witnessSlips: () =>
      work.alone(message("contract.working.witness-slips", {}), async () => {
        const pdf = await witnessSlips(service);
        return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
      }),
    drawnPaper: ({ ceremony }) =>
      work.alone(message("contract.working.drawn-paper", {}), async () => {
        const pdf = await drawnPaper(service, ceremony);
        return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
      }),
  };
}

/** Printing of filed papers: the bytes that are archived, and that it was done. */
export function printingHandlers({
  service,
  work,
  spooler,
}: Running): Pick<Handlers, "printers" | "printPaper"> {
  return {
    printers: async () => ok({ printers: await spooler.printers() }),
    printPaper: ({ ceremony, paper, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = filedPaper(service, ceremony, paper)?.pdf;
        if (pdf === undefined) return refuse("contract.paper-missing", {});
        const job = { printer, copies, title: `${ceremony} ${paper}` };
        const record = (how: Printing) =>
          ({ type: "print-paper", ceremony, paper, pdf, copies, how }) as const;
        return printRecorded({ service, spooler }, service.readBytes(pdf), job, record, asked.commandId);
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
      const { tellCertificate } = await import("./signing/identity.ts");
      return ok(tellCertificate(identity.value));
    },
    signPaper: ({ ceremony, paper, keeper, own, ...asked }) =>
      work.job(asked, message("contract.working.sign", {}), async () => {
        const filed = filedPaper(service, ceremony, paper);
        if (!filed) return refuse("contract.paper-missing", {});
        const identity = await identityOf(own, ports);
        if (!identity.ok) return identity;
        const { fingerprintOf } = await import("./signing/identity.ts");
        const certificate = fingerprintOf(identity.value);
        if (filed.signed.some((one) => one.certificate === certificate))
          return refuse("signing.signed-already", {});
        const { appendSignature } = await import("./signing/append-signature.ts");
        const pdf = appendSignature(service.readBytes(filed.pdf), identity.value, ports.now());
        if (!pdf.ok) return pdf;
        return service.execute(
          { type: "sign-paper", ceremony, paper, pdf: pdf.value, certificate, keeper },
          asked.commandId,
        );
      }),
    signatures: async ({ ceremony, paper }) => {
      const filed = filedPaper(service, ceremony, paper);
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
