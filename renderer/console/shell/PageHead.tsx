import { Alert, Badge, Button, Group, List, Text, Title } from "@mantine/core";
import { useEffect } from "react";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { type CeremonyPage, lookAt, type Place } from "../hooks/use-place.ts";
import { phaseOf } from "../path.ts";

interface Props {
  readonly place: Place;
  readonly shown: ConsoleCeremony | undefined;
  readonly page: CeremonyPage | undefined;
}

/** The page's heading and the window's title; whose page it is; and in preparation what still blocks the way on, in words. */
export function PageHead({ place, shown, page }: Props) {
  const { t } = useLanguage();
  const name = useNameOf(place, page);
  useEffect(() => {
    document.title = t("console.page-title", { page: shown ? `${name} · ${shown.id}` : name });
  }, [name, shown, t]);
  return (
    <>
      {/* It takes the focus when the page is turned to, and is no stop of the Tab key. */}
      <Group mb="sm" gap="sm">
        <Title order={2} fz={26} tabIndex={-1} style={{ outline: "none" }}>
          {name}
        </Title>
        {shown?.over && <Whose ceremony={shown} />}
      </Group>
      {place.at === "ceremony" && shown && page && !shown.over && <Standing ceremony={shown} page={page} />}
    </>
  );
}

function useNameOf(place: Place, page: CeremonyPage | undefined): string {
  const { t } = useLanguage();
  if (place.at !== "ceremony") return t(`console.place.${place.at}`);
  if (!page) return place.ceremony;
  return page === "record" ? t("console.place.record") : t(`ceremony.phase.${page}`);
}

/** A ceremony that is over is known from one that is under way on each of its pages. */
function Whose({ ceremony }: { readonly ceremony: ConsoleCeremony }) {
  const { t } = useLanguage();
  const { past } = useView();
  const outcome = past.find((one) => one.ceremony === ceremony.id)?.outcome;
  return (
    <>
      <Badge variant="light" color="gray" size="lg" tt="none" ff="monospace" c="var(--mantine-color-text)">
        {ceremony.id}
      </Badge>
      {outcome && (
        <Badge variant="filled" color={outcome === "locked" ? "qing" : "red.9"} size="lg" tt="none">
          {t(`console.past.${outcome}`)}
        </Badge>
      )}
    </>
  );
}

/** Where a ceremony stands that is under way: what blocks it, or that another of its pages is looked at. */
function Standing({ ceremony, page }: { readonly ceremony: ConsoleCeremony; readonly page: CeremonyPage }) {
  const { t, say } = useLanguage();
  const { blockers, displaced } = useView();
  const { id } = ceremony;
  const phase = phaseOf(ceremony);
  if (page === "record")
    return (
      <Text c="dimmed" mb="md">
        {t("console.record.under-way", { ceremony: id })}
      </Text>
    );
  // Witnesses sign in, and the freeze is made, on a page that is ahead: nothing is looked back at there.
  if (phases.indexOf(page) > phases.indexOf(phase)) return null;
  if (page !== phase) {
    const values = { shown: t(`ceremony.phase.${page}`), now: t(`ceremony.phase.${phase}`) };
    return (
      <Group mb="md" gap="sm">
        <Text c="dimmed">{t("console.looking-back", values)}</Text>
        <Button size="compact-sm" variant="light" onClick={() => lookAt(undefined)}>
          {t("console.to-now")}
        </Button>
      </Group>
    );
  }
  // Every later page says what it needs beside the work itself: here it would be said twice. Preparation is spread over four tabs.
  if (page !== "preparation") return null;
  // The way is not free while nothing is recorded; the banner says so.
  if (displaced && blockers.length === 0) return null;
  return blockers.length > 0 ? (
    <Alert color="orange" variant="light" mb="md" role="status" title={t("console.blockers")}>
      <List size="sm">
        {blockers.map((blocker) => (
          <List.Item key={say(blocker)}>{say(blocker)}</List.Item>
        ))}
      </List>
    </Alert>
  ) : (
    <Text role="status" c="dimmed" mb="md">
      {t("console.blockers.none")}
    </Text>
  );
}
