import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { compose } from "../../../electron/services/compose.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { scratch } from "../../support/scratch.ts";
import { testPorts } from "../../support/small-office.ts";
import { bootWith, call, from, windows } from "./booted.ts";
import { resetElectron, world } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

const onBug = (error: unknown): never => {
  throw new Error("a bug in the host", { cause: error });
};

test("the console has the stage's page loaded again, whether it hangs or is gone; the stage cannot", async () => {
  await bootWith(async (ports) => {
    const services = compose({ dataFolder: scratch(), ports: { ...testPorts(), ...ports }, log: onBug });
    if (services.ok) onTestFinished(() => services.value.close());
    return services;
  });
  const { operator, stage } = windows();
  const asked = { id: "1", method: "reopenStage", input: {} };
  expect(await call(from(stage.webContents), asked)).toMatchObject({ error: { code: "forbidden" } });
  const before = stage.loaded.length;
  expect(await call(from(operator.webContents), asked)).toMatchObject({ ok: true });
  expect(stage.loaded.length).toBe(before + 1);
  stage.webContents.crashed = true;
  expect(await call(from(operator.webContents), asked)).toMatchObject({ ok: true });
  expect(stage.loaded.length).toBe(before + 2);
  const view = { id: "2", method: "view", input: {} };
  expect(await call(from(operator.webContents), view)).toMatchObject({
    output: { stage: { reopens: true } },
  });
});

test("a stage that is hidden paints on, and what it says it shows is not taken", async () => {
  await bootWith(async (ports) => {
    const services = compose({ dataFolder: scratch(), ports: { ...testPorts(), ...ports }, log: onBug });
    if (services.ok) onTestFinished(() => services.value.close());
    return services;
  });
  const { operator, stage } = windows();
  const said = { id: "1", method: "showing", input: { window: "0".repeat(32) } };
  const told = async () => {
    const view = await call(from(operator.webContents), { id: "2", method: "view", input: {} });
    return (view as { output: ConsoleView }).output.stage.watch.windows;
  };
  for (const hide of [() => stage.hide(), () => Object.assign(stage, { visible: true, minimized: true })]) {
    hide();
    expect(await call(from(stage.webContents), said)).toMatchObject({
      ok: false,
      error: { said: { key: "contract.not-on-stage" } },
    });
  }
  expect(await told()).toBe(0);
  Object.assign(stage, { visible: true, minimized: false });
  expect(await call(from(stage.webContents), said)).toMatchObject({ ok: true });
  expect(await told()).toBe(1);
});

test("the console is given the folder that is chosen in the system's dialog over its window; the stage is not", async () => {
  const dataFolder = scratch();
  await bootWith(async (ports) => {
    const services = compose({ dataFolder, ports: { ...testPorts(), ...ports }, log: onBug });
    if (services.ok) onTestFinished(() => services.value.close());
    return services;
  }, dataFolder);
  const { operator, stage } = windows();
  const asked = { id: "1", method: "chooseFolder", input: {} };
  expect(await call(from(stage.webContents), asked)).toMatchObject({ error: { code: "forbidden" } });
  expect(world.folderQuestions).toEqual([]);

  world.folders = ["E:\\"];
  expect(await call(from(operator.webContents), asked)).toMatchObject({ output: { folder: "E:\\" } });
  expect(await call(from(operator.webContents), asked)).toMatchObject({ output: { folder: "" } });
  expect(world.folderQuestions.map(({ over }) => over === operator)).toEqual([true, true]);
  expect(world.folderQuestions[0]?.properties).toContain("openDirectory");
  const view = { id: "2", method: "view", input: {} };
  expect(await call(from(operator.webContents), view)).toMatchObject({ output: { choosesFolders: true } });
});
