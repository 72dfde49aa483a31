import { Center, Loader, Stack, Text } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { LedgerName } from "../../shared/contract/rpc.ts";
import { keepOpening } from "./ceremony/preparation/opening.ts";
import { useNotice, useViewStore } from "./client.ts";
import { useLanguage } from "./hooks/use-language.ts";
import { goTo } from "./hooks/use-place.ts";
import { forgetKeys, holdsAnything, useKeyStore } from "./papers/keys/key-store.ts";
import { closeNamed } from "./papers/named-windows.ts";
import { Unshown } from "./parts/Unshown.tsx";
import { Shell } from "./shell/Shell.tsx";

/** The console, once the host has sent its first view. */
export function App() {
  const { language, t } = useLanguage();
  const ready = useViewStore((state) => state.view !== undefined);
  useKeyCare();
  useNameCare();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    if (!ready) document.title = t("console.title");
  }, [language, ready, t]);
  const of = useLedgerInView();
  // Pages of the two ledgers share nothing that was typed or fetched.
  if (ready)
    return (
      <Unshown part="window" of={of}>
        <Shell key={of} />
      </Unshown>
    );
  return (
    <Center component="main" mih="100vh">
      <Stack align="center">
        <Loader aria-hidden />
        <Text component="h1" fz="lg" fw={500}>
          {t("console.loading")}
        </Text>
      </Stack>
    </Center>
  );
}

/** Which ledger the windows see. Whoever changes over begins at home, and takes nothing along. */
function useLedgerInView(): LedgerName {
  const of = useViewStore(({ view }): LedgerName => (view?.sample ? "sample" : "office"));
  const before = useRef(of);
  useLayoutEffect(() => {
    if (before.current === of) return;
    before.current = of;
    keepOpening(undefined);
    goTo({ at: "home" });
  }, [of]);
  return of;
}

/** A paper with names that lies open in a window is closed as soon as a ceremony is between its freeze and its bag: the room sees the screen. */
function useNameCare(): void {
  const open = useViewStore(({ view }) => view?.registerOpen === true);
  useEffect(() => {
    if (!open) closeNamed();
  }, [open]);
}

/**
 * The keys are forgotten as soon as the view shows the freeze or another ceremony, whoever brought that about. Until
 * then the window is not closed or reloaded without a word, for the slips handed out would be worthless.
 */
function useKeyCare(): void {
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
