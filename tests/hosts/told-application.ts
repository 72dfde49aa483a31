import type { Services } from "../../electron/services/compose.ts";
import type { Push, Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";

/** An application that only notes who called it with what, and pushes what the test says. */
export interface ToldApplication extends Services {
  readonly calls: { readonly role: WindowRole; readonly request: unknown }[];
  readonly push: (role: WindowRole, push: Push) => void;
  readonly listening: (role: WindowRole) => number;
}

/** A view as a host sees one: something to send on, whole. */
export const pushOf = (revision: number, text = ""): Push =>
  ({ revision, view: { text } }) as unknown as Push;

export function toldApplication(answer: (request: unknown) => Promise<Reply> = echo): ToldApplication {
  const calls: ToldApplication["calls"] = [];
  const listeners = { console: new Set<(push: Push) => void>(), stage: new Set<(push: Push) => void>() };
  const present = { console: pushOf(1, "console"), stage: pushOf(1, "stage") };
  return {
    calls,
    dispatch: (role, request) => {
      calls.push({ role, request });
      return answer(request);
    },
    subscribe: (role, listener) => {
      listeners[role].add(listener);
      listener(present[role]);
      return () => listeners[role].delete(listener);
    },
    push: (role, push) => {
      present[role] = push;
      for (const listener of listeners[role]) listener(push);
    },
    listening: (role) => listeners[role].size,
    close: () => {},
  };
}

async function echo(request: unknown): Promise<Reply> {
  return { id: (request as { id?: string }).id ?? "", ok: true, output: {} };
}
