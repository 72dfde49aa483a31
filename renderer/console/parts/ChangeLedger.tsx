import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";
import type { LedgerName } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "./Refusal.tsx";

interface Props extends Pick<ButtonProps, "variant" | "size" | "color"> {
  readonly to: LedgerName;
}

/** Over to the sample's ledger, or back to the office's: both windows then show that one. Where it is refused, the sentence stands above the button. */
export function ChangeLedger({ to, ...look }: Props) {
  const { t } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Message>();
  const change = async () => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask("changeLedger", { to });
    setBusy(false);
    if (!answer.ok) setRefusal(answer.error.said);
  };
  return (
    <>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
      <Button {...look} loading={busy} onClick={() => void change()}>
        {t(`console.ledger.${to}`)}
      </Button>
    </>
  );
}
