import { Buffer } from "node:buffer";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { fontsOf, qrOnPage, runningText, structureOf, textOfPages } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("everybody in the room is given a slip: with boxes after the freeze, with the numbers after the lock", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  const slips = async () => {
    const { pdf } = good(await held.console.client.call("witnessSlips", {}));
    return Buffer.from(pdf, "base64");
  };
  const now = () => held.console.last().view.ceremony;

  await holdUntil(held, "sign-in 2");
  expect(await held.console.client.call("witnessSlips", {})).toMatchObject({
    error: { said: { key: "contract.not-frozen" } },
  });

  await holdUntil(held, "freeze", undefined, "freeze");
  const before = await slips();
  const digest = now()?.freeze?.digest ?? "";
  const present = now()?.people.filter((person) => person.present) ?? [];
  const pages = textOfPages(before).map((page) => page.replace(/\s+/g, ""));
  expect(pages).toHaveLength(present.length);
  for (const [index, { number, name }] of present.entries()) {
    expect(pages[index]).toContain(`见证人${number}号`);
    expect(pages[index]).toContain(digest);
    expect(pages[index]).not.toContain(name);
    expect(qrOnPage(before, index + 1)).toBe(`mingqian-draw/2,${now()?.id},freeze,${digest}`);
  }
  expect(await slips()).toEqual(before);

  await holdUntil(held, "minutes", undefined, "sheet");
  const { seed = "", result = "" } = now()?.outcome ?? {};
  const close = now()?.close ?? "";
  const after = await slips();
  const text = runningText(after);
  expect(text.split(seed).length - 1).toBeGreaterThanOrEqual(present.length);
  expect(text).toContain(result);
  expect(text.split(close).length - 1).toBeGreaterThanOrEqual(present.length);
  expect(text).not.toContain("抄录");
  // Tagged and with fonts of its own, like every paper.
  expect(structureOf(after)).toMatch(/^Document\n {2}H1/);
  for (const font of fontsOf(after)) expect(font).toMatchObject({ embedded: true, unicode: true });
});

test("nobody in the room: nobody is given one, and it is said", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  await holdUntil(held, "freeze");
  for (const { number } of held.console.last().view.ceremony?.people ?? [])
    await held.execute({ type: "sign-out", person: number });
  expect(await held.console.client.call("witnessSlips", {})).toMatchObject({
    error: { said: { key: "contract.nobody-present" } },
  });
});
