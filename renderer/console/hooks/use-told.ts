import { useCallback, useEffect, useState } from "react";
import type { Input, OutputOf } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useViewStore } from "../client.ts";
import { useCeremony } from "./use-ceremony.ts";

/** What the ledger says of one thing that came of a locked list, asked for again as it grows. */
export function useTold<M extends "openings" | "amendments" | "resealings" | "disclosure">(method: M) {
  const { id } = useCeremony();
  const revision = useViewStore((state) => state.revision);
  const [told, setTold] = useState<OutputOf<M>>();
  const [failed, setFailed] = useState<Message>();
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer ledger has more to say
  useEffect(() => {
    let stale = false;
    void ask(method, { ceremony: id } as Input<M>).then((answer) => {
      if (stale) return;
      if (answer.ok) setTold(answer.output);
      setFailed(answer.ok ? undefined : answer.error.said);
    });
    return () => {
      stale = true;
    };
  }, [method, id, revision, times]);
  return { told, failed, again: useCallback(() => setTimes((before) => before + 1), []) };
}
