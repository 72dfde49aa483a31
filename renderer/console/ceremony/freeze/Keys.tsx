import { Alert, Button, Group, SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import type { Message } from "../../../../shared/text/text.ts";
import { ask } from "../../change.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { KeySlips } from "./KeySlips.tsx";
import { slipsOf, useKeyStore } from "./key-store.ts";
import { OwnPassphrases } from "./OwnPassphrases.tsx";
import { ready } from "./own-passphrases.ts";

/** Whether everything the freeze asks of the keepers is there, and every slip in the hand it belongs to. */
export function useKeysReady(): boolean {
  const { method, keys, own, handed } = useKeyStore();
  return (
    !!keys && slipsOf(method).every((slip) => handed.includes(slip)) && (method === "generated" || ready(own))
  );
}

/** The keepers' passphrases: made by the machine and printed, or their own; the recovery codes are always made. */
export function Keys() {
  const { t } = useLanguage();
  const { method, keys } = useKeyStore();
  const [asking, setAsking] = useState(false);
  const [unmade, setUnmade] = useState<Message>();
  const make = async () => {
    if (asking) return;
    setAsking(true);
    // Nothing is frozen with keys that are about to be replaced.
    useKeyStore.setState({ handed: [] });
    const answer = await ask("newKeys", {});
    setAsking(false);
    if (answer.ok) useKeyStore.setState({ keys: answer.output, handed: [] });
    setUnmade(answer.ok ? undefined : answer.error.said);
  };
  return (
    <Section title={t("console.freeze.keys")} hint={t("console.freeze.keys.hint")} done={useKeysReady()}>
      <SegmentedControl
        aria-label={t("console.freeze.keys.method")}
        value={method}
        onChange={(value) => useKeyStore.setState({ method: value === "own" ? "own" : "generated" })}
        data={[
          { value: "generated", label: t("console.freeze.keys.generated") },
          { value: "own", label: t("console.freeze.keys.own") },
        ]}
      />
      {method === "own" && <OwnPassphrases />}
      <Stack gap="sm">
        <Group>
          <Button variant={keys ? "default" : "filled"} loading={asking} onClick={() => void make()}>
            {t(makeLabel(method, keys !== undefined))}
          </Button>
        </Group>
        <Refusal said={unmade} onClose={() => setUnmade(undefined)} />
        {keys && (
          <>
            <Alert color="orange" variant="light" title={t("console.freeze.keys.mirror")}>
              {t("console.freeze.keys.mirror.hint")}
            </Alert>
            <KeySlips keys={keys} slips={slipsOf(method)} />
          </>
        )}
      </Stack>
    </Section>
  );
}

function makeLabel(method: "generated" | "own", made: boolean) {
  if (made) return "console.freeze.keys.make-again" as const;
  return method === "generated"
    ? ("console.freeze.keys.make" as const)
    : ("console.freeze.keys.make-codes" as const);
}
