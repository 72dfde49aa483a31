import {
  Alert,
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useEffect, useState } from "react";
import { unitDraws } from "../../../shared/draw/model.ts";
import { presetsFor } from "../../../shared/draw/presets.ts";
import { listOfDraw } from "../../../shared/register/strata.ts";
import { drawnIn } from "../../../shared/rules/drawn-in.ts";
import { parsePeriod } from "../../../shared/rules/periods.ts";
import { useMethod, useView } from "../client.ts";
import { named, ruleSetIn } from "../hooks/rule-sets.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { allTyped, askedOf, EarlierLists, type EarlierTyped, earlierOf } from "../parts/EarlierLists.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { LeftOutForm } from "./LeftOutForm.tsx";
import { PlanFigures } from "./PlanFigures.tsx";
import { numberOrEmpty, type PlanSettings, settlePlanOf } from "./plan-settings.ts";
import { usePlanPreview } from "./use-plan-preview.ts";

/** The settings of eligibility and quotas. More than the rule asks may be set, never less. */
export function PlanForm({
  settled,
  onSettled,
}: {
  readonly settled: PlanSettings;
  readonly onSettled?: () => void;
}) {
  const { t, say, language } = useLanguage();
  const view = useView();
  const { office, lists, ceremony } = view;
  const { run, busy, refusal, dismiss } = useMethod("settlePlan");
  const [settings, setSettings] = useState(settled);
  const [kept, setKept] = useState(settled);
  const set = (part: Partial<PlanSettings>) => setSettings((before) => ({ ...before, ...part }));
  const offered = office ? presetsFor(office.level) : [];
  const chosen = ruleSetIn(view, ceremony?.rules);
  const period = parsePeriod(ceremony?.quarter ?? "");
  const classes = chosen && period.ok ? drawnIn(chosen, period.value) : unitDraws;
  const listed = classes.filter((draw) => lists.some(({ list }) => list === listOfDraw[draw]));

  const earlier = ceremony?.earlier ?? [];
  const [typed, setTyped] = useState<EarlierTyped>({});

  const asked = settlePlanOf(settings, listed);
  const { preview, refusal: unsettled, busy: looking, look } = usePlanPreview(asked, earlier, typed);
  const sealed = askedOf(earlier).length > 0;
  // Once the host knows whom they drew nobody's secrets are held here any more.
  useEffect(() => {
    if (!sealed) setTyped({});
  }, [sealed]);
  // What is settled is what is seen: as it is settled already, or as it would be.
  const settledSeen = ceremony?.plan && settings === kept ? ceremony.plan : undefined;
  // Beside its field, and again among the other warnings.
  const inPostTold = ((preview?.plan ?? settledSeen)?.warnings ?? []).filter(({ key }) =>
    key.startsWith("rules.in-post-"),
  );
  const settle = async () => {
    if (!preview) return;
    if (!(await run({ ...asked, ...earlierOf(earlier, typed), seen: preview.plan.settled }))) return;
    setKept(settings);
    setTyped({});
    onSettled?.();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <Stack maw={860}>
        <Title order={3}>{t("console.plan.settings")}</Title>
        <SimpleGrid type="container" cols={{ base: 2, "640px": 3 }}>
          {chosen ? (
            <TextInput readOnly label={t("console.plan.preset")} value={named(chosen.title, language)} />
          ) : (
            <Select
              required
              allowDeselect={false}
              label={t("console.plan.preset")}
              value={settings.preset}
              onChange={(preset) => set({ preset: preset ?? "" })}
              data={offered.map(({ id, title }) => ({ value: id, label: named(title, language) }))}
            />
          )}
          <NumberInput
            label={t("console.plan.team")}
            description={t("console.plan.team-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            min={2}
            max={20}
            allowDecimal={false}
            value={settings.team}
            onChange={(team) => set({ team: numberOrEmpty(team) })}
          />
          <NumberInput
            label={t("console.plan.in-post")}
            description={t("console.plan.in-post-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            min={0}
            allowDecimal={false}
            value={settings.inPost}
            onChange={(inPost) => set({ inPost: numberOrEmpty(inPost) })}
          />
        </SimpleGrid>
        {inPostTold.map((one) => (
          <Alert key={one.key} color="orange" role="note" title={t("console.plan.in-post")}>
            {say(one)}
          </Alert>
        ))}
        <Stack gap={4} role="group" aria-label={t("console.plan.raised")}>
          <Text fw={500} fz="sm">
            {t("console.plan.raised")}
          </Text>
          <Text fz="xs" c="dimmed">
            {t("console.plan.raised-hint")}
          </Text>
          <SimpleGrid cols={3}>
            {listed.map((draw) => (
              <NumberInput
                key={draw}
                label={t(`term.draw.${draw}`)}
                min={0}
                allowDecimal={false}
                value={settings.raised[draw]}
                onChange={(quota) => set({ raised: { ...settings.raised, [draw]: numberOrEmpty(quota) } })}
              />
            ))}
          </SimpleGrid>
        </Stack>
        <Group>
          <Button size="xs" variant="default" onClick={() => goTo({ at: "plans" })}>
            {t("console.year-plan.to")}
          </Button>
        </Group>
        <LeftOutForm leftOut={settings.leftOut} onChange={(leftOut) => set({ leftOut })} />
        {earlier.some(({ isNotCounted }) => !isNotCounted) && (
          <Stack gap="xs">
            <Title order={4} fz="sm">
              {t("console.earlier")}
            </Title>
            <EarlierLists lists={earlier} typed={typed} onType={setTyped} />
          </Stack>
        )}
        {sealed && !preview && (
          <Group>
            <Button variant="default" loading={looking} disabled={!allTyped(earlier, typed)} onClick={look}>
              {t("console.plan.open-preview")}
            </Button>
          </Group>
        )}
      </Stack>
      <Stack gap="sm" mt="lg" component="section" aria-label={t("console.plan.preview")}>
        <Title order={3}>{t(settledSeen ? "console.plan.settled" : "console.plan.preview")}</Title>
        <Text fz="sm" c="dimmed" role="status">
          {t(
            preview || settledSeen
              ? settledSeen
                ? "console.plan.settled-hint"
                : "console.plan.preview-hint"
              : unsettled
                ? "console.plan.preview-refused"
                : looking || !sealed
                  ? "console.plan.previewing"
                  : "console.plan.preview-sealed",
          )}
        </Text>
        {unsettled && (
          <Alert color="red" role="alert">
            {say(unsettled)}
          </Alert>
        )}
        {preview ? (
          <PlanFigures plan={preview.plan} excluded={preview.excluded} />
        ) : (
          settledSeen && !unsettled && <PlanFigures plan={settledSeen} />
        )}
        <Refusal said={refusal} onClose={dismiss} />
        <Group>
          <Button type="submit" loading={busy} disabled={!preview}>
            {t(ceremony?.plan ? "console.plan.settle-again" : "console.plan.settle")}
          </Button>
          {ceremony?.plan && settings !== kept && (
            <Text fz="sm" fw={500}>
              {t("console.plan.changed")}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
