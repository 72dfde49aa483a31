/// <reference lib="dom" />
import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has: who has not come by then never will. */
const wholeRound = 160;

/** Goes to a control by Tab, or by Shift+Tab, as somebody without a mouse does. */
export async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = target.page();
  // The radio buttons of a row of choices are there for the keyboard, but painted over.
  await target.waitFor({ state: "attached" });
  for (let presses = 0; presses < wholeRound; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** Presses a button by Enter, or by Space. */
export async function press(button: Locator, key: "Enter" | " " = "Enter"): Promise<void> {
  await expect(button).toBeEnabled(stands);
  await tabTo(button);
  await atRest(button.page());
  await button.page().keyboard.press(key);
}

/** A scene stands on the stage for up to seven seconds, and the next step waits for it. */
const stands = { timeout: 30_000 };

/** Presses the armed key of the next step, once the bar at the foot offers one. */
export async function pressNext(page: Page, key: "n" | "PageDown" = "PageDown"): Promise<void> {
  await expect(page.locator("footer button")).toBeEnabled(stands);
  await atRest(page);
  await page.keyboard.press(key);
}

/** A press while the one before it is still being answered does nothing, and is meant to do nothing. */
const atRest = (page: Page): Promise<void> => expect(page.locator("[data-loading]")).toHaveCount(0);

/** Ticks a box or throws a switch. */
export async function tick(box: Locator): Promise<void> {
  await tabTo(box);
  await box.page().keyboard.press(" ");
  await expect(box).toBeChecked();
}

/** Types into a field what a person would type; what stood there is replaced. */
export async function type(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  const { keyboard } = field.page();
  await keyboard.press("Control+a");
  await keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** A day into a date field, in the order of the browser's own language. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  await tabTo(field);
  if ((await field.inputValue()) === day) return;
  const [year, month, date] = day.split("-");
  await field.page().keyboard.type(`${month}${date}${year}`);
  await expect(field).toHaveValue(day);
}

/** Chooses from a list that opens, by arrows. */
export async function choose(field: Locator, option: string): Promise<void> {
  await tabTo(field, "Shift+Tab");
  const page = field.page();
  await page.keyboard.press("ArrowDown");
  const chosen = page.getByRole("option", { name: option });
  await chosen.waitFor();
  // The list, when it opens, finds its present choice in a timer of its own; arrows before that would be forgotten.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  for (let presses = 0; presses < wholeRound; presses += 1) {
    if ((await chosen.getAttribute("data-combobox-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(option);
}

/** In a dialogue that asks once more, Tab goes on from the way back, which has the focus, to what is done for good. */
export async function beSure(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Back", exact: true })).toBeFocused();
  await press(dialog.getByRole("button", { name: act, exact: true }));
  await dialog.waitFor({ state: "detached" });
}

/** Counts what only a mouse does, from the next page on; the browser's own count, not ours. */
export async function watchMouse(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    for (const kind of ["pointerdown", "mousemove", "wheel"])
      addEventListener(kind, () => sessionStorage.setItem("mouse", "used"), true);
  });
  return () => page.evaluate(() => (sessionStorage.getItem("mouse") ? 1 : 0));
}
