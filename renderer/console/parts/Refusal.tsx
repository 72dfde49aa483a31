import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly said: Message | undefined;
  /** Left out where it stays as long as it is so. */
  readonly onClose?: () => void;
}

/** Why a press did nothing, beside the button that was pressed, and brought into view. */
export function Refusal({ said, onClose }: Props) {
  const { t, say } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: "nearest" });
  }, [said]);
  if (!said) return null;
  return (
    <Alert
      ref={place}
      color="red"
      variant="light"
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t("console.close")}
      {...(onClose && { onClose })}
    >
      {say(said)}
    </Alert>
  );
}
