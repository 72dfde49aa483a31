import { useState } from "react";
import type { BagVerdict } from "../../../shared/contract/answers.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask } from "../change.ts";

export interface Checking {
  readonly verdict: BagVerdict | undefined;
  readonly checking: boolean;
  readonly refusal: Message | undefined;
  readonly onDismiss: () => void;
  readonly onCheck: () => void;
}

/** The check of the bag that was written last, as `Verdict` shows it. */
export function useVerdict(): Checking {
  const [checking, setChecking] = useState(false);
  const [verdict, setVerdict] = useState<BagVerdict>();
  const [refusal, setRefusal] = useState<Message>();
  const check = async () => {
    if (checking) return;
    setChecking(true);
    const answer = await ask("verifyBag", {});
    setChecking(false);
    if (answer.ok) setVerdict(answer.output);
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  return {
    verdict,
    checking,
    refusal,
    onDismiss: () => setRefusal(undefined),
    onCheck: () => void check(),
  };
}
