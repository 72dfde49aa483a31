import { Badge, Button, Card, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { factText } from "../../../shared/papers/facts.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { dayText, wordsOf } from "../../../shared/papers/words.ts";
import { inPostDiffers, misplacedSaid, uncheckedNote } from "../../../shared/papers/year-plan-notes.ts";
import { beyondCapSaid } from "../../../shared/rules/year-plan-cap.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleYearPlan } from "../../../shared/windows/console-view.ts";
import { useCommand, useNotice, useView } from "../client.ts";
import { named } from "../hooks/rule-sets.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";
import { openYearPlan, saveYearPlanTable } from "../papers/open-paper.ts";
import { SaidList } from "../parts/BelowCited.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { Lowered } from "./Lowered.tsx";
import { nameOf, PlanTable } from "./PlanTable.tsx";
import { YearPlanForm } from "./YearPlanForm.tsx";

/** The annual plans: drawn up, revised, printed, saved and filed; every version that there was. */
export function YearPlansPage() {
  const { t } = useLanguage();
  const { office, registerOpen, yearPlans } = useView();
  const [editing, setEditing] = useState<{ readonly revises?: ConsoleYearPlan }>();
  const open = registerOpen && office !== undefined;
  const newest = [...yearPlans].reverse();
  return (
    <Stack maw={860}>
      <Section title={t("console.year-plan")} hint={t("console.year-plan.hint")}>
        {editing && open ? (
          <YearPlanForm {...editing} onDone={() => setEditing(undefined)} />
        ) : open ? (
          <Group>
            <Button variant={yearPlans.length === 0 ? "filled" : "default"} onClick={() => setEditing({})}>
              {t("console.year-plan.draw-up")}
            </Button>
          </Group>
        ) : (
          <Text fz="sm" c="dimmed">
            {t(office ? "console.year-plan.fixed" : "ceremony.no-office")}
          </Text>
        )}
      </Section>
      {yearPlans.length === 0 && !editing && <Text c="dimmed">{t("console.year-plan.none")}</Text>}
      {newest.map((plan) => {
        const last = Math.max(
          ...yearPlans.filter(({ year }) => year === plan.year).map((one) => one.version),
        );
        const revise = () => setEditing({ revises: plan });
        return (
          <PlanCard
            key={`${plan.year} ${plan.version}`}
            plan={plan}
            last={last}
            {...(open && !editing && { onRevise: revise })}
          />
        );
      })}
    </Stack>
  );
}

interface CardProps {
  readonly plan: ConsoleYearPlan;
  /** The year's last version. */
  readonly last: number;
  readonly onRevise?: () => void;
}

/** One version as it was drawn up, and whether it is filed. */
function PlanCard({ plan, last, onRevise }: CardProps) {
  const { t, say, language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Message>();
  const words = wordsOf(language);
  const {
    year,
    version,
    at,
    item,
    inPost,
    onList = inPost,
    registered,
    beyondCap = [],
    cells,
    filed,
    titles,
    names,
    raised,
    why,
  } = plan;
  const isLast = version === last;
  const name = t("console.year-plan.version", { year, version });
  const take = async (run: () => Promise<Message | undefined>) => {
    setBusy(true);
    setRefused(await run());
    setBusy(false);
  };
  const about = {
    day: dayText(at, words),
    rules: titles.map((title) => named(title, language)),
    item,
    inPost,
  };
  return (
    <Card withBorder padding="md" component="section" aria-label={name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="xs">
            <Text fw={500}>{name}</Text>
            {plan.invented && (
              <Badge color="yellow" c="black" tt="none">
                {t("console.year-plan.invented")}
              </Badge>
            )}
          </Group>
          {isLast ? (
            <Badge variant="light" color={filed ? "qing" : "orange"} c="var(--mantine-color-text)" tt="none">
              {filed
                ? t("console.year-plan.filed", { number: filed.number, day: dayText(filed.day, words) })
                : t("console.year-plan.unfiled")}
            </Badge>
          ) : (
            <Badge variant="light" color="gray" c="var(--mantine-color-text)" tt="none">
              {t("console.year-plan.older", { version: last })}
            </Badge>
          )}
        </Group>
        <Text fz="sm">{t("console.year-plan.said", about)}</Text>
        {isLast &&
          misplacedSaid(titles, plan.misplaced).map((one) => (
            <Text key={say(one)} fz="sm" role="note">
              {factText(one, words)}
            </Text>
          ))}
        {isLast &&
          uncheckedNote(plan, language).map((one) => (
            <Text key={one} fz="sm" role="note">
              {one}
            </Text>
          ))}
        {inPost !== onList && <Text fz="sm">{factText(inPostDiffers({ inPost, onList }), words)}</Text>}
        {why !== "" && <Text fz="sm">{t("console.year-plan.why-said", { why })}</Text>}
        {isLast && <PlanTable label={name} names={names} registered={registered} cells={cells} />}
        {raised.length > 0 && (
          <List fz="sm" spacing={2}>
            {raised.map(({ draw, period, to, reason }) => (
              <List.Item key={`${draw} ${period}`}>
                {t("console.year-plan.raised", {
                  draw: nameOf(names, draw, language) ?? t(`term.draw.${draw}`),
                  period: periodText(period, words),
                  least: cells.find((one) => one.draw === draw && one.period === period)?.least ?? 0,
                  to,
                  reason,
                })}
              </List.Item>
            ))}
          </List>
        )}
        {isLast && (
          <NamesContext value={names}>
            <Lowered version={version} names={names} lowered={plan.lowered} />
            <SaidList title={t("console.year-plan.cap")} said={beyondCap.map((one) => beyondCapSaid(one))} />
            <SaidList title={t("console.rule.below")} said={plan.below} />
          </NamesContext>
        )}
        <Refusal said={refused} onClose={() => setRefused(undefined)} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={busy}
            aria-label={t("console.part.labelled", { what: t("console.year-plan.pdf"), of: name })}
            onClick={() => void take(() => openYearPlan({ year, version, language }))}
          >
            {t("console.year-plan.pdf")}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            aria-label={t("console.part.labelled", { what: t("console.year-plan.xlsx"), of: name })}
            onClick={() => void take(() => saveYearPlanTable({ year, version, language }))}
          >
            {t("console.year-plan.xlsx")}
          </Button>
          {isLast && onRevise && (
            <Button
              size="xs"
              variant="default"
              aria-label={t("console.year-plan.revise-of", { year })}
              onClick={onRevise}
            >
              {t("console.year-plan.revise")}
            </Button>
          )}
        </Group>
        {isLast && onRevise && <FilingForm key={version} plan={plan} />}
      </Stack>
    </Card>
  );
}

/** Number and date of the filing with the higher authority; what is stated last counts. */
function FilingForm({ plan: { year, version, filed } }: { readonly plan: ConsoleYearPlan }) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [number, setNumber] = useState(filed?.number ?? "");
  const [day, setDay] = useState(filed?.day ?? "");
  const submit = async () => {
    if (await run({ type: "file-year-plan", year, version, number, day }))
      notice(t("console.year-plan.file-done", { year }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="xs">
        <Group align="end">
          <TextInput
            required
            maxLength={100}
            label={t("console.year-plan.number")}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            required
            type="date"
            label={t("console.year-plan.day")}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t(filed ? "console.year-plan.file-again" : "console.year-plan.file")}
          </Button>
        </Group>
        <Refusal said={refusal} onClose={dismiss} />
      </Stack>
    </form>
  );
}
