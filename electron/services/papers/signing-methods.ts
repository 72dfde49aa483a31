import { Buffer } from "node:buffer";
import type { SentCertificate } from "../../../shared/contract/certificate.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/running.ts";
import type { Ports } from "../ledger/ports.ts";
import { paperReader } from "../verify/paper-reader.ts";
import { filedPaper } from "./papers.ts";
import { fingerprintOf, type Identity } from "./signing/identity.ts";

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
