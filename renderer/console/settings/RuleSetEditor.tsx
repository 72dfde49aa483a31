import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useState } from "react";
import { type Level, levels, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { presetOf, presets, shippedPlaces } from "../../../shared/draw/presets.ts";
import { capCounts, resultStarts, windowKinds } from "../../../shared/draw/rule-set.ts";
import { classNamesOf } from "../../../shared/rules/class-names.ts";
import type { DryRun } from "../../../shared/rules/dry-run.ts";
import { parseRuleSet } from "../../../shared/rules/rule-set-file.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useCommand, useNotice } from "../client.ts";
import { named } from "../hooks/rule-sets.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";
import { BelowCited } from "../parts/BelowCited.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { ClassFields } from "./ClassFields.tsx";
import { DryRunResult } from "./DryRunResult.tsx";
import { PlacesFields } from "./PlacesFields.tsx";
import { type ClassDraft, draftFault, type RuleSetDraft, textOf } from "./rule-set-draft.ts";

interface Props {
  readonly draft: RuleSetDraft;
  /** The rule set that is corrected; none for a new one. */
  readonly corrects?: string;
  readonly onDone: () => void;
}

/** A rule set of the office's own, as its regulation has it; tried on the office's register before it is saved. */
export function RuleSetEditor({ draft: begun, corrects, onDone }: Props) {
  const { t, language } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [draft, setDraft] = useState(begun);
  const [tried, setTried] = useState<{ readonly of: string; readonly run: DryRun }>();
  const [untried, setUntried] = useState<Message>();
  const [trying, setTrying] = useState(false);
  const set = (part: Partial<RuleSetDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setClass = (draw: UnitDraw, part: Partial<ClassDraft>) =>
    set({ classes: { ...draft.classes, [draw]: { ...draft.classes[draw], ...part } } });
  const text = textOf(draft);
  const read = parseRuleSet(text);

  /** What is typed wrong is said of what was typed, before a file is made of it. */
  const isTypedWrong = () => {
    const fault = draftFault(draft);
    setUntried(fault);
    return fault !== undefined;
  };
  const save = async () => {
    if (isTypedWrong()) return;
    if (!(await run({ type: "save-rules", text, ...(corrects !== undefined && { corrects }) }))) return;
    notice(t("console.rule.saved", { name: draft.zh }));
    onDone();
  };
  const dryRun = async () => {
    if (isTypedWrong()) return;
    setTrying(true);
    const answer = await ask("dryRun", { text });
    setTrying(false);
    if (answer.ok) setTried({ of: text, run: answer.output });
    else setUntried(answer.error.said);
  };
  const number = (value: string | number) => (typeof value === "number" ? value : ("" as const));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <Title order={4}>{t(corrects === undefined ? "console.rule.new" : "console.rule.correct")}</Title>
        <SimpleGrid cols={2}>
          <TextInput
            required
            data-autofocus
            label={t("console.rule.zh")}
            maxLength={200}
            value={draft.zh}
            onChange={(event) => set({ zh: event.currentTarget.value })}
          />
          <TextInput
            label={t("console.rule.en")}
            maxLength={200}
            value={draft.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t("console.rule.levels")}
          value={[...draft.levels]}
          onChange={(value) => set({ levels: levels.filter((level) => value.includes(level)) as Level[] })}
        >
          <Group mt={4}>
            {levels.map((level) => (
              <Checkbox key={level} value={level} label={t(`minutes.${level}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        {unitDraws.map((draw) => (
          <ClassFields
            key={draw}
            draw={draw}
            draft={draft.classes[draw]}
            onChange={(part) => setClass(draw, part)}
          />
        ))}
        <PlacesFields
          places={draft.places}
          usual={presetOf(draft.cites)?.places ?? shippedPlaces(draft.levels[0] ?? "county")}
          onChange={(places) => set({ places })}
        />
        <Checkbox
          label={t("console.rule.covers")}
          checked={draft.covers}
          onChange={(event) => set({ covers: event.currentTarget.checked })}
        />
        <Group align="flex-end">
          <NumberInput
            required
            w={200}
            label={t("console.rule.most")}
            min={1}
            max={366}
            allowDecimal={false}
            value={draft.most}
            onChange={(value) => set({ most: number(value) })}
          />
          <Select
            w={170}
            allowDeselect={false}
            label={t("console.rule.counts")}
            value={draft.counts}
            onChange={(value) => set({ counts: value === "checks" ? "checks" : "draws" })}
            data={capCounts.map((value) => ({ value, label: t(`console.rule.counts.${value}`) }))}
          />
          <Checkbox
            pb="xs"
            label={t("console.rule.exempt")}
            checked={draft.exempt}
            onChange={(event) => set({ exempt: event.currentTarget.checked })}
          />
        </Group>
        <Group align="flex-end">
          <Select
            w={310}
            allowDeselect={false}
            label={t("console.rule.window")}
            value={draft.window}
            onChange={(value) => set({ window: windowKinds.find((kind) => kind === value) ?? "none" })}
            data={windowKinds.map((value) => ({ value, label: t(`console.rule.window.${value}`) }))}
          />
          {draft.window !== "none" && (
            <NumberInput
              required
              w={110}
              label={t("console.rule.window-days")}
              min={1}
              allowDecimal={false}
              value={draft.windowDays}
              onChange={(value) => set({ windowDays: number(value) })}
            />
          )}
          <NumberInput
            required
            w={270}
            label={t("console.rule.results")}
            min={1}
            allowDecimal={false}
            value={draft.resultDays}
            onChange={(value) => set({ resultDays: number(value) })}
          />
          <Select
            w={210}
            allowDeselect={false}
            label={t("console.rule.results-from")}
            value={draft.resultFrom}
            onChange={(value) => set({ resultFrom: value === "list" ? "list" : "visit" })}
            data={resultStarts.map((value) => ({ value, label: t(`console.rule.results-from.${value}`) }))}
          />
        </Group>
        <Textarea
          autosize
          minRows={2}
          maxLength={20_000}
          label={t("console.rule.waivers")}
          description={t("console.rule.waivers-hint")}
          value={draft.waivers}
          onChange={(event) => set({ waivers: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={4000}
          label={t("console.rule.basis")}
          description={t("console.rule.basis-hint")}
          value={draft.legalBasis}
          onChange={(event) => set({ legalBasis: event.currentTarget.value })}
        />
        <TextInput
          required
          label={t("console.rule.source")}
          maxLength={200}
          value={draft.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <Group align="flex-start">
          <TextInput
            required
            w={180}
            type="date"
            label={t("console.rule.from")}
            value={draft.validFrom}
            onChange={(event) => set({ validFrom: event.currentTarget.value })}
          />
          <TextInput
            w={180}
            type="date"
            label={t("console.rule.to")}
            value={draft.validTo}
            onChange={(event) => set({ validTo: event.currentTarget.value })}
          />
          <Select
            flex="1 0 260px"
            allowDeselect={false}
            label={t("console.rule.cites")}
            description={t("console.rule.cites-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            value={draft.cites}
            onChange={(value) => set({ cites: value ?? "" })}
            data={[
              { value: "", label: t("console.rule.cites-none") },
              ...presets.map(({ id, title }) => ({ value: id, label: named(title, language) })),
            ]}
          />
        </Group>
        {read.ok && <BelowCited set={read.value} />}
        <Text fz="sm" c="dimmed">
          {t("console.rule.try-hint")}
        </Text>
        <NamesContext value={read.ok ? classNamesOf(read.value) : {}}>
          <Refusal said={untried} onClose={() => setUntried(undefined)} />
          <Refusal said={refusal} onClose={dismiss} />
        </NamesContext>
        <Group>
          <Button type="submit" loading={busy}>
            {t("console.rule.save")}
          </Button>
          <Button variant="default" loading={trying} onClick={() => void dryRun()}>
            {t("console.rule.try")}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t("console.part.back")}
          </Button>
        </Group>
        {tried?.of === text && (
          <NamesContext value={read.ok ? classNamesOf(read.value) : {}}>
            <DryRunResult run={tried.run} />
          </NamesContext>
        )}
      </Stack>
    </form>
  );
}
