import { Checkbox, Group, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ToldUnit } from "../../../shared/inspection/told.ts";
import {
  type Content,
  contents,
  type Found,
  foundWords,
  type VisitEntry,
} from "../../../shared/inspection/visits.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useMethod } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { todayInChina } from "../parts/today.ts";
import { ReasonField } from "./Keepers.tsx";

interface Props {
  /** Whose visit it is; closed where there is none. */
  readonly unit: ToldUnit | undefined;
  readonly onClose: () => void;
}

/** What is typed so far: everything as text. */
interface Draft {
  readonly first: string;
  readonly last: string;
  readonly recordNumber: string;
  readonly actCode: string;
  readonly joint: boolean;
  readonly monitoring: boolean;
  readonly found: Readonly<Partial<Record<Content, { readonly found: Found; readonly remark: string }>>>;
  readonly violation: string;
  readonly order: string;
  readonly sanction: string;
  readonly reason: string;
}

const published = ["violation", "order", "sanction"] as const;

function draftOf(entry: VisitEntry | undefined): Draft {
  const day = todayInChina();
  const { first = day, last = day, visit, result } = entry ?? {};
  return {
    first,
    last,
    recordNumber: visit?.recordNumber ?? "",
    actCode: visit?.actCode ?? "",
    joint: visit?.joint ?? false,
    monitoring: visit?.monitoring ?? false,
    found: Object.fromEntries((result?.found ?? []).map(({ content, ...one }) => [content, one])),
    violation: result?.violation ?? "",
    order: result?.order ?? "",
    sanction: result?.sanction ?? "",
    reason: "",
  };
}

function entryOf(unit: string, draft: Draft): VisitEntry {
  const { first, last, recordNumber, actCode, joint, monitoring, violation, order, sanction } = draft;
  const found = contents.flatMap((content) => {
    const one = draft.found[content];
    return one ? [{ content, ...one }] : [];
  });
  const isResult = found.length > 0 || [violation, order, sanction].some((text) => text.trim() !== "");
  return {
    unit,
    first,
    last,
    visit: { recordNumber, actCode, joint, monitoring },
    ...(isResult && { result: { found, violation, order, sanction } }),
  };
}

/** A visit by its code, with its result or without it yet; of one on record, its correction with the reason. */
export function ResultForm({ unit, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const recording = useMethod("recordVisits");
  const correcting = useMethod("correctResult");
  const [draft, setDraft] = useState<Draft>(draftOf(undefined));
  const { unread, visited } = useOnRecord(id, unit, setDraft);
  const corrects = unit?.standing === "recorded";
  const [correctsVisit, setCorrectsVisit] = useState(false);
  const isCorrection = corrects || correctsVisit;
  const { busy, refusal, dismiss } = isCorrection ? correcting : recording;
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const submit = async () => {
    if (!unit) return;
    const entry = entryOf(unit.code, draft);
    const { result: _, ...bare } = entry;
    const done = isCorrection
      ? await correcting.run({ ceremony: id, entry: corrects ? entry : bare, reason: draft.reason.trim() })
      : await recording.run({ ceremony: id, entries: [entry] });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(corrects ? "console.results.form.correct" : "console.results.form", {
        unit: unit?.code ?? "",
      })}
      opened={unit !== undefined}
      onClose={onClose}
      act={{
        label: t(isCorrection ? "console.results.form.act-correct" : "console.results.form.act"),
        disabled: draft.recordNumber.trim() === "",
      }}
      busy={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t("console.results.form.hint")}</Text>
      {visited && !corrects && (
        <Checkbox
          label={t("console.results.form.visit-wrong")}
          checked={correctsVisit}
          onChange={(event) => setCorrectsVisit(event.currentTarget.checked)}
        />
      )}
      <VisitFields draft={draft} set={set} fixed={visited && !isCorrection} />
      {!correctsVisit && <ResultFields draft={draft} set={set} />}
      {isCorrection && (
        <ReasonField
          label={t("console.results.form.reason")}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <Refusal said={unread} onClose={onClose} />
    </FormDialog>
  );
}

/** Reads what is on record of a visit when the dialog is opened. */
function useOnRecord(ceremony: string, unit: ToldUnit | undefined, onRead: (draft: Draft) => void) {
  const [unread, setUnread] = useState<Message>();
  const code = unit?.code;
  const visited = unit?.standing === "due" || unit?.standing === "recorded";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each unit
  useEffect(() => {
    if (code === undefined) return undefined;
    onRead(draftOf(undefined));
    if (!visited) return undefined;
    let stale = false;
    void ask("visit", { ceremony, unit: code }).then((answer) => {
      if (stale) return;
      setUnread(answer.ok ? undefined : answer.error.said);
      if (answer.ok) onRead(draftOf(answer.output));
    });
    return () => {
      stale = true;
    };
  }, [ceremony, code, visited]);
  return { unread, visited };
}

interface FieldProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

function VisitFields({ draft, set, fixed }: FieldProps & { readonly fixed: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(["first", "last"] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`inspection.column.${field}`)}
            type="date"
            required
            disabled={fixed}
            value={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          label={t("inspection.column.record")}
          required
          maxLength={100}
          disabled={fixed}
          value={draft.recordNumber}
          onChange={(event) => set({ recordNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t("inspection.column.act")}
          maxLength={100}
          disabled={fixed}
          value={draft.actCode}
          onChange={(event) => set({ actCode: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Group>
        {(["joint", "monitoring"] as const).map((field) => (
          <Checkbox
            key={field}
            label={t(`inspection.column.${field}`)}
            disabled={fixed}
            checked={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.checked })}
          />
        ))}
      </Group>
    </>
  );
}

function ResultFields({ draft, set }: FieldProps) {
  const { t } = useLanguage();
  const put = (content: Content, one: Draft["found"][Content]) => {
    const { [content]: _, ...rest } = draft.found;
    set({ found: one ? { ...rest, [content]: one } : rest });
  };
  const isWrong = Object.values(draft.found).some((one) => one?.found === "violation");
  return (
    <>
      <Text fw={600}>{t("console.results.form.found")}</Text>
      {contents.map((content) => {
        const one = draft.found[content];
        return (
          <SimpleGrid key={content} cols={{ base: 1, sm: 2 }} verticalSpacing={4}>
            <NativeSelect
              label={t(`inspection.content.${content}`)}
              value={one?.found ?? ""}
              data={[
                { value: "", label: t("console.results.form.not-inspected") },
                ...foundWords.map((value) => ({ value, label: t(`inspection.found.${value}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                put(content, value === "" ? undefined : { found: value as Found, remark: one?.remark ?? "" })
              }
            />
            <TextInput
              label={t("console.results.form.remark", { content: t(`inspection.content.${content}`) })}
              disabled={!one}
              maxLength={2000}
              value={one?.remark ?? ""}
              onChange={(event) => one && put(content, { ...one, remark: event.currentTarget.value })}
            />
          </SimpleGrid>
        );
      })}
      {(isWrong || published.some((field) => draft[field] !== "")) &&
        published.map((field) => (
          <Textarea
            key={field}
            label={t(`inspection.column.${field}`)}
            required={field === "violation"}
            autosize
            maxLength={2000}
            value={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
    </>
  );
}
