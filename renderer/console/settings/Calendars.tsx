import {
  Alert,
  Button,
  FileButton,
  Group,
  List,
  Modal,
  NumberInput,
  ScrollArea,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useRef, useState } from "react";
import {
  type Calendar,
  calendarOf,
  parseCalendar,
  shippedCalendars,
} from "../../../shared/rules/calendar.ts";
import {
  arrangedDays,
  mostNotice,
  parseNotice,
  type ReadNotice,
  weekdayName,
} from "../../../shared/rules/calendar-notice.ts";
import { incomplete } from "../../../shared/rules/statutory-holidays.ts";
import type { Message } from "../../../shared/text/text.ts";
import { useCommand, useNotice } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { type CalendarDraft, calendarText, draftFault, draftFrom, draftOf } from "./calendar-draft.ts";

interface Props {
  readonly loaded: readonly Calendar[];
  /** `YYYY-MM-DD`; the dialog begins with a year for it that is missing. */
  readonly asked: string;
  /** A ceremony holds office and register as they are: none can be loaded now. */
  readonly fixed?: boolean;
}

/** Which years' calendars are known, and the way to load another one. */
export function Calendars({ loaded, asked, fixed = false }: Props) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const all = [...shippedCalendars, ...loaded];
  const years = [...new Set(all.map(({ year }) => year))]
    .filter((year) => calendarOf(year, all))
    .sort((one, other) => one - other);
  const day = Number(asked.slice(0, 4));
  const missing = [day, day + 1].find((year) => !years.includes(year));
  return (
    <Group gap="sm">
      <Text fz="sm">{t("console.calendar.known", { years: years })}</Text>
      {!fixed && (
        <Button variant="default" size="xs" onClick={() => setOpened(true)}>
          {t("console.calendar.open")}
        </Button>
      )}
      {opened && <CalendarDialog year={missing ?? day} missing={missing} onClose={() => setOpened(false)} />}
    </Group>
  );
}

/** A year's holidays by the State Council's notice: typed, or out of a file and compared. */
function CalendarDialog({
  year,
  missing,
  onClose,
}: {
  readonly year: number;
  readonly missing: number | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const tell = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [draft, setDraft] = useState<CalendarDraft>({ year, source: "", off: "", work: "" });
  const [unread, setUnread] = useState<Message>();
  const [notice, setNotice] = useState("");
  const [unknown, setUnknown] = useState<ReadNotice["unread"]>([]);
  const reset = useRef<() => void>(null);
  const set = (part: Partial<CalendarDraft>) => setDraft((before) => ({ ...before, ...part }));

  const choose = async (file: File | null) => {
    if (!file) return;
    // A browser tells nothing of the same file chosen again, mended meanwhile.
    reset.current?.();
    const read = draftOf(await file.text());
    if (read.ok) setDraft(read.value);
    setUnread(read.ok ? undefined : read.refusal);
    setUnknown([]);
  };
  const take = () => {
    const { year: typed, source } = draft;
    const read = parseNotice(notice, { source, ...(typed !== "" && { year: typed }) });
    if (read.ok) setDraft(draftFrom(read.value.calendar));
    setUnread(read.ok ? undefined : read.refusal);
    setUnknown(read.ok ? read.value.unread : []);
  };
  const submit = async () => {
    const fault = draftFault(draft);
    setUnread(fault);
    if (fault) return;
    if (!(await run({ type: "import-calendar", text: calendarText(draft) }))) return;
    tell(t("console.calendar.done", { year: draft.year }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("console.calendar.title")}
      closeButtonProps={{ "aria-label": t("console.close") }}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog stands inside the form about the ceremony, which is not to be sent with it.
          event.stopPropagation();
          void submit();
        }}
      >
        <Stack>
          <Text fz="sm">{t("console.calendar.hint")}</Text>
          <Group>
            <FileButton
              accept=".json,application/json"
              resetRef={reset}
              onChange={(file) => void choose(file)}
            >
              {(props) => (
                <Button {...props} variant="default">
                  {t("console.calendar.file")}
                </Button>
              )}
            </FileButton>
          </Group>
          <Textarea
            autosize
            minRows={3}
            maxRows={8}
            maxLength={mostNotice}
            label={t("console.calendar.notice")}
            description={t("console.calendar.notice-hint")}
            value={notice}
            onChange={(event) => setNotice(event.currentTarget.value)}
          />
          <Group>
            <Button variant="default" disabled={notice.trim() === ""} onClick={take}>
              {t("console.calendar.read")}
            </Button>
          </Group>
          <Refusal said={unread} onClose={() => setUnread(undefined)} />
          {unknown.length > 0 && (
            <Alert color="orange" variant="light" role="status" title={t("console.calendar.unread")}>
              <List fz="sm">
                {unknown.map(({ text, namesDay }) => (
                  <List.Item key={text} fw={namesDay ? 650 : 400}>
                    {text}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          {missing !== undefined && draft.year !== "" && draft.year !== missing && (
            <Alert color="orange" variant="light" role="status">
              {t("console.calendar.other-year", { year: draft.year, missing })}
            </Alert>
          )}
          <Group align="flex-start" grow>
            <NumberInput
              required
              label={t("console.calendar.year")}
              min={2000}
              max={9998}
              allowDecimal={false}
              value={draft.year}
              onChange={(value) => set({ year: typeof value === "number" ? value : "" })}
            />
            <TextInput
              required
              label={t("console.calendar.source")}
              maxLength={200}
              value={draft.source}
              onChange={(event) => set({ source: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            required
            autosize
            minRows={3}
            maxLength={4000}
            label={t("console.calendar.off")}
            description={t("console.calendar.off-hint", { year: draft.year })}
            value={draft.off}
            onChange={(event) => set({ off: event.currentTarget.value })}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={4000}
            label={t("console.calendar.work")}
            description={t("console.calendar.work-hint")}
            value={draft.work}
            onChange={(event) => set({ work: event.currentTarget.value })}
          />
          <DayByDay draft={draft} />
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button type="submit" loading={busy}>
              {t("console.calendar.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What would be imported, day by day, for a person to hold it against the notice; nothing while it is no calendar. */
function DayByDay({ draft }: { readonly draft: CalendarDraft }) {
  const { t, say } = useLanguage();
  const read = parseCalendar(calendarText(draft));
  if (!read.ok || draftFault(draft)) return null;
  const lacks = incomplete(read.value);
  const days = arrangedDays(read.value);
  const off = days.filter((one) => one.off !== "").length;
  return (
    <Stack gap={4} component="section" aria-label={t("console.calendar.day-by-day")}>
      <Text fw={500} fz="sm">
        {t("console.calendar.day-by-day")}
      </Text>
      <Text fz="xs" c="dimmed">
        {t("console.calendar.day-by-day-hint", { off, work: days.length - off })}
      </Text>
      {lacks && (
        <Alert color="orange" variant="light" role="status">
          {say(lacks)}
        </Alert>
      )}
      <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={2} aria-label={t("console.calendar.day-by-day")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("console.calendar.day")}</Table.Th>
              <Table.Th scope="col">{t("console.calendar.weekday")}</Table.Th>
              <Table.Th scope="col">{t("console.calendar.arranged")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(({ day, weekday, off: name }) => (
              <Table.Tr key={day} fw={name === "" ? 650 : 400}>
                <Table.Td>{day}</Table.Td>
                <Table.Td>{say(weekdayName(weekday))}</Table.Td>
                <Table.Td>{name === "" ? t("console.calendar.worked") : name}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
