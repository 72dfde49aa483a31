import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { appendSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { openPkcs12 } from "../../electron/services/papers/signing/pkcs12.ts";
import { paperReader as inNode } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { paperReader as inPage } from "../../renderer/verify/platform.ts";
import { say } from "../../shared/text/text.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { verify } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, held } from "../support/bag-fixture.ts";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { paper } from "../support/fixture-papers.ts";
import { succeeded } from "../support/outcome.ts";
import { type Vector, vectors } from "../support/vectors.ts";

const path = "data/minutes/minutes.pdf";
const at = "2026-12-25T11:10:00+08:00";
const readers = [
  ["the command line", inNode],
  ["the page", inPage],
] as const;

let fixture: BagFixture;
let other: BagFixture;
let own: Uint8Array;
beforeAll(async () => {
  const [first, second] = vectors as readonly [Vector, Vector];
  [fixture, other] = [await bagFixture(first), await bagFixture(second)];
  own = minutesOf(fixture);
});

describe.each(readers)("minutes put into the bag, every manifest made to fit, read by %s", (_, reader) => {
  /** What the checks of the minutes come to, by their short names: nothing of those that pass. */
  const checked = async (minutes: Uint8Array) => {
    const payload = new Map(fixture.content.payload).set(path.slice("data/".length), minutes);
    const files = filesOf({ ...fixture, content: { ...fixture.content, payload } });
    const bag = new Map([...files].map(([name, data]) => [name, held(data)]));
    const checks = verify(await evidenceOf(bag, new Map(), {}, reader), platform);
    const failed = checks.filter(({ status }) => status === "fail").map(({ name }) => say(name, "en"));
    const signatures = checks.find(
      ({ name }) => name.key === "verify.name.signatures" && name.values["paper"] === "minutes.pdf",
    );
    return { failed, key: signatures?.reason.key, said: signatures && say(signatures.reason, "en") };
  };
  const filed = "sealed files and papers as filed in the ledger";
  const signed = "electronic signatures of minutes.pdf";
  const printed = "digests printed in minutes.pdf";

  test("as they were filed: pass, and the name is told as the certificate's own", async () => {
    const { failed, key, said } = await checked(own);
    expect(failed).toEqual([]);
    expect(key).toBe("verify.signatures.noted");
    expect(said).toMatch(/not proved here; compare the fingerprint: 1\. “CN=明签设备.*” ([0-9a-f]{8} ?){8}$/);
  });

  test("with one byte altered", async () => {
    const altered = Uint8Array.from(own);
    const where = Buffer.from(own).indexOf("stream\n") + 60;
    altered[where] = (altered[where] ?? 0) ^ 1;
    const { failed, key } = await checked(altered);
    expect(failed).toEqual(expect.arrayContaining([filed, signed]));
    expect(key).toBe("verify.signatures.digest");
  });

  test("cut short at any place", async () => {
    for (const length of [0, 5, 2000, Math.floor(own.length / 2), own.length - 300, own.length - 1]) {
      const { failed } = await checked(own.subarray(0, length));
      expect(failed).toEqual(expect.arrayContaining([filed, signed]));
    }
  });

  test("swapped with those of another ceremony, which the same device signed", async () => {
    const { failed, key } = await checked(minutesOf(other));
    expect(failed).toEqual(expect.arrayContaining([filed, printed]));
    expect(key).toBe("verify.signatures.noted");
  });

  test("signed under the name of somebody who did not", async () => {
    const forger = identity("/C=CN/O=示例市生态环境局/CN=示例甲");
    const forged = succeeded(appendSignature(await paper([["seed", fixture.seed]], 1), forger, at));
    const { failed, key, said } = await checked(forged);
    expect(failed).toEqual(expect.arrayContaining([filed, printed, signed]));
    expect(key).toBe("verify.signatures.other");
    expect(said).not.toContain("示例甲");
  });

  test("with the signatures taken off, as the paper was before it was signed", async () => {
    const end = Buffer.from(own).indexOf("%%EOF\n") + "%%EOF\n".length;
    const { failed, key } = await checked(own.subarray(0, end));
    expect(failed).toEqual(expect.arrayContaining([filed, signed]));
    expect(key).toBe("verify.signatures.stripped");
  });

  test("with no ledger beside them the names are claims and no more", async () => {
    const named = succeeded(
      appendSignature(await paper([["seed", fixture.seed]], 1), identity("/CN=示例甲"), at),
    );
    const alone = new Map([
      ["minutes.pdf", held(named)],
      ["seed.txt", held(fixture.texts["seed.txt"] ?? "")],
    ]);
    const checks = verify(await evidenceOf(alone, new Map(), {}, reader), platform);
    const { status, reason } = checks.find(({ name }) => name.key === "verify.name.signatures") ?? {};
    expect([status, reason?.key]).toEqual(["pass", "verify.signatures.claimed"]);
  });
});

function minutesOf({ content }: BagFixture): Uint8Array {
  const minutes = content.payload.get(path.slice("data/".length));
  if (!(minutes instanceof Uint8Array)) throw new Error("the fixture has no minutes");
  return minutes;
}

function identity(subject: string) {
  return succeeded(openPkcs12(pkcs12Of(makeCertificate({ subject })), password, at));
}

test.each(readers)(
  "an RSA signature whose first bytes happen to read as a time is a signature all the same, to %s",
  async (_, reader) => {
    const signed = readFileSync(join(import.meta.dirname, "papers/rsa-like-a-time.pdf"));
    const read = await reader.signatures(new Uint8Array(signed));
    expect(read?.wrong).toBeUndefined();
    expect(read?.signers.map(({ subject }) => subject.split(",")[0])).toEqual([
      expect.stringMatching(/^CN=明签设备/),
      "CN=示例甲",
      "CN=示例乙",
    ]);
  },
);
