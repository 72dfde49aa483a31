import { Button } from "@mantine/core";
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { useLanguage } from "../hooks/use-language.ts";
import { helpId } from "./HelpDrawer.tsx";
import { closeHelp, openHelp, useHelpStore } from "./use-help.ts";

/** Opens and closes the drawer; F1 does so too, and where it is open already leads into it. */
export function HelpButton() {
  const { t } = useLanguage();
  const open = useHelpStore((state) => state.open);
  useHelpKey();
  return (
    <Button
      size="compact-sm"
      variant={open ? "light" : "default"}
      style={{ flex: "none" }}
      aria-expanded={open}
      aria-controls={helpId}
      aria-keyshortcuts="F1"
      onClick={open ? closeHelp : openHelp}
    >
      {t("console.help.button")}
    </Button>
  );
}

function useHelpKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F1" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      // A browser would open its own help in a tab.
      event.preventDefault();
      // A dialogue keeps the focus until it is answered.
      if (event.repeat || document.querySelector('[role="dialog"]')) return;
      const drawer = document.getElementById(helpId);
      if (drawer?.contains(document.activeElement)) {
        closeHelp();
        document.querySelector<HTMLElement>(`[aria-controls="${helpId}"]`)?.focus();
        return;
      }
      // At once: what is typed next, Escape too, belongs to the drawer.
      flushSync(openHelp);
      document.querySelector<HTMLElement>(`#${helpId} input`)?.focus({ preventScroll: true });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
