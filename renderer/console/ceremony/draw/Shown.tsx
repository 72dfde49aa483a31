import { Text } from "@mantine/core";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Digest } from "../../parts/Digest.tsx";
import { Section } from "../../parts/Section.tsx";

/** What was drawn, by counts: codes stand on the stage and in the minutes. */
export function Shown() {
  const { t } = useLanguage();
  const { outcome } = useCeremony();
  return (
    <Section title={t("console.draw.shown")} done>
      {outcome?.drawn.map(({ draw, taken }) => (
        <Text key={draw}>{t("console.draw.taken", { draw: t(`console.draw.of.${draw}`), taken })}</Text>
      ))}
      <Digest label={t("console.part.digest.seed")} hex={outcome?.seed ?? ""} />
      <Digest label={t("console.part.digest.result")} hex={outcome?.result ?? ""} />
    </Section>
  );
}
