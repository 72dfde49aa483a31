import { Button } from "@mantine/core";
import type { Strokes } from "../../../shared/ceremony/handwriting.ts";
import { type ConfirmedBy, confirmedBy } from "../../../shared/office/keepers.ts";
import type { CommandRunner } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { OwnPassphrase } from "./OwnPassphrase.tsx";
import { Pad, PadDialog } from "./SignaturePad.tsx";

/** Two clicks of one hand are no word of two keepers: each confirms by a step of his own, the lock as well as a void. */

type Keeper = "officer" | "supervisor";
/** What is confirmed; the words of buttons and dialogues are named after it. */
export type Confirmed = "lock" | "void";

interface ButtonProps {
  readonly keeper: Keeper;
  readonly what: Confirmed;
  /** In which ways he may; left out, in either. */
  readonly ways?: readonly ConfirmedBy[];
  readonly disabled?: boolean;
  readonly onAsk: (by: ConfirmedBy) => void;
}

/** A keeper's ways to confirm; the dialogue that one opens is `KeeperDialogs`, which may stand elsewhere. */
export function KeeperButtons({ keeper, what, ways = confirmedBy, disabled = false, onAsk }: ButtonProps) {
  const { t } = useLanguage();
  const who = t(`console.part.keeper.${keeper}`);
  return (
    <>
      {confirmedBy
        .filter((by) => ways.includes(by))
        .map((by, at) => (
          <Button
            key={by}
            {...(at > 0 && { variant: "default" })}
            aria-label={t(`console.part.keeper-${by}.${what}`, { keeper: who })}
            disabled={disabled}
            onClick={() => onAsk(by)}
          >
            {t(`console.part.keeper-${by}`)}
          </Button>
        ))}
    </>
  );
}

interface DialogProps {
  readonly keeper: Keeper;
  readonly what: Confirmed;
  /** Which dialogue is open. */
  readonly asked: ConfirmedBy | undefined;
  readonly onClose: () => void;
  /** Confirms by the hand; whether that was carried out. */
  readonly byHand: Pick<CommandRunner, "busy" | "refusal" | "dismiss"> & {
    readonly sign: (strokes: Strokes) => Promise<boolean>;
  };
  /** Confirms by the passphrase. */
  readonly byPassphrase: Pick<CommandRunner, "busy" | "refusal" | "dismiss"> & {
    readonly confirm: (passphrase: string) => Promise<boolean>;
  };
}

/** The pad, or the field for his passphrase. */
export function KeeperDialogs({ keeper, what, asked, onClose, byHand, byPassphrase }: DialogProps) {
  const { t } = useLanguage();
  const who = t(`console.part.keeper.${keeper}`);
  const title = t(`handwriting.title.${what}`, { keeper: who });
  return (
    <>
      <PadDialog opened={asked === "pad"} onClose={onClose} title={title}>
        <Pad {...byHand} name={who} onClose={onClose} />
      </PadDialog>
      <OwnPassphrase
        {...byPassphrase}
        keeper={keeper}
        opened={asked === "passphrase"}
        onClose={onClose}
        title={title}
        act={t(`console.part.keeper-act.${what}`)}
      />
    </>
  );
}
