import { Fieldset, PasswordInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { type MouseEvent, useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { useLanguage } from "../hooks/use-language.ts";

const keepers = ["officer", "supervisor"] as const;

interface Props {
  /** Ceremonies whose lists are sealed still. */
  readonly lists: readonly string[];
  readonly typed: EarlierTyped;
  readonly onType: (typed: EarlierTyped) => void;
}

/** Both passphrases of every list of the year that is sealed still. What is shown to check the typing is covered when its field is left. */
export function EarlierLists({ lists, typed, onType }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState("");
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t("console.earlier.hint")}
      </Text>
      {lists.map((ceremony) => (
        <Fieldset key={ceremony} legend={ceremony} p="sm">
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            {keepers.map((keeper) => {
              const field = `${ceremony} ${keeper}`;
              return (
                <PasswordInput
                  key={keeper}
                  label={t("console.freeze.own.passphrase", { keeper: t(`console.part.keeper.${keeper}`) })}
                  autoComplete="off"
                  visible={shown === field}
                  onVisibilityChange={(visible) => setShown(visible ? field : "")}
                  onBlur={() => setShown("")}
                  visibilityToggleButtonProps={{
                    "aria-label": t("console.freeze.slip.show"),
                    // The press must not take the focus off the field, which would cover it again.
                    onMouseDown: (event: MouseEvent) => event.preventDefault(),
                  }}
                  value={typed[ceremony]?.[keeper] ?? ""}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    onType({ ...typed, [ceremony]: { ...typed[ceremony], [keeper]: value } });
                  }}
                />
              );
            })}
          </SimpleGrid>
        </Fieldset>
      ))}
    </Stack>
  );
}

/** What the keepers of lists that are sealed still have typed, by ceremony. Kept by a page for as long as it is in view. */
export type EarlierTyped = Readonly<
  Record<string, Readonly<Partial<Record<"officer" | "supervisor", string>>>>
>;

/** Whether both keepers of every list have typed. */
export function allTyped(lists: readonly string[], typed: EarlierTyped): boolean {
  return lists.every((ceremony) => typed[ceremony]?.officer && typed[ceremony]?.supervisor);
}

/** As the host is asked; lists without both passphrases are left out, and refused there by name. */
export function earlierOf(
  lists: readonly string[],
  typed: EarlierTyped,
): { readonly earlier?: NonNullable<Input<"freeze">["earlier"]> } {
  if (lists.length === 0) return {};
  const earlier = lists.flatMap((ceremony) => {
    const { officer = "", supervisor = "" } = typed[ceremony] ?? {};
    return officer !== "" && supervisor !== "" ? [{ ceremony, officer, supervisor }] : [];
  });
  return { earlier };
}
