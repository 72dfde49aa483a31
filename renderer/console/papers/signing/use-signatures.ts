import { useEffect, useState } from "react";
import type { Paper } from "../../../../shared/ceremony/state.ts";
import type { Signature } from "../../../../shared/contract/certificate.ts";
import { ask } from "../../change.ts";
import { useView } from "../../hooks/use-view.ts";

/** The electronic signatures of a filed paper, oldest first; asked for again as the ledger grows, empty until they are here. */
export function useSignatures(paper: Paper): readonly Signature[] {
  const { events } = useView();
  const [signatures, setSignatures] = useState<readonly Signature[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer ledger may have one more
  useEffect(() => {
    let stale = false;
    void ask("signatures", { paper }).then((answer) => {
      if (!stale && answer.ok) setSignatures(answer.output.signatures);
    });
    return () => {
      stale = true;
    };
  }, [events, paper]);
  return signatures;
}
