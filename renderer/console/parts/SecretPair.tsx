import { PasswordInput, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { type MouseEvent, useState } from "react";
import { type Pair, pairs } from "../../../shared/office/keepers.ts";
import { useLanguage } from "../hooks/use-language.ts";

const keepers = ["officer", "supervisor"] as const;

/** What both keepers of a list have typed so far. */
export type TypedSecrets = Readonly<Partial<Record<"officer" | "supervisor", string>>> & {
  readonly pair?: Pair;
};

interface Props {
  /** Whose list it is. */
  readonly ceremony: string;
  readonly typed: TypedSecrets;
  readonly onType: (typed: TypedSecrets) => void;
}

/** Either pair of secrets of a sealed list. What is shown to check the typing is covered when its field is left. */
export function SecretPair({ ceremony, typed, onType }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState("");
  const { pair = "passphrases", ...secrets } = typed;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t("console.earlier.pair", { ceremony })}
        style={{ alignSelf: "start" }}
        value={pair}
        // What was typed is the other pair's.
        onChange={(value) => onType({ pair: value as Pair })}
        data={pairs.map((value) => ({ value, label: t(`console.earlier.pair.${value}`) }))}
      />
      {pair === "recovery" && (
        <Text fz="sm" c="dimmed">
          {t("console.earlier.recovery.hint")}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {keepers.map((keeper) => (
          <PasswordInput
            key={keeper}
            label={
              pair === "recovery"
                ? t(`console.earlier.recovery.${keeper}`)
                : t("console.freeze.own.passphrase", { keeper: t(`console.part.keeper.${keeper}`) })
            }
            autoComplete="off"
            visible={shown === keeper}
            onVisibilityChange={(visible) => setShown(visible ? keeper : "")}
            onBlur={() => setShown("")}
            visibilityToggleButtonProps={{
              "aria-label": t("console.freeze.slip.show"),
              // The press must not take the focus off the field, which would cover it again.
              onMouseDown: (event: MouseEvent) => event.preventDefault(),
            }}
            value={secrets[keeper] ?? ""}
            onChange={(event) => onType({ pair, ...secrets, [keeper]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
