import type { Locator } from "@playwright/test";
import { outlinesOf, type Strokes } from "../../shared/ceremony/handwriting.ts";
import { barriers } from "../support/looked-at.ts";
import { imagesOf, openedUp, runningText } from "../support/pdf-readers.ts";
import { penOn, touchOn, writeOn, written } from "../support/written.ts";
import * as officer from "./by-mouse.ts";
import { call, openIn } from "./room.ts";
import { expect, test, type Windows } from "./windows.ts";

const [discipline, media] = officer.two;

/** The pad of an open dialogue, its ink and its buttons. */
function padOf({ console: page }: Windows) {
  const dialog = page.getByRole("dialog");
  const surface: Locator = dialog.getByRole("img", { name: /在此签名/ });
  return {
    surface,
    strokes: surface.locator("path"),
    empty: dialog.getByText("手写板上没有签名"),
    button: (name: string) => dialog.getByRole("button", { name, exact: true }),
    closed: () => dialog.waitFor({ state: "detached" }),
  };
}

/** What the ledger holds of a signature. */
async function signedBy({ console: page }: Windows, signer: string, occasion: string): Promise<Strokes> {
  const reply = await call(page, "signature", { ceremony: await openIn(page), signer, occasion });
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return (reply.output as { strokes: Strokes }).strokes;
}

test("signatures by mouse, pen and finger, at signing in and under the minutes, are curves in the filed paper", async ({
  windows,
}) => {
  const { console: page, stage, picture } = windows;
  const pad = padOf(windows);
  await officer.takeSample(windows);
  await officer.openCeremony(windows);
  await officer.settle(windows);

  // At signing in: an empty pad is refused, what is written is cleared and written anew.
  await page.getByRole("checkbox", { name: /签到后在手写板上签名/ }).check();
  if (!discipline || !media) throw new Error("two witnesses are needed");
  await officer.signIn(windows, [discipline]);
  await pad.surface.waitFor();
  await pad.button("确认签名").click();
  await pad.empty.waitFor();
  await writeOn(page, pad.surface, written(2));
  await expect(pad.strokes).toHaveCount(2);
  await expect(pad.empty).toHaveCount(0);
  await pad.button("擦除重签").click();
  await expect(pad.strokes).toHaveCount(0);
  await writeOn(page, pad.surface, written(5));
  await picture(page, "signatures/1-signing-in");
  expect(await barriers(page)).toEqual([]);
  await pad.button("确认签名").click();
  await pad.closed();
  await page.getByRole("img", { name: `${discipline.name} 的手写签名` }).waitFor();
  // The other one would rather sign in ink.
  await officer.signIn(windows, [media]);
  await pad.button("返回").click();
  await pad.closed();
  await expect(page.getByRole("img", { name: /的手写签名$/ })).toHaveCount(1);
  await picture(page, "signatures/2-roll");

  await officer.freeze(windows);
  await officer.fileSheet(windows);
  await officer.confirmFreeze(windows);
  await officer.fromSlipsToResult(windows);
  await officer.showUnseen(windows);
  await officer.lockByBoth(windows);

  // Under the minutes: with a pen whose pressure counts, with a finger, refused and taken back, and in ink.
  const sign = async (name: string, write: () => Promise<void>): Promise<void> => {
    await page.getByRole("button", { name: `手写板签名：${name}` }).click();
    await pad.surface.waitFor();
    await write();
    await pad.button("确认签名").click();
    await pad.closed();
    await page.getByRole("img", { name: `${name} 的手写签名` }).waitFor();
  };
  await sign("示例主持", () => penOn(page, pad.surface, written(4)));
  await sign(discipline.name, () => touchOn(page, pad.surface, written(6)));
  await page.getByRole("button", { name: `${media.name} 拒绝签字` }).click();
  await page.getByRole("dialog").getByLabel("拒绝的理由").fill("先不签");
  await page.getByRole("dialog").getByRole("button", { name: "记录", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: `撤回，改为纸上签字：${media.name}` }).click();
  await sign(media.name, () => writeOn(page, pad.surface, written(3)));
  await page.getByRole("button", { name: `撤回，改为纸上签字：${media.name}` }).click();
  await page.getByRole("button", { name: `手写板签名：${media.name}` }).waitFor();
  await picture(page, "signatures/3-minutes");
  expect(await barriers(page)).toEqual([]);

  const kept = [
    await signedBy(windows, "person:1", "roll"),
    await signedBy(windows, "official:host", "minutes"),
    await signedBy(windows, "person:1", "minutes"),
  ];
  const pressed = (strokes: Strokes = []) => strokes.flat().some(([, , pressure]) => pressure > 0);
  expect(kept.map(pressed)).toEqual([false, true, false]);

  await officer.fileMinutes(windows);
  await expect(page.getByRole("button", { name: /^(手写板签名|重新签名|撤回)/ })).toHaveCount(0);
  const filed = await call(page, "paper", { ceremony: await openIn(page), paper: "minutes" });
  const pdf = filed.ok ? Buffer.from((filed.output as { pdf: string }).pdf, "base64") : Buffer.alloc(0);
  const drawn = openedUp(pdf);
  const outlines = kept.flatMap(outlinesOf);
  for (const { curves } of outlines)
    expect(drawn).toContain(curves.map((curve) => `${curve.join(" ")} c`).join("\n"));
  // Besides these, the keepers' signatures at the lock, of two strokes each.
  expect(drawn.match(/ c\nh f$/gm)).toHaveLength(outlines.length + 2 * 2);
  expect(imagesOf(pdf)).toEqual([]);
  expect(runningText(pdf)).toContain("主持人在手写板上签署抽取记录");
  expect(runningText(pdf)).toContain("2号人员改为在纸上签字");

  expect(JSON.stringify(await windows.traffic.stage())).not.toContain("person:1");
  expect(await stage.content()).not.toContain("手写");
});
