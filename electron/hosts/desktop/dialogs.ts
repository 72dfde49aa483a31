import { type BaseWindow, dialog } from "electron";
import type { Language } from "../../../shared/text/catalogue.ts";
import { type Message, message, say } from "../../../shared/text/text.ts";

/** What the host asks people outside the pages; a test answers for them. */
export interface Dialogs {
  /** Asks over a window; the index of the choice, the last one where it was closed unanswered. */
  readonly choose: (over: BaseWindow, said: Message, choices: readonly Message[]) => Promise<number>;
  /** Asks over a window for a folder; none where it was closed unanswered. */
  readonly chooseFolder: (over: BaseWindow) => Promise<string | undefined>;
  /** Says why the program ends. Needs no window. */
  readonly fail: (said: Message) => void;
  /** What is said in a menu. */
  readonly words: (said: Message) => string;
  /** Title of the question where a file is to be saved. */
  readonly saveTitle: string;
}

/** The system's own dialogs, in one language. */
export function systemDialogs(language: Language): Dialogs {
  const words = (said: Message): string => say(said, language);
  const title = words(message("host.title", {}));
  return {
    choose: async (over, said, choices) => {
      const { response } = await dialog.showMessageBox(over, {
        type: "question",
        title,
        message: words(said),
        buttons: choices.map(words),
        cancelId: choices.length - 1,
        defaultId: choices.length - 1,
        noLink: true,
      });
      return response;
    },
    chooseFolder: async (over) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: words(message("host.desktop.choose-folder", {})),
        // macOS shows no title.
        message: words(message("host.desktop.choose-folder", {})),
        properties: ["openDirectory", "createDirectory"],
      });
      return canceled ? undefined : filePaths[0];
    },
    words,
    fail: (said) => dialog.showErrorBox(title, words(said)),
    saveTitle: words(message("host.desktop.save", {})),
  };
}
