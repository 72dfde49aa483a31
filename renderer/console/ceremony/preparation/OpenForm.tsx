import {
  Alert,
  Button,
  Group,
  Input,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import type { PeriodKind } from "../../../../shared/draw/rule-set.ts";
import { useCommand, useNotice, useView, useViewStore } from "../../client.ts";
import { named, offeredRules, ruleSetIn } from "../../hooks/rule-sets.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { goTo } from "../../hooks/use-place.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { todayInChina } from "../../parts/today.ts";
import { WithdrawCeremony } from "../../parts/WithdrawCeremony.tsx";
import { preparing } from "../../path.ts";
import { Calendars } from "../../settings/Calendars.tsx";
import {
  choicesOf,
  dayFinding,
  filledIn,
  isAnother,
  keepOpening,
  type Opening,
  openCommand,
  openingOf,
  proposed,
  useKeptOpening,
} from "./opening.ts";
import { VoidsOwing } from "./VoidsOwing.tsx";

const people = ["host", "operator", "recorder"] as const;

/** Rule set, period, day, place and people of the ceremony; opens it, or corrects it before the freeze. */
export function OpenForm({ onOpened }: { readonly onOpened: () => void }) {
  const { t, say, language } = useLanguage();
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
  const chosen = ruleSetIn(view, opening.rules);
  const finding = dayFinding(opening, view.calendars, { set: chosen, level: view.office?.level ?? "city" });

  const offered = offeredRules(view);
  // A list that is only read has no check of its own by the browser.
  const unchosen =
    offered.length > 1 && opening.rules === "" && !(correcting && correcting.rules === undefined);

  // The office may have been renamed since the form was filled in, or the ceremony opened: it may differ, and not unseen.
  const officeName = view.office?.name ?? "";
  const isOtherwise = officeName !== "" && opening.organiser.trim() !== officeName;

  const { kinds, numbers } = choicesOf(chosen, opening);
  const nameOf = (number: number) => {
    if (opening.kind === "half") return t(number === 1 ? "console.open.half-1" : "console.open.half-2");
    return t(opening.kind === "month" ? "console.open.month-of" : "console.open.quarter-of", { number });
  };
  const takeRules = (rules: string) => set({ rules, ...proposed(view, rules, todayInChina()) });
  const takeKind = (kind: PeriodKind) => set({ kind, number: choicesOf(chosen, { kind }).numbers[0] ?? 1 });
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
          <Select
            required
            maw={420}
            allowDeselect={false}
            label={t("console.plan.preset")}
            description={t("console.open.rules-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            placeholder={t("console.open.rules-ask")}
            value={opening.rules === "" ? null : opening.rules}
            onChange={(rules) => takeRules(rules ?? "")}
            data={offered.map(({ rules, set: one }) => ({
              value: rules,
              label: named(one.title, language),
            }))}
          />
          <Group align="flex-start">
            {kinds.length > 1 && (
              <Input.Wrapper label={t("console.open.kind")}>
                <Group>
                  <SegmentedControl
                    aria-label={t("console.open.kind")}
                    value={opening.kind}
                    onChange={(value) => takeKind(value as PeriodKind)}
                    data={kinds.map((kind) => ({ value: kind, label: t(`rules.kind.${kind}`) }))}
                  />
                </Group>
              </Input.Wrapper>
            )}
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
            {opening.kind === "month" ? (
              <Select
                w={160}
                allowDeselect={false}
                label={t("console.open.period")}
                value={String(opening.number)}
                onChange={(value) => set({ number: Number(value) })}
                data={numbers.map((number) => ({ value: String(number), label: nameOf(number) }))}
              />
            ) : (
              opening.kind !== "year" && (
                <Input.Wrapper flex="1 0 300px" label={t("console.open.period")}>
                  <SegmentedControl
                    fullWidth
                    aria-label={t("console.open.period")}
                    value={String(opening.number)}
                    onChange={(value) => set({ number: Number(value) })}
                    data={numbers.map((number) => ({ value: String(number), label: nameOf(number) }))}
                  />
                </Input.Wrapper>
              )
            )}
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
          <Select
            required
            label={t("console.open.item")}
            description={t("console.open.item-hint")}
            allowDeselect={false}
            value={opening.item === "" ? null : opening.item}
            data={view.items.flatMap(({ name, offered }) => (offered || name === opening.item ? [name] : []))}
            onChange={(item) => set({ item: item ?? "" })}
          />
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
          {isOtherwise && (
            <Group gap="xs" role="status">
              <Text size="sm">{t("console.open.organiser-other", { office: officeName })}</Text>
              <Button size="compact-sm" variant="default" onClick={() => set({ organiser: officeName })}>
                {t("console.open.organiser-take")}
              </Button>
            </Group>
          )}
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
            <Button type="submit" loading={busy} disabled={another === true || unchosen}>
              {t(correcting ? "console.open.correct" : "console.open.do")}
            </Button>
            {unchosen && (
              <Text size="sm" c="dimmed">
                {t("ceremony.rules-unchosen")}
              </Text>
            )}
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
