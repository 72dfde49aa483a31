import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Identity } from "../../electron/services/ledger/ports.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { appendSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { fingerprintOf } from "../../electron/services/papers/signing/identity.ts";
import { openPkcs12 } from "../../electron/services/papers/signing/pkcs12.ts";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { succeeded } from "../support/outcome.ts";
import { checkSyntax, signaturesIn } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { sampleRecord } from "./sample-record.ts";

const at = "2026-12-25T11:10:00+08:00";
const unsigned = async () =>
  succeeded(await print(minutes(sampleRecord()), { now: new Date(at), signatureFields: 4 }));
const device = passingDeviceCertificate(at);
const office = (wish: Parameters<typeof makeCertificate>[0]): Identity =>
  succeeded(openPkcs12(pkcs12Of(makeCertificate(wish)), password, at));
const signed = (pdf: Uint8Array, ...identities: Identity[]) =>
  identities.reduce((bytes, identity) => succeeded(appendSignature(bytes, identity, at)), pdf);

/** What was signed and what it is signed with, parted for OpenSSL. */
function parted(pdf: Uint8Array) {
  const source = Buffer.from(pdf).toString("latin1");
  const range = [...source.matchAll(/\/ByteRange \[0 +(\d+) +(\d+) +(\d+)\]/g)].at(-1)?.slice(1).map(Number);
  const [start = 0, stop = 0, length = 0] = range ?? [];
  const hex = source.slice(start + 1, stop - 1);
  return {
    content: Buffer.concat([pdf.subarray(0, start), pdf.subarray(stop, stop + length)]),
    cms: Buffer.from(hex, "hex"),
  };
}

describe("a paper that is signed", () => {
  test("the same paper and clock are the same bytes before it is signed, with four empty fields", async () => {
    const once = await unsigned();
    expect(Buffer.from(await unsigned()).equals(once)).toBe(true);
    expect(checkSyntax(once)).toContain("No syntax or stream encoding errors");
    expect(
      Buffer.from(once)
        .toString("latin1")
        .match(/\/FT \/Sig/g),
    ).toHaveLength(4);
    // PDF/A asks of every widget for an appearance that is a stream.
    expect(
      Buffer.from(once)
        .toString("latin1")
        .match(/\/Subtype \/Form\n[^>]*>>\n[^>]*>>\nstream\n/g),
    ).toHaveLength(4);
    expect(await paperReader.signatures(once)).toEqual({ signers: [] });
  });

  test("by device, RSA and P-256 in sequence: every one valid, only the last over the whole document", async () => {
    const rsa = office({ key: "rsa", subject: "/C=CN/O=示例市生态环境局/CN=示例负责人", issued: true });
    const p256 = office({ key: "p256", subject: "/CN=示例监督人" });
    const pdf = signed(await unsigned(), device, rsa, p256);
    expect(checkSyntax(pdf)).toContain("No syntax or stream encoding errors");
    const told = signaturesIn(pdf);
    expect(told.map(({ valid, whole, field }) => [field, valid, whole])).toEqual([
      ["Signature1", true, false],
      ["Signature2", true, false],
      ["Signature3", true, true],
    ]);
    expect(told.map(({ name }) => name).slice(1)).toEqual(["示例负责人", "示例监督人"]);
    expect(told.every(({ said }) => said.includes("ETSI.CAdES.detached"))).toBe(true);
    expect(await paperReader.signatures(pdf)).toMatchObject({
      signers: [
        { fingerprint: fingerprintOf(device), subject: expect.stringContaining("CN=明签设备") },
        { fingerprint: fingerprintOf(rsa), subject: "CN=示例负责人, O=示例市生态环境局, C=CN" },
        { fingerprint: fingerprintOf(p256), subject: "CN=示例监督人" },
      ],
    });
  });

  test.each(["rsa", "p256"] as const)("OpenSSL accepts the %s signature as CAdES", async (key) => {
    const identity = office({ key, issued: true });
    const { content, cms } = parted(signed(await unsigned(), identity));
    const folder = scratch();
    writeFileSync(join(folder, "issuer.pem"), new X509Certificate(identity.issuers[0] ?? "").toString());
    writeFileSync(join(folder, "content"), content);
    writeFileSync(join(folder, "cms"), cms);
    const openssl = spawnSync(
      "openssl",
      [
        "cms",
        "-verify",
        "-cades",
        "-CAfile",
        "issuer.pem",
        "-purpose",
        "any",
        "-attime",
        String(Date.parse(at) / 1000),
        "-binary",
        "-inform",
        "DER",
        "-in",
        "cms",
        "-content",
        "content",
        "-out",
        "out",
      ],
      { cwd: folder, encoding: "utf8" },
    );
    expect(openssl.stderr).toMatch(/Verification successful/);
  });

  test("holds no more signatures than it has fields", async () => {
    const four = signed(await unsigned(), device, device, device, device);
    expect(appendSignature(four, device, at)).toMatchObject({ refusal: { key: "signing.no-field" } });
    expect(signaturesIn(four).filter(({ valid }) => valid)).toHaveLength(4);
  });
});

