import { Fieldset, Stack, Text } from "@mantine/core";
import type { Input } from "../../../shared/contract/rpc.ts";
import type { EarlierList } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { SecretPair, type TypedSecrets } from "./SecretPair.tsx";

interface Props {
  /** Lists that are sealed still; of those that are not counted, or are already, nothing is asked. */
  readonly lists: readonly EarlierList[];
  readonly typed: EarlierTyped;
  readonly onType: (typed: EarlierTyped) => void;
}

/** Either pair of secrets of every list of the year that is sealed still. */
export function EarlierLists({ lists, typed, onType }: Props) {
  const { t } = useLanguage();
  const known = lists.flatMap(({ ceremony, isCounted }) => (isCounted ? [ceremony] : []));
  const asked = askedOf(lists);
  return (
    <Stack gap="sm">
      {known.length > 0 && (
        <Text fz="sm" role="note">
          {t("console.earlier.known", { ceremonies: known })}
        </Text>
      )}
      {asked.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t("console.earlier.hint")}
        </Text>
      )}
      {asked.map(({ ceremony }) => (
        <Fieldset key={ceremony} legend={ceremony} p="sm">
          <SecretPair
            ceremony={ceremony}
            typed={typed[ceremony] ?? {}}
            onType={(given) => onType({ ...typed, [ceremony]: given })}
          />
        </Fieldset>
      ))}
    </Stack>
  );
}

/** What the keepers of lists that are sealed still have typed, by ceremony. Kept by a page for as long as it is in view. */
export type EarlierTyped = Readonly<Record<string, TypedSecrets>>;

/** Lists whose keepers are asked for their secrets. */
export function askedOf(lists: readonly EarlierList[]): readonly EarlierList[] {
  return lists.filter(({ isNotCounted, isCounted }) => !isNotCounted && !isCounted);
}

/** Whether both keepers of every list that is counted have typed. */
export function allTyped(lists: readonly EarlierList[], typed: EarlierTyped): boolean {
  return askedOf(lists).every(({ ceremony }) => typed[ceremony]?.officer && typed[ceremony]?.supervisor);
}

/** As the host is asked; lists without both secrets are left out, and refused there by name. */
export function earlierOf(
  lists: readonly EarlierList[],
  typed: EarlierTyped,
): { readonly earlier?: NonNullable<Input<"freeze">["earlier"]> } {
  const asked = askedOf(lists);
  if (asked.length === 0) return {};
  const earlier = asked.flatMap(({ ceremony }) => {
    const { pair = "passphrases", officer = "", supervisor = "" } = typed[ceremony] ?? {};
    return officer !== "" && supervisor !== "" ? [{ ceremony, pair, officer, supervisor }] : [];
  });
  return { earlier };
}
