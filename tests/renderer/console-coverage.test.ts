import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { usualPreset } from "../../shared/draw/presets.ts";
import { shippedCalendars } from "../../shared/rules/calendar.ts";
import { hold } from "../support/ceremony-in.ts";
import { openConsole, sharedWorkshop } from "../support/console-in-chromium.ts";
import { barriers, speak } from "../support/looked-at.ts";
import { scratch } from "../support/scratch.ts";
import { day, imports, smallRegister } from "../support/small-office.ts";

const workshop = sharedWorkshop();

/** A county's real ceremony for the year's last quarter, held to its end in a folder. */
async function yearEnd(): Promise<string> {
  const folder = scratch();
  mkdirSync(join(folder, "bags"));
  const preset = usualPreset("county");
  if (!preset) throw new Error("no rule set of a county is shipped");
  const key = smallRegister.key.map((unit, index) =>
    index < 2 ? ({ ...unit, status: "closed" } as const) : unit,
  );
  const held = hold({
    folder,
    script: {
      office: { name: "示例县生态环境局", code: "DEMO", level: "county" },
      preset,
      quarter: "2027Q4",
      imports: imports({ ...smallRegister, key, conflicts: [] }),
      into: join(folder, "bags"),
    },
  });
  await held.until("import/visits");
  const details = {
    place: "一号会场",
    organiser: "示例县生态环境局",
    host: "甲主持",
    operator: "乙操作",
    recorder: "丙记录",
    windowReason: "检验",
  };
  const opening = { quarter: "2027Q4", rehearsal: false, day, calendars: shippedCalendars, details };
  // Under the id of the rehearsal's own step, which is passed over then.
  const opened = held.service.execute({ type: "open", ...opening }, "open");
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  await held.until("bag");
  held.service.ledger.close();
  return folder;
}

test("after the year's last draw the first page tells what the year covers of the key list, by numbers, in both languages", async () => {
  const folder = await yearEnd();
  const { page, held, complaints, picture } = await openConsole(workshop, undefined, { folder });
  const { coverage } = held.console.last().view;
  // Of 40 on the list two are closed, and the other 38 are all drawn now.
  expect(coverage?.said.values).toMatchObject({ registered: 40, before: 0, now: 38, reached: 38, out: 2 });
  await page.getByRole("navigation").getByRole("button", { name: "首页" }).click();
  const said = page.getByText("2027 年重点排污单位在册 40 家");
  await said.waitFor();
  expect(await said.innerText()).toMatch(/38 家.*另有 2 家.*已关闭或停产 2 个/);
  // Which they are is told nowhere on the page.
  expect(await page.locator("main").innerText()).not.toMatch(/KEY0\d\d|示例KEY/);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await picture("home-coverage-1280");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await picture("home-coverage-1920");
  await speak(page, "en");
  await page.getByText(/Of 40 key units registered in 2027/).waitFor();
  await picture("home-coverage-1920-en");
  expect(complaints).toEqual([]);
}, 240_000);
