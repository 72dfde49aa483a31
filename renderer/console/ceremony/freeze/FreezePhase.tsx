import { Button, Checkbox, Fieldset, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ConsoleCeremony } from "../../../../shared/windows/console-view.ts";
import { useCommand, useMethod, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { KeysSection, useKeysReady } from "../../papers/keys/KeysSection.tsx";
import { freshKeys, useKeyStore } from "../../papers/keys/key-store.ts";
import { PaperFiling, useFiling, WitnessSlips } from "../../papers/PaperFiling.tsx";
import { ElectronicSignatures } from "../../papers/signing/ElectronicSignatures.tsx";
import { Digest } from "../../parts/Digest.tsx";
import { allTyped, EarlierLists, type EarlierTyped, earlierOf } from "../../parts/EarlierLists.tsx";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { Working } from "../../parts/Working.tsx";
import { isOver } from "../../path.ts";
import { SecondMedium } from "./SecondMedium.tsx";
import { VoidCeremony } from "./VoidCeremony.tsx";

/** Phase 3: keys and freeze; then digest, pre-draw sheet and the witnesses' word. Shown again, to be read, after it is over. */
export function FreezePhase() {
  const { freeze } = useCeremony();
  return <Stack>{freeze ? <FrozenFigures freeze={freeze} /> : <BeforeFreeze />}</Stack>;
}

/** The keepers' keys, and the freeze itself. */
function BeforeFreeze() {
  const { t, say } = useLanguage();
  const { working, blockers } = useView();
  const { plan, people, earlier } = useCeremony();
  const ready = useKeysReady();
  const [typed, setTyped] = useState<EarlierTyped>({});
  const opened = allTyped(earlier, typed);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, dismiss } = useMethod("freeze");
  const freezing = busy || working !== undefined;
  // What this very page does is no reason not to do it.
  const blocker = blockers.find(({ key }) => key !== "ceremony.uncounted");
  const unready = opened ? "" : t("console.earlier.blocked");
  const blocked = blocker ? say(blocker) : ready ? unready : t("console.freeze.blocked");

  const freeze = async () => {
    const keys = freshKeys(useKeyStore.getState());
    if (!keys) return;
    const done = await run({ ...keys, ...earlierOf(earlier, typed) });
    if (done) setAsked(false);
  };
  useNext({ label: t("console.freeze.act"), blocked, busy: freezing, run: () => setAsked(true) });

  return (
    <>
      <Fieldset variant="unstyled" disabled={freezing}>
        <Stack>
          {earlier.some(({ isNotCounted }) => !isNotCounted) && (
            <Section title={t("console.earlier")} done={opened}>
              <EarlierLists lists={earlier} typed={typed} onType={setTyped} />
            </Section>
          )}
          <KeysSection />
        </Stack>
      </Fieldset>
      <Section title={t("console.freeze.now")} hint={t("console.freeze.now.hint")}>
        <Text>
          {t("console.freeze.now.what", {
            units:
              plan?.lines
                .filter(({ draw }) => draw !== "JC")
                .reduce((sum, { eligible }) => sum + eligible, 0) ?? 0,
            inspectors: plan?.lines.find(({ draw }) => draw === "JC")?.eligible ?? 0,
            writers: people.filter(({ writes, present }) => writes && present).length,
          })}
        </Text>
        <Group>
          <Button size="md" disabled={blocked !== ""} loading={freezing} onClick={() => setAsked(true)}>
            {t("console.freeze.act")}
          </Button>
          {blocked !== "" && (
            <Text size="sm" c="dimmed">
              {blocked}
            </Text>
          )}
        </Group>
        <Working />
      </Section>
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.freeze.ask")}
        warning={t("console.freeze.ask.warning")}
        act={t("console.freeze.act")}
        busy={freezing}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void freeze()}
      />
    </>
  );
}

const checks = ["stage", "slips", "signed"] as const;

/** The digest is fixed: it goes onto paper, into ink and into every witness's hand before the nonce is revealed. */
function FrozenFigures({ freeze }: { readonly freeze: NonNullable<ConsoleCeremony["freeze"]> }) {
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
      {filing.filed && <ElectronicSignatures paper="pre-draw-sheet" open={!ceremony.over} />}
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
