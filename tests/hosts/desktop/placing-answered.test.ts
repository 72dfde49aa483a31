import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { message, say } from "../../../shared/text/text.ts";
import { answeringScript } from "../../support/electron/placing-answered.ts";

test("a test's Electron answers where the stage goes by itself, out of a script alone, and passes every other question on", async () => {
  const asked: string[] = [];
  const dialog = {
    showMessageBox: async (_over: object, { message }: { readonly message: string }) => {
      asked.push(message);
      return { response: 1 };
    },
  };
  runInNewContext(answeringScript(), { require: (name: string) => (name === "electron" ? { dialog } : {}) });
  for (const key of ["host.desktop.one-display", "host.desktop.mirrored", "host.desktop.by-hand"] as const)
    expect(await dialog.showMessageBox({}, { message: say(message(key, {}), "zh") })).toMatchObject({
      response: 0,
    });
  expect(asked).toEqual([]);
  const other = say(message("host.desktop.close-under-way", {}), "zh");
  expect(await dialog.showMessageBox({}, { message: other })).toEqual({ response: 1 });
  expect(asked).toEqual([other]);
});
