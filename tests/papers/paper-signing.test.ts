import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { say } from "../../shared/text/text.ts";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { fakeSpooler } from "../support/fake-spooler.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { checkSyntax, signaturesIn } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** A certificate as the console sends it. */
const sent = (made: ReturnType<typeof makeCertificate>, typed = password) => ({
  bytes: Buffer.from(pkcs12Of(made)).toString("base64"),
  password: typed,
});
const minutes = { ceremony, paper: "minutes" } as const;

test("officer and supervisor sign the filed minutes one after the other; what is opened, printed and put in the bag is what they signed", async () => {
  const folder = scratch();
  const spooler = fakeSpooler();
  const host = hostInProcess(folder, testPorts({ spooler }));
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "minutes");
  const pdf = async () => Buffer.from(good(await held.console.client.call("paper", minutes)).pdf, "base64");
  const filed = await pdf();
  const first = makeCertificate({
    key: "rsa",
    subject: "/C=CN/O=示例市生态环境局/CN=示例甲",
    issued: true,
  });
  const second = makeCertificate({ subject: "/CN=示例乙" });

  expect(good(await held.console.client.call("readCertificate", { own: sent(first) }))).toEqual({
    fingerprint: first.fingerprint,
    subject: "CN=示例甲, O=示例市生态环境局, C=CN",
    issuer: "CN=示例根证书, O=示例签发机构, C=CN",
    from: "2020-01-01",
    to: "2050-01-01",
  });
  good(await held.change("signPaper", { ...minutes, keeper: "officer", own: sent(first) }));
  good(await held.change("signPaper", { ...minutes, keeper: "supervisor", own: sent(second) }));

  const signed = await pdf();
  expect(signed.subarray(0, filed.length).equals(filed)).toBe(true);
  expect(checkSyntax(signed)).toContain("No syntax or stream encoding errors");
  expect(signaturesIn(signed).map(({ valid, whole }) => [valid, whole])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
  const { signatures } = good(await held.console.client.call("signatures", minutes));
  expect(signatures.map(({ keeper, fingerprint }) => [keeper, fingerprint]).slice(1)).toEqual([
    ["officer", first.fingerprint],
    ["supervisor", second.fingerprint],
  ]);
  expect(signatures[0]).toEqual({
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    subject: expect.stringContaining("CN=明签设备"),
  });

  good(await held.change("printPaper", { ...minutes, printer: "示例打印机二", copies: 1 }));
  expect(Buffer.from(spooler.taken[0]?.pdf ?? []).equals(signed)).toBe(true);
  good(await held.change("writeBag", { ceremony }));
  const bagged = (edition: string) =>
    readFileSync(join(folder, "bags", `${ceremony}${edition}`, "data/minutes/minutes.pdf"));
  expect(bagged("").equals(signed)).toBe(true);
  expect(bagged("-public").equals(signed)).toBe(true);
  const { failed, checks } = good(await held.console.client.call("verifyBag", { ceremony }));
  expect(failed).toBe(0);
  const told = checks.flatMap(({ name, reason }) =>
    name.key === "verify.name.signatures" ? [say(reason, "en")] : [],
  );
  expect(told.find((one) => one.startsWith("3 signatures are right"))).toContain(
    `“CN=示例乙” ${second.fingerprint.match(/.{8}/g)?.join(" ")}`,
  );

  // The bag is not written anew, so nothing is signed any more.
  const late = await held.change("signPaper", {
    ...minutes,
    keeper: "officer",
    own: sent(makeCertificate({ subject: "/CN=示例丙" })),
  });
  expect(late).toMatchObject({ error: { said: { key: "ceremony.bag-written" } } });
  const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
  expect(lines.map(({ said }) => said.key)).toEqual(
    expect.arrayContaining([
      "ceremony.course.paper.signed.minutes.officer",
      "ceremony.course.paper.signed.minutes.supervisor",
    ]),
  );
});

test("a certificate that cannot sign is refused, in words, and leaves the paper as it was", async () => {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  const own = sent(makeCertificate({}));
  const signing = { ...minutes, keeper: "officer" } as const;
  await holdUntil(held, "freeze");
  expect(await held.change("signPaper", { ...signing, paper: "pre-draw-sheet", own })).toMatchObject({
    error: { said: { key: "contract.paper-missing" } },
  });
  expect(await held.console.client.call("signatures", minutes)).toMatchObject({
    error: { said: { key: "contract.paper-missing" } },
  });
  await holdUntil(held, "sheet", undefined, "sheet");
  const sheet = { ceremony, paper: "pre-draw-sheet" } as const;
  const before = good(await held.console.client.call("paper", sheet)).pdf;
  const wrong = [
    [{ ...own, password: "wrong" }, "signing.wrong-password"],
    [{ ...own, bytes: Buffer.from("hello").toString("base64") }, "signing.no-pkcs12"],
    [sent(makeCertificate({ to: "20240101000000Z" })), "signing.expired"],
    [sent(makeCertificate({ from: "20400101000000Z" })), "signing.not-yet-valid"],
  ] as const;
  for (const [given, key] of wrong) {
    const refused = { error: { said: { key } } };
    expect(await held.console.client.call("readCertificate", { own: given })).toMatchObject(refused);
    expect(await held.change("signPaper", { ...signing, ...sheet, own: given })).toMatchObject(refused);
  }
  expect(good(await held.console.client.call("paper", sheet)).pdf).toBe(before);
  good(await held.change("signPaper", { ...signing, ...sheet, own }));
  expect(await held.change("signPaper", { ...signing, ...sheet, keeper: "supervisor", own })).toMatchObject({
    error: { said: { key: "signing.signed-already" } },
  });
  // Neither the password nor the key is anywhere in what is kept.
  await host.close();
  const ledger = readFileSync(join(folder, "ledger.sqlite"));
  expect(ledger.includes(password)).toBe(false);
  expect(ledger.includes(Buffer.from(own.bytes, "base64"))).toBe(false);
});
