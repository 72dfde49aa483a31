/**
 * Where Electron begins. What can fail is loaded from here, a database's library among it: somebody who double-clicked sees no
 * terminal, so whatever goes wrong before there is a window is said in a box.
 */
import { app, dialog } from "electron";
import { message, say } from "../../../shared/text/text.ts";

const language = process.argv.includes("--lang=en") ? "en" : "zh";

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const reason = error instanceof Error ? error.message : String(error);
  const said = message("host.desktop.cannot-start", { reason });
  dialog.showErrorBox(say(message("host.title", {}), language), say(said, language));
  app.exit(1);
}

// Awaited: Electron is ready only after its first module has ended, and its schemes are told before.
try {
  const { start } = await import("./program.ts");
  // Not awaited, for the same reason: it waits until Electron is ready.
  start().catch(fail);
} catch (error) {
  fail(error);
}
