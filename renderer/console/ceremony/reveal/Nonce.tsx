import { Button, Group, SimpleGrid, Text } from "@mantine/core";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Digest } from "../../parts/Digest.tsx";
import { Section } from "../../parts/Section.tsx";

interface Given {
  /** Says that the slips lie photographed; nothing once reading has begun. */
  readonly onPhotographed?: () => void;
}

/** The nonce beside its commitment; below it what has to be done before the first digit is typed. */
export function Nonce({ onPhotographed }: Given) {
  const { t } = useLanguage();
  const { nonce, freeze } = useCeremony();
  return (
    <Section title={t("console.reveal.nonce")} hint={t("console.reveal.nonce.hint")} done>
      <SimpleGrid cols={{ base: 1, xl: 2 }}>
        <Digest label={t("console.part.digest.nonce")} hex={nonce} />
        <Digest label={t("console.part.digest.commitment")} hex={freeze?.deviceCommitment ?? ""} />
      </SimpleGrid>
      {onPhotographed && (
        <Group>
          <Button onClick={onPhotographed}>{t("console.reveal.photographed.act")}</Button>
          <Text size="sm">{t("console.reveal.photographed")}</Text>
        </Group>
      )}
    </Section>
  );
}
