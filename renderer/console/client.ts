import { useContext, useEffect, useRef, useState } from "react";
import { create } from "zustand";
import type { ConsoleCommand } from "../../shared/commands.ts";
import { type Answer, createClient } from "../../shared/contract/client.ts";
import type { Input, MethodName, OutputOf } from "../../shared/contract/rpc.ts";
import { type Message, message } from "../../shared/text/text.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { windowTransport } from "../ui/transport.ts";
import { createViewStore } from "../ui/view-store.ts";
import { CeremonyInView } from "./hooks/ceremony-in-view.ts";

/** The console's way to its host, and the view the host pushed last. */
export const client = createClient<ConsoleView>(windowTransport());
export const useViewStore = createViewStore(client);

/** The host's last view. Only under `App`, which waits for the first one. */
export function useView(): ConsoleView {
  const view = useViewStore((state) => state.view);
  if (!view) throw new Error("no view yet");
  return view;
}

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

type Changed<M extends Changing> = OutputOf<M>;

export interface Method<M extends Changing> {
  /** Gives the answer, or nothing where it was refused; a press while one is running does nothing. */
  readonly run: (asked: Asked<M>) => Promise<Changed<M> | undefined>;
  readonly busy: boolean;
  /** Why the last press did nothing; to be shown beside the button (`Refusal`). */
  readonly refusal: Message | undefined;
  readonly dismiss: () => void;
}

/**
 * A method that changes the ceremony, as a button uses it. Every press is an intent with an id of its own; a press
 * repeated because no answer came keeps its id, so that it is carried out once at most.
 */
export function useMethod<M extends Changing>(method: M): Method<M> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const running = useRef(false);
  const displaced = useViewStore(({ view }) => view?.displaced !== undefined);
  useEffect(() => {
    if (!displaced) return undefined;
    // What was refused meanwhile is not done when the ledger is back.
    return () =>
      setRefusal((said) =>
        said?.key === "console.displaced.refused" ? message("console.displaced.over", {}) : said,
      );
  }, [displaced]);
  const unanswered = useRef<{ readonly asked: string; readonly id: string }>(undefined);

  const run = async (asked: Asked<M>): Promise<Changed<M> | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setRefusal(undefined);
    const words = JSON.stringify(asked);
    const id = unanswered.current?.asked === words ? unanswered.current.id : crypto.randomUUID();
    try {
      const answer = await change(method, asked, id);
      unanswered.current = answer === "unreachable" ? { asked: words, id } : undefined;
      if (answer !== "unreachable" && answer.ok) return answer.output as Changed<M>;
      setRefusal(answer === "unreachable" ? message("console.unreachable", {}) : spoken(answer.error));
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, refusal, dismiss: () => setRefusal(undefined) };
}

/** Somebody else, or another window, was quicker: what was typed is still there, and one may press again. */
function spoken(error: { readonly code: string; readonly said: Message }): Message {
  // The banner says it in full, and for as long as it is so.
  if (error.said.key === "ledger.displaced") return message("console.displaced.refused", {});
  return error.code === "stale" ? message("console.stale", {}) : error.said;
}

export interface CommandRunner {
  /** Whether it was carried out; false also for a press while one is running. */
  readonly run: (command: ConsoleCommand) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Message | undefined;
  readonly dismiss: () => void;
}

/**
 * Commands of the open ceremony, as buttons and forms give them. Show `refusal` beside the button with `Refusal`. A command
 * names no ceremony: from the page of another one none is sent, whatever that page may show.
 */
export function useCommand(): CommandRunner {
  const { run, ...rest } = useMethod("execute");
  const another = useContext(CeremonyInView) !== undefined;
  return { ...rest, run: async (command) => !another && (await run({ command })) !== undefined };
}

interface Told {
  /** Counts what was told, so that the same words told twice are seen to be told anew; empty words are none. */
  readonly number: number;
  readonly text: string;
}

/** What is told in passing: only the newest, for a queue would tell long after what it tells of. */
export const useToldStore = create<Told>(() => ({ number: 0, text: "" }));

const tell = (text: string): void => useToldStore.setState(({ number }) => ({ number: number + 1, text }));

/** Tells in passing that something was done. A refusal is never told so: it stands where the press was, until it is read. */
export const useNotice = (): ((text: string) => void) => tell;
