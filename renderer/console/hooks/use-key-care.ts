import { useEffect } from "react";
import { forgetKeys, holdsAnything, useKeyStore } from "../ceremony/freeze/key-store.ts";
import { useViewStore } from "../client.ts";
import { useLanguage } from "./use-language.ts";
import { useNotice } from "./use-notice.ts";

/**
 * The keys are forgotten as soon as the view shows the freeze or another ceremony, whoever brought that about. Until
 * then the window is not closed or reloaded without a word, for the slips handed out would be worthless.
 */
export function useKeyCare(): void {
  const { t } = useLanguage();
  const notice = useNotice();
  const id = useViewStore(({ view }) => view?.ceremony?.id);
  const frozen = useViewStore(({ view }) => view?.ceremony?.freeze !== undefined);
  const holds = useKeyStore(holdsAnything);
  const made = useKeyStore(({ keys }) => keys !== undefined);
  useEffect(() => {
    if (frozen && holds) forgetKeys();
  }, [frozen, holds]);
  useEffect(() => (id === undefined ? undefined : forgetKeys), [id]);
  useEffect(() => {
    if (!made) return;
    let warned = false;
    const stay = (event: BeforeUnloadEvent) => {
      // A browser asks by itself; Electron stays without a word, so that the second press has to pass.
      if (warned && window.mingqian) return;
      warned = true;
      event.preventDefault();
      notice(t("console.freeze.leaving"));
    };
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [made, notice, t]);
}
