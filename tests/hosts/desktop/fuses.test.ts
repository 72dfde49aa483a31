import { expect, test } from "vitest";

test("the packed program runs nothing but itself: no Node, no debugger, no changed archive", async () => {
  const { href } = new URL("../../../build/electron-builder.ts", import.meta.url);
  const { default: config } = await import(href);
  expect(config.asar).toBe(true);
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
