import type { Page } from "@playwright/test";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { beSure, choose, press, pressNext, tabTo, tick, type, typeDay, watchMouse } from "./by-keyboard.ts";
import { call } from "./room.ts";
import { expect, test } from "./windows.ts";

test("a whole ceremony in English by keyboard alone, with the armed next", async ({ windows }) => {
  test.setTimeout(600_000);
  const { console: page, day } = windows;
  const mouseUsed = await watchMouse(page);
  await page.reload();
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const field = (name: string | RegExp) => page.getByRole("textbox", { name });
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const next = (key: "n" | "PageDown" = "PageDown") => pressNext(page, key);

  await tabTo(page.getByRole("banner").getByRole("radio", { name: "中文" }));
  await page.keyboard.press("ArrowRight");
  await press(button("Open the sample's ledger"));
  await page.getByRole("row", { name: /Earlier visits \d/ }).waitFor();

  // Not armed: the key does nothing, and the page stays where it is.
  const nextBar = page.getByText("Next: Prepare a ceremony");
  await nextBar.waitFor();
  await next("n");
  await expect(nextBar).toBeVisible();
  await tick(page.getByRole("switch", { name: "Keys and presenter remote" }));
  await next("n");
  await expect(page.getByRole("tab", { name: /^Ceremony/ })).toHaveAttribute("aria-selected", "true");

  // Armed, and still letters and spaces typed into fields move nothing.
  const before = await ledger(page);
  await typeDay(page.getByLabel("Day of the draw"), day);
  await type(field("Place"), "No. 9, northern annexe");
  await type(field("Host"), "Sample Host");
  await type(field("Operator"), "Sample Operator");
  await type(field("Recorder"), "Sample Recorder");
  const reason = page.getByLabel("Why on this day");
  if (await reason.isVisible()) await type(reason, "A trial of the system");
  expect(await ledger(page)).toEqual(before);
  await press(button("Open the ceremony"));
  await press(button("Settle"));
  await press(button("Show them"));
  await type(page.locator("input").and(page.getByLabel("Name of the supervisor")), "Sample Witness One");
  await press(button("Seen and approved (signs in ink on the sheet)"));
  await page.getByRole("heading", { name: "Witnesses", level: 2 }).waitFor();

  const signIn = async (role: string, name: string, organisation: string) => {
    await choose(page.getByRole("combobox", { name: "Role" }), role);
    await type(field("Name"), name);
    await type(field("Organisation"), organisation);
    await page.keyboard.press("Enter");
    await page.getByRole("cell", { name, exact: true }).waitFor();
  };
  await signIn("discipline", "Sample Witness One", "Discipline Inspection Group");
  await signIn("media", "Sample Witness Two", "Sample News");
  // The name field has the focus again: here N and PageDown are not a command.
  await expect(field("Name")).toBeFocused();
  await next("n");
  await next();
  await expect(page.getByText("Next: go to the freeze")).toBeVisible();
  await expect(field("Name")).toHaveValue("n");
  await tabTo(button("Sign in"));
  await next();

  await press(button("Make passphrases and recovery codes"));
  await expect(page.getByRole("article")).toHaveCount(4);
  const secrets: string[] = [];
  for (const slip of await page.getByRole("article").all()) {
    await press(slip.getByRole("button"));
    secrets.push(await slip.locator("code").innerText());
    await tick(slip.getByRole("checkbox"));
  }
  const [officer = "", supervisor = ""] = secrets;
  const frozen = await ledger(page);
  await next();
  // In the dialogue neither key does anything, and Enter takes the way back.
  await page.getByRole("dialog").waitFor();
  await next();
  await next("n");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await ledger(page)).toEqual(frozen);
  await next("n");
  await beSure(page, "Freeze");
  await page.getByRole("heading", { name: "The freeze digest" }).waitFor();

  await next();
  await beSure(page, "File it");
  await button("Open the filed PDF").waitFor();
  for (const check of await region("The witnesses confirm the digest").getByRole("checkbox").all())
    await tick(check);
  await next("n");
  await press(button(/^1 Sample Witness One/));
  await button(/^1 Sample Witness One ✓/).waitFor();
  await press(button(/^2 Sample Witness Two/), " ");
  await button(/^2 Sample Witness Two ✓/).waitFor();
  await type(field("Slips counted"), "2");
  await page.keyboard.press("Enter");
  await expect(button("Reveal the nonce")).toBeEnabled();
  await next();
  await beSure(page, "Reveal the nonce");

  await press(button("Laid out and photographed: begin to read"));
  const read = async (reader: RegExp, digits: string) => {
    const boxes = page.getByRole("group", { name: reader });
    await expect(boxes.getByRole("textbox").first()).toBeFocused();
    await page.keyboard.type(digits);
    await page.keyboard.press("Enter");
    await boxes.waitFor({ state: "detached" });
  };
  // A letter that slips in is no digit, and no command either.
  await read(/^First reader/, "3141n59265 358");
  await read(/^Second reader/, "314159265358");
  await page.getByText("Fixed: 3141 5926 5358").waitFor();
  await next();
  await read(/^First reader/, "271828182845");
  await read(/^Second reader/, "27182818284?");
  await read(/^Third reader/, "271828182845");
  await page.getByText("Fixed: 2718 2818 2845").waitFor();
  await type(field("Number of the envelope"), "N 1");
  await page.keyboard.press("Enter");
  await region("The slips go into an envelope").getByText("✓ done").waitFor();
  await next("n");
  await beSure(page, "Compute the result, on to the draw");

  const draw = region("Showing the draw");
  await draw.waitFor();
  const shown = draw.getByRole("status").first();
  // Not armed, neither Space nor N takes a step; armed, both do.
  const armed = page.getByRole("switch", { name: "Keys and presenter remote" });
  await tabTo(armed, "Shift+Tab");
  await page.keyboard.press(" ");
  await expect(armed).not.toBeChecked();
  await tabTo(page.getByRole("region", { name: "The ledger, newest first" }), "Shift+Tab");
  for (const key of [" ", "n", "PageDown"]) await page.keyboard.press(key);
  await tick(armed);
  await expect(shown).toHaveText("nothing yet");
  for (let step = 1; ; step += 1) {
    const coming = await draw.getByRole("paragraph").last().innerText();
    const last = coming.startsWith("all is shown");
    if (step % 3 === 0)
      await press(draw.getByRole("button", { name: last ? "On to the lock" : "Next" }), " ");
    else await next(step % 3 === 1 ? "n" : "PageDown");
    if (last) break;
    await expect(shown).toHaveText(coming);
  }

  await type(page.getByLabel("Opinion", { exact: true }), "No objection. Nothing is missing.");
  await press(button("Record the opinion"));
  // Each by his own passphrase; the supervisor's is the outer one, and comes first.
  for (const [keeper, own] of [
    ["Discipline supervisor", supervisor],
    ["Draw officer", officer],
  ] as const) {
    await press(button(`${keeper}: confirms the lock by passphrase`));
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    await page.keyboard.type(own);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await expect(region("Lock the list").getByRole("button")).toBeEnabled();
  await next();
  await beSure(page, "Lock the list");
  await page.getByText("Next: Make and file the minutes").waitFor();
  // A hand that presses on files nothing and writes nothing: both ask, and name who has not signed.
  const locked = await ledger(page);
  await next("n");
  await page.getByRole("dialog").getByText("Neither signed on the pad nor refused").waitFor();
  for (const key of ["PageDown", "n", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await ledger(page)).toEqual(locked);
  await next("n");
  await beSure(page, "File it");
  await page.getByText("Next: Write the bag").waitFor();
  await next();
  await beSure(page, "Write the bag");
  await page.getByText("Next: Check it").waitFor();
  await next("n");
  await page.getByText(/\d+ checks passed, 0 failed/).waitFor();
  expect(await mouseUsed()).toBe(0);
});

/** How far the ceremony is: what a stray key would change. */
async function ledger(page: Page): Promise<unknown> {
  const answer = await call(page, "view", {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const output = answer.output as ConsoleView;
  return { events: output.events, phase: output.ceremony?.phase };
}
