import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { Calendar } from "../../../../shared/rules/calendar.ts";
import { shippedCalendars } from "../../../../shared/rules/shipped-calendars.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { CalendarDialog } from "./CalendarDialog.tsx";

interface Props {
  readonly loaded: readonly Calendar[];
  /** `YYYY-MM-DD`; the dialog begins with a year for it that is missing. */
  readonly asked: string;
}

/** Which years' calendars are known, and the way to load another one. */
export function Calendars({ loaded, asked }: Props) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const known = new Set([...shippedCalendars, ...loaded].map(({ year }) => year));
  const years = [...known].sort((one, other) => one - other);
  const day = Number(asked.slice(0, 4));
  const missing = [day, day + 1].find((year) => !known.has(year)) ?? day;
  return (
    <Group gap="sm">
      <Text fz="sm">{t("console.calendar.known", { years: years })}</Text>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {t("console.calendar.open")}
      </Button>
      {opened && <CalendarDialog year={missing} onClose={() => setOpened(false)} />}
    </Group>
  );
}