describe("a signed paper that was altered", () => {
  const key = async (pdf: Uint8Array) => {
    const found = await paperReader.signatures(pdf);
    return found ? found.wrong?.reason.key : "unreadable";
  };
  const altered = (pdf: Uint8Array, at: number) => {
    const copy = Uint8Array.from(pdf);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

  test("one byte of the paper: found here and by pdfsig", async () => {
    const pdf = signed(await unsigned(), device);
    const spoilt = altered(pdf, Buffer.from(pdf).indexOf("stream") + 40);
    expect(await key(spoilt)).toBe("verify.signatures.digest");
    expect(signaturesIn(spoilt)[0]).toMatchObject({ valid: false });
  });

  test("every byte of the update, one after the other: not one passes", async () => {
    const before = await unsigned();
    const pdf = signed(before, device);
    const source = Buffer.from(pdf).toString("latin1");
    const zeros = source.indexOf("0".repeat(64), before.length);
    const end = source.indexOf(">", zeros);
    for (let place = before.length; place < pdf.length; place += 7) {
      // The zeros after the signature are many and all alike.
      if (place > zeros + 70 && place < end - 8) place = end - 8;
      if ((await key(altered(pdf, place))) === undefined)
        throw new Error(`${place} ${source.slice(place - 60, place + 60)}`);
    }
  });

  test("bytes after the end, an end cut off, and one update more than a signature", async () => {
    const pdf = signed(await unsigned(), device, office({}));
    const more = (text: string) => new Uint8Array(Buffer.concat([pdf, Buffer.from(text, "latin1")]));
    expect(await key(more("% more\n"))).toBe("verify.signatures.after");
    expect(await key(more("\n"))).toBe("verify.signatures.changed");
    expect(await key(pdf.subarray(0, pdf.length - 100))).toBe("verify.signatures.after");
    expect(await key(pdf.subarray(0, 5000))).toBe("unreadable");
    const source = Buffer.from(pdf).toString("latin1");
    const table = source.lastIndexOf("xref\n", source.lastIndexOf("startxref"));
    const page = /(\d+) 0 obj\n<<\n\/Type \/Page\n[\s\S]*?endobj\n/.exec(source);
    const trailer = source.slice(source.lastIndexOf("trailer"), source.lastIndexOf("startxref"));
    const forged = `${page?.[0]}xref\n${page?.[1]} 1\n${String(pdf.length).padStart(10, "0")} 00000 n \n${trailer.replace(/\/Prev \d+/, `/Prev ${table}`)}startxref\n${pdf.length + (page?.[0].length ?? 0)}\n%%EOF\n`;
    expect(page).not.toBeNull();
    expect(await key(more(forged))).toBe("verify.signatures.changed");
  });

  test("a signature of another paper put in its place", async () => {
    const pdf = signed(await unsigned(), device);
    const other = signed(
      succeeded(
        await print(minutes({ ...sampleRecord(), place: "另一会场" }), {
          now: new Date(at),
          signatureFields: 4,
        }),
      ),
      device,
    );
    const { cms } = parted(other);
    const { cms: own } = parted(pdf);
    const swapped = Buffer.from(
      Buffer.from(pdf).toString("latin1").replace(own.toString("hex"), cms.toString("hex")),
      "latin1",
    );
    expect(await key(swapped)).toBe("verify.signatures.digest");
  });
});
