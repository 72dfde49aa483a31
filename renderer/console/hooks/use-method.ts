import { useRef, useState } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import { type Asked, type Changed, type Changing, change } from "../change.ts";

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
  return error.code === "stale" ? message("console.stale", {}) : error.said;
}
