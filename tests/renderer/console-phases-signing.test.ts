import { expect, test } from "vitest";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { openConsole, patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { violationsOn } from "../support/looked-at.ts";
import { signaturesIn } from "../support/pdf-readers.ts";
import { ceremony } from "../support/small-office.ts";

const workshop = sharedWorkshop();

const file = (name: string, made: ReturnType<typeof makeCertificate>) => ({
  name,
  mimeType: "application/x-pkcs12",
  buffer: Buffer.from(pkcs12Of(made)),
});

test("the minutes are signed by both keepers, each with a certificate that was looked at before; after the bag the list stays", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "minutes");
  const section = page.getByRole("region", { name: "电子签名" });
  const rows = section.locator("table").first().getByRole("row");
  await section.getByText("本机（归档时）").waitFor();
  const choose = section.locator("input[type=file]");
  const read = section.getByRole("button", { name: "查看证书" });

  await choose.setInputFiles({ name: "大.p12", mimeType: "", buffer: Buffer.alloc(2 ** 19 + 1) });
  await section.getByText("“大.p12”超过 512 KiB").waitFor();
  await choose.setInputFiles(file("过期.p12", makeCertificate({ to: "20240101000000Z" })));
  // The very same file can be chosen again: nothing of the first choice is kept by the field, which else would tell of no change.
  expect(await choose.inputValue()).toBe("");
  await section.getByLabel("证书文件的口令").fill("wrong");
  await read.click();
  await section.getByText("证书文件的口令不对").waitFor();
  await section.getByLabel("证书文件的口令").fill(password);
  await read.click();
  await section.getByText("证书已于2024-01-01过期").waitFor();
  expect(await section.getByRole("button", { name: /身份签名/ }).count()).toBe(0);

  const officer = makeCertificate({
    key: "rsa",
    subject: "/C=CN/O=示例市生态环境局/CN=示例甲",
    issued: true,
  });
  await choose.setInputFiles(file("甲.p12", officer));
  await section.getByLabel("证书文件的口令").fill(password);
  await section.getByLabel("证书文件的口令").press("Enter");
  await section.getByText("CN=示例根证书, O=示例签发机构, C=CN").waitFor();
  await section.getByText("2020-01-01 至 2050-01-01").waitFor();
  await picture("minutes-signing");
  expect(await violationsOn(page, "main")).toEqual([]);
  await section.getByRole("button", { name: "以抽取负责人身份签名" }).dblclick();
  await rows.filter({ hasText: "示例甲" }).getByText("抽取负责人").waitFor();
  // Nothing of the first signer is left for the second.
  await expect.poll(() => section.getByLabel("证书文件的口令").count(), patience).toBe(0);

  await choose.setInputFiles(file("乙.pfx", makeCertificate({ subject: "/CN=示例乙" })));
  await section.getByLabel("证书文件的口令").fill(password);
  await read.click();
  await section.getByRole("button", { name: "以纪检监督人身份签名" }).click();
  await rows.filter({ hasText: "示例乙" }).getByText("纪检监督人").waitFor();
  const { pdf } = good(await held.console.client.call("paper", { ceremony, paper: "minutes" }));
  expect(signaturesIn(Buffer.from(pdf, "base64")).map(({ valid, whole }) => [valid, whole])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);

  good(await held.change("writeBag", { ceremony }));
  await expect.poll(() => section.getByRole("button").count(), patience).toBe(0);
  expect(await rows.count()).toBe(4);
  await picture("minutes-signed");
  expect(await violationsOn(page, "main")).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the pre-draw sheet is signed too, and after the ceremony has gone on, until the bag", async () => {
  const { page, held, complaints, picture } = await openConsole(workshop, "sheet");
  const section = page.getByRole("region", { name: "电子签名" });
  const rows = section.locator("table").first().getByRole("row");
  await section.getByText("本机（归档时）").waitFor();
  await section.locator("input[type=file]").setInputFiles(file("甲.p12", makeCertificate({})));
  await section.getByLabel("证书文件的口令").fill(password);
  await section.getByRole("button", { name: "查看证书" }).click();
  await section.getByRole("button", { name: "以抽取负责人身份签名" }).click();
  await expect.poll(() => rows.count(), patience).toBe(3);
  await picture("sheet-signed");
  expect(await violationsOn(page, "main")).toEqual([]);
  const { pdf } = good(await held.console.client.call("paper", { ceremony, paper: "pre-draw-sheet" }));
  expect(signaturesIn(Buffer.from(pdf, "base64")).map(({ valid, whole }) => [valid, whole])).toEqual([
    [true, false],
    [true, true],
  ]);

  await holdUntil(held, "minutes", undefined, "confirm");
  await page
    .getByRole("button", { name: /^3|封库/ })
    .first()
    .click();
  await section.locator("input[type=file]").waitFor({ state: "attached" });
  good(await held.change("writeBag", { ceremony }));
  await expect.poll(() => section.locator("input[type=file]").count(), patience).toBe(0);
  expect(await rows.count()).toBe(3);
  expect(complaints).toEqual([]);
});

test("in English", async () => {
  const { page, picture } = await openConsole(workshop, "minutes", { language: "en", theme: "dark" });
  const section = page.getByRole("region", { name: "Electronic signatures" });
  await section.getByText("This machine, at filing").waitFor();
  await section.locator("input[type=file]").setInputFiles(file("a.p12", makeCertificate({})));
  await section.getByLabel("Password of the certificate file").fill(password);
  await section.getByRole("button", { name: "Show the certificate" }).click();
  await section.getByRole("button", { name: "Sign as the discipline supervisor" }).waitFor();
  await picture("minutes-signing");
  expect(await violationsOn(page, "main")).toEqual([]);
});
