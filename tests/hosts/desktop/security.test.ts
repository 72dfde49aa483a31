import { beforeEach, describe, expect, test, vi } from "vitest";
import { toldApplication } from "../told-application.ts";
import { booted } from "./booted.ts";
import { event, resetElectron, session } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

describe("a page", () => {
  test("is granted no permission, device or screen", async () => {
    await booted(toldApplication());
    const { request, check, device, media } = session.defaultSession;
    for (const permission of [
      "media",
      "notifications",
      "clipboard-read",
      "fullscreen",
      "usb",
      "openExternal",
    ]) {
      const answers: boolean[] = [];
      request?.({}, permission, (answer) => answers.push(answer));
      expect([permission, answers]).toEqual([permission, [false]]);
    }
    expect([check?.(), device?.()]).toEqual([false, false]);
    const streams: unknown[] = [];
    media?.({}, (answer) => streams.push(answer));
    expect(streams).toEqual([null]);
  });

  test("reaches nothing outside", async () => {
    await booted(toldApplication());
    const cancelled = (url: string) => {
      let answered: boolean | undefined;
      session.defaultSession.before?.({ url }, ({ cancel }) => {
        answered = cancel;
      });
      return answered;
    };
    for (const url of ["app://console/", "app://stage/assets/app.js", "blob:app://console/1", "data:,x"])
      expect([url, cancelled(url)]).toEqual([url, false]);
    for (const url of [
      "https://evil.example/",
      "http://127.0.0.1/",
      "file:///etc/passwd",
      "ws://x/",
      "app://x/",
    ])
      expect([url, cancelled(url)]).toEqual([url, true]);
  });

  test("goes nowhere, opens nothing, holds no other page; and may load itself again", async () => {
    const { operator, stage } = await booted(toldApplication());
    for (const { webContents } of [operator, stage]) {
      expect(webContents.openHandler?.({ url: "https://evil.example/" })).toEqual({ action: "deny" });
      expect(webContents.openHandler?.({ url: "app://console/" })).toEqual({ action: "deny" });
      for (const name of ["will-navigate", "will-redirect", "will-attach-webview"]) {
        const going = { ...event(), url: "https://evil.example/" };
        const asked = vi.spyOn(going, "preventDefault");
        webContents.emit(name, going);
        expect([name, asked.mock.calls.length]).toEqual([name, 1]);
      }
      const framed = { ...event(), isMainFrame: false };
      const asked = vi.spyOn(framed, "preventDefault");
      webContents.emit("will-frame-navigate", framed);
      expect(asked).toHaveBeenCalledOnce();
    }
    const again = { ...event(), url: "app://stage/" };
    const asked = vi.spyOn(again, "preventDefault");
    stage.webContents.emit("will-navigate", again);
    expect(asked).not.toHaveBeenCalled();
    operator.webContents.emit("will-navigate", again);
    expect(asked).toHaveBeenCalledOnce();
  });

  test("saves what the console made in memory, asking where, and downloads nothing", async () => {
    await booted(toldApplication());
    const download = (url: string) => {
      const starting = event();
      const places: object[] = [];
      session.defaultSession.emit("will-download", starting, {
        getURL: () => url,
        getFilename: () => "纪要.pdf",
        setSaveDialogOptions: (options: object) => places.push(options),
      });
      return { prevented: starting.defaultPrevented, places };
    };
    expect(download("blob:app://console/1")).toEqual({
      prevented: false,
      places: [{ title: "Save the paper", defaultPath: "纪要.pdf" }],
    });
    for (const url of ["https://evil.example/x.exe", "blob:app://stage/1", "app://console/assets/app.js"])
      expect(download(url)).toEqual({ prevented: true, places: [] });
  });
});

test("the packed program runs nothing but itself: no Node, no debugger, no changed archive", async () => {
  const { href } = new URL("../../../build/electron-builder.ts", import.meta.url);
  const { default: config } = await import(href);
  expect(config.asar).toBe(true);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: process.platform === "darwin",
  });
});
