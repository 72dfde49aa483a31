/**
 * Runs the built desktop program in plain Node with the stand-in in Electron's place: `run.ts PROGRAM SCREENS ARGUMENTS …`, PROGRAM
 * being its `main.js`; of SCREENS there are 2, or 1, where the question that asks is answered as on Electron. Prints where its browser can be reached, then a line for each order taken from standard input:
 * `{"do":"quit"}`, `{"do":"answer","with":[0]}` (to the next questions), `{"do":"displays","are":[…]}`, `{"do":"tell"}`.
 */
import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { type DisplayDouble, display } from "../../hosts/desktop/electron-world.ts";
import { answerPlacing, placing } from "./placing-answered.ts";

const [, , program = "", screens = "2", ...args] = process.argv;
const standIn = new URL("stand-in.ts", import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === "electron" ? { url: standIn, shortCircuit: true } : next(name, context),
});

process.argv = [process.execPath, "app", ...args];
const { app, devtools, dialog, screen } = (await import(standIn)) as typeof import("./stand-in.ts");
const { world } = await import("../../hosts/desktop/electron-double.ts");
if (screens === "1") {
  world.displays = [display(1, 0)];
  answerPlacing({ dialog }, placing);
}

type Order =
  | { readonly do: "quit" | "tell" }
  | { readonly do: "answer"; readonly with: readonly number[] }
  | { readonly do: "displays"; readonly are: DisplayDouble[] };

function carryOut(order: Order): void {
  if (order.do === "answer") world.answers.push(...order.with);
  else if (order.do === "displays") {
    world.displays = order.are;
    screen.emit("display-added");
  } else if (order.do === "quit") app.quit();
}

const tell = () => {
  const { questions, boxes, blockers, exits } = world;
  const windows = world.windows.map(({ bounds, visible, fullScreen, closed, focused }) => ({
    bounds,
    visible,
    fullScreen,
    closed,
    focused,
  }));
  process.stdout.write(`${JSON.stringify({ questions, boxes, exits, awake: blockers.size > 0, windows })}\n`);
};

await import(pathToFileURL(resolve(program)).href);
process.stdout.write(`${JSON.stringify({ browser: devtools.address })}\n`);
createInterface({ input: process.stdin }).on("line", (line) => {
  carryOut(JSON.parse(line) as Order);
  tell();
});
