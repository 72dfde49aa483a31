import { Fieldset, PasswordInput, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { type MouseEvent, useState } from "react";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Pair, pairs } from "../../../shared/office/keepers.ts";
import type { EarlierList } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";

const keepers = ["officer", "supervisor"] as const;

interface Props {
  /** Lists that are sealed still; of those that are not counted nothing is asked. */
  readonly lists: readonly EarlierList[];
  readonly typed: EarlierTyped;
  readonly onType: (typed: EarlierTyped) => void;
}

/**
 * Either pair of secrets of every list of the year that is sealed still. What is shown to check the typing is covered when its
 * field is left.
 */
export function EarlierLists({ lists, typed, onType }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState("");
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t("console.earlier.hint")}
      </Text>
      {asked(lists).map(({ ceremony }) => {
        const { pair = "passphrases", ...secrets } = typed[ceremony] ?? {};
        const type = (given: EarlierTyped[string]) => onType({ ...typed, [ceremony]: given });
        return (
          <Fieldset key={ceremony} legend={ceremony} p="sm">
            <Stack gap="sm">
              <SegmentedControl
                aria-label={t("console.earlier.pair", { ceremony })}
                style={{ alignSelf: "start" }}
                value={pair}
                // What was typed is the other pair's.
                onChange={(value) => type({ pair: value as Pair })}
                data={pairs.map((value) => ({ value, label: t(`console.earlier.pair.${value}`) }))}
              />
              {pair === "recovery" && (
                <Text fz="sm" c="dimmed">
                  {t("console.earlier.recovery.hint")}
                </Text>
              )}
              <SimpleGrid cols={{ base: 1, lg: 2 }}>
                {keepers.map((keeper) => {
                  const field = `${ceremony} ${keeper}`;
                  return (
                    <PasswordInput
                      key={keeper}
                      label={
                        pair === "recovery"
                          ? t(`console.earlier.recovery.${keeper}`)
                          : t("console.freeze.own.passphrase", {
                              keeper: t(`console.part.keeper.${keeper}`),
                            })
                      }
                      autoComplete="off"
                      visible={shown === field}
                      onVisibilityChange={(visible) => setShown(visible ? field : "")}
                      onBlur={() => setShown("")}
                      visibilityToggleButtonProps={{
                        "aria-label": t("console.freeze.slip.show"),
                        // The press must not take the focus off the field, which would cover it again.
                        onMouseDown: (event: MouseEvent) => event.preventDefault(),
                      }}
                      value={secrets[keeper] ?? ""}
                      onChange={(event) => type({ pair, ...secrets, [keeper]: event.currentTarget.value })}
                    />
                  );
                })}
              </SimpleGrid>
            </Stack>
          </Fieldset>
        );
      })}
    </Stack>
  );
}

/** What the keepers of lists that are sealed still have typed, by ceremony. Kept by a page for as long as it is in view. */
export type EarlierTyped = Readonly<
  Record<string, Readonly<Partial<Record<"officer" | "supervisor", string>> & { readonly pair?: Pair }>>
>;

/** Lists whose keepers are asked for their secrets. */
function asked(lists: readonly EarlierList[]): readonly EarlierList[] {
  return lists.filter(({ isNotCounted }) => !isNotCounted);
}

/** Whether both keepers of every list that is counted have typed. */
export function allTyped(lists: readonly EarlierList[], typed: EarlierTyped): boolean {
  return asked(lists).every(({ ceremony }) => typed[ceremony]?.officer && typed[ceremony]?.supervisor);
}

/** As the host is asked; lists without both secrets are left out, and refused there by name. */
export function earlierOf(
  lists: readonly EarlierList[],
  typed: EarlierTyped,
): { readonly earlier?: NonNullable<Input<"freeze">["earlier"]> } {
  const counted = asked(lists);
  if (counted.length === 0) return {};
  const earlier = counted.flatMap(({ ceremony }) => {
    const { pair = "passphrases", officer = "", supervisor = "" } = typed[ceremony] ?? {};
    return officer !== "" && supervisor !== "" ? [{ ceremony, pair, officer, supervisor }] : [];
  });
  return { earlier };
}
