import { Button } from "@mantine/core";
import { useState } from "react";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";

/** Stops the long work that is under way, where that is safe; nothing else has this button. */
export function StopWork() {
  const { t } = useLanguage();
  const { working } = useView();
  const [asked, setAsked] = useState(false);
  if (!working?.stoppable) return null;
  const stop = async () => {
    setAsked(true);
    // Whoever began the work is told that it was stopped.
    await ask("stop", {});
    setAsked(false);
  };
  return (
    <Button variant="default" size="xs" loading={asked} onClick={() => void stop()}>
      {t("console.working.stop")}
    </Button>
  );
}
