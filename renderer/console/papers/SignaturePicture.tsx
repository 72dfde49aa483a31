import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { boxAround, outlinesOf, type Strokes, svgPath } from "../../../shared/ceremony/handwriting.ts";
import type { Occasion } from "../../../shared/ceremony/opened.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import classes from "./SignaturePad.module.css";

interface Props {
  readonly signer: string;
  readonly occasion: Occasion;
  /** When it was written: another time is another signature. */
  readonly at: string;
  readonly name: string;
}

/** Around the ink, in the pad's units. */
const margin = 30;

/** What somebody wrote on the pad, small; an empty paper until it is here, and where it cannot be read, why. */
export function SignaturePicture({ signer, occasion, at, name }: Props) {
  const { t, say } = useLanguage();
  const { id: ceremony } = useCeremony();
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [unread, setUnread] = useState<Message>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written again, it is asked for again
  useEffect(() => {
    let stale = false;
    void ask("signature", { ceremony, signer, occasion }).then((answer) => {
      if (stale) return;
      setUnread(answer.ok ? undefined : answer.error.said);
      if (answer.ok) setStrokes(answer.output.strokes);
    });
    return () => {
      stale = true;
    };
  }, [ceremony, signer, occasion, at, tries]);
  if (unread)
    return (
      <Group gap="xs" role="alert">
        <Text size="sm" c="var(--mantine-color-error)">
          {say(unread)}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("handwriting.retry-of", { name })}
          onClick={() => setTries(tries + 1)}
        >
          {t("handwriting.retry")}
        </Button>
      </Group>
    );
  const outlines = outlinesOf(strokes);
  const { left, top, right, bottom } = boxAround(outlines);
  const around = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin];
  return (
    <svg
      role="img"
      aria-label={t("handwriting.picture", { name })}
      className={classes["picture"]}
      {...(outlines.length > 0 && { viewBox: around.join(" ") })}
    >
      {outlines.map(svgPath).map((path) => (
        <path key={path} className={classes["ink"]} d={path} />
      ))}
    </svg>
  );
}
