import { Alert, Badge, Button, Card, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OfficeItem } from "../../../shared/office/items.ts";
import { type InspectionItem, wordingOn } from "../../../shared/rules/items.ts";
import { useCommand, useNotice, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Facts } from "../parts/Facts.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { todayInChina } from "../parts/today.ts";

/** The items of the inspection list: what each says today, and the way to state a further wording or another item. */
export function Items() {
  const { t } = useLanguage();
  const { items } = useView();
  const [stating, setStating] = useState<InspectionItem>();
  const today = todayInChina();
  const blank = { name: "", contents: "", legalBasis: "", subject: "", way: "", asOf: today };
  return (
    <Stack gap="xs">
      {items.map((item) => (
        <ItemCard key={item.name} item={item} today={today} onState={setStating} />
      ))}
      <Group>
        <Button variant="default" onClick={() => setStating(blank)}>
          {t("console.items.add")}
        </Button>
      </Group>
      {stating && <ItemDialog from={stating} onClose={() => setStating(undefined)} />}
    </Stack>
  );
}

interface CardProps {
  readonly item: OfficeItem;
  readonly today: string;
  readonly onState: (from: InspectionItem) => void;
}

/** One item as it is worded today. */
function ItemCard({ item: { name, offered, wordings }, today, onState }: CardProps) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const now = wordingOn(wordings, name, today);
  if (!now) return null;
  const unchecked = wordings.every(({ shipped }) => shipped);
  const days = [...new Set(wordings.map(({ asOf }) => asOf))].sort();
  const withdraw = async () => {
    if (await run({ type: "withdraw-item", item: name }))
      notice(t("console.items.withdrawn", { item: name }));
  };
  return (
    <Card withBorder padding="sm" component="section" aria-label={name}>
      <Stack gap={6}>
        <Group justify="space-between">
          <Text fz="sm" fw={500}>
            {name}
          </Text>
          {!offered && <Badge color="gray">{t("console.items.not-offered")}</Badge>}
        </Group>
        {unchecked && (
          <Alert color="orange" variant="light">
            {t("console.items.unchecked", { day: now.asOf })}
          </Alert>
        )}
        <Facts
          rows={[
            [t("console.items.contents"), now.contents],
            [t("console.items.basis"), now.legalBasis],
            [t("console.items.subject"), now.subject],
            [t("console.items.way"), now.way],
            [t("console.items.as-of"), now.asOf],
          ]}
        />
        {days.length > 1 && (
          <Text fz="xs" c="dimmed">
            {t("console.items.wordings", { days })}
          </Text>
        )}
        <Refusal said={refusal} onClose={dismiss} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={t("console.part.labelled", { what: t("console.items.state"), of: name })}
            onClick={() => onState({ ...now, asOf: today })}
          >
            {t("console.items.state")}
          </Button>
          {offered && (
            <Button
              size="xs"
              variant="subtle"
              loading={busy}
              aria-label={t("console.part.labelled", { what: t("console.items.withdraw"), of: name })}
              onClick={() => void withdraw()}
            >
              {t("console.items.withdraw")}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

const parts = ["contents", "legalBasis", "subject", "way"] as const;
const wordOf = { contents: "contents", legalBasis: "basis", subject: "subject", way: "way" } as const;

/** An item as it is stated: each field as the inspection list has it, and the day as of which it reads so. */
function ItemDialog({ from, onClose }: { readonly from: InspectionItem; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [item, setItem] = useState(from);
  const set = (part: Partial<InspectionItem>) => setItem((before) => ({ ...before, ...part }));
  const submit = async () => {
    const { name, contents, legalBasis, subject, way, asOf } = item;
    if (!(await run({ type: "state-item", item: name, contents, legalBasis, subject, way, asOf }))) return;
    notice(t("console.items.saved", { item: name }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("console.items.title")}
      closeButtonProps={{ "aria-label": t("console.close") }}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <TextInput
            required
            label={t("console.items.name")}
            description={t("console.items.name-hint")}
            maxLength={100}
            readOnly={from.name !== ""}
            value={item.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          {parts.map((part) => (
            <Textarea
              key={part}
              required
              autosize
              minRows={part === "legalBasis" ? 3 : 1}
              maxLength={part === "subject" || part === "way" ? 500 : 2000}
              label={t(`console.items.${wordOf[part]}`)}
              {...(part === "legalBasis" && { description: t("console.items.basis-hint") })}
              value={item[part]}
              onChange={(event) => set({ [part]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            required
            w={220}
            type="date"
            label={t("console.items.as-of")}
            description={t("console.items.as-of-hint")}
            value={item.asOf}
            onChange={(event) => set({ asOf: event.currentTarget.value })}
          />
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("console.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
