import { Button, Group, Text } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import type { Method } from "../hooks/use-method.ts";
import { useCeremony } from "../hooks/use-view.ts";
import { Digest } from "../parts/Digest.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { Where, type Written } from "./Where.tsx";

interface Given {
  readonly filed: boolean;
  readonly writing: Method<"writeBag">;
  /** Where it was written, as the host said; nothing after the window was opened anew. */
  readonly where: Written | undefined;
  readonly onWrite: () => void;
}

/** The bag: everything of the ceremony in one folder and one zip, and its public edition. */
export function Bag({ filed, writing, where, onWrite }: Given) {
  const { t } = useLanguage();
  const { bag } = useCeremony();
  return (
    <Section title={t("console.minutes.bag")} hint={t("console.minutes.bag.hint")} done={bag !== ""}>
      {bag === "" ? (
        <Group>
          <Button loading={writing.busy} disabled={!filed} onClick={onWrite}>
            {t("console.minutes.bag.act")}
          </Button>
          {!filed && (
            <Text size="sm" c="dimmed">
              {t("console.minutes.bag.blocked")}
            </Text>
          )}
        </Group>
      ) : (
        <Digest label={t("console.part.digest.bag")} hex={bag} />
      )}
      {where && <Where {...where} />}
      <Refusal said={writing.refusal} onClose={writing.dismiss} />
    </Section>
  );
}
