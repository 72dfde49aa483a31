import type { Answer } from "../../shared/contract/client.ts";
import type { Input, MethodName, OutputOf } from "../../shared/contract/rpc.ts";
import { message } from "../../shared/text/text.ts";
import { client, useViewStore } from "./client.ts";

/** Methods that change the ceremony: they say which revision they were given in. */
export type Changing = {
  [M in MethodName]: Input<M> extends { expectedRevision: number } ? M : never;
}[MethodName];

/** What the caller of such a method says himself. */
export type Asked<M extends Changing> = Omit<Input<M>, "commandId" | "expectedRevision">;

/**
 * Asks for a change in the present revision, and answers when the view shows it: whoever acts next acts on what is seen.
 * A host that cannot be reached is an answer too, so that nothing typed is lost.
 */
export async function change<M extends Changing>(
  method: M,
  asked: Asked<M>,
  commandId: string,
): Promise<Answer<M> | "unreachable"> {
  const expectedRevision = useViewStore.getState().revision;
  const identified = method === "importSample" ? {} : { commandId };
  const answer = await reached(method, { ...asked, ...identified, expectedRevision } as unknown as Input<M>);
  if (answer !== "unreachable" && answer.ok) await shown((answer.output as { revision: number }).revision);
  return answer;
}

/** Asks without changing anything; a host that does not answer is a failure in words. */
export async function ask<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M>> {
  const answer = await reached(method, input);
  return answer === "unreachable"
    ? { ok: false, error: { code: "refused", said: message("console.unreachable", {}) } }
    : answer;
}

async function reached<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M> | "unreachable"> {
  try {
    return await client.call(method, input);
  } catch {
    return "unreachable";
  }
}

/** Resolves when the view has come to a revision, or the connection is lost. */
function shown(revision: number): Promise<void> {
  const there = () => {
    const state = useViewStore.getState();
    return state.revision >= revision || !state.connected;
  };
  if (there()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useViewStore.subscribe(() => {
      if (!there()) return;
      stop();
      resolve();
    });
  });
}

export type Changed<M extends Changing> = OutputOf<M>;
