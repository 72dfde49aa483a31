import { message, say } from "../../../shared/text/text.ts";

/** What is touched of Electron: the module, or the double's. */
interface Asking {
  readonly dialog: {
    showMessageBox: (over: never, options: never) => Promise<unknown>;
  };
}

/** The host's questions of where the stage goes, as its dialogue words them; the first choice of each shows the stage on this screen. */
export const placing: readonly string[] = [
  say(message("host.desktop.one-display", {}), "zh"),
  say(message("host.desktop.mirrored", {}), "zh"),
  say(message("host.desktop.by-hand", {}), "zh"),
];

/**
 * Answers those questions for a machine that has one screen, before a test can: while the stage is hidden, the host takes nothing that
 * it says it shows. Nobody else learns of them. Any other goes on to who was asked before. To be called before the program is
 * loaded; it goes to Electron as text, and so uses nothing around it.
 */
export function answerPlacing({ dialog }: Asking, questions: readonly string[]): void {
  const ask = dialog.showMessageBox;
  dialog.showMessageBox = (over, options) =>
    questions.includes(Reflect.get(options, "message"))
      ? Promise.resolve({ response: 0, checkboxChecked: false })
      : Reflect.apply(ask, dialog, [over, options]);
}

/** A script that does so in Electron's main process, where it is loaded before the program (`-r`). */
export const answeringScript = (): string =>
  `(${answerPlacing})(require("electron"), ${JSON.stringify(placing)});\n`;
