import type { Message } from "../text/text.ts";
import type { ConsoleView } from "../windows/console-view.ts";
import type { StageView } from "../windows/stage-view.ts";

/** A call as it arrives: nothing about it is believed before the dispatcher has checked it. */
export interface Request {
  readonly id: string;
  readonly method: string;
  readonly input: unknown;
}

export type Reply =
  | { readonly id: string; readonly ok: true; readonly output: unknown }
  | { readonly id: string; readonly ok: false; readonly error: Failure };

/** A known failure, in both languages, or `bug` with nothing that could leak. */
export interface Failure {
  readonly code: "refused" | "forbidden" | "malformed" | "stale" | "bug";
  readonly said: Message;
}

/** A whole view; it replaces an older one. */
export interface Push<View extends ConsoleView | StageView = ConsoleView | StageView> {
  readonly revision: number;
  readonly view: View;
}
