import { beforeEach, describe, expect, test, vi } from "vitest";
import { pushOf, toldApplication } from "../told-application.ts";
import { booted, call, from } from "./booted.ts";
import { event, ipcMain, resetElectron } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

const view = { id: "1", method: "view", input: {} };
const forbidden = { ok: false, error: { code: "forbidden", said: { key: "host.foreign-origin" } } };

describe("a call", () => {
  test("is served as the role of its window, whatever it says", async () => {
    const application = toldApplication();
    const { operator, stage } = await booted(application);
    const claiming = { ...view, role: "console" };
    expect(await call(from(operator.webContents), view)).toMatchObject({ ok: true });
    expect(await call(from(stage.webContents), claiming)).toMatchObject({ ok: true });
    expect(application.calls).toEqual([
      { role: "console", request: view },
      { role: "stage", request: claiming },
    ]);
  });

  test.each<[string, (frame: { frameTreeNodeId: number }) => object | null]>([
    ["a frame inside the page", (main) => ({ frameTreeNodeId: 5, parent: main, url: "app://console/" })],
    [
      "a frame that is none of its window's",
      () => ({ frameTreeNodeId: 5, parent: null, url: "app://console/" }),
    ],
    ["a frame that has gone", () => null],
    ["another origin", (main) => ({ ...main, url: "https://evil.example/" })],
    ["a look-alike", (main) => ({ ...main, url: "app://console.evil/" })],
    ["another scheme", (main) => ({ ...main, url: "file://console/" })],
    ["the stage's page in the console's window", (main) => ({ ...main, url: "app://stage/" })],
    ["a page without address", (main) => ({ ...main, url: "" })],
  ])("from %s is refused, and no view goes there", async (_, frame) => {
    const application = toldApplication();
    const { operator } = await booted(application);
    const before = application.listening("console");
    const sender = from(operator.webContents, frame(operator.webContents.mainFrame));
    expect(await call(sender, view)).toMatchObject(forbidden);
    ipcMain.emit("mingqian:subscribe", sender);
    expect(application.calls).toEqual([]);
    expect(application.listening("console")).toBe(before);
  });

  test("from a window that is none of ours is refused", async () => {
    const application = toldApplication();
    const { operator } = await booted(application);
    const stranger = Object.assign(Object.create(operator.webContents), { id: 999 });
    expect(await call(from(stranger, operator.webContents.mainFrame), view)).toMatchObject(forbidden);
    expect(application.calls).toEqual([]);
  });
});

describe("the views", () => {
  test("go to each window of its role, the present one first, once after a reload, and not to one that is gone", async () => {
    const application = toldApplication();
    const { stage } = await booted(application);
    const listening = () => application.listening("stage");
    expect(listening()).toBe(0);
    ipcMain.emit("mingqian:subscribe", from(stage.webContents));
    application.push("stage", pushOf(2));
    application.push("console", pushOf(3));
    const revisions = () =>
      stage.webContents.sent.map(({ value }) => (value as { revision: number }).revision);
    expect(revisions()).toEqual([1, 2]);
    ipcMain.emit("mingqian:subscribe", from(stage.webContents));
    expect(listening()).toBe(1);
    expect(revisions()).toEqual([1, 2, 2]);
    ipcMain.emit("mingqian:unsubscribe", from(stage.webContents));
    expect(listening()).toBe(0);
    ipcMain.emit("mingqian:subscribe", from(stage.webContents));
    stage.webContents.emit("render-process-gone", event(), { reason: "crashed" });
    expect(listening()).toBe(0);
  });
});
