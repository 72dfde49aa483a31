import { expect, test } from "vitest";
import { platform } from "../../../electron/services/verify/platform.ts";
import { catalogue } from "../../../shared/text/text.ts";
import { verify } from "../../../shared/verify/verify.ts";
import { shortName } from "../../support/failing.ts";
import { bagForgeries } from "./bag-forgeries.ts";
import { honestDisclosures } from "./disclosed-forgeries.ts";
import { filesForgeries, neverFail } from "./files-forgeries.ts";
import { forged } from "./forged-bag.ts";

const forgeries = [...bagForgeries, ...filesForgeries];

test("for every check of the catalogue there is a forgery", () => {
  const names = Object.keys(catalogue).flatMap((key) => /^verify\.name\.(.*)$/.exec(key)?.[1] ?? []);
  const found = new Set([...forgeries.map(({ check }) => check), ...Object.keys(neverFail)]);
  expect([...found].sort()).toEqual(names.sort());
});

test.each(forgeries)("$check finds $what", async ({ check, how, failing }) => {
  const failed = verify(await forged(how), platform).filter(({ status }) => status === "fail");
  expect(failed.map(shortName)).toEqual(failing);
  expect(failed.map(({ name }) => name.key)).toContain(`verify.name.${check}`);
});

test.each(honestDisclosures)("a disclosure with $what is no forgery", async ({ how }) => {
  const checks = verify(await forged(how), platform);
  expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
  expect(checks.find(({ name }) => name.key === "verify.name.disclosed")?.status).toBe("pass");
});
