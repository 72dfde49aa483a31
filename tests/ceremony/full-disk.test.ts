import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { good, holdUntil, steps } from "../support/hold-in-windows.ts";
import { hostProcess } from "../support/host-process.ts";
import { refusalKey } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { type Officer, officer } from "../support/windows.ts";

/** A folder that is a disk of its own, which can be filled to the last byte and emptied again. */
function disk(folder: string, kibibytes: number) {
  const reason = smallDisk(folder, kibibytes);
  const ballast = join(folder, "ballast");
  const fill = () => {
    for (let part = 2 ** 24; part >= 4096; ) {
      try {
        writeFileSync(ballast, Buffer.alloc(part), { flag: "a" });
      } catch {
        part = Math.floor(part / 2);
      }
    }
    expect(statSync(ballast).size).toBeGreaterThan(0);
  };
  return { reason, fill, empty: () => writeFileSync(ballast, "") };
}

/** What both windows show, but for what the program found out about its own files and whether a stage answers. */
const shown = ({ console, stage }: Officer) => {
  const { view, revision } = console.last();
  return [
    { ...view, notices: [], stage: { ...view.stage, watch: undefined, page: undefined } },
    revision,
    stage.last().view,
  ];
};

test("full before every step of a ceremony: each is refused in a sentence, nothing changes, and with room it is taken", {
  timeout: 300_000,
}, async ({ skip }) => {
  const folder = scratch();
  const { reason, fill, empty } = disk(folder, 48 * 1024);
  if (reason) skip(reason);
  const host = await hostProcess(folder);
  const people = officer(host);
  for (const step of steps) {
    fill();
    const before = shown(people);
    await expect(
      holdUntil(people, step, () => {}, step),
      step,
    ).rejects.toThrow(/"(ledger|bag)\.full"/);
    expect(shown(people), step).toEqual(before);
    empty();
    await holdUntil(people, step, () => {}, step);
  }
  expect(good(await people.console.client.call("verifyBag", { ceremony })).failed).toBe(0);
  const last = people.console.last();
  await host.close();
  // On a disk with room, as the office would open it later.
  const kept = scratch();
  cpSync(join(folder, "ledger.sqlite"), join(kept, "ledger.sqlite"));
  const { view } = officer(await hostProcess(kept)).console.last();
  expect([view.past, view.bags]).toEqual([last.view.past, last.view.bags]);
});

test("full at the first start: refused and nothing left; with room the same start makes everything", async ({
  skip,
}) => {
  const folder = scratch();
  const { reason, fill, empty } = disk(folder, 1024);
  if (reason) skip(reason);
  fill();
  expect(refusalKey(compose({ dataFolder: folder, ports: testPorts(), log: () => {} }))).toBe("ledger.full");
  expect(readdirSync(folder)).toEqual(["ballast"]);
  empty();
  const { view } = officer(await hostProcess(folder)).console.last();
  expect(view.events).toBe(1);
  expect(existsSync(join(folder, "device", "device-certificate.pem"))).toBe(true);
});

test("no room for the certificate at the first start: papers wait for it, and it is made when there is room, without a restart", async ({
  skip,
}) => {
  const folder = scratch();
  const device = join(folder, "device");
  mkdirSync(device);
  const { reason, fill, empty } = disk(device, 64);
  if (reason) skip(reason);
  fill();
  const people = officer(await hostProcess(folder));
  const file = join(device, "device-certificate.pem");
  expect(existsSync(file)).toBe(false);
  await holdUntil(people, "freeze");
  const before = shown(people);
  await expect(holdUntil(people, "sheet", () => {}, "sheet")).rejects.toThrow(
    /"signing\.device-failed".*ENOSPC/,
  );
  expect(shown(people)).toEqual(before);
  empty();
  await holdUntil(people, "sheet", () => {}, "sheet");
  expect(existsSync(file)).toBe(true);
});
