import { beforeEach, describe, expect, test, vi } from "vitest";
import { hideMenu } from "../../../electron/hosts/desktop/menus.ts";
import { toldApplication } from "../told-application.ts";
import { booted } from "./booted.ts";
import { type BrowserWindow, event, resetElectron, world } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const secondary = (window: BrowserWindow, asked: object): void => {
  window.webContents.emit("context-menu", event(), {
    editFlags: all,
    isEditable: false,
    selectionText: "",
    ...asked,
  });
};

describe("the second button of the mouse", () => {
  test("offers in a field what can be done there", async () => {
    const { operator } = await booted(toldApplication());
    secondary(operator, { isEditable: true, editFlags: { ...all, canCut: false } });
    expect(world.popups).toEqual([
      {
        over: operator,
        template: [
          { role: "cut", label: "Cut", enabled: false },
          { role: "copy", label: "Copy", enabled: true },
          { role: "paste", label: "Paste", enabled: true },
          { role: "selectAll", label: "Select all", enabled: true },
        ],
      },
    ]);
  });

  test("elsewhere copies what is selected, and offers nothing where nothing is", async () => {
    const { operator } = await booted(toldApplication());
    secondary(operator, {});
    expect(world.popups).toEqual([]);
    secondary(operator, { selectionText: "A3" });
    expect(world.popups[0]?.template).toEqual([{ role: "copy", label: "Copy", enabled: true }]);
  });

  test("does nothing on the stage", async () => {
    const { stage } = await booted(toldApplication());
    secondary(stage, { isEditable: true, selectionText: "A3" });
    expect(world.popups).toEqual([]);
  });
});

test("Ctrl and Cmd with + and - change the console's size within bounds, 0 takes it back; the stage keeps its size", async () => {
  const { operator, stage } = await booted(toldApplication());
  const press = (window: BrowserWindow, key: string, held: object = { control: true }) => {
    const pressed = event();
    const input = { type: "keyDown", key, control: false, meta: false, alt: false, ...held };
    window.webContents.emit("before-input-event", pressed, input);
    return [pressed.defaultPrevented, window.webContents.zoom];
  };
  expect(press(operator, "+")).toEqual([true, 1]);
  expect(press(operator, "=", { meta: true })).toEqual([true, 2]);
  expect(press(operator, "-")).toEqual([true, 1]);
  expect(press(operator, "0")).toEqual([true, 0]);
  for (let times = 0; times < 9; times += 1) press(operator, "-");
  expect(operator.webContents.zoom).toBe(-3);
  for (let times = 0; times < 19; times += 1) press(operator, "+");
  expect(operator.webContents.zoom).toBe(4);
  expect(press(operator, "+", { control: false })).toEqual([false, 4]);
  expect(press(operator, "+", { control: true, alt: true })).toEqual([false, 4]);
  expect(press(operator, "+", { control: true, type: "keyUp" })).toEqual([false, 4]);
  expect(press(stage, "+")).toEqual([false, 0]);
});

test("there is a menu on macOS alone, which copies and pastes through it", () => {
  hideMenu("linux");
  expect(world.applicationMenu).toBeNull();
  hideMenu("darwin");
  expect(world.applicationMenu).toMatchObject({ template: [{ role: "appMenu" }, { role: "editMenu" }] });
});
