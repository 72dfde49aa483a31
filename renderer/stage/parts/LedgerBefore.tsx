import { type ReactNode, useContext } from "react";
import { say } from "../../../shared/text/text.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { LanguageContext } from "../words.ts";

/** That the ledger was begun anew, and after which one; nothing of a ceremony that need not say so. */
export function LedgerBefore({ view: { succeeds } }: { readonly view: StageView }): ReactNode {
  const language = useContext(LanguageContext);
  return succeeds ? <p className="ledger-before">{say(succeeds, language)}</p> : null;
}
