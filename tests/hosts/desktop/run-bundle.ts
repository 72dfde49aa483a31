/**
 * Runs the bundled desktop program in plain Node with the double in Electron's place: `run-bundle.ts DATA-FOLDER [MISSING]`. Prints what came
 * of it as JSON. Without the package MISSING it is to fail: then what it said is printed. A program of its own, because the bundle says `import "electron"` and means it.
 */
import { registerHooks } from "node:module";

const [, , dataFolder, missing] = process.argv;
const double = new URL("electron-double.ts", import.meta.url).href;
const bundle = new URL("../../../dist/desktop/", import.meta.url);
registerHooks({
  resolve: (name, context, next) => {
    if (name === missing) throw new Error(`Cannot find package '${missing}'`);
    return name === "electron" ? { url: double, shortCircuit: true } : next(name, context);
  },
});

process.argv = [process.execPath, "app", `--data=${dataFolder}`, "--sample", "--lang=en"];
const { ipcMain, protocol, world } = (await import(double)) as typeof import("./electron-double.ts");
const opened = new Promise<void>((resolve) => {
  const handle = protocol.handle;
  protocol.handle = (...args) => {
    handle(...args);
    // The windows are made right after.
    setImmediate(resolve);
  };
});
await import(new URL("main.js", bundle).href);
if (missing) {
  const { boxes, exits } = world;
  process.stdout.write(JSON.stringify({ boxes, exits }), () => process.exit(0));
}
await opened;

const [operator, stage] = world.windows;
if (!operator || !stage) throw new Error("no windows");
const rows = await ipcMain.handlers.get("mingqian:call")?.(
  { sender: operator.webContents, senderFrame: operator.webContents.mainFrame },
  { id: "1", method: "rows", input: { list: "key", search: "", from: 0, count: 1 } },
);
const told = {
  loaded: world.windows.map((window) => window.loaded),
  preload: operator.options.webPreferences?.preload,
  rows,
};
process.stdout.write(JSON.stringify(told), () => process.exit(0));
