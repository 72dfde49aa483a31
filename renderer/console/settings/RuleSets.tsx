import { Alert, Badge, Button, Card, FileButton, Group, List, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { presets, usualPreset } from "../../../shared/draw/presets.ts";
import type { RuleSet } from "../../../shared/draw/rule-set.ts";
import { ruleSetLines } from "../../../shared/papers/rule-set-lines.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { parseRuleSet, ruleSetText } from "../../../shared/rules/rule-set-file.ts";
import type { Message } from "../../../shared/text/text.ts";
import { useCommand, useNotice, useView } from "../client.ts";
import { named } from "../hooks/rule-sets.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { BelowCited } from "../parts/BelowCited.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { saveBytes } from "../parts/save-bytes.ts";
import { todayInChina } from "../parts/today.ts";
import { RuleSetEditor } from "./RuleSetEditor.tsx";
import { draftAfter, draftOf, type RuleSetDraft } from "./rule-set-draft.ts";

interface Editing {
  readonly draft: RuleSetDraft;
  /** The rule set that is corrected; none for a new one. */
  readonly corrects?: string;
}

/** The shipped rule sets and the office's own: to be read, written, corrected, tried, passed on as files, and withdrawn. */
export function RuleSets() {
  const { t } = useLanguage();
  const { office, ruleSets, registerOpen } = useView();
  const [editing, setEditing] = useState<Editing>();
  const [unread, setUnread] = useState<Message>();
  const reset = useRef<() => void>(null);
  if (editing) return <RuleSetEditor {...editing} onDone={() => setEditing(undefined)} />;

  const choose = async (file: File | null) => {
    if (!file) return;
    // A browser tells nothing of the same file chosen again, mended meanwhile.
    reset.current?.();
    const read = parseRuleSet(await file.text());
    setUnread(read.ok ? undefined : read.refusal);
    if (read.ok) setEditing({ draft: draftOf(read.value) });
  };
  const level = office?.level ?? "city";
  const begin = () => {
    const model = usualPreset(level) ?? presets[0];
    if (model) setEditing({ draft: draftAfter(model, level, todayInChina()) });
  };
  return (
    <Stack gap="xs">
      <Text fz="sm">{t("console.rules.hint")}</Text>
      {presets.map((set) => (
        <RuleSetCard key={set.id} set={set} isOffered={office !== undefined && set.levels.includes(level)} />
      ))}
      {ruleSets.map(({ rules, set }) => (
        <RuleSetCard
          key={rules}
          set={set}
          isOffered={office !== undefined && set.levels.includes(level)}
          own={{ rules, onEdit: () => setEditing({ draft: draftOf(set), corrects: rules }) }}
        />
      ))}
      {ruleSets.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t("console.rules.none")}
        </Text>
      )}
      <Refusal said={unread} onClose={() => setUnread(undefined)} />
      {registerOpen && office ? (
        <Group>
          <Button variant="default" onClick={begin}>
            {t("console.rules.new")}
          </Button>
          <FileButton accept=".json,application/json" resetRef={reset} onChange={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} variant="default">
                {t("console.rules.import")}
              </Button>
            )}
          </FileButton>
        </Group>
      ) : (
        <Text fz="sm" c="dimmed">
          {t(office ? "console.rules.fixed" : "ceremony.no-office")}
        </Text>
      )}
    </Stack>
  );
}

interface CardProps {
  readonly set: RuleSet;
  readonly isOffered: boolean;
  /** Of the office's own. */
  readonly own?: { readonly rules: string; readonly onEdit: () => void };
}

function RuleSetCard({ set, isOffered, own }: CardProps) {
  const { t, language } = useLanguage();
  const { registerOpen } = useView();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [asking, setAsking] = useState(false);
  const name = named(set.title, language);
  const save = () => {
    const bytes = new TextEncoder().encode(ruleSetText(set));
    saveBytes(new Uint8Array(bytes), "application/json", `${name}.json`);
  };
  const withdraw = async (rules: string) => {
    if (await run({ type: "withdraw-rules", rules })) notice(t("console.rules.withdrawn", { name }));
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label={name}>
      <Group justify="space-between" mb={4}>
        <Text fz="sm" fw={500}>
          {name}
        </Text>
        {isOffered && (
          <Badge variant="light" tt="none">
            {t("console.rules.offered")}
          </Badge>
        )}
      </Group>
      <List fz="sm" spacing={2}>
        {ruleSetLines(set, wordsOf(language)).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text fz="xs" c="dimmed" mt={6} lang="zh-CN">
        {set.legalBasis}
      </Text>
      {refusal && <Refusal said={refusal} onClose={dismiss} />}
      {asking && own ? (
        <Alert color="orange" mt="xs" role="alertdialog" aria-label={t("console.rules.withdraw", { name })}>
          <Stack gap="xs">
            <Text fz="sm">{t("console.rules.withdraw-ask")}</Text>
            <Group>
              <Button size="xs" color="red" loading={busy} onClick={() => void withdraw(own.rules)}>
                {t("console.rules.withdraw", { name })}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(false)}>
                {t("console.part.back")}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ) : (
        <Group mt="xs" gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={t("console.rules.export-of", { name })}
            onClick={save}
          >
            {t("console.rules.export")}
          </Button>
          {own && registerOpen && (
            <>
              <Button
                size="xs"
                variant="default"
                aria-label={t("console.rules.edit-of", { name })}
                onClick={own.onEdit}
              >
                {t("console.rules.edit")}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                {t("console.rules.withdraw", { name })}
              </Button>
            </>
          )}
        </Group>
      )}
      <BelowCited set={set} />
    </Card>
  );
}
