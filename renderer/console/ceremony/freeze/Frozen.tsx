import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ConsoleCeremony } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { PaperFiling, useFiling } from "../../papers/PaperFiling.tsx";
import { ElectronicSignatures } from "../../papers/signing/ElectronicSignatures.tsx";
import { WitnessSlips } from "../../papers/WitnessSlips.tsx";
import { Digest } from "../../parts/Digest.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { VoidCeremony } from "../../parts/VoidCeremony.tsx";
import { Working } from "../../parts/Working.tsx";
import { isOver } from "../../path.ts";
import { SecondMedium } from "./SecondMedium.tsx";

const checks = ["stage", "slips", "signed"] as const;

/** The digest is fixed: it goes onto paper, into ink and into every witness's hand before any randomness exists. */
export function Frozen({ freeze }: { readonly freeze: NonNullable<ConsoleCeremony["freeze"]> }) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const over = isOver("freeze", ceremony);
  const filing = useFiling("pre-draw-sheet");
  const confirm = useCommand();
  const [checked, setChecked] = useState<readonly string[]>([]);
  const all = checks.every((check) => checked.includes(check));
  const confirmAct = () => void confirm.run({ type: "confirm-freeze" });
  useNext(
    over
      ? undefined
      : filing.filed
        ? {
            label: t("console.freeze.confirm"),
            blocked: all ? "" : t("console.freeze.confirm.blocked"),
            busy: confirm.busy,
            run: confirmAct,
          }
        : { label: t("console.freeze.sheet.file"), blocked: "", busy: filing.busy, run: filing.file },
  );
  return (
    <>
      <Section title={t("console.freeze.digest")} hint={t("console.freeze.digest.hint")} done>
        <Digest label={t("console.part.digest.freeze")} hex={freeze.digest} large />
      </Section>
      <Section title={t("console.freeze.sheet")} hint={t("console.freeze.sheet.hint")} done={filing.filed}>
        <PaperFiling paper="pre-draw-sheet" filing={filing} label={t("console.freeze.sheet.file")} />
        <Working />
        <WitnessSlips hint={t("console.freeze.witness-slips.hint")} />
      </Section>
      {filing.filed && <ElectronicSignatures paper="pre-draw-sheet" open={ceremony.bag === ""} />}
      <SecondMedium />
      {!over && (
        <>
          <Section title={t("console.freeze.confirm")} hint={t("console.freeze.confirm.hint")}>
            <Stack gap="xs">
              {checks.map((check) => (
                <Checkbox
                  key={check}
                  label={t(`console.freeze.check.${check}`)}
                  checked={checked.includes(check)}
                  onChange={(event) =>
                    setChecked(
                      event.currentTarget.checked
                        ? [...checked, check]
                        : checked.filter((one) => one !== check),
                    )
                  }
                />
              ))}
            </Stack>
            <Group>
              <Button size="md" disabled={!all || !filing.filed} loading={confirm.busy} onClick={confirmAct}>
                {t("console.freeze.confirm.act")}
              </Button>
              {!filing.filed && (
                <Text size="sm" c="dimmed">
                  {t("console.freeze.confirm.sheet-first")}
                </Text>
              )}
            </Group>
            <Refusal said={confirm.refusal} onClose={confirm.dismiss} />
          </Section>
          <VoidCeremony />
        </>
      )}
    </>
  );
}
