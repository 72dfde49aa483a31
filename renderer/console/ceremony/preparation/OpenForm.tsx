import {
  Alert,
  Button,
  Group,
  Input,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { useCommand, useNotice, useView, useViewStore } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { goTo } from "../../hooks/use-place.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { todayInChina } from "../../parts/today.ts";
import { WithdrawCeremony } from "../../parts/WithdrawCeremony.tsx";
import { preparing } from "../../path.ts";
import { Calendars } from "../../settings/Calendars.tsx";
import {
  dayFinding,
  filledIn,
  isAnother,
  keepOpening,
  type Opening,
  openCommand,
  openingOf,
  useKeptOpening,
} from "./opening.ts";
import { VoidsOwing } from "./VoidsOwing.tsx";

const people = ["host", "operator", "recorder"] as const;

/** Quarter, day, place and people of the ceremony; opens it, or corrects it before the freeze. */
export function OpenForm({ onOpened }: { readonly onOpened: () => void }) {
  const { t, say } = useLanguage();
  const notice = useNotice();
  const view = useView();
  const { run, busy, refusal, dismiss } = useCommand();
  const kept = useKeptOpening();
  const [opening, setOpening] = useState<Opening>(() => openingOf(view, todayInChina(), kept));
  /** Where it is a rehearsal, nobody has to be named and no day explained: what is left empty is filled in as such. */
  const filled = filledIn(opening, t);
  const set = (part: Partial<Opening>) => setOpening((before) => ({ ...before, ...part }));
  if (!view.registerOpen) return <Text c="dimmed">{t("console.open.fixed")}</Text>;
  const correcting = preparing(view);
  const another = correcting && isAnother(opening, correcting);
  // What a ceremony was opened as it stays, and the sample's are rehearsals all of them.
  const fixedKind = correcting
    ? "console.open.kind-fixed"
    : view.sample
      ? "console.open.kind-sample"
      : "console.open.rehearsal-hint";
  const finding = dayFinding(opening, view.calendars);

  const open = async () => {
    if (!(await run(openCommand(filled)))) return;
    keepOpening(undefined);
    onOpened();
    const opened = useViewStore.getState().view?.ceremony?.id ?? "";
    notice(t("console.open.done", { ceremony: opened }));
  };
  const startAnew = () => {
    keepOpening(opening);
    goTo({ at: "opening" });
  };
  return (
    <Stack maw={760}>
      {!correcting && !opening.rehearsal && <VoidsOwing />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Stack>
          <Text c="dimmed">{t("console.open.hint")}</Text>
          <Switch
            label={t("console.open.rehearsal")}
            description={t(fixedKind)}
            checked={opening.rehearsal}
            disabled={correcting !== undefined || view.sample === true}
            onChange={(event) => set({ rehearsal: event.currentTarget.checked })}
          />
          <Group align="flex-start">
            <NumberInput
              required
              w={140}
              label={t("console.open.year")}
              min={2000}
              max={9999}
              allowDecimal={false}
              value={opening.year}
              onChange={(year) => set({ year: typeof year === "number" ? year : "" })}
            />
            <Input.Wrapper flex="1 0 300px" label={t("console.open.quarter")}>
              <SegmentedControl
                fullWidth
                aria-label={t("console.open.quarter")}
                value={String(opening.quarter)}
                onChange={(value) => set({ quarter: Number(value) as Opening["quarter"] })}
                data={([1, 2, 3, 4] as const).map((quarter) => ({
                  value: String(quarter),
                  label: t("console.open.quarter-of", { quarter }),
                }))}
              />
            </Input.Wrapper>
            <TextInput
              required
              w={180}
              type="date"
              label={t("console.open.day")}
              value={opening.day}
              onChange={(event) => set({ day: event.currentTarget.value })}
            />
          </Group>
          {finding && !(finding.needsReason && opening.rehearsal) && (
            <Alert
              color={finding.needsReason ? "orange" : "qing"}
              role="status"
              title={t("console.open.window")}
            >
              {say(finding.said)}
            </Alert>
          )}
          <Calendars loaded={view.calendars} asked={opening.day} />
          {finding?.needsReason && !opening.rehearsal && (
            <Textarea
              required
              label={t("console.open.window-reason")}
              maxLength={4000}
              autosize
              minRows={2}
              value={opening.windowReason}
              onChange={(event) => set({ windowReason: event.currentTarget.value })}
            />
          )}
          <SimpleGrid cols={2}>
            <TextInput
              required={!opening.rehearsal}
              label={t("console.open.place")}
              placeholder={opening.rehearsal ? filled.place : ""}
              maxLength={200}
              value={opening.place}
              onChange={(event) => set({ place: event.currentTarget.value })}
            />
            <TextInput
              required
              label={t("console.open.organiser")}
              maxLength={200}
              value={opening.organiser}
              onChange={(event) => set({ organiser: event.currentTarget.value })}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 2, lg: 3 }}>
            {people.map((who) => (
              <TextInput
                key={who}
                required={!opening.rehearsal}
                label={t(`console.open.${who}`)}
                placeholder={opening.rehearsal ? filled[who] : ""}
                description={who === "host" && t("console.open.host-hint")}
                inputWrapperOrder={["label", "input", "description"]}
                maxLength={200}
                value={opening[who]}
                onChange={(event) => set({ [who]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <Refusal said={refusal} onClose={dismiss} />
          <Group>
            <Button type="submit" loading={busy} disabled={another === true}>
              {t(correcting ? "console.open.correct" : "console.open.do")}
            </Button>
          </Group>
        </Stack>
      </form>
      {another && (
        <Alert color="orange" role="status">
          {t("console.withdraw.first", { ceremony: correcting.id })}
        </Alert>
      )}
      {correcting && (
        <WithdrawCeremony ceremony={correcting.id} {...(another && { onWithdrawn: startAnew })} />
      )}
    </Stack>
  );
}
