import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Strokes } from "../../../../shared/ceremony/handwriting.ts";
import type { CommandRunner } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Pad } from "../../papers/SignaturePad.tsx";

interface Props extends Pick<CommandRunner, "busy" | "refusal" | "dismiss"> {
  /** What the keeper whose turn it is signs for. */
  readonly said: (keeper: string) => string;
  /** Back to what is signed for, while nobody has signed. */
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly correct: (hands: { readonly officer: Strokes; readonly supervisor: Strokes }) => Promise<boolean>;
}

/** The officer's hand, then the supervisor's: with the second it is done. */
export function BothKeepers({ said, onBack, onClose, correct, ...state }: Props) {
  const { t } = useLanguage();
  const [officer, setOfficer] = useState<Strokes>();
  const keeper = officer ? "supervisor" : "officer";
  const who = t(`console.part.keeper.${keeper}`);
  return (
    <Stack gap="sm">
      <Text fw={600}>{said(who)}</Text>
      <Pad
        key={keeper}
        {...state}
        name={who}
        onClose={officer ? onClose : onBack}
        sign={async (strokes) => {
          if (officer) return correct({ officer, supervisor: strokes });
          // Nothing is recorded yet: the other keeper's pad comes in place of this one.
          setOfficer(strokes);
          return false;
        }}
      />
    </Stack>
  );
}
