import { PasswordInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { useLanguage } from "../../hooks/use-language.ts";
import { useKeyStore } from "./key-store.ts";
import { mistyped, weakness } from "./own-passphrases.ts";

/** Passphrases of the keepers' own choice, each typed twice, while the other keeper looks away. */
export function OwnPassphrases() {
  const { t, say } = useLanguage();
  const own = useKeyStore((state) => state.own);
  const type = (keeper: "officer" | "supervisor", field: "typed" | "again", value: string) =>
    useKeyStore.setState({ own: { ...own, [keeper]: { ...own[keeper], [field]: value } } });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {(["officer", "supervisor"] as const).map((keeper) => {
        const weak = weakness(keeper, own);
        const differs = mistyped(keeper, own);
        const sound = own[keeper].typed !== "" && !weak;
        return (
          <Stack key={keeper} gap="xs">
            <PasswordInput
              label={t("console.freeze.own.passphrase", { keeper: t(`console.part.keeper.${keeper}`) })}
              description={t("console.freeze.own.rule")}
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": t("console.freeze.slip.show") }}
              value={own[keeper].typed}
              onChange={(event) => type(keeper, "typed", event.currentTarget.value)}
              error={weak && say(weak)}
            />
            <PasswordInput
              label={t("console.freeze.own.again", { keeper: t(`console.part.keeper.${keeper}`) })}
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": t("console.freeze.slip.show") }}
              value={own[keeper].again}
              onChange={(event) => type(keeper, "again", event.currentTarget.value)}
              error={differs && say(differs)}
            />
            <Text size="sm" role="status">
              {sound && own[keeper].again === own[keeper].typed ? `✓ ${t("console.freeze.own.sound")}` : ""}
            </Text>
          </Stack>
        );
      })}
    </SimpleGrid>
  );
}
