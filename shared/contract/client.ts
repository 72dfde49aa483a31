import type { Message } from "../text/text.ts";
import type { ConsoleView } from "../windows/console-view.ts";
import type { StageView } from "../windows/stage-view.ts";
import type { Input, MethodName, OutputOf } from "./rpc.ts";

/** How a window reaches its host: HTTP and server-sent events, or Electron's IPC. */
export interface Transport {
  readonly call: (request: Request) => Promise<Reply>;
  /** Whole views as they change, the present one first; gives the way to stop. */
  readonly subscribe: (onPush: (push: Push) => void, onLost: OnLost) => () => void;
}

/** No views come any more: `lost` while the host is tried again, `ended` where it does not know this window any more. */
export type OnLost = (how: "lost" | "ended") => void;

export type Answer<M extends MethodName> =
  | { readonly ok: true; readonly output: OutputOf<M> }
  | { readonly ok: false; readonly error: Failure };

/** The methods of the contract as a window calls them. */
export interface Client<View extends ConsoleView | StageView> {
  readonly call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Answer<M>>;
  readonly subscribe: (onPush: (push: Push<View>) => void, onLost: OnLost) => () => void;
}

/** A client over a transport. Answers are the host's own and not checked again. */
export function createClient<View extends ConsoleView | StageView>(transport: Transport): Client<View> {
  let calls = 0;
  return {
    call: async <M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M>> => {
      calls += 1;
      const reply = await transport.call({ id: String(calls), method, input });
      return reply.ok ? { ok: true, output: reply.output as OutputOf<M> } : { ok: false, error: reply.error };
    },
    subscribe: (onPush, onLost) => transport.subscribe((push) => onPush(push as Push<View>), onLost),
  };
}

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
