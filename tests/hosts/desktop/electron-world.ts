import type { MenuItemConstructorOptions, Rectangle } from "electron";

export interface DisplayDouble {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
}

/** A screen at a place on the desktop. */
export const display = (id: number, x: number, y = 0, width = 1920, height = 1080): DisplayDouble => ({
  id,
  bounds: { x, y, width, height },
  workArea: { x, y, width, height: height - 40 },
});

/** What happened, and what Electron is to answer. Fresh for every test. */
export interface World<Window> {
  windows: Window[];
  displays: DisplayDouble[];
  firstInstance: boolean;
  paths: Record<string, string>;
  exits: (number | "quit")[];
  sandboxed: boolean;
  schemes: unknown[];
  blockers: Set<number>;
  boxes: { readonly title: string; readonly content: string }[];
  questions: { readonly message: string; readonly buttons: readonly string[] }[];
  /** Index of the answer to each question, in order; unanswered where there is none left. */
  answers: number[];
  folderQuestions: { readonly over: unknown; readonly properties: readonly string[] }[];
  /** The folder chosen in each question for one, in order; closed unanswered where there is none left. */
  folders: string[];
  /** What the command line says. */
  switches: Record<string, string>;
  focused: Window | undefined;
  applicationMenu: unknown;
  popups: { readonly over: unknown; readonly template: readonly MenuItemConstructorOptions[] }[];
}

/** Two screens, nothing open, nothing answered. */
export const fresh = <Window>(): World<Window> => ({
  windows: [],
  displays: [display(1, 0), display(2, 1920)],
  firstInstance: true,
  paths: {},
  exits: [],
  sandboxed: false,
  schemes: [],
  blockers: new Set(),
  boxes: [],
  questions: [],
  answers: [],
  folderQuestions: [],
  folders: [],
  switches: {},
  focused: undefined,
  applicationMenu: undefined,
  popups: [],
});
