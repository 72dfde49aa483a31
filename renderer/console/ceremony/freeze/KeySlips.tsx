import { Button, Card, Checkbox, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import type { Keys } from "../../../../shared/contract/answers.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { KeySlipsPaper } from "./KeySlipsPaper.tsx";
import classes from "./key-slips.module.css";
import { type SlipName, secretOf, useKeyStore } from "./key-store.ts";

const mask = "●●●●●●";

/** One slip a secret: masked here, printed each on a sheet of its own, ticked off when it is in the right hand. */
export function KeySlips({ keys, slips }: { readonly keys: Keys; readonly slips: readonly SlipName[] }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<SlipName>();
  const [printing, setPrinting] = useState<readonly SlipName[]>([]);
  const printed = useCallback(() => setPrinting([]), []);
  const handed = useKeyStore((state) => state.handed);
  const hand = (slip: SlipName, is: boolean) =>
    useKeyStore.setState({ handed: is ? [...handed, slip] : handed.filter((one) => one !== slip) });
  return (
    <Stack gap="sm">
      <Group>
        <Button
          onClick={() => {
            setShown(undefined);
            setPrinting(slips);
          }}
        >
          {t("console.freeze.slips.print")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("console.freeze.slips.print.hint")}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {slips.map((slip) => (
          <Card key={slip} withBorder component="article" aria-label={t(`console.freeze.slip.${slip}`)}>
            <Stack gap="xs">
              <Group justify="space-between">
                <Text fw={600}>{t(`console.freeze.slip.${slip}`)}</Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-pressed={shown === slip}
                  aria-label={`${t(`console.freeze.slip.${slip}`)}: ${t(shown === slip ? "console.freeze.slip.hide" : "console.freeze.slip.show")}`}
                  onClick={() => setShown(shown === slip ? undefined : slip)}
                  onBlur={() => setShown(undefined)}
                >
                  {t(shown === slip ? "console.freeze.slip.hide" : "console.freeze.slip.show")}
                </Button>
              </Group>
              <code className={classes["secret"]}>{shown === slip ? secretOf(keys, slip) : mask}</code>
              <Checkbox
                label={t(`console.freeze.slip.${slip}.handed`)}
                checked={handed.includes(slip)}
                onChange={(event) => hand(slip, event.currentTarget.checked)}
              />
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
      {printing.length > 0 && <KeySlipsPaper keys={keys} slips={printing} onPrinted={printed} />}
    </Stack>
  );
}
