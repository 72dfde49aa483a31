import type { ReactNode } from "react";
import { noDigest } from "../../../shared/draw/model.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { useWords } from "../words.ts";

/** That the ledger was begun anew, and after which one; nothing of a ceremony that need not say so. */
export function LedgerBefore({ view: { succeeds } }: { readonly view: StageView }): ReactNode {
  const words = useWords();
  if (!succeeds) return null;
  const { loss, head, last } = succeeds;
  const values = {
    loss: words(`succession.loss.${loss}`, {}),
    last: last === "" ? words("succession.none", {}) : last,
  };
  return (
    <p className="ledger-before">
      {head === noDigest
        ? words("succession.said-missing", values)
        : words("succession.said", { ...values, head: `${head.slice(0, 16)}…` })}
    </p>
  );
}
